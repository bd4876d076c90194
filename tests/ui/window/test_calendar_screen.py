"""The calendar: months, what falls into them, the filter, the way to an activity."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.timing.values import PeriodKind
from hoptacxa_desktop.services import calendar as calendar_service
from hoptacxa_desktop.ui.calendar_screen import CalendarScreen, facts, filter_facts, notes
from hoptacxa_desktop.ui.calendar_screen.day_popup import DayPopup
from hoptacxa_desktop.ui.calendar_screen.filter_facts import Hidden
from hoptacxa_desktop.ui.main_window import CALENDAR
from hoptacxa_desktop.ui.widgets.fields import Words


def _screen(program: Program) -> CalendarScreen:
    program.window.show_screen(CALENDAR)
    screen = program.window.findChild(CalendarScreen)
    assert screen is not None
    return screen


def test_the_grid_is_whole_weeks_from_monday() -> None:
    assert facts.grid_of(date(2027, 4, 1)) == (date(2027, 3, 29), date(2027, 5, 2))
    assert facts.grid_of(date(2027, 2, 1)) == (date(2027, 2, 1), date(2027, 2, 28))


def test_the_month_in_words_with_its_lunar_months() -> None:
    assert notes.title(date(2024, 4, 1)) == (
        "Tháng 4 năm 2024",
        "Giáp Thìn, tháng 2 – tháng 3 âm lịch",
    )


def test_notes_name_holidays_and_lunar_days() -> None:
    found = {note.day: note for note in notes.of_days(date(2024, 4, 1), date(2024, 4, 30))}
    assert found[date(2024, 4, 9)].lunar == "1/3"
    assert found[date(2024, 4, 11)].text == "Ngày Hợp tác xã Việt Nam"
    assert not found[date(2024, 4, 11)].day_off
    assert "Giỗ Tổ" in found[date(2024, 4, 18)].text
    assert found[date(2024, 4, 18)].day_off
    assert found[date(2024, 4, 30)].day_off


def test_the_sample_month_shows_its_peak_and_activities(sampled: Program) -> None:
    screen = _screen(sampled)
    assert screen.month == date(2027, 4, 1)
    start, end = facts.grid_of(screen.month)
    peaks = calendar_service.peaks(sampled.desk.store, start=start, end=end)
    assert [(peak.start, peak.end) for peak in peaks] == [(date(2027, 3, 29), date(2027, 4, 29))]
    spans = calendar_service.spans(sampled.desk.store, start=start, end=end)
    band = facts.bands(peaks, spans)[0]
    assert band.title == "Đợt cao điểm 29/3 – 29/4"
    loads = filter_facts.unit_loads(spans, sampled.desk.office.units)
    assert sum(load.count for load in loads) == sum(
        load.count for load in filter_facts.plan_loads(spans)
    )


def test_hidden_units_and_plans_are_not_shown(sampled: Program) -> None:
    screen = _screen(sampled)
    start, end = facts.grid_of(screen.month)
    spans = calendar_service.spans(sampled.desk.store, start=start, end=end)
    units = sampled.desk.office.units
    shown = facts.items(spans, units)
    busiest = filter_facts.unit_loads(spans, units)[0]
    fewer = facts.items(spans, units, Hidden(units=frozenset({busiest.unit})))
    assert len(fewer) < len(shown)
    plans = frozenset(span.entry.plan_id for span in spans)
    assert not facts.items(spans, units, Hidden(plans=plans))
    statuses = frozenset(span.entry.status for span in spans)
    assert not facts.items(spans, units, Hidden(statuses=statuses))


def test_a_bar_opens_its_activity(sampled: Program, qtbot: QtBot) -> None:
    screen = _screen(sampled)
    start, end = facts.grid_of(screen.month)
    span = calendar_service.spans(sampled.desk.store, start=start, end=end)[0]
    with qtbot.waitSignal(sampled.desk.node_wanted) as wanted:
        screen.view.opened.emit(facts.item_id(span))
    assert wanted.args == [span.entry.plan_id, span.entry.node_id]
    assert sampled.plan_page.plan_id == span.entry.plan_id


def test_months_turn_over_the_year(sampled: Program) -> None:
    screen = _screen(sampled)
    screen.show_month(2027, 12)
    screen.next.click()
    assert screen.month == date(2028, 1, 1)
    screen.today.click()
    assert screen.month == date(2027, 4, 1)


def test_page_keys_turn_the_month_wherever_the_cursor_stands(
    sampled: Program, qtbot: QtBot
) -> None:
    screen = _screen(sampled)
    assert screen.focusWidget() is screen.view
    for stop, month in ((screen.view, 5), (screen.today, 6)):
        stop.setFocus()
        qtbot.keyClick(stop, Qt.Key.Key_PageDown)
        assert screen.month == date(2027, month, 1)
    qtbot.keyClick(screen.today, Qt.Key.Key_PageUp)
    assert screen.month == date(2027, 5, 1)


def test_a_deadline_counts_in_the_month_of_its_day_only(sampled: Program) -> None:
    store = sampled.desk.store
    for month in range(1, 13):
        start, end = facts.grid_of(date(2027, month, 1))
        spans = facts.within(calendar_service.spans(store, start=start, end=end), start, end)
        for item in facts.items(spans, sampled.desk.office.units):
            assert item.start <= end
            assert item.end >= start
    everything = calendar_service.spans(store, start=date(2027, 1, 1), end=date(2027, 12, 31))
    due = next(span for span in everything if span.period.kind is PeriodKind.DEADLINE)
    day = calendar_service.last_day(due.period)
    assert due in facts.within(everything, day, day)
    assert due not in facts.within(everything, day - timedelta(days=40), day - timedelta(days=1))


def test_a_day_opens_with_all_that_falls_on_it(sampled: Program, qtbot: QtBot) -> None:
    screen = _screen(sampled)
    screen.view.day_opened.emit(date(2027, 4, 22))
    titles = [door.toolTip() for door in screen.popup.doors]
    assert any(title.startswith("Gian hàng chung") for title in titles)
    assert any(title.startswith("Thăm, nắm tình hình") for title in titles)
    at = next(n for n, title in enumerate(titles) if title.startswith("Gian hàng chung"))
    with qtbot.waitSignal(sampled.desk.node_wanted):
        screen.popup.doors[at].click()


def test_an_empty_day_says_so(sampled: Program) -> None:
    screen = _screen(sampled)
    day, cell = date(2029, 2, 14), screen.view.rect()
    popup = DayPopup(screen)
    popup.show_day(day, (), None, cell)
    assert popup.doors == ()
    assert "Ngày này chưa có hoạt động nào." in [w.text() for w in popup.findChildren(Words)]
    popup.close()
