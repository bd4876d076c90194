import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.budget import BudgetLine, Money
from hoptacxa_desktop.domain.plan import BLANK_NUMBER, Plan
from tests.domain.outlines import node


@given(st.integers(1, 99_999))
def test_only_numbers_below_ten_get_a_leading_zero(number: int) -> None:
    printed = Plan(year=2027, number=str(number), symbol="KH-LMHTX").full_number
    assert printed == f"{'0' if number < 10 else ''}{number}/KH-LMHTX"


def test_the_party_writes_a_dash_after_the_number() -> None:
    assert Plan(year=2027, number="79", symbol="KH/TU").full_number == "79-KH/TU"


def test_without_a_number_there_is_room_for_one() -> None:
    assert Plan(year=2027, symbol="KH-LMHTX").full_number == f"{BLANK_NUMBER}/KH-LMHTX"


def test_the_outlines_are_the_body_and_then_the_appendices() -> None:
    body, first, second = ((node(name),) for name in "abc")
    plan = Plan(
        year=2027, outline=body, appendices=(Appendix(outline=first), Appendix(outline=second))
    )
    assert plan.outlines == (body, first, second)


@given(st.lists(st.one_of(st.none(), st.integers(0, 10**13))))
def test_the_total_counts_the_amounts_that_are_given(amounts: list[int | None]) -> None:
    lines = tuple(BudgetLine(source="x", amount=amount) for amount in amounts)
    assert Money(lines=lines).total == sum(amount for amount in amounts if amount is not None)


def test_nobody_spends_less_than_nothing() -> None:
    with pytest.raises(ValueError, match="0 đồng or more"):
        BudgetLine(source="x", amount=-1)
