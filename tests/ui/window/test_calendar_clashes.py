"""Clashes in the peak: marked in the views, listed behind the button in the head."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import activities, plans, sample
from hoptacxa_desktop.ui.calendar.spoken import tip
from hoptacxa_desktop.ui.calendar_screen import CalendarScreen
from hoptacxa_desktop.ui.calendar_screen.views import ViewKind
from hoptacxa_desktop.ui.main_window import CALENDAR

FAIR, VISIT = "Gian hàng chung", "Thăm, nắm tình hình"


@pytest.fixture
def screen(sampled: Program, qtbot: QtBot) -> CalendarScreen:
    """The calendar of April 2027; its second activity is put into the days of the first."""
    desk, plan_id = sampled.desk, PlanId(sample.sample_plans()[0].id)
    plan = plans.open_plan(desk.store, plan_id=plan_id)
    units = desk.office.units
    visit = next(task for task in tasks(plan) if task.title.startswith(VISIT))
    lead = next(task for task in tasks(plan) if task.title.startswith(FAIR)).said.responsible.text
    desk.do(
        activities.set_field,
        plan=plan,
        node_id=visit.node_id,
        field=ActivityField.LEAD,
        text=lead,
        units=units,
    )
    sampled.window.show_screen(CALENDAR)
    found = sampled.window.findChild(CalendarScreen)
    assert found is not None
    found.show_view(ViewKind.MONTH)
    qtbot.waitUntil(found.view.isVisible)
    return found


def test_the_stretches_of_a_clash_are_marked_and_told(screen: CalendarScreen) -> None:
    clashing = [item for item in screen._items if item.clash]
    assert {item.title[:10] for item in clashing} == {FAIR[:10], VISIT[:10]}
    assert all("2 hoạt động trùng ngày 22/4 – 23/4" in tip(item) for item in clashing)
    assert screen.peak.isVisible()
    assert screen.peak.text() == "1 lần trùng ngày"


def test_the_button_opens_the_table_and_a_clash_goes_to_its_days(
    screen: CalendarScreen, qtbot: QtBot
) -> None:
    screen.show_month(2027, 4)
    qtbot.keyClick(screen.peak, Qt.Key.Key_Space)
    popup = screen.peak.popup
    assert [door.text() for door in popup.doors] == [line.words for line in screen.peak.clashes]
    assert popup.doors[0].hasFocus()
    qtbot.keyClick(popup.doors[0], Qt.Key.Key_Space)
    assert screen.month == date(2027, 4, 1)
    assert screen.view.current_id in {item.id for item in screen._items if item.clash}


def test_the_list_says_what_clashes(screen: CalendarScreen) -> None:
    screen.show_view(ViewKind.LIST)
    model = screen.list.model()
    told = [str(model.data(model.index(at, 0))) for at in range(model.rowCount())]
    assert sum("trùng ngày 22/4" in words for words in told) == 2


def test_without_a_peak_there_is_no_button(screen: CalendarScreen) -> None:
    screen.show_month(2027, 8)
    assert not screen.peak.isVisible()
