"""The office's list of units, as plans name them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.errors import NotFound
from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.rereading import reread, with_unit_for
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.unit import Unit, UnitKind
from hoptacxa_desktop.services import glance
from hoptacxa_desktop.services.editing import Edited
from hoptacxa_desktop.store import Store

_ROOM_WORDS = ("phong ", "van phong", "ban ", "to ")


def named(office: Office, name: str) -> Unit:
    """The unit of the office's list that goes by `name`, whatever the case and the marks.

    Raises NotFound.
    """
    wanted = fold(name)
    for unit in office.units:
        if wanted in map(fold, (*unit.names, unit.initials)):
            return unit
    known = ", ".join(unit.shown for unit in office.units)
    raise NotFound(f"Không có đơn vị “{name}” trong danh sách.", advice=f"Đang có: {known}.")


def add_unit(store: Store, *, plan: Plan, name: str, initials: str) -> Edited:
    """A unit put at the end of the office's list, and recognised where the plan names it.

    Nothing changes when the list has that name, or while no office is declared.
    """
    with store.write(f"Thêm đơn vị “{name}”") as uow:
        office = uow.office.get()
        if office is None or any(fold(name) == fold(one) for u in office.units for one in u.names):
            return Edited(plan=plan, changes=Changes())
        unit = Unit(name=name, initials=initials, kind=_kind(name))
        units = (*office.units, unit)
        uow.office.save(replace(office, units=units))
        changed = reread(plan, units)
        written = plan if changed == plan else uow.plans.save(changed)
    return Edited(plan=written, changes=uow.changes)


def add_alias(store: Store, *, plan: Plan, unit_id: UnitId, name: str) -> Edited:
    """`name` taken for another name of a unit, and recognised where the plan says it.

    Raises NotFound for a unit that is not in the list.
    """
    with store.write(f"Ghi “{name}” là tên gọi khác") as uow:
        office = uow.office.get() or Office()
        unit = _unit_of(office, unit_id)
        units = _with(office.units, replace(unit, aliases=_names(unit, (name,))))
        uow.office.save(replace(office, units=units))
        changed = reread(plan, units)
        written = plan if changed == plan else uow.plans.save(changed)
    return Edited(plan=written, changes=uow.changes)


def merge_units(store: Store, *, keep: UnitId, gone: UnitId) -> Changes:
    """Two units of the office's list made one, in the list and in all plans, in one step.

    The words of plans stay: all names of the unit that goes are other names of the one that is
    kept. Plans in the trash are left out. Raises NotFound for a unit that is not in the list.
    """
    office = glance.office(store) or Office()
    kept, dropped = _unit_of(office, keep), _unit_of(office, gone)
    one = replace(kept, aliases=_names(kept, dropped.names))
    others = tuple(unit for unit in office.units if unit.id != gone)
    with store.write(f"Gộp “{dropped.shown}” vào “{kept.shown}”") as uow:
        uow.office.save(replace(office, units=_with(others, one)))
        for summary in uow.plans.summaries(date.min):
            plan = uow.plans.get(summary.id)
            changed = with_unit_for(plan, gone, keep)
            if changed != plan:
                uow.plans.save(changed)
    return uow.changes


def _unit_of(office: Office, unit_id: UnitId) -> Unit:
    found = next((unit for unit in office.units if unit.id == unit_id), None)
    if found is None:
        raise NotFound("Đơn vị này không còn trong danh mục.", advice="Hoàn tác để lấy lại.")
    return found


def _with(units: Sequence[Unit], unit: Unit) -> tuple[Unit, ...]:
    return tuple(unit if one.id == unit.id else one for one in units)


def _names(unit: Unit, more: Sequence[str]) -> tuple[str, ...]:
    """The other names of a unit with more of them, each once whatever its case and marks."""
    known = {fold(name) for name in unit.names}
    new = {fold(name): name for name in reversed(more) if fold(name) not in known}
    return (*unit.aliases, *reversed(new.values()))


def _kind(name: str) -> UnitKind:
    folded = f"{fold(name)} "
    return UnitKind.ROOM if folded.startswith(_ROOM_WORDS) else UnitKind.PARTNER
