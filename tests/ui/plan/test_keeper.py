"""What is being typed on the plan's page is kept until it is written or given up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.domain.errors import NoRoom
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.outline import walk
from hoptacxa_desktop.domain.plan import Plan, PlanStatus
from hoptacxa_desktop.domain.richtext import Run, plain, rich, slots_of
from hoptacxa_desktop.domain.typed import Kept
from hoptacxa_desktop.services import keeping, plans
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.plan.budget_field import BudgetRow
from hoptacxa_desktop.ui.plan.general_facts import SUBJECT, YEAR
from hoptacxa_desktop.ui.plan.screen import COMPOSE, PlanScreen
from hoptacxa_desktop.ui.plan.typed_words import Editor, as_editor, editors_in, words_in
from hoptacxa_desktop.ui.plan.units_field import UnitsField
from tests.ui.plan.conftest import NOW
from tests.ui.plan.keys import retype, type_words

Stored = Callable[[], Plan]
WORDS = "Chữ đang gõ dở"


@pytest.fixture(autouse=True)
def soon(screen: PlanScreen) -> None:
    """A field is quiet as soon as nobody types."""
    screen.keeper.quiet.setInterval(0)


def in_file(desk: Desk) -> Kept:
    return keeping.load(keeping.file_of(desk.store.path))


def first_task(plan: Plan) -> str:
    tasks = (node for node in walk(plan.outline) if node.is_task)
    return next(node.id for node in tasks if not slots_of(node.text))


def editor(widget: QWidget) -> Editor:
    found = as_editor(widget)
    assert found is not None
    return found


def title(screen: PlanScreen) -> Editor:
    screen.show_form(first_task(screen.session.plan))
    return screen.compose.page.title


def time(screen: PlanScreen) -> Editor:
    screen.show_form(first_task(screen.session.plan))
    return screen.compose.page.form.time.line


def place(screen: PlanScreen) -> Editor:
    screen.show_form(first_task(screen.session.plan))
    return editor(screen.compose.page.form.fields[ActivityField.PLACE].editor)


def unit_words(screen: PlanScreen) -> Editor:
    screen.show_form(first_task(screen.session.plan))
    units = screen.compose.page.form.fields[ActivityField.LEAD].editor
    assert isinstance(units, UnitsField)
    units.edit_words()
    return units.words


def new_unit(screen: PlanScreen) -> Editor:
    screen.show_form(first_task(screen.session.plan))
    units = screen.compose.page.form.fields[ActivityField.LEAD].editor
    assert isinstance(units, UnitsField)
    return units.chips.line


def money(screen: PlanScreen) -> Editor:
    screen.show_form(first_task(screen.session.plan))
    budget = screen.compose.page.form.budget
    budget.add.click()
    row = budget.rows.editors[-1]
    assert isinstance(row, BudgetRow)
    return row.note


def subject(screen: PlanScreen) -> Editor:
    screen.show_general()
    return editor(screen.general.fields[SUBJECT.name].editor)


def new_peak(screen: PlanScreen) -> Editor:
    screen.show_general()
    screen.general.peaks.add.click()
    return screen.general.peaks.rows.editors[-1].time.line


def opening(screen: PlanScreen) -> Editor:
    screen.show_general()
    screen.general.opening.add.click()
    return screen.general.opening.rows.editors[-1]


def basis(screen: PlanScreen) -> Editor:
    screen.show_general()
    return screen.general.bases.rows.editors[0].words


def new_basis(screen: PlanScreen) -> Editor:
    screen.show_general()
    return screen.general.bases.search


def recipients(screen: PlanScreen) -> Editor:
    screen.show_general()
    return screen.general.recipients.rows.editors[0].purpose


def cell(screen: PlanScreen) -> Editor:
    screen.show_grid()
    view, model = screen.grid.view, screen.grid.model
    index = model.index(0, model.fields.index(ActivityField.TIME))
    view.setFocus()
    view.setCurrentIndex(index)
    view.edit(index)
    return next(one for one in editors_in(view.viewport()) if one.isVisible())


def appendix_title(screen: PlanScreen) -> Editor:
    screen.show_appendix(0)
    if screen.appendices.appendix is None:
        screen.appendices.add_assignment()
    return screen.appendices.title


def label(screen: PlanScreen) -> Editor:
    screen.show_form(first_task(screen.session.plan))
    screen.compose.page.edit_label()
    return screen.compose.page.label_edit


def ask_for_number(screen: PlanScreen) -> None:
    if screen.session.plan.status is PlanStatus.DRAFT:
        screen.head.next_button.click()
    screen.head.next_button.click()


def number(screen: PlanScreen) -> Editor:
    ask_for_number(screen)
    return editor(screen.issue.number.editor)


def day(screen: PlanScreen) -> Editor:
    ask_for_number(screen)
    return editor(screen.issue.day.editor)


def new_column(screen: PlanScreen) -> Editor:
    appendix_title(screen)
    screen.appendices.add_column()
    return screen.appendices.column_panel.line


def renamed_column(screen: PlanScreen) -> Editor:
    appendix_title(screen)
    heading = next(one.heading for one in screen.appendices.appendix.columns if one.field)  # type: ignore[union-attr]
    screen.appendices.rename_column(heading)
    return screen.appendices.column_panel.line


FIELDS = [
    label, number, day, new_column, renamed_column,
    title, time, place, unit_words, new_unit, money, subject, new_peak, opening, basis,
    new_basis, recipients, cell, appendix_title,
]  # fmt: skip


@pytest.mark.parametrize("field", FIELDS)
def test_a_quiet_field_is_kept_and_put_back_as_it_was_typed(
    screen: PlanScreen,
    desk: Desk,
    stored: Stored,
    qtbot: QtBot,
    field: Callable[[PlanScreen], Editor],
) -> None:
    typed_in = field(screen)
    before = stored()
    retype(typed_in, WORDS)
    qtbot.waitUntil(lambda: [one.text for one in in_file(desk)] == [WORDS])
    kept = in_file(desk)
    assert kept[0].label
    assert stored() == before
    desk.jobs.wait()

    again = PlanScreen(desk)
    qtbot.addWidget(again)
    again.resize(1288, 676)
    again.show()
    again.open(before.id)
    assert again.keeper.restore(kept[0])
    found = again.focusWidget()
    assert found is not None
    assert words_in(editor(found)) == kept[0].words
    assert again.keeper.places.of(editor(found)).spot == kept[0].spot  # type: ignore[union-attr]
    assert stored() == before


@pytest.mark.parametrize("field", [title, time, place, subject, basis, recipients])
def test_leaving_a_field_writes_it_and_forgets_what_was_kept(
    screen: PlanScreen,
    desk: Desk,
    stored: Stored,
    qtbot: QtBot,
    field: Callable[[PlanScreen], Editor],
) -> None:
    before = stored()
    retype(field(screen), WORDS)
    qtbot.waitUntil(lambda: bool(in_file(desk)))
    screen.session.flush()
    assert stored() != before
    desk.jobs.wait()
    assert in_file(desk) == ()


def test_a_cell_that_is_given_up_is_forgotten(screen: PlanScreen, desk: Desk, qtbot: QtBot) -> None:
    line = cell(screen)
    retype(line, WORDS)
    qtbot.waitUntil(lambda: bool(in_file(desk)))
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not in_file(desk))


def test_a_cell_that_is_left_is_written_and_forgotten(
    screen: PlanScreen, desk: Desk, stored: Stored, qtbot: QtBot
) -> None:
    line = cell(screen)
    retype(line, "tháng 5/2027")
    qtbot.waitUntil(lambda: bool(in_file(desk)))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not in_file(desk))
    assert "tháng 5/2027" in repr(stored())


@pytest.mark.parametrize("field", [number, day, new_column, renamed_column, label])
def test_a_panel_that_is_given_up_is_forgotten(
    screen: PlanScreen, desk: Desk, qtbot: QtBot, field: Callable[[PlanScreen], Editor]
) -> None:
    line = field(screen)
    retype(line, WORDS)
    qtbot.waitUntil(lambda: bool(in_file(desk)))
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not in_file(desk))


def test_number_and_day_are_kept_until_the_plan_is_issued(
    screen: PlanScreen, desk: Desk, stored: Stored, qtbot: QtBot
) -> None:
    retype(number(screen), "84")
    qtbot.waitUntil(lambda: bool(in_file(desk)))
    retype(editor(screen.issue.day.editor), "04/3/2027")
    qtbot.waitUntil(lambda: [one.text for one in in_file(desk)] == ["84", "04/3/2027"])
    qtbot.keyClick(screen.issue.day.editor, Qt.Key.Key_Return)
    assert stored().number == "84"
    qtbot.waitUntil(lambda: not in_file(desk))


def test_number_and_day_come_back_into_one_panel(
    screen: PlanScreen, desk: Desk, qtbot: QtBot
) -> None:
    retype(number(screen), "84")
    qtbot.waitUntil(lambda: bool(in_file(desk)))
    retype(editor(screen.issue.day.editor), "06/3/2027")
    qtbot.waitUntil(lambda: len(in_file(desk)) == 2)
    kept = in_file(desk)
    screen.issue.hide()
    for one in reversed(kept):
        assert screen.keeper.restore(one)
    shown = (screen.issue.number.editor, screen.issue.day.editor)
    assert [plain(words_in(editor(one))) for one in shown] == ["84", "06/3/2027"]


def test_a_panel_that_has_no_occasion_any_more_is_no_field(
    screen: PlanScreen, desk: Desk, qtbot: QtBot
) -> None:
    retype(number(screen), "84")
    qtbot.waitUntil(lambda: len(in_file(desk)) == 1)
    kept = in_file(desk)[0]
    screen.session.do(plans.issue, office=desk.office, number="9", issued_on=NOW.date(), at=NOW)
    assert not screen.keeper.restore(kept)


@pytest.mark.parametrize("given_up", [True, False])
def test_the_name_of_a_column_is_forgotten_once_it_is_taken(
    screen: PlanScreen, desk: Desk, qtbot: QtBot, given_up: bool
) -> None:
    line = renamed_column(screen)
    retype(line, "Tên cột mới")
    qtbot.waitUntil(lambda: len(in_file(desk)) == 1)
    kept = in_file(desk)[0]
    if given_up:
        screen.appendices.column_panel.give_up.click()
        assert screen.keeper.restore(kept)
    screen.appendices.column_panel.done.click()
    assert "Tên cột mới" in [one.heading for one in screen.appendices.appendix.columns]  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not in_file(desk))
    # The column that was to be renamed is not there any more.
    assert not screen.keeper.restore(kept)


def test_words_that_are_typed_back_are_not_kept(
    screen: PlanScreen, desk: Desk, qtbot: QtBot
) -> None:
    line = title(screen)
    words = line.toPlainText()  # type: ignore[union-attr]
    retype(line, WORDS)
    qtbot.waitUntil(lambda: bool(in_file(desk)))
    retype(line, words)
    qtbot.waitUntil(lambda: not in_file(desk))


def test_what_was_refused_stays_kept_until_it_is_written_with_what_comes_next(
    screen: PlanScreen,
    desk: Desk,
    store: Store,
    stored: Stored,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    line = title(screen)

    def full(*_: object, **__: object) -> object:
        raise NoRoom("Ổ đĩa đã đầy.")

    with monkeypatch.context() as patched:
        patched.setattr(store, "write", full)
        retype(line, WORDS)
        screen.compose.page.step_requested.emit(1)
    qtbot.waitUntil(lambda: [one.text for one in in_file(desk)] == [WORDS])
    assert screen.session.node_id != in_file(desk)[0].spot.at
    retype(screen.compose.page.title, "Tên khác")
    screen.session.flush()
    assert WORDS in repr(stored())
    assert "Tên khác" in repr(stored())
    qtbot.waitUntil(lambda: not in_file(desk))


def test_words_that_cannot_be_taken_are_kept_after_their_field_was_left(
    screen: PlanScreen, desk: Desk, qtbot: QtBot
) -> None:
    screen.show_general()
    retype(screen.general.fields[YEAR.name].editor, "20277")
    screen.general.fields[SUBJECT.name].editor.setFocus()
    qtbot.waitUntil(lambda: [one.text for one in in_file(desk)] == ["20277"])
    retype(screen.general.fields[YEAR.name].editor, "2028")
    screen.general.fields[SUBJECT.name].editor.setFocus()
    qtbot.waitUntil(lambda: not in_file(desk))


def test_styles_come_back_too(screen: PlanScreen, desk: Desk, qtbot: QtBot) -> None:
    page = screen.compose.page
    retype(title(screen), "Chữ ")
    page.title.toggle_bold()
    type_words(page.title, "đậm")
    wanted = rich(Run("Chữ "), Run("đậm", bold=True))
    plain_first = page.title.text[0].bold
    qtbot.waitUntil(lambda: bool(in_file(desk)) and in_file(desk)[0].text == "Chữ đậm")
    kept = in_file(desk)[0].words
    assert kept == (wanted if not plain_first else rich(Run("Chữ ", bold=True), Run("đậm")))


def test_a_file_that_cannot_be_written_is_one_line_in_the_log(
    screen: PlanScreen,
    desk: Desk,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise NoRoom("Ổ đĩa đã đầy.")

    told: list[str] = []
    desk.problems.told.connect(told.append)
    monkeypatch.setattr(keeping, "save", full)
    line = title(screen)
    for words in ("Một", "Hai", "Ba"):
        retype(line, words)
        qtbot.waitUntil(lambda words=words: words in [one.text for one in desk.kept.kept])
        desk.jobs.wait()
    assert desk.problems.log.read_text(encoding="utf-8").count("Traceback") == 1
    assert told == []


def test_a_node_that_is_gone_has_no_field(
    screen: PlanScreen, desk: Desk, stored: Stored, qtbot: QtBot
) -> None:
    retype(title(screen), WORDS)
    qtbot.waitUntil(lambda: bool(in_file(desk)))
    kept = in_file(desk)[0]
    screen.session.flush()
    screen.tabs.bar.setCurrentIndex(COMPOSE)
    screen.compose.outline.tree.setFocus()
    screen.compose.outline.delete()
    assert first_task(stored()) != kept.spot.at
    assert not screen.keeper.restore(kept)
