from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.store import Store
from tests.store.conftest import FIRST_MOMENT
from tests.strategies import plans

once = settings(max_examples=60, suppress_health_check=list(HealthCheck))


@once
@given(plan=plans())
def test_a_plan_comes_back_as_it_was_added(
    tmp_path_factory: pytest.TempPathFactory, empty_file: Path, plan: Plan
) -> None:
    path = tmp_path_factory.mktemp("plan") / "s.db"
    path.write_bytes(empty_file.read_bytes())
    with_store = Store.open(path, now=lambda: FIRST_MOMENT)
    try:
        with with_store.write("Thêm") as uow:
            uow.plans.add(plan)
    finally:
        with_store.close()
    again = Store.open(path, now=lambda: FIRST_MOMENT)
    try:
        with again.read() as uow:
            assert uow.plans.get(plan.id) == plan
    finally:
        again.close()
