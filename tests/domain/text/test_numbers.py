import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.text.amounts import AmountDoubt, parse_amount, read_amount
from hoptacxa_desktop.domain.text.numbers import (
    amount_words,
    format_amount,
    padded,
    words,
)


@pytest.mark.parametrize(
    ("number", "spoken"),
    [
        (0, "không"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (100, "một trăm"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (999, "chín trăm chín mươi chín"),
        (1005, "một nghìn không trăm linh năm"),
        (5000, "năm nghìn"),
        (1_500_000, "một triệu năm trăm nghìn"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_000_000_005, "một tỷ không trăm linh năm"),
        (12_345_678_901, "mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn "
         "chín trăm linh một"),
        (10**12, "một nghìn tỷ"),
        (10**18, "một tỷ tỷ"),
        (2 * 10**18 + 3 * 10**9, "hai tỷ không trăm linh ba tỷ"),
        (-7, "âm bảy"),
    ],
)  # fmt: skip
def test_words(number: int, spoken: str) -> None:
    assert words(number) == spoken


@given(st.integers(1, 10**27 - 1))
def test_the_words_stay_in_their_order_of_size(number: int) -> None:
    spoken = words(number)
    assert spoken == " ".join(spoken.split())
    assert ("tỷ" in spoken) == (number >= 10**9)
    assert not spoken.startswith(("không", "linh", "mươi"))


def test_there_are_no_words_beyond_the_limit() -> None:
    with pytest.raises(ValueError, match="no words"):
        words(10**27)


def test_forms() -> None:
    assert format_amount(1500000) == "1.500.000"
    assert format_amount(999) == "999"
    assert amount_words(1_500_000) == "Một triệu năm trăm nghìn đồng"
    assert (padded(5), padded(10)) == ("05", "10")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.500.000 đồng", 1_500_000),
        ("1.500.000đ", 1_500_000),
        ("1,5 triệu", 1_500_000),
        ("1.5 triệu đồng", 1_500_000),
        ("250 tr.đ", 250_000_000),
        ("250trđ", 250_000_000),
        ("02", 2),
        ("1,500,000 VNĐ", 1_500_000),
        ("1 500 000", 1_500_000),
        ("1 tỷ 500 triệu đồng", 1_500_000_000),
        ("2 tỉ rưỡi", 2_500_000_000),
        ("1.200 tỷ", 1_200_000_000_000),
        ("3 nghìn tỷ đồng", 3_000_000_000_000),
        ("500 ngàn", 500_000),
        ("Khoảng 20 triệu đồng", 20_000_000),
        ("50k", 50_000),
        ("0", 0),
        ("10.000.000,00 đồng", 10_000_000),
    ],
)
def test_amounts(text: str, amount: int) -> None:
    assert parse_amount(text) == amount


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("", AmountDoubt.NOT_AN_AMOUNT),
        ("theo quy định", AmountDoubt.NOT_AN_AMOUNT),
        ("5 - 7 triệu", AmountDoubt.NOT_AN_AMOUNT),
        ("triệu", AmountDoubt.NOT_AN_AMOUNT),
        ("500.000 đồng/người/ngày", AmountDoubt.NOT_AN_AMOUNT),
        ("05 lớp", AmountDoubt.NOT_AN_AMOUNT),
        ("1,500 triệu", AmountDoubt.AMBIGUOUS),
        ("1.50.000", AmountDoubt.AMBIGUOUS),
        ("2 tỷ 5", AmountDoubt.AMBIGUOUS),
        ("500 triệu 1 tỷ", AmountDoubt.AMBIGUOUS),
        ("1,5 đồng", AmountDoubt.FRACTION),
    ],
)
def test_what_is_not_certain_is_not_guessed(text: str, doubt: AmountDoubt) -> None:
    amount = read_amount(text)
    assert (amount.value, amount.doubt) == (None, doubt)


@given(st.integers(0, 10**15), st.sampled_from(["", " đồng", "đ", " VND"]))
def test_an_amount_is_read_as_it_is_written(amount: int, currency: str) -> None:
    assert parse_amount(format_amount(amount) + currency) == amount


@given(st.text())
def test_any_text_is_an_amount_or_a_doubt(text: str) -> None:
    amount = read_amount(text)
    assert (amount.value is None) == (amount.doubt is not None)
