"""Widgets of a test are gone before the next one begins."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.ui.patience import PatientBot


@pytest.fixture(scope="session", autouse=True)
def own_collecting() -> Iterator[None]:
    """Garbage is collected between tests, on this thread: a worker must not destroy widgets."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """The bot of pytest-qt, with patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def nothing_left(own_collecting: None) -> Iterator[None]:
    """Deleted widgets are destroyed, and cycles that hold some are collected."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]
    gc.collect(1)
