"""The revisions of the schema, run by Alembic; raw SQL only, so that they mean for ever what they
meant when they were written.

For a new one: change `tables.py`; write `versions/v0002_what_it_does.py` after the last revision;
raise `checks.SCHEMA`, and `opening.FORM` where derived rows are formed otherwise; run
`python -m tests.databases.build` for the filled file that stands for the new schema, beside those
of the earlier ones, which stay as they are.
"""
