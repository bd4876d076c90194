"""Lines are found while their words are typed, and the indexes follow every writing."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.store import Store, backup
from tests.store.conftest import FIRST_MOMENT, Opener
from tests.store.samples import activity, added, heading, plan_of

PLAN = plan_of(
    heading(
        "h",
        "Đào tạo, bồi dưỡng",
        activity("a", "Tổ chức lớp đào tạo giám đốc"),
        activity("b", "Tạo nguồn, đào ao nuôi cá"),
        activity("c", "Hội đua thuyền"),
        activity("d", "Hội dưa hấu"),
        Node(id=NodeId("p"), kind=NodeKind.PARAGRAPH, text=rich("Kinh phí đào tạo 20 triệu")),
    ),
    subject="Chương trình đào tạo năm 2026",
)


def tasks(store: Store, query: str, limit: int = 8) -> list[str | None]:
    with store.read() as uow:
        return [line.node_id for line in uow.seek.lines(query, limit=limit)[0]]


@pytest.mark.parametrize(
    "query", ["dao tao", "đào tạo", "dao ta", "dao t", "đào t", "ĐÀO   TẠO", "đào"]
)
def test_words_are_found_with_or_without_marks_the_last_one_but_begun(
    store: Store, query: str
) -> None:
    added(store, PLAN)
    assert tasks(store, query) == ["a", "b"]


def test_the_very_marks_come_first(store: Store) -> None:
    added(store, PLAN)
    assert tasks(store, "hội dưa") == ["d", "c"]
    assert tasks(store, "hội đua") == ["c", "d"]


@pytest.mark.parametrize("query", ["", " … ", '"', "* OR dao", "NOT a", "không có", "ai tạo"])
def test_nothing_is_found_for_nothing(store: Store, query: str) -> None:
    added(store, PLAN)
    assert tasks(store, query) == []


def test_other_lines_and_heads_are_found_apart(store: Store) -> None:
    plan = added(store, PLAN)
    with store.read() as uow:
        _tasks, others = uow.seek.lines("dao tao", limit=8)
        (head,) = uow.seek.heads("chuong trinh dao", limit=8)
    assert {line.node_id for line in others} == {"h", "p"}
    assert (head.plan_id, head.node_id) == (plan.id, None)
    assert head.words == "Kế hoạch Chương trình đào tạo năm 2026"


def test_a_line_says_where_it_is(store: Store) -> None:
    plan = added(store, PLAN)
    with store.read() as uow:
        ((line,), _others) = uow.seek.lines("dua thuyen", limit=8)
    assert (line.plan_id, line.plan_subject, line.label) == (plan.id, plan.subject, "I.3")
    assert line.title == line.words == "Hội đua thuyền"


def test_rare_words_with_marks_come_first_among_many_without(store: Store) -> None:
    many = [activity(f"m{at}", f"Đưa tin số {at}") for at in range(200)]
    added(store, plan_of(activity("old", "Trồng dưa"), *many))
    assert tasks(store, "dưa", limit=3)[0] == "old"


def test_the_index_follows_what_is_written_and_undone(store: Store) -> None:
    added(store, PLAN)
    with store.write("Sửa") as uow:
        uow.plans.save(replace(PLAN, outline=(activity("a", "Tập huấn"),)))
    assert (tasks(store, "dao tao"), tasks(store, "tap huan")) == ([], ["a"])
    with store.write("Hoàn tác") as uow:
        uow.history.undo()
    assert (tasks(store, "dao tao"), tasks(store, "tap huan")) == (["a", "b"], [])


def test_what_lies_in_the_trash_is_not_found(store: Store) -> None:
    plan = added(store, PLAN)
    with store.write("Xóa") as uow:
        uow.plans.delete(plan.id)
    assert tasks(store, "dao tao") == []


def test_newer_plans_come_first(store: Store) -> None:
    added(store, plan_of(activity("new", "Hội thi"), subject="Mới", year=2026))
    added(store, plan_of(activity("old", "Hội thi"), subject="Cũ", year=2025))
    assert tasks(store, "hoi thi") == ["new", "old"]


def test_a_copy_of_the_store_finds_the_same(
    opener: Opener, path: Path, tmp_path: Path, now: Callable[[], datetime]
) -> None:
    store = opener(path)
    added(store, plan_of(*(activity(f"x{at}", f"Việc {at}") for at in range(50)), subject="Trước"))
    added(store, PLAN)
    with store.write("Sửa") as uow:
        first = uow.plans.summaries(FIRST_MOMENT.date())
        gone = next(one.id for one in first if one.subject == "Trước")
        uow.plans.save(replace(uow.plans.get(gone), outline=(activity("x7", "Việc 7"),)))
    copy = backup.backup(store, tmp_path, now=FIRST_MOMENT)
    again = opener(Path(shutil.copy(copy, tmp_path / "bản sao.db")))
    for query in ("dao tao", "đua thuyền", "viec"):
        assert tasks(again, query) == tasks(store, query) != []


def test_the_indexes_agree_with_the_lines(store: Store) -> None:
    added(store, PLAN)
    with store.write("Sửa") as uow:
        uow.plans.save(replace(PLAN, outline=PLAN.outline[:1]))
    with store.write("Soát", undoable=False) as uow:
        for index in ("seek_folded", "seek_marked"):
            uow.search.connection.exec_driver_sql(
                f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"
            )
