"""Icons, and boxes that wrap."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from hoptacxa_desktop.ui.icons import icon, icon_names
from hoptacxa_desktop.ui.widgets.buttons import Button
from hoptacxa_desktop.ui.widgets.painted import FlowLayout, wrap


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_is_drawn_sharp_at_every_scale(qapp: QApplication, name: str) -> None:
    for scale in (1.0, 1.5, 2.0):
        pixmap = icon(name).pixmap(QSize(20, 20), scale)
        assert pixmap.width() == round(20 * scale)
        image = pixmap.toImage()
        drawn = [
            (x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 150
        ]
        assert len(drawn) >= 8
        assert all(0 < x < image.width() - 1 for x, _ in drawn)


def test_the_set_of_icons_is_whole() -> None:
    wanted = (
        "home plan cal track meet report lib gear help search undo redo plus x check down right "
        "left up more print export import save copy trash edit send warn err info doubt clock bell "
        "flag stamp history filter eye pin link chain unit place outline act table excel word side "
        "zin zout grip s_todo s_doing s_done s_late s_wait s_stuck"
    )
    assert set(wanted.split()) <= set(icon_names())


def test_there_is_no_icon_by_chance() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such icon")


@given(
    st.lists(st.tuples(st.integers(1, 300), st.integers(1, 40)), max_size=30),
    st.integers(20, 500),
    st.integers(0, 12),
)
def test_wrapped_boxes_stay_on_the_line_and_apart(
    sizes: list[tuple[int, int]], width: int, gap: int
) -> None:
    boxes = wrap([QSize(*size) for size in sizes], width, gap)
    assert len(boxes) == len(sizes)
    for at, box in enumerate(boxes):
        assert box.left() >= 0
        assert box.width() <= width
        assert box.right() < width
        assert not any(box.intersects(other) for other in boxes[at + 1 :])


def test_a_flow_is_as_high_as_its_lines(place: Callable[[QWidget], QWidget]) -> None:
    host = QWidget()
    flow = FlowLayout(host)
    for at in range(8):
        flow.addWidget(Button(f"Nút {at}"))
    place(host)
    assert flow.heightForWidth(150) > 3 * flow.heightForWidth(2000)
