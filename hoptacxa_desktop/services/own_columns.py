"""What a person does to the columns of an appendix under headings of the office's own."""

from collections.abc import Callable
from dataclasses import replace

from hoptacxa_desktop.domain.activity import Activity, Extra, Shared
from hoptacxa_desktop.domain.appendix import Appendix, Column
from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.outline import Node, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import RichText
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.services.appendices import index_of
from hoptacxa_desktop.services.editing import Edited, write_plan
from hoptacxa_desktop.store import Store

Extras = tuple[Extra, ...]


def own_headings(appendix: Appendix) -> tuple[str, ...]:
    """The office's own headings: those of columns, then those that only rows have words under."""
    columns = [column.heading for column in appendix.columns if column.field is None]
    said = [extra.name for node in walk(appendix.outline) for extra in _extras(node)]
    return tuple(dict.fromkeys((*columns, *said)))


def add_column(store: Store, *, plan: Plan, appendix_id: str, heading: str) -> Edited:
    """The table with one more column, empty, at its end. Raises BadInput as `rename_column`."""
    appendix = plan.appendices[index_of(plan, appendix_id)]
    added = Column(heading=_taken(appendix, heading))
    changed = replace(appendix, columns=(*appendix.columns, added))
    return _write(store, plan, changed, f"Thêm cột “{added.heading}”")


def rename_column(store: Store, *, plan: Plan, appendix_id: str, heading: str, to: str) -> Edited:
    """The table with another heading over a column; what its rows say under it goes along.

    Raises BadInput for a heading without words, or one that another column has.
    """
    appendix = plan.appendices[index_of(plan, appendix_id)]
    name = _taken(appendix, to, but=heading)
    columns = tuple(
        replace(column, heading=name) if column.heading == heading else column
        for column in appendix.columns
    )
    changed = replace(appendix, columns=columns)
    if heading in own_headings(appendix):
        changed = _each(
            changed,
            lambda extras: tuple(
                replace(one, name=name) if one.name == heading else one for one in extras
            ),
            lambda text: _reslotted(text, f"extra.{heading}", f"extra.{name}"),
        )
    return _write(store, plan, changed, f"Đổi tên cột “{heading}” thành “{name}”")


def remove_column(store: Store, *, plan: Plan, appendix_id: str, heading: str) -> Edited:
    """The table without a column of the office's own and without what rows say under it."""
    appendix = plan.appendices[index_of(plan, appendix_id)]
    kept = tuple(column for column in appendix.columns if column.field or column.heading != heading)
    changed = _each(
        replace(appendix, columns=kept),
        lambda extras: tuple(one for one in extras if one.name != heading),
        lambda text: tuple(run for run in text if run.slot != f"extra.{heading}"),
    )
    return _write(store, plan, changed, f"Bỏ cột “{heading}”")


def _taken(appendix: Appendix, typed: str, but: str = "") -> str:
    """A heading as it can be taken."""
    name = " ".join(clean(typed).split())
    if not name:
        raise BadInput("Cột chưa có tên.", advice="Ghi tên cột như sẽ in ở đầu bảng.")
    have = (*(column.heading for column in appendix.columns), *own_headings(appendix))
    if any(fold(one) == fold(name) for one in have if one != but):
        raise BadInput(f"Bảng đã có cột “{name}”.", advice="Ghi tên khác.")
    return name


def _each(
    appendix: Appendix, say: Callable[[Extras], Extras], word: Callable[[RichText], RichText]
) -> Appendix:
    def node(one: Node) -> Node:
        changed = replace(
            one, text=word(one.text), children=tuple(node(child) for child in one.children)
        )
        if not isinstance(one.detail, Activity | Shared):
            return changed
        said = replace(one.detail.particulars, extras=say(one.detail.particulars.extras))
        return replace(changed, detail=replace(one.detail, particulars=said))

    return replace(appendix, outline=tuple(node(one) for one in appendix.outline))


def _reslotted(text: RichText, old: str, new: str) -> RichText:
    return tuple(replace(run, slot=new) if run.slot == old else run for run in text)


def _extras(node: Node) -> Extras:
    return node.particulars.extras if node.particulars else ()


def _write(store: Store, plan: Plan, appendix: Appendix, name: str) -> Edited:
    at = index_of(plan, appendix.id)
    appendices = (*plan.appendices[:at], appendix, *plan.appendices[at + 1 :])
    changed = replace(plan, appendices=appendices)
    return write_plan(store, plan=plan, name=name, changed=changed)
