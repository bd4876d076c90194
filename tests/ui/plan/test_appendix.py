"""Stories on the tab "Phụ lục"."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.activity import Activity, Extra, Particulars
from hoptacxa_desktop.domain.appendix import Appendix, Column
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import plain, rich
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import appendices, plans, sample
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan.appendix_pane import AppendixPane
from hoptacxa_desktop.ui.plan.grid_sieve import Sieve
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


OWN = Column(heading="Số lớp")


def with_own_words(store: Store, screen: PlanScreen) -> AppendixPane:
    """A table with a column of the office's own, words under a heading without one, a remark."""
    said = Particulars(extras=(Extra(name="Số lớp", text="3 lớp"), Extra(name="Mã", text="M1")))
    rows = (
        Node(kind=NodeKind.ACTIVITY, text=rich("Mở lớp"), detail=Activity(particulars=said)),
        Node(kind=NodeKind.PARAGRAPH, text=rich("Các việc sau làm khi có kinh phí")),
        Node(kind=NodeKind.ACTIVITY, text=rich("In sách"), detail=Activity()),
    )
    table = Appendix(title="BIỂU", columns=(*appendices.ASSIGNMENT[:2], OWN), outline=rows)
    plan = replace(sample.sample_plans()[1], id=PlanId("own"), appendices=(table,))
    plans.add_plan(store, plan=plan, name="Nhận kế hoạch mẫu")
    screen.open(plan.id, rows[0].id)
    return screen.appendices


def test_the_offices_own_columns_are_shown_and_edited(screen: PlanScreen, store: Store) -> None:
    pane = with_own_words(store, screen)
    model = pane.grid.model
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert heads == ["TT", "Nội dung công việc", "Số lớp", "Mã"]
    assert [model.index(0, at).data() for at in (2, 3)] == ["3 lớp", "M1"]
    model.setData(model.index(0, 2), "5 lớp")
    model.setData(model.index(2, 2), "1 lớp")
    found = plans.open_plan(store, plan_id=PlanId("own"))
    said = [t.activity.particulars.extras for t in tasks(found) if t.appendix == 0]
    assert said == [
        (Extra(name="Số lớp", text="5 lớp"), Extra(name="Mã", text="M1")),
        (Extra(name="Số lớp", text="1 lớp"),),
    ]


def headings(pane: AppendixPane) -> list[str]:
    model = pane.grid.model
    return [
        str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())
    ]


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_a_column_of_ones_own_is_added(screen: PlanScreen, store: Store, qtbot: QtBot) -> None:
    pane = with_own_words(store, screen)
    pane.columns_menu.aboutToShow.emit()
    choose(pane.columns_menu, "Thêm cột riêng…")
    panel = pane.column_panel
    assert panel.line.hasFocus()
    type_words(panel.line, "so lop")
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert panel.field.error == "Bảng đã có cột “so lop”. Ghi tên khác."
    retype(panel.line, "Kinh phí tỉnh")
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert "Kinh phí tỉnh" in headings(pane)
    column = headings(pane).index("Kinh phí tỉnh")
    pane.grid.model.setData(pane.grid.model.index(0, column), "20 triệu")
    assert pane.grid.model.index(0, column).data() == "20 triệu"


def test_a_column_is_renamed_with_what_its_rows_say(
    screen: PlanScreen, store: Store, qtbot: QtBot
) -> None:
    pane = with_own_words(store, screen)
    pane.columns_menu.aboutToShow.emit()
    choose(pane.rename_menu, "Số lớp")
    qtbot.keyClick(pane.column_panel.line, Qt.Key.Key_Escape)
    assert not pane.column_panel.isVisible()
    choose(pane.rename_menu, "Số lớp")
    retype(pane.column_panel.line, "Số lớp mở")
    pane.column_panel.done.click()
    assert headings(pane) == ["TT", "Nội dung công việc", "Số lớp mở", "Mã"]
    assert pane.grid.model.index(0, 2).data() == "3 lớp"


def test_a_column_of_ones_own_goes_and_comes_back(
    screen: PlanScreen, store: Store, desk: Desk, qtbot: QtBot
) -> None:
    pane = with_own_words(store, screen)
    pane.columns_menu.aboutToShow.emit()
    assert [action.text() for action in pane.remove_menu.actions()] == ["Số lớp", "Mã"]
    with qtbot.waitSignal(desk.toast_wanted) as told:
        choose(pane.remove_menu, "Số lớp")
    assert told.args == ["Đã bỏ cột “Số lớp”"]
    assert headings(pane) == ["TT", "Nội dung công việc", "Mã"]
    desk.undo()
    assert headings(pane) == ["TT", "Nội dung công việc", "Số lớp", "Mã"]
    assert pane.grid.model.index(0, 2).data() == "3 lớp"


def test_words_between_the_rows_are_shown_and_edited(screen: PlanScreen, store: Store) -> None:
    pane = with_own_words(store, screen)
    model = pane.grid.model
    assert model.index(1, 1).data() == "Các việc sau làm khi có kinh phí"
    model.setData(model.index(1, 1), "Khi có kinh phí")
    found = plans.open_plan(store, plan_id=PlanId("own"))
    assert plain(found.appendices[0].outline[1].text) == "Khi có kinh phí"


def test_rows_are_pasted_below_a_table(screen: PlanScreen, store: Store) -> None:
    pane = with_own_words(store, screen)
    grid = pane.grid
    grid.view.setCurrentIndex(grid.model.index(2, 1))
    QGuiApplication.clipboard().setText("In sách mới\t1\nPhát sách\t2 đợt")
    grid.paste()
    grid.notice.buttons()[0].click()
    found = plans.open_plan(store, plan_id=PlanId("own"))
    rows = [t for t in tasks(found) if t.appendix == 0]
    assert [t.title for t in rows] == ["Mở lớp", "In sách mới", "Phát sách"]
    assert rows[-1].activity.particulars.extras == (Extra(name="Số lớp", text="2 đợt"),)


def test_another_appendix_is_shown_whole(screen: PlanScreen, store: Store) -> None:
    pane = with_own_words(store, screen)
    pane.add_assignment()
    pane.show_appendix(0)
    pane.grid.filter.set_sieve(Sieve().with_filter(ActivityField.TITLE, frozenset({"Mở lớp"})))
    assert pane.grid.filter.is_filtered
    pane.show_appendix(1)
    assert not pane.grid.filter.is_filtered
    pane.show_appendix(0)
    assert pane.grid.filter.count_words() == ""
