"""The button in the head that tells of the peaks in view: clashes, and the load behind it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon

from hoptacxa_desktop.services import peak_load
from hoptacxa_desktop.services.calendar import PeakSpan, PlannedSpan
from hoptacxa_desktop.services.peak_load import ActivityKey, PeakLoad

from ..desk import Desk
from ..icons import Ink, icon
from ..widgets.buttons import Button
from . import peak_facts
from .peak_facts import ClashLine
from .peak_popup import PeakPopup


class PeakDoor(Button):
    """Says how many clashes there are, and opens the table. `wanted(ClashLine)`: one was chosen."""

    wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__("", on_click=self.open)
        self._desk = desk
        self._load = PeakLoad(mondays=(), units={})
        self.clashes: tuple[ClashLine, ...] = ()
        self.hide()

    def count(self, spans: Sequence[PlannedSpan], peaks: Sequence[PeakSpan]) -> None:
        """Find the clashes and loads of these stretches; without a peak there is no door."""
        where: Mapping[ActivityKey, str] = {}
        if peaks:
            first, last = min(one.start for one in peaks), max(one.end for one in peaks)
            where = peak_load.places(self._desk.store, start=first, end=last)
        self._load = peak_load.load(spans, peaks)
        overlaps = peak_load.overlaps(spans, peaks, where)
        self.clashes = peak_facts.clash_lines(overlaps, self._desk.office.units)
        told = self.tr("{n} lần trùng ngày").format(n=len(self.clashes))
        self.setText(told if self.clashes else self.tr("Cao điểm"))
        self.setIcon(icon("warn", Ink.AMBER) if self.clashes else QIcon())
        self.setVisible(bool(peaks))

    def open(self) -> None:
        """Show the table of the load, and the clashes to choose from."""
        self.popup = PeakPopup(self)
        self.popup.wanted.connect(self.wanted)
        rows = peak_facts.load_rows(self._load, self._desk.office.units)
        self.popup.show_facts(peak_facts.week_names(self._load), rows, self.clashes)
        self.popup.open_below(self)
