from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.activity import Activity, Particulars
from hoptacxa_desktop.domain.identity import NodeId
from hoptacxa_desktop.domain.ladder import Ladder
from hoptacxa_desktop.domain.outline import Node, NodeKind
from hoptacxa_desktop.domain.richtext import rich
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.domain.unit import Assigned, UnitRef
from hoptacxa_desktop.sheets.leaders import leaders
from tests.sheets.samples import BUREAU, OFFICE, PUBLICITY, activity, assigned, plan_of


def _leaders(*nodes):
    return leaders(tasks(plan_of(*nodes)), OFFICE)


def test_strangers_are_one_however_their_name_is_spelt():
    spelt = ("Hội Nông dân tỉnh", "HỘI NÔNG DÂN TỈNH", "Hội  nông dân tỉnh")
    found = _leaders(
        *(activity(n, f"Việc {n}", lead=Assigned(text=words)) for n, words in enumerate(spelt, 1))
    )
    assert [leader.name for leader in found.all] == ["Hội Nông dân tỉnh"]
    assert found.all[0].unit is None


def test_the_office_decides_order_and_initials():
    found = _leaders(
        activity(1, "Một", lead=assigned(BUREAU)), activity(2, "Hai", lead=assigned(PUBLICITY))
    )
    assert [leader.initials for leader in found.all] == ["TT", "VP"]
    assert [leader.number for leader in found.all] == [1, 2]


def test_advisers_lead_where_the_plan_names_no_lead():
    node = Node(
        id=NodeId("1" * 32),
        kind=NodeKind.ACTIVITY,
        ladder=Ladder.NUMBER,
        text=rich("Việc"),
        detail=Activity(particulars=Particulars(advisers=assigned(PUBLICITY))),
    )
    assert [leader.unit for leader in _leaders(node).all] == [PUBLICITY.id]


def test_an_activity_may_have_several_leaders_or_none():
    found = _leaders(activity(1, "Một", lead=assigned(BUREAU, PUBLICITY)), activity(2, "Không ai"))
    plan_tasks = tasks(plan_of(activity(1, "Một"), activity(2, "Không ai")))
    assert [found.key(task) for task in plan_tasks] == ["|2||1|", "-"]


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=30, unique=True))
def test_initials_are_never_shared(names):
    refs = tuple(UnitRef(words=name) for name in names)
    found = _leaders(activity(1, "Việc", lead=Assigned(text="; ".join(names), units=refs)))
    initials = [leader.initials for leader in found.all]
    assert len(set(initials)) == len(initials)
    assert all(initials)
