import itertools

from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.richtext import (
    RichText,
    Run,
    fill,
    merge,
    plain,
    rich,
    slot,
    slots_of,
)

RUNS = st.builds(
    Run,
    st.text(max_size=4),
    bold=st.booleans(),
    italic=st.booleans(),
    slot=st.sampled_from(["", "", "time", "lead"]),
)
TEXTS: st.SearchStrategy[RichText] = st.lists(RUNS, max_size=8).map(tuple)


def _letters(text: RichText) -> list[tuple[str, bool, bool]]:
    return [(letter, run.bold, run.italic) for run in text for letter in run.text]


@given(TEXTS)
def test_merging_changes_no_letter_no_style_and_no_slot(text: RichText) -> None:
    merged = merge(text)
    assert _letters(merged) == _letters(text)
    assert slots_of(merged) == slots_of(text)
    assert merge(merged) == merged


@given(TEXTS)
def test_merged_text_has_no_empty_runs_and_no_equal_neighbours(text: RichText) -> None:
    merged = merge(text)
    assert all(run.text or run.slot for run in merged)
    for run, after in itertools.pairwise(merged):
        alike = (run.bold, run.italic) == (after.bold, after.italic)
        assert not alike or run.slot or after.slot


@given(TEXTS)
def test_filling_leaves_no_slot_and_all_other_words(text: RichText) -> None:
    filled = fill(text, lambda name: f"<{name}>")
    assert not slots_of(filled)
    assert plain(filled) == "".join(f"<{run.slot}>" if run.slot else run.text for run in text)


def test_rich_text_is_made_of_words_and_runs_without_empty_ones() -> None:
    assert rich("a", "", Run("b", bold=True), Run(), slot("time")) == (
        Run("a"),
        Run("b", bold=True),
        Run(slot="time"),
    )
