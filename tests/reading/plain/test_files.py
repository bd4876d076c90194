"""Files in every encoding; what is no plan ends in a sentence; no word is lost."""

import random
import re
import textwrap
import unicodedata
from collections import Counter
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.errors import BadInput, NotFound, PersonError
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.reading.plain import read_text, read_text_file
from hoptacxa_desktop.reading.plain.decoding import LARGEST
from hoptacxa_desktop.reading.source import Line, Source
from tests.pace import laps
from tests.reading.plain.shown import as_text, words

SAID = ["KẾ HOẠCH", "Hội nghị hợp tác xã của tỉnh tổ chức vào quý II, kỷ niệm ngày truyền thống."]
TEXT = "\n".join(SAID)
TCVN3 = {"ộ": "é", "ị": "Þ", "ợ": "î", "á": "¸", "ã": "·", "ủ": "ñ", "ỉ": "Ø", "ổ": "æ", "ứ": "ø",
         "à": "µ", "ý": "ý", "ỷ": "û", "ệ": "Ö", "ề": "Ò", "ố": "è"}  # fmt: skip
VNI = {"ộ": "oä", "ị": "ò", "ợ": "ôï", "á": "aù", "ã": "aõ", "ủ": "uû", "ỉ": "æ", "ổ": "oå",
       "ứ": "öù", "à": "aø", "ý": "yù", "ỷ": "yû", "ệ": "eä", "ề": "eà", "ố": "oá"}  # fmt: skip
OLD = SAID[1]


def old(letters: dict[str, str]) -> str:
    return "".join(letters.get(char, char) for char in OLD)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        unicodedata.normalize("NFD", TEXT).encode(),
        TEXT.replace("\n", "\r\n").encode(),
    ],
)
def test_every_encoding_of_unicode_is_read(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "kế hoạch.txt"
    path.write_bytes(data)
    source = read_text_file(path)
    assert words(source) == SAID
    assert source.name == "kế hoạch.txt"


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
@pytest.mark.parametrize("letters", [TCVN3, VNI])
def test_old_letters_are_read(tmp_path: Path, letters: dict[str, str], encoding: str) -> None:
    path = tmp_path / "cu.txt"
    path.write_bytes(old(letters).encode(encoding))
    assert words(read_text_file(path)) == [OLD]


def test_old_letters_below_a_title_of_unicode_are_read() -> None:
    assert words(read_text(f"KẾ HOẠCH\n{old(TCVN3)}")) == SAID


def test_windows_1258_is_read(tmp_path: Path) -> None:
    # Its vowels have their own signs; the tones but a few are letters of their own.
    marks = "\u0300\u0301\u0303\u0309\u0323"
    parts = (unicodedata.normalize("NFD", char) for char in TEXT)
    typed = "".join(
        unicodedata.normalize("NFC", "".join(c for c in part if c not in marks))
        + "".join(c for c in part if c in marks)
        for part in parts
    )
    path = tmp_path / "1258.txt"
    path.write_bytes(typed.encode("cp1258"))
    assert words(read_text_file(path)) == SAID


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \r\n\t ",
        b"\xef\xbb\xbf",
        b"----\n***\n",
        bytes(range(256)) * 4,
        b"PK\x03\x04" + b"x" * 100,
        b"{\\rtf1 abc}",
        b"%PDF-1.7\nabc",
        random.Random(5).randbytes(4000),
    ],
)
def test_what_is_no_text_ends_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "la.txt"
    path.write_bytes(data)
    with pytest.raises(BadInput) as raised:
        read_text_file(path)
    assert raised.value.sentence.endswith(".")


def test_a_huge_text_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "to.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(BadInput, match="20 MB"):
        read_text_file(path)
    with pytest.raises(BadInput, match="20 MB"):
        read_text("a" * (LARGEST + 1))


def test_a_missing_file_and_a_folder_end_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read_text_file(tmp_path / "khong-co.txt")
    with pytest.raises(BadInput):
        read_text_file(tmp_path)


def test_a_plan_in_english_is_read() -> None:
    assert words(read_text("1. Purpose\n- Hold a meeting.")) == ["1. Purpose", "- Hold a meeting."]


PIECES = (
    "Nơi nhận:", "- Tỉnh ủy;", "   để", "\t", "\n", "\n\n", "|", "|--|--|", "**", "*", "<td>",
    "<tr>", "<ul>", "</li>", "<br>", "&amp;", "# ", "2", "TT", "1.", "I.", "KẾ HOẠCH", "hợp tác xã",
    "}", "(", "2021-", "Số:", "ngày", "\x0c", "\u0301", "./.", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "    ", "TM. BAN THƯỜNG VỤ", "\\", "_", "<!--", "-->", "&#0;", "&#xd800;", "---",
)  # fmt: skip


