"""The store: one SQLite file that holds the plans, the office, its library and their history."""

from hoptacxa_desktop.store.store import Store

__all__ = ["Store"]
