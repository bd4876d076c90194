"""A plan from Word is dropped, looked through, mended, taken in, and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import docx
import pytest
from openpyxl import Workbook
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.services import glance, plans
from hoptacxa_desktop.ui.plan_list.screen import PlansScreen
from hoptacxa_desktop.ui.receiving import session
from hoptacxa_desktop.ui.receiving.doubt_facts import Doubt
from hoptacxa_desktop.ui.receiving.screen import ReceivingScreen
from hoptacxa_desktop.ui.receiving.session import Looked
from hoptacxa_desktop.ui.widgets.job_bar import JobBar
from tests.ui.fakes import FakeDialogs
from tests.ui.receiving.conftest import PLAN, Write

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
BUTTON = Qt.MouseButton.LeftButton


def dropped(widget: QWidget, *paths: Path) -> bool:
    """True where the widget takes these files that are dropped on it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, data, BUTTON, NO_MODIFIER)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    drop = QDropEvent(QPointF(9, 9), copy, data, BUTTON, NO_MODIFIER, QEvent.Type.Drop)
    QApplication.sendEvent(widget, drop)
    return True


def count(program: Program) -> int:
    return len(glance.list_plans(program.desk.store, today=program.desk.today))


def read_plan(screen: ReceivingScreen) -> Plan:
    assert screen.session.looked is not None
    return screen.session.looked.reading.plan


def line_of(screen: ReceivingScreen, words: str) -> int:
    return next(row.number for row in screen.board.source.rows.rows if words in row.words)


def current(program: Program) -> QWidget:
    return next(
        screen
        for screen in program.window.findChildren(QWidget)
        if isinstance(screen, PlansScreen | ReceivingScreen) and screen.isVisible()
    )


def test_a_dropped_file_is_shown_and_nothing_is_stored(
    sampled: Program, write: Write, qtbot: QtBot
) -> None:
    before = count(sampled)
    assert dropped(sampled.window, write("Chăm lo 2027.docx"))
    qtbot.waitUntil(lambda: sampled.receiving.is_open)
    assert current(sampled) is sampled.receiving
    assert read_plan(sampled.receiving).subject == "Chăm lo thành viên năm 2027"
    assert len(sampled.receiving.board.source.rows.rows) == len(PLAN.splitlines())
    assert sampled.receiving.strip.accessibleDescription().startswith("Giữ đủ ")
    assert count(sampled) == before


def test_only_one_file_that_can_be_a_plan_is_taken(sampled: Program, write: Write) -> None:
    path = write("một.docx")
    assert not dropped(sampled.window, path.with_suffix(".png"))
    assert not dropped(sampled.window, path, write("hai.docx"))


