import re
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.schema import CreateIndex, CreateTable

from hoptacxa_desktop.domain.errors import BadDatabase, Door
from hoptacxa_desktop.store import checks
from hoptacxa_desktop.store.checks import SCHEMA
from hoptacxa_desktop.store.connecting import connect
from hoptacxa_desktop.store.engine import engine_on
from hoptacxa_desktop.store.migrate import SCRIPTS, configuration, migrate
from hoptacxa_desktop.store.tables import metadata
from tests.conftest import ROOT
from tests.store.conftest import FIRST_MOMENT, Opener
from tests.store.samples import added, got, long_plan, names_of, rows_in

DATABASES = ROOT / "tests" / "databases"
# The indexes of words, their own tables, and what keeps them in step: no tables with rows of ours.
INDEXES = ("seek_", "tr_line_")
FURTHER = '''"""A revision for the test."""
from alembic import op
revision = "v9999_test"
down_revision = "{head}"
def upgrade() -> None:
    op.execute("ALTER TABLE plan ADD COLUMN colour TEXT")
    {then}
'''


def scripts_with(tmp_path: Path, then: str) -> Path:
    """The revisions of the product and one more that ends with `then`."""
    scripts = Path(shutil.copytree(SCRIPTS, tmp_path / "100% thử"))
    head = ScriptDirectory.from_config(configuration()).get_current_head()
    more = FURTHER.format(head=head, then=then)
    (scripts / "versions" / "v9999_test.py").write_text(more, encoding="utf-8")
    return scripts


def words(ddl: object) -> str:
    return re.sub(r'[\s"]+', " ", str(ddl)).replace("( ", "(").replace(" )", ")").strip()


def test_the_revisions_make_what_the_tables_say(path: Path) -> None:
    made = {
        words(sql)
        for name, sql in rows_in(path, "SELECT name, sql FROM sqlite_master WHERE sql NOT NULL")
        if not name.startswith(INDEXES)
    }
    engine = engine_on(connect(path, patience=0))
    wanted = {
        words(create.compile(engine))
        for table in metadata.sorted_tables
        for create in (CreateTable(table), *map(CreateIndex, table.indexes))
    }
    assert wanted == {sql for sql in made if "alembic_version" not in sql}
    ours = {"include_name": lambda name, kind, _: kind != "table" or not name.startswith(INDEXES)}
    with engine.connect() as connection:
        found = MigrationContext.configure(connection, opts=ours)
        assert compare_metadata(found, metadata) == []
    engine.dispose()


def test_the_schema_is_the_number_of_the_last_revision() -> None:
    head = ScriptDirectory.from_config(configuration()).get_current_head()
    assert head is not None
    assert int(head[1:5]) == SCHEMA


def test_there_is_a_filled_file_of_every_schema() -> None:
    kept = {path.stem for path in DATABASES.glob("*.sqlite")}
    assert kept == {f"schema_{number:04d}" for number in range(1, SCHEMA + 1)}


@pytest.mark.parametrize("kept", sorted(DATABASES.glob("*.sqlite")), ids=lambda path: path.stem)
def test_a_filled_file_of_an_earlier_schema_opens_with_all_that_was_in_it(
    opener: Opener, tmp_path: Path, kept: Path
) -> None:
    path = Path(shutil.copy(kept, tmp_path / "sổ cũ.db"))
    store = opener(path)
    with store.read() as uow:
        (summary,) = uow.plans.summaries(date(2026, 4, 1))
        plan = uow.plans.get(summary.id)
        office = uow.office.get()
        hits = uow.search.plans("dua mai")
        ((sought,), _others) = uow.seek.lines("thi dua mai", limit=8)
        calendar = uow.plans.calendar(date(2026, 4, 1), date(2026, 4, 30))
        assert [off.day for off in uow.library.days_off()] == [date(2026, 1, 2)]
        assert [basis.number for basis in uow.library.bases()] == ["17/2023/QH15"]
        assert uow.settings.get("theme") == "light"
        assert names_of(uow)[0] == "Sửa nội dung hoạt động"
    assert (summary.tasks, summary.done) == (3, 1)
    assert (plan.subject, plan.number, len(plan.appendices)) == ("Tháng mẫu", "12", 1)
    assert office is not None
    assert [unit.initials for unit in office.units] == ["VP", "TV"]
    assert [hit.label for hit in hits] == ["I.1"]
    assert (sought.label, sought.title) == ("I.1", "Thi đua mái nhà xanh")
    assert [entry.title for entry in calendar] == ["Thi đua mái nhà xanh", "Báo cáo"]
    with store.write("Hoàn tác") as uow:
        assert uow.history.undo() is not None
    assert rows_in(path, "PRAGMA foreign_key_check") == []
    assert rows_in(path, "PRAGMA integrity_check") == [("ok",)]


