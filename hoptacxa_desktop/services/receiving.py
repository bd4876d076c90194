"""Plans that offices have already: read from files and pasted text, shown, then taken in."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.domain.letterhead import Letterhead
from hoptacxa_desktop.domain.office import FormChoices, Office
from hoptacxa_desktop.domain.plan import Plan, PlanStatus, StatusStep
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.paths import resource
from hoptacxa_desktop.reading import plain, sheet, word
from hoptacxa_desktop.reading.guard import Kind, kind_of, read_bytes, refusal, wanted_of
from hoptacxa_desktop.reading.mending import mended
from hoptacxa_desktop.reading.pause import uncollected
from hoptacxa_desktop.reading.reader import Reading, understand
from hoptacxa_desktop.reading.roles import Said
from hoptacxa_desktop.reading.source import Source
from hoptacxa_desktop.reading.vocabulary import Vocabulary
from hoptacxa_desktop.services import plans
from hoptacxa_desktop.services.editing import Edited
from hoptacxa_desktop.store import Store

Aliases = Sequence[tuple[str, UnitId]]
"""Names as they stand in a plan, each with the unit that a person said is meant."""

_WORD = re.compile(r"\w+")
_TEXTS = frozenset({Kind.TEXT, Kind.EMPTY})
_NO_TEXTS = frozenset({Kind.EMPTY, Kind.MACROS, Kind.PROTECTED, Kind.ARCHIVE, Kind.UNKNOWN})


def vocabulary() -> Vocabulary:
    """The words that come with the program, by which plans are taken apart."""
    return Vocabulary.load(resource("reading/vocabulary.toml"))


def namer() -> sheet.Namer:
    """The words that come with the program, by which the columns of lists are known."""
    return sheet.Namer(vocabulary(), sheet.SheetWords.load(resource("reading/sheet_words.toml")))


@uncollected()
def read_file(
    path: Path, *, today: date, year: int | None = None, units: Sequence[Unit] = ()
) -> Reading:
    """The plan in a file, nothing stored. Raises a PersonError for a file that holds none."""
    return read_again(source_of(path), today=today, year=year, units=units)


def source_of(path: Path) -> Source:
    """The lines and tables of a file, by what it truly is."""
    content = read_bytes(path)
    kind = kind_of(content, name=path.name)
    if kind is Kind.SHEET:
        return sheet.read_sheet_bytes(content, name=path.name, namer=namer())
    if kind is Kind.OLD_SHEET or (wanted_of(path.name) is Kind.SHEET and kind in _NO_TEXTS):
        raise refusal(kind, wanted=Kind.SHEET, name=path.name)
    if kind in _TEXTS:
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
    """The plan of a source that was read before, after a person's word about some lines.

    The reading's source has the words as they were mended.
    """
    said = said or Said()
    if isinstance(source, sheet.ListSource):
        source = sheet.mended_list(source, said.words)
        return sheet.understand_list(
            source, namer=namer(), today=today, year=year, units=units, said=said
        )
    source = mended(source, said.words)
    return understand(
        source, vocabulary=vocabulary(), today=today, year=year, units=units, said=said
    )


def with_aliases(units: Sequence[Unit], aliases: Aliases) -> tuple[Unit, ...]:
    """The units, each going by the further names that a person gave it."""
    return tuple(_renamed(unit, aliases) for unit in units)


def _renamed(unit: Unit, aliases: Aliases) -> Unit:
    names = {fold(name): name for name, own in reversed(aliases) if own == unit.id}
    new = tuple(name for key, name in names.items() if key not in map(fold, unit.names))
    return replace(unit, aliases=(*unit.aliases, *new)) if new else unit


@dataclass(frozen=True, slots=True)
class Kept:
    """How many words of a source its plan prints again, of how many; `lost`: the others."""

    kept: int
    of: int
    lost: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """True where not one word is lost."""
        return self.kept == self.of


def kept_words(reading: Reading) -> Kept:
    """The proof that nothing was lost: the words of the source among those that print."""
    from hoptacxa_desktop.documents.compose import compose
    from hoptacxa_desktop.documents.words import words_of

    lines = (f"{line.label} {line.words}" for line in reading.source.lines())
    source = Counter(_words(lines))
    printed = Counter(_words(words_of(compose(reading.plan, form=FormChoices()))))
    lost = tuple((source - printed).elements())
    return Kept(source.total() - len(lost), source.total(), lost)


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        # The decree sets "05" for the 5th and "3" for March: the same figure either way.
        yield from (word.lstrip("0") or word for word in _WORD.findall(text.casefold()))


def accept(
    store: Store, *, plan: Plan, at: datetime, by: str = "", aliases: Aliases = ()
) -> Edited:
    """A plan that was read, put into the store as one step to undo.

    A plan with number and date was issued already. One of the office's own that was read without
    its letterhead gets it, and the symbol of its plans. `aliases`: the names by which the plan
    calls units of the office; from now on the office's list has them.
    """
    issued = bool(plan.number and plan.issued_on)
    status = PlanStatus.ISSUED if issued else PlanStatus.DRAFT
    step = StatusStep(status=status, at=at, by=by)
    with store.write(f"Nhận kế hoạch “{plans.short_subject(plan.subject)}”") as uow:
        office = uow.office.get()
        if office is not None and aliases:
            uow.office.save(replace(office, units=with_aliases(office.units, aliases)))
        added = uow.plans.add(replace(_lettered(plan, office), status=status, steps=(step,)))
    return Edited(plan=added, changes=uow.changes)


def _lettered(plan: Plan, office: Office | None) -> Plan:
    """`plan` under the office's letterhead where it has none and the office issues it."""
    if office is None or plan.letterhead != Letterhead() or not office.is_called(plan.issuer):
        return plan
    own = plans.dress(plan, office)
    return replace(
        plan,
        letterhead=own.letterhead,
        place=plan.place or own.place,
        symbol=plan.symbol or own.symbol,
    )
