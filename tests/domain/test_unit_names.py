import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.domain.unit import Unit
from hoptacxa_desktop.domain.unit_names import recognise

UNITS = (
    Unit(id=UnitId("vp"), name="Văn phòng", aliases=("Văn phòng Liên minh HTX tỉnh",)),
    Unit(
        id=UnitId("tt"),
        name="Phòng Tuyên truyền, vận động thành viên hợp tác xã",
        short_name="Phòng Tuyên truyền",
    ),
    Unit(id=UnitId("tv"), name="Phòng Tư vấn, chuyển giao kỹ thuật và vốn"),
    Unit(id=UnitId("ub"), name="Ủy ban nhân dân tỉnh"),
    Unit(id=UnitId("nd"), name="Hội Nông dân tỉnh"),
    Unit(id=UnitId("nn"), name="Sở Nông nghiệp và Môi trường"),
)


def _read(text: str) -> list[tuple[str, str | None, bool]]:
    return [(ref.words, ref.unit, ref.doubt) for ref in recognise(text, UNITS).units]


def _units(text: str) -> list[str | None]:
    return [ref.unit for ref in recognise(text, UNITS).units]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Văn phòng", ["vp"]),
        ("VĂN PHÒNG.", ["vp"]),
        ("van phong", ["vp"]),
        ("Văn phòng Liên minh Hợp tác xã tỉnh", ["vp"]),
        ("Phòng Tuyên truyền vận động thành viên HTX", ["tt"]),
        ("UBND tỉnh, Văn phòng", ["ub", "vp"]),
        ("Văn phòng và Phòng Tuyên truyền", ["vp", "tt"]),
        ("Phòng Tuyên truyền, Văn phòng; Hội Nông dân tỉnh", ["tt", "vp", "nd"]),
        ("- Văn phòng;\n- Hội Nông dân tỉnh.", ["vp", "nd"]),
        ("phối hợp với Sở Nông nghiệp và Môi trường và UBND tỉnh", ["nn", "ub"]),
        ("Văn phòng (đầu mối)", ["vp", None]),
    ],
)
def test_known_names_are_found_in_any_spelling(text: str, units: list[str | None]) -> None:
    assert _units(text) == units


def test_one_word_may_stand_for_several_names() -> None:
    text = "các phòng Tuyên truyền, Tư vấn chuyển giao kỹ thuật và vốn, Văn phòng"
    assert _units(text) == ["tt", "tv", "vp"]
    assert _read("các Sở: Nội vụ, Tài chính") == [
        ("Nội vụ", None, False),
        ("Tài chính", None, False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "các phòng",
        "các phòng, đơn vị liên quan",
        "các sở, ngành, đoàn thể tỉnh",
        "một số hợp tác xã",
        "đơn vị có liên quan",
        "Các hợp tác xã, đơn vị thành viên",
        "Sở, ban, ngành",
        "cơ quan, địa phương liên quan",
    ],
)
def test_general_words_are_one_phrase_in_doubt(text: str) -> None:
    assert _read(text) == [(text, None, True)]


def test_general_words_end_where_a_name_begins() -> None:
    assert _read("các sở, ngành và UBND tỉnh; Văn phòng, các phòng, đơn vị khác") == [
        ("các sở, ngành", None, True),
        ("UBND tỉnh", "ub", False),
        ("Văn phòng", "vp", False),
        ("các phòng, đơn vị khác", None, True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sở Văn hóa, Thể thao và Du lịch",
        "Văn phòng Ủy ban nhân dân tỉnh",
        "Hội Cựu chiến binh tỉnh",
        "UBND các huyện, thành phố",
        "Trung tâm Giống, kỹ thuật và dịch vụ",
        "Phòng Tổ chức, phong trào và bảo vệ thành viên",
        "Phòng Công nghệ và số hóa",
    ],
)
def test_a_name_that_is_not_in_the_list_stays_whole(text: str) -> None:
    assert _read(text) == [(text, None, False)]


def test_names_that_are_not_in_the_list_are_told_apart() -> None:
    text = "Hội Cựu chiến binh, Báo tỉnh và Công an tỉnh"
    assert [words for words, _, _ in _read(text)] == [
        "Hội Cựu chiến binh",
        "Báo tỉnh",
        "Công an tỉnh",
    ]


def test_the_beginning_of_one_name_is_taken_for_it_with_a_doubt() -> None:
    assert _read("Phòng Tư vấn") == [("Phòng Tư vấn", "tv", True)]
    assert _read("Phòng") == [("Phòng", None, True)]


def test_a_name_that_two_units_share_is_in_doubt() -> None:
    twins = (
        Unit(id=UnitId("old"), name="Ban Hỗ trợ", active=False),
        Unit(id=UnitId("new"), name="Ban Hỗ trợ"),
    )
    (ref,) = recognise("Ban Hỗ trợ", twins).units
    assert (ref.unit, ref.doubt) == ("new", True)


NAMES = st.sampled_from([unit.name for unit in UNITS])


@given(st.lists(NAMES, min_size=1, max_size=6), st.sampled_from([", ", "; ", "\n", " và "]))
def test_a_list_of_known_names_is_read_as_it_was_written(names: list[str], between: str) -> None:
    found = recognise(between.join(names), UNITS)
    assert [ref.words for ref in found.units] == names
    assert len(found.known) == len(names)
    assert not any(ref.doubt for ref in found.units)


@given(NAMES)
def test_decomposed_letters_make_no_difference(name: str) -> None:
    apart = unicodedata.normalize("NFD", name)
    assert recognise(apart, UNITS).known == recognise(name, UNITS).known


@given(st.text(alphabet="abcphòng Vvăđ,.;:()\n-+", max_size=40) | st.text(max_size=40))
def test_any_text_is_kept_and_what_is_read_stands_in_it_in_order(text: str) -> None:
    found = recognise(text, UNITS)
    assert found.text == text
    at = 0
    for ref in found.units:
        at = clean(text).index(ref.words, at) + len(ref.words)


PIECES = st.sampled_from(
    ["Văn phòng", "các", "Các Sở", "phòng", "và", "cùng", "liên quan", "UBND", *",;:.\n-()"]
)


@given(st.lists(PIECES, max_size=9).map(" ".join))
def test_every_reference_has_words(text: str) -> None:
    assert all(ref.words.strip() for ref in recognise(text, UNITS).units)


def test_without_units_the_words_are_still_told_apart() -> None:
    refs = recognise("Văn phòng, Hội Nông dân", ()).units
    assert [ref.words for ref in refs] == ["Văn phòng", "Hội Nông dân"]
