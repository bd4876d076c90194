"""Words that stand typed in a field and not in the record: kept against a power cut."""

from dataclasses import dataclass
from datetime import datetime

from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.richtext import RichText, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A field of a plan. `at`: the node or appendix, "" for the plan's own fields.

    `field`: the name of the field on the page ("form.time", "general.peaks.0.1").
    """

    plan: PlanId
    at: str = ""
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed last at a spot. `label`: the field as a person reads it; `when`: in UTC."""

    spot: Spot
    label: str = ""
    words: RichText
    when: datetime

    @property
    def text(self) -> str:
        """The words without styles."""
        return plain(self.words)


Kept = tuple[Typed, ...]


def keep(kept: Kept, typed: Typed) -> Kept:
    """`kept` with what was typed last at one more spot, or anew at one of them."""
    return (*forget(kept, typed.spot), typed)


def forget(kept: Kept, spot: Spot) -> Kept:
    """`kept` without a spot."""
    return tuple(one for one in kept if one.spot != spot)
