"""The editors of the grid's cells: words of time with what they mean, units by their letters."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.icons import Ink
from hoptacxa_desktop.ui.paint.boxes import paint_box
from hoptacxa_desktop.ui.widgets.chip_field import UnitChip, choice_of
from hoptacxa_desktop.ui.widgets.fields import Words
from hoptacxa_desktop.ui.widgets.folded_completer import FoldedCompleter
from hoptacxa_desktop.ui.widgets.painted import tokens_for
from hoptacxa_desktop.ui.widgets.time_field import Describe, TimeField, TimingStrip

_POPUP_LETTERS, _POPUP_SIDE = 56, 10


class TimingPopup(QFrame):
    """What was understood of the words in the cell, under it or, at the foot, above it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.strip = TimingStrip()
        keys = self.tr("Enter nhận · Esc hủy")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_POPUP_SIDE, 8, _POPUP_SIDE, 8)
        layout.setSpacing(6)
        layout.addWidget(self.strip)
        layout.addWidget(Words(keys, Role.CAPTION, Ink.HINT))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), fill=tokens.panel, edge=tokens.line2)
        painter.end()

    def layout_height(self) -> int:
        """The height that strip and keys take."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        return layout.minimumSize().height()

    def place(self, cell: QWidget) -> None:
        """Stand under `cell`, above it where there is no room below."""
        host = self.parentWidget()
        assert host is not None
        width = max(cell.width(), self.fontMetrics().averageCharWidth() * _POPUP_LETTERS)
        width = min(width, host.width())
        strip = self.strip.heightForWidth(width - 2 * _POPUP_SIDE)
        self.strip.setFixedHeight(strip)
        self.resize(width, self.layout_height())
        at = cell.mapTo(host, QPoint(0, cell.height() + 2))
        if at.y() + self.height() > host.height():
            at.setY(at.y() - cell.height() - self.height() - 4)
        at.setX(max(0, min(at.x(), host.width() - width)))
        self.move(at)


class TimeCell(QLineEdit):
    """The words of time in a cell; what they mean stands in a pop-up while they are typed."""

    def __init__(self, parent: QWidget, describe: Describe) -> None:
        super().__init__(parent)
        self._describe = describe
        self.popup = TimingPopup(parent)
        self.popup.hide()
        self._timer = QTimer(self, singleShot=True, interval=TimeField.READ_AFTER_MS)
        self._timer.timeout.connect(self._read)
        self.textChanged.connect(self._on_text_changed)
        self.destroyed.connect(self.popup.deleteLater)

    def place_popup(self) -> None:
        """Move the pop-up with the cell."""
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        self.popup.hide()
        super().hideEvent(event)

    def _on_text_changed(self, _text: str) -> None:
        self._timer.start()

    def _read(self) -> None:
        chips = self._describe(self.text()) if self.text().strip() else ()
        self.popup.strip.set_chips(chips)
        self.setAccessibleDescription(self.popup.strip.accessibleDescription())
        self.popup.setVisible(bool(chips) and self.isVisible())
        if chips:
            self.popup.place(self)
            self.popup.raise_()


class UnitsCell(QLineEdit):
    """Units as words with commas between; those of the office are offered for the last one."""

    def __init__(self, parent: QWidget, choices: Sequence[UnitChip]) -> None:
        super().__init__(parent)
        self.chooser = FoldedCompleter(self)
        self.chooser.chosen.connect(self._on_chosen)
        self.chooser.offer(choice_of(chip) for chip in choices)
        self.textEdited.connect(lambda text: self.chooser.look_up(text.rsplit(",", 1)[-1]))

    @property
    def choosing(self) -> bool:
        """True while the list of units is open: its keys are its own."""
        return self.chooser.is_open

    def _on_chosen(self, chip: UnitChip) -> None:
        kept = self.text().rpartition(",")[0].strip()
        self.setText(f"{kept}, {chip.text}" if kept else chip.text)
