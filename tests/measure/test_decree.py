"""The decree's rules, each against every file that we write: measured, not believed."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hoptacxa_desktop.documents import pdf, word
from hoptacxa_desktop.documents.compose import compose
from hoptacxa_desktop.documents.pages import Align, Pages, Role
from hoptacxa_desktop.documents.press import Press
from hoptacxa_desktop.domain.office import FormChoices
from tests.conftest import ROOT
from tests.documents.conftest import FONTS, PAPER
from tests.documents.samples import rich_plan
from tests.measure import measure_pdf, measure_word
from tests.measure.office import needs_office, printed
from tests.measure.pieces import Facts

RULES: list[dict[str, Any]] = tomllib.loads(
    (ROOT / "tests/measure/decree.toml").read_text(encoding="utf-8")
)["rule"]

# What the office may choose inside the decree's ranges: the usual form, and its other end.
FORMS = {
    "usual": FormChoices(),
    "roomy": FormChoices(
        top=25,
        bottom=25,
        body_size=13,
        country_size=13,
        gap=8,
        leading=1.5,
        indent=10,
    ),
}


# At 13 pt the longer name of the superior would break in two lines.
SHORT_SUPERIOR = replace(rich_plan().letterhead, superior=("UBND TỈNH MƯỜNG THANH",))


def pages_of(form: str) -> Pages:
    plan = rich_plan() if form == "usual" else rich_plan(letterhead=SHORT_SUPERIOR)
    return compose(plan, form=FORMS[form])


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both files in each form."""
    folder = tmp_path_factory.mktemp("measured")
    for form in FORMS:
        pages = pages_of(form)
        word.write(pages, folder / f"{form}.docx")
        pdf.write(pages, folder / f"{form}.pdf", fonts=FONTS, paper=PAPER)
    return folder


@pytest.fixture(scope="session")
def measured(files: Path) -> Callable[[str, str], Facts]:
    """The facts of a file of a kind in a form, measured once."""

    @cache
    def facts(kind: str, form: str) -> Facts:
        if kind == "word":
            return measure_word.facts(files / f"{form}.docx")
        if kind == "pdf":
            return measure_pdf.facts(files / f"{form}.pdf")
        return measure_pdf.facts(printed(files / f"{form}.docx", files / "office"))

    return facts


KINDS = ["word", "pdf", pytest.param("office", marks=needs_office)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["fact"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_file_keeps_the_rule(
    measured: Callable[[str, str], Facts], kind: str, form: str, rule: dict[str, Any]
) -> None:
    values = measured(kind, form).get(rule["fact"])
    assert values, f"nothing measured for {rule['fact']}"
    wrong = [value for value in values if not keeps(value, rule)]
    assert not wrong, f"{rule['article']}: {wrong[:5]} of {len(values)}"


def keeps(value: float | bool, rule: dict[str, Any]) -> bool:
    if "equals" in rule:
        return bool(value == rule["equals"])
    return bool(rule["min"] <= value <= rule["max"])


def test_every_rule_has_a_fact_of_its_own() -> None:
    facts = [rule["fact"] for rule in RULES]
    assert len(facts) == len(set(facts))


# What a careless change might do to a style, and the rule that must notice it in both files.
MISTAKES = [
    (Role.COUNTRY, {"size": 14.0}, "country.size"),
    (Role.MOTTO, {"bold": False}, "motto.bold"),
    (Role.ISSUER, {"bold": False}, "issuer.bold"),
    (Role.NUMBER, {"size": 12.0}, "number.size"),
    (Role.PLACE_DATE, {"italic": False}, "place-date.italic"),
    (Role.SUBJECT, {"align": Align.LEFT}, "subject.centred"),
    (Role.GROUND, {"italic": False}, "ground.italic"),
    (Role.SECTION, {"bold": False}, "section.bold"),
    (Role.BODY, {"align": Align.LEFT}, "body.justified"),
    (Role.BODY, {"indent": 5.5}, "body.indent"),
    (Role.BODY, {"before": 3.0}, "body.gap"),
    (Role.BODY, {"leading": 0.9}, "body.leading"),
    (Role.BODY, {"size": 12.0}, "body.size"),
    (Role.AUTHORITY, {"bold": False}, "authority.bold"),
    (Role.RECIPIENTS, {"italic": False}, "recipients-head.italic"),
    (Role.RECIPIENT, {"size": 12.0}, "recipient.size"),
    (Role.REFERENCE, {"italic": False}, "reference.italic"),
    (Role.PAGE_NUMBER, {"size": 12.0}, "page-number.size"),
]


@pytest.mark.parametrize(("role", "change", "fact"), MISTAKES, ids=lambda value: str(value)[:24])
def test_a_broken_rule_is_noticed(
    tmp_path: Path, press: Press, role: Role, change: dict[str, Any], fact: str
) -> None:
    pages = pages_of("usual")
    styles = tuple(
        replace(style, **change) if style.role is role else style for style in pages.styles
    )
    broken = replace(pages, styles=styles)
    word.write(broken, tmp_path / "broken.docx")
    rule = next(rule for rule in RULES if rule["fact"] == fact)
    for facts in (
        measure_word.facts(tmp_path / "broken.docx"),
        measure_pdf.facts(press.pdf(broken)),
    ):
        # A component that can no longer be told from others counts as noticed.
        assert not all(keeps(value, rule) for value in facts.get(fact, [-1.0]))
