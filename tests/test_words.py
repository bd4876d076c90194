"""The words that an officer reads: one spelling, one term for one thing, no language of programs.

What is read here are the literals of the package, the data beside it, the forms, the Vietnamese
half of the guide. Words that the program only recognises in other people's texts are left alone.
"""

import ast
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hoptacxa_desktop.domain import errors
from tests.conftest import ROOT

PACKAGE = ROOT / "hoptacxa_desktop"
VIETNAMESE = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u0323]")
# Formulas and patterns have signs of their own.
NOT_SAID = re.compile(r"^=|\\[sdbwS]|\(\?")
# Modules that hold words to be found in plans, however those are spelt.
RECOGNISED = ("domain/text/", "domain/timing/lexicon.py", "domain/timing/tokens.py")
RECOGNISED_TOO = ("domain/timing/day_points.py", "domain/timing/lengths.py")

RULES = {
    "speaks of the person": r"(?i)(?<!\w)((?<!tỉnh )bạn|vui lòng|xin|quý vị|hãy)(?!\w)",
    "shouts": "!",
    "calls it an error": r"Lỗi:|(?i:không hợp lệ|không xác định|thành công(?! việc))",
    "speaks English": r"(?i)(?<![\w.])(ok|click|import|export|files?|folders?|save|open|error|"
    r"cancel|delete|submit|reset|default|invalid|settings|null|n/a|users?|data|buttons?|update|"
    r"preview|template|backup|undo|redo|copy|paste|menu|online|offline|email|app)(?![\w.])",
    "has two blanks": r"\S  +\S",
    "has a blank before a mark": r"\S [,.;:?)\]](?!\w)|\d %",
    "has no blank after a mark": r"[,;?](?=[^\W\d_])",
    "has three full stops": r"\.\.\.",
    "has straight quotes": r"\"|(?<!\w)'|'(?!\w)",
    "sets the mark on the last vowel": r"(?i)(?<!q)(?:o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])(?!\w)",
    "writes hàng for hằng": r"(?i)(?<!\w)hàng (năm|quý|tháng|tuần|ngày)(?!\w)",
    "names the sample otherwise": r"(?i)(dữ liệu|đơn vị) mẫu",
    "names a draft otherwise": r"(?i)(?<!\w)bản thảo(?!\w)",
    "names a backup otherwise": r"(?i)cất bản sao(?! lưu)|một bản sao(?! lưu)",
    "names initials otherwise": r"(?i)chữ tắt",
    "writes a common noun as a name": r"(?i:các|những|của|cho|với|và|từ|mỗi|nhiều|số) "
    r"(?:Hợp tác xã|Tổ hợp tác|Kinh tế tập thể|Quỹ tín dụng)",
    "writes a date otherwise": r"(?<![\d/])(?:\d/\d{1,2}|\d\d/0[3-9]|\d\d/[12])/\d{4}",
    "writes a body otherwise": r"Uỷ ban|Ủy ban Nhân dân|Ban chấp hành|Ban thường vụ|Hội nông dân|"
    r"Hội Liên hiệp phụ nữ|Liên minh hợp tác xã|Sở Công thương",
}


def faults(text: str) -> list[str]:
    """What is wrong with `text`, by the names of the rules; nothing for what is not Vietnamese."""
    if not VIETNAMESE.search(text) or NOT_SAID.search(text):
        return []
    found = [name for name, pattern in RULES.items() if re.search(pattern, text)]
    if not unicodedata.is_normalized("NFC", text):
        found.append("is not composed")
    return found


def literals(source: str) -> Iterator[tuple[int, str]]:
    """Every string of a module with its line, but no docstring; "{}" stands for what is filled."""
    tree = ast.parse(source)
    skipped = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            skipped.update(node.values)
            yield node.lineno, _text(node)
        elif isinstance(node, ast.Constant) and node not in skipped and _text(node):
            yield node.lineno, _text(node)


def _text(node: ast.expr) -> str:
    """The words of a literal, of a sum of literals or of a call upon one (`tr`, `format`)."""
    match node:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=parts):
            return "".join(
                _text(part) if isinstance(part, ast.Constant) else "{}" for part in parts
            )
        case ast.Call(func=ast.Attribute(attr="format", value=inner)):
            return _text(inner)
        case ast.Call(func=ast.Attribute(attr="tr" | "translate"), args=[*_, last]):
            return _text(last)
    return ""


def _modules() -> list[Path]:
    return [
        path
        for path in sorted(PACKAGE.rglob("*.py"))
        if not path.relative_to(PACKAGE).as_posix().startswith(RECOGNISED + RECOGNISED_TOO)
    ]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, str):
        yield value


