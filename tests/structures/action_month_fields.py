"""A campaign of twelve numbered activities, each with field lines under many labels."""

from hoptacxa_desktop.domain.activity import Extra
from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.domain.identity import BasisId, PlanId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.plan import Plan, PlanKind, PlanStatus, Preamble
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
    plus,
    said,
    task,
    with_extras,
    words,
)

MOVEMENT = "Phòng Phong trào HTX"
CLUB = "Văn phòng, Câu lạc bộ giám đốc trẻ và các HTX thành viên"
SPAN = "Trong năm 2024, riêng cao điểm từ ngày 01/4/2024 - 30/4/2024"


def build() -> Plan:
    """The plan, read from nothing: words alone; its header and number are lost."""
    outline = (_aims(), _theme(), _activities(), _money(), _organisation())
    return Plan(
        id=PlanId("action-month-fields"),
        kind=PlanKind.ACTION_MONTH,
        subject="Tổ chức Tháng hành động vì Hợp tác xã năm 2024",
        year=2024,
        time=Timing(text=SPAN),
        theme="Vì một khu vực hợp tác xã bền vững",
        messages=("Thích ứng", "Liên kết", "Đổi mới", "Nông thôn mới"),
        issuer="Liên minh Hợp tác xã tỉnh Bình Nguyên",
        preamble=Preamble.PROSE,
        bases=(LegalBasis(id=BasisId("law"), type_name="Luật", subject="Hợp tác xã năm 2023"),),
        opening=(
            words("Thực hiện {basis.law}; các nghị quyết và chương trình của tỉnh."),
            words("Nhân dịp kỷ niệm Ngày 11/4, {plan.issuer} xây dựng kế hoạch như sau:"),
        ),
        outline=named(outline, "f"),
        recipients=_recipients(),
        signature=Signature(
            authority=("TM. BAN THƯỜNG VỤ",),
            post="PHÓ CHỦ TỊCH PHỤ TRÁCH",
            name="Trần Thị Bình",
        ),
        status=PlanStatus.ISSUED,
    )


def _aims() -> Node:
    return part(
        "MỤC ĐÍCH, YÊU CẦU",
        heading(
            "Mục đích",
            dash("Giáo dục truyền thống, nâng cao trách nhiệm."),
            dash("Tăng cường đối thoại, quảng bá, kết nối."),
            dash("Tạo không khí thi đua sôi nổi."),
        ),
        heading("Yêu cầu", dash("Thiết thực, tiết kiệm."), dash("Đúng pháp luật, an toàn.")),
    )


def _theme() -> Node:
    return part(
        "CHỦ ĐỀ VÀ THÔNG ĐIỆP TRUYỀN THÔNG",
        para("Chủ đề Tháng hành động năm 2024: “{plan.theme}”.", ladder=Ladder.NUMBER),
        heading("Thông điệp truyền thông", *(dash(f"{{plan.message.{n}}}.") for n in (1, 2, 3, 4))),
        heading("Thời gian thực hiện.", para("{plan.time}.")),
    )


def _activities() -> Node:
    return part(
        "NỘI DUNG HOẠT ĐỘNG",
        para("Các hoạt động chính gồm:"),
        _launch(),
        _visits(),
        _dialogue(),
        _sports(),
        _fairs(),
        _media(),
        _start_up(),
        _award(),
        _brand(),
        _agreements(),
        _courses(),
        _abroad(),
    )


def _launch() -> Node:
    return task(
        "Lễ phát động Tháng hành động năm 2024",
        dash("Nội dung: {content}."),
        dash("Quy mô: {scale}."),
        dash("Thời gian: {time}"),
        dash("Địa điểm: {place}"),
        ladder=Ladder.NUMBER,
        says=said(
            content="Phát động theo chủ đề",
            scale="Phù hợp với điều kiện thực tế",
            time="Dự kiến ngày 28/3/2024 (Thứ Năm)",
            place="Tại trụ sở Liên minh HTX tỉnh",
        ),
    )


def _visits() -> Node:
    tour = task(
        "Tổ chức 2 đoàn lãnh đạo tỉnh: Thời gian {time}.",
        ladder=Ladder.PLUS,
        says=said(time="trong tháng 4/2024, tùy thuộc lịch của lãnh đạo tỉnh"),
    )
    return task(
        "Thăm, nắm bắt hoạt động của một số HTX.",
        dash("Thành phần: {participants}."),
        plus("Thường trực Liên minh HTX tỉnh: Kiểm tra {time} (nắm bắt vướng mắc)"),
        tour,
        dash("Địa điểm: {place}."),
        ladder=Ladder.NUMBER,
        says=said(
            participants="Lãnh đạo Liên minh HTX tỉnh, đại diện Ban Chỉ đạo",
            time="thường xuyên cả năm 2024. Cao điểm tháng 3-4/2024 và tháng 10-11/2024",
            place="Tại UBND huyện, HTX",
        ),
    )


