"""Field lines of an activity: "- Thời gian: …", "Đơn vị chủ trì: …, phối hợp với …".

Rests on the habit of writing a field as its name, a colon and its words; the colon is sometimes
forgotten ("Thời gian thực hiện sau khi …").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.reading.bodies import Bodies, Span
from hoptacxa_desktop.reading.times import time_in
from hoptacxa_desktop.reading.vocabulary import LEAD_AND_PARTNERS, Vocabulary, even

_MOST_LABEL_WORDS = 9
_FORGOTTEN_COLON = re.compile(
    r"(?P<label>(?:Thời gian|Thời hạn|Địa điểm)(?:\s+(?:thực hiện|tổ chức|hoàn thành|dự kiến))*)\s+"
    r"(?=sau|trước|từ|trong|tại|ngày|tháng|quý|năm|vào|theo|dự kiến|hằng|hàng|cả)",
    re.IGNORECASE,
)
_PLACE_AFTER_TIME = re.compile(r"[,;.]?\s+(?=(?:tại|ở)\s)|\.\s*Địa điểm:?\s*", re.IGNORECASE)
_TIME_OF = re.compile(r"(?:thời gian|thời hạn|thời điểm|hạn)(?:\s+\w+){1,5}\Z", re.IGNORECASE)
_PLACE_OF = re.compile(r"(?:địa điểm|nơi)(?:\s+\w+){1,4}\Z", re.IGNORECASE)
# "Đơn vị thực hiện – Ban Nữ công": a dash in the colon's place.
# Begins with the blank, not with the look at what is before it: so the search need not try
# each letter.
_DASH = re.compile(r"\s(?<=\w\s)[-–—]\s")
_JOINS = re.compile(r"[;,]\s*(?P<body>[^;]+?)\s+(?:cùng\s+)?phối hợp[\s.]*$")
_ROLE = re.compile(
    r"(?P<body>[^\s();,][^();]*?)\s*\((?P<role>chủ trì|tham mưu|phối hợp|hỗ trợ|tham gia)\)", re.I
)
_ENDS = " .;,"


@dataclass(frozen=True, slots=True)
class Value:
    """One field and where its words stand in the line."""

    field: ActivityField
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLine:
    """A line that says something of the activity above it.

    `values`: what it says; empty where the words stand on the lines below ("- Nội dung:").
    """

    field: ActivityField
    values: tuple[Value, ...] = ()


def field_line(words: str, vocabulary: Vocabulary, bodies: Bodies) -> FieldLine | None:
    """What a line says as a field line; None where it is none."""
    head, sign = _label(words, vocabulary)
    if not sign or len(head.split()) > _MOST_LABEL_WORDS:
        return _without_colon(words)
    name = vocabulary.field_of_label(head) or _named_freely(words, head)
    # "Hỗ trợ: Trạm Y tế" names who helps, "Hỗ trợ: 5 triệu đồng" what is given.
    if even(head) == "ho tro" and bodies.begins.match(words[len(head) + 1 :].lstrip()):
        name = ActivityField.PARTNERS
    if not name:
        return None
    span = _trimmed(words, len(head) + 1, len(words))
    if name == LEAD_AND_PARTNERS:
        return _lead_and_partners(words, span)
    field = ActivityField(name)
    if span.start >= span.end:
        return FieldLine(field=field)
    if field in (ActivityField.LEAD, ActivityField.ADVISERS):
        return FieldLine(field=field, values=_units(words, field, span, bodies))
    if field is ActivityField.TIME and "dia diem" in even(head):
        return FieldLine(field=field, values=_time_and_place(words, span))
    return FieldLine(field=field, values=(Value(field, span),))


def _label(words: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """What stands before the colon, and the colon; or before a dash in its place."""
    head, sign, _ = words.partition(":")
    dash = None if sign else _DASH.search(words)
    if dash and vocabulary.field_of_label(words[: dash.start()]):
        return words[: dash.end() - 1], dash[0]
    return head, sign


def said_line(words: str, field: ActivityField) -> FieldLine:
    """A line of which a person said what it is: its words behind the label, all without one."""
    head, sign, rest = words.partition(":")
    labelled = sign and rest.strip() and len(head.split()) <= _MOST_LABEL_WORDS
    span = _trimmed(words, len(head) + 1 if labelled else 0, len(words))
    empty = span.start >= span.end or words.rstrip().endswith(":")
    return FieldLine(field=field, values=() if empty else (Value(field, span),))


def assignment_line(words: str, bodies: Bodies) -> FieldLine | None:
    """A sentence that assigns work, as a line of its lead: "Văn phòng chủ trì, phối hợp …"."""
    found = bodies.assignment(words)
    if found is None:
        return None
    values = [Value(ActivityField.LEAD, found.lead)]
    if found.partners:
        values.append(Value(ActivityField.PARTNERS, found.partners))
    return FieldLine(field=ActivityField.LEAD, values=tuple(values))


def _named_freely(words: str, head: str) -> str:
    """ "Thời gian nhận bài: đến hết …", "Địa điểm thi: …": what it is of is said in free words."""
    if _PLACE_OF.match(head):
        return ActivityField.PLACE
    found = time_in(words, start=len(head)) if _TIME_OF.match(head) else None
    return ActivityField.TIME if found and found.start <= len(head) + 2 else ""


def _without_colon(words: str) -> FieldLine | None:
    found = _FORGOTTEN_COLON.match(words)
    if found is None:
        return None
    place = found["label"].casefold().startswith("địa")
    field = ActivityField.PLACE if place else ActivityField.TIME
    return FieldLine(field=field, values=(Value(field, _trimmed(words, found.end(), len(words))),))


def lead_and_partners(words: str) -> tuple[Value, ...]:
    """ "A, B, C" where all are named that act: the first one leads."""
    return _lead_and_partners(words, _trimmed(words, 0, len(words))).values


def _lead_and_partners(words: str, span: Span) -> FieldLine:
    """ "Đơn vị chủ trì và phối hợp: A, B, C": the first one leads."""
    comma = re.search(r"[,;]", words[span.start : span.end])
    if comma is None:
        return FieldLine(field=ActivityField.LEAD, values=(Value(ActivityField.LEAD, span),))
    at = span.start + comma.start()
    lead = Value(ActivityField.LEAD, _trimmed(words, span.start, at))
    partners = Value(ActivityField.PARTNERS, _trimmed(words, at + 1, span.end))
    return FieldLine(field=ActivityField.LEAD, values=(lead, partners))


def _units(words: str, field: ActivityField, span: Span, bodies: Bodies) -> tuple[Value, ...]:
    """The lead up to "phối hợp với" or the verb of a sentence, and the partners after it."""
    if in_brackets := tuple(_with_roles(words, span)):
        return in_brackets
    if joining := _joined_behind(words, span, bodies):
        return Value(field, joining[0]), Value(ActivityField.PARTNERS, joining[1])
    joint = bodies.partners.search(words, span.start, span.end)
    partners = bodies.partners_in(words, span.start) if joint else None
    if joint is None or partners is None:
        return (Value(field, _whose(words, span, bodies)),)
    lead = Span(span.start, joint.start())
    lead = _whose(words, _trimmed(words, lead.start, lead.end), bodies)
    return Value(field, lead), Value(ActivityField.PARTNERS, partners)


def _joined_behind(words: str, span: Span, bodies: Bodies) -> tuple[Span, Span] | None:
    """ "Tổ A; Phòng B phối hợp": who joins in is named before the verb."""
    found = _JOINS.search(words, span.start, span.end)
    if found is None or bodies.named(found["body"]) is None:
        return None
    lead = _trimmed(words, span.start, found.start())
    return (lead, Span(*found.span("body"))) if lead.start < lead.end else None


def _with_roles(words: str, span: Span) -> Iterator[Value]:
    """ "Phòng A (chủ trì); Phòng B (phối hợp)": who does what is said in brackets."""
    found = list(_ROLE.finditer(words, span.start, span.end))
    leads = [one for one in found if one["role"].lower() in ("chủ trì", "tham mưu")]
    others = [one for one in found if one not in leads]
    if leads:
        yield Value(ActivityField.LEAD, Span(*leads[0].span("body")))
    if leads and others:
        yield Value(ActivityField.PARTNERS, Span(others[0].start("body"), others[-1].end("body")))


def _whose(words: str, span: Span, bodies: Bodies) -> Span:
    """Only the body, where a whole sentence follows it ("Sở A tiến hành rà soát …")."""
    subject = bodies.subject(words[span.start : span.end], whole=True)
    if subject is None or ";" in span.of(words)[: subject.end]:
        return span
    return Span(span.start + subject.start, span.start + subject.end)


def _time_and_place(words: str, span: Span) -> tuple[Value, ...]:
    """ "Thời gian, địa điểm: 8 giờ ngày 10/4, tại hội trường"."""
    joint = _PLACE_AFTER_TIME.search(words, span.start, span.end)
    if joint is None:
        return (Value(ActivityField.TIME, span),)
    time = _trimmed(words, span.start, joint.start())
    place = _trimmed(words, joint.end(), span.end)
    return Value(ActivityField.TIME, time), Value(ActivityField.PLACE, place)


def _trimmed(words: str, start: int, end: int) -> Span:
    while start < end and words[start] in " \t\n":
        start += 1
    while end > start and words[end - 1] in _ENDS:
        end -= 1
    return Span(start, end)
