"""The Word file: its parts by golden text, its styles, its safety."""

import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from lxml import etree

from hoptacxa_desktop.documents import word
from hoptacxa_desktop.documents.compose import compose
from hoptacxa_desktop.documents.pages import Margins, Pages, Para, Role, Section
from hoptacxa_desktop.documents.styles import styles
from hoptacxa_desktop.domain.errors import FileBusy
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.recipients import Recipients
from hoptacxa_desktop.domain.richtext import Run, rich
from hoptacxa_desktop.domain.signature import Signature
from tests.conftest import ROOT
from tests.documents.samples import (
    appendix,
    class_for_directors,
    figures,
    heading,
    line,
    long_plan,
    recipients,
    rich_plan,
)

GOLDEN = ROOT / "tests" / "golden" / "word"
NOW = datetime(2027, 1, 5, 8, 30, tzinfo=UTC)
BARE = Plan(year=2027, recipients=Recipients(archive=""), signature=Signature())

FEATURES = {
    "letterhead-of-a-draft": rich_plan(
        number="",
        issued_on=None,
        bases=(),
        opening=(),
        outline=(),
        appendices=(),
        recipients=Recipients(archive=""),
        signature=Signature(),
    ),
    "ladders": Plan(
        year=2027,
        recipients=Recipients(archive=""),
        outline=(
            heading("chung", Ladder.PART, heading("mục đích", Ladder.ROMAN)),
            heading("Riêng", Ladder.NUMBER, line("một;", Ladder.LETTER), line("hai", Ladder.PLUS)),
        ),
    ),
    "field-lines": Plan(
        year=2027, recipients=Recipients(archive=""), outline=(class_for_directors(),)
    ),
    "styled-words": Plan(
        year=2027,
        recipients=Recipients(archive=""),
        outline=(line(rich(Run("đậm", bold=True), " & <thường>\ndòng hai")),),
    ),
    "table-with-spans": Plan(year=2027, recipients=Recipients(archive=""), outline=(figures(),)),
    "recipients-with-a-bracket": Plan(year=2027, recipients=recipients()),
    "appendix-in-a-table": Plan(
        year=2027,
        recipients=Recipients(archive=""),
        appendices=(appendix(1, closing=False),),
    ),
}


def pages_of(plan: Plan) -> Pages:
    return compose(plan, form=FormChoices(), draft_mark=not plan.number and bool(plan.place))


def part(path: Path, name: str) -> str:
    """A part of the package as indented text."""
    with zipfile.ZipFile(path) as package:
        tree = etree.fromstring(package.read(name))
    return etree.tostring(tree, pretty_print=True, encoding="unicode")


@pytest.mark.parametrize("feature", FEATURES)
def test_the_body_is_as_it_was(feature: str, tmp_path: Path, update_golden: bool) -> None:
    word.write(pages_of(FEATURES[feature]), tmp_path / "plan.docx", now=NOW)
    check(
        GOLDEN / f"{feature}.xml", part(tmp_path / "plan.docx", "word/document.xml"), update_golden
    )


@pytest.mark.parametrize("name", ["styles", "settings", "header1"])
def test_the_other_parts_are_as_they_were(name: str, tmp_path: Path, update_golden: bool) -> None:
    word.write(pages_of(BARE), tmp_path / "plan.docx", now=NOW)
    check(
        GOLDEN / f"part-{name}.xml", part(tmp_path / "plan.docx", f"word/{name}.xml"), update_golden
    )


def check(golden: Path, found: str, update: bool) -> None:
    if update:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        word.write(pages_of(rich_plan()), tmp_path / name, now=NOW)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_navigation_pane_shows_the_headings(tmp_path: Path) -> None:
    word.write(pages_of(rich_plan()), tmp_path / "plan.docx")
    document = Document(str(tmp_path / "plan.docx"))
    levels = {
        paragraph.text: paragraph.style.base_style.name
        for paragraph in document.paragraphs
        if paragraph.style and paragraph.style.base_style.name.startswith("Heading")
    }
    assert levels["I. MỤC ĐÍCH, YÊU CẦU"] == "Heading 1"
    assert levels["1. Mục đích"] == "Heading 2"
    assert levels["1.1. Các việc chính:"] == "Heading 3"
    assert levels["Phụ lục"] == "Heading 1"


def test_styles_carry_the_form_and_paragraphs_do_not(tmp_path: Path) -> None:
    word.write(pages_of(rich_plan()), tmp_path / "plan.docx")
    document = Document(str(tmp_path / "plan.docx"))
    body = document.styles["HTX Đoạn văn"]
    assert body.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert body.font.size.pt == 14
    text = part(tmp_path / "plan.docx", "word/document.xml")
    assert not re.search(r"<w:(sz|jc|rFonts)\b", text)


def test_properties_name_the_plan(tmp_path: Path) -> None:
    word.write(pages_of(rich_plan()), tmp_path / "plan.docx", now=NOW)
    properties = Document(str(tmp_path / "plan.docx")).core_properties
    assert properties.title.startswith("Kế hoạch Cùng hợp tác xã")
    assert properties.author == "Liên minh Hợp tác xã tỉnh Mường Thanh"
    assert properties.language == "vi-VN"
    assert properties.created is not None
    assert properties.created.replace(tzinfo=UTC) == NOW


def test_signs_that_xml_forbids_do_no_harm(tmp_path: Path) -> None:
    section = Section(
        margins=Margins(top=20, bottom=20, left=30, right=15),
        blocks=(Para(role=Role.BODY, text=rich("a\x00b\x0bc\tđ\ud800e\ufffff & <w:p>")),),
    )
    pages = Pages(sections=(section,), styles=styles(FormChoices()))
    word.write(pages, tmp_path / "plan.docx")
    assert Document(str(tmp_path / "plan.docx")).paragraphs[0].text == "abc đef & <w:p>"


def test_a_file_open_in_word_is_left_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("os.replace", refuse)
    with pytest.raises(FileBusy, match=r"“plan\.docx” đang mở trong Word"):
        word.write(pages_of(BARE), path)
    assert path.read_bytes() == b"old"


def test_progress_runs_from_first_to_last_block(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    word.write(
        pages_of(long_plan(20, 3)),
        tmp_path / "plan.docx",
        progress=lambda done, total: told.append((done, total)),
    )
    assert [done for done, _ in told] == list(range(1, told[0][1] + 1))
