"""Whatever people write is kept as they wrote it, and never becomes a formula or markup."""

import unicodedata
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from hoptacxa_desktop.domain.unit import Assigned
from hoptacxa_desktop.sheets.text import CELL_LIMIT, cell_text, fits, pieces, shortened
from tests.sheets.reading import row_of
from tests.sheets.samples import activity, heading, plan_of

PROBES = (
    "=1+1",
    '=HYPERLINK("http://a.b","c")',
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "{=1+1}",
    "http://a.vn",
    "mailto:a@b.vn",
    "internal:Sheet!A1",
    "00123",
    "1/2",
    "_x0041_",
    "<r>&</r>",
    "<r><t>đậm</t></r>",
    'a & b < c > d "e"',
)


@pytest.mark.parametrize("probe", PROBES)
def test_text_stays_text_everywhere(open_workbook, probe):
    node = activity(
        1,
        f"Việc {probe}",
        lead=Assigned(text=probe),
        deliverable=probe,
        result=probe,
        note=probe,
    )
    book = open_workbook(plan_of(heading(2, probe, node), subject=probe))
    sheet = book["Theo dõi"]
    row = row_of(sheet, "Việc")
    for name in ("Chủ trì", "Sản phẩm", "Kết quả", "Ghi chú"):
        assert str(row[name]).strip() == probe.strip()
    written = [c for s in book.worksheets for r in s.iter_rows() for c in r if c.data_type == "f"]
    assert not [c for c in written if probe in str(c.value) and "TODAY" not in str(c.value)]


@pytest.mark.parametrize("probe", PROBES)
def test_every_part_of_the_file_is_well_formed(open_workbook, tmp_path, probe):
    open_workbook(plan_of(activity(1, probe, lead=Assigned(text=probe), note=probe), subject=probe))
    with ZipFile(tmp_path / "bieu.xlsx") as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(parts.read(name))


def test_words_longer_than_a_cell_are_kept_whole_on_a_sheet_of_their_own(open_workbook):
    long = "kết quả " * 9000
    book = open_workbook(plan_of(activity(1, "Việc", result=long, note="ngắn")))
    shown = str(row_of(book["Theo dõi"], "Việc")["Kết quả"])
    assert len(shown) <= CELL_LIMIT
    assert "Nội dung dài" in shown
    rows = [[cell.value for cell in row] for row in book["Nội dung dài"].iter_rows(min_row=2)]
    assert {tuple(row[:2]) for row in rows} == {("1", "Kết quả")}
    assert "".join(str(piece) for *_, piece in rows).strip() == long.strip()


def test_there_is_no_sheet_for_long_texts_without_any(sample):
    assert "Nội dung dài" not in sample.sheetnames


@given(st.text(max_size=200))
def test_clean_text_holds_nothing_that_a_workbook_cannot(text):
    shown = cell_text(text)
    assert unicodedata.is_normalized("NFC", shown)
    assert all(char in "\n\t" or unicodedata.category(char) != "Cc" for char in shown)
    assert not (shown.startswith("<r>") and shown.endswith("</r>"))


@given(st.sampled_from(["Hợp tác xã", "Đắk Lắk", "quỹ tín dụng nhân dân"]))
def test_decomposed_letters_are_composed(words):
    assert cell_text(unicodedata.normalize("NFD", words)) == words


@given(st.text(st.sampled_from("aế🌾"), min_size=1).map(lambda text: text * 3000))
@settings(deadline=None, max_examples=30)
def test_pieces_fit_a_cell_and_join_to_the_whole(text):
    cut = pieces(text)
    assert "".join(cut) == text
    assert all(fits(piece) for piece in cut)
    kept = shortened(text)
    assert fits(kept)
    assert (kept == text) == fits(text)


@given(st.text(max_size=80))
@settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_text_comes_back_as_it_was_cleaned(open_workbook, text):
    sheet = open_workbook(plan_of(activity(1, "Việc", result=text)))["Theo dõi"]
    found = row_of(sheet, "Việc")["Kết quả"] or ""
    assert str(found).strip() == cell_text(text).strip()


def test_no_cell_of_any_sheet_holds_more_than_a_cell_can(open_workbook):
    node = activity(1, "dài " * 20000, lead=Assigned(text="Văn phòng"), result="dài " * 20000)
    book = open_workbook(plan_of(node), values=True)
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    texts = [str(c.value) for sheet in shown for row in sheet.iter_rows() for c in row if c.value]
    assert max(map(len, texts)) <= CELL_LIMIT


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("a" * CELL_LIMIT, True),
        ("a" * (CELL_LIMIT + 1), False),
        ("😀" * (CELL_LIMIT // 2), True),
        ("😀" * (CELL_LIMIT // 2 + 1), False),
    ],
    ids=["letters", "a letter more", "signs of two units", "a sign more"],
)
def test_a_cell_is_full_by_units_not_by_letters(text: str, whole: bool) -> None:
    assert fits(text) is whole
