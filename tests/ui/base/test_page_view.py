import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.tokens import LIGHT
from hoptacxa_desktop.ui.widgets.page_bar import PageBar
from hoptacxa_desktop.ui.widgets.page_view import PageMark, PageView


def pdf(*colours: str, landscape: bool = False) -> bytes:
    """A PDF with a page of each colour, a white margin around it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    turn = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turn, QMarginsF()))
    painter = QPainter(writer)
    for at, colour in enumerate(colours):
        if at:
            writer.newPage()
        inner = QRectF(0, 0, writer.width(), writer.height())
        painter.fillRect(inner.adjusted(900, 900, -900, -900), QColor(colour))
    painter.end()
    return bytes(buffer.data().data())


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(400, 600)
    view.show()
    return view


def shown(view: PageView, qtbot: QtBot) -> PageView:
    view.grab()
    qtbot.waitUntil(lambda: bool(view.grab()) and view.ready)
    return view


def colour_in_middle(view: PageView) -> str:
    image = view.viewport().grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() // 4).name()


def test_pages_are_shown(view: PageView, qtbot: QtBot) -> None:
    view.show_pdf(pdf("#ff0000", "#00ff00"))
    assert view.page_count == 2
    assert colour_in_middle(shown(view, qtbot)) == "#ff0000"


def test_the_old_page_stays_until_the_new_one_is_there(view: PageView, qtbot: QtBot) -> None:
    view.show_pdf(pdf("#ff0000"))
    shown(view, qtbot)
    view.show_pdf(pdf("#0000ff"))
    assert colour_in_middle(view) == "#ff0000"
    assert colour_in_middle(shown(view, qtbot)) == "#0000ff"


def test_many_edits_in_a_row_end_with_the_last(view: PageView, qtbot: QtBot) -> None:
    for _ in range(20):
        view.show_pdf(pdf("#ff0000", "#00ff00"))
        view.grab()
    view.show_pdf(pdf("#0000ff"))
    assert view.page_count == 1
    assert colour_in_middle(shown(view, qtbot)) == "#0000ff"


def test_what_is_no_pdf_is_refused_and_the_old_pages_stay(view: PageView, qtbot: QtBot) -> None:
    view.show_pdf(pdf("#ff0000"))
    with pytest.raises(ValueError, match="PDF"):
        view.show_pdf(b"no pdf at all")
    assert colour_in_middle(shown(view, qtbot)) == "#ff0000"


def test_the_paper_is_white_in_the_dark_too(
    view: PageView, qtbot: QtBot, look: theme.Theme
) -> None:
    view.show_pdf(pdf("#ff0000"))
    image = shown(view, qtbot).viewport().grab().toImage()
    assert image.pixelColor(image.width() // 2, 16).name() == "#ffffff"
    assert image.pixelColor(2, 2).name().upper() == look.tokens.desk


def test_a_press_tells_the_place_on_the_paper(view: PageView, qtbot: QtBot) -> None:
    view.show_pdf(pdf("#ff0000"))
    shown(view, qtbot)
    told: list[tuple[int, float, float]] = []
    view.clicked.connect(lambda *place: told.append(place))
    scale = (view.viewport().width() - 24) / 595
    spot = QPoint(12 + round(100 * scale), 12 + round(200 * scale))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    page, x, y = told[0]
    assert page == 0
    assert x == pytest.approx(100, abs=2)
    assert y == pytest.approx(200, abs=2)


def test_a_mark_is_tinted_and_brought_into_view(view: PageView, qtbot: QtBot) -> None:
    view.show_pdf(pdf("#ffffff", "#ffffff", "#ffffff"))
    view.set_marks([PageMark(2, QRectF(200, 600, 200, 50))])
    assert view.page == 2
    image = shown(view, qtbot).viewport().grab().toImage()
    colours = {image.pixelColor(image.width() // 2, y).name() for y in range(image.height())}
    assert LIGHT.tint.lower() in colours


def test_keys_turn_pages(view: PageView, qtbot: QtBot) -> None:
    view.show_pdf(pdf("#ff0000", "#00ff00", "#0000ff"))
    told: list[tuple[int, int]] = []
    view.page_changed.connect(lambda *page: told.append(page))
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert told == [(2, 3), (3, 3), (1, 3)]
    assert view.accessibleDescription() == "trang 1/3"


def test_zoom_goes_in_steps_and_back_to_the_width(view: PageView, qtbot: QtBot) -> None:
    bar = PageBar(view)
    qtbot.addWidget(bar)
    view.show_pdf(pdf("#ff0000", "#00ff00"))
    assert bar.text == "Trang 1/2"
    told: list[float] = []
    view.zoom_changed.connect(told.append)
    view.zoom_in()
    view.zoom_in()
    view.zoom_out()
    view.fit_width()
    assert told == [0.5, 0.67, 0.5, 0.0]
    assert shown(view, qtbot).horizontalScrollBar().maximum() == 0
    for _ in range(12):
        view.zoom_in()
    assert view.zoom == 3.0
    assert view.horizontalScrollBar().maximum() > 0


def test_a_landscape_page_fits_the_width_too(view: PageView, qtbot: QtBot) -> None:
    view.show_pdf(pdf("#ff0000", landscape=True))
    assert shown(view, qtbot).horizontalScrollBar().maximum() == 0
    assert view.verticalScrollBar().maximum() == 0


def test_an_empty_view_has_no_pages(view: PageView, qtbot: QtBot) -> None:
    bar = PageBar(view)
    qtbot.addWidget(bar)
    view.go_to(3)
    view.set_marks([PageMark(0, QRectF(0, 0, 10, 10))])
    assert view.page_count == 0
    assert bar.text == "Trang in"


def test_upright_pages_may_stand_side_by_side(view: PageView, qtbot: QtBot) -> None:
    bar = PageBar(view)
    qtbot.addWidget(bar)
    view.show_pdf(pdf("#ff0000", "#00ff00", "#0000ff"))
    view.pair(True)
    image = shown(view, qtbot).viewport().grab().toImage()
    quarter, at = image.width() // 4, image.height() // 4
    colours = [image.pixelColor(x, at).name() for x in (quarter, 3 * quarter)]
    assert colours == ["#ff0000", "#00ff00"]
    assert bar.text == "Trang 1 – 2/3"
    view.zoom_in()
    view.step(1)
    assert bar.text == "Trang 3/3"
    view.step(-1)
    assert view.page == 0
    view.pair(False)
    assert bar.text == "Trang 1/3"


def test_level_pages_stand_alone(view: PageView) -> None:
    view.show_pdf(pdf("#ff0000", "#00ff00", landscape=True))
    view.pair(True)
    assert view.last_page == view.page == 0


def test_the_last_pages_can_be_gone_to_though_they_do_not_fill_the_view(view: PageView) -> None:
    bar = PageBar(view)
    view.resize(200, 600)
    view.show_pdf(pdf("#ff0000", "#00ff00", "#0000ff"))
    view.go_to(2)
    assert bar.text == "Trang 3/3"
    view.step(-1)
    assert bar.text == "Trang 2/3"
    view.verticalScrollBar().setValue(0)
    view.go_to(2)
    view.verticalScrollBar().setValue(0)
    assert bar.text == "Trang 1/3"
    view.go_to(2)
    view.show_pdf(pdf("#ff0000"))
    assert bar.text == "Trang 1/1"
