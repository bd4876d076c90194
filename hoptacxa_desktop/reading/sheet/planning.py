"""A list in a sheet as a plan of its own: groups as headings, the activities below them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath

from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.lines import PRINTED, line_for
from hoptacxa_desktop.domain.numbering import counted
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.recipients import Recipients
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.reading.bodies import Bodies
from hoptacxa_desktop.reading.groups import group_label, group_row, under_groups
from hoptacxa_desktop.reading.head import Head
from hoptacxa_desktop.reading.issuer import issuer_of
from hoptacxa_desktop.reading.pause import uncollected
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.reading.roles import Role, Said
from hoptacxa_desktop.reading.sheet.heading_lines import head_of
from hoptacxa_desktop.reading.sheet.headings import Namer
from hoptacxa_desktop.reading.sheet.listing import GroupRow, Listing, ListRow, ListSource
from hoptacxa_desktop.reading.sheet.reading_rows import list_of
from hoptacxa_desktop.reading.source import Line, Remark


@uncollected()
def understand_list(
    source: ListSource,
    *,
    namer: Namer,
    today: date,
    year: int | None = None,
    units: Sequence[Unit] = (),
    said: Said | None = None,
) -> Reading:
    """The plan that a list is, with what is doubted and where each thing came from."""
    listing = list_of(source, namer=namer, today=today, year=year, units=units, said=said)
    bodies = Bodies.of(namer.vocabulary)
    head = head_of(listing.above, namer, bodies)
    return _Planner(listing, head, namer, bodies).reading()


@dataclass(slots=True)
class _Planner:
    """Makes the plan of a listing and notes which lines each node holds."""

    listing: Listing
    head: Head
    namer: Namer
    bodies: Bodies
    roles: dict[int, Role] = field(default_factory=dict)
    origins: dict[NodeId, tuple[int, ...]] = field(default_factory=dict)

    def reading(self) -> Reading:
        self.roles.update({number: Role(role) for number, role in self.head.lines.items()})
        plan = self._plan()
        return Reading(
            plan=plan,
            source=self.listing.source,
            remarks=(*self._of_plan(plan), *self.listing.remarks),
            roles=self.roles,
            origins=self.origins,
        )

    def _plan(self) -> Plan:
        head = self.head
        outline = (
            *(self._paragraph(line) for line in head.paragraphs),
            *under_groups(self._nodes()),
            *(self._paragraph(line) for line in self.listing.below),
        )
        plan = Plan(
            kind=self.namer.vocabulary.kind_of(head.subject),
            type_name=head.type_name.capitalize() or "Kế hoạch",
            subject=head.subject or self._name(),
            year=self.listing.year,
            letterhead=head.letterhead,
            number=head.number,
            symbol=head.symbol,
            place=head.place,
            issued_on=head.issued_on,
            draft_date=head.draft_date,
            outline=counted(tuple(outline)),
            recipients=Recipients(archive=""),
        )
        words = [line.words for line in head.paragraphs]
        texts = (row.activity.particulars.lead.text for row in self.listing.rows)
        issuer = issuer_of(head.letterhead, words, plan.place, texts, self.bodies)
        return replace(plan, issuer=issuer)

    def _name(self) -> str:
        """What the plan is called where no line names it: its file."""
        return PurePath(self.listing.source.name).stem

    def _of_plan(self, plan: Plan) -> Iterator[Remark]:
        if not self.head.subject:
            why = f"Chưa thấy tên của danh sách; tạm lấy tên tệp “{plan.subject}”."
            yield Remark(line=0, text="", why=why)
        if not plan.issuer:
            yield Remark(line=0, text="", why="Chưa rõ cơ quan ban hành.")
        if not self.listing.rows:
            yield Remark(line=0, text="", why="Danh sách chưa có hoạt động nào.")

    def _nodes(self) -> Iterator[tuple[Node, bool]]:
        for number in range(*self._header_lines()):
            self.roles[number] = Role.TABLE
        for entry in self.listing.entries:
            if isinstance(entry, GroupRow):
                node = group_row(entry.label, rich(entry.title))
                self._mark(node, (entry.row,), Role.HEADING)
                yield node, True
            else:
                node = activity_node(entry)
                self._mark(node, entry.rows, Role.ACTIVITY)
                yield node, False

    def _header_lines(self) -> tuple[int, int]:
        source = self.listing.source
        return source.firsts[source.header.first], source.firsts[source.header.last + 1]

    def _mark(self, node: Node, rows: Sequence[int], role: Role) -> None:
        numbers = [n for row in rows for n in self.listing.source.numbers(row - 1)]
        self.origins[node.id] = tuple(numbers)
        self.roles.update(dict.fromkeys(numbers, role))

    def _paragraph(self, line: Line) -> Node:
        node = Node(kind=NodeKind.PARAGRAPH, text=line.text)
        self.origins[node.id] = (line.number,)
        self.roles[line.number] = Role.PARAGRAPH
        return node


def activity_node(row: ListRow, *, lines: bool = True) -> Node:
    """The node that a row is; `lines`: its fields print as lines below it."""
    found = group_label(row.label)
    plain_number = row.label.strip().isdecimal()
    node = Node(
        kind=NodeKind.ACTIVITY,
        text=rich(row.title),
        ladder=Ladder.NUMBER_PLAIN if plain_number else found.ladder if found else Ladder.NONE,
        label=row.label.strip(),
        detail=row.activity,
    )
    if not lines:
        return node
    printed = tuple(line_for(node, name) for name in PRINTED if name in row.said)
    return replace(node, children=printed)
