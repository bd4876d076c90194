"""A Word file -> its lines and tables in reading order, as Word shows them."""

from itertools import islice
from pathlib import Path

from hoptacxa_desktop.reading.guard import (
    SAVE_AS_DOCX,
    damaged,
    kind_of,
    only_pictures,
    read_bytes,
    situation,
)
from hoptacxa_desktop.reading.pause import uncollected
from hoptacxa_desktop.reading.source import Remark, Source
from hoptacxa_desktop.reading.word import old_word
from hoptacxa_desktop.reading.word.body import Body
from hoptacxa_desktop.reading.word.package import Document, load
from hoptacxa_desktop.reading.word.traces import Trace

_FEW_WORDS = 10
_REMARKED = (Trace.TRACKED, Trace.FOREIGN, Trace.EMBEDDED, Trace.LARGE_PICTURE)


def read_word(path: Path) -> Source:
    """What the file holds. Raises a PersonError when it cannot be read."""
    return read_word_bytes(read_bytes(path), name=path.name)


@uncollected()
def read_word_bytes(content: bytes, *, name: str = "") -> Source:
    """The same for a file that is in memory already; `name` is what sentences call it."""
    kind = kind_of(content, name=name)
    if kind in old_word.TAKEN:
        content = old_word.converted(content, kind=kind, name=name)
    try:
        return _source(load(content, name=name), name)
    except RecursionError as error:
        raise damaged(name) from error


def _source(document: Document, name: str) -> Source:
    source = Source(name=name, blocks=Body(document).blocks(), remarks=tuple(_remarks(document)))
    every = (word for line in source.lines() for word in line.words.split())
    words = sum(1 for _ in islice(every, _FEW_WORDS))
    if words < _FEW_WORDS and Trace.PICTURE in document.traces:
        raise only_pictures(name)
    if not words:
        raise situation("không có chữ nào", name, f"Kiểm tra lại tệp gốc. {SAVE_AS_DOCX}")
    return source


def _remarks(document: Document) -> list[Remark]:
    found = (trace for trace in _REMARKED if trace in document.traces)
    return [Remark(line=0, text="", why=trace.value) for trace in found]
