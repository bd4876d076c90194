"""Plans of two offices: both names, both numbers and both signatures are kept and printed."""

from pathlib import Path

import docx
import pytest

from hoptacxa_desktop.domain.codec import dump, load
from hoptacxa_desktop.domain.letterhead import Letterhead
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.reading.reader import Reading, understand
from hoptacxa_desktop.reading.source import Grid, GridCell, GridRow, Line, Source
from hoptacxa_desktop.services import exports
from tests.reading.texts import TODAY, VOCABULARY, read, source, styled

ALLIANCE, FARMERS = "LIÊN MINH HỢP TÁC XÃ TỈNH BÌNH NGUYÊN", "HỘI NÔNG DÂN TỈNH BÌNH NGUYÊN"
COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
NUMBERS = "Số: 12/KH-LMHTX\nSố: 15/KH-HND"
TITLE = """KẾ HOẠCH PHỐI HỢP
Tuyên truyền kinh tế tập thể năm 2027
I. MỤC ĐÍCH
Nâng cao nhận thức của nông dân.
II. NỘI DUNG
1. Tổ chức hội nghị trong quý I/2027.
"""
RECIPIENTS = "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT."
ONE, OTHER = ("CHỦ TỊCH", "Nguyễn Văn An"), ("CHỦ TỊCH", "Trần Thị Bình")


def plan(head: str, closing: str) -> Reading:
    """A joint plan with this letterhead and this closing."""
    return read(f"{head}\n{TITLE}\n{closing}")


HEADS = {
    "one below the other": f"{ALLIANCE}\n{FARMERS}\n{COUNTRY}\n{NUMBERS}",
    "on one line": f"{ALLIANCE} – {FARMERS}\n{COUNTRY}\n{NUMBERS}",
    "in two lines each": "LIÊN MINH HỢP TÁC XÃ\nTỈNH BÌNH NGUYÊN\n-\nHỘI NÔNG DÂN\n"
    f"TỈNH BÌNH NGUYÊN\n{COUNTRY}\n{NUMBERS}",
}


@pytest.mark.parametrize("head", HEADS)
def test_both_names_and_numbers_are_told(head: str) -> None:
    closing = f"{ONE[0]}\n{ONE[1]}\n{OTHER[0]}\n{OTHER[1]}\n{RECIPIENTS}"
    found = plan(HEADS[head], closing).plan
    (other,) = found.joint
    assert " ".join(found.letterhead.issuer) == ALLIANCE
    assert " ".join(other.letterhead.issuer) == FARMERS
    assert (found.full_number, other.number) == ("12/KH-LMHTX", "15/KH-HND")


def test_each_below_a_superior_of_its_own() -> None:
    head = f"LIÊN MINH HỢP TÁC XÃ VIỆT NAM\n{ALLIANCE}\nHỘI NÔNG DÂN VIỆT NAM\n{FARMERS}\n{COUNTRY}"
    closing = f"{ONE[0]}\n{ONE[1]}\n{OTHER[0]}\n{OTHER[1]}"
    found = plan(head, closing).plan
    assert found.letterhead == Letterhead(
        superior=("LIÊN MINH HỢP TÁC XÃ VIỆT NAM",), issuer=(ALLIANCE,)
    )
    assert found.joint[0].letterhead == Letterhead(
        superior=("HỘI NÔNG DÂN VIỆT NAM",), issuer=(FARMERS,)
    )


FOR = "TM. BAN THƯỜNG VỤ"
FIRST, SECOND = f"{FOR}\n{ONE[0]}\n{ONE[1]}", f"{FOR}\n{OTHER[0]}\n{OTHER[1]}"
CLOSINGS = {
    "block after block": f"{FIRST}\n{SECOND}",
    "row by row": f"{FOR}\n{FOR}\n{ONE[0]}\n{OTHER[0]}\n{ONE[1]}\n{OTHER[1]}",
    "on the same lines": f"{FOR}\t{FOR}\n{ONE[0]}      {OTHER[0]}\n{ONE[1]}\t{OTHER[1]}",
    "recipients first": f"{RECIPIENTS}\n{FIRST}\n{SECOND}",
    "recipients last": f"{FIRST}\n{SECOND}\n{RECIPIENTS}",
}


