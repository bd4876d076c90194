"""All that was written into the cells of a workbook, to be written again by XlsxWriter alone."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

_WRITERS = ("write_string", "write_number", "write_datetime", "write_formula", "write_blank")


@dataclass(slots=True)
class Recorded:
    """The formats of a workbook, and the calls that filled the cells of each sheet."""

    looks: list[dict[str, Any]] = field(default_factory=list)
    sheets: dict[str, list[tuple[str, tuple[Any, ...]]]] = field(default_factory=dict)


def record(work: Callable[[], object]) -> Recorded:
    """Do `work`, which writes one workbook, and note what it writes into cells."""
    found = Recorded()
    numbers: dict[int, int] = {}
    with ExitStack() as patches:
        patches.enter_context(_watch_formats(found, numbers))
        for name in _WRITERS:
            patches.enter_context(_watch_cells(name, found, numbers))
        work()
    return found


def _watch_formats(found: Recorded, numbers: dict[int, int]) -> Any:
    make = Workbook.add_format

    def add_format(book: Workbook, properties: dict[str, Any] | None = None) -> Format:
        look: Format = make(book, properties)
        numbers[id(look)] = len(found.looks)
        # XlsxWriter numbers its own formats itself, in the new workbook too.
        found.looks.append({k: v for k, v in (properties or {}).items() if k != "xf_index"})
        return look

    return patch.object(Workbook, "add_format", add_format)


def _watch_cells(name: str, found: Recorded, numbers: dict[int, int]) -> Any:
    write = getattr(Worksheet, name)

    def note(sheet: Worksheet, *args: Any) -> Any:
        kept = tuple(_Look(numbers[id(a)]) if isinstance(a, Format) else a for a in args)
        found.sheets.setdefault(sheet.name, []).append((name, kept))
        return write(sheet, *args)

    return patch.object(Worksheet, name, note)


@dataclass(frozen=True, slots=True)
class _Look:
    number: int


def replay(recorded: Recorded, path: Path) -> None:
    """Write all those cells into a new workbook at `path`."""
    with Workbook(str(path)) as book:
        looks = [book.add_format(look) for look in recorded.looks]
        for name, calls in recorded.sheets.items():
            sheet = book.add_worksheet(name)
            writers = {writer: getattr(sheet, writer) for writer in _WRITERS}
            for writer, args in calls:
                writers[writer](*_with_looks(args, looks))


def _with_looks(args: tuple[Any, ...], looks: list[Format]) -> Iterator[Any]:
    return (looks[arg.number] if isinstance(arg, _Look) else arg for arg in args)
