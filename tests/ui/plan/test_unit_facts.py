"""Chips and the words that they leave."""

import pytest

from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.domain.unit_names import recognise
from hoptacxa_desktop.ui.plan import unit_facts
from hoptacxa_desktop.ui.widgets.chip_field import UnitChip, UnitState

UNITS = (
    Unit(name="Phòng Tuyên truyền", initials="TT"),
    Unit(name="Văn phòng", initials="VP"),
    Unit(name="Hội Nông dân tỉnh", initials="ND", active=False),
)


def test_a_unit_of_the_list_has_its_place_and_initials() -> None:
    said = recognise("Văn phòng, Sở Mẫu", UNITS)
    known, unknown = unit_facts.chips(said, UNITS)
    assert (known.key, known.initials, known.index) == (UNITS[1].id, "VP", 1)
    assert unknown.state is UnitState.UNKNOWN


def test_words_that_may_mean_several_are_in_doubt() -> None:
    said = recognise("các phòng", UNITS)
    assert unit_facts.doubts(said) == ("các phòng",)
    assert unit_facts.chips(said, UNITS)[0].state is UnitState.DOUBT


def test_units_out_of_use_are_not_offered() -> None:
    offered = unit_facts.choices(Office(units=UNITS))
    assert [chip.initials for chip in offered] == ["TT", "VP"]


@pytest.mark.parametrize(
    ("words", "gone", "left"),
    [
        ("Phòng A, Phòng B, Phòng C", "Phòng B", "Phòng A, Phòng C"),
        ("Phòng A và Phòng B", "Phòng A", "Phòng B"),
        ("Phòng A; Phòng B", "Phòng B", "Phòng A"),
        ("Phòng A", "Phòng A", ""),
        ("Phòng Ấn loát, Phòng Ấn", "Phòng Ấn", "Phòng Ấn loát"),
        ("Phòng A chủ trì", "Phòng B", "Phòng A chủ trì"),
    ],
)
def test_a_unit_leaves_without_its_joint(words: str, gone: str, left: str) -> None:
    shorter = unit_facts.without(words, gone)
    assert shorter == left
    assert "  " not in shorter


def test_other_words_stay_when_a_chip_is_added() -> None:
    before = (UnitChip(text="Văn phòng"),)
    now = (*before, UnitChip(text="Phòng Tuyên truyền"))
    words = unit_facts.words_after("Văn phòng (bộ phận kế toán).", before, now)
    assert words == "Văn phòng (bộ phận kế toán), Phòng Tuyên truyền"


@pytest.mark.parametrize(
    ("words", "doubted", "left"),
    [
        ("các phòng", "các phòng", "Văn phòng"),
        ("các phòng ban, các phòng", "phòng", "các Văn phòng ban, các phòng"),
        ("cácphòng, phòng", "phòng", "cácphòng, Văn phòng"),
        ("các phòng", "các ban", "các phòng"),
    ],
)
def test_a_name_takes_the_place_of_whole_words(words: str, doubted: str, left: str) -> None:
    assert unit_facts.named(words, doubted, "Văn phòng") == left


def test_a_name_with_a_backslash_is_taken_as_it_is() -> None:
    assert unit_facts.named("các phòng", "các phòng", r"Phòng \1") == r"Phòng \1"
