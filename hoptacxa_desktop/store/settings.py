"""Small values by name: how this person likes the program, no part of any record."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from hoptacxa_desktop.domain.codec import Json
from hoptacxa_desktop.store.glance import Glance
from hoptacxa_desktop.store.rows import Rows
from hoptacxa_desktop.store.tables import setting


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, inside one unit of work; undo does not touch them."""

    rows: Rows
    glance: Glance

    def get(self, key: str, default: Json = None) -> Json:
        """The value kept under `key`, `default` where there is none."""
        return self.glance.setting(key, default)

    def all(self) -> dict[str, Json]:
        """Every value that is kept, by its name."""
        found = self.rows.connection.execute(select(setting.c.key, setting.c.value))
        return {row.key: row.value for row in found}

    def set(self, key: str, value: Json) -> None:
        """Keep `value` under `key`."""
        self.rows.check_writable()
        put = insert(setting).values(key=key, value=value)
        taken = put.on_conflict_do_update(
            index_elements=["key"], set_={"value": put.excluded.value}
        )
        self.rows.connection.execute(taken)
