"""The parts of a sample workbook, byte for byte in canonical XML.

A change here is a change of what offices get: look at it in a spreadsheet, then write the golden
files anew with `pytest tests/sheets/test_golden.py --update-golden`.
"""

from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from hoptacxa_desktop.sheets.workbook import write
from tests.sheets.samples import OFFICE, STAMP, TODAY, sample_plan

GOLDEN = Path(__file__).parents[1] / "golden" / "excel"
PARTS = (
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "xl/charts/chart1.xml",
    *(f"xl/worksheets/sheet{number}.xml" for number in range(1, 11)),
    "docProps/core.xml",
)


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    path = tmp_path_factory.mktemp("golden") / "bieu.xlsx"
    write(sample_plan(), office=OFFICE, path=path, today=TODAY, stamp=STAMP)
    with ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist()}


def _canonical(xml: bytes) -> str:
    root = etree.fromstring(xml, etree.XMLParser(remove_blank_text=True))
    etree.indent(root, " ")
    return etree.tostring(root, method="c14n").decode() + "\n"


@pytest.mark.parametrize("name", PARTS)
def test_part_is_as_it_was(parts, name, update_golden):
    golden = GOLDEN / name.replace("/", "-")
    found = _canonical(parts[name])
    if update_golden:
        golden.write_text(found, encoding="utf-8", newline="\n")
    assert found == golden.read_text(encoding="utf-8")


def test_no_sheet_is_left_out(parts):
    sheets = {name for name in parts if name.startswith("xl/worksheets/sheet")}
    assert sheets == {name for name in PARTS if "worksheets" in name}


def test_heights_are_not_fixed(parts):
    assert b"customHeight" not in parts["xl/worksheets/sheet2.xml"]
