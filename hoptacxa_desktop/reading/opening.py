"""The bases that a plan stands on, and the paragraphs that open it.

Nghị định 30/2020, Phụ lục I, II.6a: one paragraph each, "Căn cứ …;". Many offices write them
inside one sentence instead ("Thực hiện …; … xây dựng kế hoạch như sau:").
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.plan import Preamble
from hoptacxa_desktop.domain.richtext import RichText, plain
from hoptacxa_desktop.domain.text.citations import Citation, Found, find_citations
from hoptacxa_desktop.reading.cutting import Spot, strip, with_slots
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.source import Line

_GROUND = re.compile(r"căn cứ\s+", re.IGNORECASE)
_OF_GROUNDS = re.compile(r"(?:căn cứ|theo đề nghị|thực hiện|xét|theo)\b", re.IGNORECASE)
_SIGNS = " ;.,"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What stands between the title and the first part."""

    preamble: Preamble = Preamble.GROUNDS
    bases: tuple[LegalBasis, ...] = ()
    paragraphs: tuple[RichText, ...] = ()
    grounds: frozenset[int] = frozenset()


def read_opening(lines: Sequence[Line], told: Mapping[int, Role] = MappingProxyType({})) -> Opening:
    """Bases and opening paragraphs from the lines under the subject.

    `told`: a person's word which lines are grounds, and which are not.
    """
    lines, count = _sorted(lines, told)
    if count:
        return _as_grounds(lines, count)
    bases: list[LegalBasis] = []
    texts = tuple(_with_bases(line.text, bases) for line in lines)
    return Opening(preamble=Preamble.PROSE, bases=tuple(bases), paragraphs=texts)


def _sorted(lines: Sequence[Line], told: Mapping[int, Role]) -> tuple[Sequence[Line], int]:
    """The grounds first, and how many they are."""
    count = _grounds(lines)
    if not any(told.get(line.number) in (Role.BASIS, Role.OPENING) for line in lines):
        return lines, count
    usual = {line.number: Role.BASIS for line in lines[:count]}
    is_ground = [(told.get(n) or usual.get(n)) is Role.BASIS for n in (x.number for x in lines)]
    grounds = [line for line, own in zip(lines, is_ground, strict=True) if own]
    others = [line for line, own in zip(lines, is_ground, strict=True) if not own]
    return (*grounds, *others), len(grounds)


def _grounds(lines: Sequence[Line]) -> int:
    """How many lines at the beginning are grounds, each a paragraph of its own."""
    count = 0
    for line in lines:
        words = line.words.strip()
        first = _GROUND.match(words) if not count else _OF_GROUNDS.match(words)
        if not first or words.endswith(":") or len(line.text) > 12:
            break
        count += 1
    whole = count > 1 or (count == 1 and lines[0].words.rstrip().endswith((";", ",")))
    return count if whole else 0


def _as_grounds(lines: Sequence[Line], count: int) -> Opening:
    bases = tuple(_ground(line.words) for line in lines[:count])
    later: list[LegalBasis] = []
    texts = tuple(_with_bases(line.text, later) for line in lines[count:])
    return Opening(
        preamble=Preamble.GROUNDS,
        bases=bases,
        # What the later paragraphs cite stays among their words: it is no ground of its own.
        paragraphs=tuple(line.text for line in lines[count:]) if later else texts,
        grounds=frozenset(line.number for line in lines[:count]),
    )


def _ground(words: str) -> LegalBasis:
    text = _GROUND.sub("", words.strip().rstrip(_SIGNS), count=1)
    found = next(iter(find_citations(text)), None)
    citation = found.citation if found else Citation()
    return _basis(citation, text)


def _basis(citation: Citation, text: str) -> LegalBasis:
    subject = " ".join(part for part in (citation.joint, citation.subject) if citation.subject)
    return LegalBasis(
        type_name=citation.type_name,
        number=citation.number,
        issued_on=citation.issued_on,
        issuer=citation.issuer,
        subject=citation.subject if citation.by_name_only else subject,
        text=text,
    )


def _with_bases(text: RichText, bases: list[LegalBasis]) -> RichText:
    """The paragraph with slots where it cites; the bases are added to the list."""
    words = plain(text)
    spots: list[Spot] = []
    for found in _outermost(find_citations(words)):
        cited = words[found.start : found.end].rstrip(_SIGNS)
        basis = _basis(found.citation, cited)
        bases.append(basis)
        spots.append(Spot(found.start, found.start + len(cited), f"basis.{basis.id}"))
    return with_slots(strip(text), _moved(spots, len(words) - len(words.lstrip())))


def _moved(spots: list[Spot], by: int) -> list[Spot]:
    return [Spot(spot.start - by, spot.end - by, spot.slot) for spot in spots]


def _outermost(found: Sequence[Found]) -> Iterator[Found]:
    end = 0
    for each in found:
        if each.start >= end:
            yield each
            end = each.end
