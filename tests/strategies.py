"""Hypothesis strategies for the values of the domain.

`plans()` and `offices()` give whole records as the program may meet them: all kinds of node, words
in Vietnamese with hard signs, periods with open ends, ids unique within a plan.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal

from hypothesis import strategies as st

from hoptacxa_desktop.domain.activity import (
    Activity,
    Cover,
    Extra,
    Particulars,
    Shared,
    Status,
    Tracking,
)
from hoptacxa_desktop.domain.appendix import Appendix, Column
from hoptacxa_desktop.domain.budget import BudgetLine, Money
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import BasisId, NodeId, PlanId, UnitId
from hoptacxa_desktop.domain.joint import JointOffice
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.office import FormChoices, Numbering, Office, Signer
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline
from hoptacxa_desktop.domain.plan import (
    DraftDate,
    Letterhead,
    Peak,
    Plan,
    PlanKind,
    PlanStatus,
    Preamble,
    StatusStep,
)
from hoptacxa_desktop.domain.recipients import Recipient, RecipientGroup, Recipients
from hoptacxa_desktop.domain.richtext import RichText, Run, merge
from hoptacxa_desktop.domain.signature import Signature, SigningCase
from hoptacxa_desktop.domain.table import Cell, Row, Table
from hoptacxa_desktop.domain.target import Bound, Measure, Target
from hoptacxa_desktop.domain.timing.days import DayOff, DayOffKind
from hoptacxa_desktop.domain.timing.values import (
    DoubtCode,
    Due,
    Every,
    Period,
    PeriodKind,
    Recurrence,
    TimeDoubt,
    Timing,
)
from hoptacxa_desktop.domain.unit import Assigned, Unit, UnitKind, UnitRef

_PHRASES = (
    "Tổ chức hội nghị đối thoại với các hợp tác xã",
    "Quý IV năm 2026",
    "phòng Kế hoạch – Tài chính",
    "=SUM(A1:A9)",
    "“Đổi mới”, ‘sáng tạo’ & 100% <bền vững>",
    "Đ̣ặng Thị Ỹ\u0301",
    "dòng một\ndòng hai",
    "#let x = 1 \\ $a$ @nguồn",
    " ",
)

words = st.one_of(
    st.just(""),
    st.sampled_from(_PHRASES),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12),
)
"""Words as people type them: mostly Vietnamese, with signs that are hard on paper and in sheets."""

identities = st.uuids().map(lambda value: value.hex)
days = st.dates(date(1990, 1, 1), date(2100, 12, 31))
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
years = st.integers(1990, 2100)


def _few(items: st.SearchStrategy, most: int = 2) -> st.SearchStrategy:  # type: ignore[type-arg]
    return st.lists(items, max_size=most).map(tuple)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """A period, closed or with one open end."""
    first, last = sorted((draw(days), draw(days)))
    open_end = draw(st.sampled_from(("", "", "start", "end")))
    clock = st.none() | st.times().map(lambda value: time(value.hour, value.minute))
    return Period(
        start=None if open_end == "start" else first,
        end=None if open_end == "end" else last,
        kind=draw(st.sampled_from(PeriodKind)),
        tentative=draw(st.booleans()),
        opens=draw(clock),
        closes=draw(clock),
    )


dues = st.builds(
    Due,
    day=st.integers(1, 31),
    month=st.none() | st.integers(1, 12),
    before=st.booleans(),
    lunar=st.booleans(),
)
last_days = st.tuples(st.integers(-10, -1).map(lambda day: Due(day=day)), st.just(Due(day=31)))
spans_of_rounds = st.tuples(dues, dues) | last_days
recurrences = st.builds(
    Recurrence,
    every=st.sampled_from(Every),
    months=st.sets(st.integers(1, 12), max_size=3).map(lambda months: tuple(sorted(months))),
    due=_few(dues),
    weekdays=st.sets(st.integers(0, 6), max_size=2).map(lambda found: tuple(sorted(found))),
    span=st.none() | spans_of_rounds,
    more_spans=_few(spans_of_rounds),
    times=st.integers(1, 4),
    interval=st.integers(1, 3),
    on_demand=st.booleans(),
)
timings = st.just(Timing()) | st.builds(
    Timing,
    text=words,
    periods=_few(periods()),
    recurrence=st.none() | recurrences,
    depends_on=words,
    duration_days=st.none() | st.integers(1, 400),
    doubts=_few(st.builds(TimeDoubt, code=st.sampled_from(DoubtCode), words=words, why=words), 1),
    by_hand=st.booleans(),
)
unit_refs = st.builds(
    UnitRef, words=words, unit=st.none() | identities.map(UnitId), doubt=st.booleans()
)
assignments = st.just(Assigned()) | st.builds(Assigned, text=words, units=_few(unit_refs))
particulars = st.just(Particulars()) | st.builds(
    Particulars,
    time=timings,
    lead=assignments,
    advisers=assignments,
    partners=assignments,
    place=words,
    participants=words,
    scale=words,
    deliverable=words,
    content=words,
    extras=_few(st.builds(Extra, name=words, text=words), 1),
)
budget_lines = st.builds(
    BudgetLine, source=words, amount=st.none() | st.integers(0, 10**12), note=words
)
trackings = st.just(Tracking()) | st.builds(
    Tracking,
    status=st.sampled_from(Status),
    progress=st.integers(0, 100),
    result=words,
    obstacle=words,
    proposal=words,
    note=words,
)
activities = st.builds(
    Activity,
    particulars=particulars,
    budget=_few(budget_lines, 1),
    tracking=trackings,
    event=st.booleans(),
)
shared_lines = st.builds(Shared, cover=st.sampled_from(Cover), particulars=particulars)
figures = st.decimals(0, 10**6, places=1).map(Decimal)
targets = st.builds(
    Target,
    measures=_few(
        st.builds(
            Measure,
            indicator=words,
            low=figures,
            high=st.none() | figures,
            unit=words,
            bound=st.sampled_from(Bound),
        ),
        1,
    ),
    due=timings,
)

_SLOTS = ("", "", "", "time", "lead", "place", "plan.number", "plan.date", "plan.year")
runs = st.builds(
    Run, text=words, bold=st.booleans(), italic=st.booleans(), slot=st.sampled_from(_SLOTS)
)
rich_texts: st.SearchStrategy[RichText] = st.lists(runs, max_size=3).map(merge)
cells = st.builds(Cell, text=rich_texts, columns=st.integers(1, 3), rows=st.integers(1, 2))
grids = st.builds(
    Table,
    rows=_few(st.builds(Row, cells=_few(cells), header=st.booleans())),
    widths=_few(st.floats(0, 250).map(lambda width: round(width, 1))),
)

_DETAILS = {
    NodeKind.HEADING: st.none(),
    NodeKind.PARAGRAPH: st.none(),
    NodeKind.ACTIVITY: activities,
    NodeKind.DUTY: activities,
    NodeKind.SHARED: shared_lines,
    NodeKind.TARGET: targets,
    NodeKind.MONEY: st.builds(Money, lines=_few(budget_lines)),
    NodeKind.TABLE: grids,
}


@st.composite
def nodes(draw: st.DrawFn, depth: int = 2) -> Node:
    """A node with what lies under it, up to `depth` levels more."""
    kind = draw(st.sampled_from(NodeKind))
    return Node(
        id=NodeId(draw(identities)),
        kind=kind,
        text=draw(rich_texts),
        ladder=draw(st.sampled_from(Ladder)),
        label=draw(st.none() | st.sampled_from(("", "3.", "IV.", "a)"))),
        detail=draw(_DETAILS[kind]),
        children=draw(outlines(depth=depth - 1)) if depth else (),
    )


def outlines(depth: int = 2) -> st.SearchStrategy[Outline]:
    """An outline of a few nodes."""
    return _few(nodes(depth=depth), 3)


columns = st.builds(
    Column,
    heading=words,
    field=st.none() | st.sampled_from(ActivityField),
    width=st.sampled_from((0.0, 12.0, 75.5)),
    over=st.sampled_from(("", "", "Đơn vị")) | words,
    number=st.sampled_from(("", "(2)")),
)
appendices = st.builds(
    Appendix,
    id=identities,
    label=words,
    title=words,
    reference=words,
    outline=outlines(depth=1),
    columns=_few(columns),
    landscape=st.booleans(),
    closing=st.booleans(),
)
letterheads = st.builds(Letterhead, superior=_few(words), issuer=_few(words))
recipients = st.builds(
    Recipients,
    groups=_few(
        st.builds(
            RecipientGroup,
            recipients=_few(st.builds(Recipient, text=words, note=words)),
            purpose=words,
        )
    ),
    archive=words,
    drafter=words,
)
legal_bases = st.builds(
    LegalBasis,
    id=identities.map(BasisId),
    type_name=st.sampled_from(("", "Luật", "Nghị định", "Quyết định")),
    number=words,
    issued_on=st.none() | days,
    issuer=words,
    subject=words,
    text=words,
    valid_from=st.none() | days,
    valid_to=st.none() | days,
)
signatures = st.builds(Signature, authority=_few(words), post=words, name=words)
joint_offices = st.builds(JointOffice, letterhead=letterheads, number=words, signature=signatures)
peaks = st.builds(Peak, id=identities, name=words, timing=timings)
steps = st.builds(StatusStep, status=st.sampled_from(PlanStatus), at=moments, by=words, note=words)
_any_plan = st.builds(
    Plan,
    id=identities.map(PlanId),
    kind=st.sampled_from(PlanKind),
    type_name=st.sampled_from(("Kế hoạch", "Chương trình hành động")),
    subject=words,
    year=years,
    time=timings,
    peaks=_few(peaks),
    theme=words,
    messages=_few(words),
    letterhead=letterheads,
    issuer=words,
    number=st.sampled_from(("", "5", "05", "84")),
    symbol=st.sampled_from(("", "KH-LMHTX", "KH/TU")),
    place=words,
    issued_on=st.none() | days,
    draft_date=st.builds(
        DraftDate, day=st.integers(0, 31), month=st.integers(0, 12), year=st.integers(2020, 2030)
    ),
    preamble=st.sampled_from(Preamble),
    bases=_few(legal_bases),
    opening=_few(rich_texts),
    outline=outlines(),
    appendices=_few(appendices),
    recipients=recipients,
    signature=signatures,
    joint=_few(joint_offices),
    status=st.sampled_from(PlanStatus),
    steps=_few(steps),
)


def plans() -> st.SearchStrategy[Plan]:
    """A plan with everything that a plan can have."""
    return _any_plan.map(with_own_ids)


def with_own_ids(plan: Plan) -> Plan:
    """`plan` with ids that occur once in it, whatever was drawn."""
    counter = iter(range(1, 10**9))
    body = tuple(_renamed(plan.outline, counter))
    parts = tuple(
        replace(part, id=f"{next(counter):032x}", outline=tuple(_renamed(part.outline, counter)))
        for part in plan.appendices
    )
    return replace(plan, outline=body, appendices=parts)


def _renamed(outline: Outline, counter: Iterator[int]) -> Iterator[Node]:
    for node in outline:
        own = NodeId(f"{next(counter):032x}")
        yield replace(node, id=own, children=tuple(_renamed(node.children, counter)))


units = st.builds(
    Unit,
    id=identities.map(UnitId),
    name=words,
    short_name=words,
    initials=st.sampled_from(("", "VP", "TT", "ĐT")),
    aliases=_few(words),
    kind=st.sampled_from(UnitKind),
    active=st.booleans(),
)
signers = st.builds(
    Signer,
    id=identities,
    name=words,
    post=words,
    case=st.sampled_from(SigningCase),
    head=words,
    body=words,
)


def offices() -> st.SearchStrategy[Office]:
    """An office with units and signers."""
    return st.builds(
        Office,
        province=words,
        letterhead=letterheads,
        name=words,
        place=words,
        symbol=words,
        signers=_few(signers),
        units=st.lists(units, max_size=3, unique_by=lambda unit: unit.id).map(tuple),
        recipients=recipients,
        abbreviations=_few(st.tuples(words, words)),
        numbering=st.sampled_from(Numbering),
        form=st.builds(FormChoices, body_size=st.sampled_from((13.0, 14.0))),
        backup_folder=words,
        is_sample=st.booleans(),
    )


days_off = st.builds(DayOff, day=days, name=words, kind=st.sampled_from(DayOffKind), decision=words)
