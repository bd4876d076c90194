"""Which units words name: "Phòng A, Văn phòng; các phòng, đơn vị liên quan"."""

import re
from collections.abc import Callable, Iterator, Sequence
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
    "phòng|ban|văn phòng|sở|bộ|cục|vụ|chi cục|hội|đoàn|tỉnh đoàn|tỉnh ủy|thành đoàn|liên minh|"
    "liên đoàn|liên hiệp|quỹ|trung tâm|ủy ban|ubnd|hđnd|hội đồng|mặt trận|mttq|báo|đài|công an|"
    "ngân hàng|trường|viện|tổ|thường trực|chi nhánh|câu lạc bộ|công ty|cơ quan|đơn vị|bộ phận|"
    "đồng chí|lãnh đạo|ngành|địa phương"
)
_KINDS = "phòng|ban|sở|bộ|cục|hội|tổ|bộ phận|cơ quan|đơn vị|ngành|địa phương"
_COMMA_IN_NAME = "sở|bộ|phòng|ban|trung tâm|cục|chi cục|vụ|viện"
_DETERMINERS = "các|những|một số|toàn thể"
_OPEN_ENDS = "liên quan|khác|trực thuộc"
_JOINTS = "và|cùng với|cùng|với|phối hợp với|phối hợp|bao gồm|gồm"
_VERBS = "chủ trì|tham mưu|thực hiện|để|là"
_CUT = 2
_HARD = frozenset(";.\n")


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The little words between names, as patterns for text with marks or without."""

    starts_item: re.Pattern[str]
    comma_in_name: re.Pattern[str]
    some: re.Pattern[str]
    generic: re.Pattern[str]
    several: re.Pattern[str]
    several_begins: re.Pattern[str]
    skip: re.Pattern[str]
    after_name: re.Pattern[str]
    breaks: re.Pattern[str]


def _grammar(spell: Callable[[str], str]) -> _Grammar:
    heads, kinds, determiners = spell(_HEADS), spell(_KINDS), spell(_DETERMINERS)
    joints, verbs = spell(_JOINTS), spell(_VERBS)
    return _Grammar(
        starts_item=re.compile(rf"(?:{heads}|{determiners})\b"),
        comma_in_name=re.compile(rf"(?:{spell(_COMMA_IN_NAME)})\b"),
        some=re.compile(rf"\b(?:{determiners})\b|(?<![^\s,])(?:{kinds})$"),
        generic=re.compile(
            rf"(?:{determiners})\b|.*\b(?:{spell(_OPEN_ENDS)})$|(?:{kinds})(?:,|$)", re.S
        ),
        several=re.compile(rf"(?:{determiners})\s+({heads})(\s*:)?\s+"),
        several_begins=re.compile(rf"(?:{determiners})\b"),
        skip=re.compile(rf"(?:[\s,;.:()/+*•–-]|(?:{joints})\b)+"),
        after_name=re.compile(rf"[^\S\n]*(?:$|[\n,;.:()/+]|[-–]\s|(?:{joints}|{verbs})\b)"),
        breaks=re.compile(rf"[;\n]|\.(?=\s|$)|,|\s(?:{joints})\s"),
    )


_WITH_MARKS = _grammar(str)
_WITHOUT_MARKS = _grammar(fold)


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
    """A text and the names to look for.

    `small` and `folded` have a letter for each letter of `words`: without capitals, and without
    marks too. Little words are told apart by their marks ("phòng", "phong trào") in `small`.
    """

    words: str
    small: str
    folded: str
    grammar: _Grammar
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
        small, folded = _letter_by_letter(words, str.casefold), _letter_by_letter(words, fold)
        grammar = _WITHOUT_MARKS if small == folded else _WITH_MARKS
        return cls(words, small, folded, grammar, names)

    def refs(self) -> Iterator[UnitRef]:
        at, head = self._skip(0), ""
        while at < len(self.words):
            several = self.grammar.several.match(self.small, at)
            if several and self._distributes(several):
                at, head = several.end(), fold(several[1])
            hit = self._known(at) or (self._known(at, head) if head else None)
            end = hit.end if hit else self._end_of_unknown(at, listed=bool(head))
            yield self._ref(at, end, hit)
            head = head if self.words[end : end + 1] not in _HARD else ""
            at = self._skip(end)

    def _skip(self, at: int) -> int:
        gap = self.grammar.skip.match(self.small, at)
        return gap.end() if gap else at

    def _distributes(self, several: re.Match[str]) -> bool:
        """True for "các phòng A, B" and "các sở: X, Y": one word for several names."""
        at = several.end()
        listed = several[2] and at < len(self.words) and self._skip(at) == at
        return bool(listed) or self._known(at, fold(several[1])) is not None

    def _known(self, at: int, head: str = "") -> _Hit | None:
        """The longest known name at `at`; with `head`, that word is taken as said before."""
        text = f"{head} {self.folded[at:]}" if head else self.folded
        start, shift = (0, at - len(head) - 1) if head else (at, 0)
        ends: dict[int, list[UnitId]] = {}
        for name in self.names:
            found = name.pattern.match(text, start)
            end = found.end() + shift if found else at
            if end > at and self.grammar.after_name.match(self.small, end):
                ends.setdefault(end, []).append(name.unit)
        if not ends:
            return None
        longest = max(ends)
        return _Hit(longest, tuple(dict.fromkeys(ends[longest])))

    def _end_of_unknown(self, at: int, *, listed: bool) -> int:
        for found in self.grammar.breaks.finditer(self.small, at):
            sign = found[0].strip() or "\n"
            if sign in _HARD or self._new_item(at, found, listed=listed):
                return found.start()
        return len(self.words)

    def _new_item(self, at: int, found: re.Match[str], *, listed: bool) -> bool:
        """True when another unit begins behind a comma or a joint word."""
        following = self._skip(found.start())
        if self._known(following):
            return True
        # "các phòng, đơn vị liên quan" is one phrase: nobody is named on either side.
        general = self.grammar.some.search(self.small, at, found.start())
        if self.grammar.starts_item.match(self.small, following):
            return not (general and self._goes_on(following))
        named_on = general or self.grammar.comma_in_name.match(self.small, at)
        return found[0] == "," and (listed or not named_on)

    def _goes_on(self, following: int) -> bool:
        """True when general words go on: no capital, no "các" of its own."""
        again = self.grammar.several_begins.match(self.small, following)
        return self.words[following].islower() and not again

    def _ref(self, at: int, end: int, hit: _Hit | None) -> UnitRef:
        words = self.words[at:end].strip(" \t\n,.:()-")
        if hit:
            return UnitRef(words=words, unit=hit.units[0], doubt=len(hit.units) > 1)
        if self.grammar.generic.match(words.casefold()):
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


def _letter_by_letter(words: str, change: Callable[[str], str]) -> str:
    return "".join((change(letter) or " ")[0] for letter in words)


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
    words = even.split()
    spelt = (f"(?:{word}|{long_of[word]})" if word in long_of else word for word in words)
    # A word cut short may end with a dot: "P. Tuyên truyền".
    gaps = (r"\.?[\s,-]+" if len(word) <= _CUT else r"[\s,-]+" for word in words[:-1])
    pattern = "".join(word + gap for word, gap in zip(spelt, (*gaps, ""), strict=True))
    return even, re.compile(pattern + r"(?![0-9a-z])")
