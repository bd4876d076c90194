"""The views of the calendar: the switch between them, what each of them shows of the same days."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.services import look
from hoptacxa_desktop.ui.calendar_screen import CalendarScreen, views
from hoptacxa_desktop.ui.calendar_screen.filter_panel import FilterPanel
from hoptacxa_desktop.ui.calendar_screen.views import ViewKind
from hoptacxa_desktop.ui.main_window import CALENDAR

CONTROL = Qt.KeyboardModifier.ControlModifier
EVERY_KIND = pytest.mark.parametrize("kind", list(ViewKind))


@pytest.fixture
def screen(sampled: Program) -> CalendarScreen:
    """The calendar of the sample office."""
    sampled.window.show_screen(CALENDAR)
    found = sampled.window.findChild(CalendarScreen)
    assert found is not None
    return found


@EVERY_KIND
def test_a_key_brings_each_view_and_its_keys_to_the_foot(
    screen: CalendarScreen, qtbot: QtBot, kind: ViewKind
) -> None:
    screen.show_view(next(other for other in ViewKind if other is not kind))
    told: list[object] = []
    screen.hints_changed.connect(lambda keys, _fact: told.append(keys))
    qtbot.keyClick(screen.shown, Qt.Key(Qt.Key.Key_1 + list(ViewKind).index(kind)), CONTROL)
    assert screen.kind is kind
    assert screen.shown.isVisible()
    assert QApplication.focusWidget() is screen.shown
    assert screen.switch.current == list(ViewKind).index(kind)
    assert told == [views.hints(kind)]


@EVERY_KIND
def test_the_view_is_kept(sampled: Program, screen: CalendarScreen, kind: ViewKind) -> None:
    screen.show_view(next(other for other in ViewKind if other is not kind))
    screen.show_view(kind)
    again = CalendarScreen(sampled.desk)
    assert again.kind is kind
    again.deleteLater()


def test_a_view_of_a_newer_program_is_no_reason_to_fail(sampled: Program) -> None:
    look.keep_calendar_view(sampled.desk.store, name="3d")
    assert views.kept(look.calendar_view(sampled.desk.store)) is ViewKind.MONTH


def test_the_switch_keeps_the_focus_while_it_is_used(screen: CalendarScreen, qtbot: QtBot) -> None:
    screen.show_view(ViewKind.YEAR)
    screen.switch.findChildren(QAbstractButton)[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(screen.switch, Qt.Key.Key_Right)
    assert screen.kind is ViewKind.MONTH
    assert screen.switch.isAncestorOf(QApplication.focusWidget())


@EVERY_KIND
def test_pages_turn_by_what_the_view_shows(screen: CalendarScreen, kind: ViewKind) -> None:
    screen.show_view(kind)
    screen.show_month(2027, 12)
    screen.next.click()
    turned = (2028, 1) if kind is ViewKind.MONTH else (2028, 12)
    assert (screen.month.year, screen.month.month) == turned
    assert screen.next.accessibleName() == ("Tháng sau" if kind is ViewKind.MONTH else "Năm sau")
    screen.today.click()
    assert screen.month == date(2027, 4, 1)


@EVERY_KIND
def test_the_filter_holds_for_each_view(screen: CalendarScreen, kind: ViewKind) -> None:
    screen.show_view(kind)
    everything = len(screen._items)
    panel = screen.findChild(FilterPanel)
    assert panel is not None
    panel.findChildren(QCheckBox)[0].click()
    assert 0 < len(screen._items) < everything
    for other in ViewKind:
        screen.show_view(other)
    screen.show_view(kind)
    assert 0 < len(screen._items) < everything


def test_the_year_says_what_it_holds(screen: CalendarScreen) -> None:
    screen.show_view(ViewKind.YEAR)
    title, line = views.title(ViewKind.YEAR, date(2027, 4, 1), ())
    assert (title, line) == ("Năm 2027", "Đinh Mùi · 0 hoạt động của 0 kế hoạch")
    assert screen._head.title == "Năm 2027"
    assert "hoạt động của 2 kế hoạch" in screen._head._facts.text()


def test_a_day_of_the_year_opens_with_what_falls_on_it(
    screen: CalendarScreen, sampled: Program, qtbot: QtBot
) -> None:
    screen.show_view(ViewKind.YEAR)
    day = date(2027, 4, 22)
    screen.year.set_current(day)
    qtbot.keyClick(screen.year, Qt.Key.Key_Return)
    assert len(screen.popup.doors) == screen.year.picture().load.on(day) > 0
    with qtbot.waitSignal(sampled.desk.node_wanted):
        screen.popup.doors[0].click()


def test_arrows_that_leave_the_year_turn_it(screen: CalendarScreen, qtbot: QtBot) -> None:
    screen.show_view(ViewKind.YEAR)
    screen.year.set_current(date(2027, 12, 31))
    qtbot.keyClick(screen.year, Qt.Key.Key_Right)
    assert screen.year.current_day == date(2028, 1, 1)
    assert screen._head.title == "Năm 2028"


@pytest.mark.parametrize(
    ("kind", "by", "month"),
    [
        (ViewKind.MONTH, -4, (2026, 12)),
        (ViewKind.MONTH, 9, (2028, 1)),
        (ViewKind.YEAR, 1, (2028, 4)),
    ],
)
def test_turning_goes_over_the_year(kind: ViewKind, by: int, month: tuple[int, int]) -> None:
    assert views.turned(kind, date(2027, 4, 1), by) == date(*month, 1)


def test_an_activity_opens_from_the_list(
    screen: CalendarScreen, sampled: Program, qtbot: QtBot
) -> None:
    screen.show_view(ViewKind.LIST)
    plan_id, node_id = screen.list.current_id.split("/")[:2]
    with qtbot.waitSignal(sampled.desk.node_wanted) as wanted:
        qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    assert wanted.args == [plan_id, node_id]


def test_page_keys_page_through_the_list(screen: CalendarScreen, qtbot: QtBot) -> None:
    screen.show_view(ViewKind.LIST)
    qtbot.keyClick(screen.list, Qt.Key.Key_PageDown)
    assert screen.month == date(2027, 4, 1)
    qtbot.keyClick(screen.list, Qt.Key.Key_PageDown, CONTROL)
    assert screen.month == date(2028, 4, 1)
