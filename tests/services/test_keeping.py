"""What stands typed is kept in a file beside the store, and comes back as it was typed last."""

import os
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.domain.errors import NotFound, NotWritable
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.richtext import Run
from hoptacxa_desktop.domain.typed import Kept, Spot, Typed, forget, keep
from hoptacxa_desktop.services import keeping

WHEN = datetime(2027, 4, 8, 7, 5, tzinfo=UTC)
SPOTS = st.builds(
    Spot,
    plan=st.sampled_from([PlanId("k1"), PlanId("k2")]),
    at=st.sampled_from(["", "n1", "n2"]),
    field=st.sampled_from(["title", "form.time", "general.peaks.0.1"]),
)
WORDS = st.lists(
    st.builds(
        Run,
        text=st.text(st.characters(exclude_categories=("Cs",)), max_size=20),
        bold=st.booleans(),
        slot=st.sampled_from(["", "time"]),
    ),
    max_size=3,
).map(tuple)
# Words are typed at a spot, or what stands there is written and so forgotten.
STEPS = st.lists(st.tuples(SPOTS, st.none() | WORDS), max_size=12)


def typed(spot: Spot, words: tuple[Run, ...]) -> Typed:
    return Typed(spot=spot, label="Thời gian", words=words, when=WHEN)


@given(STEPS)
def test_what_is_kept_is_what_was_typed_last_and_not_written(
    steps: list[tuple[Spot, tuple[Run, ...] | None]],
) -> None:
    kept: Kept = ()
    last: dict[Spot, tuple[Run, ...]] = {}
    with TemporaryDirectory() as folder:
        path = keeping.file_of(Path(folder) / "kế hoạch.db")
        for spot, words in steps:
            last.pop(spot, None)
            if words is None:
                kept = forget(kept, spot)
            else:
                kept = keep(kept, typed(spot, words))
                last[spot] = words
            keeping.save(path, kept)
        assert keeping.load(path) == tuple(typed(*one) for one in last.items())
        assert path.exists() == bool(last)


def test_the_file_lies_beside_its_store(tmp_path: Path) -> None:
    one, other = (keeping.file_of(tmp_path / name) for name in ("a.db", "b.db"))
    assert one != other
    assert one.parent == tmp_path


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"kept": 3}', '{"kept": [{"spot": 1}]}'])
def test_a_file_that_is_none_of_ours_is_told_and_stays(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=path.name):
        keeping.load(path)
    assert path.read_text(encoding="utf-8") == text


def test_a_folder_that_is_gone_is_a_situation(tmp_path: Path) -> None:
    kept = (typed(Spot(plan=PlanId("k1"), field="title"), (Run("Chữ"),)),)
    with pytest.raises(NotFound):
        keeping.save(tmp_path / "gone" / "a.json", kept)


@pytest.mark.skipif(os.name == "nt" or not os.geteuid(), reason="such a person may write all")
def test_a_folder_that_takes_nothing_is_a_situation(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    kept = (typed(Spot(plan=PlanId("k1"), field="title"), (Run("Chữ"),)),)
    keeping.save(path, kept)
    tmp_path.chmod(0o500)
    try:
        for now in ((), (*kept, *kept)):
            with pytest.raises(NotWritable):
                keeping.save(path, now)
    finally:
        tmp_path.chmod(0o700)
    assert keeping.load(path) == kept
