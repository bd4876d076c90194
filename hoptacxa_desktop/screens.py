"""A picture of every screen over the sample office: for the demo and for eyes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.errors import NotWritable
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.paths import Paths, made, resource
from hoptacxa_desktop.services import exports, sample, try_out
from hoptacxa_desktop.services.activities import FieldChange, with_fields
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.begin import BeginDialog
from hoptacxa_desktop.ui.calendar_screen import CalendarScreen
from hoptacxa_desktop.ui.calendar_screen.views import ViewKind
from hoptacxa_desktop.ui.main_window import CALENDAR, PLANS
from hoptacxa_desktop.ui.printing.printers import Features, QtPrinters
from hoptacxa_desktop.ui.theme import Scheme

# The sample's peak: a day on which its calendar and lists have much to show.
SAMPLE_MOMENT = datetime(2027, 4, 8, 7, 5, tzinfo=UTC)
SIZE = (1366, 768)
WIZARD_SIZE = (1280, 690)
PRINT_SIZE = (1240, 690)
_SETTLE_MS = 400
# The line of the received text whose activity says most.
_LOOKED_AT = 34


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the pictures are taken."""

    scheme: Scheme = Scheme.LIGHT
    suffix: str = ""


def draw(folder: Path, look: Look = Look()) -> tuple[Path, ...]:
    """Take a picture of every screen into `folder`; the files, in order. Raises NotWritable."""
    made(folder)
    with _sample_program(look) as program:
        return tuple(_draw_all(program, folder, look))


@contextmanager
def _sample_program(look: Look) -> Iterator[Program]:
    with TemporaryDirectory(prefix="hoptacxa-") as name:
        data = Path(name)
        store = Store.open(data / "kehoach.db", now=lambda: SAMPLE_MOMENT)
        program = Program(
            store,
            Paths(data=data, documents=data),
            clock=lambda: SAMPLE_MOMENT,
            scheme=look.scheme,
        )
        try:
            yield program
        finally:
            program.window.close()
            program.close()


def _draw_all(program: Program, folder: Path, look: Look) -> Iterator[Path]:
    def take(number: str, widget: QWidget) -> Path:
        _settle(program)
        return _saved(widget, folder / f"{number}{look.suffix}.png")

    window = program.window
    window.resize(*SIZE)
    window.show()
    yield take("01-chua-co-ke-hoach", window)
    yield from _draw_wizard(program, take)
    program.desk.do(try_out.open_sample, today=program.desk.today)
    window.show_screen(PLANS)
    yield take("03-ke-hoach", window)
    yield from _draw_begin(program, take)
    yield from _draw_plan(program, take)
    yield from _draw_calendar(program, take)
    yield from _draw_help(program, take)
    yield from _draw_receiving(program, take)
    yield from _draw_list(program, take)


Take = Callable[[str, QWidget], Path]


def _saved(widget: QWidget, path: Path) -> Path:
    """The picture of `widget` at `path`. Raises NotWritable."""
    if not widget.grab().save(str(path)):
        raise NotWritable(
            f"Không ghi được ảnh “{path.name}” vào thư mục “{path.parent}”.",
            advice="Kiểm tra thư mục được phép ghi và ổ đĩa còn chỗ.",
        )
    return path


def _draw_wizard(program: Program, take: Take) -> Iterator[Path]:
    wizard = program.make_wizard()
    wizard.resize(*WIZARD_SIZE)
    wizard.show()
    for step in range(wizard.count):
        wizard.go(step)
        yield take(f"02-khai-bao-{step + 1}", wizard)
    wizard.close()


