"""Reads a Word file as Word does: effective properties through styles, sections, tables."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from tests.measure.pieces import Components, Facts, Piece, components, facts_of_pieces
from tests.measure.typeface import width

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MM = 25.4 / 1440
SINGLE = 240
SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")

Element = etree._Element


@dataclass(frozen=True, slots=True)
class Here:
    """Where in the file a paragraph stands: its section, the cell's column, bordered table."""

    section: int = 0
    column: int | None = None
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
        found: list[Piece] = []
        here = Here()
        for child in self.body:
            found.extend(self._pieces(child, here))
            if child.find(f"{W}pPr/{W}sectPr") is not None:
                here = replace(here, section=here.section + 1)
        return found

    def _pieces(self, element: Element, here: Here) -> list[Piece]:
        if element.tag == f"{W}p":
            return self.lines(element, here)
        if element.tag != f"{W}tbl":
            return []
        bordered = self._borders(element)
        found: list[Piece] = []
        for row in element.iter(f"{W}tr"):
            if row.getparent() is not element:
                continue
            for column, cell in enumerate(row.findall(f"{W}tc")):
                inner = here if here.column is not None else replace(here, column=column)
                inner = replace(inner, bordered=inner.bordered or bordered)
                for child in cell:
                    found.extend(self._pieces(child, inner))
        return found

    def _borders(self, table: Element) -> bool:
        named = table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val")
        return any(style.find(f".//{W}tblBorders") is not None for style in self.chain(named))

    def lines(self, paragraph: Element, here: Here) -> list[Piece]:
        runs = [run for run in paragraph.findall(f"{W}r") if run.find(f"{W}t") is not None]
        if not runs:
            return []
        text = "".join(
            "\n" if node.tag == f"{W}br" else node.text or ""
            for run in runs
            for node in run
            if node.tag in (f"{W}t", f"{W}br")
        )
        return [self._piece(paragraph, runs, line.strip(), here) for line in text.split("\n")]

    def _piece(self, paragraph: Element, runs: list[Element], text: str, here: Here) -> Piece:
        of_paragraph = self.layers(paragraph, "pPr")
        of_runs = [self._run_layers(paragraph, run) for run in runs]
        jc = self.effective(of_paragraph, "jc")
        indent = self.effective(of_paragraph, "ind", "firstLine")
        before = int(self.effective(of_paragraph, "spacing", "before") or 0)
        after = int(self.effective(of_paragraph, "spacing", "after") or 0)
        line = int(self.effective(of_paragraph, "spacing", "line") or SINGLE)
        assert self.effective(of_paragraph, "spacing", "lineRule") == "auto"
        return Piece(
            text=text,
            sizes={int(self.effective(layers, "sz") or 20) / 2 for layers in of_runs},
            bold=all(self.on(layers, "b") for layers in of_runs),
            italic=all(self.on(layers, "i") for layers in of_runs),
            fonts={
                self.effective(layers, "rFonts", script) or "?"
                for layers in of_runs
                for script in SCRIPTS
            },
            colours={self.effective(layers, "color") or "auto" for layers in of_runs},
            section=here.section,
            centred=jc == "center",
            justified=jc == "both",
            flush_left=jc in ("left", None) and not indent,
            indent=int(indent or 0) * MM,
            gap=(before + after) / 20,
            leading=line / SINGLE,
            right_half=None if here.column is None else here.column == 1,
            on_left=None if here.column is None else here.column == 0,
            in_table=here.bordered,
        )

    def _run_layers(self, paragraph: Element, run: Element) -> list[Element]:
        own = run.find(f"{W}rPr")
        return [*self.layers(paragraph, "rPr"), *([] if own is None else [own])]

    # -- sections, header, tables, rules --------------------------------------------------

    def sections(self) -> list[Element]:
        return list(self.body.iter(f"{W}sectPr"))


def facts(path: Path) -> Facts:
    """Everything measured in the file, by name."""
    file = WordFile(path)
    sorted_in = components(file.pieces())
    found = facts_of_pieces(sorted_in)
    for number, section in enumerate(file.sections()):
        found.update(_section_facts("main" if number == 0 else "appendix", section))
    found.update(_header_facts(file))
    found.update(_rule_facts(file))
    found.update(_table_facts(file))
    found.update(_font_facts(file, sorted_in))
    return found


def _number(element: Element, tag: str, attribute: str) -> float:
    return int(element.find(f"{W}{tag}").get(f"{W}{attribute}")) * MM


def _section_facts(name: str, section: Element) -> Facts:
    header = section.find(f"{W}headerReference")
    return {
        f"{name}.width": [_number(section, "pgSz", "w")],
        f"{name}.height": [_number(section, "pgSz", "h")],
        **{
            f"{name}.{side}": [_number(section, "pgMar", side)]
            for side in ("top", "bottom", "left", "right")
        },
        f"{name}.first-number-hidden": [section.find(f"{W}titlePg") is not None],
        f"{name}.starts-at": [int(section.find(f"{W}pgNumType").get(f"{W}start"))],
        f"{name}.number-distance": [_number(section, "pgMar", "header")],
        f"{name}.number-in-header": [header is not None and header.get(f"{W}type") == "default"],
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


def _rule_facts(file: WordFile) -> Facts:
    """Each rule (the room of its column less its indents) as a share of the text above it."""
    found: Facts = {}
    above: list[Piece] = []
    for paragraph in file.body.iter(f"{W}p"):
        above.extend(file.lines(paragraph, Here()))
        if paragraph.find(f"{W}pPr/{W}pBdr/{W}bottom") is not None:
            indent = paragraph.find(f"{W}pPr/{W}ind")
            left, right = (int(indent.get(f"{W}{side}")) for side in ("left", "right"))
            assert left == right
            name, text_width = _text_above(above)
            rule = (_room(file, paragraph) - left - right) * MM
            found.setdefault(f"{name}.rule-share", []).append(rule / text_width)
    return found


def _text_above(above: Sequence[Piece]) -> tuple[str, float]:
    """The component above a rule, and the width of its longest line by the font file."""
    last = above[-1]
    known = {"Độc lập": ("motto", 1), "TỈNH": ("issuer", 2), "(Kèm": ("reference", 1)}
    name, lines = next(
        (value for begins, value in known.items() if last.text.startswith(begins)),
        ("subject", 2),
    )
    face = "Italic" if last.italic else "Bold"
    return name, max(width(piece.text, max(piece.sizes), face) for piece in above[-lines:])


def _room(file: WordFile, paragraph: Element) -> int:
    cell = paragraph.getparent()
    if cell.tag == f"{W}tc":
        return int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w"))
    following = [
        node for node in (paragraph, *paragraph.itersiblings()) for node in node.iter(f"{W}sectPr")
    ]
    size, margins = following[0].find(f"{W}pgSz"), following[0].find(f"{W}pgMar")
    sides = int(margins.get(f"{W}left")) + int(margins.get(f"{W}right"))
    return int(size.get(f"{W}w")) - sides


def _table_facts(file: WordFile) -> Facts:
    tables = [table for table in file.body.iter(f"{W}tbl") if file._borders(table)]
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


def _font_facts(file: WordFile, sorted_in: Components) -> Facts:
    pieces = [piece for found in sorted_in.found.values() for piece in found]
    return {
        "text.typeface": [piece.fonts == {"Times New Roman"} for piece in pieces],
        "text.black": [piece.colours <= {"000000", "auto"} for piece in pieces],
    }
