"""The sample office's papers, and one plan's papers, without a window."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from hoptacxa_desktop.domain.identity import PlanId, UnitId
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.paths import made
from hoptacxa_desktop.services import exports, sample, units
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
    unit: str = "",
) -> list[Path]:
    """The papers of one stored plan, as `export` writes them; `unit`: the unit by its name.

    Raises NotFound for an id that no plan has and for a unit that is not in the list.
    """
    with store.read() as uow:
        plan = uow.plans.get(PlanId(plan_id))
        office = uow.office.get() or Office()
    only = units.named(office, unit).id if unit else None
    return export(plan, office=office, targets=targets, now=now, only=only)


def export(
    plan: Plan,
    *,
    office: Office,
    targets: Mapping[str, Path],
    now: datetime,
    only: UnitId | None = None,
) -> list[Path]:
    """The papers of `plan` by kind ("word", "pdf", "excel", "ics"); the files, in order.

    `only`: the unit that the tracking workbook is for. Raises NotFound when it leads nothing.
    """
    form, today = office.form, _day(now)
    writers: dict[str, Callable[[Path], object]] = {
        "word": lambda path: exports.word(plan, path=path, form=form),
        "pdf": lambda path: exports.pdf(plan, path=path, form=form),
        "excel": lambda path: exports.excel(plan, office=office, path=path, today=today, only=only),
        "ics": lambda path: exports.ics(plan, path=path, now=now),
    }
    for kind, path in targets.items():
        writers[kind](path)
    return list(targets.values())


def _day(now: datetime) -> date:
    return now.astimezone().date()
