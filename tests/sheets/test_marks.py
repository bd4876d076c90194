import json

from hoptacxa_desktop.domain.workbook_marks import SCHEMA
from hoptacxa_desktop.sheets.marks import row_hash
from tests.sheets.samples import ADVICE, STAMP, activity, plan_of, sample_plan


def _marks(book):
    return {row[0].value: row[1].value for row in book["_hop"].iter_rows()}


def _base(book):
    found = {}
    for row in book["_hop_goc"].iter_rows(values_only=True):
        found[row[0]] = (row[1], json.loads("".join(piece for piece in row[2:] if piece)))
    return found


def test_a_workbook_says_which_plan_and_which_export_it_is(sample):
    marks = _marks(sample)
    assert marks["schema"] == SCHEMA == "plan/1"
    assert marks["plan_id"] == "a" * 32
    assert marks["plan_version"] == "3"
    assert marks["export_id"] == STAMP.export_id
    assert marks["written_at"] == "2027-04-12T01:30:00+00:00"
    assert sample.defined_names["hop_schema"].value == '"plan/1"'


def test_a_workbook_for_one_unit_says_so(open_workbook):
    assert _marks(open_workbook(sample_plan(), only=ADVICE.id))["only_unit"] == ADVICE.id


def test_marks_are_out_of_sight(sample):
    assert sample["_hop"].sheet_state == "veryHidden"
    assert sample["_hop_goc"].sheet_state == "veryHidden"


def test_columns_are_named_by_field(sample):
    marks = _marks(sample)
    head = next(sample["Theo dõi"].iter_rows(min_row=int(marks["head_row"]), values_only=True))
    assert head[int(marks["column.result"])] == "Kết quả"
    assert head[int(marks["column.node"])] == "node"


def test_the_base_of_a_merge_is_kept_whole(sample):
    hashed, cells = _base(sample)[f"{5:032x}"]
    assert cells["result"] == "Đã thành lập 03 hợp tác xã"
    assert cells["status"] == "Đang làm"
    assert cells["end"] == "2027-12-31"
    assert cells["progress"] == 25
    assert "note" not in cells
    assert len(hashed) == 24


def test_every_activity_has_a_base(sample):
    assert set(_base(sample)) == {f"{number:032x}" for number in range(1, 12)}


def test_a_base_longer_than_a_cell_is_kept_too(open_workbook):
    long = "rất dài " * 9000
    book = open_workbook(plan_of(activity(1, "Việc", result=long)))
    _, cells = _base(book)[f"{1:032x}"]
    assert cells["result"].strip() == long.strip()


def test_the_hash_changes_with_what_people_fill_in():
    assert row_hash({"result": "a"}) == row_hash({"result": "a"})
    assert row_hash({"result": "a"}) != row_hash({"result": "b"})
