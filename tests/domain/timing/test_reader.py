import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoptacxa_desktop.domain.timing import read
from hoptacxa_desktop.domain.timing.lexicon import phrases
from hoptacxa_desktop.domain.timing.occasions import OCCASION_WORDS
from hoptacxa_desktop.domain.timing.values import (
    DoubtCode,
    Due,
    Every,
    PeriodKind,
    TimeContext,
    Timing,
)
from tests.domain.timing.notation import told
from tests.domain.timing.samples import officers, own_phrases, real_phrases, second_eyes
from tests.pace import laps

PLAN = TimeContext(year=2027, issued_on=date(2027, 1, 15))
WORDS = sorted({word for phrase, _ in own_phrases() for word in phrase.split()})


@pytest.mark.parametrize(("phrase", "meaning"), own_phrases())
def test_a_phrase_means(phrase: str, meaning: str) -> None:
    assert told(read(phrase, PLAN)) == meaning


@pytest.mark.parametrize(("phrase", "plan", "meaning"), [*second_eyes(), *officers()])
def test_a_phrase_in_a_plan_of_those_years_means(phrase: str, plan: str, meaning: str) -> None:
    assert told(read(phrase, _of_years(plan))) == meaning


def _of_years(plan: str) -> TimeContext:
    """A plan issued on 20/01/2026 for one year, "2026", or for several, "2026-2030"."""
    first, *last = (int(year) for year in plan.split("-"))
    context = TimeContext(year=first, issued_on=date(2026, 1, 20))
    if not last:
        return context
    return replace(context, plan_start=date(first, 1, 1), plan_end=date(last[0], 12, 31))


@pytest.mark.skipif(not real_phrases(), reason="the table of real phrases is not here")
@pytest.mark.parametrize("row", real_phrases(), ids=lambda row: row["phrase"][:40])
def test_a_phrase_of_a_real_plan_means(row: dict[str, str]) -> None:
    timing = read(row["phrase"], _context(row))
    assert (str(timing.start or ""), str(timing.end or "")) == (row["start"], row["end"])
    _assert_recurrence(timing, row["recurrence"])
    _assert_note(timing, row["recurrence"])


def _context(row: dict[str, str]) -> TimeContext:
    issued = date.fromisoformat(row["issued_on"]) if row["issued_on"] else None
    return TimeContext(year=int(row["plan_year"]), issued_on=issued)


_EVERY = {
    "yearly": Every.YEAR,
    "half-yearly": Every.HALF_YEAR,
    "ongoing": Every.ONGOING,
    "twice": Every.MONTH,
}


def _assert_recurrence(timing: Timing, note: str) -> None:
    recurrence = timing.recurrence
    if note.startswith("none"):
        assert recurrence is None
        return
    assert recurrence is not None
    assert recurrence.every is _EVERY[re.split(r"[ ,]", note)[0]]
    assert recurrence.months == _months(note)
    before = "trước ngày" in timing.text
    assert recurrence.due == tuple(
        Due(month=int(month), day=int(day), before=before)
        for month, day in re.findall(r"\b(\d\d)-(\d\d)\b", note)
    )
    assert recurrence.on_demand is ("on demand" in note)
    assert recurrence.times == (2 if note.startswith("twice") else 1)


def _months(note: str) -> tuple[int, ...]:
    """The months of "month 12", "months 3,4,9-11" or "quarter 4"."""
    if quarter := re.search(r"quarter (\d)", note):
        return tuple(range(3 * int(quarter[1]) - 2, 3 * int(quarter[1]) + 1))
    listed = re.search(r"months? ([\d,-]+)", note)
    spans = [each.split("-") for each in listed[1].split(",")] if listed else []
    return tuple(month for span in spans for month in range(int(span[0]), int(span[-1]) + 1))


_SPAN = re.compile(r"(\d{4})-(\d\d-\d\d)\.\.(\d\d-\d\d)")


def _assert_note(timing: Timing, note: str) -> None:
    """What a row tells beside its days and its recurrence."""
    peaks = [period for period in timing.periods if period.kind is PeriodKind.PEAK]
    spans = [(f"{year}-{first}", f"{year}-{last}") for year, first, last in _SPAN.findall(note)]
    periods = peaks if "(peak" in note else timing.periods
    if spans:
        assert [(str(each.start), str(each.end)) for each in periods] == spans
    if hours := re.search(r"\((\d\d:\d\d)-(\d\d:\d\d)\)", note):
        said = [(f"{p.opens:%H:%M}", f"{p.closes:%H:%M}") for p in timing.periods]
        assert said == [hours.groups()]
    length = re.search(r"duration (\d+) day", note)
    assert timing.duration_days == (int(length[1]) if length else None)
    misprint = [DoubtCode.YEAR] if "misprint" in note else []
    assert [doubt.code for doubt in timing.doubts] == misprint


