"""Plans that offices have already: read from files and pasted text, shown, then taken in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from hoptacxa_desktop.domain.letterhead import Letterhead
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.plan import Plan, PlanStatus, StatusStep
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.paths import resource
from hoptacxa_desktop.reading import plain, word
from hoptacxa_desktop.reading.guard import Kind, kind_of, read_bytes
from hoptacxa_desktop.reading.reader import Reading, understand
from hoptacxa_desktop.reading.roles import Said
from hoptacxa_desktop.reading.source import Source
from hoptacxa_desktop.reading.vocabulary import Vocabulary
from hoptacxa_desktop.services import glance, plans
from hoptacxa_desktop.services.editing import Edited
from hoptacxa_desktop.store import Store

_TEXTS = frozenset({Kind.TEXT, Kind.EMPTY})


def vocabulary() -> Vocabulary:
    """The words that come with the program, by which plans are taken apart."""
    return Vocabulary.load(resource("reading/vocabulary.toml"))


def read_file(
    path: Path, *, today: date, year: int | None = None, units: Sequence[Unit] = ()
) -> Reading:
    """The plan in a file, nothing stored. Raises a PersonError for a file that holds none."""
    return read_again(source_of(path), today=today, year=year, units=units)


def source_of(path: Path) -> Source:
    """The lines and tables of a file, by what it truly is."""
    content = read_bytes(path)
    if kind_of(content, name=path.name) in _TEXTS:
        return plain.read_text_file(path)
    return word.read_word_bytes(content, name=path.name)


def read_pasted(
    text: str, *, today: date, year: int | None = None, units: Sequence[Unit] = ()
) -> Reading:
    """The plan in pasted text, nothing stored."""
    return read_again(plain.read_text(text), today=today, year=year, units=units)


def read_again(
    source: Source,
    *,
    today: date,
    year: int | None = None,
    units: Sequence[Unit] = (),
    said: Said | None = None,
) -> Reading:
    """The plan of a source that was read before, after a person's word about some lines."""
    return understand(
        source, vocabulary=vocabulary(), today=today, year=year, units=units, said=said
    )


def accept(store: Store, *, plan: Plan, at: datetime, by: str = "") -> Edited:
    """A plan that was read, put into the store as one step to undo.

    A plan with number and date was issued already. One of the office's own that was read without
    its letterhead gets it.
    """
    issued = bool(plan.number and plan.issued_on)
    status = PlanStatus.ISSUED if issued else PlanStatus.DRAFT
    step = StatusStep(status=status, at=at, by=by)
    taken = replace(_lettered(plan, glance.office(store)), status=status, steps=(step,))
    return plans.add_plan(
        store, plan=taken, name=f"Nhận kế hoạch “{plans.short_subject(plan.subject)}”"
    )


def _lettered(plan: Plan, office: Office | None) -> Plan:
    """`plan` under the office's letterhead where it has none and the office issues it."""
    if office is None or plan.letterhead != Letterhead() or not office.is_called(plan.issuer):
        return plan
    return replace(plan, letterhead=office.letterhead, place=plan.place or office.place)
