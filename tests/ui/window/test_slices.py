"""Work in small parts: little at once, much between other events, the latest alone."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui.calendar_screen.slices import AT_ONCE, Slices


def steps(log: list[str], name: str, count: int, each: int) -> Iterator[int]:
    for at in range(count):
        log.append(f"{name}{at}")
        yield each


def test_little_is_done_before_run_returns(qapp: QObject) -> None:
    log: list[str] = []
    slices = Slices(qapp)
    slices.run(steps(log, "a", 3, 10))
    assert log == ["a0", "a1", "a2"]
    assert not slices.busy


def test_much_goes_on_later_and_ends(qtbot: QtBot, qapp: QObject) -> None:
    log: list[str] = []
    slices = Slices(qapp)
    with qtbot.waitSignal(slices.ended):
        slices.run(steps(log, "a", 3, AT_ONCE))
        assert log == ["a0"]
        assert slices.busy
    assert log == ["a0", "a1", "a2"]


def test_another_work_takes_the_place_of_what_is_left(qtbot: QtBot, qapp: QObject) -> None:
    log: list[str] = []
    slices = Slices(qapp)
    with qtbot.waitSignal(slices.ended):
        slices.run(steps(log, "a", 3, AT_ONCE))
        slices.run(steps(log, "b", 2, AT_ONCE))
    assert log == ["a0", "b0", "b1"]
