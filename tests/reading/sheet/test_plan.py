"""A list as a plan of its own; and the lists that this program writes, read back."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from openpyxl import load_workbook

from hoptacxa_desktop.domain.activity import Tracking
from hoptacxa_desktop.domain.kinds import SETTLED, Status
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.outline import NodeKind
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.domain.text.normal import clean
from hoptacxa_desktop.reading.roles import Role
from hoptacxa_desktop.reading.sheet import Listing, ListRow
from hoptacxa_desktop.sheets.workbook import write
from tests.reading.sheet.files import HEAD, ROW, book, listing, plan
from tests.sheets.samples import OFFICE, sample_plan
from tests.strategies import plans

DAY = date(2027, 4, 12)
ABOVE = (
    ("LIÊN MINH HỢP TÁC XÃ VIỆT NAM",),
    ("LIÊN MINH HỢP TÁC XÃ TỈNH SƠN HÀ",),
    (),
    ("", "KẾ HOẠCH PHÁT TRIỂN THÀNH VIÊN NĂM 2028"),
    ("", "(Kèm theo Công văn của Văn phòng)"),
)
LIST = book(
    *ABOVE,
    HEAD,
    ("I", "Tuyên truyền"),
    (1, "Phát hành bản tin", "Quý I", "Văn phòng", "500 cuốn"),
    (2, "Treo khẩu hiệu", "tháng 4", "Văn phòng"),
    ("II", "Đào tạo"),
    (1, "Mở lớp kế toán", "Quý II", "Phòng Tư vấn"),
    ("", "Tổng cộng"),
)


def test_groups_are_headings_over_their_activities():
    found = plan(LIST).plan
    headings = [node for node in found.outline if node.kind is NodeKind.HEADING]
    assert [len(node.children) for node in headings] == [2, 1]
    assert [(one.section, one.title, one.said.time.text) for one in tasks(found)] == [
        ("Tuyên truyền", "Phát hành bản tin", "Quý I"),
        ("Tuyên truyền", "Treo khẩu hiệu", "tháng 4"),
        ("Đào tạo", "Mở lớp kế toán", "Quý II"),
    ]
    assert tasks(found)[0].tracking.note == "500 cuốn"


def test_the_lines_above_say_whose_plan_it_is_and_what_it_is_called():
    found = plan(LIST).plan
    assert (found.type_name, found.subject) == ("Kế hoạch", "PHÁT TRIỂN THÀNH VIÊN NĂM 2028")
    assert found.year == 2028
    assert found.letterhead.issuer == ("LIÊN MINH HỢP TÁC XÃ TỈNH SƠN HÀ",)
    assert found.issuer.casefold() == "liên minh hợp tác xã tỉnh sơn hà"


def test_a_list_that_is_no_type_of_document_keeps_its_whole_name():
    content = book(("DANH MỤC NHIỆM VỤ NĂM 2027",), HEAD, ROW)
    assert plan(content).plan.subject == "DANH MỤC NHIỆM VỤ NĂM 2027"


def test_a_list_without_a_name_is_called_by_its_file():
    found = plan(book(HEAD, ROW))
    assert found.plan.subject == "danh sách"
    assert any("Chưa thấy tên của danh sách" in one.why for one in found.remarks)


def test_fields_print_as_lines_under_their_activity():
    first = plan(LIST).plan.outline[1].children[0]
    assert [child.text[0].text for child in first.children] == ["Thời gian: ", "Đơn vị chủ trì: "]


def test_every_line_of_the_source_has_a_role_or_a_remark():
    found = plan(LIST)
    numbers = {line.number for line in found.source.lines()}
    told = {one.line for one in found.remarks}
    assert numbers - set(found.roles) <= told
    activity = tasks(found.plan)[2]
    lines = {line.number: line.words for line in found.source.lines()}
    words = [lines[number] for number in found.origins[activity.node_id]]
    assert words == ["1", "Mở lớp kế toán", "Quý II", "Phòng Tư vấn"]
    assert {found.roles[number] for number in found.origins[activity.node_id]} == {Role.ACTIVITY}


def written(plan_: Plan, office: Office, **more: object) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "biểu.xlsx"
        write(plan_, office=office, path=path, today=DAY, **more)  # type: ignore[arg-type]
        return path.read_bytes()


def as_written(task: Task) -> tuple[object, ...]:
    """What our workbook holds of an activity."""
    said = task.said
    tracking = replace(
        task.tracking,
        **{
            name: clean(getattr(task.tracking, name)).strip()
            for name in ("result", "obstacle", "proposal", "note")
        },
    )
    words = (said.time.text, said.lead.text, said.partners.text, said.deliverable)
    return (task.node_id, *(clean(text).strip() for text in (task.title, *words)), tracking)


def as_read(row: ListRow) -> tuple[object, ...]:
    said = row.activity.particulars
    words = (said.time.text, said.lead.text, said.partners.text, said.deliverable)
    return (row.node, row.title, *words, row.activity.tracking)


def own(content: bytes) -> Listing:
    found = listing(content, year=None)
    assert found.source.plan_id
    return found


def test_our_own_workbook_is_read_back():
    ours = sample_plan()
    found = own(written(ours, OFFICE))
    assert [as_read(row) for row in found.rows] == [as_written(task) for task in tasks(ours)]
    assert [row.section for row in found.rows] == [task.section for task in tasks(ours)]
    assert found.year == ours.year
    assert not [one for one in found.remarks if "không nhận" in one.why]


@settings(max_examples=60, phases=(Phase.generate,))
@given(plans())
def test_every_plan_in_our_own_workbook_is_read_back(ours: Plan):
    found = own(written(ours, Office()))
    assert [as_read(row) for row in found.rows] == [as_written(task) for task in tasks(ours)]


def test_what_was_filled_in_by_hand_is_read():
    book_ = load_workbook(BytesIO(written(sample_plan(), OFFICE)))
    sheet = book_["Theo dõi"]
    heads = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value}
    row = heads["Treo băng rôn, khẩu hiệu"].row
    sheet.cell(row=row, column=heads["Kết quả"].column, value="Đã treo 20 băng rôn")
    last = sheet.cell(row=sheet.max_row, column=1).row
    extra = next(c.row for c in sheet["A"] if str(c.value).startswith("Việc phát sinh")) + 1
    assert extra <= last
    sheet.cell(row=extra, column=heads["Nội dung"].column, value="Đón đoàn công tác")
    buffer = BytesIO()
    book_.save(buffer)
    found = own(buffer.getvalue()).rows
    changed = next(one for one in found if one.title.startswith("Treo băng rôn"))
    assert changed.activity.tracking == Tracking(
        status=Status.DONE, progress=100, result="Đã treo 20 băng rôn"
    )
    assert changed.activity.tracking.status in SETTLED
    assert (found[-1].title, found[-1].node) == ("Đón đoàn công tác", "")
