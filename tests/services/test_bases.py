"""The legal bases of a plan and the office's library of them."""

from dataclasses import replace

import pytest

from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.services import bases
from hoptacxa_desktop.store import Store

MORE = LegalBasis(type_name="Quyết định", number="45/QĐ-UBND", subject="về hỗ trợ thành viên")


def _of(store: Store, basis: LegalBasis) -> LegalBasis:
    return next(one for one in bases.library(store) if one.id == basis.id)


@pytest.mark.parametrize(
    ("at", "by", "to"), [(1, -1, 0), (0, 1, 1), (0, -1, 0), (1, -9, 0), (0, 99, -1)]
)
def test_a_basis_moves_as_far_as_there_are_places(
    store: Store, plan: Plan, at: int, by: int, to: int
) -> None:
    basis = plan.bases[at]
    moved = bases.move_basis(store, plan=plan, basis_id=basis.id, by=by).plan.bases
    assert moved[to] == basis
    assert [one for one in moved if one != basis] == [one for one in plan.bases if one != basis]


def test_a_basis_of_one_plan_is_changed_for_that_plan_alone(store: Store, plan: Plan) -> None:
    basis = plan.bases[0]
    done = bases.change_basis(
        store, plan=plan, basis_id=basis.id, change=lambda one: replace(one, text="Luật")
    )
    assert done.plan.bases == (replace(basis, text="Luật"), *plan.bases[1:])
    assert _of(store, basis) == basis


def test_a_basis_added_to_a_plan_is_kept_for_others(store: Store, plan: Plan) -> None:
    done = bases.add_basis(store, plan=plan, basis=MORE)
    assert done.plan.bases == (*plan.bases, MORE)
    assert _of(store, MORE) == MORE


def test_the_library_stays_as_the_office_has_it(store: Store, plan: Plan) -> None:
    shipped = replace(bases.shipped()[0], subject="theo cách ghi của cơ quan")
    with store.write("Ghi danh mục") as uow:
        uow.library.save_basis(MORE)
        uow.library.save_basis(shipped)
    bases.add_basis(store, plan=plan, basis=replace(MORE, subject="khác"))
    with store.write("Nạp danh mục") as uow:
        bases.put_shipped(uow)
    assert _of(store, MORE) == MORE
    assert _of(store, shipped) == shipped
