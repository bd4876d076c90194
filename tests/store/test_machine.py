"""Random work on a store, against a model of what it should hold."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.outline import Node, Outline, Place, edit, insert, move, remove, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.store.derived import derived_rows
from hoptacxa_desktop.store.tables import line, period, task
from tests.store.conftest import FIRST_MOMENT
from tests.store.samples import added, got, rows_in, saved
from tests.strategies import nodes, plans

State = dict[PlanId, Plan]


@pytest.mark.slow
def test_any_work_leaves_what_the_model_says(empty_file: Path) -> None:
    class Machine(StoreMachine):
        empty = empty_file

    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=25,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


class StoreMachine(RuleBasedStateMachine):
    """Adds, edits, throws away, undoes and redoes, also after the program was started anew.

    The model: every state that the plans were in, and which of them is the present one.
    """

    empty: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(shutil.copy(self.empty, self.folder.name))
        self.store = Store.open(self.path, now=lambda: FIRST_MOMENT)
        self.states: list[State] = [{}]
        self.at = 0
        self.made = 0

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    @property
    def present(self) -> State:
        return self.states[self.at]

    def become(self, state: State) -> None:
        self.states = [*self.states[: self.at + 1], state]
        self.at += 1

    @rule(plan=plans())
    def add(self, plan: Plan) -> None:
        plan = replace(plan, id=PlanId(f"{len(self.states)}-{plan.id}"), version=0)
        added(self.store, plan)
        self.become(self.present | {plan.id: plan})

    @rule(data=st.data(), other=plans())
    def rewrite(self, data: st.DataObject, other: Plan) -> None:
        self.change(data, lambda plan: replace(other, id=plan.id, version=plan.version))

    @rule(data=st.data(), node=nodes(depth=1))
    def put_in(self, data: st.DataObject, node: Node) -> None:
        def named(node: Node, place: str) -> Node:
            inner = tuple(named(n, f"{place}.{i}") for i, n in enumerate(node.children))
            return replace(node, id=NodeId(place), children=inner)

        self.made += 1
        fresh = named(node, f"n{self.made}")
        self.reshape(data, lambda outline: insert(outline, fresh, self.place(data, outline)))

    @rule(data=st.data())
    def take_out(self, data: st.DataObject) -> None:
        self.reshape(data, lambda outline: remove(outline, self.node(data, outline)))

    @rule(data=st.data())
    def move_about(self, data: st.DataObject) -> None:
        def moved(outline: Outline) -> Outline:
            return move(outline, self.node(data, outline), self.place(data, outline))

        self.reshape(data, moved)

    @rule(data=st.data(), node=nodes(depth=0))
    def change_one(self, data: st.DataObject, node: Node) -> None:
        def same_place(old: Node) -> Node:
            return replace(node, id=old.id, children=old.children)

        self.reshape(data, lambda outline: edit(outline, self.node(data, outline), same_place))

    @rule(data=st.data())
    def throw_away(self, data: st.DataObject) -> None:
        if self.present:
            plan_id = data.draw(st.sampled_from(sorted(self.present)))
            with self.store.write("Xóa") as uow:
                uow.plans.delete(plan_id)
            self.become({id_: plan for id_, plan in self.present.items() if id_ != plan_id})

    @rule()
    def undo(self) -> None:
        with self.store.write("Hoàn tác") as uow:
            done = uow.history.undo()
        assert (done is None) == (self.at == 0)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        with self.store.write("Làm lại") as uow:
            done = uow.history.redo()
        assert (done is None) == (self.at == len(self.states) - 1)
        self.at = min(len(self.states) - 1, self.at + 1)

    @rule()
    def start_anew(self) -> None:
        self.store.close()
        self.store = Store.open(self.path, now=lambda: FIRST_MOMENT)

    @invariant()
    def the_store_holds_the_present_state(self) -> None:
        with self.store.read() as uow:
            found = {each.id: uow.plans.get(each.id) for each in uow.plans.summaries(date.min)}
        assert without_versions(found) == without_versions(self.present)

    @invariant()
    def what_is_derived_is_what_would_be_derived_now(self) -> None:
        for plan_id in self.present:
            formed = derived_rows(got(self.store, plan_id))
            for table in (task, period, line):
                with self.store.read() as uow:
                    chosen = table.select().where(table.c.plan_id == plan_id)
                    rows = [dict(row) for row in uow.search.connection.execute(chosen).mappings()]
                assert sorted(map(repr, rows)) == sorted(map(repr, formed[table].values()))

    @invariant()
    def the_file_is_whole(self) -> None:
        assert rows_in(self.path, "PRAGMA foreign_key_check") == []

    def reshape(self, data: st.DataObject, how: Callable[[Outline], Outline]) -> None:
        self.change(data, lambda plan: replace(plan, outline=how(plan.outline)))

    def change(self, data: st.DataObject, how: Callable[[Plan], Plan]) -> None:
        """Save one of the plans changed; saving what does not differ is no step."""
        if not self.present:
            return
        before = got(self.store, data.draw(st.sampled_from(sorted(self.present))))
        after = saved(self.store, how(before))
        if after.version != before.version:
            self.become(self.present | {after.id: after})

    @staticmethod
    def node(data: st.DataObject, outline: Outline) -> NodeId:
        ids = [node.id for node in walk(outline)] or [NodeId("none")]
        return data.draw(st.sampled_from(ids))

    @staticmethod
    def place(data: st.DataObject, outline: Outline) -> Place:
        parents = [None, *(node.id for node in walk(outline))]
        return Place(data.draw(st.sampled_from(parents)), data.draw(st.integers(0, 4)))


def without_versions(state: State) -> State:
    return {id_: replace(plan, version=0) for id_, plan in state.items()}
