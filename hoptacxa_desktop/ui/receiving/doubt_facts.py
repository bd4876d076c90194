"""What is doubted in a plan that was read: where it stands, why, and which unit may be meant."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.domain.outline import walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.text import numbers
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.unit import Assigned, Unit, UnitRef
from hoptacxa_desktop.reading.reader import Reading

_WORD = re.compile(r"\w+")
_ALIKE = 0.72
_FEWEST_COMMON = 3
_SPELT = 10


class Way(StrEnum):
    """A way out of a doubt, as it stands on a button."""

    UNIT = "Chọn đơn vị…"
    ROOMS = "Chọn phòng…"
    MEND = "Sửa chữ…"
    KEEP = "Giữ nguyên"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One doubt. `line`: 0 for the whole document; `words`: those in doubt, "" for none.

    `unit`: the unit of the office that may be meant by the words, None for no such doubt;
    `several`: the words leave open which units are meant ("các phòng").
    """

    line: int
    words: str
    why: str
    unit: UnitId | None = None
    several: bool = False

    @property
    def way(self) -> Way:
        """The way out that comes first."""
        if self.unit is not None:
            return Way.UNIT
        if self.several:
            return Way.ROOMS
        return Way.MEND if self.line and self.words else Way.KEEP

    @property
    def action(self) -> str:
        """What its button says: "các sở" are chosen as units, not as rooms."""
        rooms = self.way is not Way.ROOMS or "phòng" in self.words.casefold()
        return self.way if rooms else Way.UNIT

    @property
    def place(self) -> str:
        """ "dòng 46", or that it is about the whole."""
        return f"dòng {self.line}" if self.line else "cả văn bản"

    @property
    def sentence(self) -> str:
        """The doubt in a line: the words, unless the reason names them, and the reason."""
        if not self.words or self.words in self.why:
            return self.why
        return f"“{self.words}”: {self.why[:1].lower()}{self.why[1:]}"


def doubts(
    reading: Reading, lines: Mapping[int, Sequence[int]], units: Sequence[Unit]
) -> tuple[Doubt, ...]:
    """Every doubt in the order of the lines.

    `lines`: those that go with a line, its own activity's; the words in doubt may stand in each.
    """
    words_of = {line.number: line.words for line in reading.source.lines()}
    refs = {ref.words: ref for ref in _refs(reading.plan)}

    def place(line: int, words: str) -> int:
        near = (line, *lines.get(line, ()))
        return next((one for one in near if words and words in words_of.get(one, "")), line)

    told = [
        Doubt(
            line=place(remark.line, remark.text),
            words=remark.text,
            why=remark.why,
            unit=refs[remark.text].unit if remark.text in refs else None,
            several=remark.text in refs and refs[remark.text].unit is None,
        )
        for remark in reading.remarks
    ]
    found = {(one.line, one.words, one.why): one for one in (*told, *_alike(reading, units))}
    return tuple(sorted(found.values(), key=lambda one: one.line))


def _alike(reading: Reading, units: Sequence[Unit]) -> Iterator[Doubt]:
    """Names that the office's list does not have, though one of its units is called nearly so."""
    names = dict.fromkeys(
        ref.words for ref in _refs(reading.plan) if ref.unit is None and not ref.doubt
    )
    for words in names:
        unit = meant(words, units)
        line = next((one.number for one in reading.source.lines() if words in one.words), 0)
        if unit is not None and line:
            why = f"“{words}” giống tên “{unit.name}” trong danh mục."
            yield Doubt(line=line, words=words, why=why, unit=unit.id)


def meant(words: str, units: Sequence[Unit]) -> Unit | None:
    """The unit whose name looks most like `words`; None where none comes near."""
    scored = [(_likeness(words, name), unit) for unit in units for name in unit.names]
    best = max(scored, key=lambda one: one[0], default=(0.0, None))
    return best[1] if best[0] >= _ALIKE else None


def _likeness(one: str, other: str) -> float:
    """How much two names have in common (0-1); short ones and those of other kinds nothing."""
    words, others = _WORD.findall(fold(one)), _WORD.findall(fold(other))
    found = SequenceMatcher(None, words, others)
    common = sum(block.size for block in found.get_matching_blocks())
    alike = words[:1] == others[:1] and common >= _FEWEST_COMMON
    return found.ratio() if alike else 0.0


def _refs(plan: Plan) -> Iterator[UnitRef]:
    for outline in plan.outlines:
        for node in walk(outline):
            said = node.particulars
            if said is not None:
                for assigned in (said.lead, said.advisers, said.partners):
                    yield from _units(assigned)


def _units(assigned: Assigned) -> Sequence[UnitRef]:
    return assigned.units


def alike(doubts: Sequence[Doubt], doubt: Doubt) -> tuple[Doubt, ...]:
    """The doubts of the same sort, itself first: one answer may hold for all of them."""
    others = (one for one in doubts if (one.words, one.why) == (doubt.words, doubt.why))
    return (doubt, *(one for one in others if one != doubt))


def all_words(count: int) -> str:
    """ "cả ba", "cả 12 chỗ": what an answer for all of them holds for."""
    return f"cả {numbers.words(count) if count <= _SPELT else f'{count} chỗ'}"


def replaced(line: str, doubted: str, words: str) -> str | None:
    """The words of a line with others in place of those in doubt; None where it has them not."""
    core = re.escape(doubted)
    mended, found = re.subn(rf"(?<!\w){core}(?!\w)", lambda _found: words, line, count=1)
    return mended if found else None


def part_after(before: str, after: str, doubted: str) -> str | None:
    """What stands now in place of the words in doubt; None where more of the line was mended."""
    head, sign, tail = before.partition(doubted)
    kept = bool(sign) and len(after) >= len(head) + len(tail)
    if not (kept and after.startswith(head) and after.endswith(tail)):
        return None
    return after[len(head) : len(after) - len(tail)]


def joined(names: Sequence[str]) -> str:
    """Names as a plan lists them: "Văn phòng, Phòng A và Phòng B"."""
    return " và ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def spans(words: str, doubted: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the doubted words stand in a line, as places of letters."""
    found = ((words.find(one), one) for one in doubted if one)
    return tuple((at, at + len(one)) for at, one in found if at >= 0)


def step(count: int, current: int, by: int) -> int:
    """The number of the next doubt, round at the ends; the first or last where none is current."""
    if not count:
        return -1
    if current < 0:
        return 0 if by > 0 else count - 1
    return (current + by) % count
