"""The list of plans: what is listed, found, opened and thrown away."""

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.plan import PlanKind, PlanStatus
from hoptacxa_desktop.domain.summary import PlanSummary
from hoptacxa_desktop.services import history, plans
from hoptacxa_desktop.services.glance import STATUS_WORDS
from hoptacxa_desktop.ui.fonts import FontSize, Role, font
from hoptacxa_desktop.ui.paint.bars import five_steps_width
from hoptacxa_desktop.ui.plan_list import groups
from hoptacxa_desktop.ui.plan_list.model import Column, PlansModel, SummaryRole
from hoptacxa_desktop.ui.plan_list.screen import PlansScreen
from hoptacxa_desktop.ui.theme import Theme

ONE = PlanSummary(
    id=PlanId("a"),
    kind=PlanKind.OTHER,
    type_name="Kế hoạch",
    subject="Tập huấn\nĐào tạo nghề",
    number="7",
    symbol="KH-LMHTX",
    year=2027,
    issued_on=date(2027, 1, 5),
    status=PlanStatus.ISSUED,
    updated_at=datetime(2027, 1, 5, tzinfo=UTC),
)


def _plans() -> tuple[PlanSummary, ...]:
    return (
        replace(ONE, id=PlanId("old"), year=2026, number="9"),
        replace(ONE, id=PlanId("draft"), number="", issued_on=None, status=PlanStatus.DRAFT),
        replace(ONE, id=PlanId("late"), number="12"),
        ONE,
    )


def test_years_from_the_newest_drafts_last() -> None:
    found = groups.group(_plans())
    assert [group.year for group in found] == [2027, 2026]
    assert [plan.id for plan in found[0].plans] == ["late", "a", "draft"]


def test_a_number_with_a_raised_digit_is_put_last_and_no_defect() -> None:
    found = groups.group((replace(ONE, id=PlanId("raised"), number="8²"), ONE))
    assert [plan.id for plan in found[0].plans] == ["a", "raised"]


def test_words_are_found_without_marks_and_in_any_order() -> None:
    assert groups.matches(ONE, "nghe dao tao")
    assert groups.matches(ONE, "07/KH")
    assert not groups.matches(ONE, "đào tạo lái xe")


def test_facts_of_a_row() -> None:
    assert groups.full_number(ONE) == "07/KH-LMHTX"
    assert groups.full_number(replace(ONE, symbol="KH/TU")) == "07-KH/TU"
    assert groups.full_number(replace(ONE, number="")) == ""
    assert groups.day(ONE) == "05/01/2027"
    assert groups.step(PlanStatus.ISSUED) == 3
    assert groups.subject(ONE) == "Tập huấn Đào tạo nghề"


def test_the_model_is_a_sound_tree(qapp: object) -> None:
    model = PlansModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(groups.group(_plans()))
    assert model.rowCount() == 2
    assert model.index_of(PlanId("old")).data(SummaryRole).id == "old"
    assert model.index_of(PlanId("nobody")) == QModelIndex()
    model.show(())
    assert model.count == 0
    del tester


def _screen(program: Program) -> PlansScreen:
    screen = program.window.findChild(PlansScreen)
    assert screen is not None
    return screen


def test_the_list_shows_the_sample_and_opens_by_enter(sampled: Program, qtbot: QtBot) -> None:
    screen = _screen(sampled)
    assert screen.chosen is not None
    with qtbot.waitSignal(sampled.desk.plan_wanted) as opened:
        qtbot.keyClick(screen.list_view, Qt.Key.Key_Return)
    assert opened.args == [screen.chosen.id]
    assert sampled.plan_page.plan_id == screen.chosen.id


def test_typing_filters_and_says_how_many(sampled: Program, qtbot: QtBot) -> None:
    screen = _screen(sampled)
    qtbot.keyClicks(screen.search, "phoi hop")
    qtbot.waitUntil(lambda: screen.count_words == "1/2 kế hoạch")
    qtbot.keyClicks(screen.search, " khong co")
    qtbot.waitUntil(lambda: screen.count_words == "0/2 kế hoạch")


def test_delete_is_done_at_once_and_undone(sampled: Program, qtbot: QtBot) -> None:
    screen = _screen(sampled)
    gone = screen.chosen
    assert gone is not None
    with qtbot.waitSignal(sampled.desk.toast_wanted):
        qtbot.keyClick(screen.list_view, Qt.Key.Key_Delete)
    assert screen.chosen is not None
    assert screen.chosen.id != gone.id
    assert history.names(sampled.desk.store).undo.startswith("Xóa kế hoạch")
    sampled.desk.undo()
    assert screen.count_words == "2 kế hoạch"


def test_a_plan_that_went_elsewhere_is_told_when_it_is_deleted(
    sampled: Program, qtbot: QtBot
) -> None:
    screen = _screen(sampled)
    gone = screen.chosen
    assert gone is not None
    plans.delete_plan(sampled.desk.store, plan_id=gone.id)
    with qtbot.waitSignal(sampled.desk.problems.told) as told:
        qtbot.keyClick(screen.list_view, Qt.Key.Key_Delete)
    assert told.args == ["Kế hoạch này không còn trong danh sách."]


def test_an_empty_store_offers_doors(program: Program, qtbot: QtBot) -> None:
    program.window.show()
    screen = _screen(program)
    with qtbot.waitSignal(screen.sample_wanted):
        screen.doors[2].click()
    assert screen.count_words == "2 kế hoạch"


def test_no_date_and_no_status_is_cut_in_any_size_of_letters(
    sampled: Program, qapp: QApplication
) -> None:
    screen = _screen(sampled)
    look = qapp.findChild(Theme)
    assert look is not None
    header = screen.list_view.header()
    for size in (FontSize.VERY_LARGE, FontSize.LARGE, FontSize.MEDIUM):
        look.use_font_size(size)
        metrics = QFontMetrics(font(Role.BODY, strong=True))
        for column, words in ((Column.DAY, "28/12/2027"), (Column.NUMBER, "1234")):
            assert header.sectionSize(column) >= metrics.horizontalAdvance(words) + 16
        longest = max(map(metrics.horizontalAdvance, STATUS_WORDS.values()))
        assert header.sectionSize(Column.STATUS) >= five_steps_width() + 8 + longest + 16
