"""The office's list of units, as plans name them."""

from dataclasses import replace

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.errors import NotFound
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.rereading import reread
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.unit import Unit, UnitKind
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


def _kind(name: str) -> UnitKind:
    folded = f"{fold(name)} "
    return UnitKind.ROOM if folded.startswith(_ROOM_WORDS) else UnitKind.PARTNER
