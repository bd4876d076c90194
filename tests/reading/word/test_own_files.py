"""What the program wrote is read again with every word in its place."""

from pathlib import Path

import pytest

from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.outline import walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.reading.source import Grid
from hoptacxa_desktop.reading.word import read_word
from hoptacxa_desktop.services import exports
from hoptacxa_desktop.services.sample import sample_plans


@pytest.mark.parametrize("plan", sample_plans(), ids=lambda plan: plan.id)
def test_a_printed_plan_is_read_whole(plan: Plan, tmp_path: Path):
    path = tmp_path / "kế hoạch.docx"
    exports.word(plan, path=path, form=FormChoices())
    source = read_word(path)
    read = "\n".join(line.words for line in source.lines())
    place = 0
    for node in walk(plan.outline):
        for run in node.text:
            if not run.slot:
                place = read.find(run.text.strip(), place)
                assert place >= 0, run.text
    letterhead = source.blocks[0]
    assert isinstance(letterhead, Grid)
    assert not letterhead.bordered
    assert not source.remarks
