"""What can be printed: a plan, or pages that were set before."""

from collections.abc import Callable, Sequence
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

    def prepare(self, paper: str) -> bool:
        """Get ready for "A4" or "A3"; True where other pages come of it."""

    def render(self, *, draft: bool) -> Printed:
        """The pages; called on another thread, after `prepare`."""

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

    def prepare(self, paper: str) -> bool:
        """A plan is set on A4 (Nghị định 30/2020, Phụ lục I, I.1), whatever it is printed on."""
        return False

    def render(self, *, draft: bool) -> Printed:
        """The pages of the plan, with "DỰ THẢO" or without."""
        return self._preview.render(self._plan, self._form, draft_mark=draft)

    def part_names(self) -> Sequence[str]:
        """What the sections of the plan are called."""
        return part_names(self._plan)

    def close(self) -> None:
        """Let go of fonts and files."""
        self._preview.close()


class SetPages:
    """Pages that `lay` sets on the thread of the window. `parts`: what their sections are called.

    `printed`: the pages as they were set last.
    """

    has_draft = False

    def __init__(
        self, *, title: str, name: str, lay: Callable[[str], tuple[Printed, tuple[str, ...]]]
    ) -> None:
        self.title, self.name = title, name
        self._lay, self._paper = lay, "A4"
        self.printed, self._parts = lay(self._paper)

    def prepare(self, paper: str) -> bool:
        """Set the pages anew where the paper is another."""
        if paper == self._paper:
            return False
        self._paper = paper
        self.printed, self._parts = self._lay(paper)
        return True

    def render(self, *, draft: bool) -> Printed:
        """The pages as they were set."""
        return self.printed

    def part_names(self) -> Sequence[str]:
        """What the sections are called."""
        return self._parts

    def close(self) -> None:
        """Nothing is held."""
