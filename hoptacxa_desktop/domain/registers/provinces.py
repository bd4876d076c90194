"""The provinces and cities under the centre, with what they were called and when they changed."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from hoptacxa_desktop.domain.text.casing import upper
from hoptacxa_desktop.domain.text.fold import fold

ALLIANCE_NAME = "LIÊN MINH HỢP TÁC XÃ"


class Kind(StrEnum):
    """What a unit of the first level is: a province, or a city under the centre."""

    PROVINCE = "tỉnh"
    CITY = "thành phố"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindSince:
    """The kind of a unit from a day on; `since` None: from before the register begins."""

    kind: Kind
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A unit of the first level.

    `code`: two digits (Quyết định 19/2025/QĐ-TTg). `kinds`: oldest first. `since`: the first day
    in its present bounds, None where they were not changed in 2025. `merged_from`: the names of
    the units it was made of. `named_after_person`: its generic word is always written out.
    """

    code: str
    name: str
    kinds: tuple[KindSince, ...]
    since: date | None = None
    merged_from: tuple[str, ...] = ()
    named_after_person: bool = False

    def __post_init__(self) -> None:
        if not self.kinds or self.kinds[0].since is not None:
            raise ValueError(f"{self.name}: the first kind holds from the beginning")


def parse(text: str) -> tuple[Province, ...]:
    """The provinces in the text of the register's JSON file, in its order.

    Raises ValueError, KeyError or TypeError where the file does not have the register's form.
    """
    provinces = tuple(_province(record) for record in json.loads(text)["provinces"])
    if len({province.code for province in provinces}) != len(provinces):
        raise ValueError("two provinces have the same code")
    return provinces


def kind_on(province: Province, day: date) -> Kind:
    """What the unit is on `day`: Đồng Nai is a city from 30/4/2026."""
    return next(k.kind for k in reversed(province.kinds) if k.since is None or k.since <= day)


def full_name(province: Province, day: date) -> str:
    """The name with its generic word, as inside a sentence: "tỉnh Cao Bằng".

    The word has a capital where the name is that of a person: "Thành phố Hồ Chí Minh"
    (Nghị định 30/2020, Phụ lục II, III.1).
    """
    kind = kind_on(province, day).value
    return f"{kind.capitalize() if province.named_after_person else kind} {province.name}"


def place(province: Province) -> str:
    """The place before the date of a document: "Cao Bằng", "Thành phố Hồ Chí Minh".

    Names of persons stand with their generic word (Nghị định 30/2020, Phụ lục I, II.4).
    """
    if not province.named_after_person:
        return province.name
    return f"{province.kinds[-1].kind.value.capitalize()} {province.name}"


def name_lines(province: Province, day: date) -> tuple[str, str]:
    """The two lines of the Alliance's name at the head of a page, in capitals."""
    return ALLIANCE_NAME, upper(full_name(province, day))


def find(provinces: Iterable[Province], text: str) -> Province | None:
    """The unit that a name of today or of before 2025 belongs to, or None.

    Marks, capitals and the generic word do not matter: "tp. Ho Chi Minh", "TỈNH YÊN BÁI".
    A name of today goes before the same name among former units.
    """
    wanted = _bare(text)
    known = tuple(provinces)
    today = (p for p in known if _bare(p.name) == wanted)
    before = (p for p in known if wanted in map(_bare, p.merged_from))
    return next(today, None) or next(before, None)


_GENERIC = ("thanh pho ", "tinh ", "thu do ", "tp. ", "tp.", "tp ", "t. ")


def _bare(name: str) -> str:
    folded = " ".join(fold(name).split())
    word = next((word for word in _GENERIC if folded.startswith(word)), "")
    return folded.removeprefix(word).replace(" - ", "-")


def _province(record: Mapping[str, Any]) -> Province:
    return Province(
        code=record["code"],
        name=record["name"],
        kinds=tuple(
            KindSince(kind=Kind(kind["kind"]), since=_day(kind.get("since")))
            for kind in record["kinds"]
        ),
        since=_day(record.get("since")),
        merged_from=tuple(record.get("merged_from", ())),
        named_after_person=record.get("named_after_person", False),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
