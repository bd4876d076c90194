"""Short and careless ways to write a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.near_names import is_near

NAME = "Phòng Tuyên truyền và Phát triển thành viên"


@pytest.mark.parametrize(
    "words",
    [
        "P. Tuyên truyền",
        "P Tuyen truyen",
        "Phòng TT",
        "Phòng TT và PTTV",
        "phòng phát triển thành viên",
        "Phòng Tuyen truyên và Phat triên thành viên",
        "Phòng Tuyên truyền và Phát trển thành viên",
        "Phòng Tuyên truyền & PTTV",
    ],
)
def test_these_mean_the_room(words: str) -> None:
    assert is_near(words, NAME)


@pytest.mark.parametrize(
    "words",
    ["", "P.", "Phòng Kế hoạch", "Văn phòng", "truyền tuyên", "Sở Tài chính", "Tuyên truyền Phòng"],
)
def test_these_mean_something_else(words: str) -> None:
    assert not is_near(words, NAME)


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_words_are_too_odd(words: str, name: str) -> None:
    assert is_near(words, name) in (True, False)


@given(st.lists(st.text("abc", min_size=1, max_size=4), min_size=2, max_size=5))
def test_a_name_is_near_to_itself_and_to_its_first_letters(words: list[str]) -> None:
    name = " ".join(words)
    if len("".join(words)) >= 3:
        assert is_near(name, name)
    if len(words) >= 3:
        assert is_near("".join(word[0] for word in words), name)
