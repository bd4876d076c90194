"""A place said inside a title: "… tại thành phố Cần Thơ", "… tại trụ sở cơ quan"."""

import re

from hoptacxa_desktop.reading.bodies import Span
from hoptacxa_desktop.reading.times import hours_in, lead_in

# Rests on the habit of naming the kind of place behind "tại"; a body behind it does the work there.
_AREA = r"tỉnh|thành phố|tp\.?|huyện|thị xã|xã|phường|phố|thôn|bản|quận|đường|khu"
_HOUSE = (
    r"trụ sở|hội trường|nhà|trung tâm|phòng họp|khách sạn|quảng trường|sân|thư viện|công viên|"
    r"thủ đô|ubnd|khu (?:di tích|du lịch|lưu niệm|công nghiệp|đô thị)|sảnh|bảo tàng|khuôn viên|"
    r"vườn hoa"
)
_MEMBER = r"hợp tác xã|htx|chi hội|cơ sở|trường|chợ|chi bộ|đảng bộ|công ty|doanh nghiệp"
_PLACE = re.compile(
    rf"\b[Tt]ại\s+(?:(?:một số|các|địa bàn|\d+)\s+(?i:{_AREA}|{_HOUSE}|{_MEMBER})|"
    rf"(?i:{_AREA}|{_MEMBER}|văn phòng)\s+[A-ZĐ]|(?i:{_HOUSE}))"
    r"(?:(?!\w)|(?<=[A-ZĐ]))[^.;:\n]*"
)
_SENTENCE = re.compile(r"[.;:]\s")
# "Ngày 18/4/2027: kiểm tra tại …": the first clause begins behind the day.
_DAY = re.compile(r"[^:]{0,30}\d/\d[^:]{0,20}:\s")
_AFTER_COMMA = "nhằm|với|để|do|giao|quy mô|thời gian|thành phần|số lượng|dự kiến|kinh phí|gồm"
_STOP = re.compile(
    r"\s+(?:để|nhằm|với|do|theo|từ|vào|trong|nhân|cho|gắn|hưởng ứng)\s|\s*\("
    rf"|,\s+(?:{_AFTER_COMMA})\s|\s[-–—]\s(?=[^\W_A-ZĐÀ-Ỹ])"
    r"|\s+và\s+(?=[^\W\d_A-ZĐÀ-Ỹ])(?!thành phố|tỉnh|huyện|xã|phường|các|một số)|\.$"
)


# "…, tại Nghệ An, Gia Lai": behind a comma a name alone is a place, but for the name of a paper.
_NAMED = re.compile(
    r"(?<=,)\s+(?P<place>tại\s+(?!(?:Kế|Quyết|Nghị|Thông|Luật|Điều|Công|Chỉ|Văn bản|Kết|Mục)\b)"
    r"(?P<first>\w)[^.;:()\n]*)"
)


def place_in(words: str) -> Span | None:
    """Where the first clause says the place, "tại" included; None where it says none."""
    day = _DAY.match(words)
    hours = hours_in(words)
    start = day.end() if day else hours.end + 1 if hours else lead_in(words)
    first = _SENTENCE.search(words, start)
    found = _PLACE.search(words, 0, first.start() if first else len(words))
    if found is None:
        return _named_place(words)
    stop = _STOP.search(words, found.start() + 5, found.end())
    end = stop.start() if stop else found.end()
    return Span(found.start(), found.start() + len(words[found.start() : end].rstrip(" ,")))


def place_behind(words: str, end: int) -> Span | None:
    """The place right behind a time that ends at `end`: "… từ 17 đến 19/6 tại thành phố A"."""
    found = place_in(words[end:])
    if found is None or words[end : end + found.start].strip(" ,"):
        return None
    return Span(found.start + end, found.end + end)


def _named_place(words: str) -> Span | None:
    found = _NAMED.search(words)
    if found is None or not found["first"].isupper():
        return None
    stop = _STOP.search(words, found.start("place") + 5, found.end())
    end = stop.start() if stop else found.end()
    return Span(found.start("place"), len(words[:end].rstrip(" ,")))
