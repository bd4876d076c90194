"""Widgets in cycles are destroyed on the window's thread."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hoptacxa_desktop.ui.garbage import Collector


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    gc.enable()  # as Python starts: taking it over is the Collector's own work
    made = Collector()
    yield made
    made.stop()
    gc.disable()  # as the fixtures of these tests want it


def _cycle() -> weakref.ref[QWidget]:
    widget = QWidget()
    widget.itself = widget  # type: ignore[attr-defined]
    return weakref.ref(widget)


def test_a_worker_that_makes_much_garbage_destroys_no_widget(collector: Collector) -> None:
    kept = _cycle()
    worker = threading.Thread(target=lambda: [[] for _ in range(300_000)])
    worker.start()
    worker.join()
    assert kept() is not None


def test_the_windows_thread_collects_when_it_is_due(collector: Collector) -> None:
    gone = _cycle()
    kept = [[] for _ in range(gc.get_threshold()[0] + 100)]  # type: ignore[var-annotated]
    assert gone() is not None
    collector.collect_due()
    assert gone() is None
    assert not gc.isenabled()
    assert kept


def test_it_looks_again_and_again_until_it_is_stopped(collector: Collector) -> None:
    timer = collector.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    assert not timer.isSingleShot()
    collector.stop()
    assert not timer.isActive()


def test_what_is_not_due_is_not_collected(collector: Collector) -> None:
    gc.collect()
    kept = _cycle()
    collector.collect_due()
    assert kept() is not None


def test_stopping_gives_collecting_back(qapp: QApplication) -> None:
    gc.enable()
    made = Collector()
    assert not gc.isenabled()
    made.stop()
    assert gc.isenabled()
    gc.disable()
