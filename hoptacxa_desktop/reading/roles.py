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
HEAD_ROLES = (
    Role.LETTERHEAD,
    Role.NUMBER,
    Role.PLACE_DATE,
    Role.TYPE,
    Role.SUBJECT,
    Role.BASIS,
    Role.OPENING,
)
"""What stands before the body."""

CLOSING_ROLES = (Role.RECIPIENT, Role.SIGNATURE)
"""What stands behind it."""

_FRAME_ROLES = frozenset((*HEAD_ROLES, *CLOSING_ROLES, Role.APPENDIX, Role.TABLE))


def is_of_body(role: Role | None) -> bool:
    """True for what can stand in the body: a heading, an activity, a paragraph, a field."""
    return role is not None and role not in _FRAME_ROLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A person's own word about lines, by their numbers: the role, the rank (see `items`).

    `words`: what a line says once it is mended. `tables`: whether a table, by its first line, is
    one of activities.
    """

    roles: Mapping[int, Role] = field(default_factory=lambda: MappingProxyType({}))
    ranks: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))
    words: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    tables: Mapping[int, bool] = field(default_factory=lambda: MappingProxyType({}))
