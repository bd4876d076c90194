"""Notes at the foot of the page or the end become lines after what refers to them."""

from hoptacxa_desktop.reading.source import Line
from tests.reading.word.files import cell, lines, paragraph, read, row, run, table

REFERENCE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


def note(note_id: int, *texts: str, kind: str = "footnote") -> str:
    inner = "".join(paragraph("<w:r><w:footnoteRef/></w:r>", run(f" {text}")) for text in texts)
    return f'<w:{kind} w:id="{note_id}">{inner}</w:{kind}>'


SEPARATOR = (
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>__</w:t></w:r></w:p></w:footnote>'
)


def told(body: str, **parts: str) -> list[tuple[str, str]]:
    return [(line.label, line.words) for line in lines(body, **parts)]


def test_a_note_follows_the_line_that_refers_to_it():
    body = paragraph("Chỉ tiêu", REFERENCE.format(7), " năm", REFERENCE.format(3)) + paragraph(
        "Sau"
    )
    notes = SEPARATOR + note(3, "Theo báo cáo.") + note(7, "Gồm HTX mới.", "Và HTX cũ.")
    assert told(body, footnotes=notes) == [
        ("", "Chỉ tiêu năm"),
        ("[1]", "Gồm HTX mới."),
        ("", "Và HTX cũ."),
        ("[2]", "Theo báo cáo."),
        ("", "Sau"),
    ]


def test_notes_of_a_table_follow_the_table():
    body = table(row(cell(paragraph("Quý I", REFERENCE.format(1))), "Văn phòng")) + paragraph("Sau")
    blocks = read(body, footnotes=note(1, "Có thể dời.")).blocks
    assert [block.words for block in blocks[1:] if isinstance(block, Line)] == [
        "Có thể dời.",
        "Sau",
    ]


def test_a_note_at_the_end_counts_by_itself():
    body = paragraph("A", '<w:r><w:endnoteReference w:id="1"/></w:r>', REFERENCE.format(1))
    notes = {"endnotes": note(1, "Cuối.", kind="endnote"), "footnotes": note(1, "Chân.")}
    assert told(body, **notes) == [("", "A"), ("[i]", "Cuối."), ("[1]", "Chân.")]


def test_a_note_that_is_not_there_or_deleted_says_nothing():
    deleted = f'<w:del w:id="9">{REFERENCE.format(1)}</w:del>'
    assert told(paragraph("A", deleted, REFERENCE.format(5)), footnotes=note(1, "x")) == [("", "A")]
