"""The rules of the house that a reader would otherwise have to watch over.

Each test gives the places that break its rule, as "file:line".
"""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from tests.conftest import ROOT

LONGEST_MODULE = 350
LONGEST_FUNCTION = 50
COMPILED_FORMS = ROOT / "hoptacxa_desktop/ui/forms"


def sources(*folders: str) -> list[Path]:
    found = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return sorted(path for path in found if not path.is_relative_to(COMPILED_FORMS))


PRODUCT = sources("hoptacxa_desktop")
TESTS = sources("tests")
SCRIPTS = sources("build")


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path), str(path))


def places(paths: Iterable[Path], broken: Callable[[Path], Iterable[int]]) -> list[str]:
    return [f"{path.relative_to(ROOT)}:{line}" for path in paths for line in broken(path)]


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call in the file with the dotted name of what is called."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def called(*endings: str) -> Callable[[Path], list[int]]:
    """Finds the lines that call something whose dotted name ends so."""
    return lambda path: [
        call.lineno
        for name, call in calls(path)
        if any(f".{name}".endswith(f".{ending}") for ending in endings)
    ]


def test_modules_say_what_they_are() -> None:
    assert not places(
        PRODUCT + SCRIPTS, lambda path: [1] if not ast.get_docstring(tree(path)) else []
    )


def test_modules_are_small() -> None:
    lengths = {path: text(path).count("\n") for path in PRODUCT + SCRIPTS}
    assert not places(lengths, lambda path: [n for n in [lengths[path]] if n > LONGEST_MODULE])


def test_functions_are_small() -> None:
    assert not places(PRODUCT + SCRIPTS, _long_functions)


def _long_functions(path: Path) -> Iterator[int]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield node.lineno


def test_no_error_is_swallowed() -> None:
    assert not places(PRODUCT + SCRIPTS + TESTS, _swallowed)


def _swallowed(path: Path) -> Iterator[int]:
    """Handlers that catch everything without raising again, or that do nothing at all."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "Exception"
            everything = caught in ("Exception", "BaseException")
            raises = any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
            silent = all(isinstance(line, ast.Pass) for line in node.body)
            if silent or (everything and not raises):
                yield node.lineno


def test_tests_do_not_sleep() -> None:
    assert not places(TESTS, called("time.sleep", "sleep", "qtbot.wait", "qWait", "qSleep"))


def test_table_cells_are_not_looked_up_one_by_one() -> None:
    # python-docx counts all cells anew at every such call: minutes for a long table.
    assert not places(PRODUCT, called("table.cell"))


WRITERS = {"append", "extend", "insert", "add", "update", "setdefault", "pop", "remove", "clear"}


def test_modules_keep_no_state() -> None:
    assert not places(PRODUCT, _state)


def _state(path: Path) -> Iterator[int]:
    """Tables of a module that are not CONSTANT, or are written to; global statements."""
    tables = {name: line for node in tree(path).body for name, line in _tables(node)}
    yield from (line for name, line in tables.items() if not name.isupper())
    yield from (line for name, line in _written(path) if name in tables)
    yield from (node.lineno for node in ast.walk(tree(path)) if isinstance(node, ast.Global))


def _tables(node: ast.stmt) -> Iterator[tuple[str, int]]:
    """The lists, dicts and sets that a statement of a module makes."""
    if isinstance(node, ast.Assign | ast.AnnAssign) and _makes_mutable(node.value):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = (ast.unparse(target) for target in targets)
        yield from ((name, node.lineno) for name in names if not name.startswith("__"))


def _makes_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return ast.unparse(value.func) in ("list", "dict", "set", "defaultdict", "deque")
    literals = ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp
    return isinstance(value, literals)


def _written(path: Path) -> Iterator[tuple[str, int]]:
    """What is changed in place: by an item, a deletion or a method."""
    for node in ast.walk(tree(path)):
        item = isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load)
        method = isinstance(node, ast.Attribute) and node.attr in WRITERS
        if (item or method) and isinstance(node, ast.Subscript | ast.Attribute):
            yield ast.unparse(node.value), node.lineno


def test_resources_that_are_named_are_there() -> None:
    assert not places(PRODUCT, _missing_resources)


def _missing_resources(path: Path) -> Iterator[int]:
    for name, call in calls(path):
        parts = [str(arg.value) for arg in call.args if isinstance(arg, ast.Constant)]
        literal = name.split(".")[-1] == "resource" and len(parts) == len(call.args) > 0
        if literal and not ROOT.joinpath("resources", *parts).exists():
            yield call.lineno


FOLDERS = ("hoptacxa_desktop", "tests", "build", ".ci", "resources", "forms")
TEXTS = {".py", ".txt", ".json", ".toml", ".typ", ".ui", ".md", ".ini", ".spec", ".nsi", ""}
HOME = re.compile(r"(?<![\w.])(?:/(?:work|root)/|/home/\w|C:\\Users\\\w)")


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    below = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*"))
    ours = [
        path
        for path in (*below, *ROOT.glob("*"))
        if path.is_file()
        and path.suffix in TEXTS
        and "__pycache__" not in path.parts
        # A further work tree has its link to the repository in a file of this name.
        and path.name != ".git"
        and path != Path(__file__)
    ]
    assert len(ours) > len(PRODUCT)
    assert not places(sorted(ours), lambda path: _lines(path, HOME))


def test_locks_name_no_address_and_every_hash() -> None:
    locks = sorted((ROOT / "build").glob("*.txt"))
    assert locks
    assert not places(locks, lambda path: _lines(path, re.compile(r"https?:|--(index|find|extra)")))
    for lock in locks:
        entries = re.findall(r"^(\S+==\S+)((?:.*\\\n)*.*)", text(lock), re.MULTILINE)
        assert entries
        assert not [name for name, rest in entries if "--hash=sha256:" not in rest]


def _lines(path: Path, pattern: re.Pattern[str]) -> list[int]:
    lines = text(path).splitlines()
    return [number for number, line in enumerate(lines, start=1) if pattern.search(line)]
