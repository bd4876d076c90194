"""The pages of the declaration: each shows a part of the office and reads it back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from hoptacxa_desktop.domain.office import Office, Signer
from hoptacxa_desktop.domain.plan import Letterhead
from hoptacxa_desktop.domain.registers import provinces
from hoptacxa_desktop.domain.registers.provinces import Province
from hoptacxa_desktop.domain.signature import SigningCase
from hoptacxa_desktop.domain.text.fold import contains_folded
from hoptacxa_desktop.services import office as office_service

from ..dialogs import Dialogs
from ..fonts import Role
from ..icons import Ink
from ..widgets.buttons import Button
from ..widgets.fields import FieldNote, LabelledField, SearchField, Words


class Step(QWidget):
    """One page. `title`, `lead`, `about`: its name, what to do, what it is for."""

    changed = Signal()
    title = ""
    lead = ""
    about = ""

    def load(self, office: Office) -> None:
        """Show the part of `office` that this page is about."""
        raise NotImplementedError

    def read(self, office: Office) -> Office:
        """`office` with what this page says."""
        raise NotImplementedError

    def check(self) -> bool:
        """Mark what is wrong at its field; True when nothing is."""
        return True


class ProvinceStep(Step):
    """Which province or city the Alliance belongs to."""

    def __init__(self, register: Sequence[Province], today: date) -> None:
        super().__init__()
        self.title = self.tr("Tỉnh, thành phố")
        self.about = self.tr("34 tỉnh, thành phố hiện nay")
        self.lead = self.tr("Chọn tỉnh hoặc thành phố. Tên cũ cũng tìm được.")
        self._register, self._today = register, today
        self._chosen: Province | None = None
        self._named = False
        self._note = FieldNote()
        self._search = SearchField(self.tr("Tìm tỉnh, thành phố"))
        self._names = QStringListModel([_line(one, today) for one in register], self)
        self._shown = _FoldedFilter(register)
        self._shown.setSourceModel(self._names)
        self._list = QListView()
        self._list.setModel(self._shown)
        self._list.setAccessibleName(self.title)
        self._list.setUniformItemSizes(True)
        layout = _column(self)
        layout.addWidget(self._search)
        layout.addWidget(self._note)
        layout.addWidget(self._list, 1)
        self._search.textChanged.connect(self._shown.look_for)
        self._list.selectionModel().currentChanged.connect(self._on_current)

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

    def check(self) -> bool:
        """True once a province is chosen, or the office has its names from elsewhere."""
        there = self._chosen is not None or self._named
        self._note.tell("" if there else self.tr("Chưa chọn tỉnh, thành phố."))
        return there

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


def _line(province: Province, day: date) -> str:
    name = provinces.full_name(province, day)
    others = [one for one in province.merged_from if one != province.name]
    named = name[0].upper() + name[1:]
    return f"{named} – gồm cả {', '.join(others)} trước đây" if others else named


class NamesStep(Step):
    """The names at the head of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Tên cơ quan")
        self.about = self.tr("Dùng ở đầu mọi văn bản")
        self.lead = self.tr(
            "Ghi đúng như trên văn bản của cơ quan. Trang bên phải cho thấy kết quả."
        )
        self._superior = self._line(
            self.tr("Cơ quan chủ quản"), self.tr("có thể để trống; hỏi văn thư nếu chưa rõ")
        )
        self._first = self._line(self.tr("Tên cơ quan, dòng 1"))
        self._second = self._line(self.tr("Tên cơ quan, dòng 2"))
        self._place = self._line(self.tr("Địa danh trước ngày tháng"))
        self._symbol = self._line(self.tr("Ký hiệu văn bản"))
        self._name = self._line(self.tr("Tên gọi trong câu văn"))
        self._symbol.mend_requested.connect(self._mend_symbol)
        layout = _column(self)
        for field in (self._superior, self._first, self._second):
            layout.addWidget(field)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self._place, 1, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self._symbol, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(pair)
        layout.addWidget(self._name)
        example = self.tr("Ví dụ: “Liên minh Hợp tác xã tỉnh … xây dựng Kế hoạch … như sau:”")
        layout.addWidget(Words(example, Role.LABEL, Ink.HINT, wraps=True))
        layout.addStretch(1)

    def _line(self, label: str, hint: str = "") -> LabelledField:
        line = QLineEdit()
        line.textEdited.connect(lambda: self.changed.emit())
        return LabelledField(label, line, hint=hint)

    def load(self, office: Office) -> None:
        """Show the office's names."""
        issuer = (*office.letterhead.issuer, "", "")
        _put(self._superior, " ".join(office.letterhead.superior))
        _put(self._first, issuer[0])
        _put(self._second, issuer[1])
        _put(self._place, office.place)
        _put(self._symbol, office.symbol)
        _put(self._name, office.name)

    def read(self, office: Office) -> Office:
        """The office with these names."""
        superior = tuple(filter(None, (_text(self._superior),)))
        issuer = tuple(filter(None, (_text(self._first), _text(self._second))))
        return replace(
            office,
            letterhead=Letterhead(superior=superior, issuer=issuer),
            place=_text(self._place),
            symbol=_text(self._symbol),
            name=_text(self._name),
        )

    def check(self) -> bool:
        """Mark empty names and a symbol with blanks."""
        good = [
            _need(field, sentence)
            for field, sentence in (
                (self._first, self.tr("Chưa ghi tên cơ quan.")),
                (self._place, self.tr("Chưa ghi địa danh.")),
                (self._symbol, self.tr("Chưa ghi ký hiệu.")),
                (self._name, self.tr("Chưa ghi tên gọi.")),
            )
        ]
        symbol = _text(self._symbol)
        if symbol and len(symbol.split()) > 1:
            mend = self.tr("Dùng {symbol}").format(symbol="".join(symbol.split()))
            self._symbol.set_error(self.tr("Ký hiệu không có khoảng trắng."), mend)
            return False
        return all(good)

    def _mend_symbol(self) -> None:
        _put(self._symbol, "".join(_text(self._symbol).split()))
        self._symbol.set_error("")
        self.changed.emit()


