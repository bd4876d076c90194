"""The sample office: a province that does not exist, and two complete plans.

The files hold words alone, in the form of `domain.codec`; days and units are read from the words
when they are loaded, so that words and meaning cannot disagree.
"""

import json
from collections.abc import Callable
from pathlib import Path

from hoptacxa_desktop import paths
from hoptacxa_desktop.domain import codec
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.rereading import reread

Resource = Callable[[str], Path]
"""Where a file that comes with the program lies, by its path below resources/."""

_FOLDER = "sample"
PLAN_FILES = ("action-month-2027.json", "coordination-2026-2030.json")


def sample_office(resource: Resource = paths.resource) -> Office:
    """The sample office, marked as such (`is_sample`) so that it can be removed again."""
    return codec.load(Office, _data(resource, "office.json"))


def sample_plans(resource: Resource = paths.resource) -> tuple[Plan, ...]:
    """The sample office's plans, their times and units read: a draft, and one under way."""
    units = sample_office(resource).units
    plans = (codec.load(Plan, _data(resource, name)) for name in PLAN_FILES)
    return tuple(reread(plan, units) for plan in plans)


def _data(resource: Resource, name: str) -> codec.Json:
    data: codec.Json = json.loads(resource(f"{_FOLDER}/{name}").read_text(encoding="utf-8"))
    return data
