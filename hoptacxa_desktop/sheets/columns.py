"""The columns of the tracking sheet, taken from the declared fields."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from xlsxwriter.utility import xl_col_to_name

from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField, FieldKind, FieldSpec, Part
from hoptacxa_desktop.domain.tasks import Task
from hoptacxa_desktop.domain.workbook_marks import ALERT_KEY, LEADERS_KEY, NODE_KEY
from hoptacxa_desktop.sheets.formats import SIZE
from hoptacxa_desktop.sheets.measure import line_count
from hoptacxa_desktop.sheets.words import ALERT

SHEET_WIDTH = 356.0
"""Width of the tracking table in mm; fitted to A4 it prints at about four fifths."""

MOST_LINES = 28
"""The lines that Excel's highest row holds."""

_SLACK = 1.05
_WIDEST = 250.0

_FIXED: Mapping[FieldKind, float] = MappingProxyType(
    {
        FieldKind.LABEL: 16.0,
        FieldKind.DATE: 21.5,
        FieldKind.PERCENT: 13.0,
        FieldKind.STATUS: 23.0,
    }
)
_FIELDS = (
    ActivityField.ORDER,
    ActivityField.TITLE,
    ActivityField.DELIVERABLE,
    ActivityField.LEAD,
    ActivityField.ADVISERS,
    ActivityField.PARTNERS,
    ActivityField.TIME,
    ActivityField.START,
    ActivityField.END,
    ActivityField.PROGRESS,
    ActivityField.STATUS,
    ActivityField.RESULT,
    ActivityField.OBSTACLE,
    ActivityField.PROPOSAL,
    ActivityField.NOTE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. `key`: a field's name, or one of the keys above; `width` in mm, 0 for hidden."""

    key: str
    heading: str
    kind: FieldKind
    width: float
    editable: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns from left to right: the visible ones, then the hidden ones."""

    columns: tuple[Column, ...]
    places: Mapping[str, int]

    @property
    def visible(self) -> tuple[Column, ...]:
        """The columns that people see."""
        return tuple(column for column in self.columns if column.width)

    @property
    def wrapped(self) -> tuple[tuple[int, float], ...]:
        """The columns whose words may take several lines, with their widths in mm."""
        return tuple(
            (index, column.width)
            for index, column in enumerate(self.visible)
            if column.kind not in (FieldKind.DATE, FieldKind.PERCENT)
        )

    def index(self, key: str) -> int:
        """The place of the column called `key`, from 0. Raises KeyError for none such."""
        return self.places[key]

    def letter(self, key: str) -> str:
        """The letter of the column called `key` ("B"). Raises KeyError for none such."""
        return str(xl_col_to_name(self.index(key)))

    def split(self, share: float) -> int:
        """The first visible column that lies beyond `share` (0-1) of the width."""
        limit = share * sum(column.width for column in self.visible)
        reached = 0.0
        for index, column in enumerate(self.visible):
            reached += column.width
            if reached >= limit:
                return index + 1
        return len(self.visible) - 1

    def span(self, first: int, last: int) -> float:
        """The width in mm of the columns `first` to `last`, both included."""
        return sum(column.width for column in self.columns[first : last + 1])


def layout(tasks: Iterable[Task]) -> Layout:
    """The columns that `tasks` need: advisers only where some are named."""
    advised = any(task.said.advisers for task in tasks)
    fields = [f for f in _FIELDS if advised or f is not ActivityField.ADVISERS]
    specs = [SPEC_OF[field] for field in fields]
    alert = Column(key=ALERT_KEY, heading=ALERT, kind=FieldKind.TEXT, width=19.0)
    columns = [_column(spec, _text_scale(specs, alert.width)) for spec in specs]
    columns.insert(fields.index(ActivityField.STATUS) + 1, alert)
    hidden = (
        Column(key=key, heading=key, kind=FieldKind.LABEL, width=0.0)
        for key in (NODE_KEY, LEADERS_KEY)
    )
    every = (*columns, *hidden)
    return Layout(every, MappingProxyType({column.key: i for i, column in enumerate(every)}))


def widened(narrow: Layout, rows: Collection[Sequence[object]]) -> Layout:
    """The layout with columns wide enough for their longest words in the highest row there is.

    `rows`: the cells of each activity from left to right.
    """
    grown = dict(narrow.wrapped)
    for index, width in narrow.wrapped:
        longest = max((str(row[index]) for row in rows), key=len, default="")
        lines = line_count(longest, width, SIZE)
        if lines > MOST_LINES:
            grown[index] = min(width * lines / MOST_LINES * _SLACK, _WIDEST)
    columns = tuple(
        replace(column, width=grown.get(index, column.width))
        for index, column in enumerate(narrow.columns)
    )
    return replace(narrow, columns=columns)


def _text_scale(specs: Iterable[FieldSpec], alert: float) -> float:
    """What the declared widths of the text columns are multiplied by, to fill the sheet."""
    fixed = sum(_FIXED.get(spec.kind, 0.0) for spec in specs)
    free = sum(spec.width for spec in specs if spec.kind not in _FIXED)
    return (SHEET_WIDTH - fixed - alert) / free


def _column(spec: FieldSpec, scale: float) -> Column:
    return Column(
        key=spec.field.value,
        heading=spec.label,
        kind=spec.kind,
        width=_FIXED.get(spec.kind, spec.width * scale),
        editable=spec.part is Part.TRACKING,
    )
