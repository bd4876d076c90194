import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.ladder import LETTERS, Ladder, label, letter, number_of, roman

NUMBERED = [ladder for ladder in Ladder if ladder.numbered]
VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@pytest.mark.parametrize("ladder", list(Ladder))
def test_the_first_label_is_the_shape_of_the_ladder(ladder: Ladder) -> None:
    assert label(ladder, 1, "1") == ladder.value


@given(st.sampled_from(NUMBERED), st.integers(1, 60), st.sampled_from(["", "2", "2.3"]))
def test_a_label_tells_its_number(ladder: Ladder, number: int, prefix: str) -> None:
    assert number_of(label(ladder, number, prefix)) == number


@given(st.sampled_from(NUMBERED), st.integers(1, 120))
def test_no_two_siblings_have_one_label(ladder: Ladder, count: int) -> None:
    printed = [label(ladder, number) for number in range(1, count + 1)]
    assert len(set(printed)) == count


@given(st.integers(1, 3999))
def test_roman_numerals_add_up_and_repeat_no_sign_four_times(number: int) -> None:
    text = roman(number)
    following = [VALUES[sign] for sign in text[1:]] + [0]
    pairs = zip((VALUES[sign] for sign in text), following, strict=True)
    assert sum(-value if value < after else value for value, after in pairs) == number
    assert not any(sign * 4 in text for sign in VALUES)


def test_there_is_no_roman_zero() -> None:
    with pytest.raises(ValueError, match="start at 1"):
        roman(0)


def test_points_go_by_the_vietnamese_alphabet() -> None:
    first = [label(Ladder.LETTER, number) for number in range(1, 9)]
    assert first == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)"]
    assert letter(len(LETTERS)) == "y"
    assert letter(len(LETTERS) + 1) == "aa"


@pytest.mark.parametrize("printed", ["", "-", "+", "*", "abc", "?", "1².", "②"])
def test_what_counts_nothing_has_no_number(printed: str) -> None:
    assert number_of(printed) is None


@pytest.mark.parametrize(
    ("printed", "number"), [("IV-", 4), ("2.3.1.", 1), ("(5)", 5), ("đ)", 5), ("Phần II", 2)]
)
def test_numbers_of_labels_as_offices_write_them(printed: str, number: int) -> None:
    assert number_of(printed) == number
