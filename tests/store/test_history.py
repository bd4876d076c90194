from dataclasses import replace
from pathlib import Path

import pytest

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.errors import Conflict, NotFound
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.kinds import ChangeState
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.outline import Place, insert, remove
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.store import Store
from tests.store.conftest import Opener
from tests.store.samples import (
    PLAN,
    activity,
    added,
    got,
    heading,
    names_of,
    plan_of,
    retitled,
    saved,
)


def undo(store: Store) -> Changes | None:
    with store.write("Hoàn tác") as uow:
        return uow.history.undo()


def redo(store: Store) -> Changes | None:
    with store.write("Làm lại") as uow:
        return uow.history.redo()


def names(store: Store) -> tuple[str, str]:
    with store.read() as uow:
        return names_of(uow)


def same(one: Plan, other: Plan) -> bool:
    return replace(one, version=0) == replace(other, version=0)


def test_undo_and_redo_go_back_and_forth_by_name(store: Store) -> None:
    added(store, PLAN)
    second = saved(store, retitled(PLAN, "a1", "Hai"), "Sửa hai")
    third = saved(store, retitled(second, "a1", "Ba"), "Sửa ba")
    assert names(store) == ("Sửa ba", "")
    undo(store)
    assert same(got(store, PLAN.id), second)
    assert names(store) == ("Sửa hai", "Sửa ba")
    undo(store)
    assert same(got(store, PLAN.id), PLAN)
    redo(store)
    redo(store)
    assert same(got(store, PLAN.id), third)
    assert names(store) == ("Sửa ba", "")


def test_nothing_to_undo_is_nothing_done(store: Store) -> None:
    assert undo(store) is None
    assert redo(store) is None
    with store.read() as uow:
        assert uow.history.entries() == ()


def test_undo_says_what_it_touched(store: Store) -> None:
    added(store, PLAN)
    saved(store, retitled(PLAN, "a3", "Khác"))
    changes = undo(store)
    assert changes is not None
    assert (changes.plans, changes.nodes) == ({PLAN.id}, {"a3"})
    assert not changes.structure


def test_a_version_seen_before_undo_is_not_taken_for_the_present_one(store: Store) -> None:
    added(store, PLAN)
    second = saved(store, retitled(PLAN, "a1", "Hai"))
    undo(store)
    for stale in (PLAN, second):
        with pytest.raises(Conflict):
            saved(store, retitled(stale, "a1", "Ba"))


def test_an_undone_plan_that_is_added_again_has_a_new_version(store: Store) -> None:
    added(store, PLAN)
    undo(store)
    with pytest.raises(NotFound):
        got(store, PLAN.id)
    redo(store)
    assert same(got(store, PLAN.id), PLAN)
    with pytest.raises(Conflict):
        saved(store, retitled(PLAN, "a1", "Từ bản cũ"))


def test_outlines_are_undone_row_by_row(opener: Opener, path: Path) -> None:
    store = opener(path)
    added(store, PLAN)
    thinner = saved(store, replace(PLAN, outline=remove(PLAN.outline, NodeId("h1"))))
    longer = insert(thinner.outline, heading("h9", "Mới", activity("a9", "Việc")), Place(None, 0))
    last = saved(store, replace(thinner, outline=longer))
    undo(store)
    assert same(got(opener(path), PLAN.id), thinner)
    undo(store)
    assert same(got(opener(path), PLAN.id), PLAN)
    redo(store)
    redo(store)
    assert same(got(opener(path), PLAN.id), last)


def test_undo_brings_back_lists_calendar_and_search(store: Store) -> None:
    added(store, PLAN)
    saved(store, retitled(PLAN, "a1", "Đúc chuông"))
    undo(store)
    with store.read() as uow:
        assert uow.search.plans("đúc chuông") == ()
        assert [hit.node_id for hit in uow.search.plans("Viết bài")] == ["a1"]


def test_deleting_is_undone(store: Store) -> None:
    added(store, PLAN)
    with store.write("Xóa kế hoạch") as uow:
        uow.plans.delete(PLAN.id)
    undo(store)
    assert same(got(store, PLAN.id), PLAN)


