"""The timeline: rows and lanes, where days lie, keys and mouse, what is painted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.calendar.timeline_geometry import Zoom, timeline_geometry
from hoptacxa_desktop.ui.calendar.timeline_layout import Grouping, Shape, timeline_rows
from hoptacxa_desktop.ui.calendar.timeline_pieces import piece_rect
from hoptacxa_desktop.ui.calendar.timeline_view import TimelineView
from hoptacxa_desktop.ui.calendar.values import DAY, CalendarItem, DayNote, ItemKind, PeakBand
from hoptacxa_desktop.ui.tokens import DARK
from tests.pace import laps, seconds

FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def item(name: str, start: date, days: int = 1, **more: object) -> CalendarItem:
    end = start + (days - 1) * DAY
    given_: dict[str, object] = {"activity": f"a-{name}", "plan_title": "Kế hoạch một"} | more
    return CalendarItem(id=name, title=f"Việc {name}", start=start, end=end, **given_)  # type: ignore[arg-type]


@st.composite
def some_items(draw: st.DrawFn) -> list[CalendarItem]:
    spans = st.tuples(
        st.integers(-60, 400),
        st.integers(1, 60),
        st.integers(0, 9),
        st.sampled_from(ItemKind),
        st.booleans(),
    )
    return [
        item(
            str(at),
            FIRST + start * DAY,
            days,
            activity=f"a{of}",
            plan_title=f"Kế hoạch {of % 3}",
            unit_index=of % 4,
            kind=kind,
            recurs=recurs,
        )
        for at, (start, days, of, kind, recurs) in enumerate(draw(st.lists(spans, max_size=30)))
    ]


@given(some_items(), st.sampled_from(Grouping))
def test_every_item_in_view_is_drawn_once_and_no_bars_of_a_row_share_a_day(
    items: list[CalendarItem], grouping: Grouping
) -> None:
    rows = timeline_rows(items, grouping, FIRST, LAST)
    drawn = [piece.item.id for row in rows for piece in row.pieces]
    assert sorted(drawn) == sorted(i.id for i in items if i.touches(FIRST, LAST))
    for row in rows:
        assert {piece.item.whole for piece in row.pieces} <= {row.activity}
        solid = [p.item for p in row.pieces if p.shape in (Shape.BAR, Shape.TICK)]
        for at, one in enumerate(solid):
            assert not any(one.touches(other.start, other.end) for other in solid[at + 1 :])


@given(some_items(), st.sampled_from(Grouping))
def test_each_group_has_one_heading_that_counts_its_activities(
    items: list[CalendarItem], grouping: Grouping
) -> None:
    rows = timeline_rows(items, grouping, FIRST, LAST)
    assert not rows or rows[0].is_heading
    headings = [at for at, row in enumerate(rows) if row.is_heading]
    for begin, end in pairwise([*headings, len(rows)]):
        below = rows[begin + 1 : end]
        assert rows[begin].count == len({row.activity for row in below}) > 0
        named = [row.activity for row in below if row.title]
        assert len(named) == len(set(named)) == rows[begin].count


@given(st.integers(0, 365), st.integers(0, 40), st.integers(0, 3000), st.integers(0, 900))
def test_a_point_leads_back_to_the_day_and_row_it_was_placed_at(
    day: int, row: int, dx: int, dy: int
) -> None:
    for zoom in Zoom:
        bare = timeline_geometry(2024, 41, 1048, 620, zoom)
        geometry = replace(bare, dx=dx, dy=dy)
        when = FIRST + day * DAY
        x = geometry.x_of(when) + geometry.day_width / 2
        y = geometry.row(row).center().y()
        assert geometry.day_at(x) == (when if x >= geometry.names else None)
        inside = geometry.area.top() <= y < geometry.area.bottom()
        assert geometry.row_at(y) == (row if inside else None)
        if inside:
            assert row in geometry.shown_rows
        if geometry.area.left() <= x < geometry.area.right():
            assert geometry.shown_days[0] <= when <= geometry.shown_days[1]


def test_the_whole_year_is_in_view_and_weeks_are_whole(qapp: object) -> None:
    geometry = timeline_geometry(2027, 10, 1400, 620, Zoom.MONTHS)
    assert (geometry.first.weekday(), geometry.last.weekday()) == (0, 6)
    assert geometry.first <= date(2027, 1, 1) <= date(2027, 12, 31) <= geometry.last
    assert geometry.most == (0, 0)
    assert len(geometry.mondays) == 53
    assert timeline_geometry(2027, 10, 1400, 620, Zoom.WEEKS).most[0] > 0


def test_shapes_say_what_the_days_are() -> None:
    year = item("year", FIRST, 366, activity="a")
    peak = item("peak", date(2024, 4, 1), 20, activity="a", kind=ItemKind.PEAK)
    due = item("due", date(2024, 5, 3), activity="b", kind=ItemKind.DEADLINE)
    round_ = item("round", date(2024, 5, 6), activity="c", recurs=True)
    rows = timeline_rows([year, peak, due, round_], Grouping.PLAN, FIRST, LAST)
    shapes = {piece.item.id: piece.shape for row in rows for piece in row.pieces}
    assert shapes == {
        "year": Shape.LINE,
        "peak": Shape.BAR,
        "due": Shape.DEADLINE,
        "round": Shape.TICK,
    }
    assert len(rows) == 4


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    view = TimelineView(2024)
    qtbot.addWidget(view)
    view.resize(1048, 620)
    view.set_today(date(2024, 4, 8))
    view.set_peaks([PeakBand(start=date(2024, 3, 29), end=date(2024, 4, 29), title="Đợt")])
    view.set_notes([DayNote(day=date(2024, 4, 18), text="Giỗ Tổ", day_off=True)])
    view.set_items(
        [
            item("a", date(2024, 1, 20), 60, unit_initials="TT", unit_name="Tuyên truyền"),
            item("b", date(2024, 6, 3), 20, tentative=True, unit_index=1, unit_name="Văn phòng"),
            item("c", date(2024, 6, 3), 20, activity="a-b", unit_index=1, unit_name="Văn phòng"),
            item("d", date(2024, 10, 1), plan_title="Kế hoạch hai", kind=ItemKind.DEADLINE),
        ]
    )
    view.show()
    view.setFocus()
    return view


def centre(view: TimelineView, item_id: str) -> QPointF:
    found = (
        piece_rect(view.geometry_now(), piece, at)
        for at, row in enumerate(view.rows)
        for piece in row.pieces
        if piece.item.id == item_id
    )
    return next(found).center()


def test_each_stretch_is_found_where_it_is_painted(view: TimelineView) -> None:
    for name in "abcd":
        hit = view.hit(centre(view, name))
        assert hit.item is not None
        assert hit.item.id == name
    assert view.hit(QPointF(4, 4)).row is None
    assert "Việc b\n03/6/2024 – 22/6/2024 (dự kiến)" in view.tip(view.hit(centre(view, "b")))


def test_days_and_names_tell_what_they_are(view: TimelineView) -> None:
    geometry = view.geometry_now()
    x = geometry.x_of(date(2024, 4, 18)) + geometry.day_width / 2
    words = view.tip(view.hit(QPointF(x, geometry.row(0).center().y())))
    assert words == "Thứ Năm, 18/4/2024, Giỗ Tổ, 0 hoạt động"
    assert view.tip(view.hit(geometry.row(1).topLeft() + QPointF(9, 9))) == "Việc a"


def test_arrows_pass_over_headings_and_further_rows(view: TimelineView, qtbot: QtBot) -> None:
    seen = [view.current_id]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
        seen.append(view.current_id)
    assert seen == ["a-a", "a-b", "a-d", "a-d", "a-b"]
    assert view.accessibleName() == (
        "Việc b, 03/6/2024 – 22/6/2024, 03/6/2024 – 22/6/2024, dự kiến, Kế hoạch một"
    )


def test_arrows_bring_what_cannot_be_seen_into_view(view: TimelineView, qtbot: QtBot) -> None:
    view.zoom_by(1)
    view.zoom_by(1)
    view.set_current(FIRST)
    for name in "bd":
        qtbot.keyClick(view, Qt.Key.Key_Down)
        assert view.geometry_now().area.contains(centre(view, name))


def test_enter_and_a_press_on_a_stretch_open(view: TimelineView, qtbot: QtBot) -> None:
    opened: list[str] = []
    view.opened.connect(opened.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre(view, "d").toPoint())
    name = view.geometry_now().row(2).topLeft() + QPointF(9, 9)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=name.toPoint())
    assert opened == ["a", "d"]
    assert view.current_id == "a-b"


def test_keys_zoom_about_the_middle_and_scroll_by_weeks_and_days(
    view: TimelineView, qtbot: QtBot
) -> None:
    view.set_current(date(2024, 7, 1))
    qtbot.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    assert view.zoom is Zoom.DAYS
    assert not view.bar.closer.isEnabled()
    assert abs((view._middle() - date(2024, 7, 1)).days) <= 4
    view.set_current(date(2024, 7, 1))
    for key, modifier, days in (
        (Qt.Key.Key_Right, CONTROL, 7),
        (Qt.Key.Key_Left, CONTROL | ALT, -1),
        (Qt.Key.Key_Left, CONTROL, -7),
    ):
        before = view._middle()
        qtbot.keyClick(view, key, modifier)
        assert abs((view._middle() - before).days - days) <= 1
    qtbot.keyClick(view, Qt.Key.Key_Home, CONTROL)
    assert abs((view._middle() - date(2024, 4, 8)).days) <= 1


def test_rows_are_put_together_by_unit_too(view: TimelineView) -> None:
    assert [row.title for row in view.rows if row.is_heading] == ["Kế hoạch một", "Kế hoạch hai"]
    view.bar.grouped.emit(Grouping.UNIT)
    titles = [row.title for row in view.rows if row.is_heading]
    assert titles == ["", "Tuyên truyền", "Văn phòng"]
    assert view.current_id == "a-a"


def test_days_have_figures_where_there_is_room(view: TimelineView) -> None:
    view.set_current(date(2024, 4, 18))
    for zoom in Zoom:
        geometry, tokens = view.geometry_now(), view.picture().tokens
        assert geometry.has_room_for_days == (zoom is Zoom.DAYS)
        image = view.viewport().grab().toImage()
        left, half = int(geometry.x_of(date(2024, 4, 18))), int(geometry.measures.head / 2)
        wide = range(left, left + int(geometry.day_width))
        reds = {image.pixelColor(x, y).rgb() for x in wide for y in range(half, 2 * half)}
        assert (QColor(tokens.red).rgb() in reds) == (zoom is Zoom.DAYS)
        view.zoom_by(1)
        view.set_current(date(2024, 4, 18))


def test_only_a_last_day_that_passed_is_late() -> None:
    due = item("due", date(2024, 5, 3), kind=ItemKind.DEADLINE)
    assert due.is_late(date(2024, 5, 4))
    assert not due.is_late(date(2024, 5, 3))
    assert not due.is_late(None)
    for other in (
        replace(due, done=True),
        replace(due, recurs=True),
        replace(due, kind=ItemKind.MAIN),
    ):
        assert not other.is_late(date(2024, 6, 1))


@pytest.mark.parametrize("late", [True, False])
def test_what_is_late_is_red_and_nothing_else(view: TimelineView, late: bool) -> None:
    view.set_items([item("due", date(2024, 4, 2), kind=ItemKind.DEADLINE, done=not late)])
    at, tokens = centre(view, "due").toPoint(), view.picture().tokens
    painted = view.viewport().grab().toImage().pixelColor(at)
    assert painted == QColor(tokens.red if late else tokens.unit(0).ink)


def test_today_and_peak_are_to_be_seen(view: TimelineView) -> None:
    geometry, tokens = view.geometry_now(), view.picture().tokens
    image, top = view.viewport().grab().toImage(), int(geometry.row(0).top()) + 4
    today = round(geometry.x_of(date(2024, 4, 8)) + geometry.day_width / 2)
    assert image.pixelColor(today, top) == QColor(tokens.accent)
    peak = round(geometry.x_of(date(2024, 4, 3)))
    colours = {image.pixelColor(peak, y).name().upper() for y in range(top, top + 12)}
    assert tokens.peak in colours


def test_a_low_window_scrolls_to_the_current_row(view: TimelineView, qtbot: QtBot) -> None:
    view.set_items([item(str(at), date(2024, 1, 1) + at * DAY, 9) for at in range(60)])
    view.resize(700, 360)
    for _ in range(59):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    geometry = view.geometry_now()
    assert geometry.area.contains(geometry.row(view._row).center())
    assert view.bar.closer.geometry().right() <= view.viewport().width()


def test_ten_thousand_activities_are_painted_in_a_frame(
    view: TimelineView, record_property: Callable[[str, object], None]
) -> None:
    view.set_items(
        [
            item(str(at), FIRST + at * 7 % 366 * DAY, at % 40 + 1, unit_index=at % 9)
            for at in range(10_000)
        ]
    )
    for zoom in Zoom:
        view.grab()
        record_property(f"frame_ms_{zoom.name}", 1000 * seconds(view.grab))
        # Under two laps on a quiet machine.
        assert laps(view.grab, 9) < 6
        view.zoom_by(1)


def test_it_is_painted_in_both_schemes(view: TimelineView, look: theme.Theme) -> None:
    image = view.viewport().grab().toImage()
    ground = image.pixelColor(20, image.height() // 2)
    assert (ground.lightness() < 128) == (look.tokens is DARK)
