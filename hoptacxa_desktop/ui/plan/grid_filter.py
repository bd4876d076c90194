"""What of the grid's rows is to be seen: a person's filters and order, and their buttons."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.domain.fields import ActivityField, AnyField, label_of
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.tasks import Task
from hoptacxa_desktop.domain.text.sorting import sort_key
from hoptacxa_desktop.ui.models.row_model import RowModel
from hoptacxa_desktop.ui.plan import grid_facts, grid_sieve
from hoptacxa_desktop.ui.plan.filter_popup import FilterPopup
from hoptacxa_desktop.ui.plan.grid_facts import GridRow
from hoptacxa_desktop.ui.plan.grid_sieve import Order, Scene, Sieve
from hoptacxa_desktop.ui.plan.grid_view import GridView
from hoptacxa_desktop.ui.plan.menu_button import MenuButton
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.buttons import Button
from hoptacxa_desktop.ui.widgets.empty import DoorCard, EmptyState

QUICK = (ActivityField.LEAD, ActivityField.TIME)
"""The columns that are filtered most, each with a button of its own."""


# A name as long as this would push the buttons behind it onto a second line.
_SHORT = 16


class GridFilter(QObject):
    """Filters and order of one grid. `changed`: other rows are to be seen, or in another order.

    Rows are sifted when a person asks for it: what is edited afterwards stays in its place, and
    what is added is to be seen.
    """

    changed = Signal()

    def __init__(
        self,
        session: PlanSession,
        model: RowModel,
        view: GridView,
        quick: Sequence[ActivityField] = QUICK,
    ) -> None:
        """`quick`: the columns that get a button of their own."""
        super().__init__(view)
        self._session, self._model, self._view = session, model, view
        self.sieve = Sieve()
        self._found: Sequence[GridRow] = ()
        self._left_out: frozenset[NodeId] = frozenset()
        self._places: Mapping[NodeId, int] | None = None
        self.popup: FilterPopup | None = None
        self._quick = {field: MenuButton(label_of(field), icon_name="filter") for field in quick}
        self.clear_button = Button(self.tr("Bỏ lọc"), icon_name="x", on_click=self.clear)
        self.nothing = EmptyState(
            self.tr("Không có hoạt động nào khớp bộ lọc"),
            "",
            (
                DoorCard(
                    icon_name="filter",
                    title=self.tr("Bỏ lọc"),
                    text=self.tr("Xem lại mọi dòng của lưới."),
                    do=self.clear,
                ),
            ),
        )
        for field, button in self._quick.items():
            button.clicked.connect(partial(self._open_below, field, button))
        view.filter_requested.connect(self._on_wanted)
        view.columns.filter_requested.connect(self.open_at)
        self._tell()

    @property
    def quick_buttons(self) -> tuple[Button, ...]:
        """The buttons of the columns that are filtered most."""
        return tuple(self._quick.values())

    @property
    def is_filtered(self) -> bool:
        """True while rows may be left out."""
        return bool(self.sieve.wanted)

    @property
    def is_sorted(self) -> bool:
        """True while the rows stand in another order than the plan's."""
        return self.sieve.order is not None

    @property
    def kept(self) -> frozenset[NodeId] | None:
        """The activities that are to be seen, None for all."""
        if not self.is_filtered:
            return None
        tasks = (row.node_id for row in self._found if isinstance(row, Task))
        return frozenset(tasks) - self._left_out

    def count_words(self) -> str:
        """How many of the rows are to be seen ("5/21 dòng"), "" while all are."""
        if not self.is_filtered:
            return ""
        tasks = [row for row in self._found if isinstance(row, Task)]
        seen = sum(1 for row in tasks if row.node_id not in self._left_out)
        return self.tr("{n}/{all} dòng").format(n=seen, all=len(tasks))

    def forget(self) -> None:
        """Show all rows of another plan, in its order."""
        self.sieve, self._left_out, self._places = Sieve(), frozenset(), None

    def clear(self) -> None:
        """Show all rows again, in the order in which they stand."""
        self.set_sieve(Sieve(order=self.sieve.order))

    def set_sieve(self, sieve: Sieve) -> None:
        """Sift the rows that are there."""
        self.sieve, scene = sieve, self._scene()
        self._left_out = grid_sieve.hidden(self._found, sieve, scene)
        order = sieve.order
        self._places = grid_sieve.ranks(self._found, order, scene) if order else None
        self.changed.emit()

    def sift(self, rows: Sequence[GridRow]) -> tuple[GridRow, ...]:
        """Those of the rows that are to be seen, in their order."""
        self._found = rows
        self._tell()
        return grid_sieve.shown(rows, self._left_out, self._places)

    def open_at(self, column: int) -> None:
        """Open the list of a column below its head."""
        head = self._view.columns
        corner = QPoint(head.sectionViewportPosition(column), head.height())
        self._open(self._model.fields[column], head.mapToGlobal(corner))

    def _on_wanted(self) -> None:
        column = self._view.currentIndex().column()
        if column >= 0:
            self.open_at(column)

    def _open_below(self, field: AnyField, button: QWidget) -> None:
        self._open(field, button.mapToGlobal(button.rect().bottomLeft()))

    def _open(self, field: AnyField, corner: QPoint) -> None:
        # Not the table itself: its style sheet makes every line in it an editor of a cell.
        popup = FilterPopup(self._view.window(), grid_facts.heading(field))
        popup.chosen.connect(lambda kept: self.set_sieve(self.sieve.with_filter(field, kept)))
        popup.ordered.connect(partial(self._on_ordered, field))
        found = grid_sieve.choices(self._found, field, self.sieve, self._scene())
        popup.open_at(corner, found, self.sieve.kept_in(field), sorted_=self.is_sorted)
        self.popup = popup

    def _on_ordered(self, field: AnyField, falling: bool | None) -> None:
        by_plan = falling is None or (field is ActivityField.ORDER and not falling)
        order = None if by_plan else Order(field=field, falling=bool(falling))
        self.set_sieve(Sieve(wanted=self.sieve.wanted, order=order))

    def _scene(self) -> Scene:
        desk = self._session.desk
        return Scene(units=tuple(self._session.office.units), today=desk.today)

    def _tell(self) -> None:
        """Say by buttons and heads what is left out and what gives the order."""
        fields = self._model.fields
        order = self.sieve.order
        at = fields.index(order.field) if order and order.field in fields else -1
        filtered = [fields.index(field) for field in self.sieve.filtered if field in fields]
        self._view.columns.set_marks(filtered, at, falling=bool(order and order.falling))
        for field, button in self._quick.items():
            button.setVisible(field in fields)
            button.setText(f"{label_of(field)}: {self._said_of(field)}")
            button.setToolTip("\n".join(sorted(self.sieve.kept_in(field) or (), key=sort_key)))
        self.clear_button.setVisible(self.is_filtered)

    def _said_of(self, field: AnyField) -> str:
        kept = self.sieve.kept_in(field)
        if kept is None:
            return self.tr("tất cả")
        one = next(iter(kept)) if len(kept) == 1 else ""
        return one if 0 < len(one) <= _SHORT else self.tr("{n} mục").format(n=len(kept))
