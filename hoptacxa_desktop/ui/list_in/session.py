"""A list that is read against a plan until it is taken in or given up."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from hoptacxa_desktop.domain.errors import Door, PersonError
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.reading.sheet import ListSource
from hoptacxa_desktop.services import listing_in, plans
from hoptacxa_desktop.services.editing import Edited
from hoptacxa_desktop.services.listing_in import Compared
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.jobs import Job, Report
from hoptacxa_desktop.ui.list_in import facts
from hoptacxa_desktop.ui.list_in.facts import Choice, ListLine

_WAIT_MS = 60_000
_STEPS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A person's word: which activity a row is about, what a cell says, ticks turned over."""

    meant: Mapping[int, NodeId | None] = field(default_factory=lambda: MappingProxyType({}))
    words: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    turned: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A list that was read against a plan."""

    plan: Plan
    source: ListSource
    compared: tuple[Compared, ...]
    lines: tuple[ListLine, ...]


def look(
    plan: Plan, source: ListSource, word: Word, units: tuple[Unit, ...], today: date
) -> Looked:
    """A list against a plan, after a person's word; pure, so that a worker can make it."""
    listing = listing_in.read_again(source, plan=plan, today=today, units=units, words=word.words)
    compared = listing_in.compare(plan, listing, word.meant)
    shown = facts.lines(plan, listing, compared)
    return Looked(plan=plan, source=source, compared=compared, lines=shown)


class ListSession(QObject):
    """`ready`: a list was read; `changed`: there is more to show; `left`: no more."""

    ready = Signal()
    changed = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.looked: Looked | None = None
        self._words: tuple[Word, ...] = (Word(),)
        self._read_by = Word()
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

    def open(self, path: Path, plan: Plan) -> None:
        """Read this list against the plan. What is no list is told in one sentence."""
        units, today = self.desk.office.units, self.desk.today

        def work(report: Report, _cancelled: object) -> Looked:
            report(0, _STEPS, self.tr("mở danh sách"))
            source = listing_in.source_of(path)
            report(1, _STEPS, self.tr("so với kế hoạch"))
            looked = look(plan, source, Word(), units, today)
            report(2, _STEPS, self.tr("xếp thay đổi"))
            return looked

        self.desk.jobs.run(
            work,
            title=self.tr("Đang đọc “{name}”").format(name=path.name),
            done=self._begin,
            failed=lambda error: self._tell(error, path, plan),
        )

    def _tell(self, error: Exception, path: Path, plan: Plan) -> None:
        if isinstance(error, PersonError):
            self.desk.problems.tell(error, {Door.RETRY: lambda: self.open(path, plan)})
        else:
            self.desk.problems.tell(error)

    def _begin(self, looked: Looked) -> None:
        self.looked, self._words, self._read_by = looked, (Word(),), Word()
        self.ready.emit()
        self.changed.emit()

    def end(self) -> None:
        """Look at nothing any more."""
        self.looked, self._words = None, (Word(),)
        self.left.emit()

    def is_on(self, line: ListLine) -> bool:
        """True for a change that is to be taken in."""
        return line.ticks and line.on != (line.key in self.word.turned)

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the changes that are to be taken in."""
        lines = self.looked.lines if self.looked else ()
        return frozenset(line.key for line in lines if self.is_on(line))

    def turn(self, lines: tuple[ListLine, ...], *, on: bool) -> None:
        """Take these changes in, or leave them; the rest stays as it is."""
        others = [line.key for line in lines if line.ticks and self.is_on(line) != on]
        if others:
            self._add(replace(self.word, turned=self.word.turned ^ frozenset(others)))
            self.changed.emit()

    def answer(self, line: ListLine, choice: Choice) -> None:
        """What a row or a day means; what follows is read anew."""
        if choice.line:
            words = {**self.word.words, choice.line: choice.text}
            self._add(replace(self.word, words=MappingProxyType(words)))
        else:
            meant = {**self.word.meant, line.row: choice.node}
            self._add(replace(self.word, meant=MappingProxyType(meant)))
        self._read()

    def undo(self) -> bool:
        """Take back the last word; False where nothing was said."""
        if not self.can_undo:
            return False
        gone, self._words = self._words[-1], self._words[:-1]
        if _answers(gone) == _answers(self.word):
            self.changed.emit()
        else:
            self._read()
        return True

    def accept(self) -> Edited | None:
        """Take the ticked changes in; None where there is more to look at first."""
        self.desk.jobs.wait(_WAIT_MS)
        looked = self.looked
        assert looked is not None
        now = self.desk.do(plans.open_plan, plan_id=looked.plan.id)
        if now is None:
            return None
        if now.version != looked.plan.version:
            self.desk.notice_wanted.emit(self.tr("Kế hoạch vừa được sửa; đã so lại, xem rồi nhận"))
            self._read(now)
            return None
        rows = facts.chosen(looked.compared, self.keys)
        return self.desk.do(listing_in.apply, plan=now, rows=rows, units=self.desk.office.units)

    @property
    def plan_id(self) -> PlanId | None:
        """The plan that the list is read against."""
        return self.looked.plan.id if self.looked else None

    def _add(self, word: Word) -> None:
        self._words = (*self._words, word)

    def _read(self, plan: Plan | None = None) -> None:
        looked = self.looked
        if looked is None or self._job is not None:
            return
        word, units, today = self.word, self.desk.office.units, self.desk.today
        against, source = plan or looked.plan, looked.source
        self._job = self.desk.jobs.run(
            lambda _report, _cancelled: look(against, source, word, units, today),
            title=self.tr("Đang so lại danh sách"),
            done=lambda now: self._on_read(now, word),
            failed=self._on_failed,
        )

    def _on_ended(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        if job.cancelled:
            self._forget_unread()

    def _on_failed(self, error: Exception) -> None:
        self._forget_unread()
        self.desk.problems.tell(error)

    def _forget_unread(self) -> None:
        """Answers by which nothing was read are gone; ticks that came after them too."""
        while _answers(self.word) != _answers(self._read_by):
            self._words = self._words[:-1]

    def _on_read(self, looked: Looked, word: Word) -> None:
        if self.looked is None or self.looked.source is not looked.source:
            return
        self.looked, self._read_by = looked, word
        self.changed.emit()
        if _answers(word) != _answers(self.word):
            self._read()


def _answers(word: Word) -> tuple[Mapping[int, NodeId | None], Mapping[int, str]]:
    return word.meant, word.words
