"""Words with bold and italic, and with slots where a value of the record is printed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words in one style. With `slot`, the value of that name is printed instead.

    Slot names: a field of the activity ("time", "lead", ...), "plan.number", "plan.date" and so on,
    "basis.<id>" (see `slots.py`). "\\n" in the words is a line break inside the paragraph.
    """

    text: str = ""
    bold: bool = False
    italic: bool = False
    slot: str = ""


RichText = tuple[Run, ...]


def rich(*parts: str | Run) -> RichText:
    """The parts as rich text, plain strings upright and light, empty ones left out."""
    runs = (Run(part) if isinstance(part, str) else part for part in parts)
    return tuple(run for run in runs if run.text or run.slot)


def slot(name: str, *, bold: bool = False, italic: bool = False) -> Run:
    """A run that prints the value called `name`."""
    return Run(slot=name, bold=bold, italic=italic)


def plain(text: RichText) -> str:
    """The words without styles; slots give nothing (see `slots.fill` to fill them first)."""
    return text[0].text if len(text) == 1 else "".join([run.text for run in text])


def slots_of(text: RichText) -> tuple[str, ...]:
    """The names of the slots in `text`, in order."""
    return tuple(run.slot for run in text if run.slot)


def has_slots(text: RichText) -> bool:
    """True where `text` has to be filled before it is printed."""
    return any(run.slot for run in text)


def has_style(text: RichText) -> bool:
    """True where anything in `text` is bold or italic."""
    return any(run.bold or run.italic for run in text)


def fill(text: RichText, value: Callable[[str], str]) -> RichText:
    """`text` with each slot replaced by the words that `value` gives for its name."""
    filled = (replace(run, text=value(run.slot), slot="") if run.slot else run for run in text)
    return merge(filled)


_style = attrgetter("bold", "italic", "slot")


def merge(runs: Iterable[Run]) -> RichText:
    """The same words in the fewest runs: neighbours in one style become one, empty ones go."""
    kept = [run for run in runs if run.text or run.slot]
    if len(kept) < 2:
        return tuple(kept)
    merged: list[Run] = []
    for style, group in groupby(kept, key=_style):
        members = list(group)
        if style[2] or len(members) == 1:
            merged.extend(members)
        else:
            merged.append(replace(members[0], text="".join(run.text for run in members)))
    return tuple(merged)
