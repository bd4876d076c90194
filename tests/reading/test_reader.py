"""Whole plans, in our own words: header, parts, activities, duties, closing, appendices."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.kinds import PlanKind
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.plan import Preamble
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.reading.reader import Reading, understand
from hoptacxa_desktop.reading.roles import Role, Said
from tests.reading.texts import TODAY, VOCABULARY, read, source

HEAD = """
LIÊN MINH HỢP TÁC XÃ VIỆT NAM
LIÊN MINH HỢP TÁC XÃ
TỈNH BÌNH NGUYÊN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-LMHTX
Bình Nguyên, ngày 05 tháng 02 năm 2027
KẾ HOẠCH
Tổ chức Tháng hành động vì Hợp tác xã năm 2027
"""
CLOSING = """
Nơi nhận:
- Ủy ban nhân dân tỉnh (để b/c);
- Các phòng;
- Lưu: VT.
TM. BAN THƯỜNG VỤ
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn An
"""
CAMPAIGN = f"""{HEAD}
Căn cứ Luật Hợp tác xã ngày 20/6/2023;
Căn cứ Kế hoạch số 70/KH-LMHTXVN ngày 07/01/2027 của Liên minh Hợp tác xã Việt Nam;
Liên minh Hợp tác xã tỉnh xây dựng Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Khơi dậy tinh thần hợp tác trong cán bộ và thành viên.
2. Thời gian thực hiện
Cả năm 2027; cao điểm từ ngày 29/3/2027 đến 29/4/2027.
II. NỘI DUNG
1. Tuyên truyền
1.1. Các hoạt động:
- Phát tin trên đài truyền thanh cơ sở.
- Treo khẩu hiệu ở các trụ sở.
Phòng Phong trào chủ trì, phối hợp các phòng tham mưu tổ chức thực hiện.
- Mở chuyên mục trên trang thông tin.
Văn phòng chủ trì, phối hợp với Phòng Phong trào tổ chức thực hiện.
1.2. Thời gian: Tháng 3-4/2027.
2. Hội nghị, tập huấn
2.1. Tổ chức 02 lớp tập huấn kế toán
- Thời gian: dự kiến tháng 6/2027
- Địa điểm: Hội trường cơ quan
- Đơn vị tham mưu: Phòng Tư vấn
- Nội dung: Sổ sách, thuế, báo cáo.
2.2. Hội nghị gặp mặt thành viên
III. KINH PHÍ
1. Ngân sách tỉnh 150.000.000 đồng.
IV. TỔ CHỨC THỰC HIỆN
1. Đối với Văn phòng
- Chuẩn bị hậu cần.
- Báo cáo kết quả trước ngày 15/12/2027.
2. Các hợp tác xã thành viên căn cứ Kế hoạch này để hưởng ứng.
Trong quá trình thực hiện, nếu có vướng mắc, các phòng phản ánh về Văn phòng./.
{CLOSING}"""


@pytest.fixture(scope="module")
def campaign() -> Reading:
    """A campaign as many offices write it."""
    return read(CAMPAIGN)


def task(found: Reading, title: str) -> Task:
    """The task whose title begins so."""
    return next(one for one in tasks(found.plan) if one.title.startswith(title))


def test_the_head_says_who_when_and_what(campaign: Reading) -> None:
    plan = campaign.plan
    assert (plan.number, plan.symbol, plan.place) == ("12", "KH-LMHTX", "Bình Nguyên")
    assert plan.issued_on == date(2027, 2, 5)
    assert plan.letterhead.superior == ("LIÊN MINH HỢP TÁC XÃ VIỆT NAM",)
    assert plan.letterhead.issuer == ("LIÊN MINH HỢP TÁC XÃ", "TỈNH BÌNH NGUYÊN")
    assert plan.issuer == "Liên minh Hợp tác xã tỉnh Bình Nguyên"
    assert plan.subject == "Tổ chức Tháng hành động vì Hợp tác xã năm 2027"
    assert (plan.kind, plan.type_name, plan.year) == (PlanKind.ACTION_MONTH, "Kế hoạch", 2027)


def test_grounds_are_bases(campaign: Reading) -> None:
    plan = campaign.plan
    assert plan.preamble is Preamble.GROUNDS
    assert [basis.number for basis in plan.bases] == ["", "70/KH-LMHTXVN"]
    assert plan.bases[0].issued_on == date(2023, 6, 20)
    assert len(plan.opening) == 1


def test_the_frame_says_when_the_plan_is(campaign: Reading) -> None:
    plan = campaign.plan
    assert plan.time.text == "Cả năm 2027; cao điểm từ ngày 29/3/2027 đến 29/4/2027"
    assert (plan.time.start, plan.time.end) == (date(2027, 1, 1), date(2027, 12, 31))
    assert [peak.timing.start for peak in plan.peaks] == [date(2027, 3, 29)]


def test_bullets_below_a_heading_of_a_list_are_activities(campaign: Reading) -> None:
    one = task(campaign, "Treo khẩu hiệu")
    assert one.said.time.text == "Tháng 3-4/2027"
    assert one.said.lead.text == "Phòng Phong trào"
    assert one.said.partners.text == "các phòng tham mưu"
    other = task(campaign, "Mở chuyên mục")
    assert (other.said.lead.text, other.said.partners.text) == ("Văn phòng", "Phòng Phong trào")


def test_field_lines_belong_to_the_activity_above(campaign: Reading) -> None:
    said = task(campaign, "Tổ chức 02 lớp").said
    assert said.time.text == "dự kiến tháng 6/2027"
    assert (said.time.start, said.time.tentative) == (date(2027, 6, 1), True)
    assert (said.place, said.responsible.text) == ("Hội trường cơ quan", "Phòng Tư vấn")
    assert said.content == "Sổ sách, thuế, báo cáo"
    assert not task(campaign, "Hội nghị gặp mặt").said.time.text


def test_a_heading_with_a_name_says_who_has_the_duties_below(campaign: Reading) -> None:
    duties = [one for one in tasks(campaign.plan) if one.kind is NodeKind.DUTY]
    assert [one.said.lead.text for one in duties] == [
        "Văn phòng",
        "Văn phòng",
        "Các hợp tác xã thành viên",
    ]
    assert duties[1].said.time.end == date(2027, 12, 14)


def test_money_and_closing(campaign: Reading) -> None:
    money = next(node for node in walk(campaign.plan.outline) if node.kind is NodeKind.MONEY)
    assert money.detail is not None
    assert money.detail.total == 150_000_000  # type: ignore[union-attr]
    recipients = campaign.plan.recipients
    assert [(one.text, one.note) for one in recipients.lines] == [
        ("Ủy ban nhân dân tỉnh", "(để b/c)"),
        ("Các phòng", ""),
    ]
    assert recipients.archive == "Lưu: VT."
    signature = campaign.plan.signature
    assert signature.authority == ("TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH")
    assert (signature.post, signature.name) == ("PHÓ CHỦ TỊCH", "Nguyễn Văn An")


def test_no_word_of_the_body_is_lost_and_labels_are_as_printed(campaign: Reading) -> None:
    plan = campaign.plan
    printed = labels(plan.outline)
    said: list[str] = []

    def note(nodes: tuple[object, ...], above: object = None) -> None:
        for node in nodes:
            here = node.said or above  # type: ignore[attr-defined]
            said.extend(f"{printed[node.id]} {slots.words(plan, node.text, here)}".split())  # type: ignore[attr-defined]
            note(node.children, here)  # type: ignore[attr-defined]

    note(plan.outline)
    body = CAMPAIGN[CAMPAIGN.index("I. MỤC") : CAMPAIGN.index("Nơi nhận")].split()
    assert said == body


def test_every_line_has_a_role(campaign: Reading) -> None:
    numbers = {line.number for line in campaign.source.lines()}
    assert set(campaign.roles) == numbers
    by_words = {line.words: campaign.roles[line.number] for line in campaign.source.lines()}
    assert by_words["- Thời gian: dự kiến tháng 6/2027"] is Role.TIME
    assert by_words["KẾ HOẠCH"] is Role.TYPE
    assert by_words["2.1. Tổ chức 02 lớp tập huấn kế toán"] is Role.ACTIVITY


def test_a_persons_word_about_a_line_is_believed() -> None:
    first = read(CAMPAIGN)
    line = next(n for n in first.source.lines() if n.words.startswith("2.2."))
    again = read(CAMPAIGN, said=Said(roles={line.number: Role.PARAGRAPH}))
    before = {one.title for one in tasks(first.plan)}
    assert before - {one.title for one in tasks(again.plan)} == {"Hội nghị gặp mặt thành viên"}
    title = next(n for n in first.source.lines() if n.words.startswith("- Khơi dậy"))
    third = read(CAMPAIGN, said=Said(roles={title.number: Role.ACTIVITY}))
    assert task(third, "Khơi dậy").kind is NodeKind.ACTIVITY


TABLE = f"""{HEAD}
Liên minh Hợp tác xã tỉnh ban hành Kế hoạch với các nội dung sau:
I. NỘI DUNG
1. Thực hiện các việc tại Phụ lục.
{CLOSING}
PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 12/KH-LMHTX ngày 05/02/2027 của Liên minh Hợp tác xã tỉnh)
| TT | Nội dung công việc | Đơn vị chủ trì | Phối hợp | Thời gian | Mã số |
| A | VIỆC CHUNG | | | | |
| I | Tuyên truyền | | | | |
| 1 | In tờ gấp | Văn phòng | Các phòng | Quý II | T1 |
| 2 | Phát sóng | Phòng Phong trào | | Hằng tháng | T2 |
| II | Tổng kết | | | | |
| 1 | Họp tổng kết | Văn phòng | Các phòng | Trước 20/12/2027 | K1 |
"""


def test_rows_of_a_table_are_activities_below_their_groups() -> None:
    found = read(TABLE)
    (appendix,) = found.plan.appendices
    assert (appendix.label, appendix.title) == ("PHỤ LỤC", "DANH MỤC NHIỆM VỤ")
    assert appendix.reference.startswith("(Kèm theo Kế hoạch số 12")
    assert [column.field for column in appendix.columns[:2]] == ["order", "title"]
    assert appendix.columns[-1].field is None
    assert [node.kind for node in walk(appendix.outline)].count(NodeKind.HEADING) == 3
    one = task(found, "Họp tổng kết")
    assert (one.path, one.said.lead.text) == ("A.II.1", "Văn phòng")
    assert one.said.time.end == date(2027, 12, 19)
    assert [(extra.name, extra.text) for extra in one.said.extras] == [("Mã số", "K1")]


def test_a_decision_brings_its_plan_as_what_is_enclosed() -> None:
    found = read(f"""
