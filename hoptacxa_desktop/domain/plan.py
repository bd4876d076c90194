"""A plan: one record for the signed paper, its appendix, the calendar, the sheet, the report."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from hoptacxa_desktop.domain.appendix import Appendix
from hoptacxa_desktop.domain.identity import PlanId, new_id
from hoptacxa_desktop.domain.joint import JointOffice
from hoptacxa_desktop.domain.kinds import PlanKind as PlanKind
from hoptacxa_desktop.domain.kinds import PlanStatus as PlanStatus
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.letterhead import Letterhead as Letterhead
from hoptacxa_desktop.domain.outline import Outline
from hoptacxa_desktop.domain.own_number import full_number
from hoptacxa_desktop.domain.recipients import Recipients
from hoptacxa_desktop.domain.richtext import RichText
from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.domain.timing.values import Timing

# Room for the clerk's pen on a draft.
BLANK_NUMBER = "\u00a0" * 8


class Preamble(StrEnum):
    """How the bases are printed.

    GROUNDS: one italic paragraph each, "Căn cứ ...;" (Nghị định 30/2020, Phụ lục I, II.6a).
    PROSE: inside the sentences of the opening ("Thực hiện ...; ... như sau:").
    """

    GROUNDS = "grounds"
    PROSE = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """A stretch of days in which a campaign culminates ("đợt cao điểm")."""

    id: str = field(default_factory=new_id)
    name: str
    timing: Timing = Timing()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusStep:
    """A step that was taken: which, when (UTC), by whom."""

    status: PlanStatus
    at: datetime
    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDate:
    """What the date of a draft says already; 0 for what is left to the clerk's pen."""

    day: int = 0
    month: int = 0
    year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole record. Self-contained: it prints without asking the office anything.

    `type_name`: the kind of document as titled ("Kế hoạch"). `subject`: trích yếu, "\\n" breaks
    the line. `number`: running number as digits, "" until the clerk gives it; `symbol`:
    "KH-LMHTX", or "KH/TU" in the Party's style. `issued_on`: None until issued;
    `draft_date`: what prints in its stead.
    `issuer`: the office's name inside a sentence. `time`: the plan's own span in words and days.
    `opening`: the paragraphs between title and outline, with slots where bases stand in prose.
    `joint`: the offices that issue it together with this one, from left to right.
    `version`: counts the writings, for noticing that somebody else was faster.
    """

    id: PlanId = field(default_factory=lambda: PlanId(new_id()))
    kind: PlanKind = PlanKind.OTHER
    type_name: str = "Kế hoạch"
    subject: str = ""
    year: int
    time: Timing = Timing()
    peaks: tuple[Peak, ...] = ()
    theme: str = ""
    messages: tuple[str, ...] = ()
    letterhead: Letterhead = Letterhead()
    issuer: str = ""
    number: str = ""
    symbol: str = ""
    place: str = ""
    issued_on: date | None = None
    draft_date: DraftDate = DraftDate()
    preamble: Preamble = Preamble.GROUNDS
    bases: tuple[LegalBasis, ...] = ()
    opening: tuple[RichText, ...] = ()
    outline: Outline = ()
    appendices: tuple[Appendix, ...] = ()
    recipients: Recipients = Recipients()
    signature: Signature = Signature()
    joint: tuple[JointOffice, ...] = ()
    status: PlanStatus = PlanStatus.DRAFT
    steps: tuple[StatusStep, ...] = ()
    version: int = 0

    @property
    def full_number(self) -> str:
        """Number and symbol, "05/KH-LMHTX" or "79-KH/TU"; a blank for a missing number."""
        return full_number(self.number or BLANK_NUMBER, self.symbol)

    @property
    def outlines(self) -> tuple[Outline, ...]:
        """The body's outline and those of the appendices, in printed order."""
        return (self.outline, *(appendix.outline for appendix in self.appendices))
