"""A campaign in prose: four levels of headings, bullets closed by sentences that assign them."""

from datetime import date

from hoptacxa_desktop.domain.activity import Cover
from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.identity import BasisId, PlanId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.plan import Letterhead, Plan, PlanKind, PlanStatus, Preamble
from hoptacxa_desktop.domain.recipients import Recipients
from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.domain.timing.values import Timing
from tests.structures.build import (
    dash,
    duty,
    group,
    heading,
    money,
    named,
    para,
    part,
    said,
    shared,
    task,
    words,
)

PROPAGANDA = "Phòng Tuyên truyền và Phát triển thành viên"
ADVICE = "Phòng Tư vấn và Dịch vụ hỗ trợ"
ROOMS = "các phòng"
WHOLE_YEAR = "trong năm 2024; cao điểm từ ngày 01/4/2024 đến 30/4/2024"

_BASES = (
    LegalBasis(
        id=BasisId("resolution"),
        type_name="Nghị quyết",
        number="20-NQ/TW",
        issued_on=date(2022, 6, 16),
        issuer="Ban Chấp hành Trung ương Đảng",
        subject="về phát triển kinh tế tập thể",
    ),
    LegalBasis(id=BasisId("law"), type_name="Luật", subject="Hợp tác xã năm 2023"),
    LegalBasis(
        id=BasisId("central"),
        type_name="Kế hoạch",
        number="58/KH-BTVLMHTX",
        issued_on=date(2024, 2, 7),
        issuer="Ban Thường vụ Liên minh Hợp tác xã Việt Nam",
        subject="về Tháng hành động năm 2024",
    ),
    LegalBasis(
        id=BasisId("board"),
        type_name="Kế hoạch",
        number="126/KH-BCĐ",
        issued_on=date(2024, 2, 20),
        issuer="Ban Chỉ đạo tỉnh",
        subject="về kinh tế tập thể năm 2024",
    ),
)


def build() -> Plan:
    """The plan, read from nothing: words alone, fresh ids by place."""
    outline = (_aims(), _theme(), _activities(), _money(), _organisation())
    return Plan(
        id=PlanId("action-month-prose"),
        kind=PlanKind.ACTION_MONTH,
        subject="Tháng hành động vì Hợp tác xã năm 2024, mừng Ngày 11/4",
        year=2024,
        time=Timing(text=WHOLE_YEAR),
        theme="Vì một khu vực hợp tác xã bền vững",
        messages=("Thích ứng với khí hậu", "Liên kết theo chuỗi", "Đổi mới để phát triển"),
        letterhead=Letterhead(issuer=("LIÊN MINH HỢP TÁC XÃ", "TỈNH BÌNH NGUYÊN")),
        issuer="Liên minh Hợp tác xã tỉnh Bình Nguyên",
        number="84",
        symbol="KH-LMHTX",
        place="Bình Nguyên",
        issued_on=date(2024, 3, 14),
        preamble=Preamble.PROSE,
        bases=_BASES,
        opening=(
            words(
                "Thực hiện {basis.resolution}, {basis.law}; {basis.central}; {basis.board}. "
                "{plan.issuer} lập Kế hoạch như sau:"
            ),
        ),
        outline=named(outline, "p"),
        recipients=_recipients(),
        signature=Signature(
            authority=("TM. THƯỜNG TRỰC LIÊN MINH HTX",), post="CHỦ TỊCH", name="Nguyễn Văn An"
        ),
        status=PlanStatus.ISSUED,
    )


def _aims() -> Node:
    return part(
        "MỤC ĐÍCH, YÊU CẦU",
        heading(
            "Mục đích",
            para("Khơi dậy niềm tự hào về truyền thống hợp tác trong cán bộ và thành viên."),
            para("Mở rộng đối thoại và kết nối giữa hợp tác xã với các thành phần kinh tế."),
        ),
        heading(
            "Yêu cầu",
            para("Trang trọng, thiết thực, tiết kiệm."),
            para("Đúng pháp luật, an toàn về người và tài sản"),
        ),
    )


