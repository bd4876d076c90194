"""Stray HTML of web pages and converters -> clean lines: tags, lists, tables, entities."""

import re
import unicodedata
from html.entities import html5

from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.reading.plain.marks import BOLD, CELL_BREAK, ITALIC, LIGHT, UPRIGHT

_NAMES = (
    "html|head|body|title|meta|link|p|div|br|hr|ul|ol|li|table|thead|tbody|tfoot|tr|td|th|h[1-6]"
    "|b|strong|i|em|u|s|span|font|a|sup|sub|center|small|big|mark|pre|code|o:p|img|section|article"
)
# Only known names: "a < b" and "<tên đơn vị>" are words.
_TAG = re.compile(rf"<(/?)({_NAMES})(?:\s[^<>]{{0,2000}})?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,24});")
_BREAKS = frozenset({"br", "p", "div", "hr", "ul", "ol", "table", "title", "center", "tr"})
_STYLES = {
    "b": (BOLD, LIGHT),
    "strong": (BOLD, LIGHT),
    "i": (ITALIC, UPRIGHT),
    "em": (ITALIC, UPRIGHT),
}
_UNSEEN = (("<!--", "-->"), ("<style", "</style>"), ("<script", "</script>"))


def without_html(text: str) -> str:
    """The text with HTML's tags turned into lines, list labels, tabs and marks of style.

    A break inside a row of tabs or pipes, or inside a `<td>`, is a CELL_BREAK.
    """
    if "<" in text:
        for start, end in _UNSEEN:
            text = _cut(text, start, end)
        tags = _Tags()
        text = "\n".join(tags.line(line) for line in _rows_on_lines(text).split("\n"))
    return clean_entities(text)


def clean_entities(text: str) -> str:
    """The text with "&nbsp;" and its like as letters; "KH&CN;" is no entity and stays."""
    if "&" not in text:
        return text
    return unicodedata.normalize("NFC", _ENTITY.sub(_letter, text))


def _letter(entity: re.Match[str]) -> str:
    name = entity[1]
    if name.startswith("#"):
        code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        return clean(chr(code)) if code < 0x110000 else ""
    if name.isupper() and len(name) > 1:
        # Abbreviations of offices joined by "&" and followed by ";" look like entities.
        return entity[0]
    return clean(html5[name + ";"]) if name + ";" in html5 else entity[0]


def _cut(text: str, start: str, end: str) -> str:
    """`text` without the stretches from `start` to `end`; one without an end stays."""
    small = text.lower() if len(text.lower()) == len(text) else text
    kept, at = [], 0
    while (opened := small.find(start, at)) >= 0 and (closed := small.find(end, opened)) >= 0:
        kept.append(text[at:opened])
        at = closed + len(end)
    return "".join([*kept, text[at:]])


def _rows_on_lines(text: str) -> str:
    """Each `<tr>` on one line, its cells parted by tabs, breaks inside a cell as CELL_BREAK."""
    if not re.search(r"<t[dh][\s>]", text, re.IGNORECASE):
        return text
    kept, at, in_cell, cells = [], 0, False, 0
    for tag in _TAG.finditer(text):
        words = text[at : tag.start()]
        kept.append(words.replace("\n", " ").replace("\t", " ") if in_cell else words.strip("\n"))
        at = tag.end()
        name, closes = tag[2].lower(), bool(tag[1])
        if name in ("td", "th"):
            in_cell, cells = not closes, cells + (not closes)
            kept.append("\t" if not closes and cells > 1 else "")
        elif name == "tr":
            in_cell, cells = False, 0
            kept.append("\n")
        elif in_cell and (name in _BREAKS or name == "li"):
            kept.append(CELL_BREAK + ("- " if name == "li" and not closes else ""))
        else:
            kept.append(tag[0])
    return "".join([*kept, text[at:]])


class _Tags:
    """Turns the tags of line after line; the lists that are open are known from line to line."""

    def __init__(self) -> None:
        self._lists: list[int] = []
        self._break = "\n"

    def line(self, line: str) -> str:
        in_table = "\t" in line.strip() or line.lstrip().startswith("|")
        self._break = CELL_BREAK if in_table else "\n"
        return _TAG.sub(self._turned, line) if "<" in line else line

    def _turned(self, tag: re.Match[str]) -> str:
        name, closes = tag[2].lower(), bool(tag[1])
        if name in _STYLES:
            return _STYLES[name][closes]
        if name in ("ul", "ol"):
            self._list(name, closes)
        if name == "li":
            return self._break + ("" if closes else self._label())
        if name[0] == "h" and name[1:].isdigit():
            return "\n" + ("" if closes else "#" * int(name[1:]) + " ")
        return self._break if name in _BREAKS else ""

    def _list(self, name: str, closes: bool) -> None:
        if closes and self._lists:
            self._lists.pop()
        elif not closes:
            # Bullets count from below zero, so that they never come to a number.
            self._lists.append(0 if name == "ol" else -1)

    def _label(self) -> str:
        if not self._lists or self._lists[-1] < 0:
            return "- "
        self._lists[-1] += 1
        return f"{self._lists[-1]}. "
