"""What can be done, as the menus have it: found by its words, told with its key."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command. `place`: the menus that lead to it; `key`: as its menu shows it, "" for none."""

    name: str
    place: str
    key: str
    do: Callable[[], object]


def commands_of(menus: Iterable[QMenu], *, greyed: bool = False) -> tuple[Command, ...]:
    """The commands of these menus that can be given now, in their order.

    `greyed`: the others too.
    """
    return tuple(one for menu in menus for one in _inside(menu, (), greyed))


def _inside(menu: QMenu, above: tuple[str, ...], greyed: bool) -> Iterator[Command]:
    here = (*above, _words(menu.title()))
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _inside(below, here, greyed)
        elif action.text() and (greyed or action.isEnabled()) and not action.isSeparator():
            yield _command(action, " › ".join(here))


def _command(action: QAction, place: str) -> Command:
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Command(name=_words(action.text()), place=place, key=key, do=action.trigger)


def _words(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
