"""How a plan becomes paragraphs: labels, capitals, field lines, grounds, the mark of the end."""

from dataclasses import replace
from datetime import date

import pytest

from hoptacxa_desktop.documents.compose import compose
from hoptacxa_desktop.documents.pages import Columns, Pages, Para, Role, TableBlock
from hoptacxa_desktop.domain.activity import Cover, Shared
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.plan import Letterhead, Plan, Preamble
from hoptacxa_desktop.domain.richtext import Run, rich, slot
from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.domain.table import Cell, Row, Table
from tests.documents.reading import paras
from tests.documents.samples import (
    activity,
    appendix,
    class_for_directors,
    field_lines,
    heading,
    line,
    rich_plan,
    said,
)


def composed(*outline: Node, **changes: object) -> Pages:
    plan = rich_plan(outline=outline, appendices=(), **changes)
    return compose(plan, form=FormChoices())


def of_nodes(pages: Pages) -> list[tuple[Role, str]]:
    """Role and words of each paragraph that prints a node."""
    return [
        (para.role, para.words)
        for section in pages.sections
        for para in paras(section.blocks)
        if para.node
    ]


def words_of(pages: Pages, role: Role) -> list[str]:
    return [
        para.words
        for section in pages.sections
        for para in paras(section.blocks)
        if para.role is role
    ]


def test_a_part_stands_on_two_lines_and_sections_in_capitals() -> None:
    part = heading("Những việc chung", Ladder.PART, heading("Mục đích", Ladder.ROMAN, line("x.")))
    assert of_nodes(composed(part))[:3] == [
        (Role.PART, "Phần I"),
        (Role.PART_TITLE, "NHỮNG VIỆC CHUNG"),
        (Role.SECTION, "I. MỤC ĐÍCH"),
    ]


def test_an_activity_with_lines_under_it_is_a_heading_unless_it_is_prose() -> None:
    lines = field_lines()
    words = said(time="Quý I")
    titled = activity("Mở lớp kế toán.", Ladder.NUMBER, words, *lines)
    prose = activity("Mở lớp. Mời giảng viên", Ladder.NUMBER, words, *lines)
    bare = activity("Mở lớp kế toán", Ladder.NUMBER, words)
    roles = {text: role for role, text in of_nodes(composed(titled, prose, bare, line("x")))}
    assert roles["1. Mở lớp kế toán."] is Role.CLAUSE
    assert roles["2. Mở lớp. Mời giảng viên"] is Role.BODY
    assert roles["3. Mở lớp kế toán"] is Role.BODY


def test_who_acts_stays_with_the_tasks_below() -> None:
    below = line("Theo dõi việc thực hiện.", Ladder.DASH)
    duties = Shared(cover=Cover.BELOW, particulars=said(lead="Văn phòng"))
    who = line("Văn phòng", Ladder.NUMBER, below, kind=NodeKind.SHARED, detail=duties)
    run = replace(duties, cover=Cover.RUN)
    alone = line("Văn phòng chủ trì.", Ladder.NUMBER, kind=NodeKind.SHARED, detail=run)
    sections = composed(who, alone, *(line(f"Đoạn {at}.") for at in range(9))).sections
    kept = {para.node: para.keep_with_next for one in sections for para in paras(one.blocks)}
    assert kept[who.id]
    assert not kept[alone.id]


def test_field_lines_print_the_record_and_keep_silent_without_one() -> None:
    printed = [text for _, text in of_nodes(composed(class_for_directors(), line("Hết.")))]
    assert "- Thời gian: dự kiến tháng 6-7 năm 2027" in printed
    assert any("Phòng Phát triển thành viên; phối hợp: Trường" in text for text in printed)
    assert not any("Quy mô" in text for text in printed)


def test_a_silent_line_with_lines_below_it_is_printed() -> None:
    silent = line(rich("Quy mô: ", slot("scale")), Ladder.DASH, line("Một lớp;", Ladder.PLUS))
    printed = of_nodes(composed(activity("Mở lớp", Ladder.NUMBER, said(), silent), line("x")))
    assert (Role.BULLET, "- Quy mô: ") in printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Các phòng làm đúng hẹn.", "Các phòng làm đúng hẹn./."),
        ("Các phòng làm đúng hẹn;", "Các phòng làm đúng hẹn./."),
        ("Các phòng làm đúng hẹn", "Các phòng làm đúng hẹn./."),
        ("Các phòng làm đúng hẹn./.", "Các phòng làm đúng hẹn./."),
        ("Các phòng làm đúng hẹn. /.", "Các phòng làm đúng hẹn. /."),
        ("Các phòng làm đúng hẹn...", "Các phòng làm đúng hẹn.../."),
    ],
)
def test_the_text_ends_with_its_mark_once(typed: str, printed: str) -> None:
    assert of_nodes(composed(line(typed)))[-1][1] == printed


