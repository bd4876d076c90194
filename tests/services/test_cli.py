"""The command line: the shapes it answers in, and its exit codes."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hoptacxa_desktop.cli import run
from hoptacxa_desktop.paths import Paths
from hoptacxa_desktop.services import sample, try_out
from hoptacxa_desktop.store import Store
from tests.reading.test_reader import CAMPAIGN
from tests.services.conftest import NOW


def _run(arguments: Sequence[str], folder: Path) -> int:
    return run(
        arguments,
        paths=Paths(data=folder, documents=folder),
        draw_screens=_one_screen,
    )


def _one_screen(folder: Path) -> Sequence[Path]:
    """What the window's side gives: here a picture without a window."""
    folder.mkdir(parents=True, exist_ok=True)
    picture = folder / "màn hình.png"
    picture.write_bytes(b"picture")
    return (picture,)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mẫu.db"
    store = Store.open(path, now=lambda: NOW)
    try_out.open_sample(store, today=NOW.date())
    store.close()
    return path


def test_time_answers_in_the_agreed_shape(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    phrase = "Cả năm 2024; cao điểm từ ngày 01/4/2024 đến 30/4/2024"
    assert _run(["time", phrase, "--year", "2024", "--json"], tmp_path) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["text"] == phrase
    assert answer["understood"] is True
    assert answer["recurrence"] is None
    assert answer["depends_on"] is None
    assert {"start": "2024-04-01", "end": "2024-04-30", "kind": "peak", "tentative": False} in (
        answer["periods"]
    )


def test_time_reads_one_object_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [
        {"text": "Quý III hằng năm", "year": 2027, "issued": None},
        {"text": "từ nay đến hết năm 2027", "year": 2027, "issued": "2027-02-10"},
    ]
    lines = "\n".join(json.dumps(one) for one in asked)
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert _run(["time", "-"], tmp_path) == 0
    yearly, now_on = map(json.loads, capsys.readouterr().out.splitlines())
    assert yearly["recurrence"] == {"every": "year", "months": [7, 8, 9]}
    assert now_on["periods"][0]["start"] == "2027-02-10"


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("ngày 20 hằng tháng", {"every": "month", "due": {"day": 20}}),
        ("trước ngày 20 hằng tháng", {"every": "month", "due": {"day": 20}, "before": True}),
        (
            "ngày 01/3 và trước ngày 15/11 hằng năm",
            {
                "every": "year",
                "due": [{"month": 3, "day": 1}, {"month": 11, "day": 15}],
                "before": [False, True],
            },
        ),
        ("Giỗ Tổ (10/3 âm lịch) hằng năm",
         {"every": "year", "due": {"month": 3, "day": 10, "lunar": True}}),
    ],
)  # fmt: skip
def test_time_tells_when_it_is_due(
    phrase: str, told: dict[str, object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(["time", phrase, "--year", "2027", "--json"], tmp_path) == 0
    assert json.loads(capsys.readouterr().out)["recurrence"] == told


def test_list_and_export(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(["list", "--store", str(file), "--json"], tmp_path) == 0
    listed = json.loads(capsys.readouterr().out)["plans"]
    assert len(listed) == 2
    targets = {
        kind: tmp_path / f"ra{end}"
        for kind, end in (("word", ".docx"), ("pdf", ".pdf"), ("excel", ".xlsx"), ("ics", ".ics"))
    }
    options = [part for kind, path in targets.items() for part in (f"--{kind}", str(path))]
    assert _run(["export", listed[0]["id"], "--store", str(file), *options], tmp_path) == 0
    assert targets["word"].read_bytes()[:2] == b"PK"
    assert targets["pdf"].read_bytes()[:5] == b"%PDF-"
    assert targets["excel"].read_bytes()[:2] == b"PK"
    assert targets["ics"].read_text("utf-8").startswith("BEGIN:VCALENDAR")


def test_the_tracking_sheet_of_one_unit(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unit = sample.sample_office().units[1]
    plan = sample.sample_plans()[0]
    whole, own = tmp_path / "cả kế hoạch.xlsx", tmp_path / "đơn vị.xlsx"
    asked = ["export", plan.id, "--store", str(file), "--excel"]
    assert _run([*asked, str(whole)], tmp_path) == 0
    assert _run([*asked, str(own), "--unit", unit.name.upper()], tmp_path) == 0
    capsys.readouterr()
    leading = set(load_workbook(whole).sheetnames) - set(load_workbook(own).sheetnames)
    assert unit.shown not in leading
    assert len(leading) > 1
    assert _run([*asked, str(own), "--unit", "không có"], tmp_path) == 1
    assert "“không có”" in capsys.readouterr().err
    with pytest.raises(SystemExit) as wrong:
        _run(["export", plan.id, "--store", str(file), "--unit", unit.name], tmp_path)
    assert wrong.value.code == 2


def test_a_situation_is_one_sentence_and_exit_1(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(["export", "nobody", "--store", str(file)], tmp_path) == 1
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert "Traceback" not in told


def test_a_foreign_file_is_refused_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foreign = tmp_path / "thư.db"
    foreign.write_text("không phải cơ sở dữ liệu", encoding="utf-8")
    assert _run(["list", "--store", str(foreign)], tmp_path) == 1
    assert foreign.read_text(encoding="utf-8") == "không phải cơ sở dữ liệu"
    assert capsys.readouterr().err


@pytest.mark.parametrize(
    "options", [["--store", "nhầm.db"], []], ids=["mistyped", "no program yet"]
)
def test_no_store_is_made_where_there_is_none(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [str(tmp_path / one) if one.endswith(".db") else one for one in options]
    assert _run(["list", *asked], tmp_path) == 1
    assert "Không có tệp dữ liệu" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_for_the_demo_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ra").write_text("tệp", encoding="utf-8")
    assert _run(["demo", str(tmp_path / "ra")], tmp_path) == 1
    assert "Không tạo được thư mục" in capsys.readouterr().err


def test_wrong_use_is_exit_2(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as wrong:
        _run(["vẽ"], tmp_path)
    assert wrong.value.code == 2


def test_the_program_tries_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(["self-test"], tmp_path) == 0
    assert "Tự kiểm tra xong" in capsys.readouterr().out


def test_the_demo_writes_all_papers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(["demo", str(tmp_path / "ra")], tmp_path) == 0
    endings = sorted(path.suffix for path in (tmp_path / "ra").iterdir() if path.is_file())
    assert endings == sorted([".docx", ".pdf", ".xlsx", ".ics"] * 2)
    assert capsys.readouterr().out


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_the_demo_draws_its_screens_where_there_is_no_display(tmp_path: Path) -> None:
    display = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    without = {name: value for name, value in os.environ.items() if name not in display}
    done = subprocess.run(
        [sys.executable, "-m", "hoptacxa_desktop", "demo", str(tmp_path / "ra")],
        env=without | {"HOPTACXA_DATA": str(tmp_path / "data")},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "ra" / "screens").glob("*.png"))


def test_a_plan_in_a_file_is_read_in_the_agreed_shape(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = tmp_path / "năm trước.txt"
    old.write_text(CAMPAIGN, encoding="utf-8")
    assert _run(["read", str(old), "--json"], tmp_path) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["number"], told["symbol"], told["issued_on"]) == (
        "12/KH-LMHTX",
        "KH-LMHTX",
        "2027-02-05",
    )
    assert told["period"] == {"start": "2027-01-01", "end": "2027-12-31"}
    assert told["peaks"] == [{"start": "2027-03-29", "end": "2027-04-29"}]
    course = next(one for one in told["activities"] if one["title"].startswith("Tổ chức 02 lớp"))
    assert (course["section"], course["advisers"]) == ("II.2.1", ["Phòng Tư vấn"])
    assert course["periods"][0]["start"] == "2027-06-01"
    assert told["recipients"][0] == {"text": "Ủy ban nhân dân tỉnh", "purpose": "để b/c"}
    assert told["signature"]["name"] == "Nguyễn Văn An"


def test_a_plan_in_a_file_becomes_new_papers_in_one_line(tmp_path: Path) -> None:
    old, new = tmp_path / "năm trước.txt", tmp_path / "mới.docx"
    old.write_text(CAMPAIGN, encoding="utf-8")
    assert _run(["export", str(old), "--word", str(new)], tmp_path) == 0
    assert new.stat().st_size > 5_000


def test_plans_in_files_are_put_into_the_store(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = tmp_path / "năm trước.txt"
    old.write_text(CAMPAIGN, encoding="utf-8")
    assert _run(["import", str(old), "--store", str(file)], tmp_path) == 0
    added = capsys.readouterr().out.strip()
    assert _run(["list", "--store", str(file), "--json"], tmp_path) == 0
    listed = json.loads(capsys.readouterr().out)["plans"]
    assert added in [plan["id"] for plan in listed]
    assert _run(["import", str(tmp_path / "không có.docx"), "--store", str(file)], tmp_path) == 1
    assert "không có.docx" in capsys.readouterr().err
