"""The words by which plans are taken apart: labels, fields, bodies, times, places."""

import pytest

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.reading.bodies import Bodies
from hoptacxa_desktop.reading.fields import field_line
from hoptacxa_desktop.reading.labels import label_as, label_of
from hoptacxa_desktop.reading.places import place_in
from hoptacxa_desktop.reading.times import time_in
from hoptacxa_desktop.reading.vocabulary import SectionKind
from tests.reading.texts import VOCABULARY

BODIES = Bodies.of(VOCABULARY)


@pytest.mark.parametrize(
    ("words", "label", "ladder"),
    [
        ("I. MỤC ĐÍCH", "I.", Ladder.ROMAN),
        ("IV- TỔ CHỨC", "IV-", Ladder.ROMAN_DASH),
        ("2. Yêu cầu", "2.", Ladder.NUMBER),
        ("2.Yêu cầu", "2.", Ladder.NUMBER),
        ("2.3.1. Mở lớp", "2.3.1.", Ladder.MULTI),
        ("2.3 Mở lớp", "2.3", Ladder.MULTI),
        ("đ) Khen thưởng", "đ)", Ladder.LETTER),
        ("(3) Rà soát", "(3)", Ladder.PAREN),
        ("- Thời gian: tháng 4", "-", Ladder.DASH),
        ("-Thời gian: tháng 4", "-", Ladder.DASH),
        ("+ Lựa chọn", "+", Ladder.PLUS),
        ("• Lựa chọn", "•", Ladder.STAR),
        ("Phần II. Kế hoạch", "Phần II.", Ladder.PART),
        ("Điều 3. Hiệu lực", "Điều 3.", Ladder.NUMBER),
    ],
)
def test_a_label_is_told_from_the_words(words: str, label: str, ladder: Ladder) -> None:
    found = label_of(words)
    assert found is not None
    assert (found.text, found.ladder) == (label, ladder)


@pytest.mark.parametrize(
    "words",
    [
        "1.500 hợp tác xã",
        "29/3/2027 khai mạc",
        "Văn phòng",
        "2027 là năm",
        "15.000.000 đồng",
        "-5 độ",
    ],
)
def test_figures_are_no_labels(words: str) -> None:
    assert label_of(words) is None


def test_a_label_that_word_counted_is_one_whatever_it_looks_like() -> None:
    assert label_as("") is None
    found = label_as("➢")
    assert found is not None
    assert found.is_bullet


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Thời gian tổ chức thực hiện", "time"),
        ("Thời hạn hoàn thành", "time"),
        ("Đơn vị phối hợp thực hiện", "partners"),
        ("Cơ quan chủ trì", "lead"),
        ("Phòng tham mưu", "advisers"),
        ("Thành phần tham dự", "participants"),
        ("Nội dung tập huấn", "content"),
        ("Sản phẩm đầu ra", "deliverable"),
        ("Hợp tác xã", ""),
        ("Thời gian qua", ""),
    ],
)
def test_a_label_names_a_field(label: str, field: str) -> None:
    assert VOCABULARY.field_of_label(label) == field


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", SectionKind.FRAME),
        ("Nhiệm vụ trọng tâm", SectionKind.CONTENT),
        ("KINH PHÍ THỰC HIỆN", SectionKind.FUNDING),
        ("Mục tiêu cụ thể đến năm 2030", SectionKind.TARGETS),
        ("TỔ CHỨC THỰC HIỆN", SectionKind.ORGANISATION),
        ("Lời nói đầu", SectionKind.OTHER),
    ],
)
def test_a_heading_tells_what_its_part_is_about(heading: str, kind: SectionKind) -> None:
    assert VOCABULARY.section(heading) is kind


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Thời gian: dự kiến tháng 5/2027.", {"time": "dự kiến tháng 5/2027"}),
        ("Thời gian thực hiện sau khi có hướng dẫn", {"time": "sau khi có hướng dẫn"}),
        (
            "Thời gian, địa điểm: 8 giờ ngày 10/4/2027, tại hội trường A",
            {"time": "8 giờ ngày 10/4/2027", "place": "tại hội trường A"},
        ),
        (
            "Đơn vị chủ trì: Phòng Phong trào phối hợp với Văn phòng",
            {"lead": "Phòng Phong trào", "partners": "Văn phòng"},
        ),
        (
            "Đơn vị tham mưu và phối hợp: Phòng Phong trào, Văn phòng, các hội",
            {"lead": "Phòng Phong trào", "partners": "Văn phòng, các hội"},
        ),
        (
            "Cơ quan thực hiện: Sở Nội vụ tiến hành rà soát các văn bản; các sở gửi kết quả",
            {"lead": "Sở Nội vụ"},
        ),
        ("Nội dung:", {}),
    ],
)
def test_a_field_line_gives_its_words(words: str, values: dict[str, str]) -> None:
    found = field_line(words, VOCABULARY, BODIES)
    assert found is not None
    assert {value.field.value: value.span.of(words) for value in found.values} == values


