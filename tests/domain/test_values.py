"""Setting one field of an activity by words."""

import pytest

from hoptacxa_desktop.domain.activity import Activity, Status
from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.fields import SPEC_OF, ActivityField, Part
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.richtext import Run, plain, rich, slot
from hoptacxa_desktop.domain.tasks import STANDING_WORDS, STATUS_WORDS, Standing
from hoptacxa_desktop.domain.timing.values import TimeContext
from hoptacxa_desktop.domain.values import Reading, percent, retitled, set_words

BY = Reading(time=TimeContext(year=2027))
NODE = Node(kind=NodeKind.ACTIVITY, text=rich("Họp"), detail=Activity())


def status_after(words: str) -> Status:
    detail = set_words(NODE, ActivityField.STATUS, words, BY, line=True).detail
    assert isinstance(detail, Activity)
    return detail.tracking.status


def test_every_standing_has_words_of_its_own() -> None:
    assert len(set(STANDING_WORDS.values())) == len(Standing)


@pytest.mark.parametrize("status", Status)
def test_a_status_is_taken_by_its_words_as_a_cell_copies_them(status: Status) -> None:
    assert status_after(STATUS_WORDS[status]) is status
    assert status_after(STATUS_WORDS[status].upper()) is status
    assert status_after(status.value) is status


def test_no_words_are_no_work_begun() -> None:
    assert status_after("") is Status.TODO


def test_a_status_that_is_none_is_told_with_those_there_are() -> None:
    with pytest.raises(BadInput, match="Gần xong") as met:
        status_after("Gần xong")
    assert "“Đang làm”" in met.value.advice


@pytest.mark.parametrize(
    "field",
    [f for f, spec in SPEC_OF.items() if spec.part in (Part.COMPUTED, Part.BUDGET)],
)
def test_what_is_computed_is_not_set_by_words(field: ActivityField) -> None:
    with pytest.raises(KeyError):
        set_words(NODE, field, "1", BY, line=True)


def test_a_title_keeps_its_style_and_closing_sign() -> None:
    old = (Run("Hội nghị đầu năm:", bold=True, italic=True),)
    assert retitled(old, "Hội nghị cuối năm") == (
        Run("Hội nghị cuối năm:", bold=True, italic=True),
    )


def test_an_emptied_title_leaves_no_sign_behind() -> None:
    assert retitled(rich("Họp;"), "") == ()
    assert plain(retitled((), "Họp")) == "Họp"


def test_a_title_with_slots_is_not_changed_by_words() -> None:
    with pytest.raises(BadInput, match="tự điền"):
        retitled(rich("Họp ", slot("time")), "Họp")


@pytest.mark.parametrize("typed", ["5²", "②", "-1", "101", "mười"])
def test_what_is_no_percentage_is_told(typed: str) -> None:
    with pytest.raises(BadInput):
        percent(typed)
