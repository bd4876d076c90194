"""Workbooks that cannot be read, each told in a sentence; old fonts; long lists."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Font

from hoptacxa_desktop.domain.errors import PersonError
from tests.pace import seconds
from tests.reading.sheet.files import HEAD, NAMER, ROW, book, listing, only, plan
from tests.test_bad_input import assert_plain

GOOD = book(HEAD, ROW)


def told(content: bytes) -> str:
    with pytest.raises(PersonError) as error:
        listing(content)
    assert_plain(error.value)
    return f"{error.value.sentence} {error.value.advice}"


def repacked(content: bytes, part: str, change: bytes) -> bytes:
    """The package with one part written anew."""
    buffer = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(buffer, "w") as new:
        for info in old.infolist():
            new.writestr(info.filename, change if info.filename == part else old.read(info))
    return buffer.getvalue()


def test_an_empty_workbook():
    assert "không có chữ nào" in told(book())


def test_a_workbook_without_a_list():
    assert "không có danh sách hoạt động" in told(book(("Họ tên", "Lương"), ("An", 5)))


def test_a_damaged_workbook():
    assert "bị hỏng" in told(GOOD[: len(GOOD) // 2])
    assert ".xlsx" in told(repacked(GOOD, "xl/worksheets/sheet1.xml", b"<worksheet><oops"))


def test_entities_are_not_opened():
    bomb = b'<!DOCTYPE a [<!ENTITY b "cc">]><worksheet>&b;</worksheet>'
    assert "bị hỏng" in told(repacked(GOOD, "xl/worksheets/sheet1.xml", bomb))


def test_a_bomb_is_not_unpacked():
    buffer = BytesIO()
    with ZipFile(BytesIO(GOOD)) as old, ZipFile(buffer, "w", 8) as new:
        for info in old.infolist():
            new.writestr(info.filename, old.read(info))
        new.writestr("xl/media/a.bin", bytes(50_000_000))
    assert "quá lớn" in told(buffer.getvalue())


def test_a_cell_at_the_far_corner_costs_nothing():
    written = Workbook()
    sheet = written.active
    assert sheet is not None
    for cells in (HEAD, ROW):
        sheet.append(cells)
    sheet.cell(row=1_000_000, column=16_000, value="xa")
    buffer = BytesIO()
    written.save(buffer)
    assert len(listing(buffer.getvalue()).rows) == 1


def test_text_in_an_old_font_becomes_unicode():
    written = Workbook()
    sheet = written.active
    assert sheet is not None
    sheet.append(HEAD)
    sheet.append((1, "§µo t¹o c¸n bé hîp t¸c x·", "Quý I"))
    sheet["B2"].font = Font(name=".VnTime")
    buffer = BytesIO()
    written.save(buffer)
    assert only(buffer.getvalue()).title == "Đào tạo cán bộ hợp tác xã"


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1))
def test_bytes_changed_by_accident_end_in_a_list_or_a_sentence(seed: int):
    content = bytearray(GOOD)
    for step in range(8):
        content[(seed * (step + 7) * 2_654_435_761) % len(content)] ^= 1 + seed % 255
    try:
        plan(bytes(content))
    except PersonError as error:
        assert_plain(error)


@pytest.mark.slow
def test_ten_times_the_rows_take_about_ten_times_as_long():
    few, many = long_list(500), long_list(5_000)
    assert len(plan(many).plan.outline) == 5_000
    # A square law would take a hundred times as long.
    assert seconds(lambda: plan(many)) < 30 * min(seconds(lambda: plan(few)) for _ in range(3))


def long_list(count: int) -> bytes:
    heads = (*HEAD, "Kinh phí", "Tình trạng", "Tiến độ %", "Kết quả", "Sản phẩm")
    rows = [
        (at, f"Hoạt động thứ {at} của kế hoạch", f"{at % 28 + 1}/{at % 12 + 1}", f"Phòng {at % 9}",
         "", at * 1000, "Đang làm", at % 100, f"Kết quả {at}", "Báo cáo")
        for at in range(1, count + 1)
    ]  # fmt: skip
    return book(heads, *rows)


def test_the_words_of_columns_are_loaded_from_the_resources():
    assert NAMER.words.columns
    assert NAMER.words.status
