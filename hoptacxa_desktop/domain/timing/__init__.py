"""The words of time and the days they mean."""

from hoptacxa_desktop.domain.timing.reader import read

__all__ = ["read"]
