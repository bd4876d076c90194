"""Activities without a day: listed beside each view, carried onto a day by mouse and by keys."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.domain.timing.values import Timing
from hoptacxa_desktop.services import history, plans
from hoptacxa_desktop.ui.calendar_screen import CalendarScreen
from hoptacxa_desktop.ui.calendar_screen.facts import address_of
from hoptacxa_desktop.ui.calendar_screen.views import ViewKind
from hoptacxa_desktop.ui.main_window import CALENDAR

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
EVERY_KIND = pytest.mark.parametrize("kind", list(ViewKind))
FORUM, FAIRS = "Diễn đàn Hợp tác xã quốc gia", "Tham gia hội chợ, triển lãm"
DAY = date(2027, 4, 14)


@pytest.fixture
def screen(sampled: Program, qtbot: QtBot) -> CalendarScreen:
    """The calendar of the sample office, seen by month."""
    sampled.window.show_screen(CALENDAR)
    found = sampled.window.findChild(CalendarScreen)
    assert found is not None
    qtbot.waitUntil(found.isVisible)
    return found


def row_of(screen: CalendarScreen, title: str) -> int:
    items = screen.undated.list.rows.items
    return next(at for at, item in enumerate(items) if item.title.startswith(title))


def time_of(program: Program, bar: str) -> Timing:
    plan_id, node_id = address_of(bar)
    plan = plans.open_plan(program.desk.store, plan_id=PlanId(plan_id))
    return next(task.said.time for task in tasks(plan) if task.node_id == NodeId(node_id))


def place_of(screen: CalendarScreen, day: date) -> QPoint:
    """A point of the day in the view that is shown, on the whole screen."""
    view = screen.shown
    room = view.viewport().rect()
    found = (
        QPoint(x, y)
        for y in range(0, room.height(), 3)
        for x in range(0, room.width(), 3)
        if view.day_under(QPoint(x, y)) == day
    )
    return view.viewport().mapToGlobal(next(found))


def carry(screen: CalendarScreen, qtbot: QtBot, title: str, to: QPoint) -> None:
    """Press the activity, go to a point of the screen, and let go."""
    beside = screen.undated.list
    index = beside.rows.index(row_of(screen, title))
    beside.scrollTo(index)
    target, begin = beside.viewport(), beside.visualRect(index).center()
    qtbot.mousePress(target, LEFT, pos=begin)
    qtbot.mouseMove(target, begin + QPoint(0, 20))
    qtbot.mouseMove(target, target.mapFromGlobal(to))
    qtbot.mouseRelease(target, LEFT, pos=target.mapFromGlobal(to))


def test_what_has_no_day_is_listed_and_what_is_hidden_is_not(screen: CalendarScreen) -> None:
    listed = screen.undated.list.rows.items
    titles = [item.title for item in listed]
    assert any(title.startswith(FORUM) for title in titles)
    fairs = listed[row_of(screen, FAIRS)]
    assert fairs.words == "Theo kế hoạch của Liên minh Hợp tác xã Việt Nam"
    assert not any(title.startswith("Thăm, nắm tình hình") for title in titles)
    model = screen.undated.list.rows
    told = str(model.data(model.index(row_of(screen, FORUM)), Qt.ItemDataRole.AccessibleTextRole))
    assert "chưa ghi thời gian" in told


@EVERY_KIND
def test_each_view_takes_one_onto_a_day(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot, kind: ViewKind
) -> None:
    screen.show_view(kind)
    screen.show_month(2027, 4)
    if kind is ViewKind.LIST:
        screen.list.set_current(date(2027, 4, 19))
    day = date(2027, 4, 19) if kind is ViewKind.LIST else DAY
    bar = screen.undated.list.rows.items[row_of(screen, FORUM)].id
    carry(screen, qtbot, FORUM, place_of(screen, day))
    assert time_of(sampled, bar).start == day
    assert history.names(sampled.desk.store).undo.startswith("Dời hoạt động")
    assert not any(i.title.startswith(FORUM) for i in screen.undated.list.rows.items)
    sampled.desk.undo()
    assert row_of(screen, FORUM) >= 0


@EVERY_KIND
def test_keys_alone_put_one_onto_a_day(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot, kind: ViewKind
) -> None:
    screen.show_view(kind)
    beside = screen.undated.list
    item = beside.rows.items[row_of(screen, FAIRS)]
    beside.setFocus()
    beside.setCurrentIndex(beside.rows.index(row_of(screen, FAIRS)))
    qtbot.keyClick(beside, Qt.Key.Key_Return, CONTROL)
    assert QApplication.focusWidget() is screen.shown
    ghost = screen.shown.carrying.ghost
    assert ghost is not None
    begun = ghost.item.start
    qtbot.keyClick(screen.shown, Qt.Key.Key_Right)
    qtbot.keyClick(screen.shown, Qt.Key.Key_Return)
    step = 7 if kind is ViewKind.TIMELINE else 1
    time = time_of(sampled, item.id)
    assert time.start is not None
    assert (time.start - begun).days == step
    assert time.text.endswith("; theo kế hoạch của Liên minh Hợp tác xã Việt Nam")


@EVERY_KIND
def test_one_that_is_given_up_or_dropped_beside_stays_without_a_day(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot, kind: ViewKind
) -> None:
    screen.show_view(kind)
    undo = history.names(sampled.desk.store)
    carry(screen, qtbot, FORUM, screen.today.mapToGlobal(QPoint(2, 2)))
    beside = screen.undated.list
    beside.setCurrentIndex(beside.rows.index(row_of(screen, FORUM)))
    qtbot.keyClick(beside, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(screen.shown, Qt.Key.Key_Escape)
    assert screen.shown.carrying.ghost is None
    assert history.names(sampled.desk.store) == undo


def test_enter_opens_one(sampled: Program, screen: CalendarScreen, qtbot: QtBot) -> None:
    beside = screen.undated.list
    beside.setCurrentIndex(beside.rows.index(row_of(screen, FORUM)))
    with qtbot.waitSignal(sampled.desk.node_wanted) as wanted:
        qtbot.keyClick(beside, Qt.Key.Key_Return)
    assert wanted.args == list(address_of(beside.rows.items[row_of(screen, FORUM)].id))


def test_the_list_folds(screen: CalendarScreen) -> None:
    screen.undated.fold.click()
    assert not screen.undated.list.isVisible()
    screen.undated.fold.click()
    assert screen.undated.list.isVisible()
