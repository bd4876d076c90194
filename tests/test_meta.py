"""The rules of the house that a reader would otherwise have to watch over."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

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


def each(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=lambda path: str(path.relative_to(ROOT)))


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path), str(path))


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call in the file with the dotted name of what is called."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


@each(PRODUCT + SCRIPTS)
def test_modules_are_small_and_say_what_they_are(path: Path) -> None:
    assert ast.get_docstring(tree(path)), "no docstring"
    assert text(path).count("\n") <= LONGEST_MODULE


@each(PRODUCT + SCRIPTS)
def test_functions_are_small(path: Path) -> None:
    functions = (n for n in ast.walk(tree(path)) if isinstance(n, ast.FunctionDef))
    long = [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= LONGEST_FUNCTION]
    assert not long


@each(PRODUCT + SCRIPTS + TESTS)
def test_no_error_is_swallowed(path: Path) -> None:
    handlers = [n for n in ast.walk(tree(path)) if isinstance(n, ast.ExceptHandler)]
    for handler in handlers:
        caught = ast.unparse(handler.type) if handler.type else "everything"
        silent = all(isinstance(line, ast.Pass) for line in handler.body)
        assert caught not in ("everything", "BaseException"), f"line {handler.lineno}"
        assert not (caught == "Exception" and not _raises(handler)), f"line {handler.lineno}"
        assert not silent, f"line {handler.lineno}: silence"


def _raises(handler: ast.ExceptHandler) -> bool:
    return any(isinstance(node, ast.Raise) for node in ast.walk(handler))


@each(TESTS)
def test_tests_do_not_sleep(path: Path) -> None:
    named = {name for name, _ in calls(path)}
    assert not named & {"time.sleep", "sleep", "qtbot.wait", "QTest.qWait", "QTest.qSleep"}


@each(PRODUCT)
def test_table_cells_are_not_looked_up_one_by_one(path: Path) -> None:
    # python-docx counts all cells anew at every such call: minutes for a long table.
    cell_calls = [call for name, call in calls(path) if name.endswith("table.cell")]
    assert not cell_calls


WRITERS = {"append", "extend", "insert", "add", "update", "setdefault", "pop", "remove", "clear"}


@each(PRODUCT)
def test_modules_keep_no_state(path: Path) -> None:
    tables = {name for node in tree(path).body for name in _tables(node)}
    assert all(name.isupper() for name in tables), "a table that is only read is a CONSTANT"
    assert not tables & set(_written(path))
    assert not [node for node in ast.walk(tree(path)) if isinstance(node, ast.Global)]


def _tables(node: ast.stmt) -> Iterator[str]:
    """The names of lists, dicts and sets that a statement of a module makes."""
    if isinstance(node, ast.Assign | ast.AnnAssign) and _makes_mutable(node.value):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        yield from (name for name in map(ast.unparse, targets) if not name.startswith("__"))


def _makes_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return ast.unparse(value.func) in ("list", "dict", "set", "defaultdict", "deque")
    return isinstance(
        value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp
    )


def _written(path: Path) -> Iterator[str]:
    """The names of what is changed in place: by an item, a deletion or a method."""
    for node in ast.walk(tree(path)):
        item = isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load)
        if item or (isinstance(node, ast.Attribute) and node.attr in WRITERS):
            yield ast.unparse(node.value)


@each(PRODUCT)
def test_resources_that_are_named_are_there(path: Path) -> None:
    for name, call in calls(path):
        parts = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
        if name.split(".")[-1] == "resource" and len(parts) == len(call.args) > 0:
            assert ROOT.joinpath("resources", *map(str, parts)).exists(), parts


OURS = [
    path
    for folder in ("hoptacxa_desktop", "tests", "build", ".ci", "resources", "forms")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in {".py", ".txt", ".json", ".toml", ".typ", ".ui", ".md", ".ini", ""}
    and path.is_file()
    and "__pycache__" not in path.parts
    and path != Path(__file__)
]
LISTED = [*OURS, *ROOT.glob("*.toml"), *ROOT.glob("*.md"), *ROOT.glob("*.spec")]


@each(LISTED)
def test_no_file_knows_the_machine_it_was_written_on(path: Path) -> None:
    homes = re.findall(r"(?<![\w.])(?:/work/|/root/|/home/\w|C:\\Users\\\w)", text(path))
    assert not homes


@each(sorted((ROOT / "build").glob("*.txt")))
def test_locks_name_no_address(path: Path) -> None:
    assert not re.search(r"https?://|--index-url|--find-links", text(path))
    locked = re.findall(r"^(\S+==\S+)((?:.*\\\n)*.*)", text(path), re.M)
    assert locked
    assert not [name for name, rest in locked if "--hash=sha256:" not in rest]
