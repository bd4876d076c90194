"""Where a field stands on the plan's page: its name for an editor, and the editor for a name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.domain.errors import NotFound
from hoptacxa_desktop.domain.fields import AnyField, OwnField, label_of
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.typed import Spot
from hoptacxa_desktop.services.editing import home_of
from hoptacxa_desktop.ui.plan.grid_pane import GridPane
from hoptacxa_desktop.ui.plan.row_list import RowList
from hoptacxa_desktop.ui.plan.rows_field import RowsField
from hoptacxa_desktop.ui.plan.typed_words import Editor, editors_in
from hoptacxa_desktop.ui.plan.units_field import UnitsField

if TYPE_CHECKING:
    from hoptacxa_desktop.ui.plan.screen import PlanScreen

ISSUE, COLUMN = "issue.", "column."
"""How the names of the fields begin that stand in a panel."""

_GRID, _LABEL = "grid.", "label"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A field as it stands on the page. `label`: as a person reads it.

    `passing`: the editor goes with the words in it when it is left.
    """

    spot: Spot
    label: str
    passing: bool = False


class Places:
    """The fields of one page."""

    def __init__(self, screen: "PlanScreen") -> None:
        self._screen = screen

    def of(self, editor: Editor) -> Place | None:
        """The place of an editor, None where nothing typed is part of the plan."""
        if not self._screen.session.is_open:
            return None
        for name, field in self._fields():
            if field is editor or field.isAncestorOf(editor):
                label = editor.accessibleName() or field.accessibleName()
                place = self._place(self._at(name), name + _tail(field, editor), label)
                return replace(place, passing=name == _LABEL)
        return self._cell_of(editor)

    def show(self, spot: Spot) -> Editor | None:
        """The editor of a spot of the open plan, brought into view; None where it is gone."""
        try:
            if spot.field.startswith(_GRID):
                return self._open_cell(spot)
            return self._open_field(spot)
        except NotFound:
            return None

    def _place(self, at: str, field: str, label: str) -> Place:
        return Place(spot=Spot(plan=self._screen.session.plan.id, at=at, field=field), label=label)

    def _fields(self) -> Iterator[tuple[str, QWidget]]:
        page, general = self._screen.compose.page, self._screen.general
        yield "title", page.title
        yield _LABEL, page.label_edit
        for field, labelled in page.form.fields.items():
            yield f"form.{field.value}", labelled.editor
        yield "form.budget", page.form.budget
        for name, editor in general.fields.items():
            yield f"general.{name}", editor
        yield "general.time", general.time
        yield "general.peaks", general.peaks
        yield "general.opening", general.opening
        yield "general.search", general.bases.search
        yield "general.bases", general.bases
        yield "general.recipients", general.recipients
        yield "appendix.title", self._screen.appendices.title
        yield "appendix.reference", self._screen.appendices.reference
        yield f"{ISSUE}number", self._screen.issue.number.editor
        yield f"{ISSUE}day", self._screen.issue.day.editor
        panel = self._screen.appendices.column_panel
        yield COLUMN + panel.before, panel.line

    def _at(self, name: str) -> str:
        if name.startswith(("general.", ISSUE)):
            return ""
        if name.startswith(("appendix.", COLUMN)):
            shown = self._screen.appendices.appendix
            return shown.id if shown else ""
        return self._screen.session.node_id or ""

    def _cell_of(self, editor: Editor) -> Place | None:
        for pane in (self._screen.grid, self._screen.appendices.grid):
            here = pane.view.currentIndex()
            row = pane.current
            if pane.view.viewport().isAncestorOf(editor) and here.isValid() and row is not None:
                field = pane.model.fields[here.column()]
                place = self._place(row.node_id, _GRID + _name_of(field), label_of(field))
                return replace(place, passing=True)
        return None

    def _open_field(self, spot: Spot) -> Editor | None:
        self._turn_to(spot)
        for name, field in self._fields():
            if spot.field == name or spot.field.startswith(f"{name}."):
                numbers = spot.field.removeprefix(name).split(".")[1:]
                return _inside(field, [int(number) for number in numbers])
        return None

    def _turn_to(self, spot: Spot) -> None:
        """Bring the tab and what is shown there. Raises NotFound for a node that is gone."""
        screen = self._screen
        if spot.field.startswith("general."):
            screen.show_general()
        elif spot.field.startswith(ISSUE):
            screen.ask_for_number()
        elif spot.field.startswith("appendix."):
            self._show_appendix(spot.at)
        elif spot.field.startswith(COLUMN):
            self._show_appendix(spot.at)
            screen.appendices.name_column(spot.field.removeprefix(COLUMN))
        else:
            home_of(screen.session.plan, NodeId(spot.at))
            screen.show_form(spot.at)
            if spot.field == _LABEL:
                screen.compose.page.edit_label()

    def _show_appendix(self, id_: str) -> None:
        shown = [one.id for one in self._screen.session.plan.appendices]
        if id_ not in shown:
            raise NotFound("Phụ lục này không còn trong kế hoạch.", advice="Hoàn tác để lấy lại.")
        self._screen.show_appendix(shown.index(id_))

    def _open_cell(self, spot: Spot) -> Editor | None:
        pane = self._grid_of(NodeId(spot.at))
        pane.show_node(NodeId(spot.at))
        names = [_name_of(field) for field in pane.model.fields]
        row, field = pane.model.row_of(spot.at), spot.field.removeprefix(_GRID)
        if row < 0 or field not in names:
            return None
        index = pane.model.index(row, names.index(field))
        pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
        pane.view.setCurrentIndex(index)
        pane.view.edit(index)
        return next((one for one in editors_in(pane.view.viewport()) if one.isVisible()), None)

    def _grid_of(self, node_id: NodeId) -> GridPane:
        """The grid that has the row of a node, in view."""
        if home_of(self._screen.session.plan, node_id):
            self._screen.show_node(node_id)
            return self._screen.appendices.grid
        self._screen.show_grid()
        return self._screen.grid


def _name_of(field: AnyField) -> str:
    return f"own:{field.name}" if isinstance(field, OwnField) else field.value


def _rows_of(field: QWidget) -> RowList[QWidget] | None:
    rows = getattr(field, "rows", None)
    return rows if isinstance(rows, RowList) else None


def _tail(field: QWidget, editor: Editor) -> str:
    """The numbers that lead to an editor inside a field: its row, and its place in there."""
    rows = _rows_of(field)
    if rows is None:
        return "" if field is editor else f".{editors_in(field).index(editor)}"
    for at, row in enumerate(rows.editors):
        if row is editor or row.isAncestorOf(editor):
            return f".{at}.{editors_in(row).index(editor)}"
    return ""


def _inside(field: QWidget, numbers: list[int]) -> Editor | None:
    rows = _rows_of(field)
    if rows is not None and numbers:
        row, *numbers = numbers
        if isinstance(field, RowsField) and row == len(rows.editors):
            field.add.click()
        if row >= len(rows.editors):
            return None
        field = rows.editors[row]
    inside, at = editors_in(field), numbers[0] if numbers else 0
    if at >= len(inside):
        return None
    if isinstance(field, UnitsField) and inside[at] is field.words:
        field.edit_words()
    return inside[at]
