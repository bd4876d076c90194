import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.text.normal import clean, one_line


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("ke\u0302\u0301 hoa\u0323ch", "kế hoạch"),
        ("10\u00a0giờ\u202f30", "10 giờ 30"),
        ("hợp\u200bt\u00adác\ufeff xã", "hợptác xã"),
        ("một\r\nhai\rba\x0bbốn\x0cnăm\u2028sáu", "một\nhai\nba\nbốn\nnăm\nsáu"),
        ("cột\tcột", "cột\tcột"),
        ("\x00Số\x07 5\x9f", "Số 5"),
        ("\u00d0ồng Tháp, ng\u00f0", "Đồng Tháp, ngđ"),
        ("lone \ud800 half", "lone  half"),
        ("e\u200b\u0301", "é"),
    ],
)
def test_clean(written: str, kept: str) -> None:
    assert clean(written) == kept


@given(st.text(st.characters()))
def test_clean_text_stays_as_it_is_and_can_be_saved(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(c) == "Cc" for c in cleaned if c not in "\n\t")
    assert cleaned.encode().decode() == cleaned


def test_one_line_has_single_spaces_only() -> None:
    assert one_line("  Phòng \t Kế hoạch\u00a0\n – Hỗ trợ ") == "Phòng Kế hoạch – Hỗ trợ"
    assert one_line("\u200b \n") == ""


def test_text_that_is_all_printable_is_cleaned_as_any_other() -> None:
    # A tab, which cannot be printed, sends the same text the longer way.
    printable = filter(str.isprintable, map(chr, range(0x110000)))
    for char in "".join(printable).translate(dict.fromkeys(map(ord, "ÐðƉ"))).split():
        assert clean(char) == clean(f"\t{char}")[1:]
    for eth in "Ððn":
        assert clean(eth) == clean(f"\t{eth}")[1:]
