import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.errors import Door, FileBusy
from hoptacxa_desktop.ui.dialogs import EXCEL, WORD, filters, question_box, with_ending
from hoptacxa_desktop.ui.jobs import Job, Jobs, Report
from hoptacxa_desktop.ui.problems import Problems
from hoptacxa_desktop.ui.widgets.job_bar import JobBar
from hoptacxa_desktop.ui.widgets.notices import Banner, Level
from tests.ui.fakes import FakeDialogs


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    banner = Banner()
    qtbot.addWidget(banner)
    return banner


@pytest.fixture
def problems(banner: Banner, tmp_path: Path) -> Problems:
    return Problems(banner, tmp_path / "logs" / "errors.log", banner)


@pytest.fixture
def jobs(problems: Problems) -> Iterator[Jobs]:
    jobs = Jobs(problems)
    yield jobs
    jobs.close()


def value(result: object) -> Callable[[Report, Callable[[], bool]], object]:
    return lambda _report, _cancelled: result


def boom(_report: Report, _cancelled: Callable[[], bool]) -> object:
    raise ZeroDivisionError("secret detail")


def test_a_job_brings_its_result_to_the_window(jobs: Jobs) -> None:
    got: list[tuple[object, object]] = []
    jobs.run(
        lambda _r, _c: threading.current_thread(),
        title="Đang đọc",
        done=lambda result: got.append((result, threading.current_thread())),
    )
    jobs.wait()
    worker, told_on = got[0]
    assert worker is not threading.main_thread()
    assert told_on is threading.main_thread()


def test_jobs_run_one_after_the_other_in_their_order(jobs: Jobs) -> None:
    got: list[int] = []
    for number in range(20):
        jobs.run(value(number), title="Đang ghi", done=got.append)
    jobs.wait()
    assert got == list(range(20))
    assert not jobs.busy


def test_an_error_goes_to_who_waits_for_it(jobs: Jobs, banner: Banner) -> None:
    failed: list[Exception] = []
    jobs.run(boom, title="Đang ghi", failed=failed.append)
    jobs.wait()
    assert isinstance(failed[0], ZeroDivisionError)
    assert banner.isHidden()


def test_an_error_that_nobody_waits_for_is_told(jobs: Jobs, banner: Banner) -> None:
    jobs.run(boom, title="Đang ghi")
    jobs.wait()
    assert not banner.isHidden()
    assert "secret" not in banner.accessibleName()


def test_a_cancelled_job_stops_at_its_next_step_and_tells_nothing(jobs: Jobs) -> None:
    started, go_on = threading.Event(), threading.Event()
    steps: list[int] = []
    told: list[object] = []

    def work(report: Report, _cancelled: Callable[[], bool]) -> None:
        for step in range(3):
            steps.append(step)
            started.set()
            go_on.wait(5)
            report(step, 3)

    job = jobs.run(work, title="Đang xuất", done=told.append, failed=told.append)
    started.wait(5)
    job.cancel()
    go_on.set()
    jobs.wait()
    assert steps == [0]
    assert told == []


def test_only_a_slow_job_is_shown_and_it_can_be_stopped(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Jobs, "SLOW_AFTER_MS", 1)
    bar = JobBar(jobs)
    qtbot.addWidget(bar)
    go_on = threading.Event()

    def work(report: Report, cancelled: Callable[[], bool]) -> bool:
        report(1, 4, "trang 1")
        go_on.wait(5)
        return cancelled()

    with qtbot.waitSignal(jobs.slow):
        jobs.run(work, title="Đang xuất PDF")
    assert not bar.isHidden()
    qtbot.waitUntil(lambda: bar.text == "Đang xuất PDF – trang 1")
    go_on.set()
    jobs.wait()
    assert bar.isHidden()


def test_a_quick_job_is_never_shown(jobs: Jobs, qtbot: QtBot) -> None:
    bar = JobBar(jobs)
    qtbot.addWidget(bar)
    jobs.run(value(1), title="Đang đọc")
    jobs.wait()
    assert bar.isHidden()


