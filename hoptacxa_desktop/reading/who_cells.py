"""Cells of a table that name the lead and the partners at once.

Rests on the habit of one column for all who act ("Đơn vị chủ trì, phối hợp"), with a line for the
lead and one for the partners in each cell. Such a cell stays as it stands under its heading; the
record knows besides who leads and who joins in.
"""

from collections.abc import Iterator

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.reading.bodies import Bodies
from hoptacxa_desktop.reading.clauses import later_values, run_together
from hoptacxa_desktop.reading.fields import Value, field_line, lead_and_partners
from hoptacxa_desktop.reading.scope import Scope
from hoptacxa_desktop.reading.vocabulary import LEAD_AND_PARTNERS, Vocabulary

_GUESSED = "Ô nêu nhiều đơn vị: đã lấy đơn vị đầu là chủ trì, các đơn vị sau là phối hợp."
_WHO = (ActivityField.LEAD, ActivityField.ADVISERS, ActivityField.PARTNERS)


def who_of_cell(
    heading: str, words: str, scope: Scope, *, number: int
) -> Iterator[tuple[ActivityField, str]]:
    """The fields that a cell of such a column says, each with its words; `number`: of its line."""
    name = scope.vocabulary.field_of_column(heading)
    if name not in (LEAD_AND_PARTNERS, ActivityField.LEAD):
        return
    told: set[ActivityField] = set()
    if _guesses(words, scope):
        scope.doubt(number, words, _GUESSED)
    for line in words.split("\n"):
        for value in _values(line, scope.vocabulary, scope.bodies, first=not told):
            if value.field not in told:
                told.add(value.field)
                yield value.field, value.span.of(line)


def _guesses(words: str, scope: Scope) -> bool:
    """True where a cell lists bodies without a word of who leads."""
    told = any(later_values(words, scope.vocabulary, scope.bodies, whole=True))
    return not told and ":" not in words and len(lead_and_partners(words)) > 1


def _values(line: str, vocabulary: Vocabulary, bodies: Bodies, *, first: bool) -> Iterator[Value]:
    found = field_line(line, vocabulary, bodies)
    if found and found.field in _WHO:
        yield from run_together(line, found, vocabulary, bodies).values
        return
    values = list(later_values(line, vocabulary, bodies, whole=True))
    if values:
        yield from values
    elif first:
        yield from lead_and_partners(line)


def labels_partners(words: str, vocabulary: Vocabulary) -> bool:
    """True for a cell in which a label of its own stands before partners ("Phối hợp: …")."""
    heads = (line.partition(":")[0] for line in words.replace(";", "\n").split("\n") if ":" in line)
    return any(vocabulary.field_of_label(head) == ActivityField.PARTNERS for head in heads)
