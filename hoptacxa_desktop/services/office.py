"""The office's own record: declared once, used on every paper."""

from dataclasses import replace
from datetime import date

from hoptacxa_desktop.domain.changes import Changes
from hoptacxa_desktop.domain.office import Office
from hoptacxa_desktop.domain.plan import Letterhead, Plan
from hoptacxa_desktop.domain.registers import provinces
from hoptacxa_desktop.domain.registers.provinces import Province
from hoptacxa_desktop.domain.unit import Unit, UnitKind
from hoptacxa_desktop.services import bases
from hoptacxa_desktop.services.glance import office as get
from hoptacxa_desktop.services.plans import check_symbol, dress
from hoptacxa_desktop.store import Store

__all__ = ["declare", "for_province", "get", "specimen", "usual_units"]


def declare(store: Store, *, office: Office, name: str = "Khai báo cơ quan") -> Changes:
    """The office stored; a new one gets the legal bases that come with the program.

    Raises BadInput for a symbol with blanks.
    """
    check_symbol(office.symbol)
    with store.write(name) as uow:
        if uow.office.get() is None:
            bases.put_shipped(uow)
        uow.office.save(office)
    return uow.changes


def for_province(office: Office, *, province: Province, day: date) -> Office:
    """`office` named for its province as it is called on `day`; the rest is kept."""
    first, second = provinces.name_lines(province, day)
    full = provinces.full_name(province, day)
    return replace(
        office,
        province=province.code,
        letterhead=Letterhead(superior=office.letterhead.superior, issuer=(first, second)),
        name=f"Liên minh Hợp tác xã {full}",
        place=provinces.place(province),
    )


def usual_units() -> tuple[Unit, ...]:
    """Units that most offices have, to be changed by the person."""
    return (
        Unit(name="Văn phòng", initials="VP"),
        Unit(
            name="Phòng Tuyên truyền và Phát triển thành viên",
            short_name="Phòng Tuyên truyền",
            initials="TT",
            aliases=("Phòng Phong trào",),
        ),
        Unit(
            name="Phòng Tư vấn, hỗ trợ hợp tác xã",
            short_name="Phòng Tư vấn hỗ trợ",
            initials="TV",
        ),
        Unit(
            name="Liên minh Hợp tác xã Việt Nam",
            short_name="Liên minh HTX Việt Nam",
            initials="VN",
            kind=UnitKind.SUPERIOR,
        ),
    )


def specimen(office: Office, *, year: int) -> Plan:
    """A plan with nothing but the office's own words: to show how papers will look."""
    return dress(Plan(year=year, subject="Trích yếu nội dung kế hoạch"), office)
