"""How long a person waits, in laps: the limits are several times what was measured."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.outline import edit
from hoptacxa_desktop.domain.richtext import rich
from tests.pace import laps
from tests.store.conftest import Opener
from tests.store.samples import added, long_plan, rows_in, saved

pytestmark = pytest.mark.slow


def test_one_node_of_a_plan_of_five_thousand_is_saved_at_once(opener: Opener, path: Path) -> None:
    store = opener(path)
    plan = [added(store, long_plan(100, 50))]

    def save() -> None:
        title = rich(f"Tên mới {plan[0].version}")
        outline = edit(plan[0].outline, NodeId("a50-3"), lambda node: replace(node, text=title))
        plan[0] = saved(store, replace(plan[0], outline=outline))

    assert laps(save, 5) < 5
    (kept,) = rows_in(path, "SELECT count(*) FROM change_row WHERE change_id > 1")
    assert kept == (5,)


def test_a_store_of_fifty_plans_opens_to_its_list_at_once(opener: Opener, path: Path) -> None:
    store = opener(path)
    for number in range(50):
        added(store, long_plan(10, 10, subject=f"Kế hoạch {number}"))
    store.close()

    def open_to_the_list() -> None:
        with opener(path).read() as uow:
            assert len(uow.plans.summaries(date(2026, 6, 1))) == 50

    def month() -> None:
        with opener(path).read() as uow:
            assert uow.plans.calendar(date(2026, 6, 1), date(2026, 6, 30))

    assert laps(open_to_the_list, 5) < 25
    assert laps(month, 5) < 50


def test_twice_the_plan_takes_about_twice_the_time(opener: Opener, path: Path) -> None:
    store = opener(path)

    def add(headings: int) -> Callable[[], object]:
        return lambda: added(store, long_plan(headings, 50))

    assert laps(add(40)) < 4 * laps(add(20))
