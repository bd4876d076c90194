"""What a window that opens loads, and what it leaves for later."""

import os
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.services import office
from hoptacxa_desktop.store import Store
from tests.conftest import ROOT

_PROGRAM = """
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from hoptacxa_desktop.app import Program, make_application
from hoptacxa_desktop.paths import Paths
from hoptacxa_desktop.store import Store

app = make_application(["start"])
data = Path(sys.argv[1])
store = Store.open(data / "store.db", now=lambda: datetime.now(UTC))
program = Program(store, Paths(data=data, documents=data))
program.start()
app.processEvents()
heavy = ("sqlalchemy", "lunar_vn", "hoptacxa_desktop.domain.plan", "hoptacxa_desktop.ui.plan")
print([name for name in heavy if name in sys.modules])
loop = QEventLoop()
program.desk.jobs.idle.connect(loop.quit)
QTimer.singleShot(30_000, loop, loop.quit)
loop.exec()
print("sqlalchemy" in sys.modules)
program.close()
"""


def _declare_office(folder: Path) -> None:
    with closing(Store.open(folder / "store.db", now=lambda: datetime.now(UTC))) as store:
        office.declare(store, office=Office(name="Liên minh Hợp tác xã tỉnh"))


def test_a_window_opens_without_what_works_on_plans_and_loads_it_behind_the_list(
    tmp_path: Path,
) -> None:
    _declare_office(tmp_path)
    # A process of its own: in this one everything is loaded.
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded_at_once, loaded_behind = done.stdout.splitlines()
    assert loaded_at_once == "[]"
    assert loaded_behind == "True"
