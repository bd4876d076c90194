"""Pages: what a document looks like, told without any format. Word and PDF are written from it.

Lengths are in mm, sizes of type and gaps between paragraphs in pt.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.richtext import RichText, Run, merge

A4_SHORT, A4_LONG = 210.0, 297.0

# From the lines of a bracket to its upright stroke, in mm.
BRACKET_WIDTH = 2.0


class Role(StrEnum):
    """What a paragraph is in the document; each role has one style (see `styles.py`)."""

    COUNTRY = "country"
    MOTTO = "motto"
    SUPERIOR = "superior"
    ISSUER = "issuer"
    NUMBER = "number"
    PLACE_DATE = "place-date"
    DRAFT = "draft"
    TYPE_NAME = "type-name"
    SUBJECT = "subject"
    GROUND = "ground"
    BODY = "body"
    PART = "part"
    PART_TITLE = "part-title"
    SECTION = "section"
    CLAUSE = "clause"
    SUBCLAUSE = "subclause"
    BULLET = "bullet"
    TABLE_HEAD = "table-head"
    TABLE_TEXT = "table-text"
    TABLE_MIDDLE = "table-middle"
    TABLE_GROUP = "table-group"
    APPENDIX = "appendix"
    APPENDIX_TITLE = "appendix-title"
    REFERENCE = "reference"
    AUTHORITY = "authority"
    SIGNER = "signer"
    RECIPIENTS = "recipients"
    RECIPIENT = "recipient"
    PURPOSE = "purpose"
    PAGE_NUMBER = "page-number"


class Align(StrEnum):
    """How the lines of a paragraph stand."""

    JUSTIFY = "justify"
    LEFT = "left"
    CENTER = "center"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """How the paragraphs of a role look. `name`: as the officer sees it in Word.

    `size` pt; `indent` of the first line in mm; `before`: gap above in pt; `leading` in lines;
    `level`: 1-4 in the navigation pane of Word, 0 for none.
    """

    role: Role
    name: str
    size: float
    bold: bool = False
    italic: bool = False
    align: Align = Align.JUSTIFY
    indent: float = 0.0
    before: float = 0.0
    leading: float = 1.0
    keep_with_next: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Para:
    """A paragraph. `text` has no slots any more; "\\n" in it breaks the line.

    `label` is printed before the text, a blank between. `node`: the node of the outline that it
    prints. `keep_with_next`: never last on a page, whatever its style says.
    """

    role: Role
    text: RichText = ()
    label: str = ""
    node: NodeId | None = None
    keep_with_next: bool = False

    @property
    def runs(self) -> RichText:
        """Label and text as they are printed; the label is as bold as the words that follow."""
        if not self.label:
            return self.text
        blank = " " if self.text else ""
        bold = bool(self.text) and self.text[0].bold
        return merge((Run(f"{self.label}{blank}", bold=bold), *self.text))

    @property
    def words(self) -> str:
        """Label and text without styles."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A thin black line, centred. `length` mm; `before`: gap above in pt."""

    length: float
    before: float = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Nothing, `height` mm of it, on the page of what follows."""

    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bracket:
    """Lines with a bracket at their right and the words at the bracket. Widths in mm."""

    lines: tuple[Para, ...]
    purpose: Para
    lines_width: float
    purpose_width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRow:
    """A row of two columns: the blocks at the left and those at the right."""

    left: tuple["Block", ...] = ()
    right: tuple["Block", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Two columns without borders, as in letterhead and signature. Never parted by a page."""

    left_width: float
    right_width: float
    rows: tuple[ColumnRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """A cell: its paragraphs, and the columns and rows that it spans."""

    paras: tuple[Para, ...] = ()
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row of cells. `header`: repeated on each page; `group`: names the rows below it.

    `whole`: not parted by a page (False for a row too tall for that). `keep_with_next`: on the
    page of what follows (group rows are anyway).
    """

    cells: tuple[TableCell, ...]
    header: bool = False
    group: bool = False
    whole: bool = True
    keep_with_next: bool = False
    node: NodeId | None = None

    @property
    def reach(self) -> int:
        """How many rows the cells take up that reach furthest down, itself counted."""
        return max([cell.rows for cell in self.cells], default=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainRow:
    """A row with a cell of plain words in each column; each line that says something a paragraph.

    `roles`: of the paragraphs, by column. A long table is made of these: one value instead of
    dozens, whose words a writer can print as they are. Else it is like a TableRow of its `cells`.
    """

    roles: tuple[Role, ...]
    words: tuple[str, ...]
    whole: bool = True
    keep_with_next: bool = False
    node: NodeId | None = None

    header: ClassVar[bool] = False
    group: ClassVar[bool] = False
    reach: ClassVar[int] = 1

    @property
    def cells(self) -> tuple[TableCell, ...]:
        """The same as cells; one empty paragraph in those without words."""
        pairs = zip(self.words, self.roles, strict=True)
        return tuple([TableCell(paras=_line_paras(words, role)) for words, role in pairs])


def _line_paras(words: str, role: Role) -> tuple[Para, ...]:
    lines = [line for line in words.split("\n") if line.strip()]
    return tuple([Para(role=role, text=(Run(line),)) for line in lines]) or (Para(role=role),)


PrintedRow = TableRow | PlainRow


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBlock:
    """A table with borders. `widths`: mm by column; header rows stand first."""

    widths: tuple[float, ...]
    rows: tuple[PrintedRow, ...]


Block = Para | Rule | Space | Bracket | Columns | TableBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """The margins of a page in mm."""

    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A run of A4 pages of one shape, numbered from 1; the number of its first is not shown."""

    margins: Margins
    landscape: bool = False
    blocks: tuple[Block, ...] = ()

    @property
    def width(self) -> float:
        """The width of the page in mm."""
        return A4_LONG if self.landscape else A4_SHORT

    @property
    def height(self) -> float:
        """The height of the page in mm."""
        return A4_SHORT if self.landscape else A4_LONG

    @property
    def text_width(self) -> float:
        """The width between the margins in mm."""
        return self.width - self.margins.left - self.margins.right


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """A whole document. `title`, `author`, `subject`: its properties in the file."""

    sections: tuple[Section, ...]
    styles: tuple[TextStyle, ...]
    title: str = ""
    author: str = ""
    subject: str = ""

    def style(self, role: Role) -> TextStyle:
        """The style of a role."""
        return next(style for style in self.styles if style.role is role)
