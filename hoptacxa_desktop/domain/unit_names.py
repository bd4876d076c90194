"""Which units words name: "Phòng A, Văn phòng; các phòng, đơn vị liên quan"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.domain.unit import Assigned, Unit, UnitRef

# Either form may stand where an office's list has the other.
_SHORT_FORMS = (
    ("hop tac xa", "htx"),
    ("uy ban nhan dan", "ubnd"),
    ("hoi dong nhan dan", "hdnd"),
    ("mat tran to quoc", "mttq"),
    ("lien hiep phu nu", "lhpn"),
    ("thanh nien cong san", "tncs"),
    ("ho chi minh", "hcm"),
    ("kinh te tap the", "kttt"),
    ("ban chi dao", "bcd"),
)
_HEADS = (
    "phong|ban|van phong|so|bo|cuc|vu|chi cuc|hoi|doan|tinh doan|tinh uy|thanh doan|lien minh|"
    "lien doan|lien hiep|quy|trung tam|uy ban|ubnd|hdnd|hoi dong|mat tran|mttq|bao|dai|cong an|"
    "ngan hang|truong|vien|to|thuong truc|chi nhanh|cau lac bo|htx|hop tac xa|cong ty|don vi|"
    "bo phan|dong chi|lanh dao|xa|phuong|huyen|tinh|thanh pho|dia phuong"
)
_DETERMINERS = "cac|nhung|mot so|toan the|moi|tung"
_JOINTS = r"va|cung(?: voi)?|voi|phoi hop(?: voi)?|gom|bao gom"

_STARTS_ITEM = re.compile(rf"(?:{_HEADS}|{_DETERMINERS})\b")
_COMMA_IN_NAME = re.compile(r"(?:so|bo|phong|ban|trung tam|cuc|chi cuc|vu|vien|hoi)\b")
_SOME = re.compile(rf"\b(?:{_DETERMINERS})\b")
_GENERIC = re.compile(rf"(?:{_DETERMINERS})\b|.*\b(?:lien quan|khac)$", re.S)
_SEVERAL = re.compile(rf"(?:cac|nhung|mot so)\s+({_HEADS})(\s*:)?\s+")
_SKIP = re.compile(rf"(?:[\s,;.:()/+*•–-]|(?:{_JOINTS})(?![0-9a-z]))+")
_AFTER_NAME = re.compile(
    rf"[^\S\n]*(?:$|[\n,;.:()/+]|-\s|(?:{_JOINTS}|chu tri|tham muu|thuc hien|de|la)(?![0-9a-z]))"
)
_BREAK = re.compile(rf"[;\n]|\.(?=\s|$)|,|\s(?:{_JOINTS})\s")
_HARD = frozenset(";.\n")


def recognise(text: str, units: Sequence[Unit]) -> Assigned:
    """The units of the list `units` that `text` names, in the order of the words.

    The longest known name wins; marks, capitals, commas inside names and common short forms
    (HTX, UBND) make no difference. Words that name nobody in the list are kept as a reference
    without a unit; words that leave open who is meant ("các phòng liên quan"), the beginning of
    a single longer name and a name that two units share are marked with a doubt.
    """
    reader = _Reader.of(clean(text), units)
    return Assigned(text=text, units=tuple(reader.refs()))


@dataclass(frozen=True, slots=True)
class _Name:
    pattern: re.Pattern[str]
    folded: str
    unit: UnitId


@dataclass(frozen=True, slots=True)
class _Hit:
    end: int
    units: tuple[UnitId, ...]


@dataclass(frozen=True, slots=True)
class _Reader:
    """A text and the names to look for. `folded` has a letter for each letter of `words`."""

    words: str
    folded: str
    names: tuple[_Name, ...]

    @classmethod
    def of(cls, words: str, units: Sequence[Unit]) -> "_Reader":
        active_first = sorted(units, key=lambda unit: not unit.active)
        names = tuple(
            _Name(pattern, even, unit.id)
            for unit in active_first
            for even, pattern in map(_spelling, unit.names)
            if even
        )
        return cls(words, _letter_by_letter(words), names)

    def refs(self) -> Iterator[UnitRef]:
        at, head = self._skip(0), ""
        while at < len(self.words):
            several = _SEVERAL.match(self.folded, at)
            if several and self._distributes(several):
                at, head = several.end(), several[1]
            hit = self._known(at) or (self._known(at, head) if head else None)
            end = hit.end if hit else self._end_of_unknown(at, listed=bool(head))
            yield self._ref(at, end, hit)
            head = head if self.folded[end : end + 1] not in _HARD else ""
            at = self._skip(end)

    def _skip(self, at: int) -> int:
        gap = _SKIP.match(self.folded, at)
        return gap.end() if gap else at

    def _distributes(self, several: re.Match[str]) -> bool:
        """True for "các phòng A, B" and "các sở: X, Y": one word for several names."""
        at = several.end()
        listed = several[2] and at < len(self.words) and self._skip(at) == at
        return bool(listed) or self._known(at, several[1]) is not None

    def _known(self, at: int, head: str = "") -> _Hit | None:
        """The longest known name at `at`; with `head`, that word is taken as said before."""
        text = f"{head} {self.folded[at:]}" if head else self.folded
        start = 0 if head else at
        ends: dict[int, list[UnitId]] = {}
        for name in self.names:
            found = name.pattern.match(text, start)
            named = found and (not head or found.end() > len(head) + 1)
            if found and named and _AFTER_NAME.match(text, found.end()):
                ends.setdefault(found.end(), []).append(name.unit)
        if not ends:
            return None
        longest = max(ends)
        shift = at - len(head) - 1 if head else 0
        return _Hit(longest + shift, tuple(dict.fromkeys(ends[longest])))

    def _end_of_unknown(self, at: int, *, listed: bool) -> int:
        for found in _BREAK.finditer(self.folded, at):
            sign = found[0].strip() or "\n"
            if sign in _HARD or self._new_item(at, found, listed=listed):
                return found.start()
        return len(self.folded)

    def _new_item(self, at: int, found: re.Match[str], *, listed: bool) -> bool:
        """True when another unit begins behind a comma or a joint word."""
        following = self._skip(found.start())
        known = self._known(following)
        # "các phòng, đơn vị liên quan" is one phrase: nobody is named on either side.
        general = _SOME.search(self.folded, at, found.start())
        if known or _STARTS_ITEM.match(self.folded, following):
            small = self.words[following].islower() and not _SOME.match(self.folded, following)
            return bool(known) or not (general and small)
        named_on = general or _COMMA_IN_NAME.match(self.folded, at)
        return found[0] == "," and (listed or not named_on)

    def _ref(self, at: int, end: int, hit: _Hit | None) -> UnitRef:
        words = self.words[at:end].strip(" \t\n,.:()-")
        if hit:
            return UnitRef(words=words, unit=hit.units[0], doubt=len(hit.units) > 1)
        if _GENERIC.match(_even(words)):
            return UnitRef(words=words, doubt=True)
        begun = self._begun(words)
        return UnitRef(words=words, unit=begun, doubt=begun is not None)

    def _begun(self, words: str) -> UnitId | None:
        """The one unit whose name begins with `words`, two words at least."""
        beginning = _even(words)
        if " " not in beginning:
            return None
        begun = {name.unit for name in self.names if name.folded.startswith(f"{beginning} ")}
        return begun.pop() if len(begun) == 1 else None


def _letter_by_letter(words: str) -> str:
    return "".join((fold(letter) or " ")[0] for letter in words)


def _even(name: str) -> str:
    """The folded name in its shortest form, single blanks between the words."""
    words = " ".join(re.findall(r"[0-9a-z]+", fold(name)))
    for long, short in _SHORT_FORMS:
        words = re.sub(rf"\b{long}\b", short, words)
    return words


@lru_cache(maxsize=1024)
def _spelling(name: str) -> tuple[str, re.Pattern[str]]:
    """The even form of a name and the pattern of its spellings; the same for every plan."""
    even = _even(name)
    long_of = {short: long.replace(" ", r"\s+") for long, short in _SHORT_FORMS}
    words = (f"(?:{word}|{long_of[word]})" if word in long_of else word for word in even.split())
    return even, re.compile(r"[\s,-]+".join(words) + r"(?![0-9a-z])")
