"""The heads of lists and tables: quiet ground, semi-bold label, one line below."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ..fonts import Role, font, line_height
from ..paint import paint_text
from .painted import tokens_for

_SIDE, _PADDING = 8, 6
_DEFAULT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ListHead(QHeaderView):
    """The head of columns; each label stands as its cells do (TextAlignmentRole of the head)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        height = line_height(font(Role.LABEL, strong=True)) + 2 * _PADDING
        return QSize(super().sizeHint().width(), height)

    def paintSection(self, painter: QPainter, rect: object, section: int) -> None:
        tokens = tokens_for(self)
        box = QRectF(rect)  # type: ignore[call-overload]
        painter.fillRect(box, QColor(tokens.sunk))
        line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(line, QColor(tokens.line))
        orientation = Qt.Orientation.Horizontal
        text = self.model().headerData(section, orientation) or ""
        align = self.model().headerData(section, orientation, Qt.ItemDataRole.TextAlignmentRole)
        inner = box.adjusted(_SIDE, 0, -_SIDE, 0)
        face = font(Role.LABEL, strong=True)
        paint_text(painter, inner, str(text), face, tokens.ink2, align or _DEFAULT)
