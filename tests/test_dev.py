"""The developer's one command: what it installs, when, and what its exit code says."""

import importlib
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.conftest import ROOT

Command = Sequence[str | Path]


class Machine:
    """Stands for subprocess.run: remembers the commands and answers as told."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.answers: dict[str, str] = {}
        self.failing = ""

    def run(self, command: Command, **_: Any) -> subprocess.CompletedProcess[str]:
        words = [str(word) for word in command]
        self.commands.append(words)
        code = int(bool(self.failing) and self.failing in " ".join(words))
        if code and _.get("check"):
            raise subprocess.CalledProcessError(code, words)
        answer = next((a for key, a in self.answers.items() if key in " ".join(words)), "")
        return subprocess.CompletedProcess(words, code, stdout=answer)

    def called(self, *words: str) -> list[list[str]]:
        return [c for c in self.commands if all(any(w in part for part in c) for w in words)]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    found = Machine()
    monkeypatch.setattr(subprocess, "run", found.run)
    return found


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    monkeypatch.syspath_prepend(ROOT / "build")
    return {name: importlib.import_module(name) for name in ("dev", "environment", "debian")}


@pytest.fixture
def checkout(
    tmp_path: Path, scripts: dict[str, ModuleType], monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A checkout with a lock; the environment is made by putting an interpreter in its place."""
    (tmp_path / "build").mkdir()
    (tmp_path / "build/requirements-dev.txt").write_text("part==1 --hash=sha256:0\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")

    def create(folder: Path, **_: object) -> None:
        python = scripts["environment"]._python_in(folder)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()

    monkeypatch.setattr(scripts["environment"].venv, "create", create)
    return tmp_path


def ready(scripts: dict[str, ModuleType], checkout: Path, machine: Machine) -> list[list[str]]:
    """What pip was asked for while the environment was made ready."""
    machine.commands.clear()
    machine.answers["import pip"] = str(sys.version_info[:2])
    scripts["environment"].Environment.ready(checkout)
    return [c for c in machine.commands if c[1:4] == ["-m", "pip", "install"]]


def test_a_second_call_starts_at_once(
    scripts: dict[str, ModuleType], checkout: Path, machine: Machine
) -> None:
    parts, project = ready(scripts, checkout, machine)
    assert "--require-hashes" in parts
    assert {"--no-deps", "--editable"} <= set(project)
    assert ready(scripts, checkout, machine) == []
    assert machine.commands == []


