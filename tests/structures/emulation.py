"""An emulation movement: long numbered paragraphs, "(1)" duties under those who have them."""

from datetime import date

from hoptacxa_desktop.domain.identity import BasisId, PlanId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.plan import Letterhead, Plan, PlanKind, PlanStatus, Preamble
from hoptacxa_desktop.domain.recipients import Recipients
from hoptacxa_desktop.domain.richtext import Run
from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.domain.timing.values import Timing
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
    task,
    words,
)

ALLIANCE = "Liên minh HTX tỉnh Bình Nguyên"
MEMBERS = "Các HTX, quỹ tín dụng và doanh nghiệp thành viên"
SPAN = "Từ tháng 12 năm 2024 đến 30/11/2025"

_BASES = (
    LegalBasis(
        id=BasisId("central"),
        type_name="Kế hoạch",
        number="705/KH-BTV",
        issued_on=date(2024, 10, 30),
        issuer="Ban Thường vụ Liên minh HTX Việt Nam",
        subject="về Tháng hành động năm 2025",
    ),
    LegalBasis(
        id=BasisId("own"),
        type_name="Kế hoạch",
        number="351/KH-LMHTX",
        issued_on=date(2024, 11, 8),
        issuer=ALLIANCE,
        subject="về Tháng hành động năm 2025",
    ),
)


def build() -> Plan:
    """The plan, read from nothing: words alone, fresh ids by place."""
    return Plan(
        id=PlanId("emulation"),
        kind=PlanKind.EMULATION,
        subject="Thi đua chào mừng Tháng hành động năm 2025",
        year=2025,
        time=Timing(text=SPAN),
        letterhead=Letterhead(issuer=("LIÊN MINH HỢP TÁC XÃ", "TỈNH BÌNH NGUYÊN")),
        issuer=ALLIANCE,
        number="352",
        symbol="KH-LMHTX",
        place="Bình Nguyên",
        issued_on=date(2024, 11, 11),
        preamble=Preamble.PROSE,
        bases=_BASES,
        opening=(
            words("Căn cứ {basis.central}; {basis.own}."),
            words("{plan.issuer} xây dựng Kế hoạch với nội dung như sau:"),
        ),
        outline=named((_aims(), _who_and_when(), _contents(), _organisation()), "e"),
        recipients=_recipients(),
        signature=Signature(name="Nguyễn Văn An"),
        status=PlanStatus.ISSUED,
    )


def _aims() -> Node:
    return part(
        "MỤC ĐÍCH, YÊU CẦU",
        para("Thi đua lập thành tích chào mừng các ngày lễ lớn của năm 2025..."),
        para("Phát hiện, khen thưởng kịp thời tập thể, cá nhân tiêu biểu."),
        para("Công khai, dân chủ, đúng người, đúng thành tích."),
    )


def _who_and_when() -> Node:
    return part(
        "ĐỐI TƯỢNG VÀ THỜI GIAN THI ĐUA",
        heading(
            "Đối tượng",
            dash("Tập thể: các phòng, đơn vị trực thuộc; các HTX thành viên."),
            dash("Cá nhân: cán bộ, viên chức, thành viên và người lao động."),
        ),
        heading("Thời gian thi đua", para("{plan.time}.")),
    )


def _contents() -> Node:
    movement = styled(
        "Hưởng ứng các phong trào “",
        Run("Chung sức xây dựng nông thôn mới", italic=True),
        "”; “",
        Run("Vì người nghèo", italic=True),
        "”...",
    )
    return part(
        "NỘI DUNG THI ĐUA",
        task(
            "Quán triệt Luật Thi đua, khen thưởng và các chỉ thị của Đảng.",
            para("Đổi mới hình thức thi đua để hoàn thành kế hoạch đề ra."),
            ladder=Ladder.NUMBER,
        ),
        task(movement, ladder=Ladder.NUMBER),
        task("Hoàn thành các chỉ tiêu về kinh tế tập thể được giao.", ladder=Ladder.NUMBER),
        task(
            "Tổ chức tốt đại hội, hội nghị điển hình tiên tiến trong {time}.",
            ladder=Ladder.NUMBER,
            says=said(time="năm 2025"),
        ),
    )


def _duty(lead: str, text: str, *more: Node, time: str = "", partners: str = "") -> Node:
    # The heading above names the lead once for all duties under it.
    return duty(text, lead, *more, ladder=Ladder.PAREN, time=time, partners=partners)


def _organisation() -> Node:
    return part(
        "TỔ CHỨC THỰC HIỆN",
        heading(
            f"Đối với {ALLIANCE}",
            _duty(ALLIANCE, "Tuyên truyền sâu rộng Luật HTX 2023."),
            _duty(
                ALLIANCE,
                "{time} đổi mới hình thức tư vấn, hỗ trợ thành viên.",
                para("Giúp đơn vị tiếp cận nguồn vốn ưu đãi."),
                time="Thường xuyên",
            ),
            _duty(ALLIANCE, "Nâng cao năng lực của các phòng, đơn vị trực thuộc."),
            _duty(
                ALLIANCE, "Phối hợp với {partners} triển khai dự án.", partners="tổ chức quốc tế"
            ),
            _duty(
                ALLIANCE,
                "Phối hợp với {partners} {time} rà soát hoạt động của HTX.",
                para("Hướng dẫn HTX ngừng hoạt động củng cố hoặc giải thể theo quy định."),
                partners="các xã, phường",
                time="thường xuyên",
            ),
        ),
        heading(
            MEMBERS,
            _duty(MEMBERS, "Chấp hành chủ trương, pháp luật."),
            _duty(MEMBERS, "Đăng ký danh hiệu thi đua, tổ chức phong trào tại đơn vị."),
            _duty(MEMBERS, "Huy động vốn góp, phát huy sáng kiến."),
            _duty(MEMBERS, "Đẩy mạnh liên kết theo chuỗi giá trị."),
            _duty(MEMBERS, "Tham gia hoạt động xã hội, từ thiện."),
        ),
        para("Trên đây là Kế hoạch của {plan.issuer}, đề nghị các đơn vị hưởng ứng./."),
    )


def _recipients() -> Recipients:
    lines = (
        "Liên minh HTX Việt Nam",
        "Ban Tổ chức cán bộ của Liên minh",
        "UBND tỉnh",
        "Ban Dân vận Tỉnh ủy",
        "Sở Nội vụ",
        "Ủy ban MTTQ Việt Nam tỉnh",
        "Khối thi đua của các hội",
        "Cụm thi đua khu vực",
        ("Các phòng chuyên môn", "(t/h)"),
        ("Các HTX, đơn vị thành viên khác", "(t/h)"),
    )
    return Recipients(groups=(group(*lines),), archive="Lưu: VP. LMHTX tỉnh.")
