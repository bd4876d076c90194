"""A plan that is looked through: what was read, a person's word about it, and its undoing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.reading.levels import rank_after
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.reading.roles import FIELD_ROLES, Role, Said
from hoptacxa_desktop.reading.source import Source
from hoptacxa_desktop.services import receiving
from hoptacxa_desktop.services.editing import Edited
from hoptacxa_desktop.services.receiving import Kept
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.jobs import Job
from hoptacxa_desktop.ui.receiving import role_facts
from hoptacxa_desktop.ui.receiving.doubt_facts import Doubt, replaced
from hoptacxa_desktop.ui.receiving.facts import Shown, shown

_WAIT_MS = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A person's word: of lines, of units' names, and the doubts that are put aside."""

    said: Said = field(default_factory=Said)
    aliases: tuple[tuple[str, UnitId], ...] = ()
    aside: frozenset[Doubt] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A reading, made ready to be looked at. `kept`: how many of its words print again."""

    shown: Shown
    kept: Kept

    @property
    def reading(self) -> Reading:
        """The reading itself."""
        return self.shown.reading


def look(
    reading: Reading,
    units: Sequence[Unit],
    word: Word,
    before: Mapping[int, str] = MappingProxyType({}),
) -> Looked:
    """All that the window shows of a reading; pure, so that a worker can make it.

    `before`: what stood in the lines that the word has mended.
    """
    rows = shown(reading, units, word.aside, before)
    return Looked(shown=rows, kept=receiving.kept_words(reading))


def look_again(source: Source, units: Sequence[Unit], word: Word, today: date) -> Looked:
    """The source, as it was found, read anew after a person's word."""
    named = receiving.with_aliases(units, word.aliases)
    reading = receiving.read_again(source, today=today, units=named, said=word.said)
    before = {line.number: line.words for line in source.lines() if line.number in word.said.words}
    return look(reading, named, word, before)


