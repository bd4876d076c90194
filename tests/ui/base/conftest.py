"""The application with its look, for tests of the parts of the window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

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


@pytest.fixture
def place(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Show a widget in a window of its own, which lives as long as the test."""
    windows: list[QWidget] = []

    def put(widget: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        QVBoxLayout(window).addWidget(widget)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return widget

    return put
