"""The outline as rows: what each shows, and what a row is to the form that opens it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline, walk, walk_with_parents
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import slots_of
from hoptacxa_desktop.domain.text.fold import fold

HEAD = "head"
TAIL = "tail"
_LONGEST_PATH_PART = 28


class Sign(StrEnum):
    """The mark before a row; its value names the icon, "" for none."""

    NONE = ""
    TASK = "act"
    TEXT = "outline"
    SHARED = "chain"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineRow:
    """A row of the outline. `key`: the node's id, or HEAD or TAIL for the two ends.

    `strong`: printed bold. `doubt`: why the program is not sure of something here, "" for nothing.
    """

    key: str
    label: str = ""
    title: str = ""
    sign: Sign = Sign.NONE
    strong: bool = False
    doubt: str = ""
    children: tuple["OutlineRow", ...] = ()

    @property
    def number(self) -> str:
        """The label where it counts: a dash before each bullet would only be noise."""
        label = self.label.rstrip(".") if self.sign is Sign.TASK else self.label
        return label if any(sign.isalnum() for sign in label) else ""

    @property
    def words(self) -> str:
        """Label and title on one line."""
        return f"{self.label} {self.title}".strip()


def rows(plan: Plan) -> tuple[OutlineRow, ...]:
    """The rows of the body, between the opening and the closing part."""
    head = OutlineRow(key=HEAD, title="Căn cứ và mở đầu", sign=Sign.TEXT, strong=True)
    tail = OutlineRow(key=TAIL, title="Nơi nhận, chữ ký", sign=Sign.TEXT, strong=True)
    return (head, *outline_rows(plan, plan.outline), tail)


def outline_rows(plan: Plan, outline: Outline) -> tuple[OutlineRow, ...]:
    """The rows of one outline; field lines of activities are edited in forms, so are no rows."""
    printed = labels(outline)

    def row(node: Node, depth: int) -> OutlineRow:
        return OutlineRow(
            key=node.id,
            label=printed[node.id],
            title=title_of(plan, node),
            sign=_sign(node),
            strong=depth == 0 and node.kind is NodeKind.HEADING,
            doubt=doubt_of(node),
            children=tuple(row(child, depth + 1) for child in node.children if shown(child)),
        )

    return tuple(row(node, 0) for node in outline if shown(node))


def shown(node: Node) -> bool:
    """False for a printed field line ("- Thời gian: …") with nothing of its own under it."""
    fields = [name for name in slots_of(node.text) if "." not in name]
    return node.kind is not NodeKind.PARAGRAPH or not fields or bool(node.children)


def title_of(plan: Plan, node: Node) -> str:
    """The node's words on one line, slots filled."""
    words = " ".join(slots.words(plan, node.text, node.said).split())
    if words:
        return words.rstrip(" :;")
    return {
        NodeKind.ACTIVITY: "Hoạt động chưa có tên",
        NodeKind.DUTY: "Nhiệm vụ chưa có tên",
        NodeKind.HEADING: "Đề mục chưa có tên",
        NodeKind.TABLE: "Bảng",
    }.get(node.kind, "Đoạn chưa có chữ")


def _sign(node: Node) -> Sign:
    if node.is_task:
        return Sign.TASK
    return {
        NodeKind.HEADING: Sign.NONE,
        NodeKind.SHARED: Sign.SHARED,
        NodeKind.TABLE: Sign.TABLE,
    }.get(node.kind, Sign.TEXT)


def doubt_of(node: Node) -> str:
    """Why the program is not sure of the node's time or units, "" when it is."""
    said = node.particulars
    if said is None:
        return ""
    if said.time.doubts:
        return said.time.doubts[0].why
    if not said.time.understood:
        return "Thời gian chưa hiểu, giữ nguyên chữ."
    for assigned in (said.lead, said.advisers, said.partners):
        for ref in assigned.units:
            if ref.doubt:
                return f"Chưa rõ “{ref.words}” gồm những đơn vị nào."
    return ""


def each(found: tuple[OutlineRow, ...]) -> Iterator[OutlineRow]:
    """Every row from the top down."""
    for row in found:
        yield row
        yield from each(row.children)


def first(plan: Plan) -> str:
    """The node at which a plan opens: its first activity, else its beginning, "" for none."""
    nodes = tuple(walk(plan.outline))
    activities = (node for node in nodes if node.kind is NodeKind.ACTIVITY)
    return next((node.id for node in (*activities, *nodes)), "")


def kept(found: tuple[OutlineRow, ...], query: str) -> frozenset[str]:
    """The keys of rows whose words hold `query` (marks do not count), with what is above them."""
    wanted = fold(query).strip()
    keys: set[str] = set()

    def keep(row: OutlineRow) -> bool:
        inside = [keep(child) for child in row.children]
        hit = any(inside) or wanted in fold(row.words)
        if hit:
            keys.add(row.key)
        return hit

    for row in found:
        keep(row)
    return frozenset(keys)


def path(plan: Plan, node_id: NodeId) -> tuple[str, ...]:
    """What stands above a node, the outermost first: "III. Nội dung", "2. Xây dựng …"."""
    for outline in plan.outlines:
        printed = labels(outline)
        for node, above in walk_with_parents(outline):
            if node.id == node_id:
                return tuple(_part(plan, parent, printed[parent.id]) for parent in above)
    return ()


def _part(plan: Plan, node: Node, label: str) -> str:
    words = f"{label} {title_of(plan, node)}".strip()
    if len(words) <= _LONGEST_PATH_PART:
        return words
    return f"{words[: _LONGEST_PATH_PART - 1].rsplit(' ', 1)[0]}…"


def next_doubt(found: tuple[OutlineRow, ...], key: str, by: int) -> str:
    """The key of the next row in doubt in the direction `by`, round at the ends; "" for none."""
    every = list(each(found))
    here = next((at for at, row in enumerate(every) if row.key == key), 0)
    order = [every[(here + by * step) % len(every)] for step in range(1, len(every) + 1)]
    return next((row.key for row in order if row.doubt), "")


def neighbours(found: tuple[OutlineRow, ...], key: str) -> tuple[str, str]:
    """The keys of the rows before and after `key` in printed order, "" at an end."""
    keys = [row.key for row in each(found)]
    at = keys.index(key) if key in keys else -1
    if at < 0:
        return "", ""
    return (keys[at - 1] if at else ""), (keys[at + 1] if at + 1 < len(keys) else "")
