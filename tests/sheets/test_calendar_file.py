from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from hoptacxa_desktop.domain.timing.values import Due, Every, Period, Recurrence, Timing
from hoptacxa_desktop.sheets.calendar_file import Outcome, write_ics
from tests.sheets.samples import BUREAU, activity, assigned, plan_of, sample_plan, span

NOW = datetime(2027, 4, 12, 1, 30, tzinfo=UTC)


@pytest.fixture
def events(tmp_path):
    """Writes a plan and reads its events back."""

    def read(plan, now=NOW):
        path = tmp_path / "lich.ics"
        write_ics(plan, path=path, now=now)
        return Calendar.from_ical(path.read_bytes()).walk("VEVENT")

    return read


def _by_summary(found):
    return {str(event["summary"]): event for event in found}


def test_the_undated_are_counted(tmp_path):
    outcome = write_ics(sample_plan(), path=tmp_path / "lich.ics", now=NOW)
    assert outcome == Outcome(events=11, undated=2)


def test_the_end_is_the_day_after_the_last(events):
    event = _by_summary(events(sample_plan()))["Treo băng rôn, khẩu hiệu"]
    assert event["dtstart"].dt == date(2027, 4, 1)
    assert event["dtend"].dt == date(2027, 5, 1)
    assert not isinstance(event["dtstart"].dt, datetime)


def test_a_deadline_is_one_day(events):
    event = next(e for e in events(sample_plan()) if str(e["summary"]).startswith("Hạn: Ký kết"))
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2027, 3, 31), date(2027, 4, 1))


def test_peaks_are_events(events):
    found = _by_summary(events(sample_plan()))
    assert found["Cao điểm: Tuần lễ cao điểm"]["dtstart"].dt == date(2027, 4, 5)
    assert found["Cao điểm: Tập huấn chuyển đổi số"]["dtend"].dt == date(2027, 5, 22)


def test_tentative_is_said(events):
    found = events(sample_plan())
    states = {str(e["status"]) for e in found if str(e["summary"]).startswith("Phát hành")}
    assert states == {"TENTATIVE"}
    assert {str(e["status"]) for e in found if str(e["summary"]).startswith("Treo")} == {
        "CONFIRMED"
    }


def test_ids_stay_from_one_writing_to_the_next(events):
    first = [str(e["uid"]) for e in events(sample_plan())]
    second = [str(e["uid"]) for e in events(sample_plan(), datetime(2027, 5, 1, tzinfo=UTC))]
    assert first == second
    assert len(set(first)) == len(first)


def test_units_words_of_time_and_place_are_told(events):
    event = _by_summary(events(sample_plan()))["Tư vấn thành lập mới hợp tác xã"]
    assert str(event["description"]).split("\n") == [
        "Thời gian: Cả năm 2027",
        "Chủ trì: Phòng Tư vấn hỗ trợ hợp tác xã",
        "Sản phẩm: 12 hợp tác xã mới",
        "Kế hoạch số 07/KH-LMHTX ngày 25/02/2027 tổ chức Tháng hành động vì hợp tác xã năm 2027",
    ]


def test_a_plain_recurrence_is_a_rule(events):
    monthly = Timing(
        text="Trước ngày 21 hằng tháng",
        recurrence=Recurrence(every=Every.MONTH, due=(Due(day=20),)),
    )
    (event,) = [e for e in events(plan_of(activity(1, "Báo cáo", time=monthly))) if e.get("rrule")]
    assert str(event["summary"]) == "Hạn: Báo cáo"
    assert event["rrule"]["FREQ"] == ["MONTHLY"]
    assert event["rrule"]["UNTIL"] == [date(2027, 12, 31)]


def test_what_comes_back_each_year_does_so_over_the_plans_own_years(events):
    yearly = Timing(
        text="Tháng 4 hằng năm",
        periods=(Period(start=date(2027, 4, 1), end=date(2027, 4, 30)),),
        recurrence=Recurrence(every=Every.YEAR, months=(4,)),
    )
    years = span("2027-2030", date(2027, 1, 1), date(2030, 12, 31))
    found = _by_summary(events(plan_of(activity(1, "Mít tinh", time=yearly), time=years)))
    assert found["Mít tinh"]["rrule"]["UNTIL"] == [date(2030, 12, 31)]


def test_signs_and_line_breaks_survive(events):
    words = "Hội nghị: a, b; c\\d\nhai"
    one = activity(
        1, words, time=span("4/4", date(2027, 4, 4), date(2027, 4, 4)), lead=assigned(BUREAU)
    )
    assert "Hội nghị: a, b; c\\d hai" in _by_summary(events(plan_of(one)))


def test_lines_are_folded_between_letters(tmp_path):
    path = tmp_path / "lich.ics"
    write_ics(sample_plan(), path=path, now=NOW)
    lines = path.read_bytes().split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode("utf-8") is not None for line in lines)
