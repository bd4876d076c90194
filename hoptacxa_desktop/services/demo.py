"""The sample office's papers, and one plan's papers, without a window."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.paths import made
from hoptacxa_desktop.services import exports, sample
from hoptacxa_desktop.store import Store

KINDS = {"word": ".docx", "pdf": ".pdf", "excel": ".xlsx", "ics": ".ics"}


def export_sample(folder: Path, *, now: datetime) -> list[Path]:
    """All papers of the sample office's plans in `folder`; the files, in order.

    Raises NotWritable, FileBusy, NoRoom.
    """
    made(folder)
    office = sample.sample_office()
    written: list[Path] = []
    for plan in sample.sample_plans():
        stem = folder / exports.file_stem(plan)
        targets = {kind: stem.with_name(f"{stem.name}{end}") for kind, end in KINDS.items()}
        written += export(plan, office=office, targets=targets, now=now)
    return written


def export_one(
    store: Store,
    *,
    plan_id: str,
    targets: Mapping[str, Path],
    now: datetime,
) -> list[Path]:
    """The papers of one stored plan. Raises NotFound for an id that no plan has."""
    with store.read() as uow:
        plan = uow.plans.get(PlanId(plan_id))
        office = uow.office.get()
    return export(plan, office=office or Office(), targets=targets, now=now)


def export(plan: Plan, *, office: Office, targets: Mapping[str, Path], now: datetime) -> list[Path]:
    """The papers of `plan` by kind ("word", "pdf", "excel", "ics"); the files, in order."""
    form, today = office.form, _day(now)
    writers: dict[str, Callable[[Path], object]] = {
        "word": lambda path: exports.word(plan, path=path, form=form),
        "pdf": lambda path: exports.pdf(plan, path=path, form=form),
        "excel": lambda path: exports.excel(plan, office=office, path=path, today=today),
        "ics": lambda path: exports.ics(plan, path=path, now=now),
    }
    for kind, path in targets.items():
        writers[kind](path)
    return list(targets.values())


def _day(now: datetime) -> date:
    return now.astimezone().date()
