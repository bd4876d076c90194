"""Bars carried to other days, with the mouse and with the keys alone."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.domain.timing.values import Timing
from hoptacxa_desktop.services import history, plans
from hoptacxa_desktop.ui.calendar.month_view import MonthView
from hoptacxa_desktop.ui.calendar.timeline_geometry import Zoom
from hoptacxa_desktop.ui.calendar.timeline_pieces import piece_rect
from hoptacxa_desktop.ui.calendar.timeline_view import TimelineView
from hoptacxa_desktop.ui.calendar_screen import CalendarScreen
from hoptacxa_desktop.ui.calendar_screen.facts import address_of
from hoptacxa_desktop.ui.calendar_screen.views import ViewKind
from hoptacxa_desktop.ui.main_window import CALENDAR

LEFT = Qt.MouseButton.LeftButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
VISIT, FAIR = "Thăm, nắm tình hình", "Gian hàng chung"
MAYBE, MONTHLY = "Tập huấn chuyển đổi số", "Giới thiệu hợp tác xã điển hình"


@pytest.fixture
def screen(sampled: Program, qtbot: QtBot) -> CalendarScreen:
    """The calendar of the sample office, April 2027, seen by month."""
    sampled.window.show_screen(CALENDAR)
    found = sampled.window.findChild(CalendarScreen)
    assert found is not None
    found.show_view(ViewKind.MONTH)
    qtbot.waitUntil(found.view.isVisible)
    return found


@pytest.fixture
def told(sampled: Program) -> list[str]:
    """What was told in passing: toasts and notices."""
    said: list[str] = []
    sampled.desk.toast_wanted.connect(said.append)
    sampled.desk.notice_wanted.connect(said.append)
    return said


def bar_of(screen: CalendarScreen, title: str) -> str:
    return next(item.id for item in screen._items if item.title.startswith(title))


def time_of(program: Program, bar: str) -> Timing:
    plan_id, node_id = address_of(bar)
    plan = plans.open_plan(program.desk.store, plan_id=PlanId(plan_id))
    return next(task.said.time for task in tasks(plan) if task.node_id == NodeId(node_id))


def drag(view: MonthView | TimelineView, qtbot: QtBot, begin: QPoint, end: QPoint) -> None:
    """Press, go there in two steps, and let go."""
    target = view.viewport()
    qtbot.mousePress(target, LEFT, pos=begin)
    qtbot.mouseMove(target, (begin + end) / 2)
    qtbot.mouseMove(target, end)
    qtbot.mouseRelease(target, LEFT, pos=end)


def middle(rect: QRectF) -> QPoint:
    return rect.center().toPoint()


def timeline_rect(view: TimelineView, title: str) -> QRectF:
    for at, row in enumerate(view.rows):
        if row.title.startswith(title):
            view._choose(at)
            return piece_rect(view.geometry_now(), row.pieces[0], at)
    raise AssertionError(title)


def test_a_bar_dragged_in_the_month_keeps_its_length(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot, told: list[str]
) -> None:
    bar = bar_of(screen, VISIT)
    before = time_of(sampled, bar)
    (rect,) = screen.view.bar_rects(bar)
    day = screen.view.day_rect(date(2027, 4, 14))
    drag(screen.view, qtbot, QPoint(int(rect.left()) + 20, middle(rect).y()), middle(day))
    after = time_of(sampled, bar)
    assert (after.start, after.end) == (date(2027, 4, 14), date(2027, 4, 18))
    assert after.text == "từ ngày 14/4 đến ngày 18/4/2027"
    assert len(told) == 1
    assert told[0].startswith("Đã dời hoạt động 2.4: từ ngày 14/4")
    assert history.names(sampled.desk.store).undo.startswith("Dời hoạt động")
    sampled.desk.undo()
    assert time_of(sampled, bar) == before


def test_an_end_dragged_in_the_month_stretches(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot
) -> None:
    bar = bar_of(screen, VISIT)
    (rect,) = screen.view.bar_rects(bar)
    day = screen.view.day_rect(date(2027, 4, 24))
    drag(screen.view, qtbot, QPoint(int(rect.right()) - 2, middle(rect).y()), middle(day))
    after = time_of(sampled, bar)
    assert (after.start, after.end) == (date(2027, 4, 19), date(2027, 4, 24))
    (rect,) = screen.view.bar_rects(bar)
    first = screen.view.day_rect(date(2027, 4, 21))
    drag(screen.view, qtbot, QPoint(int(rect.left()) + 2, middle(rect).y()), middle(first))
    assert time_of(sampled, bar).start == date(2027, 4, 21)


def test_a_bar_dropped_on_itself_or_given_up_stays(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot, told: list[str]
) -> None:
    bar = bar_of(screen, VISIT)
    undo = history.names(sampled.desk.store)
    (rect,) = screen.view.bar_rects(bar)
    begin = middle(rect)
    drag(screen.view, qtbot, begin, begin + QPoint(8, 0))
    target = screen.view.viewport()
    qtbot.mousePress(target, LEFT, pos=begin)
    qtbot.mouseMove(target, begin + QPoint(0, -40))
    qtbot.mouseMove(target, begin + QPoint(0, -120))
    assert screen.view.carrying.ghost is not None
    qtbot.keyClick(screen.view, Qt.Key.Key_Escape)
    assert screen.view.carrying.ghost is None
    qtbot.mouseRelease(target, LEFT, pos=begin + QPoint(0, -120))
    assert history.names(sampled.desk.store) == undo
    assert told == []
    assert screen.view.current_id == bar


def test_the_ghost_shows_the_words_and_warns_of_a_day_off(
    screen: CalendarScreen, qtbot: QtBot
) -> None:
    bar = bar_of(screen, VISIT)
    (rect,) = screen.view.bar_rects(bar)
    target = screen.view.viewport()
    qtbot.mousePress(target, LEFT, pos=QPoint(int(rect.left()) + 20, middle(rect).y()))
    qtbot.mouseMove(target, middle(screen.view.day_rect(date(2027, 4, 28))))
    ghost = screen.view.carrying.ghost
    assert ghost is not None
    assert ghost.item.start == date(2027, 4, 28)
    assert ghost.words == "từ ngày 28/4 đến ngày 02/5/2027"
    assert "nghỉ lễ" in ghost.warning
    assert ghost.words in screen.view.accessibleName()
    qtbot.keyClick(screen.view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(target, LEFT)


def test_arrows_carry_the_current_bar_and_enter_lets_go(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot, told: list[str]
) -> None:
    bar = bar_of(screen, VISIT)
    screen.view.set_current(bar)
    for key, modifier in (
        (Qt.Key.Key_Right, PLAIN),
        (Qt.Key.Key_Down, PLAIN),
        (Qt.Key.Key_Right, SHIFT),
    ):
        qtbot.keyClick(screen.view, key, modifier)
    assert time_of(sampled, bar).start == date(2027, 4, 19)
    assert told == []
    qtbot.keyClick(screen.view, Qt.Key.Key_Return)
    after = time_of(sampled, bar)
    assert (after.start, after.end) == (date(2027, 4, 27), date(2027, 5, 2))
    assert len(told) == 1
    qtbot.keyClick(screen.view, Qt.Key.Key_Left)
    qtbot.keyClick(screen.view, Qt.Key.Key_Escape)
    assert time_of(sampled, bar) == after
    assert screen.view.current_id == bar


def test_what_is_carried_out_of_the_month_takes_the_view_along(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot
) -> None:
    bar = bar_of(screen, VISIT)
    screen.view.set_current(bar)
    for _ in range(4):
        qtbot.keyClick(screen.view, Qt.Key.Key_Down)
    assert screen.month == date(2027, 5, 1)
    qtbot.keyClick(screen.view, Qt.Key.Key_Return)
    assert time_of(sampled, bar).start == date(2027, 5, 17)
    assert screen.view.current_id == bar


def test_going_on_to_another_bar_lets_go(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot
) -> None:
    bar = bar_of(screen, VISIT)
    screen.view.set_current(bar)
    qtbot.keyClick(screen.view, Qt.Key.Key_Right)
    qtbot.keyClick(screen.view, Qt.Key.Key_Tab)
    assert time_of(sampled, bar).start == date(2027, 4, 20)


def test_what_recurs_is_refused_in_one_sentence(
    screen: CalendarScreen, qtbot: QtBot, told: list[str]
) -> None:
    screen.show_view(ViewKind.TIMELINE)
    screen.timeline.zoom_by(1)
    screen.timeline.set_current(date(2027, 1, 20))
    rect = timeline_rect(screen.timeline, MONTHLY)
    drag(screen.timeline, qtbot, middle(rect), middle(rect) + QPoint(60, 0))
    assert len(told) == 1
    assert "lặp lại" in told[0]
    assert screen.timeline.carrying.ghost is None


def test_a_bar_dragged_in_the_timeline(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot
) -> None:
    screen.show_view(ViewKind.TIMELINE)
    while screen.timeline.zoom is not Zoom.DAYS:
        screen.timeline.zoom_by(1)
    screen.timeline.set_current(date(2027, 4, 20))
    rect = timeline_rect(screen.timeline, VISIT)
    bar = bar_of(screen, VISIT)
    width = screen.timeline.geometry_now().day_width
    drag(screen.timeline, qtbot, middle(rect), middle(rect) + QPoint(round(-3 * width), 0))
    after = time_of(sampled, bar)
    assert (after.start, after.end) == (date(2027, 4, 16), date(2027, 4, 20))


def test_keys_carry_in_the_timeline_by_weeks_and_days(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot
) -> None:
    screen.show_view(ViewKind.TIMELINE)
    timeline_rect(screen.timeline, VISIT)
    bar = bar_of(screen, VISIT)
    for key, modifier in (
        (Qt.Key.Key_Right, PLAIN),
        (Qt.Key.Key_Left, ALT),
        (Qt.Key.Key_Right, SHIFT | ALT),
        (Qt.Key.Key_Left, SHIFT | CONTROL | ALT),
    ):
        qtbot.keyClick(screen.timeline, key, modifier)
    # Going on to another row is letting go.
    qtbot.keyClick(screen.timeline, Qt.Key.Key_Down)
    after = time_of(sampled, bar)
    assert (after.start, after.end) == (date(2027, 4, 24), date(2027, 4, 30))


def test_of_several_stretches_no_key_guesses_one(
    screen: CalendarScreen, qtbot: QtBot, told: list[str]
) -> None:
    screen.show_view(ViewKind.TIMELINE)
    timeline_rect(screen.timeline, "Xây dựng chuyên mục “Hợp tác xã Bình Nguyên")
    qtbot.keyClick(screen.timeline, Qt.Key.Key_Right)
    assert len(told) == 1
    assert "2 khoảng ngày" in told[0]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (Qt.Key.Key_Return, "từ ngày 08/6 đến ngày 07/8/2027"),
        (Qt.Key.Key_Tab, "dự kiến từ ngày 08/6 đến ngày 07/8/2027"),
        (Qt.Key.Key_Escape, "dự kiến tháng 6-7 năm 2027"),
    ],
)
def test_a_tentative_month_asks_before_it_becomes_firm_days(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot, key: Qt.Key, words: str
) -> None:
    screen.show_view(ViewKind.TIMELINE)
    timeline_rect(screen.timeline, MAYBE)
    bar = bar_of(screen, MAYBE)
    qtbot.keyClick(screen.timeline, Qt.Key.Key_Right)
    qtbot.keyClick(screen.timeline, Qt.Key.Key_Return)
    question = screen.mover.question
    assert question is not None
    assert question.isVisible()
    assert "tháng 6" in question.accessibleName()
    question.firm.setFocus()
    if key is Qt.Key.Key_Escape:
        qtbot.keyClick(question, key)
    else:
        qtbot.keyClick(question.firm if key is Qt.Key.Key_Return else question.keep, RETURN)
    assert time_of(sampled, bar).text.lower() == words


RETURN = Qt.Key.Key_Space


def test_leaving_the_view_lets_go(sampled: Program, screen: CalendarScreen, qtbot: QtBot) -> None:
    bar = bar_of(screen, FAIR)
    screen.view.set_current(bar)
    before = time_of(sampled, bar).start
    assert before is not None
    qtbot.keyClick(screen.view, Qt.Key.Key_Right)
    screen.today.setFocus()
    assert QApplication.focusWidget() is screen.today
    assert time_of(sampled, bar).start == date(2027, 4, before.day + 1)
    assert time_of(sampled, bar).tentative
