"""A program that is killed in the middle of its work loses nothing that it has acknowledged."""

import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.store.conftest import Opener
from tests.store.samples import rows_in

WRITER = """\
import random, sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from hoptacxa_desktop.domain.outline import edit
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.store import Store
from tests.store.samples import long_plan

chance = random.Random(int(sys.argv[2]))
store = Store.open(Path(sys.argv[1]), now=lambda: datetime.now(UTC))
plans = []
for number in range(200):
    with store.write(f"Việc {number}") as uow:
        if len(plans) < 3 or chance.random() < 0.1:
            plans.append(uow.plans.add(long_plan(3, 10, subject=f"Kế hoạch {number}")))
        else:
            at = chance.randrange(len(plans))
            node = f"a{chance.randrange(3)}-{chance.randrange(10)}"
            title = rich(f"Việc {number}: " + "chữ " * chance.randrange(400))
            outline = edit(plans[at].outline, node, lambda held: replace(held, text=title))
            plans[at] = uow.plans.save(replace(plans[at], outline=outline))
    print(number, flush=True)
"""


def killed_after(path: Path, acknowledged: int, seed: int) -> int:
    """The last writing that a program acknowledged before it was killed."""
    command = [sys.executable, "-c", WRITER, str(path), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for line in program.stdout:
            if int(line) == acknowledged:
                program.send_signal(signal.SIGKILL)
                break
        # What it still said before the signal reached it was written, too.
        return max([acknowledged, *(int(line) for line in program.stdout)])


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")
@pytest.mark.parametrize(("acknowledged", "seed"), [(3, 1), (17, 2), (40, 3), (88, 4), (150, 5)])
def test_nothing_acknowledged_is_lost(
    opener: Opener, path: Path, acknowledged: int, seed: int
) -> None:
    last = killed_after(path, acknowledged, seed)
    store = opener(path)
    with store.read() as uow:
        names = [entry.name for entry in reversed(uow.history.entries(1000))]
        plans = [uow.plans.get(each.id) for each in uow.plans.summaries(date(2026, 1, 1))]
    # One more may have been written before it could be acknowledged.
    assert len(names) - 1 in (last, last + 1)
    assert names == [f"Việc {number}" for number in range(len(names))]
    assert plans
    store.close()
    assert rows_in(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows_in(path, "PRAGMA foreign_key_check") == []
