"""One search over everything that the store knows."""

from dataclasses import replace

import pytest

from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services import finding, plans
from hoptacxa_desktop.services.finding import Found, Sort
from hoptacxa_desktop.store import Store


def found(store: Store, query: str) -> dict[Sort, list[Found]]:
    hits = finding.find(store, query=query)
    return {sort: [hit for hit in hits if hit.sort is sort] for sort in Sort}


def test_plans_activities_units_and_bases_are_found_without_marks(store: Store, plan: Plan) -> None:
    with store.write("Nhận căn cứ") as uow:
        uow.library.save_basis(
            LegalBasis(type_name="Nghị định", number="113/2024/NĐ-CP", issuer="Chính phủ")
        )
    assert found(store, "thang hanh dong vi")[Sort.PLAN][0].plan_id == plan.id
    task = found(store, "le phat dong")[Sort.TASK][0]
    assert task.plan_id == plan.id
    assert "Lễ phát động" in task.title
    assert found(store, "van phong")[Sort.UNIT][0].again == "Văn phòng"
    assert found(store, "nghi dinh 113")[Sort.BASIS][0].again == "113/2024/NĐ-CP"


def test_typed_marks_rank_exact_hits_first(store: Store, plan: Plan) -> None:
    plans.describe(store, plan=plan, name="Sửa", subject="Đào tạo nghề")
    other = replace(plan, id="khac", subject="Đảo tạo mới", version=0, outline=(), appendices=())  # type: ignore[arg-type]
    plans.add_plan(store, plan=other, name="Thêm")
    titles = [hit.title for hit in found(store, "đào tạo")[Sort.PLAN]]
    assert titles[0].endswith("Đào tạo nghề")
    assert titles[1].endswith("Đảo tạo mới")
    assert found(store, "đảo tạo")[Sort.PLAN][0].title.endswith("Đảo tạo mới")


def test_a_hit_says_where_it_stands_and_with_which_words(store: Store, plan: Plan) -> None:
    (first, *_) = found(store, "le phat dong")[Sort.TASK]
    assert " ".join(plan.subject.split()) in first.detail
    by_time = found(store, "29/3/2027")[Sort.TASK][0]
    assert "29/3/2027" in by_time.detail


def test_no_more_than_asked_of_a_sort(store: Store) -> None:
    hits = finding.find(store, query="hợp tác xã", each=2)
    assert max(sum(hit.sort is sort for hit in hits) for sort in Sort) == 2


@pytest.mark.parametrize("query", ["", " ", "…", "không đâu có"])
def test_nothing_is_found_for_nothing(store: Store, query: str) -> None:
    assert finding.find(store, query=query) == ()
