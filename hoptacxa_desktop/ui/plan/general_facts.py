"""The plan's own fields as words on a form, and back."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hoptacxa_desktop.domain.bases import stands_in_prose
from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.office import Signer
from hoptacxa_desktop.domain.plan import Letterhead, Plan, Preamble
from hoptacxa_desktop.domain.recipients import Recipient, RecipientGroup, Recipients
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.domain.timing import dates, read
from hoptacxa_desktop.domain.timing.values import TimeContext

_NOTE = re.compile(r"^(?P<text>.*\S)\s+(?P<note>\((?:để|thay|b/c|p/h|biết)[^()]*\))$")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainField:
    """A field of the plan that is words. `name`: of the field and its editor; `lines` 0: one line.

    `undo`: what undo calls its change. `shown`, `taken`: the words, and the plan's values for
    words that were typed; `taken` raises BadInput for words that cannot be taken.
    """

    name: str
    label: str
    undo: str
    lines: int = 0
    hint: str = ""
    shown: Callable[[Plan], str]
    taken: Callable[[Plan, str], dict[str, object]]


def _plain(name: str, label: str, undo: str, *, lines: int = 0, hint: str = "") -> PlainField:
    return PlainField(
        name=name,
        label=label,
        undo=undo,
        lines=lines,
        hint=hint,
        shown=lambda plan: str(getattr(plan, name)),
        taken=lambda plan, words: {name: clean(words).strip()},
    )


def year_from(words: str) -> int:
    """The year that was typed. Raises BadInput for anything but four figures of our time."""
    typed = words.strip()
    if not typed.isdecimal() or not _FIRST_YEAR <= int(typed) <= _LAST_YEAR:
        raise BadInput("Năm gồm bốn chữ số.", advice="Ghi ví dụ 2027.")
    return int(typed)


def lines_of(words: str) -> tuple[str, ...]:
    """The lines that hold something."""
    return tuple(line.strip() for line in clean(words).split("\n") if line.strip())


def _head_lines(plan: Plan, words: str, *, superior: bool) -> dict[str, object]:
    lines, head = lines_of(words), plan.letterhead
    changed = Letterhead(
        superior=lines if superior else head.superior,
        issuer=head.issuer if superior else lines,
    )
    return {"letterhead": changed}


YEAR = PlainField(
    name="year",
    label="Năm",
    undo="Sửa năm của kế hoạch",
    shown=lambda plan: str(plan.year),
    taken=lambda plan, words: {"year": year_from(words)},
)
SUBJECT = _plain("subject", "Trích yếu", "Sửa trích yếu", lines=2)
TYPE_NAME = _plain("type_name", "Tên loại văn bản", "Sửa tên loại văn bản")
THEME = _plain("theme", "Chủ đề", "Sửa chủ đề")
MESSAGES = PlainField(
    name="messages",
    label="Thông điệp",
    undo="Sửa thông điệp",
    lines=3,
    hint="mỗi dòng một thông điệp",
    shown=lambda plan: "\n".join(plan.messages),
    taken=lambda plan, words: {"messages": lines_of(words)},
)
SUPERIOR = PlainField(
    name="superior",
    label="Cơ quan chủ quản",
    undo="Sửa tên cơ quan chủ quản",
    lines=1,
    hint="không có thì để trống",
    shown=lambda plan: "\n".join(plan.letterhead.superior),
    taken=lambda plan, words: _head_lines(plan, words, superior=True),
)
ISSUER_LINES = PlainField(
    name="issuer_lines",
    label="Cơ quan ban hành",
    undo="Sửa tên cơ quan ban hành",
    lines=2,
    hint="mỗi dòng in thành một dòng",
    shown=lambda plan: "\n".join(plan.letterhead.issuer),
    taken=lambda plan, words: _head_lines(plan, words, superior=False),
)
ISSUER = _plain("issuer", "Tên cơ quan trong câu văn", "Sửa tên cơ quan")
SYMBOL = _plain("symbol", "Ký hiệu", "Sửa ký hiệu")
PLACE = _plain("place", "Địa danh", "Sửa địa danh")
AUTHORITY = PlainField(
    name="authority",
    label="Quyền hạn",
    undo="Sửa quyền hạn người ký",
    lines=1,
    hint="TM., KT., TL. … mỗi dòng một ý",
    shown=lambda plan: "\n".join(plan.signature.authority),
    taken=lambda plan, words: {"signature": replace(plan.signature, authority=lines_of(words))},
)
POST = PlainField(
    name="post",
    label="Chức vụ",
    undo="Sửa chức vụ người ký",
    shown=lambda plan: plan.signature.post,
    taken=lambda plan, words: {"signature": replace(plan.signature, post=clean(words).strip())},
)
SIGNER_NAME = PlainField(
    name="signer_name",
    label="Họ và tên",
    undo="Sửa tên người ký",
    shown=lambda plan: plan.signature.name,
    taken=lambda plan, words: {"signature": replace(plan.signature, name=clean(words).strip())},
)
ARCHIVE = PlainField(
    name="archive",
    label="Lưu",
    undo="Sửa dòng lưu",
    shown=lambda plan: plan.recipients.archive,
    taken=lambda plan, words: {"recipients": replace(plan.recipients, archive=words.strip())},
)
DRAFTER = PlainField(
    name="drafter",
    label="Người soạn, số bản",
    undo="Sửa người soạn, số bản",
    shown=lambda plan: plan.recipients.drafter,
    taken=lambda plan, words: {"recipients": replace(plan.recipients, drafter=words.strip())},
)
NAMES_PLACED = ((SUPERIOR, 0, 0, 3), (ISSUER_LINES, 0, 3, 3), (ISSUER, 1, 0, 6))
NUMBER_PLACED = ((SYMBOL, 2, 2, 2), (PLACE, 3, 0, 2))
SIGNING_PLACED = (
    (ARCHIVE, 1, 0, 3),
    (DRAFTER, 1, 3, 3),
    (AUTHORITY, 3, 0, 2),
    (POST, 3, 2, 2),
    (SIGNER_NAME, 3, 4, 2),
)
"""The fields with the row, the column and the width (of six) at which they stand."""


def number(plan: Plan) -> str:
    """The number as it stands on the paper, or that there is none yet."""
    return plan.full_number if plan.number else "chưa có số"


def issued_on(plan: Plan) -> str:
    """The day of issue, or that there is none yet."""
    return dates.long(plan.issued_on) if plan.issued_on else "chưa ban hành"


def own_time(plan: Plan, words: str) -> dict[str, object]:
    """The plan's own time from the words typed."""
    return {
        "time": read(clean(words).strip(), TimeContext(year=plan.year, issued_on=plan.issued_on))
    }


