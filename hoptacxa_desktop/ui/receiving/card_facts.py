"""What was read of an activity, field by field: what a person looks at before taking it in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.plan import DraftDate, Plan
from hoptacxa_desktop.domain.slots import particulars_text
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.domain.unit import Assigned, Unit
from hoptacxa_desktop.ui.plan import time_facts, unit_facts
from hoptacxa_desktop.ui.widgets.time_field import Chip
from hoptacxa_desktop.ui.widgets.unit_chip import UnitChip

F = ActivityField
_UNITS = (F.LEAD, F.ADVISERS, F.PARTNERS)
_WORDS = (F.PLACE, F.PARTICIPANTS, F.SCALE, F.DELIVERABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardField:
    """A field with its words, and the days or units that were understood from them."""

    label: str
    words: str = ""
    chips: tuple[Chip, ...] = ()
    units: tuple[UnitChip, ...] = ()

    @property
    def spoken(self) -> str:
        """The field as a screen reader says it."""
        units = (unit.text for unit in self.units)
        said = [self.words, *(chip.text for chip in self.chips), *units]
        return f"{self.label}: {', '.join(one for one in said if one)}"


Card = tuple[CardField, ...]


def cards(plan: Plan, units: Sequence[Unit]) -> Mapping[NodeId, Callable[[], Card]]:
    """For each activity or duty the function that gives its card: one at a time is looked at."""
    describe = time_facts.describe_for(plan)

    def of(task: Task) -> Callable[[], Card]:
        return lambda: tuple(_fields(task, describe, units))

    return {task.node_id: of(task) for task in tasks(plan)}


def _fields(
    task: Task, describe: Callable[[str], Sequence[Chip]], units: Sequence[Unit]
) -> Iterator[CardField]:
    time = task.said.time.text
    chips = tuple(describe(time)) if time else ()
    yield CardField(label=_label(F.TIME), words=time or "chưa có thời gian", chips=chips)
    for name in _UNITS:
        assigned: Assigned = getattr(task.said, name.value)
        if assigned:
            shown = unit_facts.chips(assigned, units)
            words = "" if shown else assigned.text
            yield CardField(label=_label(name), words=words, units=shown)
    if not task.said.responsible:
        yield CardField(label=_label(F.LEAD), words="chưa có đơn vị chủ trì")
    for name in _WORDS:
        if words := particulars_text(task.said, name):
            yield CardField(label=_label(name), words=" ".join(words.split()))


def _label(name: ActivityField) -> str:
    return SPEC_OF[name].label


def head_card(plan: Plan) -> Card:
    """What was read of the plan before its body."""
    draft = f"chưa có ngày{_month(plan.draft_date)}"
    day = dates.short(plan.issued_on) if plan.issued_on else draft
    others = [" ".join(office.letterhead.issuer) for office in plan.joint]
    numbers = (plan.full_number.strip(), *(office.number for office in plan.joint))
    said = (
        ("Cơ quan", "; ".join(filter(None, (plan.issuer or "chưa rõ", *others)))),
        ("Số, ký hiệu", "; ".join(filter(None, numbers)) if plan.number else "chưa có số"),
        ("Ngày", day),
        ("Trích yếu", " ".join(plan.subject.split()) or "chưa thấy"),
        ("Căn cứ", f"{len(plan.bases)} căn cứ"),
    )
    return tuple(CardField(label=label, words=words) for label, words in said)


def _month(said: DraftDate) -> str:
    if not said.month:
        return ""
    return f", tháng {said.month}" + (f"/{said.year}" if said.year else "")


def tail_card(plan: Plan) -> Card:
    """Recipients and signature as they were read."""
    groups = plan.recipients.groups
    names = "; ".join(one.text for group in groups for one in group.recipients)
    signatures = (plan.signature, *(office.signature for office in plan.joint))
    signers = (", ".join(part for part in (one.post, one.name) if part) for one in signatures)
    signer = "; ".join(filter(None, signers))
    return (
        CardField(label="Nơi nhận", words=names or "chưa thấy nơi nhận"),
        CardField(label="Người ký", words=signer or "chưa thấy chữ ký"),
    )