def test_waiting_has_an_end(jobs: Jobs) -> None:
    go_on = threading.Event()
    jobs.run(lambda _r, _c: go_on.wait(5), title="Đang đọc")
    with pytest.raises(TimeoutError):
        jobs.wait(1)
    go_on.set()
    jobs.wait()


def test_done_may_start_the_next_job(jobs: Jobs) -> None:
    got: list[Any] = []
    jobs.run(value(1), title="a", done=lambda r: jobs.run(value(r + 1), title="b", done=got.append))
    jobs.wait()
    assert got == [2]


def test_a_persons_situation_is_told_with_the_doors_that_are_open(
    problems: Problems, banner: Banner
) -> None:
    went: list[str] = []
    error = FileBusy(
        "Chưa ghi được: tệp đang mở trong Excel.",
        advice="Đóng tệp rồi thử lại.",
        doors=(Door.RETRY, Door.SAVE_AS, Door.RESTORE),
    )
    problems.tell(error, {Door.SAVE_AS: lambda: went.append("as"), Door.RETRY: lambda: None})
    assert banner.level is Level.ERROR
    assert banner.text == error.sentence
    assert [button.text() for button in banner.buttons()] == ["Thử lại", "Lưu tên khác…"]
    banner.buttons()[1].click()
    assert went == ["as"]
    assert banner.isHidden()
    assert not problems.log.exists()


def test_our_bug_is_written_down_once_and_told_calmly(problems: Problems, banner: Banner) -> None:
    for _ in range(3):
        problems.tell(caught())
    assert "Traceback" not in banner.accessibleName()
    assert problems.log.read_text(encoding="utf-8").count("Traceback") == 1


def test_a_log_that_cannot_be_written_is_not_promised(banner: Banner, tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    Problems(banner, tmp_path / "logs" / "errors.log", banner).tell(caught())
    assert not banner.isHidden()
    assert "Chưa ghi được nhật ký" in banner.accessibleName()


def caught() -> BaseException:
    with pytest.raises(ZeroDivisionError) as info:
        boom(lambda *_: None, bool)
    return info.value


def test_what_a_thread_did_not_catch_is_told_by_the_window(
    problems: Problems, banner: Banner, qtbot: QtBot
) -> None:
    problems.install()
    try:
        with qtbot.waitSignal(problems.told):
            thread = threading.Thread(target=lambda: boom(lambda *_: None, bool))
            thread.start()
            thread.join()
    finally:
        problems.uninstall()
    assert not banner.isHidden()
    assert "ZeroDivisionError" in problems.log.read_text(encoding="utf-8")


def test_a_name_with_a_dot_still_gets_its_ending() -> None:
    assert with_ending(Path("a/Kế hoạch 84.2024"), (WORD,)) == Path("a/Kế hoạch 84.2024.docx")
    assert with_ending(Path("a/b.DOCX"), (WORD,)) == Path("a/b.DOCX")
    assert with_ending(Path("b.xlsx"), (WORD, EXCEL)) == Path("b.xlsx")
    assert filters((WORD, EXCEL)) == "Tệp Word (*.docx);;Tệp Excel (*.xlsx)"


def test_the_safe_answer_is_the_one_at_hand(qtbot: QtBot) -> None:
    box = question_box(None, "Gỡ văn phòng mẫu?", "Hai kế hoạch mẫu sẽ mất.", "Gỡ văn phòng mẫu")
    qtbot.addWidget(box)
    cancel = box.button(QMessageBox.StandardButton.Cancel)
    assert box.defaultButton() is cancel
    assert box.escapeButton() is cancel
    assert "Gỡ văn phòng mẫu" in [button.text() for button in box.buttons()]


def test_the_fake_fails_where_nothing_was_expected() -> None:
    fake = FakeDialogs(answers=[Path("a.docx")])
    assert fake.pick_open("Nhận từ Word", (WORD,)) == Path("a.docx")
    assert fake.asked == [("open", "Nhận từ Word")]
    with pytest.raises(AssertionError):
        fake.ask("Gỡ?", "", "Gỡ")


def test_a_job_knows_that_it_was_stopped(jobs: Jobs) -> None:
    job: Job = jobs.run(value(1), title="Đang đọc")
    job.cancel()
    assert job.cancelled
    jobs.wait()
