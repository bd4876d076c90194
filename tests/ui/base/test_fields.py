"""Labelled fields, the search, words and the field of time."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.paint.chips import ChipLook
from hoptacxa_desktop.ui.widgets.buttons import Button
from hoptacxa_desktop.ui.widgets.fields import LabelledField, SearchField, Words
from hoptacxa_desktop.ui.widgets.time_field import Chip, TimeField
from tests.ui.base.hands import spoken, type_in


def test_a_field_names_its_editor_and_tells_its_error(
    place: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    line = QLineEdit("31/4/2024")
    field = LabelledField("Hạn", line)
    place(field)
    assert spoken(line) == "Hạn"
    with qtbot.waitSignal(field.mend_requested):
        field.set_error("Tháng 4 chỉ có 30 ngày.", "Dùng 30/4/2024")
        assert line.accessibleDescription() == field.error
        next(b for b in field.findChildren(Button) if b.text() == "Dùng 30/4/2024").click()
    field.set_error("")
    assert line.property("error") is False
    assert field.error == ""


def test_escape_empties_a_search(place: Callable[[QWidget], QWidget], qtbot: QtBot) -> None:
    search = SearchField("Tìm hoạt động", key="Ctrl+F")
    place(search)
    assert spoken(search) == "Tìm hoạt động"
    type_in(search, "hop tac xa")
    assert len(search.actions()) == 2
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert len(search.actions()) == 1


def test_words_follow_the_scheme(place: Callable[[QWidget], QWidget], qapp: QApplication) -> None:
    words = Words("Số, ký hiệu")
    place(words)
    for scheme in (theme.Scheme.DARK, theme.Scheme.LIGHT):
        look = theme.apply(qapp, scheme)
        assert words.palette().windowText().color().name().upper() == look.tokens.ink


def test_words_follow_the_size_of_the_text(
    place: Callable[[QWidget], QWidget], qapp: QApplication
) -> None:
    words = Words("Số, ký hiệu", Role.LABEL)
    place(words)
    theme.apply(qapp, theme.Scheme.LIGHT, theme.FontSize.VERY_LARGE)
    assert words.font().pointSizeF() == pytest.approx(9.75 * 13 / 10.5)


def describe(text: str) -> list[Chip]:
    if "tháng" in text:
        note = Chip("Trùng ngày nghỉ", ChipLook.NOTE)
        return [note, Chip("01/4/2024 – 30/4/2024", ChipLook.MAIN)]
    return [Chip("chưa hiểu – giữ nguyên chữ", ChipLook.DOUBT)]


def test_time_is_read_after_the_last_key_and_said(
    place: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    field = TimeField(describe)
    place(field)
    assert field.strip.chips == ()
    type_in(field.line, "tháng 4")
    assert field.strip.chips == ()
    qtbot.waitUntil(lambda: len(field.strip.chips) == 2)
    assert field.line.accessibleDescription() == "01/4/2024 – 30/4/2024; Trùng ngày nghỉ"
    assert field.text == "tháng 4"


def test_the_words_are_told_once_when_the_line_is_left(
    place: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    field = TimeField(describe, "tháng 4")
    place(field)
    told: list[str] = []
    field.committed.connect(told.append)
    type_in(field.line, " năm sau")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    field.set_text("khác")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert told == ["tháng 4 năm sau"]


def test_words_are_told_without_leaving_the_line(
    place: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    field = TimeField(describe, "tháng 4")
    place(field)
    type_in(field.line, " năm sau")
    with qtbot.waitSignal(field.committed) as told:
        field.commit()
    assert told.args == ["tháng 4 năm sau"]
    with qtbot.assertNotEmitted(field.committed):
        field.commit()


def test_the_same_words_again_leave_what_is_being_typed(
    place: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    field = TimeField(describe)
    place(field)
    field.set_text("tháng 4")
    type_in(field.line, " năm sau")
    field.line.setCursorPosition(2)
    field.set_text("tháng 4")
    assert field.text == "tháng 4 năm sau"
    field.commit()
    field.set_text("tháng 4 năm sau")
    assert field.line.cursorPosition() == 2


def test_the_strip_grows_with_its_chips(place: Callable[[QWidget], QWidget]) -> None:
    field = TimeField(lambda _text: [Chip("Thứ Năm → Thứ Hai, 5 ngày")] * 6, "x")
    place(field)
    assert field.strip.heightForWidth(200) > field.strip.heightForWidth(1200) > 0
