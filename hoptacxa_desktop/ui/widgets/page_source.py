"""The pages of one PDF as images, rendered on another thread."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QSizeF, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer


class PageSource(QObject):
    """One PDF, opened from bytes.

    `request(page, size)` returns at once; `rendered(page, image)` follows. A page that was asked
    for again in the meantime comes once, in the size asked for last.
    """

    rendered = Signal(int, QImage)

    def __init__(self, data: bytes, parent: QObject) -> None:
        """Raises `ValueError` when `data` is no PDF that can be read."""
        super().__init__(parent)
        # Children go in the order in which they came: the renderer waits for its thread, which
        # reads the document, which reads the bytes.
        self._renderer = QPdfPageRenderer(self)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if self._document.error() is not QPdfDocument.Error.None_:
            raise ValueError(f"no readable PDF: {self._document.error().name}")
        self._renderer.setDocument(self._document)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._on_rendered)
        self._wanted: dict[int, QSize] = {}

    @property
    def sizes(self) -> tuple[QSizeF, ...]:
        """The size of each page in pt."""
        document = self._document
        return tuple(document.pagePointSize(at) for at in range(document.pageCount()))

    def request(self, page: int, size: QSize) -> None:
        """Ask for a page in so many device pixels."""
        if self._wanted.get(page) != size:
            self._wanted[page] = size
            self._renderer.requestPage(page, size)

    @Slot(int, QSize, QImage)
    def _on_rendered(self, page: int, size: QSize, image: QImage) -> None:
        if self._wanted.get(page) == size:
            del self._wanted[page]
            self.rendered.emit(page, image)
