"""The whole program with the sample office, and a plan of another year in Word."""

from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from pytestqt.qtbot import QtBot

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.ui.receiving.screen import ReceivingScreen
from tests.ui.window.conftest import dialogs as dialogs
from tests.ui.window.conftest import program as program
from tests.ui.window.conftest import sampled as sampled

PLAN = """\
LIÊN MINH HỢP TÁC XÃ
TỈNH BÌNH NGUYÊN
**KẾ HOẠCH**
**Chăm lo thành viên năm 2027**
**I. MỤC ĐÍCH**
Nâng cao đời sống thành viên.
**II. NỘI DUNG**
1. Thăm gia đình chính sách
- Thời gian: ngày 25/7/2027
- Đơn vị chủ trì: Phòng Tư vấn hợp tác xã
- Đơn vị phối hợp: Văn phòng, các phòng
2. Hội nghị tổng kết
- Thời gian: khi có đủ số liệu
- Tại hội trường cơ quan.
Nơi nhận:
- Các phòng;
- Lưu: VT.
"""

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes the plan as a Word file of this name."""

    def made(name: str) -> Path:
        paper = docx.Document()
        for line in PLAN.splitlines():
            paragraph = paper.add_paragraph()
            run = paragraph.add_run(line.strip("*"))
            run.bold = line.startswith("**")
        path = tmp_path / name
        paper.save(str(path))
        return path

    return made


@pytest.fixture
def screen(sampled: Program, write: Write, qtbot: QtBot) -> Iterator[ReceivingScreen]:
    """The window of the plan that was read out of its file; keys go to it."""
    sampled.window.activateWindow()
    qtbot.waitUntil(sampled.window.isActiveWindow)
    sampled.receive_file(write("Chăm lo 2027.docx"))
    sampled.desk.jobs.wait()
    yield sampled.receiving
    # What a test has said would have the window ask before it closes.
    sampled.receiving.session.end()
