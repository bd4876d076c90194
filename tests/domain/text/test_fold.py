import itertools
import timeit
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.text.fold import contains_folded, find_folded, fold
from hoptacxa_desktop.domain.text.letters import ALPHABET, TONES, VOWELS
from hoptacxa_desktop.domain.text.normal import clean

LETTERS = "".join(
    unicodedata.normalize("NFC", letter + tone)
    for letter, tone in itertools.chain(
        itertools.product(VOWELS, TONES), ((letter, "") for letter in ALPHABET)
    )
)
LETTERS += LETTERS.upper()
VIETNAMESE = st.text(st.sampled_from(LETTERS + " 0123456789,.-/"))


def by_decomposition(text: str) -> str:
    """The slow, plain way: take the marks off one by one."""
    marked = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in marked if not unicodedata.combining(c)).casefold()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đắk Lắk", "dak lak"),
        ("Nguyễn Huệ", "nguyen hue"),
        ("THỪA THIÊN HUẾ", "thua thien hue"),
        ("\u00d0ồng Nai", "dong nai"),
        ("2024\u20132025\u00a0“x”", '2024-2025 "x"'),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(VIETNAMESE)
def test_fold_takes_every_mark_off_and_keeps_the_length(text: str) -> None:
    assert fold(text) == by_decomposition(text)
    assert len(fold(text)) == len(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@given(st.text())
def test_a_folded_text_folds_to_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(VIETNAMESE, VIETNAMESE.filter(bool), VIETNAMESE, st.sampled_from(["NFC", "NFD"]))
def test_what_is_in_a_text_is_found_in_it(before: str, words: str, after: str, form: str) -> None:
    text = unicodedata.normalize(form, before + words + after)
    spans = find_folded(text, words.upper())
    assert spans
    assert {fold(text[start:end]) for start, end in spans} == {fold(words)}
    assert all(one.end <= later.start for one, later in itertools.pairwise(spans))


def test_a_hit_takes_in_the_marks_of_decomposed_letters() -> None:
    text = unicodedata.normalize("NFD", "Hợp tác xã")
    assert [clean(text[s:e]) for s, e in find_folded(text, "tac")] == ["tác"]


def test_a_hit_on_half_a_letter_is_the_whole_letter() -> None:
    assert [(span.start, span.end) for span in find_folded("Maße", "s")] == [(2, 3), (2, 3)]


def test_nothing_is_found_for_nothing() -> None:
    assert find_folded("Hợp tác xã", "") == ()
    assert find_folded("Hợp tác xã", "liên minh") == ()


def test_words_may_stand_anywhere() -> None:
    assert contains_folded("Tuyên truyền Luật Hợp tác xã", "luat tuyen")
    assert not contains_folded("Tuyên truyền Luật Hợp tác xã", "luat hoi")


def test_folding_a_plan_takes_no_time() -> None:
    text = "Tổ chức Hội nghị tuyên truyền, phổ biến Luật Hợp tác xã năm 2023"
    assert timeit.timeit(lambda: fold(text), number=100_000) < 5
