"""The door to plans and lists from files: the windows behind it are loaded when first wanted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.doors import Doors
from hoptacxa_desktop.ui.main_window import PLANS, MainWindow

if TYPE_CHECKING:
    from hoptacxa_desktop.domain.plan import Plan
    from hoptacxa_desktop.ui.list_in.screen import ListScreen
    from hoptacxa_desktop.ui.plan.screen import PlanScreen
    from hoptacxa_desktop.ui.receiving.screen import ReceivingScreen

LIST_ENDING = ".xlsx"


class ReceivingDoor(Doors):
    """Opens files and pasted text for a program that has a desk and a window."""

    desk: Desk
    window: MainWindow
    _page: PlanScreen | None

    @cached_property
    def receiving(self) -> ReceivingScreen:
        """The page on which plans are looked through before they are taken in."""
        from hoptacxa_desktop.ui.receiving.screen import ReceivingScreen

        screen = ReceivingScreen(self.desk)
        screen.wanted.connect(lambda: self.window.show_page(screen))
        screen.left.connect(lambda: self.window.show_screen(PLANS))
        return screen

    @cached_property
    def list_in(self) -> ListScreen:
        """The page on which a list is looked through before a plan takes it in."""
        from hoptacxa_desktop.ui.list_in.screen import ListScreen

        screen = ListScreen(self.desk)
        screen.wanted.connect(lambda: self.window.show_page(screen))
        return screen

    @property
    def plan_in_sight(self) -> Plan | None:
        """The plan whose page is shown; what stands typed in it is written first."""
        page = self._page
        if page is None or not page.isVisible() or not page.session.is_open:
            return None
        page.session.flush()
        return page.session.plan

    def receive_file(self, path: Path | None = None) -> None:
        """Read a plan out of this file, or of one that the person chooses.

        Where a plan is open, a list in a spreadsheet may be meant for it: that is asked.
        """
        path = path or self.receiving.ways.choose()
        if path is None:
            return
        plan = self.plan_in_sight
        if plan is None or path.suffix.lower() != LIST_ENDING:
            self.receiving.ways.take(path)
            return
        match self._meant(path, plan):
            case 0 if self.list_in.may_drop():
                self.list_in.session.open(path, plan)
            case 1:
                self.receiving.ways.take(path)

    def _meant(self, path: Path, plan: Plan) -> int | None:
        from hoptacxa_desktop.services.plans import short_subject

        subject = short_subject(plan.subject)
        return self.desk.dialogs.choose(
            f"“{path.name}” là danh sách của kế hoạch đang mở?",
            f"Kế hoạch đang mở: “{subject}”. Danh sách được so với kế hoạch và xem lại trước; "
            "kế hoạch mới thì đứng riêng.",
            ("So với kế hoạch đang mở", "Kế hoạch mới"),
        )

    def receive_pasted(self) -> None:
        """Read a plan out of the text that was copied."""
        self.receiving.ways.paste()

    def unfinished(self, key: str) -> QWidget | None:
        """The plan that is being looked through, in place of the list of plans."""
        if key != PLANS:
            return None
        return next((page for page in self._begun() if page.is_open), None)

    def may_close(self) -> bool:
        """True where nothing is being looked through, or the person gives it up."""
        return all(page.may_drop() for page in self._begun())

    def _begun(self) -> Iterator[ReceivingScreen | ListScreen]:
        """The pages that were wanted so far; the others are not made for a question."""
        if "receiving" in vars(self):
            yield self.receiving
        if "list_in" in vars(self):
            yield self.list_in
