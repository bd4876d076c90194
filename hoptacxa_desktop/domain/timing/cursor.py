"""A place in the tokens of a phrase, for the rules of the grammar to move."""

from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from hoptacxa_desktop.domain.timing.lexicon import Term, Words, number_word, phrases, word_set
from hoptacxa_desktop.domain.timing.spans import YEARS
from hoptacxa_desktop.domain.timing.tokens import Kind, Token, tokens_of
from hoptacxa_desktop.domain.timing.unmarked import is_unmarked, with_marks, with_time_words

Found = TypeVar("Found")

_BEFORE_FIVE = word_set("tháng thứ mười mươi mùng")
_COUNTED = word_set("ngày tháng tuần quý lần buổi đợt")


def _by_first_word() -> dict[str, tuple[tuple[Words, Term], ...]]:
    found: defaultdict[str, list[tuple[Words, Term]]] = defaultdict(list)
    for words, term in phrases():
        found[words[0]].append((words, term))
    return {
        word: tuple(sorted(listed, key=lambda each: -len(each[0])))
        for word, listed in found.items()
    }


_PHRASES = _by_first_word()


class Cursor:
    """The tokens of one text and the place reached. Each `take…` moves on only when it finds."""

    def __init__(self, text: str) -> None:
        self.text = text
        tokens = tokens_of(text)
        self.tokens = with_marks(tokens) if is_unmarked(text) else with_time_words(tokens)
        self.at = 0
        self._terms = [self._terms_at(index) for index in range(len(self.tokens))]

    @property
    def token(self) -> Token:
        """The token reached; the last one has kind FINISH and is never passed."""
        return self.tokens[self.at]

    @property
    def finished(self) -> bool:
        """True at the end of the text."""
        return self.token.kind is Kind.FINISH

    @property
    def previous(self) -> Token | None:
        """The token before the one reached."""
        return self.tokens[self.at - 1] if self.at else None

    def ahead(self, count: int = 1) -> Token:
        """The token `count` further on (the last one beyond the end)."""
        at = self.at + count
        return self.tokens[at] if at < len(self.tokens) else self.tokens[-1]

    def sees(self, *terms: Term) -> bool:
        """True when one of the terms stands here."""
        here = self._terms[self.at]
        return bool(here) and any(term in here for term in terms)

    def sees_kind(self, *kinds: Kind) -> bool:
        """True when the token here is of one of the kinds."""
        return self.token.kind in kinds

    def may_open(self, words: frozenset[str]) -> bool:
        """True when a term stands here or one of `words`."""
        return bool(self._terms[self.at]) or self.token.word in words

    def ended_with(self, index: int, *terms: Term) -> bool:
        """True when a single word of one of the terms stands at `index`."""
        return index >= 0 and any(self._terms[index].get(term) == 1 for term in terms)

    def take(self, *terms: Term) -> Term | None:
        """The longest of the terms that stands here."""
        here = self._terms[self.at]
        if not here:
            return None
        longest, found = 0, None
        for term in terms:
            length = here.get(term, 0)
            if length > longest:
                longest, found = length, term
        self.at += longest
        return found

    def take_kind(self, *kinds: Kind) -> Token | None:
        """The token here when it is of one of the kinds."""
        token = self.token
        if token.kind not in kinds or token.kind is Kind.FINISH:
            return None
        self.at += 1
        return token

    def take_word(self, *words: str) -> str | None:
        """The word here when it is one of `words`."""
        if self.token.kind is Kind.WORD and self.token.word in words:
            self.at += 1
            return self.tokens[self.at - 1].word
        return None

    def take_number(self, low: int, high: int, *, spelled: bool = True) -> int | None:
        """A number from `low` to `high` in figures or (`spelled`) in words."""
        token = self.tokens[self.at]
        if token.kind is Kind.NUMBER and low <= token.numbers[0] <= high:
            self.at += 1
            return token.numbers[0]
        if not spelled or token.kind is not Kind.WORD:
            return None
        return self.attempt(lambda: self._spelled(low, high))

    def take_year(self) -> int | None:
        """A year in four figures."""
        return self._take(self.token.numbers[0]) if self.sees_year() else None

    def take_named_year(self) -> int | None:
        """The number after "năm" or "/" where it counts nothing, also one that is no likely year.

        Two figures are a year of this century; a slip of the pen stays what it is, to be doubted.
        """
        if self.sees_year() or not self.sees_kind(Kind.NUMBER) or self._counts(1):
            return self.take_year()
        figures, number = len(self.token.word), self.token.numbers[0]
        if figures == 1:
            return None
        return self._take(number + 2000 if figures == 2 else number)

    def sees_year(self, count: int = 0) -> bool:
        """True when a year in four figures stands here (or `count` tokens on)."""
        token = self.ahead(count)
        return token.kind is Kind.NUMBER and len(token.word) == 4 and token.numbers[0] in YEARS

    def attempt(self, rule: Callable[[], Found | None]) -> Found | None:
        """What the rule finds; where it finds nothing the cursor stays."""
        before = self.at
        found = rule()
        if found is None:
            self.at = before
        return found

    def words(self, first: int, beyond: int | None = None) -> str:
        """The text of the tokens from `first` up to the one reached (or to `beyond`)."""
        last = (self.at if beyond is None else beyond) - 1
        return self.text[self.tokens[first].start : self.tokens[max(first, last)].end]

    def _take(self, number: int) -> int:
        self.at += 1
        return number

    def _counts(self, ahead: int) -> bool:
        """True where a number before the token `ahead` counts it: "1500 hộ", "02 lần"."""
        at = min(self.at + ahead, len(self.tokens) - 1)
        terms = self._terms[at]
        return self.tokens[at].kind is Kind.WORD and (not terms or Term.COUNTER in terms)

    def _spelled(self, low: int, high: int) -> int | None:
        number = self._ten() or self._one()
        if number is None:
            return None
        tens = 10 * number if self.take_word("mươi") else number
        if tens != number or number == 10:
            tens += self.attempt(self._one) or 0
        return tens if low <= tens <= high else None

    def _ten(self) -> int | None:
        return 10 if self.take_word("mười") else None

    def _one(self) -> int | None:
        if self.token.kind is not Kind.WORD:
            return None
        number = number_word(self.token.word)
        if number is None or (self.token.word == "năm" and not self._is_five()):
            return None
        self.at += 1
        return number

    def _is_five(self) -> bool:
        """True when "năm" is the number five, not a year: "tháng Năm", "năm ngày"."""
        before = self.previous.word if self.previous else ""
        counted = self.ahead().word in _COUNTED
        if before == "mười" and self.ended_with(self.at - 2, Term.MONTH):
            return False
        return not self.sees_year(1) and (before in _BEFORE_FIVE or counted)

    def _terms_at(self, index: int) -> dict[Term, int]:
        if self.tokens[index].kind is not Kind.WORD:
            return {}
        found: dict[Term, int] = {}
        for words, term in _PHRASES.get(self.tokens[index].word, ()):
            if term not in found:
                length = self._length(index, words, commas=term is Term.AROUND)
                if length:
                    found[term] = length
        return found

    def _length(self, index: int, words: Words, *, commas: bool) -> int:
        at = index
        for word in words:
            if commas and self.tokens[at].kind is Kind.COMMA:
                at += 1
            if at >= len(self.tokens) or self.tokens[at].word != word:
                return 0
            at += 1
        return at - index
