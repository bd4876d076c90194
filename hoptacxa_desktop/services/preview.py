"""The plan as it will be printed, set anew after each change."""

from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Self

from hoptacxa_desktop.documents.printed import Printed, Strip
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import RichText
from hoptacxa_desktop.paths import resource
from hoptacxa_desktop.services.editing import change_node

if TYPE_CHECKING:
    from hoptacxa_desktop.documents.live import LivePaper


__all__ = ["Preview", "Printed", "Strip", "part_names", "with_text"]


def with_text(plan: Plan, node_id: NodeId, text: RichText) -> Plan:
    """The plan as it would stand with these words of a node; nothing is stored."""
    return change_node(plan, node_id, lambda node: replace(node, text=text))


def part_names(plan: Plan) -> tuple[str, ...]:
    """What the sections of the printed plan are called, in their order."""
    from hoptacxa_desktop.documents.appendix import printed_label

    appended = (printed_label(plan, appendix) for appendix in plan.appendices)
    return (plan.type_name, *(" ".join(label.split()) for label in appended))


class Preview:
    """Sets plans on paper; what it needs is loaded with the first of them.

    To be used on one thread. `close` lets go of what it holds.
    """

    def __init__(self) -> None:
        self._paper: LivePaper | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of fonts and files. Closing twice is harmless."""
        if self._paper is not None:
            self._paper.close()
            self._paper = None

    def render(self, plan: Plan, form: FormChoices, *, draft_mark: bool = False) -> Printed:
        """`plan` in the office's form; `draft_mark`: with "DỰ THẢO" under the number."""
        from hoptacxa_desktop.documents.compose import compose
        from hoptacxa_desktop.documents.live import LivePaper

        if self._paper is None:
            self._paper = LivePaper(fonts=resource("fonts"), paper=resource("paper"))
        return self._paper.render(compose(plan, form=form, draft_mark=draft_mark))
