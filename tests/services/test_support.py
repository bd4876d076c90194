"""The zip for support has what finds a fault, and no word that anybody typed."""

import json
import sqlite3
import zipfile
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from traceback import format_exception

import pytest

from hoptacxa_desktop import __version__
from hoptacxa_desktop.domain.errors import NotFound
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services import look, plans, support
from hoptacxa_desktop.services.log_lines import without_words
from hoptacxa_desktop.services.look import Look
from hoptacxa_desktop.services.support import file_name
from hoptacxa_desktop.store import Store, situations

NOW = datetime(2027, 4, 8, 7, 5, tzinfo=UTC)
SECRET = "Hội nghị tổng kết"


def log_of(error: BaseException) -> str:
    return f"2027-04-08 07:05:00 UTC\n{''.join(format_exception(error))}"


def raised(error: BaseException) -> BaseException:
    with pytest.raises(type(error)) as info:
        raise error
    return info.value


def packed(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name).decode("utf-8") for name in file.namelist()}


def saved(store: Store, folder: Path) -> dict[str, str]:
    path = folder / "ra.zip"
    support.save_log(store, path=path, logs=folder / "logs", parts={"Qt": "6"}, now=NOW)
    return packed(path)


def test_the_zip_holds_log_versions_and_settings(store: Store, tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    for name in ("su-co.log", "su-co.old.log"):
        (tmp_path / "logs" / name).write_text(log_of(raised(ValueError("x"))), encoding="utf-8")
    look.keep(store, look=Look(colours="DARK"))
    files = saved(store, tmp_path)
    assert sorted(files) == [
        "du-lieu.txt",
        "nhat-ky/su-co.log",
        "nhat-ky/su-co.old.log",
        "phien-ban.txt",
    ]
    assert f"Chương trình: {__version__}\n" in files["phien-ban.txt"]
    assert f"SQLite: {sqlite3.sqlite_version}\n" in files["phien-ban.txt"]
    facts = json.loads(files["du-lieu.txt"])
    assert facts["plans"] == len(plans.list_plans(store, today=NOW.date()))
    assert facts["settings"]["look"]["colours"] == "DARK"


def test_no_word_of_a_plan_is_given_away(store: Store, plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    error = raised(ValueError(f"cannot take {plan.subject!r}\n{plan.subject}"))
    (tmp_path / "logs" / "su-co.log").write_text(log_of(error), encoding="utf-8")
    with store.write("Nhớ cột", undoable=False) as unit:
        unit.settings.set("columns", {plan.subject: plan.subject})
    said = "\n".join(saved(store, tmp_path).values())
    assert "columns" in said
    assert "ValueError: …" in said
    words = plan.subject.split()
    assert not [pair for pair in pairwise(words) if " ".join(pair) in said]


def test_a_store_that_cannot_be_read_does_not_hinder_the_log(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged() -> None:
        raise situations.damaged(store.path)

    monkeypatch.setattr(store, "read", damaged)
    assert saved(store, tmp_path)["du-lieu.txt"] == "BadDatabase\n"


def test_a_folder_that_is_gone_is_the_persons_situation(store: Store, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        support.save_log(store, path=tmp_path / "mất" / "a.zip", logs=tmp_path, parts={}, now=NOW)


def test_a_log_keeps_places_and_kinds() -> None:
    def fails() -> None:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise RuntimeError(f"{SECRET}\n  {SECRET}\n{SECRET}: {SECRET}") from error

    with pytest.raises(RuntimeError) as info:
        fails()
    lines = without_words(log_of(info.value)).splitlines()
    assert lines[0] == "2027-04-08 07:05:00 UTC"
    assert "KeyError: …" in lines
    assert lines[-1] == "RuntimeError: …"
    assert any(line.startswith('  File "test_support.py", line ') for line in lines)
    assert "The above exception was the direct cause of the following exception:" in lines


def test_what_speaks_of_code_alone_is_kept_whole() -> None:
    with pytest.raises(AttributeError) as info:
        None.subject  # type: ignore[attr-defined]  # noqa: B018
    said = without_words(log_of(info.value))
    assert said.endswith("AttributeError: 'NoneType' object has no attribute 'subject'\n")


def test_names_of_folders_are_left_out() -> None:
    log = (
        "Traceback (most recent call last):\n"
        '  File "C:\\Users\\Lý Thị Mai\\hoptacxa_desktop\\ui\\desk.py", line 7, in do\n'
        "    outcome = service()\n"
        "  [Previous line repeated 3 more times]\n"
        "RecursionError: maximum recursion depth exceeded\n"
    )
    assert without_words(log).splitlines() == [
        "Traceback (most recent call last):",
        '  File "hoptacxa_desktop\\ui\\desk.py", line 7, in do',
        "    outcome = service()",
        "  [Previous line repeated 3 more times]",
        "RecursionError: …",
    ]


def test_the_name_tells_the_moment() -> None:
    assert file_name(NOW) == "Nhật ký Kế hoạch HTX 2027-04-08 1405.zip"
