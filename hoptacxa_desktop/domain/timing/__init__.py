"""The words of time and the days they mean."""

from hoptacxa_desktop.domain.timing.reader import read
from hoptacxa_desktop.domain.timing.rewriter import rewrite
from hoptacxa_desktop.domain.timing.writer import write

__all__ = ["read", "rewrite", "write"]
