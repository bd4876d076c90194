"""Money: amounts in đồng and the sources they come from."""

from collections.abc import Iterable
from dataclasses import dataclass

from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.text.numbers import format_amount

# What a source begins with when it is said as a part of the sentence already ("do đơn vị tự lo").
_JOINED = ("tu", "do", "bang", "trong", "theo", "lay", "su dung")
_NAMED = ("nguon", "kinh phi")


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """An amount of money by source. `amount`: đồng, 0 or more, None when the plan gives none."""

    source: str
    amount: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.amount is not None and self.amount < 0:
            raise ValueError("an amount is 0 đồng or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """The record behind a node that speaks of money."""

    lines: tuple[BudgetLine, ...] = ()

    @property
    def total(self) -> int:
        """The sum in đồng of the amounts given."""
        return sum(line.amount or 0 for line in self.lines)


def budget_words(lines: Iterable[BudgetLine]) -> str:
    """What a printed line of money says, "" for none.

    "20.000.000 đồng từ nguồn ngân sách tỉnh (đợt 1); 5.000.000 đồng từ nguồn xã hội hóa". A source
    without an amount stands as it was typed.
    """
    return "; ".join(words for line in lines if (words := _line_words(line)))


def _line_words(line: BudgetLine) -> str:
    source = line.source.strip()
    note = f"({line.note.strip()})" if line.note.strip() else ""
    if line.amount is not None:
        source = f"{_joint(source)}{source}"
        return " ".join(
            part for part in (f"{format_amount(line.amount)} đồng", source, note) if part
        )
    return " ".join(part for part in (source, note) if part)


def _joint(source: str) -> str:
    """The words between an amount and its source, a blank at their end."""
    begins = f"{fold(source)} "
    if not source or begins.startswith(tuple(f"{word} " for word in _JOINED)):
        return ""
    named = begins.startswith(tuple(f"{word} " for word in _NAMED))
    return "từ " if named else "từ nguồn "
