"""The whole program with the sample office and one of its plans open."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.services import plans
from tests.ui.fakes import FakeDialogs
from tests.ui.window.conftest import dialogs as dialogs
from tests.ui.window.conftest import program as program
from tests.ui.window.conftest import sampled as sampled

HEAD = ("TT", "Nội dung", "Thời gian", "Chủ trì", "Tình trạng", "Tiến độ", "Kết quả")
Write = Callable[..., Path]


def unique(plan: Plan) -> list[Task]:
    """Activities whose titles no other has."""
    titles = [one.title for one in tasks(plan)]
    return [one for one in tasks(plan) if titles.count(one.title) == 1 and one.section]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes rows under the usual heads; a day in the American order where it is a day."""

    def made(*rows: tuple[object, ...]) -> Path:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        for row in (HEAD, *rows):
            sheet.append(row)
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, date):
                    cell.number_format = "mm/dd/yyyy"
        path = tmp_path / "danh sách.xlsx"
        book.save(path)
        return path

    return made


@pytest.fixture
def plan(sampled: Program, dialogs: FakeDialogs, qtbot: QtBot) -> Iterator[Plan]:
    """A plan of the sample office, its page shown."""
    listed = plans.list_plans(sampled.desk.store, today=sampled.desk.today)
    sampled.desk.plan_wanted.emit(listed[0].id)
    opened = sampled.plan_in_sight
    assert opened is not None
    yield opened
    # What a test has said would have the window ask before it closes.
    sampled.list_in.session.end()
