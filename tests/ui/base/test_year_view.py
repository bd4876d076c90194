"""The year: loads of days, where days lie, keys and mouse, what is painted."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMargins, QObject, Qt
from PySide6.QtGui import QColor, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.calendar import load
from hoptacxa_desktop.ui.calendar.values import DAY, CalendarItem, DayNote, PeakBand
from hoptacxa_desktop.ui.calendar.year_geometry import YearGeometry, year_geometry
from hoptacxa_desktop.ui.calendar.year_view import YearView
from hoptacxa_desktop.ui.tokens import DARK
from tests.pace import laps, seconds

FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)
DAYS = [FIRST + at * DAY for at in range(366)]


def item(name: str, start: date, days: int = 1, activity: str = "") -> CalendarItem:
    end = start + (days - 1) * DAY
    return CalendarItem(id=name, title=f"Việc {name}", start=start, end=end, activity=activity)


@st.composite
def some_items(draw: st.DrawFn) -> list[CalendarItem]:
    spans = st.tuples(st.integers(-60, 400), st.integers(1, 90), st.integers(0, 8))
    return [
        item(str(at), FIRST + start * DAY, days, f"a{of}" if of else "")
        for at, (start, days, of) in enumerate(draw(st.lists(spans, max_size=25)))
    ]


@given(some_items())
def test_each_day_counts_the_activities_that_touch_it(items: list[CalendarItem]) -> None:
    counted = load.of_days(items, FIRST, LAST)
    for day in DAYS:
        assert counted.on(day) == len({i.whole for i in items if i.touches(day, day)})
    assert counted.on(FIRST - DAY) == counted.on(LAST + DAY) == 0


@given(some_items())
def test_each_month_counts_the_activities_that_touch_it(items: list[CalendarItem]) -> None:
    starts = load.year_starts(2024)
    counts = load.of_parts(items, starts)
    for at, count in enumerate(counts):
        last = starts[at + 1] - DAY
        assert count == len({i.whole for i in items if i.touches(starts[at], last)})


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_there_are_five_steps_and_each_day_with_something_is_in_one(one: int, other: int) -> None:
    fewest, most = sorted((one, other))
    least = load.bounds(fewest, most)
    assert len(least) == len(load.step_words(least)) == 5
    assert load.step_of(0, least) == 0
    assert load.step_of(max(1, fewest), least) == 1
    assert most == 0 or 1 <= load.step_of(most, least) <= 5
    assert most - fewest < 5 or load.step_of(most, least) >= 3


def test_the_steps_in_words() -> None:
    assert load.step_words(load.bounds(0, 4)) == ("1", "2", "3", "4", "5+")
    assert load.step_words(load.bounds(0, 18)) == ("1–4", "5–8", "9–12", "13–16", "17+")
    assert load.step_words(load.bounds(8, 16)) == ("8–9", "10–11", "12–13", "14–15", "16+")


GEOMETRIES = pytest.mark.parametrize("size", [(1048, 620), (700, 400), (1600, 900), (500, 300)])


@GEOMETRIES
def test_every_day_has_a_cell_of_its_own_inside_its_month(
    qapp: object, size: tuple[int, int]
) -> None:
    geometry = year_geometry(2024, *size)
    cells = {day: geometry.day(day) for day in DAYS}
    for day, cell in cells.items():
        assert geometry.card(day.month).contains(cell)
        assert cell.top() >= geometry.name(day.month, 0).bottom() - 1
        assert geometry.day_at(cell.center().x(), cell.center().y()) == day
        corner = cell.topLeft()
        assert geometry.day_at(corner.x(), corner.y()) == day
    for month in range(1, 13):
        inside = [cell for day, cell in cells.items() if day.month == month]
        for at, cell in enumerate(inside):
            assert not any(cell.intersects(other) for other in inside[at + 1 :])


@GEOMETRIES
def test_months_lie_apart_and_between_them_there_is_no_day(
    qapp: object, size: tuple[int, int]
) -> None:
    geometry: YearGeometry = year_geometry(2024, *size)
    cards = [geometry.card(month) for month in range(1, 13)]
    for at, card in enumerate(cards):
        assert card.right() <= geometry.width
        assert card.bottom() <= geometry.height
        assert geometry.legend.bottom() <= card.top()
        assert not any(card.intersects(other) for other in cards[at + 1 :])
        assert geometry.day_at(card.right() + 2, card.center().y()) is None
        assert geometry.day_at(card.center().x(), card.top() + 3) is None


@pytest.fixture
def view(qtbot: QtBot) -> YearView:
    view = YearView(2024)
    qtbot.addWidget(view)
    view.resize(1048, 620)
    view.set_items([item("a", date(2024, 4, 8), 3), item("b", date(2024, 4, 10))])
    view.set_notes([DayNote(day=date(2024, 4, 18), text="Giỗ Tổ", day_off=True, lunar="10")])
    view.set_peaks([PeakBand(start=date(2024, 3, 29), end=date(2024, 4, 29), title="Đợt")])
    view.set_today(date(2024, 4, 8))
    view.show()
    view.setFocus()
    return view


def test_arrows_walk_over_days_and_out_of_the_year(view: YearView, qtbot: QtBot) -> None:
    wanted: list[int] = []
    view.year_wanted.connect(wanted.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
    assert (view.current_day, wanted) == (date(2024, 1, 2), [])
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert (view.current_day, wanted) == (date(2023, 12, 26), [2023])
    view.set_year(2023)
    assert view.current_day == date(2023, 12, 26)


class Painted(QObject):
    """Keeps what was asked to be painted of a viewport."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_a_key_paints_both_days_anew_and_not_the_year(view: YearView, qtbot: QtBot) -> None:
    qtbot.waitExposed(view)
    view.set_current(date(2024, 5, 15))
    QApplication.processEvents()
    painted = Painted()
    view.viewport().installEventFilter(painted)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    ring = QMargins(4, 4, 4, 4)
    for day in (15, 22):
        cell = view.day_rect(date(2024, 5, day)).toRect().marginsAdded(ring)
        assert QRegion(cell).subtracted(painted.region).isEmpty()
    whole = view.viewport().rect()
    bounds = painted.region.boundingRect()
    assert 10 * bounds.width() * bounds.height() < whole.width() * whole.height()


