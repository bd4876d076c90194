"""The field of time: the words as they will be printed, and below them what was understood."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHelpEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from ..icons import Ink, icon
from ..paint.chips import ChipLook, chip_size, paint_chip
from .painted import tokens_for, wrap

_GAP = 6


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that was understood, or was not. A note stands on a line of its own."""

    text: str
    look: ChipLook = ChipLook.PLAIN
    tip: str = ""


Describe = Callable[[str], Sequence[Chip]]


class TimingStrip(QWidget):
    """Chips in a row, painted; they wrap, and a screen reader hears them in one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._chips: tuple[Chip, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Thời gian đã hiểu"))

    @property
    def chips(self) -> tuple[Chip, ...]:
        """What is shown."""
        return self._chips

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show `chips`; notes come below the others."""
        ordered = sorted(chips, key=lambda chip: chip.look is ChipLook.NOTE)
        self._chips = tuple(ordered)
        self.setAccessibleDescription("; ".join(chip.text for chip in self._chips))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((int(box.bottom()) + 1 for box in self._boxes(width)), default=0)

    def sizeHint(self) -> QSize:
        width = self.width() if self.isVisible() else 400
        return QSize(120, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.heightForWidth(max(60, self.width())))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            boxes = zip(self._chips, self._boxes(self.width()), strict=True)
            here = (chip for chip, box in boxes if box.contains(event.pos().toPointF()))
            chip = next(here, None)
            QToolTip.showText(event.globalPos(), (chip.tip or chip.text) if chip else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        for chip, box in zip(self._chips, self._boxes(self.width()), strict=True):
            paint_chip(painter, box, chip.text, chip.look, tokens)
        painter.end()

    def _boxes(self, width: int) -> list[QRectF]:
        # A note gets the whole width, so that it starts a line and what follows starts another.
        sizes = []
        for chip in self._chips:
            size = chip_size(chip.text, chip.look).toSize()
            sizes.append(QSize(width, size.height()) if chip.look is ChipLook.NOTE else size)
        return [QRectF(box) for box in wrap(sizes, width, _GAP)]


class TimeField(QWidget):
    """A line for the words of time; 150 ms after the last key `describe` reads them.

    The words are never rewritten while they are typed. `edited` tells each change, `committed`
    the words when the person leaves the line or presses Enter, `picker_requested` the wish for a
    calendar (Alt+↓ or the icon).
    """

    READ_AFTER_MS = 150
    edited = Signal(str)
    committed = Signal(str)
    picker_requested = Signal()

    def __init__(self, describe: Describe, text: str = "") -> None:
        super().__init__()
        self._describe = describe
        self._given = self._written = text
        self.line = QLineEdit(text)
        self.strip = TimingStrip()
        self._timer = QTimer(self, singleShot=True, interval=self.READ_AFTER_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.line)
        layout.addWidget(self.strip)
        self.setFocusProxy(self.line)
        self._add_picker()
        self._connect()
        self._read()

    def _add_picker(self) -> None:
        picker = QAction(icon("cal", Ink.LABEL), self.tr("Chọn ngày trên lịch (Alt+↓)"), self)
        picker.setShortcut(QKeySequence("Alt+Down"))
        picker.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        picker.triggered.connect(self.picker_requested)
        self.line.addAction(picker, QLineEdit.ActionPosition.TrailingPosition)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._on_text_changed)
        self.line.editingFinished.connect(self.commit)
        self._timer.timeout.connect(self._read)

    @property
    def text(self) -> str:
        """The words as they stand in the line."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Show other words; this is no edit. The same words again leave what is being typed."""
        if text == self._given:
            return
        self.line.setText(text)
        # As the line holds them: what it cannot hold is no change by the person.
        self._given, self._written = text, self.text
        self._read()

    def commit(self) -> None:
        """Tell the words if they differ from those that were shown."""
        self._read()
        if self.text != self._written:
            self._given = self._written = self.text
            self.committed.emit(self.text)

    def set_describe(self, describe: Describe) -> None:
        """Read the words from now on in another way: another plan has another year."""
        self._describe = describe
        self._read()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def _on_text_changed(self, text: str) -> None:
        self._timer.start()
        self.edited.emit(text)

    def _read(self) -> None:
        self._timer.stop()
        self.strip.set_chips(self._describe(self.text) if self.text.strip() else ())
        self.line.setAccessibleDescription(self.strip.accessibleDescription())
        self.updateGeometry()
