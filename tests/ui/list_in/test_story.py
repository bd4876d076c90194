"""A list in Excel is dropped on an open plan, looked through, taken in, and taken back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.services import history, plans
from hoptacxa_desktop.ui.list_in import line_paint
from hoptacxa_desktop.ui.list_in.facts import ListLine, State
from hoptacxa_desktop.ui.list_in.screen import ListScreen
from tests.ui.fakes import FakeDialogs
from tests.ui.list_in.conftest import Write, unique
from tests.ui.receiving.test_story import dropped

NEW = "Đón đoàn khách quốc tế thăm hợp tác xã dệt"


def stored(program: Program, plan: Plan) -> Plan:
    return plans.open_plan(program.desk.store, plan_id=plan.id)


def of(plan: Plan, task: Task) -> Task:
    return next(one for one in tasks(plan) if one.node_id == task.node_id)


def lines(screen: ListScreen, state: State) -> list[ListLine]:
    assert screen.session.looked is not None
    return [line for line in screen.session.looked.lines if line.state is state]


def go_to(screen: ListScreen, line: ListLine) -> None:
    rows = screen.view.rows
    screen.view.setCurrentIndex(rows.index(rows.rows.index(line)))


@pytest.fixture
def screen(
    sampled: Program, plan: Plan, dialogs: FakeDialogs, write: Write, qtbot: QtBot
) -> ListScreen:
    """A list with changes, one of them unclear, a new activity, and one that is the same."""
    first, second, third, *_ = unique(plan)
    words = second.title.split()
    half = " ".join([*words, *(f"khác{at}" for at in range(len(set(words)) // 2))])
    path = write(
        (1, first.title, "", "", "", 60, "Đã in 500 tờ"),
        (2, half, "", "", "", "", "Tốt"),
        (3, third.title, date(plan.year, 3, 4)),
        (4, NEW, "Quý IV", "Văn phòng"),
    )
    dialogs.answers.append(0)
    assert dropped(sampled.window, path)
    sampled.desk.jobs.wait()
    qtbot.waitUntil(sampled.list_in.isVisible)
    # Keys go to the window that is active: the one of the test before may only now be gone.
    sampled.window.activateWindow()
    qtbot.waitUntil(sampled.window.isActiveWindow)
    return sampled.list_in


def test_a_dropped_list_is_asked_about_and_compared(
    screen: ListScreen, sampled: Program, plan: Plan, dialogs: FakeDialogs
) -> None:
    assert dialogs.asked == [("choose", "So với kế hoạch đang mở | Kế hoạch mới")]
    first = unique(plan)[0]
    changed = [(line.title, line.column, line.after) for line in lines(screen, State.CHANGED)]
    assert (first.title, "Kết quả", "Đã in 500 tờ") in changed
    assert [line.title for line in lines(screen, State.NEW)] == [NEW]
    assert len(lines(screen, State.MISSING)) == len(tasks(plan)) - 2
    assert stored(sampled, plan) == plan
    ticked = len(screen.session.keys)
    assert screen.accept.text() == f"Nhận {ticked} thay đổi"


def test_ticked_changes_are_taken_in_as_one_step_and_taken_back(
    screen: ListScreen, sampled: Program, plan: Plan, qtbot: QtBot
) -> None:
    first = unique(plan)[0]
    line = next(line for line in lines(screen, State.CHANGED) if line.column == "Tiến độ %")
    go_to(screen, line)
    screen.view.setFocus()
    qtbot.keyClick(screen.view, Qt.Key.Key_Space)
    assert not screen.session.is_on(line)
    with qtbot.waitSignal(sampled.desk.toast_wanted) as told:
        qtbot.keyClick(screen.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0].startswith("Đã nhận ")
    after = stored(sampled, plan)
    assert of(after, first).tracking.result == "Đã in 500 tờ"
    assert of(after, first).tracking.progress == of(plan, first).tracking.progress
    assert len(tasks(after)) == len(tasks(plan)) + 1
    assert sampled.plan_page.isVisible()
    assert history.names(sampled.desk.store).undo.startswith("Nhận danh sách: ")
    sampled.desk.undo()
    assert tasks(stored(sampled, plan)) == tasks(plan)


def test_an_unclear_row_is_answered_by_keyboard_and_the_answer_is_taken_back(
    screen: ListScreen, sampled: Program, plan: Plan, qtbot: QtBot
) -> None:
    second = unique(plan)[1]
    screen.view.setFocus()
    asked = [line for line in lines(screen, State.ASKED) if line.choices and not line.column]
    while screen.view.line != asked[0]:
        qtbot.keyClick(screen.view, Qt.Key.Key_F8)
    menu = screen.menu(asked[0])
    words = [action.text() for action in menu.actions()]
    assert words == [f"Là “{second.title}”", "Là hoạt động mới"]
    menu.actions()[0].trigger()
    sampled.desk.jobs.wait()
    changed = [line for line in lines(screen, State.CHANGED) if line.title == second.title]
    assert "Tốt" in [line.after for line in changed]
    qtbot.keyClick(screen.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    sampled.desk.jobs.wait()
    assert asked[0] in lines(screen, State.ASKED)


def test_an_ambiguous_day_is_asked_about(screen: ListScreen, sampled: Program, plan: Plan) -> None:
    third = unique(plan)[2]
    (asked,) = [line for line in lines(screen, State.ASKED) if line.column]
    assert not screen.session.is_on(asked)
    assert asked.title == third.title
    assert "hay" in asked.why
    other = asked.choices[1]
    screen.session.answer(asked, other)
    sampled.desk.jobs.wait()
    assert not [line for line in lines(screen, State.ASKED) if line.column]
    (time,) = [line for line in lines(screen, State.CHANGED) if line.title == third.title]
    assert time.after == other.text
    assert screen.session.is_on(time)


def test_one_state_is_shown_alone(screen: ListScreen) -> None:
    at = 1 + list(State).index(State.NEW)
    screen.filters.button(at).click()
    assert len(screen.view.rows.rows) == 1 + len(lines(screen, State.NEW))
    screen.filters.button(0).click()
    assert len(screen.view.rows.rows) > 1 + len(lines(screen, State.NEW))


def test_what_was_chosen_is_not_given_up_without_being_asked(
    screen: ListScreen, sampled: Program, plan: Plan, dialogs: FakeDialogs
) -> None:
    screen.session.turn(tuple(lines(screen, State.NEW)), on=False)
    dialogs.answers.extend([False, True])
    screen.give_up.click()
    assert screen.is_open
    sampled.window.show_screen("calendar")
    sampled.window.show_screen("plans")
    assert screen.isVisible()
    screen.give_up.click()
    assert not screen.is_open
    assert sampled.plan_page.isVisible()
    assert stored(sampled, plan) == plan


def test_a_plan_that_was_changed_meanwhile_is_compared_anew(
    screen: ListScreen, sampled: Program, plan: Plan, qtbot: QtBot
) -> None:
    plans.describe(sampled.desk.store, plan=plan, name="Sửa chủ đề", theme="Chủ đề khác")
    with qtbot.waitSignal(sampled.desk.notice_wanted):
        screen.accept.click()
    sampled.desk.jobs.wait()
    assert screen.is_open
    screen.accept.click()
    after = stored(sampled, plan)
    assert (after.theme, len(tasks(after))) == ("Chủ đề khác", len(tasks(plan)) + 1)


def test_a_list_may_be_a_plan_of_its_own(
    sampled: Program, plan: Plan, dialogs: FakeDialogs, write: Write
) -> None:
    dialogs.answers.extend([None, 1])
    path = write((1, NEW, "Quý IV", "Văn phòng"))
    sampled.receive_file(path)
    sampled.desk.jobs.wait()
    assert not sampled.receiving.is_open
    sampled.receive_file(path)
    sampled.desk.jobs.wait()
    assert sampled.receiving.is_open
    sampled.receiving.session.end()


def test_a_file_that_is_no_list_is_told(
    sampled: Program, plan: Plan, dialogs: FakeDialogs, write: Write
) -> None:
    path = write((1, NEW))
    path.write_bytes(b"PK\x03\x04 cut off")
    told: list[str] = []
    sampled.desk.problems.told.connect(told.append)
    dialogs.answers.append(0)
    sampled.receive_file(path)
    sampled.desk.jobs.wait()
    assert len(told) == 1
    assert not sampled.list_in.is_open


def test_reading_can_be_stopped(
    sampled: Program, plan: Plan, dialogs: FakeDialogs, write: Write
) -> None:
    dialogs.answers.append(0)
    sampled.receive_file(write((1, NEW, "Quý IV", "Văn phòng")))
    sampled.desk.jobs.cancel_all()
    sampled.desk.jobs.wait()
    assert not sampled.list_in.is_open


def test_an_answer_that_was_not_read_is_gone(screen: ListScreen, sampled: Program) -> None:
    asked = next(line for line in lines(screen, State.ASKED) if line.choices)
    screen.session.answer(asked, asked.choices[0])
    sampled.desk.jobs.cancel_all()
    sampled.desk.jobs.wait()
    assert not screen.session.can_undo
    assert asked in lines(screen, State.ASKED)
    screen.session.answer(asked, asked.choices[0])
    sampled.desk.jobs.wait()
    assert asked not in lines(screen, State.ASKED)


def test_a_time_that_is_not_understood_is_taken_in_only_when_a_person_says_so(
    sampled: Program, plan: Plan, dialogs: FakeDialogs, write: Write
) -> None:
    first, second, *_ = unique(plan)
    dialogs.answers.append(0)
    sampled.receive_file(
        write(
            (1, first.title, "ngày 31/4/2027", "các phòng"),
            (2, second.title, "ngày 30/4/2027", "các phòng"),
        )
    )
    sampled.desk.jobs.wait()
    screen = sampled.list_in
    (asked,) = lines(screen, State.ASKED)
    assert (asked.title, asked.why) == (first.title, "Tháng 4 chỉ có 30 ngày.")
    assert not screen.session.is_on(asked)
    times = [line for line in lines(screen, State.CHANGED) if line.column == asked.column]
    assert [line.title for line in times] == [second.title]
    assert screen.session.is_on(times[0])


def test_what_only_the_list_says_stands_under_its_head(qtbot: QtBot) -> None:
    spots = line_paint.columns(1280)
    new = ListLine(key="n", state=State.NEW, title="Đón đoàn", after="Thời gian: Quý IV/2027")
    changed = ListLine(key="c", state=State.CHANGED, column="Kết quả", after="Đã xong")
    for line in (new, changed):
        assert line_paint.said_rect(line, spots).left() == spots.after.left()
