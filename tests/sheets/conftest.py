import pytest
from openpyxl import Workbook, load_workbook

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.sheets.workbook import write
from tests.sheets.samples import OFFICE, STAMP, TODAY, sample_plan


@pytest.fixture
def open_workbook(tmp_path):
    """Writes a plan and reads the workbook back; `values`: results instead of formulas."""

    def opened(plan: Plan, *, values: bool = False, **options: object) -> Workbook:
        path = tmp_path / "bieu.xlsx"
        write(plan, **{"office": OFFICE, "path": path, "today": TODAY, "stamp": STAMP} | options)
        return load_workbook(path, data_only=values)

    return opened


@pytest.fixture
def sample(open_workbook):
    return open_workbook(sample_plan())


@pytest.fixture
def sample_values(open_workbook):
    return open_workbook(sample_plan(), values=True)
