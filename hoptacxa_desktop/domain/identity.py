"""Names of things that last: 32 hexadecimal characters, made where a thing is made."""

from typing import NewType
from uuid import uuid4

NodeId = NewType("NodeId", str)
PlanId = NewType("PlanId", str)
UnitId = NewType("UnitId", str)
BasisId = NewType("BasisId", str)


def new_id() -> str:
    """A new identity, unique without asking anybody."""
    return uuid4().hex
