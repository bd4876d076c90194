"""Bodies in sentences: who does it, with whom ("Phòng A chủ trì, phối hợp với Phòng B …").

Rests on the habit of naming whoever acts before a small verb. A verb that belongs to a name stands
right behind the kind of room ("Phòng tổ chức", "bộ phận giúp việc").
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hoptacxa_desktop.reading.vocabulary import Vocabulary

_SEVERAL = r"(?:tất cả\s+)?(?:các|những|một số|toàn thể|mỗi)\s+"
_MOST_WORDS = 60
_HEADING_WORDS = 40
_SHORT_HEADING = 9
_WITH = r"(?:chặt chẽ\s+|thường xuyên\s+|cùng\s+|đồng bộ\s+)?(?:với\s+|cùng\s+)?"
# "Căn cứ Kế hoạch này, Văn phòng …": who acts is named after the comma.
_INTRODUCTION = re.compile(
    r"(?:(?:căn cứ|trên cơ sở|theo|để|nhằm|hằng năm|hàng năm)\s[^,:.;]*,\s+)+", re.IGNORECASE
)

_ASSIGNS = re.compile(r"[\s,:]*(?:chủ trì|chịu trách nhiệm|phụ trách|là đầu mối)\b", re.IGNORECASE)
_ASSIGNS_LOOSELY = re.compile(
    rf"{_ASSIGNS.pattern}|\s+(?:lãnh đạo\s+|chỉ đạo\s+|tổ chức\s+|triển khai\s+|tham mưu\s+)?"
    r"(?:thực hiện|tham mưu|đảm nhiệm)"
    r"(?=[\s.;]*$|[\s,]+(?:trong|trước|từ|vào|quý|tháng|ngày|hoàn thành))",
    re.IGNORECASE,
)
# "Tỉnh đoàn", "thư viện", "Nội vụ": the second syllable looks like a kind of room and is none.
_NO_ROOM = "".join(
    rf"(?<![{word[0].upper()}{word[0]}]{word[1:]})"
    for word in ("tỉnh", "thành", "huyện", "công", "tập", "thư", "bệnh", "nội", "nghiệp", "xã")
)
# "Các hợp tác xã được kiểm tra": what is done to a body belongs to its name.
_DONE_TO = r"được\s+(?:kiểm tra|giám sát|thanh tra|khảo sát)\b"
_STOP_OF_PARTNERS = re.compile(
    r"[.;:]\s|[.;:]$|\s(?:để|nhằm|trong việc|trong quá trình|trong công tác|về việc)\s"
)
# Rooms that are named by what they do need no "các" before them.
_BARE_ROOM = re.compile(
    rf"(?:^|[\s,]){_SEVERAL}(?:phòng|đơn vị|bộ phận|cơ quan|sở|hội|trung tâm|ngành)\s+$", re.I
)
_OFFICE = re.compile(r"văn phòng\s+$", re.IGNORECASE)
_OF_OFFICES = {"đăng ký", "tư vấn", "hỗ trợ", "quản lý"}
_GROUNDS = re.compile(r"căn cứ\s[^,:.;]*,\s+", re.IGNORECASE)
_GIVES_ON = re.compile(r"(?<=\w)\s+(?:giao|phân công)\s+(?:cho\s+)?")
# "Phó Giám đốc phụ trách chuyên môn": what is in a person's charge belongs to the post.
_IN_CHARGE = re.compile(
    r"(?:hiệu trưởng|chủ tịch|giám đốc|bí thư|trưởng ban|chánh văn phòng|trưởng phòng|chủ nhiệm)"
    r"\s+phụ trách(?=\s+\w)",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"(?:giao|phân công)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a text by their places."""

    start: int
    end: int

    def of(self, words: str) -> str:
        """The words themselves."""
        return words[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Where a sentence names the lead, and the partners where it names any."""

    lead: Span
    partners: Span | None = None


@dataclass(frozen=True, slots=True)
class Bodies:
    """What the vocabulary knows of bodies, as patterns."""

    begins: re.Pattern[str]
    acts: re.Pattern[str]
    room: re.Pattern[str]
    verb: re.Pattern[str]
    name_verb: re.Pattern[str]
    named_so: re.Pattern[str]
    before: re.Pattern[str]
    stop: re.Pattern[str]
    partners: re.Pattern[str]
    opens_with_partners: re.Pattern[str]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "Bodies":
        """The patterns of a vocabulary."""
        words = {key: _any(found) for key, found in vocabulary.bodies.items()}
        # "Tư vấn hỗ trợ" is a name, "tham mưu tổ chức" is what somebody does.
        capitals = _any(word.capitalize() for word in vocabulary.bodies["name_verbs"])
        # "Đảng ủy Sở A lãnh đạo cắt giảm …" acts, "Ban lãnh đạo" is a name.
        leads = rf"lãnh đạo(?=\s+(?:{words['verbs']}|{words['name_verbs']})(?!\w))"
        verbs = [verb for verb in vocabulary.verbs if verb not in vocabulary.bodies["name_verbs"]]
        part_of_name = rf"(?:(?i:{words['rooms']})|{capitals})"
        return cls(
            begins=re.compile(
                rf"(?:{_SEVERAL})?(?!(?:{words['others']})\b)(?:{words['heads']})\b"
                # "Các TCTD": bodies by their letters.
                rf"|{_SEVERAL}(?-i:[A-ZĐ]{{2,}})\b"
                rf"|tổ chức(?=\s+(?-i:[A-ZĐ]))",
                re.IGNORECASE,
            ),
            acts=re.compile(rf"(?<=\s)(?<!và\s)(?<!,\s)(?<!được\s)(?:{_any(verbs)})(?!\w)"),
            room=re.compile(rf"(?:{words['rooms']})\s+\w", re.IGNORECASE),
            verb=re.compile(rf"(?<=[\s,;)])(?<!được\s)(?:{words['verbs']}|{leads})(?!\w)"),
            # After a comma such a word goes on with a list: "các hợp tác xã, tổ chức thành viên".
            name_verb=re.compile(
                rf"(?<=\s)(?<!,\s)(?<!được\s)(?<!trợ\s)(?<!Trợ\s)(?<!các\s)(?<!những\s)(?:{words['name_verbs']})(?!\w)"
                # No list of bodies goes on with "tham mưu".
                r"|(?<=,\s)tham mưu(?!\w)"
            ),
            named_so=re.compile(rf"(?:^|{_NO_ROOM}[\s,;]){part_of_name}\s+$"),
            before=re.compile(rf"(?:{words['before']})\s*:?\s+", re.IGNORECASE),
            stop=re.compile(rf",?\s(?!{_DONE_TO})(?:{words['stops']})\s|:"),
            partners=re.compile(rf"\bphối hợp\s+{_WITH}", re.IGNORECASE),
            opens_with_partners=re.compile(
                rf"(?:(?:[^\s,.;:]+[\s,]+){{0,5}}?|là [^.;:]{{0,60}}chủ trì,?\s+)"
                rf"phối hợp\s+{_WITH}",
                re.IGNORECASE,
            ),
        )

    def subject(self, words: str, *, whole: bool = False) -> Span | None:
        """The body that a sentence begins with, up to the verb; None where none acts.

        "Đề nghị", "Giao" and "Đối với" before it are no part of its name. `whole`: what qualifies
        the body belongs to it ("các sở theo chức năng được giao").
        """
        start = self._start(words)
        if start is None:
            return None
        start = self._given_on(words, start)
        verb = self._verb_after(words, start)
        stop = None if whole else self.stop.search(words, start)
        ends = [found for found in (verb, stop.start() if stop else None) if found is not None]
        if not ends:
            return None
        span = _trimmed(words, start, min(ends))
        return span if len(span.of(words).split()) <= _MOST_WORDS else None

    def goes_on(self, name: str) -> bool:
        """True for a name in which a verb stands that is hardly part of it."""
        return any(
            not self.named_so.search(name, 0, found.start()) for found in self.acts.finditer(name)
        )

    def named(self, heading: str) -> Span | None:
        """The body or bodies that a heading consists of ("2. Đối với các phòng"); None for none."""
        skipped = self.before.match(heading)
        start = skipped.end() if skipped else 0
        count = len(heading.split())
        if not self.begins.match(heading, start) or count > _HEADING_WORDS:
            return None
        if (skipped and not _GIVEN.match(heading)) or (
            count <= _SHORT_HEADING and re.match(_SEVERAL, heading, re.IGNORECASE)
        ):
            return _trimmed(heading, start, len(heading))
        charge = _IN_CHARGE.search(heading, start)
        verb = self._verb_after(heading, charge.end() if charge else start)
        return _trimmed(heading, start, len(heading)) if verb is None else None

    def hands_out(self, words: str) -> bool:
        """True for a sentence that gives a task to a body: "Phân công Phòng A hướng dẫn …"."""
        return _GIVEN.match(words) is not None and self.subject(words) is not None

    def given(self, heading: str) -> Span | None:
        """Whom a heading alone gives the tasks below it: "1. Giao Phòng A:"; None elsewhere."""
        found = self.subject(heading) or self.named(heading)
        alone = found is not None and not heading[found.end :].strip(" .:;")
        return found if alone and _GIVEN.match(heading) else None

    def assignment(self, words: str, *, loosely: bool = False) -> Assignment | None:
        """Lead and partners of a sentence that assigns work; None where it is no such sentence.

        `loosely`: "Giao Văn phòng …" and "Văn phòng thực hiện" assign it too.
        """
        lead = self.subject(words)
        if lead is None:
            return None
        given = loosely and _GIVEN.match(words)
        assigns = _ASSIGNS_LOOSELY if loosely else _ASSIGNS
        if not given and not assigns.match(words, lead.end):
            return None
        return Assignment(lead=lead, partners=self.partners_in(words, lead.end))

    def partners_in(self, words: str, start: int = 0) -> Span | None:
        """Whom the words after "phối hợp (với)" name, up to the next verb or the end."""
        found = self.partners.search(words, start)
        if found is None or not self._is_body(words, found.end()):
            return None
        return self._partners_from(words, found.end())

    def opening_partners(self, words: str) -> Span | None:
        """The partners of a line that begins with them: "Phối hợp với các sở, ngành tổ chức …"."""
        grounds = _GROUNDS.match(words)
        found = self.opens_with_partners.match(words, grounds.end() if grounds else 0)
        if found is None or not self._is_body(words, found.end()):
            return None
        return self._partners_from(words, found.end())

    def _is_body(self, words: str, at: int) -> bool:
        """True where a body begins; behind "với" also "tổ chức" is one."""
        organisation = words.startswith("tổ chức", at) and words[:at].rstrip().endswith("với")
        return organisation or self.begins.match(words, at) is not None

    def _start(self, words: str) -> int | None:
        introduced = _INTRODUCTION.match(words)
        start = introduced.end() if introduced else 0
        skipped = self.before.match(words, start)
        start = skipped.end() if skipped else start
        return start if self.begins.match(words, start) else None

    def _given_on(self, words: str, start: int) -> int:
        """Rests on the habit of naming who hands out: "Thường trực Hội giao Ban A theo dõi …"."""
        verb = self._verb_after(words, start)
        found = _GIVES_ON.search(words, start, len(words) if verb is None else verb)
        given = found is not None and self.begins.match(words, found.end()) is not None
        return found.end() if found and given else start

    def _partners_from(self, words: str, start: int) -> Span:
        verb = self._verb_after(words, start)
        stop = _STOP_OF_PARTNERS.search(words[start:])
        ends = [verb, start + stop.start() if stop else None, len(words)]
        return _trimmed(words, start, min(end for end in ends if end is not None))

    def _verb_after(self, words: str, start: int) -> int | None:
        """Where the first small verb begins that is no part of a name."""
        plain = self.verb.search(words, start + 1)
        limit = plain.start() if plain else len(words)
        for found in self.name_verb.finditer(words, start + 1, limit):
            if not self._names(words, start, found):
                return found.start()
        return plain.start() if plain else None

    def _names(self, words: str, start: int, verb: re.Match[str]) -> bool:
        """True for a verb that belongs to a name: "phòng tổ chức", but not "Các phòng tổ chức"."""
        if not self.named_so.search(words, start, verb.start()):
            return False
        bare = _BARE_ROOM.search(words, start, verb.start())
        office = _OFFICE.search(words, start, verb.start()) and verb[0] not in _OF_OFFICES
        return not bare and not office


def _trimmed(words: str, start: int, end: int) -> Span:
    while end > start and words[end - 1] in " ,;:.\n":
        end -= 1
    if words[start:end].endswith(" và"):
        return _trimmed(words, start, end - 3)
    return Span(start, end)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
