"""What was found, counted: the strip under the head of the window."""

from dataclasses import dataclass

from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services.receiving import Kept

_MOST_LOST = 20
_TEXTS = frozenset({NodeKind.HEADING, NodeKind.PARAGRAPH})


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its noun and the icon before it."""

    icon: str
    words: str


def counts(plan: Plan) -> tuple[Count, ...]:
    """What the plan consists of; kinds of which there is none are left out, activities never."""
    nodes = [node for outline in plan.outlines for node in walk(outline)]
    kinds = [node.kind for node in nodes]
    recipients = sum(len(group.recipients) for group in plan.recipients.groups)
    found = (
        ("outline", sum(kind in _TEXTS for kind in kinds), "mục và đoạn"),
        ("act", kinds.count(NodeKind.ACTIVITY), "hoạt động"),
        ("unit", kinds.count(NodeKind.DUTY), "nhiệm vụ"),
        ("link", len(plan.bases), "căn cứ"),
        ("table", len(plan.appendices), "phụ lục"),
        ("send", recipients, "nơi nhận"),
    )
    return tuple(
        Count(icon, f"{number_words(number)} {noun}")
        for icon, number, noun in found
        if number or icon == "act"
    )


def number_words(number: int) -> str:
    """A number as offices write it: 1.500."""
    return f"{number:,}".replace(",", ".")


def kept_words(kept: Kept) -> str:
    """How many words of the source stand in the plan."""
    of = f"{number_words(kept.kept)}/{number_words(kept.of)} chữ"
    return f"Giữ đủ {of}" if kept.whole else f"Giữ được {of}"


def lost_words(kept: Kept) -> str:
    """Which words do not print again, the first of them; "" where all do."""
    if kept.whole:
        return ""
    more = "…" if len(kept.lost) > _MOST_LOST else ""
    return f"Chưa in lại: {', '.join(kept.lost[:_MOST_LOST])}{more}"


def doubt_words(count: int) -> str:
    """How many doubts are left."""
    return f"{number_words(count)} điểm ngờ" if count else "Không có điểm ngờ"


def source_words(name: str, lines: int) -> str:
    """The facts of the head: the file, or that it was pasted, and how long it is."""
    return f"{name or 'Chữ dán từ bộ nhớ tạm'} · {number_words(lines)} dòng"
