"""A joint programme: prose without field lines, and a table of tasks in two groups."""

from datetime import date
from decimal import Decimal

from hoptacxa_desktop.domain.appendix import Appendix, Column
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import BasisId, PlanId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.outline import Node, Outline
from hoptacxa_desktop.domain.plan import Plan, PlanKind, PlanStatus, Preamble
from hoptacxa_desktop.domain.recipients import Recipients
from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.domain.target import Bound, Measure
from tests.structures.build import (
    dash,
    duty,
    group,
    heading,
    named,
    para,
    part,
    plus,
    said,
    target,
    task,
    words,
)

POLICY = "Ban Chính sách và Phát triển HTX"
NEWS = "Trung tâm thông tin tuyên truyền"
PROVINCES = "Liên minh HTX cấp tỉnh"
CENTRE = "Liên minh Hợp tác xã Việt Nam"
REVIEWS = "- Sơ kết từng năm: Quý III hàng năm.\n- Tổng kết cả giai đoạn: Quý IV/2025."


def build() -> Plan:
    """The plan, read from nothing: words alone; its header is lost, its number is known."""
    outline = (_aims(), _targets(), _tasks(), _organisation())
    return Plan(
        id=PlanId("coordination-table"),
        kind=PlanKind.COORDINATION,
        subject="Thực hiện Chương trình phối hợp\ngiữa bốn tổ chức\ngiai đoạn 2020-2025",
        year=2020,
        issuer=CENTRE,
        number="617",
        symbol="KH-LMHTXVN",
        issued_on=date(2020, 10, 23),
        preamble=Preamble.PROSE,
        bases=(
            LegalBasis(
                id=BasisId("conclusion"),
                text="Kết luận của Bộ Chính trị số 91-KL/TW ngày 12/5/2020 về kinh tế tập thể",
            ),
        ),
        opening=(words("Thực hiện {basis.conclusion}; Ban Chấp hành ban hành kế hoạch như sau:"),),
        outline=named(outline, "c"),
        appendices=(_appendix(),),
        recipients=_recipients(),
        signature=Signature(post="CHỦ TỊCH", name="Nguyễn Văn An"),
        status=PlanStatus.ISSUED,
    )


def _aims() -> Node:
    return part(
        "MỤC ĐÍCH, YÊU CẦU",
        dash("Thống nhất trong toàn hệ thống về: (1) Nông thôn; (2) Mô hình; (3) Chi hội."),
        dash("Thường xuyên, thiết thực, phù hợp từng vùng."),
        dash("Làm thí điểm thận trọng, có sơ kết, tổng kết."),
    )


def _target(text: str, indicator: str, low: int, high: int = 0) -> Node:
    measure = Measure(
        indicator=indicator,
        low=Decimal(low),
        high=Decimal(high) if high else None,
        bound=Bound.AT_LEAST if "tối thiểu" in text else Bound.EXACT,
    )
    return target(text, measure, due="đến năm 2025")


def _targets() -> Node:
    return part(
        "MỤC TIÊU THỰC HIỆN",
        heading("Mục tiêu chung", para("Phát triển HTX gắn với chuỗi giá trị.")),
        heading(
            "Mục tiêu cụ thể đến năm 2025",
            _target("Có 15.000 HTX nông nghiệp hiệu quả.", "HTX hiệu quả", 15_000),
            _target("Có 1.500 - 2.000 HTX công nghệ cao.", "HTX công nghệ cao", 1_500, 2_000),
            _target("Có 4.500 - 5.000 HTX liên kết.", "HTX liên kết", 4_500, 5_000),
            _target("Xây dựng tối thiểu 18 mô hình.", "mô hình", 18),
        ),
    )


def _work(title: str, *contents: Node, time: str = "") -> Node:
    return task(title, *contents, ladder=Ladder.NUMBER, says=said(time=time))


