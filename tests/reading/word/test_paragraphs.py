"""The words of a paragraph as Word shows them."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.richtext import Run
from hoptacxa_desktop.domain.text.normal import clean
from tests.reading.word.files import (
    level,
    lines,
    numbered,
    numbering,
    paragraph,
    read,
    row,
    run,
    style,
    table,
    words,
)

BOLD, ITALIC = "<w:b/>", "<w:i/>"


def text_of(body: str, **parts: str) -> tuple[Run, ...]:
    (line,) = lines(body, **parts)
    return line.text


def test_lines_are_counted_in_reading_order_and_empty_ones_left_out():
    body = (
        paragraph("Một") + paragraph() + paragraph("  ") + table(row("Hai", "Ba")) + paragraph("Tư")
    )
    assert [(line.number, line.words) for line in lines(body)] == [
        (1, "Một"),
        (2, "Hai"),
        (3, "Ba"),
        (4, "Tư"),
    ]


def test_a_soft_line_break_stays_within_its_line():
    assert words(paragraph("<w:r><w:t>Liên minh</w:t><w:br/><w:t>Hợp tác xã</w:t></w:r>")) == [
        "Liên minh\nHợp tác xã"
    ]


def test_page_breaks_at_the_edges_leave_nothing():
    broken = '<w:r><w:br w:type="page"/></w:r>'
    assert words(paragraph(broken, "PHỤ LỤC") + paragraph(broken)) == ["PHỤ LỤC"]


def test_what_word_draws_for_a_sign_is_read():
    signs = (
        "<w:r><w:t>1</w:t><w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/>"
        '<w:t>c</w:t><w:sym w:font="Symbol" w:char="F0B3"/>'
        '<w:sym w:font="Wingdings" w:char="F0E0"/>'
        "</w:r>"
    )
    assert words(paragraph(signs)) == ["1\ta-bc≥→"]


def test_a_field_shows_its_result_and_not_its_instruction():
    def step(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = "<w:r><w:instrText>REF muc \\h</w:instrText></w:r>" + run("bên trong")
    body = paragraph(
        "Xem ", step("begin"), instruction, step("separate"), "mục 2", step("end"), " kèm theo"
    )
    assert words(body) == ["Xem mục 2 kèm theo"]
    simple = '<w:fldSimple w:instr="DATE">' + run("05/01/2027") + "</w:fldSimple>"
    assert words(paragraph("Ngày ", simple)) == ["Ngày 05/01/2027"]


def test_a_field_that_never_ends_hides_no_other_line():
    body = paragraph("Đầu", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + paragraph("Cuối")
    assert words(body) == ["Đầu", "Cuối"]


@pytest.mark.parametrize(
    "holder",
    [
        '<w:hyperlink r:id="rId9">{}</w:hyperlink>',
        '<w:smartTag w:element="place"><w:smartTagPr/>{}</w:smartTag>',
        "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:ins w:id="1">{}</w:ins>',
        '<w:moveTo w:id="1">{}</w:moveTo>',
        '<w:customXml w:element="x">{}</w:customXml>',
        "<w:later>{}</w:later>",
    ],
)
def test_whatever_holds_words_gives_them(holder: str):
    assert words(paragraph("Hỗ trợ ", holder.format(run("hợp tác xã")))) == ["Hỗ trợ hợp tác xã"]
    whole = holder.format(paragraph("Cả đoạn"))
    assert words(paragraph("Trước") + whole) == ["Trước", "Cả đoạn"]


def test_tracked_changes_are_read_as_accepted_and_remarked():
    deleted = '<w:del w:id="1"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="2">{run("chuyển đi")}</w:moveFrom>'
    source = read(paragraph("Quý ", deleted, moved, f'<w:ins w:id="3">{run("II")}</w:ins>'))
    assert [line.words for line in source.lines()] == ["Quý II"]
    assert "dấu sửa" in source.remarks[0].why
    assert not read(paragraph("Quý II")).remarks


def test_a_deleted_end_joins_a_paragraph_with_the_next():
    ended = '<w:rPr><w:del w:id="1"/></w:rPr>'
    body = paragraph("Tổ chức ", properties=ended) + paragraph("hội nghị") + paragraph("Hết")
    assert words(body) == ["Tổ chức hội nghị", "Hết"]
    before_table = paragraph("Tổ chức", properties=ended) + table(row("ô"))
    assert words(before_table) == ["Tổ chức", "ô"]


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_a_paragraph_taken_away_is_not_counted(mark: str):
    gone = f'<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:{mark} w:id="1"/></w:rPr>'
    body = paragraph(properties=gone) + table(row("ô")) + numbered("Việc")
    found = lines(body, numbering=numbering(level(0, "%1.")))
    assert [(line.label, line.words) for line in found] == [("", "ô"), ("1.", "Việc")]


def test_comments_and_hidden_words_are_left_out():
    styles = style("CharKin", run_props="<w:vanish/>")
    body = paragraph(
        '<w:commentRangeStart w:id="0"/>',
        "Thấy ",
        run("ẩn", "<w:vanish/>"),
        run("ẩn nữa", '<w:rStyle w:val="CharKin"/>'),
        run("lại", '<w:rStyle w:val="CharKin"/><w:vanish w:val="0"/>'),
        '<w:r><w:commentReference w:id="0"/></w:r>',
    )
    assert words(body, styles=styles) == ["Thấy lại"]


def test_a_text_box_is_read_once_after_its_paragraph():
    box = f"<w:txbxContent>{paragraph('DỰ THẢO')}</w:txbxContent>"
    drawn = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert words(paragraph(drawn, "KẾ HOẠCH")) == ["KẾ HOẠCH", "DỰ THẢO"]
    old = f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"
    assert words(paragraph("KẾ HOẠCH", old)) == ["KẾ HOẠCH", "DỰ THẢO"]


def test_maths_gives_its_letters():
    assert words(paragraph("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", " người")) == [
        "x+1 người"
    ]


def test_bold_and_italic_of_neighbours_become_one_run():
    body = paragraph(
        run("Thời ", BOLD),
        run("gian", BOLD),
        run(" "),
        run("Quý I", ITALIC),
        run(" năm 2027", ITALIC),
    )
    assert text_of(body) == (Run("Thời gian ", bold=True), Run("Quý I năm 2027", italic=True))


def test_bold_comes_through_styles_and_their_bases():
    styles = (
        style("Goc", run_props=BOLD)
        + style("Muc", more='<w:basedOn w:val="Goc"/>')
        + style("CharNhan", run_props=ITALIC)
        + style("CharDam", run_props=BOLD)
    )
    named = '<w:pStyle w:val="Muc"/>'
    (line,) = lines(
        paragraph(
            "A",
            run("b", '<w:rStyle w:val="CharNhan"/>'),
            run("c", '<w:b w:val="false"/>'),
            run("d", '<w:rStyle w:val="CharDam"/>'),
            properties=named,
        ),
        styles=styles,
    )
    # Two styles that set one switch undo each other.
    assert line.text == (Run("A", bold=True), Run("b", bold=True, italic=True), Run("cd"))


def test_bold_comes_from_the_defaults_and_the_usual_style():
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{ITALIC}</w:rPr></w:rPrDefault></w:docDefaults>"
    )
    usual = (
        f'<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr>{BOLD}</w:rPr></w:style>'
    )
    assert text_of(paragraph("A"), styles=defaults + usual) == (Run("A", bold=True, italic=True),)


def test_styles_in_a_circle_end():
    circle = style("A", more='<w:basedOn w:val="B"/>') + style("B", more='<w:basedOn w:val="A"/>')
    assert words(paragraph("Xong", properties='<w:pStyle w:val="A"/>'), styles=circle) == ["Xong"]


def test_the_first_row_is_bold_by_the_style_of_the_table():
    styles = (
        '<w:style w:type="table" w:styleId="Luoi"><w:tblStylePr w:type="firstRow">'
        f"<w:rPr>{BOLD}</w:rPr></w:tblStylePr></w:style>"
    )
    properties = '<w:tblStyle w:val="Luoi"/><w:tblLook w:firstRow="1"/>'
    body = table(row("Nội dung"), row("Mở lớp"), properties=properties)
    assert [line.text[0].bold for line in lines(body, styles=styles)] == [True, False]
    plain = table(row("Nội dung"), properties='<w:tblStyle w:val="Luoi"/><w:tblLook w:val="0000"/>')
    assert not lines(plain, styles=styles)[0].text[0].bold


def test_caps_are_read_as_capitals():
    assert words(paragraph(run("kế hoạch", "<w:caps/>"), " năm")) == ["KẾ HOẠCH năm"]


def test_the_middle_the_indent_and_the_level_come_through_styles():
    styles = style("Muc", name="heading 2", props='<w:jc w:val="center"/><w:ind w:left="567"/>')
    named = '<w:pStyle w:val="Muc"/><w:ind w:firstLine="567"/>'
    (line,) = lines(paragraph("II", properties=named), styles=styles)
    assert (line.level, line.centred, line.indent) == (2, True, 20.0)
    beside = paragraph("II", properties=f'{named}<w:jc w:val="both"/><w:outlineLvl w:val="9"/>')
    (line,) = lines(beside, styles=styles)
    assert (line.level, line.centred) == (0, False)


@pytest.mark.parametrize("name", ["Heading 3", "heading 3", "Tiêu đề 3", "Đầu đề 3"])
def test_a_heading_is_known_by_the_name_of_its_style(name: str):
    styles = style("X", name=name)
    assert lines(paragraph("Mục", properties='<w:pStyle w:val="X"/>'), styles=styles)[0].level == 3


def test_tabs_before_the_words_push_them_in():
    (line,) = lines(paragraph("<w:r><w:tab/><w:t>- Việc</w:t></w:r>"))
    assert (line.words, line.indent) == ("- Việc", 12.7)


def test_a_hanging_first_line_stands_out():
    (line,) = lines(paragraph("Việc", properties='<w:ind w:start="1cm" w:hanging="283"/>'))
    assert line.indent == 5.0


def test_split_letters_are_composed_even_across_runs():
    apart = unicodedata.normalize("NFD", "Kế hoạch")
    body = paragraph(run(apart[:3], BOLD), run(apart[3:]))
    assert text_of(body) == (Run("Kế", bold=True), Run(" hoạch"))


def old(text: str, font: str) -> str:
    return run(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')


def test_old_fonts_are_decoded_run_by_run():
    body = paragraph(
        old("KÕ ho¹ch hç trî hîp t¸c x· ", ".VnTime"), "năm 2027 ", old("cuûa tænh", "VNI-Times")
    )
    assert words(body) == ["Kế hoạch hỗ trợ hợp tác xã năm 2027 của tỉnh"]


def test_an_old_font_may_come_from_a_style():
    styles = style("Cu", run_props='<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>')
    body = paragraph("kÕ ho¹ch", properties='<w:pStyle w:val="Cu"/>')
    assert words(body, styles=styles) == ["KẾ HOẠCH"]


def test_a_soft_hyphen_of_tcvn3_is_a_letter():
    fonts = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
    assert words(paragraph(f"<w:r>{fonts}<w:t>h</w:t><w:softHyphen/><w:t>íng dÉn</w:t></w:r>")) == [
        "hướng dẫn"
    ]


def test_an_old_font_may_hide_its_letters_as_signs():
    hidden = "".join(chr(0xF000 + ord(char)) if char != " " else " " for char in "KÕ ho¹ch")
    assert words(paragraph(old(hidden, ".VnTime"))) == ["Kế hoạch"]


def test_words_within_pictures_and_embedded_files_are_doubted():
    def remarks(inner: str) -> str:
        body = paragraph("Kế hoạch có mười chữ để không bị coi là ảnh chụp", f"<w:r>{inner}</w:r>")
        return " ".join(remark.why for remark in read(body).remarks)

    def drawing(millimetres: int) -> str:
        size = millimetres * 36_000
        return (
            f'<w:drawing xmlns:wp="p" xmlns:a="a"><wp:extent cx="{size}" cy="{size}"/>'
            '<a:blip r:embed="rId5"/></w:drawing>'
        )

    assert "ảnh" in remarks(drawing(120))
    assert not remarks(drawing(20))
    assert "nhúng" in remarks("<w:object/>")


def test_a_theme_font_is_unicode():
    themed = run("Ð¹i héi", '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')
    assert words(paragraph(themed)) == ["Đ¹i héi"]


def test_signs_of_picture_fonts_among_the_words_are_shown():
    assert words(paragraph(run("\uf0fc đạt", '<w:rFonts w:hAnsi="Wingdings"/>'))) == ["✓ đạt"]


def test_an_end_of_line_in_the_markup_is_a_blank():
    assert words("<w:p><w:r><w:t>Hợp\ntác xã</w:t></w:r></w:p>") == ["Hợp tác xã"]


WORDS = st.text(st.sampled_from("aăđêơ ế\u0301\u0323\tưQ"), max_size=8)
PROPERTIES = st.sampled_from(["", BOLD, ITALIC, BOLD + ITALIC])


@given(st.lists(st.tuples(WORDS, PROPERTIES), max_size=6))
def test_runs_are_whole_clean_and_never_alike_side_by_side(parts: list[tuple[str, str]]):
    body = paragraph("X", *(run(text, props) for text, props in parts), "X")
    runs = text_of(body)
    joined = "X" + "".join(text for text, _ in parts) + "X"
    assert "".join(part.text for part in runs) == clean(joined)
    assert all(part.text for part in runs)
    styles = [(part.bold, part.italic) for part in runs]
    assert all(one != other for one, other in pairwise(styles))
