"""Stories on the tab "Thông tin chung"."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.plan import Plan, PlanKind, Preamble
from hoptacxa_desktop.domain.recipients import Recipient, RecipientGroup
from hoptacxa_desktop.domain.richtext import slots_of
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.services import bases, history
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan import general_facts as facts
from hoptacxa_desktop.ui.plan.general_form import GeneralForm
from hoptacxa_desktop.ui.plan.outline_facts import HEAD
from hoptacxa_desktop.ui.plan.screen import GENERAL, PlanScreen
from tests.ui.plan.keys import retype, type_words

Stored = Callable[[], Plan]


@pytest.fixture
def form(screen: PlanScreen) -> GeneralForm:
    screen.tabs.bar.setCurrentIndex(GENERAL)
    return screen.general


def test_leaving_a_field_is_one_step_of_undo(
    form: GeneralForm, stored: Stored, store: Store, desk: Desk
) -> None:
    before = stored().subject
    retype(form.fields["subject"].editor, "Phong trào thi đua năm 2027")
    form.fields["theme"].editor.setFocus()
    assert stored().subject == "Phong trào thi đua năm 2027"
    assert history.names(store).undo == "Sửa trích yếu"
    desk.undo()
    assert stored().subject == before
    assert form.fields["subject"].editor.toPlainText() == before  # type: ignore[attr-defined]


def test_a_year_that_is_none_is_told_at_its_field(
    form: GeneralForm, stored: Stored, qtbot: QtBot
) -> None:
    year = form.fields["year"]
    retype(year.editor, "hai mươi bảy")
    qtbot.keyClick(year.editor, Qt.Key.Key_Return)
    assert year.error == "Năm gồm bốn chữ số."
    assert stored().year == 2027
    retype(year.editor, "2028")
    qtbot.keyClick(year.editor, Qt.Key.Key_Return)
    assert not year.error
    assert stored().year == 2028


def test_a_symbol_with_blanks_is_mended_by_its_link(
    form: GeneralForm, stored: Stored, qtbot: QtBot
) -> None:
    symbol = form.fields["symbol"]
    retype(symbol.editor, "KH - LMHTX")
    qtbot.keyClick(symbol.editor, Qt.Key.Key_Return)
    assert symbol.error == "Ký hiệu không có khoảng trắng."
    symbol.mend_requested.emit()
    assert not symbol.error
    assert stored().symbol == "KH-LMHTX"
    assert isinstance(symbol.editor, QLineEdit)
    assert symbol.editor.text() == "KH-LMHTX"


def test_the_plans_time_is_read(form: GeneralForm, stored: Stored, qtbot: QtBot) -> None:
    retype(form.time.line, "Quý II năm 2027")
    qtbot.keyClick(form.time.line, Qt.Key.Key_Return)
    time = stored().time
    assert time.start is not None
    assert time.end is not None
    assert (time.start.month, time.end.month) == (4, 6)


def test_a_new_peak_is_written_when_it_has_a_name(
    form: GeneralForm, stored: Stored, qtbot: QtBot
) -> None:
    count = len(stored().peaks)
    form.peaks.add.click()
    assert len(stored().peaks) == count
    type_words(form.peaks.rows.editors[-1].name, "Tuần lễ ra quân")
    form.peaks.rows.editors[-1].time.setFocus()
    type_words(form.peaks.rows.editors[-1].time.line, "từ ngày 01/6/2027 đến ngày 07/6/2027")
    qtbot.keyClick(form.peaks.rows.editors[-1].time.line, Qt.Key.Key_Return)
    peak = stored().peaks[-1]
    assert peak.name == "Tuần lễ ra quân"
    shown = [chip.text for chip in form.peaks.rows.editors[-1].time.strip.chips]
    assert shown
    assert "trong đợt cao điểm" not in shown  # it is the peak itself
    assert peak.timing.start is not None


def test_a_basis_is_chosen_from_the_library(
    form: GeneralForm, stored: Stored, desk: Desk, store: Store, qtbot: QtBot
) -> None:
    day = facts.day_of(stored(), desk.today)
    offered = facts.offered(bases.library(store), stored(), day)
    assert offered
    basis, chooser = offered[0][0], form.bases.chooser
    form.bases.search.setFocus()
    type_words(form.bases.search, fold(basis.words)[:30])
    assert basis in chooser.offered
    qtbot.keyClick(chooser.list_view, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.list_view, Qt.Key.Key_Return)
    assert not chooser.is_open
    assert not form.bases.search.text()
    assert stored().bases[-1].id == basis.id
    assert len(form.bases.rows.editors) == len(stored().bases)


def test_a_typed_basis_loses_what_the_paper_adds(
    form: GeneralForm, stored: Stored, qtbot: QtBot
) -> None:
    form.bases.search.setFocus()
    type_words(form.bases.search, "Căn cứ Quyết định số 01/QĐ-UBND về một việc;")
    qtbot.keyClick(form.bases.search, Qt.Key.Key_Return)
    assert stored().bases[-1].words == "Quyết định số 01/QĐ-UBND về một việc"


def test_a_basis_outside_the_opening_sentence_says_so_and_goes_in(
    form: GeneralForm, stored: Stored, qtbot: QtBot
) -> None:
    assert stored().preamble is Preamble.PROSE
    form.bases.search.setFocus()
    type_words(form.bases.search, "Quyết định số 01/QĐ-UBND")
    qtbot.keyClick(form.bases.search, Qt.Key.Key_Return)
    row = form.bases.rows.editors[-1]
    assert "không được in" in row.note.text
    row.note.mend_requested.emit()
    basis = stored().bases[-1]
    assert any(f"basis.{basis.id}" in slots_of(text) for text in stored().opening)
    assert not form.bases.rows.editors[-1].note.text


def test_bases_move_by_keys_and_go_without_a_trace(
    form: GeneralForm, stored: Stored, qtbot: QtBot
) -> None:
    second = stored().bases[1]
    editor = form.bases.rows.editors[1].words
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert stored().bases[0].id == second.id
    assert form.bases.rows.editors[0].words.hasFocus()
    form.bases.removed.emit(0)
    assert second.id not in [basis.id for basis in stored().bases]
    assert not any(f"basis.{second.id}" in slots_of(text) for text in stored().opening)


def test_slots_of_the_opening_cannot_be_typed_over(
    form: GeneralForm, stored: Stored, qtbot: QtBot
) -> None:
    before = stored().opening
    retype(form.opening.rows.editors[0], "x")
    form.opening.rows.editors[0].commit()
    assert slots_of(stored().opening[0]) == slots_of(before[0])


def test_recipients_keep_their_notes(form: GeneralForm, stored: Stored) -> None:
    rows = form.recipients.rows.editors
    retype(rows[0].lines, "Sở Mẫu (để b/c)")
    rows[0].purpose.setFocus()
    group = stored().recipients.groups[0]
    assert group.recipients == (Recipient(text="Sở Mẫu", note="(để b/c)"),)


def test_the_signer_is_one_of_the_office(form: GeneralForm, stored: Stored, desk: Desk) -> None:
    form.signer.setCurrentIndex(3)
    form.signer.activated.emit(3)
    assert stored().signature == desk.office.signers[3].block


def test_the_kind_is_chosen(form: GeneralForm, stored: Stored) -> None:
    at = form.kind.findData(PlanKind.EMULATION)
    form.kind.setCurrentIndex(at)
    form.kind.activated.emit(at)
    assert stored().kind is PlanKind.EMULATION


def test_the_outlines_first_row_leads_to_the_bases(screen: PlanScreen, qtbot: QtBot) -> None:
    screen.compose.outline.select(HEAD)
    assert screen.general.isVisible()
    qtbot.waitUntil(screen.general.bases.search.hasFocus)


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("- UBND tỉnh;", Recipient(text="UBND tỉnh")),
        ("Sở A (để phối hợp)", Recipient(text="Sở A", note="(để phối hợp)")),
        ("Hội B (tỉnh)", Recipient(text="Hội B (tỉnh)")),
    ],
)
def test_lines_of_recipients_are_read(line: str, made: Recipient) -> None:
    group = facts.group_from(line, "để biết")
    assert group == RecipientGroup(recipients=(made,), purpose="để biết")
    assert facts.group_from(facts.group_words(group), "để biết") == group


def test_another_office_that_issues_the_plan_too_is_kept(
    form: GeneralForm, stored: Stored, qtbot: QtBot
) -> None:
    assert not form.cards["joint"].isVisibleTo(form)
    form.kind.setCurrentIndex(form.kind.findData(PlanKind.COORDINATION))
    form.kind.activated.emit(form.kind.currentIndex())
    assert form.cards["joint"].isVisibleTo(form)
    for name, words in (("number", "15/KH-HND"), ("post", "CHỦ TỊCH"), ("signer_name", "Trần B")):
        editor = form.fields[f"joint_{name}"].editor
        retype(editor, words)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    (office,) = stored().joint
    assert (office.number, office.signature.lines) == ("15/KH-HND", ("CHỦ TỊCH",))
    assert office.signature.name == "Trần B"


def test_an_office_emptied_is_gone(form: GeneralForm, stored: Stored, qtbot: QtBot) -> None:
    editor = form.fields["joint_number"].editor
    assert isinstance(editor, QLineEdit)
    retype(editor, "15/KH-HND")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert len(stored().joint) == 1
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert stored().joint == ()
