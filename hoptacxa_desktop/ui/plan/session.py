"""The plan that is open on its page, and the one way to change it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.errors import NotFound, PersonError
from hoptacxa_desktop.domain.identity import NodeId, PlanId, UnitId
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.outline import find
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.timing.values import TimeContext
from hoptacxa_desktop.domain.unit import initials_for
from hoptacxa_desktop.domain.values import context_of
from hoptacxa_desktop.services import plans, units
from hoptacxa_desktop.services.editing import Edited
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.unwritten import Again

Service = Callable[..., Any]


class PlanSession(QObject):
    """One open plan. Panes show `plan`, change it with `do` and listen to `changed`.

    `opened`: another plan is open. `changed`: a Changes, `plan` is already the new one.
    `shown`: another node is current. `sketched`: a function from the plan to the plan as it would
    stand with what is being typed. `wrote`: a change is in the store, or was refused.
    `flush_wanted`: write what stands typed but unwritten.
    `gone`: the plan was deleted elsewhere. `left_behind`: the store that came has not this plan.
    """

    opened = Signal()
    changed = Signal(object)
    shown = Signal(str)
    sketched = Signal(object)
    wrote = Signal(bool)
    flush_wanted = Signal()
    gone = Signal()
    left_behind = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.node_id: NodeId | None = None
        self._plan: Plan | None = None
        self._gone: PlanId | None = None
        self._busy = False
        desk.changed.connect(self._on_desk_changed)
        desk.reloaded.connect(self._on_reloaded)
        desk.flush_wanted.connect(self.flush)

    @property
    def plan(self) -> Plan:
        """The open plan as it stands in the store. Raises LookupError while none is open."""
        if self._plan is None:
            raise LookupError("no plan is open")
        return self._plan

    @property
    def is_open(self) -> bool:
        """True once a plan was opened."""
        return self._plan is not None

    def present(self) -> Plan | None:
        """The open plan; None when it was deleted, which is told."""
        if self._plan is None:
            advice = "Hoàn tác để lấy lại."
            self.desk.problems.tell(NotFound("Kế hoạch này đã bị xóa.", advice=advice))
        return self._plan

    @property
    def office(self) -> Office:
        """The office."""
        return self.desk.office

    @property
    def context(self) -> TimeContext:
        """What phrases of time are read against in this plan."""
        return context_of(self.plan)

    def open(self, plan_id: PlanId, node_id: NodeId | None = None) -> bool:
        """Open a plan, at a node if one is named; False when it is not there (that is told)."""
        self.flush()
        found = self.desk.do(plans.open_plan, plan_id=plan_id)
        if found is None:
            return False
        self._plan, self.node_id, self._gone = found, node_id, None
        self.opened.emit()
        return True

    def show(self, node_id: NodeId | None) -> None:
        """Make a node the current one, writing first what was typed at the one before."""
        if node_id == self.node_id:
            return
        self.flush()
        self.node_id = node_id
        self.shown.emit(node_id or "")

    def flush(self) -> None:
        """Have every editor write what it holds."""
        if self._plan is not None and not self._busy:
            self.flush_wanted.emit()

    def sketch(self, change: Callable[[Plan], Plan]) -> None:
        """Tell what the plan would become with what is being typed; nothing is written."""
        if self._plan is not None and not self._busy:
            self.sketched.emit(change)

    def do(self, service: Service, *, typed: bool = False, **arguments: Any) -> Edited | None:
        """What `service(store, plan=…, …)` returns; None when it met a person's situation.

        Panes hear of the change before this returns. `typed`: it writes words that were typed;
        they wait where the store takes nothing, and come before what is written later.
        """
        plan = self._caught_up()
        if plan is None:
            return None
        again = partial(self._again, plan.id, service, arguments) if typed else None
        return self._do(service, again, plan, arguments)

    def _caught_up(self) -> Plan | None:
        """The open plan, with what waited written where that is possible now."""
        self.desk.unwritten.retry()
        return self.present()

    def _do(
        self, service: Service, again: Again | None, plan: Plan, arguments: dict[str, Any]
    ) -> Edited | None:
        if again is not None and self.desk.unwritten.is_behind:
            self.desk.unwritten.keep(again)
            self.wrote.emit(False)
            return None
        with self._working():
            outcome = self.desk.do(service, again=again, plan=plan, **arguments)
        if isinstance(outcome, Edited):
            self._adopt(outcome.plan, outcome.changes)
            self.wrote.emit(True)
            return outcome
        if outcome is None:
            self.wrote.emit(False)
        return None

    def _again(self, plan_id: PlanId, service: Service, arguments: dict[str, Any]) -> None:
        """Write words that waited, also to a plan that is no longer the open one."""
        if self._plan is not None and self._plan.id == plan_id:
            self.do(service, typed=True, **arguments)
            return
        plan = self._found(plan_id)
        if plan is not None:
            again = partial(self._again, plan_id, service, arguments)
            self.desk.do(service, again=again, plan=plan, **arguments)

    def attempt(
        self, service: Service, *, typed: bool = False, **arguments: Any
    ) -> Edited | PersonError | None:
        """As `do`, but a situation of what was typed comes back, to be told at its field."""
        plan = self._caught_up()
        if plan is None:
            return None
        met: list[PersonError] = []

        def tried(*args: Any, **kwargs: Any) -> Any:
            try:
                return service(*args, **kwargs)
            except PersonError as situation:
                if self.desk.unwritten.is_shut(situation):
                    raise
                met.append(situation)
                return None

        # Later nobody stands at the field: what is met then is told as of any other service.
        again = partial(self._again, plan.id, service, arguments) if typed else None
        return self._do(tried, again, plan, arguments) or (met[0] if met else None)

    def add_unit(self, name: str) -> None:
        """A unit that the plan names put into the office's list, and known from now on."""
        taken = frozenset(unit.initials for unit in self.office.units)
        self.do(units.add_unit, name=name, initials=initials_for(name, taken))

    def add_alias(self, name: str, unit_id: str) -> None:
        """A name that the plan says taken for a unit of the office's list."""
        self.do(units.add_alias, name=name, unit_id=UnitId(unit_id))

    def merge_units(self, keep: str, gone: str) -> None:
        """Two names of the office's list made one, in all plans; a toast tells it."""
        self.flush()
        names = {unit.id: unit.shown for unit in self.office.units}
        merge = units.merge_units
        if self.desk.do(merge, keep=UnitId(keep), gone=UnitId(gone)) is not None:
            words = self.tr("Đã gộp “{gone}” vào “{keep}” ở mọi kế hoạch")
            said = words.format(gone=names.get(UnitId(gone)), keep=names.get(UnitId(keep)))
            self.desk.toast_wanted.emit(said)

    @contextmanager
    def _working(self) -> Iterator[None]:
        self._busy = True
        try:
            yield
        finally:
            self._busy = False

    def _adopt(self, plan: Plan, changes: Changes) -> None:
        self._plan = plan
        if changes != Changes():
            self.changed.emit(changes)

    def _on_desk_changed(self, changes: Changes) -> None:
        if self._busy:
            return
        if self._plan is None:
            self._bring_back(changes)
            return
        if self._plan.id in changes.plans:
            self._reload(changes)
        elif changes.office or changes.library:
            self.changed.emit(changes)

    def _bring_back(self, changes: Changes) -> None:
        """Open again the plan that was deleted, once undo has brought it back."""
        if self._gone is None or self._gone not in changes.plans:
            return
        found = self._found(self._gone)
        if found is not None:
            self._plan, self._gone = found, None
            self.opened.emit()

    def _reload(self, changes: Changes) -> None:
        fresh = self._found(self.plan.id)
        if fresh is None:
            self._gone, self._plan = self.plan.id, None
            self.gone.emit()
            return
        self._adopt(fresh, changes)

    def _on_reloaded(self) -> None:
        """Open the plan anew out of the store that came, where it has it."""
        wanted = self._plan.id if self._plan else self._gone
        if wanted is None:
            return
        self._plan, self._gone = self._found(wanted), None
        if self._plan is None:
            self.left_behind.emit()
            return
        at = self.node_id
        if at and not any(find(outline, at) for outline in self._plan.outlines):
            self.node_id = None
        self.opened.emit()

    def _found(self, plan_id: PlanId) -> Plan | None:
        try:
            return plans.open_plan(self.desk.store, plan_id=plan_id)
        except NotFound:
            return None
