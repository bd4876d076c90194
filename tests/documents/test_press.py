"""The press: which typeface it takes, and that it never goes on in silence."""

import io
from pathlib import Path

import pdfplumber
import pytest

from hoptacxa_desktop.documents import pdf
from hoptacxa_desktop.documents.compose import compose
from hoptacxa_desktop.documents.press import Press, PressError, typeface
from hoptacxa_desktop.domain.errors import FileBusy
from hoptacxa_desktop.domain.office import FormChoices
from hoptacxa_desktop.domain.richtext import rich
from tests.documents.conftest import FONTS, PAPER
from tests.documents.samples import line, rich_plan

PAGES = compose(rich_plan(appendices=()), form=FormChoices())
TIMES = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")


def test_times_new_roman_is_taken_where_all_of_it_is_there(tmp_path: Path) -> None:
    (tmp_path / "Fonts").mkdir()
    for name in TIMES[:3]:
        (tmp_path / "Fonts" / name).write_bytes(b"")
    assert typeface(FONTS, str(tmp_path)).family == "Liberation Serif"
    (tmp_path / "Fonts" / TIMES[3]).write_bytes(b"")
    found = typeface(FONTS, str(tmp_path))
    assert found.family == "Times New Roman"
    assert [file.name for file in found.files] == list(TIMES)


def test_our_own_typeface_has_four_styles() -> None:
    assert len(typeface(FONTS, "/nowhere").files) == 4


def test_a_missing_typeface_is_no_warning_but_a_failure(tmp_path: Path) -> None:
    with Press(fonts=tmp_path, paper=PAPER) as press, pytest.raises(PressError, match="font"):
        press.pdf(PAGES)


def test_a_broken_template_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "pages.typ").write_text("#nothing-of-that-name", encoding="utf-8")
    with Press(fonts=FONTS, paper=tmp_path) as press, pytest.raises(PressError, match="unknown"):
        press.pdf(PAGES)


def test_the_press_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with Press(fonts=FONTS, paper=PAPER) as press:
        press.pdf(PAGES)
        assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())


def test_words_are_never_markup(press: Press) -> None:
    hard = '#eval("1") *đậm* _x_ $y$ @z `w` // \\ <nhãn> "trích" -- ...'
    outline = (line(rich(hard)), line("Hết."))
    pages = compose(rich_plan(outline=outline, appendices=()), form=FormChoices())
    with pdfplumber.open(io.BytesIO(press.pdf(pages))) as found:
        assert hard in found.pages[0].extract_text()


def test_the_file_is_tagged_and_the_preview_is_not(press: Press) -> None:
    assert b"/StructTreeRoot" in press.pdf(PAGES)
    assert b"/StructTreeRoot" not in press.pdf(PAGES, tagged=False)


def test_a_pdf_that_is_open_is_left_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("os.replace", refuse)
    with pytest.raises(FileBusy, match="trình đọc PDF"):
        pdf.write(PAGES, path, fonts=FONTS, paper=PAPER)
    assert path.read_bytes() == b"old"


def test_the_fonts_come_with_their_licence() -> None:
    assert list(FONTS.glob("LICENSE*"))


class PanicException(BaseException):
    """What the engine raises when it breaks inside: no Exception, and its class is not public."""


class Breaking:
    """An engine that breaks as often as told, then works like the one it stands for."""

    def __init__(self, engine: object, times: int) -> None:
        self._engine, self._times = engine, times

    def compile_with_warnings(self, **how: object) -> object:
        if self._times:
            self._times -= 1
            raise PanicException("range start index 1 out of range")
        return self._engine.compile_with_warnings(**how)  # type: ignore[attr-defined]


def test_an_engine_that_broke_is_put_aside_and_the_pages_are_set(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = press._typst
    monkeypatch.setattr(press, "_typst", Breaking(whole, 1))
    assert press.pdf(PAGES).startswith(b"%PDF")
    assert not isinstance(press._typst, Breaking)
    monkeypatch.setattr(press, "_typst", Breaking(whole, 1))
    monkeypatch.setattr(press, "_compiler", lambda: Breaking(whole, 1))
    with pytest.raises(PressError, match="out of range"):
        press.pdf(PAGES)


def test_a_person_who_stops_the_program_is_obeyed(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped:
        def compile_with_warnings(self, **_how: object) -> object:
            raise KeyboardInterrupt

    monkeypatch.setattr(press, "_typst", Stopped())
    with pytest.raises(KeyboardInterrupt):
        press.pdf(PAGES)
