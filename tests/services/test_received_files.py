"""Files that are no plan, and how each is told of: one sentence, and what to do about it."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from hoptacxa_desktop.domain.errors import PersonError
from hoptacxa_desktop.services import receiving
from tests.reading.test_guard import GOOD, KINDS, locked_doc, sheet
from tests.reading.test_reader import CAMPAIGN
from tests.reading.texts import TODAY
from tests.reading.word.files import changed, packed, paragraph
from tests.test_bad_input import assert_plain

PICTURE = '<w:r><w:drawing><a:blip xmlns:a="x" r:embed="rId7"/></w:drawing></w:r>'
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
ENGLISH = """PEOPLE'S COMMITTEE OF THE PROVINCE
PLAN
On organising the cooperative month in 2027
I. PURPOSE
1. Raise awareness among the members of cooperatives.
II. CONTENT
1. Hold a training course for accountants
- Time: June 2027
"""


def bomb(path: Path) -> Path:
    """A small file that would unpack to a gigabyte."""
    blank = bytes(1_000_000)
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "")
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(1000):
                part.write(blank)
    return path


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (KINDS[guard_kind], word)
        for guard_kind, word in (
            ("tệp có mật khẩu", "mật khẩu"),
            ("tệp trống", "không có chữ"),
            ("tệp có macro", "macro"),
            ("tệp lạ", "hỏng"),
            ("tệp nén", "tệp nén"),
            ("tệp PDF", "PDF"),
            ("ảnh chụp", "ảnh chụp"),
            ("bản trình chiếu", "trình chiếu"),
        )
    ]
    + [
        (locked_doc(), "mật khẩu"),
        (packed("", main_type=MACROS), "macro"),
        (changed(GOOD, **{"word/vbaProject.bin": b"x"}), "macro"),
        (GOOD[: len(GOOD) // 2], "hỏng"),
        (packed(paragraph(PICTURE)), "ảnh chụp"),
        (packed(paragraph()), "không có chữ"),
        (b" \r\n\r\n", "không có chữ"),
    ],
)
@pytest.mark.parametrize("name", ["kế hoạch.docx", "kế hoạch.txt"])
def test_what_holds_no_plan_is_told_in_one_sentence(
    content: bytes, word: str, name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(PersonError, match=word) as told:
        receiving.read_file(path, today=TODAY)
    assert_plain(told.value)
    assert told.value.sentence.replace(name, "").count(".") <= 2


def test_a_bomb_is_told_before_it_is_opened(tmp_path: Path) -> None:
    path = bomb(tmp_path / "kế hoạch.docx")
    assert path.stat().st_size < 2_000_000
    with pytest.raises(PersonError, match="quá lớn"):
        receiving.read_file(path, today=TODAY)


def test_a_plan_with_a_false_name_is_read_for_what_it_is(tmp_path: Path) -> None:
    text, paper = tmp_path / "kế hoạch.docx", tmp_path / "kế hoạch.txt"
    text.write_text(CAMPAIGN, encoding="utf-8")
    paper.write_bytes(packed(paragraph("KẾ HOẠCH") + paragraph("Tổ chức hội thi hợp tác xã")))
    assert receiving.read_file(text, today=TODAY).plan.number == "12"
    assert receiving.read_file(paper, today=TODAY).plan.subject == "Tổ chức hội thi hợp tác xã"


def test_a_sheet_under_the_name_of_a_paper_is_no_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.docx"
    path.write_bytes(sheet())
    with pytest.raises(PersonError) as told:
        receiving.read_file(path, today=TODAY)
    assert "hỏng" not in told.value.sentence


def test_a_plan_in_another_language_is_read_and_doubted(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(ENGLISH, encoding="utf-8")
    found = receiving.read_file(path, today=TODAY)
    assert any("dấu tiếng Việt" in remark.why for remark in found.remarks)
    kept = " ".join(line.words for line in found.source.lines())
    assert kept.split() == ENGLISH.split()
    path.write_text(CAMPAIGN, encoding="utf-8")
    assert not any("dấu" in one.why for one in receiving.read_file(path, today=TODAY).remarks)
