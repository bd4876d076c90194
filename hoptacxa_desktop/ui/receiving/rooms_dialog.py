"""Which units are meant by words like "các phòng": ticked in the office's list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hoptacxa_desktop.domain.unit import Unit, UnitKind
from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.icons import Ink
from hoptacxa_desktop.ui.receiving import doubt_facts
from hoptacxa_desktop.ui.receiving.doubt_facts import Doubt
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind
from hoptacxa_desktop.ui.widgets.fields import Words

_MOST_SHOWN = 11


class RoomsDialog(QDialog):
    """Rooms first, then the other units. `chosen`: the words to write, and for which doubts."""

    chosen = Signal(str, object)

    def __init__(
        self, doubts: Sequence[Doubt], units: Sequence[Unit], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._doubts = tuple(doubts)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self._doubts[0].action.rstrip("…"))
        rooms_first = sorted(units, key=lambda unit: unit.kind is not UnitKind.ROOM)
        self.ticks = [QCheckBox(unit.name.replace("&", "&&")) for unit in rooms_first]
        self._names = [unit.name for unit in rooms_first]
        self._told = Words("", Role.BODY, Ink.LABEL, wraps=True)
        count = len(self._doubts)
        one = self.tr("Ghi vào dòng này")
        self.one = Button(one, kind=Kind.NORMAL if count > 1 else Kind.PRIMARY)
        self.every = Button(
            self.tr("Áp cho {all}").format(all=doubt_facts.all_words(count)), kind=Kind.PRIMARY
        )
        self.every.setVisible(count > 1)
        self._build()
        self._tell()

    def _build(self) -> None:
        words = self._doubts[0].words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        title = self.tr("“{words}” gồm những đơn vị nào?").format(words=words)
        layout.addWidget(Words(title, Role.TITLE, wraps=True))
        layout.addWidget(self._list(), 1)
        layout.addWidget(self._told)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(Button(self.tr("Hủy"), on_click=self.reject))
        foot.addWidget(self.one)
        foot.addWidget(self.every)
        layout.addLayout(foot)
        for tick in self.ticks:
            tick.toggled.connect(self._tell)
        self.one.clicked.connect(lambda: self._take(self._doubts[:1]))
        self.every.clicked.connect(lambda: self._take(self._doubts))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)

    def _list(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(2, 2, 12, 2)
        column.setSpacing(6)
        for tick in self.ticks:
            column.addWidget(tick)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        shown = min(len(self.ticks), _MOST_SHOWN)
        row = self.ticks[0].sizeHint().height() + column.spacing() if self.ticks else 0
        area.setMinimumHeight(shown * row + column.spacing())
        return area

    @property
    def words(self) -> str:
        """The names that are ticked, as they will stand in the plan; "" for none."""
        ticked = [name for name, tick in self._listed if tick.isChecked()]
        return doubt_facts.joined(ticked)

    @property
    def _listed(self) -> Sequence[tuple[str, QCheckBox]]:
        return tuple(zip(self._names, self.ticks, strict=True))

    def _tell(self) -> None:
        old, new = self._doubts[0].words, self.words
        told = self.tr("“{old}” → “{new}”").format(old=old, new=new)
        self._told.setText(told if new else self.tr("Đánh dấu các đơn vị được nhắc đến."))
        for button in (self.one, self.every):
            button.allow(bool(new), self.tr("Chưa đánh dấu đơn vị nào"))
            button.setDefault(button is (self.every if len(self._doubts) > 1 else self.one))

    def _take(self, doubts: Sequence[Doubt]) -> None:
        words = self.words
        self.accept()
        self.chosen.emit(words, tuple(doubts))
