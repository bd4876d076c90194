"""By how much a stretch of days is carried or pulled: what a window tells of a drag."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """By how many days the first and the last day go; both alike keep the length."""

    first: int = 0
    last: int = 0

    @property
    def keeps_length(self) -> bool:
        """True when the whole stretch is carried."""
        return self.first == self.last

    @property
    def is_nothing(self) -> bool:
        """True when no day goes anywhere."""
        return not (self.first or self.last)


def whole(days: int) -> Shift:
    """The shift of a whole stretch."""
    return Shift(first=days, last=days)
