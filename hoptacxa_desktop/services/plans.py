"""What a person does to a plan as a whole: begin it, describe it, have it signed, close it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.errors import BadInput, Door, NumberTaken
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.office import Numbering, Office
from hoptacxa_desktop.domain.plan import Plan, PlanKind, PlanStatus, StatusStep
from hoptacxa_desktop.domain.rereading import reread
from hoptacxa_desktop.services.editing import Edited, write_plan
from hoptacxa_desktop.services.glance import STATUS_WORDS as STATUS_WORDS
from hoptacxa_desktop.services.glance import list_plans as list_plans
from hoptacxa_desktop.store import Store

KIND_WORDS = {
    PlanKind.ACTION_MONTH: "Tháng hành động vì Hợp tác xã",
    PlanKind.EMULATION: "Phong trào thi đua",
    PlanKind.COORDINATION: "Chương trình phối hợp",
    PlanKind.ACTION_PROGRAMME: "Chương trình hành động",
    PlanKind.OTHER: "Kế hoạch khác",
}
# Read anew when one of these changes: phrases of time are read against them.
_READ_AGAINST = {"year", "issued_on", "time"}


def open_plan(store: Store, *, plan_id: PlanId) -> Plan:
    """The whole plan. Raises NotFound when it is not there."""
    with store.read() as uow:
        return uow.plans.get(plan_id)


def dress(plan: Plan, office: Office) -> Plan:
    """`plan` with the office's letterhead, place, symbol, recipients and first signer."""
    block = office.signers[0].block if office.signers else plan.signature
    return replace(
        plan,
        letterhead=office.letterhead,
        issuer=office.name,
        place=office.place,
        symbol=f"KH-{office.symbol}",
        recipients=plan.recipients if plan.recipients.groups else office.recipients,
        signature=block,
    )


def begin_plan(store: Store, *, plan: Plan, office: Office, at: datetime, by: str = "") -> Edited:
    """A new draft from a skeleton, dressed for the office, its words read."""
    begun = replace(
        reread(dress(plan, office), office.units),
        status=PlanStatus.DRAFT,
        steps=(StatusStep(status=PlanStatus.DRAFT, at=at, by=by),),
    )
    return add_plan(store, plan=begun, name=f"Lập kế hoạch “{short_subject(begun.subject)}”")


def add_plan(store: Store, *, plan: Plan, name: str) -> Edited:
    """`plan` as it stands, added to the store."""
    with store.write(name) as uow:
        added = uow.plans.add(plan)
    return Edited(plan=added, changes=uow.changes)


def delete_plan(store: Store, *, plan_id: PlanId) -> Changes:
    """The plan put into the trash; undo takes it out again. Raises NotFound."""
    subject = open_plan(store, plan_id=plan_id).subject
    with store.write(f"Xóa kế hoạch “{short_subject(subject)}”") as uow:
        uow.plans.delete(plan_id)
    return uow.changes


def describe(store: Store, *, plan: Plan, name: str, **values: Any) -> Edited:
    """`plan` with some of its own fields set ("subject", "place", "recipients", ...).

    `name`: what undo calls it. Raises TypeError for a field that plans do not have, BadInput
    for a symbol with blanks.
    """
    if "symbol" in values:
        check_symbol(values["symbol"])
    return write_plan(store, plan=plan, name=name, changed=with_values(plan, **values))


def with_values(plan: Plan, **values: Any) -> Plan:
    """`plan` as it stands with these of its own fields, phrases of time read anew if need be."""
    changed = replace(plan, **values)
    return reread(changed) if _READ_AGAINST & set(values) else changed


def check_symbol(symbol: str) -> None:
    """Raises BadInput when a symbol has blanks (Nghị định 30/2020, Phụ lục I, II.3)."""
    if symbol != "".join(symbol.split()):
        mended = "".join(symbol.split())
        raise BadInput("Ký hiệu không có khoảng trắng.", advice=f"Dùng {mended}")


def submit(store: Store, *, plan: Plan, at: datetime, by: str = "") -> Edited:
    """The plan on its way to the signer."""
    return _step(store, plan, PlanStatus.SUBMITTED, at, by, "Trình ký")


def issue(
    store: Store,
    *,
    plan: Plan,
    office: Office,
    number: str,
    issued_on: date,
    at: datetime,
    by: str = "",
) -> Edited:
    """The plan with the clerk's number and date, which reach every place that names them.

    Raises BadInput for a number that is none, NumberTaken when the series of that year has it
    (Nghị định 30/2020, Điều 15).
    """
    digits = number.strip()
    if not digits.isdecimal() or int(digits) == 0:
        raise BadInput("Số văn bản là chữ số, bắt đầu từ 01 mỗi năm.", advice="Ghi ví dụ 84.")
    number = str(int(digits))
    _check_free(store, plan, office, number, issued_on.year)
    step = StatusStep(status=PlanStatus.ISSUED, at=at, by=by)
    issued = replace(
        plan,
        number=number,
        issued_on=issued_on,
        status=PlanStatus.ISSUED,
        steps=(*plan.steps, step),
    )
    name = f"Ban hành {issued.full_number}"
    return write_plan(store, plan=plan, name=name, changed=reread(issued))


def _check_free(store: Store, plan: Plan, office: Office, number: str, year: int) -> None:
    one_series = office.numbering is Numbering.ONE_SERIES
    with store.read() as uow:
        taken = uow.plans.number_taken(
            number, plan.symbol, year, one_series=one_series, except_plan=plan.id
        )
    if taken is not None:
        raise NumberTaken(
            f"Số {number} năm {year} đã dùng cho kế hoạch khác.",
            plan_id=taken.id,
            advice=f"Kế hoạch đó: {short_subject(taken.subject)}",
            doors=(Door.SHOW_OTHER,),
        )


def start(store: Store, *, plan: Plan, at: datetime, by: str = "") -> Edited:
    """The plan under way."""
    return _step(store, plan, PlanStatus.RUNNING, at, by, "Bắt đầu thực hiện")


def close(store: Store, *, plan: Plan, at: datetime, by: str = "") -> Edited:
    """The plan reviewed and closed."""
    return _step(store, plan, PlanStatus.REVIEWED, at, by, "Tổng kết")


def _step(store: Store, plan: Plan, status: PlanStatus, at: datetime, by: str, name: str) -> Edited:
    steps = (*plan.steps, StatusStep(status=status, at=at, by=by))
    return write_plan(
        store, plan=plan, name=name, changed=replace(plan, status=status, steps=steps)
    )


def short_subject(subject: str) -> str:
    """A subject on one line, cut where it is long: as undo and sentences call a plan."""
    line = " ".join(subject.split())
    return line if len(line) <= 60 else f"{line[:59].rstrip()}…"
