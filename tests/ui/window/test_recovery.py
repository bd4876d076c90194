"""The power goes while somebody types: at the next start the words are offered back."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.outline import walk
from hoptacxa_desktop.domain.richtext import plain, rich
from hoptacxa_desktop.domain.typed import Spot, Typed
from hoptacxa_desktop.paths import Paths
from hoptacxa_desktop.services import keeping, plans, sample
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.theme import Scheme
from hoptacxa_desktop.ui.widgets.notices import Banner
from tests.conftest import ROOT
from tests.ui.fakes import FakeDialogs
from tests.ui.window.conftest import NOW, begin

PLAN = sample.sample_plans()[0]
TASK = next(node for node in walk(PLAN.outline) if node.is_task)
WORDS = "dự kiến từ ngày 18-22/4/2027"
_TYPIST = """
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from hoptacxa_desktop.app import Program, make_application
from hoptacxa_desktop.paths import Paths
from hoptacxa_desktop.services import keeping, try_out
from hoptacxa_desktop.store import Store
from tests.ui.plan.keys import retype
from tests.ui.window.test_recovery import activate

now = lambda: datetime(2027, 4, 8, 7, 5, tzinfo=UTC)
app = make_application(["typist"])
data = Path(sys.argv[1])
store = Store.open(data / "kế hoạch.db", now=now)
program = Program(store, Paths(data=data, documents=data), clock=now)
program.desk.do(try_out.open_sample, today=now().date())
program.start()
# Without somebody to kill it, the typist goes home.
QTimer.singleShot(60_000, lambda: os._exit(1))
program.window.open_plan(sys.argv[2], sys.argv[3])
activate(program)
retype(program.plan_page.compose.page.form.time.line, sys.argv[4])
while not keeping.file_of(store.path).exists():
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
print("kept", flush=True)
while True:
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
"""


def activate(program: Program) -> None:
    """Give the window the keyboard: without a desktop it loses it when it is first shown."""
    QApplication.processEvents()
    program.window.activateWindow()
    QApplication.processEvents()


def killed_while_typing(data: Path) -> None:
    """A program of its own in which somebody types, killed once the field has been quiet."""
    command = [sys.executable, "-c", _TYPIST, str(data), PLAN.id, TASK.id, WORDS]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as typist:
        assert typist.stdout is not None
        said = typist.stdout.readline()
        typist.send_signal(signal.SIGKILL)
    assert said == "kept\n"


@pytest.fixture
def kept(program: Program) -> Path:
    """Where the words are kept that the program finds."""
    return keeping.file_of(program.desk.store.path)


@pytest.fixture
def banner(program: Program) -> Banner:
    """The notice of the window."""
    return program.window.findChildren(Banner)[0]


def typed(field: str, words: str, *, at: str = TASK.id, plan: str = PLAN.id) -> Typed:
    spot = Spot(plan=PlanId(plan), at=at, field=field)
    return Typed(spot=spot, label="Thời gian", words=rich(words), when=NOW)


def press(banner: Banner, verb: str) -> None:
    assert banner.isVisible()
    next(button for button in banner.buttons() if button.text() == verb).click()


def time_in(store: Store) -> str:
    found = plans.open_plan(store, plan_id=PLAN.id)
    said = next(node for node in walk(found.outline) if node.id == TASK.id).particulars
    assert said is not None
    return said.time.text


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")
def test_words_that_stood_typed_when_the_power_went_come_back(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    killed_while_typing(tmp_path)
    store = Store.open(tmp_path / "kế hoạch.db", now=lambda: NOW)
    paths = Paths(data=tmp_path, documents=tmp_path)
    program = Program(store, paths, clock=lambda: NOW, dialogs=FakeDialogs(), scheme=Scheme.LIGHT)
    try:
        begin(program)
        activate(program)
        before = time_in(store)
        assert before != WORDS
        banner = program.window.findChildren(Banner)[0]
        assert banner.text == "Khôi phục phần đang gõ dở"
        press(banner, "Khôi phục")
        assert not banner.isVisible()
        line = program.plan_page.compose.page.form.time.line
        assert (line.text(), time_in(store)) == (WORDS, before)
        program.plan_page.compose.page.title.setFocus()
        qtbot.waitUntil(lambda: not keeping.file_of(store.path).exists())
        assert time_in(store) == WORDS
    finally:
        program.window.close()
        program.close()
        program.window.deleteLater()


def test_words_that_nobody_wants_are_forgotten(
    sampled: Program, kept: Path, banner: Banner
) -> None:
    keeping.save(kept, (typed("form.time", WORDS),))
    before = time_in(sampled.desk.store)
    begin(sampled)
    press(banner, "Bỏ")
    sampled.desk.jobs.wait()
    assert not kept.exists()
    assert not banner.isVisible()
    assert time_in(sampled.desk.store) == before


@pytest.mark.parametrize(
    "lost",
    [
        typed("form.time", WORDS, plan="gone"),
        typed("form.time", WORDS, at="gone"),
        typed("grid.time", WORDS, at="gone"),
        typed("grid.unknown", WORDS),
        typed("appendix.title", WORDS, at="gone"),
        typed("general.peaks.9.0", WORDS, at=""),
        typed("form.unknown", WORDS),
    ],
    ids=lambda one: f"{one.spot.plan}-{one.spot.field}-{one.spot.at}",
)
def test_words_without_a_place_are_offered_to_be_copied(
    sampled: Program, kept: Path, banner: Banner, lost: Typed
) -> None:
    keeping.save(kept, (lost,))
    begin(sampled)
    press(banner, "Khôi phục")
    assert banner.text == "Không còn chỗ của phần đang gõ dở"
    press(banner, "Chép chữ")
    assert QApplication.clipboard().text() == WORDS
    sampled.desk.jobs.wait()
    assert not kept.exists()


def test_closing_the_notice_leaves_the_words_for_later(
    sampled: Program, kept: Path, banner: Banner
) -> None:
    keeping.save(kept, (typed("form.time", WORDS),))
    begin(sampled)
    banner.close_notice()
    assert kept.exists()
    sampled.window.open_plan(PLAN.id)
    assert banner.text == "Khôi phục phần đang gõ dở"
    assert banner.isVisible()


def test_several_fields_are_offered_one_after_the_other(
    sampled: Program, kept: Path, banner: Banner
) -> None:
    keeping.save(kept, (typed("title", "Tên khác"), typed("form.time", WORDS)))
    begin(sampled)
    activate(sampled)
    press(banner, "Khôi phục")
    page = sampled.plan_page.compose.page
    assert page.form.time.text == WORDS
    press(banner, "Khôi phục")
    assert plain(page.title.text) == "Tên khác"
    assert time_in(sampled.desk.store) == WORDS
    assert [one.text for one in sampled.desk.kept.kept] == ["Tên khác"]


def test_a_file_that_is_damaged_is_a_line_in_the_log_and_no_notice(
    sampled: Program, kept: Path, banner: Banner
) -> None:
    kept.write_text("{", encoding="utf-8")
    begin(sampled)
    assert not banner.isVisible()
    assert kept.name in sampled.desk.problems.log.read_text(encoding="utf-8")


def test_a_program_that_is_closed_leaves_nothing_behind(
    sampled: Program, kept: Path, qtbot: QtBot
) -> None:
    sampled.window.open_plan(PLAN.id, TASK.id)
    activate(sampled)
    page = sampled.plan_page
    page.keeper.quiet.setInterval(0)
    line = page.compose.page.form.time.line
    line.setFocus()
    line.selectAll()
    line.insert(WORDS)
    qtbot.waitUntil(kept.exists)
    sampled.window.close()
    assert not kept.exists()
    assert time_in(sampled.desk.store) == WORDS
