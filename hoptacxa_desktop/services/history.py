"""Undo and redo by name; what was done is never lost."""

from dataclasses import dataclass

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoNames:
    """What undo and redo would do next, "" for nothing."""

    undo: str = ""
    redo: str = ""


def names(store: Store) -> UndoNames:
    """What undo and redo would do next."""
    with store.read() as uow:
        undo, redo = uow.glance.next_undo(), uow.glance.next_redo()
    return UndoNames(undo=undo.name if undo else "", redo=redo.name if redo else "")


def undo(store: Store) -> Changes | None:
    """The last thing done taken back; None when there is none. Raises Conflict, undoing nothing,
    when something newer stands on it."""
    with store.write("Hoàn tác") as uow:
        return uow.history.undo()


def redo(store: Store) -> Changes | None:
    """The last thing undone done again; None when there is none."""
    with store.write("Làm lại") as uow:
        return uow.history.redo()
