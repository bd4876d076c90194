"""Lines that were broken where the paper ended -> paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from hoptacxa_desktop.domain.text.casing import is_abbreviation
from hoptacxa_desktop.reading.plain.columns import closing_end, head_end
from hoptacxa_desktop.reading.plain.marks import SIDE, Raw
from hoptacxa_desktop.reading.plain.shapes import (
    asks_for_number,
    ends_hanging,
    is_final,
    is_kind,
    is_open,
    is_recipients,
    is_signature,
    is_upper,
    joins_heading,
    label_of,
    starts_alone,
    starts_small,
)

_PROSE = 40
"""Letters from which a line is counted as running text."""

_ROOM = 0.88
"""A line is full when it and the next word reach this part of the usual width."""

_MIDDLE = 8
"""Blanks before lines that are set in the middle."""

_BRIM = 1.0
"""The same, where the line ends with a closing sign and most likely is the last one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """How a document breaks its lines.

    `wrapped`: at the paper's width. `width`: letters of a line that goes on. `spaced`: an empty
    line between every two lines, so that it says nothing. `parted`: empty lines part paragraphs.
    """

    wrapped: bool
    width: float
    spaced: bool
    parted: bool


def habit_of(lines: Sequence[Raw]) -> Habit:
    """The habit that most lines show: many that break off and go on with a small letter."""
    texts = [line.bare for line in lines]
    prose = [len(text) for text in texts if len(text) >= _PROSE]
    going = [
        len(above)
        for above, below in pairwise(texts)
        if len(above) >= _PROSE and is_open(above) and starts_small(below)
    ]
    width = median(going) if going else 0
    narrow = sum(length <= 1.35 * width for length in prose)
    wrapped = len(going) >= 2 and len(going) * 5 >= len(prose) and narrow * 10 >= len(prose) * 9
    gaps = sum(line.gap > 0 for line in lines[1:])
    return Habit(
        wrapped=wrapped,
        width=width,
        spaced=wrapped and gaps * 10 >= (len(lines) - 1) * 8,
        parted=gaps * 10 >= (len(lines) - 1) * 5,
    )


def joined(lines: Sequence[Raw], habit: Habit) -> tuple[Raw, ...]:
    """The lines as paragraphs; the letterhead's lines stay apart."""
    head = head_end(lines)
    joiner = _Joiner(habit)
    for line in lines[:head]:
        joiner.begin(line)
    end = head
    for at, line in enumerate(lines[head:], start=head):
        if at >= end and is_recipients(line.bare):
            end = closing_end(lines, at)
        if at > head and joiner.takes(line, among_recipients=at < end):
            joiner.add(line)
        else:
            joiner.begin(line)
    return joiner.paragraphs()


