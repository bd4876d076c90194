"""From a source to a plan: the one way in. Pure: the same source gives the same plan."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from hoptacxa_desktop.domain import timing
from hoptacxa_desktop.domain.ditto import is_ditto, with_dittos
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.kinds import PlanKind
from hoptacxa_desktop.domain.numbering import counted
from hoptacxa_desktop.domain.outline import Node, NodeKind, Outline
from hoptacxa_desktop.domain.plan import Peak, Plan
from hoptacxa_desktop.domain.recipients import Recipients
from hoptacxa_desktop.domain.rereading import reread
from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.domain.timing.values import Period, PeriodKind, TimeContext
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.domain.values import Reading as Against
from hoptacxa_desktop.reading.annexes import read_annex
from hoptacxa_desktop.reading.bodies import Bodies
from hoptacxa_desktop.reading.closing import Closing, read_closing
from hoptacxa_desktop.reading.event import with_event
from hoptacxa_desktop.reading.framework import Frame, read_frame
from hoptacxa_desktop.reading.head import Head, read_head, reference_of
from hoptacxa_desktop.reading.issuer import issuer_of
from hoptacxa_desktop.reading.items import Item, item_of, tree
from hoptacxa_desktop.reading.joint import issuers_of
from hoptacxa_desktop.reading.leftovers import doubt_leftovers
from hoptacxa_desktop.reading.opening import Opening, read_opening
from hoptacxa_desktop.reading.parts import PartReader, part_nodes
from hoptacxa_desktop.reading.pause import uncollected
from hoptacxa_desktop.reading.plain_nodes import paragraph
from hoptacxa_desktop.reading.roles import Role, Said
from hoptacxa_desktop.reading.scope import Scope
from hoptacxa_desktop.reading.source import Block, Grid, Remark, Source
from hoptacxa_desktop.reading.vocabulary import Vocabulary
from hoptacxa_desktop.reading.zones import Zones, zones

# Both begin with a sign, the look at what is before it behind it: a search that has to look
# around at each place of a long paper takes several times as long.
_YEAR = re.compile(r"[nN](?<=\b[nN])[ăĂ][mM]\s+(20\d\d|19\d\d)\b")
_ANY_YEAR = re.compile(r"(2(?<=\b2)0\d\d)\b")
_FOUR_FIGURES = re.compile(r"(?:20|19)\d\d")
_FEW_LETTERS, _MOST_LETTERS, _FEWEST_MARKED = 40, 2000, 0.05
_FOREIGN = (
    "Văn bản không có dấu tiếng Việt (viết bằng tiếng khác, hoặc gõ không dấu): chữ được giữ đủ, "
    "nhưng các phần có thể chưa nhận đúng."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A plan as it was read, with what is doubted, and where each thing came from.

    `roles`: what each line of the source is. `origins`: the lines that a node holds.
    """

    plan: Plan
    source: Source
    remarks: tuple[Remark, ...] = ()
    roles: Mapping[int, Role]
    origins: Mapping[NodeId, tuple[int, ...]]


@uncollected()
def understand(
    source: Source,
    *,
    vocabulary: Vocabulary,
    today: date,
    year: int | None = None,
    units: Sequence[Unit] = (),
    said: Said | None = None,
) -> Reading:
    """The plan that a source is, every word of it kept.

    `year`: the plan's own where the source does not tell; `units`: the office's list, for aliases;
    `said`: a person's word about single lines, from which the rest follows.
    """
    return _Understanding(source, vocabulary, today, year, tuple(units), said or Said()).reading()


