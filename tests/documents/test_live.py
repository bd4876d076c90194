"""The paper beside the editor tells where each node stands."""

import io
from collections.abc import Iterator
from dataclasses import replace

import pdfplumber
import pytest

from hoptacxa_desktop.documents.compose import compose
from hoptacxa_desktop.documents.live import LivePaper
from hoptacxa_desktop.documents.pages import Pages
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.outline import walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich
from tests.documents.conftest import FONTS, PAPER
from tests.documents.samples import LONG, line, rich_plan


@pytest.fixture(scope="module")
def live() -> Iterator[LivePaper]:
    with LivePaper(fonts=FONTS, paper=PAPER) as paper:
        yield paper


def pages_of(plan: Plan) -> Pages:
    return compose(plan, form=FormChoices())


def test_every_printed_node_has_its_strip(live: LivePaper) -> None:
    plan = rich_plan()
    strips = live.render(pages_of(plan)).strips
    silent = {
        node.id
        for outline in plan.outlines
        for node in walk(outline)
        if "Quy mô" in "".join(run.text for run in node.text)
    }
    in_table = {node.id for node in walk(plan.appendices[0].outline)}
    shown = {node.id for node in walk(plan.outline)} - silent
    assert shown - in_table <= set(strips)
    assert not silent & set(strips)


def test_a_strip_covers_the_words_of_its_node(live: LivePaper) -> None:
    target = line("Một câu không giống câu nào.")
    plan = rich_plan(outline=(line(LONG), target, line(LONG)))
    found = live.render(pages_of(plan))
    (strip,) = found.strips[target.id]
    with pdfplumber.open(io.BytesIO(found.pdf)) as pdf:
        page = pdf.pages[strip.page]
        inside = page.crop((0, strip.top - 0.5, page.width, strip.bottom + 0.5)).extract_text()
    assert inside == "Một câu không giống câu nào."


def test_a_paragraph_over_two_pages_has_a_strip_on_each(live: LivePaper) -> None:
    long = line(f"{LONG} " * 14)
    plan = rich_plan(outline=(line(LONG), line(LONG), long))
    first, second = live.render(pages_of(plan)).strips[long.id]
    assert (first.page, second.page) == (0, 1)
    assert first.bottom == pytest.approx((297 - 20) * 72 / 25.4)
    assert second.top == pytest.approx(20 * 72 / 25.4)


def test_an_edit_shows_at_once(live: LivePaper) -> None:
    before = line("Câu cũ.")
    plan = rich_plan(outline=(before, line(LONG)))
    live.render(pages_of(plan))
    after = replace(plan, outline=(replace(before, text=rich("Câu mới.")), *plan.outline[1:]))
    with pdfplumber.open(io.BytesIO(live.render(pages_of(after)).pdf)) as pdf:
        text = pdf.pages[0].extract_text()
    assert "Câu mới." in text
    assert "Câu cũ." not in text


def test_each_page_knows_its_section(live: LivePaper) -> None:
    plan = rich_plan(outline=(line(f"{LONG} " * 40),))
    # Upright as the body is, and without a node that could tell where it stands.
    bare = replace(plan.appendices[0], landscape=False, outline=())
    pages = pages_of(replace(plan, appendices=(bare, replace(bare, id="x", landscape=True))))
    found = live.render(pages)
    with pdfplumber.open(io.BytesIO(found.pdf)) as pdf:
        level = [page.width > page.height for page in pdf.pages]
    assert len(level) > 4
    assert found.sections == (*[0] * (len(level) - 2), 1, 2)
    assert level == [section == 2 for section in found.sections]
