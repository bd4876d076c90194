"""The legal bases of a plan, and the slots of its opening that print them."""

from dataclasses import replace

from hoptacxa_desktop.domain.identity import BasisId
from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.richtext import merge, slots_of


def slot_name(basis_id: BasisId) -> str:
    """The slot that prints the basis."""
    return f"basis.{basis_id}"


def stands_in_prose(plan: Plan, basis_id: BasisId) -> bool:
    """True when a paragraph of the opening prints the basis."""
    return any(slot_name(basis_id) in slots_of(text) for text in plan.opening)


def without_basis(plan: Plan, basis_id: BasisId) -> Plan:
    """The plan without a basis: no slot is left that would print nothing."""
    gone = slot_name(basis_id)
    return replace(
        plan,
        bases=tuple(basis for basis in plan.bases if basis.id != basis_id),
        opening=tuple(merge(run for run in text if run.slot != gone) for text in plan.opening),
    )