def test_a_new_change_ends_what_could_be_redone_but_the_audit_keeps_it(store: Store) -> None:
    added(store, PLAN)
    saved(store, retitled(PLAN, "a1", "Hai"), "Sửa hai")
    undo(store)
    saved(store, retitled(got(store, PLAN.id), "a2", "Khác"), "Sửa khác")
    assert names(store) == ("Sửa khác", "")
    assert redo(store) is None
    with store.read() as uow:
        entries = uow.history.entries()
    assert [entry.name for entry in entries] == [
        "Sửa khác",
        "Hoàn tác: Sửa hai",
        "Sửa hai",
        "Thêm",
    ]
    assert entries[2].state is ChangeState.CLOSED
    assert {entry.actor for entry in entries} == {"Lan"}
    assert all(entry.plans == (PLAN.id,) for entry in entries)
    assert [entry.at for entry in entries] == sorted((e.at for e in entries), reverse=True)


def test_the_history_of_one_plan_is_not_crowded_out_by_others(store: Store) -> None:
    other = plan_of(subject="Kế hoạch khác")
    added(store, PLAN)
    added(store, other)
    for year in (2031, 2032, 2033):
        saved(store, replace(got(store, other.id), year=year), f"Sửa {year}")
    with store.read() as uow:
        mine = uow.history.entries(plan_id=PLAN.id, limit=2)
        theirs = uow.history.entries(plan_id=other.id, limit=2)
    assert [entry.name for entry in mine] == ["Thêm"]
    assert [entry.name for entry in theirs] == ["Sửa 2033", "Sửa 2032"]


def test_history_outlives_the_program(opener: Opener, path: Path) -> None:
    store = opener(path)
    added(store, PLAN)
    saved(store, retitled(PLAN, "a1", "Hai"), "Sửa hai")
    store.close()
    again = opener(path)
    assert names(again) == ("Sửa hai", "")
    undo(again)
    assert same(got(opener(path), PLAN.id), PLAN)
    assert names(opener(path)) == ("Thêm", "Sửa hai")


def test_what_is_not_undoable_is_kept_but_passed_over(store: Store) -> None:
    added(store, PLAN)
    with store.write("Nhận mẫu", undoable=False) as uow:
        uow.office.save(Office(name="Liên minh"))
    assert names(store) == ("Thêm", "")
    with store.read() as uow:
        assert [entry.undoable for entry in uow.history.entries()] == [False, True]


def test_undo_never_destroys_what_is_newer(store: Store) -> None:
    added(store, PLAN)
    mine = saved(store, retitled(PLAN, "a1", "Của tôi"), "Sửa của tôi")
    with store.write("Nhận biểu", undoable=False) as uow:
        newer = uow.plans.save(retitled(mine, "a1", "Mới hơn"))
    with pytest.raises(Conflict):
        undo(store)
    assert got(store, PLAN.id) == newer
    assert names(store) == ("Sửa của tôi", "")


def test_undo_does_not_tear_away_what_newer_nodes_hang_on(store: Store) -> None:
    added(store, PLAN)
    grown = insert(PLAN.outline, heading("h3", "Nhóm mới"), Place(None, 2))
    mine = saved(store, replace(PLAN, outline=grown), "Thêm nhóm")
    below = insert(mine.outline, activity("a9", "Việc"), Place(NodeId("h3"), 0))
    with store.write("Nhận biểu", undoable=False) as uow:
        newer = uow.plans.save(replace(mine, outline=below))
    with pytest.raises(Conflict):
        undo(store)
    assert got(store, PLAN.id) == newer


def test_undo_leaves_newer_changes_of_other_rows(store: Store) -> None:
    added(store, PLAN)
    mine = saved(store, retitled(PLAN, "a1", "Của tôi"))
    with store.write("Nhận biểu", undoable=False) as uow:
        newer = uow.plans.save(retitled(mine, "a4", "Của người kia"))
    undo(store)
    assert same(got(store, PLAN.id), retitled(newer, "a1", "Viết bài"))


def test_undo_is_a_unit_of_work_of_its_own(store: Store) -> None:
    added(store, PLAN)
    with store.write("Hoàn tác") as uow:
        uow.plans.save(retitled(PLAN, "a1", "Hai"))
        with pytest.raises(RuntimeError):
            uow.history.undo()


def test_office_and_library_are_undone_too(store: Store) -> None:
    first = Office(name="Liên minh", units=(Unit(name="Văn phòng"), Unit(name="Phòng Tư vấn")))
    with store.write("Khai báo") as uow:
        kept = uow.office.save(first)
    with store.write("Bỏ phòng") as uow:
        uow.office.save(replace(kept, units=kept.units[1:]))
    changes = undo(store)
    assert changes is not None
    assert changes.office
    with store.read() as uow:
        office = uow.office.get()
    assert office is not None
    assert replace(office, version=0) == first
