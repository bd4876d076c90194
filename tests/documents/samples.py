"""A plan with every structure that must print, in words of our own."""

from dataclasses import replace
from datetime import date

from hoptacxa_desktop.domain.activity import Activity, Cover, Particulars, Shared
from hoptacxa_desktop.domain.appendix import Appendix, Column
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.outline import Detail, Node, NodeKind, Outline
from hoptacxa_desktop.domain.plan import Letterhead, Plan
from hoptacxa_desktop.domain.recipients import Recipient, RecipientGroup, Recipients
from hoptacxa_desktop.domain.richtext import RichText, Run, rich, slot
from hoptacxa_desktop.domain.signature import SigningCase, signature
from hoptacxa_desktop.domain.table import Cell, Row, Table
from hoptacxa_desktop.domain.target import Target
from hoptacxa_desktop.domain.timing.values import Timing
from hoptacxa_desktop.domain.unit import Assigned

LONG = (
    "Giúp mỗi tổ hợp tác và hợp tác xã trong vùng có thêm bạn hàng, thêm kinh nghiệm sổ sách và"
    " cách làm mới; mời thành viên trẻ cùng dựng kho lạnh, bán hàng qua mạng, ghi chép vườn cây"
    " và báo sớm khi gặp khó khăn để các phòng kịp đến tận nơi cùng gỡ."
)


def line(
    text: str | RichText,
    ladder: Ladder = Ladder.NONE,
    *children: Node,
    kind: NodeKind = NodeKind.PARAGRAPH,
    detail: Detail = None,
    label: str | None = None,
) -> Node:
    words = rich(text) if isinstance(text, str) else text
    return Node(kind=kind, text=words, ladder=ladder, children=children, detail=detail, label=label)


def heading(text: str, ladder: Ladder, *children: Node) -> Node:
    return line(text, ladder, *children, kind=NodeKind.HEADING)


def activity(text: str, ladder: Ladder, said: Particulars, *children: Node) -> Node:
    return line(text, ladder, *children, kind=NodeKind.ACTIVITY, detail=Activity(particulars=said))


def said(
    time: str = "", lead: str = "", place: str = "", deliverable: str = "", partners: str = ""
) -> Particulars:
    return Particulars(
        time=Timing(text=time),
        lead=Assigned(text=lead),
        partners=Assigned(text=partners),
        place=place,
        deliverable=deliverable,
    )


def field_lines() -> tuple[Node, ...]:
    return (
        line(rich("Thời gian: ", slot("time")), Ladder.DASH),
        line(rich("Địa điểm: ", slot("place")), Ladder.DASH),
        line(rich("Quy mô: ", slot("scale")), Ladder.DASH),
        line(
            rich("Đơn vị chủ trì: ", slot("lead"), "; phối hợp: ", slot("partners")),
            Ladder.DASH,
            line("Chuẩn bị tài liệu và mời báo cáo viên;", Ladder.PLUS),
            line("Gửi giấy mời trước 10 ngày.", Ladder.PLUS),
        ),
    )


def class_for_directors(ladder: Ladder = Ladder.MULTI) -> Node:
    words = said(
        time="dự kiến tháng 6-7 năm 2027",
        lead="Phòng Phát triển thành viên",
        place="Nhà văn hóa xã Suối Mơ",
        partners="Trường Trung cấp nghề",
    )
    return activity("Mở 01 lớp cho giám đốc hợp tác xã", ladder, words, *field_lines())


def outline() -> Outline:
    return (
        heading(
            "Mục đích, yêu cầu",
            Ladder.ROMAN,
            heading("Mục đích", Ladder.NUMBER, line(LONG), line(LONG)),
            heading(
                "Yêu cầu",
                Ladder.NUMBER,
                line("Gọn, thiết thực, không phô trương.", Ladder.DASH),
                line(
                    rich(
                        "Việc nào cũng có ",
                        Run("người chịu trách nhiệm", bold=True),
                        " và ",
                        Run("thời hạn", italic=True),
                        " rõ ràng.",
                    ),
                    Ladder.DASH,
                ),
            ),
        ),
        heading(
            "NỘI DUNG",
            Ladder.ROMAN,
            heading(
                "Truyền thông",
                Ladder.NUMBER,
                heading("Các việc chính:", Ladder.MULTI, line(LONG, Ladder.DASH)),
                class_for_directors(),
                class_for_directors(),
                line(
                    "Văn phòng chủ trì, các phòng cùng làm.",
                    kind=NodeKind.SHARED,
                    detail=Shared(cover=Cover.RUN, particulars=said(lead="Văn phòng")),
                ),
            ),
            class_for_directors(Ladder.NUMBER),
            line(
                "Đến năm 2030:",
                Ladder.LETTER,
                line("Có 80% hợp tác xã xếp loại khá trở lên.", Ladder.DASH),
                kind=NodeKind.TARGET,
                detail=Target(),
            ),
            line("Vận động thành lập mới 12 hợp tác xã.", Ladder.PAREN),
            figures(),
        ),
        heading(
            "TỔ CHỨC THỰC HIỆN",
            Ladder.ROMAN_DASH,
            line(rich(Run("Các phòng", bold=True), " làm đúng hẹn."), Ladder.NUMBER),
            line(LONG, Ladder.NUMBER),
        ),
        line(f"Trên đây là Kế hoạch của năm. {LONG}"),
    )