ỦY BAN NHÂN DÂN
TỈNH BÌNH NGUYÊN
Số: 33/QĐ-UBND
Bình Nguyên, ngày 02 tháng 3 năm 2027
QUYẾT ĐỊNH
Ban hành Kế hoạch phát triển kinh tế tập thể
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH NGUYÊN
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/02/2025;
Theo đề nghị của Giám đốc Sở Tài chính.
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển kinh tế tập thể.
Điều 2. Quyết định có hiệu lực từ ngày ký./.
{CLOSING}
KẾ HOẠCH
Phát triển kinh tế tập thể
(Kèm theo Quyết định số 33/QĐ-UBND ngày 02/3/2027)
I. NHIỆM VỤ
1. Mở lớp tập huấn
- Cơ quan chủ trì: Sở Tài chính.
- Thời gian thực hiện: quý III năm 2027.
""")
    assert found.plan.type_name == "Quyết định"
    assert found.plan.subject == "Ban hành Kế hoạch phát triển kinh tế tập thể"
    (only,) = tasks(found.plan)
    assert (only.appendix, only.said.lead.text) == (0, "Sở Tài chính")
    assert only.said.time.start == date(2027, 7, 1)


def test_words_at_a_brace_are_the_purpose_of_its_lines() -> None:
    found = read("""
