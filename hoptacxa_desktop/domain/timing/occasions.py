"""The days that offices name instead of dating: "Ngày HTX Việt Nam", "Giỗ Tổ", "Quốc khánh"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from hoptacxa_desktop.domain.timing.lunar import solar_in
from hoptacxa_desktop.domain.timing.spans import days_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A named day of each year: solar, lunar (`lunar`) or the n-th `weekday` of the month.

    `names`: the words of it in lower case, the first the proper one. `since`: the year that
    counts as the first ("lần thứ …"), 0 for none. `decision`: the text that set the day.
    """

    names: tuple[str, ...]
    title: str
    month: int
    day: int
    lunar: bool = False
    weekday: int | None = None
    since: int = 0
    decision: str = ""

    def on(self, year: int) -> date | None:
        """The day in a solar year; None where there is none (or beyond the years 1900-2100)."""
        if self.lunar:
            return solar_in(year, self.day, self.month)
        if self.weekday is None:
            return date(year, self.month, min(self.day, days_in(year, self.month)))
        first = date(year, self.month, 1)
        return first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.day - 1))

    def number(self, year: int) -> int | None:
        """The how-manieth it is in a year; None when it is not counted or has not begun."""
        return year - self.since if self.since and year >= self.since else None


COOPERATIVE_DAY = Occasion(
    names=("ngày hợp tác xã việt nam", "ngày htx việt nam", "ngày hợp tác xã vn", "ngày htx vn"),
    title="Ngày Hợp tác xã Việt Nam", month=4, day=11, since=2011,
    decision="1268/QĐ-TTg ngày 27/7/2011",
)  # fmt: skip
INTERNATIONAL_DAY = Occasion(
    names=(
        "ngày quốc tế hợp tác xã", "ngày quốc tế htx", "ngày hợp tác xã quốc tế",
        "ngày htx quốc tế", "ngày hợp tác xã thế giới",
    ),
    title="Ngày Quốc tế Hợp tác xã", month=7, day=1, weekday=5, since=1922,
)  # fmt: skip
ANCESTORS = Occasion(
    names=("giỗ tổ hùng vương", "giỗ tổ"), title="Giỗ Tổ Hùng Vương", month=3, day=10, lunar=True
)
NEW_YEAR = Occasion(
    names=("tết nguyên đán", "tết âm lịch", "tết cổ truyền", "tết"),
    title="Tết Nguyên đán", month=1, day=1, lunar=True,
)  # fmt: skip

OCCASIONS = (
    COOPERATIVE_DAY,
    INTERNATIONAL_DAY,
    ANCESTORS,
    NEW_YEAR,
    Occasion(names=("tết dương lịch",), title="Tết Dương lịch", month=1, day=1),
    Occasion(names=("ngày thành lập đảng",), title="Ngày thành lập Đảng", month=2, day=3),
    Occasion(names=("ngày quốc tế phụ nữ",), title="Ngày Quốc tế Phụ nữ", month=3, day=8),
    Occasion(names=("ngày thành lập đoàn",), title="Ngày thành lập Đoàn", month=3, day=26),
    Occasion(
        names=("ngày giải phóng miền nam", "ngày thống nhất đất nước", "ngày chiến thắng"),
        title="Ngày Chiến thắng", month=4, day=30,
    ),
    Occasion(
        names=("ngày quốc tế lao động", "quốc tế lao động"),
        title="Ngày Quốc tế Lao động", month=5, day=1,
    ),
    Occasion(
        names=("ngày sinh chủ tịch hồ chí minh", "ngày sinh bác hồ", "sinh nhật bác"),
        title="Ngày sinh Chủ tịch Hồ Chí Minh", month=5, day=19,
    ),
    Occasion(
        names=("ngày thương binh - liệt sĩ", "ngày thương binh liệt sĩ"),
        title="Ngày Thương binh - Liệt sĩ", month=7, day=27,
    ),
    Occasion(names=("lễ quốc khánh", "ngày quốc khánh", "quốc khánh"),
             title="Quốc khánh", month=9, day=2),
    Occasion(
        names=("ngày chuyển đổi số quốc gia", "ngày chuyển đổi số"),
        title="Ngày Chuyển đổi số quốc gia", month=10, day=10,
    ),
    Occasion(names=("ngày doanh nhân việt nam", "ngày doanh nhân"),
             title="Ngày Doanh nhân Việt Nam", month=10, day=13),
    Occasion(names=("ngày thành lập hội nông dân",),
             title="Ngày thành lập Hội Nông dân Việt Nam", month=10, day=14),
    Occasion(names=("ngày phụ nữ việt nam",), title="Ngày Phụ nữ Việt Nam", month=10, day=20),
    Occasion(names=("ngày pháp luật",), title="Ngày Pháp luật", month=11, day=9),
    Occasion(names=("ngày nhà giáo việt nam",), title="Ngày Nhà giáo Việt Nam", month=11, day=20),
    Occasion(names=("ngày thành lập quân đội",), title="Ngày thành lập Quân đội", month=12, day=22),
    Occasion(names=("tết trung thu", "trung thu"), title="Tết Trung thu",
             month=8, day=15, lunar=True),
    Occasion(names=("vu lan",), title="Lễ Vu lan", month=7, day=15, lunar=True),
    Occasion(names=("tết đoan ngọ",), title="Tết Đoan Ngọ", month=5, day=5, lunar=True),
)  # fmt: skip


def _words(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+", name))


OCCASION_WORDS = tuple(
    sorted(
        ((_words(name), occasion) for occasion in OCCASIONS for name in occasion.names),
        key=lambda each: -len(each[0]),
    )
)
"""Every name as its words, the longest first."""

OCCASION_FIRST_WORDS = frozenset(words[0] for words, _ in OCCASION_WORDS)


def occasion_titled(title: str) -> Occasion:
    """The occasion of that title; KeyError for none."""
    return {occasion.title: occasion for occasion in OCCASIONS}[title]


def occasions_on(day: date) -> tuple[Occasion, ...]:
    """The occasions that fall on a day."""
    return tuple(each for each in OCCASIONS if each.on(day.year) == day)
