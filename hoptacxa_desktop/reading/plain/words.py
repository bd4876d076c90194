"""The words that lines are joined by, from resources/reading/line_words.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from hoptacxa_desktop.paths import resource


def words(name: str) -> frozenset[str]:
    """The entries of the list called `name`, in small letters."""
    return _lists()[name]


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    data = tomllib.loads(resource("reading/line_words.toml").read_text("utf-8"))
    return MappingProxyType({name: frozenset(_entries(value)) for name, value in data.items()})


def _entries(value: str | list[str]) -> list[str]:
    return value.split() if isinstance(value, str) else value
