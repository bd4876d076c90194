"""Legal bases: the texts that a plan stands on, kept in a library and reused between plans."""

from dataclasses import dataclass, field
from datetime import date

from hoptacxa_desktop.domain.identity import BasisId, new_id
from hoptacxa_desktop.domain.timing import dates


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """One basis: its parts for the library, its words for the paper.

    `type_name`: "Luật", "Nghị quyết" ... `number`: number and symbol, empty for laws in plans
    (Nghị định 30/2020, Phụ lục I, II.6a). `text`: the words as this office prints them, without
    "Căn cứ" and without the closing sign; empty to form them from the parts.
    `valid_to`: the last day in force, None while in force.
    """

    id: BasisId = field(default_factory=lambda: BasisId(new_id()))
    type_name: str = ""
    number: str = ""
    issued_on: date | None = None
    issuer: str = ""
    subject: str = ""
    text: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def in_force(self, day: date) -> bool:
        """True when the text is in force on `day`, as far as its dates are known."""
        started = self.valid_from is None or self.valid_from <= day
        return started and (self.valid_to is None or day <= self.valid_to)

    @property
    def words(self) -> str:
        """The words for the paper: those kept, or those formed from the parts.

        "Nghị quyết số 09/NQ-CP ngày 02/02/2023 của Chính phủ về ...": no colon after "số", no
        comma before "ngày". Laws show neither number nor issuer (II.6a).
        """
        if self.text:
            return self.text
        if self.is_law:
            return " ".join(part for part in (self.type_name, self.subject) if part)
        parts = (
            self.type_name,
            f"số {self.number}" if self.number else "",
            f"ngày {dates.short(self.issued_on)}" if self.issued_on else "",
            f"của {self.issuer}" if self.issuer else "",
            self.subject,
        )
        return " ".join(part for part in parts if part)

    @property
    def is_law(self) -> bool:
        """True for Luật, Bộ luật, Pháp lệnh and Hiến pháp."""
        return self.type_name.casefold() in {"luật", "bộ luật", "pháp lệnh", "hiến pháp"}
