"""The locked parts that Windows takes, chosen on Linux.

pip asks the markers of a lock ("; sys_platform == 'win32'") of the system that it runs on, so
they are asked here, of Windows, and taken off.
"""

import re
from collections.abc import Collection, Iterator

from packaging.requirements import Requirement

_ENTRY = re.compile(
    r"^(?P<wanted>[^\s#].*?) \\\n(?P<hashes>(?: +--hash=\S+(?: \\)?\n)+)", re.MULTILINE
)

WINDOWS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": "3.13.2",
    "python_version": "3.13",
    "sys_platform": "win32",
}


def for_windows(lock: str, names: Collection[str] | None = None) -> str:
    """The lock as a list for pip, without markers; with `names` only the parts of these names.

    Raises ValueError where a name is not in the lock.
    """
    entries = dict(_entries(lock))
    missing = set(names or ()) - entries.keys()
    if missing:
        raise ValueError(f"not locked: {', '.join(sorted(missing))}")
    chosen = entries.keys() if names is None else names
    return "".join(entries[name] for name in sorted(chosen))


def _entries(lock: str) -> Iterator[tuple[str, str]]:
    for found in _ENTRY.finditer(lock):
        wanted = Requirement(found["wanted"])
        if wanted.marker is None or wanted.marker.evaluate(WINDOWS):
            wanted.marker = None
            yield wanted.name, f"{wanted} \\\n{found['hashes']}"
