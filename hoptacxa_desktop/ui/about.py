"""What the program is, which versions of its parts run, under which licences."""

import sqlite3

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QWidget

from hoptacxa_desktop import __version__

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
        self.form.buttons.rejected.connect(self.reject)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 62)


def versions() -> str:
    """The versions that support asks for."""
    return f"Phiên bản {__version__} · Qt {qVersion()} · SQLite {sqlite3.sqlite_version}"