KẾ HOẠCH
Tổ chức hội thi
I. NỘI DUNG
1. Mở hội thi.
Nơi nhận:
- Tỉnh ủy;\tđể
- Ủy ban nhân dân tỉnh;\tbáo
- Hội đồng nhân dân tỉnh;\tcáo
- Các phòng;
- Lưu: VT.
CHỦ TỊCH
Trần Thị Bình
""")
    groups = found.plan.recipients.groups
    assert (groups[0].purpose, len(groups[0].recipients)) == ("để báo cáo", 3)
    assert [one.text for one in groups[-1].recipients] == ["Các phòng"]
    assert any("ngoặc" in remark.why for remark in found.remarks)


def test_units_of_the_office_are_known_again() -> None:
    office = (Unit(name="Phòng Phong trào hợp tác xã", aliases=("Phòng Phong trào",)),)
    found = understand(source(CAMPAIGN), vocabulary=VOCABULARY, today=TODAY, units=office)
    assert task(found, "Treo khẩu hiệu").said.lead.known == (office[0].id,)
    assert any("các phòng" in remark.text for remark in found.remarks)


def test_what_is_no_plan_says_so() -> None:
    found = read("Dear all, please find the schedule of our meeting below.")
    assert {remark.line for remark in found.remarks} == {0}
    assert len(found.remarks) >= 2


LINES = st.lists(st.sampled_from([*CAMPAIGN.split("\n"), *TABLE.split("\n"), "…", "a)", "I."]))


@given(LINES)
def test_no_order_of_lines_stops_the_reading(lines: list[str]) -> None:
    found = read("\n".join(lines))
    assert {line.number for line in found.source.lines()} >= set(found.roles)