def test_enter_and_a_press_open_the_day(view: YearView, qtbot: QtBot) -> None:
    opened: list[date] = []
    view.day_opened.connect(opened.append)
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    spot = view.day_rect(date(2024, 10, 5)).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened == [date(2024, 4, 8), date(2024, 10, 5)]
    assert view.current_day == date(2024, 10, 5)


def test_a_day_is_told_with_its_count(view: YearView) -> None:
    view.set_current(date(2024, 4, 10))
    assert view.accessibleName() == "Thứ Tư, 10/4/2024, đợt cao điểm, 2 hoạt động"
    assert view.tip(date(2024, 4, 10)).splitlines() == [
        "Thứ Tư, 10/4/2024, 2 hoạt động",
        "– Việc b",
        "– Việc a",
    ]
    assert "Giỗ Tổ, 10 âm lịch, 0 hoạt động" in view.tip(date(2024, 4, 18))


def test_a_day_with_many_tells_the_first_and_how_many_more(view: YearView) -> None:
    day = date(2024, 5, 6)
    view.set_items([item(str(at), day) for at in range(9)])
    lines = view.tip(day).splitlines()
    assert (len(lines), lines[-1]) == (6, "và 5 hoạt động nữa")


def test_shades_grow_with_the_load_and_mean_something_without_colour(view: YearView) -> None:
    days = [date(2024, 6, 3) + at * DAY for at in range(5)]
    view.set_items([item(f"{at}-{n}", day) for at, day in enumerate(days) for n in range(at + 1)])
    picture, image = view.picture(), view.grab().toImage()
    assert [picture.step(day) for day in days] == [1, 2, 3, 4, 5]
    for day, (ink, fill) in zip(days, picture.tokens.load_pairs, strict=True):
        cell = view.day_rect(day).toRect()
        assert image.pixelColor(cell.topLeft()) == QColor(fill)
        foot = cell.bottom() - 4
        strokes = [
            image.pixelColor(x, foot) == QColor(ink) for x in range(cell.left(), cell.right())
        ]
        starts = sum(
            now and not before for before, now in zip([False, *strokes], strokes, strict=False)
        )
        assert starts == picture.step(day)


def test_peak_day_off_and_today_are_to_be_seen(view: YearView) -> None:
    view.set_items([])
    tokens, image = view.picture().tokens, view.grab().toImage()
    peak = view.day_rect(date(2024, 4, 2)).toRect()
    assert image.pixelColor(peak.center().x() - 12, peak.top()) == QColor(tokens.peak_line)
    off = view.day_rect(date(2024, 4, 18)).toRect()
    assert image.pixelColor(off.left() + 2, off.center().y()) == QColor(tokens.red_tint)
    today = view.day_rect(date(2024, 4, 8)).toRect()
    assert image.pixelColor(today.left(), today.center().y()) == QColor(tokens.ink)


@pytest.mark.parametrize("size", [theme.FontSize.MEDIUM, theme.FontSize.VERY_LARGE])
def test_a_small_window_scrolls_to_the_current_day(
    view: YearView, qapp: object, size: theme.FontSize
) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT, size)  # type: ignore[arg-type]
    view.resize(640, 400)
    assert view.picture().geometry.columns < 4
    assert view.verticalScrollBar().maximum() > 0
    for day in (LAST, date(2024, 7, 15), FIRST):
        view.set_current(day)
        assert view.viewport().rect().toRectF().contains(view.day_rect(day))
        assert view.day_at(view.day_rect(day).center()) == day


def test_ten_thousand_activities_are_painted_in_a_frame(
    view: YearView, record_property: Callable[[str, object], None]
) -> None:
    spread = (FIRST + timedelta(days=at * 7 % 366) for at in range(10_000))
    view.set_items([item(str(at), day, at % 40 + 1) for at, day in enumerate(spread)])
    view.grab()
    record_property("frame_ms", 1000 * seconds(view.grab))
    # Under two laps on a quiet machine.
    assert laps(view.grab, 9) < 6


def test_it_is_painted_in_both_schemes(view: YearView, look: theme.Theme) -> None:
    image = view.grab().toImage()
    ground = image.pixelColor(image.width() - 4, image.height() - 4)
    assert (ground.lightness() < 128) == (look.tokens is DARK)
