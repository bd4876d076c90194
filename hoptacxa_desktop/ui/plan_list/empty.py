"""What stands in place of the list: no plan yet, or none that was searched for."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ..widgets.empty import DoorCard, EmptyState

Do = Callable[[], object]


def no_plans(begin: Do, receive: Do, open_sample: Do) -> EmptyState:
    """The page of an empty store, with its three doors."""
    doors = (
        DoorCard(
            icon_name="plus",
            title=_tr("Lập kế hoạch mới"),
            text=_tr(
                "Chọn mẫu có sẵn: Tháng hành động vì Hợp tác xã, phong trào thi đua, "
                "chương trình phối hợp."
            ),
            key="Ctrl+N",
            do=begin,
        ),
        DoorCard(
            icon_name="word",
            title=_tr("Nhận từ Word"),
            text=_tr(
                "Đưa kế hoạch các năm trước vào máy, giữ đủ từng chữ. Kéo tệp thả vào đây "
                "cũng được."
            ),
            key="Ctrl+O",
            do=receive,
        ),
        DoorCard(
            icon_name="eye",
            title=_tr("Mở văn phòng mẫu"),
            text=_tr(
                "Hai kế hoạch đầy đủ để xem và thử. Gỡ bằng một lần bấm, không lẫn với số "
                "liệu thật."
            ),
            do=open_sample,
        ),
    )
    return EmptyState(_tr("Chưa có kế hoạch nào"), _tr("Bắt đầu theo một trong ba cách."), doors)


def no_hits(clear: Do) -> EmptyState:
    """The page of a search that found nothing, with the door back to all plans."""
    back = DoorCard(
        icon_name="x", title=_tr("Bỏ lọc"), text=_tr("Hiện lại tất cả kế hoạch."), do=clear
    )
    return EmptyState(_tr("Không có kế hoạch nào khớp chữ tìm"), "", (back,))


def _tr(words: str) -> str:
    return QCoreApplication.translate("PlansScreen", words)
