"""What a window that opens loads, what it leaves for later, and what is ready for the first click.

Modules are counted, not seconds: each takes its time at every start, on the slowest PC the most.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.services import office, plans, sample
from hoptacxa_desktop.store import Store
from tests.conftest import ROOT

MOST = 75
"""Modules of the program that a window may load before it is painted."""

MOST_WITH_A_CLICK = 15
"""Modules of the program that may be loaded while a person waits for the first plan."""

LATER = (
    "alembic",
    "concurrent",
    "decimal",
    "lunar_vn",
    "sqlalchemy",
    "PySide6.QtNetwork",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
    "hoptacxa_desktop.cli",
    "hoptacxa_desktop.documents",
    "hoptacxa_desktop.domain.codec",
    "hoptacxa_desktop.domain.office",
    "hoptacxa_desktop.domain.plan",
    "hoptacxa_desktop.domain.richtext",
    "hoptacxa_desktop.domain.text",
    "hoptacxa_desktop.reading",
    "hoptacxa_desktop.services.backups",
    "hoptacxa_desktop.services.plans",
    "hoptacxa_desktop.sheets",
    "hoptacxa_desktop.ui.copies",
    "hoptacxa_desktop.ui.find",
    "hoptacxa_desktop.ui.kept_words",
    "hoptacxa_desktop.ui.plan",
    "hoptacxa_desktop.ui.receiving",
    "hoptacxa_desktop.ui.recovery",
)
"""Parts that a list of plans can be seen and chosen from without."""

_PROGRAM = """
import json
import linecache
import sys
from datetime import UTC, datetime
from pathlib import Path

from hoptacxa_desktop.__main__ import load_window

window = load_window()

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QTreeView

from hoptacxa_desktop.paths import Paths

app = window.make_application(["start"])
data = Path(sys.argv[1])
store = window.Store.open(data / "store.db", now=lambda: datetime.now(UTC))
program = window.Program(store, Paths(data=data, documents=data))
program.start()
# Painted without a turn of events: on a slow machine that turn would go on to what comes after.
program.window.grab()
listed = program.window.findChild(QTreeView).model().count
painted = set(sys.modules)
loop = QEventLoop()
program.warming.ended.connect(loop.quit)
QTimer.singleShot(60_000, loop, loop.quit)
loop.exec()
ready = set(sys.modules)
program.window.open_plan(sys.argv[2])
app.processEvents()
clicked = set(sys.modules) - ready
read = linecache.cache
print(json.dumps([listed, *(sorted(names) for names in (painted, ready, clicked, read))]))
program.close()
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Modules at the first painting, when nothing is left to be done, and new with a plan.

    `listed`: how many plans were to be seen at the first painting. `read`: files whose source was
    looked at.
    """

    listed: int
    painted: frozenset[str]
    ready: frozenset[str]
    clicked: frozenset[str]
    read: frozenset[str]


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    """A start over an office with one plan, which is opened, in a process of its own."""
    folder = tmp_path_factory.mktemp("start")
    plan = sample.sample_plans()[0]
    with closing(Store.open(folder / "store.db", now=lambda: datetime.now(UTC))) as store:
        office.declare(store, office=Office(name="Liên minh Hợp tác xã tỉnh"))
        plans.add_plan(store, plan=plan, name="Thêm")
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(folder), plan.id],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    listed, painted, ready, clicked, read = json.loads(done.stdout)
    return Start(
        listed=listed,
        painted=frozenset(painted),
        ready=frozenset(ready),
        clicked=frozenset(clicked),
        read=frozenset(read),
    )


def _own(modules: Iterable[str]) -> list[str]:
    return [name for name in modules if name.startswith("hoptacxa_desktop")]


def test_the_list_is_painted_with_few_modules(start: Start) -> None:
    assert start.listed == 1
    assert len(_own(start.painted)) <= MOST
    assert sorted(start.painted & set(LATER)) == []


def test_behind_the_list_is_loaded_what_a_plan_needs(start: Start) -> None:
    assert {"sqlalchemy", "hoptacxa_desktop.ui.plan.screen"} <= start.ready
    assert len(_own(start.clicked)) <= MOST_WITH_A_CLICK


def test_no_source_is_read_while_the_program_is_loaded(start: Start) -> None:
    assert not [name for name in start.read if "hoptacxa_desktop" in name]
