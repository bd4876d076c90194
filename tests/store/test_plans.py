import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy.exc import IntegrityError

from hoptacxa_desktop.domain.activity import Cover, Particulars, Shared
from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.errors import Conflict, NotFound
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.outline import Node, NodeKind, Place, edit, insert, move, remove
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich, slot
from hoptacxa_desktop.store import Store
from tests.store.conftest import FIRST_MOMENT, Opener
from tests.store.samples import (
    PLAN,
    activity,
    added,
    got,
    heading,
    long_plan,
    names_of,
    plan_of,
    retitled,
    rows_in,
    saved,
    timed,
)
from tests.strategies import plans


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(plan=plans(), other=plans())
def test_plans_come_back_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, empty_file: Path, plan: Plan, other: Plan
) -> None:
    path = Path(shutil.copy(empty_file, tmp_path_factory.mktemp("plan")))
    other = replace(other, id=plan.id, version=plan.version)
    store = Store.open(path, now=lambda: FIRST_MOMENT)
    added(store, plan)
    store.close()
    store = Store.open(path, now=lambda: FIRST_MOMENT)
    assert got(store, plan.id) == plan
    written = saved(store, other)
    store.close()
    store = Store.open(path, now=lambda: FIRST_MOMENT)
    assert replace(got(store, plan.id), version=0) == replace(other, version=0)
    assert got(store, plan.id) == written
    store.close()


def test_saving_counts_the_version(store: Store) -> None:
    added(store, PLAN)
    written = saved(store, retitled(PLAN, "a1", "Viết ba bài"))
    assert written.version == PLAN.version + 1
    assert got(store, PLAN.id) == written


def test_saving_what_does_not_differ_writes_nothing(store: Store) -> None:
    added(store, PLAN)
    with store.write("Sửa") as uow:
        assert uow.plans.save(PLAN) == PLAN
        assert names_of(uow)[0] == "Thêm"
    assert uow.changes.plans == frozenset()


def test_an_older_version_does_not_overwrite_a_newer_one(store: Store) -> None:
    added(store, PLAN)
    newer = saved(store, retitled(PLAN, "a1", "Của người kia"))
    with pytest.raises(Conflict), store.write("Sửa") as uow:
        uow.plans.save(retitled(PLAN, "a1", "Của tôi"))
    assert got(store, PLAN.id) == newer


def test_two_stores_on_one_file_notice_each_other(opener: Opener, path: Path) -> None:
    mine, theirs = opener(path), opener(path)
    added(mine, PLAN)
    got(mine, PLAN.id)
    newer = saved(theirs, retitled(PLAN, "a1", "Của người kia"))
    with pytest.raises(Conflict), mine.write("Sửa") as uow:
        uow.plans.save(retitled(PLAN, "a1", "Của tôi"))
    assert got(mine, PLAN.id) == newer


