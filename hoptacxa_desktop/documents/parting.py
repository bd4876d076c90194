"""A long paragraph parted before its last lines, for a press that moves paragraphs whole.

Typst keeps a block with the next one by moving all of it. So that only the last lines go along
with a signature, they are set as a block of their own, right below the rest.
"""

from dataclasses import dataclass, replace

from hoptacxa_desktop.documents.metrics import line_starts
from hoptacxa_desktop.documents.pages import Align, Para, TextStyle
from hoptacxa_desktop.domain.richtext import RichText, Run

LINES_KEPT = 2
_FEWEST_PARTED = 4


@dataclass(frozen=True, slots=True)
class Parted:
    """The runs of the lines that stay and of those that go along, and how many lines stay."""

    staying: RichText
    going: RichText
    lines_staying: int


def parted(para: Para, style: TextStyle, room: float) -> Parted | None:
    """The paragraph, set in `room` mm, in two; None where it need not be parted."""
    if style.keep_with_next or not para.keep_with_next or style.align is not Align.JUSTIFY:
        return None
    runs = _in_style(para.runs, style)
    starts = line_starts(runs, style.size, room, indent=style.indent)
    if len(starts) < _FEWEST_PARTED:
        return None
    staying, going = _cut(para.runs, starts[-LINES_KEPT])
    if staying[-1].text.endswith("\n"):
        return None
    # A blank at the end of a full line would begin another one.
    last = replace(staying[-1], text=staying[-1].text.rstrip(" "))
    return Parted((*staying[:-1], last), going, len(starts) - LINES_KEPT)


def _in_style(runs: RichText, style: TextStyle) -> RichText:
    return tuple(
        replace(run, bold=run.bold or style.bold, italic=run.italic or style.italic) for run in runs
    )


def _cut(runs: RichText, at: int) -> tuple[RichText, RichText]:
    before: list[Run] = []
    after: list[Run] = []
    for run in runs:
        head, tail = run.text[: max(at, 0)], run.text[max(at, 0) :]
        at -= len(run.text)
        before.extend([replace(run, text=head)] if head else [])
        after.extend([replace(run, text=tail)] if tail else [])
    return tuple(before), tuple(after)