def test_an_old_file_is_copied_then_migrated_with_its_rows(
    opener: Opener, path: Path, tmp_path: Path
) -> None:
    store = opener(path)
    plan = added(store, long_plan(2, 3))
    store.close()
    scripts = scripts_with(tmp_path, "")
    migrate(path, SCHEMA, now=FIRST_MOMENT, patience=0, scripts=scripts, schema=SCHEMA + 1)
    assert rows_in(path, "PRAGMA user_version") == [(SCHEMA + 1,)]
    assert rows_in(path, "SELECT count(*) FROM node WHERE plan_id IS NOT NULL") == [(8,)]
    (copy,) = (each for each in path.parent.iterdir() if each != path)
    assert "trước nâng cấp" in copy.name
    assert got(opener(copy), plan.id) == plan


@pytest.mark.parametrize(
    "then",
    [
        'op.execute("INSERT INTO nowhere VALUES (1)")',
        'op.execute("DELETE FROM plan")',
    ],
    ids=["a statement that fails", "rows left without the row they hang on"],
)
def test_a_failed_migration_leaves_the_old_file_whole(
    opener: Opener, path: Path, tmp_path: Path, then: str
) -> None:
    store = opener(path)
    plan = added(store, long_plan(2, 3))
    store.close()
    before = path.read_bytes()
    with pytest.raises(BadDatabase) as caught:
        migrate(
            path,
            SCHEMA,
            now=FIRST_MOMENT,
            patience=0,
            scripts=scripts_with(tmp_path, then),
            schema=SCHEMA + 1,
        )
    assert path.read_bytes() == before
    assert Door.RESTORE in caught.value.doors
    assert got(opener(path), plan.id) == plan


def test_a_table_may_be_rebuilt_without_losing_what_hangs_on_it(
    opener: Opener, path: Path, tmp_path: Path
) -> None:
    store = opener(path)
    added(store, long_plan(2, 3))
    store.close()
    rebuild = (
        'with op.batch_alter_table("plan", recreate="always") as batch:\n'
        '        batch.drop_column("colour")'
    )
    scripts = scripts_with(tmp_path, rebuild)
    migrate(path, SCHEMA, now=FIRST_MOMENT, patience=0, scripts=scripts, schema=SCHEMA + 1)
    assert rows_in(path, "SELECT count(*) FROM task") == [(6,)]
    assert rows_in(path, "SELECT count(*) FROM node") == [(8,)]


def test_an_old_file_is_migrated_when_it_is_opened(
    opener: Opener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(
        "hoptacxa_desktop.store.migrate.migrate",
        lambda path, known, **_: asked.append(known),
    )
    opener(path)
    monkeypatch.setattr(checks, "SCHEMA", SCHEMA + 1)
    opener(path)
    assert asked == [SCHEMA]


def test_what_an_earlier_program_derived_is_formed_anew(opener: Opener, path: Path) -> None:
    store = opener(path)
    added(store, long_plan(2, 3))
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE setting SET value = '0' WHERE key = 'store.derived-form'")
        connection.execute("UPDATE task SET title = 'cũ'")
        connection.execute("DELETE FROM line")
        connection.commit()
    with opener(path).read() as uow:
        assert len(uow.search.plans("tập huấn")) == 6
    assert rows_in(path, "SELECT count(*) FROM task WHERE title = 'cũ'") == [(0,)]
