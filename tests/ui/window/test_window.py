"""The frame: rail, undo by name, themes, beginning a plan, the sample's removal, backups."""

import threading
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.plan import PlanKind
from hoptacxa_desktop.paths import Paths
from hoptacxa_desktop.services import history, plans
from hoptacxa_desktop.services import office as office_service
from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.begin import BeginDialog
from hoptacxa_desktop.ui.calendar_screen import CalendarScreen
from hoptacxa_desktop.ui.jobs import Jobs
from hoptacxa_desktop.ui.main_window import CALENDAR, PLANS
from hoptacxa_desktop.ui.widgets.fields import Words
from tests.ui.fakes import FakeDialogs
from tests.ui.window.conftest import NOW, begin


def test_undo_is_named_in_the_menu_and_greyed_when_empty(sampled: Program) -> None:
    window = sampled.window
    assert window.undo_action.text() == "Hoàn tác: Mở văn phòng mẫu"
    assert not window.redo_action.isEnabled()
    sampled.desk.undo()
    assert not window.undo_action.isEnabled()
    assert window.redo_action.text() == "Làm lại: Mở văn phòng mẫu"
    sampled.desk.redo()
    assert len(plans.list_plans(sampled.desk.store, today=NOW.date())) == 2


def test_a_toast_never_offers_to_undo_something_newer(sampled: Program) -> None:
    toast = sampled.window.toast
    sampled.desk.toast_wanted.emit("Đã xóa 1 kế hoạch")
    assert toast.isVisible()
    sampled.desk.undo()
    assert toast.text == "Đã hoàn tác: Mở văn phòng mẫu"
    sampled.desk.redo()
    sampled.desk.toast_wanted.emit("Đã xóa 1 kế hoạch")
    sampled.desk.do(office_service.declare, office=replace(sampled.desk.office, place="Tân An"))
    assert not toast.isVisible()


def test_the_letters_outlast_a_change_of_the_system_look(
    sampled: Program, qapp: QApplication
) -> None:
    QApplication.setFont(QFont("Liberation Sans", 6), "QMenu")
    qapp.sendEvent(sampled.window, QEvent(QEvent.Type.ThemeChange))
    assert QApplication.font("QMenu") == qapp.font()


def test_the_title_names_the_office(sampled: Program) -> None:
    assert sampled.desk.office.name in sampled.window.windowTitle()


def test_alt_2_shows_the_calendar(sampled: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(sampled.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    calendar = sampled.window.findChild(CalendarScreen)
    assert calendar is not None
    assert calendar.isVisible()


def test_a_plan_is_begun_and_opened(sampled: Program, qtbot: QtBot) -> None:
    dialog = BeginDialog(sampled.desk, sampled.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.kind is PlanKind.ACTION_MONTH
    assert dialog.subject == "Tổ chức Tháng hành động vì Hợp tác xã năm 2027"
    with qtbot.waitSignal(sampled.desk.plan_wanted):
        dialog.begin()
    assert sampled.plan_page.isVisible()
    assert len(plans.list_plans(sampled.desk.store, today=NOW.date())) == 3


def test_a_plan_without_a_subject_is_not_begun(sampled: Program, qtbot: QtBot) -> None:
    dialog = BeginDialog(sampled.desk, sampled.window)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    editor = dialog.findChild(QPlainTextEdit)
    assert editor is not None
    editor.setPlainText("  ")
    dialog.begin()
    assert dialog.error == "Chưa ghi trích yếu."
    assert len(plans.list_plans(sampled.desk.store, today=NOW.date())) == 2


def test_the_sample_is_removed_after_asking(sampled: Program, dialogs: FakeDialogs) -> None:
    dialogs.answers.append(False)
    sampled.remove_sample()
    assert sampled.desk.office.is_sample
    dialogs.answers.append(True)
    sampled.remove_sample()
    assert dialogs.asked[-1] == ("ask", "Gỡ văn phòng mẫu")
    assert not plans.list_plans(sampled.desk.store, today=NOW.date())
    assert not sampled.desk.office.name


def test_backup_and_restore_bring_the_plans_back(
    sampled: Program, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    sampled.back_up()
    copy = next((tmp_path / "backups").iterdir())
    assert sampled.backup_fact().startswith("Sao lưu gần nhất: hôm nay")
    found = plans.list_plans(sampled.desk.store, today=NOW.date())
    plan = plans.open_plan(sampled.desk.store, plan_id=found[0].id)
    sampled.desk.do(plans.delete_plan, plan_id=plan.id)
    dialogs.answers += [copy, True]
    sampled.restore()
    assert plans.list_plans(sampled.desk.store, today=NOW.date()) == found


def test_a_copy_that_is_none_leaves_the_store_as_it_was(
    sampled: Program, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    wrong = tmp_path / "hỏng.db"
    wrong.write_text("không phải bản sao", encoding="utf-8")
    dialogs.answers += [wrong, True]
    sampled.restore()
    assert len(plans.list_plans(sampled.desk.store, today=NOW.date())) == 2


def test_the_first_start_asks_for_the_office(program: Program, qtbot: QtBot) -> None:
    program.start()
    assert program.wizard is not None
    assert program.wizard.isVisible()
    program.wizard.reject()
    assert office_service.get(program.desk.store) is None
    assert program.window.current == PLANS
    program.window.show_screen(CALENDAR)
    assert program.window.current == CALENDAR


def test_undo_and_redo_tell_what_they_did(sampled: Program) -> None:
    told: list[str] = []
    sampled.desk.notice_wanted.connect(told.append)
    sampled.desk.undo()
    sampled.desk.redo()
    sampled.desk.redo()
    assert told == ["Đã hoàn tác: Mở văn phòng mẫu", "Đã làm lại: Mở văn phòng mẫu"]


def test_the_first_copy_is_told_at_the_foot(program: Program) -> None:
    begin(program)
    program.desk.jobs.wait()
    assert any(
        words.text().startswith("Sao lưu gần nhất: hôm nay")
        for words in program.window.findChildren(Words)
    )


def test_the_look_that_was_chosen_is_there_at_the_next_start(
    sampled: Program, tmp_path: Path, qapp: QApplication
) -> None:
    before = history.names(sampled.desk.store)
    actions = {action.text(): action for action in sampled.window.findChildren(QAction)}
    actions["Nền tối"].trigger()
    actions["Rất lớn"].trigger()
    assert history.names(sampled.desk.store) == before
    again = Program(sampled.desk.store, Paths(data=tmp_path, documents=tmp_path))
    look = theme.apply(qapp, theme.Scheme.LIGHT)
    try:
        chosen = {one.text() for one in again.window.findChildren(QAction) if one.isChecked()}
        assert {"Nền tối", "Rất lớn"} <= chosen
    finally:
        again.window.close()
        again.window.deleteLater()
        look.use_font_size(theme.FontSize.MEDIUM)


@pytest.mark.parametrize("agreed", [False, True])
def test_closing_asks_before_it_stops_work_that_goes_on(
    sampled: Program, dialogs: FakeDialogs, monkeypatch: pytest.MonkeyPatch, agreed: bool
) -> None:
    jobs, may_end = sampled.desk.jobs, threading.Event()
    dialogs.answers.append(agreed)
    monkeypatch.setattr(jobs, "wait", partial(Jobs.wait, jobs, 1))
    job = jobs.run(lambda _report, _cancelled: may_end.wait(), title="Đang in")
    try:
        assert sampled.window.close() is agreed
    finally:
        may_end.set()
    assert job.cancelled is agreed
    assert dialogs.asked == [("ask", "Dừng và đóng")]
