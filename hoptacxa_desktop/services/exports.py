"""Papers and sheets out of a plan, each written whole or not at all.

The office libraries are loaded when the first file is asked for: the window opens without them.
"""

from datetime import date, datetime
from pathlib import Path

from hoptacxa_desktop.domain.office import FormChoices, Office
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.text.fold import fold


def word(plan: Plan, *, path: Path, form: FormChoices, draft_mark: bool = False) -> Path:
    """The plan as a Word file at `path`. Raises FileBusy, NotWritable, NoRoom, NotFound."""
    from hoptacxa_desktop.documents import compose, word

    word.write(compose.compose(plan, form=form, draft_mark=draft_mark), path)
    return path


def pdf(
    plan: Plan, *, path: Path, form: FormChoices, fonts: Path, draft_mark: bool = False
) -> Path:
    """The plan as a PDF at `path`; `fonts`: the folder of the shipped fonts."""
    from hoptacxa_desktop.documents import compose, pdf

    pdf.write(compose.compose(plan, form=form, draft_mark=draft_mark), path, fonts=fonts)
    return path


def excel(plan: Plan, *, office: Office, path: Path, today: date) -> Path:
    """The tracking workbook of the plan at `path`."""
    from hoptacxa_desktop.sheets import workbook

    workbook.write(plan, office=office, path=path, today=today)
    return path


def ics(plan: Plan, *, path: Path, now: datetime) -> int:
    """The activities as calendar entries at `path`; how many had no day and are left out."""
    from hoptacxa_desktop.sheets import calendar_file

    return calendar_file.write_ics(plan, path=path, now=now)


def file_stem(plan: Plan) -> str:
    """A name for the plan's files without marks or forbidden signs ("84 KH-LMHTX ...")."""
    number = f"{plan.number} {plan.symbol}" if plan.number else plan.symbol
    words = fold(" ".join(f"{number} {plan.subject}".split()))
    safe = "".join(sign if sign.isalnum() or sign in " -" else " " for sign in words)
    return " ".join(safe.split())[:80].strip() or "ke hoach"
