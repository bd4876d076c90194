"""How a line of the source is painted: its number, its role, its words as in the document."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from hoptacxa_desktop.reading.roles import Role as LineRole
from hoptacxa_desktop.ui.fonts import Role, font
from hoptacxa_desktop.ui.paint.texts import paint_text
from hoptacxa_desktop.ui.receiving.facts import SourceRow, Spans
from hoptacxa_desktop.ui.tokens import Tokens

_FAMILIES = ["Times New Roman", "Liberation Serif", "Tinos", "serif"]
ABOVE = 4
"""Px above and below the words of a row."""

_GAP, _RIGHT, _LEFT = 10, 14, 12
_PAPER_PT = 11.75
_LEADING = 1.14
_WIDEST_ROLE = "chủ trì, phối"
_SPOKEN_BREAK = str.maketrans({"\n": "\u2028", "\t": " "})


@dataclass(frozen=True, slots=True)
class Columns:
    """Where number, role and words stand in a row, in px."""

    number: QRectF
    role: QRectF
    words: QRectF


def paper_font() -> QFont:
    """The face of the document, in step with the size of letters that the person chose."""
    body = font(Role.BODY)
    face = QFont(_FAMILIES)
    face.setPointSizeF(_PAPER_PT * body.pointSizeF() / Role.BODY.value[0])
    return face


def columns(width: float) -> Columns:
    """The columns of a row of `width` px; their heights are not yet known."""
    label = QFontMetricsF(font(Role.LABEL))
    number = QFontMetricsF(font(Role.LABEL)).horizontalAdvance("0000")
    role = label.horizontalAdvance(_WIDEST_ROLE)
    left = _LEFT + number + _GAP
    words = left + role + _GAP
    return Columns(
        QRectF(_LEFT, 0, number, 0),
        QRectF(left, 0, role, 0),
        QRectF(words, 0, max(40.0, width - words - _RIGHT), 0),
    )


def row_height(row: SourceRow, width: float) -> float:
    """How high a row is at `width` px."""
    spots = columns(width)
    layout = _laid(row, spots.words.width(), None, marked=False)
    last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
    words = last.y() + round(last.height() * _LEADING) if last else 0.0
    role = _small_size(row.role, spots.role.width()).height()
    before = _small_size(before_words(row), spots.words.width()).height() if row.before else 0.0
    return max(words + before, role) + 2 * ABOVE


def before_words(row: SourceRow) -> str:
    """That a line was mended, and what stood there; "" for one that was not."""
    return f"đã sửa, chữ gốc: {row.before}" if row.before else ""


def paint_row(
    painter: QPainter, rect: QRectF, row: SourceRow, tokens: Tokens, *, marked: bool
) -> None:
    """Paint a row into `rect`, its ground being there. `marked`: of the activity looked at."""
    spots = columns(rect.width())
    top = rect.top() + ABOVE
    layout = _laid(row, spots.words.width(), tokens, marked=marked)
    first = layout.lineAt(0).ascent() if layout.lineCount() else 0.0
    number = spots.number.translated(rect.left(), 0)
    label = QFontMetricsF(font(Role.LABEL))
    # The small words stand on the line of the first words, whatever their faces.
    small = QRectF(number.left(), top + first - label.ascent(), number.width(), label.height())
    figures = font(Role.LABEL, tabular=True)
    paint_text(painter, small, str(row.number), figures, tokens.ink3, _NUMBER)
    role = spots.role.translated(rect.left(), small.top())
    _paint_small(painter, role, row.role, tokens.accent if marked else tokens.ink2)
    painter.save()
    painter.setPen(QColor(tokens.ink))
    layout.draw(painter, QPointF(rect.left() + spots.words.left(), top))
    painter.restore()
    if row.before:
        words = spots.words.translated(rect.left(), top + layout.boundingRect().height() + 2)
        _paint_small(painter, words, before_words(row), tokens.green)


_NUMBER = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


def _small_size(words: str, width: float) -> QSizeF:
    metrics = QFontMetricsF(font(Role.LABEL))
    return metrics.boundingRect(QRectF(0, 0, width, 10_000), _WRAPPED, words).size()


def _paint_small(painter: QPainter, rect: QRectF, words: str, colour: str) -> None:
    painter.save()
    painter.setFont(font(Role.LABEL))
    painter.setPen(QColor(colour))
    painter.drawText(rect.adjusted(0, 0, 0, 10_000), _WRAPPED, words)
    painter.restore()


def _laid(row: SourceRow, width: float, tokens: Tokens | None, *, marked: bool) -> QTextLayout:
    """The words set into lines of `width` px in their styles; coloured where there are tokens."""
    layout = QTextLayout(row.words.translate(_SPOKEN_BREAK), paper_font())
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(_formats(row, tokens, marked=marked)))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += round(line.height() * _LEADING)
    layout.endLayout()
    return layout


def _formats(
    row: SourceRow, tokens: Tokens | None, *, marked: bool
) -> list[QTextLayout.FormatRange]:
    found, at = [], 0
    # Plain text has no bold: headings are found by it all the same.
    heads = row.kind is LineRole.HEADING
    for run in row.text:
        look = QTextCharFormat()
        bold = run.bold or heads
        look.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        look.setFontItalic(run.italic)
        found.append(_range(at, len(run.text), look))
        at += len(run.text)
    if tokens is not None:
        if marked:
            found.extend(_understood(row.days, tokens))
        found.extend(_doubted(row.doubted, tokens))
    return found


def _understood(spans: Spans, tokens: Tokens) -> list[QTextLayout.FormatRange]:
    look = QTextCharFormat()
    look.setBackground(QBrush(QColor(tokens.tint2)))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(QColor(tokens.accent))
    return [_range(start, end - start, look) for start, end in spans]


def _doubted(spans: Spans, tokens: Tokens) -> list[QTextLayout.FormatRange]:
    look = QTextCharFormat()
    look.setBackground(QBrush(QColor(tokens.amber_tint)))
    look.setForeground(QBrush(QColor(tokens.amber)))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(QColor(tokens.amber))
    return [_range(start, end - start, look) for start, end in spans]


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, look
    return found
