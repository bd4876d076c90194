from datetime import date

import pytest

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import Particulars
from hoptacxa_desktop.domain.fields import ACTIVITY_FIELDS, ActivityField, Part
from hoptacxa_desktop.domain.identity import BasisId
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import Run, rich, slot
from hoptacxa_desktop.domain.timing.values import Timing
from hoptacxa_desktop.domain.unit import Assigned

PLAN = Plan(
    year=2027,
    subject="Tổ chức\nTháng hành động",
    theme="Đổi mới",
    messages=("một", "hai"),
    issuer="Liên minh",
    number="5",
    symbol="KH-LMHTX",
    issued_on=date(2027, 2, 3),
    time=Timing(text="cả năm 2027"),
    bases=(LegalBasis(id=BasisId("law"), type_name="Luật", subject="Hợp tác xã"),),
)
SAID = Particulars(time=Timing(text="tháng 4"), lead=Assigned(text="Văn phòng"), place="Hội trường")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("plan.number", "05/KH-LMHTX"),
        ("plan.date", "ngày 03 tháng 02 năm 2027"),
        ("plan.type", "Kế hoạch"),
        ("plan.subject", "Tổ chức Tháng hành động"),
        ("plan.year", "2027"),
        ("plan.issuer", "Liên minh"),
        ("plan.theme", "Đổi mới"),
        ("plan.time", "cả năm 2027"),
        ("plan.messages", "một; hai"),
        ("plan.message.1", "một"),
        ("plan.message.2", "hai"),
        ("plan.message.0", ""),
        ("plan.message.3", ""),
        ("plan.message.x", ""),
        ("plan.unheard-of", ""),
        ("basis.law", "Luật Hợp tác xã"),
        ("basis.other", ""),
        ("time", "tháng 4"),
        ("lead", "Văn phòng"),
        ("place", "Hội trường"),
        ("scale", ""),
    ],
)
def test_a_slot_prints_the_value_of_its_name(name: str, words: str) -> None:
    assert slots.words(PLAN, rich("<", slot(name), ">"), SAID) == f"<{words}>"


@pytest.mark.parametrize(
    "spec", [spec for spec in ACTIVITY_FIELDS if spec.part is Part.PARTICULARS]
)
def test_every_field_of_an_activity_has_a_slot(spec: object) -> None:
    field = getattr(spec, "field", None)
    assert isinstance(field, ActivityField)
    assert slots.particulars_text(Particulars(), field) == ""


def test_a_draft_leaves_room_for_the_pen() -> None:
    draft = Plan(year=2027, symbol="KH-LMHTX")
    words = slots.words(draft, rich(slot("plan.number"), ", ", slot("plan.date")))
    pen, wide = "\u00a0" * 6, "\u00a0" * 8
    assert words == f"{wide}/KH-LMHTX, ngày{pen}tháng{pen}năm 2027"


def test_filling_keeps_the_style_around_the_value() -> None:
    text = (Run("Thời gian: ", italic=True), slot("time", bold=True))
    assert slots.filled(PLAN, text, SAID) == (
        Run("Thời gian: ", italic=True),
        Run("tháng 4", bold=True),
    )


def test_text_without_slots_is_left_alone() -> None:
    text = rich("nguyên văn")
    assert slots.filled(PLAN, text, SAID) is text


def test_fields_outside_an_activity_print_nothing() -> None:
    assert slots.words(PLAN, rich(slot("time"))) == ""


def test_a_line_is_silent_when_none_of_its_fields_says_anything() -> None:
    line = rich("Quy mô: ", slot("scale"), ", ", slot("deliverable"))
    assert slots.is_silent(line, SAID)
    assert not slots.is_silent(rich(*line, slot("time")), SAID)
    assert not slots.is_silent(rich("Không có chỗ điền"), SAID)
    assert not slots.is_silent(rich(slot("plan.theme")), SAID)
    assert not slots.is_silent(line, None)
