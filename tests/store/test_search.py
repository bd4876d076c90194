from dataclasses import replace
from datetime import date

import pytest

from hoptacxa_desktop.domain.activity import Particulars
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.richtext import rich, slot
from hoptacxa_desktop.domain.unit import Assigned
from hoptacxa_desktop.store import Store
from tests.store.samples import activity, added, heading, plan_of, timed

SAID = Particulars(
    time=timed(date(2026, 4, 1), date(2026, 4, 30), "Quý II"),
    lead=Assigned(text="Phòng Đào tạo"),
)
PLAN = plan_of(
    heading(
        "h",
        "Tuyên truyền",
        activity("a", "Tổ chức hội đua thuyền", said=SAID),
        activity("b", "Tổ chức hội dưa hấu"),
        Node(id=NodeId("p"), kind=NodeKind.PARAGRAPH, text=rich("Thời gian: ", slot("time"))),
    ),
    subject="Tháng hành động\nvì Hợp tác xã",
)


def found(store: Store, query: str) -> list[str | None]:
    with store.read() as uow:
        return [hit.node_id for hit in uow.search.plans(query)]


@pytest.mark.parametrize("query", ["đua thuyền", "dua thuyen", "ĐUA   Thuyền", "thuyền đua"])
def test_words_are_found_with_or_without_marks(store: Store, query: str) -> None:
    added(store, PLAN)
    assert "a" in found(store, query)


def test_the_very_marks_come_first(store: Store) -> None:
    added(store, PLAN)
    assert found(store, "hội dưa") == ["b", "a"]
    assert found(store, "hội đua") == ["a", "b"]
    with store.read() as uow:
        assert [hit.exact for hit in uow.search.plans("hội đua")] == [True, False]


def test_a_hit_says_where_it_is(store: Store) -> None:
    plan = added(store, PLAN)
    with store.read() as uow:
        (hit,) = uow.search.plans("phòng đào tạo")
    assert (hit.plan_id, hit.node_id, hit.label) == (plan.id, "a", "I.1")
    assert hit.words == "Phòng Đào tạo"
    assert hit.plan_subject == plan.subject


def test_the_head_of_a_plan_is_found_over_its_line_break(store: Store) -> None:
    added(store, replace(PLAN, number="84"))
    assert found(store, "hành động vì") == [None]
    assert found(store, "84/KH-LMHTX") == [None]


def test_words_of_time_are_found_at_their_activity_once(store: Store) -> None:
    added(store, PLAN)
    assert found(store, "quý ii") == ["a"]
    assert found(store, "Thời gian:") == []


@pytest.mark.parametrize("query", ["", "  ", "không có ở đâu", "%", "_", "a%b"])
def test_nothing_is_found_for_nothing(store: Store, query: str) -> None:
    added(store, PLAN)
    assert found(store, query) == []


def test_what_was_rewritten_is_not_found_any_more(store: Store) -> None:
    added(store, PLAN)
    with store.write("Sửa") as uow:
        uow.plans.save(replace(PLAN, outline=()))
    assert found(store, "đua thuyền") == []


def test_newer_plans_come_before_older_ones(store: Store) -> None:
    older = added(store, plan_of(activity("old", "Hội thi"), subject="Cũ", year=2025))
    newer = added(store, plan_of(activity("new", "Hội thi"), subject="Mới", year=2026))
    with store.read() as uow:
        assert [hit.plan_id for hit in uow.search.plans("hội thi")] == [newer.id, older.id]


def test_what_lies_in_the_trash_is_not_found(store: Store) -> None:
    plan = added(store, PLAN)
    with store.write("Xóa") as uow:
        uow.plans.delete(plan.id)
    assert found(store, "đua thuyền") == []
