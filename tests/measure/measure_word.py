"""Reads a Word file as Word does: effective properties through styles, sections, tables."""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tests.measure.pieces import Facts, Piece, Side, components, facts_of
from tests.measure.typeface import width

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MM = 25.4 / 1440
SINGLE = 240
SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")

_COLUMNS = (Side.LEFT, Side.RIGHT)

Element = etree._Element


@dataclass(frozen=True, slots=True)
class Here:
    """Where in the file a paragraph stands: `room` in mm, the column, in a bordered table."""

    room: float
    side: Side = Side.FULL
    bordered: bool = False


class WordFile:
    """The parts of a .docx, opened for measuring."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as package:
            self.parts = {
                name: etree.fromstring(package.read(name))
                for name in package.namelist()
                if name.endswith((".xml", ".rels"))
            }
        self.body = self.parts["word/document.xml"][0]
        styles = self.parts["word/styles.xml"]
        self.styles = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
        self.defaults = styles.find(f"{W}docDefaults")

    # -- effective properties -------------------------------------------------------------

    def chain(self, style_id: str | None) -> list[Element]:
        """The style and those it is based on, the farthest first."""
        found: list[Element] = []
        while style_id:
            style = self.styles[style_id]
            found.insert(0, style)
            based = style.find(f"{W}basedOn")
            style_id = None if based is None else based.get(f"{W}val")
        return found

    def layers(self, paragraph: Element, kind: str) -> list[Element]:
        """The property elements ("pPr" or "rPr") that hold for a paragraph, weakest first."""
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        style_id = "Normal" if named is None else named.get(f"{W}val")
        default = self.defaults.find(f"{W}{kind}Default/{W}{kind}")
        found = [default, *(style.find(f"{W}{kind}") for style in self.chain(style_id))]
        if kind == "pPr":
            found.append(paragraph.find(f"{W}pPr"))
        return [layer for layer in found if layer is not None]

    @staticmethod
    def effective(layers: list[Element], tag: str, attribute: str = "val") -> str | None:
        value = None
        for layer in layers:
            element = layer.find(f"{W}{tag}")
            if element is not None and element.get(f"{W}{attribute}") is not None:
                value = element.get(f"{W}{attribute}")
        return value

    @staticmethod
    def on(layers: list[Element], tag: str) -> bool:
        value = False
        for layer in layers:
            element = layer.find(f"{W}{tag}")
            if element is not None:
                value = element.get(f"{W}val") not in ("0", "false", "off")
        return value

    # -- the text -------------------------------------------------------------------------

    def pieces(self) -> list[Piece]:
        """The paragraphs in the order of the file; a rule belongs to the piece above it."""
        found: list[Piece] = []
        rooms = [_room(section) for section in self.sections()]
        for child in self.body:
            self._walk(child, Here(rooms[0]), found)
            if child.find(f"{W}pPr/{W}sectPr") is not None:
                rooms.pop(0)
        return found

    def _walk(self, element: Element, here: Here, found: list[Piece]) -> None:
        if element.tag == f"{W}p":
            found.extend(self._lines(element, here))
            if element.find(f"{W}pPr/{W}pBdr/{W}bottom") is not None:
                found[-1].rule = _rule_length(element, here)
        if element.tag != f"{W}tbl":
            return
        bordered = here.bordered or self.has_borders(element)
        for row in element.findall(f"{W}tr"):
            for at, cell in enumerate(row.findall(f"{W}tc")):
                inner = _COLUMNS[min(at, 1)] if here.side is Side.FULL else here.side
                room = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) * MM
                for child in cell:
                    self._walk(child, Here(room, inner, bordered), found)

    def has_borders(self, table: Element) -> bool:
        named = table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val")
        return any(style.find(f".//{W}tblBorders") is not None for style in self.chain(named))

    def _lines(self, paragraph: Element, here: Here) -> Iterator[Piece]:
        """The paragraph as a piece; a centred one in pieces where its line is broken by hand."""
        runs = [run for run in paragraph.findall(f"{W}r") if run.find(f"{W}t") is not None]
        if not runs:
            return
        text = "".join(
            "\n" if node.tag == f"{W}br" else node.text or ""
            for run in runs
            for node in run
            if node.tag in (f"{W}t", f"{W}br")
        )
        for line in text.split("\n"):
            yield self._piece(paragraph, runs, line.strip(), here)

    def _piece(self, paragraph: Element, runs: list[Element], text: str, here: Here) -> Piece:
        of_paragraph = self.layers(paragraph, "pPr")
        of_runs = [self._run_layers(paragraph, run) for run in runs]
        jc = self.effective(of_paragraph, "jc")
        indent = self.effective(of_paragraph, "ind", "firstLine")
        before = int(self.effective(of_paragraph, "spacing", "before") or 0)
        after = int(self.effective(of_paragraph, "spacing", "after") or 0)
        line = int(self.effective(of_paragraph, "spacing", "line") or SINGLE)
        assert self.effective(of_paragraph, "spacing", "lineRule") == "auto"
        sizes = {int(self.effective(layers, "sz") or 20) / 2 for layers in of_runs}
        bold = all(self.on(layers, "b") for layers in of_runs)
        italic = all(self.on(layers, "i") for layers in of_runs)
        return Piece(
            text=text,
            sizes=sizes,
            bold=bold,
            italic=italic,
            side=here.side,
            in_table=here.bordered,
            widest=_widest(text, max(sizes), _face(bold=bold, italic=italic), here.room),
            centred=jc == "center",
            justified=jc == "both",
            flush_left=jc in ("left", None) and not indent,
            indent=int(indent or 0) * MM,
            gap=(before + after) / 20,
            leadings=(line / SINGLE,),
        )

    def _run_layers(self, paragraph: Element, run: Element) -> list[Element]:
        own = run.find(f"{W}rPr")
        return [*self.layers(paragraph, "rPr"), *([] if own is None else [own])]

    # -- sections -------------------------------------------------------------------------

    def sections(self) -> list[Element]:
        return list(self.body.iter(f"{W}sectPr"))


def _room(section: Element) -> float:
    """The width of the text in mm."""
    margins = section.find(f"{W}pgMar")
    sides = int(margins.get(f"{W}left")) + int(margins.get(f"{W}right"))
    return (int(section.find(f"{W}pgSz").get(f"{W}w")) - sides) * MM


def _rule_length(paragraph: Element, here: Here) -> float:
    indent = paragraph.find(f"{W}pPr/{W}ind")
    left, right = (int(indent.get(f"{W}{side}")) for side in ("left", "right"))
    assert left == right, "a rule that is not centred"
    return here.room - (left + right) * MM


def _face(*, bold: bool, italic: bool) -> str:
    return f"{'Bold' if bold else ''}{'Italic' if italic else ''}" or "Regular"


def _widest(text: str, size: float, face: str, room: float) -> float:
    """The longest of the lines into which `text` breaks at blanks, by the font file itself."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip(" ")
        if width(longer, size, face) > room and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return max(width(line, size, face) for line in lines)


