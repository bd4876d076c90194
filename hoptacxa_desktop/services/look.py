"""How this person wants the window to look: kept beside the records, no part of any."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from hoptacxa_desktop.store import Store

if TYPE_CHECKING:
    from hoptacxa_desktop.domain.codec import Json

_KEY = "look"
_CALENDAR_KEY = "calendar-view"
_GRID_KEY = "grid-columns"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Names of the colours and of the size of letters that were chosen, "" for no choice."""

    colours: str = ""
    letters: str = ""


def kept(store: Store) -> Look:
    """The look chosen last."""
    with store.read() as uow:
        found = uow.glance.setting(_KEY)
    given = found if isinstance(found, dict) else {}
    return Look(colours=str(given.get("colours", "")), letters=str(given.get("letters", "")))


def keep(store: Store, *, look: Look) -> None:
    """Keep a look; undo does not touch it."""
    with store.write("Đổi giao diện", undoable=False) as uow:
        uow.settings.set(_KEY, asdict(look))


def calendar_view(store: Store) -> str:
    """The name of the view in which the calendar was seen last, "" for none."""
    with store.read() as uow:
        found = uow.glance.setting(_CALENDAR_KEY)
    return found if isinstance(found, str) else ""


def keep_calendar_view(store: Store, *, name: str) -> None:
    """Keep the name of the calendar's view; undo does not touch it."""
    with store.write("Đổi cách xem lịch", undoable=False) as uow:
        uow.settings.set(_CALENDAR_KEY, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class GridColumns:
    """The columns of the grid as this person likes them, by the names of their fields.

    `order`: those that were given a place; others stand behind them as usual.
    """

    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()


def grid_columns(store: Store) -> GridColumns:
    """The columns chosen last."""
    with store.read() as uow:
        found = uow.glance.setting(_GRID_KEY)
    given = found if isinstance(found, dict) else {}
    return GridColumns(
        order=tuple(_names(given.get("order"))), hidden=frozenset(_names(given.get("hidden")))
    )


def _names(found: object) -> list[str]:
    return [str(name) for name in found] if isinstance(found, list) else []


def keep_grid_columns(store: Store, *, columns: GridColumns) -> None:
    """Keep the columns of the grid; undo does not touch them."""
    with store.write("Đổi cột của lưới", undoable=False) as uow:
        kept: Json = {"order": list(columns.order), "hidden": sorted(columns.hidden)}
        uow.settings.set(_GRID_KEY, kept)
