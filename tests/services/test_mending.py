"""Words that a person mends in a plan that is looked through: read anew, nothing stored."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from hoptacxa_desktop.domain.richtext import Run
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.reading.mending import restyled
from hoptacxa_desktop.reading.roles import Said
from hoptacxa_desktop.reading.source import Source
from hoptacxa_desktop.services import receiving
from tests.reading import texts
from tests.reading.texts import TODAY

PLAN = """
KẾ HOẠCH
Chăm lo thành viên năm 2027
I. NỘI DUNG
1. Thăm gia đinh **chính sách**
- Thời gian: ngay 25/7/2O27
II. LỊCH CÔNG TÁC
| TT | Nội dung | Thời gian | Chủ trì |
| 1 | In tờ gấp | Quý lI | Văn phòng |
"""


def line_of(source: Source, words: str) -> int:
    return next(line.number for line in source.lines() if words in line.words)


def test_what_follows_from_mended_words_is_read_anew() -> None:
    source = texts.source(PLAN)
    said = Said(
        words={
            line_of(source, "gia đinh"): "1. Thăm gia đình chính sách",
            line_of(source, "2O27"): "- Thời gian: ngày 25/7/2027",
            line_of(source, "Quý lI"): "Quý II",
        }
    )
    found = receiving.read_again(source, today=TODAY, said=said)
    first, second = tasks(found.plan)
    assert (first.title, first.said.time.text) == ("Thăm gia đình chính sách", "ngày 25/7/2027")
    assert first.said.time.periods
    assert second.said.time.text == "Quý II"
    assert receiving.kept_words(found).whole
    again = receiving.read_again(source, today=TODAY)
    assert tasks(again.plan)[0].title == "Thăm gia đinh chính sách"


def test_words_that_stay_keep_their_styles() -> None:
    text = (Run("Thăm gia đinh "), Run("chính sách", bold=True))
    assert restyled(text, "Thăm gia đình chính sách") == (
        Run("Thăm gia đình "),
        Run("chính sách", bold=True),
    )
    assert restyled(text, "Thăm gia đinh chính sách") == text
    assert restyled(text, "Tặng quà") == (Run("Tặng quà"),)
    assert restyled((Run("ab", italic=True),), "abc") == (Run("abc", italic=True),)


@pytest.mark.parametrize("words", ["", "  "])
def test_a_line_cannot_be_mended_away(words: str) -> None:
    source = texts.source(PLAN)
    line = line_of(source, "gia đinh")
    found = receiving.read_again(source, today=TODAY, said=Said(words={line: words}))
    assert tasks(found.plan)[0].title == "Thăm gia đinh chính sách"


def test_a_cell_of_a_list_is_mended_too(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("DANH SÁCH VIỆC NĂM 2027",),
        ("TT", "Nội dung", "Thời gian", "Đơn vị chủ trì", "Tiến độ"),
        (1, "In tờ gấp", "Thang 3/2O27", "Văn phòng", 30),
        (2, "Treo băng", "", "Văn phòng", 40),
    ):
        sheet.append(row)
    sheet.merge_cells("C3:C4")
    path = tmp_path / "danh sách.xlsx"
    book.save(path)
    source = receiving.source_of(path)
    said = Said(
        words={
            line_of(source, "2O27"): "Tháng 3/2027",
            line_of(source, "30"): "50",
            line_of(source, "Treo"): "Treo băng rôn",
        }
    )
    found = receiving.read_again(source, today=TODAY, said=said)
    first, second = tasks(found.plan)
    assert (first.said.time.text, first.activity.tracking.progress) == ("Tháng 3/2027", 50)
    assert (second.title, second.activity.tracking.progress) == ("Treo băng rôn", 40)
    assert "Treo băng rôn" in [line.words for line in found.source.lines()]
