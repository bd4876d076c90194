"""The sample office: put beside what is there, put there once, taken away without harm."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.services import bases, history, office, plans, sample, try_out
from hoptacxa_desktop.store import Store
from tests.services.conftest import NOW

TODAY = NOW.date()
OWN = Office(name="Liên minh Hợp tác xã tỉnh Vĩnh Long", place="Vĩnh Long")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    """An open store in which nothing was done."""
    opened = Store.open(tmp_path / "trống.db", now=lambda: NOW)
    yield opened
    opened.close()


def _name(store: Store) -> str:
    found = office.get(store)
    return found.name if found else ""


def test_an_office_of_the_persons_own_stays(empty: Store) -> None:
    office.declare(empty, office=OWN)
    try_out.open_sample(empty, today=TODAY)
    assert _name(empty) == OWN.name
    assert len(plans.list_plans(empty, today=TODAY)) == 2
    try_out.remove_sample(empty, today=TODAY)
    assert _name(empty) == OWN.name
    assert not plans.list_plans(empty, today=TODAY)


def test_a_basis_that_the_person_changed_stays_as_it_is(empty: Store) -> None:
    changed = replace(bases.shipped()[0], subject="Sửa tại cơ quan")
    with empty.write("Sửa danh mục căn cứ") as uow:
        uow.library.save_basis(changed)
    try_out.open_sample(empty, today=TODAY)
    assert changed in bases.library(empty)
    assert {one.id for one in bases.library(empty)} == {one.id for one in bases.shipped()}


def test_a_declared_office_leaves_the_changed_bases_alone(empty: Store) -> None:
    changed = replace(bases.shipped()[0], subject="Sửa tại cơ quan")
    with empty.write("Sửa danh mục căn cứ") as uow:
        uow.library.save_basis(changed)
    office.declare(empty, office=OWN)
    assert changed in bases.library(empty)
    assert {one.id for one in bases.library(empty)} == {one.id for one in bases.shipped()}


def test_the_sample_is_opened_twice(store: Store) -> None:
    before = plans.list_plans(store, today=TODAY)
    try_out.open_sample(store, today=TODAY)
    assert plans.list_plans(store, today=TODAY) == before


def test_a_sample_that_was_removed_comes_back(store: Store) -> None:
    try_out.remove_sample(store, today=TODAY)
    assert not _name(store)
    try_out.open_sample(store, today=TODAY)
    assert _name(store) == sample.sample_office().name
    assert len(plans.list_plans(store, today=TODAY)) == 2


def test_undo_takes_the_sample_back(empty: Store) -> None:
    office.declare(empty, office=OWN)
    try_out.open_sample(empty, today=TODAY)
    history.undo(empty)
    assert _name(empty) == OWN.name
    assert not plans.list_plans(empty, today=TODAY)
