import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoptacxa_desktop.domain.errors import Conflict
from hoptacxa_desktop.domain.identity import BasisId
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.timing.days import DayOff, DayOffKind
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.store import Store
from tests.store.conftest import FIRST_MOMENT
from tests.strategies import days_off, legal_bases, offices

_many = settings(max_examples=25, suppress_health_check=list(HealthCheck))


@_many
@given(
    first=offices(),
    second=offices(),
    bases=st.lists(legal_bases, max_size=3, unique_by=lambda basis: basis.id),
    days=st.lists(days_off, max_size=3, unique_by=lambda off: off.day),
)
def test_office_and_library_come_back_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory,
    empty_file: Path,
    first: Office,
    second: Office,
    bases: list[LegalBasis],
    days: list[DayOff],
) -> None:
    path = Path(shutil.copy(empty_file, tmp_path_factory.mktemp("office")))
    store = Store.open(path, now=lambda: FIRST_MOMENT)
    with store.write("Khai báo") as uow:
        kept = uow.office.save(first)
        kept = uow.office.save(replace(second, version=kept.version))
        for basis in bases:
            uow.library.save_basis(basis)
        for off in days:
            uow.library.save_day_off(off)
    store.close()
    store = Store.open(path, now=lambda: FIRST_MOMENT)
    with store.read() as uow:
        assert uow.office.get() == kept
        assert set(uow.library.bases()) == set(bases)
        assert uow.library.days_off() == tuple(sorted(days, key=lambda off: off.day))
    store.close()
    assert replace(kept, version=0) == second


def test_there_is_no_office_until_it_is_declared(store: Store) -> None:
    with store.read() as uow:
        assert uow.office.get() is None


def test_an_older_office_does_not_overwrite_a_newer_one(store: Store) -> None:
    with store.write("Khai báo") as uow:
        first = uow.office.save(Office(name="Liên minh"))
    with store.write("Khai báo") as uow:
        uow.office.save(replace(first, place="Sông Lam"))
    with pytest.raises(Conflict), store.write("Khai báo") as uow:
        uow.office.save(replace(first, place="Sông Đào"))


def test_units_keep_their_order(store: Store) -> None:
    units = tuple(Unit(name=name) for name in ("Văn phòng", "Ban A", "Phòng Đ"))
    with store.write("Khai báo") as uow:
        office = uow.office.save(Office(units=units))
    with store.write("Dời phòng") as uow:
        uow.office.save(replace(office, units=units[::-1]))
    assert uow.changes.office
    with store.read() as uow:
        kept = uow.office.get()
    assert kept is not None
    assert kept.units == units[::-1]


def test_bases_are_changed_and_taken_out(store: Store) -> None:
    basis = LegalBasis(id=BasisId("b"), type_name="Luật", subject="Hợp tác xã")
    newer = LegalBasis(id=BasisId("c"), type_name="Nghị định", issued_on=date(2024, 7, 12))
    with store.write("Thêm căn cứ") as uow:
        uow.library.save_basis(basis)
        uow.library.save_basis(newer)
        uow.library.save_basis(replace(basis, number="17/2023/QH15"))
    assert uow.changes.library
    with store.read() as uow:
        assert uow.library.bases() == (newer, replace(basis, number="17/2023/QH15"))


def test_days_off_are_said_once_for_each_day(store: Store) -> None:
    swap = DayOff(
        day=date(2026, 1, 3), name="Làm bù", kind=DayOffKind.WORKING_SWAP, decision="12/TB"
    )
    with store.write("Sửa ngày nghỉ") as uow:
        uow.library.save_day_off(swap)
        uow.library.save_day_off(replace(swap, name="Đi làm bù"))
    with store.read() as uow:
        assert uow.library.days_off() == (replace(swap, name="Đi làm bù"),)
    with store.write("Bỏ ngày nghỉ") as uow:
        uow.library.delete_day_off(swap.day)
        uow.library.delete_day_off(swap.day)
    with store.read() as uow:
        assert uow.library.days_off() == ()


@pytest.mark.parametrize("value", ["Đậm", 5, 2.5, True, None, ["a", 1], {"x": {"y": [None]}}])
def test_settings_are_kept_outside_the_history(store: Store, value: object) -> None:
    with store.write("") as uow:
        uow.settings.set("giao diện", "cũ")
        uow.settings.set("giao diện", value)  # type: ignore[arg-type]
    with store.read() as uow:
        assert uow.settings.get("giao diện", "khác") == value
        assert uow.settings.get("chưa có", 7) == 7
        assert uow.history.entries() == ()
