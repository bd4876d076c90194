"""The words within a paragraph as Word shows them, with what hangs on them: boxes and notes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from hoptacxa_desktop.domain.text.legacy import legacy_of_font
from hoptacxa_desktop.reading.word.markup import MATHS, MC, R_PR, Element, R, W
from hoptacxa_desktop.reading.word.signs import is_picture_font, shown, sign_of_code
from hoptacxa_desktop.reading.word.styles import PLAIN, Face, Stylesheet, face_of, over

BOX = f"{W}txbxContent"
_CHOICE, _FALLBACK = f"{MC}Choice", f"{MC}Fallback"


class Look(NamedTuple):
    """How words look in the end. `font`: the name of an old or a picture font, "" for any other."""

    bold: bool
    italic: bool
    caps: bool
    hidden: bool
    font: str


class Piece(NamedTuple):
    """Words in one look."""

    text: str
    look: Look


@dataclass(slots=True, kw_only=True)
class Inline:
    """What is found in a paragraph by and by. `notes`: "footnote" or "endnote" and its id."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


class Looks:
    """Works out how runs look; each way of saying it once."""

    def __init__(self, styles: Stylesheet) -> None:
        self._styles = styles
        self._known: dict[tuple[Face, Face, Face], Look] = {}

    def look(self, around: Face, paragraph: Face, own: Face) -> Look:
        """The look of a run in a paragraph of a style, in a table; `own`: what it says itself."""
        key = around, paragraph, own
        look = self._known.get(key)
        if look is None:
            look = self._known[key] = self._work_out(*key)
        return look

    def _work_out(self, around: Face, paragraph: Face, own: Face) -> Look:
        base, named = self._styles.base.face, self._styles.face(own.style)
        faces = (around, paragraph, named)
        font = over(over(own, named), over(paragraph, over(around, base))).font or ""
        return Look(
            bold=_toggled(own.bold, base.bold, [face.bold for face in faces]),
            italic=_toggled(own.italic, base.italic, [face.italic for face in faces]),
            caps=_toggled(own.caps, base.caps, [face.caps for face in faces]),
            hidden=_toggled(own.hidden, base.hidden, [face.hidden for face in faces]),
            font=font if legacy_of_font(font) or is_picture_font(font) else "",
        )


def _toggled(own: bool | None, base: bool | None, styles: list[bool | None]) -> bool:
    """A switch in the end: styles that both set it undo each other (ISO 29500-1, 17.7.3)."""
    if own is not None:
        return own
    return bool(base) or sum(map(bool, styles)) % 2 == 1


class Walk:
    """A walk through one paragraph, or several that a deleted paragraph mark makes one."""

    def __init__(self, looks: Looks, *, around: Face) -> None:
        self.found = Inline()
        self._looks = looks
        self._around, self._paragraph = around, PLAIN
        # For each field that is open: True while its instruction is read, which is not shown.
        self._fields: list[bool] = []

    def through(self, paragraph: Element, face: Face) -> None:
        """Take the words of a paragraph whose style has this face; fields end with it."""
        self._paragraph = face
        self._fields.clear()
        self.into(paragraph)

    def into(self, element: Element) -> None:
        """Take what lies in the element: runs, and all that holds runs."""
        for child in element:
            tag = child.tag
            if tag == R:
                self._run(child)
            elif tag not in _PASSED_OVER:
                self._other(child, tag)

    def _other(self, child: Element, tag: str) -> None:
        if tag == _ALTERNATE:
            self.into(chosen(child))
        elif tag == BOX:
            self.found.boxes.append(child)
        elif tag == _MATHS_TEXT:
            self._take(_typed(child), self._look(None))
        else:
            self.into(child)

    def _run(self, run: Element) -> None:
        look = None
        for child in run:
            tag = child.tag
            if tag == R_PR:
                look = self._look(child)
                continue
            look = look or self._look(None)
            if tag == _TEXT:
                self._take(_typed(child), look)
            elif tag in _SIGNS:
                self._take(_SIGNS[tag](child), look)
            elif tag == _FIELD:
                self._step(child.get(_FIELD_STEP))
            elif tag in _NOTES:
                self._note(_NOTES[tag], child, look)
            elif tag not in _PASSED_OVER:
                self._other(child, tag)

    def _look(self, properties: Element | None) -> Look:
        return self._looks.look(self._around, self._paragraph, face_of(properties))

    def _take(self, text: str, look: Look) -> None:
        if text and not look.hidden and not (self._fields and any(self._fields)):
            if not text.isascii():
                text = shown(text, look.font)
            self.found.pieces.append(Piece(text, look))

    def _step(self, step: str | None) -> None:
        if step == "begin":
            self._fields.append(True)
        elif self._fields and step == "separate":
            self._fields[-1] = False
        elif self._fields and step == "end":
            self._fields.pop()

    def _note(self, kind: str, reference: Element, look: Look) -> None:
        if not look.hidden:
            self.found.notes.append((kind, reference.get(f"{W}id", "")))


def chosen(alternatives: Element) -> Element:
    """The one of several alternatives that Word shows: the first choice, else the fallback."""
    choice = alternatives.find(_CHOICE)
    if choice is not None and len(choice):
        return choice
    fallback = alternatives.find(_FALLBACK)
    return alternatives if fallback is None else fallback


def _typed(element: Element) -> str:
    """The words of the element; an end of line within them only sets the markup."""
    text = element.text or ""
    return " ".join(text.split("\n")) if "\n" in text else text


def _sym(element: Element) -> str:
    return sign_of_code(element.get(f"{W}char"), element.get(f"{W}font", ""))


_ALTERNATE = f"{MC}AlternateContent"
_TEXT, _FIELD, _FIELD_STEP = f"{W}t", f"{W}fldChar", f"{W}fldCharType"
_MATHS_TEXT = f"{MATHS}t"
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}

_SIGNS: Mapping[str, Callable[[Element], str]] = MappingProxyType(
    {
        f"{W}tab": lambda _: "\t",
        f"{W}ptab": lambda _: "\t",
        f"{W}br": lambda _: "\n",
        f"{W}cr": lambda _: "\n",
        f"{W}noBreakHyphen": lambda _: "-",
        # Kept until the font is known: in TCVN3 this sign is the letter ư.
        f"{W}softHyphen": lambda _: "\xad",
        f"{W}sym": _sym,
    }
)

# Deleted or moved away, an instruction, or no words at all.
_PASSED_OVER = frozenset(
    f"{W}{name}"
    for name in (
        "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "del", "moveFrom",
        "delText", "instrText", "delInstrText", "proofErr", "bookmarkStart", "bookmarkEnd",
        "lastRenderedPageBreak", "commentRangeStart", "commentRangeEnd", "commentReference",
        "footnoteRef", "endnoteRef", "annotationRef", "rt", "fldData",
    )
)  # fmt: skip
