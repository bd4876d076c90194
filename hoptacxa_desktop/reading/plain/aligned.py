"""Tables that converters set with blanks, as on the page -> rows of tabs."""

import re
from collections.abc import Iterator, Sequence

from hoptacxa_desktop.reading.plain.marks import Raw, bare
from hoptacxa_desktop.reading.plain.rows import is_order

_CELLS = re.compile(r"\S+(?: \S+)*")
_WIDEST = 400
"""Letters beyond which a line is running text."""

Span = tuple[int, int]


def with_tabs(lines: Sequence[Raw]) -> tuple[Raw, ...]:
    """The lines with each table set by blanks as rows of tabs, cells over lines made whole.

    A table begins with a head that numbers its rows ("TT", "STT"), and goes on as long as
    between its columns nothing stands.
    """
    done: list[Raw] = []
    at = 0
    while at < len(lines):
        head = _cells(lines[at]) if is_order(lines[at].text.split("  ")[0].strip()) else []
        texts = list(_below(lines, at, len(head))) if len(head) > 2 else []
        if len(texts) > 1:
            rows = _rows(texts, _columns(texts, head))
            gaps = (lines[at].gap, *[0] * len(rows))
            done += (Raw(text=row, gap=gap) for row, gap in zip(rows, gaps, strict=False))
            at += len(texts)
        else:
            done.append(lines[at])
            at += 1
    return tuple(done)


def _cells(line: Raw) -> list[Span]:
    return [cell.span() for cell in _CELLS.finditer(bare(line.text))]


def _below(lines: Sequence[Raw], start: int, count: int) -> Iterator[str]:
    """The lines that leave `count` columns apart, from the head on."""
    taken: set[int] = set()
    for at in range(start, len(lines)):
        line, text = lines[at], bare(lines[at].text)
        if len(text) > _WIDEST or "\t" in text or line.level:
            return
        with_line = taken | {place for place, sign in enumerate(text) if sign != " "}
        if len(_strips(with_line)) < count:
            return
        taken = with_line
        yield text


def _strips(taken: set[int]) -> list[Span]:
    """Stretches of letters between which two blanks or more run down all lines."""
    strips: list[Span] = []
    for at in sorted(taken):
        if strips and at - strips[-1][1] < 2:
            strips[-1] = (strips[-1][0], at + 1)
        else:
            strips.append((at, at + 1))
    return strips


def _columns(texts: Sequence[str], head: Sequence[Span]) -> list[int]:
    """Where the columns begin: each has a name in the head."""
    strips = _strips({at for text in texts for at, sign in enumerate(text) if sign != " "})
    named = [
        start for start, end in strips if any(first < end and start < last for first, last in head)
    ]
    return [0, *named[1:]]


def _rows(texts: Sequence[str], columns: Sequence[int]) -> list[str]:
    """Rows of tabs; a line with nothing in its first column belongs to the row above."""
    rows: list[list[str]] = []
    for text in texts:
        ends = (*columns[1:], len(text))
        cells = [text[at:end].strip() for at, end in zip(columns, ends, strict=True)]
        if rows and not cells[0]:
            rows[-1] = [f"{a} {b}".strip() for a, b in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    return ["\t".join(row) for row in rows]
