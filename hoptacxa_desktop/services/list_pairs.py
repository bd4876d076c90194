"""Which activity of a plan each row of a list is about: by id, by title, by a title much alike."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.tasks import Task
from hoptacxa_desktop.reading.sheet import ListRow
from hoptacxa_desktop.reading.vocabulary import even

_ALIKE, _PERHAPS = 0.75, 0.5
_COMMON = 50
_FEWEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A row and its activity, None where there is none; `why`: what is not clear of it.

    `like`: the activity that may be meant, for a person to say.
    """

    row: ListRow
    task: Task | None = None
    why: str = ""
    like: Task | None = None


Meant = Mapping[int, NodeId | None]
"""A person's word for rows, by their first lines: the activity that is meant, None for none."""


def pairs(
    found: Sequence[Task],
    rows: Sequence[ListRow],
    *,
    by_id: bool,
    meant: Meant = MappingProxyType({}),
) -> tuple[Pair, ...]:
    """Each row with its activity, in the order of the rows; no activity is taken twice."""
    matcher = _Matcher(found, meant)
    taken: dict[int, Task] = {}
    by_step = (
        matcher.by_word,
        matcher.by_id if by_id else None,
        matcher.by_section,
        matcher.by_title,
    )
    for step in by_step:
        for at, row in enumerate(rows):
            free = at not in taken and (step == matcher.by_word or row.line not in meant)
            task = step(row) if step and free else None
            if task is not None:
                taken[at] = task
                matcher.take(task)
    return tuple(matcher.pair(row, taken.get(at)) for at, row in enumerate(rows))


class _Matcher:
    """The activities that no row has taken yet, by id, title and the words of their titles."""

    def __init__(self, found: Sequence[Task], meant: Meant) -> None:
        self.meant = meant
        self.free = {task.node_id: task for task in found}
        self.titles: dict[str, list[Task]] = defaultdict(list)
        self.words: dict[str, list[Task]] = defaultdict(list)
        for task in found:
            self.titles[even(task.title)].append(task)
            for word in set(even(task.title).split()):
                self.words[word].append(task)

    def take(self, task: Task) -> None:
        del self.free[task.node_id]

    def by_word(self, row: ListRow) -> Task | None:
        said = self.meant.get(row.line)
        return self.free.get(said) if said else None

    def by_id(self, row: ListRow) -> Task | None:
        return next((self.free[key] for key in self.free.keys() & {row.node}), None)

    def by_section(self, row: ListRow) -> Task | None:
        section = even(row.section)
        return next((one for one in self._titled(row) if even(one.section) == section), None)

    def by_title(self, row: ListRow) -> Task | None:
        titled = list(self._titled(row))
        return titled[0] if len(titled) == 1 else None

    def pair(self, row: ListRow, task: Task | None) -> Pair:
        """The row with its activity, else with the one whose title is much alike."""
        if task is not None:
            return Pair(row=row, task=task)
        if row.line in self.meant:
            return Pair(row=row)
        if not row.title.strip():
            return Pair(row=row, why="Hàng này không có tên hoạt động.")
        if several := list(self._titled(row)):
            return Pair(row=row, why=f"Kế hoạch có {len(several)} hoạt động cùng tên này.")
        share, like = self._likest(row)
        if like is None or share < _PERHAPS:
            return Pair(row=row)
        if share < _ALIKE:
            return Pair(row=row, why=f"Có thể là “{like.title}”.", like=like)
        self.take(like)
        return Pair(row=row, task=like)

    def _titled(self, row: ListRow) -> Iterator[Task]:
        return (one for one in self.titles.get(even(row.title), ()) if one.node_id in self.free)

    def _likest(self, row: ListRow) -> tuple[float, Task | None]:
        """The free activity that shares most words with a row, and the share of them, 0-1."""
        own = set(even(row.title).split())
        near = {
            task.node_id: task
            for word in own
            if len(self.words.get(word, ())) <= _COMMON
            for task in self.words.get(word, ())
            if task.node_id in self.free
        }
        best: tuple[float, Task | None] = (0.0, None)
        for task in near.values():
            other = set(even(task.title).split())
            share = len(own & other) / len(own | other)
            if len(own) >= _FEWEST and own <= other:
                # Lists shorten titles: the words that are left are all the activity's.
                share = max(share, _PERHAPS)
            best = max(best, (share, task), key=lambda pair: pair[0])
        return best
