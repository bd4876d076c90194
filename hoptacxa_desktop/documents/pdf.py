"""Pages as a PDF file, set by typst."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import typst

from hoptacxa_desktop.atomic import atomic_write
from hoptacxa_desktop.documents.pages import Pages
from hoptacxa_desktop.documents.typst_data import data

TEMPLATE = "pages.typ"

_OWN_FAMILY = "Liberation Serif"
_SYSTEM_FAMILY = "Times New Roman"
_SYSTEM_FILES = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")


class PaperError(Exception):
    """The template could not be set as it should: a defect of ours, never of the words."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family in four styles and the folders in which typst finds it."""

    family: str
    folders: tuple[Path, ...]


def typeface(fonts: Path) -> Typeface:
    """Times New Roman where the machine has it, else the one of its metrics in `fonts`."""
    windows = os.environ.get("WINDIR")
    system = Path(windows) / "Fonts" if windows else None
    if system and all((system / name).is_file() for name in _SYSTEM_FILES):
        return Typeface(_SYSTEM_FAMILY, (fonts, system))
    return Typeface(_OWN_FAMILY, (fonts,))


def compiler(face: Typeface) -> typst.Compiler:
    """A typst compiler that knows `face` and no other typeface of the machine."""
    return typst.Compiler(font_paths=list(face.folders), ignore_system_fonts=True)


def write(
    pages: Pages,
    path: Path,
    *,
    fonts: Path,
    paper: Path,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Write `pages` to `path` as a tagged PDF. `fonts`, `paper`: the folders of our resources.

    `progress` is told the steps done and all steps. Raises the situations of `atomic_write`.
    """
    tell = progress or _silent
    tell(0, 2)
    content = render(pages, fonts=fonts, paper=paper)
    tell(1, 2)
    atomic_write(path, lambda fresh: fresh.write_bytes(content), program="trình đọc PDF")
    tell(2, 2)


def _silent(_done: int, _all: int) -> None:
    pass


def render(pages: Pages, *, fonts: Path, paper: Path, tagged: bool = True) -> bytes:
    """The PDF of `pages`. Raises PaperError when typst complains of anything."""
    face = typeface(fonts)
    words = json.dumps(data(pages, family=face.family, anchors=False), ensure_ascii=False)
    sources = {"main.typ": (paper / TEMPLATE).read_bytes(), "data.json": words.encode()}
    return compiled(compiler(face), sources, tagged=tagged)


def compiled(
    engine: typst.Compiler, sources: dict[str, bytes] | None = None, *, tagged: bool
) -> bytes:
    """What `engine` makes of `sources` (None: of its own files), a warning being a failure."""
    given = {} if sources is None else {"input": sources}
    result, warnings = engine.compile_with_warnings(format="pdf", pdf_tags=tagged, **given)
    if warnings:
        raise PaperError("; ".join(warning.message for warning in warnings))
    return bytes(result)
