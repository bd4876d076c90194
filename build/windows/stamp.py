"""Remembers what a folder was made from, so that it is made again only when that changed."""

import hashlib
from pathlib import Path


class Stamp:
    """A file beside `folder` with the digest of what the folder is made from.

    `causes`: texts that the folder follows from; one that names a file counts with its content.
    """

    def __init__(self, folder: Path, *causes: str) -> None:
        self._file = folder.with_name(f"{folder.name}.stamp")
        self._folder = folder
        digest = hashlib.sha256()
        for cause in causes:
            digest.update(_content(cause))
        self._digest = digest.hexdigest()

    @property
    def fresh(self) -> bool:
        """True where the folder is there, whole, and from the same causes."""
        return (
            self._folder.exists()
            and self._file.exists()
            and self._file.read_text(encoding="ascii") == self._digest
        )

    def set(self) -> None:
        """The folder is whole."""
        self._file.write_text(self._digest, encoding="ascii")


def _content(cause: str) -> bytes:
    if "\n" not in cause and Path(cause).is_file():
        return Path(cause).read_bytes()
    return cause.encode()
