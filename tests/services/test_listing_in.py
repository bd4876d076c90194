"""A list from a spreadsheet taken into a plan that is there."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.kinds import Status
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.outline import walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import slots_of
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.services import exports, history, listing_in, plans
from hoptacxa_desktop.services.listing_in import Compared, Fate
from hoptacxa_desktop.store import Store
from tests.counting import calls

TODAY = date(2027, 4, 8)
F = ActivityField
HEAD = ("TT", "Nội dung", "Thời gian", "Chủ trì", "Tình trạng", "Kết quả")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "danh sách.xlsx"


def compared(plan: Plan, path: Path) -> tuple[Compared, ...]:
    return listing_in.compare(plan, listing_in.read_list(path, plan=plan, today=TODAY))


def typed(path: Path, *rows: tuple[object, ...]) -> Path:
    written = Workbook()
    sheet = written.active
    assert sheet is not None
    for row in (HEAD, *rows):
        sheet.append(row)
    written.save(path)
    return path


def task_of(plan: Plan, node: object) -> Task:
    return next(one for one in tasks(plan) if one.node_id == node)


def unique(plan: Plan) -> Task:
    """An activity whose title no other has."""
    titles = [one.title for one in tasks(plan)]
    return next(one for one in tasks(plan) if titles.count(one.title) == 1 and one.section)


def test_our_own_workbook_untouched_changes_nothing(store: Store, plan: Plan, path: Path):
    exports.excel(plan, office=Office(), path=path, today=TODAY)
    found = compared(plan, path)
    assert len(found) == len(tasks(plan))
    assert {one.fate for one in found} == {Fate.SAME}
    assert listing_in.apply(store, plan=plan, rows=found).plan == plan


def test_what_was_filled_in_is_a_change_from_and_to(store: Store, plan: Plan, path: Path):
    exports.excel(plan, office=Office(), path=path, today=TODAY)
    book = load_workbook(path)
    sheet = book["Theo dõi"]
    heads = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value}
    first = tasks(plan)[0]
    row = heads[first.title].row
    sheet.cell(row=row, column=heads["Kết quả"].column, value="Đã làm xong việc")
    book.save(path)
    (changed,) = [one for one in compared(plan, path) if one.fate is Fate.CHANGED]
    assert changed.node == first.node_id
    assert [(d.field, d.after) for d in changed.differences] == [(F.RESULT, "Đã làm xong việc")]
    after = listing_in.apply(store, plan=plan, rows=[changed]).plan
    assert task_of(after, first.node_id).tracking.result == "Đã làm xong việc"
    assert len(tasks(after)) == len(tasks(plan))
    assert history.undo(store) is not None


def test_a_foreign_list_is_matched_by_title_and_may_bring_new_work(
    store: Store, plan: Plan, path: Path
):
    known = unique(plan)
    typed(
        path,
        (1, known.title.upper(), "", "", "Đã xong", "Tốt"),
        (2, "Đón đoàn khách quốc tế thăm hợp tác xã dệt", "Quý IV", "Văn phòng"),
    )
    changed, new = compared(plan, path)
    assert (changed.fate, changed.node, new.fate) == (Fate.CHANGED, known.node_id, Fate.NEW)
    assert F.TITLE not in [d.field for d in changed.differences]
    after = listing_in.apply(store, plan=plan, rows=(changed, new)).plan
    tracking = task_of(after, known.node_id).tracking
    assert (tracking.status, tracking.progress, tracking.result) == (Status.DONE, 100, "Tốt")
    assert len(tasks(after)) == len(tasks(plan)) + 1
    added = next(one for one in tasks(after) if one.title.startswith("Đón đoàn khách"))
    assert (added.activity.particulars.time.text, added.said.lead.text) == ("Quý IV", "Văn phòng")


def test_a_title_changed_a_little_is_the_same_activity(plan: Plan, path: Path):
    nodes = {node.id: node for outline in plan.outlines for node in walk(outline)}
    typed_out = [one for one in tasks(plan) if not slots_of(nodes[one.node_id].text)]
    known = max(typed_out, key=lambda one: len(one.title))
    typed(path, (1, f"{known.title} mới", "", ""))
    (found,) = compared(plan, path)
    assert (found.fate, found.node) == (Fate.CHANGED, known.node_id)
    assert [d.field for d in found.differences] == [F.TITLE]


def test_the_work_grows_with_the_list(store: Store, plan: Plan, path: Path):
    """Taken in as new rows first, then with other words: ten times the rows, ten times the work."""

    def work(now: Plan, words: str, count: int) -> tuple[Plan, int]:
        counted = 0
        for time, fate in (("Tháng 4", Fate.NEW), ("Tháng 5", Fate.CHANGED)):
            rows = ((at, f"{words}{at} nhóm{at}", time, "Văn phòng") for at in range(count))
            found = compared(now, typed(path, *rows))
            assert {one.fate for one in found} == {fate}
            counted += calls(partial(listing_in.apply, store, plan=now, rows=found))
            now = plans.open_plan(store, plan_id=now.id)
        return now, counted

    grown, few = work(plan, "Họp", 20)
    _, many = work(grown, "Tập", 200)
    assert many < 12 * few


def test_rows_that_are_not_chosen_change_nothing(store: Store, plan: Plan, path: Path):
    typed(path, (1, "Đón đoàn khách quốc tế thăm hợp tác xã dệt", "Quý IV", "Văn phòng"))
    assert compared(plan, path)
    assert listing_in.apply(store, plan=plan, rows=()).plan == replace(plan)


def test_a_title_much_less_alike_is_asked_about_and_comes_as_new(
    store: Store, plan: Plan, path: Path
):
    known = unique(plan)
    words = known.title.split()
    others = [f"khác{at}" for at in range(max(len(set(words)) // 2, 1))]
    half = " ".join([*words, *others])
    typed(path, (1, half, "Quý I", "Văn phòng"))
    (found,) = compared(plan, path)
    assert (found.fate, found.node) == (Fate.UNCLEAR, None)
    assert "Có thể là" in found.why
    after = listing_in.apply(store, plan=plan, rows=[found]).plan
    assert len(tasks(after)) == len(tasks(plan)) + 1


def test_money_is_taken_in(store: Store, plan: Plan, path: Path):
    known = unique(plan)
    written = Workbook()
    sheet = written.active
    assert sheet is not None
    for row in (("TT", "Nội dung", "Kinh phí (triệu đồng)"), (1, known.title, 12)):
        sheet.append(row)
    written.save(path)
    found = compared(plan, path)
    assert [d.field for one in found for d in one.differences] == [F.BUDGET]
    after = listing_in.apply(store, plan=plan, rows=found).plan
    assert [line.amount for line in task_of(after, known.node_id).activity.budget] == [12_000_000]


def test_a_person_says_which_activity_an_unclear_row_is_about(plan: Plan, path: Path):
    known = unique(plan)
    words = known.title.split()
    others = [f"khác{at}" for at in range(max(len(set(words)) // 2, 1))]
    typed(path, (1, " ".join([*words, *others]), "Quý I", "Văn phòng"))
    listing = listing_in.read_list(path, plan=plan, today=TODAY)
    (asked,) = listing_in.compare(plan, listing)
    assert asked.like is not None
    line, like = asked.row.line, asked.like.node_id
    (same,) = listing_in.compare(plan, listing, {line: like})
    assert (same.fate, same.node) == (Fate.CHANGED, like)
    (new,) = listing_in.compare(plan, listing, {line: None})
    assert (new.fate, new.node, new.why) == (Fate.NEW, None, "")
    assert len(listing_in.missing(plan, [same])) == len(tasks(plan)) - 1
    assert len(listing_in.missing(plan, [new])) == len(tasks(plan))


def test_a_day_that_may_be_turned_round_is_asked_about(plan: Plan, path: Path):
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("TT", "Nội dung", "Thời gian"))
    sheet.append((1, unique(plan).title, date(plan.year, 3, 4)))
    sheet["C2"].number_format = "mm/dd/yyyy"
    book.save(path)
    source = listing_in.source_of(path)
    listing = listing_in.read_again(source, plan=plan, today=TODAY)
    (turned,) = listing.turned
    assert (turned.day, turned.other) == (date(plan.year, 3, 4), date(plan.year, 4, 3))
    (row,) = listing_in.compare(plan, listing)
    assert row.doubts
    words = {turned.line: f"ngày {dates.short(turned.other)}"}
    again = listing_in.read_again(source, plan=plan, today=TODAY, words=words)
    assert not again.turned
    (row,) = again.rows
    assert row.activity.particulars.time.periods[0].start == turned.other


def test_rows_that_are_no_activities_are_told_of(plan: Plan, path: Path):
    typed(path, ("", "", "Quý II", "Văn phòng"), (1, "In tờ gấp", "Quý I", "Văn phòng"))
    listing = listing_in.read_list(path, plan=plan, today=TODAY)
    assert [one.why for one in listing_in.left_out(listing)]
    assert all(one.line != listing.rows[0].line for one in listing_in.left_out(listing))


def test_a_shortened_title_is_asked_about(plan: Plan, path: Path):
    short = "Treo băng rôn, khẩu hiệu, pa nô"
    assert sum(one.title.startswith(short) for one in tasks(plan)) == 1
    typed(path, (1, short, "Quý I", "Văn phòng"))
    (found,) = compared(plan, path)
    assert found.fate is Fate.UNCLEAR
    assert found.like is not None
    assert found.like.title.startswith(short)
