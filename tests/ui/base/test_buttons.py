"""Buttons: room for their words, names, the ring of the keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.fonts import Role, font
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind, SegmentedSwitch, icon_button
from tests.ui.base.hands import spoken


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("size", list(theme.FontSize))
def test_a_button_is_never_smaller_than_its_words(
    qapp: QApplication, place: Callable[[QWidget], QWidget], kind: Kind, size: theme.FontSize
) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT, size)
    button = Button("Lập kế hoạch năm 2025", kind=kind, icon_name="plus")
    place(button)
    words = QFontMetrics(font(Role.BODY)).horizontalAdvance(button.text())
    assert button.sizeHint().width() >= words + button.iconSize().width()
    assert button.sizeHint().height() >= QFontMetrics(font(Role.BODY)).height()


def test_a_link_among_words_is_no_higher_than_its_words(
    place: Callable[[QWidget], QWidget],
) -> None:
    link = Button("", kind=Kind.LINK, small=True)
    place(link)
    link.setText("Dùng 30/4/2024")
    assert link.sizeHint().height() <= link.fontMetrics().height() + 4


def test_a_disabled_button_says_why(place: Callable[[QWidget], QWidget]) -> None:
    button = Button("Trình ký")
    button.setToolTip("Gửi lãnh đạo ký")
    place(button)
    button.allow(False, "Kế hoạch chưa có hoạt động")
    button.allow(False, "Kế hoạch chưa có người ký")
    assert not button.isEnabled()
    assert button.toolTip() == "Kế hoạch chưa có người ký"
    button.allow(True)
    assert button.toolTip() == "Gửi lãnh đạo ký"


def test_a_button_of_an_icon_alone_has_a_name(place: Callable[[QWidget], QWidget]) -> None:
    button = place(icon_button("undo", "Hoàn tác", key="Ctrl+Z"))
    assert spoken(button) == "Hoàn tác"
    assert button.toolTip() == "Hoàn tác (Ctrl+Z)"


def test_arrows_choose_in_a_segmented_switch(
    place: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    switch = SegmentedSwitch(("Năm", "Tháng", "Dòng thời gian"), "Kiểu xem", 1)
    place(switch)
    chosen: list[int] = []
    switch.chosen.connect(chosen.append)
    qtbot.keyClick(switch, Qt.Key.Key_Right)
    qtbot.keyClick(switch, Qt.Key.Key_Right)
    qtbot.keyClick(switch, Qt.Key.Key_Left)
    assert chosen == [2, 1]
    assert switch.current == 1


def test_the_ring_follows_the_keys_not_the_mouse(
    place: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    button, other = Button("Trình ký"), QLineEdit()
    both = QWidget()
    row = QHBoxLayout(both)
    row.addWidget(other)
    row.addWidget(button)
    window = place(both).window()
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not rings(window)
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    assert button.hasFocus()
    ring = rings(window)[0]
    assert ring.widget() is button
    frame, inner = ring.rect(), button.rect()
    assert frame.width() >= inner.width() + 4
    assert frame.height() >= inner.height() + 4
    other.setFocus()
    assert not rings(window)


def rings(window: QWidget) -> list[QFocusFrame]:
    return [ring for ring in window.findChildren(QFocusFrame) if not ring.isHidden()]
