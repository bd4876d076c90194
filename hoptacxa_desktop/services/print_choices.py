"""How things were last printed on a machine: kept beside the records, no part of any."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from hoptacxa_desktop.store import Store

_KEY = "printing"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintChoices:
    """What the next print begins with. Copies and pages are chosen anew for each print.

    `printer`, `tray`: their names at the machine, "" for no choice; `paper`: "A4" or "A3".
    """

    printer: str = ""
    paper: str = "A4"
    tray: str = ""
    both_sides: bool = False
    grey: bool = True
    by_set: bool = True
    draft: bool = False


def kept(store: Store, *, machine: str) -> PrintChoices:
    """The choices made last on `machine`; what cannot be understood is as if never chosen."""
    with store.read() as uow:
        found = uow.glance.setting(_KEY)
    given = found.get(machine) if isinstance(found, dict) else None
    return _understood(given if isinstance(given, dict) else {})


def _understood(given: Mapping[str, Any]) -> PrintChoices:
    usual = asdict(PrintChoices())
    known = {
        field.name: given[field.name]
        for field in fields(PrintChoices)
        if type(given.get(field.name)) is type(usual[field.name])
    }
    return PrintChoices(**known)


def keep(store: Store, *, machine: str, choices: PrintChoices) -> None:
    """Keep the choices made on `machine`; undo does not touch them, nor those of others."""
    with store.write("Đổi cách in", undoable=False) as uow:
        found = uow.settings.get(_KEY)
        others = found if isinstance(found, dict) else {}
        uow.settings.set(_KEY, {**others, machine: asdict(choices)})
