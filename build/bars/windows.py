"""The program's window over a store of 50 plans."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from hoptacxa_desktop.paths import Paths

PLANS = 50
ACTIVITIES = 100
"""In each plan: 5,000 in all."""


def fill_store(folder: Path) -> None:
    """Make the store, as a year of use would leave it: backed up today."""
    from bars.plans import OFFICE, tracked_plan
    from hoptacxa_desktop.services import backups, plans
    from hoptacxa_desktop.services import office as office_service
    from hoptacxa_desktop.store import Store

    paths = _paths(folder)
    with closing(Store.open(paths.database, now=_now)) as store:
        office_service.declare(store, office=OFFICE)
        for _ in range(PLANS):
            plans.add_plan(store, plan=tracked_plan(ACTIVITIES), name="Thêm")
        backups.back_up(store, own=paths.backups, second=None, now=_now())


def open_program(folder: Path, *, with_plan: bool = False) -> object:
    """Open the program and let Qt do all that is due; it comes back, to be kept."""
    from hoptacxa_desktop.__main__ import load_window

    window = load_window()
    app = window.make_application(["bench"])
    paths = _paths(folder)
    store = window.Store.open(paths.database, now=_now)
    program = window.Program(store, paths)
    program.start()
    app.processEvents()
    if with_plan:
        from hoptacxa_desktop.services import glance

        first = glance.list_plans(store, today=_now().date())[0]
        program.open_plan(first.id, None)
    app.processEvents()
    return app, program


def _paths(folder: Path) -> Paths:
    data = folder / "data"
    data.mkdir(parents=True, exist_ok=True)
    return Paths(data=data, documents=folder)


def _now() -> datetime:
    return datetime.now(UTC)
