from dataclasses import replace
from datetime import date, datetime

from openpyxl.utils import get_column_letter

from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.tasks import STATUS_WORDS
from tests.sheets.reading import columns, head_row, row_of, rows_by_title
from tests.sheets.samples import ADVICE, activity, heading, plan_of, sample_plan, span


def test_heads_are_the_declared_labels(sample):
    heads = list(columns(sample["Theo dõi"]))
    assert heads[:14] == [
        SPEC_OF[field].label
        for field in (
            ActivityField.ORDER,
            ActivityField.TITLE,
            ActivityField.DELIVERABLE,
            ActivityField.LEAD,
            ActivityField.PARTNERS,
            ActivityField.TIME,
            ActivityField.START,
            ActivityField.END,
            ActivityField.PROGRESS,
            ActivityField.STATUS,
        )
    ] + ["Nhắc việc"] + [
        SPEC_OF[field].label
        for field in (ActivityField.RESULT, ActivityField.OBSTACLE, ActivityField.PROPOSAL)
    ]


def test_every_activity_has_a_row_under_its_heading(sample):
    sheet = sample["Theo dõi"]
    assert len(rows_by_title(sheet)) == 11
    first = [sheet.cell(row=row, column=1).value for row in range(1, sheet.max_row + 1)]
    at = [first.index(words) for words in ("I. Công tác tuyên truyền", "III. Tổ chức thực hiện")]
    assert at == sorted(at)


def test_an_activity_is_told_whole(sample_values):
    row = row_of(sample_values["Theo dõi"], "Ký kết")
    assert row["Chủ trì"] == "Phòng Tuyên truyền"
    assert row["Thời gian"] == "Hoàn thành trước ngày 01/4/2027"
    assert row["Bắt đầu"] is None
    assert row["Kết thúc"] == datetime(2027, 3, 31)
    assert row["Tiến độ %"] == 60
    assert row["Tình trạng"] == "Đang làm"
    assert row["Nhắc việc"] == "Quá hạn 12 ngày"
    assert row["Kết quả"] == "Báo đã ký, Đài chờ duyệt kinh phí"


def test_dates_are_true_dates_day_first(sample):
    sheet = sample["Theo dõi"]
    row = rows_by_title(sheet)["Treo băng rôn, khẩu hiệu"]
    cell = sheet.cell(row=row, column=columns(sheet)["Bắt đầu"])
    assert cell.is_date
    assert cell.number_format == "dd/mm/yyyy"


def test_head_stays_in_sight_and_on_every_page(sample):
    sheet = sample["Theo dõi"]
    head = head_row(sheet)
    assert sheet.freeze_panes == f"C{head + 1}"
    assert sheet.print_title_rows == f"${head}:${head}"
    assert sheet.auto_filter.ref.startswith(f"A{head}:")
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.fitToWidth in (None, 1)
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_states_come_from_the_list_and_progress_has_bounds(sample):
    sheet = sample["Theo dõi"]
    found = {rule.type: rule for rule in sheet.data_validations.dataValidation}
    assert found["list"].formula1 == "hop_tinh_trang"
    assert (found["whole"].formula1, found["whole"].formula2) == ("0", "100")
    letters = {
        kind: get_column_letter(columns(sheet)[name])
        for kind, name in (("list", "Tình trạng"), ("whole", "Tiến độ %"))
    }
    assert all(str(found[kind].sqref).startswith(letter) for kind, letter in letters.items())
    sheet_name, cells = next(sample.defined_names["hop_tinh_trang"].destinations)
    words = [cell.value for (cell,) in sample[sheet_name][cells]]
    assert words == list(STATUS_WORDS.values())


def test_only_what_people_fill_in_is_unlocked(sample):
    sheet = sample["Theo dõi"]
    row = rows_by_title(sheet)["Treo băng rôn, khẩu hiệu"]
    free = {
        name
        for name, column in columns(sheet).items()
        if not sheet.cell(row=row, column=column).protection.locked
    }
    assert free == {"Tiến độ %", "Tình trạng", "Kết quả", "Vướng mắc", "Kiến nghị", "Ghi chú"}
    guard = sheet.protection
    assert guard.sheet
    assert not guard.password
    assert not any((guard.autoFilter, guard.sort, guard.formatColumns, guard.formatRows))


