"""What support needs to find a fault, in one zip: the log, versions, settings; no plan's words."""

import json
import platform
import sqlite3
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from hoptacxa_desktop import __version__
from hoptacxa_desktop.atomic import atomic_write
from hoptacxa_desktop.domain.codec import Json
from hoptacxa_desktop.domain.errors import PersonError
from hoptacxa_desktop.services.log_lines import without_words
from hoptacxa_desktop.store import Store

# Under any other name words of the office may be kept: only the name is given away.
_OPEN_SETTINGS = ("look", "calendar-view", "store.derived-form")


def file_name(now: datetime) -> str:
    """The name under which the zip is offered to be saved."""
    return f"Nhật ký Kế hoạch HTX {now.astimezone():%Y-%m-%d %H%M}.zip"


def save_log(
    store: Store, *, path: Path, logs: Path, parts: Mapping[str, str], now: datetime
) -> Path:
    """Write the zip to `path` and return it.

    `logs`: the folder of the log. `parts`: further parts of the program with their versions.
    Raises FileBusy, NotWritable, NoRoom or NotFound; the old file is then whole.
    """
    entries = dict(_entries(store, logs, parts, now))
    atomic_write(path, lambda fresh: _write(fresh, entries))
    return path


def _write(fresh: Path, entries: Mapping[str, str]) -> None:
    with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, words in entries.items():
            packed.writestr(name, words)


def _entries(
    store: Store, logs: Path, parts: Mapping[str, str], now: datetime
) -> Iterator[tuple[str, str]]:
    yield "phien-ban.txt", "".join(f"{name}: {said}\n" for name, said in _versions(parts, now))
    yield "du-lieu.txt", _store_facts(store, now)
    for log in sorted(logs.glob("*.log")):
        yield f"nhat-ky/{log.name}", without_words(log.read_text("utf-8", errors="replace"))


def _versions(parts: Mapping[str, str], now: datetime) -> Iterator[tuple[str, str]]:
    yield "Lúc lưu", f"{now.astimezone():%Y-%m-%d %H:%M %z}"
    yield "Chương trình", __version__
    yield "Hệ điều hành", platform.platform()
    yield "Python", platform.python_version()
    yield "SQLite", sqlite3.sqlite_version
    yield from parts.items()


def _store_facts(store: Store, now: datetime) -> str:
    """Sizes and settings; a store that cannot be read says why."""
    try:
        with store.read() as unit:
            settings, plans = unit.settings.all(), unit.glance.summaries(now.date())
    except PersonError as situation:
        return f"{type(situation).__name__}\n"
    facts = {
        "bytes": store.path.stat().st_size,
        "plans": len(plans),
        "tasks": sum(plan.tasks for plan in plans),
        "settings": {key: _shown(key, value) for key, value in settings.items()},
    }
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"


def _shown(key: str, value: Json) -> Json:
    return value if key in _OPEN_SETTINGS else "…"
