"""Files that are dropped on the window: which of them are plans to be taken in."""

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = ("docx", "doc", "txt", "xlsx")


def dropped_plan(data: QMimeData) -> Path | None:
    """The one file of a drop that can be a plan; None for anything else."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    plans = [path for path in paths if path.suffix.lower().lstrip(".") in ENDINGS]
    return plans[0] if len(paths) == len(plans) == 1 else None
