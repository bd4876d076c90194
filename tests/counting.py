"""Work counted in calls of functions: the same on any machine, however busy."""

import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType


def calls(work: Callable[[], object]) -> int:
    """How many functions of Python `work` calls."""
    counted: Counter[str] = Counter()

    def count(_frame: FrameType, event: str, _told: object) -> None:
        counted[event] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted["call"]
