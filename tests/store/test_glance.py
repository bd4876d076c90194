"""The first glance: read without SQLAlchemy, equal to what was written, inside the same unit."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.store import Store
from tests.store.samples import added, plan_of

TODAY = date(2026, 1, 5)


def test_the_office_comes_back_as_it_was_saved(store: Store) -> None:
    units = (Unit(name="Văn phòng"), Unit(name="Phòng cũ", aliases=("Phòng A",), active=False))
    with store.write("Khai báo") as unit:
        saved = unit.office.save(Office(name="Liên minh", place="Ninh Bình", units=units))
    with store.read() as unit:
        found = unit.glance.office()
    assert found == saved
    # Truth values, not the 0 and 1 of SQLite, which compare equal but are written otherwise.
    assert [one.active for one in found.units] == [True, False]
    assert all(isinstance(one.active, bool) for one in found.units)


def test_a_glance_sees_what_its_own_unit_has_written(store: Store) -> None:
    with store.write("Thêm") as unit:
        plan = unit.plans.add(plan_of(subject="Một"))
        unit.settings.set("số", 7)
        assert [one.id for one in unit.glance.summaries(TODAY)] == [plan.id]
        assert unit.glance.setting("số") == 7
        assert unit.glance.next_undo() is None
    with store.read() as unit:
        step = unit.glance.next_undo()
    assert step is not None
    assert (step.name, step.plans) == ("Thêm", (plan.id,))


def test_repositories_opened_after_a_glance_stay_in_its_transaction(
    store: Store, path: Path
) -> None:
    plan = added(store, plan_of())
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other:
        with store.read() as unit:
            unit.glance.office()
            assert unit.plans.get(plan.id) == plan
            # Who reads keeps others from writing into what is read.
            with pytest.raises(sqlite3.OperationalError):
                other.execute("BEGIN EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("ROLLBACK")


def _added_and_failed(store: Store) -> None:
    with store.write("Thêm") as unit:
        unit.plans.add(plan_of())
        raise ZeroDivisionError


def test_nothing_is_kept_when_a_unit_fails_after_writing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        _added_and_failed(store)
    with store.read() as unit:
        assert unit.glance.summaries(TODAY) == ()
        assert unit.glance.next_undo() is None
