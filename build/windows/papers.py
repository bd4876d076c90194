"""Compares what Windows wrote with what Linux writes of the same plans: words, form, cells.

The words and the form are read off the files by the tests' own measures.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from openpyxl import load_workbook

from tests.measure import measure_pdf, measure_word
from windows.machine import require

KINDS = {"--word": ".docx", "--pdf": ".pdf", "--excel": ".xlsx", "--ics": ".ics"}


def targets(folder: Path, name: str) -> list[str | Path]:
    """The arguments that ask for every kind of file, called `name`, in the folder."""
    return [
        part for option, ending in KINDS.items() for part in (option, folder / f"{name}{ending}")
    ]


def write_here(root: Path, store: Path, plan: str, folder: Path, name: str) -> None:
    """Write the plan's papers with this system's program. Raises CalledProcessError."""
    command = [sys.executable, "-m", "hoptacxa_desktop", "export", plan, "--store", str(store)]
    surroundings = os.environ | {"TZ": "Asia/Ho_Chi_Minh"}
    asked = map(str, targets(folder, name))
    subprocess.run([*command, *asked], cwd=root, env=surroundings, check=True, capture_output=True)


def compare(theirs: Path, ours: Path, name: str) -> None:
    """Both folders hold papers of this name with the same words in the same form. Raises Failed."""
    there, here = (
        {ending: folder / f"{name}{ending}" for ending in KINDS.values()}
        for folder in (theirs, ours)
    )
    for ending, measure in ((".docx", measure_word.facts), (".pdf", measure_pdf.facts)):
        require(measure(there[ending]) == measure(here[ending]), f"{name}{ending}: the same form")
    require(
        list(_cells(there[".xlsx"])) == list(_cells(here[".xlsx"])), f"{name}.xlsx: the same cells"
    )
    require(_events(there[".ics"]) == _events(here[".ics"]), f"{name}.ics: the same events")


def _cells(file: Path) -> Iterator[tuple[str, str, object, str]]:
    """The cells of the sheets that a person sees; the others hold the moment of writing too."""
    seen = (one for one in load_workbook(file).worksheets if one.sheet_state == "visible")
    for sheet in seen:
        for row in sheet.iter_rows():
            yield from ((sheet.title, one.coordinate, one.value, one.number_format) for one in row)


def _events(file: Path) -> list[str]:
    """The lines of a calendar but for the moment it was written."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("DTSTAMP")]
