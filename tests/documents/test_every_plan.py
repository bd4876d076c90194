"""Whatever a plan holds, both files are made, open, and carry the same words."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pdfplumber
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoptacxa_desktop.documents import word
from hoptacxa_desktop.documents.compose import compose
from hoptacxa_desktop.documents.pages import Pages, words
from hoptacxa_desktop.documents.press import Press
from hoptacxa_desktop.documents.printable import printable
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline
from hoptacxa_desktop.domain.plan import Plan
from tests.documents.samples import LONG, heading, line, rich_plan
from tests.strategies import plans

# In pt from the upper edge: all text of the page stands lower.
BELOW_PAGE_NUMBER = 55

QUIET = settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def pages_of(plan: Plan) -> Pages:
    return compose(plan, form=FormChoices(), draft_mark=True)


def letters(text: str) -> str:
    """The words without any white space: what a line break may never change."""
    return re.sub(r"\s+", "", printable(text))


def word_letters(path: Path) -> str:
    body = Document(str(path)).element.body
    return letters("".join(node.text or "" for node in body.iter(qn("w:t"))))


@QUIET
@given(plan=plans())
def test_word_carries_every_word_in_order(plan: Plan, tmp_path: Path) -> None:
    pages = pages_of(plan)
    word.write(pages, tmp_path / "plan.docx")
    assert word_letters(tmp_path / "plan.docx") == letters(words(pages))


@QUIET
@given(plan=plans())
def test_pdf_is_set_without_a_complaint(plan: Plan, press: Press) -> None:
    assert press.pdf(pages_of(plan)).startswith(b"%PDF")


def pdf_letters(content: bytes) -> str:
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return letters(
            "".join(
                char["text"]
                for page in pdf.pages
                for char in page.chars
                if char["top"] > BELOW_PAGE_NUMBER
            )
        )


def table_heading() -> str:
    columns = rich_plan().appendices[0].columns
    return letters("".join(column.heading for column in columns))


def test_pdf_carries_every_word_in_order(press: Press) -> None:
    # A cell that spans rows is drawn after its row: such a table is left out here.
    plain = tuple(without_tables(rich_plan().outline))
    pages = pages_of(rich_plan(outline=plain))
    printed = pdf_letters(press.pdf(pages))
    head = table_heading()
    assert printed.count(head) > 1  # repeated on each page
    assert printed.replace(head, "") == letters(words(pages)).replace(head, "")


def without_tables(outline: Outline) -> Iterator[Node]:
    for node in outline:
        if node.kind is not NodeKind.TABLE:
            yield replace(node, children=tuple(without_tables(node.children)))


SENTENCES = st.sampled_from(
    ("Mở lớp cho kế toán hợp tác xã;", "Đi thăm vườn mẫu ở xã Nậm Ỏn.", LONG, "Ký kết, bàn giao")
)
LINES = st.lists(st.tuples(SENTENCES, st.sampled_from(Ladder), st.booleans()), min_size=1)


@QUIET
@given(drawn=LINES)
def test_both_files_carry_the_same_words(
    drawn: list[tuple[str, Ladder, bool]], tmp_path: Path, press: Press
) -> None:
    outline = tuple(
        heading(text, ladder, line(text)) if is_heading else line(text, ladder)
        for text, ladder, is_heading in drawn
    )
    pages = pages_of(rich_plan(outline=outline, appendices=()))
    word.write(pages, tmp_path / "plan.docx")
    assert word_letters(tmp_path / "plan.docx") == pdf_letters(press.pdf(pages))
