"""The rows below the field: what was found, group by group, each with what opens it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hoptacxa_desktop.domain.summary import PlanSummary
from hoptacxa_desktop.domain.text.fold import find_folded
from hoptacxa_desktop.domain.text.matching import words_of
from hoptacxa_desktop.services.finding import Found, Sort, best
from hoptacxa_desktop.services.help_topics import Topic

from .commands import Command

EACH = 5
"""Rows of each group at most."""

_GROUPS = {
    Sort.PLAN: ("Kế hoạch", "plan"),
    Sort.TASK: ("Hoạt động, nhiệm vụ", "act"),
    Sort.LINE: ("Lời văn, đề mục, bảng", "outline"),
    Sort.UNIT: ("Đơn vị", "unit"),
    Sort.BASIS: ("Căn cứ", "link"),
}

Target = Found | Command | Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the list. `target` None: it heads a group, or says that nothing was found."""

    title: str
    detail: str = ""
    icon: str = ""
    key: str = ""
    target: Target | None = None

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return ", ".join(part for part in (self.title, self.detail, self.key) if part)


def rows(
    query: str, found: Sequence[Found], commands: Iterable[Command], topics: Iterable[Topic]
) -> tuple[Row, ...]:
    """All groups that have something, the store's first; a sentence where nothing fits."""
    shown = (*_of_store(found), *_commands(query, commands), *_topics(query, topics))
    if shown or not words_of(query):
        return shown
    return (
        Row(title=f"Không có gì khớp “{' '.join(query.split())}”"),
        Row(title="Gõ ít chữ hơn, có dấu hay không dấu đều tìm được", icon="info"),
    )


def recent(plans: Sequence[PlanSummary]) -> tuple[Row, ...]:
    """The plans that were changed last, for a field in which nothing stands yet."""
    newest = sorted(plans, key=lambda plan: plan.updated_at, reverse=True)[:EACH]
    found = (
        Found(sort=Sort.PLAN, title=" ".join(plan.subject.split()), plan_id=plan.id)
        for plan in newest
    )
    return _headed("Kế hoạch sửa gần đây", [_row(one) for one in found])


def marks(text: str, query: str) -> list[tuple[int, int]]:
    """Where the words of the query stand in `text`."""
    return [(span.start, span.end) for word in words_of(query) for span in find_folded(text, word)]


def _of_store(found: Sequence[Found]) -> Iterator[Row]:
    for sort, (title, _icon) in _GROUPS.items():
        yield from _headed(title, [_row(one) for one in found if one.sort is sort])


def _row(found: Found) -> Row:
    icon = _GROUPS[found.sort][1]
    return Row(title=found.title, detail=found.detail, icon=icon, target=found)


def _commands(query: str, commands: Iterable[Command]) -> tuple[Row, ...]:
    fitting = best(commands, query, lambda one: f"{one.name}\n{one.place}", EACH)
    shown = [
        Row(title=one.name, detail=one.place, icon="right", key=one.key, target=one)
        for one in fitting
    ]
    return _headed("Lệnh", shown)


def _topics(query: str, topics: Iterable[Topic]) -> tuple[Row, ...]:
    fitting = best(topics, query, lambda one: f"{one.title}\n{one.text}", EACH)
    return _headed("Trợ giúp", [Row(title=one.title, icon="help", target=one) for one in fitting])


def _headed(title: str, shown: list[Row]) -> tuple[Row, ...]:
    return (Row(title=title), *shown) if shown else ()
