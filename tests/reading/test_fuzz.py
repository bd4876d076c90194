"""Every file that an accident left ends in what was read or in one sentence, soon and small."""

import time

import pytest

from tests.pace import lap
from tests.reading.fuzz import mutated, outcome, samples

COUNT = 200
LONGEST = 5.0
LAP = 0.010  # seconds of a lap on the machine that the limit is meant for
MOST_MB = 300


def test_mutated_files_are_read_or_told_of():
    resource = pytest.importorskip("resource")  # not there on Windows
    files = samples()
    assert {outcome(content) for content in files} == {"read"}
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    outcomes, times = [], []
    for seed in range(COUNT):
        began = time.process_time()
        outcomes.append(outcome(mutated(files[seed % len(files)], seed)))
        times.append(time.process_time() - began)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert max(times) < LONGEST * max(1, lap() / LAP)
    assert grown < MOST_MB * 1024
    assert 0.2 < outcomes.count("read") / COUNT < 0.9


def test_a_seed_gives_the_same_file_again():
    content = samples()[1]
    assert mutated(content, 5) == mutated(content, 5)
    assert len({mutated(content, seed) for seed in range(20)}) > 15
