"""Plans that offices have already, from files on disk into the store and on paper again."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from hoptacxa_desktop.domain.errors import PersonError
from hoptacxa_desktop.domain.letterhead import Letterhead
from hoptacxa_desktop.domain.office import FormChoices, Office
from hoptacxa_desktop.domain.outline import NodeKind, walk
from hoptacxa_desktop.domain.plan import Plan, PlanStatus
from hoptacxa_desktop.domain.tasks import Task, tasks
from hoptacxa_desktop.services import exports, glance, history, plans, receiving
from hoptacxa_desktop.store import Store
from tests.reading.test_reader import CAMPAIGN
from tests.services.conftest import NOW
from tests.structures import ALL

TODAY = date(2027, 1, 5)
OLD_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)


def facts(task: Task) -> tuple[str, str, str, str]:
    """What a list of activities tells of one."""
    return task.title, task.said.time.text, task.said.responsible.text, task.kind.value


@pytest.mark.parametrize("name", list(ALL))
def test_a_plan_on_paper_is_read_back(name: str, tmp_path: Path) -> None:
    plan = ALL[name]()
    path = tmp_path / "kế hoạch.docx"
    exports.word(plan, path=path, form=FormChoices())
    found = receiving.read_file(path, today=TODAY).plan
    ours, theirs = [facts(one) for one in tasks(found)], [facts(one) for one in tasks(plan)]
    assert len(set(ours) & set(theirs)) >= len(theirs) * 0.85
    assert (found.number, found.symbol, found.place) == (plan.number, plan.symbol, plan.place)
    assert " ".join(found.subject.split()) == " ".join(plan.subject.split())
    assert found.issued_on == plan.issued_on
    assert found.signature == plan.signature
    for kind in (NodeKind.TARGET, NodeKind.MONEY):
        assert _count(found, kind) >= _count(plan, kind)


def _count(plan: Plan, kind: NodeKind) -> int:
    return sum(node.kind is kind for outline in plan.outlines for node in walk(outline))


def test_a_plan_is_taken_in_as_one_step(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "năm trước.txt"
    path.write_text(CAMPAIGN, encoding="utf-8")
    before = len(plans.list_plans(store, today=TODAY))
    found = receiving.read_file(path, today=TODAY)
    taken = receiving.accept(store, plan=found.plan, at=NOW).plan
    assert taken.status is PlanStatus.ISSUED
    assert len(plans.list_plans(store, today=TODAY)) == before + 1
    assert history.undo(store) is not None
    assert len(plans.list_plans(store, today=TODAY)) == before


@pytest.mark.parametrize(
    "issuer", ["liên minh HTX  tỉnh {place}", "Lien minh hop tac xa tinh {place}"]
)
def test_a_plan_of_the_office_itself_gets_its_letterhead(store: Store, issuer: str) -> None:
    office = _office(store)
    read = Plan(year=2027, issuer=issuer.format(place=office.name.split("tỉnh ")[1]))
    taken = receiving.accept(store, plan=read, at=NOW).plan
    assert (taken.letterhead, taken.place) == (office.letterhead, office.place)
    assert taken.issuer == read.issuer
    # The clerk's number goes into the blank of a draft.
    assert taken.full_number.strip() == f"/KH-{office.symbol}"


def test_what_was_read_stands_before_what_the_office_says(store: Store) -> None:
    head = Letterhead(issuer=("HỘI NÔNG DÂN",))
    own = _office(store).name
    for read in (
        Plan(year=2027, issuer=own, letterhead=head),
        Plan(year=2027, issuer="Hội Nông dân tỉnh"),
        Plan(year=2027, issuer=""),
    ):
        taken = receiving.accept(store, plan=read, at=NOW).plan
        assert (taken.letterhead, taken.place) == (read.letterhead, read.place)
    taken = receiving.accept(store, plan=Plan(year=2027, issuer=own, place="Sa Pa"), at=NOW).plan
    assert taken.place == "Sa Pa"


def test_a_plan_of_nobody_leaves_the_number_blank(store: Store) -> None:
    taken = receiving.accept(store, plan=Plan(year=2027, issuer=""), at=NOW).plan
    assert taken.full_number.strip() == ""


def test_an_office_that_was_not_declared_gives_no_letterhead(tmp_path: Path) -> None:
    with closing(Store.open(tmp_path / "trống.db", now=lambda: NOW)) as empty:
        taken = receiving.accept(empty, plan=Plan(year=2027), at=NOW).plan
        assert taken.letterhead == Letterhead()


def _office(store: Store) -> Office:
    office = glance.office(store)
    assert office is not None
    return office


def test_pasted_text_is_read_like_a_file(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.txt"
    path.write_text(CAMPAIGN, encoding="utf-8")
    pasted = receiving.read_pasted(CAMPAIGN, today=TODAY).plan
    assert [one.title for one in tasks(pasted)] == [
        one.title for one in tasks(receiving.read_file(path, today=TODAY).plan)
    ]


def damage(content: bytes) -> bytes:
    """A package whose second half is gone."""
    return content[: len(content) // 2]


@pytest.mark.parametrize("change", [damage, lambda _content: b""], ids=["cut", "empty"])
def test_a_file_that_holds_no_plan_is_told_in_a_sentence(
    change: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    path = tmp_path / "hỏng.docx"
    exports.word(next(iter(ALL.values()))(), path=path, form=FormChoices())
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(PersonError) as said:
        receiving.read_file(path, today=TODAY)
    assert said.value.sentence.endswith(".")


def listed(path: Path) -> Path:
    """A list of activities as a spreadsheet."""
    written = Workbook()
    sheet = written.active
    assert sheet is not None
    for row in (
        ("KẾ HOẠCH HỖ TRỢ THÀNH VIÊN NĂM 2027",),
        ("TT", "Nội dung", "Thời gian", "Chủ trì"),
        ("I", "Đào tạo"),
        (1, "Mở lớp kế toán", "Quý II", "Phòng Tư vấn"),
    ):
        sheet.append(row)
    written.save(path)
    return path


def test_a_list_in_a_spreadsheet_is_a_plan(tmp_path: Path) -> None:
    path = listed(tmp_path / "việc năm 2027.xlsx")
    found = receiving.read_file(path, today=TODAY)
    assert found.plan.subject == "HỖ TRỢ THÀNH VIÊN NĂM 2027"
    assert [facts(one) for one in tasks(found.plan)] == [
        ("Mở lớp kế toán", "Quý II", "Phòng Tư vấn", "activity")
    ]
    again = receiving.read_again(receiving.source_of(path), today=TODAY)
    assert [one.why for one in again.remarks] == [one.why for one in found.remarks]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (OLD_FILE + "Workbook".encode("utf-16-le"), "Excel đời cũ (.xls)"),
        (OLD_FILE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"", "không có nội dung"),
        (b"\0\1\2", "bị hỏng"),
    ],
)
def test_a_spreadsheet_that_cannot_be_read_is_to_be_saved_as_xlsx(
    content: bytes, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "danh sách.xls"
    path.write_bytes(content)
    with pytest.raises(PersonError) as told:
        receiving.read_file(path, today=TODAY)
    assert said in told.value.sentence
    assert ".xlsx" in told.value.advice or not content


def test_a_spreadsheet_with_macros_is_to_be_saved_as_xlsx(tmp_path: Path) -> None:
    path = listed(tmp_path / "danh sách.xlsm")
    with ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"x")
    with pytest.raises(PersonError) as told:
        receiving.read_file(path, today=TODAY)
    assert "macro" in told.value.sentence
    assert ".xlsx" in told.value.advice
