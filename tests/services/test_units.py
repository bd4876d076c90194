"""Units put into the office's list from a plan."""

import pytest

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.domain.unit import UnitKind
from hoptacxa_desktop.services import units
from hoptacxa_desktop.services.office import get
from hoptacxa_desktop.store import Store


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Phòng Kế hoạch", UnitKind.ROOM),
        ("Ban Kiểm tra", UnitKind.ROOM),
        ("tổ giúp việc", UnitKind.ROOM),
        ("Hội Cựu chiến binh tỉnh", UnitKind.PARTNER),
        ("Câu lạc bộ Doanh nhân", UnitKind.PARTNER),
    ],
)
def test_a_room_is_told_from_a_partner_by_its_first_word(
    store: Store, plan: Plan, name: str, kind: UnitKind
) -> None:
    units.add_unit(store, plan=plan, name=name, initials="QQ")
    office = get(store)
    assert office is not None
    assert (office.units[-1].name, office.units[-1].kind) == (name, kind)
