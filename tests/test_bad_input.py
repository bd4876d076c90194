"""What goes wrong on an office PC: one plain sentence and a way out, nothing typed is lost."""

import errno
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hoptacxa_desktop.domain.errors import (
    BadDatabase,
    FileBusy,
    NoRoom,
    NotWritable,
    NumberTaken,
    PersonError,
)
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.office import FormChoices, Office
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import activities, exports, plans, sample, try_out
from hoptacxa_desktop.services.office import get
from hoptacxa_desktop.store import Store, location

NOW = datetime(2027, 4, 8, 7, 5, tzinfo=UTC)
OLD = b"the old file"
Export = Callable[[Plan, Path], object]
EXPORTS: dict[str, Export] = {
    "docx": lambda plan, path: exports.word(plan, path=path, form=FormChoices()),
    "pdf": lambda plan, path: exports.pdf(plan, path=path, form=FormChoices()),
    "xlsx": lambda plan, path: exports.excel(plan, office=Office(), path=path, today=NOW.date()),
    "ics": lambda plan, path: exports.ics(plan, path=path, now=NOW),
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with the sample office."""
    opened = Store.open(tmp_path / "kế hoạch.db", now=lambda: NOW)
    try_out.open_sample(opened, today=NOW.date())
    return opened


@pytest.fixture
def plan(store: Store) -> Plan:
    """The sample's action month as stored."""
    return plans.open_plan(store, plan_id=PlanId(sample.sample_plans()[0].id))


def assert_plain(error: PersonError) -> None:
    """One Vietnamese sentence without codes, and something to do about it."""
    said = error.sentence
    assert re.search("[à-ỹđ]", said, re.IGNORECASE), said
    assert said.endswith((".", "?")), said
    assert not re.search(r"\b(error|errno|denied|exception|null|sqlite|traceback)\b", said, re.I)
    assert error.advice or error.doors, "no way out"


def _busy(*_: object, **__: object) -> None:
    raise PermissionError(errno.EACCES, "the file is open elsewhere")


def _failing(number: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("ending", list(EXPORTS))
@pytest.mark.parametrize(
    ("where", "failure", "situation"),
    [
        ("os.replace", _busy, FileBusy),
        ("tempfile.mkstemp", _failing(errno.EROFS), NotWritable),
        ("os.fsync", _failing(errno.ENOSPC), NoRoom),
    ],
    ids=["open elsewhere", "read-only folder", "full disk"],
)
def test_a_paper_that_cannot_be_written_leaves_the_old_one_whole(
    plan: Plan,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
    where: str,
    failure: Callable[..., None],
    situation: type[PersonError],
) -> None:
    folder = tmp_path / "Văn bản đi"
    folder.mkdir()
    path = folder / f"Kế hoạch.{ending}"
    path.write_bytes(OLD)
    monkeypatch.setattr(f"hoptacxa_desktop.atomic.{where}", failure)
    with pytest.raises(situation) as said:
        EXPORTS[ending](plan, path)
    assert_plain(said.value)
    monkeypatch.undo()
    assert path.read_bytes() == OLD
    assert list(folder.iterdir()) == [path], "a temporary file was left behind"


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04 not a store", bytes(range(256)) * 20],
    ids=["foreign", "rubbish"],
)
def test_a_database_that_is_none_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sổ.db"
    path.write_bytes(content)
    with pytest.raises(BadDatabase) as said:
        Store.open(path, now=lambda: NOW)
    assert_plain(said.value)
    assert path.read_bytes() == content


def test_a_damaged_database_is_said_and_left_as_it_is(store: Store) -> None:
    path = store.path
    store.close()
    whole = path.read_bytes()
    damaged = whole[: len(whole) // 2] + b"\xa5" * 4096 + whole[len(whole) // 2 + 4096 :]
    path.write_bytes(damaged)
    with pytest.raises(BadDatabase) as said:
        Store.open(path, now=lambda: NOW)
    assert_plain(said.value)
    assert path.read_bytes() == damaged


def test_a_database_on_a_network_drive_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(location, "is_on_network", lambda _path: True)
    monkeypatch.setattr("hoptacxa_desktop.store.opening.is_on_network", lambda _path: True)
    with pytest.raises(BadDatabase) as said:
        Store.open(tmp_path / "sổ.db", now=lambda: NOW)
    assert_plain(said.value)
    assert not (tmp_path / "sổ.db").exists()


def test_a_number_that_is_used_is_said_with_the_plan_that_has_it(store: Store, plan: Plan) -> None:
    office = get(store)
    assert office is not None
    other = next(one for one in plans.list_plans(store, today=NOW.date()) if one.number)
    assert other.issued_on is not None
    with pytest.raises(NumberTaken) as said:
        plans.issue(
            store,
            plan=plan,
            office=office,
            number=other.number,
            issued_on=other.issued_on,
            at=NOW,
        )
    assert_plain(said.value)
    assert said.value.plan_id == other.id
    assert other.subject.split("\n")[0][:30] in said.value.advice


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("ngày 31/4/2027", "Tháng 4 chỉ có 30 ngày."),
        ("ngày 29/02/2027", "Tháng 2 năm 2027 chỉ có 28 ngày."),
        ("lúc nào rảnh", "Chưa hiểu thời gian này."),
    ],
)
def test_what_is_typed_for_a_time_stays_whatever_it_is(
    store: Store, plan: Plan, typed: str, told: str
) -> None:
    node_id = tasks(plan)[4].node_id
    done = activities.set_field(
        store, plan=plan, node_id=node_id, field=ActivityField.TIME, text=typed
    )
    time = next(task for task in tasks(done.plan) if task.node_id == node_id).said.time
    assert time.text == typed
    assert not time.understood
    assert [doubt.why for doubt in time.doubts] == [told]


def test_control_characters_reach_no_paper(store: Store, plan: Plan, tmp_path: Path) -> None:
    node_id = tasks(plan)[4].node_id
    dirty = "Hội trường\x00 \x07tầng\x1f 2\ufffe"
    done = activities.set_field(
        store, plan=plan, node_id=node_id, field=ActivityField.PLACE, text=dirty
    )
    for ending, export in EXPORTS.items():
        export(done.plan, tmp_path / f"ra.{ending}")
    said = next(task for task in tasks(done.plan) if task.node_id == node_id).said
    assert said.place == "Hội trường tầng 2"


def test_the_plan_in_the_store_outlives_a_failed_change(store: Store, plan: Plan) -> None:
    with pytest.raises(PersonError):
        plans.describe(store, plan=plan, name="Sửa ký hiệu", symbol="KH LMHTX")
    assert plans.open_plan(store, plan_id=plan.id) == plan
