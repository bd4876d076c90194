"""Python's search for values that hold each other in a circle, put off while a file is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Inside it, nothing is searched for circles; also to be set above a function.

    A long list makes millions of small values, all of them kept and none in a circle, and the
    search goes through all there are whenever they have grown by a quarter: a third of the time.
    Beside an open window it is put off anyway (`ui/garbage.py`).
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
