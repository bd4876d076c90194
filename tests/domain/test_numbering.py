from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.ladder import Ladder, label, number_of
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, Outline, walk
from tests.domain.outlines import OUTLINES, node


def _on(ladder: Ladder, name: str, *children: Node, printed: str | None = None) -> Node:
    return replace(node(name, *children), ladder=ladder, label=printed)


@given(OUTLINES)
def test_every_node_has_a_label_and_bullets_have_their_sign(outline: Outline) -> None:
    found = labels(outline)
    assert list(found) == [each.id for each in walk(outline)]
    for each in walk(outline):
        if not each.ladder.numbered:
            assert found[each.id] == each.ladder.value


@given(st.sampled_from([ladder for ladder in Ladder if ladder.numbered]), st.integers(1, 30))
def test_siblings_on_one_ladder_count_up_from_one(ladder: Ladder, count: int) -> None:
    outline = tuple(_on(ladder, f"n{number}") for number in range(count))
    assert [number_of(text) for text in labels(outline).values()] == list(range(1, count + 1))


def test_other_ladders_between_do_not_stop_the_count() -> None:
    outline = (
        _on(Ladder.NUMBER, "a"),
        _on(Ladder.DASH, "b"),
        _on(Ladder.NONE, "c"),
        _on(Ladder.NUMBER, "d"),
    )
    assert list(labels(outline).values()) == ["1.", "-", "", "2."]


@given(st.integers(1, 40), st.sampled_from([Ladder.ROMAN, Ladder.NUMBER, Ladder.LETTER]))
def test_counting_goes_on_from_a_label_set_by_hand(start: int, ladder: Ladder) -> None:
    by_hand = label(ladder, start)
    outline = (_on(ladder, "a", printed=by_hand), _on(ladder, "b"))
    assert list(labels(outline).values()) == [by_hand, label(ladder, start + 1)]


def test_a_label_that_is_left_out_takes_no_number() -> None:
    outline = (
        _on(Ladder.NUMBER, "a"),
        _on(Ladder.NUMBER, "b", printed=""),
        _on(Ladder.NUMBER, "c"),
    )
    assert list(labels(outline).values()) == ["1.", "", "2."]


def test_compound_numbers_carry_those_above_and_begin_anew_under_each_part() -> None:
    def section(name: str) -> Node:
        inner = _on(Ladder.MULTI, f"{name}.1.1", _on(Ladder.MULTI, f"{name}.1.1.1"))
        return _on(Ladder.ROMAN, name, _on(Ladder.NUMBER, f"{name}.1", inner))

    assert list(labels((section("a"), section("b"))).values()) == [
        "I.",
        "1.",
        "1.1.",
        "1.1.1.",
        "II.",
        "1.",
        "1.1.",
        "1.1.1.",
    ]
