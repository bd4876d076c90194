"""The page of the declaration that asks for the province."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtWidgets import QListView

from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.registers import provinces
from hoptacxa_desktop.domain.registers.provinces import Province
from hoptacxa_desktop.domain.text.fold import contains_folded
from hoptacxa_desktop.services import office as office_service
from hoptacxa_desktop.ui.widgets.keys import bind

from ..widgets.fields import FieldNote, SearchField
from .step import Step, column


class ProvinceStep(Step):
    """Which province or city the Alliance belongs to."""

    def __init__(self, register: Sequence[Province], today: date) -> None:
        super().__init__()
        self.title = self.tr("Tỉnh, thành phố")
        self.about = self.tr("{n} tỉnh, thành phố hiện nay").format(n=len(register))
        self.lead = self.tr("Chọn tỉnh hoặc thành phố. Tên cũ cũng tìm được.")
        self._register, self._today = register, today
        self._chosen: Province | None = None
        self._named = False
        self._note = FieldNote()
        self.search = SearchField(self.tr("Tìm tỉnh, thành phố"))
        self._names = QStringListModel([_line(one, today) for one in register], self)
        self._shown = _FoldedFilter(register)
        self._shown.setSourceModel(self._names)
        self._list = QListView()
        self._list.setModel(self._shown)
        self._list.setAccessibleName(self.title)
        self._list.setUniformItemSizes(True)
        layout = column(self)
        layout.addWidget(self.search)
        layout.addWidget(self._note)
        layout.addWidget(self._list, 1)
        self.search.textChanged.connect(self._shown.look_for)
        self.search.textChanged.connect(lambda: self._note.tell(""))
        self.search.returnPressed.connect(self._on_search_done)
        here = Qt.ShortcutContext.WidgetShortcut
        bind(self.search, "Down", self.tr("Xuống danh sách"), self._go_to_list, where=here)
        self._list.selectionModel().currentChanged.connect(self._on_current)

    @property
    def error(self) -> str:
        """What is said to be wrong, "" for nothing."""
        return self._note.text if self._note.isVisibleTo(self) else ""

    def choose_first(self) -> None:
        """Choose the first of the names that the search leaves."""
        self._list.setCurrentIndex(self._shown.index(0, 0))

    def load(self, office: Office) -> None:
        """Show the office's province."""
        self._named = bool(office.letterhead.issuer)
        codes = [one.code for one in self._register]
        if office.province in codes:
            row = self._names.index(codes.index(office.province))
            self._list.setCurrentIndex(self._shown.mapFromSource(row))

    def read(self, office: Office) -> Office:
        """The office named for the province; names that were changed by hand are kept."""
        if self._chosen is None or self._chosen.code == office.province:
            return office
        return office_service.for_province(office, province=self._chosen, day=self._today)

    def answer(self, office: Office) -> str:
        """The province: "Tỉnh Lào Cai"."""
        found = next((one for one in self._register if one.code == office.province), None)
        return _name(found, self._today) if found else ""

    def check(self) -> bool:
        """True once a province is chosen, or the office has its names from elsewhere."""
        there = self._chosen is not None or self._named
        self._note.tell("" if there else self.tr("Chưa chọn tỉnh, thành phố."))
        return there

    def _on_search_done(self) -> None:
        # Enter takes what is left when that is one, and never the first of many.
        if self.search.text().strip() and self._shown.rowCount() == 1:
            self.choose_first()

    def _go_to_list(self) -> None:
        self._list.setFocus()
        if not self._list.currentIndex().isValid():
            self.choose_first()

    def _on_current(self) -> None:
        row = self._shown.mapToSource(self._list.currentIndex()).row()
        self._chosen = self._register[row] if row >= 0 else self._chosen
        self._note.tell("")
        self.changed.emit()


class _FoldedFilter(QSortFilterProxyModel):
    """Keeps the provinces whose present or former name holds the words, marks or not."""

    def __init__(self, register: Sequence[Province]) -> None:
        super().__init__()
        self._texts = [" ".join((one.name, *one.merged_from)) for one in register]
        self._words = ""

    def look_for(self, words: str) -> None:
        """Show only what holds `words`."""
        self.beginFilterChange()
        self._words = words
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, _parent: object) -> bool:
        return contains_folded(self._texts[row], self._words.strip())


def _name(province: Province, day: date) -> str:
    name = provinces.full_name(province, day)
    return name[0].upper() + name[1:]


def _line(province: Province, day: date) -> str:
    named = _name(province, day)
    others = [one for one in province.merged_from if one != province.name]
    return f"{named} – gồm cả {', '.join(others)} trước đây" if others else named
