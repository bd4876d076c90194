"""Banners and toasts: their doors, their focus, their time."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui.widgets.notices import Banner, Level, Offer, Toast
from tests.ui.base.hands import spoken


def nothing() -> None:
    """Do nothing."""


def test_a_banner_offers_at_most_two_ways_out(
    place: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    banner = Banner()
    place(banner)
    went: list[str] = []
    offers = [Offer(verb, lambda verb=verb: went.append(verb)) for verb in ("Một", "Hai", "Ba")]
    for level in Level:
        banner.tell(level, "Chưa ghi được biểu theo dõi", "Đóng tệp rồi thử lại.", offers)
        assert [button.text() for button in banner.buttons()] == ["Một", "Hai"]
    banner.buttons()[1].click()
    assert went == ["Hai"]
    assert spoken(banner) == "Chưa ghi được biểu theo dõi. Đóng tệp rồi thử lại."
    with qtbot.waitSignal(banner.closed):
        banner.close_notice()


def test_a_banner_takes_the_focus_only_when_asked(place: Callable[[QWidget], QWidget]) -> None:
    banner, line = Banner(), QLineEdit()
    both = QWidget()
    row = QHBoxLayout(both)
    row.addWidget(banner)
    row.addWidget(line)
    place(both).window().activateWindow()
    line.setFocus()
    banner.tell(Level.ERROR, "a", offers=[Offer("Thử lại", nothing)])
    assert line.hasFocus()
    banner.tell(Level.ERROR, "a", offers=[Offer("Thử lại", nothing)], take_focus=True)
    assert banner.buttons()[0].hasFocus()


def test_a_toast_goes_by_itself_and_can_be_undone(
    place: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    host = QWidget()
    host.setMinimumSize(600, 300)
    place(host)
    toast = Toast(host)
    toast.tell("Đã xóa 3 hoạt động khỏi kế hoạch")
    assert toast.running
    assert host.rect().contains(toast.geometry())
    with qtbot.waitSignal(toast.undo_requested):
        qtbot.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()
    toast.tell("Đã nhận 18 thay đổi", undo=False)
    assert not toast._undo.isVisible()
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_a_toast_waits_while_it_has_the_focus(place: Callable[[QWidget], QWidget]) -> None:
    host = QWidget()
    place(host).window().activateWindow()
    toast = Toast(host)
    toast.tell("Đã xóa 3 hoạt động")
    toast._undo.setFocus()
    assert not toast.running
    toast._undo.clearFocus()
    assert toast.running
