"""Nơi nhận: who gets the document, what for, what is filed.

Nghị định 30/2020, Phụ lục I, II.9.
Purposes after a line ("(để b/c)") and braces over several lines are practice of the offices.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One line of Nơi nhận, without dash and closing sign. "\\n" breaks it inside.

    `note`: the purpose behind it as printed, brackets included ("(để thực hiện)").
    """

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientGroup:
    """Lines that belong together. `purpose`: the words at their brace, empty for no brace."""

    recipients: tuple[Recipient, ...]
    purpose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipients:
    """The whole block. `archive`: the last line as printed, without the dash ("Lưu: VT.").

    `drafter`: initials and number of copies ("PL.(300)"), empty for none.
    """

    groups: tuple[RecipientGroup, ...] = ()
    archive: str = "Lưu: VT."
    drafter: str = ""

    @property
    def lines(self) -> tuple[Recipient, ...]:
        """All recipients in order."""
        return tuple(recipient for group in self.groups for recipient in group.recipients)