def _tasks() -> Node:
    return part(
        "NỘI DUNG THỰC HIỆN",
        _work(
            "Quán triệt, hướng dẫn thực hiện chương trình",
            dash("Cấp tỉnh xây dựng chương trình phối hợp."),
            dash("Giám sát, đôn đốc theo báo cáo hàng năm."),
        ),
        _work("Đa dạng nội dung tuyên truyền", para("Qua hội nghị, lớp tập huấn, mạng xã hội.")),
        _work(
            "Xây dựng HTX gắn với chuỗi giá trị",
            dash("Vận động thành lập mới."),
            dash("Tư vấn về tổ chức, vốn, thị trường..."),
            dash("Bồi dưỡng: (1) cán bộ các cấp...; (2) ban quản trị..."),
        ),
        _work(
            "Tham gia xây dựng chính sách, phản biện xã hội",
            dash("Đại diện, bảo vệ thành viên."),
            dash("Tổ chức đoàn khảo sát, giám sát."),
        ),
        _work(
            "Tổ chức sơ kết {time}, tổng kết cuối giai đoạn",
            dash("Sơ kết ở các cấp."),
            dash("Hội nghị tổng kết cuối giai đoạn 2020-2025."),
            time="hằng năm",
        ),
    )


def _organisation() -> Node:
    return part(
        "TỔ CHỨC THỰC HIỆN",
        heading(
            CENTRE,
            duty("Cử 01 đồng chí lãnh đạo tham gia Ban Chỉ đạo.", CENTRE),
            duty(
                "Giao cơ quan thường trực giúp việc:",
                CENTRE,
                plus("Theo dõi, kiểm tra."),
                plus("Xây dựng kế hoạch hàng năm."),
                plus("Tổng hợp báo cáo."),
            ),
            duty("{lead}: lập kế hoạch của mình.", "Các ban và trung tâm trực thuộc"),
        ),
        heading(
            "Liên minh Hợp tác xã cấp tỉnh",
            para("Căn cứ Chương trình phối hợp, thực hiện một số nội dung sau:"),
            duty(
                "Phối hợp với {partners} xây dựng kế hoạch.",
                "Liên minh Hợp tác xã cấp tỉnh",
                partners="Hội Nông dân, Đoàn Thanh niên, Hội Phụ nữ cấp tỉnh",
            ),
            duty(
                "Báo cáo kết quả {time} về Trung ương.",
                "Liên minh Hợp tác xã cấp tỉnh",
                time="hàng năm",
            ),
        ),
        heading(
            "Phân công thực hiện Chương trình", para("Chi tiết tại Phụ lục kèm theo Kế hoạch này.")
        ),
        para("Có vướng mắc thì báo cáo Thường trực để điều chỉnh./.", ladder=Ladder.NUMBER),
    )


def _row(title: str, product: str, lead: str, partners: str, time: str) -> Node:
    says = said(deliverable=product, lead=lead, partners=partners, time=time)
    return task(title, ladder=Ladder.NUMBER_PLAIN, says=says)


def _items(*names: str) -> str:
    return "\n".join(f"- {name}." for name in names)


def _centre_rows() -> Outline:
    inside = "Các ban và đơn vị khác của Liên minh HTX Việt Nam"
    centres = ("Trung tâm Khoa học công nghệ", "Viện Phát triển Kinh tế hợp tác")
    policy = f"{POLICY}, Liên minh HTX Việt Nam"
    return (
        _row("Ban hành kế hoạch", "Kế hoạch", policy, inside, "Quý IV/2020"),
        _row("Kế hoạch tuyên truyền", "Kế hoạch", NEWS, inside, "Quý IV/2020"),
        _row("Thư mục tuyên truyền", "Thư mục trên website", NEWS, inside, "Quý IV/2020"),
        _row("Cập nhật thường xuyên thông tin", "Thông tin", NEWS, POLICY, "Hằng năm"),
        _row("Kế hoạch đào tạo", "Kế hoạch", "Trường Bồi dưỡng cán bộ", POLICY, "Hàng năm"),
        _row(
            "Phương án xây dựng mô hình",
            "Phương án",
            POLICY,
            _items("Ban Kế hoạch hỗ trợ", *centres, PROVINCES),
            "Quý IV, hàng năm",
        ),
        _row(
            "Hỗ trợ xây dựng mô hình",
            "Mô hình",
            _items(POLICY, *centres),
            _items(PROVINCES, "HTX được lựa chọn", "Quỹ hỗ trợ phát triển HTX"),
            "Hàng năm",
        ),
        _row(
            "Khảo sát vướng mắc",
            "Kế hoạch, báo cáo",
            f"{POLICY}.",
            _items("Văn phòng cơ quan", "Liên minh HTX của các tỉnh có mô hình"),
            "Quý I hàng năm",
        ),
        _row("Sơ kết, tổng kết", "Hội nghị", POLICY, _items(NEWS, POLICY), REVIEWS),
    )


