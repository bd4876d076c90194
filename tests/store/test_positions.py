from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.store.positions import GAP, arranged

ids = st.lists(st.sampled_from("abcdefghijkl"), unique=True)


@given(ids=ids, stored=st.dictionaries(st.sampled_from("abcdefghijkl"), st.integers(-5, 20)))
def test_positions_ascend_in_the_order_asked_for(ids: list[str], stored: dict[str, int]) -> None:
    found = arranged(ids, stored)
    assert sorted(found, key=found.__getitem__) == ids
    assert len(set(found.values())) == len(ids)


@given(count=st.integers(1, 30), taken=st.integers(0, 29), put=st.integers(0, 29))
def test_moving_one_keeps_the_others(count: int, taken: int, put: int) -> None:
    ids = [f"n{index}" for index in range(count)]
    stored = arranged(ids, {})
    moved = [id_ for id_ in ids if id_ != f"n{taken % count}"]
    moved.insert(put % count, f"n{taken % count}")
    found = arranged(moved, stored)
    assert sum(found[id_] != stored[id_] for id_ in ids) <= 1


def test_where_there_is_no_room_all_are_placed_anew() -> None:
    found = arranged(["a", "x", "b"], {"a": 1, "b": 2})
    assert found == {"a": 0, "x": GAP, "b": 2 * GAP}
