"""The least that any Qt program does: an empty main window on the screen."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow


def show() -> object:
    """Show the window and let Qt do all that is due; the window comes back, to be kept."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 728)
    window.show()
    app.processEvents()
    app.processEvents()
    return app, window
