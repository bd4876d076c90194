"""What a file truly is, and which are not opened: one sentence each, and a way out."""

import struct
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from hoptacxa_desktop.domain.errors import BadInput, NotFound, PersonError, UnreadableFile
from hoptacxa_desktop.reading import guard
from hoptacxa_desktop.reading.guard import Kind, kind_of, open_package, read_part
from hoptacxa_desktop.reading.word import read_word, read_word_bytes
from tests.reading.word.files import changed, document, packed, paragraph, zipped
from tests.test_bad_input import assert_plain

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
GOOD = packed(paragraph("Kế hoạch hỗ trợ hợp tác xã"))


def sheet() -> bytes:
    buffer = BytesIO()
    Workbook().save(buffer)
    return buffer.getvalue()


def old(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(1000)


def locked_doc() -> bytes:
    head = bytearray(old("WordDocument"))
    head[512:514], head[523] = b"\xec\xa5", 0x01
    return bytes(head)


KINDS = {
    Kind.EMPTY: b"",
    Kind.WORD: GOOD,
    Kind.SHEET: sheet(),
    Kind.OLD_WORD: old("WordDocument"),
    Kind.OLD_SHEET: old("Workbook"),
    Kind.PROTECTED: old("EncryptedPackage"),
    Kind.RTF: b"{\\rtf1 a}",
    Kind.PDF: b"%PDF-1.7",
    Kind.PICTURE: b"\xff\xd8\xff\xe0",
    Kind.PAGE: b"<!DOCTYPE html><p>a",
    Kind.WORD_XML: b'<?xml version="1.0"?><w:wordDocument>',
    Kind.TEXT: "Kế hoạch".encode(),
    Kind.UNKNOWN: b"\x01\0\x02",
    Kind.ARCHIVE: zipped({"a.txt": "a"}),
    Kind.OPEN_TEXT: zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
    Kind.SLIDES: old("PowerPoint Document"),
    Kind.MACROS: packed("", main_type="application/vnd.ms-word.document.macroEnabled.main+xml"),
}


@pytest.mark.parametrize("kind", Kind)
def test_the_content_tells_the_kind_and_not_the_name(kind: Kind):
    assert kind_of(KINDS[kind], name="a.docx") is kind


@pytest.mark.parametrize("kind", set(Kind) - {Kind.WORD, Kind.OLD_WORD, Kind.RTF, Kind.OPEN_TEXT})
def test_another_kind_is_told_in_one_sentence(kind: Kind):
    with pytest.raises(UnreadableFile) as told:
        read_word_bytes(KINDS[kind], name="kế hoạch.docx")
    assert_plain(told.value)
    assert "kế hoạch.docx" in told.value.sentence
    assert told.value.sentence.count(".") == 2 + kind.value.count(".")


@given(st.sampled_from([b"", b"PK\x03\x04", OLE[:8], b"{\\rtf", b"<html"]), st.binary(max_size=200))
def test_any_bytes_have_a_kind_or_a_sentence(head: bytes, rest: bytes):
    try:
        assert kind_of(head + rest) in Kind
    except UnreadableFile as error:
        assert_plain(error)


def test_a_sheet_named_docx_is_called_a_sheet():
    with pytest.raises(UnreadableFile, match="là bảng tính Excel, không phải văn bản Word"):
        read_word_bytes(sheet())


def test_blanks_and_zeros_are_nothing():
    assert kind_of(b"\0" * 50 + b" \r\n") is Kind.EMPTY


def test_a_password_is_told_of_in_both_kinds_of_word():
    assert kind_of(locked_doc()) is Kind.PROTECTED
    locked = bytearray(GOOD)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        while (start := locked.find(mark, start + 1)) >= 0:
            locked[start + at] |= 1
    with pytest.raises(UnreadableFile, match="mật khẩu"):
        kind_of(bytes(locked))


def test_macros_are_refused_wherever_they_lie():
    carrying = changed(GOOD, **{"word/vbaProject.bin": b"\0"})
    with pytest.raises(UnreadableFile, match="macro"):
        read_word_bytes(carrying)


def test_a_sheet_with_macros_within_a_document_makes_it_no_macro_file():
    embedded = 'Extension="xlsm" ContentType="application/vnd.ms-excel.sheet.macroEnabled.12"'
    with open_package(GOOD, wanted=Kind.WORD) as package:
        types = package.read("[Content_Types].xml").decode()
    named = types.replace("<Override", f"<Default {embedded}/><Override")
    assert kind_of(changed(GOOD, **{"[Content_Types].xml": named})) is Kind.WORD


def test_sizes_are_summed_before_anything_is_opened():
    blank = bytes(70_000_000)
    with ZipFile(bomb := BytesIO(), "w", ZIP_DEFLATED) as package:
        for n in range(3):
            package.writestr(f"word/media/{n}.png", blank)
    with pytest.raises(UnreadableFile, match="quá lớn"):
        kind_of(bomb.getvalue())


@pytest.mark.parametrize(("name", "size"), [("word/a.png", 2_000_000), ("word/a.xml", 2_000_000)])
def test_a_part_that_was_packed_too_well_is_a_bomb(name: str, size: int):
    with pytest.raises(UnreadableFile, match="quá lớn"):
        kind_of(changed(GOOD, **{name: bytes(size)}))
    assert kind_of(changed(GOOD, **{name: bytes(900_000)})) is Kind.WORD


def test_a_long_table_of_like_rows_is_no_bomb():
    body = paragraph("Như nhau") * 12_000
    assert len(body) > 1_000_000
    content = packed(body)
    with open_package(content, wanted=Kind.WORD) as package:
        info = package.getinfo("word/document.xml")
        assert info.file_size > 100 * info.compress_size
    assert len(read_word_bytes(content).blocks) == 12_000


def test_too_many_parts_are_counted_before_they_are_listed():
    entry = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", *[0] * 16)
    with pytest.raises(UnreadableFile, match="quá lớn"):
        kind_of(b"PK\x03\x04" + entry * (guard.MOST_PARTS + 1))


@pytest.mark.parametrize("name", ["../a.xml", "word/../../a.xml", "C:/a.xml", "word\\..\\a.xml"])
def test_names_that_lead_out_of_the_package_are_refused(name: str):
    with pytest.raises(UnreadableFile):
        kind_of(changed(GOOD, **{name: "x"}))


def test_a_part_that_is_there_twice_is_refused():
    with pytest.raises(UnreadableFile):
        kind_of(changed(GOOD, **{"Word/Document.XML": document(paragraph("khác"))}))


def test_a_packing_that_office_does_not_use_is_refused():
    with ZipFile(odd := BytesIO(), "w", ZIP_BZIP2) as package:
        package.writestr("word/document.xml", "x")
    with pytest.raises(UnreadableFile, match="hỏng"):
        kind_of(odd.getvalue())


@pytest.mark.parametrize("kept", [40, 400, len(GOOD) - 30])
def test_a_file_cut_off_is_damaged(kept: int):
    with pytest.raises(UnreadableFile, match="hỏng"):
        read_word_bytes(GOOD[:kept])


@pytest.mark.parametrize(
    "content",
    [
        document(paragraph("a"))[:-9],
        document("").replace("w:body", "w:other"),
        '<!DOCTYPE a [<!ENTITY b "c">]>' + document(paragraph("a")).partition("?>")[2],
        "",
        None,
    ],
)
def test_broken_markup_is_a_damaged_file(content: str | None):
    with pytest.raises(UnreadableFile, match="hỏng"):
        read_word_bytes(changed(GOOD, **{"word/document.xml": content}))


def test_entities_and_what_lies_outside_are_never_fetched(tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text("bí mật", encoding="utf-8")
    styles = f'<!DOCTYPE a [<!ENTITY b SYSTEM "{secret.as_uri()}">]><a>&b;</a>'
    with pytest.raises(UnreadableFile):
        read_word_bytes(changed(packed(paragraph("a"), styles=""), **{"word/styles.xml": styles}))
    outside = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="x/styles" TargetMode="External" Target="http://x.invalid/s"/>'
        f'<Relationship Id="r2" Type="x/numbering" Target="{secret.as_uri()}"/></Relationships>'
    )
    source = read_word_bytes(changed(GOOD, **{"word/_rels/document.xml.rels": outside}))
    assert [line.words for line in source.lines()] == ["Kế hoạch hỗ trợ hợp tác xã"]


def test_markup_nested_without_end_is_a_damaged_file():
    for tag in ("w:sdt", "w:ins", "w:tbl><w:tr><w:tc"):
        closed = "".join(f"</{name}>" for name in reversed(tag.split("><")))
        with pytest.raises(UnreadableFile, match="hỏng"):
            read_word_bytes(packed(f"<{tag}>" * 300 + paragraph("a") + closed * 300))


def test_a_scan_has_only_pictures():
    picture = '<w:r><w:drawing><a:blip xmlns:a="x" r:embed="rId7"/></w:drawing></w:r>'
    with pytest.raises(UnreadableFile, match="chỉ có ảnh chụp"):
        read_word_bytes(packed(paragraph(picture) + paragraph("Trang 1")))
    source = read_word_bytes(packed(paragraph(picture) + paragraph("chữ " * 10)))
    assert len(source.blocks) == 1


def test_a_file_without_words_says_so():
    with pytest.raises(UnreadableFile, match="không có chữ nào"):
        read_word_bytes(packed(paragraph()))


def test_the_main_part_may_have_another_name_and_form():
    strict = document(paragraph("Chặt")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/'
        'officeDocument" Target="/Word/chinh.xml"/></Relationships>'
    )
    parts = {"word/document.xml": None, "word/chinh.xml": strict, "_rels/.rels": relations}
    assert next(read_word_bytes(changed(GOOD, **parts)).lines()).words == "Chặt"


def test_a_part_that_is_not_there_is_none():
    with open_package(GOOD, wanted=Kind.WORD) as package:
        assert read_part(package, "word/none.xml") is None
        assert read_part(package, "/WORD/Document.xml")


def test_a_file_that_is_gone_or_a_folder_or_huge_is_told(tmp_path: Path):
    with pytest.raises(NotFound) as told:
        read_word(tmp_path / "mất.docx")
    assert_plain(told.value)
    with pytest.raises(BadInput) as told:
        read_word(tmp_path)
    assert_plain(told.value)
    huge = tmp_path / "lớn.docx"
    with huge.open("wb") as file:
        file.truncate(guard.LARGEST_FILE + 1)
    with pytest.raises(PersonError, match="quá lớn"):
        read_word(huge)


def test_a_sheet_is_wanted_by_others():
    with open_package(sheet(), wanted=Kind.SHEET) as package:
        assert read_part(package, "xl/workbook.xml")
    with pytest.raises(UnreadableFile, match="không phải bảng tính Excel") as told:
        open_package(GOOD, wanted=Kind.SHEET)
    assert ".xlsx" in told.value.advice
