"""A list beside a plan as the window shows it: a line for each change, and what is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hoptacxa_desktop.domain.fields import ActivityField, label_of
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.reading.sheet import Listing, TurnedDay
from hoptacxa_desktop.services import listing_in
from hoptacxa_desktop.services.listing_in import Compared, Difference, Fate


class State(StrEnum):
    """What a line is about, in the order of the window."""

    ASKED = "asked"
    CHANGED = "changed"
    NEW = "new"
    SAME = "same"
    MISSING = "missing"


WORDS = {
    State.ASKED: "chưa hiểu",
    State.CHANGED: "thay đổi",
    State.NEW: "mới",
    State.SAME: "giống nhau",
    State.MISSING: "giữ nguyên",
}
TITLES = {
    State.ASKED: "Chưa hiểu",
    State.CHANGED: "Thay đổi",
    State.NEW: "Mới",
    State.SAME: "Giống nhau",
    State.MISSING: "Danh sách không có",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to what is asked. `node`: the activity that the row is about, None for a new one;

    `line`, `text`: what a cell says instead.
    """

    words: str
    node: NodeId | None = None
    line: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLine:
    """One line of the window. `key`: the same when the list is read anew.

    `row`: the first line of its row in the list, 0 for none. `before`, `after`: in words; `why`:
    what is not understood. `ticks`: it can be taken in; `on`: it is, unless a person says no.
    """

    key: str
    state: State
    row: int = 0
    label: str = ""
    title: str = ""
    column: str = ""
    before: str = ""
    after: str = ""
    why: str = ""
    ticks: bool = False
    on: bool = False
    choices: tuple[Choice, ...] = ()

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        change = f"{self.before or 'trống'} → {self.after}" if self.column else self.after
        said = (WORDS[self.state], f"{self.label} {self.title}".strip(), self.column, change)
        return ", ".join(part for part in (*said, self.why) if part)


@dataclass(frozen=True, slots=True)
class Section:
    """The head of the lines of one state."""

    state: State
    count: int

    @property
    def words(self) -> str:
        """ "Thay đổi · 15 ô"."""
        noun = {State.CHANGED: "ô", State.ASKED: "chỗ"}.get(self.state, "hoạt động")
        return f"{TITLES[self.state]} · {self.count} {noun}"


Row = Section | ListLine


def lines(plan: Plan, listing: Listing, compared: Sequence[Compared]) -> tuple[ListLine, ...]:
    """Every line, those that are asked about first."""
    found = tuple(_lines(plan, listing, compared))
    order = tuple(State)
    return tuple(sorted(found, key=lambda line: order.index(line.state)))


def rows(lines: Sequence[ListLine], shown: State | None) -> tuple[Row, ...]:
    """The lines of one state, of all where none is named, each state under its head."""
    found: list[Row] = []
    for state in State:
        own = [line for line in lines if line.state is state]
        if own and shown in (None, state):
            found.extend((Section(state, len(own)), *own))
    return tuple(found)


def _lines(plan: Plan, listing: Listing, compared: Sequence[Compared]) -> Iterator[ListLine]:
    known = {task.node_id: task for task in tasks(plan)}
    turned = {one.row: one for one in listing.turned}
    for one in compared:
        yield from _of_row(one, known, turned.get(one.row.line))
    for remark in listing_in.left_out(listing):
        yield ListLine(key=f"!{remark.line}:{remark.why}", state=State.ASKED, why=remark.why)
    for task in listing_in.missing(plan, compared):
        yield ListLine(key=task.node_id, state=State.MISSING, label=task.label, title=task.title)


def _of_row(
    one: Compared, known: dict[NodeId, Task], turned: TurnedDay | None
) -> Iterator[ListLine]:
    task = known.get(one.node) if one.node else None
    line = ListLine(
        key=str(one.row.line),
        state=State.SAME,
        row=one.row.line,
        label=task.label if task else one.row.label,
        title=task.title if task else one.row.title,
        why=one.why,
    )
    match one.fate:
        case Fate.CHANGED:
            yield from (_changed(line, one, each, turned) for each in one.differences)
        case Fate.NEW:
            why = " ".join((*one.doubts, one.why)).strip()
            new = replace(line, state=State.NEW, after=_said(one), ticks=True)
            yield _asked_day(new, turned) if turned else replace(new, why=why, on=True)
        case Fate.UNCLEAR:
            yield replace(line, state=State.ASKED, after=_said(one), choices=_choices(one))
        case _:
            yield line


def _changed(line: ListLine, one: Compared, each: Difference, turned: TurnedDay | None) -> ListLine:
    changed = replace(
        line,
        key=f"{line.key}:{label_of(each.field)}",
        state=State.CHANGED,
        column=label_of(each.field),
        before=each.before,
        after=each.after,
        why="",
        ticks=True,
    )
    if each.field is not ActivityField.TIME:
        return replace(changed, on=True)
    if turned:
        return _asked_day(changed, turned)
    # A time that is not understood is taken in only when a person says so.
    why = " ".join(doubt.why for doubt in one.row.activity.particulars.time.doubts)
    return replace(changed, state=State.ASKED if why else State.CHANGED, why=why, on=not why)


def _asked_day(line: ListLine, turned: TurnedDay) -> ListLine:
    """The line with the question which day is meant; until it is answered it is not taken in."""
    days = (turned.day, turned.other)
    return replace(
        line,
        state=State.ASKED,
        why=f"Là ngày {dates.short(days[0])} hay ngày {dates.short(days[1])}?",
        choices=tuple(
            Choice(f"Ngày {dates.short(day)}", line=turned.line, text=f"ngày {dates.short(day)}")
            for day in days
        ),
    )


def _said(one: Compared) -> str:
    return "; ".join(f"{label_of(field)}: {words}" for field, words in listing_in.says(one.row))


def _choices(one: Compared) -> tuple[Choice, ...]:
    if not one.row.title.strip():
        return ()
    like = (Choice(f"Là “{one.like.title}”", node=one.like.node_id),) if one.like else ()
    return (*like, Choice("Là hoạt động mới"))


def chosen(compared: Sequence[Compared], keys: frozenset[str]) -> tuple[Compared, ...]:
    """What is to be taken in: of known activities the ticked changes, of new ones all."""
    found = []
    for one in compared:
        key = str(one.row.line)
        kept = tuple(d for d in one.differences if f"{key}:{label_of(d.field)}" in keys)
        if kept:
            found.append(replace(one, differences=kept))
        elif one.fate is Fate.NEW and key in keys:
            found.append(one)
    return tuple(found)


def accept_words(count: int) -> str:
    """What the button says: "Nhận 18 thay đổi"."""
    return f"Nhận {count} thay đổi" if count else "Nhận thay đổi"
