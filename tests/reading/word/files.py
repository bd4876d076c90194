"""Word files put together from raw markup, as programs of all kinds write it."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from hoptacxa_desktop.reading.source import Grid, Line, Source
from hoptacxa_desktop.reading.word import read_word_bytes

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": f"{_OFFICE}/relationships",
    "m": f"{_OFFICE}/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
_SPACES = " ".join(f'xmlns:{short}="{name}"' for short, name in _NAMES.items())
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
KINDS = ("styles", "numbering", "footnotes", "endnotes")


def document(body: str) -> str:
    return f"{DECLARATION}<w:document {_SPACES}><w:body>{body}</w:body></w:document>"


def packed(body: str, *, main_type: str = _MAIN_TYPE, **parts: str) -> bytes:
    """A whole file. `parts`: what lies in styles, numbering, footnotes, endnotes."""
    contents = {
        "[Content_Types].xml": _types(main_type),
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": document(body),
        "word/_rels/document.xml.rels": _relations({kind: f"{kind}.xml" for kind in parts}),
    }
    for kind, content in parts.items():
        root = f"w:{kind}"
        contents[f"word/{kind}.xml"] = f"{DECLARATION}<{root} {_SPACES}>{content}</{root}>"
    return zipped(contents)


def zipped(contents: dict[str, str | bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, content in contents.items():
            package.writestr(name, content)
    return buffer.getvalue()


def changed(content: bytes, **parts: str | bytes | None) -> bytes:
    """The same package with parts of these names put anew, or taken away where None."""
    with ZipFile(BytesIO(content)) as package:
        contents: dict[str, str | bytes] = {n: package.read(n) for n in package.namelist()}
    given = {name.replace("__", "/").replace("_xml", ".xml"): new for name, new in parts.items()}
    return zipped({name: new for name, new in (contents | given).items() if new is not None})


def _types(main_type: str) -> str:
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'
    )


def _relations(targets: dict[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    inner = "".join(part if part.startswith("<") else run(part) for part in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def numbered(text: str, list_id: int = 1, level: int = 0) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(*([text] if text else []), properties=numbering)


def level(n: int, text: str, form: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def numbering(*levels: str, nums: str = "") -> str:
    """One list of these levels as number 1, and what else is said of `nums`."""
    abstract = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    return f'{abstract}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{nums}'


def style(
    style_id: str, *, name: str = "", run_props: str = "", props: str = "", more: str = ""
) -> str:
    kind = "character" if style_id.startswith("Char") else "paragraph"
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name or style_id}"/>'
        f"{more}<w:pPr>{props}</w:pPr><w:rPr>{run_props}</w:rPr></w:style>"
    )


def cell(*content: str, properties: str = "") -> str:
    inner = "".join(part if part.startswith("<") else paragraph(part) for part in content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner or paragraph()}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    inner = "".join(part if part.startswith("<") else cell(part) for part in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str, properties: str = "", columns: tuple[int, ...] = ()) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    inner = "".join(rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inner}</w:tbl>"


def read(body: str, **parts: str) -> Source:
    return read_word_bytes(packed(body, **parts), name="thử.docx")


def lines(body: str, **parts: str) -> list[Line]:
    return list(read(body, **parts).lines())


def words(body: str, **parts: str) -> list[str]:
    return [line.words for line in lines(body, **parts)]


def labels(body: str, **parts: str) -> list[str]:
    return [line.label for line in lines(body, **parts)]


def grid(body: str, **parts: str) -> Grid:
    """The only table of the file."""
    (found,) = (block for block in read(body, **parts).blocks if isinstance(block, Grid))
    return found


def cells(found: Grid) -> list[list[str]]:
    return [[cell.words for cell in row.cells] for row in found.rows]
