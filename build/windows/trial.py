"""Tries what was made: installs it, works with it, breaks off, comes back, and removes it."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from windows import installing, papers
from windows.machine import NAME, Machine, require
from windows.screen import until

# Where "Mở văn phòng mẫu" lies on this screen while the office is asked for.
_SAMPLE_OFFICE = (162, 667)
_ASKING = "Khai báo lần đầu"
_TYPED = "Hop giao ban chuyen de"
_BROKEN_OFF = "go do dang"
_FOLDER = "Tài liệu của cơ quan"
_REVISIONS = "hoptacxa_desktop/store/migrations/versions"
_COPY = "*trước nâng cấp*"
# Points that one line of typed letters changes.
_LETTERS = 200

Step = Callable[[Machine], str]


def steps(machine: Machine, *, short: bool = False) -> Iterator[str]:
    """Everything in its order, on a machine that never saw the program; a line for each step.

    `short`: only what needs no hand and no eye.
    """
    installing.clean(machine)
    for step in _SILENT if short else _STEPS:
        yield step(machine)


def test_itself(machine: Machine) -> str:
    """The installed program tries all its parts."""
    ran = machine.command("self-test")
    require("mọi phần đều chạy" in ran.said, f"self-test:\n{ran.said}")
    return f"self-test: {ran.seconds:.1f} s"


def bring_old_stores_up(machine: Machine) -> str:
    """A store of every schema that there was opens with its plans, an older one after a copy."""
    stores = sorted((machine.places.root / "tests/databases").glob("schema_*.sqlite"))
    newest = len(list((machine.places.root / _REVISIONS).glob("v*.py")))
    for number, store in enumerate(stores, 1):
        installing.forget_data(machine)
        machine.person.data.mkdir(parents=True)
        shutil.copy(store, machine.person.store)
        require(bool(_plans(machine)), f"{store.name} still has its plans")
        copied = any(machine.person.data.rglob(_COPY))
        require(number == newest or copied, f"{store.name} was copied before it was changed")
    return f"stores of all {len(stores)} schemas open"


def open_first(machine: Machine) -> str:
    """Start it for the first time: it asks for the office; then close it."""
    installing.forget_data(machine)
    with machine.opened(_ASKING, "first") as seconds:
        require(machine.person.store.is_file(), "the store lies in its folder")
    return f"first start to painted window: {seconds:.1f} s"


def work(machine: Machine) -> str:
    """Start it again, open the sample office and one of its plans, and add an activity."""
    with machine.opened(_ASKING, "second") as seconds:
        machine.screen.click(*_SAMPLE_OFFICE)
        machine.wait_for("Liên minh Hợp tác xã")
        machine.take("plans")
        machine.screen.key("Return")
        machine.wait_for_change("plans")
        machine.take("plan")
        _begin(machine, "plan", _TYPED)
        machine.screen.key("Tab")
        machine.take("edited")
    require(_TYPED in _stored(machine), "what was typed is in the store")
    return f"second start to painted window: {seconds:.1f} s; a plan edited"


def write_papers(machine: Machine) -> str:
    """Word, PDF, Excel and the calendar of every plan: as Linux writes them from the same store."""
    theirs, ours = machine.person.home / _FOLDER, machine.places.folder / "papers"
    for folder in (theirs, ours):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    plans = _plans(machine)
    for at, plan in enumerate(plans, 1):
        name = f"Kế hoạch {at}"
        machine.command("export", plan, *papers.targets(theirs, name))
        papers.write_here(machine.places.root, machine.person.store, plan, ours, name)
        papers.compare(theirs, ours, name)
    files = [file for file in theirs.iterdir() if file.stat().st_size]
    return f"papers as on Linux: {len(files)} files of {len(plans)} plans"


def come_back(machine: Machine) -> str:
    """Start it once more: everything is there; a second start only raises the first window."""
    with machine.opened("Liên minh Hợp tác xã", "restarted"):
        (window, *_) = machine.screen.windows("Liên minh Hợp tác xã")
        machine.screen.minimise(window)
        until(lambda: not machine.screen.windows(NAME), seconds=20, what="a minimised window")
        second = machine.start()
        code = second.wait(timeout=60)
        require(code == 0, f"the second start ends well, not with {code}")
        machine.wait_for("Liên minh Hợp tác xã")
    return "restarted with everything there; a second start raises the first window"


def break_off(machine: Machine) -> str:
    """Ended in the middle of a word; the next start has everything, and that word."""
    process = machine.start()
    with machine.ended(process):
        machine.wait_for("Liên minh Hợp tác xã")
        machine.take("before-end")
        machine.screen.key("Return")
        machine.wait_for_change("before-end")
        machine.take("plan-again")
        _begin(machine, "plan-again", _BROKEN_OFF)
        until(lambda: _BROKEN_OFF in _half_typed(machine), seconds=30, what="the half-typed words")
    require(_TYPED in _stored(machine), "what had been written is there after the end")
    with machine.opened("Liên minh Hợp tác xã", "recovered"):
        require(
            _BROKEN_OFF in _half_typed(machine), "the half-typed words are kept until asked for"
        )
    return "ended in the middle of a word and recovered"


def _begin(machine: Machine, picture: str, words: str) -> None:
    """A new activity with these words, still being typed, on the plan that the picture shows."""
    machine.screen.key("ctrl+Return")
    machine.wait_for_change(picture, _LETTERS)
    machine.screen.write(words)


def _plans(machine: Machine) -> list[str]:
    """The ids of the plans in the store."""
    listed = json.loads(machine.command("list", "--json").said)
    return [plan["id"] for plan in listed["plans"]]


def _stored(machine: Machine) -> str:
    """Everything in the store, also what is still in its journal."""
    copy = machine.places.folder / "store.db"
    for ending in ("", "-wal"):
        file = machine.person.store.with_name(machine.person.store.name + ending)
        Path(f"{copy}{ending}").write_bytes(file.read_bytes() if file.exists() else b"")
    with closing(sqlite3.connect(copy)) as opened:
        return "\n".join(opened.iterdump())


def _half_typed(machine: Machine) -> str:
    files = machine.person.data.glob("*.dang-go.json")
    return "".join(_readable(file) for file in files)


def _readable(file: Path) -> str:
    return json.dumps(json.loads(file.read_text(encoding="utf-8")), ensure_ascii=False)


_SILENT: tuple[Step, ...] = (
    installing.install,
    test_itself,
    bring_old_stores_up,
    installing.remove,
)
_STEPS: tuple[Step, ...] = (
    installing.install,
    test_itself,
    bring_old_stores_up,
    open_first,
    work,
    write_papers,
    come_back,
    break_off,
    installing.refuse_while_open,
    installing.update,
    installing.remove,
    installing.install_by_hand,
    installing.remove,
)
