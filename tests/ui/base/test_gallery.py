from pathlib import Path

from PySide6.QtGui import QImage

from tests.ui.base import gallery


def test_every_part_is_drawn_light_and_dark(tmp_path: Path) -> None:
    gallery.main(tmp_path)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["empty-dark.png", "empty-light.png", "parts-dark.png", "parts-light.png"]
    for path in tmp_path.iterdir():
        assert QImage(str(path)).width() == 1366
