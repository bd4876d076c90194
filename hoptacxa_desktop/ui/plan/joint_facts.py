"""The fields of the office that issues a plan together with one's own, as words and back."""

from dataclasses import replace
from typing import Any

from hoptacxa_desktop.domain.joint import JointOffice
from hoptacxa_desktop.domain.kinds import PlanKind
from hoptacxa_desktop.domain.letterhead import Letterhead
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.ui.plan.general_facts import PlainField, lines_of


def is_joint(plan: Plan) -> bool:
    """True for a plan that another office issues too, or that is of a kind where one may."""
    return bool(plan.joint) or plan.kind is PlanKind.COORDINATION


def office_of(plan: Plan) -> JointOffice:
    """The first of the other offices, an empty one where there is none."""
    return plan.joint[0] if plan.joint else JointOffice()


def _with(plan: Plan, **values: Any) -> dict[str, object]:
    """The plan's offices with the first one changed; without it once it says nothing."""
    changed = replace(office_of(plan), **values)
    kept = (changed,) if changed != JointOffice() else ()
    return {"joint": (*kept, *plan.joint[1:])}


def _signing(plan: Plan, **values: Any) -> dict[str, object]:
    return _with(plan, signature=replace(office_of(plan).signature, **values))


def _named(plan: Plan, words: str) -> dict[str, object]:
    superior = office_of(plan).letterhead.superior
    return _with(plan, letterhead=Letterhead(superior=superior, issuer=lines_of(words)))


NAMES = PlainField(
    name="joint_names",
    label="Tên cơ quan",
    undo="Sửa tên cơ quan cùng ban hành",
    lines=2,
    hint="mỗi dòng in thành một dòng",
    shown=lambda plan: "\n".join(office_of(plan).letterhead.issuer),
    taken=_named,
)
NUMBER = PlainField(
    name="joint_number",
    label="Số, ký hiệu của cơ quan đó",
    undo="Sửa số của cơ quan cùng ban hành",
    hint="ví dụ 15/KH-HND",
    shown=lambda plan: office_of(plan).number,
    taken=lambda plan, words: _with(plan, number=clean(words).strip()),
)
AUTHORITY = PlainField(
    name="joint_authority",
    label="Quyền hạn",
    undo="Sửa quyền hạn người cùng ký",
    lines=1,
    hint="TM., KT., TL. … mỗi dòng một ý",
    shown=lambda plan: "\n".join(office_of(plan).signature.authority),
    taken=lambda plan, words: _signing(plan, authority=lines_of(words)),
)
POST = PlainField(
    name="joint_post",
    label="Chức vụ",
    undo="Sửa chức vụ người cùng ký",
    shown=lambda plan: office_of(plan).signature.post,
    taken=lambda plan, words: _signing(plan, post=clean(words).strip()),
)
SIGNER_NAME = PlainField(
    name="joint_signer_name",
    label="Họ và tên",
    undo="Sửa tên người cùng ký",
    shown=lambda plan: office_of(plan).signature.name,
    taken=lambda plan, words: _signing(plan, name=clean(words).strip()),
)
PLACED = (
    (NAMES, 0, 0, 3),
    (NUMBER, 0, 3, 3),
    (AUTHORITY, 1, 0, 2),
    (POST, 1, 2, 2),
    (SIGNER_NAME, 1, 4, 2),
)
"""The fields with the row, the column and the width (of six) at which they stand."""
