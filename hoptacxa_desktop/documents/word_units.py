"""Units and names of WordprocessingML (ECMA-376, part 1)."""

from collections.abc import Mapping
from types import MappingProxyType

from hoptacxa_desktop.documents.pages import Role
from hoptacxa_desktop.documents.printable import printable

WORD_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FONT = "Times New Roman"

TABLE_STYLE = "HtxTable"
COLUMNS_STYLE = "HtxColumns"
RULE_STYLE = "HtxRule"
SPACE_STYLE = "HtxSpace"


def twips(mm: float) -> int:
    """Twentieths of a point for a length in mm."""
    return round(mm * 72 / 25.4 * 20)


def twips_of_points(points: float) -> int:
    """Twentieths of a point for a length in pt."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Halves of a point: Word's unit for sizes of type."""
    return round(points * 2)


def style_id(role: Role) -> str:
    """The identifier of a role's style inside the file."""
    return _STYLE_IDS[role]


_STYLE_IDS: Mapping[Role, str] = MappingProxyType(
    {role: "Htx" + role.value.title().replace("-", "") for role in Role}
)


def xml_text(text: str) -> str:
    """`text` as it can stand in XML, as content or as the value of an attribute."""
    clean = printable(text).replace("&", "&amp;").replace('"', "&quot;")
    return clean.replace("<", "&lt;").replace(">", "&gt;")
