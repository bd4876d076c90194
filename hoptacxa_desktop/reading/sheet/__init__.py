"""A spreadsheet -> the list of activities in it, as offices keep such lists."""

from hoptacxa_desktop.reading.sheet.finding import read_sheet_bytes
from hoptacxa_desktop.reading.sheet.headings import Namer
from hoptacxa_desktop.reading.sheet.listing import (
    GroupRow,
    Listing,
    ListRow,
    ListSource,
    TurnedDay,
)
from hoptacxa_desktop.reading.sheet.mending import mended_list
from hoptacxa_desktop.reading.sheet.planning import activity_node, understand_list
from hoptacxa_desktop.reading.sheet.reading_rows import list_of
from hoptacxa_desktop.reading.sheet.words import SheetWords

__all__ = [
    "GroupRow",
    "ListRow",
    "ListSource",
    "Listing",
    "Namer",
    "SheetWords",
    "TurnedDay",
    "activity_node",
    "list_of",
    "mended_list",
    "read_sheet_bytes",
    "understand_list",
]
