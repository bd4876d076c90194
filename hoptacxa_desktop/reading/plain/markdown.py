"""Stray Markdown of converters -> lines with levels and marks of style."""

import re
from collections.abc import Iterable, Iterator

from hoptacxa_desktop.reading.plain.marks import BOLD, CELL_BREAK, ITALIC, LIGHT, UPRIGHT, Raw

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*")
# Rules under the letterhead, underlined headings, borders of drawn tables.
_RULE = re.compile(r"\s*(?:[-=_*~+|:\u2013\u2014]\s*){3,}")
_DIVIDER = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*")
_PIPES = re.compile(r"(?<!\\)\|")
_ESCAPE = re.compile(r"\\([*_#.\-+()\[\]|>~`])")
_HELD = {"*": "\x0e", "_": "\x0f", "|": "|"}
_STARS = re.compile(r"\*{1,3}")
_UNDERSCORED = re.compile(r"(?<!\w)_(?=[^\s_])([^_\n]{1,300})(?<=\S)_(?!\w)")
_ON = {1: ITALIC, 2: BOLD, 3: BOLD + ITALIC}
_OFF = {1: UPRIGHT, 2: LIGHT, 3: UPRIGHT + LIGHT}


def raw_lines(text: str) -> tuple[Raw, ...]:
    """The lines of the text that have words, headings with their level, styles as marks."""
    lines, gap = [], 0
    for line, level in _styled(_tables_as_tabs(text.split("\n"))):
        if line.strip():
            lines.append(Raw(text=line.rstrip(" "), gap=gap, level=level))
            gap = 0
        else:
            gap += 1
    return tuple(lines)


def _tables_as_tabs(lines: list[str]) -> list[str]:
    """Rows between pipes as rows between tabs, where a line of dashes says that it is a table."""
    inside = _piped(lines)
    return [
        _cells(line) if at in inside else line
        for at, line in enumerate(lines)
        if at not in inside or not _DIVIDER.fullmatch(line)
    ]


def _piped(lines: list[str]) -> frozenset[int]:
    found: set[int] = set()
    for at, line in enumerate(lines):
        if "|" not in line or not (_DIVIDER.fullmatch(line) or at - 1 in found):
            continue
        found.add(at)
        if at and _DIVIDER.fullmatch(line) and "|" in lines[at - 1]:
            found.add(at - 1)
    return frozenset(found)


def _cells(line: str) -> str:
    return "\t".join(cell.strip() for cell in _PIPES.split(line.strip().strip("|")))


def _styled(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each line without its marks of Markdown, and its level; bold may run over lines."""
    stretch: list[tuple[str, int]] = []
    for line in lines:
        heading = _HEADING.fullmatch(line) if "#" in line else None
        line, level = (heading[2], len(heading[1])) if heading else (line, 0)
        plain = line.strip() and "\t" not in line and CELL_BREAK not in line
        if plain and not level and not _is_rule(line):
            stretch.append((line, 0))
            continue
        yield from _over_lines(stretch)
        stretch = []
        yield ("" if _is_rule(line) else _in_cells(line)), level
    yield from _over_lines(stretch)


def _is_rule(line: str) -> bool:
    return _RULE.fullmatch(line) is not None


def _in_cells(line: str) -> str:
    parts = re.split(f"([\t{CELL_BREAK}])", line)
    return "".join(part if part in ("\t", CELL_BREAK) else _emphasised(part) for part in parts)


def _over_lines(stretch: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    if not stretch:
        return
    for line in _each_whole(_emphasised("\n".join(line for line, _ in stretch)).split("\n")):
        yield line, 0


def _each_whole(lines: list[str]) -> Iterator[str]:
    """Styles closed at the end of each line and opened again on the next."""
    bold = italic = False
    for line in lines:
        if not (bold or italic or BOLD in line or ITALIC in line):
            yield line
            continue
        before = BOLD * bold + ITALIC * italic
        for sign in line:
            bold = sign == BOLD or (bold and sign != LIGHT)
            italic = sign == ITALIC or (italic and sign != UPRIGHT)
        yield before + line + UPRIGHT * italic + LIGHT * bold


def _emphasised(text: str) -> str:
    """The text with balanced stars as styles.

    Single stars without a partner stay before a word ("*Lưu ý") and in brackets ("(*)"), where
    offices mean them; others go.
    """
    text = _ESCAPE.sub(lambda sign: _HELD.get(sign[1], sign[1]), text) if "\\" in text else text
    if "_" in text:
        text = _UNDERSCORED.sub(rf"{ITALIC}\1{UPRIGHT}", text)
    if "*" in text:
        text = _starred(text)
    return text.replace("\x0e", "*").replace("\x0f", "_")


def _starred(text: str) -> str:
    stars = list(_STARS.finditer(text))
    turned = {at: _alone(text, star) for at, star in enumerate(stars)}
    opened: dict[int, list[int]] = {1: [], 2: [], 3: []}
    for at, star in enumerate(stars):
        size = len(star[0])
        if _meant(text, star):
            continue
        if _may_close(text, star) and opened[size]:
            turned[opened[size].pop()], turned[at] = _ON[size], _OFF[size]
        elif _may_open(text, star):
            opened[size].append(at)
    kept, end = [], 0
    for at, star in enumerate(stars):
        kept += [text[end : star.start()], turned[at]]
        end = star.end()
    return "".join([*kept, text[end:]])


def _around(text: str, star: re.Match[str]) -> tuple[str, str]:
    before = text[star.start() - 1] if star.start() else "\n"
    after = text[star.end()] if star.end() < len(text) else "\n"
    return before, after


def _meant(text: str, star: re.Match[str]) -> bool:
    """True for stars that are words: "(*)", "2*3", "5 * 3" and the bullet "* "."""
    before, after = _around(text, star)
    between = before.isalnum() and after.isalnum() and len(star[0]) == 1
    return between or (before == "(" and after == ")") or (before.isspace() and after.isspace())


def _may_open(text: str, star: re.Match[str]) -> bool:
    return not _around(text, star)[1].isspace()


def _may_close(text: str, star: re.Match[str]) -> bool:
    return not _around(text, star)[0].isspace()


def _alone(text: str, star: re.Match[str]) -> str:
    """What becomes of stars without a partner."""
    before, after = _around(text, star)
    label = before == "\n" and after.isalpha() and len(star[0]) == 1
    lone_bullet = before.isspace() and after == " " and len(star[0]) == 1
    return star[0] if label or lone_bullet or _meant(text, star) else ""
