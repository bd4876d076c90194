"""Puts the program together: the only module that sees store, services and screens at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from hoptacxa_desktop import __version__
from hoptacxa_desktop.domain.errors import BadDatabase, FileBusy, PersonError
from hoptacxa_desktop.domain.identity import NodeId, PlanId
from hoptacxa_desktop.paths import Paths, made, resource, user_paths
from hoptacxa_desktop.services import look
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui import i18n, theme
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.dialogs import Dialogs, QtDialogs, say_alone
from hoptacxa_desktop.ui.fonts import FontSize
from hoptacxa_desktop.ui.garbage import Collector
from hoptacxa_desktop.ui.jobs import Jobs
from hoptacxa_desktop.ui.main_window import CALENDAR, PLANS, MainWindow
from hoptacxa_desktop.ui.one_window import Doorbell, bring_to_the_front, hold, ring
from hoptacxa_desktop.ui.problems import Problems
from hoptacxa_desktop.ui.receiving_door import ReceivingDoor
from hoptacxa_desktop.ui.widgets.notices import Banner

if TYPE_CHECKING:
    from hoptacxa_desktop.domain.office import Office
    from hoptacxa_desktop.ui.copies import Copies
    from hoptacxa_desktop.ui.office.wizard import OfficeWizard
    from hoptacxa_desktop.ui.plan.screen import PlanScreen
    from hoptacxa_desktop.ui.recovery import Recovery
    from hoptacxa_desktop.ui.warming import Warming

_NAME = "Kế hoạch Hợp tác xã"
Choice = TypeVar("Choice", bound=Enum)
Clock = Callable[[], datetime]
# An office PC may stay on for weeks: the daily copy must not wait for a new start.
_HOUR_MS = 3_600_000
# The window is painted by then, and nobody has found a plan to open yet.
_SETTLE_AFTER_MS = 200


def utc_now() -> datetime:
    """The moment, with its time zone."""
    return datetime.now(UTC)


def run(argv: list[str] | None = None) -> int:
    """Open the window and stay until it is closed; the exit code."""
    app = make_application(argv or sys.argv[:1])
    paths = user_paths()
    try:
        # Kept until the window is closed.
        mark = hold(made(paths.data))
        store = Store.open(paths.database, now=utc_now, actor=_actor())
    except FileBusy as situation:
        return 0 if ring(paths.data) else _no_store(situation, paths)
    except PersonError as situation:
        return _no_store(situation, paths)
    program = Program(store, paths)
    bell = Doorbell(paths.data)
    bell.rung.connect(lambda: bring_to_the_front(program.window))
    program.start()
    code = app.exec()
    program.close()
    mark.unlock()
    return code


def make_application(argv: list[str]) -> QApplication:
    """The application with its name, icon and language; the one that runs, where there is one."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(argv)
    if app.applicationName() == _NAME:
        return app
    app.setApplicationName(_NAME)
    app.setApplicationVersion(__version__)
    app.setWindowIcon(QIcon(str(resource("app/program.ico"))))
    i18n.install(app)
    return app


