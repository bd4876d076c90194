"""A block of cells pasted: filled, added and named in one step."""

from hoptacxa_desktop.domain.fields import ActivityField
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import tasks
from hoptacxa_desktop.services import history, pasting
from hoptacxa_desktop.services.editing import node_of
from hoptacxa_desktop.store import Store

TITLE, PLACE = ActivityField.TITLE, ActivityField.PLACE


def test_cells_are_filled_and_rows_added_in_one_step(store: Store, plan: Plan) -> None:
    first = tasks(plan)[0].node_id
    rows = [[(TITLE, "Việc một"), (PLACE, "Hội trường")], [(TITLE, "Việc hai"), (PLACE, " ")]]
    done = pasting.paste(
        store, plan=plan, changes=[(first, PLACE, "Nhà văn hóa")], rows=rows, after=first
    )
    found = tasks(done.plan)
    assert (found[0].node_id, found[0].said.place) == (first, "Nhà văn hóa")
    assert [task.title for task in found[1:3]] == ["Việc một", "Việc hai"]
    assert [task.said.place for task in found[1:3]] == ["Hội trường", ""]
    assert done.node == found[2].node_id
    assert history.names(store).undo == "Dán vào 1 ô, thêm 2 hoạt động"


def test_new_rows_are_of_the_kind_of_the_one_before_them(store: Store, plan: Plan) -> None:
    duty = next(task for task in tasks(plan) if task.kind is NodeKind.DUTY)
    row = [(TITLE, "Phân công thêm")]
    done = pasting.paste(store, plan=plan, changes=(), rows=[row], after=duty.node_id)
    assert done.node is not None
    assert node_of(done.plan, done.node).kind is NodeKind.DUTY


def test_what_is_counted_computed_or_money_takes_no_pasted_words(store: Store, plan: Plan) -> None:
    refused = {field for field in ActivityField if not pasting.takes_words(field)}
    assert {ActivityField.START, ActivityField.END, ActivityField.BUDGET} <= refused
    assert not refused & {TITLE, PLACE, ActivityField.TIME, ActivityField.LEAD, ActivityField.NOTE}
    first = tasks(plan)[0].node_id
    row = [(TITLE, "Có tiền"), (ActivityField.BUDGET, "5 triệu")]
    done = pasting.paste(store, plan=plan, changes=(), rows=[row], after=first)
    assert done.node is not None
    added = next(task for task in tasks(done.plan) if task.node_id == done.node)
    assert (added.title, added.activity.budget) == ("Có tiền", ())
