"""A programme to 2030 and 2045: "I-" parts, targets under a) and b), a closing line of time."""

from datetime import date
from decimal import Decimal

from hoptacxa_desktop.domain.identity import BasisId, PlanId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.plan import Letterhead, Plan, PlanKind, PlanStatus, Preamble
from hoptacxa_desktop.domain.recipients import Recipients
from hoptacxa_desktop.domain.richtext import Run, slot
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
    said,
    styled,
    target,
    task,
    words,
)

ROOMS = (
    "Văn phòng; Phòng Tổ chức, kiểm tra và phong trào; bộ phận giúp việc Quỹ hỗ trợ hợp tác xã "
    "của tỉnh"
)

_BASES = (
    LegalBasis(
        id=BasisId("province"),
        type_name="Chương trình hành động",
        number="85-CTr/TU",
        issued_on=date(2023, 3, 9),
        issuer="Tỉnh ủy Bình Nguyên",
    ),
    LegalBasis(
        id=BasisId("committee"),
        type_name="Kế hoạch",
        number="126/KH-UBND",
        issued_on=date(2023, 4, 10),
        issuer="UBND tỉnh",
        text="Kế hoạch số: 126/KH-UBND, ngày 10/4/2023 của UBND tỉnh",
    ),
)


def build() -> Plan:
    """The plan, read from nothing: words alone; dated, but its number was never filled in."""
    return Plan(
        id=PlanId("action-programme"),
        kind=PlanKind.ACTION_PROGRAMME,
        subject="Thực hiện Chương trình hành động số 85-CTr/TU của Tỉnh ủy",
        year=2023,
        letterhead=Letterhead(issuer=("LIÊN MINH HỢP TÁC XÃ", "TỈNH BÌNH NGUYÊN")),
        issuer="Liên minh Hợp tác xã tỉnh Bình Nguyên",
        symbol="KH-LMHTX",
        place="Bình Nguyên",
        issued_on=date(2023, 5, 23),
        preamble=Preamble.PROSE,
        bases=_BASES,
        opening=(
            (
                *words("Thực hiện {basis.province}; {basis.committee} (sau đây gọi tắt là "),
                Run("Chương trình hành động", italic=True),
                *words("). Ban Thường vụ xây dựng Kế hoạch như sau:"),
            ),
        ),
        outline=named((_aims(), _targets(), _tasks(), _organisation()), "g"),
        recipients=_recipients(),
        signature=Signature(
            authority=("TM. BAN THƯỜNG VỤ",), post="CHỦ TỊCH", name="Nguyễn Văn An"
        ),
        status=PlanStatus.ISSUED,
    )


def _aims() -> Node:
    return part(
        "MỤC ĐÍCH, YÊU CẦU",
        para(
            "Quán triệt nghiêm túc Chương trình hành động.",
            dash("Phát huy vai trò của Liên minh HTX tỉnh."),
            ladder=Ladder.NUMBER,
        ),
        para(
            "Gắn với nghị quyết đại hội các cấp.",
            dash("Chủ động tham gia các chương trình, dự án."),
            ladder=Ladder.NUMBER,
        ),
        para("Vận dụng linh hoạt, có lộ trình phù hợp.", ladder=Ladder.NUMBER),
        ladder=Ladder.ROMAN_DASH,
    )


def _measure(indicator: str, low: int, bound: Bound = Bound.EXACT, unit: str = "%") -> Measure:
    return Measure(indicator=indicator, low=Decimal(low), unit=unit, bound=bound)


def _targets() -> Node:
    about, least = Bound.ABOUT, Bound.AT_LEAST
    near = heading(
        "Đến năm 2030:",
        target(
            "Có khoảng 850 tổ hợp tác; 750 hợp tác xã; 05 liên hiệp.",
            _measure("tổ hợp tác", 850, about, "tổ"),
            _measure("hợp tác xã", 750, about, "HTX"),
            _measure("liên hiệp hợp tác xã", 5, unit="liên hiệp"),
            due="Đến năm 2030",
        ),
        target(
            "Trên 50% đạt loại tốt, khá (ít nhất 50% tham gia liên kết chuỗi).",
            _measure("tốt, khá", 50, least),
            _measure("tham gia liên kết chuỗi", 50, least),
            due="Đến năm 2030",
        ),
        target("Có 80% áp dụng chuyển đổi số", _measure("chuyển đổi số", 80), due="Đến năm 2030"),
        ladder=Ladder.LETTER,
    )
    far = heading(
        "Đến năm 2045:",
        target(
            "Thu hút khoảng 20% dân số; tối thiểu 70% hoạt động hiệu quả.",
            _measure("dân số tham gia", 20, about),
            _measure("hoạt động hiệu quả", 70, least),
            due="Đến năm 2045",
        ),
        target("100% áp dụng chuyển đổi số.", _measure("chuyển đổi số", 100), due="Đến năm 2045"),
        ladder=Ladder.LETTER,
    )
    return part(
        "MỤC TIÊU",
        heading("Mục tiêu chung", para("Thu hút ngày càng nhiều người dân tham gia hợp tác xã.")),
        heading(
            "Mục tiêu cụ thể",
            para("Nâng cao hiệu quả của Liên minh HTX.", ladder=Ladder.MULTI),
            para("Phối hợp với các sở, ngành để:", near, far, ladder=Ladder.MULTI),
        ),
        ladder=Ladder.ROMAN_DASH,
    )