class _Joiner:
    """Gathers paragraphs line by line."""

    def __init__(self, habit: Habit) -> None:
        self._habit = habit
        self._done: list[Raw] = []
        self._parts: list[str] = []
        self._first = self._last = Raw(text="")
        self._above_kind = False

    def begin(self, line: Raw) -> None:
        self._finish()
        self._above_kind = is_kind(self._last.bare)
        self._first = self._last = line
        self._parts = [line.text]

    def add(self, line: Raw) -> None:
        glue = _glue(self._words, line.bare)
        tail, _, side = self._parts[-1].partition(SIDE)
        name, _, beside = line.text.strip().partition(SIDE)
        # The second column's words wait until the name is whole.
        sides = " ".join(part for part in (side, beside) if part)
        self._parts[-1:] = [tail.rstrip(), glue, f"{name}{SIDE}{sides}" if sides else name]
        self._last = line

    @property
    def _words(self) -> str:
        """The last line without the second column."""
        return self._last.bare.partition(SIDE)[0].strip()

    def paragraphs(self) -> tuple[Raw, ...]:
        self._finish()
        return tuple(self._done)

    def _finish(self) -> None:
        if self._parts:
            self._done.append(replace(self._first, text="".join(self._parts)))
            self._parts = []

    def takes(self, line: Raw, *, among_recipients: bool) -> bool:
        """True when the paragraph goes on with `line`."""
        above, below = self._words, line.bare
        if line.level or self._first.level:
            return False
        if _is_torn(above, below):
            return True
        if label_of(below):
            return is_open(above) and self._label_goes_on(above, below)
        if is_final(above):
            # "gồm:" in the midst of running text.
            full = self._habit.wrapped and self._is_full(above, below, _ROOM)
            return above.endswith(":") and starts_small(below) and full
        if ends_hanging(above) and is_upper(above) and below.isupper():
            return True
        if starts_alone(below) and not starts_small(below):
            return False
        if is_upper(above) or is_upper(below):
            return self._capitals_go_on(above, below, line.gap)
        if among_recipients:
            return self._recipient_goes_on(above, below, line.gap)
        return self._sentence_goes_on(above, below, line)

    def _sentence_goes_on(self, above: str, below: str, line: Raw) -> bool:
        habit = self._habit
        near = habit.spaced or line.gap == 0
        if not is_open(above):
            deeper = line.indent > self._last.indent + 1
            room = _ROOM if starts_small(below) else _BRIM
            return habit.wrapped and near and not deeper and self._is_full(above, below, room)
        if starts_small(below) or ends_hanging(above) or self._is_title(line):
            return True
        if above.endswith(",") and len(above) >= _PROSE:
            return True
        if habit.wrapped:
            return near and self._is_full(above, below, _ROOM)
        # Where empty lines part paragraphs, two lines without one are one paragraph.
        return habit.parted and near and len(above) >= _PROSE

    def _is_title(self, line: Raw) -> bool:
        """Lines in the middle below the kind of the paper are its subject."""
        middle = min(line.indent, self._first.indent) >= _MIDDLE
        return self._above_kind and middle and line.gap == 0

    def _recipient_goes_on(self, above: str, below: str, gap: int) -> bool:
        """Recipients end with ";", the last with "."; a name after empty lines is the signer's."""
        near = gap < 2 if self._habit.spaced else gap == 0
        return near and bool(label_of(self._first.bare)) and (is_open(above) or above.endswith(","))

    def _capitals_go_on(self, above: str, below: str, gap: int) -> bool:
        """Titles and headings: where a word or sign says so, or where nothing else can follow."""
        near = self._habit.spaced or gap == 0
        if is_signature(above) or is_signature(below) or is_kind(above) or is_kind(below):
            return False
        if not is_upper(above):
            short = len(below.split()) < 4 and is_abbreviation(below.split()[0].strip(".,;"))
            full = self._habit.wrapped and self._is_full(above, below, _ROOM)
            return short and is_open(above) and full
        if not below.isupper():
            return False
        if is_open(above) and joins_heading(below):
            return True
        labelled = bool(label_of(self._first.bare)) and len(above) >= _PROSE
        return near and is_open(above) and (labelled or self._above_kind)

    def _label_goes_on(self, above: str, below: str) -> bool:
        """A dash ("kinh tế / - xã hội") or a number ("tháng / 4.") came to the start of a line."""
        dash = below[0] in "-–" and below[1:].lstrip()[:1].islower()
        said = dash or (below[0].isdigit() and asks_for_number(above))
        return said and self._habit.wrapped and self._is_full(above, below, _ROOM)

    def _is_full(self, above: str, below: str, part: float) -> bool:
        word = below.split(maxsplit=1)[0] if below else ""
        return len(above) + 1 + len(word) >= part * self._habit.width


def _is_torn(above: str, below: str) -> bool:
    """True where a number or symbol was broken: "2021-" / "2025", "KH-" / "UBND", "tháng" / "4"."""
    if not above or not below or not is_open(above.removesuffix("/")):
        return False
    if _glue(above, below) == "" and len(above) > 1:
        return True
    year = below.lstrip("-– ")[:4]
    if below[0] in "-–" and above[-1].isdigit() and year.isdigit() and len(year) == 4:
        return True
    return below[0].isdigit() and asks_for_number(above) and not label_of(below)


def _glue(above: str, below: str) -> str:
    """Nothing between the halves of a number or symbol, else a blank."""
    if not above or not below:
        return " "
    before = above[-2:-1]
    broken = above[-1] in "-–/" and (before.isdigit() or before.isupper())
    if broken and (below[0].isdigit() or below[0].isupper()):
        return ""
    return "" if below[0] == "/" and below[1:2].isalpha() and above[-1].isalnum() else " "
