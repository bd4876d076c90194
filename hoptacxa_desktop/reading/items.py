"""Lines with their labels taken off, one under the other as the labels tell."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, islice, pairwise

from hoptacxa_desktop.domain.ladder import Ladder, number_of
from hoptacxa_desktop.domain.richtext import RichText, plain
from hoptacxa_desktop.reading.cutting import cut, strip
from hoptacxa_desktop.reading.labels import Label, label_as, label_of
from hoptacxa_desktop.reading.source import Block, Grid, Line
from hoptacxa_desktop.reading.times import is_stage, is_time

_HEADING_LETTERS = 150
_STYLE_RANKS = (0, 20, 40, 42, 43, 60)
_BOLD_HEADING = 70
_LEAD_IN = 90
_NO_LABEL = 1000
_SENTENCE_ENDS = (".", ";", ",", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of the body without its label, and what stands under it.

    `grid`: the table that stands in its place; its text is empty then. `bold`: bold throughout.
    `heads`: it looks like a heading by itself: of a style, in capitals, or bold and short.
    `words`: the plain words, put together once: every rule asks for them.
    """

    number: int
    text: RichText = ()
    label: str = ""
    ladder: Ladder = Ladder.NONE
    rank: int = _NO_LABEL
    bold: bool = False
    heads: bool = False
    grid: Grid | None = None
    children: tuple["Item", ...] = ()
    words: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", plain(self.text))

    @property
    def is_bullet(self) -> bool:
        """True for a line behind "-", "+", "*"."""
        return self.ladder in (Ladder.DASH, Ladder.PLUS, Ladder.STAR)

    @property
    def is_numbered(self) -> bool:
        """True for a line whose label counts."""
        return self.ladder.numbered

    @property
    def is_plain(self) -> bool:
        """True for a paragraph without any label, no heading and no table."""
        return not self.label and not self.heads and self.grid is None


def item_of(block: Block) -> Item:
    """One block as an item of its own."""
    if isinstance(block, Grid):
        first = next((line.number for row in block.rows for c in row.cells for line in c.lines), 0)
        return Item(number=first, grid=block)
    label, text = _parted(block)
    words = plain(text)
    bold = bool(words.strip()) and all(run.bold for run in text if run.text.strip())
    found = Item(number=block.number, text=text, bold=bold)
    if label is not None:
        return replace(found, label=label.text, ladder=label.ladder, rank=label.rank)
    if block.level:
        rank = _STYLE_RANKS[min(block.level, len(_STYLE_RANKS) - 1)]
        return replace(found, heads=True, rank=rank)
    if not _may_head(words):
        return found
    if words.isupper():
        return replace(found, heads=True, rank=_STYLE_RANKS[1])
    return replace(found, heads=True, rank=_BOLD_HEADING) if bold else found


def tree(
    items: Iterable[Item],
    ranks: Mapping[int, int] | None = None,
    closes: Callable[[Item], bool] = lambda _: False,
    names: Callable[[Item], bool] = lambda _: False,
) -> tuple[Item, ...]:
    """The items in their places: deeper ranks under higher ones, in the order of the lines.

    `ranks`: a person's own word for the rank of a line, by its number. `closes`: true for a
    paragraph that speaks of the whole plan, so that it belongs to no line above it. `names`: for
    one that is nothing but the name of a body.
    """
    root = _Open(Item(number=0))
    stack = [root]
    flat = _with_lead_ins(_with_lost_firsts(list(items)), names)
    outer, within = _outer_bullets(flat), _lines_of_bullets(flat)
    for index, item in enumerate(flat):
        if ranks and item.number in ranks:
            item = replace(item, rank=ranks[item.number])
        if item.rank == _NO_LABEL:
            if closes(item):
                del stack[2:]
            if index not in within:
                _climb_for_plain(stack)
            stack[-1].children.append(_Open(item))
            continue
        _climb(stack, item, outer)
        opened = _Open(item)
        stack[-1].children.append(opened)
        stack.append(opened)
    return tuple(child.closed() for child in root.children)


def _with_lost_firsts(flat: list[Item]) -> list[Item]:
    """The items, a short line before bullets taken for the "1." that a converter has lost.

    Rests on the habit of Word to count the first label itself while the others are typed.
    """
    found = list(flat)
    for at, (item, below) in enumerate(pairwise(flat)):
        if item.is_plain and below.is_bullet and _may_head(item.words):
            behind = islice(flat, at + 1, None)
            following = next((one for one in behind if not one.is_bullet), None)
            before = (flat[place] for place in range(at - 1, -1, -1))
            above = next((one for one in before if one.label or one.heads), None)
            second = following is not None and number_of(following.label) == 2
            if second and following and above and above.rank < following.rank:
                found[at] = replace(item, ladder=following.ladder, rank=following.rank)
    return found


