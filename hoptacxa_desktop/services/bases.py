"""Legal bases: the library of the office, and those that a plan stands on."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace

from hoptacxa_desktop.domain import codec
from hoptacxa_desktop.domain.bases import without_basis
from hoptacxa_desktop.domain.identity import BasisId
from hoptacxa_desktop.domain.legal import LegalBasis
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.paths import resource
from hoptacxa_desktop.services.editing import Edited, write_plan
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.store.unit_of_work import UnitOfWork


def shipped() -> tuple[LegalBasis, ...]:
    """The legal bases of the sector that come with the program, in force and expired."""
    text = resource("registers/legal_bases.json").read_text(encoding="utf-8")
    return codec.load(tuple[LegalBasis, ...], json.loads(text))


def put_shipped(uow: UnitOfWork) -> None:
    """The shipped bases put into the library; those that are there stay as the office has them."""
    _put_missing(uow, shipped())


def library(store: Store) -> tuple[LegalBasis, ...]:
    """All bases of the office's library."""
    with store.read() as uow:
        return uow.library.bases()


def add_basis(store: Store, *, plan: Plan, basis: LegalBasis) -> Edited:
    """The plan with one more basis at the end; kept in the library too."""
    with store.write("Thêm căn cứ") as uow:
        _put_missing(uow, (basis,))
        written = uow.plans.save(replace(plan, bases=(*plan.bases, basis)))
    return Edited(plan=written, changes=uow.changes)


def remove_basis(store: Store, *, plan: Plan, basis_id: BasisId) -> Edited:
    """The plan and its opening without a basis; the library keeps it."""
    changed = without_basis(plan, basis_id)
    return write_plan(store, plan=plan, name="Bỏ căn cứ", changed=changed)


def change_basis(
    store: Store,
    *,
    plan: Plan,
    basis_id: BasisId,
    change: Callable[[LegalBasis], LegalBasis],
) -> Edited:
    """The plan with one of its bases changed, for this plan alone."""
    bases = tuple(change(basis) if basis.id == basis_id else basis for basis in plan.bases)
    return write_plan(store, plan=plan, name="Sửa căn cứ", changed=replace(plan, bases=bases))


def move_basis(store: Store, *, plan: Plan, basis_id: BasisId, by: int) -> Edited:
    """The plan with a basis moved by `by` places."""
    bases = list(plan.bases)
    at = next(index for index, basis in enumerate(bases) if basis.id == basis_id)
    moved = bases.pop(at)
    bases.insert(max(0, min(at + by, len(bases))), moved)
    changed = replace(plan, bases=tuple(bases))
    return write_plan(store, plan=plan, name="Dời căn cứ", changed=changed)


def _put_missing(uow: UnitOfWork, bases: Iterable[LegalBasis]) -> None:
    kept = {basis.id for basis in uow.library.bases()}
    for basis in bases:
        if basis.id not in kept:
            uow.library.save_basis(basis)
