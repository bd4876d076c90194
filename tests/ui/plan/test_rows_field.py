"""Rows that are added, moved, removed: money, peaks, opening paragraphs, recipients."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.ui.plan.screen import GENERAL, PlanScreen
from tests.ui.plan.keys import retype, type_words

Stored = Callable[[], Plan]


def field_of(screen: PlanScreen, name: str) -> Any:
    """The field called `name`, on the page that shows it."""
    if name == "budget":
        task = next(one for one in tasks(screen.session.plan) if not one.activity.budget)
        screen.session.show(task.node_id)
        return screen.compose.page.form.budget
    screen.tabs.bar.setCurrentIndex(GENERAL)
    return getattr(screen.general, name)


def first_line(field: Any, at: int) -> QWidget:
    """The first widget to type in of row number `at`."""
    row: QWidget = field.rows.editors[at]
    return row.focusProxy() or row


@pytest.mark.parametrize("name", ["budget", "peaks", "opening", "recipients"])
def test_a_row_that_was_added_goes_again(screen: PlanScreen, stored: Stored, name: str) -> None:
    field, before = field_of(screen, name), stored()
    count = len(field.rows.editors)
    field.add.click()
    assert len(field.rows.editors) == count + 1
    field.rows.removed.emit(count)
    assert len(field.rows.editors) == count
    assert stored() == before


@pytest.mark.parametrize("name", ["budget", "peaks", "opening", "recipients"])
def test_a_row_may_be_typed_into_after_another_went(
    screen: PlanScreen, stored: Stored, name: str
) -> None:
    field = field_of(screen, name)
    count = len(field.rows.editors)
    field.add.click()
    field.add.click()
    field.rows.removed.emit(count)
    type_words(first_line(field, count), "Sở Mẫu")
    field.commit()
    assert len(field.rows.editors) == count + 1
    assert "Sở Mẫu" in repr(stored())


@pytest.mark.parametrize("name", ["budget", "peaks", "opening", "recipients"])
def test_words_typed_into_a_row_go_with_it(screen: PlanScreen, stored: Stored, name: str) -> None:
    field, before = field_of(screen, name), stored()
    count = len(field.rows.editors)
    field.add.click()
    retype(first_line(field, count), "Sở Mẫu")
    field.rows.removed.emit(count)
    assert len(field.rows.editors) == count
    assert stored() == before


@pytest.mark.parametrize("name", ["peaks", "opening", "recipients"])
def test_an_empty_row_moves_among_the_others(screen: PlanScreen, stored: Stored, name: str) -> None:
    field, before = field_of(screen, name), stored()
    last = len(field.rows.editors)
    field.add.click()
    field.rows.moved.emit(last, -1)
    assert len(field.rows.editors) == last + 1
    field.rows.removed.emit(last - 1)
    assert len(field.rows.editors) == last
    assert stored() == before
