"""The sheet of keys, read off the menus, shortcuts and buttons that answer them: it cannot lie."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QMenu, QWidget

from .find.commands import commands_of
from .widgets.rail import Rail

_NAMES = {
    "Return": "Enter",
    "Enter": "Enter",
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "Del": "Delete",
    "PgDown": "PgDn",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A key as it is bound. `name`: what it does; `owner`: the widget in which it holds."""

    key: str
    name: str
    owner: QWidget | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Keys that belong together: those of a menu, of the screen, of the pane with the keyboard."""

    title: str
    keys: tuple[tuple[str, str], ...]


def sheet(window: QWidget, screen: QWidget) -> tuple[Group, ...]:
    """The keys that hold now, those of the pane first, then those of the screen and the menus."""
    here = tuple(getattr(screen, "hints", ()))
    told = {key for key, _name in here}
    seen = (one for one in bound_in(screen) if one.owner is None or one.owner.isVisible())
    bound = _once((one.key, one.name) for one in seen if one.key not in told)
    groups = (
        Group(title="Trong khung đang mở", keys=here),
        Group(title="Trong màn hình này", keys=bound),
        Group(title="Mọi nơi", keys=_once((one.key, one.name) for one in everywhere(window))),
    )
    return tuple(group for group in groups if group.keys)


def everywhere(window: QWidget) -> Iterator[Bound]:
    """What the menus and the rail answer to, on every screen."""
    if isinstance(window, QMainWindow):
        menus = (action.menu() for action in window.menuBar().actions())
        for command in commands_of((m for m in menus if isinstance(m, QMenu)), greyed=True):
            if command.key:
                name = command.name.partition(": ")[0].rstrip("…")
                yield Bound(key=shown(command.key), name=name, owner=None)
    for rail in window.findChildren(Rail):
        yield from bound_in(rail)


def bound_in(screen: QWidget) -> Iterator[Bound]:
    """What the widgets of a screen answer to, seen or not."""
    yield from map(_bound, screen.findChildren(QShortcut))
    for action in screen.findChildren(QAction):
        if not action.shortcut().isEmpty():
            owner = action.parent()
            key = shown(action.shortcut().toString())
            home = owner if isinstance(owner, QWidget) else None
            yield Bound(key=key, name=_without_key(action.text().replace("&", "")), owner=home)
    for button in screen.findChildren(QAbstractButton):
        if not button.shortcut().isEmpty() and "&" not in button.text():
            yield Bound(key=shown(button.shortcut().toString()), name=button.text(), owner=button)


def shown(key: str) -> str:
    """A key as it stands on the sheet: "Ctrl+Return" as "Ctrl+Enter", arrows as arrows."""
    *held, last = key.split("+") if key != "+" else [key]
    return "+".join((*held, _NAMES.get(last, last)))


def markdown(groups: tuple[Group, ...]) -> str:
    """The sheet as text for the pane."""
    return "\n\n".join(
        f"**{group.title}**\n\n" + "\n".join(f"- **{key}** {name}" for key, name in group.keys)
        for group in groups
    )


def _bound(shortcut: QShortcut) -> Bound:
    owner = shortcut.parent()
    return Bound(
        key=shown(shortcut.key().toString(QKeySequence.SequenceFormat.PortableText)),
        name=shortcut.whatsThis(),
        owner=owner if isinstance(owner, QWidget) else None,
    )


def _without_key(words: str) -> str:
    """ "Chọn ngày trên lịch (Alt+↓)" without its key."""
    return words.partition(" (")[0]


def _once(keys: Iterator[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(keys))
