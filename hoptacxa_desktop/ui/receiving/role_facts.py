"""What a line of a document is, in the words of the screen; which of it a person may change."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from hoptacxa_desktop.domain.activity import Particulars
from hoptacxa_desktop.reading.roles import Role

ROLE_WORDS: Mapping[Role, str] = MappingProxyType(
    {
        Role.LETTERHEAD: "cơ quan, quốc hiệu",
        Role.NUMBER: "số, ký hiệu",
        Role.PLACE_DATE: "địa danh, ngày",
        Role.TYPE: "tên loại",
        Role.SUBJECT: "trích yếu",
        Role.BASIS: "căn cứ",
        Role.OPENING: "mở đầu",
        Role.HEADING: "mục",
        Role.PARAGRAPH: "đoạn",
        Role.ACTIVITY: "hoạt động",
        Role.DUTY: "nhiệm vụ",
        Role.SHARED: "nói chung",
        Role.TARGET: "chỉ tiêu",
        Role.MONEY: "kinh phí",
        Role.TABLE: "bảng",
        Role.RECIPIENT: "nơi nhận",
        Role.SIGNATURE: "chữ ký",
        Role.APPENDIX: "phụ lục",
        Role.TIME: "thời gian",
        Role.LEAD: "chủ trì",
        Role.ADVISERS: "tham mưu",
        Role.PARTNERS: "phối hợp",
        Role.PLACE: "địa điểm",
        Role.PARTICIPANTS: "thành phần",
        Role.SCALE: "quy mô",
        Role.DELIVERABLE: "sản phẩm",
        Role.CONTENT: "nội dung",
        Role.BUDGET: "kinh phí",
        Role.NOTE: "ghi chú",
    }
)
KINDS = (Role.HEADING, Role.ACTIVITY, Role.DUTY, Role.PARAGRAPH)
FIELDS = (
    Role.TIME,
    Role.LEAD,
    Role.ADVISERS,
    Role.PARTNERS,
    Role.PLACE,
    Role.PARTICIPANTS,
    Role.SCALE,
    Role.DELIVERABLE,
    Role.CONTENT,
)
_OF_HEAD = frozenset(
    {
        Role.LETTERHEAD,
        Role.NUMBER,
        Role.PLACE_DATE,
        Role.TYPE,
        Role.SUBJECT,
        Role.BASIS,
        Role.OPENING,
    }
)
_OF_TAIL = frozenset({Role.RECIPIENT, Role.SIGNATURE})


def is_of_head(role: Role | None) -> bool:
    """True for what stands before the body of a plan."""
    return role in _OF_HEAD


def is_of_tail(role: Role | None) -> bool:
    """True for recipients and signature."""
    return role in _OF_TAIL


def word(role: Role | None) -> str:
    """The role as a word, "" where a line has none."""
    return ROLE_WORDS[role] if role is not None else ""


def title(role: Role | None) -> str:
    """The role as it stands on a button or in a menu."""
    return (word(role) or "chưa rõ").capitalize()


def why_fixed(role: Role | None) -> str:
    """Why a person cannot say that such a line is something else; "" where it can be said."""
    if is_of_head(role) or is_of_tail(role):
        return "Dòng ở phần đầu và phần ký đọc theo thể thức, không đổi loại."
    if role in (Role.TABLE, Role.APPENDIX):
        return "Dòng của bảng và tên phụ lục giữ như văn bản, không đổi loại."
    return ""


def following(role: Role | None) -> Role:
    """The kind that comes next when a key goes round the kinds."""
    at = KINDS.index(role) if role in KINDS else -1
    return KINDS[(at + 1) % len(KINDS)]


def spoken_fields(said: Particulars) -> str:
    """What a line says of several activities: "chủ trì, phối hợp"; "nói chung" for the rest."""
    found = [role for role in FIELDS if _says(said, role)]
    return ", ".join(ROLE_WORDS[role] for role in found) or ROLE_WORDS[Role.SHARED]


def slot_words(slots: Sequence[str]) -> str:
    """What a field line says, by the fields whose words it prints: "chủ trì, phối hợp"."""
    return ", ".join(ROLE_WORDS[role] for role in FIELDS if role.value in slots)


def _says(said: Particulars, role: Role) -> bool:
    value = getattr(said, role.value)
    return bool(getattr(value, "text", value))
