"""How long work takes in laps: on a slow or busy machine the lap is slow too.

A limit in seconds fails on the machine that is three times as busy as ours; a limit in laps
says the same of every machine. The figures that people ask for, in seconds, are the bench's.
"""

import time
from collections.abc import Callable

_WORDS = tuple(f"Hội nghị {at * 7919 % 1000} của hợp tác xã" for at in range(1_000))


def lap() -> float:
    """Seconds of the processor for a fixed piece of Python: about a hundredth of a second."""
    begun = time.process_time()
    for _ in range(10):
        counted: dict[str, int] = {}
        for word in sorted(_WORDS):
            for part in word.casefold().split():
                counted[part] = counted.get(part, 0) + 1
    return time.process_time() - begun


def seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor that the work took, on every thread of this process."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def laps(work: Callable[[], object], times: int = 3) -> float:
    """The least number of laps that the work took, each time measured beside a lap of its own."""
    return min(seconds(work) / max(lap(), lap()) for _ in range(times))
