"""A plan of an imaginary office, as the sheets need it: every kind of time, unit and state."""

from datetime import UTC, date, datetime

from hoptacxa_desktop.domain.activity import Activity, Particulars, Status, Tracking
from hoptacxa_desktop.domain.identity import NodeId, PlanId, UnitId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.plan import Letterhead, Peak, Plan
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.domain.timing.values import Every, Period, PeriodKind, Recurrence, Timing
from hoptacxa_desktop.domain.unit import Assigned, Unit, UnitRef
from hoptacxa_desktop.sheets.marks import Stamp

TODAY = date(2027, 4, 12)
STAMP = Stamp(export_id="e" * 32, written_at=datetime(2027, 4, 12, 1, 30, tzinfo=UTC))

PUBLICITY = Unit(
    id=UnitId("1" * 32), name="Phòng Tuyên truyền", short_name="Tuyên truyền", initials="TT"
)
ADVICE = Unit(
    id=UnitId("2" * 32), name="Phòng Tư vấn hỗ trợ hợp tác xã", short_name="Tư vấn", initials="TV"
)
BUREAU = Unit(id=UnitId("3" * 32), name="Văn phòng", initials="VP")
OFFICE = Office(
    province="Sơn Hà",
    name="Liên minh Hợp tác xã tỉnh Sơn Hà",
    place="Sơn Hà",
    letterhead=Letterhead(
        superior=("ỦY BAN NHÂN DÂN TỈNH SƠN HÀ",), issuer=("LIÊN MINH HỢP TÁC XÃ TỈNH SƠN HÀ",)
    ),
    units=(PUBLICITY, ADVICE, BUREAU),
)


def assigned(*units: Unit) -> Assigned:
    """The units, named by their full names."""
    return Assigned(
        text=", ".join(unit.name for unit in units),
        units=tuple(UnitRef(words=unit.name, unit=unit.id) for unit in units),
    )


def span(text: str, start: date | None, end: date | None, **more: object) -> Timing:
    """The words with one period."""
    return Timing(text=text, periods=(Period(start=start, end=end, **more),))  # type: ignore[arg-type]


def activity(
    number: int,
    title: str,
    *,
    time: Timing | None = None,
    lead: Assigned | None = None,
    partners: Assigned | None = None,
    deliverable: str = "",
    **tracking: object,
) -> Node:
    """An activity whose id ends in `number`."""
    return Node(
        id=NodeId(f"{number:032x}"),
        kind=NodeKind.ACTIVITY,
        ladder=Ladder.NUMBER,
        text=rich(title),
        detail=Activity(
            particulars=Particulars(
                time=time or Timing(),
                lead=lead or Assigned(),
                partners=partners or Assigned(),
                deliverable=deliverable,
            ),
            tracking=Tracking(**tracking),  # type: ignore[arg-type]
        ),
    )


def heading(number: int, title: str, *children: Node) -> Node:
    """A heading with what lies under it."""
    return Node(
        id=NodeId(f"{number:032x}"),
        kind=NodeKind.HEADING,
        ladder=Ladder.ROMAN,
        text=rich(title),
        children=children,
    )


def plan_of(*outline: Node, **more: object) -> Plan:
    """A plan with this outline."""
    fields: dict[str, object] = {
        "id": PlanId("a" * 32),
        "subject": "Tổ chức Tháng hành động vì hợp tác xã năm 2027",
        "year": 2027,
        "number": "7",
        "symbol": "KH-LMHTX",
        "place": "Sơn Hà",
        "issued_on": date(2027, 2, 25),
        "letterhead": OFFICE.letterhead,
        "signature": Signature(
            authority=("KT. CHỦ TỊCH",), post="PHÓ CHỦ TỊCH", name="Lương Thị Hòa"
        ),
        "peaks": (
            Peak(
                id="p" * 32,
                name="Tuần lễ cao điểm",
                timing=span("từ ngày 05/4 đến ngày 18/4/2027", date(2027, 4, 5), date(2027, 4, 18)),
            ),
        ),
        "version": 3,
    }
    return Plan(outline=outline, **(fields | more))  # type: ignore[arg-type]


