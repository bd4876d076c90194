"""The tables of phrases: our own, and those met in real plans where they are at hand."""

import csv
from pathlib import Path

HERE = Path(__file__).parent
REAL_PLANS = HERE.parents[3] / "shared" / "plans" / "time-phrases.tsv"


def own_phrases() -> list[tuple[str, str]]:
    """Each phrase with its meaning in the notation of notation.py."""
    lines = (HERE / "phrases.tsv").read_text(encoding="utf-8").splitlines()
    return [(phrase, meaning) for phrase, meaning in (line.split("\t") for line in lines[1:])]


def second_eyes() -> list[tuple[str, str, str]]:
    """Phrases of a second writer, each with its plan's years and the meaning held by hand."""
    return _with_plans("second_eyes.tsv")


def officers() -> list[tuple[str, str, str]]:
    """Ordinary phrases of offices, written down with their meanings before they were read."""
    return _with_plans("officers.tsv")


def _with_plans(name: str) -> list[tuple[str, str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [(phrase, plan, meaning) for phrase, plan, meaning in (x.split("\t") for x in lines[1:])]


def real_phrases() -> list[dict[str, str]]:
    """Each row of the table of real phrases; none where it is not at hand."""
    if not REAL_PLANS.exists():
        return []
    with REAL_PLANS.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
