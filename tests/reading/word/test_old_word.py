"""Files of older word processors come through LibreOffice or Word, or are told of."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from hoptacxa_desktop.domain.errors import UnreadableFile
from hoptacxa_desktop.reading.guard import Kind
from hoptacxa_desktop.reading.word import old_word, read_word_bytes
from tests.reading.word.files import packed, paragraph
from tests.test_bad_input import assert_plain

RTF = rb"{\rtf1\ansi Ke hoach {\b nam} 2027\par}"
posix = pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the only programs that are found."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    monkeypatch.setenv("ProgramFiles(x86)", str(tmp_path))
    return folder


def put_office(programs: Path, *lines: str) -> None:
    """A LibreOffice that does these lines instead; OUT is the folder for what it makes."""
    office = programs / "soffice"
    found = 'while [ "$1" != --outdir ]; do shift; done; OUT="$2"; SOURCE="$3"'
    office.write_text("\n".join(("#!/bin/sh", found, *lines)), encoding="utf-8")
    office.chmod(office.stat().st_mode | stat.S_IXUSR)


def test_without_a_program_it_is_told_to_save_anew(programs: Path, monkeypatch):
    monkeypatch.setattr(old_word, "_has_word", lambda: False)
    with pytest.raises(UnreadableFile, match="chưa đọc được trên máy này") as told:
        read_word_bytes(RTF, name="cũ.doc")
    assert_plain(told.value)
    assert "lưu lại thành .docx" in told.value.advice


@posix
def test_what_the_program_makes_is_read(programs: Path, tmp_path: Path):
    made = tmp_path / "made.docx"
    made.write_bytes(packed(paragraph("Kế hoạch cũ")))
    put_office(programs, f'{shutil.which("cp", path="/bin:/usr/bin")} "{made}" "$OUT/van-ban.docx"')
    source = read_word_bytes(RTF, name="cũ.doc")
    assert (source.name, [line.words for line in source.lines()]) == ("cũ.doc", ["Kế hoạch cũ"])


@posix
def test_a_program_that_makes_nothing_means_a_damaged_file(programs: Path):
    put_office(programs, "exit 0")
    with pytest.raises(UnreadableFile, match="bị hỏng hoặc có mật khẩu"):
        read_word_bytes(RTF)


@posix
def test_a_program_that_never_ends_is_ended_with_all_it_started(programs: Path, tmp_path: Path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    sleeping = shutil.which("sleep", path="/bin:/usr/bin")
    put_office(programs, f'exec 3>"{pipe}"', "echo started >&3", f"{sleeping} 100 &", "wait")
    with pytest.raises(UnreadableFile, match="quá lâu"):
        old_word.converted(RTF, kind=Kind.RTF, patience=3.0)
    os.set_blocking(heard, True)
    with os.fdopen(heard, "rb") as pipe_end:
        # It ends when nobody who could write to it is left.
        assert pipe_end.read() == b"started\n"


@posix
def test_the_program_has_a_profile_of_its_own_that_fetches_and_runs_nothing(
    programs: Path, tmp_path: Path
):
    kept = tmp_path / "kept.xcu"
    copy = shutil.which("cp", path="/bin:/usr/bin")
    put_office(programs, f'{copy} "$OUT/../profile/user/registrymodifications.xcu" "{kept}"')
    with pytest.raises(UnreadableFile):
        read_word_bytes(RTF)
    settings = kept.read_text(encoding="utf-8")
    assert "DisableMacrosExecution" in settings
    assert "BlockUntrustedRefererLinks" in settings


def test_word_is_asked_without_macros_and_names_cannot_break_out():
    command = old_word.word_command(Path("a'; b.doc"), Path("c.docx"))
    assert "AutomationSecurity = 3" in command[-1]
    assert "'a''; b.doc'" in command[-1]
    assert "{" in command[-1]
    assert "{{" not in command[-1]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here")
@pytest.mark.parametrize("kind", ["doc", "rtf", "odt"])
def test_real_old_files_are_read(kind: str, tmp_path: Path):
    file = Document()
    file.add_heading("Kế hoạch phát triển hợp tác xã", 1)
    file.add_paragraph("Mở lớp tập huấn", style="List Number")
    file.add_table(rows=1, cols=2, style="Table Grid").rows[0].cells[0].text = "Quý II"
    file.save(tmp_path / "mới.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", tmp_path,
         tmp_path / "mới.docx"],
        check=True, capture_output=True, timeout=120, env=os.environ | {"HOME": str(tmp_path)},
    )  # fmt: skip
    source = read_word_bytes((tmp_path / f"mới.{kind}").read_bytes(), name=f"mới.{kind}")
    assert [(line.label, line.words) for line in source.lines()] == [
        ("", "Kế hoạch phát triển hợp tác xã"),
        ("1.", "Mở lớp tập huấn"),
        ("", "Quý II"),
    ]
    assert next(source.lines()).level == 1
