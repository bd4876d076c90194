"""The press of the tests of documents, for measuring."""

from tests.documents.conftest import press

__all__ = ["press"]
