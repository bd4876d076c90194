"""The field of units in a form, with the doubt about its words and two ways out."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.unit import Assigned
from hoptacxa_desktop.ui.fonts import Role
from hoptacxa_desktop.ui.icons import Ink, icon
from hoptacxa_desktop.ui.plan import unit_facts
from hoptacxa_desktop.ui.plan.form_fields import TextField
from hoptacxa_desktop.ui.widgets.buttons import Button
from hoptacxa_desktop.ui.widgets.chip_field import ChipField, UnitChip, UnitState
from hoptacxa_desktop.ui.widgets.fields import Mark, Words
from hoptacxa_desktop.ui.widgets.keys import bind
from hoptacxa_desktop.ui.widgets.panels import Ground


class DoubtBar(Ground):
    """Says which words may mean several units; they may be named, or stay as they are."""

    choose_requested = Signal()
    kept = Signal()

    def __init__(self) -> None:
        super().__init__("amber_tint")
        self._words = Words("", Role.LABEL, Ink.AMBER, wraps=True)
        self.choose = Button(self.tr("Chọn đơn vị…"), small=True)
        self.choose.clicked.connect(self.choose_requested)
        self.keep = Button(self.tr("Giữ nguyên chữ"), small=True)
        self.keep.clicked.connect(self.kept)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 6)
        layout.setSpacing(8)
        layout.addWidget(Mark("doubt", Ink.AMBER))
        layout.addWidget(self._words, 1)
        layout.addWidget(self.choose)
        layout.addWidget(self.keep)
        self.hide()

    @property
    def text(self) -> str:
        """What is doubted, "" while nothing is."""
        return self._words.text() if not self.isHidden() else ""

    def tell(self, words: str) -> None:
        """Doubt these words; "" hides the bar."""
        sentence = self.tr("Chưa rõ “{words}” gồm những đơn vị nào.").format(words=words)
        self._words.setText(sentence)
        self.setAccessibleName(sentence if words else "")
        self.setVisible(bool(words))


class WordsField(TextField):
    """The words of units as they stand in the plan. `left`: the person is done with them."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(lines=1, whole=True)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.revert()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()


