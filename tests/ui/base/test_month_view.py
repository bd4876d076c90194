from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.timing.shift import Shift, whole
from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.calendar import spoken
from hoptacxa_desktop.ui.calendar.month_view import MonthView
from hoptacxa_desktop.ui.calendar.values import DAY, CalendarItem, DayNote, PeakBand
from hoptacxa_desktop.ui.tokens import DARK
from tests.pace import laps, seconds

FIRST = date(2024, 4, 1)
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def item(name: str, start: date, days: int = 1, **more: object) -> CalendarItem:
    end = start + (days - 1) * DAY
    return CalendarItem(id=name, title=f"Việc {name}", start=start, end=end, **more)  # type: ignore[arg-type]


ITEMS = (
    item("long", date(2024, 1, 1), 366, unit_initials="TT"),
    item("a", FIRST, 3, unit_initials="VP", unit_index=2),
    item("b", date(2024, 4, 5), 5, unit_initials="TV", unit_index=1, tentative=True),
)


@pytest.fixture
def view(qtbot: QtBot) -> MonthView:
    view = MonthView(2024, 4)
    qtbot.addWidget(view)
    view.resize(1048, 620)
    view.set_items(ITEMS)
    view.set_today(date(2024, 4, 8))
    view.show()
    view.setFocus()
    return view


def test_tab_goes_from_bar_to_bar_in_time_and_then_leaves(view: MonthView, qtbot: QtBot) -> None:
    seen = []
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        seen.append(view.current_id)
    assert seen == ["long", "a", "b", ""]


def test_back_tab_begins_with_the_last_bar(view: MonthView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Backtab)
    assert view.current_id == "b"


def test_arrows_move_over_days_and_out_of_the_month(view: MonthView, qtbot: QtBot) -> None:
    wanted = []
    view.month_wanted.connect(lambda *month: wanted.append(month))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current_day == date(2024, 4, 9)
    assert wanted == []
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.current_day == date(2024, 3, 26)
    assert wanted == [(2024, 3)]


@pytest.mark.parametrize(
    ("key", "modifier", "shift"),
    [
        (Qt.Key.Key_Right, PLAIN, whole(1)),
        (Qt.Key.Key_Up, PLAIN, whole(-7)),
        (Qt.Key.Key_Right, SHIFT, Shift(last=1)),
        (Qt.Key.Key_Left, SHIFT | CONTROL, Shift(first=-1)),
    ],
)
def test_arrows_carry_the_current_bar(
    view: MonthView, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, shift: Shift
) -> None:
    told: list[object] = []
    view.carrying.taken.connect(told.append)
    view.carrying.taken.connect(view.carrying.hold)
    view.carrying.carried.connect(told.append)
    view.set_current("b")
    qtbot.keyClick(view, key, modifier)
    assert told == ["b", shift]
    assert view.current_id == "b"


def test_what_is_not_given_into_the_hand_stays(view: MonthView, qtbot: QtBot) -> None:
    told: list[object] = []
    view.carrying.carried.connect(told.append)
    view.carrying.let_go.connect(lambda: told.append("let go"))
    view.set_current("b")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(view, key)
    assert told == []
    assert view.current_id == ""


def test_enter_opens_what_is_current(view: MonthView, qtbot: QtBot) -> None:
    opened: list[object] = []
    view.opened.connect(opened.append)
    view.day_opened.connect(opened.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    view.set_current("b")
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert opened == [FIRST, "b"]
    assert view.current_id == ""


def test_home_goes_to_today_and_pages_are_left_to_the_screen(view: MonthView, qtbot: QtBot) -> None:
    wanted: list[object] = []
    view.month_wanted.connect(lambda *month: wanted.append(month))
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert wanted == []
    assert view.current_day == date(2024, 4, 8)


def test_a_press_chooses_and_a_double_one_opens(view: MonthView, qtbot: QtBot) -> None:
    opened = []
    view.opened.connect(opened.append)
    spot = view.bar_rects("a")[0].center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.current_id == "a"
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened == ["a"]


def test_a_tooltip_tells_what_may_be_elided(view: MonthView) -> None:
    view.set_notes([DayNote(day=date(2024, 4, 18), text="Giỗ Tổ Hùng Vương", day_off=True)])
    cell = view.picture().geometry.day(2, 3)
    assert view._tip(view.hit(cell.center())) == "Giỗ Tổ Hùng Vương"
    assert view._tip(view.hit(view.bar_rects("b")[0].center())).startswith("Việc b\n05/4/2024")
    assert view._tip(view.hit(view.picture().geometry.day(3, 3).center())) == ""


def test_the_hit_map_knows_bars_days_and_the_rest(view: MonthView) -> None:
    at = view.bar_rects("b")[0]
    hit = view.hit(at.center())
    assert hit.item is ITEMS[2]
    assert len(view.bar_rects("b")) == 2
    assert view.hit(view.bar_rects("long")[0].center()).item is ITEMS[0]
    below = view.hit(QPointF(at.center().x(), at.bottom() + 40))
    assert below.item is None
    assert below.day is not None
    assert below.day.isoformat()[:7] == "2024-04"
    assert view.hit(QPointF(5, 5)).day is None


def test_more_than_the_lanes_hold_opens_the_day(view: MonthView, qtbot: QtBot) -> None:
    view.set_items([item(str(at), date(2024, 4, 10)) for at in range(20)])
    opened = []
    view.day_opened.connect(opened.append)
    cell = view.picture().geometry.day(1, 2).toRect()
    spots = (QPoint(x, cell.top() + 12) for x in range(cell.left(), cell.right()))
    spot = next(spot for spot in spots if view.hit(QPointF(spot)).more)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened == [date(2024, 4, 10)]


def test_the_current_bar_and_day_are_said(view: MonthView) -> None:
    view.set_notes([DayNote(day=FIRST, text="Ngày mẫu", lunar="23")])
    name = QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Name)
    assert name == "Thứ Hai, 01/4/2024, Ngày mẫu, 23 âm lịch, 2 hoạt động"
    view.set_current("b")
    name = view.accessibleName()
    assert name == "TV, Việc b, 05/4/2024 – 09/4/2024, dự kiến"


