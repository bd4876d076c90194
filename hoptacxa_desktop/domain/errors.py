"""The person's situation, told in one sentence. Everything else that is raised is our bug."""

from enum import StrEnum

from hoptacxa_desktop.domain.identity import PlanId


class Door(StrEnum):
    """A way out that a window can offer for a situation."""

    RETRY = "retry"
    SAVE_AS = "save-as"
    OPEN_OTHER = "open-other"
    RESTORE = "restore"
    SHOW_OTHER = "show-other"
    KEEP_TEXT = "keep-text"


class PersonError(Exception):
    """A situation that a person can mend: not a defect of the program.

    `sentence`: what was not done and why, one plain Vietnamese sentence.
    `advice`: what is safe and what to do next. `doors`: the ways out, the best first.
    """

    def __init__(self, sentence: str, *, advice: str = "", doors: tuple[Door, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.advice = advice
        self.doors = doors


class FileBusy(PersonError):
    """The file is open in another program."""


class NoRoom(PersonError):
    """The disk is full."""


class NotWritable(PersonError):
    """The folder or file may only be read."""


class BadDatabase(PersonError):
    """The store cannot be used: damaged, foreign, newer, on a network drive."""


class Conflict(PersonError):
    """The record has been changed since it was read."""


class NumberTaken(PersonError):
    """The number is already used in this series this year, by the plan `plan_id`."""

    def __init__(
        self, sentence: str, *, plan_id: PlanId, advice: str = "", doors: tuple[Door, ...] = ()
    ) -> None:
        super().__init__(sentence, advice=advice, doors=doors)
        self.plan_id = plan_id


class NotFound(PersonError):
    """What was asked for is not there (any more)."""


class BadInput(PersonError):
    """What was typed cannot be taken as it stands."""


class UnreadableFile(PersonError):
    """The file cannot be taken in: damaged, protected, too large, or of another kind."""