_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class UnitsField(QWidget):
    """Units as chips over the words of the plan; F2 shows the words themselves to be edited.

    `committed`: the words after a change of the chips. `unknown_pressed`: the name of a unit that
    is not in the office's list, which the person wants to add to it. `alias_wanted`: such a name
    and the unit that it means. `merge_wanted`: the unit to keep, the one that goes into it.
    """

    committed = Signal(str)
    unknown_pressed = Signal(str)
    alias_wanted = Signal(str, str)
    merge_wanted = Signal(str, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._said = Assigned()
        self._office = Office()
        self._kept: set[str] = set()
        self._doubted = ""
        self.chips = ChipField(name=name)
        self.words = WordsField(self.tr("{name}: chữ trong văn bản").format(name=name))
        self.words.hide()
        self.doubt = DoubtBar()
        self.shared = Words("", Role.LABEL, Ink.HINT, wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.chips)
        layout.addWidget(self.words)
        layout.addWidget(self.shared)
        layout.addWidget(self.doubt)
        self.setFocusProxy(self.chips)
        self.chips.changed.connect(self._on_changed)
        self.chips.pressed.connect(self._on_pressed)
        self.words.committed.connect(self.committed)
        self.words.left.connect(self._show_chips)
        self._add_pencil()
        self.doubt.choose_requested.connect(self._on_choose)
        self.doubt.kept.connect(self._on_kept)

    def _add_pencil(self) -> None:
        pencil = QAction(icon("edit", Ink.LABEL), self.tr("Sửa chữ (F2)"), self)
        pencil.triggered.connect(self.edit_words)
        self.chips.line.addAction(pencil, QLineEdit.ActionPosition.TrailingPosition)
        bind(self, "F2", self.tr("Sửa chữ"), self.edit_words)

    def edit_words(self) -> None:
        """The words in place of the chips, until they are left; Esc gives the edit up."""
        self.commit()
        self.words.set_text(self._said.text)
        self.words.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chips.hide()

    def _show_chips(self) -> None:
        had_focus = self.words.hasFocus()
        self.chips.show()
        if had_focus:
            self.chips.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.hide()

    @property
    def said(self) -> Assigned:
        """The units that are shown."""
        return self._said

    def forget_kept(self) -> None:
        """Doubt anew what was left as it is: another activity comes next."""
        self._kept.clear()

    def set_units(self, said: Assigned, office: Office, shared: str = "") -> None:
        """Show the units that are meant; this is no edit. `shared`: what a shared line says."""
        self.shared.setText(shared)
        self.shared.setVisible(bool(shared))
        shown = unit_facts.chips(said, office.units)
        if office.units != self._office.units or not self.chips.line.isModified():
            self.chips.set_choices(unit_facts.choices(office))
        self._said, self._office = said, office
        self.words.set_text(said.text)
        if shown != self.chips.chips:
            self.chips.set_chips(shown)
        self._tell_doubt()

    def commit(self) -> None:
        """Write edited words; take what stands typed in the line as one more unit."""
        if not self.words.isHidden():
            self.words.commit()
        typed = self.chips.line.text().strip()
        if typed:
            self.chips.line.clear()
            self.committed.emit(unit_facts.with_unit(self._said.text, typed))

    def _tell_doubt(self) -> None:
        open_ones = [one for one in unit_facts.doubts(self._said) if one not in self._kept]
        self._doubted = open_ones[0] if open_ones else ""
        self.doubt.tell(self._doubted)

    def _on_changed(self, now: tuple[UnitChip, ...]) -> None:
        before = unit_facts.chips(self._said, self._office.units)
        self.committed.emit(unit_facts.words_after(self._said.text, before, now))

    def _on_pressed(self, chip: UnitChip) -> None:
        if chip.state is UnitState.UNKNOWN:
            self._on_unknown(chip.text)
        elif chip.state is UnitState.DOUBT:
            self._choose_for(chip.text)
        else:
            self._popup(self.merge_menu(chip.key))

    def _on_unknown(self, name: str) -> None:
        if unit_facts.near(name, self._office):
            self._popup(self.near_menu(name))
        else:
            self.unknown_pressed.emit(name)

    def _popup(self, menu: QMenu) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.chips.mapToGlobal(self.chips.rect().bottomLeft()))

    def near_menu(self, name: str) -> QMenu:
        """What a name that is in no list may mean: a unit of the list, or a new one."""
        menu = QMenu(self)
        for unit in unit_facts.near(name, self._office):
            words = self.tr("Là {name}").format(name=unit.name)
            menu.addAction(words, partial(self.alias_wanted.emit, name, unit.id))
        menu.addSeparator()
        words = self.tr("Thêm “{name}” vào danh mục").format(name=name)
        menu.addAction(words, partial(self.unknown_pressed.emit, name))
        return menu

    def merge_menu(self, unit_id: str) -> QMenu:
        """The units into which this one may go, should both names mean the same."""
        menu = QMenu(self)
        menu.addSection(self.tr("Gộp hai tên: đơn vị này là"))
        for chip in unit_facts.choices(self._office):
            if chip.key != unit_id:
                words = f"{chip.initials}  {chip.text}"
                menu.addAction(words, partial(self.merge_wanted.emit, chip.key, unit_id))
        return menu

    def _on_kept(self) -> None:
        self._kept.add(self._doubted)
        self._tell_doubt()

    def _on_choose(self) -> None:
        self._choose_for(self._doubted)

    def _choose_for(self, doubted: str) -> None:
        below = self.chips if self.doubt.isHidden() else self.doubt.choose
        self.rooms_menu(doubted).popup(below.mapToGlobal(below.rect().bottomLeft()))

    def rooms_menu(self, doubted: str = "") -> QMenu:
        """The office's units; the chosen one takes the place of `doubted`, else of what is told."""
        menu = QMenu(self)
        for chip in unit_facts.choices(self._office):
            action = menu.addAction(f"{chip.initials}  {chip.text}")
            action.setData(chip.text)
        menu.triggered.connect(lambda action: self._take(doubted or self._doubted, action.data()))
        return menu

    def _take(self, doubted: str, name: str) -> None:
        self.committed.emit(unit_facts.named(self._said.text, doubted, name))
