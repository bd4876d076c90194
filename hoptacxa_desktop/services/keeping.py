"""What stands typed and unwritten, in one small file beside the store."""

import json
from dataclasses import dataclass
from pathlib import Path

from hoptacxa_desktop.atomic import atomic_write, situation
from hoptacxa_desktop.domain import codec
from hoptacxa_desktop.domain.typed import Kept

_ENDING = ".dang-go.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """The file: words that were kept, the oldest first."""

    kept: Kept = ()


def file_of(store: Path) -> Path:
    """Where the words are kept that belong to the store at `store`."""
    return store.with_name(f"{store.name}{_ENDING}")


def load(path: Path) -> Kept:
    """What was kept, nothing where no file is.

    Raises ValueError for a file that is none of ours, OSError for one that cannot be read.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return codec.load(_Sheet, {"kept": data["kept"]}).kept
    except FileNotFoundError:
        return ()
    except (ValueError, TypeError, KeyError, AttributeError) as unlike:
        raise ValueError(f"not what this program keeps: {path.name}") from unlike


def save(path: Path, kept: Kept) -> None:
    """Put `kept` in place of what was kept; no file stands where nothing is.

    Raises NoRoom, NotWritable, FileBusy or NotFound; the old file is then whole.
    """
    if kept:
        words = json.dumps(codec.dump(_Sheet(kept=kept)), ensure_ascii=False)
        atomic_write(path, lambda fresh: fresh.write_text(words, encoding="utf-8"))
        return
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise situation(error, path) from error
