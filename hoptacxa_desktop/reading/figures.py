"""Lines with figures: targets, and what a plan costs and who pays it."""

import re

from hoptacxa_desktop.domain import timing
from hoptacxa_desktop.domain.budget import BudgetLine, Money
from hoptacxa_desktop.domain.measures import measures
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.target import Target
from hoptacxa_desktop.reading.items import Item
from hoptacxa_desktop.reading.money import amount_in
from hoptacxa_desktop.reading.plain_nodes import heading, paragraph
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.scope import Scope
from hoptacxa_desktop.reading.times import time_in

_FIGURE = re.compile(r"\d")


def target(scope: Scope, item: Item, due: str) -> Node:
    """A line of a part about targets. `due`: the words above it, that may say until when."""
    if item.children or item.grid is not None or scope.field_of(item):
        below = tuple(target(scope, child, item.words) for child in item.children)
        return heading(scope, item, below) if below else paragraph(scope, item)
    if scope.told(item) is not Role.TARGET and not _FIGURE.search(item.words):
        return paragraph(scope, item)
    span = time_in(item.words)
    said = span.of(item.words) if span else due
    node = Node(
        kind=NodeKind.TARGET,
        text=item.text,
        ladder=item.ladder,
        label=item.label,
        detail=Target(measures=measures(item.words), due=timing.read(said, scope.against.time)),
    )
    scope.mark(item, Role.TARGET, node.id)
    return node


def money(scope: Scope, item: Item) -> Node:
    """A line of a part about money: where it comes from, and how much."""
    if item.children or item.grid is not None:
        below = tuple(money(scope, child) for child in item.children)
        return heading(scope, item, below) if below else paragraph(scope, item)
    source = item.words.rstrip(" .;")
    line = BudgetLine(source=source, amount=amount_in(source))
    node = Node(
        kind=NodeKind.MONEY,
        text=item.text,
        ladder=item.ladder,
        label=item.label,
        detail=Money(lines=(line,)),
    )
    scope.mark(item, Role.MONEY, node.id)
    return node