@pytest.mark.parametrize("name", CLOSINGS)
def test_both_who_sign_are_told(name: str) -> None:
    found = plan(HEADS["one below the other"], CLOSINGS[name])
    signature = found.plan.signature
    assert (signature.authority, signature.post, signature.name) == (
        ("TM. BAN THƯỜNG VỤ",), "CHỦ TỊCH", "Nguyễn Văn An"
    )  # fmt: skip
    assert found.plan.joint[0].signature.name == "Trần Thị Bình"
    assert found.plan.joint[0].signature.lines == signature.lines
    assert not any("người ký" in remark.why for remark in found.remarks)


def test_a_table_without_lines_is_read_side_by_side() -> None:
    text = source(f"{HEADS['one below the other']}\n{TITLE}").blocks
    cells = [[FOR, "TUQ. CHỦ TỊCH"], ["KT. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], ["PHÓ CHỦ TỊCH", ""]]
    rows = [*cells, [ONE[1], OTHER[1]]]
    numbers = iter(range(500, 600))
    grid = Grid(
        bordered=False,
        rows=tuple(
            GridRow(
                cells=tuple(
                    GridCell(lines=(Line(number=next(numbers), text=styled(words)),))
                    for words in row
                )
            )
            for row in rows
        ),
    )
    found = understand(Source(blocks=(*text, grid)), vocabulary=VOCABULARY, today=TODAY).plan
    assert found.signature == Signature(
        authority=(FOR, "KT. CHỦ TỊCH"), post="PHÓ CHỦ TỊCH", name=ONE[1]
    )
    assert found.joint[0].signature == Signature(
        authority=("TUQ. CHỦ TỊCH",), post="CHÁNH VĂN PHÒNG", name=OTHER[1]
    )


def test_who_signs_for_which_office_is_told_by_the_name() -> None:
    closing = (
        "TM. BAN THƯỜNG VỤ\nHỘI NÔNG DÂN TỈNH BÌNH NGUYÊN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"
        f"Trần Thị Bình\n{FIRST}"
    )
    found = plan(HEADS["in two lines each"], closing)
    assert found.plan.signature.name == "Nguyễn Văn An"
    assert found.plan.joint[0].signature == Signature(
        authority=("TM. BAN THƯỜNG VỤ", "HỘI NÔNG DÂN TỈNH BÌNH NGUYÊN", "KT. CHỦ TỊCH"),
        post="PHÓ CHỦ TỊCH",
        name="Trần Thị Bình",
    )
    assert not any("người ký" in remark.why for remark in found.remarks)


def test_two_who_sign_for_one_office_stay_one_office() -> None:
    title = TITLE.replace("KẾ HOẠCH PHỐI HỢP", "KẾ HOẠCH")
    head = f"UBND TỈNH BÌNH NGUYÊN\nSỞ TÀI CHÍNH\n{COUNTRY}\nSố: 12/KH-STC"
    found = read(f"{head}\n{title}\nPHÓ GIÁM ĐỐC\nNguyễn Văn An\nGIÁM ĐỐC\nTrần Thị Bình")
    assert found.plan.letterhead.issuer == ("SỞ TÀI CHÍNH",)
    assert found.plan.joint[0].letterhead == Letterhead()
    assert found.plan.joint[0].signature == Signature(post="GIÁM ĐỐC", name="Trần Thị Bình")
    assert any("cùng ban hành" in remark.why for remark in found.remarks)


def test_they_print_side_by_side(tmp_path: Path) -> None:
    found = plan(
        HEADS["one below the other"], f"{RECIPIENTS}\n{CLOSINGS['block after block']}"
    ).plan
    exports.word(found, path=tmp_path / "out.docx", form=FormChoices())
    head, *_, closing = docx.Document(str(tmp_path / "out.docx")).tables
    words = "\n".join(cell.text for row in head.rows for cell in row.cells)
    assert ALLIANCE.split(" TỈNH")[0] in words
    assert FARMERS.split(" TỈNH")[0] in words
    assert "Số: 15/KH-HND" in words
    left, right = (cell.text.strip() for cell in closing.rows[0].cells)
    assert left.endswith("Nguyễn Văn An")
    assert right.endswith("Trần Thị Bình")
    assert closing.rows[1].cells[0].text.startswith("Nơi nhận:")


def test_a_joint_plan_is_stored_and_comes_back() -> None:
    found = plan(HEADS["one below the other"], CLOSINGS["block after block"]).plan
    assert load(Plan, dump(found)) == found
    # A plan stored before has no such offices.
    assert "joint" not in str(dump(Plan(year=2027)))
