"""Work in a process of its own, with limits to its time and its memory (not on Windows)."""

import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass

SECONDS = 5.0
MEGABYTES = 300.0
# Where the process is ended: well beyond what is allowed, so that the excess is measured.
_PATIENCE, _ROOM = 30, 4_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What came of it: its words, the seconds of processor and the most memory in MB."""

    words: str
    seconds: float
    mb: float
    whole: bool

    @property
    def well(self) -> bool:
        """True where it ended by itself, in time and in little memory."""
        return self.whole and self.seconds < SECONDS and self.mb < MEGABYTES


def confined(work: Callable[[], str]) -> Told:
    """The words that `work` gives, done in a process of its own; what it raises, as a traceback."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _work(work, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        words = pipe.read().decode()
    _, state, used = os.wait4(child, 0)
    whole = os.waitstatus_to_exitcode(state) == 0
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Told(
        words=words or f"ended by {state}",
        seconds=used.ru_utime + used.ru_stime,
        mb=used.ru_maxrss / scale,
        whole=whole,
    )


def _work(work: Callable[[], str], writing: int) -> None:
    """Do it and leave at once, whatever happens."""
    code = 1
    try:
        signal.alarm(_PATIENCE)
        resource.setrlimit(resource.RLIMIT_AS, (_ROOM, _ROOM))
        os.write(writing, work().encode())
        code = 0
    except BaseException:
        os.write(writing, traceback.format_exc()[-3000:].encode())
        raise
    finally:
        os._exit(code)
