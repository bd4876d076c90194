from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.tasks import Standing
from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.fonts import Role, font
from hoptacxa_desktop.ui.icons import icon, icon_names
from hoptacxa_desktop.ui.paint.chips import ChipLook
from hoptacxa_desktop.ui.paint.pills import status_word
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind, SegmentedSwitch, icon_button
from hoptacxa_desktop.ui.widgets.chip_field import ChipField, UnitChip, UnitState
from hoptacxa_desktop.ui.widgets.empty import DoorCard, EmptyState
from hoptacxa_desktop.ui.widgets.fields import LabelledField, SearchField, Words
from hoptacxa_desktop.ui.widgets.notices import Banner, Level, Offer, Toast
from hoptacxa_desktop.ui.widgets.painted import FlowLayout, wrap
from hoptacxa_desktop.ui.widgets.panels import Card, KeyHints, PageHead, SidePanel, StatusLine
from hoptacxa_desktop.ui.widgets.rail import Rail, RailItem
from hoptacxa_desktop.ui.widgets.small import FiveSteps, PercentBar, Pill, Swatch
from hoptacxa_desktop.ui.widgets.time_field import Chip, TimeField

UNITS = (
    UnitChip(text="Phòng Tuyên truyền", key="1", initials="TT", index=0),
    UnitChip(text="Phòng Đào tạo", key="2", initials="ĐT", index=1),
)
SCREENS = (RailItem("home", "Tổng quan", "home"), RailItem("plans", "Kế hoạch", "plan"))


def nothing() -> None:
    """Do nothing."""


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def type_in(line: QWidget, text: str) -> None:
    """Type as UniKey does: letters with marks come from an input method, not from keys."""
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(line, typed)


@pytest.fixture
def place(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Show a widget in a window of its own, which lives as long as the test."""
    windows: list[QWidget] = []

    def put(widget: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        QVBoxLayout(window).addWidget(widget)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return widget

    return put


# Buttons


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


def test_a_count_on_a_button_makes_it_wider(place: Callable[[QWidget], QWidget]) -> None:
    button = Button("Soát lỗi", icon_name="flag")
    place(button)
    before = button.sizeHint().width()
    button.set_badge("12")
    assert button.sizeHint().width() >= before + 16


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


# Fields


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


def test_a_doubt_is_not_an_error(place: Callable[[QWidget], QWidget]) -> None:
    field = LabelledField("Phối hợp", QLineEdit("các phòng"))
    place(field)
    field.set_error("Sai.")
    field.set_doubt("Chưa rõ “các phòng” gồm những đơn vị nào.")
    assert field.editor.property("error") is False
    assert field.error.startswith("Chưa rõ")


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


# The field of time


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


def test_the_strip_grows_with_its_chips(place: Callable[[QWidget], QWidget]) -> None:
    field = TimeField(lambda _text: [Chip("Thứ Năm → Thứ Hai, 5 ngày")] * 6, "x")
    place(field)
    assert field.strip.heightForWidth(200) > field.strip.heightForWidth(1200) > 0


# The field of units


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
    assert units._completer.completionCount() == 1
    units._completer.activated.emit(units._completer.currentCompletion())
    assert units.chips == (UNITS[1],)
    units._completer.popup().hide()


def test_the_whole_list_opens_by_key_and_by_mouse(units: ChipField, qtbot: QtBot) -> None:
    popup = units._completer.popup()
    qtbot.keyClick(units.line, Qt.Key.Key_Down)
    assert popup.isVisible()
    assert units._completer.completionCount() == len(UNITS)
    popup.hide()
    units.line.actions()[0].trigger()
    assert popup.isVisible()
    popup.hide()
    assert units.line.geometry().right() >= units.width() - 12


def test_the_typed_words_are_never_completed(units: ChipField, qtbot: QtBot) -> None:
    type_in(units.line, "phòng đ")
    assert units.line.text() == "phòng đ"
    units._completer.popup().hide()


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


# Notices


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


# Panels


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


def test_a_badge_of_the_rail_is_said(place: Callable[[QWidget], QWidget]) -> None:
    rail = Rail(SCREENS)
    place(rail)
    rail.set_badge("home", "2")
    assert rail._buttons["home"].accessibleDescription() == "2"


def test_the_head_keeps_its_height_when_facts_come(place: Callable[[QWidget], QWidget]) -> None:
    head = PageHead("Kế hoạch")
    place(head)
    before = head.sizeHint().height()
    head.add_action(Button("Lập kế hoạch", kind=Kind.PRIMARY, icon_name="plus"))
    head.set_title("Theo dõi", "2 kế hoạch · 35 hoạt động")
    assert head.sizeHint().height() == before
    assert head.title == "Theo dõi"
    assert [button.text() for button in head.actions_shown] == ["Lập kế hoạch"]


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
        (lambda: Pill(Standing.LATE), "Quá hạn"),
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
def test_every_state_has_a_word_that_fits(
    place: Callable[[QWidget], QWidget], status: Standing
) -> None:
    pill = place(Pill(status))
    words = QFontMetrics(font(Role.LABEL)).horizontalAdvance(status_word(status))
    assert pill.sizeHint().width() > words + 20


# Icons, initials, lines


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
