"""The office: how it is named on paper, who signs, its units, and its habits of form."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from hoptacxa_desktop.domain.identity import new_id
from hoptacxa_desktop.domain.letterhead import Letterhead
from hoptacxa_desktop.domain.recipients import Recipients
from hoptacxa_desktop.domain.signature import Signature, SigningCase, signature
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.unit import Unit


class Numbering(StrEnum):
    """Whether documents are numbered by symbol or in one series (Nghị định 30/2020, Điều 15.1c)."""

    BY_SYMBOL = "by-symbol"
    ONE_SERIES = "one-series"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """A person who signs, with the case of authority used as a rule."""

    id: str = field(default_factory=new_id)
    name: str
    post: str
    case: SigningCase = SigningCase.HEAD
    head: str = "CHỦ TỊCH"
    body: str = ""

    @property
    def block(self) -> Signature:
        """The signature block of this signer."""
        return signature(self.case, name=self.name, post=self.post, head=self.head, body=self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormChoices:
    """What the decree leaves to the office (Nghị định 30/2020, Phụ lục I, I and II).

    Margins in mm: top and bottom 20-25, left 30-35, right 15-20. `body_size` 13 or 14 pt;
    `indent` 10 or 12.7 mm; `gap` 6 pt or more between paragraphs; `leading` 1.0-1.5 lines.
    `country_size`: Quốc hiệu, 12 or 13 pt; Tiêu ngữ is one point larger.
    """

    top: float = 20.0
    bottom: float = 20.0
    left: float = 30.0
    right: float = 15.0
    body_size: float = 14.0
    country_size: float = 12.0
    indent: float = 12.7
    gap: float = 6.0
    leading: float = 1.0
    table_size: float = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The office that issues the plans. `symbol`: its abbreviation in symbols ("LMHTX").

    `name`: how it calls itself inside a sentence. `place`: before the date.
    """

    province: str = ""
    letterhead: Letterhead = Letterhead()
    name: str = ""
    place: str = ""
    symbol: str = "LMHTX"
    signers: tuple[Signer, ...] = ()
    units: tuple[Unit, ...] = ()
    recipients: Recipients = Recipients()
    abbreviations: tuple[tuple[str, str], ...] = ()
    numbering: Numbering = Numbering.BY_SYMBOL
    form: FormChoices = FormChoices()
    backup_folder: str = ""
    is_sample: bool = False
    version: int = 0

    def is_called(self, name: str) -> bool:
        """True for the office's own name, "HTX" for "Hợp tác xã", marks and capitals aside."""
        return bool(name.strip()) and _spelled_out(name) == _spelled_out(self.name)


_SHORT = re.compile(r"\bhtx\b")


def _spelled_out(name: str) -> str:
    return _SHORT.sub("hop tac xa", " ".join(fold(name).split()))
