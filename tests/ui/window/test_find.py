"""Ctrl+K finds plans, activities, units, commands and help, by the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.errors import FileBusy
from hoptacxa_desktop.services import finding, sample
from hoptacxa_desktop.ui.find.rows import Row
from hoptacxa_desktop.ui.find_bar import FindBar
from hoptacxa_desktop.ui.main_window import CALENDAR
from tests.ui.plan.keys import type_words
from tests.ui.window.test_recovery import activate

PLAN, OTHER = sample.sample_plans()
K = Qt.Key.Key_K


@pytest.fixture
def bar(sampled: Program, qtbot: QtBot) -> FindBar:
    """The field, opened by its key."""
    activate(sampled)
    qtbot.keyClick(sampled.window, K, Qt.KeyboardModifier.ControlModifier)
    return sampled.window.find_bar


def titles(bar: FindBar) -> list[str]:
    return [row.title for row in bar.popup.model.rows]


def heads(bar: FindBar) -> list[str]:
    return [row.title for row in bar.popup.model.rows if row.target is None]


def current(bar: FindBar) -> Row:
    row = bar.popup.view.currentIndex().data(int(Qt.ItemDataRole.UserRole) + 1)
    assert isinstance(row, Row)
    return row


def press(qtbot: QtBot, bar: FindBar, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(bar, key)


def test_before_anything_is_typed_the_last_plans_are_shown(bar: FindBar) -> None:
    assert QApplication.focusWidget() is bar
    assert heads(bar) == ["Kế hoạch sửa gần đây"]
    assert len(titles(bar)) == 3


def test_an_activity_is_found_without_marks_and_opened_by_enter(
    sampled: Program, bar: FindBar, qtbot: QtBot
) -> None:
    type_words(bar, "le phat dong")
    assert "Hoạt động, nhiệm vụ" in heads(bar)
    while current(bar).icon != "act":
        press(qtbot, bar, Qt.Key.Key_Down)
    node = current(bar).target.node_id  # type: ignore[union-attr]
    assert "Lễ phát động" in current(bar).title
    press(qtbot, bar, Qt.Key.Key_Return)
    assert sampled.plan_page.isVisible()
    assert (sampled.plan_page.plan_id, sampled.plan_page.session.node_id) == (PLAN.id, node)
    assert not bar.popup.isVisible()
    assert bar.text() == ""


def test_a_plan_is_opened(sampled: Program, bar: FindBar, qtbot: QtBot) -> None:
    type_words(bar, "thang hanh dong vi")
    assert current(bar).icon == "plan"
    press(qtbot, bar, Qt.Key.Key_Return)
    assert sampled.plan_page.plan_id == PLAN.id


def test_a_unit_leads_to_what_names_it(bar: FindBar, qtbot: QtBot) -> None:
    type_words(bar, "van phong")
    while current(bar).icon != "unit":
        press(qtbot, bar, Qt.Key.Key_Down)
    press(qtbot, bar, Qt.Key.Key_Return)
    assert bar.text() == "Văn phòng"
    assert bar.popup.isVisible()
    assert "Hoạt động, nhiệm vụ" in heads(bar)


def test_a_command_is_found_told_with_its_key_and_given(
    sampled: Program, bar: FindBar, qtbot: QtBot
) -> None:
    type_words(bar, "hoan tac mo van")
    assert (current(bar).key, current(bar).detail) == ("Ctrl+Z", "Sửa")
    press(qtbot, bar, Qt.Key.Key_Return)
    assert sampled.window.toast.text == "Đã hoàn tác: Mở văn phòng mẫu"


def test_commands_of_menus_inside_menus_are_found(bar: FindBar) -> None:
    type_words(bar, "nen toi")
    assert (current(bar).title, current(bar).detail) == ("Nền tối", "Xem › Màu nền")


def test_a_topic_of_the_help_is_found_by_its_words(bar: FindBar, qtbot: QtBot) -> None:
    wanted: list[str] = []
    bar.topic_wanted.connect(wanted.append)
    type_words(bar, "mat dien khi dang go")
    assert heads(bar) == ["Trợ giúp"]
    press(qtbot, bar, Qt.Key.Key_Return)
    assert wanted == ["saving"]


def test_the_keys_pass_over_heads_and_stop_at_the_ends(bar: FindBar, qtbot: QtBot) -> None:
    type_words(bar, "ke hoach")
    rows = bar.popup.model.rows
    passed = []
    for _ in rows:
        passed.append(current(bar))
        press(qtbot, bar, Qt.Key.Key_Down)
    assert [row for row in rows if row.target is not None] == list(dict.fromkeys(passed))
    for _ in rows:
        press(qtbot, bar, Qt.Key.Key_PageUp)
    assert current(bar) is rows[1]


def test_esc_goes_back_to_where_one_was(sampled: Program, qtbot: QtBot) -> None:
    sampled.window.open_plan(PLAN.id)
    activate(sampled)
    tree = sampled.plan_page.compose.outline.tree
    tree.setFocus()
    bar = sampled.window.find_bar
    bar.begin()
    type_words(bar, "hop tac xa")
    press(qtbot, bar, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is tree
    assert (bar.text(), bar.popup.isVisible()) == ("", False)


def test_nothing_that_fits_is_said(bar: FindBar, qtbot: QtBot) -> None:
    type_words(bar, "zzz")
    assert titles(bar)[0] == "Không có gì khớp “zzz”"
    press(qtbot, bar, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert bar.popup.isVisible()


def test_a_store_that_cannot_be_read_is_said_in_the_list(
    bar: FindBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object, **__: object) -> object:
        raise FileBusy("Tệp dữ liệu đang được chương trình khác dùng.")

    monkeypatch.setattr(finding, "find", busy)
    type_words(bar, "ke")
    assert titles(bar) == ["Tệp dữ liệu đang được chương trình khác dùng."]


def test_a_click_opens_too(sampled: Program, bar: FindBar, qtbot: QtBot) -> None:
    type_words(bar, "lich")
    at = next(n for n, row in enumerate(bar.popup.model.rows) if row.icon == "help")
    index, key = bar.popup.model.index(at), bar.popup.model.rows[at].target.key  # type: ignore[union-attr]
    wanted: list[str] = []
    bar.topic_wanted.connect(wanted.append)
    bar.popup.view.scrollTo(index)
    place = bar.popup.view.visualRect(index).center()
    qtbot.mouseClick(bar.popup.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted == [key]


@pytest.mark.parametrize("width", [960, 1366])
def test_the_list_stays_inside_the_window(sampled: Program, bar: FindBar, width: int) -> None:
    sampled.window.resize(width, 640)
    sampled.window.show_screen(CALENDAR)
    activate(sampled)
    bar.begin()
    type_words(bar, "hop tac")
    assert sampled.window.rect().contains(bar.popup.geometry())
    assert bar.width() >= bar.minimumSizeHint().width()
    assert bar.mapTo(sampled.window, bar.rect().bottomRight()).x() < sampled.window.width()


def test_a_screen_reader_hears_what_enter_would_open(bar: FindBar) -> None:
    type_words(bar, "nen toi")
    assert bar.accessibleDescription() == "Nền tối, Xem › Màu nền"
