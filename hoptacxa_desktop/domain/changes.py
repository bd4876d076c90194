"""What a thing that a person did has touched, so that only what shows it is drawn anew."""

from dataclasses import dataclass

from hoptacxa_desktop.domain.identity import NodeId, PlanId


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The outcome of one thing done. `name`: how undo calls it ("Sửa thời gian").

    `structure`: nodes came, went or moved in these plans. `office`, `library`: those changed.
    """

    name: str = ""
    plans: frozenset[PlanId] = frozenset()
    nodes: frozenset[NodeId] = frozenset()
    structure: bool = False
    office: bool = False
    library: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            name=self.name or other.name,
            plans=self.plans | other.plans,
            nodes=self.nodes | other.nodes,
            structure=self.structure or other.structure,
            office=self.office or other.office,
            library=self.library or other.library,
        )
