"""One side, once, in a process of its own: `python build/bars/work.py SIDE SIZE FOLDER`.

Prints one JSON object: the seconds of the work, and the most memory that the process held, in MB.
"""

import json
import os
import sys
import time
from pathlib import Path

# The program of this checkout, not the one that is installed.
sys.path[:0] = [str(Path(__file__).resolve().parents[up]) for up in (1, 2)]


def main() -> None:
    """Prepare, do the work, say what it took, and leave at once."""
    from bars.sides import SIDES

    side, size, folder = sys.argv[1:]
    work = SIDES[side](Path(folder), int(size))
    began = time.perf_counter()
    _kept = work()  # a window lives as long as this name
    seconds = time.perf_counter() - began
    print(json.dumps({"seconds": seconds, "mb": _peak_memory()}))
    sys.stdout.flush()
    # What Qt takes down at the end is not what a person waits for.
    os._exit(0)


def _peak_memory() -> float:
    """The most memory that this process held, in MB; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
