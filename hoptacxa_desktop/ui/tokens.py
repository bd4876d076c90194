"""Every colour of the program as one frozen value: one for light, one for dark.

Text reaches a contrast of 4.5 on its ground, an edge or a mark 3; the tests measure both.
"""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtGui import QColor, QPalette


class Pattern(IntEnum):
    """The pattern of a unit's edge: what tells units apart on a black and white print."""

    FULL = 0
    SLANTED = 1
    LEVEL = 2
    UPRIGHT = 3
    DOTS = 4
    SLANTED_BACK = 5
    CROSSED = 6
    EMPTY = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitColours:
    """How one unit looks: text and edge in `ink`, on `fill`, with the `pattern` on its edge."""

    ink: str
    fill: str
    pattern: Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours by role, each "#RRGGBB". A pair `x`, `x_tint` is text on its ground.

    `load_pairs`: text and ground of the five steps of load, the lightest first.
    """

    bg: str
    panel: str
    sunk: str
    rail: str
    bar: str
    desk: str
    line: str
    line2: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_text: str
    on_accent: str
    tint: str
    tint2: str
    red: str
    red_tint: str
    amber: str
    amber_tint: str
    green: str
    green_tint: str
    grey: str
    grey_tint: str
    peak: str
    peak_line: str
    peak_text: str
    found: str
    weekend: str
    toast: str
    toast_text: str
    unit_pairs: tuple[tuple[str, str], ...]
    load_pairs: tuple[tuple[str, str], ...]
    paper: str = "#FFFFFF"
    paper_ink: str = "#000000"

    def unit(self, index: int) -> UnitColours:
        """Return the look of the office's unit number `index`, counted from 0.

        Beyond eight units the colours come again, each with the next pattern.
        """
        count = len(self.unit_pairs)
        ink, fill = self.unit_pairs[index % count]
        return UnitColours(ink=ink, fill=fill, pattern=Pattern((index + index // count) % count))


LIGHT = Tokens(
    bg="#F1F4F4",
    panel="#FFFFFF",
    sunk="#F7F9F9",
    rail="#E6ECEC",
    bar="#FFFFFF",
    desk="#D5DDDD",
    line="#D5DDDD",
    line2="#7C8C8D",
    ink="#172123",
    ink2="#455356",
    ink3="#5C696C",
    accent="#0B6A70",
    accent_text="#084F54",
    on_accent="#FFFFFF",
    tint="#E1F0F0",
    tint2="#C3E0E0",
    red="#A8201A",
    red_tint="#FBE9E7",
    amber="#7F4A00",
    amber_tint="#FCF0D9",
    green="#22643A",
    green_tint="#E3F1E7",
    grey="#4F5B5E",
    grey_tint="#E9EEEE",
    peak="#FCF6E6",
    peak_line="#A3761F",
    peak_text="#6F4E0B",
    found="#FFE9A8",
    weekend="#F6F8F8",
    toast="#172123",
    toast_text="#FFFFFF",
    unit_pairs=(
        ("#2F57A0", "#E3EAF6"),
        ("#853B72", "#F4E5F0"),
        ("#55661A", "#EDF1DB"),
        ("#4C5763", "#E7EBEF"),
        ("#94471E", "#F8E8DE"),
        ("#674CA0", "#EBE6F6"),
        ("#765900", "#F6EFD4"),
        ("#99304F", "#F8E4EA"),
    ),
    load_pairs=(
        ("#172123", "#E3F0F0"),
        ("#172123", "#BFDDDD"),
        ("#172123", "#8FC2C3"),
        ("#172123", "#4F9EA1"),
        ("#FFFFFF", "#0B6A70"),
    ),
)

DARK = Tokens(
    bg="#181D1E",
    panel="#1F2527",
    sunk="#1A2021",
    rail="#131718",
    bar="#131718",
    desk="#0C0F10",
    line="#343D3F",
    line2="#728083",
    ink="#E9EEEE",
    ink2="#B9C4C5",
    ink3="#98A5A7",
    accent="#5CC2C4",
    accent_text="#86D6D7",
    on_accent="#06282A",
    tint="#1B3A3C",
    tint2="#24504F",
    red="#F3A39B",
    red_tint="#43211F",
    amber="#EBC27C",
    amber_tint="#3A2E16",
    green="#8FD0A0",
    green_tint="#1D3625",
    grey="#B4BFC1",
    grey_tint="#2C3436",
    peak="#2C2819",
    peak_line="#9A7A35",
    peak_text="#E3C27A",
    found="#5A4A14",
    weekend="#1B2122",
    toast="#E9EEEE",
    toast_text="#172123",
    unit_pairs=(
        ("#9DB9F0", "#22304A"),
        ("#E0A5CF", "#3D2537"),
        ("#C3D27F", "#2E3419"),
        ("#B5C0CC", "#2D353D"),
        ("#EBAE8A", "#412A1D"),
        ("#C2B0EE", "#332A49"),
        ("#DCC06A", "#383015"),
        ("#EFA0B6", "#44222D"),
    ),
    load_pairs=(
        ("#E9EEEE", "#1D3032"),
        ("#E9EEEE", "#224548"),
        ("#E9EEEE", "#2B5F62"),
        ("#06282A", "#48989B"),
        ("#06282A", "#74D2D3"),
    ),
)


def tokens_of(palette: QPalette) -> Tokens:
    """Return the colours that belong to `palette`: a widget paints itself from its own palette.

    So nothing has to be told when the scheme changes, and a light page may stand in a dark window.
    """
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette from which Qt's own style paints everything that is not ours."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.bg,
        role.WindowText: tokens.ink,
        role.Base: tokens.panel,
        role.AlternateBase: tokens.sunk,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.ink3,
        role.Button: tokens.panel,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.red,
        role.Light: tokens.panel,
        role.Midlight: tokens.line,
        role.Mid: tokens.line2,
        role.Dark: tokens.line2,
        role.Shadow: tokens.line2,
        role.Highlight: tokens.tint,
        role.HighlightedText: tokens.ink,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.panel,
        role.ToolTipText: tokens.ink,
    }
    palette = QPalette()
    for one, colour in colours.items():
        palette.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(tokens.ink3))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Base, QColor(tokens.sunk))
    return palette


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours "#RRGGBB", 1 to 21 (WCAG 2.1, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
