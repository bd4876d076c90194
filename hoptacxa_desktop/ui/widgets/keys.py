"""Binding a key to what it does, with the words under which the sheet of keys tells it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Key = str | QKeySequence.StandardKey | Qt.Key
_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


def bind(
    owner: QWidget,
    key: Key,
    name: str,
    do: Callable[[], object],
    *,
    where: Qt.ShortcutContext = _WITHIN,
) -> QShortcut:
    """Have `key` do something while the keyboard is in `owner`; `name` says what ("Dời lên")."""
    shortcut = QShortcut(QKeySequence(key), owner)
    shortcut.setContext(where)
    shortcut.setWhatsThis(name)
    shortcut.activated.connect(lambda: do())
    return shortcut
