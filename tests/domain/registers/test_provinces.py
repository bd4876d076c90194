import json
from datetime import date
from pathlib import Path

import pytest

from hoptacxa_desktop.domain.registers.provinces import (
    Kind,
    Province,
    find,
    full_name,
    kind_on,
    name_lines,
    parse,
    place,
)

REGISTER = Path(__file__).parents[3] / "resources/registers/provinces.json"
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def provinces() -> tuple[Province, ...]:
    return parse(REGISTER.read_text(encoding="utf-8"))


def named(provinces: tuple[Province, ...], name: str) -> Province:
    found = find(provinces, name)
    assert found is not None, name
    return found


def test_the_register_is_whole(provinces: tuple[Province, ...]) -> None:
    assert len(provinces) == 34
    assert sum(kind_on(p, TODAY) is Kind.CITY for p in provinces) == 9
    assert sum(kind_on(p, date(2025, 7, 1)) is Kind.CITY for p in provinces) == 6
    former = [name for p in provinces for name in p.merged_from or (p.name,)]
    assert len(former) == len(set(former)) == 63
    assert sum(p.since == date(2025, 7, 1) for p in provinces) == 23


@pytest.mark.parametrize(
    ("name", "first_day"),
    [
        ("Đồng Nai", date(2026, 4, 30)),
        ("Quảng Ninh", date(2026, 9, 1)),
        ("Bắc Ninh", date(2026, 9, 20)),
        ("Huế", date(2025, 1, 1)),
    ],
)
def test_a_province_becomes_a_city(
    provinces: tuple[Province, ...], name: str, first_day: date
) -> None:
    province = named(provinces, name)
    assert kind_on(province, date.fromordinal(first_day.toordinal() - 1)) is Kind.PROVINCE
    assert kind_on(province, first_day) is Kind.CITY


def test_names_on_paper(provinces: tuple[Province, ...]) -> None:
    assert name_lines(named(provinces, "Cao Bằng"), TODAY) == (
        "LIÊN MINH HỢP TÁC XÃ",
        "TỈNH CAO BẰNG",
    )
    dong_nai = named(provinces, "Đồng Nai")
    assert name_lines(dong_nai, TODAY)[1] == "THÀNH PHỐ ĐỒNG NAI"
    assert full_name(dong_nai, date(2025, 8, 1)) == "tỉnh Đồng Nai"
    assert place(dong_nai) == "Đồng Nai"


def test_a_city_named_after_a_person_keeps_its_generic_word(
    provinces: tuple[Province, ...],
) -> None:
    city = named(provinces, "tp. Ho Chi Minh")
    assert place(city) == full_name(city, TODAY) == "Thành phố Hồ Chí Minh"


@pytest.mark.parametrize(
    ("written", "today"),
    [
        ("TỈNH YÊN BÁI", "Lào Cai"),
        ("tỉnh Nam Định", "Ninh Bình"),
        ("Thừa Thiên Huế", "Huế"),
        ("Bà Rịa-Vũng Tàu", "Hồ Chí Minh"),
        ("dak lak", "Đắk Lắk"),
        ("Thành phố  Cần Thơ", "Cần Thơ"),
        ("TP.Đà Nẵng", "Đà Nẵng"),
    ],
)
def test_find(provinces: tuple[Province, ...], written: str, today: str) -> None:
    assert named(provinces, written).name == today


@pytest.mark.parametrize("written", ["", "tỉnh", "Cao", "Sài Gòn cũ"])
def test_unknown_names_are_not_guessed(provinces: tuple[Province, ...], written: str) -> None:
    assert find(provinces, written) is None


def test_a_broken_register_is_refused() -> None:
    record = {"code": "01", "name": "Hà Nội", "kinds": [{"kind": "thành phố"}]}
    with pytest.raises(ValueError, match="same code"):
        parse(json.dumps({"provinces": [record, record]}))
    with pytest.raises(ValueError, match="huyện"):
        parse(json.dumps({"provinces": [record | {"kinds": [{"kind": "huyện"}]}]}))
    with pytest.raises(ValueError, match="first kind"):
        parse(json.dumps({"provinces": [record | {"kinds": []}]}))
