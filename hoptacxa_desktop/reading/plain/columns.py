"""Words that were printed side by side: letterhead, recipients and signature, braces."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from hoptacxa_desktop.reading.plain.marks import SIDE, Raw, bare
from hoptacxa_desktop.reading.plain.shapes import (
    is_kind,
    is_motto,
    is_number_or_date,
    is_recipients,
    is_signature,
    is_upper,
    label_of,
)
from hoptacxa_desktop.reading.plain.words import words

_HEAD = 30
"""Lines among which a letterhead is looked for."""

_CLOSING = 70
"""Lines of recipients and signature."""

_GAP = re.compile(r"[ ]*\t\s*|[ ]{3,}")
_SIDE = re.compile(r"(?P<name>.*\S)(?:[ ]{2,}|[ ]*\t\s*)(?P<side>\S(?:.{0,38}\S)?)\s*")
_BRACE = re.compile(r"(?P<name>.*\S)\s*(?P<side>[{}]\s*.*?)\s*")


def apart(lines: Sequence[Raw]) -> tuple[Raw, ...]:
    """The lines with the letterhead's and the closing's columns one below the other.

    In the block of recipients the words of a second column stand behind SIDE.
    """
    head = _head_end(lines)
    found = [*_one_below_other(lines[:head], _is_right_of_head)]
    at = head
    while at < len(lines):
        if is_recipients(lines[at].bare):
            end = closing_end(lines, at)
            found += _with_sides(_one_below_other(lines[at:end], _is_right_of_closing))
            at = end
        else:
            found.append(lines[at])
            at += 1
    return tuple(found)


def head_end(lines: Sequence[Raw]) -> int:
    """How many lines the letterhead has: through the last motto, number or date above the title."""
    end = 0
    for at, line in enumerate(lines[:_HEAD]):
        if is_kind(line.bare) or line.level:
            break
        if is_motto(line.bare) or is_number_or_date(line.bare):
            end = at + 1
    return end


def closing_end(lines: Sequence[Raw], start: int) -> int:
    """Where the block that begins with "Nơi nhận" ends: at an appendix, a heading, a table."""
    for at in range(start + 1, min(start + _CLOSING, len(lines))):
        line = lines[at]
        if is_kind(line.bare) or line.level or line.text.strip().count("\t") > 1:
            return at
        if label_of(line.bare)[:1].isalnum() and is_upper(line.bare):
            return at
    return min(start + _CLOSING, len(lines))


def _head_end(lines: Sequence[Raw]) -> int:
    """As `head_end`, but mottos and dates may stand right of something."""
    end = 0
    for at, line in enumerate(lines[:_HEAD]):
        if is_kind(line.bare) or line.level:
            break
        left, right = _halves(line.text)
        if any(is_motto(part) or is_number_or_date(part) for part in (left, right, line.bare)):
            end = at + 1
    return end


def _halves(text: str) -> tuple[str, str]:
    """What stands left and right of the widest gap; the right half begins with a capital.

    Blanks left for a number or a day ("Số:      /KH", "ngày    tháng") part nothing.
    """
    plain = bare(text)
    gaps = [gap for gap in _GAP.finditer(plain) if _parts(plain, gap)]
    if not gaps:
        return plain.strip(), ""
    gap = max(gaps, key=lambda found: len(found[0].expandtabs(8)))
    return plain[: gap.start()].strip(), plain[gap.end() :].strip()


def _parts(plain: str, gap: re.Match[str]) -> bool:
    left = plain[: gap.start()].strip()
    said = not left.endswith(":") or is_recipients(left)
    return said and plain[gap.end() : gap.end() + 1].isupper()


def _is_right_of_head(right: str) -> bool:
    return is_motto(right) or is_number_or_date(right)


def _is_right_of_closing(right: str) -> bool:
    return is_signature(right) or is_upper(right)


def _one_below_other(lines: Sequence[Raw], is_right: Callable[[str], bool]) -> Iterator[Raw]:
    """The left column's lines, then the right one's, where lines show two columns."""
    halves = [_halves(line.text) for line in lines]
    shown = [at for at, (left, right) in enumerate(halves) if right and is_right(right)]
    if not shown:
        yield from lines
        return
    place = min(_start_of(lines[at].text, halves[at][1]) for at in shown)
    left: list[Raw] = []
    right: list[Raw] = []
    for line, (name, beside) in zip(lines, halves, strict=True):
        if beside and _start_of(line.text, beside) >= place * 2 // 3:
            left += [replace(line, text=name)] if name else []
            right.append(Raw(text=beside, gap=line.gap))
        elif line.indent >= max(place * 2 // 3, 4) or line.text.startswith("\t"):
            right.append(replace(line, text=line.text.strip()))
        else:
            left.append(line)
    yield from left
    yield from (
        replace(line, gap=max(line.gap, 1)) if not at else line for at, line in enumerate(right)
    )


def _start_of(text: str, part: str) -> int:
    return bare(text).expandtabs(8).rfind(part)


def _with_sides(lines: Iterator[Raw]) -> Iterator[Raw]:
    """Recipients with the words of the second column behind SIDE."""
    column, said = 0, ""
    for line in lines:
        name, side = _sides(line.text)
        last = line.text.rstrip().rfind(" ") + 1
        word = line.text.rstrip()[last:]
        if not side and said and abs(last - column) <= 3 and _completes(said, word):
            # One blank was left where a long name reached the column.
            name, side = line.text[:last].rstrip(), word
        if side:
            column = line.text.rstrip().rfind(side)
            said = f"{said} {side}".strip() if said or side == "để" else ""
            said = "" if said in words("purposes") else said
            yield replace(line, text=f"{name}{SIDE}{side}")
        else:
            yield line


def _completes(said: str, word: str) -> bool:
    return any(purpose.startswith(f"{said} {word}") for purpose in words("purposes"))


def _sides(text: str) -> tuple[str, str]:
    """A recipient and what stands beside it; "" where nothing does."""
    brace = _BRACE.fullmatch(text)
    if brace:
        return brace["name"], brace["side"]
    found = _SIDE.fullmatch(text)
    if found is None:
        return text, ""
    said = found["side"].strip("(){}[];.,").lower().split()
    ended = found["name"].endswith((";", ",", ".")) and found["side"][0].islower()
    purpose = {word for known in words("purposes") for word in known.split()}
    if said and (purpose.issuperset(said) or (ended and len(said) < 4)):
        return found["name"], found["side"]
    return text, ""
