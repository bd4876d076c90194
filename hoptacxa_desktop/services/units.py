"""The office's list of units, as plans name them."""

from dataclasses import replace

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.rereading import reread
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.unit import Unit, UnitKind
from hoptacxa_desktop.services.editing import Edited, write_plan
from hoptacxa_desktop.store import Store

_ROOM_WORDS = ("phong ", "van phong", "ban ", "to ")


def add_unit(store: Store, *, name: str, initials: str) -> Changes:
    """A unit put at the end of the office's list.

    Nothing changes when the list has that name, or while no office is declared.
    """
    with store.write(f"Thêm đơn vị “{name}”") as uow:
        office = uow.office.get()
        if office is None or any(fold(name) == fold(one) for u in office.units for one in u.names):
            return Changes()
        unit = Unit(name=name, initials=initials, kind=_kind(name))
        uow.office.save(replace(office, units=(*office.units, unit)))
    return uow.changes


def recognise_anew(store: Store, *, plan: Plan) -> Edited:
    """The plan with its units recognised against the office's list as it now is."""
    with store.read() as uow:
        office = uow.office.get()
    changed = reread(plan, office.units) if office else plan
    return write_plan(store, plan=plan, name="Đối chiếu lại tên đơn vị", changed=changed)


def _kind(name: str) -> UnitKind:
    folded = f"{fold(name)} "
    return UnitKind.ROOM if folded.startswith(_ROOM_WORDS) else UnitKind.PARTNER
