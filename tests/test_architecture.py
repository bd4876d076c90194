"""The layers of the house hold: the contracts in pyproject.toml, checked over every import."""

import os
import subprocess
import sys

from tests.conftest import ROOT


def test_the_contracts_between_the_layers_are_kept() -> None:
    # A process of its own: the linter sets up logging and the import path for itself.
    linter = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    done = subprocess.run(
        [*linter, "--no-cache", "--no-logo"],
        cwd=ROOT,
        env=os.environ | {"NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " kept, 0 broken" in done.stdout
