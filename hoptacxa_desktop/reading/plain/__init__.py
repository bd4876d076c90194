"""Text without styles, from files and pasted, as a source: lines joined, tables found again."""

from hoptacxa_desktop.reading.plain.reader import read_text, read_text_file

__all__ = ["read_text", "read_text_file"]
