"""Plans that are read and taken in: nothing is lost, names of units stay known, one undo step."""

from dataclasses import replace
from datetime import UTC, datetime

from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import PlanStatus
from hoptacxa_desktop.services import glance, history, receiving
from hoptacxa_desktop.store import Store

AT = datetime(2027, 1, 5, tzinfo=UTC)
TEXT = """
KẾ HOẠCH
Chăm lo thành viên năm 2027

I. MỤC ĐÍCH
Nâng cao đời sống thành viên.
II. NỘI DUNG
1. Thăm gia đình chính sách
- Thời gian: ngày 25/7/2027
- Đơn vị chủ trì: Tổ chăm lo
"""


def test_every_word_of_the_source_prints_again() -> None:
    reading = receiving.read_pasted(TEXT, today=AT.date())
    kept = receiving.kept_words(reading)
    assert kept.whole
    assert kept.of > 25
    lost = replace(reading, plan=replace(reading.plan, outline=reading.plan.outline[:1]))
    found = receiving.kept_words(lost)
    assert found.of == kept.of
    assert found.kept < kept.of - 10
    assert not found.whole
    assert {"chính", "sách", "25"} <= set(found.lost)


def test_a_plan_and_the_names_of_its_units_are_taken_in_as_one_step(store: Store) -> None:
    unit = glance.office(store).units[1]
    units = receiving.with_aliases(glance.office(store).units, (("Tổ chăm lo", unit.id),))
    reading = receiving.read_pasted(TEXT, today=AT.date(), units=units)
    aliases = (("Tổ chăm lo", unit.id), ("Tổ chăm lo", unit.id), (unit.name, unit.id))

    added = receiving.accept(store, plan=reading.plan, at=AT, aliases=aliases).plan

    kept = glance.office(store).units[1]
    assert kept.aliases == (*unit.aliases, "Tổ chăm lo")
    [task] = [node for node in added.outline[1].children if node.kind is NodeKind.ACTIVITY]
    assert task.particulars is not None
    assert task.particulars.lead.known == (unit.id,)
    assert added.status is PlanStatus.DRAFT
    history.undo(store)
    assert glance.office(store).units[1] == unit
    assert added.id not in [plan.id for plan in glance.list_plans(store, today=AT.date())]
