"""Measures the program against its bars: `python3 build/dev.py bench [--only NAME] [--runs N]`.

Every measurement is a fresh process; the sides take turns within one run, so that what else the
machine does falls on all alike. Medians count, the spread (quartile to quartile) is shown. The
table goes to the screen, everything to out/bench.json. What is not there yet is never called met.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles

from bars.bar import BARS, GROWTH_LIMIT, Bar

ROOT = Path(__file__).resolve().parent.parent
WORKER = ROOT / "build" / "bars" / "work.py"
RESULTS = ROOT / "out" / "bench.json"
_PATIENCE = 600
_FAILED = "not there"


@dataclass(frozen=True, slots=True)
class Sample:
    """One measurement: the seconds of the work, of the whole process, the peak memory in MB."""

    seconds: float
    whole: float
    mb: float


class NotThere(Exception):
    """A side could not do its work; the last line of what it said."""


def measure(side: str, size: int, folder: Path) -> Sample:
    """Do the work of `side` once. Raises NotThere when it fails or does not end."""
    surroundings = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        # As the program is shipped: with its bytecode, which stays out of the checkout here.
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
    command = [sys.executable, str(WORKER), side, str(size), str(folder)]
    began = time.perf_counter()
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=surroundings,
            capture_output=True,
            encoding="utf-8",
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as endless:
        raise NotThere(f"no end after {endless.timeout:.0f} s") from endless
    whole = time.perf_counter() - began
    if done.returncode:
        raise NotThere(done.stderr.strip().rpartition("\n")[2] or f"exit {done.returncode}")
    told = json.loads(done.stdout.strip().rpartition("\n")[2])
    return Sample(told["seconds"], whole, told["mb"])


Key = tuple[str, int]


def keys_of(bar: Bar) -> list[Key]:
    """What has to be measured for a bar: each side with each size."""
    sides = [side for side in (bar.ours, bar.rival) if side]
    grown = [(bar.ours, size) for size in bar.growth or () if size != bar.size]
    return [(side, bar.size) for side in sides] + grown


def run(bars: list[Bar], runs: int, folder: Path) -> tuple[dict[Key, list[Sample]], dict[Key, str]]:
    """Measure every side `runs` times, taking turns; and why some could not be.

    A turn before the first is not counted: it writes the bytecode and brings files into memory.
    """
    keys = list(dict.fromkeys(key for bar in bars for key in keys_of(bar)))
    samples: dict[Key, list[Sample]] = {key: [] for key in keys}
    missing: dict[Key, str] = {}
    for turn in range(runs + 1):
        for side, size in keys:
            if (side, size) in missing:
                continue
            print(f"\r{turn}/{runs} {side} {size}{' ' * 20}", end="", file=sys.stderr)
            try:
                measured = measure(side, size, folder)
            except NotThere as why:
                missing[side, size] = str(why)
            else:
                if turn:
                    samples[side, size].append(measured)
    print("\r" + " " * 60 + "\r", end="", file=sys.stderr)
    return samples, missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How a bar was met. `value`: the ratio, the seconds or the MB that `limit` is about."""

    name: str
    promise: str
    verdict: str
    value: float | None = None
    limit: float = 0.0
    ours: float | None = None
    rival: float | None = None
    spread: tuple[float, float] | None = None
    growth: float | None = None


def judge(bar: Bar, samples: dict[Key, list[Sample]], missing: dict[Key, str]) -> Result:
    """What the samples say of `bar`."""
    why = next((missing[key] for key in keys_of(bar) if key in missing), None)
    if why is not None:
        return Result(name=bar.name, promise=bar.promise, verdict=f"{_FAILED}: {why}")
    ours = _values(bar, samples[bar.ours, bar.size])
    rival = median(_values(bar, samples[bar.rival, bar.size])) if bar.rival else None
    value = median(ours) / rival if rival else median(ours)
    growth = _growth(bar, samples)
    met = value <= bar.limit and (growth is None or growth <= GROWTH_LIMIT)
    return Result(
        name=bar.name,
        promise=bar.promise,
        verdict="met" if met else "MISSED",
        value=value,
        limit=bar.limit,
        ours=median(ours),
        rival=rival,
        spread=_spread(ours),
        growth=growth,
    )


def _values(bar: Bar, samples: list[Sample]) -> list[float]:
    if bar.memory:
        return [sample.mb for sample in samples]
    return [sample.whole if bar.whole else sample.seconds for sample in samples]


def _growth(bar: Bar, samples: dict[Key, list[Sample]]) -> float | None:
    """How many times the time ten times the work takes."""
    if bar.growth is None:
        return None
    small, large = (median(_values(bar, samples[bar.ours, size])) for size in bar.growth)
    return large / small


def _spread(values: list[float]) -> tuple[float, float]:
    if len(values) < 2:
        return values[0], values[0]
    quarters = quantiles(values, n=4, method="inclusive")
    return quarters[0], quarters[2]


def table(results: list[Result]) -> str:
    """The results for people."""
    lines = [
        f"{'bar':14} {'ours':>9} {'quartiles':>19} {'rival':>9} {'value':>8} {'limit':>7} "
        f"{'10x':>6}  verdict"
    ]
    for one in results:
        low, high = one.spread or (None, None)
        spread = f"{_number(low)} – {_number(high)}"
        lines.append(
            f"{one.name:14} {_number(one.ours):>9} {spread:>19} {_number(one.rival):>9} "
            f"{_number(one.value):>8} {_number(one.limit):>7} {_number(one.growth):>6}  "
            f"{one.verdict}"
        )
    return "\n".join([*lines, "", *(f"{one.name}: {one.promise}" for one in results)])


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def main() -> int:
    """Measure, print, write; 1 where a bar is missed or could not be measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    names = [bar.name for bar in BARS]
    parser.add_argument("--only", action="append", choices=names, help="this bar (repeatable)")
    parser.add_argument("--runs", type=int, default=7, help="measurements of each side")
    arguments = parser.parse_args()
    bars = [bar for bar in BARS if not arguments.only or bar.name in arguments.only]
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        prepare(bars, folder)
        samples, missing = run(bars, max(1, arguments.runs), folder)
    results = [judge(bar, samples, missing) for bar in bars]
    print(table(results))
    write(results, samples)
    return int(any(one.verdict != "met" for one in results))


def prepare(bars: list[Bar], folder: Path) -> None:
    """Make the store that the windows open, where a bar asks for one.

    Raises CalledProcessError where it cannot be made: an empty store would be measured instead.
    """
    if any(bar.ours in ("window", "open-plan") for bar in bars):
        command = [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; "
            "from bars.windows import fill_store; fill_store(Path(sys.argv[1]))",
        ]
        surroundings = os.environ | {"PYTHONPATH": str(WORKER.parents[1])}
        subprocess.run([*command, str(folder)], cwd=ROOT, env=surroundings, check=True)


def write(results: list[Result], samples: dict[Key, list[Sample]]) -> None:
    """Keep the results and every measurement in out/bench.json."""
    RESULTS.parent.mkdir(exist_ok=True)
    kept = {
        "results": [asdict(one) for one in results],
        "samples": {
            f"{side} {size}": [asdict(s) for s in found] for (side, size), found in samples.items()
        },
    }
    RESULTS.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
