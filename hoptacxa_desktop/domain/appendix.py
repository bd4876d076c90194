"""Appendices: a second outline, printed in its own section, often as the rows of a table."""

from dataclasses import dataclass, field

from hoptacxa_desktop.domain.identity import new_id
from hoptacxa_desktop.domain.outline import Outline
from hoptacxa_desktop.domain.table import Column as Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Appendix:
    """One appendix. With `columns`, its nodes print as rows (headings as group rows).

    `label`: "" to form it ("Phụ lục", or "Phụ lục I" where there are several).
    `reference`: the "Kèm theo" line as printed, "" to form it from the plan's number and date.
    `closing`: recipients and signature are printed again at its end.
    """

    id: str = field(default_factory=new_id)
    label: str = ""
    title: str = ""
    reference: str = ""
    outline: Outline = ()
    columns: tuple[Column, ...] = ()
    landscape: bool = True
    closing: bool = False
