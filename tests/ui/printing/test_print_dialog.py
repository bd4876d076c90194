"""From Ctrl+P to the pages that come out of a printer."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.services import plans, sample
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.jobs import JobCancelled
from hoptacxa_desktop.ui.plan.screen import PlanScreen
from hoptacxa_desktop.ui.printing import job
from hoptacxa_desktop.ui.printing.dialog import PrintDialog
from hoptacxa_desktop.ui.printing.facts import Part, Which
from hoptacxa_desktop.ui.printing.printers import Features
from tests.ui.fakes import FakeDialogs
from tests.ui.printing.conftest import FilePrinters

# The second sample: three upright pages and an appendix of three level ones.
UPRIGHT, LEVEL = (595, 842), (842, 595)


@pytest.fixture
def dialog(
    screen: PlanScreen, store: Store, printers: FilePrinters, qtbot: QtBot
) -> Iterator[PrintDialog]:
    """The dialog over the plan with an appendix, its pages set."""
    other = sample.sample_plans()[1]
    plans.add_plan(store, plan=other, name="Nhận kế hoạch mẫu")
    screen.open(other.id)
    shown = opened(screen, printers, qtbot)
    yield shown
    screen._desk.jobs.wait(60_000)


def opened(screen: PlanScreen, printers: FilePrinters, qtbot: QtBot) -> PrintDialog:
    screen.printing.printers = printers
    dialog = screen.printing.print_plan()
    assert dialog is not None
    dialog.resize(1240, 690)
    qtbot.waitUntil(lambda: dialog.printed is not None)
    return dialog


def printed(dialog: PrintDialog, desk: Desk, qtbot: QtBot, key: str = "send") -> str:
    """What was told when the pages were out."""
    with qtbot.waitSignal(desk.notice_wanted) as told:
        getattr(dialog, key).click()
    return str(told.args[0])


def ticks(dialog: PrintDialog) -> dict[str, QAbstractButton]:
    found = dialog.pane.findChildren(QAbstractButton)
    return {box.text(): box for box in found if box.isCheckable()}


def choose_pages(dialog: PrintDialog, typed: str) -> None:
    dialog.pane.which.setCurrentIndex(Which.TYPED)
    dialog.pane.typed.setText(typed)


def test_the_appendix_lands_on_level_pages_of_the_same_print(
    dialog: PrintDialog, screen: PlanScreen, desk: Desk, printers: FilePrinters, qtbot: QtBot
) -> None:
    assert dialog.sum == "6 trang = 6 tờ A4"
    assert printed(dialog, desk, qtbot) == "Đã gửi 6 trang tới máy in"
    assert printers.sizes() == [UPRIGHT] * 3 + [LEVEL] * 3
    assert not screen.findChildren(PrintDialog)


def test_level_pages_are_not_squeezed(
    dialog: PrintDialog, desk: Desk, printers: FilePrinters, qtbot: QtBot
) -> None:
    assert dialog.printed is not None
    pdf = dialog.printed.pdf
    printed(dialog, desk, qtbot)
    for page in (2, 3):
        meant, out = ink(pdf, page), ink(Path(printers.opened[-1].outputFileName()), page)
        assert out == pytest.approx(meant, abs=4)


def ink(pdf: bytes | Path, page: int) -> tuple[int, int, int, int]:
    """The edges of what is printed on a page, in pt: left, top, right, bottom."""
    with job._opened(pdf if isinstance(pdf, bytes) else pdf.read_bytes()) as document:
        size = document.pagePointSize(page).toSize()
        image = document.render(page, size)
    dark = [
        (x, y)
        for x in range(size.width())
        for y in range(size.height())
        if image.pixelColor(x, y).alpha() > 60 and image.pixelColor(x, y).lightness() < 160
    ]
    across, down = [x for x, _ in dark], [y for _, y in dark]
    return min(across), min(down), max(across), max(down)


@pytest.mark.parametrize(("off", "sizes"), [("Phụ lục", [UPRIGHT] * 3), ("Kế hoạch", [LEVEL] * 3)])
def test_a_part_may_be_printed_alone(
    dialog: PrintDialog,
    desk: Desk,
    printers: FilePrinters,
    qtbot: QtBot,
    off: str,
    sizes: list[tuple[int, int]],
) -> None:
    ticks(dialog)[off].click()
    assert dialog.sum == "3 trang = 3 tờ A4"
    printed(dialog, desk, qtbot)
    assert printers.sizes() == sizes


def test_pages_may_be_typed(
    dialog: PrintDialog, desk: Desk, printers: FilePrinters, qtbot: QtBot
) -> None:
    choose_pages(dialog, "3-4, 6")
    assert not ticks(dialog)["Phụ lục"].isEnabled()
    assert ticks(dialog)["Phụ lục"].toolTip() == "Đang in theo số trang."
    printed(dialog, desk, qtbot)
    assert printers.sizes() == [UPRIGHT, LEVEL, LEVEL]


def test_a_page_that_is_not_there_is_told_under_its_field(dialog: PrintDialog) -> None:
    choose_pages(dialog, "2, 9")
    assert dialog.pane._typed.error == "Không có trang 9, trang cuối là 6."
    assert not dialog.send.isEnabled()
    assert dialog.send.toolTip() == dialog.sum == "Chưa chọn trang nào để in."
    dialog.pane.typed.setText("2")
    assert not dialog.pane._typed.error
    assert dialog.send.isEnabled()


def test_the_page_in_view_may_be_printed_alone(
    dialog: PrintDialog, desk: Desk, printers: FilePrinters, qtbot: QtBot
) -> None:
    dialog.view.go_to(4)
    dialog.pane.which.setCurrentIndex(Which.SHOWN)
    printed(dialog, desk, qtbot)
    assert printers.sizes() == [LEVEL]


def test_copies_lie_set_by_set_or_page_by_page(
    dialog: PrintDialog, desk: Desk, printers: FilePrinters, qtbot: QtBot
) -> None:
    choose_pages(dialog, "3-4")
    dialog.pane.copies.setValue(2)
    dialog.pane.by_set.setChecked(False)
    assert dialog.send.text() == "In 2 bản"
    assert printed(dialog, desk, qtbot) == "Đã gửi 2 bản, mỗi bản 2 trang, tới máy in"
    assert printers.sizes() == [UPRIGHT, UPRIGHT, LEVEL, LEVEL]


def test_on_both_sides_the_appendix_begins_a_sheet(
    dialog: PrintDialog, desk: Desk, printers: FilePrinters, qtbot: QtBot
) -> None:
    dialog.pane.both_sides.click()
    assert dialog.sum == "6 trang = 4 tờ A4"
    printed(dialog, desk, qtbot)
    # The back of the third page stays white.
    assert printers.sizes() == [UPRIGHT] * 4 + [LEVEL] * 3


def test_larger_paper_takes_larger_pages(
    dialog: PrintDialog, desk: Desk, printers: FilePrinters, qtbot: QtBot
) -> None:
    choose_pages(dialog, "3-4")
    dialog.pane.paper.setCurrentText("A3")
    printed(dialog, desk, qtbot)
    assert printers.sizes() == [(842, 1191), (1191, 842)]


def test_a_draft_is_seen_and_printed_as_one(dialog: PrintDialog, qtbot: QtBot) -> None:
    before = dialog.printed
    dialog.pane.draft.click()
    qtbot.waitUntil(lambda: dialog.printed is not before)
    assert dialog.printed is not None
    with job._opened(dialog.printed.pdf) as document:
        assert "DỰ THẢO" in document.getAllText(0).text()


def test_the_next_print_begins_with_the_last_choices(
    dialog: PrintDialog, screen: PlanScreen, desk: Desk, printers: FilePrinters, qtbot: QtBot
) -> None:
    dialog.pane.printer.setCurrentText("Canon – Văn thư")
    dialog.pane.grey.setChecked(False)
    dialog.pane.both_sides.setChecked(True)
    dialog.pane.copies.setValue(7)
    choose_pages(dialog, "1")
    printed(dialog, desk, qtbot)
    again = opened(screen, printers, qtbot)
    assert again.pane.name == "Canon – Văn thư"
    assert not again.pane.grey.isChecked()
    assert again.pane.both_sides.isChecked()
    assert (again.pane.copies.value(), again.pane.which.currentIndex()) == (1, Which.ALL)
    # A printer that was taken away is no reason not to print.
    again.reject()
    printers.all_names = ("HP – Phòng Kế hoạch",)
    assert opened(screen, printers, qtbot).pane.name == "HP – Phòng Kế hoạch"


def test_what_was_declined_is_not_kept(
    dialog: PrintDialog, screen: PlanScreen, printers: FilePrinters, qtbot: QtBot
) -> None:
    dialog.pane.grey.setChecked(False)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not printers.opened
    assert opened(screen, printers, qtbot).pane.grey.isChecked()


def test_only_what_the_printer_can_is_offered(dialog: PrintDialog, printers: FilePrinters) -> None:
    pane = dialog.pane
    printers.can["Canon – Văn thư"] = Features(trays=("Auto", "Manual"))
    pane.both_sides.setChecked(True)
    pane.printer.setCurrentText("Canon – Văn thư")
    assert not pane.both_sides.isEnabled()
    assert not pane.both_sides.isChecked()
    assert [pane.paper.itemText(at) for at in range(pane.paper.count())] == ["A4"]
    trays = [pane.tray.itemText(at) for at in range(pane.tray.count())]
    assert trays == ["Máy in tự chọn", "Nạp giấy bằng tay"]
    pane.printer.setCurrentText("HP – Phòng Kế hoạch")
    assert pane.both_sides.isChecked(), "the wish was not taken back by the other printer"
    assert not pane.tray.isVisibleTo(pane)


def test_the_tray_and_the_colours_reach_the_printer(
    dialog: PrintDialog, desk: Desk, printers: FilePrinters, qtbot: QtBot
) -> None:
    printers.can["Canon – Văn thư"] = Features(trays=("Auto", "Manual"))
    dialog.pane.printer.setCurrentText("Canon – Văn thư")
    dialog.pane.tray.setCurrentText("Nạp giấy bằng tay")
    choose_pages(dialog, "1")
    printed(dialog, desk, qtbot)
    printer = printers.opened[-1]
    assert printer.paperSource() is QPrinter.PaperSource.Manual
    assert printer.colorMode() is QPrinter.ColorMode.GrayScale
    assert "36 KH-LMHTX" in printer.docName()


def test_without_a_printer_a_file_is_offered(
    screen: PlanScreen,
    desk: Desk,
    dialogs: FakeDialogs,
    printers: FilePrinters,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    printers.all_names = ()
    dialog = opened(screen, printers, qtbot)
    said = [label.text() for label in dialog.pane.findChildren(type(dialog._sum))]
    assert "Máy này chưa có máy in." in said
    assert not dialog.send.isEnabled()
    assert dialog.send.toolTip() == "Máy này chưa có máy in."
    dialogs.answers.append(tmp_path / "kế hoạch.pdf")
    with qtbot.waitSignal(screen.exporter.exported):
        dialog.save.click()
    assert (tmp_path / "kế hoạch.pdf").read_bytes().startswith(b"%PDF")


def test_the_dialog_of_the_driver_may_choose_the_pages(
    dialog: PrintDialog, desk: Desk, printers: FilePrinters, qtbot: QtBot
) -> None:
    def ask(printer: QPrinter, _parent: object) -> bool:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(3, 4)
        printer.setCopyCount(2)
        return True

    printers.ask = ask  # type: ignore[method-assign]
    told = printed(dialog, desk, qtbot, "driver")
    assert told == "Đã gửi 2 bản, mỗi bản 2 trang, tới máy in"
    assert printers.sizes() == [UPRIGHT, LEVEL] * 2


def test_declining_the_dialog_of_the_driver_leaves_the_own_one(
    dialog: PrintDialog, printers: FilePrinters, desk: Desk
) -> None:
    printers.accepts = False
    dialog.driver.click()
    assert dialog.isVisible()
    assert not desk.jobs.busy
    dialog.reject()


def test_a_print_that_is_stopped_leaves_nothing_and_can_be_printed_again(
    dialog: PrintDialog, screen: PlanScreen, desk: Desk, printers: FilePrinters, qtbot: QtBot
) -> None:
    told: list[str] = []
    desk.notice_wanted.connect(told.append)
    desk.jobs.progressed.connect(lambda under_way: under_way.cancel())
    dialog.pane.copies.setValue(20)
    dialog.send.click()
    desk.jobs.wait(60_000)
    assert not told
    assert printers.opened[-1].printerState() is not QPrinter.PrinterState.Active
    desk.jobs.progressed.disconnect()
    again = opened(screen, printers, qtbot)
    assert printed(again, desk, qtbot) == "Đã gửi 6 trang tới máy in"


def test_the_window_goes_on_while_pages_are_printed(
    dialog: PrintDialog, desk: Desk, qtbot: QtBot
) -> None:
    steps: list[int] = []
    desk.jobs.progressed.connect(lambda under_way: steps.append(under_way.progress.done))
    dialog.send.click()
    assert desk.jobs.busy, "the click returns before the pages are out"
    desk.jobs.wait(60_000)
    assert steps == [*range(6)]


@pytest.mark.qt_log_ignore(r"QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_can_be_tried_again(
    dialog: PrintDialog, desk: Desk, printers: FilePrinters, tmp_path: Path, qtbot: QtBot
) -> None:
    printers.folder = tmp_path / "không có"
    told: list[str] = []
    desk.problems.told.connect(told.append)
    dialog.send.click()
    desk.jobs.wait(60_000)
    assert told == ["Máy in không nhận việc in."]
    printers.folder = tmp_path
    banner = desk.problems._banner
    again = next(b for b in banner.findChildren(QAbstractButton) if b.text() == "Thử lại")
    with qtbot.waitSignal(desk.notice_wanted):
        again.click()
    assert len(printers.sizes()) == 6


class _Aborted(QPrinter):
    """A printer that remembers that it was told to throw the pages away."""

    aborted = False

    def abort(self) -> bool:
        self.aborted = True
        return super().abort()


def test_a_print_that_is_stopped_is_thrown_away(dialog: PrintDialog, tmp_path: Path) -> None:
    printer = _Aborted(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))

    def stop_at_the_second(done: int, _total: int, _text: str = "") -> None:
        if done:
            raise JobCancelled

    with pytest.raises(JobCancelled):
        job.paint(dialog._order(), printer, stop_at_the_second)
    assert printer.aborted
    assert printer.printerState() is not QPrinter.PrinterState.Active
    dialog.reject()


def test_black_and_white_leaves_no_colour_to_the_driver(
    qapp: object, printers: FilePrinters, tmp_path: Path
) -> None:
    from tests.ui.base.test_page_view import pdf

    whole = (Part(name="Kế hoạch", first=0, count=1),)
    order = job.Order(pdf=pdf("#ff0000"), pages=(0,), parts=whole, grey=True)
    for grey in (True, False):
        printer = printers.open(printers.usual())
        job.prepare(printer, replace(order, grey=grey))
        job.paint(replace(order, grey=grey), printer, lambda *_: None)
        with job._opened(Path(printer.outputFileName()).read_bytes()) as document:
            colour = document.render(0, document.pagePointSize(0).toSize()).pixelColor(300, 400)
        assert (colour.saturation() == 0) is grey


def test_everything_can_be_reached_by_keys_and_has_a_name(dialog: PrintDialog) -> None:
    choose_pages(dialog, "1")
    kinds = (QAbstractButton, QComboBox, QLineEdit, QSpinBox)
    parts = [part for kind in kinds for part in dialog.findChildren(kind)]
    shown = [p for p in parts if p.isVisibleTo(dialog) and p.objectName() != "qt_spinbox_lineedit"]
    nameless = [
        part
        for part in shown
        if not part.accessibleName() and not getattr(part, "text", lambda: "")()
    ]
    assert not nameless
    assert all(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in shown)
    assert dialog.thumbs.model().index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Trang 5 · PL tr. 2, không in"
    )


def test_f6_walks_the_panes(dialog: PrintDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    dialog.pane.copies.setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(dialog, Qt.Key.Key_F6)
        seen.append(dialog.focusWidget())
    assert seen == [dialog.thumbs, dialog.view, dialog.pane.copies]


def test_a_small_page_leads_to_the_large_one(dialog: PrintDialog, qtbot: QtBot) -> None:
    dialog.thumbs.setFocus()
    qtbot.keyClick(dialog.thumbs, Qt.Key.Key_End)
    assert dialog.view.page == 5
    assert dialog.bar.text == "Trang 6/6"


def test_a_narrow_window_drops_the_small_pages_first(dialog: PrintDialog, qtbot: QtBot) -> None:
    assert dialog.view.paired
    dialog.resize(900, 600)
    assert not dialog.thumbs.isVisible()
    assert not dialog.view.paired
    assert dialog.width() == 900
    qtbot.waitUntil(lambda: dialog.settled)


def test_a_print_needs_no_mouse(
    dialog: PrintDialog, screen: PlanScreen, desk: Desk, printers: FilePrinters, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: dialog.send.isEnabled())
    assert dialog.focusWidget() is dialog.pane.copies
    qtbot.keyClicks(dialog.focusWidget(), "2")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_End)
    assert dialog.focusWidget() is dialog.pane.typed
    qtbot.keyClicks(dialog.focusWidget(), "3-4")
    assert dialog.sum == "2 trang × 2 bản = 4 tờ A4"
    with qtbot.waitSignal(desk.notice_wanted):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert printers.sizes() == [UPRIGHT, LEVEL] * 2


def test_the_wheel_scrolls_and_chooses_nothing(dialog: PrintDialog) -> None:
    pane = dialog.pane
    for field in (pane.printer, pane.which, pane.copies):
        before = pane.choices, pane.copies.value(), pane.which.currentIndex()
        centre = field.rect().center().toPointF()
        turned = QWheelEvent(
            centre,
            field.mapToGlobal(centre),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, turned)
        assert (pane.choices, pane.copies.value(), pane.which.currentIndex()) == before
