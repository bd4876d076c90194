"""The row above a timeline: what its rows are put together by, and how close days are seen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ..fonts import Role
from ..icons import Ink
from ..widgets.buttons import Kind, SegmentedSwitch, icon_button
from ..widgets.fields import Words
from ..widgets.panels import Ground
from .timeline_geometry import Zoom
from .timeline_layout import Grouping


class TimelineBar(Ground):
    """`grouped(Grouping)`, `zoomed(by)`: another order, closer (1) or farther (-1)."""

    grouped = Signal(object)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("bg", line_at=(Qt.Edge.BottomEdge,))
        self.setParent(parent)
        texts = (self.tr("Theo kế hoạch"), self.tr("Theo đơn vị"))
        self.switch = SegmentedSwitch(texts, self.tr("Xếp hoạt động"))
        self.switch.chosen.connect(lambda at: self.grouped.emit(tuple(Grouping)[at]))
        self._zoom = Words("", Role.LABEL, Ink.LABEL)
        self.out = icon_button(
            "zout", self.tr("Thu nhỏ"), key="Ctrl+-", kind=Kind.NORMAL,
            on_click=lambda: self.zoomed.emit(-1),
        )  # fmt: skip
        self.closer = icon_button(
            "zin", self.tr("Phóng to"), key="Ctrl++", kind=Kind.NORMAL,
            on_click=lambda: self.zoomed.emit(1),
        )  # fmt: skip
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 7)
        row.setSpacing(8)
        row.addWidget(self.switch)
        row.addStretch(1)
        for widget in (self.out, self._zoom, self.closer):
            row.addWidget(widget)
        self.tell(Zoom.MONTHS)

    def tell(self, zoom: Zoom) -> None:
        """Say how close the days are seen."""
        names = (self.tr("Cả năm"), self.tr("Tuần"), self.tr("Ngày"))
        self._zoom.setText(names[zoom])
        self.out.allow(zoom > min(Zoom), self.tr("Đã thấy cả năm"))
        self.closer.allow(zoom < max(Zoom), self.tr("Đã thấy từng ngày"))
