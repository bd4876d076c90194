"""The numbers of plans in their series of a year (Nghị định 30/2020, Điều 15)."""

from sqlalchemy import ColumnElement, Connection, and_, cast, func, select

from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.store.tables import plan


def holder(
    connection: Connection,
    number: str,
    symbol: str,
    year: int,
    *,
    one_series: bool,
    except_plan: PlanId | None,
) -> PlanId | None:
    """The plan that has the number in the series of the year, None when it is free."""
    chosen = select(plan.c.id).where(
        _in_series(symbol, year, one_series=one_series),
        func.ltrim(plan.c.number, "0") == number.strip().lstrip("0"),
        plan.c.id != (except_plan or ""),
    )
    found: PlanId | None = connection.scalar(chosen.limit(1))
    return found


def _in_series(symbol: str, year: int, *, one_series: bool) -> ColumnElement[bool]:
    # The year of a number is that in which it was given: a plan for next year may be issued now.
    given = func.coalesce(func.substr(plan.c.issued_on, 1, 4), cast(plan.c.year, plan.c.id.type))
    terms = [plan.c.number != "", plan.c.deleted_at.is_(None), given == f"{year:04d}"]
    return and_(*terms, *([] if one_series else [plan.c.symbol == symbol]))
