"""The screen of the calendar."""

from .screen import CalendarScreen

__all__ = ["CalendarScreen"]
