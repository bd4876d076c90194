"""The filter of the calendar: ticks for units and plans."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.activity import Status
from hoptacxa_desktop.services import calendar as calendar_service
from hoptacxa_desktop.ui.calendar_screen import CalendarScreen, filter_facts
from hoptacxa_desktop.ui.calendar_screen.filter_facts import NOTHING_HIDDEN
from hoptacxa_desktop.ui.calendar_screen.filter_panel import FilterPanel
from hoptacxa_desktop.ui.calendar_screen.views import ViewKind
from hoptacxa_desktop.ui.main_window import CALENDAR


@pytest.fixture
def screen(sampled: Program) -> CalendarScreen:
    """The calendar of the sample office."""
    sampled.window.show_screen(CALENDAR)
    found = sampled.window.findChild(CalendarScreen)
    assert found is not None
    return found


def _ticks(screen: CalendarScreen) -> list[QCheckBox]:
    return screen.findChildren(QCheckBox)


def test_a_tick_keeps_its_focus_and_reads_nothing(
    screen: CalendarScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tick, shown = _ticks(screen)[0], len(screen.view.shown_items())
    monkeypatch.delattr(calendar_service, "spans")
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is tick
    assert len(screen.view.shown_items()) < shown
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert len(screen.view.shown_items()) == shown


def test_all_ticks_are_set_in_one_change(screen: CalendarScreen) -> None:
    panel = screen.findChild(FilterPanel)
    assert panel is not None
    ticks = panel.findChildren(QCheckBox)
    for tick in ticks:
        tick.click()
    told: list[bool] = []
    panel.changed.connect(lambda: told.append(True))
    panel.show_all()
    assert panel.findChildren(QCheckBox) == ticks
    assert all(tick.isChecked() for tick in ticks)
    assert (len(told), panel.hidden) == (1, NOTHING_HIDDEN)


@pytest.mark.parametrize("kind", list(ViewKind))
def test_a_status_is_hidden_in_each_view(screen: CalendarScreen, kind: ViewKind) -> None:
    screen.show_view(kind)
    before = screen._items
    (words,) = {load.words for load in filter_facts.status_loads(screen._spans)} & {"Chưa làm"}
    tick = next(one for one in _ticks(screen) if one.accessibleName() == words)
    tick.click()
    left = {span.entry.status for span in screen._spans} - {Status.TODO}
    assert {item.done for item in screen._items} <= {one is Status.DONE for one in left}
    assert len(screen._items) < len(before)
    tick.click()
    assert screen._items == before