def _draw_begin(program: Program, take: Take) -> Iterator[Path]:
    dialog = BeginDialog(program.desk, program.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    yield take("04-lap-ke-hoach", dialog)
    dialog.close()


def _draw_plan(program: Program, take: Take) -> Iterator[Path]:
    plan = sample.sample_plans()[0]
    first = next(task for task in tasks(plan) if task.kind is NodeKind.ACTIVITY and task.said.place)
    program.window.open_plan(plan.id, first.node_id)
    tabs = program.plan_page.tabs.bar
    for tab in range(tabs.count()):
        tabs.setCurrentIndex(tab)
        yield take(f"05-ke-hoach-{tab + 1}", program.window)
    tabs.setCurrentIndex(0)
    yield from _draw_printing(program, take)


def _draw_printing(program: Program, take: Take) -> Iterator[Path]:
    program.window.open_plan(sample.sample_plans()[1].id)
    printing = program.plan_page.printing
    for number, names in enumerate((("Canon LBP 2900 – Văn thư",), ()), 1):
        printing.printers = _SamplePrinters(names)
        dialog = printing.print_plan()
        if dialog is not None:
            dialog.resize(*PRINT_SIZE)
            dialog.pane.copies.setValue(10)
            while not dialog.settled:
                _settle(program)
            yield take(f"06-in-{number}", dialog)
            dialog.reject()


@dataclass(frozen=True, slots=True)
class _SamplePrinters(QtPrinters):
    """Printers of an office, the same on every machine."""

    all_names: tuple[str, ...]

    def names(self) -> tuple[str, ...]:
        return self.all_names

    def usual(self) -> str:
        return ""

    def features(self, name: str) -> Features:
        return Features(both_sides=True, papers=("A4", "A3"), trays=("Auto", "Upper", "Manual"))


def _draw_receiving(program: Program, take: Take) -> Iterator[Path]:
    program.window.show_page(program.receiving)
    yield take("09-nhan-tu-word-1", program.window)
    program.receive_file(resource("sample/received-2026.txt"))
    program.desk.jobs.wait(30_000)
    board = program.receiving.board
    board.source.go_to(_LOOKED_AT)
    board.doubts.step(1)
    board.source.go_to(_LOOKED_AT)
    yield take("09-nhan-tu-word-2", program.window)


def _draw_list(program: Program, take: Take) -> Iterator[Path]:
    plan = sample.sample_plans()[0]
    with TemporaryDirectory(prefix="hoptacxa-") as folder:
        path = Path(folder) / "Theo dõi tháng 4.xlsx"
        office, today = program.desk.office, program.desk.today
        exports.excel(with_fields(plan, tuple(_told(plan))), office=office, path=path, today=today)
        program.list_in.session.open(path, plan)
        program.desk.jobs.wait(30_000)
    yield take("10-nhan-danh-sach", program.window)
    program.list_in.session.end()


def _told(plan: Plan) -> Iterator[FieldChange]:
    """What an office writes into the sheet of its activities in a month."""
    first, second, third, *_ = (task.node_id for task in tasks(plan))
    yield first, ActivityField.PROGRESS, "60"
    yield first, ActivityField.RESULT, "Đã phát 02 số"
    yield second, ActivityField.STATUS, "Đã xong"
    yield third, ActivityField.TIME, "khi trời ấm, ngày 31/4/2027"


def _draw_calendar(program: Program, take: Take) -> Iterator[Path]:
    program.window.show_screen(CALENDAR)
    calendar = program.window.findChild(CalendarScreen)
    assert calendar is not None
    for kind, name in _CALENDAR_NAMES.items():
        calendar.show_view(kind)
        yield take(f"08-lich-{name}", program.window)


def _draw_help(program: Program, take: Take) -> Iterator[Path]:
    window = program.window
    window.show_screen(PLANS)
    window.activateWindow()
    _settle(program)
    window.find_bar.begin()
    window.find_bar.setText("dao tao")
    yield take("10-tim-moi-noi", window)
    window.find_bar.clear()
    window.helping.toggle_topic()
    yield take("11-tro-giup", window)
    window.helping.toggle_keys()
    yield take("12-phim-tat", window)
    window.helping.close()


_CALENDAR_NAMES = {
    ViewKind.MONTH: "thang",
    ViewKind.YEAR: "nam",
    ViewKind.TIMELINE: "dong-thoi-gian",
    ViewKind.LIST: "danh-sach",
}


def _settle(program: Program) -> None:
    """Let jobs end and pages be drawn, as a person would before looking."""
    program.desk.jobs.wait(30_000)
    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop, loop.quit)
    loop.exec()
    program.desk.jobs.wait(30_000)