def figures() -> Node:
    rows = (
        Row(cells=(Cell(text=rich("Chỉ tiêu")), Cell(text=rich("Năm 2027"))), header=True),
        Row(cells=(Cell(text=rich("Thành lập mới"), rows=2), Cell(text=rich("12 hợp tác xã")))),
        Row(cells=(Cell(text=rich("30 tổ hợp tác")),)),
        Row(cells=(Cell(text=rich("Cộng: 42"), columns=2),)),
    )
    return line("Bảng 1. Chỉ tiêu", kind=NodeKind.TABLE, detail=Table(rows=rows))


def rows(count: int) -> Outline:
    words = said(
        time="Quý I/2027",
        lead="- Văn phòng;\n- Phòng Phát triển thành viên.",
        deliverable="Kế hoạch chi tiết",
    )
    jobs = (
        activity(LONG if place % 3 == 0 else "Lập dự toán", Ladder.NUMBER_PLAIN, words)
        for place in range(count)
    )
    return (
        heading("Liên minh Hợp tác xã tỉnh", Ladder.ROMAN_PLAIN, *jobs),
        heading(
            "Các hợp tác xã thành viên",
            Ladder.ROMAN_PLAIN,
            activity("Đăng ký thi đua", Ladder.NUMBER_PLAIN, said(time="Hằng năm")),
        ),
    )


def appendix(count: int = 24, *, closing: bool = True) -> Appendix:
    columns = (
        Column(heading="TT", field=ActivityField.ORDER),
        Column(heading="Nội dung công việc", field=ActivityField.TITLE),
        Column(heading="Kết quả", field=ActivityField.DELIVERABLE),
        Column(heading="Đơn vị chủ trì", field=ActivityField.LEAD),
        Column(heading="Thời gian thực hiện", field=ActivityField.TIME),
    )
    return Appendix(
        title="Phân công thực hiện", columns=columns, outline=rows(count), closing=closing
    )


def recipients() -> Recipients:
    above = tuple(
        Recipient(text=name)
        for name in ("Liên minh Hợp tác xã Việt Nam", "Thường trực Tỉnh ủy", "UBND tỉnh")
    )
    below = (
        Recipient(text="Các phòng chuyên môn", note="(t/h)"),
        Recipient(text="Các hợp tác xã, tổ hợp tác và đơn vị có liên quan trong toàn tỉnh"),
    )
    groups = (
        RecipientGroup(recipients=above, purpose="(để b/c)"),
        RecipientGroup(recipients=below),
    )
    return Recipients(groups=groups, archive="Lưu: VT, PTTV.", drafter="TH.(40)")


def rich_plan(**changes: object) -> Plan:
    plan = Plan(
        year=2027,
        subject="Cùng hợp tác xã làm giàu vườn đồi năm 2027\nvà mừng Ngày Hợp tác xã Việt Nam 11/4",
        letterhead=Letterhead(
            superior=("LIÊN MINH HỢP TÁC XÃ VIỆT NAM",),
            issuer=("LIÊN MINH HỢP TÁC XÃ", "TỈNH MƯỜNG THANH"),
        ),
        issuer="Liên minh Hợp tác xã tỉnh Mường Thanh",
        number="5",
        symbol="KH-LMHTX",
        place="Mường Thanh",
        issued_on=date(2027, 1, 5),
        bases=(
            LegalBasis(type_name="Luật", subject="Hợp tác xã"),
            LegalBasis(text="Kế hoạch số 12/KH-UBND ngày 04/01/2027 của UBND tỉnh về vườn đồi"),
        ),
        opening=(rich("Liên minh Hợp tác xã tỉnh lập Kế hoạch như sau:"),),
        outline=outline(),
        appendices=(appendix(),),
        recipients=recipients(),
        signature=signature(
            SigningCase.COLLECTIVE_DEPUTY,
            name="Lò Thị Thương",
            post="PHÓ CHỦ TỊCH",
            body="BAN THƯỜNG VỤ",
        ),
    )
    return replace(plan, **changes)  # type: ignore[arg-type]


def long_plan(paragraphs: int, table_rows: int) -> Plan:
    text = tuple(line(f"{place}. {LONG}") for place in range(paragraphs))
    return rich_plan(outline=text, appendices=(appendix(table_rows),))
