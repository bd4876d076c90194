"""Which activities a shared line speaks of."""

from hoptacxa_desktop.domain.activity import Activity, Cover, Particulars, Shared
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.table import Cell, Row, Table
from hoptacxa_desktop.ui.plan.shared_facts import covered_words


def task(words: str) -> Node:
    return Node(kind=NodeKind.ACTIVITY, text=rich(words), ladder=Ladder.NUMBER, detail=Activity())


def line(cover: Cover) -> Node:
    return Node(kind=NodeKind.SHARED, detail=Shared(cover=cover, particulars=Particulars()))


def test_a_run_goes_back_to_the_line_before() -> None:
    first, second = line(Cover.RUN), line(Cover.RUN)
    plan = Plan(year=2027, outline=(task("a"), first, task("b"), task("c"), second))
    assert covered_words(plan, first) == "Dùng chung cho 1 hoạt động: 1"
    assert covered_words(plan, second) == "Dùng chung cho 2 hoạt động: 2, 3"


def test_a_section_is_all_under_the_same_parent() -> None:
    shared = line(Cover.SECTION)
    heading = Node(kind=NodeKind.HEADING, children=(task("a"), shared, task("b")))
    plan = Plan(year=2027, outline=(heading, task("c")))
    assert covered_words(plan, shared) == "Dùng chung cho 2 hoạt động: 1, 2"


def test_a_line_that_speaks_of_nothing_says_so() -> None:
    alone = line(Cover.RUN)
    assert "Chưa có hoạt động" in covered_words(Plan(year=2027, outline=(alone,)), alone)


def test_a_table_says_how_large_it_is() -> None:
    rows = (Row(cells=(Cell(columns=2), Cell())), Row(cells=(Cell(),)))
    table = Node(kind=NodeKind.TABLE, detail=Table(rows=rows))
    plan = Plan(year=2027, outline=(table,))
    assert covered_words(plan, table) == "Bảng 2 dòng, 3 cột, giữ nguyên như trong văn bản."
