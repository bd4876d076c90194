"""Who signs: the blocks of authority, post and name at the end of a document.

Rests on the habit of joint plans to be signed by both offices side by side, which a file tells one
block after the other, or row by row across both.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from hoptacxa_desktop.domain.signature import Signature
from hoptacxa_desktop.reading.source import Line, Remark
from hoptacxa_desktop.reading.vocabulary import Vocabulary
from hoptacxa_desktop.reading.zones import is_authority, is_post

_NAME = re.compile(r"^(?:(?:TS|ThS|PGS|GS|BS|KS|CN)\.\s*)*[^\W\d_a-z]\w*(?:\s+[^\W\d_]\w*){1,5}$")
_NO_NAME = re.compile(r"^[-–—•+*]|[;.:]$")
_APART = re.compile(r"\s*\t\s*|\s{3,}")
_WHY = "Chưa chắc người ký: có hai chức vụ."


@dataclass(frozen=True, slots=True)
class _Told:
    """A line above a name. `post`: it is one; `may_be`: in capitals, so that it may be one."""

    words: str
    line: Line
    post: bool = False
    may_be: bool = False


@dataclass(slots=True)
class _Block:
    """What was told up to the next block: the lines above the names, and the names."""

    above: list[_Told] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    @property
    def posts(self) -> list[_Told]:
        return _posts(self.above)


@dataclass(slots=True)
class Signers:
    """Takes lines that sign, one after the other, and tells the signatures that they make."""

    vocabulary: Vocabulary
    blocks: list[_Block] = field(default_factory=lambda: [_Block()])

    def sides(self, words: str) -> Sequence[str]:
        """The parts of a line on which two sign side by side; the line itself elsewhere."""
        parts = [part.strip() for part in _APART.split(words.strip())]
        sign = all(self._heads(part) or self._is_full_name(part) for part in parts)
        return parts if len(parts) > 1 and sign else (words,)

    def takes(self, words: str, line: Line, *, listing: bool, archived: bool) -> bool:
        """True for a line that signs. `listing`: among recipients; `archived`: all are listed."""
        now = self.blocks[-1]
        heads = self._heads(words)
        if heads or (not listing and self._goes_on(words, now)):
            if now.names:
                self.blocks.append(now := _Block())
            post = heads and not is_authority(words, self.vocabulary)
            now.above.append(_Told(words, line, post, may_be=not heads))
            return True
        if self._is_name(words, ready=bool(now.above) or archived):
            now.names.append(words)
            return True
        return False

    def _goes_on(self, words: str, block: _Block) -> bool:
        """Capitals below the first line, unless a name follows what may be a post."""
        if not (words.isupper() and block.above) or block.names:
            return False
        known = any(told.post for told in block.above)
        return not known and not (block.posts and self._is_full_name(words))

    def told(self, words: str, line: Line) -> None:
        """Take words that a person says to sign: a name where a post stands above, else a post."""
        now = self.blocks[-1]
        named = not words.isupper() and bool(_NAME.match(words))
        if not now.names and (now.above or named):
            now.names.append(words)
            return
        if now.names:
            self.blocks.append(now := _Block())
        now.above.append(_Told(words, line, post=True))

    def signatures(self) -> tuple[Signature, ...]:
        """Those who sign, from left to right; none where nobody does."""
        blocks = (block for block in self.blocks if block.above or block.names)
        return tuple(signature for block in blocks for signature in _signed(block))

    def remarks(self) -> list[Remark]:
        """Where one signs under two posts, or the lines above several names do not share out."""
        return [
            Remark(line=block.posts[1].line.number, text=block.posts[1].words, why=_WHY)
            for block in self.blocks
            if len(block.posts) > 1 and len(_shared(block)) < 2
        ]

    def _heads(self, words: str) -> bool:
        return is_authority(words, self.vocabulary) or is_post(words, self.vocabulary)

    def _is_name(self, words: str, *, ready: bool) -> bool:
        if _NO_NAME.search(words) or not ready or not _NAME.match(words):
            return False
        if self.blocks[-1].names:
            return self._is_full_name(words)
        # A name in capitals stands below the post, and begins with a family's name.
        below = bool(self.blocks[-1].posts) and self._is_full_name(words)
        return (not words.isupper() or below) and _capitalised(words)

    def _is_full_name(self, words: str) -> bool:
        first = (words.split() or [""])[0]
        known = first.casefold() in self.vocabulary.surnames
        return known and bool(_NAME.match(words)) and _capitalised(words)


def _capitalised(words: str) -> bool:
    return all(word[:1].isupper() for word in words.split())


def _shared(block: _Block) -> list[list[_Told]]:
    """The lines above the names, shared out among them; all to the first where they do not."""
    count = len(block.names)
    if count > 1 and block.above and len(block.above) % count == 0:
        return [block.above[at::count] for at in range(count)]
    return [block.above]


def _signed(block: _Block) -> list[Signature]:
    shares = [*_shared(block), *[[] for _ in block.names[1:]]]
    names = block.names or [""]
    return [_signature(above, name) for above, name in zip(shares, names, strict=False)]


def _signature(above: list[_Told], name: str) -> Signature:
    """The last post is the signer's own; the other lines say with what authority."""
    own = next(reversed(_posts(above)), None)
    authority = tuple(told.words for told in above if told is not own)
    return Signature(authority=authority, post=own.words if own else "", name=name)


def _posts(above: list[_Told]) -> list[_Told]:
    """The posts; where none is known, the last of what else stands in capitals."""
    known = [told for told in above if told.post]
    return known or [told for told in above if told.may_be][-1:]