def _dialogue() -> Node:
    return task(
        "Gặp gỡ, đối thoại giữa lãnh đạo tỉnh và các HTX",
        dash("Thành phần: {participants}."),
        dash("Thời gian: {time}."),
        dash("Địa điểm: {place}"),
        ladder=Ladder.NUMBER,
        says=said(
            participants="Lồng ghép với hội nghị thường niên",
            time="Theo lịch của UBND tỉnh. Dự kiến trung tuần tháng 9 năm 2024",
            place="Theo lịch công tác của UBND tỉnh",
        ),
    )


def _sports() -> Node:
    return task(
        "Giao lưu văn nghệ, thể thao mừng Ngày 11/4",
        dash("Nội dung: {content}."),
        dash("Thời gian: {time}"),
        dash("Đơn vị tham mưu: {advisers}"),
        dash("Đơn vị phối hợp thực hiện: {partners}."),
        ladder=Ladder.NUMBER,
        says=said(
            content="Cầu lông, bóng bàn",
            time="Trong tháng 4/2024",
            advisers="Văn phòng",
            partners="Phòng phong trào, các HTX, Liên hiệp HTX",
        ),
    )


def _fairs() -> Node:
    return task(
        "Tham gia hội chợ xúc tiến thương mại",
        dash("Nội dung: {content}."),
        dash("Thời gian: {time}"),
        dash("Đơn vị tham mưu: {advisers}."),
        dash("Đơn vị phối hợp thực hiện: {partners}."),
        ladder=Ladder.NUMBER,
        says=said(
            content="Trưng bày sản phẩm OCOP từ 3 sao trở lên",
            time="Cả năm 2024",
            advisers=MOVEMENT,
            partners="Văn phòng, các HTX, doanh nghiệp thành viên",
        ),
    )


def _media() -> Node:
    return task(
        "Truyền thông về Tháng hành động năm 2024:",
        dash(
            "Nội dung công tác truyền thông gồm:",
            plus("Lịch sử phong trào;"),
            plus("Ý nghĩa của 02 bức thư;"),
            plus("Chủ trương, chính sách;"),
            plus("Vai trò của HTX và Liên minh HTX."),
        ),
        dash("Thời gian: {time}"),
        dash("Đơn vị chủ trì: {lead}"),
        dash("Đơn vị phối hợp: {partners}."),
        ladder=Ladder.NUMBER,
        says=said(time="Cả năm 2024, cao điểm tháng 4/2024", lead=MOVEMENT, partners=CLUB),
    )


def _start_up() -> Node:
    return task(
        "Đẩy mạnh phong trào khởi nghiệp HTX",
        dash("Nội dung:", plus("Hội nghị giới thiệu mô hình."), plus("Dự diễn đàn quốc gia.")),
        dash("Đơn vị tham mưu: {advisers}"),
        dash("Đơn vị phối hợp: {partners}."),
        ladder=Ladder.NUMBER,
        says=said(advisers=MOVEMENT, partners=CLUB),
    )


def _award() -> Node:
    return task(
        "Tôn vinh HTX tiêu biểu gắn với Ngày 11/4",
        dash("Nội dung:", plus("Chọn HTX, lập hồ sơ."), plus("Dự lễ tôn vinh.")),
        dash("Đơn vị tham mưu: {advisers}"),
        dash("Đơn vị phối hợp: {partners}."),
        dash("Thời gian: {time}"),
        ladder=Ladder.NUMBER,
        says=said(
            advisers=MOVEMENT, partners="Văn phòng và các sở", time="Hoàn thành trước 15/3/2024"
        ),
    )


def _brand() -> Node:
    return task(
        "Xét chọn sản phẩm dự Thương hiệu quốc gia",
        para(
            "Nội dung:",
            plus("Hướng dẫn lập hồ sơ."),
            plus("Thành lập Hội đồng."),
            plus("Gửi hồ sơ về Trung ương."),
        ),
        dash("Đơn vị tham mưu: {advisers}."),
        dash("Đơn vị phối hợp thực hiện: {partners}."),
        dash("Thời gian: {time}."),
        ladder=Ladder.NUMBER,
        says=said(
            advisers=MOVEMENT,
            partners="Văn phòng và các Sở liên quan",
            time="Hoàn thành trước 15/3/2024",
        ),
    )


