"""Names of things that last: 32 hexadecimal characters, made where a thing is made."""

import os
from typing import NewType

NodeId = NewType("NodeId", str)
PlanId = NewType("PlanId", str)
UnitId = NewType("UnitId", str)
BasisId = NewType("BasisId", str)


def new_id() -> str:
    """A new identity, unique without asking anybody."""
    return os.urandom(16).hex()
