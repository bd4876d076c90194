"""The structures of plans that offices issued, the whole way: stored, opened, printed, measured."""

import tomllib
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hoptacxa_desktop.domain.letterhead import Letterhead
from hoptacxa_desktop.domain.office import FormChoices, Office
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.rereading import reread
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

# What an issued plan need not have: facts, or components with all their facts. None has a superior
# above its name or lists its grounds line by line; one alone has an appendix.
_PROSE = {"superior", "ground"}
_NO_APPENDIX = {
    "appendix",
    "appendix-label",
    "appendix-title",
    "reference",
    "table.header-repeated",
}
WITHOUT = {
    "action_month_prose": _PROSE | _NO_APPENDIX,
    # Signed by a name alone: with nothing above it, it stands in the middle of nothing.
    "emulation": _PROSE | _NO_APPENDIX | {"authority", "signer.centred"},
    "action_month_fields": _PROSE | _NO_APPENDIX,
    "coordination_table": _PROSE,
    "action_programme": _PROSE | _NO_APPENDIX,
}
# The activities and duties that have no day, and the events of those that have.
UNDATED_AND_EVENTS = {
    "action_month_prose": (9, 17),
    "emulation": (11, 3),
    "action_month_fields": (5, 14),
    "coordination_table": (8, 20),
    "action_programme": (3, 8),
}
# Two were handed down without their headers: a person declares name and symbol before printing.
DECLARED = Letterhead(issuer=("LIÊN MINH HỢP TÁC XÃ", "TỈNH BÌNH NGUYÊN"))


@pytest.fixture(params=list(ALL))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def opened(name: str, tmp_path: Path) -> Plan:
    """Each structure, read, put into a store by services and opened again from the file."""
    built = reread(ALL[name]())
    path = tmp_path / "kế hoạch.db"
    store = Store.open(path, now=lambda: NOW)
    kept = plans.add_plan(store, plan=built, name="Nhận kế hoạch").plan
    if not kept.letterhead.issuer:
        described = plans.describe(
            store, plan=kept, name="Ghi tên cơ quan", letterhead=DECLARED, symbol="KH-LMHTX"
        )
        kept = described.plan
    store.close()
    again = Store.open(path, now=lambda: NOW)
    found = plans.open_plan(again, plan_id=built.id)
    again.close()
    assert found == kept
    return found


@pytest.mark.parametrize("kind", ["word", "pdf"])
def test_its_papers_keep_the_decree(opened: Plan, name: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"giấy.{kind}"
    write: Callable[..., Path] = exports.word if kind == "word" else exports.pdf
    write(opened, path=path, form=FormChoices())
    found = (measure_word if kind == "word" else measure_pdf).facts(path)
    assert {rule["fact"] for rule in RULES if not found.get(rule["fact"])} == {
        rule["fact"] for rule in RULES if {rule["fact"], rule["fact"].split(".")[0]} & WITHOUT[name]
    }
    broken = {
        rule["fact"]: wrong
        for rule in RULES
        if (wrong := [value for value in found.get(rule["fact"], []) if not keeps(value, rule)])
    }
    assert not broken


def test_its_sheet_has_every_activity(opened: Plan, tmp_path: Path) -> None:
    path = tmp_path / "biểu.xlsx"
    exports.excel(opened, office=Office(), path=path, today=date(2026, 11, 21))
    book = openpyxl.load_workbook(path)
    cells = {str(cell.value) for row in book["Theo dõi"].iter_rows() for cell in row if cell.value}
    titles = [task.title for task in tasks(opened) if task.kind is NodeKind.ACTIVITY]
    assert titles
    missing = [title for title in titles if not any(title in cell for cell in cells)]
    assert not missing


def test_its_calendar_file_counts_what_has_no_day(opened: Plan, name: str, tmp_path: Path) -> None:
    path = tmp_path / "lịch.ics"
    undated = exports.ics(opened, path=path, now=NOW)
    events = path.read_bytes().count(b"BEGIN:VEVENT")
    assert (undated, events) == UNDATED_AND_EVENTS[name]
