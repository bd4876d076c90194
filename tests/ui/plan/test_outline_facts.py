"""The outline as rows."""

from dataclasses import replace

from hoptacxa_desktop.domain.activity import Activity, Particulars
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.lines import with_line
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.timing.values import Timing
from hoptacxa_desktop.ui.plan import outline_facts
from hoptacxa_desktop.ui.plan.outline_facts import HEAD, TAIL, Sign


def task(words: str, time: str = "") -> Node:
    said = Particulars(time=Timing(text=time))
    node = Node(
        kind=NodeKind.ACTIVITY,
        text=rich(words),
        ladder=Ladder.NUMBER,
        detail=Activity(particulars=said),
    )
    return with_line(node, ActivityField.TIME) if time else node


HEADING = Node(
    kind=NodeKind.HEADING,
    text=rich("Nội dung"),
    ladder=Ladder.ROMAN,
    children=(task("Hội nghị đầu năm", "chưa rõ lúc nào"), task("Tập huấn kế toán")),
)
PLAN = Plan(year=2027, outline=(HEADING,))


def test_the_body_stands_between_opening_and_closing() -> None:
    rows = outline_facts.rows(PLAN)
    assert [rows[0].key, rows[-1].key] == [HEAD, TAIL]
    assert [row.words for row in outline_facts.each(rows[1:-1])] == [
        "I. Nội dung",
        "1. Hội nghị đầu năm",
        "2. Tập huấn kế toán",
    ]


def test_field_lines_are_no_rows_unless_something_stands_under_them() -> None:
    line = HEADING.children[0].children[0]
    assert not outline_facts.shown(line)
    assert outline_facts.shown(replace(line, children=(task("x"),)))


def test_a_time_that_is_not_understood_is_a_doubt() -> None:
    first, second = outline_facts.rows(PLAN)[1].children
    assert first.sign is Sign.TASK
    assert first.doubt
    assert not second.doubt


def test_search_finds_without_marks_and_keeps_what_is_above() -> None:
    rows = outline_facts.rows(PLAN)
    kept = outline_facts.kept(rows, "tap huan")
    assert kept == {HEADING.id, HEADING.children[1].id}


def test_the_path_names_what_is_above() -> None:
    assert outline_facts.path(PLAN, HEADING.children[1].id) == ("I. Nội dung",)


def test_neighbours_go_in_printed_order_and_end_at_the_ends() -> None:
    rows = outline_facts.rows(PLAN)
    first = HEADING.children[0].id
    assert outline_facts.neighbours(rows, first) == (HEADING.id, HEADING.children[1].id)
    assert outline_facts.neighbours(rows, HEAD)[0] == ""
    assert outline_facts.neighbours(rows, TAIL)[1] == ""


def test_a_dash_is_no_number() -> None:
    dashed = Node(kind=NodeKind.PARAGRAPH, text=rich("Một ý"), ladder=Ladder.DASH)
    (row,) = outline_facts.outline_rows(PLAN, (dashed,))
    assert row.number == ""


def test_a_plan_opens_at_its_first_activity_a_skeleton_at_its_beginning() -> None:
    heading = Node(kind=NodeKind.HEADING, text=rich("MỤC ĐÍCH"))
    duty = Node(kind=NodeKind.DUTY, text=rich("Văn phòng theo dõi"), detail=Activity())
    activity = Node(kind=NodeKind.ACTIVITY, text=rich("Hội nghị"), detail=Activity())
    assert outline_facts.first(Plan(year=2027, outline=(heading, duty))) == heading.id
    assert outline_facts.first(Plan(year=2027, outline=(heading, duty, activity))) == activity.id
    assert outline_facts.first(Plan(year=2027)) == ""