def test_the_current_bar_stays_current_while_it_is_shown(view: MonthView) -> None:
    view.set_current("b")
    view.set_items(ITEMS[1:])
    assert view.current_id == "b"
    view.set_items(ITEMS[:2])
    assert view.current_id == ""


def test_bars_lie_in_the_view_and_none_covers_another(view: MonthView) -> None:
    days = [item(str(at), FIRST + at % 30 * DAY, at % 4 + 1) for at in range(80)]
    view.set_items(days)
    view.set_peaks([PeakBand(start=FIRST, end=date(2024, 4, 29), title="Đợt cao điểm")])
    view.set_notes([DayNote(day=date(2024, 4, 18), text="Giỗ Tổ Hùng Vương", day_off=True)])
    picture = view.picture()
    placed = [picture.geometry.bar(bar) for week in picture.layout.weeks for bar in week.bars]
    whole = picture.geometry
    for at, rect in enumerate(placed):
        assert rect.left() >= 0
        assert rect.right() <= whole.width
        assert rect.bottom() <= whole.height
        assert not any(rect.intersects(other) for other in placed[at + 1 :])


def test_each_peak_in_view_has_a_row_of_its_own(view: MonthView) -> None:
    view.set_peaks(
        [
            PeakBand(start=date(2024, 3, 29), end=date(2024, 4, 5), title="Đợt một"),
            PeakBand(start=date(2024, 4, 20), end=date(2024, 4, 25), title="Đợt hai"),
            PeakBand(start=date(2024, 6, 1), end=date(2024, 6, 2), title="Đợt ba"),
        ]
    )
    geometry, image = view.picture().geometry, view.grab().toImage()
    rows = [geometry.peak(at) for at in range(2)]
    assert geometry.band.bottom() == rows[1].bottom() <= geometry.week(0).top()
    assert not rows[0].intersects(rows[1])
    ink = QColor(view.picture().tokens.peak_text).rgb()
    for row in rows:
        inside = row.toRect()
        spots = ((x, y) for x in range(200) for y in range(inside.top(), inside.bottom()))
        assert any(image.pixel(x, y) == ink for x, y in spots)


@pytest.mark.parametrize("size", [theme.FontSize.MEDIUM, theme.FontSize.VERY_LARGE])
def test_a_low_window_scrolls_instead_of_squeezing(
    view: MonthView, qapp: object, size: theme.FontSize
) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT, size)  # type: ignore[arg-type]
    view.resize(640, 330)
    picture = view.picture()
    assert all(lanes >= 2 for lanes in picture.geometry.lanes)
    assert view.verticalScrollBar().maximum() > 0
    view.set_current("b")
    assert view.viewport().rect().toRectF().contains(view.bar_rects("b")[0])


def test_only_three_long_items_show_until_asked(view: MonthView, qtbot: QtBot) -> None:
    view.set_items([item(str(at), date(2024, 1, 1), 366) for at in range(7)])
    assert len(view.picture().strip) == 3
    link = view._strip_more.geometry().toRectF()
    assert view.viewport().rect().toRectF().contains(link)
    assert not any(link.intersects(view.bar_rects(str(at))[0]) for at in range(3))
    view._strip_more.click()
    assert len(view.picture().strip) == 7


def test_ten_thousand_items_are_painted_in_a_frame(
    view: MonthView, record_property: Callable[[str, object], None]
) -> None:
    view.set_items([item(str(at), FIRST + at * 7 % 35 * DAY, at % 5 + 1) for at in range(10_000)])
    view.grab()
    record_property("frame_ms", 1000 * seconds(view.grab))
    # Under two laps on a quiet machine.
    assert laps(view.grab, 9) < 6


def test_it_is_painted_in_both_schemes(view: MonthView, look: theme.Theme) -> None:
    image = view.grab().toImage()
    ground = image.pixelColor(image.width() - 20, image.height() - 20)
    assert (ground.lightness() < 128) == (look.tokens is DARK)


def test_days_are_written_as_official_papers_write_them() -> None:
    assert "Việc b\n05/4/2024 – 09/4/2024 (dự kiến)" in spoken.tip(ITEMS[2])
