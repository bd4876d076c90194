"""The rail, the head, the foot, empty screens and the small painted parts."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QWidget,
)
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.tasks import Standing
from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.fonts import Role, font
from hoptacxa_desktop.ui.paint.pills import pill_size, status_word
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind
from hoptacxa_desktop.ui.widgets.empty import DoorCard, EmptyState
from hoptacxa_desktop.ui.widgets.fields import Words
from hoptacxa_desktop.ui.widgets.panels import Card, KeyHints, PageHead, SidePanel, StatusLine
from hoptacxa_desktop.ui.widgets.rail import Rail, RailItem
from hoptacxa_desktop.ui.widgets.small import FiveSteps, PercentBar, Swatch
from tests.ui.base.hands import spoken

SCREENS = (RailItem("home", "Tổng quan", "home"), RailItem("plans", "Kế hoạch", "plan"))


def test_alt_and_a_number_choose_a_screen(
    place: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    rail = Rail(SCREENS, (RailItem("settings", "Cài đặt", "gear"),))
    window = place(rail).window()
    window.activateWindow()
    chosen: list[str] = []
    rail.chosen.connect(chosen.append)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert chosen == ["plans"]
    assert rail.current == "plans"
    rail.set_current("settings")
    assert (rail.current, chosen) == ("settings", ["plans"])


def test_the_head_keeps_its_height_when_facts_come(place: Callable[[QWidget], QWidget]) -> None:
    head = PageHead("Kế hoạch")
    place(head)
    before = head.sizeHint().height()
    head.add_action(Button("Lập kế hoạch", kind=Kind.PRIMARY, icon_name="plus"))
    head.set_title("Theo dõi", "2 kế hoạch · 35 hoạt động")
    assert head.sizeHint().height() == before
    assert head.title == "Theo dõi"


def test_a_long_title_is_elided_and_widens_no_window(
    place: Callable[[QWidget], QWidget],
) -> None:
    title = "Kế hoạch tổ chức Tháng hành động vì Hợp tác xã " * 4
    head = PageHead()
    head.add_action(Button("Lập kế hoạch", kind=Kind.PRIMARY))
    place(head)
    head.set_title(title)
    head.resize(500, head.height())
    assert head.minimumSizeHint().width() < 400
    (shown,) = [one for one in head.findChildren(Words) if one.toolTip() == title]
    assert shown.text().endswith("…")
    assert shown.fontMetrics().horizontalAdvance(shown.text()) <= 500
    assert head.title == title
    head.set_title("Theo dõi")
    assert shown.text() == "Theo dõi"


def test_keys_of_the_foot_are_said(place: Callable[[QWidget], QWidget]) -> None:
    line = StatusLine()
    place(line)
    line.set_keys((("F8", "Điểm ngờ kế tiếp"), ("F6", "Đổi khung")))
    assert spoken(line.findChildren(KeyHints)[0]) == "F8: Điểm ngờ kế tiếp, F6: Đổi khung"


def test_an_empty_screen_has_up_to_three_doors(
    place: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    went: list[int] = []
    doors = [
        DoorCard(
            icon_name="plus", title=f"Cửa {at}", text="Một câu.", do=lambda at=at: went.append(at)
        )
        for at in range(4)
    ]
    state = EmptyState("Chưa có kế hoạch nào", "Bắt đầu theo một trong ba cách.", doors)
    place(state)
    assert len(state.doors()) == 3
    qtbot.keyClick(state.doors()[1], Qt.Key.Key_Space)
    assert went == [1]


@pytest.mark.parametrize(
    ("widget", "name"),
    [
        (lambda: PercentBar(135), "100%"),
        (lambda: FiveSteps(3, "Đã ban hành"), "Đã ban hành, bước 3/5"),
        (lambda: Swatch("TT", 0, "Phòng Tuyên truyền"), "Phòng Tuyên truyền"),
        (lambda: Card("Cần xử lý hôm nay"), "Cần xử lý hôm nay"),
        (lambda: SidePanel("Chi tiết"), "Chi tiết"),
    ],
)
def test_small_parts_are_painted_and_have_names(
    place: Callable[[QWidget], QWidget], look: theme.Theme, widget: Callable[[], QWidget], name: str
) -> None:
    part = place(widget())
    assert spoken(part) == name
    image = part.grab().toImage()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colours) > 1 or isinstance(part, SidePanel)


@pytest.mark.parametrize("status", list(Standing))
def test_every_state_has_a_word_that_fits(qapp: object, status: Standing) -> None:
    words = QFontMetrics(font(Role.LABEL)).horizontalAdvance(status_word(status))
    assert pill_size(status).width() > words + 20
