"""Papers and sheets out of a plan, each written whole or not at all.

The office libraries are loaded when the first file is asked for: the window opens without them.
"""

from collections.abc import Callable, Collection
from datetime import date, datetime
from pathlib import Path

from hoptacxa_desktop.atomic import atomic_write
from hoptacxa_desktop.domain.identity import NodeId, UnitId
from hoptacxa_desktop.domain.office import FormChoices, Office
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.paths import resource

Progress = Callable[[int, int], None]


def word(
    plan: Plan,
    *,
    path: Path,
    form: FormChoices,
    draft_mark: bool = False,
    progress: Progress | None = None,
) -> Path:
    """The plan as a Word file at `path`. Raises FileBusy, NotWritable, NoRoom, NotFound."""
    from hoptacxa_desktop.documents import word
    from hoptacxa_desktop.documents.compose import compose

    word.write(compose(plan, form=form, draft_mark=draft_mark), path, progress=progress)
    return path


def pdf(
    plan: Plan,
    *,
    path: Path,
    form: FormChoices,
    draft_mark: bool = False,
    progress: Progress | None = None,
) -> Path:
    """The plan as a PDF at `path`. Raises FileBusy, NotWritable, NoRoom, NotFound."""
    from hoptacxa_desktop.documents import pdf
    from hoptacxa_desktop.documents.compose import compose

    pages = compose(plan, form=form, draft_mark=draft_mark)
    fonts, paper = resource("fonts"), resource("paper")
    pdf.write(pages, path, fonts=fonts, paper=paper, progress=progress)
    return path


def excel(
    plan: Plan,
    *,
    office: Office,
    path: Path,
    today: date,
    only: UnitId | None = None,
    rows: Collection[NodeId] | None = None,
    progress: Progress | None = None,
) -> Path:
    """The tracking workbook of the plan at `path`; `only`: what this unit leads, to be sent to it.

    `rows`: these activities alone. Raises FileBusy, NotWritable, NoRoom, NotFound when the unit
    leads nothing or no activity is left.
    """
    from hoptacxa_desktop.sheets import workbook

    workbook.write(
        plan, office=office, path=path, today=today, progress=progress, only=only, rows=rows
    )
    return path


def ics(plan: Plan, *, path: Path, now: datetime) -> int:
    """The activities as calendar entries at `path`; how many had no day and are left out."""
    from hoptacxa_desktop.sheets import calendar_file

    return calendar_file.write_ics(plan, path=path, now=now).undated


def keep(content: bytes, *, path: Path) -> Path:
    """Pages that were painted already as a file at `path`. Raises as `pdf` does."""
    atomic_write(path, lambda fresh: fresh.write_bytes(content), program="PDF")
    return path


def file_stem(plan: Plan) -> str:
    """A name for the plan's files, with its number and without signs that file systems refuse."""
    number = f"{plan.number} {plan.symbol}" if plan.number else plan.symbol
    words = clean(f"{number} {plan.subject}")
    safe = "".join(sign if sign.isalnum() or sign == "-" else " " for sign in words)
    return " ".join(safe.split())[:80].strip() or "Kế hoạch"
