"""Real plans beside the checkout: their words are those of the text beside them."""

import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from hoptacxa_desktop.reading.word import read_word

_WORD = re.compile(r"\w+")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def test_no_word_of_a_real_plan_is_lost(plans_folder: Path):
    plans = sorted((plans_folder / "more").glob("*.docx"))
    if not plans:
        pytest.skip("no real plans in Word beside this checkout")
    for path in plans:
        told = _words(path.with_suffix(".txt").read_text(encoding="utf-8"))
        read = [
            word
            for line in read_word(path).lines()
            for word in _words(f"{line.label} {line.words}")
        ]
        matcher = SequenceMatcher(None, told, read, autojunk=False)
        found = sum(block.size for block in matcher.get_matching_blocks())
        assert found / len(told) >= 0.999, path.name
        assert found / len(read) >= 0.99, path.name
