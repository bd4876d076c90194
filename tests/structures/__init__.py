"""Plans with the whole structure of plans that offices really issued, in words of our own."""

from collections.abc import Callable

from hoptacxa_desktop.domain.plan import Plan
from tests.structures import (
    action_month_fields,
    action_month_prose,
    action_programme,
    coordination_table,
    emulation,
)

ALL: dict[str, Callable[[], Plan]] = {
    "action_month_prose": action_month_prose.build,
    "emulation": emulation.build,
    "action_month_fields": action_month_fields.build,
    "coordination_table": coordination_table.build,
    "action_programme": action_programme.build,
}
