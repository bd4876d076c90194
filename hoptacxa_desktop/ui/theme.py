"""Puts the look on the application: style, palette, fonts, the few rules that QSS is good for."""

from dataclasses import asdict
from enum import Enum
from string import Template

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from .focus_ring import FocusRing
from .fonts import FontSize, body_font
from .house_style import HouseStyle
from .tokens import DARK, LIGHT, Tokens, palette_of


class Scheme(Enum):
    """What the person chose: light, dark, or whatever the system has."""

    LIGHT = Qt.ColorScheme.Light
    DARK = Qt.ColorScheme.Dark
    SYSTEM = Qt.ColorScheme.Unknown


class Theme(QObject):
    """The look of one application. `changed` tells the tokens after each change."""

    changed = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme, self._size = Scheme.SYSTEM, FontSize.MEDIUM
        self._tokens: Tokens | None = None
        app.setStyle(HouseStyle())
        FocusRing(app)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens or LIGHT

    @property
    def scheme(self) -> Scheme:
        """What the person chose for the colours."""
        return self._scheme

    @property
    def font_size(self) -> FontSize:
        """The size of the letters in use."""
        return self._size

    def use(self, scheme: Scheme) -> None:
        """Change to `scheme`; `Scheme.SYSTEM` follows the system from now on."""
        self._scheme = scheme
        # Colours the title bar too, where the system lets a program choose.
        self._app.styleHints().setColorScheme(scheme.value)
        self._put_on()

    def use_font_size(self, size: FontSize) -> None:
        """Change the size of all text; every height follows."""
        self._size = size
        if body_font(size) != self._app.font():
            self.keep_letters()

    def keep_letters(self) -> None:
        """Give the program's letters to everything; to be called when the system's look changed.

        With each such change, and with each first style sheet, Qt on Windows gives menus, lists
        and tips the system's letters again, and a list gets the small ones under icons.
        """
        self._app.setFont(body_font(self._size))
        # Qt tells only those widgets that have no font of their own.
        for widget in self._app.allWidgets():
            self._app.sendEvent(widget, QEvent(QEvent.Type.ApplicationFontChange))
            widget.updateGeometry()
            widget.update()

    def _on_system_changed(self) -> None:
        self._put_on()

    def _put_on(self) -> None:
        tokens = self._wanted()
        if tokens is self._tokens:
            return
        self._tokens = tokens
        self._app.setPalette(palette_of(tokens))
        self._app.setStyleSheet(style_sheet(tokens))
        self.keep_letters()
        self.changed.emit(tokens)

    def _wanted(self) -> Tokens:
        if self._scheme is Scheme.SYSTEM:
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self._scheme is Scheme.DARK
        return DARK if dark else LIGHT


def apply(
    app: QApplication, scheme: Scheme = Scheme.SYSTEM, size: FontSize = FontSize.MEDIUM
) -> Theme:
    """Put the look on `app` and return it; a second call changes the look that is there."""
    theme = app.findChild(Theme) or Theme(app)
    theme.use_font_size(size)
    theme.use(scheme)
    return theme


def style_sheet(tokens: Tokens) -> str:
    """Return the rules for buttons, fields, tabs, menus and tips. The rest paints itself."""
    return _RULES.substitute(asdict(tokens))


# Template, since the braces of the rules would fight with str.format.
_RULES = Template("""
QPushButton {
    background: $panel; color: $ink; border: 1px solid $line2; border-radius: 4px;
    padding: 5px 12px;
}
QPushButton[small="true"] { padding: 3px 9px; }
QPushButton:hover { background: $tint; }
QPushButton:pressed { background: $tint2; }
QPushButton:checked {
    background: $tint; color: $accent_text; border-color: $accent; font-weight: 600;
}
QPushButton:disabled { background: $sunk; color: $ink3; border-color: $line; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {
    background: $accent_text; border-color: $accent_text;
}
QPushButton[kind="primary"]:disabled { background: $sunk; color: $ink3; border-color: $line; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: $tint; }
QPushButton[kind="quiet"]:pressed { background: $tint2; }
QPushButton[kind="link"] {
    background: transparent; border: none; color: $accent; padding: 0px;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[alone="true"] { padding: 5px; }
QPushButton[alone="true"][small="true"] { padding: 3px; }
QPushButton::menu-indicator { image: none; width: 0px; }

QLineEdit {
    background: $panel; color: $ink; border: 1px solid $line2; border-radius: 4px;
    padding: 5px 9px; selection-background-color: $tint2; selection-color: $ink;
    placeholder-text-color: $ink3;
}
QLineEdit:focus { border: 2px solid $accent; padding: 4px 8px; }
QLineEdit[small="true"] { padding: 1px 9px; }
QLineEdit[small="true"]:focus { padding: 0 8px; }
QLineEdit[error="true"] { border: 2px solid $red; padding: 4px 8px; }
QLineEdit:read-only { background: $sunk; border: 1px solid $line; padding: 5px 9px; }
QLineEdit:disabled { background: $sunk; color: $ink3; border-color: $line; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {
    border: none; background: transparent; padding: 2px 4px;
}
QAbstractItemView QLineEdit, QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: none; border-radius: 0px; padding: 0px 4px;
}

QPlainTextEdit, QTextEdit {
    background: $panel; color: $ink; border: 1px solid $line2; border-radius: 4px;
    padding: 3px 6px; selection-background-color: $tint2; selection-color: $ink;
    placeholder-text-color: $ink3;
}
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 2px 5px; }
QPlainTextEdit[error="true"], QTextEdit[error="true"] {
    border: 2px solid $red; padding: 2px 5px;
}

QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView {
    background: $panel; border: 1px solid $line2; selection-background-color: $tint;
    selection-color: $ink; outline: none;
}

QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $ink2; border: none; border-bottom: 3px solid transparent;
    padding: 8px 14px 6px 14px;
}
QTabBar::tab:hover { background: $tint; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:focus { color: $accent_text; }
QTabBar::tab:disabled { color: $ink3; }

QMenu { background: $panel; color: $ink; border: 1px solid $line2; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $tint; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QToolTip { background: $panel; color: $ink; border: 1px solid $line2; padding: 4px 8px; }
""")
