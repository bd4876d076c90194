"""The structures of plans that offices issued, the whole way: stored, opened, printed, measured."""

import tomllib
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hoptacxa_desktop.domain.office import FormChoices, Office
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import exports, plans
from hoptacxa_desktop.store import Store
from tests.conftest import ROOT
from tests.measure import measure_pdf, measure_word
from tests.measure.test_decree import keeps
from tests.structures import ALL

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
RULES: list[dict[str, Any]] = tomllib.loads(
    (ROOT / "tests/measure/decree.toml").read_text(encoding="utf-8")
)["rule"]

# What a plan that was really issued need not keep: its office chose the words and the weight of
# its headings, and not every plan has every component.
FEWEST_RULES = 60


@pytest.fixture(params=list(ALL))
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Plan:
    """Each structure, put into a store by a service and opened again from the file."""
    built = ALL[request.param]()
    path = tmp_path / "kế hoạch.db"
    store = Store.open(path, now=lambda: NOW)
    added = plans.add_plan(store, plan=built, name="Nhận kế hoạch").plan
    store.close()
    again = Store.open(path, now=lambda: NOW)
    found = plans.open_plan(again, plan_id=built.id)
    again.close()
    assert found == added
    return found


@pytest.mark.parametrize("kind", ["word", "pdf"])
def test_its_papers_keep_the_decree(opened: Plan, kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"giấy.{kind}"
    write: Callable[..., Path] = exports.word if kind == "word" else exports.pdf
    write(opened, path=path, form=FormChoices())
    found = (measure_word if kind == "word" else measure_pdf).facts(path)
    there = [rule for rule in RULES if found.get(rule["fact"])]
    assert len(there) >= FEWEST_RULES
    broken = {
        rule["fact"]: [value for value in found[rule["fact"]] if not keeps(value, rule)]
        for rule in there
        if not all(keeps(value, rule) for value in found[rule["fact"]])
    }
    assert not broken


def test_its_sheet_has_every_activity(opened: Plan, tmp_path: Path) -> None:
    path = tmp_path / "biểu.xlsx"
    exports.excel(opened, office=Office(), path=path, today=date(2026, 11, 21))
    book = openpyxl.load_workbook(path)
    cells = {str(cell.value) for row in book["Theo dõi"].iter_rows() for cell in row if cell.value}
    titles = [task.title for task in tasks(opened) if task.kind is NodeKind.ACTIVITY]
    assert titles or not any(task.kind is NodeKind.ACTIVITY for task in tasks(opened))
    missing = [title for title in titles if not any(title in cell for cell in cells)]
    assert not missing


def test_its_calendar_file_counts_what_has_no_day(opened: Plan, tmp_path: Path) -> None:
    path = tmp_path / "lịch.ics"
    undated = exports.ics(opened, path=path, now=NOW)
    assert 0 <= undated <= len(tasks(opened))
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")
