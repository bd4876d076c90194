"""The page of the declaration that asks who signs."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit

from hoptacxa_desktop.domain.office import Office, Signer
from hoptacxa_desktop.domain.signature import SigningCase

from ..widgets.fields import LabelledField
from .step import Step, column, need

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
        layout = column(self)
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
        """The office with this signer first; as it is while the step was not shown yet."""
        if self._first is None:
            return office
        signer = replace(
            self._first,
            name=self._name.text().strip(),
            post=self._post.text().strip(),
            case=self._case.currentData(),
            body=self._body.text().strip(),
        )
        return replace(office, signers=(signer, *self._others))

    def answer(self, office: Office) -> str:
        """The name of the first signer."""
        return office.signers[0].name if office.signers else ""

    def check(self) -> bool:
        """Mark a missing name."""
        return need(self._name_field, self.tr("Chưa ghi họ tên người ký."))

    def _on_case(self) -> None:
        collective = self._case.currentData() in (
            SigningCase.COLLECTIVE_HEAD,
            SigningCase.COLLECTIVE_DEPUTY,
        )
        self._body_field.setVisible(collective)
        self.changed.emit()
