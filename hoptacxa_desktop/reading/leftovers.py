"""What an activity's own line seems to say and nothing was read from: doubted, not guessed.

Rests on the words that plan writers set before times and bodies; where they stand in a line of
which no time or no lead came out, a person should look.
"""

import re
from collections.abc import Iterator

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.reading.bodies import Bodies
from hoptacxa_desktop.reading.scope import Scope
from hoptacxa_desktop.reading.source import Source

_NO_TIME = "Dòng có lời chỉ thời gian mà chưa nhận ra thời gian nào."
_NO_LEAD = "Dòng có lời giao việc mà chưa nhận ra ai chủ trì."
# Papers with their dates, and days that are only remembered.
_CITED = re.compile(
    r"\bsố\s+\S*\d\S*/\S+(?:\s+ngày\s+[\d/]+)?|\b\d+/[A-ZĐ]\S*(?:\s+ngày\s+[\d/]+)?|Mẫu số \S+"
    r"|(?:kỷ niệm|chào mừng|truyền thống|thành lập)[^;.]*|\b[Nn]gày\s+[^\W\d_][^;.]*"
    r"|(?:Kế hoạch|Quyết định|Nghị quyết|Chương trình|Đề án|Chỉ thị|Luật)\s[^,;.]*"
)
_TIMES = re.compile(
    r"\b\d{1,2}\s?/\s?\d{1,2}(?:/\d{4})?\b(?!\s*(?:xã|hợp tác|HTX|%))"
    r"|\b(?:tháng|quý)\s+(?:\d{1,2}|[IV]+)\b|\btuần\s+(?:\d|đầu|cuối|thứ)"
    r"|\b\d{1,2}\s?(?:h\d{0,2}|giờ)\b|hạn chót|đúng hạn|chậm nhất|muộn nhất"
    r"|\b(?:trước|sau|từ|đến)\s+(?:ngày|tháng|quý)\b|\bthứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Ss]áu|[Bb]ảy)\b"
)
_LEADS = re.compile(r"\b(?<!được )(?:chủ trì|phụ trách|đảm nhiệm|chịu trách nhiệm|giao cho)\b")


_PARTS = re.compile(r"\s[–—-]\s|[()]\s*")


def doubt_leftovers(scope: Scope, plan: Plan, source: Source) -> None:
    """Note each line of a task that speaks of a time or a lead of which nothing was read."""
    held = [(task, next(iter(scope.origins.get(task.node_id, ())), 0)) for task in tasks(plan)]
    lines = {number for _, number in held if number}
    words = {line.number: line.words for line in source.lines() if line.number in lines}
    for task, number in held:
        for why in _whys(task, words.get(number, ""), scope.bodies) if number else ():
            scope.doubt(number, "", why)


def _whys(task: Task, words: str, bodies: Bodies) -> Iterator[str]:
    told = _CITED.sub(" ", words)
    if not task.said.time.text and _TIMES.search(told):
        yield _NO_TIME
    nobody = not (task.said.lead.text or task.said.advisers.text)
    if nobody and (_LEADS.search(told) or _names_body(words, bodies)):
        yield _NO_LEAD


def _names_body(words: str, bodies: Bodies) -> bool:
    """True where a part behind a sign is nothing but the name of a body: "… – Văn phòng."."""
    _, *later = _PARTS.split(words.rstrip(" .;)"))
    last = later[-1] if later else ""
    named = bodies.named(last) if " " in last else None
    return named is not None and (named.start, named.end) == (0, len(last))
