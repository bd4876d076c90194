"""Pasting into the grid: what would come is shown first where rows come or words are in doubt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from hoptacxa_desktop.domain.fields import AnyField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.values import Reading
from hoptacxa_desktop.services import pasting
from hoptacxa_desktop.services.activities import FieldChange
from hoptacxa_desktop.services.pasting import NewRow, Reception
from hoptacxa_desktop.ui.models.row_model import RowModel
from hoptacxa_desktop.ui.plan import grid_clipboard
from hoptacxa_desktop.ui.plan.grid_clipboard import Table
from hoptacxa_desktop.ui.plan.grid_facts import Cell, Tone
from hoptacxa_desktop.ui.plan.grid_hands import GridHands
from hoptacxa_desktop.ui.plan.grid_view import GridView
from hoptacxa_desktop.ui.plan.session import PlanSession
from hoptacxa_desktop.ui.widgets.notices import Banner, Level, Offer


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """What a paste would do, in how many columns; `cells`: its new rows as they are shown.

    `doubtful`: how many cells are not understood. `refused`: how many hold words that their field
    cannot take; those are left as they are.
    """

    changes: tuple[FieldChange, ...]
    rows: tuple[NewRow, ...]
    cells: tuple[tuple[Cell, ...], ...]
    wide: int
    overwritten: int
    doubtful: int
    refused: int


class GridPaster(QObject):
    """Takes the clipboard into the grid. `notice` asks where something has to be asked.

    `asked`: rows that would come are shown, and the notice stands above them.
    """

    asked = Signal()

    def __init__(
        self,
        session: PlanSession,
        hands: GridHands,
        model: RowModel,
        view: GridView,
        notice: Banner,
        end: Callable[[], tuple[NodeId | None, str | None]],
    ) -> None:
        """`end`: the last node of the table, and the appendix that it is."""
        super().__init__(view)
        self._session, self._hands, self._model, self._view = session, hands, model, view
        self._notice, self._end = notice, end

    def paste(self, left: int) -> None:
        """The clipboard from the current cell on, from column `left` where none is current.

        Rows below the last one come as new activities, after they were shown.
        """
        table = grid_clipboard.parsed(QGuiApplication.clipboard().text())
        here = self._view.currentIndex()
        top = max(here.row(), 0)
        left = here.column() if here.isValid() else left
        coming = self._coming(self._spread(table), top, left)
        if coming.rows or coming.doubtful or coming.refused:
            self._ask(coming)
        elif coming.changes:
            self._write(coming)

    def _spread(self, table: Table) -> Table:
        """The cells again and again where the selected block is that many times as large."""
        rows, columns = self._view.block()
        high, wide = len(table), _width(table)
        if (
            not wide
            or not rows
            or any(len(row) < wide for row in table)
            or len(self._model.rows) < rows.stop
        ):
            return table
        if len(rows) % high or len(columns) % wide:
            return table
        return tuple(row * (len(columns) // wide) for row in table) * (len(rows) // high)

    def _coming(self, table: Table, top: int, left: int) -> Coming:
        fields = self._model.fields[left:]
        room = max(len(self._model.rows) - top, 0)
        old = self._hands.changes(
            (top + down, left + right, words)
            for down, row in enumerate(table[:room])
            for right, words in enumerate(row)
        )
        by = Reading(time=self._session.context, units=self._session.office.units)
        kept = [(change, pasting.received(change[1], change[2], by)) for change in old]
        new = [
            [(pair, pasting.received(*pair, by)) for pair in zip(fields, row, strict=False)]
            for row in table[room:]
            if any(words.strip() for words in row)
        ]
        met = [how for _, how in kept] + [how for row in new for _, how in row]
        changes = tuple(change for change, how in kept if how is not Reception.REFUSED)
        return Coming(
            changes=changes,
            rows=tuple(tuple(p for p, how in row if how is not Reception.REFUSED) for row in new),
            cells=tuple(_cells(row, left, self._model.columnCount()) for row in new),
            wide=_width(table),
            overwritten=len({node_id for node_id, _, _ in changes}),
            doubtful=met.count(Reception.DOUBTED),
            refused=met.count(Reception.REFUSED),
        )

    def _ask(self, coming: Coming) -> None:
        """Show the rows that would come below the last one, and ask whether they shall."""
        self._model.set_coming(coming.cells)
        said = self.tr("Sắp dán {rows} dòng × {columns} cột.")
        count = coming.overwritten + len(coming.rows)
        sentence = said.format(rows=count, columns=coming.wide)
        self._notice.tell(
            Level.INFO,
            sentence,
            self.facts(coming),
            (
                Offer(
                    self.tr("Dán {n} dòng").format(n=count),
                    lambda: self._write(coming),
                    primary=True,
                ),
                Offer(self.tr("Hủy"), self._notice.close_notice),
            ),
            take_focus=True,
        )
        self.asked.emit()

    def facts(self, coming: Coming) -> str:
        """What a paste would do, in words."""
        parts = (
            (len(coming.rows), self.tr("{n} hoạt động mới sau dòng cuối")),
            (coming.overwritten, self.tr("{n} dòng bị ghi đè")),
            (coming.doubtful, self.tr("{n} ô chưa hiểu, giữ nguyên chữ")),
            (coming.refused, self.tr("{n} ô không nhận được, để nguyên như cũ")),
        )
        said = [words.format(n=n) for n, words in parts if n]
        return " · ".join([*said, self.tr("Chưa ghi vào kế hoạch.")])

    def _write(self, coming: Coming) -> None:
        after, appendix = self._end()
        done = self._session.do(
            pasting.paste,
            changes=coming.changes,
            rows=coming.rows,
            after=after,
            appendix_id=appendix,
            units=self._session.office.units,
        )
        if done is not None and coming.rows:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            said = self.tr("Đã thêm {n} hoạt động").format(n=len(coming.rows))
            self._session.desk.toast_wanted.emit(said)


def _width(table: Table) -> int:
    return max(map(len, table), default=0)


def _cells(
    row: Sequence[tuple[tuple[AnyField, str], Reception]], left: int, columns: int
) -> tuple[Cell, ...]:
    """The cells of a new row; those that are not taken as they are meant are marked."""
    words = [words for (_, words), _ in row]
    shown = grid_clipboard.coming_cells(words, left, columns)
    doubted = {left + at for at, (_, how) in enumerate(row) if how is not Reception.TAKEN}
    return tuple(
        replace(cell, tone=Tone.DOUBT) if at in doubted else cell for at, cell in enumerate(shown)
    )
