"""How the rows of the list of plans are painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from hoptacxa_desktop.domain.summary import PlanSummary
from hoptacxa_desktop.services.glance import STATUS_WORDS

from ..fonts import Role, font, line_height
from ..paint.bars import five_steps_width, paint_five_steps
from ..paint.boxes import paint_row_ground
from ..paint.texts import paint_marked_text, paint_text
from ..tokens import Tokens
from ..widgets.painted import tokens_for
from . import groups
from .model import Column, GroupRole, SummaryRole

Index = QModelIndex | QPersistentModelIndex
_SIDE, _ROW_PADDING = 8, 9
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PlanRows(QStyledItemDelegate):
    """Paints years as heads and plans as rows; marks the words that were searched for."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.query = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, line_height(font(Role.BODY)) + 2 * _ROW_PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = tokens_for(self._view)
        rect = QRectF(option.rect)
        group = index.data(GroupRole)
        if group is not None:
            painter.fillRect(rect, tokens.bg)
            _paint_group(painter, rect, f"{group.title}", group.count, tokens)
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, index.column() == 0, tokens)
        plan = index.data(SummaryRole)
        self._paint_cell(painter, rect, plan, Column(index.column()), tokens, selected)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, first: bool, tokens: Tokens
    ) -> None:
        # The edge of a selected row belongs to its first cell alone: elsewhere it is clipped off.
        rect = QRectF(option.rect)
        painter.save()
        painter.setClipRect(rect)
        paint_row_ground(
            painter,
            rect if first else rect.adjusted(-4, 0, 0, 0),
            tokens,
            selected=bool(option.state & QStyle.StateFlag.State_Selected),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            focused=self._view.hasFocus(),
        )
        painter.restore()

    def _paint_cell(
        self,
        painter: QPainter,
        rect: QRectF,
        plan: PlanSummary,
        column: Column,
        tokens: Tokens,
        selected: bool,
    ) -> None:
        inner = rect.adjusted(_SIDE + (8 if column is Column.NUMBER else 0), 0, -_SIDE, 0)
        if column is Column.NUMBER:
            strong = font(Role.BODY, strong=True, tabular=True)
            paint_text(painter, inner, plan.number or "–", strong, tokens.ink, _RIGHT)
        elif column is Column.DAY:
            ink = tokens.ink if plan.issued_on else tokens.ink3
            figures = font(Role.BODY, tabular=True)
            paint_text(painter, inner, groups.day(plan), figures, ink, _LEFT)
        elif column is Column.SUBJECT:
            face = font(Role.BODY, strong=selected)
            self._paint_subject(painter, inner, groups.subject(plan), face, tokens)
        elif column is Column.STATUS:
            paint_five_steps(painter, inner, groups.step(plan.status), tokens)
            word = inner.adjusted(five_steps_width() + 8, 0, 0, 0)
            status = STATUS_WORDS[plan.status]
            paint_text(painter, word, status, font(Role.BODY), tokens.ink, _LEFT)
        elif column is Column.DONE:
            figures = font(Role.BODY, tabular=True)
            paint_text(painter, inner, f"{plan.done}/{plan.tasks}", figures, tokens.ink, _RIGHT)
        else:
            late = tokens.red if plan.late else tokens.ink3
            figures = font(Role.BODY, strong=bool(plan.late), tabular=True)
            paint_text(painter, inner, str(plan.late), figures, late, _RIGHT)

    def _paint_subject(
        self, painter: QPainter, rect: QRectF, text: str, face: QFont, tokens: Tokens
    ) -> None:
        if not self.query:
            paint_text(painter, rect, text, face, tokens.ink)
            return
        from hoptacxa_desktop.domain.text.fold import find_folded

        spans = [
            (span.start, span.end)
            for word in self.query.split()
            for span in find_folded(text, word)
        ]
        paint_marked_text(painter, rect, text, spans, face, tokens)


def _paint_group(painter: QPainter, rect: QRectF, title: str, count: str, tokens: Tokens) -> None:
    face = font(Role.LABEL, strong=True)
    inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
    paint_text(painter, inner, title, face, tokens.ink, _LEFT)
    width = QFontMetricsF(face).horizontalAdvance(title)
    rest = inner.adjusted(width + 6, 0, 0, 0)
    paint_text(painter, rest, f"· {count}", font(Role.LABEL), tokens.ink2, _LEFT)
