"""A real store with the sample office in it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services import plans, sample, try_out
from hoptacxa_desktop.store import Store

NOW = datetime(2027, 4, 8, 7, 5, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open store that holds the sample office and its two plans."""
    opened = Store.open(tmp_path / "kế hoạch.db", now=lambda: NOW)
    try_out.open_sample(opened, today=NOW.date())
    yield opened
    opened.close()


@pytest.fixture
def plan(store: Store) -> Plan:
    """The sample's action month, as stored."""
    return plans.open_plan(store, plan_id=PlanId(sample.sample_plans()[0].id))
