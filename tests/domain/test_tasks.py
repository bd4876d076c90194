from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.activity import (
    Activity,
    Cover,
    Particulars,
    Shared,
    Status,
    Tracking,
)
from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import (
    Standing,
    Task,
    coverage,
    join_path,
    standing,
    tasks,
)
from hoptacxa_desktop.domain.timing.values import Period, PeriodKind, Timing
from hoptacxa_desktop.domain.unit import Assigned
from tests.domain.outlines import OUTLINES, node

DAY = date(2027, 4, 11)


def _act(name: str, *children: Node, place: str = "") -> Node:
    made = node(name, *children, kind=NodeKind.ACTIVITY)
    return replace(made, detail=Activity(particulars=Particulars(place=place)))


def _says(cover: Cover, place: str, scale: str = "") -> Node:
    detail = Shared(cover=cover, particulars=Particulars(place=place, scale=scale))
    return replace(node("says"), kind=NodeKind.SHARED, detail=detail)


def _places(*outline: Node) -> dict[str, str]:
    found = tasks(Plan(year=2027, outline=outline))
    return {task.title: task.said.place for task in found}


def test_a_sentence_speaks_of_the_run_above_it_only() -> None:
    found = _places(
        _act("a"),
        _act("b"),
        _says(Cover.RUN, place="here"),
        _act("c"),
        _says(Cover.RUN, place="there"),
        _act("d"),
    )
    assert found == {"a": "here", "b": "here", "c": "there", "d": ""}


def test_a_section_line_speaks_of_all_before_and_after_it_and_below() -> None:
    found = _places(
        _act("a"), _says(Cover.SECTION, place="here"), node("heading", _act("b", _act("c")))
    )
    assert found == {"a": "here", "b": "here", "c": "here"}


def test_what_an_activity_says_itself_wins_and_the_nearest_line_comes_next() -> None:
    inner = node("inner", _act("a"), _act("b", place="own"), _says(Cover.RUN, place="near"))
    found = _places(inner, _says(Cover.RUN, place="far"))
    assert found == {"a": "near", "b": "own"}


def test_a_farther_line_fills_the_gaps_of_a_nearer_one() -> None:
    inner = node("inner", _act("a"), _says(Cover.RUN, place="near"))
    outline = (inner, _says(Cover.SECTION, place="far", scale="big"))
    (found,) = tasks(Plan(year=2027, outline=outline))
    assert (found.said.place, found.said.scale) == ("near", "big")


@pytest.mark.parametrize("cover", [Cover.RUN, Cover.SECTION])
def test_a_line_does_not_speak_of_other_sections(cover: Cover) -> None:
    found = _places(node("one", _act("a")), node("two", _act("b"), _says(cover, place="here")))
    assert found == {"a": "", "b": "here"}


def test_a_heading_that_names_who_speaks_of_all_below_it_alone() -> None:
    heading = replace(
        _says(Cover.BELOW, place="here"), children=(_act("b"), node("inner", _act("c")))
    )
    found = _places(_act("a"), heading, _act("d"))
    assert found == {"a": "", "b": "here", "c": "here", "d": ""}


@given(OUTLINES)
def test_every_activity_and_duty_is_listed_once_in_printed_order(outline: Outline) -> None:
    plan = Plan(year=2027, outline=outline, appendices=(Appendix(outline=outline),))
    wanted = [found.id for found in walk(outline) if found.is_task]
    found = tasks(plan)
    assert [task.node_id for task in found] == wanted * 2
    assert [task.appendix for task in found] == [None] * len(wanted) + [0] * len(wanted)
    assert coverage(outline) == {}


WORDS = st.sampled_from(["", "  ", "one", "two"])
PARTICULARS = st.builds(
    Particulars,
    time=st.builds(Timing, text=WORDS),
    lead=st.builds(Assigned, text=WORDS),
    place=WORDS.map(str.strip),
    scale=WORDS.map(str.strip),
)


@given(PARTICULARS, PARTICULARS, PARTICULARS)
def test_filling_gaps_keeps_what_is_said(
    own: Particulars, near: Particulars, far: Particulars
) -> None:
    filled = own.over(near)
    assert filled.place == (own.place or near.place)
    assert filled.time == (own.time if own.time.text.strip() else near.time)
    assert filled.lead == (own.lead if own.lead else near.lead)
    assert own.over(own) == own
    assert own.over(near).over(far).place == own.over(near.over(far)).place


def _task(status: Status, *periods: Period) -> Task:
    said = Particulars(time=Timing(text="x", periods=periods))
    made = replace(
        node("a"),
        kind=NodeKind.ACTIVITY,
        detail=Activity(particulars=said, tracking=Tracking(status=status)),
    )
    (task,) = tasks(Plan(year=2027, outline=(made,)))
    return task


@given(st.sampled_from(list(Status)), st.integers(-40, 40))
def test_late_is_past_the_last_day_and_neither_done_nor_dropped(status: Status, by: int) -> None:
    task = _task(status, Period(start=None, end=DAY, kind=PeriodKind.DEADLINE))
    today = DAY + timedelta(days=by)
    late = by > 0 and status not in (Status.DONE, Status.DROPPED)
    assert standing(task, today) == (Standing.LATE if late else Standing(status.value))


@given(st.sampled_from(list(Status)))
def test_what_has_no_last_day_is_never_late(status: Status) -> None:
    for task in (_task(status), _task(status, Period(start=DAY, end=None))):
        assert standing(task, date.max) is Standing(status.value)


@pytest.mark.parametrize(
    ("labels", "path"),
    [
        (("III.", "2.", "2.4.", "2.4.1."), "III.2.4.1"),
        (("III.", "2.", "a)", "-", "+"), "III.2.a"),
        (("IV.", "1.", "(5)"), "IV.1.5"),
        (("", "I-", "", "3."), "I.3"),
        (("1.", "12."), "1.12"),
    ],
)
def test_paths_join_labels_without_saying_a_number_twice(
    labels: tuple[str, ...], path: str
) -> None:
    joined: tuple[str, ...] = ()
    for label in labels:
        joined = join_path(joined, label)
    assert ".".join(joined) == path


def test_a_task_knows_its_label_and_the_heading_above_it() -> None:
    act = replace(_act("Lễ phát động;"), ladder=Ladder.MULTI)
    head = replace(node("Sự kiện", act), kind=NodeKind.HEADING, ladder=Ladder.NUMBER)
    (task,) = tasks(Plan(year=2027, outline=(head,)))
    assert (task.label, task.path, task.section) == ("1.1.", "1.1", "Sự kiện")
    assert task.title == "Lễ phát động"