def _theme() -> Node:
    return part(
        "CHỦ ĐỀ, THÔNG ĐIỆP VÀ THỜI GIAN TRUYỀN THÔNG",
        para("Chủ đề: Tháng hành động năm 2024 “{plan.theme}”.", ladder=Ladder.NUMBER),
        heading("Thông điệp truyền thông", *(dash(f"{{plan.message.{n}}}.") for n in (1, 2, 3))),
        heading("Thời gian thực hiện", para("Thực hiện {plan.time}.")),
    )


def _activities() -> Node:
    return part("NỘI DUNG HOẠT ĐỘNG", _media(), _growth(), _joining())


def _assigned(lead: str) -> Node:
    return shared(
        "{lead} chủ trì, phối hợp {partners} tham mưu tổ chức thực hiện.",
        said(lead=lead, partners=ROOMS),
    )


def _media() -> Node:
    return heading(
        "Hoạt động truyền thông",
        heading(
            "Nội dung:",
            para("Giới thiệu lịch sử phong trào hợp tác xã và ý nghĩa Ngày 11/4."),
            para("Phổ biến chủ trương, chính sách và kế hoạch của tỉnh."),
            para("Cổ vũ khởi nghiệp, nhân rộng điển hình."),
            ladder=Ladder.MULTI,
        ),
        heading(
            "Các hoạt động:",
            task("Ký kết chương trình tuyên truyền với báo và đài của tỉnh."),
            task("Đăng tin, bài, phóng sự; treo băng rôn, khẩu hiệu."),
            task("Họp mặt các hợp tác xã thành viên, phổ biến điểm mới của Luật."),
            _assigned(PROPAGANDA),
            task("Rà soát, tư vấn hợp tác xã đủ năng lực chủ trì liên kết chuỗi;"),
            task("Đưa hợp tác xã đi xúc tiến thương mại ở các tỉnh, thành phố."),
            _assigned(ADVICE),
            ladder=Ladder.MULTI,
        ),
        shared(
            "Thời gian tổ chức thực hiện: {time}.",
            said(time=WHOLE_YEAR),
            cover=Cover.SECTION,
            ladder=Ladder.MULTI,
        ),
    )


def _growth() -> Node:
    return heading(
        "Hoạt động xây dựng tổ chức, tư vấn, phát triển thành viên",
        task(
            "Đi thăm hợp tác xã, làm việc với các địa phương",
            dash("Thời gian: {time}."),
            dash("Đơn vị chủ trì tham mưu: {lead} phối hợp với {partners}."),
            ladder=Ladder.MULTI,
            says=said(
                time="cả năm 2024 theo chương trình của Ban Chỉ đạo tỉnh",
                lead="Bộ phận thường trực Tổ giúp việc",
                partners="cơ quan thường trực các huyện, thành phố",
            ),
        ),
        task(
            "Vận động thành lập mới, phổ biến Luật Hợp tác xã năm 2023",
            dash("Thành phần tham gia: {participants}"),
            dash("Thời gian: {time}, tổ chức {scale} tại {place}."),
            dash("{lead} chủ trì, phối hợp {partners} tham mưu tổ chức thực hiện."),
            ladder=Ladder.MULTI,
            says=said(
                time="Dự kiến tháng 4/2024",
                scale="02 hội nghị",
                place="trung tâm tỉnh lỵ",
                participants="cán bộ quản lý, thành viên hợp tác xã",
                lead=PROPAGANDA,
                partners=ROOMS,
            ),
        ),
        _training(),
        _trade(),
    )


def _event(title: str, label: str, content: str, time: str, place: str = "") -> Node:
    lines = [dash("Thời gian: {time}"), dash(f"{label}: {{content}}")]
    if place:
        lines.append(dash("Địa điểm: {place}."))
    return task(
        words(title, italic=bool(place)),
        *lines,
        ladder=Ladder.MULTI,
        says=said(time=time, content=content, place=place),
    )