def _solution(title: str, *contents: Node, partners: str = "") -> Node:
    closing = para((Run("Thời gian thực hiện: ", italic=True), slot("time"), Run(".")))
    return task(
        words(title, bold=True),
        *contents,
        closing,
        ladder=Ladder.NUMBER,
        says=said(time="Hằng năm", partners=partners),
    )


def _tasks() -> Node:
    joint = "các sở, ngành và ủy ban cấp huyện"
    return part(
        "NHIỆM VỤ, GIẢI PHÁP",
        _solution(
            "Học tập, quán triệt nghị quyết",
            dash("Đẩy mạnh tuyên truyền."),
            dash("Vận động thành lập, thu hút thành viên."),
            dash("Kiểm tra, sơ kết, tổng kết."),
        ),
        _solution(
            "Tham gia hoàn thiện chính sách",
            dash("Rà soát, kiến nghị, phản biện."),
            dash("Thường xuyên khảo sát, phản ánh vướng mắc."),
        ),
        _solution(
            "Củng cố Liên minh HTX tỉnh",
            dash("Xây dựng kế hoạch hỗ trợ."),
            dash("Chuyển đổi Quỹ hỗ trợ."),
            dash("Đào tạo cán bộ quản lý."),
            dash("Mô hình chuyển đổi số giai đoạn 2023 - 2025."),
            dash("Thực hiện dịch vụ công được giao."),
        ),
        _solution("Đại diện, bảo vệ thành viên", dash("Nắm bắt nhu cầu, hướng dẫn chính sách.")),
        _solution(
            "Tư vấn, hỗ trợ tổ chức kinh tế tập thể",
            para("Phối hợp với {partners} xây dựng mô hình, xử lý HTX ngừng hoạt động."),
            partners=joint,
        ),
        _solution(
            "Mở rộng đối ngoại",
            para("Phối hợp chặt chẽ với {partners} xúc tiến thương mại."),
            partners="các sở, ngành, đoàn thể tỉnh",
        ),
        ladder=Ladder.ROMAN_DASH,
    )


def _organisation() -> Node:
    return part(
        "TỔ CHỨC THỰC HIỆN",
        heading(
            "Từng Ủy viên Ban Chấp hành",
            duty("{lead} phối hợp theo lĩnh vực.", "Ủy viên là lãnh đạo các sở, ngành"),
            duty("{lead} chỉ đạo cấp xã.", "Ủy viên là lãnh đạo UBND các huyện"),
            duty("{lead} làm gương.", "Các Ủy viên là lãnh đạo hợp tác xã thành viên"),
        ),
        duty(
            styled(slot("lead", bold=True), " xây dựng kế hoạch cụ thể {time}."),
            ROOMS,
            ladder=Ladder.NUMBER,
            time="hằng năm",
        ),
        duty(
            "{time} báo cáo tình hình thực hiện theo quy định./.",
            ladder=Ladder.NONE,
            time="Định kỳ",
        ),
        ladder=Ladder.ROMAN_DASH,
    )


def _recipients() -> Recipients:
    above = ("Liên minh HTX Việt Nam", "Ủy ban nhân dân tỉnh")
    below = (
        "Các Sở: Nội vụ, Tài chính,\nNông nghiệp, Công Thương",
        "UBND cấp huyện",
        "Các Ủy viên BCH\nLiên minh HTX tỉnh",
        "Văn phòng, phòng HTX",
    )
    return Recipients(
        groups=(group(*above, purpose="(b/c)"), group(*below)),
        archive="Lưu: VT.",
    )
