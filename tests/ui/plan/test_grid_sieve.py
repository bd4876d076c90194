"""Which rows of the grid are seen: filters, order, headings that stay."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.activity import Activity, Particulars, Status, Tracking
from hoptacxa_desktop.domain.fields import ActivityField as F
from hoptacxa_desktop.domain.fields import OwnField
from hoptacxa_desktop.domain.identity import NodeId, PlanId, UnitId
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.tasks import Task
from hoptacxa_desktop.domain.timing import read
from hoptacxa_desktop.domain.timing.values import TimeContext
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.domain.unit_names import recognise
from hoptacxa_desktop.ui.plan import grid_sieve
from hoptacxa_desktop.ui.plan.grid_facts import Group
from hoptacxa_desktop.ui.plan.grid_sieve import EMPTY, UNDATED, Order, Scene, Sieve

UNITS = (
    Unit(id=UnitId("vp"), name="Văn phòng", initials="VP"),
    Unit(id=UnitId("tt"), name="Phòng Tuyên truyền", aliases=("Phòng Phong trào",)),
)
SCENE = Scene(units=UNITS, today=date(2027, 6, 1))


def row(
    name: str, *, time: str = "", lead: str = "", place: str = "", status: Status = Status.TODO
) -> Task:
    said = Particulars(
        time=read(time, TimeContext(year=2027)), lead=recognise(lead, UNITS), place=place
    )
    return Task(
        plan_id=PlanId("p"),
        node_id=NodeId(name),
        kind=NodeKind.ACTIVITY,
        label="",
        path="",
        title=name,
        section="",
        appendix=None,
        said=said,
        activity=Activity(particulars=said, tracking=Tracking(status=status)),
    )


def heading(name: str) -> Group:
    return Group(node_id=NodeId(name), label="", title=name)


def said(one: Task, field: F) -> list[str]:
    return [value.words for value in grid_sieve.values(one, field, SCENE)]


@pytest.mark.parametrize(
    ("one", "field", "expected"),
    [
        (row("a", lead="Phòng Phong trào, Sở Mẫu"), F.LEAD, ["Phòng Tuyên truyền", "Sở Mẫu"]),
        (row("a"), F.LEAD, [EMPTY]),
        (row("a", time="tháng 3-5"), F.TIME, ["Tháng 3/2027", "Tháng 4/2027", "Tháng 5/2027"]),
        (row("a", time="tháng 3-5"), F.END, ["Tháng 5/2027"]),
        (row("a", time="hằng quý"), F.TIME, ["hằng quý"]),
        (row("a", time="theo kế hoạch của tỉnh"), F.TIME, [UNDATED]),
        (row("a", time="tháng 4"), F.STATUS, ["Quá hạn"]),
        (row("a", place="Hội trường\nA"), F.PLACE, ["Hội trường A"]),
        (row("a"), F.PLACE, [EMPTY]),
        (row("a"), F.PROGRESS, ["0%"]),
    ],
)
def test_a_row_says_each_thing_apart(one: Task, field: F, expected: list[str]) -> None:
    assert said(one, field) == expected


def test_headings_of_the_office_are_filtered_too() -> None:
    assert grid_sieve.values(row("a"), OwnField("Mã"), SCENE)[0].words == EMPTY


def test_ticks_stand_in_vietnamese_order_with_what_is_empty_last() -> None:
    names = ["Ủy ban", "", "Đài", "Ăn uống", "An Giang", "Dân vận", "Đài"]
    rows = [row(str(at), place=place) for at, place in enumerate(names)]
    found = grid_sieve.choices(rows, F.PLACE, Sieve(), SCENE)
    words = [one.words for one in found]
    assert words == ["An Giang", "Ăn uống", "Dân vận", "Đài", "Ủy ban", EMPTY]
    assert [one.rows for one in found] == [1, 1, 1, 2, 1, 1]


def test_months_stand_in_the_order_of_the_year() -> None:
    rows = [row("a", time="tháng 10"), row("b", time="tháng 9/2027"), row("c", time="tháng 1/2028")]
    found = grid_sieve.choices(rows, F.TIME, Sieve(), SCENE)
    assert [one.words for one in found] == ["Tháng 9/2027", "Tháng 10/2027", "Tháng 1/2028"]


def test_a_list_shows_what_the_other_columns_let_through() -> None:
    rows = [row("a", lead="Văn phòng", place="X"), row("b", lead="Sở Mẫu", place="Y")]
    sieve = Sieve().with_filter(F.LEAD, frozenset({"Văn phòng"}))
    sieve = sieve.with_filter(F.PLACE, frozenset({"X"}))
    assert [one.words for one in grid_sieve.choices(rows, F.PLACE, sieve, SCENE)] == ["X"]
    assert [one.words for one in grid_sieve.choices(rows, F.LEAD, sieve, SCENE)] == ["Văn phòng"]
    assert grid_sieve.hidden(rows, sieve, SCENE) == {NodeId("b")}
    assert sieve.with_filter(F.PLACE, None).filtered == (F.LEAD,)


def test_a_heading_stays_while_something_is_seen_under_it() -> None:
    rows = [heading("I"), heading("1"), row("a"), heading("2"), row("b"), heading("II"), row("c")]
    rows.append(Group(node_id=NodeId("lời"), label="", title="lời", strong=False))
    kept = grid_sieve.shown(rows, {NodeId("b"), NodeId("c")})
    assert [one.node_id for one in kept] == ["I", "1", "a"]
    assert grid_sieve.shown(rows) == tuple(rows)


@pytest.mark.parametrize(
    ("field", "falling", "expected"),
    [
        (F.TITLE, False, "ăn dê đi đo"),
        (F.TIME, False, "đo ăn đi dê"),
        (F.TIME, True, "đi ăn đo dê"),
        (F.LEAD, False, "đi ăn đo dê"),
    ],
)
def test_rows_stand_in_the_order_of_a_column(field: F, falling: bool, expected: str) -> None:
    rows = [
        row("đo", time="tháng 2", lead="Văn phòng"),
        row("ăn", time="tháng 3", lead="Sở Mẫu"),
        row("đi", time="tháng 10", lead="Đài Mẫu"),
        row("dê"),
    ]
    places = grid_sieve.ranks(rows, Order(field=field, falling=falling), SCENE)
    assert [one.node_id for one in grid_sieve.shown(rows, (), places)] == expected.split()


def test_a_row_that_came_since_stands_behind_the_one_before_it() -> None:
    rows = [row("b"), row("a")]
    places = grid_sieve.ranks(rows, Order(field=F.TITLE), SCENE)
    grown = [rows[0], row("new"), rows[1]]
    assert [one.node_id for one in grid_sieve.shown(grown, (), places)] == ["a", "b", "new"]


NAMES = st.lists(st.text("aăâbđdêeôo ", max_size=4), max_size=8)


@given(NAMES, st.booleans())
def test_an_order_loses_nothing_and_stays_when_it_is_asked_again(
    names: list[str], falling: bool
) -> None:
    rows = [row(str(at), place=name) for at, name in enumerate(names)]
    order = Order(field=F.PLACE, falling=falling)
    once = grid_sieve.shown(rows, (), grid_sieve.ranks(rows, order, SCENE))
    assert sorted(one.node_id for one in once) == sorted(one.node_id for one in rows)
    again = grid_sieve.shown(once, (), grid_sieve.ranks(once, order, SCENE))
    assert again == once


@given(NAMES, st.data())
def test_what_goes_through_says_something_that_is_ticked(
    names: list[str], data: st.DataObject
) -> None:
    rows = [row(str(at), place=name) for at, name in enumerate(names)]
    words = [one.words for one in grid_sieve.choices(rows, F.PLACE, Sieve(), SCENE)]
    kept = frozenset(data.draw(st.lists(st.sampled_from(words)) if words else st.just([])))
    left_out = grid_sieve.hidden(rows, Sieve().with_filter(F.PLACE, kept), SCENE)
    for one in rows:
        assert (one.node_id in left_out) == kept.isdisjoint(said(one, F.PLACE))