def test_what_raises_in_the_block_writes_nothing(store: Store) -> None:
    added(store, PLAN)

    def fail_after_saving() -> None:
        with store.write("Sửa") as uow:
            uow.plans.save(retitled(PLAN, "a1", "Không lưu"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_after_saving()
    assert got(store, PLAN.id) == PLAN
    with store.read() as uow:
        assert names_of(uow)[0] == "Thêm"


def test_one_changed_node_is_one_written_row(store: Store) -> None:
    added(store, PLAN)
    with store.write("Sửa tên") as uow:
        uow.plans.save(retitled(PLAN, "a3", "Mở hai lớp"))
    assert uow.changes.nodes == {"a3"}
    assert uow.changes.plans == {PLAN.id}
    assert not uow.changes.structure
    (kept,) = rows_in(store.path, "SELECT count(*) FROM change_row WHERE change_id = 2")
    assert kept == (1,)


@pytest.mark.parametrize(
    "reshape",
    [
        lambda outline: move(outline, NodeId("a3"), Place(NodeId("h1"), 0)),
        lambda outline: move(outline, NodeId("h2"), Place(None, 0)),
        lambda outline: move(outline, NodeId("h2"), Place(NodeId("a1"), 0)),
        lambda outline: remove(outline, NodeId("h1")),
        lambda outline: insert(outline, activity("a9", "Việc mới"), Place(NodeId("h1"), 1)),
        lambda outline: (outline[1], replace(outline[0], children=())),
        lambda outline: (),
    ],
)
def test_a_reshaped_outline_comes_back_in_its_order(
    opener: Opener, path: Path, reshape: Callable[..., tuple[Node, ...]]
) -> None:
    store = opener(path)
    added(store, PLAN)
    with store.write("Dời") as uow:
        written = uow.plans.save(replace(PLAN, outline=reshape(PLAN.outline)))
    assert uow.changes.structure
    assert got(opener(path), PLAN.id) == written


def test_a_moved_node_alone_is_written(store: Store) -> None:
    long = long_plan(1, 200)
    added(store, long)
    moved = move(long.outline, NodeId("a0-199"), Place(NodeId("h0"), 0))
    with store.write("Dời") as uow:
        uow.plans.save(replace(long, outline=moved))
    (kept,) = rows_in(store.path, "SELECT count(*) FROM change_row WHERE change_id = 2")
    assert kept == (1,)


def test_an_outline_moves_between_body_and_appendix(opener: Opener, path: Path) -> None:
    store = opener(path)
    added(store, PLAN)
    head, tail = PLAN.outline
    written = saved(store, replace(PLAN, outline=(head,), appendices=(Appendix(outline=(tail,)),)))
    assert got(opener(path), PLAN.id) == written


def test_a_deleted_plan_lies_in_the_trash_until_it_is_restored(store: Store) -> None:
    added(store, PLAN)
    with store.write("Xóa") as uow:
        uow.plans.delete(PLAN.id)
    today = date(2026, 6, 1)
    with pytest.raises(NotFound), store.read() as uow:
        uow.plans.get(PLAN.id)
    with store.read() as uow:
        assert uow.plans.summaries(today) == ()
        assert [summary.id for summary in uow.plans.trash(today)] == [PLAN.id]
        assert uow.plans.calendar(today, today) == ()
        assert uow.search.plans("băng rôn") == ()
    with store.write("Lấy lại") as uow:
        uow.plans.restore(PLAN.id)
    assert replace(got(store, PLAN.id), version=0) == PLAN


def test_a_plan_that_is_not_there_is_said(store: Store) -> None:
    with pytest.raises(NotFound), store.read() as uow:
        uow.plans.get(PlanId("không có"))
    with pytest.raises(NotFound), store.write("Xóa") as uow:
        uow.plans.delete(PlanId("không có"))


def test_a_unit_of_work_has_no_other_inside(store: Store) -> None:
    with pytest.raises(RuntimeError), store.read(), store.write("Sửa"):
        pass


def test_a_unit_of_work_that_reads_does_not_write(store: Store) -> None:
    with pytest.raises(RuntimeError), store.read() as uow:
        uow.plans.add(PLAN)
    with pytest.raises(RuntimeError), store.read() as uow:
        uow.settings.set("giao diện", "tối")


@pytest.mark.parametrize(
    "outline",
    [
        (activity("a", "Một"), activity("a", "Hai")),
        (heading("h1", "Một", activity("a", "Một")), heading("h2", "Hai", activity("a", "Hai"))),
        (heading("h1", "Một", activity("h1", "Một")),),
    ],
)
def test_two_nodes_of_one_name_are_a_bug_that_is_noticed(
    store: Store, outline: tuple[Node, ...]
) -> None:
    with pytest.raises(ValueError, match=r"same id|are called"):
        added(store, plan_of(*outline))
    plan = added(store, plan_of())
    with pytest.raises(ValueError, match=r"same id|are called"):
        saved(store, replace(plan, outline=outline))
    twins = (Appendix(id="pl"), Appendix(id="pl"))
    with pytest.raises(ValueError, match="appendix"):
        saved(store, replace(plan, appendices=twins))
    assert got(store, plan.id) == plan


def test_a_node_named_like_one_far_away_is_a_bug_that_is_noticed(store: Store) -> None:
    plan = added(store, PLAN)
    doubled = insert(plan.outline, activity("a4", "Trùng"), Place(NodeId("h1"), 0))
    with pytest.raises((ValueError, IntegrityError)):
        saved(store, replace(plan, outline=doubled))
    assert got(store, plan.id) == plan


def test_two_plans_may_have_nodes_of_the_same_name(store: Store) -> None:
    added(store, PLAN)
    copy = replace(PLAN, id=PlanId("bản sao"), subject="Bản sao")
    added(store, copy)
    saved(store, retitled(copy, "a1", "Chỉ đổi ở bản sao"))
    assert got(store, PLAN.id) == PLAN


@pytest.mark.parametrize("under", [lambda *nodes: (heading("h", "Việc", *nodes),), lambda *n: n])
def test_a_shared_line_touches_the_activities_that_it_speaks_of(
    store: Store, under: Callable[..., tuple[Node, ...]]
) -> None:
    def said(last: date) -> Shared:
        return Shared(cover=Cover.SECTION, particulars=Particulars(time=timed(None, last)))

    line = Node(
        id=NodeId("s"),
        kind=NodeKind.SHARED,
        text=rich("Thời gian thực hiện: cả tháng"),
        detail=said(date(2026, 4, 30)),
    )
    plan = added(store, plan_of(*under(activity("a1", "Một"), activity("a2", "Hai"), line)))
    longer = edit(
        plan.outline, NodeId("s"), lambda node: replace(node, detail=said(date(2026, 5, 31)))
    )
    with store.write("Sửa thời gian") as uow:
        uow.plans.save(replace(plan, outline=longer))
    assert uow.changes.nodes == {"s", "a1", "a2"}
    with store.read() as uow:
        found = uow.plans.calendar(date(2026, 5, 9), date(2026, 5, 9))
    assert {entry.node_id for entry in found} == {"a1", "a2"}


def test_what_follows_counts_anew_when_a_heading_goes(store: Store) -> None:
    plan = plan_of(
        heading("h1", "Một", activity("a1", "Việc một")),
        heading("h2", "Hai", activity("a2", "Việc hai")),
    )
    added(store, plan)
    saved(store, replace(plan, outline=plan.outline[1:]))
    with store.read() as uow:
        assert [hit.label for hit in uow.search.plans("việc hai")] == ["I.1"]


def test_a_slot_follows_the_head_of_the_plan(store: Store) -> None:
    number = Node(
        id=NodeId("n"), kind=NodeKind.PARAGRAPH, text=rich("Theo Kế hoạch ", slot("plan.number"))
    )
    plan = added(store, plan_of(number))
    saved(store, replace(plan, number="84"))
    with store.read() as uow:
        assert "n" in {hit.node_id for hit in uow.search.plans("Theo Kế hoạch 84/KH-LMHTX")}


def test_what_another_program_wrote_is_seen(store: Store) -> None:
    plan = added(store, PLAN)
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("UPDATE plan SET subject = 'Đổi từ ngoài'")
        connection.commit()
    assert got(store, plan.id).subject == "Đổi từ ngoài"


def test_units_of_other_threads_wait_for_their_turn(store: Store) -> None:
    import threading

    def work(number: int) -> None:
        added(store, plan_of(activity("a", "Việc"), subject=f"Kế hoạch {number}"))

    workers = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    with store.read() as uow:
        assert len(uow.plans.summaries(date(2026, 1, 1))) == 8


def test_a_list_says_when_a_plan_was_last_written(
    store: Store, now: Callable[[], datetime]
) -> None:
    before = now()
    added(store, PLAN)
    with store.read() as uow:
        (summary,) = uow.plans.summaries(date(2026, 1, 1))
    assert before < summary.updated_at < now()
