"""The line with the type of a document: "KẾ HOẠCH" alone, or with its subject behind it.

Nghị định 30/2020, Phụ lục I, II.5: the type on a line of its own; many offices write it and the
subject in one line of capitals.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hoptacxa_desktop.reading.labels import label_of
from hoptacxa_desktop.reading.source import Block, Line
from hoptacxa_desktop.reading.vocabulary import Vocabulary, even


@dataclass(frozen=True, slots=True)
class Title:
    """Where the title stands among the blocks, the type, and the subject begun on its line."""

    at: int
    type_name: str
    rest: str = ""


def title_among(blocks: Sequence[Block], vocabulary: Vocabulary) -> Title | None:
    """The title line of a document; None where none is found."""
    for at, block in enumerate(blocks):
        if isinstance(block, Line) and has_bare_title(block.words, vocabulary):
            return Title(at, block.words.strip().rstrip(":"))
    for at, block in enumerate(blocks):
        if not isinstance(block, Line):
            continue
        if label_of(block.words):
            return None
        if found := _joined(block.words.strip(), vocabulary):
            return Title(at, *found)
    return None


def has_bare_title(words: str, vocabulary: Vocabulary) -> bool:
    """True for a line that is the name of a type of document alone ("KẾ HOẠCH")."""
    return even(words) in vocabulary.types and words.strip()[:1].isupper()


def _joined(words: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Type and subject of "KẾ HOẠCH TỔ CHỨC NGÀY HỘI …"; None for another line."""
    if not words.isupper():
        return None
    parts = words.split(" ")
    for count in range(min(len(parts) - 1, 4), 1, -1):
        if even(" ".join(parts[:count])) in vocabulary.types:
            return " ".join(parts[:count]), " ".join(parts[count:])
    return None
