"""The search for circles stands still while a file is read, and goes on as before."""

import gc
from collections.abc import Iterator

import pytest

from hoptacxa_desktop.domain.errors import PersonError
from hoptacxa_desktop.reading.pause import uncollected
from hoptacxa_desktop.reading.word import read_word_bytes


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    before = gc.isenabled()
    yield
    (gc.enable if before else gc.disable)()


@pytest.mark.parametrize("searched", [True, False])
def test_the_search_goes_on_as_before(searched: bool) -> None:
    (gc.enable if searched else gc.disable)()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled() is searched


def test_it_goes_on_where_a_file_cannot_be_read() -> None:
    gc.enable()
    with pytest.raises(PersonError):
        read_word_bytes(b"PK nothing", name="a.docx")
    assert gc.isenabled()
