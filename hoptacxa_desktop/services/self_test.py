"""The program tries itself in a temporary folder: used on the frozen program."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import demo, exports, plans, receiving, sample
from hoptacxa_desktop.services import office as office_service
from hoptacxa_desktop.store import Store


def run(*, now: datetime, draw_screens: Callable[[Path], Sequence[Path]]) -> Iterator[str]:
    """One line for each thing that works. Raises what it meets when one does not.

    `draw_screens`: draws every screen into a folder, so that the window's own parts are tried.
    """
    with TemporaryDirectory(prefix="Kế hoạch thử ") as name:
        folder = Path(name)
        yield from _try_store(folder / "dữ liệu.db", now)
        yield from _try_papers(folder, now)
        yield from _try_reading(folder, now)
        drawn = draw_screens(folder / "màn hình")
        _require(bool(drawn), "the screens are drawn")
        yield f"Vẽ {len(drawn)} màn hình: đạt."
    yield "Tự kiểm tra xong: mọi phần đều chạy."


def _try_store(path: Path, now: datetime) -> Iterator[str]:
    with closing(Store.open(path, now=lambda: now)) as store:
        office_service.declare(store, office=sample.sample_office())
        kept = [_kept(store, plan) for plan in sample.sample_plans()]
        yield f"Lưu và đọc lại {len(kept)} kế hoạch: đạt."
    with closing(Store.open(path, now=lambda: now)) as store:
        found = plans.list_plans(store, today=now.date())
        _require(len(found) == len(kept), "the plans are there after opening again")
    yield "Mở lại cơ sở dữ liệu: đạt."


def _kept(store: Store, plan: Plan) -> Plan:
    added = plans.add_plan(store, plan=plan, name="Thử").plan
    _require(plans.open_plan(store, plan_id=plan.id) == added, "a plan reads back as written")
    return added


def _try_papers(folder: Path, now: datetime) -> Iterator[str]:
    for path in demo.export_sample(folder, now=now):
        _require(path.stat().st_size > 500, f"{path.suffix} has content")
        if path.suffix in (".docx", ".xlsx"):
            with ZipFile(path) as package:
                _require(package.testzip() is None, f"{path.suffix} is whole")
        yield f"Xuất {path.suffix}: đạt."


def _try_reading(folder: Path, now: datetime) -> Iterator[str]:
    """The papers that were written are plans that can be taken in again."""
    for plan in sample.sample_plans():
        paper = folder / f"{exports.file_stem(plan)}.docx"
        found = receiving.read_file(paper, today=now.date()).plan
        _require(found.subject == plan.subject, "a paper reads back with its subject")
        _require(len(tasks(found)) > len(tasks(plan)) / 2, "a paper reads back with activities")
        yield "Đọc lại .docx: đạt."


def _require(condition: bool, what: str) -> None:
    if not condition:
        raise AssertionError(f"self-test failed: {what}")