def test_the_mark_joins_the_last_words_whatever_their_style() -> None:
    last = line(rich("Báo cáo ", Run("đúng hạn.", bold=True)))
    pages = composed(last)
    para = next(para for para in paras(pages.sections[0].blocks) if para.node == last.id)
    assert para.text == rich("Báo cáo ", Run("đúng hạn./.", bold=True))


def test_after_a_table_the_mark_stands_alone() -> None:
    table = Table(rows=(Row(cells=(Cell(text=rich("a")),)),))
    pages = composed(line("", kind=NodeKind.TABLE, detail=table))
    assert words_of(pages, Role.BODY)[-1] == "./."


def test_grounds_are_paragraphs_of_their_own_ending_in_a_full_stop() -> None:
    grounds = words_of(composed(line("x")), Role.GROUND)
    assert grounds[0] == "Căn cứ Luật Hợp tác xã;"
    assert grounds[1].endswith("về vườn đồi.")


def test_a_ground_that_names_its_own_beginning_keeps_it() -> None:
    basis = LegalBasis(text="Theo đề nghị của Chánh Văn phòng")
    assert words_of(composed(line("x"), bases=(basis,)), Role.GROUND) == [
        "Theo đề nghị của Chánh Văn phòng."
    ]


def test_bases_in_prose_print_where_their_slots_stand() -> None:
    basis = LegalBasis(type_name="Luật", subject="Hợp tác xã")
    opening = (rich("Thực hiện ", slot(f"basis.{basis.id}"), ", lập Kế hoạch:"),)
    pages = composed(line("x"), bases=(basis,), preamble=Preamble.PROSE, opening=opening)
    assert not words_of(pages, Role.GROUND)
    assert words_of(pages, Role.BODY)[0] == "Thực hiện Luật Hợp tác xã, lập Kế hoạch:"


def test_a_name_too_wide_for_its_column_breaks_before_the_place() -> None:
    names = Letterhead(
        superior=("ỦY BAN NHÂN DÂN",), issuer=("LIÊN MINH HỢP TÁC XÃ TỈNH MƯỜNG THANH",)
    )
    pages = composed(line("x"), letterhead=names)
    assert words_of(pages, Role.SUPERIOR) == ["ỦY BAN NHÂN DÂN"]
    assert words_of(pages, Role.ISSUER) == ["LIÊN MINH HỢP TÁC XÃ", "TỈNH MƯỜNG THANH"]


def test_a_draft_leaves_room_for_number_and_date() -> None:
    plan = rich_plan(number="", issued_on=None, appendices=())
    pages = compose(plan, form=FormChoices(), draft_mark=True)
    assert words_of(pages, Role.NUMBER) == ["Số: " + "\u00a0" * 8 + "/KH-LMHTX"]
    assert words_of(pages, Role.PLACE_DATE)[0].startswith("Mường Thanh, ngày\u00a0")
    assert words_of(pages, Role.DRAFT) == ["DỰ THẢO"]


def test_numbers_below_ten_have_two_digits_and_march_has_one() -> None:
    pages = composed(line("x"), number="7", issued_on=date(2027, 3, 6))
    assert words_of(pages, Role.NUMBER) == ["Số: 07/KH-LMHTX"]
    assert words_of(pages, Role.PLACE_DATE) == ["Mường Thanh, ngày 06 tháng 3 năm 2027"]


def test_one_appendix_has_no_number_and_several_have() -> None:
    one = compose(rich_plan(), form=FormChoices())
    assert words_of(one, Role.APPENDIX) == ["Phụ lục"]
    two = compose(rich_plan(appendices=(appendix(1), appendix(1))), form=FormChoices())
    assert words_of(two, Role.APPENDIX) == ["Phụ lục I", "Phụ lục II"]