def signer_of(plan: Plan, signers: Sequence[Signer]) -> int:
    """Which of the office's signers signs, -1 for words of the plan's own."""
    return next((at for at, one in enumerate(signers) if one.block == plan.signature), -1)


def signer_words(signer: Signer) -> str:
    """A signer in a list: "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH Trần Thị Bình"."""
    return f"{' '.join(signer.block.lines)} – {signer.name}"


def group_words(group: RecipientGroup) -> str:
    """The lines of a group of Nơi nhận, a line each."""
    return "\n".join(_recipient_words(one) for one in group.recipients)


def _recipient_words(one: Recipient) -> str:
    return f"{one.text} {one.note}".strip().replace("\n", " ")


def group_from(words: str, purpose: str) -> RecipientGroup:
    """A group of Nơi nhận from its lines; "(để b/c)" at the end of a line is its note."""
    return RecipientGroup(
        recipients=tuple(_recipient_from(line) for line in lines_of(words)),
        purpose=purpose.strip(),
    )


def _recipient_from(line: str) -> Recipient:
    bare = line.lstrip("-– ").rstrip(" ;.")
    found = _NOTE.match(bare)
    return Recipient(text=found["text"], note=found["note"]) if found else Recipient(text=bare)


def with_groups(recipients: Recipients, groups: Sequence[RecipientGroup]) -> Recipients:
    """The block with other groups; those without lines go."""
    return replace(recipients, groups=tuple(group for group in groups if group.recipients))


def offered(
    library: Sequence[LegalBasis], plan: Plan, day: date
) -> tuple[tuple[LegalBasis, str], ...]:
    """The library's bases that the plan does not have, each with a word on what is out of force."""
    have = {basis.id for basis in plan.bases} | {fold(basis.words) for basis in plan.bases}
    return tuple(
        (basis, "" if basis.in_force(day) else "hết hiệu lực")
        for basis in library
        if basis.id not in have and fold(basis.words) not in have
    )


def is_left_out(plan: Plan, basis: LegalBasis) -> bool:
    """True for a basis that no sentence of the opening prints, where bases stand in prose."""
    return plan.preamble is Preamble.PROSE and not stands_in_prose(plan, basis.id)


def basis_doubt(plan: Plan, basis: LegalBasis, day: date) -> str:
    """What is doubtful about a basis in this plan, "" for nothing."""
    if not basis.in_force(day):
        if basis.valid_to is not None and basis.valid_to < day:
            return f"Hết hiệu lực sau ngày {dates.short(basis.valid_to)}."
        return "Chưa có hiệu lực."
    if is_left_out(plan, basis):
        return "Chưa có trong đoạn mở đầu nên không được in."
    return ""


def basis_text(words: str) -> str:
    """The words of a basis without what the paper adds to them."""
    return " ".join(words.split()).removeprefix("Căn cứ ").rstrip(" ;.")


def worded(bases: Sequence[LegalBasis], at: int, words: str) -> tuple[LegalBasis, ...]:
    """The bases with other words for number `at`."""
    return (*bases[:at], replace(bases[at], text=basis_text(words)), *bases[at + 1 :])


def day_of(plan: Plan, today: date) -> date:
    """The day on which bases have to be in force: that of issue, else today."""
    return plan.issued_on or today
