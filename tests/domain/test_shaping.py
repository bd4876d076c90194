"""Adding, moving and levelling: nothing is lost, lines that leave an activity keep their words."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain import shaping
from hoptacxa_desktop.domain.activity import Activity, Particulars
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline, Place, find, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import plain, rich, slot
from hoptacxa_desktop.domain.slots import words
from tests.domain.outlines import OUTLINES


def _line(name: str, label: str, *children: Node) -> Node:
    return Node(
        id=NodeId(name),
        kind=NodeKind.PARAGRAPH,
        ladder=Ladder.DASH,
        text=rich(f"{label}: ", slot("place")),
        children=children,
    )


def _activity(name: str, *children: Node, place: str = "") -> Node:
    return Node(
        id=NodeId(name),
        kind=NodeKind.ACTIVITY,
        ladder=Ladder.NUMBER,
        text=rich(name),
        detail=Activity(particulars=Particulars(place=place)),
        children=children,
    )


def _words(outline: Outline, name: str) -> str:
    node = find(outline, NodeId(name))
    assert node is not None
    return plain(node.text)


def test_a_line_that_leaves_its_activity_keeps_its_words() -> None:
    outline = (_activity("a", _line("line", "Địa điểm", _line("below", "tức là")), place="Huế"),)
    freed = shaping.promote(outline, NodeId("line"))
    assert _words(freed, "line") == "Địa điểm: Huế"
    assert _words(freed, "below") == "tức là: Huế"


def test_a_line_that_stays_with_its_activity_goes_on_printing_the_value() -> None:
    outline = (_activity("a", _line("one", "Địa điểm"), _line("two", "Nơi"), place="Huế"),)
    lower = shaping.demote(outline, NodeId("two"))
    node = find(lower, NodeId("two"))
    assert node is not None
    assert words(Plan(year=2027), node.text, Particulars(place="Vinh")) == "Nơi: Vinh"


def test_a_line_that_goes_to_another_activity_does_not_take_its_value() -> None:
    outline = (_activity("a", place="Huế"), _activity("b", _line("line", "Tại"), place="Vinh"))
    moved = shaping.promote(outline, NodeId("line"))
    moved = shaping.shift(moved, NodeId("line"), -1)
    moved = shaping.demote(moved, NodeId("line"))
    assert _words(moved, "line") == "Tại: Vinh"


@given(OUTLINES, st.data())
def test_no_shaping_loses_or_doubles_a_node(outline: Outline, data: st.DataObject) -> None:
    ids = [node.id for node in walk(outline)]
    if not ids:
        return
    node_id = data.draw(st.sampled_from(ids))
    for shape in (
        lambda o: shaping.demote(o, node_id),
        lambda o: shaping.promote(o, node_id),
        lambda o: shaping.shift(o, node_id, 1),
        lambda o: shaping.shift(o, node_id, -3),
    ):
        outline = shape(outline)
        assert sorted(node.id for node in walk(outline)) == sorted(ids)


def test_numbered_nodes_take_the_ladder_of_their_new_place() -> None:
    heading = Node(id=NodeId("h"), kind=NodeKind.HEADING, ladder=Ladder.ROMAN, text=rich("H"))
    outline = (heading, _activity("a"))
    lower = shaping.demote(outline, NodeId("a"))
    node = find(lower, NodeId("a"))
    assert node is not None
    assert node.ladder is Ladder.NUMBER


def test_the_first_of_its_siblings_has_nothing_to_go_under() -> None:
    outline = (_activity("a"), _activity("b"), _activity("c"))
    assert shaping.demote(outline, NodeId("a")) is outline


def test_a_node_moves_among_its_siblings_as_far_as_they_go() -> None:
    outline = (_activity("a"), _activity("b"), _activity("c"))
    assert [node.id for node in shaping.shift(outline, NodeId("a"), 1)] == ["b", "a", "c"]
    assert [node.id for node in shaping.shift(outline, NodeId("c"), -9)] == ["c", "a", "b"]
    assert [node.id for node in shaping.shift(outline, NodeId("a"), 9)] == ["b", "c", "a"]
    assert shaping.shift(outline, NodeId("a"), -1) is outline


def test_what_is_added_goes_on_as_the_line_above_does() -> None:
    def activity(name: str, ladder: Ladder) -> Node:
        return replace(_activity(name), ladder=ladder)

    outline = (
        _activity(
            "over",
            activity("dash", Ladder.DASH),
            activity("letter", Ladder.LETTER),
            _line("l", "x"),
        ),
    )
    new = Node(kind=NodeKind.ACTIVITY, text=rich("mới"), detail=Activity())

    def ladder(index: int) -> Ladder:
        grown = shaping.add(outline, new, Place(NodeId("over"), index))
        added = find(grown, new.id)
        assert added is not None
        return added.ladder

    assert [ladder(index) for index in range(4)] == [
        Ladder.DASH, Ladder.DASH, Ladder.LETTER, Ladder.LETTER
    ]  # fmt: skip
