import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.text.abbreviations import (
    find_abbreviations,
    find_explanations,
    resembles,
    unexplained,
)


def words(text: str) -> list[str]:
    return [text[use.start : use.end] for use in find_abbreviations(text)]


def test_uses_are_found() -> None:
    assert words("UBND tỉnh giao HTX, LMHTX và Sở KHĐT; OCOP.") == [
        "UBND",
        "HTX",
        "LMHTX",
        "KHĐT",
        "OCOP",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 84/KH-LMHTX và Nghị quyết số 20-NQ/TW",
        "Quý IV, Đại hội XIII, phần II",
        "KẾ HOẠCH PHÁT TRIỂN HTX",
        "Liên minh Hợp tác xã",
    ],
)
def test_other_capitals_are_no_abbreviations(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "word", "meaning"),
    [
        ("phát triển kinh tế tập thể (KTTT) trong tỉnh", "KTTT", "kinh tế tập thể"),
        ("Hợp tác xã (sau đây viết tắt là HTX)", "HTX", "Hợp tác xã"),
        ("Hợp tác xã (viết tắt: “HTX”)", "HTX", "Hợp tác xã"),
        ("Sở Khoa học và Công nghệ (KHCN)", "KHCN", "Khoa học và Công nghệ"),
        ("Ban Chỉ đạo (gọi tắt là BCĐ)", "BCĐ", "Ban Chỉ đạo"),
        ("hội đoàn thể (MTTQ)", "MTTQ", ""),
    ],
)
def test_explanations(text: str, word: str, meaning: str) -> None:
    (found,) = find_explanations(text)
    assert (found.word, found.meaning) == (word, meaning)
    assert text[found.start : found.end] == word


@pytest.mark.parametrize("text", ["(cũ)", "(nếu có)", "(II)", "(sau đây gọi là Kế hoạch)", "(1)"])
def test_other_brackets_explain_nothing(text: str) -> None:
    assert find_explanations(text) == ()


def test_what_is_unexplained_is_told_at_its_first_place() -> None:
    text = "HTX và KTTT; kinh tế tập thể (KTTT), KTTT, tổ hợp tác (THT), THT, OCOP, OCOP"
    found = unexplained(text, known=["HTX"])
    assert [(use.word, use.start) for use in found] == [
        ("KTTT", text.index("KTTT")),
        ("OCOP", text.index("OCOP")),
    ]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("HDND", "HĐND"),
        ("KTT", "KTTT"),
        ("UBNDD", "UBND"),
        ("UBMD", "UBND"),
        ("UBND", None),
        ("OCOP", None),
        ("TX", None),
    ],
)
def test_near_misses(word: str, meant: str | None) -> None:
    assert resembles(word, ["UBND", "HĐND", "KTTT", "HTX"]) == meant


@given(st.text("ABCĐ", min_size=3, max_size=6), st.data())
def test_one_letter_less_or_more_is_a_near_miss(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    assert resembles(word[:at] + "X" + word[at:], [word]) == word
    assert resembles(word, [word[:at] + "X" + word[at:]]) == word[:at] + "X" + word[at:]
    assert resembles(word[:at] + "X" + word[at + 1 :], [word]) == word


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    for use in (*find_abbreviations(text), *find_explanations(text)):
        assert text[use.start : use.end] == use.word