def _training() -> Node:
    return heading(
        "Nâng cao năng lực quản trị cho cán bộ hợp tác xã",
        _event(
            "Mở 01 lớp cho giám đốc, kế toán, kiểm soát viên",
            "Nội dung tập huấn",
            "Quản trị, tài chính, chuyển đổi số.",
            "dự kiến tháng 6-7 năm 2024",
        ),
        _assigned(ADVICE),
        _event(
            "Tổ chức 02 hội nghị tập huấn", "Nội dung", "Chính sách mới.", "dự kiến tháng 8/2024"
        ),
        _assigned(PROPAGANDA),
        _event(
            "Tổ chức 02 hội nghị tuyên truyền",
            "Nội dung",
            "Tư vấn cho sáng lập viên.",
            "dự kiến tháng 6/2024",
        ),
        _assigned(PROPAGANDA),
        ladder=Ladder.MULTI,
    )


def _trade() -> Node:
    return heading(
        "Xúc tiến thương mại, kết nối cung cầu",
        _event(
            "Đưa hợp tác xã dự hội chợ",
            "Nội dung",
            "Trưng bày và bán sản phẩm.",
            "dự kiến từ ngày 16-20/4/2024",
            "phố đi bộ, thành phố Hà Nội",
        ),
        _assigned(ADVICE),
        _event(
            "Tổ chức 01 hội nghị liên kết 9 tỉnh",
            "Nội dung",
            "Kết nối cung cầu hàng hóa.",
            "dự kiến tháng 9-10/2024",
        ),
        _assigned(ADVICE),
        ladder=Ladder.MULTI,
    )


def _joining() -> Node:
    titles = (
        "Diễn đàn hợp tác xã quốc gia.",
        "Hội thảo về tiếp cận vốn.",
        "Hội thảo về đào tạo, bồi dưỡng.",
        "Phát động khởi nghiệp sáng tạo.",
        "Hội chợ do Trung ương tổ chức.",
        "Khởi động dự án thanh niên chuyển đổi số.",
    )
    return heading(
        "Tham gia hoạt động do Liên minh Hợp tác xã Việt Nam tổ chức",
        *(task(title, ladder=Ladder.MULTI) for title in titles),
    )


def _money() -> Node:
    return part(
        "KINH PHÍ THỰC HIỆN",
        money("Ngân sách theo dự toán năm 2024.", BudgetLine(source="Ngân sách nhà nước")),
        money("Nguồn hội phí thành viên.", BudgetLine(source="Hội phí")),
        money("Nguồn của hợp tác xã và hỗ trợ khác (nếu có).", BudgetLine(source="Hỗ trợ")),
    )


def _organisation() -> Node:
    return part(
        "TỔ CHỨC THỰC HIỆN",
        duty(
            "Căn cứ Kế hoạch này, {lead} chỉ đạo các phòng lập kế hoạch chi tiết.",
            "Thường trực Liên minh HTX tỉnh",
            ladder=Ladder.NUMBER,
        ),
        duty(
            "{lead} chủ trì, phối hợp với {partners} để tham mưu nguồn kinh phí.",
            "Văn phòng",
            partners="các phòng Tuyên truyền, Tư vấn hỗ trợ",
            ladder=Ladder.NUMBER,
        ),
        duty(
            "{lead} căn cứ Kế hoạch này để hưởng ứng phù hợp với điều kiện của mình.",
            "Các HTX, tổ chức thành viên khác",
            ladder=Ladder.NUMBER,
        ),
        para("Trên đây là Kế hoạch của {plan.issuer}, đề nghị các đơn vị thực hiện./."),
    )


def _recipients() -> Recipients:
    lines = (
        "Liên minh HTX VN",
        "Tỉnh ủy, HĐND, UBND tỉnh",
        "Ban Chỉ đạo tỉnh",
        "Thường trực Liên minh HTX tỉnh",
        "Các Ủy viên Ban Thường vụ",
        "Văn phòng, các phòng trực thuộc",
        "Các HTX, đơn vị có liên quan",
    )
    return Recipients(groups=(group(*lines),), archive="Lưu: VT.")
