"""What the program is, which versions of its parts run, under which licences."""

import sqlite3

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from hoptacxa_desktop import __version__
from hoptacxa_desktop.paths import resource

from .fonts import Role, font
from .forms.ui_about import Ui_About


class AboutDialog(QDialog):
    """The dialog "Giới thiệu"; its layout lies in forms/about.ui."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_About()
        self.form.setupUi(self)
        self.form.name.setFont(font(Role.TITLE))
        self.form.versions.setText(versions())
        # The page is gathered when the program is packed: a checkout has none.
        page = resource("app") / "licences.txt"
        self.form.all_licences.setVisible(page.is_file())
        self.form.all_licences.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))
        )
        self.form.buttons.rejected.connect(self.reject)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 62)


def versions() -> str:
    """The versions that support asks for."""
    return f"Phiên bản {__version__} · Qt {qVersion()} · SQLite {sqlite3.sqlite_version}"
