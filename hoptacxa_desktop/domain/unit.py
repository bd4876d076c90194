"""Units: rooms of the office, partners, bodies; and the words by which a plan names them."""

from dataclasses import dataclass, field
from enum import StrEnum

from hoptacxa_desktop.domain.identity import UnitId, new_id


class UnitKind(StrEnum):
    """What a unit is to the office."""

    ROOM = "room"
    BODY = "body"
    PARTNER = "partner"
    SUPERIOR = "superior"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of the office's list. `initials`: two or three letters, unique in the office."""

    id: UnitId = field(default_factory=lambda: UnitId(new_id()))
    name: str
    short_name: str = ""
    initials: str = ""
    aliases: tuple[str, ...] = ()
    kind: UnitKind = UnitKind.ROOM
    active: bool = True

    @property
    def shown(self) -> str:
        """The name for narrow places."""
        return self.short_name or self.name

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that the unit goes by, the full one first."""
        return tuple(name for name in (self.name, self.short_name, *self.aliases) if name)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRef:
    """One unit as words name it; `unit` None: not in the office's list. `doubt`: not sure."""

    words: str
    unit: UnitId | None = None
    doubt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """The words that name one or more units, and who is meant by them."""

    text: str = ""
    units: tuple[UnitRef, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    @property
    def known(self) -> tuple[UnitId, ...]:
        """The units of the office's list that are meant, in order."""
        return tuple(ref.unit for ref in self.units if ref.unit)


_ALPHABET = "ABCDEGHIKLMNOPQRSTUVXY"
_KINDS = frozenset(("phòng", "ban", "sở", "hội", "trung", "tâm", "chi", "cục", "văn"))


def initials_for(name: str, taken: frozenset[str] = frozenset()) -> str:
    """Two capitals for the unit `name` that are not in `taken`.

    The kind of unit is left out ("Phòng Tuyên truyền" is TT). Where both letters are taken, other
    letters of the name follow, then figures and the alphabet. Raises `ValueError` when an office
    has used up all of them.
    """
    words = [word for word in name.split() if word[0].isalpha()]
    while len(words) > 2 and words[0].casefold() in _KINDS:
        words = words[1:]
    first = "".join(word[0] for word in words).upper()
    letters = "".join(char for char in "".join(words).upper() if char.isalpha())
    for one in first + letters + _ALPHABET:
        for other in first[1:] + letters[1:] + "23456789" + _ALPHABET:
            if one + other not in taken:
                return one + other
    raise ValueError("no two letters are left")