def test_empty_rows_wait_for_work_that_the_plan_does_not_know(sample):
    sheet = sample["Theo dõi"]
    start = next(c.row for c in sheet["A"] if str(c.value).startswith("Việc phát sinh"))
    cells = sheet[start + 1]
    assert all(not cell.protection.locked for cell in cells[:15])
    assert all(cell.value is None for cell in cells)


def test_late_rows_are_found_by_rule_not_by_paint(sample):
    sheet = sample["Theo dõi"]
    rules = [rule for group in sheet.conditional_formatting for rule in group.rules]
    late = [rule for rule in rules if rule.type == "expression"]
    assert late
    assert all("TODAY()" in rule.formula[0] and "Đã xong" in rule.formula[0] for rule in late)
    assert all(rule.dxf.font.color.rgb == "FFA8201A" for rule in late)


def test_ids_are_there_but_hidden(sample):
    sheet = sample["Theo dõi"]
    column = columns(sheet)["node"]
    assert sheet.column_dimensions[get_column_letter(column)].hidden
    row = rows_by_title(sheet)["Treo băng rôn, khẩu hiệu"]
    assert sheet.cell(row=row, column=column).value == f"{3:032x}"


def test_rows_are_high_enough_for_their_words(sample):
    sheet = sample["Theo dõi"]
    rows = rows_by_title(sheet)
    long = next(row for words, row in rows.items() if words.startswith("Phát hành"))
    short = rows["Dự toán kinh phí"]
    assert sheet.row_dimensions[long].height > 2 * sheet.row_dimensions[short].height


def test_letterhead_title_and_signatures(sample):
    sheet = sample["Theo dõi"]
    words = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert "LIÊN MINH HỢP TÁC XÃ TỈNH SƠN HÀ" in words
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in words
    assert "Độc lập - Tự do - Hạnh phúc" in words
    assert any("Kế hoạch số 07/KH-LMHTX ngày 25/02/2027" in text for text in words)
    block = next(text for text in words if "PHÓ CHỦ TỊCH" in text)
    assert block.split("\n")[:3] == [
        "Sơn Hà, ngày 12 tháng 4 năm 2027",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    ]
    assert block.endswith("Lương Thị Hòa")
    assert any("NGƯỜI LẬP BIỂU" in text for text in words)


def test_a_plan_without_activities_still_makes_a_sheet(open_workbook):
    sheet = open_workbook(plan_of())["Theo dõi"]
    assert rows_by_title(sheet) == {}


def test_a_workbook_for_one_unit_holds_just_its_part(open_workbook):
    book = open_workbook(sample_plan(), only=ADVICE.id)
    assert len(rows_by_title(book["Theo dõi"])) == 4
    assert [name for name in book.sheetnames if name in ("Tư vấn", "Tuyên truyền")] == ["Tư vấn"]


def test_an_activity_of_the_year_is_reminded_of_in_its_last_week(open_workbook):
    near = activity(1, "Việc gần", time=span("đến 15/4", date(2027, 4, 1), date(2027, 4, 15)))
    today = activity(2, "Việc nay", time=span("ngày 12/4", date(2027, 4, 12), date(2027, 4, 12)))
    far = activity(3, "Việc xa", time=span("đến 20/4", date(2027, 4, 1), date(2027, 4, 20)))
    sheet = open_workbook(plan_of(near, today, far), values=True)["Theo dõi"]
    words = [row_of(sheet, title)["Nhắc việc"] for title in ("Việc gần", "Việc nay", "Việc xa")]
    assert words[:2] == ["Còn 3 ngày", "Hạn hôm nay"]
    assert not words[2]


def test_activities_without_a_number_are_counted_under_what_stands_above(open_workbook):
    dashes = (replace(activity(n, f"Việc {n}"), ladder=Ladder.DASH) for n in (1, 2))
    sheet = open_workbook(plan_of(heading(9, "Truyền thông", *dashes)))["Theo dõi"]
    assert [row_of(sheet, f"Việc {n}")["TT"] for n in (1, 2)] == ["I (1)", "I (2)"]


def test_a_column_grows_with_words_that_no_row_could_hold(open_workbook):
    long = "Rà soát, củng cố, tổ chức lại hoạt động của hợp tác xã trên địa bàn; " * 25
    sheet = open_workbook(plan_of(activity(1, long)))["Theo dõi"]
    usual = open_workbook(plan_of(activity(1, "Việc")))["Theo dõi"]
    width, narrow = sheet.column_dimensions["B"].width, usual.column_dimensions["B"].width
    assert width > 1.5 * narrow
    assert sheet.row_dimensions[head_row(sheet) + 1].height < 409