class Program(ReceivingDoor):
    """One window over one store; opens what the window asks for."""

    def __init__(
        self,
        store: Store,
        paths: Paths,
        *,
        clock: Clock = utc_now,
        dialogs: Dialogs | None = None,
        scheme: theme.Scheme | None = None,
    ) -> None:
        app = make_application(sys.argv[:1])
        kept = look.kept(store)
        colours = scheme or _named(theme.Scheme, kept.colours, theme.Scheme.SYSTEM)
        letters = _named(FontSize, kept.letters, FontSize.MEDIUM)
        self._theme = theme.apply(app, colours, letters)
        self._paths, self._store = paths, store
        self._banner = banner = Banner()
        problems = Problems(banner, paths.logs / "su-co.log")
        self._problems = problems
        self._holder = QWidget()
        self.desk = Desk(
            store=store,
            paths=paths,
            dialogs=dialogs or QtDialogs(self._holder),
            jobs=Jobs(problems),
            problems=problems,
            clock=clock,
        )
        self.window = MainWindow(self.desk, self._theme, banner, self)
        self._page = None
        self.wizard: OfficeWizard | None = None
        self._garbage = Collector()
        self._hourly = QTimer()
        self._hourly.setInterval(_HOUR_MS)
        self._hourly.timeout.connect(lambda: self._copies.make_when_due())
        self._rest = QTimer()
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SETTLE_AFTER_MS)
        self._rest.timeout.connect(self.settle)
        if dialogs is None:
            self.desk.dialogs = QtDialogs(self.window)

    def start(self) -> None:
        """Show the window; the declaration first where the office is unknown."""
        self._problems.install()
        self.window.resize(1366, 728)
        self.window.showMaximized()
        if not self.desk.office_name:
            self.declare_office()
        self._hourly.start()
        self._rest.start()

    def close(self) -> None:
        """Let the jobs end and the store go."""
        self._hourly.stop()
        self._rest.stop()
        if "warming" in vars(self):
            self.warming.stop()
        if self.wizard is not None:
            self.wizard.close()
        if self._page is not None:
            self._page.close_down()
        self.desk.jobs.close()
        self.desk.kept.settle()
        self._store.close()
        self._garbage.stop()

    def settle(self) -> None:
        """Do what waits for the window to be painted: nobody needs it to see the list.

        Behind the window is loaded what the first plan that is opened will need.
        """
        self._rest.stop()
        self.warming.begin(self.desk)
        self._recovery.offer()
        self._copies.make_when_due()
        self.window.tell_backup()

    @cached_property
    def warming(self) -> Warming:
        """What loads the page of a plan before one is opened."""
        from hoptacxa_desktop.ui.warming import Warming

        return Warming(parent=self.desk)

    def make_screen(self, key: str) -> QWidget:
        """The screen `key`, new; loaded when it is first wanted."""
        if key == PLANS:
            return self._plans_screen()
        if key == CALENDAR:
            from hoptacxa_desktop.ui.calendar_screen import CalendarScreen

            return CalendarScreen(self.desk)
        return self.plan_page

    @property
    def plan_page(self) -> PlanScreen:
        """The page on which plans are opened, one for all."""
        if self._page is None:
            from hoptacxa_desktop.ui.plan.screen import PlanScreen

            self._page = page = PlanScreen(self.desk)
            page.session.opened.connect(lambda: self._recovery.offer(page.plan_id))
        return self._page

    def _plans_screen(self) -> QWidget:
        from hoptacxa_desktop.ui.plan_list.screen import PlansScreen

        screen = PlansScreen(self.desk)
        screen.begin_wanted.connect(self.begin_plan)
        screen.receive_wanted.connect(self.receive_file)
        screen.sample_wanted.connect(self._open_sample)
        return screen

    def open_plan(self, plan_id: PlanId, node_id: NodeId | None) -> None:
        """Show a plan on its page."""
        self.plan_page.open(plan_id, node_id)

    def begin_plan(self) -> None:
        """Ask what kind of plan and for which year, then open its draft."""
        from hoptacxa_desktop.ui.begin import BeginDialog

        dialog = BeginDialog(self.desk, self.window)
        dialog.open()

    def declare_office(self) -> None:
        """Show the declaration; nothing is written before its last step."""
        self.make_wizard().open()

    def make_wizard(self) -> OfficeWizard:
        """The declaration of the office, new."""
        from hoptacxa_desktop.domain.registers import provinces
        from hoptacxa_desktop.ui.office import make_wizard

        wizard = make_wizard(
            self.desk,
            register=provinces.parse(resource("registers/provinces.json").read_text("utf-8")),
            parent=self.window,
        )
        wizard.declared.connect(self._on_declared)
        wizard.sample_wanted.connect(self._open_sample)
        self.wizard = wizard
        return wizard

    def _on_declared(self, office: Office) -> None:
        from hoptacxa_desktop.services.office import declare

        self.desk.do(declare, office=office)

    def _open_sample(self) -> None:
        from hoptacxa_desktop.services import try_out

        self.desk.do(try_out.open_sample, today=self.desk.today)

    def remove_sample(self) -> None:
        """Take the sample office away after asking."""
        from hoptacxa_desktop.services import try_out

        agreed = self.desk.dialogs.ask(
            "Gỡ văn phòng mẫu?",
            "Hai kế hoạch mẫu và tên cơ quan mẫu sẽ được gỡ. Kế hoạch do cơ quan lập vẫn còn.",
            "Gỡ văn phòng mẫu",
        )
        if agreed and self.desk.do(try_out.remove_sample, today=self.desk.today) is not None:
            self.window.show_screen(PLANS)
            self.declare_office()

    def back_up(self) -> None:
        """Back the store up now."""
        self._copies.make()

    def restore(self) -> None:
        """Put a backup in place of the store, after asking; screens then show what came back."""
        chosen = self._copies.chosen()
        if chosen is not None:
            self._put_back(chosen)

    def _put_back(self, chosen: Path) -> None:
        if self._page is not None:
            # What stands typed goes into the store that is set aside, not into the one to come.
            self._page.session.flush()
        self.desk.jobs.wait()
        self._store.close()
        try:
            self._copies.put_back(chosen)
        finally:
            # Whatever came of it, a whole store lies at the old place again.
            self._open_again()

    def _open_again(self) -> None:
        """Work goes on with what lies at the store's place now; without a store it ends."""
        try:
            store = Store.open(self._store.path, now=self.desk.clock, actor=_actor())
        except PersonError as situation:
            _no_store(situation, self._paths)
            self.window.close()
            return
        self._store = self.desk.store = store
        self.desk.reload()
        if self._page is not None and not self._page.session.is_open:
            self.window.show_screen(PLANS)

    def backup_fact(self) -> str:
        """When the store was last backed up, in words; "" until the window has been painted."""
        return self._copies.fact() if "_copies" in vars(self) else ""

    def about(self) -> None:
        """Tell about the program."""
        from hoptacxa_desktop.ui.about import AboutDialog

        AboutDialog(self.window).open()

    def closed(self) -> None:
        """Put the hooks back."""
        self._problems.uninstall()

    @cached_property
    def _copies(self) -> Copies:
        from hoptacxa_desktop.ui.copies import Copies

        return Copies(self.desk, self.window.tell_backup)

    @cached_property
    def _recovery(self) -> Recovery:
        from hoptacxa_desktop.ui.recovery import Recovery

        return Recovery(self.desk, self._banner, lambda: self.plan_page)


def _named(kind: type[Choice], name: str, usual: Choice) -> Choice:
    """The choice that was kept; a name that a newer program kept is no reason to fail."""
    return kind.__members__.get(name, usual)


def _actor() -> str:
    return os.environ.get("USERNAME") or os.environ.get("USER") or ""


def _no_store(situation: PersonError, paths: Paths) -> int:
    """Without a store there is no window to put a banner into."""
    place = f"\n{paths.database}" if isinstance(situation, BadDatabase) else ""
    return _say(None, situation.sentence, situation.advice + place)


def _say(parent: QWidget | None, sentence: str, advice: str) -> int:
    say_alone(parent, sentence, advice)
    return 1
