from datetime import date, datetime

from hoptacxa_desktop.sheets.words import CALENDAR_SHEET
from tests.sheets.samples import PUBLICITY, activity, assigned, plan_of, sample_plan, span


def _week_row(sheet):
    return next(
        c[0].row for c in sheet.iter_rows() if any(isinstance(x.value, datetime) for x in c)
    )


def _cells(sheet, title):
    head = _week_row(sheet)
    row = next(c.row for c in sheet["B"] if str(c.value).startswith(title))
    return {
        sheet.cell(row=head, column=cell.column).value.date(): cell
        for cell in sheet[row][3:]
        if cell.value is not None
    }


def test_weeks_are_true_dates_grouped_by_month(sample):
    sheet = sample[CALENDAR_SHEET]
    days = [c.value for c in sheet[_week_row(sheet)][3:]]
    assert days[0] == datetime(2026, 12, 28)
    assert all(day.weekday() == 0 for day in days)
    assert "Tháng 4" in [c.value for c in sheet[_week_row(sheet) - 1]]


def test_the_peak_is_named_over_its_weeks(sample):
    sheet = sample[CALENDAR_SHEET]
    cell = next(c for c in sheet[_week_row(sheet) - 2] if c.value == "Cao điểm")
    assert sheet.cell(row=_week_row(sheet), column=cell.column).value == datetime(2027, 4, 5)


def test_a_deadline_is_a_diamond_in_its_week(sample):
    cells = _cells(sample[CALENDAR_SHEET], "Ký kết")
    assert {day: cell.value for day, cell in cells.items()} == {date(2027, 3, 29): "◆"}


def test_a_span_is_filled_and_bears_the_initials(sample):
    cells = _cells(sample[CALENDAR_SHEET], "Treo")
    assert list(cells) == [date(2027, 3, 29), *(date(2027, 4, n) for n in (5, 12, 19, 26))]
    assert cells[date(2027, 3, 29)].value == "VP"
    assert {cell.fill.fill_type for cell in cells.values()} == {"solid"}


def test_tentative_and_peak_look_different_without_colour(sample):
    sheet = sample[CALENDAR_SHEET]
    perhaps = _cells(sheet, "Phát hành")[date(2027, 5, 3)]
    training = _cells(sheet, "Tập huấn")
    assert perhaps.border.top.style == "dashed"
    assert training[date(2027, 4, 5)].border.top.style == "thin"
    main, peak = training[date(2027, 4, 5)], training[date(2027, 5, 10)]
    assert peak.fill.fgColor.rgb == main.font.color.rgb
    assert peak.font.color.rgb == main.fill.fgColor.rgb


def test_what_has_no_day_says_so_in_words(sample):
    cells = _cells(sample[CALENDAR_SHEET], "Tham gia hội chợ")
    assert [str(cell.value).strip() for cell in cells.values()] == [
        "Theo kế hoạch của Liên minh Hợp tác xã Việt Nam"
    ]
    undated = _cells(sample[CALENDAR_SHEET], "Khen thưởng")
    assert [str(cell.value).strip() for cell in undated.values()] == ["chưa có ngày"]


def test_the_head_repeats_and_stays(sample):
    sheet = sample[CALENDAR_SHEET]
    row = _week_row(sheet)
    assert sheet.print_title_rows == f"${row - 2}:${row}"
    assert sheet.freeze_panes == f"C{row + 1}"


def test_a_plan_without_peaks_has_no_row_for_them(open_workbook):
    one = activity(
        1, "Việc", lead=assigned(PUBLICITY), time=span("4/2027", date(2027, 4, 1), date(2027, 4, 1))
    )
    sheet = open_workbook(plan_of(one, peaks=()))[CALENDAR_SHEET]
    assert "Cao điểm" not in [c.value for row in sheet.iter_rows() for c in row]
    assert list(_cells(sheet, "Việc")) == [date(2027, 3, 29)]


def test_rows_follow_the_plan(sample):
    titles = [c.value for c in sample[CALENDAR_SHEET]["B"] if c.value]
    words = [node.text[0].text for section in sample_plan().outline for node in section.children]
    assert [title for title in titles if title in words] == words
