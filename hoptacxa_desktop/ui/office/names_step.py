"""The page of the declaration that asks for the names on paper."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.plan import Letterhead

from ..fonts import Role
from ..icons import Ink
from ..widgets.fields import LabelledField, Words
from .step import Step, column, need, put, text_of


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
        self._symbol.mend_requested.connect(self.mend_symbol)
        layout = column(self)
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
        put(self._superior, " ".join(office.letterhead.superior))
        put(self._first, issuer[0])
        put(self._second, issuer[1])
        put(self._place, office.place)
        put(self._symbol, office.symbol)
        put(self._name, office.name)

    def read(self, office: Office) -> Office:
        """The office with these names."""
        return replace(
            office,
            letterhead=self._letterhead(office.letterhead),
            place=text_of(self._place),
            symbol=text_of(self._symbol),
            name=text_of(self._name),
        )

    def _letterhead(self, kept: Letterhead) -> Letterhead:
        """The head as typed; lines that the fields cannot show stay while nobody types there."""
        superior, first, second = map(text_of, (self._superior, self._first, self._second))
        if superior != " ".join(kept.superior):
            kept = replace(kept, superior=tuple(filter(None, (superior,))))
        if (first, second) != (*kept.issuer, "", "")[:2]:
            kept = replace(kept, issuer=tuple(filter(None, (first, second))))
        return kept

    def answer(self, office: Office) -> str:
        """The office's name."""
        return office.name

    def check(self) -> bool:
        """Mark empty names and a symbol with blanks."""
        good = [
            need(field, sentence)
            for field, sentence in (
                (self._first, self.tr("Chưa ghi tên cơ quan.")),
                (self._place, self.tr("Chưa ghi địa danh.")),
                (self._symbol, self.tr("Chưa ghi ký hiệu.")),
                (self._name, self.tr("Chưa ghi tên gọi.")),
            )
        ]
        symbol = text_of(self._symbol)
        if symbol and len(symbol.split()) > 1:
            mend = self.tr("Dùng {symbol}").format(symbol="".join(symbol.split()))
            self._symbol.set_error(self.tr("Ký hiệu không có khoảng trắng."), mend)
            return False
        return all(good)

    def mend_symbol(self) -> None:
        """Take the blanks out of the symbol."""
        put(self._symbol, "".join(text_of(self._symbol).split()))
        self._symbol.set_error("")
        self.changed.emit()
