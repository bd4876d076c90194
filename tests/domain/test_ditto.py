"""Cells that repeat the row above: the words stay, the meaning is that of the row."""

from datetime import date

import pytest

from hoptacxa_desktop.domain.ditto import is_ditto, with_dittos
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.reading.reader import Reading, understand
from tests.reading.texts import TODAY, VOCABULARY, source

UNITS = (Unit(name="Phòng Tư vấn"), Unit(name="Văn phòng"))
PLAN = """
KẾ HOẠCH
Công tác năm 2027
II. NỘI DUNG
| TT | Nội dung | Chủ trì | Thời gian |
| 1 | Mở lớp ghi sổ | Phòng Tư vấn | Quý I/2027 |
| 2 | Tổ chức ngày hội | Văn phòng | 11/4/2027 |
| 3 | Mở lớp kế toán | {lead} | {time} |
"""


def read(lead: str, time: str) -> Reading:
    """The reading of a table whose last row says this."""
    text = source(PLAN.format(lead=lead, time=time))
    return understand(text, vocabulary=VOCABULARY, today=TODAY, units=UNITS)


@pytest.mark.parametrize(
    "words",
    [
        "nt",
        "-nt-",
        "Nt.",
        "như trên",
        "Như trên",
        '"',
        "″",
        "//",
        "(như trên)",
        "- nt -",
        "nt – nt",
    ],
)
def test_a_sign_repeats_the_row_above(words: str) -> None:
    last = list(tasks(read(words, words).plan))[-1].said
    assert (last.lead.text, last.time.text) == (words, words)
    assert last.lead.known == (UNITS[1].id,)
    assert (last.time.start, last.time.doubts) == (date(2027, 4, 11), ())


@pytest.mark.parametrize("words", ["Như mục 1", "như số 1", "Như STT 1", "như mục 1 ở trên"])
def test_a_row_is_named_by_its_number(words: str) -> None:
    last = list(tasks(read(words, words).plan))[-1].said
    assert last.lead.known == (UNITS[0].id,)
    assert last.time.end == date(2027, 3, 31)


@pytest.mark.parametrize("words", ["Như mục 9", "như trên tinh thần đó"])
def test_a_row_that_is_not_there_is_doubted(words: str) -> None:
    found = read("Văn phòng", words)
    assert not list(tasks(found.plan))[-1].said.time.periods
    assert [one.text for one in found.remarks if one.why.startswith("Chưa hiểu")] == [words]


@pytest.mark.parametrize("words", ["Nông thôn", "Văn phòng", "NTM", "-", "", "Theo mục 1"])
def test_words_of_their_own_repeat_nothing(words: str) -> None:
    assert not is_ditto(words)


def test_a_plan_without_such_words_is_itself() -> None:
    plan = read("Văn phòng", "Quý II").plan
    assert with_dittos(plan) is plan
