"""Gateways that answer as they were told to and remember what they were asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from hoptacxa_desktop.ui.dialogs import FileKind

T = TypeVar("T")


@dataclass
class FakeDialogs:
    """Answers from `answers`, one after the other; `asked` holds what was asked, in order,
    `folders` where a person would have begun to look for files to open.

    A question beyond the answers fails the test: nothing may ask without being expected.
    """

    answers: list[object] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    folders: list[Path | None] = field(default_factory=list)

    def pick_open(
        self, title: str, kinds: Sequence[FileKind], folder: Path | None = None
    ) -> Path | None:
        self.folders.append(folder)
        return self._answer("open", title, Path)

    def pick_save(self, title: str, suggested: Path, kinds: Sequence[FileKind]) -> Path | None:
        return self._answer("save", suggested.name, Path)

    def pick_folder(self, title: str, folder: Path | None = None) -> Path | None:
        return self._answer("folder", title, Path)

    def ask(self, question: str, explanation: str, do: str) -> bool:
        return bool(self._answer("ask", do, bool))

    def choose(self, question: str, explanation: str, ways: Sequence[str]) -> int | None:
        return self._answer("choose", " | ".join(ways), int)

    def _answer(self, kind: str, words: str, of: type[T]) -> T | None:
        self.asked.append((kind, words))
        assert self.answers, f"nobody expected to be asked: {kind} {words}"
        answer = self.answers.pop(0)
        assert answer is None or isinstance(answer, of)
        return answer
