"""What has little room: long words in narrow columns, place and date, a mark below a table."""

import io
from dataclasses import replace

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.documents.chopping import chopped
from hoptacxa_desktop.documents.compose import compose
from hoptacxa_desktop.documents.metrics import unbroken, width
from hoptacxa_desktop.documents.pages import (
    Role,
    TableBlock,
    TableCell,
    TableRow,
    TextStyle,
)
from hoptacxa_desktop.documents.press import Press
from hoptacxa_desktop.documents.tables import CELL_PADDING, cell_rooms, fitted
from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.richtext import Run, rich
from hoptacxa_desktop.domain.table import Cell, Row, Table
from tests.documents.reading import paras
from tests.documents.samples import activity, appendix, line, long_plan, rich_plan, said
from tests.documents.test_layout import lines_of

MM = 25.4 / 72
LEFT = 30
STYLE = TextStyle(role=Role.TABLE_TEXT, name="Bảng", size=13)
ADDRESS = "vanbanchidaodieuhanh" * 5
WORDS = st.lists(st.text("aăWiđ/-.,ợ", min_size=1, max_size=60), max_size=8).map(" ".join)
WIDTHS = st.floats(5, 60)


@given(text=WORDS, room=st.floats(10, 170), bold=st.booleans())
def test_chopping_adds_breaks_alone_and_every_piece_then_fits(
    text: str, room: float, bold: bool
) -> None:
    whole = chopped(Run(text, bold=bold), STYLE, room).text
    assert whole.replace("\n", "") == text
    assert all(width(piece.strip(" \n"), 13, bold=bold) <= room for piece in unbroken(whole))


def test_words_that_fit_a_line_are_not_chopped() -> None:
    run = Run("Trung tâm Dịch vụ công ích và Hỗ trợ phát triển kinh tế tập thể liên xã")
    assert chopped(run, STYLE, 20.0) == run


def wordy(*, landscape: bool) -> Appendix:
    words = said(time="Quý I/2027", lead="Văn phòng", deliverable=ADDRESS)
    jobs = tuple(activity(f"Việc {place}", Ladder.NUMBER_PLAIN, words) for place in range(2))
    return replace(appendix(), outline=jobs, landscape=landscape, closing=False)


@pytest.mark.parametrize("landscape", [True, False])
def test_a_word_wider_than_its_column_stays_inside_it(press: Press, landscape: bool) -> None:
    pages = compose(
        rich_plan(outline=(), appendices=(wordy(landscape=landscape),)), form=FormChoices()
    )
    (table,) = (one for one in pages.sections[1].blocks if isinstance(one, TableBlock))
    size = pages.style(Role.TABLE_TEXT).size
    begins, ends = LEFT + sum(table.widths[:2]), LEFT + sum(table.widths[:3])
    with pdfplumber.open(io.BytesIO(press.pdf(pages))) as pdf:
        set_in_table = [char for char in pdf.pages[-1].chars if abs(char["size"] - size) < 0.01]
    chars = [char for char in set_in_table if begins < char["x0"] * MM < ends]
    assert "".join(char["text"] for char in chars).count(ADDRESS) == 2
    assert max(char["x1"] for char in chars) * MM < ends


@pytest.mark.parametrize("landscape", [True, False])
def test_no_word_of_a_heading_is_wider_than_its_column(landscape: bool) -> None:
    plan = rich_plan(appendices=(wordy(landscape=landscape),))
    (table,) = (
        one
        for one in compose(plan, form=FormChoices()).sections[1].blocks
        if isinstance(one, TableBlock)
    )
    for cell, wide in zip(table.rows[0].cells, table.widths, strict=True):
        words = cell.paras[0].words.split()
        assert max(width(word, 13, bold=True) for word in words) < wide - 2 * CELL_PADDING


@given(
    columns=st.lists(st.tuples(WIDTHS, WIDTHS), min_size=1, max_size=8), room=st.floats(100, 260)
)
def test_columns_fill_the_room_and_keep_what_they_need_at_least(
    columns: list[tuple[float, float]], room: float
) -> None:
    shares, least = zip(*columns, strict=True)
    widths = fitted(shares, room, least)
    assert sum(widths) == pytest.approx(room)
    assert min(widths) > 0
    if sum(least) < room - 1:
        assert all(wide > need - 1e-6 for wide, need in zip(widths, least, strict=True))


def test_cells_beside_one_that_reaches_down_have_their_own_room() -> None:
    rows = (
        TableRow(cells=(TableCell(rows=2), TableCell(columns=2))),
        TableRow(cells=(TableCell(), TableCell())),
        TableRow(cells=(TableCell(columns=3),)),
    )
    rooms = tuple(cell_rooms(TableBlock(widths=(20, 30, 40), rows=rows)))
    assert rooms == ((17, 67), (27, 37), (87,))


def words_on_paper(content: bytes) -> set[str]:
    """The words of all pages, without what is drawn beyond the edges of the paper."""
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        papers = [page.crop(page.mediabox) for page in pdf.pages]
        return {word["text"] for page in papers for word in page.extract_words()}


@pytest.mark.parametrize("tall", [0, 1])
def test_no_word_is_lost_beside_a_cell_that_reaches_down(press: Press, tall: int) -> None:
    words = [f"a{number}" for number in range(200)]
    texts = ["", "", ""]
    texts[1 + tall] = " ".join(words)
    rows = (
        Row(cells=(Cell(text=rich("Vườn đồi"), rows=2), Cell(text=rich(texts[0])), Cell())),
        Row(cells=(Cell(text=rich(texts[1])), Cell(text=rich(texts[2])))),
    )
    table = Table(rows=rows, widths=(150, 12, 12))
    node = line("Bảng 1", kind=NodeKind.TABLE, detail=table)
    pdf = press.pdf(compose(rich_plan(outline=(node,), appendices=()), form=FormChoices()))
    assert set(words) <= words_on_paper(pdf)


@pytest.mark.parametrize("country_size", [12.0, 13.0])
@pytest.mark.parametrize("place", ["Huế", "Mường Thanh", "Thành phố Hồ Chí Minh"])
def test_place_and_date_stand_in_one_line_or_break_before_the_day(
    press: Press, place: str, country_size: float
) -> None:
    form = FormChoices(country_size=country_size)
    pages = compose(rich_plan(place=place, outline=(), appendices=()), form=form)
    (printed,) = (one for one in paras(pages.sections[0].blocks) if one.role is Role.PLACE_DATE)
    assert " ".join(printed.words.split()) == f"{place}, ngày 05 tháng 01 năm 2027"
    drawn = [text for text in lines_of(press.pdf(pages))[0] if "ngày 05 tháng 01 năm" in text]
    assert drawn[0].endswith("ngày 05 tháng 01 năm 2027")


@pytest.mark.parametrize("count", range(1, 30, 4))
def test_the_mark_below_a_table_has_a_row_above_it(press: Press, count: int) -> None:
    plan = replace(long_plan(1, 1), appendices=(appendix(count, closing=False),))
    last = lines_of(press.pdf(compose(plan, form=FormChoices())))[-1]
    assert last[-1] == "./."
    assert "Đăng ký thi đua" in last[-2]
