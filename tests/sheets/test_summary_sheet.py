from tests.sheets.reading import head_row
from tests.sheets.samples import plan_of


def _lines(sheet):
    head = head_row(sheet)
    names = [cell.value for cell in sheet[head]][2:]
    found = {}
    for row in sheet.iter_rows(min_row=head + 1, max_row=sheet.max_row):
        if row[2].value is not None:
            found[row[1].value] = dict(zip(names, (c.value for c in row[2:]), strict=True))
    return found


def test_counts_of_each_unit_stand_there_before_anything_is_calculated(sample_values):
    lines = _lines(sample_values["Tổng hợp"])
    assert lines["Phòng Tư vấn hỗ trợ hợp tác xã"] == {
        "Tổng số": 4,
        "Đã xong": 0,
        "Đang làm": 1,
        "Chưa làm": 1,
        "Chờ phối hợp": 1,
        "Vướng mắc": 1,
        "Không thực hiện": 0,
        "Quá hạn": 0,
        "Tỷ lệ xong": 0,
    }
    assert lines["Văn phòng"]["Quá hạn"] == 1
    assert lines["Chưa rõ đơn vị chủ trì"]["Tổng số"] == 1


def test_the_sum_counts_shared_work_once(sample_values):
    lines = _lines(sample_values["Tổng hợp"])
    total = lines.pop("Cộng (mỗi việc tính một lần)")
    assert total["Tổng số"] == 11
    assert sum(line["Tổng số"] for line in lines.values()) == 12


def test_counts_are_formulas_that_follow_what_people_type(sample):
    line = _lines(sample["Tổng hợp"])["Văn phòng"]
    assert line["Tổng số"].startswith('=COUNTIFS(hop_chu_tri,"*|3|*")')
    assert "hop_tinh_trang_viec" in line["Đã xong"]
    assert "TODAY()" in line["Quá hạn"]
    for name in ("hop_chu_tri", "hop_tinh_trang_viec", "hop_ket_thuc"):
        sheet, _ = next(sample.defined_names[name].destinations)
        assert sheet == "Theo dõi"


def test_the_named_ranges_cover_all_rows(sample):
    _, cells = next(sample.defined_names["hop_chu_tri"].destinations)
    keys = [cell.value for (cell,) in sample["Theo dõi"][cells]]
    assert sum(bool(key) for key in keys) == 11
    assert "|2||1|" in keys


def test_there_is_a_chart(sample):
    assert len(sample["Tổng hợp"]._charts) == 1


def test_nothing_to_count_is_no_error(open_workbook):
    lines = _lines(open_workbook(plan_of(), values=True)["Tổng hợp"])
    assert lines["Cộng (mỗi việc tính một lần)"]["Tổng số"] == 0
