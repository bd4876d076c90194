"""What lists say of plans and activities in a word: what a plan is for, how far each is."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class PlanKind(StrEnum):
    """What a plan is for."""

    ACTION_MONTH = "action-month"
    EMULATION = "emulation"
    COORDINATION = "coordination"
    ACTION_PROGRAMME = "action-programme"
    OTHER = "other"


class PlanStatus(StrEnum):
    """The five steps of a plan's life, in order."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ISSUED = "issued"
    RUNNING = "running"
    REVIEWED = "reviewed"


class Status(StrEnum):
    """Where an activity stands, as a person says it; being late is computed, not said."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    WAITING = "waiting"
    STUCK = "stuck"
    DROPPED = "dropped"


SETTLED = (Status.DONE, Status.DROPPED)
"""Where an activity can no longer be late."""


class Standing(StrEnum):
    """How an activity stands on a day: the status that was said, or late."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    LATE = "late"
    WAITING = "waiting"
    STUCK = "stuck"
    DROPPED = "dropped"


STANDING_WORDS: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.TODO: "Chưa làm",
        Standing.DOING: "Đang làm",
        Standing.DONE: "Đã xong",
        Standing.LATE: "Quá hạn",
        Standing.WAITING: "Chờ phối hợp",
        Standing.STUCK: "Vướng mắc",
        Standing.DROPPED: "Không thực hiện",
    }
)
"""How an activity stands, as a person reads it on screen and sheet."""

STATUS_WORDS: Mapping[Status, str] = MappingProxyType(
    {status: STANDING_WORDS[Standing(status.value)] for status in Status}
)
"""The same words for what a person says; being late is not said."""


class ChangeState(StrEnum):
    """What has become of a change since: it stands, was undone, or can no more be redone."""

    DONE = "done"
    UNDONE = "undone"
    CLOSED = "closed"
