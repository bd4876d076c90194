"""What each side of a bar does. A side prepares, then gives back the work that is timed.

What a side needs is loaded inside it: a side whose part of the program is not there yet fails
alone, and no side pays for the libraries of another.
"""

import json
import re
import shutil
import time
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from xml.sax.saxutils import escape, unescape

Work = Callable[[], object]
Side = Callable[[Path, int], Work]

ROOT = Path(__file__).resolve().parents[2]
_MAIN_PART = "word/document.xml"
_WORDS = re.compile(r"(?<=>)([^<>]+)(?=</w:t>)")
_TODAY = date(2027, 4, 12)


def word(folder: Path, size: int) -> Work:
    """Compose a plan and write it as Word, for the second time: its rivals are warm as well.

    The zip's side has to write the Word file once for its XML; so all three have run once before.
    """
    from bars.plans import printed_plan
    from hoptacxa_desktop.documents import word as word_file
    from hoptacxa_desktop.documents.compose import compose
    from hoptacxa_desktop.domain.office import FormChoices

    plan, form = printed_plan(size), FormChoices()

    def work() -> None:
        word_file.write(compose(plan, form=form), folder / "plan.docx")

    work()
    return work


def zipped(folder: Path, size: int) -> Work:
    """Format the XML of that Word file by hand from its words, straight into a zip."""
    word(folder, size)
    with zipfile.ZipFile(folder / "plan.docx") as package:
        parts = {name: package.read(name).decode("utf-8") for name in package.namelist()}
    # Markup and words by turns: the least that any writer has to put together.
    pieces = _WORDS.split(parts.pop(_MAIN_PART))
    markup, words = pieces[::2], [unescape(text) for text in pieces[1::2]]

    def work() -> None:
        filled = (piece + escape(text) for piece, text in zip(markup, [*words, ""], strict=True))
        document = "".join(filled)
        with zipfile.ZipFile(folder / "zip.docx", "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in (*parts.items(), (_MAIN_PART, document)):
                package.writestr(name, content)

    return work


def docxtpl(folder: Path, size: int) -> Work:
    """Let docxtpl fill a template with the same paragraphs and rows."""
    from docxtpl import DocxTemplate

    from bars.template import content, make_template

    template = make_template(folder / "template.docx")
    values = content(size)

    def work() -> None:
        document = DocxTemplate(template)
        document.render(values, autoescape=True)
        document.save(folder / "filled.docx")

    work()
    return work


def pdf(folder: Path, size: int) -> Work:
    """Compose a plan and write it as PDF."""
    from bars.plans import printed_plan
    from hoptacxa_desktop.documents import pdf as pdf_file
    from hoptacxa_desktop.documents.compose import compose
    from hoptacxa_desktop.domain.office import FormChoices
    from hoptacxa_desktop.paths import resource

    plan, form = printed_plan(size), FormChoices()
    fonts, paper = resource("fonts"), resource("paper")
    target = folder / "plan.pdf"
    return lambda: pdf_file.write(compose(plan, form=form), target, fonts=fonts, paper=paper)


def typst(folder: Path, size: int) -> Work:
    """Let typst set the finished source of the same pages and write the PDF."""
    import typst as engine

    from bars.plans import printed_plan
    from hoptacxa_desktop.documents.compose import compose
    from hoptacxa_desktop.documents.press import DATA, TEMPLATE, typeface
    from hoptacxa_desktop.documents.typst_data import data
    from hoptacxa_desktop.domain.office import FormChoices
    from hoptacxa_desktop.paths import resource

    face = typeface(resource("fonts"))
    pages = compose(printed_plan(size), form=FormChoices())
    main = shutil.copyfile(resource("paper") / TEMPLATE, folder / TEMPLATE)
    fonts = folder / "fonts"
    fonts.mkdir(exist_ok=True)
    for file in face.files:
        shutil.copy(file, fonts)
    finished = data(pages, family=face.family, anchors=False)
    (folder / DATA).write_text(json.dumps(finished, ensure_ascii=False), encoding="utf-8")

    def work() -> None:
        compiler = engine.Compiler(
            input=str(main),
            root=str(folder),
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
        )
        content = compiler.compile(format="pdf", pdf_tags=True)
        (folder / "typst.pdf").write_bytes(content)

    return work


def preview(_folder: Path, size: int) -> Work:
    """Show the pages again after one paragraph was edited, the pages being on the screen."""
    from bars.plans import edited, printed_plan
    from hoptacxa_desktop.domain.office import FormChoices
    from hoptacxa_desktop.services.preview import Preview

    plan, form = replace(printed_plan(size), appendices=()), FormChoices()
    paper = Preview()
    paper.render(plan, form)
    paper.render(edited(plan, 1), form)
    changed = edited(plan, 2)
    return lambda: paper.render(changed, form)


def excel(folder: Path, size: int) -> Work:
    """Write the tracking workbook."""
    from bars.plans import OFFICE, tracked_plan
    from hoptacxa_desktop.sheets import workbook

    plan = tracked_plan(size)
    return lambda: workbook.write(plan, office=OFFICE, path=folder / "a.xlsx", today=_TODAY)


def xlsxwriter(folder: Path, size: int) -> Work:
    """Write every cell of that workbook again with XlsxWriter alone."""
    from bars.replay import record, replay

    recorded = record(excel(folder, size))
    return lambda: replay(recorded, folder / "b.xlsx")


def read_word(folder: Path, size: int) -> Work:
    """Read a Word file of paragraphs and tables."""
    from bars.papers import office_paper
    from hoptacxa_desktop.reading import word as reader

    paper = office_paper(folder / "paper.docx", size)
    return lambda: reader.read_word(paper)


def read_plan(folder: Path, size: int) -> Work:
    """Read the same file and understand it as a plan."""
    from bars.papers import office_paper
    from hoptacxa_desktop.services import receiving

    paper = office_paper(folder / "paper.docx", size)
    return lambda: receiving.read_file(paper, today=_TODAY)


def python_docx(folder: Path, size: int) -> Work:
    """Open that file with python-docx and take the words of its paragraphs and cells."""
    import docx

    from bars.papers import office_paper

    paper = office_paper(folder / "paper.docx", size)

    def work() -> None:
        document = docx.Document(str(paper))
        for paragraph in document.paragraphs:
            len(paragraph.text)
        for table in document.tables:
            for row in table.rows:
                for cell in row.cells:
                    len(cell.text)

    return work


def find(folder: Path, size: int) -> Work:
    """Find what fits after the letter that takes longest, of all letters that are typed."""
    from bars.seeking import full_store, letters, now
    from hoptacxa_desktop.services import finding
    from hoptacxa_desktop.store import Store

    store = Store.open(full_store(folder, size), now=now)
    slowest = max(letters(), key=lambda typed: _seconds(lambda: finding.find(store, query=typed)))
    return lambda: finding.find(store, query=slowest)


def like(folder: Path, size: int) -> Work:
    """Let SQLite look through the folded words of all lines: what fits best may be any of them."""
    import sqlite3

    from bars.seeking import TYPED, full_store
    from hoptacxa_desktop.domain.text.matching import words_of

    connection = sqlite3.connect(full_store(folder, size))
    wanted = [f"%{word}%" for word in words_of(TYPED)]
    having = " AND ".join("folded LIKE ?" for _ in wanted)
    statement = f"SELECT words FROM line WHERE {having} ORDER BY rowid DESC"
    return lambda: connection.execute(statement, wanted).fetchall()


def _seconds(work: Work) -> float:
    work()
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def window(folder: Path, _size: int) -> Work:
    """Open the program over a full store, until its list of plans is on the screen."""
    from bars.windows import open_program

    return lambda: open_program(folder)


def open_plan(folder: Path, _size: int) -> Work:
    """The same, and one of the plans open on its page."""
    from bars.windows import open_program

    return lambda: open_program(folder, with_plan=True)


def empty_window(_folder: Path, _size: int) -> Work:
    """Open an empty main window of Qt."""
    from bars.empty_window import show

    return show


def paste(folder: Path, size: int) -> Work:
    """Paste rows into the grid of a plan among many."""
    from bars.grids import pasted

    return pasted(folder, size)


def unpaste(folder: Path, size: int) -> Work:
    """Take them back."""
    from bars.grids import unpasted

    return unpasted(folder, size)


def edit_cell(folder: Path, size: int) -> Work:
    """Leave a cell of the grid with other words."""
    from bars.grids import edited

    return edited(folder, size)


def calendar_painted(_folder: Path, size: int) -> Work:
    """Paint the views of the calendar over and over."""
    from bars.calendars import painted

    return painted(size)


def calendar_dragged(_folder: Path, size: int) -> Work:
    """Drag one bar over them."""
    from bars.calendars import dragged

    return dragged(size)


SIDES: Mapping[str, Side] = MappingProxyType(
    {
        "word": word,
        "zip": zipped,
        "docxtpl": docxtpl,
        "pdf": pdf,
        "typst": typst,
        "preview": preview,
        "read-word": read_word,
        "read-plan": read_plan,
        "python-docx": python_docx,
        "excel": excel,
        "xlsxwriter": xlsxwriter,
        "find": find,
        "like": like,
        "window": window,
        "open-plan": open_plan,
        "empty-window": empty_window,
        "paste": paste,
        "unpaste": unpaste,
        "edit-cell": edit_cell,
        "calendar-painted": calendar_painted,
        "calendar-dragged": calendar_dragged,
    }
)
