"""Pages typed as numbers, parts of a plan, sheets of paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoptacxa_desktop.ui.printing import facts
from hoptacxa_desktop.ui.printing.facts import Part, copied, read_pages, sheets, sides

PLAN = (
    Part(name="Kế hoạch", first=0, count=9),
    Part(name="Phụ lục", first=9, count=3, landscape=True),
)


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("1-3, 5", (1, 2, 3, 5)),
        ("5,1-3", (1, 2, 3, 5)),
        (" 2 – 4 ; 4 ", (2, 3, 4)),
        ("12", (12,)),
        ("1,,2,", (1, 2)),
    ],
)
def test_pages_are_read_as_they_are_typed(typed: str, pages: tuple[int, ...]) -> None:
    found = read_pages(typed, 12)
    assert tuple(page + 1 for page in found.pages) == pages
    assert not found.error


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("", "Chưa ghi trang nào. Ghi như 1-3, 5."),
        (" , ", "Chưa ghi trang nào. Ghi như 1-3, 5."),
        ("1-x", "Không hiểu “1-x”. Ghi như 1-3, 5."),
        ("1-", "Không hiểu “1-”. Ghi như 1-3, 5."),
        ("٣", "Không hiểu “٣”. Ghi như 1-3, 5."),
        ("0-2", "Trang đầu tiên là trang 1."),
        ("5-3", "Trang 5 đứng sau trang 3. Ghi 3-5."),
        ("2, 40", "Không có trang 40, trang cuối là 12."),
    ],
)
def test_what_cannot_be_printed_is_told(typed: str, error: str) -> None:
    assert read_pages(typed, 12) == facts.Typed(error=error)


@given(st.data())
def test_every_choice_of_pages_can_be_typed(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 400))
    page = st.integers(1, count)
    runs = data.draw(st.lists(st.tuples(page, page).map(sorted), min_size=1, max_size=8))
    typed = ", ".join(f"{a}-{b}" if a < b else f"{a}" for a, b in runs)
    meant = {page - 1 for a, b in runs for page in range(a, b + 1)}
    assert read_pages(typed, count).pages == tuple(sorted(meant))


@given(st.text(max_size=12), st.integers(1, 50))
def test_whatever_is_typed_gives_pages_or_a_sentence(typed: str, count: int) -> None:
    found = read_pages(typed, count)
    assert bool(found.pages) != bool(found.error)
    assert all(0 <= page < count for page in found.pages)


def test_sections_become_parts() -> None:
    sections = [0] * 9 + [1] * 3
    level = [False] * 9 + [True] * 3
    assert facts.parts(sections, level, ("Kế hoạch", "Phụ lục")) == PLAN
    assert [facts.part_words(part) for part in PLAN] == ["9 trang · dọc", "3 trang · ngang"]


def test_a_page_of_an_appendix_says_so() -> None:
    assert facts.page_label(1, PLAN) == "2"
    assert facts.page_label(10, PLAN) == "11 · PL tr. 2"
    three = (*PLAN, Part(name="Phụ lục II", first=12, count=1))
    assert facts.page_label(12, three) == "13 · PL 2 tr. 1"


def test_an_appendix_begins_a_sheet_of_its_own() -> None:
    laid = sides(range(12), PLAN, both_sides=True)
    assert laid == (*range(9), None, 9, 10, 11)
    assert sheets(laid, both_sides=True) == 7
    assert facts.sum_words(12, 10, 7, "A4") == "12 trang × 10 bản = 70 tờ A4"
    assert facts.sum_words(12, 1, 12, "A3") == "12 trang = 12 tờ A3"


@st.composite
def documents(draw: st.DrawFn) -> tuple[Part, ...]:
    made: list[Part] = []
    for count in draw(st.lists(st.integers(1, 9), min_size=1, max_size=4)):
        first = made[-1].first + made[-1].count if made else 0
        made.append(Part(name=f"{first}", first=first, count=count))
    return tuple(made)


@given(documents(), st.data(), st.booleans())
def test_every_chosen_page_is_printed_once(
    document: tuple[Part, ...], data: st.DataObject, both_sides: bool
) -> None:
    count = sum(part.count for part in document)
    chosen = sorted(data.draw(st.sets(st.integers(0, count - 1))))
    laid = sides(chosen, document, both_sides=both_sides)
    assert [side for side in laid if side is not None] == chosen
    if both_sides:
        begun = {
            laid.index(next(p for p in part.pages if p in chosen))
            for part in document
            if set(part.pages) & set(chosen)
        }
        assert not any(at % 2 for at in begun)
    else:
        assert None not in laid


@given(documents(), st.integers(1, 4), st.booleans(), st.booleans())
def test_copies_are_whole(
    document: tuple[Part, ...], copies: int, by_set: bool, both_sides: bool
) -> None:
    count = sum(part.count for part in document)
    laid = sides(range(count), document, both_sides=both_sides)
    all_sides = copied(laid, copies, by_set=by_set, both_sides=both_sides)
    printed = [side for side in all_sides if side is not None]
    assert sorted(printed) == sorted([*range(count)] * copies)
    assert sheets(all_sides, both_sides=both_sides) == copies * sheets(laid, both_sides=both_sides)
    if by_set:
        assert printed == [*range(count)] * copies


def test_copies_may_lie_sheet_by_sheet() -> None:
    laid = (0, 1, 2)
    assert copied(laid, 2, by_set=False, both_sides=False) == (0, 0, 1, 1, 2, 2)
    assert copied(laid, 2, by_set=False, both_sides=True) == (0, 1, 0, 1, 2, None, 2)
    assert copied(laid, 2, by_set=True, both_sides=True) == (0, 1, 2, None, 0, 1, 2)


def test_nothing_chosen_takes_nothing() -> None:
    assert copied((), 3, by_set=True, both_sides=True) == ()
    assert facts.sum_words(0, 3, 0, "A4") == "Chưa chọn trang nào để in."