def _with_lead_ins(flat: list[Item], names: Callable[[Item], bool]) -> list[Item]:
    """The items, what stands over a list and heads it taken for its heading.

    Rests on the habit of leaving such lines without a label: a time ("Tháng 2/2027:"), a step, the
    name of who does what follows ("Phòng Kế hoạch:").
    """
    found = list(flat)
    for at, (item, below) in enumerate(pairwise(flat)):
        if not (item.is_plain or item.rank == _BOLD_HEADING):
            continue
        if below.is_bullet and (is_time(item.words) or is_stage(item.words) or names(item)):
            found[at] = replace(item, heads=True, rank=_LEAD_IN)
        elif item.is_plain and number_of(below.label) == 1 and is_time(item.words):
            found[at] = replace(item, heads=True, rank=below.rank - 1)
    return found


def walk(items: Iterable[Item]) -> Iterator[Item]:
    """Every item in the order of the lines."""
    for item in items:
        yield item
        yield from walk(item.children)


@dataclass(slots=True)
class _Open:
    """An item that may still get children."""

    item: Item
    children: list["_Open"] = field(default_factory=list)

    def closed(self) -> Item:
        if not self.children:
            return self.item
        return replace(self.item, children=tuple(child.closed() for child in self.children))


def _outer_bullets(flat: Sequence[Item]) -> Mapping[Ladder, int]:
    """How often each kind of bullet is the first below a line that counts: the outer one most."""
    found: dict[Ladder, int] = {}
    for before, item in pairwise(flat):
        if item.is_bullet and before.is_numbered:
            found[item.ladder] = found.get(item.ladder, 0) + 1
    return found


def _climb(stack: list[_Open], item: Item, outer: Mapping[Ladder, int]) -> None:
    """Up to where the item belongs: beside its like, or under the nearest higher rank."""
    for depth in range(len(stack) - 1, 0, -1):
        open_item = stack[depth].item
        if (open_item.rank, open_item.ladder) == (item.rank, item.ladder):
            del stack[depth:]
            return
    while len(stack) > 1 and _is_below(stack[-1].item, item, outer):
        stack.pop()


def _is_below(last: Item, item: Item, outer: Mapping[Ladder, int]) -> bool:
    """True when `last` cannot hold `item`: it is deeper, or a bullet of the inner kind."""
    if last.is_bullet and item.is_bullet and last.rank == item.rank:
        return outer.get(item.ladder, 0) > 2 * outer.get(last.ladder, 0)
    return last.rank > item.rank


def _climb_for_plain(stack: list[_Open]) -> None:
    """A paragraph without label belongs to the last item that counts, not to a bullet."""
    while len(stack) > 1 and stack[-1].item.is_bullet:
        stack.pop()


def _lines_of_bullets(flat: Sequence[Item]) -> frozenset[int]:
    """The places of "Thời gian: …" between two bullets: each bullet has such lines of its own."""
    found: set[int] = set()
    end = 0
    for is_like, lines in groupby(flat, key=_is_field_like):
        start, end = end, end + sum(1 for _ in lines)
        if is_like and start and end < len(flat):
            before, after = flat[start - 1], flat[end]
            if before.is_bullet and after.ladder is before.ladder:
                found.update(range(start, end))
    return frozenset(found)


def _is_field_like(item: Item) -> bool:
    if not item.is_plain:
        return False
    head, sign, rest = item.words.partition(":")
    return bool(sign and rest.strip()) and 0 < len(head.split()) <= 6


def _parted(line: Line) -> tuple[Label | None, RichText]:
    """The label of a line, counted by Word or typed, and the words after it."""
    text = strip(line.text)
    counted = label_as(line.label)
    if counted is not None:
        return counted, text
    words = plain(text)
    typed = label_of(words)
    if typed is None or (len(typed.text) == len(words) and not typed.ladder.numbered):
        return None, text
    return typed, strip(cut(text, len(typed.text)))


def _may_head(words: str) -> bool:
    return 2 < len(words) <= _HEADING_LETTERS and not words.rstrip().endswith(_SENTENCE_ENDS)
