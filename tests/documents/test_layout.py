"""What stands on which page: no signature alone, no heading last, no row parted."""

import io
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest
from docx import Document
from docx.oxml.ns import qn

from hoptacxa_desktop.documents import word
from hoptacxa_desktop.documents.compose import compose
from hoptacxa_desktop.documents.pages import Pages
from hoptacxa_desktop.documents.press import Press
from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.office import FormChoices
from tests.documents.samples import (
    LONG,
    activity,
    appendix,
    heading,
    line,
    long_plan,
    rich_plan,
    said,
)
from tests.measure.office import needs_office, printed

Lines = list[list[str]]

MM = 25.4 / 72
# How far apart, in mm, two programs may set the same line.
LINE_APART = 0.8


def lines_of(content: bytes) -> Lines:
    """The lines of text of each page, from top to bottom, without the page number."""
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        pages = [page.extract_text_lines() for page in pdf.pages]
    return [
        [one["text"] for one in page if not (one["text"].isdigit() and one["top"] < 60)]
        for page in pages
    ]


def ending(paragraphs: int, last: str) -> Pages:
    """Pages whose signature comes after so many short paragraphs and a last one."""
    short = tuple(line(f"Việc thứ {place}.") for place in range(paragraphs))
    plan = rich_plan(outline=(*short, line(last)), appendices=())
    return compose(plan, form=FormChoices())


def lines_before_signature(pages: Lines) -> int:
    page = next(page for page in pages if any("Nơi nhận:" in text for text in page))
    return next(place for place, text in enumerate(page) if "Nơi nhận:" in text)


LASTS = {"short": "Xong.", "middling": LONG, "long": f"{LONG} " * 6, "pages": f"{LONG} " * 20}


@pytest.mark.parametrize("last", LASTS)
@pytest.mark.parametrize("paragraphs", range(17, 33, 2))
def test_the_signature_never_stands_alone(press: Press, paragraphs: int, last: str) -> None:
    pages = lines_of(press.pdf(ending(paragraphs, LASTS[last]), tagged=False))
    assert lines_before_signature(pages) >= 2
    signature = [number for number, page in enumerate(pages) if "Lò Thị Thương" in page]
    recipients = [number for number, page in enumerate(pages) for text in page if "Lưu:" in text]
    assert signature == recipients


@pytest.mark.parametrize("words", range(1, 40))
def test_a_long_paragraph_before_the_signature_fills_its_page(press: Press, words: int) -> None:
    last = f"{LONG} " * 8 + "thêm " * words
    pages = lines_of(press.pdf(ending(12, last), tagged=False))
    assert lines_before_signature(pages) >= 2
    assert len(pages[0]) > 36


@needs_office
@pytest.mark.parametrize(("paragraphs", "last"), [(20, "short"), (24, "short"), (20, "long")])
def test_the_signature_never_stands_alone_in_word(
    tmp_path: Path, paragraphs: int, last: str
) -> None:
    word.write(ending(paragraphs, LASTS[last]), tmp_path / "plan.docx")
    pages = lines_of(printed(tmp_path / "plan.docx", tmp_path).read_bytes())
    assert lines_before_signature(pages) >= 2


@needs_office
def test_word_and_pdf_break_lines_and_pages_alike(press: Press, tmp_path: Path) -> None:
    pages = compose(rich_plan(), form=FormChoices())
    word.write(pages, tmp_path / "plan.docx")
    of_word = lines_of(printed(tmp_path / "plan.docx", tmp_path).read_bytes())
    of_pdf = lines_of(press.pdf(pages, tagged=False))
    assert len(of_word) == len(of_pdf)
    assert of_word[0] == of_pdf[0]


@needs_office
def test_word_and_pdf_set_every_line_at_the_same_height(press: Press, tmp_path: Path) -> None:
    pages = compose(long_plan(4, 5), form=FormChoices())
    word.write(pages, tmp_path / "plan.docx")
    ours = heights(press.pdf(pages))
    theirs = heights(printed(tmp_path / "plan.docx", tmp_path).read_bytes())
    assert [len(page) for page in ours] == [len(page) for page in theirs]
    for our_page, their_page in zip(ours, theirs, strict=True):
        assert our_page == pytest.approx(their_page, abs=LINE_APART)


def heights(content: bytes) -> list[list[float]]:
    """How far down the page, in mm, each baseline lies."""
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return [
            sorted({round((page.height - char["matrix"][5]) * MM, 1) for char in page.chars})
            for page in pdf.pages
        ]


@pytest.mark.parametrize("paragraphs", range(26, 33))
def test_no_heading_is_last_on_a_page(press: Press, paragraphs: int) -> None:
    short = tuple(line(f"Việc thứ {place}.") for place in range(paragraphs))
    below = heading("Yêu cầu", Ladder.ROMAN, heading("Chung", Ladder.NUMBER, line(LONG)))
    plan = rich_plan(outline=(*short, below), appendices=())
    for page in lines_of(press.pdf(compose(plan, form=FormChoices()), tagged=False)):
        assert page[-1] not in ("I. YÊU CẦU", "1. Chung")


def test_rows_of_an_appendix_stay_whole_under_a_repeated_heading(press: Press) -> None:
    pages = lines_of(press.pdf(compose(long_plan(1, 60), form=FormChoices()), tagged=False))
    rows = [page for page in pages if any(text.startswith("TT ") for text in page)]
    assert len(rows) > 3
    begun = sum(text.count(LONG[:25]) for page in rows for text in page)
    ended = sum(text.count("gỡ.") for page in rows for text in page)
    assert begun == ended == 20
    for page in rows[1:]:
        assert page[0].startswith("TT ")
        assert sum("gỡ." in text for text in page) == sum(LONG[:25] in text for text in page)


@pytest.mark.parametrize("count", range(1, 24))
def test_the_signature_of_an_appendix_has_rows_above_it(press: Press, count: int) -> None:
    pages = lines_of(press.pdf(compose(long_plan(1, count), form=FormChoices()), tagged=False))
    last = next(page for page in reversed(pages) if any("Nơi nhận:" in text for text in page))
    rows = last[: lines_before_signature([last])]
    assert rows[0].startswith(("TT ", "Phụ lục"))
    assert sum("Đăng ký thi đua" in text for text in rows) == 1
    assert sum(text.startswith("TT ") for text in rows) == 1
    assert rows[-1] == "./."


def test_the_last_rows_of_an_appendix_are_bound_to_the_signature_in_word(tmp_path: Path) -> None:
    # LibreOffice parts the rows all the same; Word does not.
    word.write(compose(long_plan(1, 9), form=FormChoices()), tmp_path / "plan.docx")
    table = Document(str(tmp_path / "plan.docx")).tables[-2]
    bound = [bool(row._tr.findall(f".//{qn('w:keepNext')}")) for row in table.rows]
    # Heading and group rows are bound to the row below them.
    assert bound == [False, True, *[False] * 9, True, True]


def test_a_row_taller_than_a_page_is_parted_and_keeps_its_words(press: Press) -> None:
    tall = "\n".join(f"{place}. {LONG}" for place in range(60))
    pages = compose(rich_plan(appendices=(tall_appendix(tall),)), form=FormChoices())
    text = "".join("".join(page) for page in lines_of(press.pdf(pages, tagged=False)))
    assert text.count("gỡ.") > 60


def tall_appendix(words: str) -> Appendix:
    return replace(appendix(), outline=(activity(words, Ladder.NUMBER_PLAIN, said()),))
