"""Going to what was found."""

from collections.abc import Callable

from hoptacxa_desktop.services.finding import Found
from hoptacxa_desktop.services.help_topics import Topic

from ..desk import Desk
from .commands import Command
from .rows import Target


def again(target: Target) -> str:
    """What to look for instead: a unit and a basis are shown by the places that name them."""
    return target.again if isinstance(target, Found) and target.plan_id is None else ""


def open_target(target: Target, desk: Desk, show_topic: Callable[[str], object]) -> None:
    """Show the plan, the line or the topic; give the command."""
    if isinstance(target, Command):
        target.do()
    elif isinstance(target, Topic):
        show_topic(target.key)
    elif target.node_id is not None:
        desk.node_wanted.emit(target.plan_id, target.node_id)
    else:
        desk.plan_wanted.emit(target.plan_id)
