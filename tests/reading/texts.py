"""Sources written as text: a line each, cells parted by "|", "**" around what is bold."""

from datetime import date

from hoptacxa_desktop.domain.richtext import RichText, Run
from hoptacxa_desktop.paths import resource
from hoptacxa_desktop.reading.reader import Reading, understand
from hoptacxa_desktop.reading.roles import Said
from hoptacxa_desktop.reading.source import Block, Grid, GridCell, GridRow, Line, Source
from hoptacxa_desktop.reading.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load(resource("reading/vocabulary.toml"))
TODAY = date(2027, 1, 5)


def source(text: str) -> Source:
    """The source of a text as our readers would give it."""
    blocks: list[Block] = []
    rows: list[GridRow] = []
    number = 0
    for raw in text.strip().splitlines():
        if raw.strip().startswith("|"):
            cells = []
            for words in raw.strip().strip("|").split("|"):
                number += 1
                line = Line(number=number, text=styled(words.strip()))
                cells.append(GridCell(lines=(line,) if words.strip() else ()))
            rows.append(GridRow(cells=tuple(cells)))
            continue
        if rows:
            blocks.append(Grid(rows=tuple(rows)))
            rows = []
        if raw.strip():
            number += 1
            blocks.append(Line(number=number, text=styled(raw.strip())))
    if rows:
        blocks.append(Grid(rows=tuple(rows)))
    return Source(blocks=tuple(blocks))


def styled(words: str) -> RichText:
    """Words with "**" around what is bold."""
    parts = words.split("**")
    return tuple(Run(part, bold=bool(index % 2)) for index, part in enumerate(parts) if part)


def read(text: str, *, said: Said | None = None, year: int | None = None) -> Reading:
    """The reading of a text."""
    return understand(source(text), vocabulary=VOCABULARY, today=TODAY, said=said, year=year)
