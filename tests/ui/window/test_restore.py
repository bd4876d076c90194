"""Putting a backup back while the program is open: pages, half-typed words, failures."""

from dataclasses import replace
from pathlib import Path

import pytest

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.errors import NotWritable
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import plain
from hoptacxa_desktop.services import backups, outline, plans, sample
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.main_window import PLANS
from tests.ui.fakes import FakeDialogs
from tests.ui.window.conftest import NOW

PLAN = sample.sample_plans()[0]


@pytest.fixture
def copy(sampled: Program, tmp_path: Path) -> Path:
    """A backup of the sample as it came."""
    sampled.back_up()
    return next((tmp_path / "backups").iterdir())


def stored(store: Store) -> Plan:
    return plans.open_plan(store, plan_id=PLAN.id)


def put_back(program: Program, dialogs: FakeDialogs, copy: Path) -> None:
    dialogs.answers += [copy, True]
    program.restore()


def reworded(program: Program) -> None:
    plan = stored(program.desk.store)
    program.desk.do(plans.describe, plan=plan, name="Sửa", subject="Sau sao lưu")


def test_the_open_page_shows_the_plan_that_came_back(
    sampled: Program, dialogs: FakeDialogs, copy: Path
) -> None:
    sampled.window.open_plan(PLAN.id)
    reworded(sampled)
    session = sampled.plan_page.session
    assert session.plan.subject == "Sau sao lưu"
    put_back(sampled, dialogs, copy)
    assert session.plan == stored(sampled.desk.store)
    assert session.plan.subject == PLAN.subject
    assert session.do(plans.describe, name="Sửa", subject="Sau khôi phục") is not None


def test_a_page_whose_plan_is_not_in_the_backup_gives_way_to_the_list(
    sampled: Program, dialogs: FakeDialogs, copy: Path
) -> None:
    other = replace(PLAN, id=PlanId("other"), version=0)
    sampled.desk.do(plans.add_plan, plan=other, name="Lập")
    sampled.window.open_plan(other.id)
    put_back(sampled, dialogs, copy)
    assert not sampled.plan_page.session.is_open
    assert not sampled.plan_page.isVisible()
    assert sampled.window.current == PLANS


def test_a_page_of_a_deleted_plan_comes_to_life_with_the_backup(
    sampled: Program, dialogs: FakeDialogs, copy: Path
) -> None:
    sampled.window.open_plan(PLAN.id)
    sampled.desk.do(plans.delete_plan, plan_id=PLAN.id)
    assert not sampled.plan_page.session.is_open
    put_back(sampled, dialogs, copy)
    assert sampled.plan_page.session.plan == stored(sampled.desk.store)
    assert sampled.plan_page.head.isEnabled()


def test_a_node_that_the_backup_does_not_have_is_no_longer_shown(
    sampled: Program, dialogs: FakeDialogs, copy: Path
) -> None:
    sampled.window.open_plan(PLAN.id)
    session = sampled.plan_page.session
    edited = session.do(outline.add_node, kind=NodeKind.ACTIVITY, after=None)
    assert edited is not None
    session.show(edited.node)
    put_back(sampled, dialogs, copy)
    assert session.node_id != edited.node


def test_what_stands_typed_is_in_the_store_that_is_set_aside(
    sampled: Program, dialogs: FakeDialogs, copy: Path, tmp_path: Path
) -> None:
    sampled.window.open_plan(PLAN.id)
    page = sampled.plan_page.compose.page
    node = next(node for node in walk(PLAN.outline) if node.is_task)
    sampled.plan_page.show_node(node.id)
    page.title.setPlainText("Chữ đang gõ dở")
    put_back(sampled, dialogs, copy)
    aside = next(path for path in tmp_path.iterdir() if "trước khôi phục" in path.name)
    kept = Store.open(aside, now=lambda: NOW)
    titles = {plain(each.text) for each in walk(stored(kept).outline)}
    kept.close()
    assert "Chữ đang gõ dở" in titles
    assert plain(page.title.text) != "Chữ đang gõ dở"


def test_a_defect_while_restoring_leaves_the_store_open(
    sampled: Program, dialogs: FakeDialogs, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("defect")

    monkeypatch.setattr(backups, "restore", broken)
    with pytest.raises(RuntimeError):
        put_back(sampled, dialogs, copy)
    assert stored(sampled.desk.store).subject == PLAN.subject


def test_a_store_that_cannot_be_opened_again_closes_the_window(
    sampled: Program, dialogs: FakeDialogs, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def refused(*_: object, **__: object) -> Store:
        raise NotWritable("Không mở được tệp dữ liệu.")

    monkeypatch.setattr(Store, "open", refused)
    monkeypatch.setattr("hoptacxa_desktop.app._no_store", lambda met, _: told.append(met.sentence))
    put_back(sampled, dialogs, copy)
    assert told == ["Không mở được tệp dữ liệu."]
    assert not sampled.window.isVisible()
