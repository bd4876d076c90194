"""Every part of the window on one picture, light and dark.

python -m tests.ui.base.gallery FOLDER
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from hoptacxa_desktop.domain.tasks import Standing
from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.fonts import Role, font
from hoptacxa_desktop.ui.icons import icon_names, paint_icon
from hoptacxa_desktop.ui.paint.boxes import paint_box, paint_row_ground
from hoptacxa_desktop.ui.paint.chips import ChipLook
from hoptacxa_desktop.ui.paint.pills import paint_pill
from hoptacxa_desktop.ui.paint.texts import paint_text
from hoptacxa_desktop.ui.paint.units import paint_edge
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind, SegmentedSwitch, icon_button
from hoptacxa_desktop.ui.widgets.chip_field import ChipField, UnitChip, UnitState
from hoptacxa_desktop.ui.widgets.empty import DoorCard, EmptyState
from hoptacxa_desktop.ui.widgets.fields import LabelledField, SearchField, Words
from hoptacxa_desktop.ui.widgets.notices import Banner, Level, Offer, Toast
from hoptacxa_desktop.ui.widgets.painted import tokens_for
from hoptacxa_desktop.ui.widgets.panels import Card, Ground, PageHead, StatusLine
from hoptacxa_desktop.ui.widgets.rail import Rail, RailItem
from hoptacxa_desktop.ui.widgets.small import FiveSteps, PercentBar, Swatch
from hoptacxa_desktop.ui.widgets.time_field import Chip, TimeField

SCREENS = (
    RailItem("home", "Tổng quan", "home"),
    RailItem("plans", "Kế hoạch", "plan"),
    RailItem("calendar", "Lịch", "cal"),
    RailItem("tracking", "Theo dõi", "track"),
    RailItem("meeting", "Họp", "meet"),
    RailItem("reports", "Báo cáo", "report"),
    RailItem("lists", "Danh mục", "lib"),
)
SETTINGS = (RailItem("settings", "Cài đặt", "gear"),)
UNITS = (
    UnitChip(text="Phòng Tuyên truyền", key="1", initials="TT", index=0),
    UnitChip(text="Phòng Tư vấn hỗ trợ", key="2", initials="TV", index=1),
    UnitChip(text="Văn phòng", key="3", initials="VP", index=2),
    UnitChip(text="Tổ giúp việc", key="4", initials="TG", index=3),
)
CHIPS = (
    Chip("18/4/2024 – 22/4/2024", ChipLook.MAIN),
    Chip("dự kiến", ChipLook.TENTATIVE),
    Chip("Thứ Năm → Thứ Hai, 5 ngày"),
    Chip("trong đợt cao điểm", ChipLook.PEAK),
    Chip("18/4 là ngày Giỗ Tổ Hùng Vương, nghỉ lễ.", ChipLook.NOTE),
)


class Painted(QWidget):
    """Bars, rows and icons as delegates paint them."""

    def sizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        return QSize(640, 260)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        painter = QPainter(self)
        tokens = tokens_for(self)
        for at in range(8):
            colours, box = tokens.unit(at), QRectF(at * 80, 0, 74, 21)
            paint_box(painter, box, fill=colours.fill, edge=colours.ink, dashed=at == 2)
            paint_edge(painter, box, colours)
            face = font(Role.LABEL, strong=True)
            paint_text(painter, box.adjusted(12, 0, 0, 0), "TT", face, tokens.ink)
        for at, status in enumerate(Standing):
            paint_pill(painter, QRectF(at * 90, 26, 88, 24), status, tokens)
        states = ({}, {"hovered": True}, {"selected": True}, {"selected": True, "focused": False})
        for at, state in enumerate(states):
            row_box = QRectF(0, 60 + at * 28, 640, 28)
            paint_row_ground(painter, row_box, tokens, **state)
            words = row_box.adjusted(12, 0, 0, 0)
            paint_text(
                painter, words, "Hội nghị các hợp tác xã thành viên", font(Role.BODY), tokens.ink
            )
        for at, name in enumerate(icon_names()):
            box = QRectF(at % 20 * 28, 180 + at // 20 * 28, 20, 20)
            paint_icon(painter, name, box, tokens.ink)
        painter.end()


def buttons() -> Iterator[QWidget]:
    """Buttons of each kind."""
    yield Button("Gửi biểu…")
    yield Button("Gửi biểu…", icon_name="send")
    yield Button("Trình ký", kind=Kind.PRIMARY, icon_name="send")
    yield Button("Bỏ lọc", kind=Kind.QUIET)
    forbidden = Button("Trình ký", icon_name="send")
    forbidden.allow(False, "Kế hoạch chưa có hoạt động")
    yield forbidden
    yield Button("Nhỏ", small=True)
    yield icon_button("undo", "Hoàn tác", key="Ctrl+Z")


def fields() -> Iterator[QWidget]:
    """Fields of each state."""
    yield LabelledField("Hạn", QLineEdit("ngày 11/4/2024"), hint="viết như trong văn bản")
    wrong = LabelledField("Hạn", QLineEdit("31/4/2024"))
    wrong.set_error("Tháng 4 chỉ có 30 ngày.", "Dùng 30/4/2024")
    yield wrong
    read_only = QLineEdit("84/KH-LMHTX")
    read_only.setReadOnly(True)
    yield LabelledField("Số, ký hiệu", read_only)


def page() -> QWidget:
    """The whole page of parts."""
    content = Ground("bg")
    layout = QVBoxLayout(content)
    layout.setContentsMargins(20, 12, 20, 12)
    layout.addLayout(_row(buttons()))
    layout.addLayout(_row(fields()))
    layout.addWidget(LabelledField("Thời gian", TimeField(lambda _t: CHIPS, "dự kiến từ 18-22/4")))
    doubtful = LabelledField(
        "Phối hợp",
        ChipField(
            UNITS,
            (
                *UNITS[:2],
                UnitChip(text="các phòng", state=UnitState.DOUBT),
                UnitChip(text="Hội Nông dân tỉnh", state=UnitState.UNKNOWN),
            ),
        ),
    )
    layout.addWidget(doubtful)
    layout.addLayout(_row(_small()))
    layout.addWidget(Painted())
    layout.addStretch(1)
    return content


def _small() -> Iterator[QWidget]:
    ticked = QCheckBox("Phụ lục")
    ticked.setChecked(True)
    yield ticked
    yield QCheckBox("Dự thảo")
    chosen = QRadioButton("Biểu gửi về")
    chosen.setChecked(True)
    yield chosen
    yield SegmentedSwitch(("Năm", "Tháng", "Dòng thời gian"), "Kiểu xem", 1)
    yield PercentBar(70)
    yield FiveSteps(3, "Đã ban hành")
    yield Swatch("TT", 0, "Phòng Tuyên truyền")
    yield SearchField("Tìm hoạt động", key="Ctrl+F")


def _row(widgets: Iterator[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    return row


def window(content: QWidget) -> QWidget:
    """A window with rail, banner, head and status line around `content`."""
    frame = QWidget()
    rail = Rail(SCREENS, SETTINGS)
    rail.set_current("plans")
    banner = Banner()
    banner.tell(
        Level.ERROR,
        "Chưa ghi được biểu theo dõi: tệp đang mở trong Excel",
        "Theo doi 2024.xlsx – đóng tệp rồi thử lại, hoặc lưu tên khác.",
        (Offer("Thử lại", frame.update), Offer("Lưu tên khác…", frame.update)),
    )
    head = PageHead("Tháng hành động vì Hợp tác xã năm 2024", "Kế hoạch …/KH-LMHTX")
    head.add_fact(FiveSteps(1, "Nháp"))
    head.add_action(Button("In…", icon_name="print"))
    head.add_action(Button("Trình ký", kind=Kind.PRIMARY, icon_name="send"))
    foot = StatusLine()
    foot.set_keys((("Alt+↑↓", "Dời mục"), ("Ctrl+Enter", "Thêm hoạt động"), ("F6", "Đổi khung")))
    foot.set_fact("Trang in cập nhật theo chữ đang gõ")
    grid = QGridLayout(frame)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    grid.addWidget(rail, 0, 0, 3, 1)
    grid.addWidget(banner, 0, 1)
    grid.addWidget(head, 1, 1)
    grid.addWidget(content, 2, 1)
    grid.addWidget(foot, 3, 0, 1, 2)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(2, 1)
    Toast(frame).tell("Đã xóa 3 hoạt động khỏi kế hoạch", icon_name="trash")
    return frame


def empty() -> QWidget:
    """An empty screen with its three doors, beside a card."""
    frame = QWidget()
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    doors = (
        DoorCard(
            icon_name="import",
            title="Nhận từ tệp Word",
            text="Kéo tệp .docx của năm trước thả vào đây. Chương trình đọc mục, hoạt động, "
            "thời gian, đơn vị rồi hỏi lại chỗ chưa rõ.",
            key="Ctrl+O",
            do=frame.update,
        ),
        DoorCard(
            icon_name="plus",
            title="Lập kế hoạch mới",
            text="Chọn mẫu có sẵn: Tháng hành động vì Hợp tác xã, chương trình phối hợp.",
            key="Ctrl+N",
            do=frame.update,
        ),
        DoorCard(
            icon_name="eye",
            title="Mở văn phòng mẫu",
            text="Hai kế hoạch đầy đủ để xem và thử.",
            do=frame.update,
        ),
    )
    row.addWidget(
        EmptyState(
            "Chưa có kế hoạch nào",
            "Bắt đầu theo một trong ba cách. Kế hoạch năm trước dùng lại được nguyên vẹn.",
            doors,
        )
    )
    card = Card("Cần xử lý hôm nay")
    card.body.addWidget(Words("3 biểu theo dõi đã gửi về, chưa nhận", strong=True))
    card.body.addStretch(1)
    row.addWidget(card)
    return frame


def main(folder: Path) -> None:
    """Draw the pictures into `folder`."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in (theme.Scheme.LIGHT, theme.Scheme.DARK):
        theme.apply(app, scheme)
        for name, content in (("parts", page()), ("empty", empty())):
            frame = window(content)
            frame.resize(1366, 768)
            frame.show()
            app.processEvents()
            frame.grab().save(str(folder / f"{name}-{scheme.name.lower()}.png"))
            frame.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
