"""The one gateway of dialogs that wait for an answer. Tests pass a recording one instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

# The dialogs are named through their module: Qt makes a class for Python when its name is first
# looked up, and a window that opens asks nothing.
from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: what people call it, and its endings without the dot."""

    name: str
    endings: tuple[str, ...]

    @property
    def filter(self) -> str:
        """The line for a file dialog: "Tệp Word (*.docx)"."""
        return f"{self.name} ({' '.join(f'*.{ending}' for ending in self.endings)})"


WORD = FileKind("Tệp Word", ("docx",))
EXCEL = FileKind("Tệp Excel", ("xlsx",))
PDF = FileKind("Tệp PDF", ("pdf",))
ICS = FileKind("Tệp lịch", ("ics",))
ZIP = FileKind("Tệp nén", ("zip",))


class Dialogs(Protocol):
    """What a screen may ask a person. Each answer is None or False when it was declined."""

    def pick_open(
        self, title: str, kinds: Sequence[FileKind], folder: Path | None = None
    ) -> Path | None:
        """Return the file that was chosen to be opened."""

    def pick_save(self, title: str, suggested: Path, kinds: Sequence[FileKind]) -> Path | None:
        """Return where to save. It has one of the kinds' endings; replacing was agreed to."""

    def pick_folder(self, title: str, folder: Path | None = None) -> Path | None:
        """Return the folder that was chosen."""

    def ask(self, question: str, explanation: str, do: str) -> bool:
        """Return True when the person agreed to what cannot be undone.

        `do`: the consequence, the words on the button ("Gỡ văn phòng mẫu").
        """

    def choose(self, question: str, explanation: str, ways: Sequence[str]) -> int | None:
        """Return the number of the way that the person chose, the words on the buttons."""


class QtDialogs:
    """The dialogs of the system, over the window `parent`."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def pick_open(
        self, title: str, kinds: Sequence[FileKind], folder: Path | None = None
    ) -> Path | None:
        """Return the file that was chosen to be opened."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self._parent, title, str(folder or ""), filters(kinds)
        )
        return Path(name) if name else None

    def pick_save(self, title: str, suggested: Path, kinds: Sequence[FileKind]) -> Path | None:
        """Return where to save. It has one of the kinds' endings; replacing was agreed to."""
        name, _ = QtWidgets.QFileDialog.getSaveFileName(
            self._parent, title, str(suggested), filters(kinds)
        )
        return with_ending(Path(name), kinds) if name else None

    def pick_folder(self, title: str, folder: Path | None = None) -> Path | None:
        """Return the folder that was chosen."""
        name = QtWidgets.QFileDialog.getExistingDirectory(self._parent, title, str(folder or ""))
        return Path(name) if name else None

    def ask(self, question: str, explanation: str, do: str) -> bool:
        """Return True when the person agreed to what cannot be undone."""
        box = question_box(self._parent, question, explanation, do)
        box.exec()
        return box.clickedButton() is not box.button(QtWidgets.QMessageBox.StandardButton.Cancel)

    def choose(self, question: str, explanation: str, ways: Sequence[str]) -> int | None:
        """Return the number of the way that the person chose, the words on the buttons."""
        box = choice_box(self._parent, question, explanation, ways)
        box.exec()
        chosen = box.clickedButton()
        words = chosen.text() if chosen is not None else ""
        return ways.index(words) if words in ways else None


def choice_box(
    parent: QWidget | None, question: str, explanation: str, ways: Sequence[str]
) -> QtWidgets.QMessageBox:
    """Return the box of a choice; the first way is its default, closing it declines."""
    box = QtWidgets.QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.translate("Dialogs", "Kế hoạch Hợp tác xã"))
    box.setText(question)
    box.setInformativeText(explanation)
    buttons = [box.addButton(way, QtWidgets.QMessageBox.ButtonRole.ActionRole) for way in ways]
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel))
    return box


def question_box(
    parent: QWidget | None, question: str, explanation: str, do: str
) -> QtWidgets.QMessageBox:
    """Return the box of a question; declining is its default, closing it declines too."""
    box = QtWidgets.QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.translate("Dialogs", "Kế hoạch Hợp tác xã"))
    box.setText(question)
    box.setInformativeText(explanation)
    box.addButton(do, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    return box


def say_alone(parent: QWidget | None, sentence: str, advice: str) -> None:
    """Tell a situation in a box of its own, where there is no window for a banner."""
    box = QtWidgets.QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.translate("Dialogs", "Kế hoạch Hợp tác xã"))
    box.setText(sentence)
    box.setInformativeText(advice)
    box.setStandardButtons(QtWidgets.QMessageBox.StandardButton.Close)
    box.exec()


def filters(kinds: Sequence[FileKind]) -> str:
    """Return the lines of kinds for a file dialog."""
    return ";;".join(kind.filter for kind in kinds)


def with_ending(path: Path, kinds: Sequence[FileKind]) -> Path:
    """Return `path` with the first kind's ending added, unless it has an ending of the kinds.

    A dot in a name ("Kế hoạch 84.2024") is no ending.
    """
    endings = tuple(f".{ending}" for kind in kinds for ending in kind.endings)
    if not endings or path.name.casefold().endswith(endings):
        return path
    return path.with_name(path.name + endings[0])
