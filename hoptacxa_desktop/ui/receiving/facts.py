"""A reading as the window shows it: lines with their roles, rows of the plan, doubts, counts.

Rows of the plan are called by the number of their first line: that stays when the plan is read
anew, while its nodes are new each time.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import RichText, Run, slots_of
from hoptacxa_desktop.domain.tasks import covered, tasks
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.sheet import ListSource
from hoptacxa_desktop.reading.source import Grid, Line, grid_lines
from hoptacxa_desktop.ui.plan import outline_facts
from hoptacxa_desktop.ui.plan.outline_facts import HEAD, TAIL, OutlineRow, Sign
from hoptacxa_desktop.ui.receiving import card_facts, doubt_facts, role_facts
from hoptacxa_desktop.ui.receiving.card_facts import Card
from hoptacxa_desktop.ui.receiving.doubt_facts import Doubt

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A line of the source. `text`: its label and words; `role`: what it is, in words.

    `beside`: in a table the lines of its row; `table`: the first line of the table, 0 for none, and
    `tasks`: whether it is read as one of activities; `in_sheet`: the source is a spreadsheet, and
    `listed`: the line stands in its list.
    `label`: the part of the words that Word counts itself. `before`: what stood there until a
    person mended it, "" for what was not mended. `doubted`, `days`: where words in doubt and
    understood times stand; `why`: the doubts, said.
    """

    number: int
    text: RichText
    words: str
    role: str
    kind: Role | None = None
    centred: bool = False
    label: str = ""
    beside: tuple[int, ...] = ()
    table: int = 0
    tasks: bool = False
    listed: bool = False
    in_sheet: bool = False
    before: str = ""
    doubted: Spans = ()
    days: Spans = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All that the window shows of a reading.

    `owners`: the row of the plan that a line belongs to; `lines`: the lines that a row is made of.
    """

    reading: Reading
    source: tuple[SourceRow, ...]
    outline: tuple[OutlineRow, ...]
    owners: Mapping[int, str]
    lines: Mapping[str, tuple[int, ...]]
    cards: Mapping[str, Callable[[], Card]]
    doubts: tuple[Doubt, ...]

    def card(self, key: str) -> Card:
        """What was read of a row; () for a row that is only words."""
        return self.cards[key]() if key in self.cards else ()


def shown(
    reading: Reading,
    units: Sequence[Unit] = (),
    kept: frozenset[Doubt] = frozenset(),
    before: Mapping[int, str] = MappingProxyType({}),
) -> Shown:
    """A reading as it is shown. `kept`: doubts that a person has put aside.

    `before`: what stood in the lines that a person has mended, by their numbers.
    """
    rows = _Rows(reading)
    near = {line: rows.lines[key] for line, key in rows.owners.items()}
    found = doubt_facts.doubts(reading, near, units)
    open_ones = tuple(one for one in found if one not in kept)
    doubted = {rows.owners.get(one.line, ""): one.sentence for one in reversed(open_ones)}
    return Shown(
        reading=reading,
        source=tuple(_source(reading, rows, open_ones, before)),
        outline=tuple(_doubted(row, doubted) for row in rows.outline),
        owners=rows.owners,
        lines=rows.lines,
        cards=_cards(reading.plan, rows, units),
        doubts=open_ones,
    )


def _doubted(row: OutlineRow, doubted: Mapping[str, str]) -> OutlineRow:
    children = tuple(_doubted(child, doubted) for child in row.children)
    return replace(row, doubt=doubted.get(row.key, ""), children=children)


def _cards(plan: Plan, rows: "_Rows", units: Sequence[Unit]) -> dict[str, Callable[[], Card]]:
    found = card_facts.cards(plan, units)
    own = {rows.keys[node]: card for node, card in found.items() if node in rows.keys}
    return {
        HEAD: lambda: card_facts.head_card(plan),
        TAIL: lambda: card_facts.tail_card(plan),
        **own,
    }


@dataclass(slots=True)
class _Rows:
    """The rows of the plan, and which lines belong to which."""

    reading: Reading
    keys: dict[NodeId, str] = field(default_factory=dict)
    owners: dict[int, str] = field(default_factory=dict)
    lines: dict[str, tuple[int, ...]] = field(default_factory=dict)
    outline: tuple[OutlineRow, ...] = ()

    def __post_init__(self) -> None:
        plan = self.reading.plan
        for outline in plan.outlines:
            for node in outline:
                self._own(node, "")
        for outline in plan.outlines:
            self._share(outline)
        self._ends()
        self.outline = tuple(self._outline(plan))

    def _own(self, node: Node, above: str) -> None:
        """Give a node's lines to its row; those of a field line to the activity above it."""
        numbers = self.reading.origins.get(node.id, ())
        if outline_facts.shown(node) or not above:
            above = str(numbers[0]) if numbers else node.id
            self.keys[node.id] = above
        self.lines[above] = (*self.lines.get(above, ()), *numbers)
        self.owners.update(dict.fromkeys(numbers, above))
        for child in node.children:
            self._own(child, above)
        if node.is_task:
            self._with_paragraphs(node, above)

    def _with_paragraphs(self, task: Node, key: str) -> None:
        """What is said below an activity is looked at with it."""
        below = (one for child in task.children for one in walk((child,)) if not one.is_task)
        numbers = (number for one in below for number in self.reading.origins.get(one.id, ()))
        self.lines[key] = tuple(dict.fromkeys((*self.lines[key], *numbers)))

    def _share(self, outline: Outline) -> None:
        """A line that speaks of several activities is looked at with each."""
        for line in walk(outline):
            if line.kind is NodeKind.SHARED:
                numbers = self.reading.origins.get(line.id, ())
                for node in covered(outline, line):
                    key = self.keys[node.id]
                    self.lines[key] = (*self.lines[key], *numbers)

    def _ends(self) -> None:
        for key, belongs in ((HEAD, role_facts.is_of_head), (TAIL, role_facts.is_of_tail)):
            roles = self.reading.roles.items()
            numbers = tuple(sorted(number for number, role in roles if belongs(role)))
            self.lines[key] = numbers
            self.owners.update(dict.fromkeys(numbers, key))

    def _outline(self, plan: Plan) -> Iterator[OutlineRow]:
        first, *body, last = outline_facts.rows(plan)
        yield from (first, *map(self._called, body), last)
        for at, appendix in enumerate(plan.appendices):
            rows = outline_facts.outline_rows(plan, appendix.outline)
            title = f"{appendix.label} {appendix.title}"
            yield OutlineRow(
                key=f"annex-{at}",
                title=" ".join(title.split()),
                sign=Sign.TABLE if appendix.columns else Sign.NONE,
                strong=True,
                children=tuple(map(self._called, rows)),
            )

    def _called(self, row: OutlineRow) -> OutlineRow:
        key = self.keys.get(NodeId(row.key), row.key)
        return replace(row, key=key, children=tuple(map(self._called, row.children)))


