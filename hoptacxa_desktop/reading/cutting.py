"""Rich text cut by the places of its plain words, and its words exchanged for slots."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hoptacxa_desktop.domain.richtext import RichText, Run, merge, plain


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """The words from `start` to `end` and the slot that prints them."""

    start: int
    end: int
    slot: str


def cut(text: RichText, start: int, end: int | None = None) -> RichText:
    """The part of `text` between two places of its plain words."""
    return merge(_pieces(text, start, len(plain(text)) if end is None else end))


def strip(text: RichText) -> RichText:
    """`text` without blanks at its ends."""
    words = plain(text)
    kept = words.strip()
    if len(kept) == len(words):
        return merge(text)
    start = len(words) - len(words.lstrip())
    return cut(text, start, start + len(kept)) if kept else ()


def with_slots(text: RichText, spots: Iterable[Spot]) -> RichText:
    """`text` with slots where `spots` are; spots that overlap an earlier one are left out."""
    runs: list[Run] = []
    at = 0
    for spot in sorted(spots):
        if spot.start < at or spot.end <= spot.start:
            continue
        runs.extend(cut(text, at, spot.start))
        style = next(iter(cut(text, spot.start, spot.start + 1)), Run())
        runs.append(replace(style, text="", slot=spot.slot))
        at = spot.end
    return merge((*runs, *cut(text, at)))


def _pieces(text: RichText, start: int, end: int) -> Iterator[Run]:
    at = 0
    for run in text:
        first, last = max(start - at, 0), min(end - at, len(run.text))
        if first < last:
            whole = last - first == len(run.text)
            yield run if whole else replace(run, text=run.text[first:last])
        at += len(run.text)
