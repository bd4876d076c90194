"""The revisions of the schema, run by Alembic; raw SQL only, so that they mean for ever what they
meant when they were written."""
