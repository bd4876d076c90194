"""Money: amounts in đồng and the sources they come from."""

from dataclasses import dataclass


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
