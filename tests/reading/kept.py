"""Whether the words of a source stand in the Word file exported from what was read of it."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import docx

from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.services import exports

MAY_MOVE = {
    Role.LETTERHEAD,
    Role.NUMBER,
    Role.PLACE_DATE,
    Role.TYPE,
    Role.RECIPIENT,
    Role.SIGNATURE,
}
"""What the form sets where it wants it."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def lost(found: Reading, path: Path) -> list[str]:
    """The words of the source that are not in the file; `path`: where it is written."""
    said = Counter(word for line in found.source.lines() for word in words(line))
    return sorted((said - Counter(written(found, path))).elements())


def out_of_order(found: Reading, path: Path) -> list[str]:
    """The words of the body that do not follow one another as in the source."""
    body = (line for line in found.source.lines() if found.roles.get(line.number) not in MAY_MOVE)
    said = [word for line in body for word in words(line)]
    matcher = SequenceMatcher(None, said, written(found, path), autojunk=False)
    kept = [index for block in matcher.get_matching_blocks() for index in _range(block)]
    return [said[index] for index in sorted(set(range(len(said))) - set(kept))]


def _range(block: Any) -> range:
    return range(block.a, block.a + block.size)


def words(line: Any) -> list[str]:
    """The words of a line with its label, folded."""
    return split(f"{line.label} {line.words}")


def written(found: Reading, path: Path) -> list[str]:
    """Every word of the Word file, in the order of its paragraphs."""
    exports.word(found.plan, path=path, form=FormChoices())
    body = docx.Document(str(path)).element.body
    return [word for paragraph in body.iter(f"{_W}p") for word in split("".join(_texts(paragraph)))]


def _texts(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab"):
        yield (node.text or "") if node.tag == f"{_W}t" else " "


def split(text: str) -> list[str]:
    """The words of a text, folded; signs are none."""
    return re.findall(r"[0-9a-z]+", fold(text))