def sample_plan() -> Plan:
    """Three sections, eleven activities."""
    return plan_of(
        heading(
            100,
            "Công tác tuyên truyền",
            activity(
                1,
                "Ký kết chương trình tuyên truyền với Báo và Phát thanh, Truyền hình tỉnh",
                time=Timing(
                    text="Hoàn thành trước ngày 01/4/2027",
                    periods=(Period(start=None, end=date(2027, 3, 31), kind=PeriodKind.DEADLINE),),
                ),
                lead=assigned(PUBLICITY),
                partners=Assigned(text="Báo và Phát thanh, Truyền hình tỉnh"),
                deliverable="Biên bản ký kết",
                status=Status.DOING,
                progress=60,
                result="Báo đã ký, Đài chờ duyệt kinh phí",
            ),
            activity(
                2,
                "Phát hành bản tin chuyên đề về kinh tế tập thể, hợp tác xã nông nghiệp, phi nông "
                "nghiệp và quỹ tín dụng nhân dân; in 500 cuốn gửi các xã, phường, đặc khu",
                time=span(
                    "Dự kiến tháng 5-6 năm 2027",
                    date(2027, 5, 1),
                    date(2027, 6, 30),
                    tentative=True,
                ),
                lead=assigned(PUBLICITY),
                partners=assigned(BUREAU),
                deliverable="Bản tin, 500 cuốn",
            ),
            activity(
                3,
                "Treo băng rôn, khẩu hiệu",
                time=span("Từ ngày 01/4 đến ngày 30/4/2027", date(2027, 4, 1), date(2027, 4, 30)),
                lead=assigned(BUREAU),
                status=Status.DONE,
                progress=100,
            ),
            activity(
                4,
                "Mít tinh kỷ niệm Ngày hợp tác xã Việt Nam",
                time=span("Ngày 11/4/2027", date(2027, 4, 11), date(2027, 4, 11)),
                lead=assigned(BUREAU),
                status=Status.DONE,
                progress=100,
                result="78 đại biểu dự",
            ),
        ),
        heading(
            200,
            "Công tác tư vấn, hỗ trợ, phát triển thành viên",
            activity(
                5,
                "Tư vấn thành lập mới hợp tác xã",
                time=span("Cả năm 2027", date(2027, 1, 1), date(2027, 12, 31)),
                lead=assigned(ADVICE),
                deliverable="12 hợp tác xã mới",
                status=Status.DOING,
                progress=25,
                result="Đã thành lập 03 hợp tác xã",
                obstacle="Hai hợp tác xã chưa đủ vốn góp",
                proposal="Đề nghị Quỹ hỗ trợ phát triển hợp tác xã cho vay",
            ),
            activity(
                6,
                "Tập huấn chuyển đổi số",
                time=Timing(
                    text="Quý II; cao điểm từ 10/5 đến 21/5/2027",
                    periods=(
                        Period(start=date(2027, 4, 1), end=date(2027, 6, 30)),
                        Period(
                            start=date(2027, 5, 10), end=date(2027, 5, 21), kind=PeriodKind.PEAK
                        ),
                    ),
                ),
                lead=assigned(ADVICE, PUBLICITY),
                deliverable="02 lớp, 80 học viên",
                status=Status.WAITING,
            ),
            activity(
                7,
                "Báo cáo kết quả hằng quý",
                time=Timing(
                    text="Trước ngày 20 tháng cuối quý",
                    recurrence=Recurrence(every=Every.QUARTER),
                ),
                lead=assigned(ADVICE),
            ),
            activity(
                8,
                "Tham gia hội chợ vùng",
                time=Timing(
                    text="Theo kế hoạch của Liên minh Hợp tác xã Việt Nam",
                    depends_on="kế hoạch của Liên minh Hợp tác xã Việt Nam",
                ),
                lead=assigned(ADVICE),
                status=Status.STUCK,
                obstacle="Chưa có kế hoạch của cấp trên",
            ),
        ),
        heading(
            300,
            "Tổ chức thực hiện",
            activity(
                9,
                "Dự toán kinh phí",
                time=span("Trước 10/4/2027", None, date(2027, 4, 9)),
                lead=assigned(BUREAU),
                progress=80,
                status=Status.DOING,
            ),
            activity(
                10,
                "Phối hợp tuyên truyền trong hội viên",
                time=span("Tháng 4 năm 2027", date(2027, 4, 1), date(2027, 4, 30)),
                lead=Assigned(
                    text="Hội Nông dân tỉnh", units=(UnitRef(words="Hội Nông dân tỉnh"),)
                ),
            ),
            activity(11, "Khen thưởng tập thể, cá nhân"),
        ),
    )
