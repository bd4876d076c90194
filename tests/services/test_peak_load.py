"""Clashes and loads in the peaks of real plans in a real store."""

from datetime import date, timedelta

from hoptacxa_desktop.domain.activity import Activity, Particulars, Status, Tracking
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.plan import Peak, Plan
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.timing import read
from hoptacxa_desktop.domain.timing.values import TimeContext
from hoptacxa_desktop.domain.unit import Assigned, Unit, UnitRef
from hoptacxa_desktop.services import calendar, office, peak_load, plans
from hoptacxa_desktop.services.peak_load import Cause, Overlap, PeakLoad
from hoptacxa_desktop.store import Store

CONTEXT = TimeContext(year=2030)
FIRST, LAST = date(2030, 3, 29), date(2030, 4, 29)
HALL = "Hội trường tầng 3"


def activity(
    name: str, time: str, unit: Unit, *, place: str = "", status: Status = Status.TODO
) -> Node:
    said = Particulars(
        time=read(time, CONTEXT),
        lead=Assigned(text=unit.name, units=(UnitRef(words=unit.name, unit=unit.id),)),
        place=place,
    )
    detail = Activity(particulars=said, tracking=Tracking(status=status))
    return Node(id=NodeId(name), kind=NodeKind.ACTIVITY, text=rich(name), detail=detail)


def stored(store: Store, *nodes: Node) -> Plan:
    peak = Peak(id="p", name="Cao điểm", timing=read("từ ngày 29/3/2030 đến 29/4/2030", CONTEXT))
    plan = Plan(subject="Thử", year=2030, symbol="KH", outline=nodes, peaks=(peak,))
    return plans.add_plan(store, plan=plan, name="Thử").plan


def found(store: Store, plan: Plan) -> tuple[tuple[Overlap, ...], PeakLoad]:
    """What is told of this plan alone; the sample office's come again in each year."""
    every = calendar.spans(store, start=FIRST, end=LAST)
    spans = [span for span in every if span.entry.plan_id == plan.id]
    peaks = calendar.peaks(store, start=FIRST, end=LAST)
    where = peak_load.places(store, start=FIRST, end=LAST)
    return peak_load.overlaps(spans, peaks, where), peak_load.load(spans, peaks)


def two_units(store: Store) -> tuple[Unit, Unit]:
    known = office.get(store)
    assert known is not None
    return known.units[0], known.units[1]


def test_a_unit_with_two_activities_on_a_day_of_the_peak_clashes(store: Store) -> None:
    one, other = two_units(store)
    plan = stored(
        store,
        activity("a", "từ ngày 18/4/2030 đến 22/4/2030", one),
        activity("b", "từ ngày 19/4/2030 đến 20/4/2030", one),
        activity("c", "ngày 19/4/2030", other),
        # A last day, what is done, and what lies outside the peak clash with nothing.
        activity("d", "trước ngày 20/4/2030", one),
        activity("e", "ngày 19/4/2030", one, status=Status.DONE),
        activity("f", "ngày 10/5/2030", one),
        activity("g", "ngày 10/5/2030", one),
        activity("h", "cả năm 2030", one),
    )
    overlaps, _ = found(store, plan)
    assert overlaps == (
        Overlap(
            cause=Cause.UNIT,
            first=date(2030, 4, 19),
            last=date(2030, 4, 20),
            activities=((plan.id, NodeId("a")), (plan.id, NodeId("b"))),
            unit=one.id,
        ),
    )


def test_a_hall_wanted_twice_clashes_and_a_wide_place_does_not(store: Store) -> None:
    one, other = two_units(store)
    plan = stored(
        store,
        activity("a", "ngày 19/4/2030", one, place=HALL),
        activity("b", "ngày 19/4/2030", other, place=f"{HALL.upper()} "),
        activity("c", "ngày 20/4/2030", one, place="Các xã, phường"),
        activity("d", "ngày 20/4/2030", other, place="Các xã, phường"),
    )
    (overlap,), _ = found(store, plan)
    assert (overlap.cause, overlap.place, overlap.first) == (
        Cause.PLACE,
        HALL,
        date(2030, 4, 19),
    )
    assert overlap.activities == ((plan.id, NodeId("a")), (plan.id, NodeId("b")))


def test_each_unit_has_a_load_for_each_week_of_the_peak(store: Store) -> None:
    one, other = two_units(store)
    plan = stored(
        store,
        activity("a", "từ ngày 29/3/2030 đến 02/4/2030", one),
        activity("b", "ngày 03/4/2030", one),
        activity("c", "trước ngày 25/4/2030", other),
        activity("d", "ngày 10/6/2030", other),
    )
    _, load = found(store, plan)
    assert load.mondays == tuple(date(2030, 3, 25) + timedelta(weeks=week) for week in range(6))
    assert load.units[one.id] == (1, 2, 0, 0, 0, 0)
    assert load.units[other.id] == (0, 0, 0, 0, 1, 0)


def test_without_a_peak_there_is_nothing_to_tell(store: Store) -> None:
    spans = calendar.spans(store, start=FIRST, end=LAST)
    assert peak_load.overlaps(spans, (), {}) == ()
    assert peak_load.load(spans, ()).mondays == ()
