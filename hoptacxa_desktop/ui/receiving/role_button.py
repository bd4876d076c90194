"""The button and the menu by which a person says what a line is and how deep it stands."""

from typing import Protocol

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.ui.icons import ROW_SIZE
from hoptacxa_desktop.ui.paint.boxes import key_cap_size, paint_key_cap
from hoptacxa_desktop.ui.plan.menu_button import MenuButton
from hoptacxa_desktop.ui.receiving import role_facts
from hoptacxa_desktop.ui.receiving.facts import SourceRow
from hoptacxa_desktop.ui.receiving.role_facts import Group
from hoptacxa_desktop.ui.widgets.painted import tokens_for

_KEY = "F3"
_GAP = 8


class RoleButton(MenuButton):
    """What the current line is; a press or F3 opens the menu of roles."""

    def __init__(self) -> None:
        super().__init__("", small=True)
        self._make_room()
        self.show_row(None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._make_room()

    def _make_room(self) -> None:
        """Room behind the words for the key and the arrow, in the letters of the screen."""
        room = int(key_cap_size(_KEY).width()) + ROW_SIZE + 3 * _GAP
        rule = f"QPushButton {{ padding-right: {room}px; text-align: left; }}"
        if rule != self.styleSheet():
            self.setStyleSheet(rule)

    def show_row(self, row: SourceRow | None) -> None:
        """Show what this line is."""
        kind = row.kind if row else None
        self.setText(role_facts.title(kind))
        self.setAccessibleName(self.tr("Dòng này là: {role}").format(role=self.text()))
        why = why_fixed(row) if row else self.tr("Chọn một dòng của văn bản")
        self.setToolTip(self.tr("Đổi loại của dòng ({key})").format(key=_KEY))
        self.allow(not why, why)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        cap = QRectF(0, 0, key_cap_size(_KEY).width(), key_cap_size(_KEY).height())
        cap.moveCenter(QRectF(self.rect()).center())
        cap.moveRight(self.width() - ROW_SIZE - 2 * _GAP)
        painter = QPainter(self)
        paint_key_cap(painter, cap, _KEY, tokens_for(self))
        painter.end()


def groups_of(row: SourceRow) -> tuple[Group, ...]:
    """What a line may be said to be."""
    return role_facts.offered(row.kind, in_table=bool(row.table), listed=row.listed)


def why_fixed(row: SourceRow) -> str:
    """Why a person cannot say that a line is something else; "" where it can be said."""
    if row.in_sheet and not row.listed:
        return "Dòng ngoài danh sách đọc theo chỗ đứng, không đổi loại."
    return ""


class Say(Protocol):
    """What the menu of roles tells of the current line."""

    def say(self, role: Role) -> object:
        """It is of this role."""

    def shift(self, by: int) -> object:
        """It goes one level in (1) or out (-1)."""

    def tell_table(self, tasks: bool) -> object:
        """Its table is one of activities, or plain."""


def role_menu(parent: QWidget, row: SourceRow, say: Say) -> QMenu:
    """What a line may be said to be, and its level; what it is now is ticked."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    for group in groups_of(row):
        below = menu.addMenu(group.title) if group.title else menu
        for role in group.roles:
            action = _choice(below, group.word(role), on=role is row.kind)
            action.triggered.connect(lambda _on=False, role=role: say.say(role))
        if not group.title:
            menu.addSeparator()
    if row.table and not row.listed:
        for words, tasks in (
            ("Cả bảng: các hoạt động", True),
            ("Cả bảng: giữ như văn bản", False),
        ):
            action = _choice(menu, words, on=tasks is row.tasks)
            action.triggered.connect(lambda _on=False, tasks=tasks: say.tell_table(tasks))
    elif not row.table:
        menu.addSeparator()
        for words, key, by in (("Lùi cấp", "Alt+→", 1), ("Lên cấp", "Alt+←", -1)):
            action = menu.addAction(f"{words}\t{key}")
            action.triggered.connect(lambda _on=False, by=by: say.shift(by))
    return menu


def _choice(menu: QMenu, words: str, *, on: bool) -> QAction:
    """A choice; the one that holds is ticked, and the first that the keys are on."""
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(on)
    if on:
        menu.setActiveAction(action)
    return action
