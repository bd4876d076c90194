"""What a measured file is made of, whatever its format, and which piece is which component.

Components are known by their words and their place alone: nothing here looks at style names.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

Facts = dict[str, list[float | bool]]


@dataclass(slots=True, kw_only=True)
class Piece:
    """A printed paragraph or line as measured. None: this format does not tell.

    Lengths in mm, sizes and gaps in pt, leading in lines; `page` counts from 0.
    `rule`: the length of the rule right below; `widest`: of the lines of its block.
    """

    text: str
    sizes: set[float]
    bold: bool
    italic: bool
    fonts: set[str]
    colours: set[str]
    section: int
    page: int | None = None
    centred: bool | None = None
    justified: bool | None = None
    flush_left: bool | None = None
    indent: float | None = None
    gap: float | None = None
    leading: float | None = None
    right_half: bool | None = None
    on_left: bool | None = None
    in_table: bool = False


@dataclass(slots=True)
class Components:
    """The pieces of a paper by component."""

    found: dict[str, list[Piece]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> list[Piece]:
        return self.found.get(name, [])


SUPERIORS = ("LIÊN MINH HỢP TÁC XÃ VIỆT NAM", "UBND TỈNH MƯỜNG THANH")

_NAMES = re.compile(r"^(LIÊN MINH|TỈNH)")
_AUTHORITY = re.compile(r"^(TM\.|KT\.|TL\.|Q\.|TUQ\.|(PHÓ )?CHỦ TỊCH)")

_BY_WORDS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("country", lambda text: text.startswith("CỘNG HÒA XÃ HỘI")),
    ("motto", lambda text: text.startswith("Độc lập")),
    ("superior", lambda text: text in SUPERIORS),
    ("issuer", lambda text: bool(_NAMES.match(text))),
    ("number", lambda text: text.startswith("Số:")),
    ("place-date", lambda text: bool(re.match(r"^Mường Thanh, ngày", text))),
    ("type-name", lambda text: text == "KẾ HOẠCH"),
    ("recipients-head", lambda text: text == "Nơi nhận:"),
    ("authority", lambda text: bool(_AUTHORITY.match(text))),
    ("signer", lambda text: text == "Lò Thị Thương"),
    ("appendix-label", lambda text: bool(re.fullmatch(r"Phụ lục( [IVX]+)?", text))),
    ("appendix-title", lambda text: text == "PHÂN CÔNG THỰC HIỆN"),
    ("reference", lambda text: text.startswith("(Kèm theo")),
    ("subject", lambda text: bool(re.match(r"^(Cùng hợp tác xã làm|và mừng Ngày)", text))),
    ("ground", lambda text: text.startswith("Căn cứ")),
)


def components(pieces: Sequence[Piece]) -> Components:
    """Sorts the pieces into components, by words and by what stands before them."""
    sorted_in = Components()
    opened = False
    closing = False
    for piece in pieces:
        name = _name(piece)
        if name in ("recipients-head", "appendix-label"):
            closing, opened = name == "recipients-head", False
        if name is None and not piece.in_table:
            name = _by_place(piece, opened=opened, closing=closing)
        if name:
            sorted_in.found.setdefault(name, []).append(piece)
        if piece.text.endswith("như sau:"):
            opened = True
    return sorted_in


def _name(piece: Piece) -> str | None:
    if piece.in_table:
        return None
    return next((name for name, fits in _BY_WORDS if fits(piece.text)), None)


def _by_place(piece: Piece, *, opened: bool, closing: bool) -> str | None:
    if closing:
        return "recipient" if re.match(r"^(- |PL\.|TH\.)", piece.text) else None
    if not opened or not piece.text:
        return None
    if re.match(r"^[IVX]+[.-] ", piece.text):
        return "section"
    if re.match(r"^\d+\. ", piece.text) and piece.bold:
        return "clause"
    return "body"


def facts_of_pieces(sorted_in: Components) -> Facts:
    """The facts that every format tells: "component.quality" with a value for each piece."""
    facts: Facts = {}

    def note(name: str, value: float | bool | None) -> None:
        if value is not None:
            facts.setdefault(name, []).append(value)

    for name, pieces in sorted_in.found.items():
        for piece in pieces:
            for size in piece.sizes:
                note(f"{name}.size", size)
            note(f"{name}.bold", piece.bold)
            note(f"{name}.italic", piece.italic)
            note(f"{name}.upper", piece.text == piece.text.upper())
            for quality in ("centred", "justified", "flush_left", "indent", "gap", "leading"):
                note(f"{name}.{quality}", getattr(piece, quality))
            note(f"{name}.right", piece.right_half)
            note(f"{name}.left", piece.on_left)
    return facts


def all_pieces(sorted_in: Components) -> Iterator[Piece]:
    for pieces in sorted_in.found.values():
        yield from pieces
