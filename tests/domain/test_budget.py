"""Money in words, and the printed line that says it."""

import pytest

from hoptacxa_desktop.domain import slots
from hoptacxa_desktop.domain.activity import Activity, Particulars
from hoptacxa_desktop.domain.budget import BudgetLine, budget_words
from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.lines import PRINTED, line_for, with_line
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich, slots_of

MONEY = (BudgetLine(source="ngân sách tỉnh", amount=20_000_000),)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (MONEY[0], "20.000.000 đồng từ nguồn ngân sách tỉnh"),
        (
            BudgetLine(source="Nguồn sự nghiệp", amount=1_500_000),
            "1.500.000 đồng từ Nguồn sự nghiệp",
        ),
        (BudgetLine(source="do đơn vị tự cân đối", amount=900), "900 đồng do đơn vị tự cân đối"),
        (BudgetLine(source="", amount=0), "0 đồng"),
        (BudgetLine(source="Xã hội hóa"), "Xã hội hóa"),
        (BudgetLine(source="Quỹ thi đua", note="đợt 1"), "Quỹ thi đua (đợt 1)"),
        (BudgetLine(source=" "), ""),
    ],
)
def test_a_line_of_money_reads_as_a_sentence(line: BudgetLine, words: str) -> None:
    assert budget_words((line,)) == words


def test_several_sources_stand_side_by_side() -> None:
    lines = (*MONEY, BudgetLine(source="xã hội hóa", amount=5_000_000))
    assert budget_words(lines).split("; ") == [budget_words((one,)) for one in lines]


def test_the_printed_line_says_the_activitys_money() -> None:
    node = Node(kind=NodeKind.ACTIVITY, text=rich("Tập huấn"), detail=Activity(budget=MONEY))
    (line,) = with_line(node, ActivityField.BUDGET).children
    printed = slots.words(Plan(year=2027), line.text, node.said)
    assert printed == "Kinh phí: 20.000.000 đồng từ nguồn ngân sách tỉnh"
    assert slots.is_silent(line.text, Activity())


@pytest.mark.parametrize("field", PRINTED)
@pytest.mark.parametrize("said", [Activity(budget=MONEY), Particulars()])
def test_every_field_with_a_line_has_words(
    field: ActivityField, said: Activity | Particulars
) -> None:
    node = Node(kind=NodeKind.ACTIVITY, detail=Activity())
    assert slots.words(Plan(year=2027), line_for(node, field).text, said)


def test_a_line_comes_between_those_before_and_behind_it_in_the_usual_order() -> None:
    node = Node(kind=NodeKind.ACTIVITY, text=rich("Tập huấn"), detail=Activity())
    first, middle, last = PRINTED[0], PRINTED[2], PRINTED[4]
    for field in (last, first, middle):
        node = with_line(node, field)
    printed = [slots_of(line.text) for line in node.children]
    assert printed == [(first.value,), (middle.value,), (last.value,)]
