"""A row of plain words is printed as the same row of cells would be."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.documents.compose import compose
from hoptacxa_desktop.documents.pages import (
    Margins,
    Pages,
    PlainRow,
    PrintedRow,
    Role,
    Section,
    TableBlock,
    TableRow,
)
from hoptacxa_desktop.documents.press import Press
from hoptacxa_desktop.documents.styles import styles
from hoptacxa_desktop.documents.tables import parted_if_tall
from hoptacxa_desktop.documents.word import document_xml
from hoptacxa_desktop.domain.appendix import Column
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.outline import Node
from hoptacxa_desktop.domain.richtext import Run, rich, slot
from tests.documents.samples import LONG, activity, appendix, line, rich_plan, said

WIDTHS = (14.0, 60.0, 40.0)
SIZE = 13.0
# What forms, markup and files stumble over: per cents, signs of XML, blanks, lines, lone accents.
AWKWARD = ["", " ", "\n", "%s", "100% %(a)s", "<w:t>&\"'", "I\n\nII", "e\u0302\x01"]
WORDS = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.sampled_from("aế %<&\n\t\u0301\u00a0"), max_size=12),
)
ROWS = st.builds(
    PlainRow,
    roles=st.just((Role.TABLE_MIDDLE, Role.TABLE_TEXT, Role.TABLE_TEXT)),
    words=st.tuples(WORDS, WORDS, WORDS),
    whole=st.booleans(),
    keep_with_next=st.booleans(),
    node=st.none() | st.just(NodeId("n" * 32)),
)


def in_cells(row: PlainRow) -> TableRow:
    return TableRow(
        cells=row.cells, whole=row.whole, keep_with_next=row.keep_with_next, node=row.node
    )


def table(*rows: PrintedRow) -> TableBlock:
    return TableBlock(widths=WIDTHS, rows=rows)


def pages(*rows: PrintedRow) -> Pages:
    section = Section(margins=Margins(top=20, bottom=20, left=30, right=15), blocks=(table(*rows),))
    return Pages(sections=(section,), styles=styles(FormChoices()))


@given(rows=st.lists(ROWS, min_size=1, max_size=4))
def test_plain_rows_are_written_as_their_cells(rows: list[PlainRow]) -> None:
    plain, full = pages(*rows), pages(*map(in_cells, rows))
    assert document_xml(plain) == document_xml(full)


@pytest.mark.parametrize("anchors", [True, False])
def test_plain_rows_are_set_as_their_cells(press: Press, anchors: bool) -> None:
    roles = (Role.TABLE_MIDDLE, Role.TABLE_TEXT, Role.TABLE_TEXT)
    rows = [PlainRow(roles=roles, words=(words, LONG, words)) for words in (*AWKWARD, "dài" * 40)]
    rows.append(replace(rows[0], whole=False))
    rows.append(replace(rows[0], keep_with_next=True, node=NodeId("n" * 32)))
    plain, full = pages(*rows), pages(*map(in_cells, rows))
    assert press.pdf(plain, anchors=anchors) == press.pdf(full, anchors=anchors)


@given(row=ROWS, times=st.integers(1, 120))
def test_plain_rows_are_never_judged_lower_than_their_cells(row: PlainRow, times: int) -> None:
    long = replace(row, words=tuple(words * times for words in row.words), whole=True)
    (plain,) = parted_if_tall(table(long), SIZE).rows
    (full,) = parted_if_tall(table(in_cells(long)), SIZE).rows
    assert full.whole or not plain.whole


@pytest.mark.parametrize(("times", "whole"), [(1, True), (3, False)])
def test_a_page_may_not_hold_a_row_of_many_words(times: int, whole: bool) -> None:
    long = PlainRow(roles=(Role.TABLE_TEXT,) * 3, words=("1", f"{LONG} " * times, ""))
    (row,) = parted_if_tall(table(long), SIZE).rows
    assert row.whole is whole


def test_lines_beside_each_other_are_not_counted_together() -> None:
    lists = PlainRow(roles=(Role.TABLE_TEXT,) * 3, words=("1\n" * 9, "- Tổ;\n" * 9, "Phòng\n" * 9))
    (row,) = parted_if_tall(table(lists), SIZE).rows
    assert row.whole


def printed(job: Node, *fields: ActivityField) -> PrintedRow:
    """The row of an activity in an appendix with those columns."""
    columns = tuple(Column(heading=field.value, field=field) for field in fields)
    part = replace(appendix(), outline=(job,), columns=columns)
    made = compose(rich_plan(outline=(), appendices=(part,)), form=FormChoices())
    (block,) = (one for one in made.sections[1].blocks if isinstance(one, TableBlock))
    return block.rows[1]


def test_an_activity_of_plain_words_is_a_plain_row() -> None:
    job = activity("Mở lớp", Ladder.NUMBER, said(time="Quý I"))
    row = printed(job, ActivityField.ORDER, ActivityField.TITLE, ActivityField.TIME)
    assert isinstance(row, PlainRow)
    assert row.words == ("1", "Mở lớp", "Quý I")
    assert row.roles == (Role.TABLE_MIDDLE, Role.TABLE_TEXT, Role.TABLE_TEXT)


def test_a_slot_in_a_title_is_filled() -> None:
    job = activity("", Ladder.NUMBER, said(time="quý I"))
    row = printed(replace(job, text=rich("Họp ", slot("time"))), ActivityField.TITLE)
    assert isinstance(row, PlainRow)
    assert row.words == ("1. Họp quý I",)


@pytest.mark.parametrize("style", [{"bold": True}, {"italic": True}])
def test_a_title_keeps_its_styles(style: dict[str, bool]) -> None:
    job = replace(activity("", Ladder.NUMBER, said()), text=rich("Mở ", Run("lớp", **style)))
    row = printed(job, ActivityField.ORDER, ActivityField.TITLE)
    assert row.cells[1].paras[0].text == rich("Mở ", Run("lớp", **style))
    assert row.cells[0].paras[0].words == "1"


def test_lines_below_an_activity_stand_in_the_cell_of_its_title() -> None:
    job = activity("Mở lớp", Ladder.NUMBER, said(time="Quý I"), line("Mời thầy", Ladder.DASH))
    row = printed(job, ActivityField.TITLE, ActivityField.TIME)
    assert [para.words for para in row.cells[0].paras] == ["1. Mở lớp", "- Mời thầy"]
    assert [para.words for para in row.cells[1].paras] == ["Quý I"]
