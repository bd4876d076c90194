"""The tab "Thông tin chung": what the plan is, what it stands on, who signs it, who gets it."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hoptacxa_desktop.domain.bases import slot_name
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.plan import PlanKind, Preamble
from hoptacxa_desktop.services import bases, plans
from hoptacxa_desktop.services.plans import KIND_WORDS
from hoptacxa_desktop.ui.plan import date_popup, joint_facts, time_facts
from hoptacxa_desktop.ui.plan import general_facts as facts
from hoptacxa_desktop.ui.plan.basis_field import BasisField
from hoptacxa_desktop.ui.plan.general_facts import PlainField
from hoptacxa_desktop.ui.plan.lazy_pane import LazyPane
from hoptacxa_desktop.ui.plan.opening_field import OpeningField
from hoptacxa_desktop.ui.plan.outline_facts import HEAD, TAIL
from hoptacxa_desktop.ui.plan.peaks_field import PeaksField
from hoptacxa_desktop.ui.plan.plain_fields import PlainFields
from hoptacxa_desktop.ui.plan.recipients_field import RecipientsField
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.buttons import SegmentedSwitch
from hoptacxa_desktop.ui.widgets.fields import LabelledField
from hoptacxa_desktop.ui.widgets.panels import Card
from hoptacxa_desktop.ui.widgets.quiet import QuietCombo
from hoptacxa_desktop.ui.widgets.time_field import TimeField

_LETTERS_WIDE = 120
_PREAMBLES = (Preamble.GROUNDS, Preamble.PROSE)


class GeneralForm(LazyPane):
    """The form of the plan's own fields; leaving a field writes it."""

    def __init__(self, session: PlanSession) -> None:
        super().__init__(session)
        self.fields = PlainFields(session, self)
        self.kind = QuietCombo()
        self.time = TimeField(lambda words: ())
        date_popup.attach(self.time, lambda: session.context, lambda: session.desk.today)
        self.peaks = PeaksField(session)
        self.preamble = SegmentedSwitch(
            (self.tr("Căn cứ in nghiêng"), self.tr("Trong đoạn mở đầu")),
            self.tr("Cách viết căn cứ"),
        )
        self.bases, self.opening = BasisField(), OpeningField()
        self.number, self.issued = QLineEdit(), QLineEdit()
        self.signer = QuietCombo()
        self.recipients = RecipientsField()
        self.cards: dict[str, Card] = {}
        for line in (self.number, self.issued):
            line.setReadOnly(True)
        for kind in PlanKind:
            self.kind.addItem(KIND_WORDS[kind], kind)
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QWidget()
        column.setMaximumWidth(self.fontMetrics().averageCharWidth() * _LETTERS_WIDE)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        stack = QVBoxLayout(column)
        stack.setContentsMargins(20, 16, 20, 20)
        stack.setSpacing(12)
        for card in (self._plan(), self._opening(), self._form(), self._signing(), self._joint()):
            stack.addWidget(card)
        stack.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setWidget(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def _plan(self) -> Card:
        card, grid = self._card("plan", self.tr("Kế hoạch"))
        make = self.fields.make
        grid.addWidget(LabelledField(self.tr("Loại kế hoạch"), self.kind), 0, 0, 1, 3, _TOP)
        grid.addWidget(make(facts.TYPE_NAME), 0, 3, 1, 2, _TOP)
        grid.addWidget(make(facts.YEAR), 0, 5, 1, 1, _TOP)
        grid.addWidget(make(facts.SUBJECT), 1, 0, 1, 6, _TOP)
        words = self.tr("viết như trong văn bản")
        grid.addWidget(
            LabelledField(self.tr("Thời gian của kế hoạch"), self.time, hint=words), 2, 0, 1, 6
        )
        grid.addWidget(LabelledField(self.tr("Đợt cao điểm"), self.peaks), 3, 0, 1, 6)
        grid.addWidget(make(facts.THEME), 4, 0, 1, 6)
        grid.addWidget(make(facts.MESSAGES), 5, 0, 1, 6)
        return card

    def _opening(self) -> Card:
        card, grid = self._card("opening", self.tr("Căn cứ và mở đầu"))
        grid.addWidget(LabelledField(self.tr("Cách viết căn cứ"), self.preamble), 0, 0, 1, 6, _LEFT)
        grid.addWidget(LabelledField(self.tr("Căn cứ"), self.bases), 1, 0, 1, 6)
        grid.addWidget(LabelledField(self.tr("Đoạn mở đầu"), self.opening), 2, 0, 1, 6)
        return card

    def _form(self) -> Card:
        card, grid = self._card("form", self.tr("Thể thức"))
        self._place(grid, facts.NAMES_PLACED)
        grid.addWidget(LabelledField(self.tr("Số"), self.number), 2, 0, 1, 2, _TOP)
        self._place(grid, facts.NUMBER_PLACED)
        grid.addWidget(LabelledField(self.tr("Ngày ban hành"), self.issued), 2, 4, 1, 2, _TOP)
        return card

    def _signing(self) -> Card:
        card, grid = self._card("signing", self.tr("Nơi nhận, chữ ký"))
        grid.addWidget(LabelledField(self.tr("Nơi nhận"), self.recipients), 0, 0, 1, 6)
        grid.addWidget(LabelledField(self.tr("Người ký"), self.signer), 2, 0, 1, 6, _TOP)
        self._place(grid, facts.SIGNING_PLACED)
        return card

    def _joint(self) -> Card:
        card, grid = self._card("joint", self.tr("Cơ quan cùng ban hành"))
        self._place(grid, joint_facts.PLACED)
        return card

    def _place(self, grid: QGridLayout, placed: Iterable[tuple[PlainField, int, int, int]]) -> None:
        for field, row, column, width in placed:
            grid.addWidget(self.fields.make(field), row, column, 1, width, _TOP)

    def _card(self, key: str, title: str) -> tuple[Card, QGridLayout]:
        card = Card(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        card.body.addLayout(grid)
        self.cards[key] = card
        return card, grid

    def _connect(self) -> None:
        session = self._session
        session.flush_wanted.connect(self.commit)
        self.kind.activated.connect(self._on_kind)
        self.signer.activated.connect(self._on_signer)
        self.preamble.chosen.connect(self._on_preamble)
        self.time.committed.connect(self._on_time)
        self.peaks.committed.connect(
            lambda found: self._describe(self.tr("Sửa đợt cao điểm"), peaks=found)
        )
        self.opening.committed.connect(
            lambda found: self._describe(self.tr("Sửa đoạn mở đầu"), opening=found)
        )
        self.recipients.committed.connect(self._on_groups)
        self.time.line.textEdited.connect(
            lambda words: self._sketch(**facts.own_time(session.plan, words))
        )
        self.opening.edited.connect(lambda found: self._sketch(opening=found))
        self.recipients.edited.connect(
            lambda found: self._sketch(recipients=facts.with_groups(session.plan.recipients, found))
        )
        self.bases.edited.connect(
            lambda at, words: self._sketch(bases=facts.worded(session.plan.bases, at, words))
        )
        self.bases.added.connect(lambda basis: session.do(bases.add_basis, basis=basis))
        self.bases.worded.connect(self._on_worded)
        self.bases.removed.connect(self._on_basis_removed)
        self.bases.moved.connect(self._on_basis_moved)
        self.bases.inserted.connect(self._on_basis_inserted)

    def enter(self) -> None:
        """The cursor into the first field."""
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, part: str) -> None:
        """Bring the opening part (HEAD) or the closing part (TAIL) into view, the cursor in it."""
        card = self.cards["signing" if part == TAIL else "opening"]
        field = self.recipients.add if part == TAIL else self.bases.search
        # The form may be shown for the first time: it has its size only after that.
        QTimer.singleShot(0, card, lambda: self._reveal(card, field))

    def _reveal(self, card: Card, field: QWidget) -> None:
        self._area.verticalScrollBar().setValue(max(0, card.y() - 12))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Write what stands typed but unwritten in any field."""
        if not self._session.is_open:
            return
        self.fields.commit()
        for field in (self.time, self.peaks, self.opening, self.bases, self.recipients):
            field.commit()

    def refresh(self, *, other: bool) -> None:
        """Show the plan's fields; a field with an error keeps what was typed."""
        if other:
            self.fields.forget_errors()
            for rows in (self.peaks, self.opening, self.recipients):
                rows.clear()
        plan = self._session.plan
        self.cards["joint"].setVisible(joint_facts.is_joint(plan))
        self.fields.show_plan()
        self.kind.setCurrentIndex(self.kind.findData(plan.kind))
        self.time.set_describe(time_facts.describe_own(plan))
        self.time.set_text(plan.time.text)
        self.peaks.show_peaks(plan)
        self.preamble.set_current(_PREAMBLES.index(plan.preamble))
        self._show_bases()
        self.opening.show_plan(plan)
        self.number.setText(facts.number(plan))
        self.issued.setText(facts.issued_on(plan))
        self._show_signers()
        self.recipients.show_values(plan.recipients.groups)

    def _show_bases(self) -> None:
        plan, day = self._session.plan, facts.day_of(self._session.plan, self._session.desk.today)
        rows = []
        for basis in plan.bases:
            doubt = facts.basis_doubt(plan, basis, day)
            lacks = facts.is_left_out(plan, basis)
            rows.append((basis, doubt, self.tr("Chèn vào đoạn mở đầu") if lacks else ""))
        self.bases.show_bases(tuple(rows))
        library = bases.library(self._session.desk.store)
        self.bases.offer(facts.offered(library, plan, day))

    def _show_signers(self) -> None:
        signers = self._session.office.signers
        at = facts.signer_of(self._session.plan, signers)
        self.signer.clear()
        for signer in signers:
            self.signer.addItem(facts.signer_words(signer))
        if at < 0:
            self.signer.addItem(self.tr("Ghi riêng cho kế hoạch này"))
        self.signer.setCurrentIndex(at if at >= 0 else len(signers))

    def part_of(self, field: QWidget) -> str:
        """The part of the paper on which a field is printed: HEAD, or TAIL."""
        tail = (self.cards["signing"], self.cards["joint"])
        return TAIL if any(card.isAncestorOf(field) for card in tail) else HEAD

    def _sketch(self, **values: object) -> None:
        self._session.sketch(lambda plan: plans.with_values(plan, **values))

    def _describe(self, name: str, **values: object) -> None:
        self._session.do(plans.describe, typed=True, name=name, **values)

    def _on_kind(self, _at: int) -> None:
        self._describe(self.tr("Đổi loại kế hoạch"), kind=PlanKind(self.kind.currentData()))

    def _on_signer(self, at: int) -> None:
        signers = self._session.office.signers
        if at < len(signers):
            self._describe(self.tr("Đổi người ký"), signature=signers[at].block)

    def _on_preamble(self, at: int) -> None:
        self._describe(self.tr("Đổi cách viết căn cứ"), preamble=_PREAMBLES[at])

    def _on_time(self, words: str) -> None:
        plan = self._session.plan
        if words != plan.time.text:
            name = self.tr("Sửa thời gian của kế hoạch")
            self._describe(name, **facts.own_time(plan, words))

    def _on_groups(self, groups: object) -> None:
        assert isinstance(groups, tuple)
        found = facts.with_groups(self._session.plan.recipients, groups)
        self._describe(self.tr("Sửa nơi nhận"), recipients=found)

    def _basis(self, at: int) -> LegalBasis:
        return self._session.plan.bases[at]

    def _on_worded(self, at: int, words: str) -> None:
        self._session.do(
            bases.change_basis,
            typed=True,
            basis_id=self._basis(at).id,
            change=lambda basis: replace(basis, text=facts.basis_text(words)),
        )

    def _on_basis_removed(self, at: int) -> None:
        if self._session.do(bases.remove_basis, basis_id=self._basis(at).id) is None:
            return
        self._session.desk.toast_wanted.emit(self.tr("Đã bỏ 1 căn cứ"))

    def _on_basis_moved(self, at: int, by: int) -> None:
        self._session.do(bases.move_basis, basis_id=self._basis(at).id, by=by)

    def _on_basis_inserted(self, at: int) -> None:
        self.opening.insert_slot(slot_name(self._basis(at).id))


_TOP = Qt.AlignmentFlag.AlignTop
_LEFT = Qt.AlignmentFlag.AlignLeft