@pytest.mark.parametrize("words", ["Các nội dung gồm có như sau: một, hai", "Hội nghị: ba ngày"])
def test_other_words_before_a_colon_are_no_field(words: str) -> None:
    assert field_line(words, VOCABULARY, BODIES) is None


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Văn phòng chủ trì khai thác nguồn", "Văn phòng"),
        ("Căn cứ Kế hoạch này, Thường trực Liên minh chỉ đạo các phòng", "Thường trực Liên minh"),
        ("Đề nghị Hội Nông dân tỉnh quan tâm phối hợp", "Hội Nông dân tỉnh"),
        ("Phòng Tổ chức - Hành chính xây dựng dự toán", "Phòng Tổ chức - Hành chính"),
        ("Phòng tổ chức, chính sách chủ động xây dựng", "Phòng tổ chức, chính sách"),
        (
            "bộ phận giúp việc Quỹ hỗ trợ phát triển lập báo cáo",
            "bộ phận giúp việc Quỹ hỗ trợ phát triển",
        ),
        ("Sở Tài chính, trên cơ sở đề xuất, bố trí kinh phí", "Sở Tài chính"),
        ("Các Ban và đơn vị: Căn cứ chức năng", "Các Ban và đơn vị"),
    ],
)
def test_who_acts_stands_before_the_verb(words: str, body: str) -> None:
    found = BODIES.subject(words)
    assert found is not None
    assert found.of(words) == body


@pytest.mark.parametrize(
    "words", ["Tổ chức hội nghị tổng kết", "Hội nghị được mở tại tỉnh", "Rà soát"]
)
def test_tasks_are_no_bodies(words: str) -> None:
    assert BODIES.subject(words) is None
    assert BODIES.named(words) is None


def test_a_sentence_assigns_work() -> None:
    words = "Phòng Phong trào chủ trì, phối hợp các phòng tham mưu tổ chức thực hiện."
    found = BODIES.assignment(words)
    assert found is not None
    assert found.partners is not None
    assert (found.lead.of(words), found.partners.of(words)) == (
        "Phòng Phong trào",
        "các phòng tham mưu",
    )
    assert BODIES.assignment("Phòng Phong trào lập dự toán.") is None


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("Thường xuyên rà soát hợp tác xã", "Thường xuyên"),
        ("Báo cáo trước ngày 15/6/2027 về Sở", "trước ngày 15/6/2027"),
        (
            "Kiểm tra cả năm 2027. Cao điểm tháng 4/2027 ở cơ sở",
            "cả năm 2027. Cao điểm tháng 4/2027",
        ),
        ("Hội nghị tổng kết năm 2027", ""),
        ("Kỷ niệm Ngày Hợp tác xã Việt Nam 11/4", ""),
        ("Theo Nghị quyết số 20-NQ/TW ngày 16/6/2022", ""),
    ],
)
def test_time_inside_a_sentence(words: str, time: str) -> None:
    found = time_in(words)
    assert (found.of(words) if found else "") == time


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Hội chợ tại tỉnh Bình Nguyên và giao lưu kết nối", "tại tỉnh Bình Nguyên"),
        ("Quảng bá tại một số tỉnh, thành phố.", "tại một số tỉnh, thành phố"),
        ("Thu hút đầu tư tại Tỉnh; khuyến khích", ""),
        ("Mở lớp; treo băng rôn tại trụ sở", ""),
    ],
)
def test_a_place_inside_the_first_clause(words: str, place: str) -> None:
    found = place_in(words)
    assert (found.of(words) if found else "") == place


def test_every_field_that_is_printed_has_a_label() -> None:
    known = set(VOCABULARY.labels.values())
    assert {field.value for field in (ActivityField.TIME, ActivityField.BUDGET)} <= known


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Giao lưu chào mừng (chiều ngày 10/4/2027)", "chiều ngày 10/4/2027"),
        ("Rà soát chính sách, hoàn thành trong năm 2027", "hoàn thành trong năm 2027"),
    ],
)
def test_a_time_in_brackets_or_by_which_work_is_done_is_the_own_one(words: str, when: str) -> None:
    span = time_in(words)
    assert span is not None
    assert span.of(words) == when


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Lễ phát động tại Hội trường huyện", "tại Hội trường huyện"),
        ("Trồng cây tại 05 hợp tác xã (tháng 4)", "tại 05 hợp tác xã"),
        ("Ngày 18/4/2027: kiểm tra tại HTX Bình An", "tại HTX Bình An"),
    ],
)
def test_places_with_capitals_and_figures(words: str, place: str) -> None:
    span = place_in(words)
    assert span is not None
    assert span.of(words) == place
