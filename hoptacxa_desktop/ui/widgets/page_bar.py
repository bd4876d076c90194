"""The head above the pages: which page, the sizes, and what closes them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ..fonts import Role
from .buttons import Button, Kind, icon_button
from .fields import Words
from .page_view import PageView
from .panels import Ground


class PageBar(Ground):
    """Page numbers and zoom of a `PageView`; `closed` when the person shuts the pages."""

    closed = Signal()

    def __init__(self, view: PageView, *, closable: bool = True) -> None:
        super().__init__("panel", line_at=(Qt.Edge.BottomEdge,))
        self._view = view
        self._where = Words("", Role.BODY, strong=True)
        self._zoom = Button("", kind=Kind.QUIET, small=True, on_click=view.fit_width)
        self._zoom.setToolTip(self.tr("Vừa bề ngang"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 8, 5)
        layout.setSpacing(4)
        layout.addWidget(self._where, 1)
        step = view.step
        layout.addWidget(icon_button("left", self.tr("Trang trước"), on_click=lambda: step(-1)))
        layout.addWidget(icon_button("right", self.tr("Trang sau"), on_click=lambda: step(1)))
        layout.addWidget(icon_button("zout", self.tr("Thu nhỏ"), on_click=view.zoom_out))
        layout.addWidget(self._zoom)
        layout.addWidget(icon_button("zin", self.tr("Phóng to"), on_click=view.zoom_in))
        if closable:
            close = self.tr("Đóng trang in")
            layout.addWidget(icon_button("x", close, on_click=self.closed.emit))
        view.page_changed.connect(self._on_page_changed)
        view.zoom_changed.connect(self._on_zoom_changed)
        self._on_page_changed(view.page + 1, view.page_count)
        self._on_zoom_changed(view.zoom)

    @property
    def text(self) -> str:
        """The page that is told ("Trang 4/9")."""
        return self._where.text()

    def _on_page_changed(self, page: int, count: int) -> None:
        last = self._view.last_page + 1
        pages = f"{page} – {last}" if last > page else f"{page}"
        told = self.tr("Trang {page}/{count}").format(page=pages, count=count)
        self._where.setText(told if count else self.tr("Trang in"))

    def _on_zoom_changed(self, zoom: float) -> None:
        fits = self.tr("Hai trang") if self._view.paired else self.tr("Vừa bề ngang")
        self._zoom.setText(f"{round(zoom * 100)}%" if zoom else fits)
