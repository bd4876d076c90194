"""The application with its look, for tests of the parts of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from hoptacxa_desktop.ui import theme


@pytest.fixture(params=[theme.Scheme.LIGHT, theme.Scheme.DARK], ids=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> theme.Theme:
    """The look, once light and once dark."""
    return theme.apply(qapp, request.param)


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    """Tests that do not care see the light look, in the middle size."""
    theme.apply(qapp, theme.Scheme.LIGHT)
    yield
    theme.apply(qapp, theme.Scheme.LIGHT)
