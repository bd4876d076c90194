"""Who does it, said in a later clause of the activity's own line.

Rests on two habits: "… . Văn phòng chủ trì, phối hợp với Phòng A thực hiện" behind the title, in
brackets or not, behind "do" or not; and field lines run together: "…; thời gian: …; chủ trì: …".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.reading.bodies import Bodies, Span
from hoptacxa_desktop.reading.fields import FieldLine, Value, field_line
from hoptacxa_desktop.reading.times import is_time
from hoptacxa_desktop.reading.vocabulary import Vocabulary

# Begins with the signs themselves: the search leaps from one to the next.
_PARTS = re.compile(r"[.;()](?:(?<=[()])\s*|\s+)")
_STARTS = re.compile(r"(?:^|[,:]?\s+)do\s+(?=\w)|(?:^|[,:]\s+)(?=\w)")
_JOINS_IN = re.compile(r"\s(?:cùng\s+)?phối hợp[\s.]*$")
# "… (quý IV/2027): Hội Nông dân các xã", "…: đ/c Nga"; other names behind a colon may be objects.
_LAST_COLON = re.compile(
    r"(?:\):\s+|:\s+(?=(?:đ/c|đồng chí|ông|bà)\s))(?P<said>[^:;]+?)[\s.]*$", re.IGNORECASE
)
_LAST_BRACKETS = re.compile(r"\s\((?P<said>[^()]+)\)[\s.;]*$")
# "(Văn phòng chuẩn bị)": the verb tells nothing more.
_DOES_IT = re.compile(
    r"\s+(?:chuẩn bị|tham mưu|thực hiện|phụ trách|chủ trì|đảm nhiệm|tổ chức|theo dõi)$"
)
_ASIDE = re.compile(r"\([^()\d]{1,40}\)(?=\s+(?:chủ trì|phụ trách|chịu trách nhiệm|đảm nhiệm)\b)")
_DASHES = re.compile(r"\s[–—-]\s(?=\D)|\s[–—-]\s")
_FIELDS = frozenset(
    {
        ActivityField.TIME,
        ActivityField.LEAD,
        ActivityField.ADVISERS,
        ActivityField.PARTNERS,
        ActivityField.PLACE,
    }
)


def later_values(
    words: str, vocabulary: Vocabulary, bodies: Bodies, *, whole: bool = False
) -> Iterator[Value]:
    """What the clauses behind the first say; with `whole` the first one too."""
    # "HTX A (Trưởng khối) chủ trì": the brackets part nobody from the verb.
    words = _ASIDE.sub(lambda aside: " " * len(aside[0]), words)
    clauses = list(_clauses(words))
    for index, clause in enumerate(clauses):
        first = index == 0 and not whole
        found = None if first else field_line(clause.of(words), vocabulary, bodies)
        if found and found.field in _FIELDS:
            yield from (_moved(value, clause.start) for value in found.values)
            continue
        yield from _assigned(words, clause, bodies, first=first)
        if not first:
            yield from _joining(words, clause, bodies)
    yield from _bracketed(words, bodies)
    yield from _behind_colon(words, bodies)
    yield from _behind_dashes(words, bodies)


def run_together(words: str, found: FieldLine, vocabulary: Vocabulary, bodies: Bodies) -> FieldLine:
    """A field line with the fields behind it: "Thời gian: tháng 4. Địa điểm: …"."""
    if not found.values:
        return found
    first, *later = _clauses(words)
    for clause in later:
        following = field_line(clause.of(words), vocabulary, bodies)
        if following is None or not following.values:
            continue
        values = [value for value in found.values if value.span.start < first.end]
        kept = [replace(value, span=_before(value.span, clause, words)) for value in values]
        told = {value.field for value in kept}
        more = [each for each in later_values(words, vocabulary, bodies) if each.field not in told]
        return replace(found, values=(*kept, *more))
    return found


def _before(span: Span, clause: Span, words: str) -> Span:
    end = min(span.end, len(words[: clause.start].rstrip(" .;,()")))
    return Span(span.start, end)


def _clauses(words: str) -> Iterator[Span]:
    start = 0
    for found in _PARTS.finditer(words):
        end = found.start()
        if words[end] in "()":
            end = start + len(words[start:end].rstrip())
        if start < end:
            yield Span(start, end)
        start = found.end()
    if start < len(words):
        yield Span(start, len(words))


def _assigned(words: str, clause: Span, bodies: Bodies, *, first: bool) -> Iterator[Value]:
    """The values of a clause that says who does the work, from its first body on."""
    said = clause.of(words)
    for found in _STARTS.finditer(said):
        if first and not found.start():
            continue
        assigned = bodies.assignment(said[found.end() :], loosely=True)
        if assigned is None:
            continue
        start = clause.start + found.end()
        yield _moved(Value(ActivityField.LEAD, assigned.lead), start)
        if assigned.partners:
            yield _moved(Value(ActivityField.PARTNERS, assigned.partners), start)
        return


def _joining(words: str, clause: Span, bodies: Bodies) -> Iterator[Value]:
    """Rests on the habit of naming partners before the verb: "…; Ban Thi đua phối hợp"."""
    said = clause.of(words)
    joins = _JOINS_IN.search(said)
    named = bodies.named(said[: joins.start()]) if joins else None
    if named:
        yield _moved(Value(ActivityField.PARTNERS, named), clause.start)


def _behind_colon(words: str, bodies: Bodies) -> Iterator[Value]:
    """Rests on the habit of closing a task with who does it: "… (quý I): Văn phòng."."""
    found = _LAST_COLON.search(words)
    named = bodies.named(found["said"]) if found else None
    if found and named and named.end == len(found["said"]):
        yield _moved(Value(ActivityField.LEAD, named), found.start("said"))


def _bracketed(words: str, bodies: Bodies) -> Iterator[Value]:
    """Rests on the habit of naming who acts in brackets at the end: "… (Ban Kinh tế)."."""
    found = _LAST_BRACKETS.search(words)
    if found is None or not found["said"][:1].isupper():
        return
    # "(Văn phòng Sở; cả năm)": who, and behind it when.
    said = _DOES_IT.sub("", found["said"].partition(";")[0])
    joint = bodies.partners.search(said)
    lead = bodies.named(said[: joint.start()].rstrip(" ,") if joint else said)
    if lead is None or " " not in lead.of(said):
        return
    yield _moved(Value(ActivityField.LEAD, lead), found.start("said"))
    if partners := bodies.partners_in(said):
        yield _moved(Value(ActivityField.PARTNERS, partners), found.start("said"))


def _behind_dashes(words: str, bodies: Bodies) -> Iterator[Value]:
    """Rests on the habit of setting dashes between what, when and who: "… – quý I – Ban A"."""
    parts = list(_DASHES.finditer(words))
    if len(parts) < 2 or not is_time(words[parts[0].end() : parts[1].start()]):
        return
    end = len(words.rstrip(" .;"))
    named = bodies.named(words[parts[1].end() : end])
    if named and named.end == end - parts[1].end():
        yield _moved(Value(ActivityField.LEAD, named), parts[1].end())


def _moved(value: Value, by: int) -> Value:
    return Value(value.field, Span(value.span.start + by, value.span.end + by))
