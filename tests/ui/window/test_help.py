"""F1 tells of the screen that is shown, Ctrl+/ of its keys; both are read beside it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.services import help_topics, sample
from hoptacxa_desktop.ui.help_pane import KEYS, HelpPane
from hoptacxa_desktop.ui.main_window import CALENDAR, PLANS
from hoptacxa_desktop.ui.plan.screen import PlanScreen
from hoptacxa_desktop.ui.plan_list.side import PlanSide
from tests.conftest import ROOT
from tests.test_words import faults
from tests.ui.window.test_recovery import activate

PLAN = sample.sample_plans()[0]
TOPICS = help_topics.topics()


def f1(program: Program, qtbot: QtBot) -> HelpPane:
    qtbot.keyClick(program.window, Qt.Key.Key_F1)
    return program.window.helping.pane


def words(pane: HelpPane) -> str:
    return pane.text.toPlainText()


@pytest.mark.parametrize("key", [PLANS, CALENDAR])
def test_every_screen_of_the_rail_has_a_topic(sampled: Program, qtbot: QtBot, key: str) -> None:
    sampled.window.show_screen(key)
    activate(sampled)
    pane = f1(sampled, qtbot)
    assert pane.isVisible()
    assert pane.topic == key
    assert key in pane.topics
    assert QApplication.focusWidget() is pane.text


def test_every_tab_of_a_plan_has_a_topic(sampled: Program, qtbot: QtBot) -> None:
    sampled.window.open_plan(PLAN.id)
    activate(sampled)
    page = sampled.plan_page
    shown = []
    for tab in range(page.tabs.bar.count()):
        page.tabs.bar.setCurrentIndex(tab)
        assert page.topic in {topic.key for topic in TOPICS}
        shown.append(page.topic)
    assert len(set(shown)) == page.tabs.bar.count()
    page.head.next_button.click()
    page.head.next_button.click()
    assert page.topic == "issue"


def test_windows_of_files_that_come_in_and_dialogs_have_topics(sampled: Program) -> None:
    keys = {topic.key for topic in TOPICS}
    assert sampled.receiving.topic in keys
    assert {"list", "begin", "office", "print", "saving", "find", "keys"} <= keys


def test_an_open_pane_goes_with_the_screen(sampled: Program, qtbot: QtBot) -> None:
    activate(sampled)
    pane = f1(sampled, qtbot)
    sampled.window.open_plan(PLAN.id)
    sampled.plan_page.compose.outline.tree.setFocus()
    sampled.plan_page.show_general()
    sampled.plan_page.show_grid()
    assert pane.topic == "grid"


def test_f1_and_esc_close_what_is_read(sampled: Program, qtbot: QtBot) -> None:
    sampled.window.open_plan(PLAN.id)
    activate(sampled)
    tree = sampled.plan_page.compose.outline.tree
    tree.setFocus()
    pane = f1(sampled, qtbot)
    qtbot.keyClick(pane.text, Qt.Key.Key_F1)
    assert not pane.isVisible()
    assert QApplication.focusWidget() is tree
    f1(sampled, qtbot)
    qtbot.keyClick(pane.text, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert QApplication.focusWidget() is tree


def test_ctrl_k_leads_to_a_topic(sampled: Program) -> None:
    activate(sampled)
    sampled.window.find_bar.topic_wanted.emit("saving")
    assert sampled.window.helping.pane.topic == "saving"
    assert "Đã lưu 14:05" in words(sampled.window.helping.pane)


def test_another_topic_is_chosen_in_the_pane(sampled: Program, qtbot: QtBot) -> None:
    activate(sampled)
    pane = f1(sampled, qtbot)
    pane.which.setCurrentIndex(pane.which.findData("print"))
    pane.which.activated.emit(pane.which.currentIndex())
    assert words(pane).startswith("Mở bằng Ctrl+P")


def test_the_sheet_of_keys_tells_what_is_bound(sampled: Program, qtbot: QtBot) -> None:
    sampled.window.open_plan(PLAN.id)
    activate(sampled)
    qtbot.keyClick(sampled.window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    pane = sampled.window.helping.pane
    assert pane.topic == KEYS
    for line in ("Ctrl+P In", "F8 Điểm ngờ kế tiếp", "Ctrl+K Tìm mọi nơi", "Alt+2 Lịch"):
        assert line in words(pane)
    # Undo is named after what it would take back; the sheet has its name alone.
    assert "Ctrl+Z Hoàn tác\n" in words(pane)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_the_words_of_the_help_are_the_office_s(topic: help_topics.Topic) -> None:
    said = [topic.title, *topic.text.replace("**", "").splitlines()]
    assert not {line: found for line in said if (found := faults(line.strip("- ")))}
    assert not topic.title.startswith("#")
    assert 150 < len(topic.text) < 1600


def test_a_topic_has_its_own_key_and_title() -> None:
    assert len({topic.key for topic in TOPICS}) == len(TOPICS)
    assert len({topic.title for topic in TOPICS}) == len(TOPICS)
    assert len(list(Path(ROOT / "resources" / "help").iterdir())) == len(TOPICS)


def test_beside_the_help_the_list_of_plans_keeps_its_subjects(
    sampled: Program, qtbot: QtBot
) -> None:
    sampled.window.resize(1366, 728)
    activate(sampled)
    side = sampled.window.findChildren(PlanSide)[0]
    assert side.isVisible()
    pane = f1(sampled, qtbot)
    qtbot.waitUntil(lambda: not side.isVisible())
    qtbot.keyClick(pane.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(side.isVisible)


def test_the_page_of_a_plan_leaves_room_for_the_help(sampled: Program, qtbot: QtBot) -> None:
    sampled.window.resize(1366, 728)
    sampled.window.open_plan(PLAN.id)
    activate(sampled)
    pane = f1(sampled, qtbot)
    QApplication.processEvents()
    page: QWidget = sampled.plan_page
    assert isinstance(page, PlanScreen)
    assert sampled.window.width() == 1366
    assert page.width() + pane.width() <= 1366
    assert not pane.text.horizontalScrollBar().isVisible()
