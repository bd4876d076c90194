"""The field of units: chips found, kept as typed, walked over."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QWidget,
)
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui.widgets.chip_field import ChipField, UnitChip, UnitState
from tests.ui.base.hands import spoken, type_in

UNITS = (
    UnitChip(text="Phòng Tuyên truyền", key="1", initials="TT", index=0),
    UnitChip(text="Phòng Đào tạo", key="2", initials="ĐT", index=1),
)


@pytest.fixture
def units(place: Callable[[QWidget], QWidget]) -> ChipField:
    field = ChipField(UNITS, name="Chủ trì")
    place(field)
    return field


def test_a_unit_is_found_without_marks(units: ChipField, qtbot: QtBot) -> None:
    changes: list[tuple[UnitChip, ...]] = []
    units.changed.connect(changes.append)
    type_in(units.line, "phong dao tao")
    qtbot.keyClick(units.line, Qt.Key.Key_Return)
    type_in(units.line, "tt")
    qtbot.keyClick(units.line, Qt.Key.Key_Return)
    assert changes[-1] == (UNITS[1], UNITS[0])
    assert units.line.text() == ""


def test_the_list_offers_what_holds_the_letters(units: ChipField, qtbot: QtBot) -> None:
    type_in(units.line, "đào")
    assert units.chooser.offered == (UNITS[1],)
    qtbot.keyClick(units.chooser.list_view, Qt.Key.Key_Down)
    qtbot.keyClick(units.chooser.list_view, Qt.Key.Key_Return)
    assert units.chips == (UNITS[1],)


def test_the_list_leaves_the_field_to_be_seen(units: ChipField) -> None:
    units.chooser.open_all()
    popup, foot = units.chooser.list_view, units.mapToGlobal(units.rect().bottomLeft())
    assert popup.geometry().top() > foot.y()
    popup.hide()


def test_the_list_stands_above_a_field_at_the_foot_of_the_screen(units: ChipField) -> None:
    window = units.window()
    window.move(0, window.screen().availableGeometry().bottom() - window.height())
    units.chooser.open_all()
    popup, top = units.chooser.list_view, units.mapToGlobal(units.rect().topLeft())
    assert popup.geometry().bottom() < top.y()
    popup.hide()


def test_the_whole_list_opens_by_key_and_by_mouse(units: ChipField, qtbot: QtBot) -> None:
    popup = units.chooser.list_view
    qtbot.keyClick(units.line, Qt.Key.Key_Down)
    assert popup.isVisible()
    assert units.chooser.offered == UNITS
    popup.hide()
    units.line.actions()[0].trigger()
    assert popup.isVisible()
    popup.hide()
    assert units.line.geometry().right() >= units.width() - 12


def test_the_typed_words_are_never_completed(units: ChipField, qtbot: QtBot) -> None:
    type_in(units.line, "phòng đ")
    assert units.line.text() == "phòng đ"
    units.chooser.list_view.hide()


def test_an_unknown_name_is_kept_as_it_was_typed(units: ChipField, qtbot: QtBot) -> None:
    type_in(units.line, "Hội Nông dân tỉnh")
    qtbot.keyClick(units.line, Qt.Key.Key_Return)
    assert units.chips == (UnitChip(text="Hội Nông dân tỉnh", state=UnitState.UNKNOWN),)


def test_a_unit_is_not_added_twice(units: ChipField) -> None:
    units.add(UNITS[0])
    units.add(UNITS[0])
    assert units.chips == (UNITS[0],)


def test_keys_walk_over_chips_and_delete_them(units: ChipField, qtbot: QtBot) -> None:
    units.set_chips(UNITS)
    units.window().activateWindow()
    units.line.setFocus()
    qtbot.keyClick(units.line, Qt.Key.Key_Left)
    assert units._buttons[1].hasFocus()
    qtbot.keyClick(units._buttons[1], Qt.Key.Key_Left)
    qtbot.keyClick(units._buttons[0], Qt.Key.Key_Delete)
    assert units.chips == (UNITS[1],)
    assert units._buttons[0].hasFocus()
    qtbot.keyClick(units._buttons[0], Qt.Key.Key_Delete)
    assert units.chips == ()
    assert units.line.hasFocus()


def test_the_cross_takes_a_chip_away_and_the_chip_can_be_pressed(
    units: ChipField, qtbot: QtBot
) -> None:
    units.set_chips(UNITS)
    pressed: list[UnitChip] = []
    units.pressed.connect(pressed.append)
    first = units._buttons[0]
    first.resize(first.sizeHint())
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(first, left, pos=QPoint(10, first.height() // 2))
    assert pressed == [UNITS[0]]
    qtbot.mouseClick(first, left, pos=QPoint(first.width() - 12, first.height() // 2))
    assert units.chips == (UNITS[1],)


def test_a_chip_says_its_doubt(units: ChipField) -> None:
    units.set_chips([UnitChip(text="các phòng", state=UnitState.DOUBT)])
    assert spoken(units._buttons[0]) == "các phòng"
    assert "Chưa rõ" in units._buttons[0].accessibleDescription()
    assert spoken(units.line) == "Chủ trì"
