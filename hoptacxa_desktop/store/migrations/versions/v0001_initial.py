"""The first schema."""

from alembic import op

revision = "v0001_initial"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE basis (
        id TEXT NOT NULL,
        type_name TEXT DEFAULT '' NOT NULL,
        number TEXT DEFAULT '' NOT NULL,
        issued_on TEXT,
        issuer TEXT DEFAULT '' NOT NULL,
        subject TEXT DEFAULT '' NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        valid_from TEXT,
        valid_to TEXT,
        CONSTRAINT pk_basis PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE change (
        id INTEGER NOT NULL,
        at TEXT NOT NULL,
        actor TEXT DEFAULT '' NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        plans JSON,
        state TEXT DEFAULT '' NOT NULL,
        undoable BOOLEAN NOT NULL,
        reverts INTEGER,
        CONSTRAINT pk_change PRIMARY KEY (id),
        CONSTRAINT fk_change_reverts FOREIGN KEY(reverts)
            REFERENCES change (id)
    )
    """,
    """
    CREATE INDEX ix_change_state ON change (state, id)
    """,
    """
    CREATE TABLE day_off (
        day TEXT NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        kind TEXT DEFAULT '' NOT NULL,
        decision TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_day_off PRIMARY KEY (day)
    )
    """,
    """
    CREATE TABLE office (
        id INTEGER NOT NULL,
        province TEXT DEFAULT '' NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        place TEXT DEFAULT '' NOT NULL,
        symbol TEXT DEFAULT '' NOT NULL,
        rest JSON,
        version INTEGER NOT NULL,
        CONSTRAINT pk_office PRIMARY KEY (id),
        CONSTRAINT ck_office_only_one CHECK (id = 1)
    )
    """,
    """
    CREATE TABLE "plan" (
        id TEXT NOT NULL,
        kind TEXT DEFAULT '' NOT NULL,
        type_name TEXT DEFAULT '' NOT NULL,
        subject TEXT DEFAULT '' NOT NULL,
        year INTEGER NOT NULL,
        number TEXT DEFAULT '' NOT NULL,
        symbol TEXT DEFAULT '' NOT NULL,
        issued_on TEXT,
        status TEXT DEFAULT '' NOT NULL,
        rest JSON,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        version INTEGER NOT NULL,
        CONSTRAINT pk_plan PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE setting (
        "key" TEXT NOT NULL,
        value JSON,
        CONSTRAINT pk_setting PRIMARY KEY ("key")
    )
    """,
    """
    CREATE TABLE unit (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        short_name TEXT DEFAULT '' NOT NULL,
        initials TEXT DEFAULT '' NOT NULL,
        kind TEXT DEFAULT '' NOT NULL,
        active BOOLEAN NOT NULL,
        rest JSON,
        CONSTRAINT pk_unit PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE appendix (
        plan_id TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        label TEXT DEFAULT '' NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        rest JSON,
        CONSTRAINT pk_appendix PRIMARY KEY (plan_id, id),
        CONSTRAINT fk_appendix_plan_id FOREIGN KEY(plan_id)
            REFERENCES "plan" (id)
            DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE change_row (
        change_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        "table" TEXT NOT NULL,
        "before" JSON,
        "after" JSON,
        CONSTRAINT pk_change_row PRIMARY KEY (change_id, position),
        CONSTRAINT fk_change_row_change_id FOREIGN KEY(change_id)
            REFERENCES change (id)
    )
    """,
    """
    CREATE TABLE line (
        plan_id TEXT NOT NULL,
        node_id TEXT NOT NULL,
        label TEXT DEFAULT '' NOT NULL,
        words TEXT DEFAULT '' NOT NULL,
        folded TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_line PRIMARY KEY (plan_id, node_id),
        CONSTRAINT fk_line_plan_id FOREIGN KEY(plan_id)
            REFERENCES "plan" (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE peak (
        plan_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        id TEXT NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        timing JSON,
        CONSTRAINT pk_peak PRIMARY KEY (plan_id, position),
        CONSTRAINT fk_peak_plan_id FOREIGN KEY(plan_id)
            REFERENCES "plan" (id)
            DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE period (
        plan_id TEXT NOT NULL,
        node_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        value JSON,
        CONSTRAINT pk_period PRIMARY KEY (plan_id, node_id, position),
        CONSTRAINT fk_period_plan_id FOREIGN KEY(plan_id)
            REFERENCES "plan" (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_period_last_day_first_day ON period (last_day, first_day)
    """,
    """
    CREATE TABLE step (
        plan_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        status TEXT DEFAULT '' NOT NULL,
        at TEXT DEFAULT '' NOT NULL,
        "by" TEXT DEFAULT '' NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_step PRIMARY KEY (plan_id, position),
        CONSTRAINT fk_step_plan_id FOREIGN KEY(plan_id)
            REFERENCES "plan" (id)
            DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE task (
        plan_id TEXT NOT NULL,
        node_id TEXT NOT NULL,
        kind TEXT DEFAULT '' NOT NULL,
        label TEXT DEFAULT '' NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        status TEXT DEFAULT '' NOT NULL,
        progress INTEGER NOT NULL,
        last_day TEXT,
        lead JSON,
        recurrence JSON,
        CONSTRAINT pk_task PRIMARY KEY (plan_id, node_id),
        CONSTRAINT ck_task_per_cent CHECK (progress BETWEEN 0 AND 100),
        CONSTRAINT fk_task_plan_id FOREIGN KEY(plan_id)
            REFERENCES "plan" (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_task_recurring ON task (plan_id, node_id) WHERE recurrence IS NOT NULL
    """,
    """
    CREATE TABLE node (
        plan_id TEXT NOT NULL,
        id TEXT NOT NULL,
        appendix_id TEXT,
        parent_id TEXT,
        position INTEGER NOT NULL,
        kind TEXT DEFAULT '' NOT NULL,
        ladder TEXT DEFAULT '' NOT NULL,
        label TEXT,
        text JSON,
        detail JSON,
        CONSTRAINT pk_node PRIMARY KEY (plan_id, id),
        CONSTRAINT fk_node_plan_id_parent_id FOREIGN KEY(plan_id, parent_id)
            REFERENCES node (plan_id, id)
            DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT fk_node_plan_id_appendix_id FOREIGN KEY(plan_id, appendix_id)
            REFERENCES appendix (plan_id, id)
            DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT fk_node_plan_id FOREIGN KEY(plan_id)
            REFERENCES "plan" (id)
            DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE INDEX ix_node_plan_id_parent_id ON node (plan_id, parent_id)
    """,
)


def upgrade() -> None:
    """Make all tables."""
    for statement in STATEMENTS:
        op.execute(statement)
