"""Columns of a table under headings of the office's own."""

from dataclasses import replace

import pytest

from hoptacxa_desktop.domain.activity import Activity, Extra, Particulars
from hoptacxa_desktop.domain.appendix import Appendix, Column
from hoptacxa_desktop.domain.errors import BadInput
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.outline import Node, NodeKind, walk
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import rich, slot, slots_of
from hoptacxa_desktop.services import appendices, history, own_columns, plans
from hoptacxa_desktop.store import Store


@pytest.fixture
def table(store: Store, plan: Plan) -> Plan:
    """A stored plan with a table: a column "Số lớp", and words under "Mã" without a column."""
    said = Particulars(extras=(Extra(name="Số lớp", text="3 lớp"), Extra(name="Mã", text="M1")))
    line = Node(kind=NodeKind.PARAGRAPH, text=rich("Mở ", slot("extra.Số lớp"), " mới"))
    row = Node(
        kind=NodeKind.ACTIVITY,
        text=rich("Mở lớp"),
        detail=Activity(particulars=said),
        children=(line,),
    )
    columns = (*appendices.ASSIGNMENT, Column(heading="Số lớp"))
    appendix = Appendix(id="table", title="BIỂU", columns=columns, outline=(row,))
    copied = replace(plan, id=PlanId("own"), version=0, appendices=(appendix,))
    return plans.add_plan(store, plan=copied, name="Nhận kế hoạch").plan


def headings(plan: Plan) -> list[str]:
    return [column.heading for column in plan.appendices[0].columns]


def extras(plan: Plan) -> list[tuple[str, str]]:
    found = [node.particulars for node in walk(plan.appendices[0].outline)]
    return [(extra.name, extra.text) for said in found if said for extra in said.extras]


def test_a_column_is_added_at_the_end(store: Store, table: Plan) -> None:
    edited = own_columns.add_column(
        store, plan=table, appendix_id="table", heading="  Kinh  phí\n tỉnh "
    )
    assert headings(edited.plan)[-1] == "Kinh phí tỉnh"
    assert edited.plan.appendices[0].columns[-1].field is None
    assert history.names(store).undo == "Thêm cột “Kinh phí tỉnh”"


@pytest.mark.parametrize("typed", ["", "  ", "so lop", "MÃ", "Đơn vị chủ trì"])
def test_a_heading_has_words_and_is_there_once(store: Store, table: Plan, typed: str) -> None:
    with pytest.raises(BadInput):
        own_columns.add_column(store, plan=table, appendix_id="table", heading=typed)
    with pytest.raises(BadInput):
        own_columns.rename_column(
            store, plan=table, appendix_id="table", heading="Sản phẩm", to=typed
        )


def test_what_rows_say_goes_along_with_a_heading(store: Store, table: Plan) -> None:
    edited = own_columns.rename_column(
        store, plan=table, appendix_id="table", heading="Số lớp", to="Số lớp mở"
    )
    assert headings(edited.plan)[-1] == "Số lớp mở"
    assert extras(edited.plan) == [("Số lớp mở", "3 lớp"), ("Mã", "M1")]
    (line,) = edited.plan.appendices[0].outline[0].children
    assert slots_of(line.text) == ("extra.Số lớp mở",)
    history.undo(store)
    assert plans.open_plan(store, plan_id=table.id).appendices == table.appendices


def test_a_heading_may_change_its_capitals(store: Store, table: Plan) -> None:
    edited = own_columns.rename_column(
        store, plan=table, appendix_id="table", heading="Số lớp", to="SỐ LỚP"
    )
    assert headings(edited.plan)[-1] == "SỐ LỚP"


def test_a_field_keeps_its_values_under_another_heading(store: Store, table: Plan) -> None:
    edited = own_columns.rename_column(
        store, plan=table, appendix_id="table", heading="Sản phẩm", to="Kết quả"
    )
    before, after = table.appendices[0].columns[2], edited.plan.appendices[0].columns[2]
    assert after == replace(before, heading="Kết quả")
    assert extras(edited.plan) == extras(table)


@pytest.mark.parametrize(("heading", "left"), [("Số lớp", "Mã"), ("Mã", "Số lớp")])
def test_a_column_goes_with_its_values_and_comes_back(
    store: Store, table: Plan, heading: str, left: str
) -> None:
    edited = own_columns.remove_column(store, plan=table, appendix_id="table", heading=heading)
    assert own_columns.own_headings(edited.plan.appendices[0]) == (left,)
    assert [name for name, _text in extras(edited.plan)] == [left]
    history.undo(store)
    assert plans.open_plan(store, plan_id=table.id).appendices == table.appendices
