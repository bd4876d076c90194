"""The types of documents, with the codes that stand in their symbols."""

from collections.abc import Iterable
from dataclasses import dataclass

from hoptacxa_desktop.domain.text.fold import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType:
    """A type of document. `code`: its letters in a symbol, empty where it has none.

    `by_name_only`: it is cited without number and issuer, as laws are (Nghị định 30/2020,
    Phụ lục I, II.6).
    """

    name: str
    code: str = ""
    by_name_only: bool = False


def _types(table: str) -> tuple[DocumentType, ...]:
    rows = (row.split("|") for row in table.strip().splitlines())
    return tuple(DocumentType(name=name.strip(), code=code.strip()) for name, code in rows)


ADMINISTRATIVE = _types(
    """
    Nghị quyết | NQ
    Quyết định | QĐ
    Chỉ thị | CT
    Quy chế | QC
    Quy định | QyĐ
    Thông cáo | TC
    Thông báo | TB
    Hướng dẫn | HD
    Chương trình | CTr
    Kế hoạch | KH
    Phương án | PA
    Đề án | ĐA
    Dự án | DA
    Báo cáo | BC
    Biên bản | BB
    Tờ trình | TTr
    Hợp đồng | HĐ
    Công điện | CĐ
    Bản ghi nhớ | BGN
    Bản thỏa thuận | BTT
    Giấy ủy quyền | GUQ
    Giấy mời | GM
    Giấy giới thiệu | GGT
    Giấy nghỉ phép | GNP
    Phiếu gửi | PG
    Phiếu chuyển | PC
    Phiếu báo | PB
    """
)
"""The 27 types of Nghị định 30/2020, Phụ lục III, that have a code (Công văn has none)."""

COPIES = _types(
    """
    Bản sao y | SY
    Bản trích sao | TrS
    Bản sao lục | SL
    """
)
"""The three kinds of copies (Nghị định 30/2020, Phụ lục III)."""

LAWS = tuple(
    DocumentType(name=name, by_name_only=True)
    for name in ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")
)
"""What is cited by its name alone."""

LEGAL = _types(
    """
    Nghị quyết liên tịch | NQLT
    Nghị định | NĐ
    Thông tư liên tịch | TTLT
    Thông tư | TT
    Lệnh | L
    Văn bản hợp nhất | VBHN
    Công văn |
    """
)
"""Other types of the state that plans cite."""

PARTY = _types(
    """
    Nghị quyết | NQ
    Chỉ thị | CT
    Kết luận | KL
    Quy chế | QC
    Quy định | QĐi
    Quy định | QĐ
    Quyết định | QĐ
    Thông tri | TTr
    Thông tri | TT
    Hướng dẫn | HD
    Thông báo | TB
    Báo cáo | BC
    Kế hoạch | KH
    Chương trình | CTr
    Chương trình | CT
    Tờ trình | TTr
    Công văn | CV
    """
)
"""The Party's types: their codes stand before a "/" ("20-NQ/TW"), some types have two."""

KNOWN = (*LAWS, *ADMINISTRATIVE, *COPIES, *LEGAL, *PARTY)


def type_named(name: str, types: Iterable[DocumentType] = KNOWN) -> DocumentType | None:
    """The type with this name, capitals and marks aside, or None."""
    wanted = fold(" ".join(name.split()))
    return next((kind for kind in types if fold(kind.name) == wanted), None)


def type_coded(code: str, types: Iterable[DocumentType] = ADMINISTRATIVE) -> DocumentType | None:
    """The type with exactly this code ("CTr"), or None; the first where several share it."""
    return next((kind for kind in types if code and kind.code == code), None)