def facts(path: Path) -> Facts:
    """Everything measured in the file, by name."""
    file = WordFile(path)
    found = facts_of(components(file.pieces()))
    main, *appendices = file.sections()
    found |= _section_facts("main", [main])
    found |= _section_facts("appendix", appendices)
    found |= _header_facts(file)
    found |= _table_facts(file)
    found |= _font_facts(file)
    return found


def _number(element: Element, tag: str, attribute: str) -> float:
    return int(element.find(f"{W}{tag}").get(f"{W}{attribute}")) * MM


def _section_facts(name: str, sections: Sequence[Element]) -> Facts:
    headers = [section.find(f"{W}headerReference") for section in sections]
    wide = [one for one in sections if _number(one, "pgSz", "w") > _number(one, "pgSz", "h")]
    # An appendix may lie or stand: the width tells of those that lie.
    lying = sections if name == "main" else wide
    return {
        f"{name}.width": [_number(section, "pgSz", "w") for section in lying],
        f"{name}.height": [_number(section, "pgSz", "h") for section in lying],
        **{
            f"{name}.{side}": [_number(section, "pgMar", side) for section in sections]
            for side in ("top", "bottom", "left", "right")
        },
        f"{name}.first-number-hidden": [one.find(f"{W}titlePg") is not None for one in sections],
        f"{name}.starts-at": [int(one.find(f"{W}pgNumType").get(f"{W}start")) for one in sections],
        f"{name}.number-distance": [_number(section, "pgMar", "header") for section in sections],
        f"{name}.number-in-header": [
            header is not None and header.get(f"{W}type") == "default" for header in headers
        ],
    }


def _header_facts(file: WordFile) -> Facts:
    paragraph = file.parts["word/header1.xml"].find(f"{W}p")
    field = paragraph.find(f"{W}fldSimple")
    layers = [*file.layers(paragraph, "rPr")]
    return {
        "page-number.field": [field.get(f"{W}instr").strip() == "PAGE"],
        "page-number.size": [int(file.effective(layers, "sz") or 0) / 2],
        "page-number.bold": [file.on(layers, "b")],
        "page-number.italic": [file.on(layers, "i")],
        "page-number.centred": [file.effective(file.layers(paragraph, "pPr"), "jc") == "center"],
    }


def _table_facts(file: WordFile) -> Facts:
    tables = [table for table in file.body.iter(f"{W}tbl") if file.has_borders(table)]
    repeated = [table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in tables]
    whole = [
        row.find(f"{W}trPr/{W}cantSplit") is not None
        for table in tables
        for row in table.iter(f"{W}tr")
    ]
    neighbours = [
        beside is not None and beside.tag == f"{W}p"
        for table in file.body.iter(f"{W}tbl")
        for beside in (table.getprevious(), table.getnext())
        if table.getparent() is file.body and table is not file.body[0]
    ]
    return {
        "table.header-repeated": list(repeated),
        "table.rows-whole": list(whole),
        "table.between-paragraphs": list(neighbours),
    }


def _font_facts(file: WordFile) -> Facts:
    runs = [
        [*file.layers(paragraph, "rPr"), *run.findall(f"{W}rPr")]
        for paragraph in file.body.iter(f"{W}p")
        for run in paragraph.findall(f"{W}r")
    ]
    faces = [{file.effective(layers, "rFonts", script) for script in SCRIPTS} for layers in runs]
    colours = [file.effective(layers, "color") for layers in runs]
    return {
        "text.typeface": [face == {"Times New Roman"} for face in faces],
        "text.black": [colour in ("000000", "auto", None) for colour in colours],
    }
