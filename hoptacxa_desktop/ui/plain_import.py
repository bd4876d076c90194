"""Python's own import, back in the place that Qt for Python takes for itself.

Qt looks whether a module asks for a switch of its own (`from __feature__ import …`), and for that
reads the source of every module that is loaded after it, or looks for it in vain where a bundle
has none. Nothing here asks, and it is a twentieth of the time from the start to the window.
"""

import builtins

# Loaded first: it is this module that puts Qt's import in place.
from PySide6 import QtCore as QtCore


def put_back() -> None:
    """Import as Python does from now on; where Qt has taken nothing, nothing changes."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
