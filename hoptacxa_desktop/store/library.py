"""The office's library: legal bases to be reused, and days off to be counted with."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Table, select

from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.timing.days import DayOff
from hoptacxa_desktop.store import tables
from hoptacxa_desktop.store.mapping import Row, from_row, key_of, to_row
from hoptacxa_desktop.store.rows import Edit, Rows


@dataclass(frozen=True, slots=True)
class LibraryRepository:
    """The library, inside one unit of work."""

    rows: Rows

    def bases(self) -> tuple[LegalBasis, ...]:
        """All legal bases, the newest first, those without a day last."""
        newest = tables.basis.c.issued_on.desc().nulls_last()
        chosen = select(tables.basis).order_by(newest, tables.basis.c.id)
        rows = self.rows.connection.execute(chosen).mappings()
        return tuple(from_row(LegalBasis, row) for row in map(dict, rows))

    def save_basis(self, basis: LegalBasis) -> None:
        """Put a basis in, or write it in place of the one with its id."""
        self._put(tables.basis, to_row(basis, tables.basis))

    def days_off(self) -> tuple[DayOff, ...]:
        """All days off that the office keeps, in order of time."""
        chosen = select(tables.day_off).order_by(tables.day_off.c.day)
        rows = self.rows.connection.execute(chosen).mappings()
        return tuple(from_row(DayOff, row) for row in map(dict, rows))

    def save_day_off(self, day_off: DayOff) -> None:
        """Put a day in, or write it in place of what was said of that day."""
        self._put(tables.day_off, to_row(day_off, tables.day_off))

    def delete_day_off(self, day: date) -> None:
        """Take a day out. Nothing when it is not there."""
        before = self.rows.one(tables.day_off, day.isoformat())
        if before is not None:
            self.rows.write((Edit(tables.day_off, before, None),))

    def _put(self, table: Table, row: Row) -> None:
        before = self.rows.one(table, *key_of(table, row))
        if before != row:
            self.rows.write((Edit(table, before, row),))
