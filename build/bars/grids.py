"""The grid of a plan among many: a list pasted into it, taken back, a cell edited."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from bars.seeking import full_store, now
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.paths import Paths
from hoptacxa_desktop.services import glance
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.dialogs import QtDialogs
from hoptacxa_desktop.ui.jobs import Jobs
from hoptacxa_desktop.ui.plan.screen import PlanScreen
from hoptacxa_desktop.ui.problems import Problems
from hoptacxa_desktop.ui.widgets.notices import Banner

ACTIVITIES = 20_000
"""In the store, over all plans."""


def pasted(folder: Path, rows: int) -> Callable[[], object]:
    """Paste that many rows of five cells below the last one, to where they are seen."""
    page, copied = _ready_to_paste(folder, rows)

    def work() -> object:
        page.grid.notice.buttons()[0].click()
        QGuiApplication.processEvents()
        return page, copied

    return work


def unpasted(folder: Path, rows: int) -> Callable[[], object]:
    """Take them back, to where they are gone from sight."""
    page, desk = _ready_to_paste(folder, rows)
    page.grid.notice.buttons()[0].click()
    QGuiApplication.processEvents()

    def work() -> object:
        desk.undo()
        QGuiApplication.processEvents()
        return page, desk

    return work


def edited(folder: Path, _size: int) -> Callable[[], object]:
    """Leave a cell of time with other words: the key that has most to do."""
    page, desk = _page(folder)
    model, column = page.grid.model, page.grid.model.fields.index(ActivityField.TIME)
    # The first edit of a run loads what reads phrases.
    model.setData(model.index(5, column), "tháng 3/2027")
    QGuiApplication.processEvents()

    def work() -> object:
        model.setData(model.index(250, column), "từ ngày 18 đến ngày 22/5/2027")
        QGuiApplication.processEvents()
        return page, desk

    return work


def _ready_to_paste(folder: Path, rows: int) -> tuple[PlanScreen, Desk]:
    page, desk = _page(folder)
    last = len(tasks(page.session.plan)) - 1
    title = page.grid.model.fields.index(ActivityField.TITLE)
    page.grid.view.setCurrentIndex(page.grid.model.index(last, title))
    lines = [page.grid.model.index(last, title).data(), *map(_line, range(rows))]
    QGuiApplication.clipboard().setText("\n".join(lines))
    page.grid.paste()
    QGuiApplication.processEvents()
    return page, desk


def _line(number: int) -> str:
    when = f"tháng {number % 12 + 1}/2027"
    return f"Việc mới số {number}\t{when}\t\t\tPhòng Tuyên truyền\tVăn phòng\tBáo cáo"


def _page(folder: Path) -> tuple[PlanScreen, Desk]:
    """The grid of the first plan, on the screen."""
    from hoptacxa_desktop.__main__ import load_window

    app = load_window().make_application(["bench"])
    own = folder / "grid.db"
    shutil.copy(full_store(folder, ACTIVITIES), own)
    store = Store.open(own, now=now)
    problems = Problems(Banner(), folder / "log.txt")
    desk = Desk(
        store=store,
        paths=Paths(data=folder, documents=folder),
        dialogs=QtDialogs(None),
        jobs=Jobs(problems),
        problems=problems,
    )
    page = PlanScreen(desk)
    page.setProperty("app", app)
    page.resize(1288, 676)
    page.show()
    page.open(glance.list_plans(store, today=now().date())[0].id)
    page.show_grid()
    QGuiApplication.processEvents()
    return page, desk
