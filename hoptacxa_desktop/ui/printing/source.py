"""What can be printed: a plan, or pages that were set before."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services import exports
from hoptacxa_desktop.services.preview import Preview, Printed, part_names


class PrintSource(Protocol):
    """Where the dialog has its pages from. `name`: of the file and of the job at the printer."""

    @property
    def title(self) -> str:
        """What is printed, as the title of a window."""

    @property
    def name(self) -> str:
        """The name of the file and of the job at the printer."""

    @property
    def has_draft(self) -> bool:
        """True where the pages can bear "DỰ THẢO"."""

    def render(self, *, draft: bool) -> Printed:
        """The pages; called on another thread."""

    def part_names(self) -> Sequence[str]:
        """What the sections are called, in their order."""

    def close(self) -> None:
        """Let go of what is held."""


class PlanSource:
    """A plan in the office's form."""

    has_draft = True

    def __init__(self, plan: Plan, form: FormChoices) -> None:
        self._plan, self._form = plan, form
        self._preview = Preview()
        self.title = QCoreApplication.translate("PrintDialog", "In kế hoạch")
        self.name = exports.file_stem(plan)

    def render(self, *, draft: bool) -> Printed:
        """The pages of the plan, with "DỰ THẢO" or without."""
        return self._preview.render(self._plan, self._form, draft_mark=draft)

    def part_names(self) -> Sequence[str]:
        """What the sections of the plan are called."""
        return part_names(self._plan)

    def close(self) -> None:
        """Let go of fonts and files."""
        self._preview.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPages:
    """Pages that stand already. `parts`: what their sections are called."""

    title: str
    name: str
    printed: Printed
    parts: tuple[str, ...]
    has_draft: bool = False

    def render(self, *, draft: bool) -> Printed:
        """The pages as they are."""
        return self.printed

    def part_names(self) -> Sequence[str]:
        """What the sections are called."""
        return self.parts

    def close(self) -> None:
        """Nothing is held."""
