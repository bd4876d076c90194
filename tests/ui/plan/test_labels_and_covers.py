"""Stories on numbers set by hand, and on which activities a shared line speaks of."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.activity import Cover, Shared
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, NodeKind, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.target import Bound, Measure, Target
from hoptacxa_desktop.services import outline, plans
from hoptacxa_desktop.services.editing import node_of
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan.node_page import NodePage
from hoptacxa_desktop.ui.plan.screen import PlanScreen
from tests.ui.plan.keys import retype

Stored = Callable[[], Plan]


@pytest.fixture
def page(screen: PlanScreen) -> NodePage:
    return screen.compose.page


@pytest.fixture
def heading(screen: PlanScreen, stored: Stored) -> NodeId:
    """The second heading of the plan, which is open."""
    found = [node.id for node in stored().outline if node.kind is NodeKind.HEADING][1]
    screen.session.show(found)
    return found


def ask_for_label(screen: PlanScreen) -> None:
    menu = screen.compose.outline.context_menu()
    next(one for one in menu.actions() if one.text() == "Số thứ tự…").trigger()


def test_a_number_is_set_by_hand_and_those_after_it_count_on(
    screen: PlanScreen, page: NodePage, heading: NodeId, stored: Stored, qtbot: QtBot
) -> None:
    before = labels(stored().outline)
    ask_for_label(screen)
    assert page.label_edit.isVisible()
    assert page.label_edit.text() == before[heading]
    retype(page.label_edit, "V.")
    qtbot.keyClick(page.label_edit, Qt.Key.Key_Return)
    assert not page.label_edit.isVisible()
    assert page.label.isVisible()
    tops = [node.id for node in stored().outline if node.kind is NodeKind.HEADING]
    now = labels(stored().outline)
    assert [now[one] for one in tops[1:3]] == ["V.", "VI."]
    ask_for_label(screen)
    page.label_edit.clear()
    qtbot.keyClick(page.label_edit, Qt.Key.Key_Return)
    assert labels(stored().outline) == before


def test_escape_gives_a_number_up(
    screen: PlanScreen, page: NodePage, heading: NodeId, stored: Stored, qtbot: QtBot
) -> None:
    before = stored()
    ask_for_label(screen)
    retype(page.label_edit, "IX.")
    qtbot.keyClick(page.label_edit, Qt.Key.Key_Escape)
    assert page.label.isVisible()
    assert stored() == before


def test_a_number_goes_to_the_node_for_which_it_was_typed(
    screen: PlanScreen, page: NodePage, heading: NodeId, stored: Stored
) -> None:
    ask_for_label(screen)
    retype(page.label_edit, "X.")
    page.step_requested.emit(1)
    assert node_of(stored(), heading).label == "X."
    assert [node.label for node in walk(stored().outline)].count("X.") == 1


def test_a_shared_line_may_speak_of_other_activities(
    screen: PlanScreen, page: NodePage, stored: Stored, desk: Desk
) -> None:
    shared = next(node for node in walk(stored().outline) if node.kind is NodeKind.SHARED)
    before = shared.detail
    assert isinstance(before, Shared)
    screen.session.show(shared.id)
    assert page.covering.isVisible()
    page.cover.setCurrentIndex(page.cover.findData(Cover.BELOW))
    page.cover.activated.emit(page.cover.currentIndex())
    detail = node_of(stored(), shared.id).detail
    assert isinstance(detail, Shared)
    assert detail.cover is Cover.BELOW
    assert "ở phía dưới" in page.covers.text()
    desk.undo()
    assert page.cover.currentData() == before.cover


def test_a_target_has_the_figures_that_its_words_name(
    screen: PlanScreen, page: NodePage, store: Store, stored: Stored, qtbot: QtBot
) -> None:
    figures = Target(measures=(Measure(indicator="HTX mới", low=Decimal(30), unit="HTX"),))
    target = Node(kind=NodeKind.TARGET, text=rich("Thành lập mới 30 HTX."), detail=figures)
    body = stored().outline
    plans.describe(store, plan=stored(), name="Thêm chỉ tiêu", outline=(*body, target))
    screen.session.open(stored().id)
    screen.session.show(target.id)
    assert page.title.toPlainText() == "Thành lập mới 30 HTX."
    retype(page.title, "Thành lập mới ít nhất 45 HTX.")
    screen.session.flush()
    found = node_of(stored(), target.id)
    measure = Measure(indicator="HTX", low=Decimal(45), bound=Bound.AT_LEAST)
    assert found.detail == Target(measures=(measure,))
    assert outline.title_of(stored(), target.id).startswith("chỉ tiêu")
