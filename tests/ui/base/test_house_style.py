from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.house_style import _scroll_bar_part

PARTS = (
    QStyle.SubControl.SC_ScrollBarSubPage,
    QStyle.SubControl.SC_ScrollBarSlider,
    QStyle.SubControl.SC_ScrollBarAddPage,
)


def combo() -> QComboBox:
    box = QComboBox()
    box.addItems(["Phòng Tuyên truyền", "Văn phòng"])
    return box


def drawn(widget: QWidget) -> QImage:
    widget.adjustSize()
    return widget.grab().toImage()


@pytest.mark.parametrize("size", list(theme.FontSize))
@pytest.mark.parametrize("make", [combo, QSpinBox])
def test_fields_of_a_row_are_about_as_high(
    qtbot: QtBot, qapp: QApplication, make: Callable[[], QWidget], size: theme.FontSize
) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT, size)
    line, other = QLineEdit(), make()
    for widget in (line, other):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    assert abs(line.sizeHint().height() - other.sizeHint().height()) <= 4


def test_a_list_shows_its_longest_word(qtbot: QtBot) -> None:
    box = combo()
    qtbot.addWidget(box)
    words = box.fontMetrics().horizontalAdvance("Phòng Tuyên truyền")
    assert box.sizeHint().width() >= words + 30


@pytest.mark.parametrize("make", [lambda: QCheckBox("Phụ lục"), lambda: QRadioButton("Máy này")])
def test_a_mark_shows_that_it_is_set(
    qtbot: QtBot, look: theme.Theme, make: Callable[[], QWidget]
) -> None:
    mark = make()
    qtbot.addWidget(mark)
    empty = drawn(mark)
    mark.setProperty("checked", True)
    full = drawn(mark)
    accent = look.tokens.accent.lower()
    colours = {full.pixelColor(x, y).name() for x in range(20) for y in range(full.height())}
    assert accent in colours
    assert empty != full


def test_a_bar_of_progress_grows(qtbot: QtBot, look: theme.Theme) -> None:
    bar = QProgressBar(textVisible=False)
    qtbot.addWidget(bar)
    bar.resize(200, 10)
    lengths = []
    for value in (10, 60):
        bar.setValue(value)
        image = bar.grab().toImage()
        row = [image.pixelColor(x, image.height() // 2).name() for x in range(image.width())]
        lengths.append(row.count(look.tokens.accent.lower()))
    assert lengths[0] < lengths[1]


@given(
    st.integers(40, 900),
    st.integers(0, 5000),
    st.integers(1, 900),
    st.integers(0, 5000),
    st.booleans(),
)
def test_the_parts_of_a_scroll_bar_fill_it(
    length: int, maximum: int, page: int, position: int, upright: bool
) -> None:
    option = QStyleOptionSlider()
    option.rect = QRect(3, 5, 13, length) if upright else QRect(3, 5, length, 13)
    option.minimum, option.maximum, option.pageStep = 0, maximum, page
    option.sliderPosition = min(position, maximum)
    rects = [_scroll_bar_part(option, part) for part in PARTS]
    sizes = [rect.height() if upright else rect.width() for rect in rects]
    assert sum(sizes) == length
    assert all(size >= 0 for size in sizes)
    assert sizes[1] >= min(28, length)
    slider = rects[1]
    assert option.rect.contains(slider)
    ends = (slider.top(), option.rect.top()) if upright else (slider.left(), option.rect.left())
    if option.sliderPosition == 0:
        assert ends[0] == ends[1]
