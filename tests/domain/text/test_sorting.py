import random
import sys
import unicodedata
from functools import cmp_to_key

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from hoptacxa_desktop.domain.text.letters import TONES, VOWELS
from hoptacxa_desktop.domain.text.sorting import sort_key


def assert_order(*texts: str) -> None:
    shuffled = random.Random(7).sample(texts, len(texts))
    assert sorted(shuffled, key=sort_key) == list(texts)


def test_letters_with_their_own_place_come_after_the_plain_ones() -> None:
    assert_order("ta", "tă", "tâ", "tb", "td", "tđ", "te", "tê", "tg", "to", "tô", "tơ", "tu", "tư")
    assert_order("An", "Ăn", "Ân", "Ba", "Da", "Đa", "Em", "Êm", "Fa", "Ga", "Ý", "Za")


def test_tones_decide_between_words_of_the_same_letters() -> None:
    assert_order("ma", "mà", "mả", "mã", "má", "mạ")
    assert_order("Hòa An", "Hóa An", "Hòa Bình")


def test_provinces() -> None:
    assert_order("Bà Rịa", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Định")
    assert_order("Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đồng Nai", "Gia Lai")


def test_numbers_go_by_value() -> None:
    assert_order("Tổ 2", "Tổ 10", "Tổ 010a", "Tổ 100", "Tổ A")
    assert_order("9/KH-LMHTX", "12/KH-LMHTX", "312/KH-BCĐ")


def test_signs_stand_before_numbers_and_letters() -> None:
    assert_order("(a)", "…", "7", "a")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt sorts by the system's own rules")
def test_letters_are_in_the_order_of_icu() -> None:
    collator = QCollator(QLocale("vi_VN"))
    syllables = [
        unicodedata.normalize("NFC", onset + vowel + tone + coda)
        for onset in ("", "c", "d", "đ", "gi", "ngh", "Th", "x")
        for vowel in VOWELS
        for tone in TONES
        for coda in ("", "n", "ng", " an")
    ]
    shuffled = random.Random(7).sample(syllables, len(syllables))
    assert sorted(shuffled, key=sort_key) == sorted(shuffled, key=cmp_to_key(collator.compare))


def test_small_letters_before_capitals_and_blanks_first() -> None:
    assert_order("", " ", "(x)", "7", "hợp", "hợp tác", "hợp tác xã", "Hợp tác xã", "hợpa")


@given(st.lists(st.text()), st.randoms())
def test_every_text_has_one_place(texts: list[str], chance: random.Random) -> None:
    shuffled = chance.sample(texts, len(texts))
    assert sorted(map(sort_key, shuffled)) == sorted(map(sort_key, texts))
    assert sorted(texts, key=sort_key) == sorted(shuffled, key=sort_key)


@given(st.text())
def test_decomposed_letters_have_the_same_place(text: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(text)


@given(st.text(), st.text())
def test_the_order_is_the_same_where_the_database_compares_bytes(one: str, other: str) -> None:
    keys = sort_key(one), sort_key(other)
    assert (keys[0] < keys[1]) == (keys[0].encode() < keys[1].encode())
