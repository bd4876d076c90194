"""The virtual environment of the checkout: made, filled from the lock, and used."""

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

import debian

LOCK = "build/requirements-dev.txt"


@dataclass(frozen=True, slots=True)
class Environment:
    """The environment of one checkout; `python` is its interpreter."""

    root: Path
    python: Path

    @classmethod
    def ready(cls, root: Path) -> "Environment":
        """The environment with the locked parts and the project in it, made where missing.

        Raises CalledProcessError where pip fails, SystemExit where the system cannot make one.
        """
        env = cls(root, _python_in(root / ".venv"))
        wanted = {
            "parts": _digest((root / LOCK).read_bytes()),
            "project": _digest((root / "pyproject.toml").read_bytes() + bytes(root)),
        }
        present = env._stamp()
        if present == wanted:
            return env
        if not _usable(env.python):
            present = {}
            _create(root / ".venv")
        if present.get("parts") != wanted["parts"]:
            env._pip("--require-hashes", "--requirement", LOCK)
        env._pip("--no-deps", "--no-build-isolation", "--editable", ".")
        env._stamp_file.write_text(json.dumps(wanted), encoding="utf-8")
        return env

    def module(self, name: str, *args: str, offscreen: bool = False) -> int:
        """The exit code of `python -m name args`."""
        return self.program(self.python, "-m", name, *args, offscreen=offscreen)

    def program(self, program: Path, *args: str, offscreen: bool = False) -> int:
        """The exit code of a program, run in the checkout without the caller's Python settings."""
        surroundings = {
            name: value
            for name, value in os.environ.items()
            if name not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
        }
        surroundings |= {"PYTHONUTF8": "1", "PYTHONNOUSERSITE": "1"}
        if offscreen:
            surroundings["QT_QPA_PLATFORM"] = "offscreen"
        command = [str(program), *args]
        return subprocess.run(command, cwd=self.root, env=surroundings, check=False).returncode

    @property
    def _stamp_file(self) -> Path:
        return self.root / ".venv" / "state.json"

    def _stamp(self) -> dict[str, str]:
        """What was put in, {} for nothing or an environment whose Python has gone."""
        if not (self._stamp_file.exists() and self.python.exists()):
            return {}
        stamp = json.loads(self._stamp_file.read_text(encoding="utf-8"))
        return {str(part): str(digest) for part, digest in stamp.items()}

    def _pip(self, *args: str) -> None:
        # The stamp goes first: an interrupted installation must not look finished.
        self._stamp_file.unlink(missing_ok=True)
        quiet = ("--quiet", "--no-input", "--disable-pip-version-check")
        command = [str(self.python), "-m", "pip", "install", *quiet, *args]
        print("Preparing:", "pip install", *args, flush=True)
        subprocess.run(command, cwd=self.root, check=True)


def _python_in(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def _digest(content: bytes) -> str:
    """The content as this Python takes it: another version needs other wheels."""
    return hashlib.sha256(content + repr(sys.version_info[:2]).encode()).hexdigest()


def _usable(python: Path) -> bool:
    """True for an environment of this version of Python that has pip."""
    if not python.exists():
        return False
    asked = "import pip, sys; print(sys.version_info[:2])"
    answer = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=False)
    return answer.stdout.strip() == str(sys.version_info[:2])


def _create(folder: Path) -> None:
    if importlib.util.find_spec("ensurepip") is None:
        # Debian cuts this part out of its Python.
        debian.provide(("python3-venv",))
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit("This Python cannot make virtual environments: ensurepip is missing.")
    print("Preparing:", folder, flush=True)
    venv.create(folder, with_pip=True, clear=True)
