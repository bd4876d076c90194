"""The whole program over a store of its own, with answers in place of a person."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.paths import Paths
from hoptacxa_desktop.services import try_out
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.theme import Scheme
from tests.ui.fakes import FakeDialogs

NOW = datetime(2027, 4, 8, 7, 5, tzinfo=UTC)


@pytest.fixture
def dialogs() -> FakeDialogs:
    """Answers in place of a person."""
    return FakeDialogs()


@pytest.fixture
def program(tmp_path: Path, dialogs: FakeDialogs, qapp: QApplication) -> Iterator[Program]:
    """The program over an empty store, its window not yet shown."""
    store = Store.open(tmp_path / "kế hoạch.db", now=lambda: NOW)
    made = Program(
        store,
        Paths(data=tmp_path, documents=tmp_path),
        clock=lambda: NOW,
        dialogs=dialogs,
        scheme=Scheme.LIGHT,
    )
    made.window.resize(1366, 728)
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()


@pytest.fixture
def sampled(program: Program) -> Program:
    """The program with the sample office in it, its window shown."""
    program.desk.do(try_out.open_sample, today=NOW.date())
    program.window.show()
    return program


def begin(program: Program) -> None:
    """Start the program and let it do what waits for its window to be painted."""
    program.start()
    program.settle()
