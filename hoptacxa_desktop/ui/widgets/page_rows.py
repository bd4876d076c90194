"""How pages stand in a view: each on a row of its own, or upright ones in pairs."""

from collections.abc import Sequence

from PySide6.QtCore import QSizeF


def page_rows(sizes: Sequence[QSizeF], *, paired: bool) -> list[list[int]]:
    """The pages of each row, from 0. A page that lies level stands alone."""
    rows: list[list[int]] = []
    for at in range(len(sizes)):
        before = rows[-1] if rows else []
        if paired and len(before) == 1 and _upright(sizes[at]) and _upright(sizes[before[0]]):
            before.append(at)
        else:
            rows.append([at])
    return rows


def _upright(size: QSizeF) -> bool:
    return size.width() <= size.height()
