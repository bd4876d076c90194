"""The parts of a Word file that are read: the words, the styles, the lists and the notes.

Only parts within the file are ever opened; what a reference outside names is left alone.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from zipfile import ZipFile

from hoptacxa_desktop.reading.guard import Kind, damaged, open_package, read_part
from hoptacxa_desktop.reading.word.markup import Element, W, parse
from hoptacxa_desktop.reading.word.traces import Trace, traces

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_USUAL_MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A Word file as its parts. `notes`: by "footnote" or "endnote" and id."""

    body: Element
    styles: Element | None = None
    numbering: Element | None = None
    notes: dict[tuple[str, str], Element] = field(default_factory=dict)
    traces: frozenset[Trace] = frozenset()


def load(content: bytes, *, name: str) -> Document:
    """The parts of a Word file. Raises UnreadableFile."""
    with open_package(content, wanted=Kind.WORD, name=name) as package:
        main = next(_targets(package, "", "officeDocument", name), _USUAL_MAIN)
        words = read_part(package, main, name=name)
        if words is None:
            raise damaged(name)
        root = parse(words, name=name)
        body = root.find(f"{W}body")
        if body is None:
            raise damaged(name)
        return Document(
            body=body,
            styles=_part(package, main, "styles", name),
            numbering=_part(package, main, "numbering", name),
            notes=_notes(package, main, name),
            traces=traces(words),
        )


def _part(package: ZipFile, main: str, kind: str, name: str) -> Element | None:
    for target in _targets(package, main, kind, name):
        content = read_part(package, target, name=name)
        if content is not None:
            return parse(content, name=name)
    return None


def _targets(package: ZipFile, source: str, kind: str, name: str) -> Iterator[str]:
    """The parts within the package that `source` refers to as being of this kind."""
    folder, own = posixpath.split(source)
    content = read_part(package, posixpath.join(folder, "_rels", f"{own}.rels"), name=name)
    if content is None:
        return
    for reference in parse(content, name=name).iterchildren(_RELATIONSHIP):
        inside = reference.get("TargetMode", "Internal") == "Internal"
        if inside and reference.get("Type", "").endswith(f"/{kind}"):
            yield posixpath.normpath(posixpath.join("/", folder, reference.get("Target", "")))


def _notes(package: ZipFile, main: str, name: str) -> dict[tuple[str, str], Element]:
    found: dict[tuple[str, str], Element] = {}
    for kind in ("footnote", "endnote"):
        root = _part(package, main, f"{kind}s", name)
        for note in () if root is None else root.iterchildren(f"{W}{kind}"):
            # The others of them draw the line above the notes.
            if note.get(f"{W}type", "normal") == "normal":
                found[kind, note.get(f"{W}id", "")] = note
    return found
