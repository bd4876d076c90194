"""An activity carried to other days on the calendar: what would become of it, and doing it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from hoptacxa_desktop.domain.activity import Activity
from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.errors import BadInput, PersonError
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import coverage
from hoptacxa_desktop.domain.timing import chips, moving
from hoptacxa_desktop.domain.timing.days import DayOff
from hoptacxa_desktop.domain.timing.shift import Shift
from hoptacxa_desktop.domain.timing.values import Period, TimeContext, Timing
from hoptacxa_desktop.domain.values import context_of
from hoptacxa_desktop.services.activities import with_fields
from hoptacxa_desktop.services.editing import Edited, home_of, node_of, write_plan
from hoptacxa_desktop.services.outline import title_of
from hoptacxa_desktop.services.plans import open_plan
from hoptacxa_desktop.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A stretch taken in hand. `period` None: the activity has no day of its own yet."""

    plan_id: PlanId
    node_id: NodeId
    timing: Timing
    period: Period | None
    context: TimeContext
    days_off: tuple[DayOff, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """What letting go would do: the days, the words for them.

    `warning`: a day off among them. `asks`: the tentative words that would become firm days.
    `refused`: why it cannot be; then there are no words.
    """

    period: Period
    words: str = ""
    warning: str = ""
    asks: str = ""
    refused: str = ""


def take(
    store: Store,
    *,
    plan_id: PlanId,
    node_id: NodeId,
    period: Period | None,
    days_off: Sequence[DayOff] = (),
) -> Held:
    """The stretch `period` of an activity, to be carried about; None for all of its time.

    Raises NotFound when the activity is not there any more, BadInput for what recurs.
    """
    plan = open_plan(store, plan_id=plan_id)
    timing = _time_of(plan, node_id)
    if period is not None:
        moving.check_movable(timing, period)
    return Held(
        plan_id=plan_id,
        node_id=node_id,
        timing=timing,
        period=period,
        context=context_of(plan),
        days_off=tuple(days_off),
    )


def _time_of(plan: Plan, node_id: NodeId) -> Timing:
    """The activity's own time, else that of a line that speaks for it."""
    detail = node_of(plan, node_id).detail
    if not isinstance(detail, Activity):
        raise BadInput("Mục này không phải hoạt động.", advice="Chọn một hoạt động.")
    if detail.particulars.time.text.strip():
        return detail.particulars.time
    shared = coverage(plan.outlines[home_of(plan, node_id)])
    return shared[node_id].time if node_id in shared else detail.particulars.time


def carried(held: Held, shift: Shift) -> Period:
    """The days of the stretch in hand after a shift."""
    assert held.period is not None
    return moving.shifted(held.period, shift, held.timing.duration_days)


def on_day(held: Held, day: date) -> Period:
    """The days that `held`, which had none of its own, would take from `day` on."""
    return moving.on_day(held.timing, day)


def foresee(held: Held, new: Period) -> Prospect:
    """What it would mean to let go of `held` on the days of `new`; nothing is written."""
    try:
        words = moving.moved(held.timing, held.period, new, held.context)
    except PersonError as situation:
        return Prospect(period=new, refused=situation.sentence)
    old = (held.period,) if held.period else held.timing.periods
    firm = any(moving.becomes_firm(one, new) for one in old)
    return Prospect(
        period=new,
        words=words,
        warning=_warning(held, new),
        asks=held.timing.text if firm else "",
    )


def _warning(held: Held, new: Period) -> str:
    told = chips.describe(Timing(text="-", periods=(new,)), table=held.days_off)
    return next((chip.text for chip in told if chip.kind is chips.ChipKind.WARNING), "")


def words_for(held: Held, new: Period, *, firm: bool = False) -> str:
    """The words for the days of `new`. Raises BadInput where they cannot be said."""
    wanted = replace(new, tentative=False) if firm else new
    return moving.moved(held.timing, held.period, wanted, held.context)


def move(store: Store, *, held: Held, new: Period, firm: bool = False) -> Edited:
    """The activity on the days of `new`, its words of time written anew, in one step of undo.

    `firm`: what was tentative is so no more. Nothing is written where no day changes. Raises
    BadInput where the days cannot be said, NotFound or BadInput when the activity has changed.
    """
    plan = open_plan(store, plan_id=held.plan_id)
    if _time_of(plan, held.node_id) != held.timing:
        raise BadInput("Thời gian của hoạt động vừa được sửa ở nơi khác.", advice="Kéo lại.")
    if new == held.period:
        return Edited(plan=plan, changes=Changes(), node=held.node_id)
    words = words_for(held, new, firm=firm)
    changed = with_fields(plan, ((held.node_id, ActivityField.TIME, words),))
    name = f"Dời {title_of(plan, held.node_id)}"
    return write_plan(store, plan=plan, name=name, changed=changed, node=held.node_id)
