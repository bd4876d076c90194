"""The words of time and the days they mean.

Most of the program handles days that were read before. The grammar that reads phrases and the
lunar calendar behind it are loaded with the first phrase: they take longer to load than a window
to open.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hoptacxa_desktop.domain.timing.reader import read
    from hoptacxa_desktop.domain.timing.rewriter import rewrite
    from hoptacxa_desktop.domain.timing.writer import write

__all__ = ["read", "rewrite", "write"]

_HOMES = MappingProxyType({"read": "reader", "rewrite": "rewriter", "write": "writer"})


def __getattr__(name: str) -> object:
    """What the package offers, from the module that is its home (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
