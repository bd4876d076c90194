"""The judging of the benchmark; its measuring is the benchmark itself."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def bench():
    sys.path.insert(0, str(ROOT / "build"))
    try:
        import bench as module

        yield module
    finally:
        sys.path.remove(str(ROOT / "build"))


def _bar(bench, **more):
    return bench.Bar(**{"name": "b", "promise": "p", "ours": "o", "rival": "r", "limit": 2} | more)


def _samples(bench, *seconds, whole=9.0, mb=9.0):
    return [bench.Sample(value, whole, mb) for value in seconds]


def test_medians_are_compared(bench):
    samples = {("o", 1): _samples(bench, 1, 3, 50), ("r", 1): _samples(bench, 2, 2, 2)}
    result = bench.judge(_bar(bench), samples, {})
    assert (result.value, result.verdict) == (1.5, "met")


def test_a_slower_side_is_a_miss(bench):
    samples = {("o", 1): _samples(bench, 5), ("r", 1): _samples(bench, 2)}
    assert bench.judge(_bar(bench), samples, {}).verdict == "MISSED"


def test_growth_alone_can_miss(bench):
    bar = _bar(bench, rival="", limit=100, size=10, growth=(1, 10))
    samples = {("o", 1): _samples(bench, 1), ("o", 10): _samples(bench, 13)}
    result = bench.judge(bar, samples, {})
    assert (result.growth, result.verdict) == (13, "MISSED")


def test_what_is_not_there_is_never_met(bench):
    samples = {("o", 1): _samples(bench, 1), ("r", 1): []}
    result = bench.judge(_bar(bench), samples, {("r", 1): "ImportError: x"})
    assert result.verdict == "not there: ImportError: x"
    assert result.value is None


def test_memory_and_whole_processes_count_where_the_bar_says_so(bench):
    samples = {("o", 1): _samples(bench, 1, whole=4, mb=120), ("r", 1): _samples(bench, 1, whole=2)}
    assert bench.judge(_bar(bench, whole=True), samples, {}).value == 2
    assert bench.judge(_bar(bench, memory=True, rival="", limit=250), samples, {}).value == 120


def test_every_side_of_every_bar_exists(bench):
    from bars.sides import SIDES

    assert {side for bar in bench.BARS for side, _ in bench.keys_of(bar)} <= SIDES.keys()


def test_a_side_runs_in_a_process_of_its_own(bench, tmp_path):
    sample = bench.measure("excel", 20, tmp_path)
    assert 0 < sample.seconds < sample.whole
    with pytest.raises(bench.NotThere):
        bench.measure("no-such-side", 1, tmp_path)


def test_a_side_that_never_ends_is_not_there(bench, tmp_path, monkeypatch):
    def endless(command, **_):
        raise subprocess.TimeoutExpired(command, 600)

    monkeypatch.setattr(subprocess, "run", endless)
    with pytest.raises(bench.NotThere, match="600"):
        bench.measure("excel", 20, tmp_path)


def test_a_store_that_cannot_be_filled_ends_the_benchmark(bench, tmp_path):
    (tmp_path / "data").write_text("no folder", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        bench.prepare([_bar(bench, ours="window")], tmp_path)


def test_the_table_names_every_bar(bench):
    samples = {("o", 1): _samples(bench, 1, 2), ("r", 1): _samples(bench, 2)}
    text = bench.table([bench.judge(_bar(bench), samples, {})])
    assert "met" in text
    assert "b: p" in text