def test_an_appendix_names_its_plan_and_keeps_what_the_office_wrote() -> None:
    assert words_of(compose(rich_plan(), form=FormChoices()), Role.REFERENCE) == [
        "(Kèm theo Kế hoạch số 05/KH-LMHTX ngày 05 tháng 01 năm 2027"
        " của Liên minh Hợp tác xã tỉnh Mường Thanh)"
    ]
    own = replace(appendix(1), reference="(Kèm Kế hoạch này)")
    kept = compose(rich_plan(appendices=(own,)), form=FormChoices())
    assert words_of(kept, Role.REFERENCE) == ["(Kèm Kế hoạch này)"]


def test_an_appendix_prints_groups_rows_and_lists() -> None:
    pages = compose(rich_plan(appendices=(appendix(2),)), form=FormChoices())
    table = next(block for block in pages.sections[1].blocks if isinstance(block, TableBlock))
    rows = [
        [" | ".join(para.words for para in cell.paras) for cell in row.cells] for row in table.rows
    ]
    assert rows[0][0] == "TT"
    assert rows[1] == ["I", "Liên minh Hợp tác xã tỉnh"]
    assert rows[3] == [
        "2",
        "Lập dự toán",
        "Kế hoạch chi tiết",
        "- Văn phòng; | - Phòng Phát triển thành viên.",
        "Quý I/2027",
    ]
    assert sum(table.widths) == pytest.approx(pages.sections[1].text_width)


def test_an_appendix_without_columns_prints_as_text() -> None:
    plain = replace(appendix(1), columns=(), landscape=False)
    pages = compose(rich_plan(appendices=(plain,)), form=FormChoices())
    assert not pages.sections[1].landscape
    assert (Role.SECTION, "I LIÊN MINH HỢP TÁC XÃ TỈNH") in of_nodes(pages)


def test_lines_of_an_activity_stand_in_its_cell_unless_they_have_a_column() -> None:
    rows = (class_for_directors(Ladder.NUMBER_PLAIN),)
    pages = compose(rich_plan(appendices=(replace(appendix(), outline=rows),)), form=FormChoices())
    table = next(block for block in pages.sections[1].blocks if isinstance(block, TableBlock))
    title = [para.words for para in table.rows[1].cells[1].paras]
    assert title == [
        "Mở 01 lớp cho giám đốc hợp tác xã",
        "- Địa điểm: Nhà văn hóa xã Suối Mơ",
        # No column tells the partners, and none the lines below.
        "- Đơn vị chủ trì: Phòng Phát triển thành viên; phối hợp: Trường Trung cấp nghề",
        "+ Chuẩn bị tài liệu và mời báo cáo viên;",
        "+ Gửi giấy mời trước 10 ngày.",
    ]


def test_recipients_close_with_a_semicolon_and_the_archive_as_written() -> None:
    pages = composed(line("x"))
    closing = pages.sections[0].blocks[-1]
    assert isinstance(closing, Columns)
    lines = [para.words for para in paras(closing.rows[0].left) if para.role is Role.RECIPIENT]
    assert lines[0] == "- Liên minh Hợp tác xã Việt Nam;"
    assert lines[3] == "- Các phòng chuyên môn (t/h);"
    assert lines[-2:] == ["- Lưu: VT, PTTV.", "TH.(40)"]


def test_a_long_authority_takes_room_from_the_recipients_but_not_all() -> None:
    def widths(post: str) -> tuple[float, float]:
        pages = composed(line("x"), signature=Signature(post=post, name="Nguyễn Văn An"))
        closing = pages.sections[0].blocks[-1]
        assert isinstance(closing, Columns)
        return closing.left_width, closing.right_width

    usual, longest = (widths("CHỦ TỊCH " * count) for count in (1, 20))
    assert usual[1] < longest[1]
    assert longest[0] > 60
    assert sum(usual) == pytest.approx(sum(longest))


def test_a_plan_with_nothing_in_it_is_composed() -> None:
    pages = compose(Plan(year=2027), form=FormChoices())
    assert words_of(pages, Role.TYPE_NAME) == ["KẾ HOẠCH"]


def test_labels_are_as_bold_as_the_words_behind_them() -> None:
    para = Para(role=Role.BODY, text=rich(Run("Các phòng", bold=True), " làm."), label="2.")
    assert para.runs[0] == Run("2. Các phòng", bold=True)
