"""A timing as one short line, so that a table of phrases can be read and checked by eye.

`M`, `P`, `D`: main, peak, deadline; `1` once beside what comes again; `~` tentative;
`[08:00-11:30]` hours; `R:` a recurrence with its months, due days (day/month, `<` the day before
it, `al` a lunar one), weekdays (Monday 0); `on:` what it depends on; `5d` a length;
`?` the codes of the doubts.
"""

from hoptacxa_desktop.domain.timing.values import Due, Period, Recurrence, Timing


def told(timing: Timing) -> str:
    """The line for a timing."""
    parts = [_period(period) for period in timing.periods]
    if timing.recurrence:
        parts.append(_recurrence(timing.recurrence))
    if timing.depends_on:
        parts.append(f"on:{timing.depends_on}")
    if timing.duration_days:
        parts.append(f"{timing.duration_days}d")
    parts += [f"?{doubt.code}" for doubt in timing.doubts]
    return " | ".join(parts)


def _period(period: Period) -> str:
    kind = period.kind.value[0].upper() + "1" * period.once + "~" * period.tentative
    hours = ""
    if period.opens or period.closes:
        opens, closes = (f"{each:%H:%M}" if each else "" for each in (period.opens, period.closes))
        hours = f" [{opens}-{closes}]"
    return f"{kind} {period.start or ''}..{period.end or ''}{hours}"


def _recurrence(recurrence: Recurrence) -> str:
    words = [f"R:{recurrence.every}"]
    words += [f"x{recurrence.times}"] if recurrence.times > 1 else []
    words += [f"each{recurrence.interval}"] if recurrence.interval > 1 else []
    words += [f"months={_listed(recurrence.months)}"] if recurrence.months else []
    words += [f"due={_listed(map(_due, recurrence.due))}"] if recurrence.due else []
    words += [f"weekdays={_listed(recurrence.weekdays)}"] if recurrence.weekdays else []
    words += ["span=" + "+".join("..".join(map(_due, each)) for each in recurrence.spans)] * bool(
        recurrence.span
    )
    return " ".join([*words, *(["or-demand"] if recurrence.on_demand else [])])


def _listed(values: object) -> str:
    return ",".join(str(each) for each in values)  # type: ignore[attr-defined]


def _due(due: Due) -> str:
    day = f"{due.day}/{due.month}" if due.month else str(due.day)
    return ("<" if due.before else "") + day + ("al" if due.lunar else "")
