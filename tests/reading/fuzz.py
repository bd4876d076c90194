"""Files as accidents leave them: bytes and markup changed at random, the same for the same seed.

A person's run over many: `python -m tests.reading.fuzz [COUNT]`.
"""

import random
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document

from hoptacxa_desktop.domain.errors import PersonError
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.services import exports, receiving
from tests.reading.test_reader import CAMPAIGN, TABLE
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

TODAY = date(2027, 1, 5)
if TYPE_CHECKING:
    from tests.reading.confined import Told

Change = Callable[[bytes, random.Random], bytes]


def mutated(content: bytes, seed: int) -> bytes:
    """The content with a few changes: of its bytes, or of the markup within the package."""
    dice = random.Random(seed)
    if content[:2] != b"PK":
        return _several(content, dice, TEXT_CHANGES if dice.random() < 0.8 else BYTE_CHANGES)
    if dice.random() < 0.7:
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


def _on_lines(change: Callable[[list[str], random.Random], list[str]]) -> Change:
    """A change of bytes from one of lines; what is no UTF-8 stays as it is."""

    def changed(content: bytes, dice: random.Random) -> bytes:
        try:
            return "\n".join(change(content.decode().split("\n"), dice)).encode()
        except UnicodeDecodeError:
            return content

    return changed


@_on_lines
def shuffle(lines: list[str], dice: random.Random) -> list[str]:
    at, size = dice.randrange(len(lines)), dice.randrange(1, 12)
    return (
        lines[:at]
        + dice.sample(lines[at : at + size], len(lines[at : at + size]))
        + lines[at + size :]
    )


@_on_lines
def rewrap(lines: list[str], dice: random.Random) -> list[str]:
    """Some lines are broken, others joined, as pasting does."""
    text = "\n".join(lines)
    odds = dice.random() * 0.1
    swaps = {" ": "\n", "\n": dice.choice((" ", "", "\n\n", "\t"))}
    return "".join(swaps.get(c, c) if dice.random() < odds else c for c in text).split("\n")


@_on_lines
def stray(lines: list[str], dice: random.Random) -> list[str]:
    """Markup, braces, tabs and signs that nobody meant."""
    signs = (
        "**", "<ul><li>", "</li>", "\t", "|", "}", "{", "***", "&nbsp;", "<table><tr><td>", "…",
        "\x0c", "IV.", "a)", "-", "1.1.1.1.1.", "“", "(", "99/99/9999", "#" * 9,
    )  # fmt: skip
    for _ in range(dice.randrange(1, 40)):
        at = dice.randrange(len(lines))
        place = dice.randrange(len(lines[at]) + 1)
        lines[at] = lines[at][:place] + dice.choice(signs) + lines[at][place:]
    return lines


@_on_lines
def swell(lines: list[str], dice: random.Random) -> list[str]:
    """A line many times, or one without an end."""
    at = dice.randrange(len(lines))
    times = dice.randrange(10, 3000)
    long = (lines[at] + dice.choice(("", " ", ", ", ": ", "; ")))[:100] * times
    return lines[:at] + ([long] if dice.random() < 0.4 else lines[at : at + 1] * times) + lines[at:]


def recode(content: bytes, dice: random.Random) -> bytes:
    """The same text in another encoding, or in letters taken apart."""
    text = unicodedata.normalize("NFD", content.decode("utf-8", "replace"))
    return text.encode(
        dice.choice(("utf-8", "utf-16", "utf-16-le", "utf-8-sig", "cp1258")), "replace"
    )


BYTE_CHANGES: tuple[Change, ...] = (flip, cut, drop, repeat, renumber)
MARKUP_CHANGES: tuple[Change, ...] = (retag, renumber, nest, bulk, drop, repeat)
TEXT_CHANGES: tuple[Change, ...] = (shuffle, rewrap, stray, swell, recode, drop, repeat)


def samples() -> list[bytes]:
    """Whole files to begin with: Word files of python-docx, with everything that is read, and of
    ours; plans as text."""
    buffer = BytesIO()
    file = Document()
    for name in ("Heading 1", "List Number", "List Bullet", "Normal"):
        file.add_paragraph("Tổ chức hội nghị tuyên truyền", style=name)
    file.add_table(rows=4, cols=3, style="Table Grid")
    file.save(buffer)
    texts = [CAMPAIGN.encode(), TABLE.encode()]
    return [buffer.getvalue(), _rich(), *map(_paper, (CAMPAIGN, TABLE)), *texts]


def _paper(text: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.docx"
        plan = receiving.read_pasted(text, today=TODAY).plan
        exports.word(plan, path=path, form=FormChoices())
        return path.read_bytes()


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
    """What came of reading a file: "read", or the sentence. Whatever else is raised is a defect."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("t.docx" if content[:2] == b"PK" else "t.txt")
        path.write_bytes(content)
        try:
            receiving.read_file(path, today=TODAY)
        except PersonError as error:
            return error.sentence
    return "read"


def main(count: int) -> int:
    """Read `count` mutated files, each in a process of its own; 1 where one broke a limit."""
    from tests.reading.confined import confined  # not there on Windows

    files = samples()
    told = [
        confined(lambda seed=seed: outcome(mutated(files[seed % len(files)], seed)))  # type: ignore[misc]
        for seed in range(count)
    ]
    bad = [(seed, one) for seed, one in enumerate(told) if not one.well]
    sys.stdout.write("\n".join([*_counted(told), *(f"seed {s}: {one}" for s, one in bad), ""]))
    return int(bool(bad))


def _counted(told: list["Told"]) -> list[str]:
    times: dict[str, int] = {}
    for one in told:
        times[one.words] = times.get(one.words, 0) + 1
    lines = [f"{n:6} {words}" for words, n in sorted(times.items(), key=lambda each: -each[1])]
    seconds = sorted(one.seconds for one in told)
    slow = f"slowest {seconds[-1]:.2f} s, median {seconds[len(seconds) // 2]:.3f} s"
    return [*lines, f"{slow}, most memory {max(one.mb for one in told):.0f} MB"]


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000))
