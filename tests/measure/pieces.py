"""What a measured file is made of, whatever its format, and which piece is which component.

Components are known by the marks of the form itself - the country's name, "Số:", the rule under the
title, "Nơi nhận:" - and by place: nothing here looks at style names or knows the words of a plan.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

Facts = dict[str, list[float | bool]]


class Side(Enum):
    """The column in which a piece stands."""

    LEFT = auto()
    RIGHT = auto()
    FULL = auto()


@dataclass(slots=True, kw_only=True)
class Piece:
    """A printed paragraph, or a line of one, as measured. None or (): there is nothing to tell.

    Lengths in mm, sizes and gaps in pt, leadings in lines. `widest`: its longest line;
    `rule`: the length of the rule right below it.
    """

    text: str
    sizes: set[float]
    bold: bool
    italic: bool
    side: Side = Side.FULL
    in_table: bool = False
    widest: float = 0.0
    rule: float | None = None
    centred: bool | None = None
    justified: bool | None = None
    flush_left: bool | None = None
    indent: float | None = None
    gap: float | None = None
    leadings: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Component:
    """A piece, and the name of what it is in the document."""

    name: str
    piece: Piece


_COUNTRY = re.compile(r"^CỘNG HÒA XÃ HỘI")
_MOTTO = re.compile(r"^Độc lập - ")
_NUMBER = re.compile(r"^Số:")
# The first word of an organisation's name; a line that begins otherwise continues the one above.
_NAME = re.compile(
    r"^(LIÊN MINH|LIÊN HIỆP|LIÊN ĐOÀN|UBND|ỦY BAN|TỈNH ỦY|THÀNH ỦY|SỞ|HỘI|ĐOÀN|BAN|TRUNG TÂM)\b"
)
_RECIPIENTS = re.compile(r"^Nơi nhận\s*:")
_APPENDIX = re.compile(r"^(Phụ lục|PHỤ LỤC)( [IVX]+)?$")
_REFERENCE = re.compile(r"^\((Ban hành k|K)èm theo")
_GROUND = re.compile(r"^(Căn cứ|Theo|Thực hiện|Xét) ")
_SECTION = re.compile(r"^[IVX]+[.-] ")
_CLAUSE = re.compile(r"^\d+\. ")


def components(pieces: Sequence[Piece]) -> list[Component]:
    """The pieces outside tables that are components, in printed order."""
    loose = [piece for piece in pieces if piece.text and not piece.in_table]
    begins = _first(loose, lambda piece: piece.side is Side.FULL)
    body = _after_rule(loose, begins)
    found = [*_letterhead(loose[:begins]), *_title(loose[begins:body])]
    for part in _parts(loose[body:]):
        closing = _first(part, lambda piece: bool(_RECIPIENTS.match(piece.text)))
        if _is_appendix(part[0]):
            found.extend(_appendix(part[:closing]))
        else:
            found.extend(_body(part[:closing]))
        found.extend(_closing(part[closing:]))
    return found


def is_body_end(piece: Piece) -> bool:
    """True for the first piece below the outline: recipients, or the label of an appendix."""
    return bool(_RECIPIENTS.match(piece.text)) or _is_appendix(piece)


def _is_appendix(piece: Piece) -> bool:
    return piece.side is Side.FULL and piece.bold and bool(_APPENDIX.match(piece.text))


def _first(pieces: Sequence[Piece], fits: Callable[[Piece], bool]) -> int:
    """The place of the first piece that fits; behind the last where none does."""
    return next((at for at, piece in enumerate(pieces) if fits(piece)), len(pieces))


def _after_rule(pieces: Sequence[Piece], begins: int) -> int:
    """The place after the first rule from `begins` on: that below the title."""
    ruled = (at for at, piece in enumerate(pieces) if at >= begins and piece.rule is not None)
    return next(ruled, begins) + 1


def _parts(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """The main text and each appendix."""
    starts = [0, *(at for at, piece in enumerate(pieces) if at and _is_appendix(piece))]
    for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True):
        if pieces[start:end]:
            yield pieces[start:end]


def _letterhead(pieces: Sequence[Piece]) -> Iterator[Component]:
    left = [piece for piece in pieces if piece.side is Side.LEFT]
    right = [piece for piece in pieces if piece.side is Side.RIGHT]
    number = _first(left, lambda piece: bool(_NUMBER.match(piece.text)))
    issuer = max((at for at, one in enumerate(left[:number]) if _NAME.match(one.text)), default=0)
    yield from (Component("superior", piece) for piece in left[:issuer])
    yield from (Component("issuer", piece) for piece in left[issuer:number])
    for piece in left[number : number + 1]:
        yield Component("number", piece if number else _alone(piece))
    for piece in right:
        if _COUNTRY.match(piece.text):
            yield Component("country", piece)
        else:
            yield Component("motto" if _MOTTO.match(piece.text) else "place-date", piece)


def _alone(piece: Piece) -> Piece:
    """A piece with nothing above it in its column: of what should it stand in the middle?"""
    return replace(piece, centred=None)


def _title(pieces: Sequence[Piece]) -> Iterator[Component]:
    for at, piece in enumerate(pieces):
        yield Component("subject" if at else "type-name", piece)


def _body(pieces: Sequence[Piece]) -> Iterator[Component]:
    grounds = 0
    while grounds < len(pieces) and _is_ground(pieces, grounds):
        yield Component("ground", pieces[grounds])
        grounds += 1
    for piece in pieces[grounds:]:
        yield Component(_body_name(piece), piece)


def _is_ground(pieces: Sequence[Piece], at: int) -> bool:
    """A ground closes with ";", the last of the list with "."; other words are an opening."""
    text = pieces[at].text
    listed = at > 0 and pieces[at - 1].text.endswith(";")
    return bool(_GROUND.match(text)) and text.endswith((";", ".") if listed else ";")


def _body_name(piece: Piece) -> str:
    if _SECTION.match(piece.text):
        return "section"
    if piece.bold:
        return "clause" if _CLAUSE.match(piece.text) else "heading"
    return "heading" if piece.centred else "body"


def _closing(pieces: Sequence[Piece]) -> Iterator[Component]:
    right = [piece for piece in pieces if piece.side is Side.RIGHT]
    for piece in pieces:
        if piece.side is Side.RIGHT and piece is right[-1]:
            yield Component("signer", piece if len(right) > 1 else _alone(piece))
        elif piece.side is Side.RIGHT:
            yield Component("authority", piece)
        elif _RECIPIENTS.match(piece.text):
            yield Component("recipients-head", piece)
        elif piece.text.startswith("- "):
            yield Component("recipient", piece)


def _appendix(pieces: Sequence[Piece]) -> Iterator[Component]:
    label, *others = pieces
    yield Component("appendix-label", label)
    reference = _first(others, lambda piece: bool(_REFERENCE.match(piece.text)))
    yield from (Component("appendix-title", piece) for piece in others[:reference])
    ends = _after_rule(others, reference)
    yield from (Component("reference", piece) for piece in others[reference:ends])
    yield from (Component("appendix-text", piece) for piece in others[ends:])


def facts_of(found: Sequence[Component]) -> Facts:
    """The facts that every format tells: "component.quality" with a value for each piece."""
    facts: Facts = {}

    def note(name: str, *values: float | bool | None) -> None:
        told = [value for value in values if value is not None]
        if told:
            facts.setdefault(name, []).extend(told)

    for name, piece in ((one.name, one.piece) for one in found):
        note(f"{name}.size", *piece.sizes)
        note(f"{name}.leading", *piece.leadings)
        note(f"{name}.upper", piece.text == piece.text.upper())
        note(f"{name}.right", piece.side is Side.RIGHT)
        note(f"{name}.left", piece.side is Side.LEFT)
        for quality in ("bold", "italic", "centred", "justified", "flush_left", "indent", "gap"):
            note(f"{name}.{quality}", getattr(piece, quality))
    return facts | rule_shares(found)


def rule_shares(found: Sequence[Component]) -> Facts:
    """Each rule as a share of the longest line of the component above it."""
    facts: Facts = {}
    longest: dict[str, float] = {}
    for name, piece in ((one.name, one.piece) for one in found):
        longest[name] = max(longest.get(name, 0.0), piece.widest)
        if piece.rule is not None:
            share = piece.rule / longest.pop(name)
            facts.setdefault(f"{name}.rule-share", []).append(share)
    return facts
