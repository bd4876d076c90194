"""Stories on the tab "Phụ lục"."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import plain
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import appendices, plans, sample
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan.appendix_pane import AppendixPane
from hoptacxa_desktop.ui.plan.screen import APPENDICES, PlanScreen
from tests.ui.plan.keys import retype, type_words

Stored = Callable[[], Plan]


@pytest.fixture
def pane(screen: PlanScreen) -> AppendixPane:
    screen.tabs.bar.setCurrentIndex(APPENDICES)
    return screen.appendices


def write_title(pane: AppendixPane, qtbot: QtBot, words: str) -> None:
    found = pane.grid.view.viewport().findChildren(QLineEdit)
    (line,) = [one for one in found if one.isVisible()]
    type_words(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_an_assignment_is_added_from_the_empty_page(
    pane: AppendixPane, stored: Stored, qtbot: QtBot
) -> None:
    assert not stored().appendices
    pane.empty.doors()[0].click()
    (appendix,) = stored().appendices
    assert [column.heading for column in appendix.columns] == [
        column.heading for column in appendices.ASSIGNMENT
    ]
    pane.add_group.click()
    write_title(pane, qtbot, "Tuyên truyền")
    pane.grid.view.setCurrentIndex(pane.grid.model.index(0, 1))
    pane.grid.add_button.click()
    write_title(pane, qtbot, "In tờ rơi")
    (group,) = stored().appendices[0].outline
    assert (group.kind, plain(group.text)) == (NodeKind.HEADING, "Tuyên truyền")
    assert [plain(child.text) for child in group.children] == ["In tờ rơi"]
    labels = [pane.grid.model.index(row, 0).data() for row in range(2)]
    assert labels == ["I", "1"]


def test_rows_are_edited_like_those_of_the_body(
    pane: AppendixPane, stored: Stored, qtbot: QtBot
) -> None:
    pane.add_assignment()
    pane.grid.add_button.click()
    write_title(pane, qtbot, "In tờ rơi")
    column = pane.grid.model.fields.index(ActivityField.TIME)
    pane.grid.model.setData(pane.grid.model.index(0, column), "Quý I hằng năm")
    task = next(t for t in tasks(stored()) if t.appendix == 0)
    assert task.activity.particulars.time.recurrence is not None


def test_title_and_columns_change(pane: AppendixPane, stored: Stored) -> None:
    pane.add_assignment()
    retype(pane.title, "DANH MỤC VIỆC")
    pane.reference.setFocus()
    assert stored().appendices[0].title == "DANH MỤC VIỆC"
    pane.columns_menu.aboutToShow.emit()
    place = next(a for a in pane.columns_menu.actions() if a.text() == "Địa điểm")
    place.trigger()
    assert ActivityField.PLACE in pane.grid.model.fields
    pane.columns_menu.aboutToShow.emit()
    next(a for a in pane.columns_menu.actions() if a.text() == "Địa điểm").trigger()
    assert ActivityField.PLACE not in [c.field for c in stored().appendices[0].columns]


def test_a_removed_appendix_comes_back(
    pane: AppendixPane, stored: Stored, desk: Desk, qtbot: QtBot
) -> None:
    pane.add_assignment()
    with qtbot.waitSignal(desk.toast_wanted):
        pane.remove()
    assert not stored().appendices
    assert pane.empty.isVisible()
    desk.undo()
    assert len(stored().appendices) == 1
    assert not pane.empty.isVisible()


def test_a_row_of_an_appendix_is_shown_in_its_grid(screen: PlanScreen, store: Store) -> None:
    other = sample.sample_plans()[1]
    plans.add_plan(store, plan=other, name="Nhận kế hoạch mẫu")
    row = [task for task in tasks(other) if task.appendix == 0][3]
    screen.open(other.id, row.node_id)
    assert screen.appendices.isVisible()
    current = screen.appendices.grid.current
    assert current is not None
    assert current.node_id == row.node_id