class ReceivingSession(QObject):
    """What is looked through until it is taken in or given up. `changed`: there is more to show.

    Reading anew is a job; words that are said meanwhile are taken along in the next one. Where it
    is stopped, or fails, the words that were not yet read are gone.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.looked: Looked | None = None
        self._source = Source()
        self._words: list[Word] = [Word()]
        # The words by which what is shown was read: those that stay when reading is stopped.
        self._read_by = self._words
        self._job: Job | None = None
        desk.jobs.ended.connect(self._on_ended)

    @property
    def word(self) -> Word:
        """What the person has said so far."""
        return self._words[-1]

    @property
    def can_undo(self) -> bool:
        """True where something was said."""
        return len(self._words) > 1

    def begin(self, looked: Looked) -> None:
        """Look at another reading; nothing is said of it yet."""
        self.looked, self._source = looked, looked.reading.source
        self._words = self._read_by = [Word()]
        self.changed.emit()

    def end(self) -> None:
        """Look at nothing any more."""
        self.looked = None
        self._words = self._read_by = [Word()]

    def say(self, line: int, role: Role, beside: Sequence[int] = ()) -> None:
        """A line is of this role; what follows from it is read anew.

        `beside`: the lines of the row that it stands for; nothing else is said of them then.
        """
        roles = {one: said for one, said in self.word.said.roles.items() if one not in beside}
        roles[line] = role
        self._say(replace(self.word.said, roles=MappingProxyType(roles)))

    def tell_table(self, line: int, *, tasks: bool) -> None:
        """The table that begins with a line is one of activities, or plain."""
        tables = {**self.word.said.tables, line: tasks}
        self._say(replace(self.word.said, tables=MappingProxyType(tables)))

    def shift(self, line: int, by: int) -> bool:
        """A line goes one level in (1) or out (-1); False where it cannot."""
        if self.looked is None:
            return False
        rank = rank_after(self.looked.reading, self.word.said, line, by)
        if rank is None:
            return False
        ranks = {**self.word.said.ranks, line: rank}
        self._say(replace(self.word.said, ranks=MappingProxyType(ranks)))
        return True

    def mend(self, lines: Mapping[int, str]) -> bool:
        """These lines say something else; False where that is what they say, or nothing."""
        found = {line.number: line.words for line in self._source.lines() if line.number in lines}
        said = dict(self.word.said.words)
        for line, words in lines.items():
            said.pop(line, None)
            if words.strip() and words != found.get(line):
                said[line] = words
        if said == self.word.said.words:
            return False
        self._say(replace(self.word.said, words=MappingProxyType(said)))
        return True

    def answer(self, doubts: Sequence[Doubt], words: str) -> bool:
        """Put words in place of those in doubt; False where no line has them."""
        lines: dict[int, str] = {}
        for doubt in doubts:
            old = lines.get(doubt.line, self.words_of(doubt.line))
            new = replaced(old, doubt.words, words)
            if new is not None:
                lines[doubt.line] = new
        return self.mend(lines)

    def words_of(self, line: int) -> str:
        """What a line says now, without the label that Word counts."""
        lines = self.looked.reading.source.lines() if self.looked else ()
        return next((one.words for one in lines if one.number == line), "")

    def call(self, words: str, unit: UnitId) -> None:
        """By these words that unit of the office is meant; kept once the plan is taken in."""
        self._add(replace(self.word, aliases=(*self.word.aliases, (words, unit))))

    def put_aside(self, doubts: Sequence[Doubt]) -> None:
        """Leave the words of these doubts as they are."""
        if doubts:
            self._add(replace(self.word, aside=self.word.aside | frozenset(doubts)))

    def undo(self) -> bool:
        """Take back the last word; False where nothing was said."""
        if not self.can_undo:
            return False
        self._words = self._words[:-1]
        self._read()
        return True

    def accept(self) -> Edited | None:
        """Take the plan in as it stands now; None when it met a person's situation."""
        self.desk.jobs.wait(_WAIT_MS)
        assert self.looked is not None
        return self.desk.do(
            receiving.accept,
            plan=self.looked.reading.plan,
            at=self.desk.clock(),
            aliases=self.word.aliases,
        )

    def _say(self, said: Said) -> None:
        self._add(replace(self.word, said=said))

    def _add(self, word: Word) -> None:
        self._words = [*self._words, word]
        self._read()

    def _read(self) -> None:
        if self.looked is None or self._job is not None:
            return
        source, units, words = self._source, self.desk.office.units, self._words
        today = self.desk.today
        self._job = self.desk.jobs.run(
            lambda _report, _cancelled: look_again(source, units, words[-1], today),
            title=self.tr("Đang đọc lại kế hoạch"),
            done=lambda looked: self._on_read(looked, words, source),
            failed=self._on_failed,
        )

    def _on_ended(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        if job.cancelled:
            self._words = self._read_by

    def _on_failed(self, error: Exception) -> None:
        self._words = self._read_by
        self.desk.problems.tell(error)

    def _on_read(self, looked: Looked, words: list[Word], source: Source) -> None:
        if self.looked is not None and self._source is source:
            self._adopt(looked, words)
        if self._words is not self._read_by:
            self._read()

    def _adopt(self, looked: Looked, words: list[Word]) -> None:
        before, now = self._read_by[-1].said, words[-1].said
        if line := _not_taken(looked.reading, before, now):
            role = role_facts.word(now.roles[line])
            told = self.tr("Ở chỗ này dòng {line} không đọc là {role} được. Đổi cấp rồi thử lại")
            self._refuse(told.format(line=line, role=role))
            return
        if _table_not_taken(looked, before, now):
            self._refuse(self.tr("Bảng này không đọc là các hoạt động được"))
            return
        self.looked, self._read_by = looked, words
        self.changed.emit()

    def _refuse(self, told: str) -> None:
        """A word without effect would only wait to surprise somebody later."""
        self._words = self._read_by
        self.desk.notice_wanted.emit(told)


def _table_not_taken(looked: Looked, before: Said, now: Said) -> bool:
    """True where a table that was said to be one of activities last is still none."""
    said = {table for table, tasks in now.tables.items() if tasks} - set(before.tables)
    rows = (row for row in looked.shown.source if row.table in said)
    return any(not row.tasks for row in rows)


def _not_taken(reading: Reading, before: Said, now: Said) -> int:
    """The line whose role was said last and is another all the same, 0 for none.

    A field may turn out to be said of several activities at once.
    """
    said = (line for line, role in now.roles.items() if before.roles.get(line) is not role)
    for line in said:
        role, found = now.roles[line], reading.roles.get(line)
        if found is not role and not (role in FIELD_ROLES and found is Role.SHARED):
            return line
    return 0
