"""A Word file as LibreOffice prints it: a second reader that knows nothing of ours."""

import shutil
import subprocess
from pathlib import Path

import pytest

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="no LibreOffice on this machine"
)


def printed(document: Path, folder: Path) -> Path:
    """The PDF that LibreOffice makes of `document`, in `folder`."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, document],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / f"{document.stem}.pdf"
