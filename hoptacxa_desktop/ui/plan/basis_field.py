"""The plan's legal bases: added from the library, worded, ordered, taken away."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.ui.plan import general_facts
from hoptacxa_desktop.ui.plan.form_fields import TextField
from hoptacxa_desktop.ui.plan.row_list import RowList
from hoptacxa_desktop.ui.widgets.fields import FieldNote, SearchField
from hoptacxa_desktop.ui.widgets.folded_completer import Choice, FoldedCompleter


class BasisRow(QWidget):
    """The words of one basis, and below them what is doubtful about it."""

    committed = Signal(str)
    insert_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = TextField(lines=1, whole=True)
        self.words.setAccessibleName(self.tr("Lời văn của căn cứ"))
        self.note = FieldNote()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.words)
        layout.addWidget(self.note)
        self.setFocusProxy(self.words)
        self.words.committed.connect(self.committed)
        self.note.mend_requested.connect(self.insert_requested)

    def show_basis(self, basis: LegalBasis, doubt: str, mend: str) -> None:
        """Show a basis, what is doubtful about it, and the verb that mends it."""
        self.words.set_text(basis.words)
        self.note.tell(doubt, mend=mend, doubt=True)


class BasisField(QWidget):
    """The list and the field that adds to it.

    `worded(at, words)`, `moved(at, by)`, `removed(at)`: wishes for a row. `edited(at, words)`:
    words are being typed. `inserted(at)`: the basis is wanted in the opening sentence. `added`: a
    LegalBasis of the library, or a new one.
    """

    worded = Signal(int, str)
    edited = Signal(int, str)
    moved = Signal(int, int)
    removed = Signal(int)
    inserted = Signal(int)
    added = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = RowList(self._make, self.tr("căn cứ"))
        self.search = SearchField(self.tr("Thêm căn cứ: gõ số, tên hoặc lời văn"))
        self.chooser = FoldedCompleter(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.rows)
        layout.addWidget(self.search)
        self.setFocusProxy(self.search)
        self.rows.moved.connect(self.moved)
        self.rows.removed.connect(self.removed)
        self.search.textEdited.connect(self.chooser.look_up)
        self.chooser.chosen.connect(self._on_chosen)
        self.search.returnPressed.connect(self._on_return)

    def _make(self) -> BasisRow:
        row = BasisRow()
        row.committed.connect(partial(self._on_worded, row))
        row.words.edited.connect(partial(self._on_edited, row))
        row.insert_requested.connect(partial(self._on_inserted, row))
        return row

    def show_bases(self, rows: tuple[tuple[LegalBasis, str, str], ...]) -> None:
        """Show bases, each with its doubt and the verb that mends it."""
        self.rows.show_values(rows, lambda row, shown: row.show_basis(*shown))

    def offer(self, library: tuple[tuple[LegalBasis, str], ...]) -> None:
        """Offer these bases, each with a word behind it ("hết hiệu lực")."""
        self.chooser.offer(
            Choice(
                words=f"{basis.words} – {word}" if word else basis.words,
                value=basis,
                found_by=basis.words,
                tip=basis.words,
            )
            for basis, word in library
        )

    def commit(self) -> None:
        """Write what stands typed in a row."""
        for row in self.rows.editors:
            row.words.commit()

    def _on_worded(self, row: BasisRow, words: str) -> None:
        # A row that is taken away loses the focus, and tells then what stood typed in it.
        if row in self.rows.editors:
            self.worded.emit(self.rows.editors.index(row), words)

    def _on_edited(self, row: BasisRow) -> None:
        self.edited.emit(self.rows.editors.index(row), row.words.text)

    def _on_inserted(self, row: BasisRow) -> None:
        self.inserted.emit(self.rows.editors.index(row))

    def _on_chosen(self, basis: LegalBasis) -> None:
        self.search.clear()
        self.added.emit(basis)

    def _on_return(self) -> None:
        typed = general_facts.basis_text(self.search.text())
        if typed:
            self.search.clear()
            self.added.emit(LegalBasis(text=typed))
