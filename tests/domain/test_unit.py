"""Units: their initials."""

from hoptacxa_desktop.domain.unit import initials_for


def test_initials_leave_out_the_kind_of_unit_and_differ() -> None:
    assert initials_for("Phòng Tuyên truyền") == "TT"
    assert initials_for("Văn phòng") == "VP"
    taken: set[str] = set()
    for _ in range(30):
        new = initials_for("Phòng Tuyên truyền", frozenset(taken))
        assert len(new) == 2
        assert new not in taken
        taken.add(new)