@example(["Nơi nhận:", "\t", "}", "<tr>", "Nơi nhận:"])
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=60))
def test_any_text_is_read_or_ends_in_a_sentence(pieces: list[str]) -> None:
    text = "".join(pieces)
    try:
        source = read_text(text)
    except PersonError:
        return
    numbers = [line.number for line in source.lines()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(clean(line.words) == line.words.strip() for line in source.lines())


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_end_in_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "byte.txt"
    path.write_bytes(data)
    try:
        source = read_text_file(path)
    except PersonError:
        return
    assert source.blocks


LINE = "- Tổ chức hội nghị cho hợp tác xã trong tỉnh và các\nliên hiệp hợp tác xã năm 2027.\n"


@pytest.mark.slow
def test_five_megabytes_are_read_in_time() -> None:
    text = LINE * (5_000_000 // len(LINE))
    # Five hundred laps on a quiet machine.
    assert laps(lambda: read_text(text), 1) < 2_000


@pytest.mark.parametrize(
    "piece",
    [
        "1\tHội nghị\tVăn phòng\tQuý I\n",
        "Nơi nhận:\n- Tỉnh ủy;     để\n",
        "**a* <b> <td> & _x_ | ",
        "<!-- <ul> ",
        "2021-\n",
        "*\n",
        " ",
        "(",
        "./",
        "a\t",
        "TT   Nội dung   Thời gian\n",
        "TT   Nội dung   Thời gian\nHội nghị của Liên minh Hợp tác xã tỉnh.\n",
    ],
)
def test_no_habit_takes_more_than_its_share(piece: str) -> None:
    """What takes its time anew with each repetition would take minutes."""
    text = "Kế hoạch " + piece * (200_000 // len(piece))
    assert laps(lambda: read_text(text), 1) < 1_000


HEADS = {"tt", "stt", "nội dung"}


def words_of_file(text: str) -> list[str]:
    """The words of a text without tags, and without rows that are the head of a page again."""
    text = re.sub(r"</?[a-z][^<>]*>", " ", clean(text))
    seen: set[str] = set()
    kept = []
    for line in text.split("\n"):
        again = line in seen and line.split("\t")[0].lower() in HEADS
        seen.add(line)
        kept.append("" if again else line)
    return re.findall(r"\w+", "\n".join(kept))


def words_in_order(source: Source) -> list[str]:
    """The words of the source but for those whose place is their column's."""
    lines = (line for line in source.lines() if "\t" not in line.words)
    return [word for line in lines for word in re.findall(r"\w+", line.words)]


def test_no_word_of_a_real_plan_is_lost(plans_folder: Path) -> None:
    for path in sorted(plans_folder.rglob("*.txt")):
        of_file = words_of_file(path.read_text(encoding="utf-8"))
        source = read_text_file(path)
        of_source = [word for line in source.lines() for word in re.findall(r"\w+", line.words)]
        assert Counter(of_file) == Counter(of_source), path.name
        rest = iter(of_file)
        assert all(word in rest for word in words_in_order(source)), path.name


def test_a_real_plan_read_again_says_the_same(plans_folder: Path) -> None:
    for path in sorted(plans_folder.rglob("*.txt")):
        source = read_text_file(path)
        lines = [block.words for block in source.blocks if isinstance(block, Line)]
        again = read_text(as_text(source))
        assert [block.words for block in again.blocks if isinstance(block, Line)] == lines, (
            path.name
        )


def ends(lines: list[str]) -> set[int]:
    """Where the lines end, counted in letters."""
    return set(accumulate(len(line.replace(" ", "")) for line in lines))


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_real_plans_broken_at_a_width_come_back(plans_folder: Path, between: str) -> None:
    """Of all ends of paragraphs 98 in 100 are found again, and hardly another one."""
    right = found = all_ = 0
    for path in sorted(plans_folder.rglob("*.txt")):
        blocks = read_text_file(path).blocks
        paragraphs = [" ".join(block.words.split()) for block in blocks if isinstance(block, Line)]
        broken = (textwrap.wrap(line, 76, break_on_hyphens=False) for line in paragraphs)
        text = between.join(line for lines in broken for line in lines)
        again, before = ends(words(read_text(text))), ends(paragraphs)
        right, found, all_ = right + len(again & before), found + len(again), all_ + len(before)
    assert right >= 0.98 * all_
    assert right >= 0.98 * found
