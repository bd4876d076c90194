"""What is to be known of the days of a month: lunar days, holidays, commemorations. No Qt."""

from collections.abc import Sequence
from datetime import date, timedelta

from hoptacxa_desktop.domain.timing.days import DayOff, DayOffKind, days_off
from hoptacxa_desktop.domain.timing.lunar import lunar, year_name
from hoptacxa_desktop.domain.timing.occasions import occasions_on

from ..calendar.values import DayNote


def title(month: date) -> tuple[str, str]:
    """The month in words, and the lunar months that it touches."""
    last = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    first_lunar, last_lunar = lunar(month), lunar(last)
    months = f"tháng {first_lunar.month}"
    if last_lunar.month != first_lunar.month:
        months += f" – tháng {last_lunar.month}"
    names = f"{year_name(last_lunar.year)}, {months} âm lịch"
    return f"Tháng {month.month} năm {month.year}", names


def year_title(year: int) -> tuple[str, str]:
    """The year in words, and the name of the lunar year that begins in it."""
    return f"Năm {year}", year_name(lunar(date(year, 7, 1)).year)


def of_days(start: date, end: date, table: Sequence[DayOff] = ()) -> tuple[DayNote, ...]:
    """A note for each day from `start` to `end`; `table`: the days off that were decided."""
    years = range(start.year, end.year + 1)
    off = {one.day: one for year in years for one in days_off(year, table)}
    days = (start + timedelta(days=at) for at in range((end - start).days + 1))
    return tuple(_note(day, off.get(day)) for day in days)


def _note(day: date, off: DayOff | None) -> DayNote:
    named = occasions_on(day)
    worked = off is not None and off.kind is DayOffKind.WORKING_SWAP
    return DayNote(
        day=day,
        text=off.name if off else named[0].title if named else "",
        day_off=off is not None and not worked,
        quiet=worked,
        lunar=_lunar_digits(day),
    )


def _lunar_digits(day: date) -> str:
    found = lunar(day)
    return f"1/{found.month}" if found.day == 1 else str(found.day)
