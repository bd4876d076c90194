"""What lists say of plans and activities in a word: what a plan is for, how far each is."""

from enum import StrEnum


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
