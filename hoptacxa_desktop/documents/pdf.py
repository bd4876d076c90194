"""Pages as a PDF file."""

from collections.abc import Callable
from pathlib import Path

from hoptacxa_desktop.atomic import atomic_write
from hoptacxa_desktop.documents.pages import Pages
from hoptacxa_desktop.documents.press import Press


def write(
    pages: Pages,
    path: Path,
    *,
    fonts: Path,
    paper: Path,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Write `pages` to `path` as a tagged PDF. `fonts`, `paper`: the folders of our resources.

    `progress` is told the steps done and all steps. Raises FileBusy, NotWritable, NoRoom or
    NotFound; the old file is then whole.
    """
    tell = progress or _silent
    tell(0, 2)
    content = render(pages, fonts=fonts, paper=paper)
    tell(1, 2)
    atomic_write(path, lambda fresh: fresh.write_bytes(content), program="trình đọc PDF")
    tell(2, 2)


def _silent(_done: int, _all: int) -> None:
    pass


def render(pages: Pages, *, fonts: Path, paper: Path, tagged: bool = True) -> bytes:
    """The PDF of `pages`, for a file (tagged) or for a printer."""
    with Press(fonts=fonts, paper=paper) as press:
        return press.pdf(pages, tagged=tagged)
