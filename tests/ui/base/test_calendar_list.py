"""The list of the calendar: what is listed in which order, keys, what is read aloud."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.calendar.list_model import ListModel, spoken_row
from hoptacxa_desktop.ui.calendar.list_rows import ItemRow, MarkRow, MonthRow, list_rows
from hoptacxa_desktop.ui.calendar.list_view import CalendarList
from hoptacxa_desktop.ui.calendar.values import DAY, CalendarItem, DayNote, PeakBand
from tests.pace import laps

FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)
CONTROL = Qt.KeyboardModifier.ControlModifier


def item(name: str, start: date, days: int = 1, title: str = "") -> CalendarItem:
    end = start + (days - 1) * DAY
    return CalendarItem(
        id=name, title=title or f"Việc {name}", start=start, end=end, plan_title="Kế hoạch mẫu"
    )


@st.composite
def some_items(draw: st.DrawFn) -> list[CalendarItem]:
    spans = st.tuples(st.integers(-60, 400), st.integers(1, 90))
    return [
        item(str(at), FIRST + start * DAY, days)
        for at, (start, days) in enumerate(draw(st.lists(spans, max_size=25)))
    ]


@given(some_items(), st.sets(st.integers(-5, 370), max_size=12))
def test_each_item_in_view_is_listed_once_in_the_order_of_days(
    items: list[CalendarItem], off: set[int]
) -> None:
    notes = [DayNote(day=FIRST + at * DAY, text="Nghỉ", day_off=True) for at in off]
    rows = list_rows(items, notes, (), FIRST, LAST)
    shown = [row.item.id for row in rows if isinstance(row, ItemRow)]
    assert sorted(shown) == sorted(i.id for i in items if i.touches(FIRST, LAST))
    dated = [row.day for row in rows if not isinstance(row, MonthRow)]
    assert dated == sorted(dated)
    months = [row.first for row in rows if isinstance(row, MonthRow)]
    assert months == sorted({day.replace(day=1) for day in dated})
    heading = None
    for row in rows:
        if isinstance(row, MonthRow):
            heading = row.first
        else:
            assert row.day.replace(day=1) == heading
    if shown:
        marked = {
            row.day + at * DAY
            for row in rows
            if isinstance(row, MarkRow)
            for at in range((row.last - row.day).days + 1)
        }
        assert marked == {note.day for note in notes if FIRST <= note.day <= LAST}


def test_days_off_in_a_row_and_peaks_stand_before_what_begins_on_their_day() -> None:
    tet = [DayNote(day=date(2024, 2, day), text="Tết", day_off=True) for day in range(8, 15)]
    peak = PeakBand(start=date(2024, 2, 8), end=date(2024, 3, 1), title="Đợt", note="5 hoạt động")
    rows = list_rows([item("a", date(2024, 2, 8))], tet, [peak], FIRST, LAST)
    assert [spoken_row(row) for row in rows] == [
        "Tháng 2 năm 2024, 1 hoạt động bắt đầu",
        "Tết, 08/02/2024 – 14/02/2024",
        "Đợt · 5 hoạt động",
        "Việc a, 08/02/2024, Kế hoạch mẫu",
    ]


def test_nothing_is_listed_where_nothing_is_planned() -> None:
    off = DayNote(day=FIRST, text="Tết Dương lịch", day_off=True)
    assert list_rows([], [off], (), FIRST, LAST) == ()


@pytest.fixture
def view(qtbot: QtBot) -> CalendarList:
    view = CalendarList(2024)
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.set_today(date(2024, 4, 8))
    view.set_notes([DayNote(day=date(2024, 4, 18), text="Giỗ Tổ", day_off=True)])
    view.set_items([item(f"m{month}", date(2024, month, 20)) for month in range(1, 13)])
    view.show()
    view.setFocus()
    return view


def test_it_begins_near_today_and_arrows_pass_over_headings(
    view: CalendarList, qtbot: QtBot
) -> None:
    assert view.current_id == "m4"
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
        seen.append(view.current_id)
    assert seen == ["m5", "m6", "m5", "m4", "m3"]


def test_enter_opens_and_home_goes_to_today(view: CalendarList, qtbot: QtBot) -> None:
    opened: list[str] = []
    view.opened.connect(opened.append)
    view.set_current(date(2024, 11, 1))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Home, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["m11", "m4"]


def test_pages_are_of_the_list_and_with_control_of_the_year(
    view: CalendarList, qtbot: QtBot
) -> None:
    wanted: list[int] = []
    view.year_wanted.connect(wanted.append)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert (view.current_id != "m4", wanted) == (True, [])
    qtbot.keyClick(view, Qt.Key.Key_PageDown, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_PageUp, CONTROL)
    assert wanted == [2025, 2023]


def test_what_is_current_stays_so_while_it_is_listed(view: CalendarList) -> None:
    view.set_current(date(2024, 7, 1))
    view.set_items([item("m7", date(2024, 9, 1)), item("x", date(2024, 1, 1))])
    assert view.current_id == "m7"
    view.set_items([item("x", date(2024, 1, 1))])
    assert view.current_id == "x"
    view.set_items([])
    assert view.current_id == ""


def height(view: CalendarList, item_id: str) -> int:
    row = view.rows.row_of(item_id)
    assert row is not None
    return view.visualRect(view.rows.index(row)).height()


def test_a_long_title_wraps_and_nothing_of_it_is_lost(view: CalendarList) -> None:
    long = "Phối hợp với các sở, ban, ngành " * 12
    view.set_items([item("a", date(2024, 5, 6)), item("b", date(2024, 5, 7), title=long)])
    plain, wrapped = height(view, "a"), height(view, "b")
    line = view._delegate._body.height()
    assert wrapped >= plain + 2 * line
    view.resize(600, 500)
    view.doItemsLayout()
    assert height(view, "b") > wrapped


def test_rows_grow_with_the_letters(view: CalendarList, qapp: object) -> None:
    before = height(view, "m4")
    theme.apply(qapp, theme.Scheme.LIGHT, theme.FontSize.VERY_LARGE)  # type: ignore[arg-type]
    view.doItemsLayout()
    assert height(view, "m4") > before


def test_each_row_can_be_heard(view: CalendarList) -> None:
    heard = QAccessible.queryAccessibleInterface(view)
    names = [
        child.text(QAccessible.Text.Name)
        for at in range(heard.childCount())
        if (child := heard.child(at)) is not None
    ]
    assert "Tháng 4 năm 2024, 1 hoạt động bắt đầu" in names
    assert "Việc m4, 20/4/2024, Kế hoạch mẫu" in names


def test_ten_thousand_are_listed_at_once(view: CalendarList) -> None:
    spread = [item(str(at), FIRST + at * 7 % 366 * DAY, at % 40 + 1) for at in range(10_000)]
    assert laps(lambda: (view.set_items(spread), view.grab()), 1) < 300
    assert laps(view.grab) < 6


def test_the_model_keeps_the_rules_of_models(qtmodeltester: object) -> None:
    model = ListModel()
    model.set_rows(list_rows([item("a", FIRST)], (), (), FIRST, LAST))
    qtmodeltester.check(model)  # type: ignore[attr-defined]


def test_it_is_painted_in_both_schemes(view: CalendarList, look: theme.Theme) -> None:
    view.viewport().grab()
    view.set_items([])
    assert view.grab().toImage().pixelColor(5, 5).name().upper() == look.tokens.panel
