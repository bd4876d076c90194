"""The columns of the grid as a person likes them: some hidden, in an order of his own."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.appendix import Column
from hoptacxa_desktop.domain.fields import ActivityField, AnyField, OwnField
from hoptacxa_desktop.services import look
from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.icons import Ink
from hoptacxa_desktop.ui.models.row_model import RowModel
from hoptacxa_desktop.ui.plan import grid_facts
from hoptacxa_desktop.ui.plan.grid_view import GridView
from hoptacxa_desktop.ui.plan.menu_button import MenuButton
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.buttons import Button, Kind
from hoptacxa_desktop.ui.widgets.fields import Words
from hoptacxa_desktop.ui.widgets.tick_list import TickList, stand_below


def name_of(field: AnyField) -> str:
    """The name under which a column is kept."""
    return f"extra.{field.name}" if isinstance(field, OwnField) else str(field.value)


def arranged(columns: Sequence[Column], chosen: look.GridColumns) -> tuple[Column, ...]:
    """All columns in the order that was chosen; those without a place stand behind."""
    places = {name: at for at, name in enumerate(chosen.order)}
    names = [name_of(grid_facts.field_of(column)) for column in columns]
    found = sorted(range(len(columns)), key=lambda at: (places.get(names[at], len(places)), at))
    return tuple(columns[at] for at in found)


def seen(columns: Sequence[Column], chosen: look.GridColumns) -> tuple[Column, ...]:
    """The columns that are to be seen; what an activity is called is always one of them."""
    return tuple(
        column
        for column in arranged(columns, chosen)
        if column.field is ActivityField.TITLE
        or name_of(grid_facts.field_of(column)) not in chosen.hidden
    )


class ColumnsPopup(QFrame):
    """Ticks the columns and moves them. `chosen`: a `GridColumns`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.Box)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Cột của lưới"))
        self.list = TickList(self.tr("Cột"), movable=True)
        self.up = Button(
            self.tr("Lên"), icon_name="up", small=True, on_click=lambda: self.list.move_current(-1)
        )
        self.down = Button(
            self.tr("Xuống"),
            icon_name="down",
            small=True,
            on_click=lambda: self.list.move_current(1),
        )
        self.apply = Button(
            self.tr("Áp dụng"), kind=Kind.PRIMARY, small=True, on_click=self._on_apply
        )
        self.usual = Button(self.tr("Như ban đầu"), small=True, on_click=self._on_usual)
        self.list.accepted.connect(self._on_apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(Words(self.tr("Cột của lưới"), Role.BODY, strong=True))
        column.addWidget(self.list, 1)
        hint = self.tr("Dấu cách: hiện, ẩn · Alt+↑↓: đổi chỗ")
        column.addWidget(Words(hint, Role.CAPTION, Ink.HINT))
        for row in ((self.up, self.down), (self.apply, self.usual)):
            line = QHBoxLayout()
            for button in row:
                line.addWidget(button)
            line.addStretch(1)
            column.addLayout(line)

    def open_at(self, corner: QPoint, columns: Sequence[Column], chosen: look.GridColumns) -> None:
        """Open below a place of the screen with all columns in their order."""
        names = [name_of(grid_facts.field_of(column)) for column in columns]
        self.list.show_values(
            (name, column.heading, name not in chosen.hidden)
            for name, column in zip(names, columns, strict=True)
        )
        self.show()
        stand_below(self, corner)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_apply(self) -> None:
        order = tuple(map(str, self.list.values))
        self.close()
        hidden = frozenset(order) - frozenset(map(str, self.list.ticked))
        self.chosen.emit(look.GridColumns(order=order, hidden=hidden))

    def _on_usual(self) -> None:
        self.close()
        self.chosen.emit(look.GridColumns())


class GridColumns(QObject):
    """The columns that are to be seen, kept for this person. `changed`: they are others now."""

    changed = Signal()

    def __init__(self, session: PlanSession, model: RowModel, view: GridView) -> None:
        super().__init__(view)
        self._session, self._model, self._view = session, model, view
        self._all: tuple[Column, ...] = ()
        self._chosen: look.GridColumns | None = None
        self.popup: ColumnsPopup | None = None
        self.button = MenuButton(self.tr("Cột"), icon_name="table")
        self.button.clicked.connect(self.open)
        view.columns.setSectionsMovable(True)
        view.columns.sectionMoved.connect(self._on_moved)

    @property
    def chosen(self) -> look.GridColumns:
        """What was chosen last."""
        if self._chosen is None:
            self._chosen = look.grid_columns(self._session.desk.store)
        return self._chosen

    def arranged(self, columns: Sequence[Column]) -> tuple[Column, ...]:
        """Those of the columns that are to be seen, in their order."""
        self._all = arranged(columns, self.chosen)
        return seen(columns, self.chosen)

    def open(self) -> None:
        """Open the list of the columns below its button."""
        self.popup = ColumnsPopup(self._view.window())
        self.popup.chosen.connect(self.choose)
        corner = self.button.mapToGlobal(self.button.rect().bottomLeft())
        self.popup.open_at(corner, self._all, self.chosen)

    def choose(self, columns: look.GridColumns) -> None:
        """Show these columns from now on."""
        self._chosen = columns
        self._session.desk.do(look.keep_grid_columns, columns=columns)
        self.changed.emit()

    def _on_moved(self, _logical: int, old: int, new: int) -> None:
        """A head was taken to another place: the model's columns follow, the head goes back."""
        head = self._view.columns
        with QSignalBlocker(head):
            head.moveSection(new, old)
        names = [name_of(field) for field in self._model.fields]
        names.insert(new, names.pop(old))
        hidden = [
            name for one in self._all if (name := name_of(grid_facts.field_of(one))) not in names
        ]
        self.choose(look.GridColumns(order=(*names, *hidden), hidden=self.chosen.hidden))
