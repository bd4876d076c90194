"""The sample office is in order: its words are understood and its figures agree."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from hoptacxa_desktop import paths
from hoptacxa_desktop.domain import codec, slots
from hoptacxa_desktop.domain.activity import Activity, Particulars, Status
from hoptacxa_desktop.domain.budget import BudgetLine, Money
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline, walk
from hoptacxa_desktop.domain.plan import Plan, PlanStatus
from hoptacxa_desktop.domain.richtext import plain, slots_of
from hoptacxa_desktop.domain.tasks import Standing, Task, standing, tasks
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.domain.timing.values import PeriodKind
from hoptacxa_desktop.services.bases import shipped
from hoptacxa_desktop.services.sample import (
    PLAN_FILES,
    sample_office,
    sample_plans,
)

CAMPAIGN, PROGRAMME = range(2)


@pytest.fixture(scope="module")
def plans() -> tuple[Plan, ...]:
    return sample_plans()


def _nodes(plan: Plan) -> Iterator[Node]:
    for outline in plan.outlines:
        yield from walk(outline)


def _activities(plan: Plan) -> list[Task]:
    return [task for task in tasks(plan) if task.kind is NodeKind.ACTIVITY]


def test_the_office_is_marked_as_a_sample_and_its_units_can_be_told_apart() -> None:
    office = sample_office()
    assert office.is_sample
    assert max(Counter(unit.initials for unit in office.units).values()) == 1
    assert max(Counter(unit.id for unit in office.units).values()) == 1
    assert all(unit.initials for unit in office.units)


def test_signers_cover_several_cases_of_authority() -> None:
    blocks = [signer.block.lines for signer in sample_office().signers]
    assert ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH") in blocks
    assert ("CHỦ TỊCH",) in blocks
    assert ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") in blocks
    assert ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG") in blocks


def test_the_library_knows_what_is_no_longer_in_force() -> None:
    today = date(2027, 1, 15)
    expired = {basis.id for basis in shipped() if not basis.in_force(today)}
    assert "luat-hop-tac-xa-2012" in expired
    assert "luat-hop-tac-xa-2023" not in expired
    assert len(shipped()) - len(expired) >= 10


def test_plans_stand_on_bases_in_force_and_as_the_library_has_them(
    plans: tuple[Plan, ...],
) -> None:
    library = {basis.id: basis for basis in shipped()}
    for plan in plans:
        for basis in plan.bases:
            assert basis.in_force(date(plan.year, 1, 1))
            assert library.get(basis.id, basis) == basis


def test_every_phrase_of_time_is_understood_without_a_doubt(plans: tuple[Plan, ...]) -> None:
    for plan in plans:
        for task in tasks(plan):
            time = task.said.time
            assert time.understood, time.text
            assert not time.doubts, time.text


def test_every_activity_has_a_time_and_a_lead_whom_the_office_knows(
    plans: tuple[Plan, ...],
) -> None:
    for plan in plans:
        for task in _activities(plan):
            assert task.said.time.text, task.title
            assert task.said.lead.known, task.title
            assert not any(ref.doubt for ref in task.said.lead.units), task.title


def test_named_partners_are_known_and_only_general_words_are_in_doubt(
    plans: tuple[Plan, ...],
) -> None:
    for plan in plans:
        for task in tasks(plan):
            for ref in task.said.partners.units:
                assert (ref.unit is None) == ref.words.startswith("các "), ref.words
                assert ref.doubt == ref.words.startswith("các "), ref.words


def test_the_campaign_has_all_kinds_of_time(plans: tuple[Plan, ...]) -> None:
    times = [task.said.time for task in tasks(plans[CAMPAIGN])]
    assert any(time.tentative for time in times)
    assert any(time.recurrence for time in times)
    assert any(time.depends_on and not time.periods for time in times)
    assert any(time.depends_on and time.periods for time in times)
    assert any(time.duration_days for time in times)
    kinds = {period.kind for time in times for period in time.periods}
    assert kinds == set(PeriodKind)
    assert 18 <= len(_activities(plans[CAMPAIGN])) <= 22


def test_no_dated_event_of_the_campaign_falls_on_a_weekend(plans: tuple[Plan, ...]) -> None:
    events = [
        (period.start, task.title)
        for task in _activities(plans[CAMPAIGN])
        for period in task.said.time.periods
        if period.days == 1 and period.start
    ]
    assert len(events) == 3
    assert not [(day, title) for day, title in events if day.weekday() >= 5]


def test_the_campaign_counts_its_anniversaries_rightly(plans: tuple[Plan, ...]) -> None:
    plan = plans[CAMPAIGN]
    said = " ".join(slots.words(plan, node.text, node.particulars) for node in _nodes(plan))
    assert f"{plan.year - 1946} năm ngày Chủ tịch Hồ Chí Minh" in said
    assert f"{plan.year - 2011} năm Ngày Hợp tác xã Việt Nam" in said


def test_the_sources_of_money_add_up_to_what_the_activities_cost(plans: tuple[Plan, ...]) -> None:
    nodes = list(_nodes(plans[CAMPAIGN]))
    sources = [line for node in nodes if isinstance(node.detail, Money) for line in _lines(node)]
    costs = [line for node in nodes if isinstance(node.detail, Activity) for line in _lines(node)]
    assert len(sources) == 3
    assert _by_source(sources) == _by_source(costs)
    total = f"{sum(_by_source(sources).values()):,}".replace(",", ".")
    assert any(f"{total} đồng" in slots.words(plans[CAMPAIGN], node.text) for node in nodes)


def _lines(node: Node) -> tuple[BudgetLine, ...]:
    if isinstance(node.detail, Money):
        return node.detail.lines
    return node.detail.budget if isinstance(node.detail, Activity) else ()


def _by_source(lines: list[BudgetLine]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for line in lines:
        sums[line.source] += line.amount or 0
    return sums


def test_the_programme_is_under_way_and_something_is_late(plans: tuple[Plan, ...]) -> None:
    plan = plans[PROGRAMME]
    assert plan.status is PlanStatus.RUNNING
    assert plan.full_number == "36/KH-LMHTX"
    rows = [task for task in tasks(plan) if task.appendix == 0]
    assert len(rows) == 18
    assert {row.tracking.status for row in rows} >= {Status.DONE, Status.DOING, Status.WAITING}
    late = [row for row in rows if standing(row, date(2026, 11, 21)) is Standing.LATE]
    assert [row.label for row in late] == ["6"]


def test_the_draft_has_neither_number_nor_date(plans: tuple[Plan, ...]) -> None:
    plan = plans[CAMPAIGN]
    assert plan.status is PlanStatus.DRAFT
    assert not plan.number
    assert plan.issued_on is None


FILES = {
    "office.json": Office,
    **dict.fromkeys(PLAN_FILES, Plan),
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_the_files_hold_nothing_that_is_not_read_and_no_defaults(name: str) -> None:
    data = json.loads(paths.resource(f"sample/{name}").read_text(encoding="utf-8"))
    kind: type[object] = FILES[name]
    assert codec.dump(codec.load(kind, data)) == data


def test_every_slot_prints_something(plans: tuple[Plan, ...]) -> None:
    for plan in plans:
        for node, said in (pair for outline in plan.outlines for pair in _under(outline, None)):
            value = slots.reader(plan, said)
            for name in slots_of(node.text):
                assert value(name).strip(), (node.id, name)


def _under(
    outline: Outline, above: Particulars | None
) -> Iterator[tuple[Node, Particulars | None]]:
    for node in outline:
        said = node.particulars or above
        yield node, said
        yield from _under(node.children, said)


def test_texts_are_clean_and_ids_unique_over_both_plans(plans: tuple[Plan, ...]) -> None:
    ids = [node.id for plan in plans for node in _nodes(plan)]
    assert max(Counter(ids).values()) == 1
    for plan in plans:
        for node in _nodes(plan):
            words = plain(node.text)
            assert clean(words) == words
