"""The office in the store: one row, and one row for each of its units."""

from dataclasses import dataclass, replace

from sqlalchemy import select

from hoptacxa_desktop.domain.errors import Conflict, Door
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.store import tables
from hoptacxa_desktop.store.glance import Glance
from hoptacxa_desktop.store.mapping import Key, Row, keyed, to_row
from hoptacxa_desktop.store.rows import Edit, Rows, differences

_ONLY = 1


@dataclass(frozen=True, slots=True)
class OfficeRepository:
    """The office, inside one unit of work."""

    rows: Rows
    glance: Glance

    def get(self) -> Office | None:
        """The office, None until it is declared."""
        return self.glance.office()

    def save(self, office: Office) -> Office:
        """The office with its next version; the same when nothing differs.

        Raises Conflict when the stored one is not of the version that `office` was made from.
        """
        before = self.rows.one(tables.office, _ONLY)
        if before is not None and before["version"] != office.version:
            raise Conflict(
                "Thông tin cơ quan đã được sửa ở nơi khác nên chưa lưu được thay đổi này.",
                advice="Bản đã lưu vẫn nguyên vẹn. Mở lại phần khai báo rồi làm lại thay đổi.",
                doors=(Door.SHOW_OTHER, Door.KEEP_TEXT),
            )
        units = differences(tables.unit, self._units(), _unit_rows(office))
        if not units and before == _office_row(office):
            return office
        saved = replace(office, version=office.version + 1)
        self.rows.write((Edit(tables.office, before, _office_row(saved)), *units))
        return saved

    def _units(self) -> dict[Key, Row]:
        chosen = select(tables.unit).order_by(tables.unit.c.position)
        rows = (dict(row) for row in self.rows.connection.execute(chosen).mappings())
        return keyed(tables.unit, rows)


def _office_row(office: Office) -> Row:
    return to_row(replace(office, units=()), tables.office, besides=("units",), id=_ONLY)


def _unit_rows(office: Office) -> dict[Key, Row]:
    rows = (
        to_row(unit, tables.unit, position=position) for position, unit in enumerate(office.units)
    )
    return keyed(tables.unit, rows)
