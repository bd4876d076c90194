"""Source, plan and doubts side by side, each following what is looked at in the others."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.reading.roles import Role as LineRole
from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.icons import Ink
from hoptacxa_desktop.ui.receiving import role_facts
from hoptacxa_desktop.ui.receiving.doubt_facts import Doubt, part_after
from hoptacxa_desktop.ui.receiving.doubt_pane import DoubtPane
from hoptacxa_desktop.ui.receiving.facts import Shown
from hoptacxa_desktop.ui.receiving.plan_view import PlanView
from hoptacxa_desktop.ui.receiving.role_button import RoleButton, groups_of, role_menu, why_fixed
from hoptacxa_desktop.ui.receiving.rooms_dialog import RoomsDialog
from hoptacxa_desktop.ui.receiving.session import ReceivingSession
from hoptacxa_desktop.ui.receiving.source_view import SourceView
from hoptacxa_desktop.ui.widgets.fields import Words
from hoptacxa_desktop.ui.widgets.keys import bind
from hoptacxa_desktop.ui.widgets.panels import Ground

_LEFT, _RIGHT, _ABOVE, _BELOW = 600, 688, 370, 172


class Board(QWidget):
    """The three panes. Nothing is stored by what is done here."""

    def __init__(self, session: ReceivingSession) -> None:
        super().__init__()
        self._session = session
        self._following = False
        self._hovered = ""
        self._mending: Sequence[Doubt] = ()
        self.rooms: RoomsDialog | None = None
        self.source, self.plan, self.doubts = SourceView(), PlanView(), DoubtPane()
        self.role = RoleButton()
        self._sight = Words("", Role.LABEL, Ink.LABEL)
        self._panes = (self.source, self.plan, self.doubts.list_view)
        self._build()
        self._connect()

    def _build(self) -> None:
        right = QSplitter(Qt.Orientation.Vertical)
        # The doubts grow with the window only by hand: the plan has more to show.
        _fill_split(right, self._plan_pane(), self.doubts, (_ABOVE, _BELOW), stretch=(1, 0))
        split = QSplitter(Qt.Orientation.Horizontal)
        _fill_split(split, self._source_pane(), right, (_LEFT, _RIGHT), stretch=(7, 8))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def _source_pane(self) -> QWidget:
        return _pane("panel", self.tr("Văn bản gốc"), (self._sight,), self.source)

    def _plan_pane(self) -> QWidget:
        label = Words(self.tr("Dòng này là:"), Role.LABEL, Ink.LABEL)
        label.setBuddy(self.role)
        return _pane("bg", self.tr("Kế hoạch đọc được"), (label, self.role), self.plan)

    def _connect(self) -> None:
        self.source.line_chosen.connect(self._on_line)
        self.source.in_sight.connect(self._tell_sight)
        self.plan.row_chosen.connect(self._on_row)
        self.plan.hovered.connect(self._on_hovered)
        self.doubts.chosen.connect(self._on_doubt)
        self.doubts.aside.connect(self._session.put_aside)
        self.doubts.unit_chosen.connect(self._on_unit)
        self.doubts.rooms_wanted.connect(self._choose_rooms)
        self.doubts.mend_wanted.connect(self.mend)
        self.source.mended.connect(self._on_mended)
        self.role.clicked.connect(self.open_roles)
        self._session.changed.connect(self._on_changed)
        keys: dict[str, tuple[str, Callable[[], object]]] = {
            "F8": (self.tr("Điểm ngờ kế tiếp"), partial(self.doubts.step, 1)),
            "Shift+F8": (self.tr("Điểm ngờ trước"), partial(self.doubts.step, -1)),
            "F2": (self.tr("Sửa chữ của dòng"), self.mend),
            "F3": (self.tr("Chọn loại dòng"), self.open_roles),
            "Shift+F3": (self.tr("Loại dòng kế tiếp"), self._next_role),
            "Alt+Right": (self.tr("Lùi cấp"), partial(self.shift, 1)),
            "Alt+Left": (self.tr("Lên cấp"), partial(self.shift, -1)),
            "F6": (self.tr("Đổi khung"), partial(self._next_pane, 1)),
            "Shift+F6": (self.tr("Khung trước"), partial(self._next_pane, -1)),
        }
        for key, (name, do) in keys.items():
            bind(self, key, name, do)

    @property
    def shown(self) -> Shown | None:
        """What is looked at."""
        looked = self._session.looked
        return looked.shown if looked else None

    def begin(self) -> None:
        """Look at a plan from its first activity on."""
        shown = self.shown
        assert shown is not None
        self.doubts.forget()
        self.source.drop_edit()
        self.source.setCurrentIndex(self.source.rows.index(-1))
        self._show(shown)
        lines = (row.number for row in shown.source if row.kind is LineRole.ACTIVITY)
        first = next(lines, shown.source[0].number if shown.source else 0)
        self.source.go_to(first)
        self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu(self) -> QMenu:
        """What the current line may be said to be. There must be one."""
        row = self.source.row
        assert row is not None
        return role_menu(self, row, self)

    def open_roles(self) -> None:
        """Open that menu at the line."""
        if self.source.row is None or not self.role.isEnabled():
            return
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._place_of_menu())

    def _place_of_menu(self) -> QPoint:
        if self.source.hasFocus():
            at = self.source.visualRect(self.source.currentIndex())
            return self.source.viewport().mapToGlobal(at.bottomLeft())
        return self.role.mapToGlobal(self.role.rect().bottomLeft())

    def say(self, role: LineRole) -> None:
        """The current line, in a table its row, is of this role."""
        row = self.source.row
        if row is not None and row.kind is not role:
            self._session.say(row.number, role, row.beside)

    def tell_table(self, tasks: bool) -> None:
        """The table of the current line is one of activities, or plain."""
        row = self.source.row
        if row is not None and row.table and row.tasks is not tasks:
            self._session.tell_table(row.table, tasks=tasks)

    def shift(self, by: int) -> None:
        """The current line goes one level in (1) or out (-1)."""
        row = self.source.row
        if row is not None and not self._session.shift(row.number, by):
            words = self.tr("Dòng này không lùi cấp được nữa")
            out = self.tr("Dòng này không lên cấp được nữa")
            self._session.desk.notice_wanted.emit(words if by > 0 else out)

    def _next_role(self) -> None:
        row = self.source.row
        if row is not None and not why_fixed(row):
            following = role_facts.following(row.kind, groups_of(row))
            if following is not None:
                self.say(following)

    def _on_changed(self) -> None:
        shown = self.shown
        if shown is not None:
            self._show(shown)

    def _show(self, shown: Shown) -> None:
        self._following = True
        self.source.show_rows(shown.source)
        self.plan.show_rows(shown.outline, shown.card)
        self.doubts.show_doubts(shown.doubts, self._session.desk.office.units)
        self._following = False
        self._on_line(self.source.line)

    def _on_line(self, line: int) -> None:
        self.role.show_row(self.source.row)
        shown = self.shown
        if self._following or shown is None:
            return
        self._following = True
        self.plan.go_to(shown.owners.get(line, ""))
        self._following = False
        self._mark()

    def _on_row(self, key: str) -> None:
        shown = self.shown
        if self._following or shown is None:
            return
        lines = shown.lines.get(key, ())
        self._following = True
        if lines and shown.owners.get(self.source.line) != key:
            self.source.go_to(lines[0])
        self.source.bring(lines)
        self._following = False
        self._mark()

    def _on_hovered(self, key: str) -> None:
        if key != self._hovered:
            self._hovered = key
            self._mark()

    def _mark(self) -> None:
        """Mark the lines of the row under the mouse, else those of the current one."""
        shown = self.shown
        if shown is not None:
            key = self._hovered or shown.owners.get(self.source.line, "")
            self.source.mark(shown.lines.get(key, ()))

    def _on_doubt(self, doubt: Doubt) -> None:
        self.source.go_to(doubt.line)

    def _on_unit(self, doubt: Doubt, unit: str) -> None:
        self._session.call(doubt.words, UnitId(unit))

    def mend(self, doubts: Sequence[Doubt] = ()) -> None:
        """Have the words of a line mended, the current one or that of the first of `doubts`."""
        if doubts:
            self.source.go_to(doubts[0].line)
        self._mending = doubts
        self.source.mend(doubts[0].words if doubts else "")

    def _on_mended(self, line: int, words: str) -> None:
        before, doubts = self._session.words_of(line), self._mending
        self._mending = ()
        if not words.strip():
            self._session.desk.notice_wanted.emit(self.tr("Dòng không để trống được"))
            return
        part = part_after(before, words, doubts[0].words) if len(doubts) > 1 else None
        if part is None or not self._session.answer(doubts, part):
            self._session.mend({line: words})

    def _choose_rooms(self, doubts: Sequence[Doubt]) -> None:
        units = [unit for unit in self._session.desk.office.units if unit.active]
        self.rooms = RoomsDialog(doubts, units, self)
        self.rooms.chosen.connect(self._on_rooms)
        self.rooms.finished.connect(self._forget_rooms)
        self.rooms.open()

    def _forget_rooms(self) -> None:
        self.rooms = None

    def _on_rooms(self, words: str, doubts: Sequence[Doubt]) -> None:
        # Where the words do not stand in the line as the doubt has them, a person finds them.
        if not self._session.answer(doubts, words):
            self.mend(doubts[:1])

    def _tell_sight(self, first: int, last: int) -> None:
        count = self.source.rows.rowCount()
        self._sight.setText(
            self.tr("dòng {first}–{last} / {count}").format(first=first, last=last, count=count)
        )

    def _next_pane(self, by: int) -> None:
        at = next((at for at, pane in enumerate(self._panes) if pane.hasFocus()), -by)
        self._panes[(at + by) % len(self._panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _pane(ground: str, title: str, at_right: tuple[QWidget, ...], view: QWidget) -> Ground:
    """A pane with its head: a title, what stands at its right, a line, the view below."""
    pane = Ground(ground)
    head = Ground("panel", line_at=(Qt.Edge.BottomEdge,))
    row = QHBoxLayout(head)
    row.setContentsMargins(12, 4, 12, 5)
    row.setSpacing(8)
    row.addWidget(Words(title, Role.BODY, strong=True))
    row.addStretch(1)
    for widget in at_right:
        row.addWidget(widget)
    head.setMinimumHeight(36)
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(head)
    layout.addWidget(view, 1)
    return pane


def _fill_split(
    split: QSplitter,
    first: QWidget,
    second: QWidget,
    sizes: tuple[int, int],
    *,
    stretch: tuple[int, int],
) -> None:
    for at, widget in enumerate((first, second)):
        split.addWidget(widget)
        split.setStretchFactor(at, stretch[at])
    split.setHandleWidth(1)
    split.setChildrenCollapsible(False)
    split.setSizes(list(sizes))
