"""Amounts, and the money of an activity in its form."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.ui.plan import money_facts
from hoptacxa_desktop.ui.plan.budget_field import BudgetField
from hoptacxa_desktop.ui.plan.screen import PlanScreen
from tests.ui.plan.keys import retype


@given(st.integers(min_value=0, max_value=10**13))
def test_what_is_shown_is_read_again(amount: int) -> None:
    assert money_facts.amount_from(money_facts.shown(amount)) == amount


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("", None),
        ("15000000", 15_000_000),
        ("15.000.000 đồng", 15_000_000),
        ("1,5 triệu", 1_500_000),
        ("2 tỷ đồng", 2_000_000_000),
        ("500 nghìn", 500_000),
    ],
)
def test_amounts_are_read_as_offices_write_them(words: str, amount: int | None) -> None:
    assert money_facts.amount_from(words) == amount


@pytest.mark.parametrize("words", ["nhiều", "1.5.0", "-3", "0,5", "1,5 đồng"])
def test_what_is_no_amount_is_refused(words: str) -> None:
    with pytest.raises(BadInput):
        money_facts.amount_from(words)


def test_money_is_written_with_its_source(
    screen: PlanScreen, stored: Callable[[], Plan], qtbot: QtBot
) -> None:
    at = next(at for at, one in enumerate(tasks(stored())) if not one.activity.budget)
    task = tasks(stored())[at]
    screen.session.show(task.node_id)
    field = screen.compose.page.form.budget
    field.add.click()
    retype(field.rows.editors[-1].source, "Ngân sách tỉnh")
    retype(field.rows.editors[-1].amount, "mười lăm")
    qtbot.keyClick(field.rows.editors[-1].amount, Qt.Key.Key_Return)
    assert field.rows.editors[-1].error.text
    retype(field.rows.editors[-1].amount, "15 triệu")
    qtbot.keyClick(field.rows.editors[-1].amount, Qt.Key.Key_Return)
    (line,) = tasks(stored())[at].activity.budget
    assert (line.source, line.amount) == ("Ngân sách tỉnh", 15_000_000)
    assert field.rows.editors[-1].amount.text() == "15.000.000"
    field.rows.removed.emit(0)
    assert not tasks(stored())[at].activity.budget


@pytest.fixture
def money(screen: PlanScreen, stored: Callable[[], Plan]) -> BudgetField:
    """The money of an activity: two lines, an amount refused in the second."""
    task = next(one for one in tasks(stored()) if not one.activity.budget)
    screen.session.show(task.node_id)
    field = screen.compose.page.form.budget
    for source in ("Ngân sách tỉnh", "Xã hội hóa"):
        field.add.click()
        retype(field.rows.editors[-1].source, source)
        field.commit()
    retype(field.rows.editors[1].amount, "mười lăm")
    field.commit()
    assert field.rows.editors[1].error.text
    return field


def shown(field: BudgetField) -> list[tuple[str, str, bool]]:
    return [
        (row.source.text(), row.amount.text(), bool(row.error.text)) for row in field.rows.editors
    ]


def test_a_refused_amount_moves_with_its_line(money: BudgetField) -> None:
    money.rows.moved.emit(1, -1)
    assert shown(money) == [("Xã hội hóa", "mười lăm", True), ("Ngân sách tỉnh", "", False)]


def test_a_refused_amount_stays_with_its_line_when_another_goes(money: BudgetField) -> None:
    money.rows.removed.emit(0)
    assert shown(money) == [("Xã hội hóa", "mười lăm", True)]


def test_a_refused_amount_goes_with_its_line(money: BudgetField) -> None:
    money.rows.removed.emit(1)
    assert shown(money) == [("Ngân sách tỉnh", "", False)]


def test_a_refused_amount_gives_way_to_what_undo_brings_back(
    money: BudgetField, screen: PlanScreen
) -> None:
    money.rows.moved.emit(1, -1)
    screen.session.desk.undo()
    assert shown(money) == [("Ngân sách tỉnh", "", False), ("Xã hội hóa", "", False)]


def test_a_line_with_nothing_but_a_refused_amount_stays_while_another_is_written(
    money: BudgetField,
) -> None:
    money.add.click()
    retype(money.rows.editors[2].amount, "hai chục")
    money.commit()
    retype(money.rows.editors[0].note, "đợt 1")
    money.commit()
    assert shown(money)[2] == ("", "hai chục", True)


def test_another_activity_has_no_empty_line(money: BudgetField, screen: PlanScreen) -> None:
    empty = [one for one in tasks(screen.session.plan) if not one.activity.budget]
    for one in empty[1:3]:
        screen.session.show(one.node_id)
        assert not money.rows.editors
        money.add.click()
