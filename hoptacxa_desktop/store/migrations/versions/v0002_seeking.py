"""Indexes over the words of all lines, so that words are found while they are typed."""

from alembic import op

revision = "v0002_seeking"
down_revision = "v0001_initial"

STATEMENTS = (
    """
    CREATE VIRTUAL TABLE seek_folded USING fts5(
        folded, content = 'line', detail = 'none', prefix = '1 2 3 4 5 6',
        tokenize = 'unicode61 remove_diacritics 0'
    )
    """,
    """
    CREATE VIRTUAL TABLE seek_marked USING fts5(
        words, content = 'line', detail = 'none', prefix = '1 2 3 4 5 6',
        tokenize = 'unicode61 remove_diacritics 0'
    )
    """,
    """
    CREATE TRIGGER tr_line_insert AFTER INSERT ON line BEGIN
        INSERT INTO seek_folded (rowid, folded) VALUES (new.rowid, new.folded);
        INSERT INTO seek_marked (rowid, words) VALUES (new.rowid, new.words);
    END
    """,
    """
    CREATE TRIGGER tr_line_delete AFTER DELETE ON line BEGIN
        INSERT INTO seek_folded (seek_folded, rowid, folded)
            VALUES ('delete', old.rowid, old.folded);
        INSERT INTO seek_marked (seek_marked, rowid, words)
            VALUES ('delete', old.rowid, old.words);
    END
    """,
    """
    CREATE TRIGGER tr_line_update AFTER UPDATE OF words, folded ON line BEGIN
        INSERT INTO seek_folded (seek_folded, rowid, folded)
            VALUES ('delete', old.rowid, old.folded);
        INSERT INTO seek_marked (seek_marked, rowid, words)
            VALUES ('delete', old.rowid, old.words);
        INSERT INTO seek_folded (rowid, folded) VALUES (new.rowid, new.folded);
        INSERT INTO seek_marked (rowid, words) VALUES (new.rowid, new.words);
    END
    """,
    "INSERT INTO seek_folded (seek_folded) VALUES ('rebuild')",
    "INSERT INTO seek_marked (seek_marked) VALUES ('rebuild')",
)


def upgrade() -> None:
    """Make the indexes of the lines that are there, and have them follow what is written."""
    for statement in STATEMENTS:
        op.execute(statement)
