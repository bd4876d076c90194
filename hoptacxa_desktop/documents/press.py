"""The press: typst, kept alive over a folder of its own, setting pages as PDF.

A second setting of nearly the same pages costs little: what has not changed is not set again.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import typst

from hoptacxa_desktop.documents.pages import Pages
from hoptacxa_desktop.documents.typst_data import data

TEMPLATE = "pages.typ"
DATA = "data.json"

T = TypeVar("T")
_OWN_FAMILY = "Liberation Serif"
_OWN_FILES = "LiberationSerif-*.ttf"
_SYSTEM_FAMILY = "Times New Roman"
_SYSTEM_FILES = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")


class PressError(Exception):
    """The pages could not be set as they should: a defect of ours, never of the words."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family and the files of its four styles."""

    family: str
    files: tuple[Path, ...]


def typeface(fonts: Path, windows: str | None = None) -> Typeface:
    """Times New Roman where the machine has it, else the one of its metrics in `fonts`.

    `windows`: the folder of Windows, None to ask the machine.
    """
    root = windows or os.environ.get("WINDIR")
    system = tuple(Path(root) / "Fonts" / name for name in _SYSTEM_FILES) if root else ()
    if system and all(file.is_file() for file in system):
        return Typeface(_SYSTEM_FAMILY, system)
    return Typeface(_OWN_FAMILY, tuple(sorted(fonts.glob(_OWN_FILES))))


class Press:
    """Sets pages. `fonts`, `paper`: the folders of our typefaces and of the template.

    To be closed (or used in a `with`): it keeps a temporary folder. Not for two threads at once.
    """

    def __init__(self, *, fonts: Path, paper: Path) -> None:
        self._face = typeface(fonts)
        self._folder = Path(tempfile.mkdtemp(prefix="hoptacxa-"))
        self._main = shutil.copyfile(paper / TEMPLATE, self._folder / TEMPLATE)
        self._write({})
        self._fonts = self._own_fonts()
        self._typst = self._compiler()

    def _compiler(self) -> typst.Compiler:
        return typst.Compiler(
            input=str(self._main),
            root=str(self._folder),
            font_paths=[str(self._fonts)],
            ignore_system_fonts=True,
        )

    def _own_fonts(self) -> Path:
        """A folder with the typeface alone: typst reads every font of the folder it is given."""
        folder = self._folder / "fonts"
        folder.mkdir()
        for file in self._face.files:
            shutil.copyfile(file, folder / file.name)
        return folder

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Take the folder away. Closing twice is harmless."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def pdf(self, pages: Pages, *, tagged: bool = True, anchors: bool = False) -> bytes:
        """The pages as PDF. `tagged`: for screen readers; `anchors`: note where nodes stand.

        Raises PressError when typst complains of anything, an unknown typeface for one.
        """
        self._write(data(pages, family=self._face.family, anchors=anchors))
        try:
            result, warnings = self._ask(
                lambda engine: engine.compile_with_warnings(format="pdf", pdf_tags=tagged)
            )
        except RuntimeError as error:
            raise PressError(str(error)) from error
        if warnings or not isinstance(result, bytes):
            raise PressError("; ".join(warning.message for warning in warnings))
        return result

    def _ask(self, question: Callable[[typst.Compiler], T]) -> T:
        """The engine's answer; of a new engine where the old one broke over what it remembered."""
        try:
            return question(self._typst)
        except BaseException as error:
            if not _is_panic(error):
                raise
        self._typst = self._compiler()
        try:
            return question(self._typst)
        except BaseException as error:
            if not _is_panic(error):
                raise
            raise PressError(str(error)) from error

    def anchors(self) -> list[list[Any]]:
        """[node, edge, page, y, top, bottom] of the last pages set, in printed order.

        `edge` 0: above the first line of a node's paragraph; 1: below its last. The page counts
        from 1; `y` and the ends of the page's text are in pt.
        """
        answer = self._ask(lambda engine: engine.query("<anchor>", field="value"))
        found: list[list[Any]] = json.loads(answer)
        return found

    def sections(self) -> tuple[int, ...]:
        """Of each page of the last pages set, the number of its section, from 0."""
        answer = self._ask(lambda engine: engine.query("<section>", field="value"))
        return tuple(json.loads(answer))

    def _write(self, content: dict[str, Any]) -> None:
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        (self._folder / DATA).write_text(text, encoding="utf-8")


def _is_panic(error: BaseException) -> bool:
    """True for a fault inside the engine. Its class cannot be imported and is no Exception."""
    return type(error).__name__ == "PanicException"