def _source(
    reading: Reading, rows: _Rows, doubts: Sequence[Doubt], before: Mapping[int, str]
) -> Iterator[SourceRow]:
    said = _said_together(reading)
    tables = _tables(reading)
    times = {rows.keys[task.node_id]: task.said.time.text for task in tasks(reading.plan)}
    for line in reading.source.lines():
        role = reading.roles.get(line.number)
        own = [one for one in doubts if one.line == line.number]
        text = _text(line)
        words = "".join(run.text for run in text)
        time = times.get(rows.owners.get(line.number, ""), "")
        yield SourceRow(
            number=line.number,
            text=text,
            words=words,
            role=said.get(line.number) or role_facts.word(role),
            kind=role,
            centred=line.centred,
            label=line.label,
            in_sheet=isinstance(reading.source, ListSource),
            **tables.get(line.number, {}),
            before=before.get(line.number, ""),
            doubted=doubt_facts.spans(words, [one.words for one in own]),
            days=doubt_facts.spans(words, [time]),
            why="\n".join(one.sentence for one in own),
        )


def _tables(reading: Reading) -> dict[int, Mapping[str, Any]]:
    """What is told of the lines that stand in tables; the form's own tables are none."""
    found: dict[int, Mapping[str, Any]] = {}
    for grid in reading.source.blocks:
        if isinstance(grid, Grid):
            roles = {reading.roles.get(line.number) for line in grid_lines(grid)}
            told = {
                "table": grid.number,
                "tasks": Role.ACTIVITY in roles,
                "listed": isinstance(reading.source, ListSource),
            }
            for row in grid.rows:
                numbers = tuple(line.number for cell in row.cells for line in cell.lines)
                found.update((number, {**told, "beside": numbers}) for number in numbers)
    return {
        number: told
        for number, told in found.items()
        if not role_facts.is_of_frame(reading.roles.get(number))
    }


def _said_together(reading: Reading) -> dict[int, str]:
    """The words for lines that say more than one thing, or speak of several activities."""
    return {
        number: words
        for outline in reading.plan.outlines
        for node in walk(outline)
        if (words := _fields_of(node))
        for number in reading.origins.get(node.id, ())
    }


def _fields_of(node: Node) -> str:
    if node.kind is NodeKind.SHARED and node.particulars is not None:
        return role_facts.spoken_fields(node.particulars)
    if node.kind is NodeKind.PARAGRAPH:
        return role_facts.slot_words(slots_of(node.text))
    return ""


def _text(line: Line) -> RichText:
    if not line.label:
        return line.text
    bold = bool(line.text) and line.text[0].bold
    return (Run(f"{line.label} ", bold=bold), *line.text)
