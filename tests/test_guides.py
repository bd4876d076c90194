"""README and CONTRIBUTING name only what is there: commands, files; and CI's two commands."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
PACKAGE = ROOT / "hoptacxa_desktop"
FILE = re.compile(r"[\w.-]+(?:/[\w.-]+)*/?\.(?:py|toml|md|json|tsv|txt|svg|png|spec)")


def by_name(guide: Path) -> str:
    return guide.name


def named_files(text: str) -> set[str]:
    """What stands alone between backquotes, or behind a link, and looks like a file."""
    quoted = re.findall(r"`([^`\n]+)`", text) + re.findall(r"\]\(([^)#]+)\)", text)
    return {name for name in quoted if FILE.fullmatch(name)}


def is_there(name: str) -> bool:
    return (ROOT / name).exists() or (PACKAGE / name).exists() or any(PACKAGE.rglob(name))


@pytest.mark.parametrize("guide", GUIDES, ids=by_name)
def test_every_file_that_is_named_is_there(guide: Path) -> None:
    named = named_files(guide.read_text("utf-8"))
    assert len(named) >= 2
    assert not {name for name in named if not is_there(name)}


def commands(program: list[str]) -> set[str]:
    """The commands that a program's own help names."""
    utf8 = os.environ | {"PYTHONUTF8": "1"}
    told = subprocess.run(
        [*program, "--help"], env=utf8, capture_output=True, encoding="utf-8", check=True
    )
    return set(re.findall(r"^    ([a-z][a-z-]*)(?:\s|$)", told.stdout, re.MULTILINE))


@pytest.mark.parametrize(
    ("asked", "program"),
    [
        (r"\bhoptacxa ([a-z][a-z-]+)", [sys.executable, "-m", "hoptacxa_desktop"]),
        (r"\bbuild/dev\.py ([a-z][a-z-]+)", [sys.executable, str(ROOT / "build/dev.py")]),
    ],
    ids=["hoptacxa", "dev.py"],
)
def test_every_command_that_is_named_is_there(asked: str, program: list[str]) -> None:
    named = {name for guide in GUIDES for name in re.findall(asked, guide.read_text("utf-8"))}
    assert len(named) >= 4
    assert named <= commands(program)


def test_both_halves_of_the_readme_name_the_two_commands() -> None:
    halves = (ROOT / "README.md").read_text("utf-8").split("\n# Tiếng Việt\n")
    assert len(halves) == 2
    for half in halves:
        lines = half.splitlines()
        assert "python3 build/dev.py run" in lines
        assert "python3 build/dev.py test" in lines
