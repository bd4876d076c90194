"""The choices at the right of the pages: which printer, which pages, how."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hoptacxa_desktop.services.print_choices import PrintChoices

from ..fonts import Role
from ..icons import Ink
from ..widgets.fields import LabelledField, Words
from ..widgets.panels import Card, Ground
from ..widgets.quiet import QuietCombo, QuietSpin
from . import facts
from .facts import Part, Typed, Which
from .printers import Features, Printers, tray_words

NO_PRINTER = "Máy này chưa có máy in."
MOST_COPIES = 99
_LETTERS = 44


class ChoicesPane(QScrollArea):
    """The form of a print. `changed` after each choice; `draft_changed` when the pages change."""

    changed = Signal()
    draft_changed = Signal()

    def __init__(self, printers: Printers, choices: PrintChoices) -> None:
        super().__init__()
        self._printers, self._begun = printers, choices
        self._parts: tuple[Part, ...] = ()
        self._ticks: list[QCheckBox] = []
        self.printer, self.paper, self.tray = QuietCombo(), QuietCombo(), QuietCombo()
        self.copies, self.which, self.typed = QuietSpin(), QuietCombo(), QLineEdit()
        self.both_sides = QCheckBox(self.tr("In hai mặt"))
        self.grey = QCheckBox(self.tr("Đen trắng"))
        self.by_set = QCheckBox(self.tr("Xếp theo từng bộ"))
        self.draft = QCheckBox(self.tr("Ghi “DỰ THẢO” ở đầu trang"))
        self._build()
        self._fill()
        self._connect()
        self._on_printer()
        self._on_which()

    # What is chosen

    @property
    def name(self) -> str:
        """The printer, "" for none."""
        return self.printer.currentText()

    @property
    def choices(self) -> PrintChoices:
        """What the next print begins with."""
        # A printer that cannot print on both sides says nothing about the wish.
        both = self.both_sides.isChecked() if self.both_sides.isEnabled() else None
        return replace(
            self._begun,
            printer=self.name or self._begun.printer,
            paper=self.paper.currentText(),
            tray=self.tray.currentData() or "",
            both_sides=self._begun.both_sides if both is None else both,
            grey=self.grey.isChecked(),
            by_set=self.by_set.isChecked(),
            draft=self.draft.isChecked(),
        )

    def pages(self, current: int) -> Typed:
        """The pages to be printed; `current`: the page in view, from 0."""
        on = [tick.isChecked() for tick in self._ticks]
        which = Which(self.which.currentIndex())
        return facts.chosen(which, self._parts, on, current, self.typed.text())

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Offer these parts; those that were not wanted before stay so."""
        off = {at for at, tick in enumerate(self._ticks) if not tick.isChecked()}
        self._parts = tuple(parts)
        while self._part_rows.count():
            taken = self._part_rows.takeAt(0)
            if taken is not None and (old := taken.widget()) is not None:
                old.deleteLater()
        self._ticks = [self._part_row(part, on=at not in off) for at, part in enumerate(parts)]
        self._on_which()

    def show_error(self, error: str) -> None:
        """Say what is wrong with the pages that were typed, "" for nothing."""
        self._typed.set_error(error if self.typed.text().strip() else "")

    # How it is built

    def _build(self) -> None:
        self.setObjectName("fields")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._inner = inner = Ground("panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        self._printer = LabelledField(self.tr("Máy in"), self.printer)
        self._typed = LabelledField(self.tr("Các trang"), self.typed, hint=self.tr("như 1-3, 5"))
        self._tray = LabelledField(self.tr("Khay giấy"), self.tray)
        column.addWidget(self._printer if self._printers.names() else self._nothing_there())
        column.addLayout(
            _side_by_side(
                LabelledField(self.tr("Số bản"), self.copies),
                LabelledField(self.tr("Trang"), self.which),
            )
        )
        column.addWidget(self._typed)
        column.addWidget(_rule())
        column.addWidget(Words(self.tr("Phần in"), Role.LABEL, Ink.LABEL, strong=True))
        self._part_rows = QVBoxLayout()
        self._part_rows.setSpacing(8)
        column.addLayout(self._part_rows)
        column.addWidget(_rule())
        column.addWidget(Words(self.tr("Cách in"), Role.LABEL, Ink.LABEL, strong=True))
        column.addWidget(_with_fact(self.both_sides, self.tr("lật cạnh dài")))
        column.addWidget(self.grey)
        column.addWidget(_with_fact(self.by_set, self.tr("1-2-3, 1-2-3")))
        column.addWidget(self.draft)
        column.addWidget(_rule())
        column.addLayout(_side_by_side(LabelledField(self.tr("Khổ giấy"), self.paper), self._tray))
        column.addStretch(1)
        self.setWidget(inner)

    def _nothing_there(self) -> QWidget:
        notice = Card()
        notice.body.addWidget(Words(self.tr(NO_PRINTER), strong=True, wraps=True))
        advice = self.tr("Lưu PDF rồi in ở máy khác, hoặc nối máy in rồi mở lại trang in.")
        notice.body.addWidget(Words(advice, Role.LABEL, Ink.LABEL, wraps=True))
        return notice

    def minimumSizeHint(self) -> QSize:
        # Nothing is cut at the right: only the height may be scrolled.
        bar = self.verticalScrollBar().sizeHint().width()
        inner = self._inner.minimumSizeHint().width() + bar
        letters = self.fontMetrics().averageCharWidth() * _LETTERS
        return QSize(max(inner, letters), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def _fill(self) -> None:
        begun, names = self._begun, self._printers.names()
        self.printer.addItems(names)
        wanted = begun.printer if begun.printer in names else self._printers.usual()
        self.printer.setCurrentIndex(max(self.printer.findText(wanted), 0))
        self.printer.setEnabled(bool(names))
        self.copies.setRange(1, MOST_COPIES)
        self.copies.setMinimumHeight(self.which.sizeHint().height())
        self.which.addItems((self.tr("Tất cả"), self.tr("Trang đang xem"), self.tr("Chọn trang…")))
        for box, on in (
            (self.grey, begun.grey),
            (self.by_set, begun.by_set),
            (self.draft, begun.draft),
        ):
            box.setChecked(on)

    def _connect(self) -> None:
        self.printer.currentIndexChanged.connect(self._on_printer)
        self.which.currentIndexChanged.connect(self._on_which)
        self.copies.valueChanged.connect(self.changed)
        self.typed.textChanged.connect(self.changed)
        self.draft.toggled.connect(self.draft_changed)
        for box in (self.both_sides, self.grey, self.by_set):
            box.toggled.connect(self.changed)
        for combo in (self.paper, self.tray):
            combo.currentIndexChanged.connect(self.changed)

    def _part_row(self, part: Part, *, on: bool) -> QCheckBox:
        tick = QCheckBox(part.name.replace("&", "&&"))
        tick.setChecked(on)
        tick.toggled.connect(self.changed)
        self._part_rows.addWidget(_with_fact(tick, facts.part_words(part)))
        return tick

    # What a choice brings with it

    def _on_printer(self) -> None:
        wish = self.choices if self.paper.count() else self._begun
        can = self._printers.features(self.name) if self.name else Features()
        _refill(self.paper, [(paper, paper) for paper in can.papers], wish.paper)
        _refill(self.tray, [(tray_words(tray), tray) for tray in can.trays], wish.tray)
        self._tray.setVisible(len(can.trays) > 1)
        one_side = self.tr("Máy in này in một mặt.")
        _allow(self.both_sides, can.both_sides, one_side if self.name else self.tr(NO_PRINTER))
        self.both_sides.setChecked(can.both_sides and wish.both_sides)
        self._begun = replace(self._begun, both_sides=wish.both_sides)
        self.changed.emit()

    def _on_which(self) -> None:
        which = Which(self.which.currentIndex())
        self._typed.setVisible(which is Which.TYPED)
        for tick in self._ticks:
            _allow(tick, which is Which.ALL, self.tr("Đang in theo số trang."))
        if which is Which.TYPED and self.which.hasFocus():
            self.typed.setFocus()
        self.changed.emit()


def _side_by_side(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
    row.addWidget(right, 2, Qt.AlignmentFlag.AlignTop)
    return row


def _rule() -> QWidget:
    rule = Ground("line")
    rule.setFixedHeight(1)
    return rule


def _with_fact(box: QCheckBox, fact: str) -> QWidget:
    """A box with what follows from it at the right end of its line."""
    box.setAccessibleName(f"{box.text().replace('&&', '&')}, {fact}")
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(box, 1)
    layout.addWidget(Words(fact, Role.LABEL, Ink.HINT))
    return row


def _allow(box: QCheckBox, allowed: bool, why_not: str) -> None:
    box.setEnabled(allowed)
    box.setToolTip("" if allowed else why_not)


def _refill(combo: QComboBox, items: Sequence[tuple[str, str]], wanted: str) -> None:
    combo.blockSignals(True)
    combo.clear()
    for words, value in items:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(combo.findData(wanted), 0))
    combo.blockSignals(False)