def test_what_has_changed_is_installed_again(
    scripts: dict[str, ModuleType], checkout: Path, machine: Machine
) -> None:
    ready(scripts, checkout, machine)
    (checkout / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    (project,) = ready(scripts, checkout, machine)
    assert "--editable" in project
    (checkout / "build/requirements-dev.txt").write_text("part==2 --hash=sha256:1\n")
    assert len(ready(scripts, checkout, machine)) == 2


def test_an_interrupted_installation_is_done_again(
    scripts: dict[str, ModuleType], checkout: Path, machine: Machine
) -> None:
    machine.failing = "--require-hashes"
    with pytest.raises(subprocess.CalledProcessError):
        ready(scripts, checkout, machine)
    machine.failing = ""
    assert len(ready(scripts, checkout, machine)) == 2


def test_an_environment_of_another_python_is_filled_anew(
    scripts: dict[str, ModuleType], checkout: Path, machine: Machine
) -> None:
    ready(scripts, checkout, machine)
    stamp = checkout / ".venv/state.json"
    stamp.write_text(json.dumps(json.loads(stamp.read_text()) | {"parts": "of another Python"}))
    assert len(ready(scripts, checkout, machine)) == 2


def test_only_missing_packages_are_installed(
    scripts: dict[str, ModuleType], machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    debian = scripts["debian"]
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(debian.sys, "platform", "linux")
    machine.answers["dpkg-query"] = (
        "xvfb installed\nlibglib2.0-0t64 installed\nxauth config-files\n"
    )
    assert debian.missing(["xvfb", "libglib2.0-0", "xauth", "openbox"]) == ["xauth", "openbox"]
    monkeypatch.setattr(debian.os, "geteuid", lambda: 0, raising=False)
    debian.provide(["xvfb", "openbox"])
    assert machine.called("apt-get", "install", "openbox")
    assert not machine.called("apt-get", "install", "xvfb")


def test_without_root_the_command_is_told(
    scripts: dict[str, ModuleType],
    machine: Machine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    debian = scripts["debian"]
    monkeypatch.setattr(debian, "missing", lambda packages: list(packages))
    monkeypatch.setattr(debian.os, "geteuid", lambda: 1000, raising=False)
    debian.provide(["xvfb"])
    assert "sudo apt-get install -y --no-install-recommends xvfb" in capsys.readouterr().err
    assert machine.commands == []


def test_old_liberation_fonts_are_never_asked_for(scripts: dict[str, ModuleType]) -> None:
    debian = scripts["debian"]
    assert "fonts-liberation" not in debian.QT + debian.FONTS + debian.TEST_TOOLS


@pytest.fixture
def environment(
    scripts: dict[str, ModuleType], machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> Any:
    monkeypatch.setattr(scripts["debian"], "missing", lambda _packages: [])
    return scripts["environment"].Environment(ROOT, Path("python"))


@pytest.mark.parametrize(
    ("failing", "code"), [("", 0), ("ruff format", 1), ("mypy", 1), ("pytest", 1)]
)
def test_the_exit_code_counts_style_types_and_tests(
    scripts: dict[str, ModuleType], environment: Any, machine: Machine, failing: str, code: int
) -> None:
    machine.failing = failing
    assert scripts["dev"].test(environment, ["--quick", "tests/domain"]) == code
    asked = [" ".join(command[2:]) for command in machine.commands]
    assert asked[:3] == ["ruff check .", "ruff format --check .", "mypy"]
    assert asked[3:] == ["pytest -n 2 -m not slow tests/domain"]


def test_run_opens_the_program_where_there_is_a_screen(
    scripts: dict[str, ModuleType],
    environment: Any,
    machine: Machine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    dev = scripts["dev"]
    monkeypatch.setattr(dev, "has_screen", lambda _: True)
    dev.run(environment, [])
    assert machine.commands.pop()[1:] == ["-m", "hoptacxa_desktop"]
    monkeypatch.setattr(dev, "has_screen", lambda _: False)
    dev.run(environment, [])
    assert machine.commands.pop()[1:] == ["-m", "hoptacxa_desktop", "demo", "out"]
    told = capsys.readouterr().out
    assert "No screen" in told
    assert "không có màn hình" in told


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these always have a screen")
def test_a_screen_is_seen_by_its_variables(scripts: dict[str, ModuleType]) -> None:
    has_screen = scripts["dev"].has_screen
    assert has_screen({"DISPLAY": ":0"})
    assert has_screen({"WAYLAND_DISPLAY": "wayland-0"})
    assert not has_screen({"DISPLAY": ""})


def test_the_bundle_must_prove_itself(
    scripts: dict[str, ModuleType],
    environment: Any,
    machine: Machine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dev = scripts["dev"]
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    assert dev.bundle(environment, []) == 1
    program = tmp_path / "dist/KeHoachHTX" / ("hoptacxa.exe" if sys.platform == "win32" else "htx")
    program.parent.mkdir(parents=True)
    program.touch(mode=0o755)
    assert dev.bundle(environment, []) == 0
    assert machine.commands[-1] == [str(program), "self-test"]
    machine.failing = "self-test"
    assert dev.bundle(environment, []) == 1


def test_the_pipeline_calls_the_same_command() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert script.rstrip().endswith('exec "$python" build/dev.py test "$@"')