def _texts_of(path: Path) -> Iterator[str]:
    """The words of a file of data, whatever its kind."""
    words = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        yield from _strings(json.loads(words))
    elif path.suffix == ".md":
        spoken = re.sub(r"```.*?```|`[^`\n]*`|\]\([^)]*\)", "…", words, flags=re.DOTALL)
        yield from spoken[spoken.index("# Tiếng Việt") :].split("\n")
    else:
        for element in ElementTree.fromstring(words).iter():
            if element.tag in ("translation", "string"):
                yield element.text or ""


DATA = [
    *sorted((ROOT / "resources").rglob("*.json")),
    *sorted((ROOT / "resources").rglob("*.ts")),
    *sorted((ROOT / "forms").glob("*.ui")),
    ROOT / "README.md",
]


def test_the_program_speaks_well() -> None:
    spoken = [
        (f"{path.relative_to(ROOT).as_posix()}:{line}", text)
        for path in _modules()
        for line, text in literals(path.read_text(encoding="utf-8"))
        if VIETNAMESE.search(text)
    ]
    assert len(spoken) > 500
    assert {where: (text, found) for where, text in spoken if (found := faults(text))} == {}


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_the_data_are_well_written(path: Path) -> None:
    assert {text: found for text in _texts_of(path) if (found := faults(text))} == {}


@pytest.mark.parametrize(
    ("bad", "rule"),
    [
        ("Bạn chưa ghi trích yếu.", "speaks of the person"),
        ("Vui lòng thử lại.", "speaks of the person"),
        ("Đã lưu!", "shouts"),
        ("Lỗi: chưa mở được tệp.", "calls it an error"),
        ("Ngày không hợp lệ.", "calls it an error"),
        ("Chọn file để nhận", "speaks English"),
        ("Nhấn OK để tiếp tục", "speaks English"),
        ("Đã lưu  kế hoạch", "has two blanks"),
        ("Chưa có số ; chưa có ngày", "has a blank before a mark"),
        ("Chưa có số,chưa có ngày", "has no blank after a mark"),
        ("Lập kế hoạch...", "has three full stops"),
        ('Không mở được "Kế hoạch"', "has straight quotes"),
        ("Xoá kế hoạch", "sets the mark on the last vowel"),
        ("thừa uỷ quyền", "sets the mark on the last vowel"),
        ("Báo cáo hàng quý", "writes hàng for hằng"),
        ("Mở dữ liệu mẫu", "names the sample otherwise"),
        ("Bản thảo", "names a draft otherwise"),
        ("Chọn nơi cất bản sao", "names a backup otherwise"),
        ("Chữ tắt của đơn vị", "names initials otherwise"),
        ("các Hợp tác xã thành viên", "writes a common noun as a name"),
        ("trước ngày 5/4/2027", "writes a date otherwise"),
        ("ngày 05/04/2027", "writes a date otherwise"),
        ("Ban chấp hành", "writes a body otherwise"),
        (unicodedata.normalize("NFD", "Kế hoạch"), "is not composed"),
    ],
)
def test_a_bad_sentence_is_caught(bad: str, rule: str) -> None:
    assert rule in faults(bad)


@pytest.mark.parametrize(
    "good",
    [
        "Quý IV hằng năm",
        "Chọn thư mục…",
        "Đã xóa 3 hoạt động",
        "Không tìm thấy bản sao lưu “{}”.",
        "từ ngày 29/3/2027 đến ngày 29/4/2027; tăng 8,5%",
        "Quỹ tín dụng, tùy thuộc, khóa họp, thủy lợi",
        "TM., KT., TL. … mỗi dòng một ý",
        "05/01/2027, 08/4/2027, 11/4, 29/3/2027",
    ],
)
def test_a_good_sentence_passes(good: str) -> None:
    assert faults(good) == []


SITUATIONS = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.PersonError)
}


def poor_situations(source: str) -> list[tuple[int, str]]:
    """The situations raised in `source` that end without a full stop or without a way out."""
    poor = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _called(node) in SITUATIONS and node.args:
            sentence = _text(node.args[0])
            given = {keyword.arg for keyword in node.keywords}
            if (sentence and not sentence.endswith((".", "{}"))) or not given & {"advice", "doors"}:
                poor.append((node.lineno, sentence))
    return poor


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def test_every_situation_is_a_sentence_with_a_way_out() -> None:
    poor = {
        path.relative_to(ROOT).as_posix(): found
        for path in sorted(PACKAGE.rglob("*.py"))
        if (found := poor_situations(path.read_text(encoding="utf-8")))
    }
    assert poor == {}


@pytest.mark.parametrize(
    "source",
    [
        'raise BadInput("Chưa ghi ngày", advice="Ghi ví dụ 05/4/2027.")',
        'raise errors.NotFound("Không còn kế hoạch này.")',
        'return FileBusy(f"Tệp “{name}” đang mở", doors=(Door.RETRY,))',
    ],
)
def test_a_poor_situation_is_caught(source: str) -> None:
    assert len(poor_situations(f"def f():\n    {source}")) == 1
