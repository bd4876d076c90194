"""The program's own record of faults, without the words of any plan in it.

Where a fault happened is code and may be given away; what the fault says may quote a plan.
"""

import re
from collections.abc import Iterator

_LEFT_OUT = "…"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC")
_PLACE = re.compile(r'(?<=^  File ")(?P<path>[^"]+)(?=", line )')
_JOINTS = (
    "Traceback (most recent call last):",
    "The above exception was the direct cause of the following exception:",
    "During handling of the above exception, another exception occurred:",
)
_FAULT = re.compile(r"(?P<kind>[A-Za-z_][\w.]*)(?:: (?P<said>.*))?")
# What these say is made of names in the code alone.
_SPEAK_OF_CODE = ("AttributeError", "NameError", "ImportError", "ModuleNotFoundError")
_NAMES = re.compile(r"[\x20-\x7e]*")
_FOLDERS = re.compile(r".*[/\\](?=(?:hoptacxa_desktop|site-packages)[/\\])")


def without_words(log: str) -> str:
    """The lines of the log that tell where a fault happened and of which kind it was."""
    return "\n".join(_lines(log.splitlines())) + "\n" if log.strip() else ""


def _lines(log: list[str]) -> Iterator[str]:
    inside = False
    for line in log:
        if line in _JOINTS:
            inside = True
            yield line
        elif _MOMENT.fullmatch(line) or not line:
            yield line
        elif inside and line.startswith("  "):
            yield _PLACE.sub(lambda found: _shown(found["path"]), line)
        elif inside:
            # What follows it is more of what the fault says.
            inside = False
            yield _fault(line)


def _shown(path: str) -> str:
    """A path without the folders of the person."""
    shorter = _FOLDERS.sub("", path)
    return shorter if shorter != path else re.split(r"[/\\]", path)[-1]


def _fault(line: str) -> str:
    found = _FAULT.fullmatch(line)
    if found is None:
        return _LEFT_OUT
    said = found["said"]
    if not said:
        return found["kind"]
    code = found["kind"] in _SPEAK_OF_CODE and _NAMES.fullmatch(said)
    return f"{found['kind']}: {said if code else _LEFT_OUT}"
