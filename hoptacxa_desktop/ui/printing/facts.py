"""What comes out of a printer: pages typed as numbers, parts of a plan, sheets of paper."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby

_PIECE = re.compile(r"([0-9]{1,6})(?:\s*[-–—]\s*([0-9]{1,6}))?")

# The page of a document, from 0; None for a side that stays white.
Side = int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A run of pages of one section. `first`: its first page, from 0."""

    name: str
    first: int
    count: int
    landscape: bool = False

    @property
    def pages(self) -> range:
        """Its pages, from 0."""
        return range(self.first, self.first + self.count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Pages that were typed, from 0 in printed order; or what is wrong, in one sentence."""

    pages: tuple[int, ...] = ()
    error: str = ""


def parts(sections: Sequence[int], level: Sequence[bool], names: Sequence[str]) -> tuple[Part, ...]:
    """The parts of a document, of the section of each page, whether it lies level, and names."""
    found: list[Part] = []
    first = 0
    for section, run in groupby(sections):
        count = len(list(run))
        found.append(Part(name=names[section], first=first, count=count, landscape=level[first]))
        first += count
    return tuple(found)


def part_words(part: Part) -> str:
    """How much a part is and how it lies: "3 trang · ngang"."""
    return f"{part.count} trang · {'ngang' if part.landscape else 'dọc'}"


def page_label(page: int, shown: Sequence[Part]) -> str:
    """The number of a page as it is typed, and in an appendix its number there: "10 · PL 1"."""
    for order, part in enumerate(shown):
        if page in part.pages and order:
            which = f" {order}" if len(shown) > 2 else ""
            return f"{page + 1} · PL{which} tr. {page - part.first + 1}"
    return str(page + 1)


class Which(IntEnum):
    """Which pages are wanted, in the order of the list they are chosen from."""

    ALL = 0
    SHOWN = 1
    TYPED = 2


def chosen(
    which: Which, shown: Sequence[Part], on: Sequence[bool], current: int, typed: str
) -> Typed:
    """The pages to be printed. `on`: the parts that are ticked; `current`: the page in view."""
    count = sum(part.count for part in shown)
    if which is Which.TYPED:
        return read_pages(typed, count)
    if which is Which.SHOWN:
        return Typed(pages=(current,) if count else ())
    pages = (part.pages for part, wanted in zip(shown, on, strict=True) if wanted)
    return Typed(pages=tuple(page for run in pages for page in run))


def read_pages(text: str, count: int) -> Typed:
    """The pages meant by "1-3, 5" in a document of `count` pages; each once, in their order."""
    pieces = [piece for piece in re.split(r"\s*[,;]\s*", text.strip()) if piece]
    if not pieces:
        return Typed(error="Chưa ghi trang nào. Ghi như 1-3, 5.")
    found: set[int] = set()
    for piece in pieces:
        match = _PIECE.fullmatch(piece)
        if match is None:
            return Typed(error=f"Không hiểu “{piece}”. Ghi như 1-3, 5.")
        first, last = int(match[1]), int(match[2] or match[1])
        error = _wrong(first, last, count)
        if error:
            return Typed(error=error)
        found.update(range(first - 1, last))
    return Typed(pages=tuple(sorted(found)))


def _wrong(first: int, last: int, count: int) -> str:
    if first < 1:
        return "Trang đầu tiên là trang 1."
    if last < first:
        return f"Trang {first} đứng sau trang {last}. Ghi {last}-{first}."
    if last > count:
        return f"Không có trang {last}, trang cuối là {count}."
    return ""


def sides(pages: Sequence[int], of: Sequence[Part], *, both_sides: bool) -> tuple[Side, ...]:
    """The sides to be printed, in order. On both sides, each part begins a sheet of its own."""
    if not both_sides:
        return tuple(pages)
    chosen = frozenset(pages)
    laid: list[Side] = []
    for part in of:
        here = [page for page in part.pages if page in chosen]
        if here and len(laid) % 2:
            laid.append(None)
        laid.extend(here)
    return tuple(laid)


def sheets(laid: Sequence[Side], *, both_sides: bool) -> int:
    """How many sheets of paper one copy takes."""
    return (len(laid) + 1) // 2 if both_sides else len(laid)


def copied(
    laid: Sequence[Side], copies: int, *, by_set: bool, both_sides: bool
) -> tuple[Side, ...]:
    """All sides of `copies` copies, for a printer that cannot make copies itself.

    `by_set`: one whole copy after the other, else all copies of a sheet together.
    """
    step = 2 if both_sides else 1
    leaves = [tuple(laid[at : at + step]) for at in range(0, len(laid), step)]
    whole = [leaf + (None,) * (step - len(leaf)) for leaf in leaves]
    order = whole * copies if by_set else [leaf for leaf in whole for _ in range(copies)]
    flat = [side for leaf in order for side in leaf]
    # A white side behind the last page would only be drawn through the printer.
    while flat and flat[-1] is None:
        flat.pop()
    return tuple(flat)


def sum_words(pages: int, copies: int, sheets_a_copy: int, paper: str) -> str:
    """What the print takes: "12 trang × 10 bản = 70 tờ A4"."""
    if not pages:
        return "Chưa chọn trang nào để in."
    taken = f"{sheets_a_copy * copies} tờ {paper}"
    return f"{pages} trang × {copies} bản = {taken}" if copies > 1 else f"{pages} trang = {taken}"


def sent_words(pages: int, copies: int) -> str:
    """What was sent: "Đã gửi 12 trang tới máy in"."""
    if copies > 1:
        return f"Đã gửi {copies} bản, mỗi bản {pages} trang, tới máy in"
    return f"Đã gửi {pages} trang tới máy in"
