"""Files as accidents leave them: bytes and markup changed at random, the same for the same seed.

A person's run over many: `python -m tests.reading.fuzz [COUNT]`.
"""

import random
import sys
import time
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document

from hoptacxa_desktop.domain.errors import PersonError
from hoptacxa_desktop.reading.word import read_word_bytes
from tests.reading.word.files import (
    cell,
    level,
    numbered,
    numbering,
    packed,
    paragraph,
    row,
    run,
    style,
    table,
)

Change = Callable[[bytes, random.Random], bytes]


def mutated(content: bytes, seed: int) -> bytes:
    """The content with a few changes: of its bytes, or of the markup within the package."""
    dice = random.Random(seed)
    if content[:2] == b"PK" and dice.random() < 0.7:
        return _in_a_part(content, dice)
    return _several(content, dice, BYTE_CHANGES)


def _in_a_part(content: bytes, dice: random.Random) -> bytes:
    with ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = dice.choice([*sorted(parts), "word/document.xml", "word/document.xml"])
    changes = MARKUP_CHANGES if dice.random() < 0.7 else BYTE_CHANGES
    parts[name] = _several(parts[name], dice, changes)
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for part, inner in parts.items():
            package.writestr(part, inner)
    return buffer.getvalue()


def _several(content: bytes, dice: random.Random, changes: tuple[Change, ...]) -> bytes:
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        content = dice.choice(changes)(content, dice)
    return content


def _place(content: bytes, dice: random.Random) -> int:
    return dice.randrange(len(content) + 1)


def flip(content: bytes, dice: random.Random) -> bytes:
    at = _place(content, dice)
    return content[:at] + bytes([dice.randrange(256)]) + content[at + 1 :]


def cut(content: bytes, dice: random.Random) -> bytes:
    return content[: _place(content, dice)]


def drop(content: bytes, dice: random.Random) -> bytes:
    at = _place(content, dice)
    return content[:at] + content[at + dice.randrange(1, 200) :]


def repeat(content: bytes, dice: random.Random) -> bytes:
    at, size = _place(content, dice), dice.randrange(1, 400)
    return content[:at] + content[at : at + size] * dice.randrange(2, 9) + content[at + size :]


def _tags(content: bytes) -> list[bytes]:
    return [b"<" + piece.partition(b">")[0] + b">" for piece in content.split(b"<")[1:]]


def retag(content: bytes, dice: random.Random) -> bytes:
    """One element becomes another, and both of its tags with it."""
    names = [name for tag in _tags(content) for name in tag.strip(b"</?!>").split()[:1]]
    if not names:
        return content
    old, new = dice.choice(names), dice.choice(names)
    return content.replace(b"<" + old, b"<" + new, 3).replace(b"</" + old, b"</" + new, 3)


def renumber(content: bytes, dice: random.Random) -> bytes:
    """A value of an attribute becomes one that nobody expects."""
    pieces = content.split(b'"')
    if len(pieces) < 3:
        return content
    at = dice.randrange(1, len(pieces) - 1, 2)
    odd = (b"", b"-1", b"0", b"99999999999999999999", b"%9%9", b"\xc3\xa9", b"NaN", b"../../x")
    pieces[at] = dice.choice(odd)
    return b'"'.join(pieces)


def nest(content: bytes, dice: random.Random) -> bytes:
    """An element lies within itself many times."""
    deep = dice.randrange(2, 300)
    name = dice.choice((b"w:tbl", b"w:sdt", b"w:ins", b"w:txbxContent", b"w:p"))
    inner = b"<w:tr><w:tc>" if name == b"w:tbl" else b""
    outer = b"</w:tc></w:tr>" if name == b"w:tbl" else b""
    opened, closed = (b"<" + name + b">" + inner) * deep, (outer + b"</" + name + b">") * deep
    at = content.find(b"<w:p>", _place(content, dice))
    return content if at < 0 else content[:at] + opened + closed + content[at:]


def bulk(content: bytes, dice: random.Random) -> bytes:
    """Many paragraphs more."""
    at = content.find(b"<w:p>", _place(content, dice))
    more = b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * dice.randrange(10, 3000)
    return content if at < 0 else content[:at] + more + content[at:]


BYTE_CHANGES: tuple[Change, ...] = (flip, cut, drop, repeat, renumber)
MARKUP_CHANGES: tuple[Change, ...] = (retag, renumber, nest, bulk, drop, repeat)


def samples() -> list[bytes]:
    """Whole files to begin with: one of python-docx, one with everything that is read."""
    buffer = BytesIO()
    file = Document()
    for name in ("Heading 1", "List Number", "List Bullet", "Normal"):
        file.add_paragraph("Tổ chức hội nghị tuyên truyền", style=name)
    file.add_table(rows=4, cols=3, style="Table Grid")
    file.save(buffer)
    return [buffer.getvalue(), _rich()]


def _rich() -> bytes:
    merged = cell("gộp", properties='<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')
    below = cell(properties='<w:gridSpan w:val="2"/><w:vMerge/>')
    field = "".join(
        f'<w:r><w:fldChar w:fldCharType="{step}"/></w:r>' for step in ("begin", "separate", "end")
    )
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('DỰ THẢO')}</w:txbxContent></w:pict></w:r>"
    body = (
        paragraph("KẾ HOẠCH", field, box, properties='<w:pStyle w:val="Muc"/>')
        + paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>', run("đậm", "<w:b/>"))
        + numbered("một")
        + numbered("hai", level=1)
        + table(row(merged, "x"), row(below, cell(table(row("trong")))), columns=(500, 500, 900))
        + f"<w:sdt><w:sdtContent>{paragraph('cuối')}</w:sdtContent></w:sdt>"
    )
    return packed(
        body,
        styles=style("Muc", name="heading 1", run_props="<w:b/>") + style("CharX"),
        numbering=numbering(level(0, "%1."), level(1, "%1.%2.")),
        footnotes=f'<w:footnote w:id="1">{paragraph("chú thích")}</w:footnote>',
    )


def outcome(content: bytes) -> str:
    """What came of reading: "read", or the sentence. Whatever else is raised is a defect."""
    try:
        read_word_bytes(content, name="t.docx")
    except PersonError as error:
        return error.sentence
    return "read"


def main(count: int) -> None:
    """Read `count` mutated files; tell what came of them and what the slowest took."""
    import resource  # not there on Windows

    files = samples()
    told: dict[str, int] = {}
    slowest = 0.0
    for seed in range(count):
        content = mutated(files[seed % len(files)], seed)
        began = time.perf_counter()
        said = outcome(content)
        slowest = max(slowest, time.perf_counter() - began)
        told[said] = told.get(said, 0) + 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    lines = [f"{times:6} {said}" for said, times in sorted(told.items(), key=lambda each: -each[1])]
    sys.stdout.write("\n".join([*lines, f"slowest {slowest:.2f} s, peak {peak} MB", ""]))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
