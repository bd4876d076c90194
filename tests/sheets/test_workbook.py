import os
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from hoptacxa_desktop.domain.errors import NotFound
from hoptacxa_desktop.domain.identity import UnitId
from hoptacxa_desktop.sheets.workbook import write
from tests.sheets.samples import OFFICE, PUBLICITY, STAMP, TODAY, activity, assigned, plan_of
from tests.sheets.samples import sample_plan as sample


def test_the_same_plan_gives_the_same_file(tmp_path):
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    for path in (first, second):
        write(sample(), office=OFFICE, path=path, today=TODAY, stamp=STAMP)
    assert first.read_bytes() == second.read_bytes()


def test_every_writing_is_an_export_of_its_own(tmp_path):
    path = tmp_path / "a.xlsx"
    ids = set()
    for _ in range(2):
        write(sample(), office=OFFICE, path=path, today=TODAY)
        marks = dict(load_workbook(path)["_hop"].iter_rows(max_col=2, values_only=True))
        ids.add(marks["export_id"])
    assert len(ids) == 2


def test_progress_ends_with_all_activities(tmp_path):
    told = []
    plan = plan_of(*(activity(n, f"Việc {n}") for n in range(1, 601)))
    write(
        plan,
        office=OFFICE,
        path=tmp_path / "a.xlsx",
        today=TODAY,
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == [(250, 600), (500, 600), (600, 600)]


def test_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(NotFound):
        write(sample(), office=OFFICE, path=tmp_path / "x" / "a.xlsx", today=TODAY)


def test_an_old_file_stays_whole_when_writing_fails(tmp_path, monkeypatch):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"cu")

    def stop(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(ZeroDivisionError):
        write(sample(), office=OFFICE, path=path, today=TODAY)
    assert path.read_bytes() == b"cu"
    assert os.listdir(tmp_path) == ["a.xlsx"]


def test_a_unit_that_leads_nothing_gets_no_workbook(tmp_path):
    with pytest.raises(NotFound):
        write(sample(), office=OFFICE, path=tmp_path / "a.xlsx", today=TODAY, only=UnitId("f" * 32))


@pytest.mark.parametrize(
    "name", ["L'Étoile & <con>", "Phòng 'A'", "=1+1", "<r>x</r>", "&&&&&" * 20]
)
def test_odd_names_and_subjects_break_nothing(open_workbook, name):
    unit = replace(PUBLICITY, name=name, short_name="", initials="")
    office = replace(OFFICE, name=name, units=(unit,))
    plan = plan_of(activity(1, "Việc", lead=assigned(unit)), subject=name * 4, place=name)
    assert len(open_workbook(plan, office=office).sheetnames) == 7


def test_a_letterhead_without_superior_and_without_anything(open_workbook):
    bare = replace(OFFICE.letterhead, superior=())
    words = _words(open_workbook(plan_of(letterhead=bare))["Theo dõi"])
    assert "LIÊN MINH HỢP TÁC XÃ TỈNH SƠN HÀ" in words
    empty = replace(bare, issuer=())
    office = replace(OFFICE, letterhead=empty, place="")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in _words(
        open_workbook(plan_of(letterhead=empty, place=""), office=office)["Theo dõi"]
    )


def _words(sheet):
    return [cell.value for row in sheet.iter_rows(max_row=3) for cell in row]