@dataclass(slots=True)
class _Understanding:
    source: Source
    vocabulary: Vocabulary
    today: date
    year: int | None
    units: tuple[Unit, ...]
    said: Said

    def reading(self) -> Reading:
        told = self.said.roles
        parts = zones(tuple(self._blocks()), self.vocabulary, told)
        bodies = Bodies.of(self.vocabulary)
        head = read_head(parts.head, self.vocabulary, bodies, told)
        self._number_of_annex(head, parts)
        year = self._year(head, parts)
        against = Against(time=TimeContext(year=year, issued_on=head.issued_on), units=self.units)
        scope = Scope(self.vocabulary, bodies, against, self.said)
        scope.remarks.extend(self.source.remarks)
        plan = with_dittos(self._plan(scope, parts, head, year))
        self._doubt_plan(scope, plan)
        doubt_leftovers(scope, plan, self.source)
        self._doubt_dittos(scope, plan)
        return Reading(
            plan=plan,
            source=self.source,
            remarks=tuple(sorted(dict.fromkeys(scope.remarks), key=lambda remark: remark.line)),
            roles=scope.roles,
            origins={node: tuple(lines) for node, lines in scope.origins.items()},
        )

    def _blocks(self) -> Iterator[Block]:
        """The blocks; tables with what a person said of them."""
        for block in self.source.blocks:
            said = self.said.tables.get(block.number) if isinstance(block, Grid) else None
            yield replace(block, told=said) if isinstance(block, Grid) else block

    def _closes(self, item: Item) -> bool:
        return item.is_plain and self.vocabulary.begins("begins", item.words)

    def _plan(self, scope: Scope, parts: Zones, head: Head, year: int) -> Plan:
        scope.roles.update({number: Role(role) for number, role in head.lines.items()})
        opening = read_opening(head.paragraphs, self.said.roles)
        for line in head.paragraphs:
            grounds = line.number in opening.grounds
            scope.roles[line.number] = Role.BASIS if grounds else Role.OPENING
        items = tree(map(item_of, parts.body), self.said.ranks, self._closes, scope.is_body)
        outline = with_event(scope, part_nodes(scope, items), head.subject)
        closing = read_closing(parts.closing, self.vocabulary, self.said.roles)
        outline = (*outline, *self._left(scope, closing))
        outline, frame = read_frame(outline, self.vocabulary)
        appendices = tuple(read_annex(scope, annex, self.vocabulary) for annex in parts.annexes)
        for annex in parts.annexes:
            repeated = read_closing(annex.closing, self.vocabulary, self.said.roles)
            scope.roles.update({n: Role(role) for n, role in repeated.roles.items()})
            # Signed at the very end, behind the appendices; what the plan has itself stays.
            if closing.recipients is None:
                closing.recipients = repeated.recipients
            if closing.signature == Signature():
                closing.signature, closing.beside = repeated.signature, repeated.beside
        joint = issuers_of(head, (closing.signature, *closing.beside), scope.bodies)
        head.letterhead, closing.signature = joint.letterhead, joint.signature
        if not joint.sure:
            scope.doubt(0, "", "Chưa rõ tên các cơ quan cùng ban hành.")
        plan = self._assembled(head, opening, outline, closing, year)
        plan = replace(plan, joint=joint.others)
        numbered = tuple(
            replace(appendix, outline=counted(appendix.outline)) for appendix in appendices
        )
        plan = replace(plan, appendices=numbered, issuer=self._issuer(scope, plan, head))
        return self._with_frame(plan, frame)

    def _assembled(
        self, head: Head, opening: Opening, outline: Outline, closing: Closing, year: int
    ) -> Plan:
        return Plan(
            kind=self.vocabulary.kind_of(head.subject) if head.subject else PlanKind.OTHER,
            type_name=head.type_name.capitalize() or "Kế hoạch",
            subject=head.subject,
            year=year,
            letterhead=head.letterhead,
            number=head.number,
            symbol=head.symbol,
            place=head.place,
            issued_on=head.issued_on,
            draft_date=head.draft_date,
            preamble=opening.preamble,
            bases=opening.bases,
            opening=opening.paragraphs,
            outline=counted(outline),
            recipients=closing.recipients or Recipients(archive=""),
            signature=closing.signature,
        )

    def _left(self, scope: Scope, closing: Closing) -> list[Node]:
        """Lines of the closing that are neither recipients nor signature: kept as paragraphs."""
        scope.roles.update({number: Role(role) for number, role in closing.roles.items()})
        scope.remarks.extend(closing.remarks)
        reader = PartReader(scope)
        told = (line.number in self.said.roles for line in closing.left)
        return [
            reader.top(item_of(line)) if own else paragraph(scope, item_of(line))
            for line, own in zip(closing.left, told, strict=True)
        ]

    def _with_frame(self, plan: Plan, frame: Frame) -> Plan:
        context = TimeContext(year=plan.year, issued_on=plan.issued_on)
        time = timing.read(frame.time, context) if frame.time else plan.time
        plan = replace(plan, time=time, theme=frame.theme, messages=tuple(frame.messages))
        peaks = [period for period in time.periods if period.kind is PeriodKind.PEAK]
        plan = replace(plan, peaks=tuple(_peak(period, context) for period in peaks))
        return reread(plan, self.units) if time.periods else plan

    def _issuer(self, scope: Scope, plan: Plan, head: Head) -> str:
        opening = [line.words for line in head.paragraphs]
        texts = (line.words for line in self.source.lines())
        return issuer_of(head.letterhead, opening, plan.place, texts, scope.bodies)

    def _number_of_annex(self, head: Head, parts: Zones) -> None:
        """Number and date from an appendix's "(Kèm theo Kế hoạch số …)" where the head has none."""
        if head.number or head.issued_on:
            return
        for annex in parts.annexes:
            for line in annex.head:
                if found := reference_of(line.words):
                    head.number, head.symbol, head.issued_on = found
                    return

    def _year(self, head: Head, parts: Zones) -> int:
        """The plan's own year: said, named by the subject, or that of its date."""
        if self.year:
            return self.year
        own = head.issued_on.year if head.issued_on else head.draft_date.year or None
        named = [int(year) for year in _YEAR.findall(head.subject)]
        # "tầm nhìn đến năm 2045" is not the year of the plan, "năm 2025" of a plan of 2024 is.
        if near := [year for year in named if own is None or own <= year <= own + 1]:
            return near[0]
        if own:
            return own
        words = " ".join(line.words for line in self.source.lines())
        if not _FOUR_FIGURES.search(words):
            return self.today.year
        years = [int(year) for year in _YEAR.findall(words) or _ANY_YEAR.findall(words)]
        return max(set(years), key=years.count) if years else self.today.year

    def _doubt_dittos(self, scope: Scope, plan: Plan) -> None:
        """Where no row above says what "nt" repeats."""
        if not any(name is ActivityField.TIME and is_ditto(words) for name, words in scope.heard):
            return
        for task in tasks(plan):
            for doubt in task.said.time.doubts if is_ditto(task.said.time.text) else ():
                line = next(iter(scope.origins.get(task.node_id, ())), 0)
                scope.doubt(line, doubt.words, doubt.why)

    def _doubt_plan(self, scope: Scope, plan: Plan) -> None:
        if _is_foreign(self.source):
            scope.doubt(0, "", _FOREIGN)
        if not plan.subject:
            scope.doubt(0, "", "Chưa thấy tên loại và trích yếu của kế hoạch.")
        if not plan.issuer:
            scope.doubt(0, "", "Chưa rõ cơ quan ban hành.")
        if not any(node.kind is NodeKind.HEADING for node in plan.outline):
            scope.doubt(0, "", "Chưa thấy các phần của kế hoạch.")


def _is_foreign(source: Source) -> bool:
    """True where the first letters hardly have marks: of Vietnamese ones every fourth has."""
    every = (char for line in source.lines() for char in line.words if char.isalpha())
    letters = list(islice(every, _MOST_LETTERS))
    marked = sum(not char.isascii() for char in letters)
    return len(letters) > _FEW_LETTERS and marked < _FEWEST_MARKED * len(letters)


def _peak(period: Period, context: TimeContext) -> Peak:
    words = timing.write([replace(period, kind=PeriodKind.MAIN)])
    return Peak(name="Đợt cao điểm", timing=timing.read(words, context))