def _agreements() -> Node:
    return task(
        "Ký kết lại các chương trình phối hợp",
        dash("Nội dung: {content}."),
        dash("Thành phần: {participants}."),
        dash(
            "Đơn vị tham mưu:",
            plus("Tham mưu nội dung: {lead}."),
            plus("Tham mưu tổ chức: {advisers}."),
        ),
        dash("Biện pháp và địa điểm tổ chức: {place}."),
        dash("Thời gian: {time}"),
        ladder=Ladder.NUMBER,
        says=said(
            content="Rà soát, điều chỉnh và ký mới",
            participants="Thường trực và lãnh đạo các sở, ngành",
            lead="Các phòng chuyên môn được phân công",
            advisers=f"{MOVEMENT}, Văn phòng, các bộ phận giúp việc",
            place="Ký song phương hoặc liên ngành, tùy lịch công tác",
            time="Từ ngày 25/3 đến trước 15/6/2024",
        ),
    )


def _courses() -> Node:
    return task(
        "Hội nghị, lớp tập huấn, bồi dưỡng",
        dash("Nội dung, đối tượng:", plus("Phổ biến Luật."), plus("Bồi dưỡng quản trị.")),
        dash("Đơn vị tham mưu: {advisers}."),
        dash("Đơn vị phối hợp: {partners}."),
        ladder=Ladder.NUMBER,
        says=said(advisers=MOVEMENT, partners="Văn phòng và các bộ phận liên quan"),
    )


def _abroad() -> Node:
    says = said(
        content="Tranh thủ nguồn lực hỗ trợ HTX",
        advisers=f"{MOVEMENT}, phòng Ngoại vụ, Ban hợp tác Quốc tế",
        time="Cả năm 2024",
    )
    return task(
        "Đẩy mạnh hợp tác quốc tế",
        dash("Nội dung: {content}."),
        dash("Đối tác: Tìm kiếm đối tác mới."),
        dash("Đơn vị tham mưu và phối hợp: {advisers}."),
        dash("Thời gian: {time}."),
        ladder=Ladder.NUMBER,
        says=with_extras(says, Extra(name="Đối tác", text="Tìm kiếm đối tác mới")),
    )


def _money() -> Node:
    return part(
        "KINH PHÍ THỰC HIỆN",
        para("Kinh phí tổ chức gồm:"),
        money("Ngân sách nhà nước cấp năm 2024.", BudgetLine(source="Ngân sách nhà nước")),
        money("Xã hội hóa, huy động, tài trợ.", BudgetLine(source="Xã hội hóa")),
    )


def _organisation() -> Node:
    return part(
        "TỔ CHỨC THỰC HIỆN",
        duty(
            "{lead} chủ trì phối hợp với {partners} khai thác nguồn kinh phí.",
            "Văn phòng",
            partners="các đơn vị có liên quan",
            ladder=Ladder.PAREN,
        ),
        duty("{lead} xây dựng kế hoạch chi tiết.", "Phòng Phong trào", ladder=Ladder.PAREN),
        duty(
            "Đề nghị {lead} quan tâm phối hợp tuyên truyền, chỉ đạo./.",
            "các thành viên Ban Chỉ đạo tỉnh; Ban Chấp hành Liên minh HTX tỉnh",
            ladder=Ladder.PAREN,
        ),
    )


def _recipients() -> Recipients:
    return Recipients(
        groups=(
            group(
                "Thường trực HĐND tỉnh",
                "Thường trực Tỉnh ủy",
                "Liên minh HTX Việt Nam",
                "Lãnh đạo UBND tỉnh",
                "Đ/c Phó Chủ tịch UBND tỉnh,\nTrưởng Ban Chỉ đạo tỉnh",
                purpose="để báo cáo",
            ),
            group("Sở Nội vụ", "UBND các huyện, thành phố"),
            group(
                "Các đ/c Thường vụ, BCH Liên minh\nHTX tỉnh; cán bộ, viên chức",
                "Các đ/c thành viên Ban Chỉ đạo",
                "Các tổ chức kinh tế tập thể, HTX",
                purpose="để thực hiện",
            ),
            group("Cổng thông tin của Liên minh", "Nhóm Zalo các HTX thành viên"),
        ),
        archive="Lưu VP, PPT.",
    )
