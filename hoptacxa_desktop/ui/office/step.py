"""What the pages of the declaration have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.office import Office

from ..widgets.fields import LabelledField


class Step(QWidget):
    """One page. `title`, `lead`, `about`: its name, what to do, what it is for.

    `wide`: it needs the room of the paper beside it.
    """

    changed = Signal()
    title = ""
    wide = False
    lead = ""
    about = ""

    def load(self, office: Office) -> None:
        """Show the part of `office` that this page is about."""
        raise NotImplementedError

    def read(self, office: Office) -> Office:
        """`office` with what this page says."""
        raise NotImplementedError

    def answer(self, office: Office) -> str:
        """What `office` says of the matter of this page in a few words, "" for nothing yet."""
        return ""

    def check(self) -> bool:
        """Mark what is wrong at its field; True when nothing is."""
        return True


def column(page: QWidget) -> QVBoxLayout:
    """The page's layout: fields below each other."""
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(14)
    return layout


def line_of(field: LabelledField) -> QLineEdit:
    """The editor of a one-line field."""
    assert isinstance(field.editor, QLineEdit)
    return field.editor


def text_of(field: LabelledField) -> str:
    """The words of a one-line field."""
    return line_of(field).text().strip()


def put(field: LabelledField, text: str) -> None:
    """Change the words of a field; the cursor stays where nothing differs."""
    if line_of(field).text() != text:
        line_of(field).setText(text)


def need(field: LabelledField, sentence: str) -> bool:
    """True when the field has words; else `sentence` is said below it."""
    there = bool(text_of(field))
    field.set_error("" if there else sentence)
    return there
