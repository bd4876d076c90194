"""Papers to measure: the resources, a press that stays open, one rich plan in both files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hoptacxa_desktop.documents.press import Press
from tests.conftest import ROOT

FONTS = ROOT / "resources" / "fonts"
PAPER = ROOT / "resources" / "paper"


@pytest.fixture(scope="session")
def press() -> Iterator[Press]:
    with Press(fonts=FONTS, paper=PAPER) as press:
        yield press


@pytest.fixture(scope="session")
def fonts() -> Path:
    return FONTS


@pytest.fixture(scope="session")
def paper() -> Path:
    return PAPER
