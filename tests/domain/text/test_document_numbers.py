import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.own_number import full_number
from hoptacxa_desktop.domain.registers.types import ADMINISTRATIVE
from hoptacxa_desktop.domain.text.document_numbers import (
    DocumentNumber,
    NumberFault,
    Style,
    number_faults,
    numbered,
    parse_number,
)


@pytest.mark.parametrize(
    ("text", "written", "style", "type_name"),
    [
        ("Số: 84/KH-LMHTX", "84/KH-LMHTX", Style.STATE, "Kế hoạch"),
        ("05 / KH - LMHTX", "05/KH-LMHTX", Style.STATE, "Kế hoạch"),
        ("0134/KH-UBND", "0134/KH-UBND", Style.STATE, "Kế hoạch"),
        ("12/kh-lmhtx", "12/KH-LMHTX", Style.STATE, "Kế hoạch"),
        ("02/CTr-ĐĐ", "02/CTr-ĐĐ", Style.STATE, "Chương trình"),
        ("12/LMHTX-VP", "12/LMHTX-VP", Style.STATE, ""),
        ("513/QĐ-TCTS-NTTS", "513/QĐ-TCTS-NTTS", Style.STATE, "Quyết định"),
        ("37/2019/NĐ-CP", "37/2019/NĐ-CP", Style.LEGAL, "Nghị định"),
        ("17/2023/QH15", "17/2023/QH15", Style.LEGAL, ""),
        ("20-NQ/TW", "20-NQ/TW", Style.PARTY, "Nghị quyết"),
        ("số 261-CV/ĐĐ", "261-CV/ĐĐ", Style.PARTY, "Công văn"),
        ("3260-KH/ĐĐQH15", "3260-KH/ĐĐQH15", Style.PARTY, "Kế hoạch"),
    ],
)
def test_parse(text: str, written: str, style: Style, type_name: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert (str(number), number.style, number.type_name) == (written, style, type_name)


@pytest.mark.parametrize(
    "text", ["", "Số:", "84", "KH-LMHTX", "11/4/2024", "2021-2025", "12/2024 - UBND", "84/KH-"]
)
def test_other_texts_are_no_numbers(text: str) -> None:
    assert parse_number(text) is None


@given(
    st.integers(1, 99_999),
    st.sampled_from([kind.code for kind in ADMINISTRATIVE]),
    st.sampled_from(["LMHTX", "UBND", "BCĐ", "LMHTX-VP"]),
)
def test_what_the_program_numbers_is_without_fault(number: int, code: str, office: str) -> None:
    written = numbered(number, f"{code}-{office}")
    assert parse_number(str(written)) == written
    assert (written.number, written.code) == (number, code)
    assert number_faults(str(written)) == ()


def test_numbers_below_ten_are_padded() -> None:
    assert str(numbered(5, "KH-LMHTX")) == "05/KH-LMHTX"
    assert str(numbered(10, "KH-LMHTX")) == "10/KH-LMHTX"
    with pytest.raises(ValueError, match="from 1"):
        numbered(0, "KH-LMHTX")


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("84/KH-LMHTX", []),
        ("12/LMHTX-VP", []),
        ("12/SNV-CCVC", []),
        ("7/KH-LMHTX", [NumberFault.NO_LEADING_ZERO]),
        ("084/KH-LMHTX", [NumberFault.LEADING_ZERO]),
        ("84 /KH- LMHTX", [NumberFault.BLANK]),
        ("84/kh-lmhtx", [NumberFault.SMALL_LETTERS]),
        ("84/CTR-LMHTX", [NumberFault.MISSPELT_CODE]),
        ("84/QD-LMHTX", [NumberFault.MISSPELT_CODE]),
        ("84", [NumberFault.SHAPE]),
    ],
)
def test_faults(text: str, faults: list[NumberFault]) -> None:
    assert list(number_faults(text)) == faults


def test_a_number_of_the_party_is_written_with_its_dash() -> None:
    assert str(DocumentNumber(digits="71", symbol="CTr/TU", style=Style.PARTY)) == "71-CTr/TU"


@pytest.mark.parametrize(
    ("number", "symbol", "said"),
    [
        ("5", "KH-LMHTX", "05/KH-LMHTX"),
        ("84", "KH-LMHTX", "84/KH-LMHTX"),
        ("79", "KH/TU", "79-KH/TU"),
        ("…", "KH-LMHTX", "…/KH-LMHTX"),
        ("…", "KH/TU", "…-KH/TU"),
    ],
)
def test_a_number_is_joined_as_the_state_or_the_party_writes_it(
    number: str, symbol: str, said: str
) -> None:
    assert full_number(number, symbol) == said