_CASES = (
    (SigningCase.COLLECTIVE_HEAD, "Thay mặt tập thể – người đứng đầu ký (TM.)"),
    (SigningCase.COLLECTIVE_DEPUTY, "Thay mặt tập thể – cấp phó ký thay (TM., KT.)"),
    (SigningCase.HEAD, "Người đứng đầu ký"),
    (SigningCase.DEPUTY, "Cấp phó ký thay (KT.)"),
    (SigningCase.ACTING, "Quyền người đứng đầu (Q.)"),
    (SigningCase.BY_ORDER, "Thừa lệnh (TL.)"),
    (SigningCase.DELEGATED, "Thừa ủy quyền (TUQ.)"),
)


class SignerStep(Step):
    """Who signs as a rule."""

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Người ký")
        self.about = self.tr("Quyền hạn, chức vụ, họ tên")
        self.lead = self.tr("Người ký thường xuyên nhất. Từng kế hoạch chọn người khác được.")
        self._case = QComboBox()
        for case, words in _CASES:
            self._case.addItem(self.tr(words), case)
        self._body = QLineEdit()
        self._post = QLineEdit()
        self._name = QLineEdit()
        self._body_field = LabelledField(self.tr("Ký thay mặt"), self._body)
        self._name_field = LabelledField(
            self.tr("Họ và tên"), self._name, hint=self.tr("không ghi học hàm, học vị")
        )
        layout = _column(self)
        layout.addWidget(LabelledField(self.tr("Ký như thế nào"), self._case))
        layout.addWidget(self._body_field)
        layout.addWidget(LabelledField(self.tr("Chức vụ"), self._post))
        layout.addWidget(self._name_field)
        layout.addStretch(1)
        self._others: tuple[Signer, ...] = ()
        self._first: Signer | None = None
        self._case.currentIndexChanged.connect(self._on_case)
        for line in (self._body, self._post, self._name):
            line.textEdited.connect(lambda: self.changed.emit())

    def load(self, office: Office) -> None:
        """Show the first signer."""
        usual = Signer(
            name="", post="CHỦ TỊCH", case=SigningCase.COLLECTIVE_HEAD, body="BAN THƯỜNG VỤ"
        )
        signer = office.signers[0] if office.signers else usual
        self._first, self._others = signer, office.signers[1:]
        cases = [case for case, _ in _CASES]
        self._case.setCurrentIndex(cases.index(signer.case) if signer.case in cases else 0)
        self._body.setText(signer.body)
        self._post.setText(signer.post)
        self._name.setText(signer.name)
        self._on_case()

    def read(self, office: Office) -> Office:
        """The office with this signer first."""
        assert self._first is not None
        signer = replace(
            self._first,
            name=self._name.text().strip(),
            post=self._post.text().strip(),
            case=self._case.currentData(),
            body=self._body.text().strip(),
        )
        return replace(office, signers=(signer, *self._others))

    def check(self) -> bool:
        """Mark a missing name."""
        return _need(self._name_field, self.tr("Chưa ghi họ tên người ký."))

    def _on_case(self) -> None:
        collective = self._case.currentData() in (
            SigningCase.COLLECTIVE_HEAD,
            SigningCase.COLLECTIVE_DEPUTY,
        )
        self._body_field.setVisible(collective)
        self.changed.emit()


