"""The calendar on paper: pages of each view, the dialog, a file of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.ui.calendar_screen import CalendarScreen
from hoptacxa_desktop.ui.calendar_screen.printing import set_on_paper
from hoptacxa_desktop.ui.calendar_screen.views import ViewKind
from hoptacxa_desktop.ui.main_window import CALENDAR
from tests.ui.fakes import FakeDialogs
from tests.ui.printing.conftest import FilePrinters

EVERY_KIND = pytest.mark.parametrize("kind", list(ViewKind))
LEVEL = (842, 595)


@pytest.fixture
def screen(sampled: Program, qtbot: QtBot) -> CalendarScreen:
    """The calendar of the sample office."""
    sampled.window.show_screen(CALENDAR)
    found = sampled.window.findChild(CalendarScreen)
    assert found is not None
    qtbot.waitUntil(found.isVisible)
    return found


def pages_of(screen: CalendarScreen, qtbot: QtBot) -> tuple[list[str], tuple[int, ...]]:
    """The words of each page, and the section that it belongs to."""
    desk = screen._desk
    pdf, sections, names = set_on_paper(screen._on_paper(), desk.office, desk.today)
    assert max(sections) == len(names) - 1
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    words = [document.getAllText(at).text() for at in range(document.pageCount())]
    sizes = [document.pagePointSize(at) for at in range(document.pageCount())]
    document.close()
    assert {(round(size.width()), round(size.height())) for size in sizes} == {LEVEL}
    return words, sections


@EVERY_KIND
def test_each_view_comes_on_pages_with_all_activities(
    screen: CalendarScreen, qtbot: QtBot, kind: ViewKind
) -> None:
    screen.show_view(kind)
    words, sections = pages_of(screen, qtbot)
    assert len(words) == len(sections)
    for number, page in enumerate(words, 1):
        assert f"Trang {number}/{len(words)}" in page
        assert "LIÊN MINH HỢP TÁC XÃ TỈNH BÌNH NGUYÊN" in page
    every = " ".join(" ".join(words).split())
    for item in screen._items:
        assert " ".join(item.title.split()) in every


def test_what_is_hidden_is_not_printed(screen: CalendarScreen, qtbot: QtBot) -> None:
    screen.show_view(ViewKind.LIST)
    before = len(pages_of(screen, qtbot)[0])
    screen._filter._plans.update(span.entry.plan_id for span in screen._spans[:1])
    screen._show_items()
    assert len(pages_of(screen, qtbot)[0]) < before


def test_a_month_goes_over_as_many_pages_as_it_needs(screen: CalendarScreen, qtbot: QtBot) -> None:
    screen.show_view(ViewKind.MONTH)
    words, sections = pages_of(screen, qtbot)
    assert sections.count(0) == 2
    assert "Còn 13 hoạt động dài ngày: xem danh sách" in words[0]
    assert "Thứ Hai" in words[1]


def test_from_the_key_to_the_printer(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    printers = FilePrinters(tmp_path)
    screen.printing.printers = printers
    screen.show_view(ViewKind.MONTH)
    dialog = screen.printing.print_calendar()
    qtbot.waitUntil(lambda: dialog.printed is not None)
    assert dialog.windowTitle() == "In lịch"
    assert not dialog.pane.draft.isVisible()
    with qtbot.waitSignal(sampled.desk.notice_wanted):
        dialog.send.click()
    assert set(printers.sizes()) == {LEVEL}


def test_the_pages_are_kept_as_a_file(
    sampled: Program,
    screen: CalendarScreen,
    qtbot: QtBot,
    dialogs: FakeDialogs,
    tmp_path: Path,
) -> None:
    screen.printing.printers = FilePrinters(tmp_path)
    screen.show_view(ViewKind.YEAR)
    path = tmp_path / "lịch.pdf"
    dialogs.answers.append(path)
    dialog = screen.printing.print_calendar()
    qtbot.waitUntil(lambda: dialog.printed is not None)
    with qtbot.waitSignal(sampled.desk.notice_wanted):
        dialog.save.click()
    assert path.read_bytes().startswith(b"%PDF")
    assert dialogs.asked == [("save", "Lịch hoạt động năm 2027.pdf")]


def test_ctrl_p_opens_the_dialog(screen: CalendarScreen, qtbot: QtBot, tmp_path: Path) -> None:
    screen.printing.printers = FilePrinters(tmp_path)
    screen.shown.setFocus()
    qtbot.keyClick(screen.shown, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: screen.printing.dialog is not None)
    dialog = screen.printing.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.printed is not None)
    dialog.reject()


def test_a_larger_paper_holds_more(
    sampled: Program, screen: CalendarScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    printers = FilePrinters(tmp_path)
    screen.printing.printers = printers
    screen.show_view(ViewKind.LIST)
    dialog = screen.printing.print_calendar()
    qtbot.waitUntil(lambda: dialog.printed is not None)
    small = dialog.printed
    dialog.pane.paper.setCurrentText("A3")
    qtbot.waitUntil(lambda: dialog.printed is not small)
    assert small is not None
    assert dialog.printed is not None
    assert len(dialog.printed.sections) < len(small.sections)
    with qtbot.waitSignal(sampled.desk.notice_wanted):
        dialog.send.click()
    assert set(printers.sizes()) == {(1191, 842)}
