"""Lists as offices keep them: each test one habit of typing them."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from hoptacxa_desktop.domain.activity import Extra, Status
from hoptacxa_desktop.domain.budget import BudgetLine
from hoptacxa_desktop.reading.roles import Role, Said
from hoptacxa_desktop.reading.sheet import GroupRow
from tests.reading.sheet.files import HEAD, ROW, book, column, listing, only


def titles(content: bytes) -> list[str]:
    return [row.title for row in listing(content).rows]


def groups(content: bytes) -> list[tuple[str, str]]:
    return [(one.label, one.title) for one in listing(content).entries if isinstance(one, GroupRow)]


def whys(content: bytes) -> str:
    return "\n".join(one.why for one in listing(content).remarks)


def test_a_list_right_at_the_top():
    row = only(book(HEAD, ROW))
    said = row.activity.particulars
    assert (row.sheet, row.row, row.label, row.title) == ("Sheet1", 2, "1", ROW[1])
    assert (said.time.text, said.lead.text) == ("Quý II", "Phòng Tư vấn")
    assert row.activity.tracking.note == "02 lớp"


def test_the_header_may_stand_far_below_titles_and_to_the_right():
    far = [("LIÊN MINH HỢP TÁC XÃ",), (), ("", "", "KẾ HOẠCH NĂM 2027"), (), ()]
    rows = [*far, ("", "", *HEAD), ("", "", *ROW)]
    row = only(book(*rows))
    assert (row.row, row.title) == (7, ROW[1])


def test_the_sheet_with_most_known_columns_is_read_and_the_other_is_told_of():
    small = (("Nội dung", "Thời gian"), ("Việc khác", "Quý I"))
    content = book(("Ghi chép",), sheets={"Ít cột": small, "Nhiều cột": (HEAD, ROW)})
    assert titles(content) == [ROW[1]]
    assert "Trang “Ít cột” cũng có danh sách" in whys(content)


@pytest.mark.parametrize(
    "name", ["NỘI DUNG", "Noi dung cong viec", "Nhiệm vụ/Công việc", "Tên nhiệm vụ", "Công tác"]
)
def test_columns_are_known_by_synonyms_without_marks_and_capitals(name: str):
    row = only(book(("STT", name, "THOI GIAN", "Cơ quan, đơn vị chủ trì"), ROW[:4]))
    assert (row.title, row.activity.particulars.lead.text) == (ROW[1], "Phòng Tư vấn")


def test_two_rows_of_headings_with_merged_cells():
    content = book(
        (),
        ("", "", "Bắt đầu", "Kết thúc", ""),
        (1, "Hội thi", "01/3/2027", "05/3/2027", "Văn phòng"),
        merged={
            "A1:A2": "TT", "B1:B2": "Nội dung", "C1:D1": "Thời gian", "E1:E2": "Chủ trì",
        },
    )  # fmt: skip
    time = only(content).activity.particulars.time
    assert time.text == "từ ngày 01/3/2027 đến ngày 05/3/2027"
    assert only(content).activity.particulars.lead.text == "Văn phòng"


def test_two_rows_of_headings_without_merged_cells():
    content = book(
        ("TT", "Nội dung", "Thời gian", "", "Chủ trì"),
        ("", "", "Từ ngày", "Đến ngày", ""),
        (1, "Hội thi", "01/3/2027", "05/3/2027", "Văn phòng"),
    )
    time = only(content).activity.particulars.time
    assert time.text == "từ ngày 01/3/2027 đến ngày 05/3/2027"


def test_a_row_that_counts_the_columns_is_no_activity():
    assert titles(book(HEAD, ("(1)", "(2)", "(3)", "(4)", "(5)"), ROW)) == [ROW[1]]
    assert titles(book(HEAD, ("A", "B", 1, 2, 3), ROW)) == [ROW[1]]


def test_a_header_printed_again_is_no_activity():
    assert titles(book(HEAD, ROW, HEAD, (2, "Hội nghị", "Quý IV"))) == [ROW[1], "Hội nghị"]


def test_cells_merged_downwards_hold_for_all_their_rows():
    content = book(
        HEAD,
        (1, "Mở lớp", "", "Phòng A"),
        (2, "Hội nghị", "", "Phòng B"),
        merged={"C2:C3": "Quý III"},
    )
    assert [row.activity.particulars.time.text for row in listing(content).rows] == ["Quý III"] * 2


def test_rows_under_one_merged_title_are_one_activity():
    content = book(
        HEAD,
        ("", "", "Quý I", "Phòng A"),
        ("", "", "Quý III", "Phòng B"),
        (2, "Hội nghị", "Quý IV", "Phòng B"),
        merged={"A2:A3": "1", "B2:B3": "Mở lớp"},
    )
    first, second = listing(content).rows
    assert (first.title, first.rows, second.title) == ("Mở lớp", (2, 3), "Hội nghị")
    said = first.activity.particulars
    assert (said.time.text, said.lead.text) == ("Quý I\nQuý III", "Phòng A\nPhòng B")


def test_a_row_without_title_goes_on_with_the_one_above():
    row = only(book(HEAD, ROW, ("", "", "", "Văn phòng", "")))
    assert row.activity.particulars.lead.text == "Phòng Tư vấn\nVăn phòng"


@pytest.mark.parametrize(
    ("row", "group"),
    [
        (("I", "Tuyên truyền"), ("I", "Tuyên truyền")),
        (("I.", "Tuyên truyền", "", "", ""), ("I.", "Tuyên truyền")),
        (("", "II. Đào tạo"), ("II.", "Đào tạo")),
        (("A", "Công tác chung"), ("A", "Công tác chung")),
        (("III. Kiểm tra",), ("III.", "Kiểm tra")),
        (("", "CÔNG TÁC KIỂM TRA"), ("", "CÔNG TÁC KIỂM TRA")),
    ],
)
def test_a_row_with_a_name_alone_heads_those_below(row: tuple[str, ...], group: tuple[str, str]):
    content = book(HEAD, row, ROW)
    assert groups(content) == [group]
    assert listing(content).rows[0].section == group[1]


def test_a_group_merged_over_all_columns():
    content = book(HEAD, (), ROW, merged={"A2:E2": "I. Tuyên truyền"})
    assert groups(content) == [("I.", "Tuyên truyền")]
    assert titles(content) == [ROW[1]]


def test_a_number_with_parts_below_heads_them():
    content = book(HEAD, ("1", "Tập huấn"), ("1.1", "Mở lớp", "Quý I"), ("1.2", "Hội thảo"))
    assert groups(content) == [("1", "Tập huấn")]
    assert titles(content) == ["Mở lớp", "Hội thảo"]


def test_a_numbered_row_with_nothing_but_its_title_is_an_activity():
    assert titles(book(HEAD, ROW, (2, "Hội nghị tổng kết"))) == [ROW[1], "Hội nghị tổng kết"]


def test_money_of_a_group_is_not_taken_but_told():
    content = book((*HEAD, "Kinh phí"), ("I", "Tuyên truyền", "", "", "", 5_000_000), ROW)
    assert groups(content) == [("I", "Tuyên truyền")]
    assert "“5000000” đứng ở hàng tên nhóm" in whys(content)


def test_sums_are_left_out_and_told():
    content = book((*HEAD, "Kinh phí"), (*ROW, 100), ("", "Tổng cộng", "", "", "", 100))
    assert titles(content) == [ROW[1]]
    assert "Hàng cộng" in whys(content)


@pytest.mark.parametrize("title", ["Tổng hợp báo cáo năm", "Công bố kết quả", "CÔNG KHAI SỐ LIỆU"])
def test_a_title_that_begins_like_a_sum_is_an_activity(title: str):
    assert titles(book(HEAD, (1, title), (2, "Mở lớp", "Quý I"))) == [title, "Mở lớp"]


@pytest.mark.parametrize("title", ["Cộng", "TỔNG CỘNG:", "Tong cong", "Cộng mục I", "Tổng số (I)"])
def test_names_of_sums(title: str):
    assert titles(book(HEAD, ROW, ("", title))) == [ROW[1]]


def test_signatures_under_the_list_are_no_activities():
    sign = ("", "NGƯỜI LẬP BIỂU", "", "KT. CHỦ TỊCH", "")
    found = listing(book(HEAD, ROW, (), sign, (), ("", "Trần Văn Bình", "", "Lê Thị Hoa")))
    assert [row.title for row in found.rows] == [ROW[1]]
    assert [line.words for line in found.below] == [
        "NGƯỜI LẬP BIỂU", "KT. CHỦ TỊCH", "Trần Văn Bình", "Lê Thị Hoa",
    ]  # fmt: skip


def test_words_without_a_title_are_told():
    content = book(HEAD, ROW, (), ("", "", "Quý IV"))
    assert titles(content) == [ROW[1]]
    assert "không có tên hoạt động" in whys(content)


def test_empty_rows_and_rows_with_only_a_number_are_left_out():
    content = book(HEAD, ROW, (), (2,), (3,), (4, "Hội nghị"))
    assert titles(content) == [ROW[1], "Hội nghị"]
    assert "không có tên" not in whys(content)


def test_rows_that_a_filter_hides_are_read():
    assert len(titles(book(HEAD, ROW, (2, "Hội nghị", "Quý I"), hidden=(1, 2)))) == 2


def test_a_column_of_the_offices_own_is_kept_under_its_heading():
    extras = column("Số văn bản", "15/TB").activity.particulars.extras
    assert extras == (Extra(name="Số văn bản", text="15/TB"),)


@pytest.mark.parametrize(
    ("heading", "cell", "progress"),
    [
        ("Tiến độ (%)", 70, 70),
        ("Tỷ lệ hoàn thành", (0.25, "0%"), 25),
        ("% hoàn thành", "khoảng 50%", 50),
        ("Tiến độ %", 0.5, 50),
        ("Tiến độ", "100%", 100),
    ],
)
def test_progress_in_per_cent(heading: str, cell: object, progress: int):
    assert column(heading, cell).activity.tracking.progress == progress


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Đã xong", Status.DONE),
        ("hoàn thành", Status.DONE),
        ("DANG THUC HIEN", Status.DOING),
        ("Chưa triển khai", Status.TODO),
        ("Chờ phê duyệt", Status.WAITING),
        ("Tạm dừng", Status.DROPPED),
    ],
)
def test_words_of_status(words: str, status: Status):
    tracking = column("Tình trạng", words).activity.tracking
    assert (tracking.status, tracking.progress) == (status, 100 if status is Status.DONE else 0)


def test_a_status_that_is_not_understood_is_kept_and_asked_about():
    content = book((*HEAD, "Trạng thái"), (*ROW, "Xem biên bản"))
    assert only(content).activity.particulars.extras == (
        Extra(name="Trạng thái", text="Xem biên bản"),
    )
    assert "Chưa hiểu tình trạng “Xem biên bản”" in whys(content)


def test_results_and_obstacles_of_a_followed_list():
    heads = ("TT", "Nội dung", "Tình trạng", "Kết quả", "Khó khăn, vướng mắc", "Đề xuất")
    row = only(book(heads, (1, "Mở lớp", "Đã xong", "80 người dự", "Thiếu tài liệu", "In thêm")))
    tracking = row.activity.tracking
    assert (tracking.result, tracking.obstacle, tracking.proposal) == (
        "80 người dự", "Thiếu tài liệu", "In thêm",
    )  # fmt: skip


def test_the_result_of_a_list_that_is_not_followed_is_what_comes_out():
    assert column("Kết quả", "Bản tin").activity.particulars.deliverable == "Bản tin"


@pytest.mark.parametrize(
    ("heading", "cell", "line"),
    [
        ("Kinh phí", 12_000_000, BudgetLine(source="", amount=12_000_000)),
        ("Kinh phí (triệu đồng)", 12.5, BudgetLine(source="", amount=12_500_000)),
        ("Kinh phí (1.000 đồng)", "500", BudgetLine(source="", amount=500_000)),
        ("Dự toán", "15 triệu đồng", BudgetLine(source="", amount=15_000_000)),
        ("Nguồn vốn", "Ngân sách tỉnh", BudgetLine(source="Ngân sách tỉnh")),
    ],
)
def test_money(heading: str, cell: object, line: BudgetLine):
    assert column(heading, cell).activity.budget == (line,)


def test_money_by_source_under_one_heading_with_its_sum():
    content = book(
        ("TT", "Nội dung", "Thời gian", "Kinh phí (triệu đồng)"),
        ("", "", "", "Tổng", "Ngân sách", "Xã hội hóa"),
        (1, "Mở lớp", "Quý I", 30, 20, 10),
        merged={"D1:F1": "Kinh phí (triệu đồng)"},
    )
    assert only(content).activity.budget == (
        BudgetLine(source="Ngân sách", amount=20_000_000),
        BudgetLine(source="Xã hội hóa", amount=10_000_000),
    )


def test_numbers_are_words_where_words_are_wanted():
    assert column("Quy mô", 80).activity.particulars.scale == "80"
    assert column("Quy mô", 2.5).activity.particulars.scale == "2.5"


def test_a_formula_error_is_left_out_and_told():
    written = Workbook()
    sheet = written.active
    assert sheet is not None
    for cells in (HEAD, (1, "Mở lớp", "Quý I", "#REF!", "02 lớp")):
        sheet.append(cells)
    buffer = BytesIO()
    written.save(buffer)
    assert not only(buffer.getvalue()).activity.particulars.lead
    assert "lỗi công thức “#REF!”" in whys(buffer.getvalue())


def test_a_persons_word_makes_a_row_a_group():
    content = book(HEAD, (1, "Tập huấn"), (2, "Mở lớp", "Quý I"))
    first = listing(content).rows[0]
    said = Said(roles={first.line: Role.HEADING})
    again = listing(content, said=said)
    assert [row.section for row in again.rows] == ["Tập huấn"]
