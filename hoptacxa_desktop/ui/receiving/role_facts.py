"""What a line of a document is, in the words of the screen; which of it a person may change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from hoptacxa_desktop.domain.activity import Particulars
from hoptacxa_desktop.reading.roles import CLOSING_ROLES, HEAD_ROLES, Role

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
ROWS = (Role.ACTIVITY, Role.HEADING, Role.PARAGRAPH)
_ROW_WORDS = MappingProxyType(
    {
        Role.ACTIVITY: "Hàng hoạt động",
        Role.HEADING: "Hàng tên nhóm",
        Role.PARAGRAPH: "Hàng chữ thường",
    }
)
_END = (*CLOSING_ROLES, Role.APPENDIX)


@dataclass(frozen=True, slots=True)
class Group:
    """Roles that are offered together; with a title they stand in a menu of their own."""

    roles: tuple[Role, ...]
    title: str = ""
    words: Mapping[Role, str] = field(default_factory=lambda: MappingProxyType({}))

    def word(self, role: Role) -> str:
        """What the menu calls a role."""
        return self.words.get(role, title(role))


def is_of_head(role: Role | None) -> bool:
    """True for what stands before the body of a plan."""
    return role in HEAD_ROLES


def is_of_tail(role: Role | None) -> bool:
    """True for recipients and signature."""
    return role in CLOSING_ROLES


def word(role: Role | None) -> str:
    """The role as a word, "" where a line has none."""
    return ROLE_WORDS[role] if role is not None else ""


def title(role: Role | None) -> str:
    """The role as it stands on a button or in a menu."""
    return (word(role) or "chưa rõ").capitalize()


def is_of_frame(role: Role | None) -> bool:
    """True for what the form sets around the body."""
    return is_of_head(role) or is_of_tail(role)


def offered(
    kind: Role | None, *, in_table: bool = False, listed: bool = False
) -> tuple[Group, ...]:
    """What a line may be said to be, the nearest first; () for one that is what it is.

    `in_table`: it stands in a table, `listed`: in a spreadsheet.
    """
    if listed or in_table:
        return (Group(ROWS[: 2 if listed else 3], words=_ROW_WORDS),)
    head, end = Group(HEAD_ROLES, "Phần đầu văn bản"), Group(_END, "Phần cuối văn bản")
    kinds, fields = Group(KINDS), Group(FIELDS)
    if is_of_head(kind):
        return (Group(HEAD_ROLES), kinds, end)
    if kind in _END:
        return (Group(_END), kinds, head)
    return (kinds, fields, head, end)


def following(kind: Role | None, groups: Sequence[Group]) -> Role | None:
    """The role that comes next when a key goes round; None where there is nothing to say."""
    if not groups:
        return None
    roles = groups[0].roles
    at = roles.index(kind) if kind in roles else -1
    return roles[(at + 1) % len(roles)]


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
