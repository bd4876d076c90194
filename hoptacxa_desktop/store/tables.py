"""The tables of the store.

Records (what a person wrote; every row of theirs that changes is kept in the history): plan and
what belongs to it, office and its units, the library. Derived (formed from the records, never
kept in the history): task, period, line. Days are ISO text, moments ISO text in UTC, so that
their order as text is their order in time; amounts inside the records are đồng.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _words(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _json(name: str) -> Column[Any]:
    # None is SQL's NULL: JSON's own null would be a second way to say nothing.
    return Column(name, JSON(none_as_null=True))


def _plan_key() -> Column[str]:
    # Deferred, so that the rows of one unit of work may be written in any order.
    home = ForeignKey("plan.id", deferrable=True, initially="DEFERRED")
    return Column("plan_id", Text, home, primary_key=True)


def _derived_plan_key() -> Column[str]:
    return Column("plan_id", Text, ForeignKey("plan.id", ondelete="CASCADE"), primary_key=True)


plan = Table(
    "plan",
    metadata,
    Column("id", Text, primary_key=True),
    _words("kind"),
    _words("type_name"),
    _words("subject"),
    Column("year", Integer, nullable=False),
    _words("number"),
    _words("symbol"),
    Column("issued_on", Text),
    _words("status"),
    _json("rest"),
    Column("created_at", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
    Column("deleted_at", Text),
    Column("version", Integer, nullable=False),
)

appendix = Table(
    "appendix",
    metadata,
    _plan_key(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    _words("label"),
    _words("title"),
    _json("rest"),
)

peak = Table(
    "peak",
    metadata,
    _plan_key(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    _words("name"),
    _json("timing"),
)

step = Table(
    "step",
    metadata,
    _plan_key(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _words("status"),
    _words("at"),
    _words("by"),
    _words("note"),
)

node = Table(
    "node",
    metadata,
    _plan_key(),
    Column("id", Text, primary_key=True),
    Column("appendix_id", Text),
    Column("parent_id", Text),
    Column("position", Integer, nullable=False),
    _words("kind"),
    _words("ladder"),
    Column("label", Text),
    _json("text"),
    _json("detail"),
    ForeignKeyConstraint(
        ["plan_id", "parent_id"],
        ["node.plan_id", "node.id"],
        deferrable=True,
        initially="DEFERRED",
    ),
    ForeignKeyConstraint(
        ["plan_id", "appendix_id"],
        ["appendix.plan_id", "appendix.id"],
        deferrable=True,
        initially="DEFERRED",
    ),
    # Without it, each deleted node would scan the table for children.
    Index(None, "plan_id", "parent_id"),
)

task = Table(
    "task",
    metadata,
    _derived_plan_key(),
    Column("node_id", Text, primary_key=True),
    _words("kind"),
    _words("label"),
    _words("title"),
    _words("status"),
    Column("progress", Integer, nullable=False),
    Column("last_day", Text),
    _json("lead"),
    _json("recurrence"),
    CheckConstraint("progress BETWEEN 0 AND 100", name="per_cent"),
)
Index(
    "ix_task_recurring",
    task.c.plan_id,
    task.c.node_id,
    sqlite_where=task.c.recurrence.is_not(None),
)

period = Table(
    "period",
    metadata,
    _derived_plan_key(),
    Column("node_id", Text, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("first_day", Text, nullable=False),
    Column("last_day", Text, nullable=False),
    _json("value"),
    Index(None, "last_day", "first_day"),
)

line = Table(
    "line",
    metadata,
    _derived_plan_key(),
    # "" for the head of the plan.
    Column("node_id", Text, primary_key=True),
    _words("label"),
    _words("words"),
    _words("folded"),
)

office = Table(
    "office",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _words("province"),
    _words("name"),
    _words("place"),
    _words("symbol"),
    _json("rest"),
    Column("version", Integer, nullable=False),
    CheckConstraint("id = 1", name="only_one"),
)

unit = Table(
    "unit",
    metadata,
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    _words("name"),
    _words("short_name"),
    _words("initials"),
    _words("kind"),
    Column("active", Boolean, nullable=False),
    _json("rest"),
)

basis = Table(
    "basis",
    metadata,
    Column("id", Text, primary_key=True),
    _words("type_name"),
    _words("number"),
    Column("issued_on", Text),
    _words("issuer"),
    _words("subject"),
    _words("text"),
    Column("valid_from", Text),
    Column("valid_to", Text),
)

day_off = Table(
    "day_off",
    metadata,
    Column("day", Text, primary_key=True),
    _words("name"),
    _words("kind"),
    _words("decision"),
)

setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    _json("value"),
)

change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    _words("actor"),
    _words("name"),
    _json("plans"),
    _words("state"),
    Column("undoable", Boolean, nullable=False),
    # The change that this one took back or did again.
    Column("reverts", Integer, ForeignKey("change.id")),
    Index("ix_change_state", "state", "id"),
)

change_row = Table(
    "change_row",
    metadata,
    Column("change_id", Integer, ForeignKey("change.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("table", Text, nullable=False),
    _json("before"),
    _json("after"),
)
