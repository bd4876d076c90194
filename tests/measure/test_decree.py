"""The decree's rules, each against every file that we write: measured, not believed."""

import shutil
import subprocess
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hoptacxa_desktop.documents import pdf, word
from hoptacxa_desktop.documents.compose import compose
from hoptacxa_desktop.documents.pages import Pages
from hoptacxa_desktop.domain.office import FormChoices
from tests.conftest import ROOT
from tests.documents.conftest import FONTS, PAPER
from tests.documents.samples import rich_plan
from tests.measure import measure_pdf, measure_word
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
def measured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Facts]:
    """The facts of each file by format and form."""
    folder = tmp_path_factory.mktemp("measured")
    found: dict[str, Facts] = {}
    for form in FORMS:
        pages = pages_of(form)
        word.write(pages, folder / f"{form}.docx")
        pdf.write(pages, folder / f"{form}.pdf", fonts=FONTS, paper=PAPER)
        found[f"word-{form}"] = measure_word.facts(folder / f"{form}.docx")
        found[f"pdf-{form}"] = measure_pdf.facts(folder / f"{form}.pdf")
        if shutil.which("soffice"):
            printed = through_office(folder / f"{form}.docx", folder / "office")
            found[f"office-{form}"] = measure_pdf.facts(printed)
    return found


def through_office(document: Path, folder: Path) -> Path:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, document],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / f"{document.stem}.pdf"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["fact"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", ["word", "pdf", "office"])
def test_the_file_keeps_the_rule(
    measured: dict[str, Facts], kind: str, form: str, rule: dict[str, Any]
) -> None:
    name = f"{kind}-{form}"
    if name not in measured:
        pytest.skip("no LibreOffice on this machine")
    values = measured[name].get(rule["fact"])
    assert values, f"nothing measured for {rule['fact']}"
    wrong = [value for value in values if not keeps(value, rule)]
    assert not wrong, f"{rule['article']}: {wrong[:5]} of {len(values)}"


def keeps(value: float | bool, rule: dict[str, Any]) -> bool:
    if "equals" in rule:
        return value == rule["equals"]
    return bool(rule["min"] <= value <= rule["max"])


def test_every_rule_has_a_fact_of_its_own() -> None:
    facts = [rule["fact"] for rule in RULES]
    assert len(facts) == len(set(facts))
