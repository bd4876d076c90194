"""The declaration of the office: five steps, nothing written before the last."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QTableView
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.plan import Letterhead
from hoptacxa_desktop.services import office as office_service
from hoptacxa_desktop.ui.fonts import FontSize
from hoptacxa_desktop.ui.office.names_step import NamesStep
from hoptacxa_desktop.ui.office.province_step import ProvinceStep
from hoptacxa_desktop.ui.office.signer_step import SignerStep
from hoptacxa_desktop.ui.office.step import put
from hoptacxa_desktop.ui.office.wizard import OfficeWizard
from hoptacxa_desktop.ui.theme import Theme
from hoptacxa_desktop.ui.widgets.fields import LabelledField
from tests.ui.fakes import FakeDialogs


@pytest.fixture
def look(program: Program, qapp: QApplication) -> Iterator[Theme]:
    """The look, given back in its usual size."""
    theme = qapp.findChild(Theme)
    assert theme is not None
    yield theme
    theme.use_font_size(FontSize.MEDIUM)


def _wizard(program: Program) -> OfficeWizard:
    # The program's window owns it: nobody else may take it away first.
    wizard = program.make_wizard()
    wizard.resize(1280, 690)
    wizard.show()
    return wizard


def _field(step: NamesStep, label: str) -> LabelledField:
    fields = step.findChildren(LabelledField)
    return next(one for one in fields if one.editor.accessibleName() == label)


def test_five_steps_by_keyboard_declare_the_office(
    program: Program, qtbot: QtBot, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    program.window.show()
    wizard = _wizard(program)
    province = wizard.findChild(ProvinceStep)
    assert province is not None
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert province.error == "Chưa chọn tỉnh, thành phố."
    province.search.setText("yen bai")
    province.choose_first()
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    names = wizard.findChild(NamesStep)
    assert names is not None
    assert wizard.office.letterhead.issuer == ("LIÊN MINH HỢP TÁC XÃ", "TỈNH LÀO CAI")
    assert wizard.office.place == "Lào Cai"
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    signer = wizard.findChild(SignerStep)
    assert signer is not None
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert wizard.at == 2, "a signer without a name is not taken"
    signer.findChildren(QLineEdit)[-1].setText("Trần Thị Mẫu")
    for _ in range(2):
        wizard.next.click()
    assert office_service.get(program.desk.store) is None
    assert wizard.at == 4
    dialogs.answers.append(tmp_path)
    with qtbot.waitSignal(wizard.declared):
        wizard.next.click()
    declared = office_service.get(program.desk.store)
    assert declared is not None
    assert declared.name == "Liên minh Hợp tác xã tỉnh Lào Cai"
    assert declared.signers[0].block.lines == ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH")
    assert declared.signers[0].name == "Trần Thị Mẫu"
    assert [unit.initials for unit in declared.units][:2] == ["VP", "TT"]


def test_searching_takes_the_complaint_away(program: Program, qtbot: QtBot) -> None:
    wizard = _wizard(program)
    province = wizard.findChild(ProvinceStep)
    assert province is not None
    assert not province.check()
    assert province.error
    qtbot.keyClicks(province.search, "cao")
    assert province.error == ""


@pytest.mark.parametrize("size", FontSize)
@pytest.mark.parametrize("width", [960, 1280, 1366])
def test_no_page_is_wider_than_its_room(
    program: Program, qtbot: QtBot, look: Theme, size: FontSize, width: int
) -> None:
    look.use_font_size(size)
    wizard = _wizard(program)
    wizard.resize(width, 640)
    area = wizard.findChild(QScrollArea, "fields")
    assert area is not None
    for at in range(wizard.count):
        wizard.go(at)
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        assert area.horizontalScrollBar().maximum() == 0, f"step {at + 1}"


@pytest.mark.parametrize("size", FontSize)
def test_names_of_units_and_their_heads_are_read_whole(
    program: Program, look: Theme, size: FontSize
) -> None:
    look.use_font_size(size)
    wizard = _wizard(program)
    wizard.go(3)
    QApplication.processEvents()
    table = wizard.findChild(QTableView)
    assert table is not None
    header = table.horizontalHeader()
    for column in range(header.count()):
        assert header.sectionSize(column) >= header.sectionSizeHint(column)
    for row in range(table.verticalHeader().count()):
        assert table.rowHeight(row) >= table.sizeHintForRow(row)
    assert not table.horizontalScrollBar().isVisible()


def test_a_symbol_with_blanks_is_mended_by_its_link(program: Program, qtbot: QtBot) -> None:
    wizard = _wizard(program)
    wizard.go(1)
    names = wizard.findChild(NamesStep)
    assert names is not None
    symbol = _field(names, "Ký hiệu văn bản")
    put(symbol, "LMH TX")
    assert not names.check()
    assert symbol.error == "Ký hiệu không có khoảng trắng."
    names.mend_symbol()
    assert wizard.office.symbol == "LMHTX"
    assert symbol.error == ""


def test_done_steps_show_their_answers(program: Program) -> None:
    wizard = _wizard(program)
    province, signer = wizard.findChild(ProvinceStep), wizard.findChild(SignerStep)
    assert province is not None
    assert signer is not None
    about = wizard.steps.notes
    province.search.setText("lao cai")
    province.choose_first()
    wizard.next.click()
    assert wizard.steps.notes == ("Tỉnh Lào Cai", *about[1:])
    wizard.next.click()
    signer.findChildren(QLineEdit)[-1].setText("Trần Thị Mẫu")
    wizard.next.click()
    wizard.next.click()
    named = "Liên minh Hợp tác xã tỉnh Lào Cai"
    count = len(wizard.office.units)
    answers = ("Tỉnh Lào Cai", named, "Trần Thị Mẫu", f"{count} phòng, đơn vị")
    assert wizard.steps.notes == (*answers, about[4])
    wizard.back.click()
    assert wizard.steps.notes == (*answers[:3], *about[3:])


def test_going_back_keeps_what_was_typed(program: Program, qtbot: QtBot) -> None:
    wizard = _wizard(program)
    wizard.go(1)
    names = wizard.findChild(NamesStep)
    assert names is not None
    put(_field(names, "Ký hiệu văn bản"), "LMX")
    wizard.back.click()
    wizard.go(1)
    assert wizard.office.symbol == "LMX"


def test_leaving_writes_nothing(program: Program, qtbot: QtBot) -> None:
    wizard = _wizard(program)
    wizard.go(3)
    wizard.reject()
    assert office_service.get(program.desk.store) is None


def test_the_side_door_opens_the_sample(program: Program, qtbot: QtBot) -> None:
    wizard = _wizard(program)
    wizard.sample_wanted.emit()
    declared = office_service.get(program.desk.store)
    assert declared is not None
    assert declared.is_sample


def test_the_page_shows_the_names_as_they_print(program: Program, qtbot: QtBot) -> None:
    wizard = _wizard(program)
    province = wizard.findChild(ProvinceStep)
    assert province is not None
    province.search.setText("yen bai")
    province.choose_first()
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    names = wizard.findChild(NamesStep)
    assert names is not None
    put(_field(names, "Ký hiệu văn bản"), "LMX")
    qtbot.waitUntil(lambda: "/KH-LMX" in _printed(wizard))
    assert "LIÊN MINH HỢP TÁC XÃ" in _printed(wizard)
    assert "TỈNH LÀO CAI" in _printed(wizard)
    assert wizard.paper.pages == 1


def _printed(wizard: OfficeWizard) -> str:
    """The words on the page beside the fields; none before there is one."""
    pages = wizard.paper.findChildren(QPdfDocument)
    return pages[-1].getAllText(0).text() if pages else ""


def test_names_that_are_left_alone_keep_their_lines(qapp: QApplication) -> None:
    head = Letterhead(superior=("ỦY BAN NHÂN DÂN", "TỈNH MẪU"), issuer=("MỘT", "HAI", "BA"))
    office, step = Office(letterhead=head), NamesStep()
    step.load(office)
    assert step.read(office).letterhead == head
    put(_field(step, "Cơ quan chủ quản"), "ỦY BAN NHÂN DÂN TỈNH KHÁC")
    put(_field(step, "Tên cơ quan, dòng 2"), "KHÁC")
    assert step.read(office).letterhead == Letterhead(
        superior=("ỦY BAN NHÂN DÂN TỈNH KHÁC",), issuer=("MỘT", "KHÁC")
    )


def test_a_step_that_was_not_shown_leaves_the_office_as_it_is(qtbot: QtBot) -> None:
    step = SignerStep()
    qtbot.addWidget(step)
    office = Office(name="Liên minh Hợp tác xã tỉnh Bình Nguyên")
    assert step.read(office) == office
