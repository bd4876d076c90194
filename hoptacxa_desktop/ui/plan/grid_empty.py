"""What stands in place of a grid without rows."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from hoptacxa_desktop.ui.widgets.empty import DoorCard, EmptyState
from hoptacxa_desktop.ui.widgets.keys import bind


class GridEmpty(EmptyState):
    """Says how to begin: `add` a row, or `paste` rows by Ctrl+V."""

    def __init__(self, title: str, add: Callable[[], object], paste: Callable[[], object]) -> None:
        tr = QCoreApplication.translate
        door = DoorCard(
            icon_name="plus",
            title=tr("GridEmpty", "Thêm dòng"),
            text=tr("GridEmpty", "Ghi tên trước; thời gian và đơn vị ghi sau cũng được."),
            do=add,
        )
        lead = "Mỗi hoạt động là một dòng. Dán được từ Excel, bắt đầu ở cột nội dung."
        super().__init__(title, tr("GridEmpty", lead), (door,))
        bind(self, "Ctrl+V", self.tr("Dán từ Excel"), paste)
