"""Whatever a plan holds, both files are made, open, and carry the same words."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoptacxa_desktop.documents import word
from hoptacxa_desktop.documents.compose import compose
from hoptacxa_desktop.documents.pages import Pages
from hoptacxa_desktop.documents.press import Press
from hoptacxa_desktop.documents.printable import printable
from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import Particulars
from hoptacxa_desktop.domain.appendix import Appendix, Column
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.table import Table
from hoptacxa_desktop.domain.text.casing import upper
from tests.documents.reading import words
from tests.documents.samples import (
    LONG,
    appendix,
    class_for_directors,
    figures,
    heading,
    line,
    rich_plan,
)
from tests.strategies import plans
from tests.structures import ALL

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


def test_groups_without_rows_of_their_own_are_set(press: Press) -> None:
    group, words = Node(kind=NodeKind.HEADING), Node(kind=NodeKind.PARAGRAPH)
    columns = (Column(heading="TT"), *(Column(heading="") for _ in range(3)))
    bare = Appendix(outline=(group, replace(group, id="2"), words), columns=columns)
    for kept in ((), (replace(words, id="3"),)):
        table = replace(bare, outline=(*bare.outline, *kept))
        plan = rich_plan(outline=(), appendices=(table,))
        assert press.pdf(pages_of(plan)).startswith(b"%PDF")


def spoken(outline: Outline, plan: Plan, about: Particulars | None = None) -> Iterator[str]:
    """The words of every node that has something to say, its closing sign left out."""
    for node in outline:
        here = node.particulars or about
        if not slots.is_silent(node.text, here):
            yield letters(slots.words(plan, node.text, here)).rstrip(".;,:/")
        if isinstance(node.detail, Table):
            for row in node.detail.rows:
                yield from (letters(slots.words(plan, cell.text)) for cell in row.cells)
        yield from spoken(node.children, plan, here)


def any_case(text: str) -> str:
    """Headings are printed in capitals, Ð typed for Đ as was meant: the same words all the same."""
    return upper(text).casefold()


@QUIET
@given(plan=plans())
def test_no_word_of_the_outline_is_lost(plan: Plan) -> None:
    printed = any_case(letters(words(pages_of(plan))))
    missing = [text for text in spoken(plan.outline, plan) if any_case(text) not in printed]
    assert not missing


@pytest.mark.parametrize("name", sorted(ALL))
def test_no_word_of_a_whole_plan_is_lost(name: str) -> None:
    plan = ALL[name]()
    printed = any_case(letters(words(pages_of(plan))))
    said = [text for outline in plan.outlines for text in spoken(outline, plan)]
    assert not [text for text in said if any_case(text) not in printed]
    people = [recipient.text for recipient in plan.recipients.lines]
    for text in (*people, *plan.signature.lines, plan.signature.name, plan.subject):
        assert any_case(letters(text)) in printed


@pytest.mark.parametrize("name", sorted(ALL))
def test_word_and_pdf_of_a_whole_plan_are_made(name: str, tmp_path: Path, press: Press) -> None:
    pages = pages_of(ALL[name]())
    word.write(pages, tmp_path / "plan.docx")
    assert word_letters(tmp_path / "plan.docx") == letters(words(pages))
    assert press.pdf(pages).startswith(b"%PDF")


def test_words_and_tables_between_the_rows_of_an_appendix_are_printed() -> None:
    rows = (line("Ghi chú: làm theo mùa vụ."), figures(), class_for_directors(Ladder.NUMBER_PLAIN))
    part = replace(appendix(1), outline=rows)
    printed = words(pages_of(rich_plan(appendices=(part,))))
    for text in ("Ghi chú: làm theo mùa vụ.", "Bảng 1. Chỉ tiêu", "30 tổ hợp tác"):
        assert text in printed


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
