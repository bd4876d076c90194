"""A new user's walk, from the first start to papers, in a real window."""

import re
import shutil
from pathlib import Path

import pytest
from docx import Document

from .person import Screen
from .walk import ACTIVITIES, BASES, MESSAGE, PAPERS, PLACE, Walk, walk_all, walk_narrow

_TOOLS = ("Xvfb", "openbox", "xdotool")
_ENGLISH = re.compile(
    r"\b(apply|back|browse|cancel|close|computer|copy|create|cut|date|details|directory|discard"
    r"|edit|error|file|files|folder|forward|help|list|modified|name|new|next|open|parent|paste"
    r"|redo|reset|retry|save|search|select|size|type|undo|view|warning|yes)\b",
    re.IGNORECASE,  # "Delete" and "Home" are keys.
)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not all(map(shutil.which, _TOOLS)), reason="no X server or no hands on this machine"
    ),
]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the new user."""
    return tmp_path_factory.mktemp("person")


@pytest.fixture(scope="module")
def walk(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """The walk, taken once."""
    with Screen() as screen:
        return walk_all(screen, data, tmp_path_factory.mktemp("pictures"))


def test_no_word_is_cut_off(walk: Walk) -> None:
    assert walk.cut == []


def test_no_word_is_cut_off_on_the_smallest_screen(tmp_path: Path) -> None:
    person, pictures = tmp_path / "person", tmp_path / "pictures"
    for folder in (person, pictures):
        folder.mkdir()
    with Screen("1280x640") as screen:
        assert walk_narrow(screen, person, pictures).cut == []


def test_no_word_is_english(walk: Walk) -> None:
    assert [words for words in sorted(walk.words) if _ENGLISH.search(words)] == []


def test_steps_are_undone_and_done_again_by_name(walk: Walk) -> None:
    undo, redo, *_others = walk.undo_names
    assert undo.startswith("Hoàn tác: ")
    assert redo == "Làm lại: Sửa thời gian của hoạt động h"


def test_what_was_typed_is_there_after_closing_and_after_a_failure(walk: Walk) -> None:
    assert walk.found_again == [PLACE, PLACE]


def test_the_papers_say_what_was_typed(walk: Walk, data: Path) -> None:
    papers = {paper.suffix: paper for paper in (data / "documents").iterdir()}
    assert sorted(papers) == sorted(kind for _, kind in PAPERS)
    document = Document(str(papers[".docx"]))
    printed = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for words in (*BASES, MESSAGE, *(word for row in ACTIVITIES for word in row)):
        assert words in printed