def test_doubts_are_stepped_through_and_their_lines_come_into_sight(
    screen: ReceivingScreen, qtbot: QtBot
) -> None:
    board = screen.board
    lead, partners = line_of(screen, "chủ trì"), line_of(screen, "phối hợp")
    for line in (lead, partners, lead):
        qtbot.keyClick(board.source, Qt.Key.Key_F8)
        assert board.source.line == line
    qtbot.keyClick(board.source, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert board.source.line == partners
    assert board.plan.key == str(line_of(screen, "Thăm gia đình"))
    words = board.source.row
    assert words is not None
    assert [words.words[start:end] for start, end in words.doubted] == ["các phòng"]


def test_what_is_looked_at_in_one_pane_is_looked_at_in_the_others(
    screen: ReceivingScreen,
) -> None:
    board = screen.board
    first, second = line_of(screen, "Thăm gia đình"), line_of(screen, "Hội nghị tổng kết")
    board.source.go_to(line_of(screen, "ngày 25/7"))
    assert board.plan.key == str(first)
    assert board.source.marked == set(range(first, first + 4))
    board.plan.go_to(str(second))
    assert board.source.line == second
    board.plan.hovered.emit(str(first))
    assert board.source.marked == set(range(first, first + 4))
    board.plan.hovered.emit("")
    assert board.source.marked == set(range(second, second + 3))


def test_the_role_of_a_line_is_changed_read_anew_and_taken_back(
    screen: ReceivingScreen, sampled: Program, qtbot: QtBot
) -> None:
    board = screen.board
    line = line_of(screen, "hội trường cơ quan")
    board.source.go_to(line)
    place = next(one for one in board.menu().actions() if one.text() == "Địa điểm")
    place.trigger()
    sampled.desk.jobs.wait()
    assert tasks(read_plan(screen))[1].said.place == "Tại hội trường cơ quan"
    assert board.source.line == line
    assert board.role.text() == "Địa điểm"
    kept = count(sampled)
    qtbot.keyClick(board.source, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    sampled.desk.jobs.wait()
    assert tasks(read_plan(screen))[1].said.place == ""
    assert not screen.session.can_undo
    # Nothing is left to take back here: what was stored before is out of this key's reach.
    qtbot.keyClick(board.source, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert count(sampled) == kept


def test_a_key_goes_round_the_kinds_and_another_changes_the_level(
    screen: ReceivingScreen, sampled: Program, qtbot: QtBot
) -> None:
    board = screen.board
    board.source.go_to(line_of(screen, "Hội nghị tổng kết"))
    qtbot.keyClick(board.source, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    sampled.desk.jobs.wait()
    assert len(read_plan(screen).outline[1].children) == 1
    qtbot.keyClick(board.source, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    sampled.desk.jobs.wait()
    assert len(read_plan(screen).outline[1].children) == 2
    qtbot.keyClick(board.source, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    sampled.desk.jobs.wait()
    assert board.source.row is not None
    assert board.source.row.kind is Role.DUTY


def test_what_is_said_while_the_plan_is_read_is_taken_along(
    screen: ReceivingScreen, sampled: Program
) -> None:
    screen.session.say(line_of(screen, "Thăm gia đình"), Role.DUTY)
    screen.session.say(line_of(screen, "Hội nghị tổng kết"), Role.DUTY)
    sampled.desk.jobs.wait()
    assert [task.kind.value for task in tasks(read_plan(screen))] == ["duty", "duty"]


def test_reading_anew_can_be_stopped_and_goes_on_later(
    screen: ReceivingScreen, sampled: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    line, more = line_of(screen, "Thăm gia đình"), line_of(screen, "Hội nghị tổng kết")
    go_on = Event()
    usual = session.look_again

    def slow(*given: Any) -> Looked:
        assert go_on.wait(30)
        return usual(*given)

    monkeypatch.setattr(session, "look_again", slow)
    screen.session.say(line, Role.DUTY)
    bar = sampled.window.findChild(JobBar)
    assert bar is not None
    qtbot.waitUntil(bar.isVisible)
    assert bar.text.startswith("Đang đọc lại")
    bar.stop.click()
    go_on.set()
    sampled.desk.jobs.wait()
    assert not screen.session.can_undo
    screen.session.say(more, Role.DUTY)
    sampled.desk.jobs.wait()
    assert [task.kind.value for task in tasks(read_plan(screen))] == ["activity", "duty"]


def test_what_was_said_is_not_given_up_without_being_asked(
    screen: ReceivingScreen, sampled: Program, dialogs: FakeDialogs, write: Write
) -> None:
    screen.session.say(line_of(screen, "Thăm gia đình"), Role.DUTY)
    sampled.desk.jobs.wait()
    dialogs.answers.extend([False, False, False, True])
    screen.give_up.click()
    sampled.receive_file(write("khác.docx"))
    sampled.desk.jobs.wait()
    assert not sampled.window.close()
    assert tasks(read_plan(screen))[0].kind.value == "duty"
    screen.give_up.click()
    assert not screen.is_open
    assert dialogs.asked == [("ask", "Bỏ kế hoạch này")] * 4


def test_every_pane_is_reached_by_a_key_and_speaks(screen: ReceivingScreen, qtbot: QtBot) -> None:
    board = screen.board
    panes = (board.source, board.plan, board.doubts.list_view)
    for pane in (*panes, board.source):
        assert pane.hasFocus()
        assert pane.accessibleName()
        qtbot.keyClick(pane, Qt.Key.Key_F6)
    row = board.plan.rows.index_of(str(line_of(screen, "Thăm gia đình")))
    spoken = row.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "Thời gian: ngày 25/7/2027" in spoken
    line = board.source.rows.index_of(line_of(screen, "ngày 25/7"))
    assert ", thời gian: - Thời gian" in line.data(Qt.ItemDataRole.AccessibleTextRole)


def doubted(screen: ReceivingScreen, words: str) -> Doubt:
    """The doubt about these words, made the current one."""
    board = screen.board
    assert board.shown is not None
    found = next(one for one in board.shown.doubts if one.words == words)
    while board.doubts.current != found:
        board.doubts.step(1)
    return found


def test_the_rooms_that_are_meant_are_chosen_by_keyboard(
    screen: ReceivingScreen, sampled: Program, qtbot: QtBot
) -> None:
    board = screen.board
    doubt, line = doubted(screen, "các phòng"), line_of(screen, "phối hợp")
    assert board.source.line == line
    view = board.doubts.list_view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    dialog = board.rooms
    assert dialog is not None
    assert not dialog.one.isEnabled()
    names = [tick.text() for tick in dialog.ticks[:2]]
    for tick in dialog.ticks[:2]:
        qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert dialog.words == " và ".join(names)
    dialog.one.click()
    sampled.desk.jobs.wait()
    said = tasks(read_plan(screen))[0].said.partners
    assert said.text == f"Văn phòng, {names[0]} và {names[1]}"
    assert len(said.known) == 3
    assert doubt not in board.shown.doubts  # type: ignore[union-attr]
    row = board.source.row
    assert row is not None
    assert row.before == "- Đơn vị phối hợp: Văn phòng, các phòng"
    screen.session.undo()
    sampled.desk.jobs.wait()
    assert tasks(read_plan(screen))[0].said.partners.text == "Văn phòng, các phòng"


def test_words_are_mended_where_they_stand(
    screen: ReceivingScreen, sampled: Program, qtbot: QtBot
) -> None:
    board = screen.board
    line = line_of(screen, "khi có đủ số liệu")
    board.source.go_to(line)
    qtbot.keyClick(board.source, Qt.Key.Key_F2)
    field = board.source.edit_field
    assert field is not None
    assert field.hasFocus()
    # A letter typed too soon must not take the place of the whole line.
    assert not field.textCursor().hasSelection()
    field.setPlainText("- Thời gian: ngày 20/12/2027")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert board.source.hasFocus()
    assert not screen.session.can_undo
    qtbot.keyClick(board.source, Qt.Key.Key_F2)
    field = board.source.edit_field
    assert field is not None
    field.setPlainText("- Thời gian: ngày 20/12/2027")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    sampled.desk.jobs.wait()
    assert tasks(read_plan(screen))[1].said.time.periods
    row = board.source.row
    assert row is not None
    assert (row.number, row.before) == (line, "- Thời gian: khi có đủ số liệu")
    spoken = board.source.currentIndex().data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "chữ gốc: - Thời gian: khi có đủ số liệu" in spoken
    # Mended back by hand, nothing is said any more.
    board.source.mend()
    field = board.source.edit_field
    assert field is not None
    field.setPlainText("- Thời gian: khi có đủ số liệu")
    field.finish()
    sampled.desk.jobs.wait()
    assert not board.source.row.before  # type: ignore[union-attr]


def test_words_that_stand_typed_are_taken_in_with_the_plan(
    screen: ReceivingScreen, sampled: Program, qtbot: QtBot
) -> None:
    screen.board.source.go_to(line_of(screen, "Hội nghị tổng kết"))
    screen.board.source.mend()
    field = screen.board.source.edit_field
    assert field is not None
    field.setPlainText("2. Hội nghị tổng kết năm")
    screen.accept.click()
    stored = plans.open_plan(sampled.desk.store, plan_id=sampled.plan_page.plan_id)
    assert tasks(stored)[1].title == "Hội nghị tổng kết năm"


def test_a_line_is_not_mended_away(screen: ReceivingScreen, sampled: Program, qtbot: QtBot) -> None:
    screen.board.source.go_to(line_of(screen, "Hội nghị tổng kết"))
    screen.board.source.mend()
    field = screen.board.source.edit_field
    assert field is not None
    field.setPlainText(" ")
    with qtbot.waitSignal(sampled.desk.notice_wanted) as told:
        field.finish()
    assert told.args == ["Dòng không để trống được"]
    assert not screen.session.can_undo


@pytest.fixture
def thrice(sampled: Program, write: Write, tmp_path: Path) -> Iterator[ReceivingScreen]:
    """A plan in which three activities name the same rooms."""
    below = "- Phối hợp: các phòng\n- Thời gian: ngày 31/6/2027"
    lines = [f"{at}. Thăm xã {at}\n{below}" for at in (1, 2, 3)]
    path = tmp_path / "ba lần.txt"
    path.write_text("KẾ HOẠCH\nThăm xã năm 2027\nI. NỘI DUNG\n" + "\n".join(lines), "utf-8")
    sampled.receive_file(path)
    sampled.desk.jobs.wait()
    yield sampled.receiving
    sampled.receiving.session.end()


def test_one_answer_holds_for_all_of_a_sort(thrice: ReceivingScreen, sampled: Program) -> None:
    doubted(thrice, "các phòng")
    thrice.board.doubts._act()
    dialog = thrice.board.rooms
    assert dialog is not None
    assert dialog.every.text() == "Áp cho cả ba"
    dialog.ticks[0].click()
    name = dialog.words
    dialog.every.click()
    sampled.desk.jobs.wait()
    assert [task.said.partners.text for task in tasks(read_plan(thrice))] == [name] * 3


def test_every_way_out_is_reached_by_a_key(thrice: ReceivingScreen, qtbot: QtBot) -> None:
    doubted(thrice, "ngày 31/6/2027")
    view = thrice.board.doubts.list_view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Sửa chữ…"
    menu.close()


def test_words_that_are_mended_once_are_mended_in_all_of_a_sort(
    thrice: ReceivingScreen, sampled: Program
) -> None:
    doubted(thrice, "ngày 31/6/2027")
    menu = thrice.board.doubts.ways_menu()
    assert menu is not None
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Sửa chữ…", "Giữ nguyên", "Sửa chữ, áp cho cả ba…", "Giữ nguyên cả ba"]
    menu.actions()[3].trigger()
    field = thrice.board.source.edit_field
    assert field is not None
    assert field.textCursor().selectedText() == "ngày 31/6/2027"
    field.insertPlainText("ngày 30/6/2027")
    field.finish()
    sampled.desk.jobs.wait()
    assert [task.said.time.text for task in tasks(read_plan(thrice))] == ["ngày 30/6/2027"] * 3
    thrice.session.undo()
    sampled.desk.jobs.wait()
    doubted(thrice, "ngày 31/6/2027")
    menu = thrice.board.doubts.ways_menu()
    assert menu is not None
    menu.actions()[4].trigger()
    sampled.desk.jobs.wait()
    assert thrice.board.shown is not None
    assert "ngày 31/6/2027" not in [one.words for one in thrice.board.shown.doubts]


def test_a_word_that_cannot_be_taken_is_told_and_forgotten(
    screen: ReceivingScreen, sampled: Program, qtbot: QtBot
) -> None:
    line = line_of(screen, "MỤC ĐÍCH")
    with qtbot.waitSignal(sampled.desk.notice_wanted) as told:
        screen.session.say(line, Role.PLACE)
    assert told.args == [f"Ở chỗ này dòng {line} không đọc là địa điểm được. Đổi cấp rồi thử lại"]
    assert not screen.session.can_undo
    assert read_plan(screen).outline[0].children


def chosen(screen: ReceivingScreen, words: str) -> None:
    """Choose from the menu of roles, or of one of its own menus."""
    menu = screen.board.menu()
    for action in menu.actions():
        below = action.menu()
        inner = below.actions() if isinstance(below, QMenu) else []
        for one in (action, *inner):
            if one.text() == words:
                one.trigger()
                return
    raise AssertionError(f"{words} is not offered")


def test_lines_of_head_and_closing_are_told_too(screen: ReceivingScreen, sampled: Program) -> None:
    board = screen.board
    board.source.go_to(line_of(screen, "Lưu: VT"))
    assert board.role.isEnabled()
    chosen(screen, "Đoạn")
    sampled.desk.jobs.wait()
    assert read_plan(screen).recipients.archive == ""
    board.source.go_to(line_of(screen, "Nâng cao"))
    chosen(screen, "Mở đầu")
    sampled.desk.jobs.wait()
    assert len(read_plan(screen).opening) == 1
    board.source.go_to(line_of(screen, "TỈNH BÌNH"))
    chosen(screen, "Trích yếu")
    sampled.desk.jobs.wait()
    assert "TỈNH BÌNH NGUYÊN" in read_plan(screen).subject
    for _ in range(3):
        screen.session.undo()
        sampled.desk.jobs.wait()
    assert read_plan(screen).recipients.archive == "Lưu: VT."
    assert not screen.session.can_undo


TABLE = """\
KẾ HOẠCH
Thăm xã năm 2027
I. LỊCH
| TT | Nội dung | Thời gian | Chủ trì |
| 1 | Tuyên truyền |  |  |
| 2 | In tờ gấp | Quý II | Văn phòng |
II. VIỆC KHÁC
| STT | Các việc | Ghi chú |
| 1 | Thăm hỏi gia đình | gấp |
"""


@pytest.fixture
def tabled(sampled: Program, tmp_path: Path) -> Iterator[ReceivingScreen]:
    """A plan with a table of activities, and one whose headings say nothing."""
    paper = docx.Document()
    rows: list[list[str]] = []
    for line in (*TABLE.splitlines(), ""):
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            table = paper.add_table(len(rows), len(rows[0]), "Table Grid")
            for cells, words in zip(table.rows, rows, strict=True):
                for cell, word in zip(cells.cells, words, strict=True):
                    cell.text = word
            rows = []
        paper.add_paragraph(line)
    path = tmp_path / "bảng.docx"
    paper.save(str(path))
    sampled.receive_file(path)
    sampled.desk.jobs.wait()
    yield sampled.receiving
    sampled.receiving.session.end()


def titles(screen: ReceivingScreen) -> list[str]:
    return [task.title for task in tasks(read_plan(screen))]


def test_a_row_and_a_whole_table_are_told(tabled: ReceivingScreen, sampled: Program) -> None:
    assert titles(tabled) == ["In tờ gấp"]
    board = tabled.board
    board.source.go_to(line_of(tabled, "Tuyên truyền"))
    chosen(tabled, "Hàng hoạt động")
    sampled.desk.jobs.wait()
    assert titles(tabled) == ["Tuyên truyền", "In tờ gấp"]
    board.source.go_to(line_of(tabled, "Thăm hỏi"))
    chosen(tabled, "Cả bảng: các hoạt động")
    sampled.desk.jobs.wait()
    assert titles(tabled) == ["Tuyên truyền", "In tờ gấp", "Thăm hỏi gia đình"]
    board.source.go_to(line_of(tabled, "Quý II"))
    chosen(tabled, "Cả bảng: giữ như văn bản")
    sampled.desk.jobs.wait()
    assert titles(tabled) == ["Thăm hỏi gia đình"]


def test_a_key_goes_round_the_kinds_of_a_row(
    tabled: ReceivingScreen, sampled: Program, qtbot: QtBot
) -> None:
    board = tabled.board
    board.source.go_to(line_of(tabled, "Quý II"))
    for role in (Role.HEADING, Role.PARAGRAPH, Role.ACTIVITY):
        qtbot.keyClick(board.source, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
        sampled.desk.jobs.wait()
        assert board.source.row is not None
        assert board.source.row.kind is role


def test_the_plan_is_taken_in_opened_and_taken_back(
    screen: ReceivingScreen, sampled: Program, qtbot: QtBot
) -> None:
    before = count(sampled)
    with qtbot.waitSignal(sampled.desk.toast_wanted) as told:
        screen.accept.click()
    assert told.args == ["Đã nhận kế hoạch “Chăm lo thành viên năm 2027”"]
    assert count(sampled) == before + 1
    plan_id = sampled.plan_page.plan_id
    assert plan_id is not None
    stored = plans.open_plan(sampled.desk.store, plan_id=plan_id)
    assert [task.title for task in tasks(stored)] == [
        "Thăm gia đình chính sách",
        "Hội nghị tổng kết",
    ]
    assert not screen.is_open
    sampled.desk.undo()
    assert count(sampled) == before


def test_a_name_of_a_unit_is_kept_when_the_plan_is_taken_in(
    screen: ReceivingScreen, sampled: Program
) -> None:
    board = screen.board
    board.doubts.step(1)
    doubt = board.doubts.current
    assert doubt is not None
    unit = next(one for one in sampled.desk.office.units if one.id == doubt.unit)
    menu = board.doubts.unit_menu(doubt)
    assert menu.actions()[0].data() == unit.id
    menu.actions()[0].trigger()
    sampled.desk.jobs.wait()
    assert tasks(read_plan(screen))[0].said.lead.known == (unit.id,)
    assert doubt not in board.shown.doubts  # type: ignore[union-attr]
    assert unit in sampled.desk.office.units
    screen.accept.click()
    now = next(one for one in sampled.desk.office.units if one.id == unit.id)
    assert now.aliases == (*unit.aliases, "Phòng Tư vấn hợp tác xã")
    sampled.desk.undo()
    assert unit in sampled.desk.office.units


def test_doubts_are_put_aside_and_come_back(screen: ReceivingScreen, sampled: Program) -> None:
    screen.board.doubts.keep_all.click()
    sampled.desk.jobs.wait()
    assert screen.board.doubts.none.isVisible()
    assert "Không có điểm ngờ" in screen.strip.accessibleDescription()
    screen.session.undo()
    sampled.desk.jobs.wait()
    assert not screen.board.doubts.none.isVisible()


def test_giving_up_leaves_nothing(screen: ReceivingScreen, sampled: Program) -> None:
    before = count(sampled)
    screen.give_up.click()
    assert isinstance(current(sampled), PlansScreen)
    assert count(sampled) == before


def test_a_plan_that_is_looked_through_is_found_again(
    screen: ReceivingScreen, sampled: Program
) -> None:
    sampled.window.show_screen("calendar")
    sampled.window.show_screen("plans")
    assert current(sampled) is screen


def test_a_file_without_a_plan_is_told_with_a_way_out(
    sampled: Program, write: Write, dialogs: FakeDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "hỏng.docx"
    bad.write_bytes(b"PK\x03\x04 cut off")
    told: list[str] = []
    sampled.desk.problems.told.connect(told.append)
    sampled.receive_file(bad)
    sampled.desk.jobs.wait()
    assert told == ["Tệp “hỏng.docx” bị hỏng nên không đọc được."]
    assert isinstance(current(sampled), PlansScreen)
    dialogs.answers.append(write("tốt.docx"))
    banner = sampled.window._banner
    [door] = [one for one in banner.buttons() if one.text() == "Chọn tệp khác…"]
    door.click()
    qtbot.waitUntil(lambda: sampled.receiving.is_open)


def test_a_file_is_chosen_by_the_button_of_the_list(
    sampled: Program, write: Write, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    documents = tmp_path / "Tài liệu"
    sampled.desk.paths = replace(sampled.desk.paths, documents=documents / "Kế hoạch")
    documents.mkdir()
    dialogs.answers.append(None)
    sampled.receive_file()
    assert not sampled.receiving.is_open
    written = write("chọn.docx")
    dialogs.answers.append(written)
    screen = sampled.window.findChild(PlansScreen)
    assert screen is not None
    screen.receive_wanted.emit()
    sampled.desk.jobs.wait()
    assert sampled.receiving.is_open
    assert dialogs.asked == [("open", "Nhận kế hoạch từ Word")] * 2
    dialogs.answers.append(None)
    sampled.receive_file()
    # First among the person's documents, later where the last file was.
    assert dialogs.folders == [documents, documents, written.parent]


def test_reading_can_be_stopped(sampled: Program, write: Write) -> None:
    sampled.receive_file(write("dài.docx"))
    sampled.desk.jobs.cancel_all()
    sampled.desk.jobs.wait()
    assert not sampled.receiving.is_open
    assert sampled.window.findChild(JobBar).isHidden()  # type: ignore[union-attr]


def test_copied_text_is_read_too(sampled: Program) -> None:
    QGuiApplication.clipboard().setText(PLAN)
    sampled.receive_pasted()
    sampled.desk.jobs.wait()
    assert read_plan(sampled.receiving).subject == "Chăm lo thành viên năm 2027"


def test_an_empty_clipboard_is_told(sampled: Program, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(sampled.desk.problems.told) as told:
        sampled.receive_pasted()
    assert told.args == ["Bộ nhớ tạm không có chữ nào."]


def test_a_list_in_excel_is_taken_in_too(sampled: Program, tmp_path: Path, qtbot: QtBot) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["TT", "Nội dung", "Thời gian", "Đơn vị chủ trì"])
    sheet.append([1, "In tờ gấp", "Tháng 3/2027", "Văn phòng"])
    path = tmp_path / "Danh sách.xlsx"
    book.save(path)
    assert dropped(sampled.window, path)
    qtbot.waitUntil(lambda: sampled.receiving.is_open)
    assert [task.title for task in tasks(read_plan(sampled.receiving))] == ["In tờ gấp"]
