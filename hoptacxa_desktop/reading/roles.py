"""What a line of a plan is, as reading judges it and a person may say otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from hoptacxa_desktop.domain.fields import ActivityField


class Role(StrEnum):
    """The role of a line; that of a field line is the name of its field."""

    LETTERHEAD = "letterhead"
    NUMBER = "number"
    PLACE_DATE = "place-date"
    TYPE = "type"
    SUBJECT = "subject"
    BASIS = "basis"
    OPENING = "opening"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ACTIVITY = "activity"
    DUTY = "duty"
    SHARED = "shared"
    TARGET = "target"
    MONEY = "money"
    TABLE = "table"
    RECIPIENT = "recipient"
    SIGNATURE = "signature"
    APPENDIX = "appendix"
    TIME = ActivityField.TIME.value
    LEAD = ActivityField.LEAD.value
    ADVISERS = ActivityField.ADVISERS.value
    PARTNERS = ActivityField.PARTNERS.value
    PLACE = ActivityField.PLACE.value
    PARTICIPANTS = ActivityField.PARTICIPANTS.value
    SCALE = ActivityField.SCALE.value
    DELIVERABLE = ActivityField.DELIVERABLE.value
    CONTENT = ActivityField.CONTENT.value
    BUDGET = ActivityField.BUDGET.value
    NOTE = ActivityField.NOTE.value


_FIELDS = frozenset(field.value for field in ActivityField)

FIELD_ROLES = frozenset(role for role in Role if role.value in _FIELDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A person's own word about lines, by their numbers: the role, the rank (see `items`).

    `words`: what a line says once it is mended.
    """

    roles: Mapping[int, Role] = field(default_factory=lambda: MappingProxyType({}))
    ranks: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))
    words: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
