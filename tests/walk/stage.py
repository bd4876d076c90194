"""Runs the real program and answers, a JSON line each, where things stand in its window.

The walk presses keys and buttons through the X server like a person; from here it only learns
where to press, and what a person would see. Nothing is clicked or typed from inside.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRect,
    QSocketNotifier,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from hoptacxa_desktop import app as program

Spot = dict[str, Any]


def main() -> int:
    """Run the program until its window closes; the exit code."""
    application = program.make_application(sys.argv[:1])
    listener = Listener(application)
    code = program.run(sys.argv[:1])
    listener.close()
    return code


class Listener(QObject):
    """Reads questions from standard input, answers on standard output."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rest = b""
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_ready)

    def close(self) -> None:
        """Listen no more."""
        self._notifier.setEnabled(False)

    def _on_ready(self) -> None:
        got = os.read(0, 65536)
        if not got:
            self.close()
        *lines, self._rest = (self._rest + got).split(b"\n")
        for line in lines:
            self._answer(json.loads(line))

    def _answer(self, question: dict[str, Any]) -> None:
        if "rest" in question:
            QTimer.singleShot(question["rest"], lambda: self._say(True))
        else:
            name, value = next(iter(question.items()))
            self._say(_ANSWERS[name](value))

    def _say(self, answer: object) -> None:
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def _find(name: str) -> list[Spot]:
    """Where `name` is to be seen and pressed: fields by label, buttons, tabs, menus, rows."""
    return [spot for spot in _spots() if spot["text"] == name]


def _all(_value: object) -> list[Spot]:
    return list(_spots())


def _spots() -> Iterator[Spot]:
    for top in _tops():
        for widget in (top, *top.findChildren(QWidget)):
            if widget.isVisible():
                yield from _of(widget)


def _tops() -> list[QWidget]:
    modal = QApplication.activeModalWidget()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return [popup]
    if modal is not None:
        return [modal]
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def _of(widget: QWidget) -> Iterator[Spot]:
    if isinstance(widget, QMenuBar | QMenu):
        for action in widget.actions():
            yield from _of_action(widget, action)
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield _spot(widget, widget.tabRect(at), widget.tabText(at))
    elif isinstance(widget, QAbstractItemView):
        yield from _of_rows(widget)
    elif isinstance(widget, QLabel) and widget.buddy() is not None:
        buddy = widget.buddy()
        if buddy is not None and buddy.isVisible():
            yield _spot(buddy, buddy.rect(), _plain(widget.text()))
    text = _text(widget)
    if text:
        yield _spot(widget, widget.rect(), text)


def _of_action(menu: QMenuBar | QMenu, action: QAction) -> Iterator[Spot]:
    if action.text():
        yield _spot(menu, menu.actionGeometry(action), _plain(action.text()))


def _of_rows(view: QAbstractItemView) -> Iterator[Spot]:
    model = view.model()
    shown = view.viewport().rect()

    def below(parent: QModelIndex) -> Iterator[Spot]:
        for row in range(model.rowCount(parent) if model is not None else 0):
            # A list has one column, and does not let its count be asked for.
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
            for at in range(columns):
                index = model.index(row, at, parent)
                rect = view.visualRect(index)
                text = index.data(Qt.ItemDataRole.DisplayRole)
                if text and rect.intersects(shown):
                    yield _spot(view.viewport(), rect.intersected(shown), str(text))
            yield from below(model.index(row, 0, parent))

    yield from below(view.rootIndex())


def _spot(widget: QWidget, rect: QRect, text: str) -> Spot:
    corner = widget.mapToGlobal(rect.topLeft())
    return {
        "text": text,
        "rect": [corner.x(), corner.y(), rect.width(), rect.height()],
        "kind": type(widget).__name__,
        "seen": widget.visibleRegion().contains(rect.center()),
        "area": _area(widget),
    }


def _area(widget: QWidget) -> list[int]:
    """The middle of the form that `widget` lies in, where a wheel turns it; [] for none."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if parent is None:
        return []
    middle = parent.mapToGlobal(parent.rect().center())
    return [middle.x(), middle.y()]


def _text(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLabel) and widget.text():
        return _plain(widget.text())
    return widget.accessibleName()


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _focus(_value: object) -> Spot | None:
    widget = QApplication.focusWidget()
    if widget is None:
        return None
    spot = _spot(widget, widget.rect(), widget.accessibleName())
    spot["value"] = _value_of(widget)
    return spot


def _value_of(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    return ""


def _grab(picture: str) -> bool:
    """Keep the whole screen as a picture, the frames of windows included."""
    return QApplication.primaryScreen().grabWindow(0).save(picture)


def _clip(text: str) -> bool:
    QApplication.clipboard().setText(text)
    return True


def _cut(_value: object) -> list[str]:
    """What a person could not read whole: words wider or higher than the room they have."""
    return [told for widget in _seen() for told in (*_cut_of(widget), *_sideways(widget))]


def _sideways(widget: QWidget) -> list[str]:
    """A form may be higher than its room, never wider."""
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        return [f"a form is {widget.horizontalScrollBar().maximum()} px wider than its room"]
    return []


def _cut_of(widget: QWidget) -> list[str]:
    if not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
        return []
    if isinstance(widget.parentWidget(), QLineEdit):
        # What a line keeps inside itself is a picture: its words are a tooltip.
        return []
    wanted = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        short = widget.heightForWidth(widget.width()) > widget.height() + 1
    else:
        short = wanted.width() > widget.width() + 1 or wanted.height() > widget.height() + 1
    room = f"{widget.width()}×{widget.height()}"
    told = f"{widget.text()!r} has {room}, wants {wanted.width()}×{wanted.height()}"
    return [told] if short else []


def _seen() -> Iterator[QWidget]:
    for top in _tops():
        for widget in top.findChildren(QWidget):
            if widget.isVisible() and not widget.visibleRegion().isEmpty():
                yield widget


_ANSWERS: dict[str, Callable[[Any], object]] = {
    "find": _find,
    "all": _all,
    "focus": _focus,
    "clip": _clip,
    "cut": _cut,
    "grab": _grab,
}

if __name__ == "__main__":
    sys.exit(main())
