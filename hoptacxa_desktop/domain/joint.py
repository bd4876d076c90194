"""Offices that issue a plan together with one's own ("liên tịch", "phối hợp").

Nghị định 30/2020 has no form for such plans. By custom the names stand one below the other, each
office gives its own number, and they sign side by side.
"""

from dataclasses import dataclass

from hoptacxa_desktop.domain.letterhead import Letterhead
from hoptacxa_desktop.domain.signature import Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class JointOffice:
    """What another office adds to the paper: its names, its number as printed, its signature."""

    letterhead: Letterhead = Letterhead()
    number: str = ""
    signature: Signature = Signature()
