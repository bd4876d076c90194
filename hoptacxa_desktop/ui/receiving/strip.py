"""The strip of counts: nothing was lost, what was found, how much is doubted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.icons import ROW_SIZE, Ink
from hoptacxa_desktop.ui.receiving import count_facts
from hoptacxa_desktop.ui.receiving.session import Looked
from hoptacxa_desktop.ui.widgets.fields import Mark, Words
from hoptacxa_desktop.ui.widgets.painted import FlowLayout
from hoptacxa_desktop.ui.widgets.panels import Ground


class CountStrip(Ground):
    """The counts of a reading, doubts at the right."""

    def __init__(self) -> None:
        super().__init__("bg", line_at=(Qt.Edge.BottomEdge,))
        self.setAccessibleName(self.tr("Đã đọc được"))
        self._found, self._doubts = _Counts(), _Counts()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(18)
        row.addWidget(self._found, 1)
        row.addWidget(self._doubts, 0, Qt.AlignmentFlag.AlignRight)

    def show_counts(self, looked: Looked) -> None:
        """Show the counts of a reading."""
        whole = looked.kept.whole
        ink = Ink.GREEN if whole else Ink.AMBER
        kept = _Count("check" if whole else "warn", count_facts.kept_words(looked.kept), ink)
        lost = count_facts.lost_words(looked.kept)
        kept.setToolTip(lost)
        plan = looked.reading.plan
        found = [_Count(one.icon, one.words, Ink.INK) for one in count_facts.counts(plan)]
        count = len(looked.shown.doubts)
        doubts = _Count(
            "doubt" if count else "check",
            count_facts.doubt_words(count),
            Ink.AMBER if count else Ink.GREEN,
        )
        self._found.show_counts((kept, *found))
        self._doubts.show_counts((doubts,))
        self.setAccessibleDescription(
            ", ".join(filter(None, [kept.words, lost, *(one.words for one in (*found, doubts))]))
        )


class _Count(QWidget):
    """An icon and a number with its noun."""

    def __init__(self, icon: str, words: str, ink: Ink) -> None:
        super().__init__()
        self.words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Mark(icon, Ink.ACCENT if icon == "act" else ink, ROW_SIZE))
        row.addWidget(Words(words, Role.BODY, ink, strong=ink is not Ink.INK))


class _Counts(QWidget):
    """Counts set like words: on a second line where the window is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=18)

    def show_counts(self, counts: Sequence[_Count]) -> None:
        """Show these in place of what was shown."""
        while (old := self._flow.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for count in counts:
            self._flow.addWidget(count)
            count.show()
        self.updateGeometry()