def _province_rows() -> Outline:
    unions = ("Đoàn TNCS Hồ Chí Minh", "Hội Liên hiệp Phụ nữ", "Hội Nông dân")
    return (
        _row(
            "Chương trình phối hợp", "Chương trình", "", _items(PROVINCES, *unions), "Quý IV/2020"
        ),
        _row("Kế hoạch thực hiện", "Kế hoạch", f"{PROVINCES}.", POLICY, "Quý IV/2020"),
        _row("Kế hoạch tuyên truyền", "Kế hoạch.", f"{PROVINCES}.", NEWS, "Hằng năm"),
        _row("Thư mục tuyên truyền", "Thư mục", PROVINCES, "", "Hằng năm"),
        _row(
            "Nội dung đào tạo",
            "Kế hoạch.",
            f"{PROVINCES}.",
            _items("Hệ thống các Trường", "HTX thành viên"),
            "Hằng năm",
        ),
        _row(
            "Xây dựng mô hình (tính bình quân của 01 tỉnh)",
            _items("16 mô hình chuỗi giá trị", "07 mô hình công nghệ cao"),
            f"{PROVINCES}.",
            _items(*unions, "Các sở, ngành cùng tham gia"),
            "Hằng năm.",
        ),
        _row("Báo cáo", "Báo cáo", f"{PROVINCES}.", _items(POLICY, *unions), "Quý IV hàng năm"),
        _row("Tham gia đoàn khảo sát", "Đoàn khảo sát.", f"{PROVINCES}.", POLICY, "Hàng năm"),
        _row("Sơ kết, tổng kết", "Hội nghị", "", _items(PROVINCES, *unions), REVIEWS),
    )


def _appendix() -> Appendix:
    field = ActivityField
    columns = (
        ("TT", field.ORDER, 12.0),
        ("Nội dung công việc", field.TITLE, 75.0),
        ("Sản phẩm hoàn thành", field.DELIVERABLE, 38.0),
        ("Đơn vị chủ trì", field.LEAD, 42.0),
        ("Đơn vị phối hợp", field.PARTNERS, 42.0),
        ("Thời gian thực hiện", field.TIME, 38.0),
    )
    groups = (
        heading("Liên minh HTX Việt Nam", *_centre_rows(), ladder=Ladder.ROMAN_PLAIN),
        heading(PROVINCES, *_province_rows(), ladder=Ladder.ROMAN_PLAIN),
    )
    return Appendix(
        id="coordination-annex",
        label="PHỤ LỤC",
        title="PHÂN CÔNG THỰC HIỆN CHƯƠNG TRÌNH PHỐI HỢP",
        outline=named(groups, "ct"),
        columns=tuple(Column(heading=h, field=f, width=w) for h, f, w in columns),
        closing=True,
    )


def _recipients() -> Recipients:
    unions = ("Trung ương Đoàn", "Hội Liên hiệp Phụ nữ Việt Nam", "Hội Nông dân Việt Nam")
    own = (
        ("Lãnh đạo Liên minh HTX VN", ""),
        ("Các ban, trung tâm trực thuộc", "(để thực hiện)"),
        (PROVINCES, "(để thực hiện)"),
    )
    return Recipients(
        groups=(group(*unions, purpose="(để phối hợp\nchỉ đạo)"), group(*own)),
        archive="Lưu: VT, CSPT.",
    )