class BackupStep(Step):
    """Where the daily copies go."""

    def __init__(self, dialogs: Dialogs, here: Path) -> None:
        super().__init__()
        self.title = self.tr("Sao lưu")
        self.about = self.tr("Nơi cất bản sao hằng ngày")
        self.lead = self.tr(
            "Mỗi ngày chương trình tự cất một bản sao trên máy này. Nên chọn thêm một nơi khác, "
            "ví dụ USB hoặc ổ đĩa thứ hai."
        )
        self._dialogs = dialogs
        self._folder = QLineEdit()
        self._folder.setReadOnly(True)
        self._folder.setPlaceholderText(self.tr("Chưa chọn nơi thứ hai"))
        own = QLineEdit(str(here))
        own.setReadOnly(True)
        layout = _column(self)
        layout.addWidget(LabelledField(self.tr("Trên máy này"), own))
        layout.addWidget(LabelledField(self.tr("Nơi thứ hai"), self._folder))
        row = QHBoxLayout()
        row.addWidget(Button(self.tr("Chọn thư mục…"), on_click=self._pick))
        row.addWidget(Button(self.tr("Không dùng"), on_click=self._clear))
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)

    def load(self, office: Office) -> None:
        """Show the second folder."""
        self._folder.setText(office.backup_folder)

    def read(self, office: Office) -> Office:
        """The office with the second folder."""
        return replace(office, backup_folder=self._folder.text())

    def _pick(self) -> None:
        chosen = self._dialogs.pick_folder(self.tr("Chọn nơi cất bản sao"))
        if chosen is not None:
            self._folder.setText(str(chosen))
            self.changed.emit()

    def _clear(self) -> None:
        self._folder.clear()
        self.changed.emit()


def _column(page: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(14)
    return layout


def _line_of(field: LabelledField) -> QLineEdit:
    assert isinstance(field.editor, QLineEdit)
    return field.editor


def _text(field: LabelledField) -> str:
    return _line_of(field).text().strip()


def _put(field: LabelledField, text: str) -> None:
    if _line_of(field).text() != text:
        _line_of(field).setText(text)


def _need(field: LabelledField, sentence: str) -> bool:
    there = bool(_text(field))
    field.set_error("" if there else sentence)
    return there
