"""What a slot prints: values of the activity around it, of the plan, and its legal bases.

Names: a field of the activity ("time"), "extra.<name>" for a value of the office's own,
"plan.number", "plan.date", "plan.type", "plan.subject",
"plan.year", "plan.issuer", "plan.theme", "plan.time", "plan.messages" (all of them),
"plan.message.<n>" from 1, "basis.<id>".
"""

from collections.abc import Callable, Mapping
from operator import attrgetter
from types import MappingProxyType

from hoptacxa_desktop.domain.activity import Activity, Particulars, Shared
from hoptacxa_desktop.domain.budget import budget_words
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.identity import BasisId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import RichText, fill, has_slots, plain, slots_of
from hoptacxa_desktop.domain.timing import dates

BLANK = "\u00a0"

Said = Particulars | Activity | Shared
"""What slots are filled from. Only an activity as a whole has money to print."""


def particulars_text(said: Particulars, field: ActivityField) -> str:
    """The words of one field of `said`; raises KeyError for a field that it does not have."""
    return WORDS_OF[field](said)


WORDS_OF: Mapping[ActivityField, Callable[[Particulars], str]] = MappingProxyType(
    {
        ActivityField.TIME: attrgetter("time.text"),
        ActivityField.LEAD: attrgetter("lead.text"),
        ActivityField.ADVISERS: attrgetter("advisers.text"),
        ActivityField.PARTNERS: attrgetter("partners.text"),
        ActivityField.PLACE: attrgetter("place"),
        ActivityField.PARTICIPANTS: attrgetter("participants"),
        ActivityField.SCALE: attrgetter("scale"),
        ActivityField.DELIVERABLE: attrgetter("deliverable"),
        ActivityField.CONTENT: attrgetter("content"),
    }
)


def said_text(said: Said, name: str) -> str:
    """The words of a slot that stands under `said`: a field, or "extra.<name>" ("" if absent).

    Raises ValueError for a name that is no field, KeyError for a field that no line prints.
    """
    particulars = said if isinstance(said, Particulars) else said.particulars
    if name.startswith("extra."):
        wanted = name.removeprefix("extra.")
        return next((extra.text for extra in particulars.extras if extra.name == wanted), "")
    if name == ActivityField.BUDGET:
        return budget_words(said.budget) if isinstance(said, Activity) else ""
    return particulars_text(particulars, ActivityField(name))


def plan_text(plan: Plan, name: str) -> str:
    """The words of a slot of the plan ("number", "date", ...), "" for one that is not known."""
    if name.startswith("message."):
        return _message(plan, name.removeprefix("message."))
    values: dict[str, Callable[[], str]] = {
        "number": lambda: plan.full_number,
        "date": lambda: long_date(plan),
        "type": lambda: plan.type_name,
        "subject": lambda: plan.subject.replace("\n", " "),
        "year": lambda: str(plan.year),
        "issuer": lambda: plan.issuer,
        "theme": lambda: plan.theme,
        "time": lambda: plan.time.text,
        "messages": lambda: "; ".join(plan.messages),
    }
    return values[name]() if name in values else ""


def _message(plan: Plan, index: str) -> str:
    place = int(index) - 1 if index.isdecimal() else -1
    return plan.messages[place] if 0 <= place < len(plan.messages) else ""


def long_date(plan: Plan) -> str:
    """The plan's date in words, with blanks for what a draft leaves open."""
    if plan.issued_on:
        return dates.long(plan.issued_on)
    said = plan.draft_date
    day = f" {said.day:02d} " if said.day else BLANK * 6
    month = f" {dates.two_digits_of_month(said.month)} " if said.month else BLANK * 6
    return f"ngày{day}tháng{month}năm {said.year or plan.year}"


def is_of_plan(name: str) -> bool:
    """True for a slot that the plan fills, whatever activity its line stands under."""
    return name.startswith(("plan.", "basis."))


def reader(plan: Plan, said: Said | None) -> Callable[[str], str]:
    """The function that gives the words of a slot for text that stands under `said` in `plan`."""
    bases = {basis.id: basis for basis in plan.bases}

    def value(name: str) -> str:
        if name.startswith("plan."):
            return plan_text(plan, name.removeprefix("plan."))
        if name.startswith("basis."):
            basis = bases.get(BasisId(name.removeprefix("basis.")))
            return basis.words if basis else ""
        return said_text(said, name) if said else ""

    return value


def filled(plan: Plan, text: RichText, said: Said | None = None) -> RichText:
    """`text` with its slots filled for printing."""
    return fill(text, reader(plan, said)) if has_slots(text) else text


def words(plan: Plan, text: RichText, said: Said | None = None) -> str:
    """The plain words of `text`, slots filled."""
    return plain(filled(plan, text, said))


def is_silent(text: RichText, said: Said | None) -> bool:
    """True for a field line none of whose fields says anything: it is not printed."""
    if not has_slots(text):
        return False
    names = [name for name in slots_of(text) if not is_of_plan(name)]
    if not names or said is None:
        return False
    return not any(said_text(said, name).strip() for name in names)
