"""Which activities a shared line speaks of, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from hoptacxa_desktop.domain.activity import Cover, Shared
from hoptacxa_desktop.domain.numbering import labels
from hoptacxa_desktop.domain.outline import Node, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.table import Table
from hoptacxa_desktop.domain.tasks import covered
from hoptacxa_desktop.services.editing import home_of

_NAMED = 4
_WHERE = MappingProxyType(
    {Cover.RUN: "ở phía trên", Cover.SECTION: "trong mục này", Cover.BELOW: "ở phía dưới"}
)
COVER_WORDS: Mapping[Cover, str] = MappingProxyType(
    {
        Cover.RUN: "Các hoạt động ở trên, tính từ dòng chung trước",
        Cover.SECTION: "Mọi hoạt động trong cùng mục",
        Cover.BELOW: "Các hoạt động ở dưới dòng này",
    }
)
"""Which activities a shared line may speak of, as a person chooses it."""


def _columns(table: Table) -> int:
    return max((sum(cell.columns for cell in row.cells) for row in table.rows), default=0)


def covered_words(plan: Plan, node: Node) -> str:
    """ "Dùng chung cho 3 hoạt động: 2.1, 2.2, 2.3" for a shared line; what a table is; else ""."""
    if isinstance(node.detail, Table) and node.detail.columns:
        count = sum(one.is_task for one in walk(node.children))
        return f"Bảng {count} hoạt động, {len(node.detail.columns)} cột."
    if isinstance(node.detail, Table):
        rows, columns = len(node.detail.rows), _columns(node.detail)
        return f"Bảng {rows} dòng, {columns} cột, giữ nguyên như trong văn bản."
    if not isinstance(node.detail, Shared):
        return ""
    outline = plan.outlines[home_of(plan, node.id)]
    found = covered(outline, node)
    if not found:
        return f"Chưa có hoạt động nào {_WHERE[node.detail.cover]} để dùng chung dòng này."
    printed = labels(outline)
    named = [label for one in found if (label := printed[one.id].strip(" .-+*"))]
    shown = ", ".join(named[:_NAMED]) + (" …" if len(named) > _NAMED else "")
    return f"Dùng chung cho {len(found)} hoạt động" + (f": {shown}" if shown else "")
