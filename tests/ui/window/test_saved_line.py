"""The line that says whether all is written, while another program holds the store or the disk
is full: what was typed stays, and a key writes it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import text as sql

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import plain, slots_of
from hoptacxa_desktop.domain.typed import Kept
from hoptacxa_desktop.paths import Paths
from hoptacxa_desktop.services import keeping, outline, plans, sample, try_out
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui import tokens
from hoptacxa_desktop.ui.plan.general_facts import SUBJECT
from hoptacxa_desktop.ui.plan.screen import PlanScreen
from hoptacxa_desktop.ui.saved_line import SavedLine
from hoptacxa_desktop.ui.theme import Scheme
from hoptacxa_desktop.ui.widgets.fields import Words
from hoptacxa_desktop.ui.widgets.notices import Banner
from tests.ui.fakes import FakeDialogs
from tests.ui.plan.keys import retype
from tests.ui.window.conftest import NOW
from tests.ui.window.test_recovery import activate

PLAN, OTHER = sample.sample_plans()
TASK = next(node for node in walk(PLAN.outline) if node.is_task and not slots_of(node.text))
REFUSED = "Chưa ghi được – Thử lại"
SAVED = "Đã lưu 14:05"
WORDS = "Ra quân trồng cây"


def opened(folder: Path, dialogs: FakeDialogs, patience: float) -> Program:
    store = Store.open(folder / "kế hoạch.db", now=lambda: NOW, patience=patience)
    paths = Paths(data=folder, documents=folder)
    return Program(store, paths, clock=lambda: NOW, dialogs=dialogs, scheme=Scheme.LIGHT)


@pytest.fixture
def patience() -> float:
    """Seconds that the store waits for other programs."""
    return 0.0


@pytest.fixture
def program(
    tmp_path: Path, dialogs: FakeDialogs, qapp: QApplication, patience: float
) -> Iterator[Program]:
    """The program with the first sample plan on its page, its store in no mood to wait."""
    made = opened(tmp_path, dialogs, patience)
    made.desk.do(try_out.open_sample, today=NOW.date())
    made.window.resize(1366, 728)
    made.window.show()
    made.window.open_plan(PLAN.id, TASK.id)
    activate(made)
    made.plan_page.keeper.quiet.setInterval(0)
    yield made
    made.desk.unwritten.forget()
    made.window.close()
    made.close()
    made.window.deleteLater()


@pytest.fixture
def page(program: Program) -> PlanScreen:
    """The page of the plan."""
    return program.plan_page


@pytest.fixture
def line(program: Program) -> SavedLine:
    """The line beside the menus."""
    return program.window.findChildren(SavedLine)[0]


@pytest.fixture
def banner(program: Program) -> Banner:
    """The notice of the window."""
    return program.window.findChildren(Banner)[0]


@contextmanager
def locked(program: Program, how: str = "BEGIN IMMEDIATE") -> Iterator[sqlite3.Connection]:
    """Another program is at the file."""
    path = program.desk.store.path
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(how)
        if how == "BEGIN":
            other.execute("SELECT count(*) FROM plan").fetchall()
        yield other
        if other.in_transaction:
            other.execute("ROLLBACK")


@contextmanager
def read_by_another(program: Program) -> Iterator[object]:
    """Another program reads: it holds a writing up when it is to be made lasting."""
    with locked(program, "BEGIN") as other:
        yield other


@contextmanager
def full(program: Program) -> Iterator[None]:
    """The disk has no room for one more page."""

    def allow(pages: int) -> None:
        with program.desk.store.read() as unit:
            unit.search.connection.execute(sql(f"PRAGMA max_page_count = {pages}"))

    allow(1)
    yield
    allow(1_000_000)


def stored(program: Program, plan: Plan = PLAN) -> Plan:
    return plans.open_plan(program.desk.store, plan_id=plan.id)


def title_of(plan: Plan, node_id: str = TASK.id) -> str:
    return next(plain(node.text) for node in walk(plan.outline) if node.id == node_id)


def kept(program: Program) -> Kept:
    return keeping.load(keeping.file_of(program.desk.store.path))


def ctrl_s(program: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def type_title(page: PlanScreen, words: str) -> None:
    """Type the title of the task in question and go on to the next field."""
    page.show_form(TASK.id)
    page.compose.page.title.setFocus()
    page.compose.page.title.selectAll()
    page.compose.page.title.insertPlainText(words)
    page.compose.page.form.time.line.setFocus()


@pytest.mark.parametrize("trouble", [locked, read_by_another, full])
def test_what_cannot_be_written_is_said_stays_and_is_written_by_a_key(
    program: Program,
    page: PlanScreen,
    line: SavedLine,
    banner: Banner,
    qtbot: QtBot,
    trouble: Callable[[Program], AbstractContextManager[object]],
) -> None:
    assert line.text == SAVED
    before, words = stored(program), " ".join([WORDS] * 500)
    with trouble(program):
        type_title(page, words)
        assert (line.text, banner.isVisible()) == (REFUSED, True)
        assert QApplication.focusWidget() is page.compose.page.form.time.line
        assert page.compose.page.title.toPlainText() == words
        ctrl_s(program, qtbot)
        assert line.text == REFUSED
        qtbot.waitUntil(lambda: words in [one.text for one in kept(program)])
        assert stored(program) == before
    ctrl_s(program, qtbot)
    assert (line.text, banner.isVisible()) == (SAVED, False)
    assert title_of(stored(program)) == words
    qtbot.waitUntil(lambda: kept(program) == ())


def test_the_button_beside_the_words_tries_again(
    program: Program, page: PlanScreen, line: SavedLine
) -> None:
    with locked(program):
        type_title(page, WORDS)
    line.retry.click()
    assert (line.text, title_of(stored(program))) == (SAVED, WORDS)


def test_what_was_typed_first_is_written_first(program: Program, page: PlanScreen) -> None:
    with locked(program):
        type_title(page, "Tên sai")
        type_title(page, WORDS)
    page.session.do(outline.add_node, kind=NodeKind.ACTIVITY, after=TASK.id)
    assert title_of(stored(program)) == WORDS
    program.desk.undo()
    program.desk.undo()
    assert title_of(stored(program)) == "Tên sai"


def test_words_of_a_plan_that_is_no_longer_open_are_written_too(
    program: Program, page: PlanScreen, line: SavedLine
) -> None:
    with locked(program):
        type_title(page, WORDS)
        program.window.open_plan(OTHER.id)
        assert page.plan_id == OTHER.id
    line.retry.click()
    assert (title_of(stored(program)), line.text) == (WORDS, SAVED)
    assert page.session.plan == stored(program, OTHER)


def test_a_cell_and_a_plain_field_wait_too(
    program: Program, page: PlanScreen, line: SavedLine
) -> None:
    page.show_grid()
    column = page.grid.model.fields.index(ActivityField.PLACE)
    with locked(program):
        page.grid.model.setData(page.grid.model.index(0, column), "Nhà văn hóa xã")
        page.show_general()
        subject = page.general.fields[SUBJECT.name]
        retype(subject.editor, WORDS)
        page.general.time.setFocus()
        assert not subject.error
        assert line.text == REFUSED
    line.retry.click()
    assert stored(program).subject == WORDS
    assert "Nhà văn hóa xã" in repr(stored(program))


def test_a_change_that_waited_can_be_undone(program: Program, page: PlanScreen) -> None:
    before = title_of(stored(program))
    with locked(program):
        type_title(page, WORDS)
    program.desk.undo()
    assert title_of(stored(program)) == before
    assert not program.desk.unwritten.is_behind


@pytest.mark.parametrize("agreed", [False, True])
def test_closing_asks_while_something_waits(
    program: Program, page: PlanScreen, dialogs: FakeDialogs, agreed: bool
) -> None:
    dialogs.answers.append(agreed)
    with locked(program):
        type_title(page, WORDS)
        assert program.window.close() is agreed
    assert dialogs.asked == [("ask", "Đóng, chưa ghi")]
    program.desk.jobs.wait()
    assert [one.text for one in kept(program)] == [WORDS]


def test_another_store_forgets_what_waited_for_the_one_before(
    program: Program, page: PlanScreen, line: SavedLine
) -> None:
    with locked(program):
        type_title(page, WORDS)
    program.desk.reload()
    assert line.text == SAVED
    assert title_of(stored(program)) != WORDS


@pytest.mark.parametrize("patience", [60.0])
def test_a_writing_that_takes_long_is_said(
    program: Program, page: PlanScreen, line: SavedLine
) -> None:
    said: list[str] = []
    with locked(program) as other:

        def go_on(waiting: bool) -> None:
            said.append(line.text)
            if waiting:
                other.execute("ROLLBACK")

        program.desk.store_waits.connect(go_on)
        type_title(page, WORDS)
    assert said == ["Đang ghi…", SAVED]
    assert title_of(stored(program)) == WORDS


def test_every_state_of_the_line_fits_into_its_place(program: Program, line: SavedLine) -> None:
    for tell in (line.tell_refused, lambda: line.tell_waiting(True), lambda: line.tell_saved("1")):
        tell()
        QApplication.processEvents()
        assert line.width() >= line.sizeHint().width()
        assert line.height() >= line.sizeHint().height()


def test_the_words_are_green_or_red_beside_the_menus(line: SavedLine) -> None:
    words = line.findChildren(Words)[0]
    assert words.foregroundRole() is QPalette.ColorRole.WindowText
    colours = []
    for tell in (line.tell_refused, lambda: line.tell_saved("14:05")):
        tell()
        colours.append(words.palette().color(QPalette.ColorRole.WindowText).name())
    assert colours == [tokens.LIGHT.red.lower(), tokens.LIGHT.green.lower()]
