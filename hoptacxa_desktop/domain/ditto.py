"""Words that repeat the row above: "nt", "như trên", a ditto sign, "như mục 1".

The words stay as they print; what they mean is taken from the activity above in the same outline.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from hoptacxa_desktop.domain.activity import Activity, Particulars
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, Outline
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.timing.values import Timing
from hoptacxa_desktop.domain.unit import Assigned

_LONGEST = 30
_ROW = r"(?:muc|so|stt|tt|dong|diem|nhiem vu|noi dung)"
_ABOVE = re.compile(rf"(?:n\.?t\.?|nhu (?:{_ROW} )?tren|[\"”“″〃]|''|,,|//)", re.ASCII)
_NAMED = re.compile(rf"nhu {_ROW} (?:so )?(?P<label>[\w.]{{1,8}}?)(?: (?:o )?tren)?\.?", re.ASCII)
_BETWEEN = re.compile(r"\s+[-–—]\s+")
_AROUND = " \t\n-–—.()"

Value = Timing | Assigned
_FIELDS = ("time", "lead", "advisers", "partners")


def is_ditto(words: str) -> bool:
    """True for words that only repeat what another row says."""
    return len(words) <= _LONGEST and _row_meant(words) is not None


@lru_cache(maxsize=1024)
def _row_meant(words: str) -> str | None:
    """The label of the row that is meant, "" for the one above; None for words of their own."""
    told = fold(words).strip(_AROUND)
    first, *others = _BETWEEN.split(told)
    if others:  # the first and the last day, each repeated
        meant = {_row_meant(part) for part in (first, *others)}
        return meant.pop() if len(meant) == 1 else None
    if _ABOVE.fullmatch(told):
        return ""
    named = _NAMED.fullmatch(told)
    return named["label"].rstrip(".") if named else None


def with_dittos(plan: Plan) -> Plan:
    """`plan`, what repeats another row meaning the same as that row; itself where nothing does."""
    outline = _repeated(plan.outline)
    appendices = tuple(
        one if (below := _repeated(one.outline)) is one.outline else replace(one, outline=below)
        for one in plan.appendices
    )
    if outline is plan.outline and all(map(_is, appendices, plan.appendices)):
        return plan
    return replace(plan, outline=outline, appendices=appendices)


def _is(one: object, other: object) -> bool:
    return one is other


def _repeated(outline: Outline) -> Outline:
    return _Rows(outline).outline(outline)


@dataclass(slots=True)
class _Rows:
    """The rows so far: the last value of each field, and the values of each row, in their order."""

    whole: Outline
    last: dict[str, Value] = field(default_factory=dict)
    held: dict[NodeId, dict[str, Value]] = field(default_factory=dict)
    labels: Mapping[NodeId, str] | None = None

    def outline(self, siblings: Outline) -> Outline:
        changed = tuple([self.node(node) for node in siblings])
        return siblings if all(map(_is, changed, siblings)) else changed

    def node(self, node: Node) -> Node:
        if isinstance(node.detail, Activity):
            said = self.particulars(node.detail.particulars, self.held.setdefault(node.id, {}))
            if said is not node.detail.particulars:
                node = replace(node, detail=replace(node.detail, particulars=said))
        if not node.children:
            return node
        below = self.outline(node.children)
        return node if below is node.children else replace(node, children=below)

    def particulars(self, said: Particulars, own: dict[str, Value]) -> Particulars:
        changed: dict[str, Value] = {}
        for name in _FIELDS:
            value: Value = getattr(said, name)
            if not value.text:
                continue
            meant = self.meant(name, value)
            if meant is None:
                self.last[name] = own[name] = value
            elif meant != value:
                changed[name] = meant
        return _changed(said, changed)

    def meant(self, name: str, value: Value) -> Value | None:
        """What a repeating value means, itself where no row tells; None for one of its own."""
        if not is_ditto(value.text):
            return None
        row = _row_meant(value.text)
        above = self.labelled(row, name) if row else self.last.get(name)
        if isinstance(above, Timing):
            return replace(above, text=value.text, doubts=())
        return replace(above, text=value.text) if above else value

    def labelled(self, row: str, name: str) -> Value | None:
        """What the nearest row above with this label says."""
        if self.labels is None:
            self.labels = labels(self.whole)
        of_row = (
            values
            for node, values in reversed(self.held.items())
            if fold(self.labels[node]).strip(_AROUND) == row and name in values
        )
        return next((values[name] for values in of_row), None)


def _changed(said: Particulars, values: Mapping[str, Value]) -> Particulars:
    return replace(said, **values) if values else said  # type: ignore[arg-type]
