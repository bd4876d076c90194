"""The zip for support: where to, written as a job, told when it is done."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication

from hoptacxa_desktop.domain.errors import Door
from hoptacxa_desktop.services import support

from .desk import Desk
from .dialogs import ZIP


def save_log(desk: Desk) -> None:
    """Ask where the zip shall lie, and write it there."""
    suggested = desk.papers_folder() / support.file_name(desk.clock())
    path = desk.dialogs.pick_save(_tr("Lưu nhật ký"), suggested, (ZIP,))
    if path is not None:
        _write(desk, path)


def _write(desk: Desk, path: Path) -> None:
    store, logs, now = desk.store, desk.problems.log.parent, desk.clock()
    parts = _parts()
    desk.jobs.run(
        lambda _report, _cancelled: support.save_log(
            store, path=path, logs=logs, parts=parts, now=now
        ),
        title=_tr("Đang lưu nhật ký"),
        done=partial(_on_done, desk),
        failed=partial(_on_failed, desk, path),
    )


def _on_done(desk: Desk, path: Path) -> None:
    desk.notice_wanted.emit(_tr("Đã lưu nhật ký “{name}”").format(name=path.name))


def _on_failed(desk: Desk, path: Path, error: Exception) -> None:
    doors = {Door.RETRY: partial(_write, desk, path), Door.SAVE_AS: partial(save_log, desk)}
    desk.problems.tell(error, doors)


def _parts() -> dict[str, str]:
    """Qt's version and the screens."""
    screens = (
        f"{screen.size().width()}×{screen.size().height()} × {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    return {"Qt": qVersion(), "Màn hình": ", ".join(screens)}


def _tr(words: str) -> str:
    return QCoreApplication.translate("Support", words)
