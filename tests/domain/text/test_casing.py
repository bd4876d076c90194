import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.text.casing import (
    after_its_type,
    capitalise,
    decapitalise,
    is_abbreviation,
    is_upper,
    lower,
    sentence_case,
    upper,
)
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.domain.text.syllables import is_syllable, is_well_spelt
from tests.domain.text.test_fold import VIETNAMESE


@given(VIETNAMESE)
def test_capital_and_small_letters_lead_back(text: str) -> None:
    assert lower(upper(text)) == clean(text).lower()
    assert is_upper(upper(text)) == any(c.isalpha() for c in text)


def test_decomposed_letters_come_out_composed() -> None:
    assert upper("ke\u0302\u0301") == "KẾ"
    assert lower("ĐƯỜNG ỶỞ") == "đường ỷở"


@pytest.mark.parametrize(
    ("capitals", "sentence"),
    [
        ("KẾ HOẠCH HỖ TRỢ HTX NĂM 2025", "Kế hoạch hỗ trợ HTX năm 2025"),
        ("Kế hoạch của UBND tỉnh", "Kế hoạch của UBND tỉnh"),
        ("NGHỊ QUYẾT ĐẠI HỘI LẦN THỨ VI, QUÝ IV", "Nghị quyết đại hội lần thứ VI, quý IV"),
        ("PHẦN I VÀ CHUYỆN XI MĂNG", "Phần I và chuyện xi măng"),
        ("LIÊN MINH HỢP TÁC XÃ TỈNH ĐẮK LẮK", "Liên minh hợp tác xã tỉnh Đắk Lắk"),
        ("“MARKETING” VÀ OCOP", "“Marketing” và OCOP"),
        ("", ""),
    ],
)
def test_sentence_case(capitals: str, sentence: str) -> None:
    assert sentence_case(capitals, names=["Đắk Lắk", r"\1"]) == sentence


def test_first_letters() -> None:
    assert capitalise("“đẩy mạnh” HTX") == "“Đẩy mạnh” HTX"
    assert decapitalise("Đẩy mạnh HTX") == "đẩy mạnh HTX"
    assert decapitalise("HTX tiêu biểu") == "HTX tiêu biểu"
    assert capitalise("2024") == decapitalise("2024") == "2024"


@pytest.mark.parametrize("word", ["HTX", "UBND", "OCOP", "LMHTXVN", "UBMTTQVN", "QĐ", "IV", "I"])
def test_abbreviations(word: str) -> None:
    assert is_abbreviation(word)


@pytest.mark.parametrize("word", ["HỢP", "Htx", "htx", "MARKETING", "VÀ", "2024", "Nghiêng"])
def test_words_are_no_abbreviations(word: str) -> None:
    assert not is_abbreviation(word)


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "quyết",
        "giếng",
        "gìn",
        "khuỷu",
        "ngoằn",
        "xoong",
        "uống",
        "yếu",
        "quýt",
        "quỳnh",
        "hoà",
        "hòa",
        "thuỷ",
        "thủy",
        "ương",
    ],
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(upper(word))


@given(st.from_regex(r"[bcdghklmnpqrstvx]{1,6}", fullmatch=True))
def test_no_syllable_without_a_vowel(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    "words", ["nghiêng giếng gìn ghế kỹ quý của", "các cách học tập tốt quyết gì ngành", "ký kết"]
)
def test_well_spelt(words: str) -> None:
    assert all(is_well_spelt(word) for word in words.split())


@pytest.mark.parametrize(
    "words", ["nghành nghỉêp kủa cế gê ngiên", "tôt hoc cach tâp", "Liênn HTX marketing Đắk"]
)
def test_misspelt(words: str) -> None:
    assert not any(is_well_spelt(word) for word in words.split())


@pytest.mark.parametrize(
    ("subject", "inside"),
    [
        ("Tổ chức Tháng hành động", "tổ chức Tháng hành động"),
        ("Về việc phối hợp", "về việc phối hợp"),
        ("Tháng hành động vì Hợp tác xã", "Tháng hành động vì Hợp tác xã"),
        ("Vệ sinh an toàn", "Vệ sinh an toàn"),
        ("HTX kiểu mới", "HTX kiểu mới"),
        ("", ""),
    ],
)
def test_a_subject_follows_its_type_in_small_letters_unless_it_may_be_a_name(
    subject: str, inside: str
) -> None:
    assert after_its_type(subject) == inside
