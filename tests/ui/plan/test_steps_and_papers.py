"""The plan as a whole: signed, numbered, closed; exported, printed; as printed beside the form."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.errors import Door, FileBusy
from hoptacxa_desktop.domain.plan import Plan, PlanStatus
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import exports, plans, sample
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan import history_facts
from hoptacxa_desktop.ui.plan.history_facts import HistoryLine
from hoptacxa_desktop.ui.plan.screen import GENERAL, HISTORY, PlanScreen
from tests.ui.fakes import FakeDialogs
from tests.ui.plan.keys import retype

Stored = Callable[[], Plan]


def issue(screen: PlanScreen, qtbot: QtBot, number: str, day: str) -> None:
    panel = screen.issue
    retype(panel.number.editor, number)
    retype(panel.day.editor, day)
    qtbot.keyClick(panel.day.editor, Qt.Key.Key_Return)


def test_a_plan_goes_its_way_step_by_step(screen: PlanScreen, stored: Stored, qtbot: QtBot) -> None:
    assert screen.head.next_button.text() == "Trình ký"
    screen.head.next_button.click()
    assert stored().status is PlanStatus.SUBMITTED
    screen.head.next_button.click()
    assert screen.issue.isVisible()
    with qtbot.waitSignal(screen.session.desk.toast_wanted) as told:
        issue(screen, qtbot, "84", "05/3/2027")
    assert told.args == ["Đã ban hành kế hoạch"]
    assert not screen.issue.isVisible()
    assert (stored().number, stored().issued_on) == ("84", date(2027, 3, 5))
    screen.tabs.bar.setCurrentIndex(GENERAL)
    assert screen.general.number.text() == "84/KH-LMHTX"
    screen.head.next_button.click()
    assert stored().status is PlanStatus.RUNNING
    screen.head.next_button.click()
    assert stored().status is PlanStatus.REVIEWED
    assert not screen.head.next_button.isVisible()


def test_what_is_no_number_or_day_is_told_at_its_field(
    screen: PlanScreen, stored: Stored, qtbot: QtBot
) -> None:
    screen.head.next_button.click()
    screen.head.next_button.click()
    issue(screen, qtbot, "8a", "05/3/2027")
    assert screen.issue.number.error
    issue(screen, qtbot, "84", "31/4/2027")
    assert screen.issue.day.error
    assert stored().status is PlanStatus.SUBMITTED
    qtbot.keyClick(screen.issue, Qt.Key.Key_Escape)
    assert not screen.issue.isVisible()


def test_a_taken_number_leads_to_the_plan_that_has_it(
    screen: PlanScreen, store: Store, desk: Desk, qtbot: QtBot
) -> None:
    other = replace(
        sample.sample_plans()[1],
        number="84",
        issued_on=date(2027, 1, 9),
        symbol=screen.session.plan.symbol,
    )
    plans.add_plan(store, plan=other, name="Nhận kế hoạch mẫu")
    screen.head.next_button.click()
    screen.head.next_button.click()
    issue(screen, qtbot, "084", "05/3/2027")
    assert "đã dùng" in screen.issue.number.error
    with qtbot.waitSignal(desk.plan_wanted) as wanted:
        screen.issue.number.mend_requested.emit()
    assert wanted.args == [other.id]


@pytest.mark.parametrize(
    ("kind", "ending"), [("word", ".docx"), ("pdf", ".pdf"), ("excel", ".xlsx"), ("ics", ".ics")]
)
def test_papers_are_written_where_the_person_says(
    screen: PlanScreen,
    desk: Desk,
    dialogs: FakeDialogs,
    tmp_path: Path,
    qtbot: QtBot,
    kind: str,
    ending: str,
) -> None:
    target = tmp_path / f"kế hoạch{ending}"
    dialogs.answers.append(target)
    screen.head.export_requested.emit(kind)
    desk.jobs.wait(60_000)
    assert target.stat().st_size > 0
    assert screen.notice.text == f"Đã xuất “{target.name}”"
    assert dialogs.asked[0][1].endswith(ending)


def test_a_file_that_is_open_elsewhere_offers_two_ways_out(
    screen: PlanScreen,
    desk: Desk,
    dialogs: FakeDialogs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tries: list[Path] = []

    def busy_once(plan: Plan, *, path: Path, **_: object) -> Path:
        tries.append(path)
        if len(tries) == 1:
            raise FileBusy("Tệp đang mở.", doors=(Door.RETRY, Door.SAVE_AS))
        return path

    monkeypatch.setattr(exports, "word", busy_once)
    dialogs.answers.append(tmp_path / "x.docx")
    told: list[object] = []
    monkeypatch.setattr(desk.problems, "tell", lambda error, doors: told.append((error, doors)))
    screen.exporter.export("word")
    desk.jobs.wait()
    ((error, doors),) = told  # type: ignore[misc]
    assert isinstance(error, FileBusy)
    assert set(doors) == {Door.RETRY, Door.SAVE_AS}
    doors[Door.RETRY]()
    desk.jobs.wait()
    assert screen.notice.text == "Đã xuất “x.docx”"


def test_what_is_typed_goes_into_the_paper(
    screen: PlanScreen, stored: Stored, dialogs: FakeDialogs
) -> None:
    dialogs.answers.append(None)
    retype(screen.compose.page.form.time.line, "ngày 12/5/2027")
    screen.exporter.export("word")
    assert "ngày 12/5/2027" in [t.activity.particulars.time.text for t in tasks(stored())]


@pytest.mark.parametrize("way", ["print", "word", "retry"])
def test_a_plan_that_is_gone_is_not_put_on_paper(
    screen: PlanScreen, desk: Desk, dialogs: FakeDialogs, tmp_path: Path, way: str
) -> None:
    desk.do(plans.delete_plan, plan_id=screen.session.plan.id)
    do = {
        "print": screen.printing.print_plan,
        "word": lambda: screen.exporter.export("word"),
        "retry": lambda: screen.exporter.write("word", tmp_path / "x.docx"),
    }
    told: list[str] = []
    desk.problems.told.connect(told.append)
    do[way]()
    desk.jobs.wait()
    assert told == ["Kế hoạch này đã bị xóa."]
    assert not dialogs.asked


def test_the_live_page_follows_what_is_written(screen: PlanScreen, qtbot: QtBot) -> None:
    live = screen.live
    qtbot.waitUntil(lambda: live.settled and live.view.page_count > 0)
    session = screen.session
    session.do(plans.describe, name="Sửa trích yếu", subject="Tên khác hẳn")
    assert not live.settled
    qtbot.waitUntil(lambda: live.settled)
    assert live.plan == session.plan
    assert live.plan is not None
    assert live.plan.subject == "Tên khác hẳn"


def test_a_click_on_the_paper_opens_what_is_printed_there(screen: PlanScreen, qtbot: QtBot) -> None:
    live = screen.live
    qtbot.waitUntil(lambda: live.settled and live.view.page_count > 0)
    assert live.printed is not None
    task = next(t for t in tasks(screen.session.plan) if t.said.place)
    strip = live.printed.strips[task.node_id][0]
    live.view.clicked.emit(strip.page, 200.0, (strip.top + strip.bottom) / 2)
    assert screen.session.node_id == task.node_id


def test_history_names_what_was_done_by_day(screen: PlanScreen, desk: Desk, qtbot: QtBot) -> None:
    screen.session.do(plans.describe, name="Sửa trích yếu", subject="Khác")
    screen.tabs.bar.setCurrentIndex(HISTORY)
    rows = screen.history.model.rows
    assert rows[0] == "Hôm nay, 05/3/2027"
    assert next(row.what for row in rows if isinstance(row, HistoryLine)) == "Sửa trích yếu"
    desk.undo()
    undone = [row for row in screen.history.model.rows if isinstance(row, HistoryLine)]
    assert any(row.what == "Sửa trích yếu" and row.state == "đã hoàn tác" for row in undone)


def test_days_without_changes_have_no_lines() -> None:
    assert history_facts.days((), date(2027, 3, 5)) == ()
    assert history_facts.last(()) is None


def test_the_live_page_follows_what_is_being_typed(
    screen: PlanScreen, stored: Stored, qtbot: QtBot
) -> None:
    live, before = screen.live, stored()
    qtbot.waitUntil(lambda: live.settled)
    node_id = screen.session.node_id
    retype(screen.compose.page.form.time.line, "ngày 12/5/2027")
    qtbot.waitUntil(lambda: live.settled and live.plan != before)
    assert live.plan is not None
    typed = {t.node_id: t.activity.particulars.time.text for t in tasks(live.plan)}
    assert node_id is not None
    assert typed[node_id] == "ngày 12/5/2027"
    assert stored() == before