@pytest.mark.parametrize(
    ("written", "alike"),
    [
        ("QUÝ IV/2027", "Quý IV/2027"),
        ("quí IV-2027", "Quý IV/2027"),
        ("qúy iv năm 2027", "Quý IV/2027"),
        ("Quỹ IV/2027", "Quý IV/2027"),
        ("Quý lV/2027", "Quý IV/2027"),
        ("hàng năm", "hằng năm"),
        ("định kì hàng quí", "định kỳ hằng quý"),
        ("từ 18/4 đ 22/4/2027", "từ 18/4 đến 22/4/2027"),
        ("giai đoạn 2026- 2030", "giai đoạn 2026–2030"),
        ("giai đoạn 2026 — 2030", "giai đoạn 2026-2030"),
        ("Tháng   4  -  5 / 2027", "tháng 4-5/2027"),
        ("ngày 5/6/2027", "ngày 05/06/2027"),
        ("mồng 6 Tết", "mùng 6 tết"),
        ("tuỳ thuộc thời tiết", "tùy thuộc thời tiết"),
        ("*Thời gian thực hiện:* Quý I/2027.", "Quý I/2027"),
        ("- Thời gian: tháng 4/2027;", "tháng 4/2027"),
    ],
)
def test_spelling_does_not_matter(written: str, alike: str) -> None:
    fold = str.casefold
    assert fold(told(read(written, PLAN))).replace("tuỳ", "tùy") == fold(told(read(alike, PLAN)))


def test_decomposed_letters_are_read() -> None:
    from unicodedata import normalize

    text = normalize("NFD", "Từ tháng 3 đến tháng 11 hằng năm")
    timing = read(text, PLAN)
    assert timing.text == text
    assert timing.recurrence is not None
    assert timing.recurrence.months == tuple(range(3, 12))


@pytest.mark.parametrize(
    ("phrase", "code", "sentence"),
    [
        ("ngày 31/4/2027", DoubtCode.NO_SUCH_DAY, "Tháng 4 chỉ có 30 ngày."),
        ("29/02/2027", DoubtCode.NO_SUCH_DAY, "Tháng 2 năm 2027 chỉ có 28 ngày."),
        ("tháng 13/2027", DoubtCode.NO_SUCH_DAY, "Không có tháng 13."),
        ("Quý V/2027", DoubtCode.NO_SUCH_DAY, "Một năm chỉ có 4 quý."),
        ("16/4/2027 (thứ Hai)", DoubtCode.WEEKDAY, "Ngày 16/4/2027 là thứ Sáu."),
        (
            "từ 22/4/2027 đến 18/4/2027",
            DoubtCode.ORDER,
            "Ngày cuối 18/4/2027 trước ngày đầu 22/4/2027.",
        ),
        (
            "03 ngày, từ 18/4 đến 19/4/2027",
            DoubtCode.DURATION,
            "Từ ngày đầu đến ngày cuối là 2 ngày, không phải 3 ngày.",
        ),
        ("ngày 18/4/2017", DoubtCode.YEAR, "Năm 2017 cách xa năm của kế hoạch (2027)."),
        ("ngày 18", DoubtCode.PARTLY, "Chưa rõ ngày 18 của tháng nào."),
        ("đang bàn", DoubtCode.NOT_UNDERSTOOD, "Chưa hiểu thời gian này."),
    ],
)
def test_a_doubt_is_told(phrase: str, code: DoubtCode, sentence: str) -> None:
    assert [(d.code, d.why) for d in read(phrase, PLAN).doubts] == [(code, sentence)]


def test_a_weekday_proves_the_old_year_in_january() -> None:
    context = TimeContext(year=2026, issued_on=date(2026, 12, 10))
    timing = read("Ngày 04/01/2026 (thứ Hai)", context)
    assert timing.start == date(2027, 1, 4)
    assert [d.code for d in timing.doubts] == [DoubtCode.YEAR]


def test_a_wrong_weekday_in_april_mends_nothing() -> None:
    timing = read("Ngày 18/4/2027 (thứ Ba)", PLAN)
    assert timing.start == date(2027, 4, 18)
    assert [d.code for d in timing.doubts] == [DoubtCode.WEEKDAY]


def test_without_an_issue_date_from_now_has_only_an_end() -> None:
    timing = read("Từ nay đến hết năm 2027", TimeContext(year=2027))
    assert (timing.start, timing.end) == (None, date(2027, 12, 31))


def test_the_whole_stage_is_the_plans_own() -> None:
    context = TimeContext(year=2026, plan_start=date(2026, 1, 1), plan_end=date(2030, 12, 31))
    timing = read("Trong cả giai đoạn", context)
    assert (timing.start, timing.end) == (date(2026, 1, 1), date(2030, 12, 31))


