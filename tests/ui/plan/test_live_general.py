"""The live page beside "Thông tin chung": it shows what is typed, where it is printed."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import plain
from hoptacxa_desktop.ui.plan import live_facts
from hoptacxa_desktop.ui.plan.general_form import GeneralForm
from hoptacxa_desktop.ui.plan.live_pane import LivePane
from hoptacxa_desktop.ui.plan.screen import COMPOSE, GENERAL, PlanScreen
from tests.ui.plan.keys import retype, type_words

Stored = Callable[[], Plan]


def subject(form: GeneralForm) -> QWidget:
    return form.fields["subject"].editor


def place(form: GeneralForm) -> QWidget:
    return form.fields["place"].editor


def opening(form: GeneralForm) -> QWidget:
    return form.opening.rows.editors[0]


def purpose(form: GeneralForm) -> QWidget:
    return form.recipients.rows.editors[0].purpose


def basis(form: GeneralForm) -> QWidget:
    return form.bases.rows.editors[0].words


@pytest.fixture
def live(screen: PlanScreen, qtbot: QtBot) -> LivePane:
    """The live page of a plan that is open at an activity far down, with the form beside it."""
    pane = screen.live
    qtbot.waitUntil(lambda: pane.settled and pane.view.page_count > 0)
    assert pane.printed is not None
    last = max(pane.printed.strips.items(), key=lambda item: item[1][-1].page)
    screen.session.show(last[0])
    assert pane.view.page > 0
    screen.tabs.bar.setCurrentIndex(GENERAL)
    return pane


READ: dict[Callable[[GeneralForm], QWidget], Callable[[Plan], str]] = {
    subject: lambda plan: plan.subject,
    place: lambda plan: plan.place,
    opening: lambda plan: plain(plan.opening[0]),
    purpose: lambda plan: plan.recipients.groups[0].purpose,
    basis: lambda plan: plan.bases[0].words,
}


@pytest.mark.parametrize("field", READ)
def test_the_page_shows_what_is_being_typed(
    live: LivePane,
    screen: PlanScreen,
    stored: Stored,
    qtbot: QtBot,
    field: Callable[[GeneralForm], QWidget],
) -> None:
    before = stored()
    field(screen.general).setFocus()
    type_words(field(screen.general), "Chữ đang gõ")

    def read() -> str:
        return READ[field](live.plan) if live.plan else ""

    qtbot.waitUntil(lambda: live.settled and "Chữ đang gõ" in read())
    assert stored() == before


def test_words_that_cannot_be_taken_do_not_reach_the_page(
    live: LivePane, screen: PlanScreen, stored: Stored, qtbot: QtBot
) -> None:
    retype(screen.general.fields["year"].editor, "hai mươi bảy")
    qtbot.waitUntil(lambda: live.settled)
    assert live.plan is not None
    assert live.plan.year == stored().year


def test_the_page_is_seen_from_its_head_beside_the_form(
    live: LivePane, screen: PlanScreen, qtbot: QtBot
) -> None:
    assert live.view.page == 0
    retype(subject(screen.general), "Chữ đang gõ")
    qtbot.waitUntil(lambda: live.settled)
    assert live.view.page == 0


def test_the_end_is_seen_while_the_signing_is_edited(
    live: LivePane, screen: PlanScreen, qtbot: QtBot
) -> None:
    purpose(screen.general).setFocus()
    assert live.printed is not None
    end = live_facts.end_of(screen.session.plan, live.printed.strips)
    assert end.page > 0
    assert live.view.page in (end.page - 1, end.page)
    subject(screen.general).setFocus()
    assert live.view.page == 0


def test_the_open_node_is_seen_again_beside_the_outline(live: LivePane, screen: PlanScreen) -> None:
    screen.tabs.bar.setCurrentIndex(COMPOSE)
    assert live.view.page > 0
