"""How well plans are read: our readings of real plans against readings made by hand.

The plans and the readings lie beside the checkout, in ../shared/plans (or the folder given); none
of them is part of the project. Prints a table, per plan and in all.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import Match, SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx

from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.domain.text.fold import fold
from hoptacxa_desktop.domain.text.normal import one_line
from hoptacxa_desktop.reading.reader import Reading
from hoptacxa_desktop.services import exports, receiving

PLANS = Path(__file__).resolve().parents[2] / "shared" / "plans"
TODAY = date(2026, 11, 22)
_ALIKE = 0.6
COLUMNS = (
    "words", "recall", "precision", "time", "days", "lead", "partners", "place", "header",
    "recipients", "unflagged",
)  # fmt: skip


@dataclass(slots=True)
class Score:
    """Of each column, how many were right and how many there were; and the misses in words."""

    right: dict[str, int] = field(default_factory=dict)
    all: dict[str, int] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def count(self, column: str, right: bool, miss: str = "") -> None:
        """One more, right or not."""
        self.right[column] = self.right.get(column, 0) + right
        self.all[column] = self.all.get(column, 0) + 1
        if not right:
            self.misses.append(f"{column}: {miss}")

    def add(self, other: "Score") -> None:
        """The counts of another score too."""
        for column, count in other.all.items():
            self.all[column] = self.all.get(column, 0) + count
            self.right[column] = self.right.get(column, 0) + other.right[column]

    def row(self, name: str) -> str:
        """A line of the table."""
        cells = (self._cell(column) for column in COLUMNS)
        return f"| {name[:28]:28} | " + " | ".join(cells) + " |"

    def _cell(self, column: str) -> str:
        if not self.all.get(column):
            return f"{'–':>{len(column)}}"
        share = 100 * self.right[column] / self.all[column]
        return f"{share:.1f}".rjust(len(column))


def main(arguments: Sequence[str]) -> int:
    """Print the table; with --misses also what was wrong."""
    folder = Path(next((one for one in arguments if not one.startswith("--")), PLANS))
    if not (folder / "expected").is_dir():
        print(f"Nothing to measure: {folder} has no readings made by hand.")
        return 0
    print(f"| {'plan':28} | " + " | ".join(COLUMNS) + " |")
    print("|---" * (len(COLUMNS) + 1) + "|")
    total, misses = Score(), []
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".txt", ".docx") or "phrases" in path.name:
            continue
        score = measure(path, _expected(folder, path))
        print(score.row(path.name), flush=True)
        total.add(score)
        misses += [f"{path.stem[:12]} {miss}" for miss in score.misses]
    print(total.row("all"))
    if "--misses" in arguments:
        print("\n".join(misses))
    return 0


def measure(path: Path, expected: dict[str, Any] | None) -> Score:
    """The score of one plan; without a reading by hand only its words are counted."""
    score = Score()
    found = receiving.read_file(path, today=TODAY)
    _words(score, found)
    if expected:
        _header(score, found, expected)
        _activities(score, found, expected)
    return score


def _expected(folder: Path, path: Path) -> dict[str, Any] | None:
    known = folder / "expected" / f"{path.stem}.json"
    if not known.exists():
        return None
    read: dict[str, Any] = json.loads(known.read_text(encoding="utf-8"))
    return read


# ---------------------------------------------------------------- words


def _words(score: Score, found: Reading) -> None:
    """The words of the source that stand in the exported Word file, in their order."""
    source = [word for line in found.source.lines() for word in _split(_printed(line))]
    written = _split(" ".join(_word_file(found)))
    blocks = SequenceMatcher(None, source, written, autojunk=False).get_matching_blocks()
    kept = sum(block.size for block in blocks)
    places = [slice(one.a + one.size, two.a) for one, two in pairwise((Match(0, 0, 0), *blocks))]
    lost = [word for place in places for word in source[place]]
    rest = list(written)
    for block in reversed(blocks):
        del rest[block.b : block.b + block.size]
    moved = 0
    for word in lost:
        if word in rest:
            rest.remove(word)
            moved += 1
    score.right["words"], score.all["words"] = kept + _allowed(found, moved), len(source)
    if kept < len(source):
        score.misses.append(f"words: {' '.join(lost)[:300]}")


def _allowed(found: Reading, moved: int) -> int:
    """Words of letterhead, signature and recipients may stand where the form wants them."""
    free = {"letterhead", "number", "place-date", "recipient", "signature", "type"}
    count = sum(
        len(_split(line.words))
        for line in found.source.lines()
        if found.roles.get(line.number, "") in free
    )
    return min(moved, count)


def _printed(line: Any) -> str:
    return f"{line.label} {line.words}"


def _split(words: str) -> list[str]:
    return re.findall(r"[0-9a-z]+", fold(words))


def _word_file(found: Reading) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "out.docx"
        exports.word(found.plan, path=path, form=FormChoices())
        body = docx.Document(str(path)).element.body
        for paragraph in body.iter(
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
        ):
            yield "".join(_texts(paragraph))


def _texts(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter():
        tag = node.tag.rsplit("}", 1)[-1] if isinstance(node.tag, str) else ""
        if tag == "t":
            yield node.text or ""
        elif tag in ("br", "tab"):
            yield " "


# ---------------------------------------------------------------- header


def _header(score: Score, found: Reading, expected: dict[str, Any]) -> None:
    plan = found.plan
    number = plan.full_number.strip() if plan.number else None
    for name, ours, theirs in (
        ("number", number, expected.get("number")),
        ("date", plan.issued_on and plan.issued_on.isoformat(), expected.get("date")),
        ("subject", plan.subject, expected.get("title")),
        ("issuer", plan.issuer, expected.get("issuer")),
        ("signer", plan.signature.name, expected.get("signer")),
    ):
        score.count("header", _same_start(ours, theirs), f"{name}: {ours!r} for {theirs!r}")
    ours = {_bare(one.text) for one in plan.recipients.lines} | {_bare(plan.recipients.archive)}
    listed = " ".join(sorted(ours))
    for line in expected.get("recipients", ()):
        score.count("recipients", _bare(line) in ours or _bare(line) in listed, line)


# ---------------------------------------------------------------- activities


def _activities(score: Score, found: Reading, expected: dict[str, Any]) -> None:
    ours = list(tasks(found.plan))
    scope = expected["annotation_scope"]
    doubted = {one.line for one in found.remarks}
    taken: set[int] = set()
    for wanted in expected["activities"]:
        at = _match(ours, wanted, taken)
        score.count("recall", at is not None, wanted["title"][:90])
        if at is None:
            continue
        taken.add(at)
        flagged = bool(doubted & set(found.origins.get(ours[at].node_id, ())))
        _compare(score, ours[at], wanted, flagged=flagged)
    if scope.startswith("all"):
        for at, task in enumerate(ours):
            if "org" in scope or task.kind.value == "activity":
                score.count("precision", at in taken, f"extra {task.path} {task.title[:80]}")


def _match(ours: Sequence[Task], wanted: dict[str, Any], taken: set[int]) -> int | None:
    """The task that has this title, best in the same section; None where there is none."""
    title = _bare(wanted["title"])
    best, share = None, _ALIKE
    for at, task in enumerate(ours):
        if at in taken:
            continue
        alike = _alike(_bare(task.title), title)
        if (task.appendix is not None) is (wanted.get("source") == "annex table"):
            alike += 0.05
        if alike > share:
            best, share = at, alike
    return best


def _alike(ours: str, wanted: str) -> float:
    if ours.startswith(wanted) or (wanted.startswith(ours) and len(ours) > 20):
        return 1.0
    if wanted in ours:
        return 0.9
    return SequenceMatcher(None, ours[: len(wanted)], wanted, autojunk=False).ratio() - 0.2


def _compare(score: Score, task: Task, wanted: dict[str, Any], *, flagged: bool) -> None:
    said = task.said
    leads = [text for text in (said.lead.text, said.advisers.text) if text]
    checks = (
        ("time", said.time.text, wanted.get("time_text"), _time_same),
        ("days", _days(task), _wanted_days(wanted), _equal),
        ("lead", leads[0] if leads else "", wanted.get("lead"), _loosely),
        ("partners", said.partners.text, wanted.get("coordinate"), _loosely),
        ("place", said.place, wanted.get("place"), _loosely),
    )
    for column, ours, theirs, same in checks:
        # Days without words, such as those of a table: there are no words to compare.
        if column == "time" and not theirs and any(_wanted_days(wanted)):
            continue
        right = same(ours, theirs)
        score.count(column, right, f"{task.title[:50]}: {ours!r} for {theirs!r}")
        score.count("unflagged", right or flagged)


def _days(task: Task) -> tuple[str | None, str | None]:
    time = task.said.time
    return tuple(day and day.isoformat() for day in (time.start, time.end))  # type: ignore[return-value]


def _wanted_days(wanted: dict[str, Any]) -> tuple[str | None, str | None]:
    return wanted.get("start"), wanted.get("end")


def _equal(ours: object, theirs: object) -> bool:
    return ours == theirs


def _time_same(ours: str, theirs: str | None) -> bool:
    """The same words; the longer may go on where the shorter ends."""
    one, other = _bare(ours), _bare(theirs or "")
    return one == other or bool(one and other and (one.startswith(other) or other in one))


def _loosely(ours: str, theirs: str | None) -> bool:
    one, other = _bare(ours), _bare(theirs or "")
    if not one or not other:
        return one == other
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.85


def _same_start(ours: str | None, theirs: str | None) -> bool:
    one, other = _bare(ours or ""), _bare(theirs or "")
    if not one or not other:
        return one == other
    return one == other or one.startswith(other) or other.startswith(one) or other in one


def _bare(words: str) -> str:
    return " ".join(re.findall(r"[0-9a-z]+", fold(one_line(words))))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
