"""What stands above the outline: letterhead, title, grounds and opening.

Nghị định 30/2020, Phụ lục I, II.1-II.6a.
"""

import re
from collections.abc import Iterator

from hoptacxa_desktop.documents.metrics import line_widths, width
from hoptacxa_desktop.documents.pages import (
    Block,
    ColumnRow,
    Columns,
    Pages,
    Para,
    Role,
    Rule,
    Section,
    Space,
    TextStyle,
)
from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.letterhead import COUNTRY, MOTTO, Letterhead
from hoptacxa_desktop.domain.plan import Plan, Preamble
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.text.casing import upper

DRAFT = "DỰ THẢO"

# The decree asks for a third to a half of the line above (II.2b, II.5b).
RULE_SHARE = 0.4
_LEAST_LEFT = 62.0
_AIR = 4.0

# "LIÊN MINH HỢP TÁC XÃ" and the place it is for.
_PLACE_NAME = re.compile(r"\s+(?=(?:TỈNH|THÀNH PHỐ|VIỆT NAM)\b)")

_GROUND_WORDS = ("căn cứ", "theo ", "thực hiện", "xét ")


def letterhead(plan: Plan, frame: Pages, section: Section, *, draft_mark: bool) -> Columns:
    """Names and number at the left, country, motto, place and date at the right."""
    right_width = _right_width(plan, frame, section)
    left_width = section.text_width - right_width
    names = list(_names(plan.letterhead, frame, left_width))
    for office in plan.joint:
        names += (Space(height=2.0), *_names(office.letterhead, frame, left_width))
    motto = width(MOTTO, frame.style(Role.MOTTO).size, bold=True)
    country: tuple[Block, ...] = (
        *_lines(Role.COUNTRY, (COUNTRY,)),
        *_lines(Role.MOTTO, (MOTTO,)),
        Rule(length=motto),
    )
    numbers = (plan.full_number, *(office.number for office in plan.joint if office.number))
    number = tuple(Para(role=Role.NUMBER, text=rich(f"Số: {each}")) for each in numbers)
    mark = _lines(Role.DRAFT, (DRAFT,)) if draft_mark else ()
    place_date = Para(role=Role.PLACE_DATE, text=rich(_placed_in(right_width, plan, frame)))
    return Columns(
        left_width=left_width,
        right_width=right_width,
        rows=(
            ColumnRow(left=(*names, Space(height=2.0)), right=(*country, Space(height=2.0))),
            ColumnRow(left=(*number, *mark), right=(place_date,)),
        ),
    )


def _names(head: Letterhead, frame: Pages, room: float) -> Iterator[Block]:
    """The superior's lines and the issuer's, with the rule below them."""
    superior = _broken(head.superior, frame.style(Role.SUPERIOR), room)
    issuer = _broken(head.issuer, frame.style(Role.ISSUER), room)
    yield from _lines(Role.SUPERIOR, superior)
    yield from _lines(Role.ISSUER, issuer)
    yield from _rule_under("\n".join(issuer), frame.style(Role.ISSUER), room)


def _broken(lines: tuple[str, ...], style: TextStyle, room: float) -> tuple[str, ...]:
    """The lines, one that is too wide broken before the name of its place."""
    broken: list[str] = []
    for line in lines:
        fits = width(line, style.size, bold=style.bold) <= room
        place = None if fits else _PLACE_NAME.search(line)
        broken.extend((line[: place.start()], line[place.end() :]) if place else (line,))
    return tuple(broken)


def _right_width(plan: Plan, frame: Pages, section: Section) -> float:
    country = width(COUNTRY, frame.style(Role.COUNTRY).size, bold=True)
    place = width(_place_and_date(plan), frame.style(Role.PLACE_DATE).size, italic=True)
    return min(max(country, place) + _AIR, section.text_width - _LEAST_LEFT)


def _place_and_date(plan: Plan, *, between: str = ", ") -> str:
    return between.join(part for part in (plan.place, slots.long_date(plan)) if part)


def _placed_in(room: float, plan: Plan, frame: Pages) -> str:
    """Place and date, the date on a line of its own where both do not fit in one."""
    style = frame.style(Role.PLACE_DATE)
    one_line = _place_and_date(plan)
    if width(one_line, style.size, italic=style.italic) <= room:
        return one_line
    return _place_and_date(plan, between=",\n")


def _lines(role: Role, lines: tuple[str, ...]) -> tuple[Para, ...]:
    return tuple(Para(role=role, text=rich(line)) for line in lines if line.strip())


def _rule_under(text: str, style: TextStyle, room: float) -> tuple[Rule, ...]:
    """The rule under `text`: a share of its longest line as it breaks in `room` mm."""
    if not text.strip():
        return ()
    longest = max(line_widths(text, style.size, room, bold=style.bold, italic=style.italic))
    return (Rule(length=longest * RULE_SHARE),)


def title(plan: Plan, frame: Pages, section: Section) -> Iterator[Block]:
    """Kind of document, subject and the rule under it (II.5)."""
    yield Para(role=Role.TYPE_NAME, text=rich(upper(plan.type_name)))
    if plan.subject.strip():
        yield Para(role=Role.SUBJECT, text=rich(plan.subject.strip()))
    yield from _rule_under(
        plan.subject.strip() or upper(plan.type_name), frame.style(Role.SUBJECT), section.text_width
    )
    yield Space(height=2.0)


def preamble(plan: Plan) -> Iterator[Para]:
    """The grounds, each a paragraph of its own (II.6a), and the opening paragraphs."""
    if plan.preamble is Preamble.GROUNDS:
        for index, basis in enumerate(plan.bases, start=1):
            sign = "." if index == len(plan.bases) else ";"
            yield Para(role=Role.GROUND, text=rich(f"{_ground(basis.words)}{sign}"))
    for paragraph in plan.opening:
        yield Para(role=Role.BODY, text=slots.filled(plan, paragraph))


def _ground(words: str) -> str:
    bare = words.strip().rstrip(" .;,")
    return bare if bare.casefold().startswith(_GROUND_WORDS) else f"Căn cứ {bare}"


def reference_rule(text: str, frame: Pages, section: Section) -> tuple[Rule, ...]:
    """The rule under the title block of an appendix (III.1)."""
    return _rule_under(text, frame.style(Role.REFERENCE), section.text_width)
