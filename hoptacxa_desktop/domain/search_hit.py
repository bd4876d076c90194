"""What a search shows of a place where its words were found."""

from dataclasses import dataclass

from hoptacxa_desktop.domain.identity import NodeId, PlanId


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A place where words were found. `node_id` None: in the head of the plan.

    `label`: that of the place, with the labels above it. `words`: what stands there. `exact`: found
    with the very marks that were typed.
    """

    plan_id: PlanId
    plan_subject: str
    node_id: NodeId | None
    label: str
    words: str
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """A line that fits what was typed. `node_id` None: the head of the plan.

    `title`: the name of the task, or how the line begins. `words`: the line in which the words are.
    """

    plan_id: PlanId
    plan_subject: str
    node_id: NodeId | None
    label: str
    title: str
    words: str
