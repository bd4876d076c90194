"""A long Word file as offices have them: headings, lists, paragraphs in two styles, tables."""

from copy import deepcopy
from pathlib import Path

from docx import Document
from docx.shared import Pt

from bars.plans import SENTENCE

_PARAGRAPHS, _ROWS, _COLUMNS = 5, 6, 5


def office_paper(path: Path, pages: int) -> Path:
    """Write a file of about so many pages; each is the same but for its number."""
    document = Document()
    heading = document.add_heading("0. Nhiệm vụ", 2)
    page = [heading._p, *_paragraphs(document), _table(document)]
    for number in range(1, pages):
        copied = [deepcopy(element) for element in page]
        next(copied[0].iter("{*}t")).text = f"{number}. Nhiệm vụ"
        for element in copied:
            document.element.body.insert(-1, element)
    document.save(str(path))
    return path


def _paragraphs(document):
    for count in range(_PARAGRAPHS):
        paragraph = document.add_paragraph(style="List Bullet" if count % 2 else None)
        for words, bold in (("Nội dung: ", True), (SENTENCE * 2, False)):
            run = paragraph.add_run(words)
            run.bold, run.font.name, run.font.size = bold, "Times New Roman", Pt(14)
        yield paragraph._p


def _table(document):
    table = document.add_table(rows=_ROWS, cols=_COLUMNS, style="Table Grid")
    for count, cell in enumerate(table._cells):
        cell.paragraphs[0].add_run(f"{count}. Phòng Kế hoạch").italic = count % _COLUMNS == 2
    return table._tbl
