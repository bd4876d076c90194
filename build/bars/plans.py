"""Plans of a given size, made up of plain words."""

from dataclasses import replace
from datetime import date, timedelta

from hoptacxa_desktop.domain.activity import Activity, Particulars, Status, Tracking
from hoptacxa_desktop.domain.appendix import Appendix, Column
from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField
from hoptacxa_desktop.domain.identity import UnitId, new_id
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.plan import Letterhead, Plan
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.domain.timing.values import Period, Timing
from hoptacxa_desktop.domain.unit import Assigned, Unit, UnitRef

YEAR = 2027
UNITS = tuple(
    Unit(id=UnitId(f"{n:032x}"), name=name, initials=initials)
    for n, (name, initials) in enumerate(
        (
            ("Phòng Tuyên truyền", "TT"),
            ("Phòng Tư vấn hỗ trợ", "TV"),
            ("Văn phòng", "VP"),
            ("Quỹ Hỗ trợ phát triển hợp tác xã", "QH"),
        ),
        1,
    )
)
LETTERHEAD = Letterhead(issuer=("LIÊN MINH HỢP TÁC XÃ TỈNH BÌNH NGUYÊN",))
OFFICE = Office(name="Liên minh Hợp tác xã tỉnh Bình Nguyên", letterhead=LETTERHEAD, units=UNITS)

SENTENCE = (
    "Tuyên truyền, phổ biến chủ trương, chính sách, pháp luật về kinh tế tập thể, hợp tác xã đến "
    "cán bộ, thành viên và người lao động; hướng dẫn các hợp tác xã xây dựng phương án sản xuất, "
    "kinh doanh gắn với chuỗi giá trị và chuyển đổi số. "
)
_PARAGRAPHS_A_PART = 15
_ROWS_A_PART = 100
_SECTION = 20
_COLUMNS = (
    ActivityField.ORDER,
    ActivityField.TITLE,
    ActivityField.TIME,
    ActivityField.LEAD,
    ActivityField.PARTNERS,
    ActivityField.DELIVERABLE,
)


def printed_plan(parts: int) -> Plan:
    """A plan that prints `parts` times three pages and has an appendix of 100 rows for each."""
    body = tuple(
        _heading(f"Nhiệm vụ {part}", *(_paragraph(part, n) for n in range(_PARAGRAPHS_A_PART)))
        for part in range(1, parts + 1)
    )
    rows = tuple(activity(number) for number in range(1, parts * _ROWS_A_PART + 1))
    columns = tuple(Column(heading=SPEC_OF[field].label, field=field) for field in _COLUMNS)
    appendix = Appendix(title="PHÂN CÔNG NHIỆM VỤ", outline=rows, columns=columns)
    return replace(_plan(), outline=body, appendices=(appendix,))


def tracked_plan(activities: int) -> Plan:
    """A plan of that many activities, twenty under each heading."""
    numbers = range(1, activities + 1)
    sections = (numbers[at : at + _SECTION] for at in range(0, activities, _SECTION))
    outline = tuple(
        _heading(f"Nhóm nhiệm vụ {count}", *(activity(number) for number in section))
        for count, section in enumerate(sections, 1)
    )
    return replace(_plan(), outline=outline)


def edited(plan: Plan, turn: int) -> Plan:
    """`plan` with one paragraph in its middle written anew."""
    middle = len(plan.outline) // 2
    part = plan.outline[middle]
    first = replace(part.children[0], text=rich(f"Sửa lần {turn}. {SENTENCE * 3}"))
    changed = replace(part, children=(first, *part.children[1:]))
    return replace(plan, outline=(*plan.outline[:middle], changed, *plan.outline[middle + 1 :]))


def activity(number: int) -> Node:
    """The activity of that number: time, units and state go round."""
    start = date(YEAR, 1, 4) + timedelta(days=number * 7 % 330)
    end = start + timedelta(days=number % 30)
    words = f"Từ ngày {dates.short(start)} đến ngày {dates.short(end)}"
    lead, partner = UNITS[number % len(UNITS)], UNITS[(number + 1) % len(UNITS)]
    said = Particulars(
        time=Timing(text=words, periods=(Period(start=start, end=end),)),
        lead=_assigned(lead),
        partners=_assigned(partner),
        deliverable=f"Báo cáo kết quả số {number}",
    )
    tracking = Tracking(
        status=tuple(Status)[number % len(Status)],
        progress=number % 101,
        result=f"Đã làm xong bước {number % 9}",
        obstacle="" if number % 4 else "Thiếu kinh phí",
        note=f"Ghi chú {number}",
    )
    title = f"Việc {number}: tổ chức hội nghị tập huấn cho thành viên hợp tác xã"
    return Node(
        kind=NodeKind.ACTIVITY,
        ladder=Ladder.NUMBER,
        text=rich(title),
        detail=Activity(particulars=said, tracking=tracking),
    )


def _plan() -> Plan:
    return Plan(
        subject=f"Tổ chức Tháng hành động vì hợp tác xã {new_id()[:6]}",
        year=YEAR,
        symbol="KH-LMHTX",
        place="Bình Nguyên",
        letterhead=LETTERHEAD,
        signature=Signature(post="CHỦ TỊCH", name="Nguyễn Văn An"),
    )


def _assigned(unit: Unit) -> Assigned:
    return Assigned(text=unit.name, units=(UnitRef(words=unit.name, unit=unit.id),))


def _heading(title: str, *children: Node) -> Node:
    return Node(
        kind=NodeKind.HEADING, ladder=Ladder.ROMAN, text=rich(title), children=tuple(children)
    )


def _paragraph(part: int, number: int) -> Node:
    words = f"Nội dung {part}.{number}: {SENTENCE * 2}"
    return Node(kind=NodeKind.PARAGRAPH, text=rich(words.strip()))
