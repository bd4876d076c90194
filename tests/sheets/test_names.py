from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.sheets.names import LIMIT, sheet_names


def test_plain_names_stay():
    assert sheet_names(["Văn phòng", "Tư vấn"], ()) == ("Văn phòng", "Tư vấn")


def test_doubles_are_counted_even_in_other_capitals():
    assert sheet_names(["Văn phòng", "VĂN PHÒNG", "Văn phòng"], ("theo dõi",)) == (
        "Văn phòng",
        "VĂN PHÒNG (2)",
        "Văn phòng (3)",
    )


def test_a_reserved_or_empty_name_is_replaced():
    assert sheet_names(["History", "", "'?'"], ()) == ("History (2)", "Đơn vị", "Đơn vị (2)")


@given(st.lists(st.text(max_size=60), max_size=12))
def test_names_are_allowed_and_unlike(wanted):
    names = sheet_names(wanted, ("Theo dõi",))
    assert len(names) == len(wanted)
    assert len({name.casefold() for name in names} - {"theo dõi"}) == len(names)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= LIMIT
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")
