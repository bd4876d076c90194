"""What the calendar asks of the store: activities, peaks and days off."""

from datetime import date, timedelta

import pytest

from hoptacxa_desktop.domain.plan import Peak, Plan
from hoptacxa_desktop.domain.timing.days import DayOff
from hoptacxa_desktop.domain.timing.values import Period, Timing
from hoptacxa_desktop.services import calendar, days, plans
from hoptacxa_desktop.store import Store

FIRST, LAST = date(2027, 3, 29), date(2027, 4, 29)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("start", "end", "there"),
    [
        (LAST, LAST + 30 * DAY, True),
        (LAST + DAY, LAST + 30 * DAY, False),
        (FIRST - 30 * DAY, FIRST, True),
        (FIRST - 30 * DAY, FIRST - DAY, False),
        (FIRST + DAY, FIRST + 2 * DAY, True),
    ],
)
def test_a_peak_shows_in_the_days_that_it_touches(
    store: Store, plan: Plan, start: date, end: date, there: bool
) -> None:
    found = calendar.peaks(store, start=start, end=end)
    assert [(peak.plan_id, peak.start, peak.end) for peak in found] == (
        [(plan.id, FIRST, LAST)] if there else []
    )


def test_peaks_come_by_their_first_day(store: Store, plan: Plan) -> None:
    earlier = Timing(text="ngày 01/3/2027", periods=(Period(start=date(2027, 3, 1), end=None),))
    more = Peak(id="more", name="Tuần lễ ra quân", timing=earlier)
    plans.describe(store, plan=plan, name="Thêm đợt", peaks=(*plan.peaks, more))
    found = calendar.peaks(store, start=date(2027, 1, 1), end=date(2027, 12, 31))
    assert [peak.start for peak in found] == [date(2027, 3, 1), FIRST]
    assert found[0].end == date(2027, 3, 1)


def test_stretches_come_by_their_first_day_and_touch_the_days(store: Store) -> None:
    start, end = date(2027, 4, 1), date(2027, 4, 30)
    found = calendar.spans(store, start=start, end=end)
    firsts = [calendar.first_day(span.period) for span in found]
    assert len(firsts) > 5
    assert firsts == sorted(firsts)
    assert all(calendar.last_day(span.period) >= start for span in found)
    assert max(firsts) <= end


def test_the_offices_own_days_off_come_before_those_that_we_ship(store: Store) -> None:
    shipped = days.days_off(store)
    assert date(2027, 1, 1) not in {off.day for off in shipped}
    own = DayOff(day=date(2027, 1, 1), name="Tết Dương lịch", decision="12/TB-UBND")
    with store.write("Sửa ngày nghỉ") as uow:
        uow.library.save_day_off(own)
    assert days.days_off(store) == (own,)
    assert len(shipped) > 1
