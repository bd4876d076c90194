"""Makes the filled file of the present schema: `python -m tests.databases.build`.

Run once for each new schema, before it is released; a file that is there is never made anew,
because it stands for what people have.
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from hoptacxa_desktop.domain.activity import Activity, Particulars, Status, Tracking
from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.identity import BasisId, NodeId, PlanId, UnitId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.office import Office, Signer
from hoptacxa_desktop.domain.outline import Node, NodeKind, edit
from hoptacxa_desktop.domain.plan import Peak, Plan, PlanStatus, StatusStep
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.timing.days import DayOff
from hoptacxa_desktop.domain.timing.values import Every, Period, Recurrence, Timing
from hoptacxa_desktop.domain.unit import Assigned, Unit, UnitRef
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.store.checks import SCHEMA

MOMENT = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
APRIL = Timing(
    text="tháng 4 năm 2026",
    periods=(Period(start=date(2026, 4, 1), end=date(2026, 4, 30), tentative=True),),
)
OFFICE = Office(
    province="Tỉnh mẫu",
    name="Liên minh Hợp tác xã tỉnh mẫu",
    signers=(Signer(id="1", name="Người Ký Một", post="CHỦ TỊCH"),),
    units=(
        Unit(id=UnitId("vp"), name="Văn phòng", initials="VP"),
        Unit(id=UnitId("tv"), name="Phòng Tư vấn", initials="TV", aliases=("P. Tư vấn",)),
    ),
)


def _task(id_: str, title: str, time: Timing, status: Status = Status.TODO) -> Node:
    lead = Assigned(text="Văn phòng", units=(UnitRef(words="Văn phòng", unit=UnitId("vp")),))
    return Node(
        id=NodeId(id_),
        kind=NodeKind.ACTIVITY,
        text=rich(title),
        ladder=Ladder.NUMBER,
        detail=Activity(
            particulars=Particulars(time=time, lead=lead), tracking=Tracking(status=status)
        ),
    )


PLAN = Plan(
    id=PlanId("mau"),
    subject="Tháng mẫu",
    year=2026,
    number="12",
    symbol="KH-LMHTX",
    issued_on=date(2026, 1, 20),
    status=PlanStatus.ISSUED,
    steps=(StatusStep(status=PlanStatus.ISSUED, at=MOMENT, by="Lan"),),
    peaks=(Peak(id="p", name="Đợt một", timing=APRIL),),
    outline=(
        Node(
            id=NodeId("h"),
            kind=NodeKind.HEADING,
            text=rich("Phong trào"),
            ladder=Ladder.ROMAN,
            children=(
                _task("a", "Thi đua mái nhà xanh", APRIL),
                _task("b", "Họp", Timing(text="đã họp"), Status.DONE),
            ),
        ),
    ),
    appendices=(
        Appendix(
            id="pl",
            title="Danh mục",
            outline=(
                _task(
                    "c",
                    "Báo cáo",
                    Timing(
                        text="hằng năm vào tháng 9",
                        recurrence=Recurrence(every=Every.YEAR, months=(9,)),
                    ),
                ),
            ),
        ),
    ),
)


def build(path: Path) -> None:
    """Make the filled file at `path`."""
    store = Store.open(path, now=lambda: MOMENT, actor="Lan")
    with store.write("Khai báo cơ quan") as uow:
        uow.office.save(OFFICE)
        uow.library.save_basis(
            LegalBasis(
                id=BasisId("luat"),
                type_name="Luật",
                number="17/2023/QH15",
                subject="Hợp tác xã",
            )
        )
        uow.library.save_day_off(DayOff(day=date(2026, 1, 2), name="Nghỉ hoán đổi"))
        uow.settings.set("theme", "light")
    with store.write("Thêm kế hoạch") as uow:
        plan = uow.plans.add(PLAN)
    with store.write("Sửa nội dung hoạt động") as uow:
        renamed = edit(
            plan.outline, NodeId("b"), lambda node: replace(node, text=rich("Họp triển khai"))
        )
        uow.plans.save(replace(plan, outline=renamed))
    store.close()


def main() -> None:
    """Make the file of the present schema, if there is none."""
    path = Path(__file__).with_name(f"schema_{SCHEMA:04d}.sqlite")
    if path.exists():
        raise SystemExit(f"{path.name} stands for what people have; it is not made anew")
    build(path)


if __name__ == "__main__":
    main()
