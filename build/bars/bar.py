"""A bar: one promise about speed or memory, with its rival."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One promise. `ours`, `rival`: names of sides (see `sides.py`); "" for no rival.

    `limit`: times the rival's seconds (or memory); without a rival seconds, or MB for `memory`.
    `growth`: how large the small and the large work are; 10 times the work may cost 12 times.
    `whole`: the whole process counts, from its start; otherwise only the work inside it.
    """

    name: str
    promise: str
    ours: str
    rival: str = ""
    limit: float
    size: int = 1
    growth: tuple[int, int] | None = None
    whole: bool = False
    memory: bool = False


GROWTH_LIMIT = 12.0

BARS = (
    Bar(
        name="start",
        promise="start to usable window, 50 plans with 5,000 activities, over an empty window",
        ours="window",
        rival="empty-window",
        limit=1.6,
        whole=True,
    ),
    Bar(
        name="memory",
        promise="memory with 50 plans of 5,000 activities, one of them open (MB)",
        ours="open-plan",
        limit=250,
        memory=True,
    ),
    Bar(
        name="word",
        promise="Word, 30 pages and an appendix of 1,000 rows, over its XML by hand into a zip",
        ours="word",
        rival="zip",
        limit=3.0,
        size=10,
        growth=(1, 10),
    ),
    Bar(
        name="word-template",
        promise="the same Word file, over docxtpl filling a template",
        ours="word",
        rival="docxtpl",
        limit=1.0,
        size=10,
    ),
    Bar(
        name="pdf",
        promise="PDF of the same pages, over typst alone on the finished source",
        ours="pdf",
        rival="typst",
        limit=1.3,
        size=10,
        growth=(1, 10),
    ),
    Bar(
        name="preview",
        promise="preview after one edited paragraph of 30 pages (s)",
        ours="preview",
        limit=0.150,
        size=10,
    ),
    Bar(
        name="excel",
        promise="tracking workbook, 20,000 rows of 15, over XlsxWriter alone on the same cells",
        ours="excel",
        rival="xlsxwriter",
        limit=1.25,
        size=20_000,
        growth=(2_000, 20_000),
    ),
    Bar(
        name="find",
        promise="what fits after the slowest letter typed, among 100,000 activities (s)",
        ours="find",
        limit=0.020,
        size=100_000,
        growth=(10_000, 100_000),
    ),
    Bar(
        name="find-like",
        promise="the same, over SQLite's LIKE through the folded words of all lines",
        ours="find",
        rival="like",
        limit=1.0,
        size=100_000,
    ),
    Bar(
        name="read-word",
        promise="a Word file of 100 pages read, over python-docx walking its words and cells",
        ours="read-word",
        rival="python-docx",
        limit=1.0,
        size=100,
        growth=(100, 1_000),
    ),
    Bar(
        name="read-plan",
        promise="that file read and understood as a plan, over the same walk of python-docx",
        ours="read-plan",
        rival="python-docx",
        limit=1.0,
        size=100,
        growth=(100, 1_000),
    ),
    Bar(
        name="read-plan-memory",
        promise="memory for reading and understanding it (MB)",
        ours="read-plan",
        limit=150,
        size=100,
        memory=True,
    ),
    Bar(
        name="read-word-memory",
        promise="memory for reading that file (MB)",
        ours="read-word",
        limit=150,
        size=100,
        memory=True,
    ),
    Bar(
        name="paste",
        promise="1,000 rows pasted into the grid of a plan, 20,000 activities in the store (s)",
        ours="paste",
        limit=0.3,
        size=1_000,
        growth=(500, 5_000),
    ),
    Bar(
        name="undo-paste",
        promise="those rows taken back (s)",
        ours="unpaste",
        limit=0.3,
        size=1_000,
        growth=(500, 5_000),
    ),
    Bar(
        name="edit-cell",
        promise="a cell of the grid left with other words, as seen, in the same store (s)",
        ours="edit-cell",
        limit=0.050,
    ),
    Bar(
        name="calendar-paint",
        promise="60 paintings of year, month and timeline, 10,000 activities, 16 ms each (s)",
        ours="calendar-painted",
        limit=60 * 0.016,
        size=10_000,
    ),
    Bar(
        name="calendar-drag",
        promise="60 frames of a bar dragged over month and timeline, 16 ms each (s)",
        ours="calendar-dragged",
        limit=60 * 0.016,
        size=10_000,
    ),
)