def test_months_of_a_plan_of_several_years_come_back_each_year() -> None:
    context = TimeContext(year=2026, plan_start=date(2026, 1, 1), plan_end=date(2030, 12, 31))
    timing = read("Tháng 3 và tháng 9", context)
    assert timing.recurrence is not None
    assert (timing.recurrence.every, timing.recurrence.months) == (Every.YEAR, (3, 9))


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 20-NQ/TW ngày 16/6/2022",
        "Nghị định số 45/2021/NĐ-CP, ngày 31 tháng 3 năm 2021 của Chính phủ",
        "Quyết định 1268/QĐ-TTg ngày 27/7/2011",
        "Luật Hợp tác xã năm 2023",
        "kỷ niệm 78 năm ngày Hợp tác xã Việt Nam (11/4/1946 - 11/4/2024)",
        "11/4/1946 - 11/4/2024",
        "Kế hoạch công tác năm 2027",
        "ngân hàng năm sao",
        "khách hàng tháng nào cũng đông",
        "đạt 2/3 số hợp tác xã, 15/20 xã",
        "chi thường xuyên",
        "1.500 hộ, 35% kế hoạch, 2.000.000 đồng",
        "Phòng Tư vấn chủ trì, phối hợp các phòng tham mưu",
        "02 hội nghị, 03 lớp tập huấn",
    ],
)
def test_what_is_no_time_gives_none(text: str) -> None:
    timing = read(text, PLAN)
    assert not timing.periods
    assert timing.recurrence is None


def test_no_words_are_no_riddle() -> None:
    assert read("  ", PLAN).understood
    assert read("", PLAN).periods == ()


@given(st.text())
def test_any_text_is_read_without_an_exception(text: str) -> None:
    assert read(text, PLAN).text == text


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_any_heap_of_words_of_time_is_read_without_an_exception(text: str) -> None:
    assert read(text, PLAN).text == text


PIECES = st.one_of(
    st.sampled_from(sorted({" ".join(words) for words, _ in phrases()})),
    st.sampled_from(sorted({" ".join(words) for words, _ in OCCASION_WORDS})),
    st.integers(0, 40).map(str),
    st.integers(0, 10**12).map(str),
    st.sampled_from(["9999", "1900", "2100", "2101", "0001", "31/12/9999", "01/01/0001", "29/2"]),
    st.sampled_from([*"/-.,;:()[]+&–~½\n", " ", "->", "/2026", "hI", "8h00", "QII", "15/KH-UBND"]),
)
EDGES = st.sampled_from([None, date.min, date(1900, 1, 1), date(2100, 12, 31), date.max])
PLANS = st.builds(TimeContext, year=st.sampled_from([1, 1900, 2026, 2100, 9999]), issued_on=EDGES)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=12), st.sampled_from(["", " "]), PLANS)
def test_no_heap_of_words_figures_and_marks_raises(
    pieces: list[str], between: str, plan: TimeContext
) -> None:
    text = between.join(pieces)
    assert read(text, plan).text == text


@pytest.mark.parametrize(
    "phrase",
    [
        "12345678901-6/2026",
        "tháng 11/9999 đến tháng 2",
        "sau ngày 31/12/9999",
        "30 ngày kể từ ngày 20/12/9999",
        "trước, trong và sau ngày 31/12/9999",
    ],
)
def test_days_beyond_the_calendar_are_read_without_an_exception(phrase: str) -> None:
    assert read(phrase, PLAN).text == phrase


@pytest.mark.parametrize(
    ("phrase", "year"),
    [
        ("tháng 3 năm 2200", 2200),
        ("tháng 3/2200", 2200),
        ("tháng 3-2200", 2200),
        ("quý II/2207", 2207),
        ("ngày 15/3/2200", 2200),
        ("năm 2207", 2207),
        ("giai đoạn 2026-2207", 2207),
        ("cuối năm 2200", 2200),
        ("tháng 3 năm 20266", 20266),
        ("Tết Nguyên đán 2150", 2150),
    ],
)
def test_a_year_that_cannot_be_meant_is_doubted(phrase: str, year: int) -> None:
    found = read(phrase, PLAN)
    assert found.periods == ()
    assert [(d.code, d.why) for d in found.doubts] == [(DoubtCode.YEAR, f"Chưa hiểu năm {year}.")]


@pytest.mark.parametrize(
    "piece",
    ["1, ", "từ ", "18-", "và ", "trước ", "((((", "năm ", "1/4/2027, ", "1/", "theo kế hoạch, ",
     "từ ngày 1 đến ", "thứ ", "quý ", "tháng, quý, ", "hằng ", "A/B", "Luật ", "9", "Đ"],
)  # fmt: skip
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    """Four times the text takes about four times as long; a square law would take sixteen."""
    texts = [(piece * count)[:count] for count in (5_000, 20_000)]
    short, long = (laps(lambda text=text: read(text, PLAN)) for text in texts)
    assert long < 9 * max(short, 1)


def test_a_phrase_takes_well_under_a_millisecond() -> None:
    phrases = [phrase for phrase, _ in own_phrases()]
    spent = laps(lambda: [read(phrase, PLAN) for phrase in phrases])
    assert spent / len(phrases) < 0.3


def test_the_package_reads_no_files() -> None:
    package = Path(read.__code__.co_filename).parent
    assert not any(re.search(r"\bopen\(", each.read_text("utf-8")) for each in package.glob("*.py"))
