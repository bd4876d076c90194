"""The days off that the office keeps, or those that come with the program."""

from hoptacxa_desktop.domain.timing.days import DayOff, parse_days_off
from hoptacxa_desktop.paths import resource
from hoptacxa_desktop.store import Store


def days_off(store: Store) -> tuple[DayOff, ...]:
    """The table of days off: the office's own where it has one, else the one we ship."""
    with store.read() as uow:
        kept = uow.library.days_off()
    if kept:
        return kept
    return parse_days_off(resource("days/days_off.json").read_text("utf-8"))
