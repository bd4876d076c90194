"""The words on the sheets that no field declares: names of sheets, states, heads of counts."""

from collections.abc import Mapping
from types import MappingProxyType

from hoptacxa_desktop.domain.activity import Status
from hoptacxa_desktop.domain.tasks import STANDING_WORDS, Standing

SUMMARY_SHEET = "Tổng hợp"
TRACKING_SHEET = "Theo dõi"
CALENDAR_SHEET = "Lịch"
LISTS_SHEET = "Danh mục"
LONG_TEXT_SHEET = "Nội dung dài"

STATUS_MEANINGS: Mapping[Status, str] = MappingProxyType(
    {
        Status.TODO: "Chưa bắt đầu",
        Status.DOING: "Đang triển khai",
        Status.DONE: "Đã hoàn thành, có sản phẩm",
        Status.WAITING: "Chờ đơn vị khác hoặc cấp trên",
        Status.STUCK: "Có vướng mắc, ghi rõ ở cột “Vướng mắc”",
        Status.DROPPED: "Thôi không làm, ghi lý do ở cột “Ghi chú”",
    }
)

ALERT = "Nhắc việc"
LATE = STANDING_WORDS[Standing.LATE]
DUE_TODAY = "Hạn hôm nay"
NO_LEADER = "Chưa rõ đơn vị chủ trì"
EXTRA_WORK = "Việc phát sinh (ghi thêm ở các dòng dưới đây)"


def alert(days_left: int) -> str:
    """What an open activity is reminded of, `days_left` days before its end (negative: after it).

    "" while the end is more than a week away.
    """
    if days_left < 0:
        return f"{LATE} {-days_left} ngày"
    if days_left == 0:
        return DUE_TODAY
    return f"Còn {days_left} ngày" if days_left <= SOON else ""


SOON = 7
"""How many days before its end an open activity is called to mind."""
