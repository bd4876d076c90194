from dataclasses import replace

from hoptacxa_desktop.domain.unit import Assigned
from tests.sheets.reading import columns, row_of, rows_by_title
from tests.sheets.samples import OFFICE, PUBLICITY, activity, assigned, plan_of


def test_units_stand_in_the_order_of_the_office_then_the_strangers(sample):
    assert sample.sheetnames[:8] == [
        "Tổng hợp",
        "Theo dõi",
        "Tuyên truyền",
        "Tư vấn",
        "Văn phòng",
        "Hội Nông dân tỉnh",
        "Lịch",
        "Danh mục",
    ]


def test_each_unit_sees_what_it_leads(sample):
    assert len(rows_by_title(sample["Tuyên truyền"])) == 3
    assert len(rows_by_title(sample["Tư vấn"])) == 4
    assert list(rows_by_title(sample["Hội Nông dân tỉnh"])) == [
        "Phối hợp tuyên truyền trong hội viên"
    ]


def test_what_is_filled_in_follows_the_tracking_sheet(sample):
    source = sample["Theo dõi"]
    at = rows_by_title(source)["Tư vấn thành lập mới hợp tác xã"]
    letter = source.cell(row=at, column=columns(source)["Kết quả"]).column_letter
    row = row_of(sample["Tư vấn"], "Tư vấn thành lập")
    assert row["Kết quả"] == f"='Theo dõi'!{letter}{at}&\"\""


def test_readers_that_do_not_calculate_see_the_values(sample_values):
    row = row_of(sample_values["Tư vấn"], "Tư vấn thành lập")
    assert row["Kết quả"] == "Đã thành lập 03 hợp tác xã"
    assert row["Tiến độ %"] == 25
    assert row["Tình trạng"] == "Đang làm"


def test_nothing_can_be_typed_on_the_sheet_of_a_unit(sample):
    sheet = sample["Tư vấn"]
    row = rows_by_title(sheet)["Tư vấn thành lập mới hợp tác xã"]
    assert all(cell.protection.locked for cell in sheet[row])


def test_names_that_excel_forbids_are_mended(open_workbook):
    wild = replace(PUBLICITY, short_name="Tổ [1]: A/B? *C\\D và một cái tên rất dài nữa")
    office = replace(OFFICE, units=(wild,))
    book = open_workbook(plan_of(activity(1, "Việc", lead=assigned(wild))), office=office)
    name = book.sheetnames[2]
    assert len(name) <= 31
    assert not set(name) & set("[]:*?/\\")


def test_a_unit_called_like_one_of_our_sheets_gets_another_name(open_workbook):
    lead = Assigned(text="Tổng hợp")
    book = open_workbook(plan_of(activity(1, "Việc", lead=lead)))
    assert book.sheetnames[2] == "Tổng hợp (2)"
