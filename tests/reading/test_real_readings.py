"""Real plans beside the checkout: each line is accounted for, and its words are printed again."""

from datetime import date
from pathlib import Path

import pytest

from hoptacxa_desktop.domain.outline import walk
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.services import receiving
from tests.reading.kept import lost, words
from tests.reading.test_losses import KEPT, OUTSIDE


@pytest.fixture(scope="module")
def readings(plans_folder: Path) -> dict[str, Reading]:
    """Every plan there, read, by the name of its file."""
    files = [*plans_folder.glob("*.txt"), *(plans_folder / "more").glob("*.txt")]
    if not files:
        pytest.skip("no real plans beside this checkout")
    return {path.name: receiving.read_file(path, today=date(2026, 11, 22)) for path in files}


def test_every_line_has_a_role_and_a_holder(readings: dict[str, Reading]) -> None:
    for name, found in readings.items():
        numbers = {line.number for line in found.source.lines()}
        nodes = {node.id for outline in found.plan.outlines for node in walk(outline)}
        held = {number for lines in found.origins.values() for number in lines}
        inside = {number for number in numbers if found.roles[number] not in OUTSIDE}
        assert set(found.roles) == numbers, name
        assert set(found.origins) == nodes, name
        assert inside <= held, name


def test_hardly_a_word_is_lost(readings: dict[str, Reading], tmp_path: Path) -> None:
    for name, found in readings.items():
        count = sum(len(words(line)) for line in found.source.lines())
        gone = lost(found, tmp_path / "plan.docx")
        # A month without its day ("ngày … tháng 12") is no date yet.
        assert len(gone) <= max(1, (1 - KEPT) * count), (name, gone)
