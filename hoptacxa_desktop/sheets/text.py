"""Text for cells: clean, never a formula, and whole even where a cell is too small for it."""

from dataclasses import dataclass
from unicodedata import is_normalized

from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.sheets.words import LONG_TEXT_SHEET

CELL_LIMIT = 32_767
"""UTF-16 units that a cell of Excel holds."""

_NOTE = f" … (xem đủ ở trang “{LONG_TEXT_SHEET}”)"


def cell_text(text: str) -> str:
    """`text` in composed letters without what a workbook cannot hold; visible words unchanged."""
    if text.isprintable() and is_normalized("NFC", text):
        return not_markup(text)
    return not_markup(clean(text).strip())


def not_markup(text: str) -> str:
    """`text`, or `text` with a blank after it where XlsxWriter would take it for markup.

    It writes a text that goes from <r> to </r> as it stands, without escaping anything.
    """
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def fits(text: str) -> bool:
    """True when one cell holds all of `text`."""
    return len(text) <= CELL_LIMIT // 2 or _units(text) <= CELL_LIMIT


def pieces(text: str) -> tuple[str, ...]:
    """`text` cut into pieces that fit a cell each; joined they are `text`."""
    # A letter takes two units at most, so half the limit in letters always fits.
    size = CELL_LIMIT // 2
    return tuple(text[at : at + size] for at in range(0, len(text), size))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shortened(text: str) -> str:
    """`text`, or the beginning of one that no cell holds, with a note where all of it stands."""
    return text if fits(text) else text[: CELL_LIMIT // 2 - len(_NOTE)] + _NOTE


@dataclass(frozen=True, slots=True)
class LongText:
    """A text that no cell holds: where it belongs, and all of it."""

    order: str
    heading: str
    text: str
