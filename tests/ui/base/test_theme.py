import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.paths import resource
from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.fonts import FontSize, Role, font, ui_family, with_tabular_figures
from hoptacxa_desktop.ui.tokens import DARK, LIGHT, Tokens, tokens_of

VIETNAMESE = "ăâđêôơưĂÂĐÊÔƠƯ" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA))


def test_one_look_for_one_application(qapp: QApplication) -> None:
    first = theme.apply(qapp, theme.Scheme.LIGHT)
    again = theme.apply(qapp, theme.Scheme.DARK)
    assert first is again
    assert len(qapp.findChildren(theme.Theme)) == 1


def test_a_change_is_told_once_and_reaches_the_palette(qapp: QApplication) -> None:
    look = theme.apply(qapp, theme.Scheme.LIGHT)
    told: list[Tokens] = []
    look.changed.connect(told.append)
    look.use(theme.Scheme.DARK)
    look.use(theme.Scheme.DARK)
    assert told == [DARK]
    assert tokens_of(qapp.palette()) is DARK
    look.use(theme.Scheme.LIGHT)
    assert told == [DARK, LIGHT]
    look.changed.disconnect(told.append)


def test_the_look_follows_the_system_only_when_asked(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = theme.apply(qapp, theme.Scheme.SYSTEM)
    hints = qapp.styleHints()
    system = [Qt.ColorScheme.Dark]
    monkeypatch.setattr(type(hints), "colorScheme", lambda _self: system[0])
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.tokens is DARK
    system[0] = Qt.ColorScheme.Light
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert look.tokens is LIGHT
    look.use(theme.Scheme.LIGHT)
    system[0] = Qt.ColorScheme.Dark
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.tokens is LIGHT


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_every_colour_of_the_rules_is_a_token(tokens: Tokens) -> None:
    rules = theme.style_sheet(tokens)
    assert "$" not in rules
    assert tokens.accent in rules
    other = DARK if tokens is LIGHT else LIGHT
    assert other.accent not in rules


@pytest.mark.parametrize("size", list(FontSize))
def test_sizes_keep_their_order_and_none_is_below_nine_points(
    qapp: QApplication, size: FontSize
) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT, size)
    points = [font(role).pointSizeF() for role in Role]
    assert points == sorted(points, reverse=True)
    assert min(points) >= 9
    assert font(Role.BODY).pointSizeF() == pytest.approx(size.value)


def test_lists_keep_the_letters_of_the_program_when_the_scheme_changes(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = theme.apply(qapp, theme.Scheme.LIGHT)

    def as_on_windows(_app: object, _rules: str) -> None:
        QApplication.setFont(QFont("Liberation Sans", 6), "QAbstractItemView")

    monkeypatch.setattr(QApplication, "setStyleSheet", as_on_windows)
    look.use(theme.Scheme.DARK)
    assert QApplication.font("QAbstractItemView") == font(Role.BODY)


def test_lists_that_are_shown_get_the_letters_of_the_program_back(
    qtbot: QtBot, qapp: QApplication
) -> None:
    look = theme.apply(qapp, theme.Scheme.LIGHT, FontSize.LARGE)
    QApplication.setFont(QFont("Liberation Sans", 6), "QAbstractItemView")
    shown = QListWidget()
    qtbot.addWidget(shown)
    shown.ensurePolished()
    assert shown.font().pointSizeF() == 6
    look.keep_letters()
    assert shown.font() == font(Role.BODY)


def test_the_face_is_the_best_that_is_there() -> None:
    assert ui_family(["Open Sans", "Noto Sans", "Segoe UI"]) == "Segoe UI"
    assert ui_family(["Open Sans", "Arial"]) == "Open Sans"
    assert ui_family(["Arial"])


def test_tabular_figures_change_a_copy(qapp: QApplication) -> None:
    plain = font(Role.BODY)
    tabular = with_tabular_figures(plain)
    assert len(tabular.featureTags()) == 1
    assert not plain.featureTags()


@pytest.mark.parametrize("style", ["Regular", "Bold", "Italic", "BoldItalic"])
def test_the_face_of_the_paper_has_every_vietnamese_letter(qapp: QApplication, style: str) -> None:
    face = QRawFont(str(resource(f"fonts/LiberationSerif-{style}.ttf")), 14)
    assert face.isValid()
    assert [char for char in VIETNAMESE + "“”–…₫" if not face.supportsCharacter(ord(char))] == []
    assert resource("fonts/LICENSE-LiberationSerif.txt").is_file()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_hints_in_fields_are_readable_in_every_kind_of_field(
    qapp: QApplication, kind: type[QLineEdit | QPlainTextEdit | QTextEdit]
) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    field = kind()
    field.ensurePolished()
    colour = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert colour.alpha() == 255
    assert colour.name().upper() == LIGHT.ink3
