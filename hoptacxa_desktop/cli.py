"""The same services without a window: for scripts, for measuring, for the frozen program's test.

Exit codes: 0 done; 1 a person's situation, told in one sentence on standard error; 2 wrong use.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hoptacxa_desktop.domain.errors import NotFound, PersonError
from hoptacxa_desktop.domain.timing import read
from hoptacxa_desktop.domain.timing.values import TimeContext
from hoptacxa_desktop.paths import Paths
from hoptacxa_desktop.services import answers

if TYPE_CHECKING:
    from hoptacxa_desktop.store import Store

DrawScreens = Callable[[Path], Sequence[Path]]


def run(argv: Sequence[str], *, paths: Paths, draw_screens: DrawScreens) -> int:
    """Do what `argv` (without the program's name) asks for; the exit code."""
    arguments = _parser().parse_args(argv)
    arguments.paths, arguments.draw_screens = paths, draw_screens
    try:
        code: int = arguments.do(arguments)
    except PersonError as situation:
        print(
            " ".join(part for part in (situation.sentence, situation.advice) if part),
            file=sys.stderr,
        )
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hoptacxa", description="Kế hoạch Hợp tác xã")
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    _add_time(commands)
    _add_list(commands)
    _add_read(commands)
    _add_import(commands)
    _add_export(commands)
    demo = commands.add_parser("demo", help="xuất văn phòng mẫu và ảnh các màn hình")
    demo.add_argument("folder", type=Path)
    demo.set_defaults(do=_demo)
    test = commands.add_parser("self-test", help="tự kiểm tra chương trình")
    test.set_defaults(do=_self_test)
    return parser


def _add_time(commands: Any) -> None:
    parser = commands.add_parser("time", help="đọc một cụm từ thời gian")
    parser.add_argument("phrase", help="cụm từ, hoặc - để đọc từng dòng JSON")
    parser.add_argument("--year", type=int, default=date.today().year)
    parser.add_argument("--issued", type=date.fromisoformat)
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(do=_time)


def _add_list(commands: Any) -> None:
    parser = commands.add_parser("list", help="liệt kê các kế hoạch")
    parser.add_argument("--store", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(do=_list)


def _add_read(commands: Any) -> None:
    parser = commands.add_parser("read", help="đọc một kế hoạch có sẵn (.docx, .doc, .txt, .xlsx)")
    parser.add_argument("file", type=Path)
    parser.add_argument("--year", type=int)
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(do=_read)


def _add_import(commands: Any) -> None:
    parser = commands.add_parser("import", help="nhận các kế hoạch có sẵn vào sổ")
    parser.add_argument("files", type=Path, nargs="+", metavar="TỆP")
    parser.add_argument("--year", type=int)
    parser.add_argument("--store", type=Path)
    parser.set_defaults(do=_import)


def _add_export(commands: Any) -> None:
    parser = commands.add_parser("export", help="xuất một kế hoạch ra Word, PDF, Excel, ICS")
    parser.add_argument("plan", help="mã kế hoạch (xem lệnh list), hoặc tệp kế hoạch")
    for kind in ("word", "pdf", "excel", "ics"):
        parser.add_argument(f"--{kind}", type=Path, metavar="TỆP")
    parser.add_argument(
        "--unit", default="", metavar="TÊN", help="tệp Excel chỉ gồm việc đơn vị chủ trì"
    )
    parser.add_argument("--store", type=Path)
    parser.set_defaults(do=_export, wrong=parser.error)


def _time(arguments: argparse.Namespace) -> int:
    if arguments.phrase == "-":
        for line in sys.stdin:
            if line.strip():
                print(json.dumps(_answer_line(json.loads(line)), ensure_ascii=False), flush=True)
        return 0
    context = TimeContext(year=arguments.year, issued_on=arguments.issued)
    timing = read(arguments.phrase, context)
    if arguments.json:
        print(json.dumps(answers.timing(timing), ensure_ascii=False))
    else:
        print(answers.timing_for_people(timing))
    return 0


def _answer_line(asked: dict[str, Any]) -> dict[str, Any]:
    issued = asked.get("issued") or None
    context = TimeContext(
        year=int(asked.get("year") or date.today().year),
        issued_on=date.fromisoformat(issued) if issued else None,
    )
    return answers.timing(read(str(asked.get("text", "")), context))


def _list(arguments: argparse.Namespace) -> int:
    from hoptacxa_desktop.services import plans

    with _store(arguments) as store:
        found = plans.list_plans(store, today=date.today())
    if arguments.json:
        print(json.dumps({"plans": [answers.summary(one) for one in found]}, ensure_ascii=False))
        return 0
    for one in found:
        print(answers.summary_for_people(one))
    return 0


def _read(arguments: argparse.Namespace) -> int:
    from hoptacxa_desktop.services import reading_answers, receiving

    found = receiving.read_file(arguments.file, today=date.today(), year=arguments.year)
    if arguments.json:
        print(json.dumps(reading_answers.as_json(found), ensure_ascii=False))
    else:
        print("\n".join(reading_answers.for_people(found)))
    return 0


def _import(arguments: argparse.Namespace) -> int:
    from hoptacxa_desktop.services import receiving

    today, now = date.today(), datetime.now(UTC)
    with _store(arguments) as store:
        for file in arguments.files:
            found = receiving.read_file(file, today=today, year=arguments.year)
            print(receiving.accept(store, plan=found.plan, at=now).plan.id)
    return 0


def _export(arguments: argparse.Namespace) -> int:
    from hoptacxa_desktop.services import demo

    targets = {kind: getattr(arguments, kind) for kind in ("word", "pdf", "excel", "ics")}
    if arguments.unit and not arguments.excel:
        arguments.wrong("--unit đi cùng --excel")
    wanted = {kind: path for kind, path in targets.items() if path}
    now = datetime.now(UTC)
    if Path(arguments.plan).is_file():
        written = _export_file(Path(arguments.plan), wanted, now)
    else:
        with _store(arguments) as store:
            written = demo.export_one(
                store, plan_id=arguments.plan, targets=wanted, now=now, unit=arguments.unit
            )
    for path in written:
        print(path)
    return 0


def _export_file(file: Path, targets: dict[str, Path], now: datetime) -> list[Path]:
    """The papers of a plan that lies in a file: read first, so that one line makes new papers."""
    from hoptacxa_desktop.domain.office import Office
    from hoptacxa_desktop.services import demo, receiving

    found = receiving.read_file(file, today=now.astimezone().date())
    return demo.export(found.plan, office=Office(), targets=targets, now=now)


def _demo(arguments: argparse.Namespace) -> int:
    from hoptacxa_desktop.services import demo

    for path in demo.export_sample(arguments.folder, now=datetime.now(UTC)):
        print(path)
    for path in arguments.draw_screens(arguments.folder / "screens"):
        print(path)
    return 0


def _self_test(arguments: argparse.Namespace) -> int:
    from hoptacxa_desktop.services import self_test

    for step in self_test.run(now=datetime.now(UTC), draw_screens=arguments.draw_screens):
        print(step, flush=True)
    return 0


def _store(arguments: argparse.Namespace) -> AbstractContextManager[Store]:
    from hoptacxa_desktop.store import Store

    path = arguments.store or arguments.paths.database
    if not path.is_file():
        raise NotFound(
            f"Không có tệp dữ liệu “{path}”.",
            advice="Kiểm tra tên tệp sau --store. Tệp của máy này có sau khi mở chương trình.",
        )
    return closing(Store.open(path, now=lambda: datetime.now(UTC)))
