"""Files of other word processors (.doc, .rtf, .odt) -> .docx, by LibreOffice or Word of this PC."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from xml.sax.saxutils import quoteattr

from hoptacxa_desktop.domain.errors import UnreadableFile
from hoptacxa_desktop.reading.guard import SAVE_AS_DOCX, Kind, read_bytes, situation

TAKEN: Mapping[Kind, str] = MappingProxyType(
    {Kind.OLD_WORD: ".doc", Kind.RTF: ".rtf", Kind.OPEN_TEXT: ".odt"}
)
"""The kinds that can be converted, with their suffixes."""

# Named, so that LibreOffice does not take a damaged file for plain text.
_FILTERS: Mapping[str, str] = MappingProxyType(
    {".doc": "MS Word 97", ".rtf": "Rich Text Format", ".odt": "writer8"}
)

_PATIENCE = 60.0
"""Seconds that the other program has."""

_SOURCE, _TARGET = "van-ban", "van-ban.docx"


def converted(content: bytes, *, kind: Kind, name: str = "", patience: float = _PATIENCE) -> bytes:
    """The same document as .docx. Raises UnreadableFile where no program here can do it in time.

    The other program works on a copy in a folder of its own, with macros and links shut off.
    """
    with tempfile.TemporaryDirectory(prefix="hoptacxa-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        source = folder / f"{_SOURCE}{TAKEN[kind]}"
        source.write_bytes(content)
        command = _command(source, folder)
        if command is None:
            raise _refused("chưa đọc được trên máy này", kind, name)
        if not _ran(command, folder, patience):
            raise _refused("mở quá lâu nên đã dừng", kind, name)
        target = folder / "out" / _TARGET
        if not target.is_file():
            raise _refused("bị hỏng hoặc có mật khẩu nên không đọc được", kind, name)
        return read_bytes(target)


def _refused(what: str, kind: Kind, name: str) -> UnreadableFile:
    return situation(f"là {kind.value}, {what}", name, f"Cần lưu lại thành .docx. {SAVE_AS_DOCX}")


def _command(source: Path, folder: Path) -> list[str] | None:
    """What to run, LibreOffice before Word; None where the PC has neither."""
    (folder / "out").mkdir()
    office = next(_libre_office(), None)
    if office is not None:
        _shut_off(folder / "profile" / "user")
        return _libre_command(office, source, folder)
    if sys.platform == "win32" and _has_word():
        return word_command(source, folder / "out" / _TARGET)
    return None


def _libre_office() -> Iterator[str]:
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            yield found
    for variable in ("ProgramFiles", "ProgramFiles(x86)"):
        program = Path(os.environ.get(variable, "-")) / "LibreOffice/program/soffice.exe"
        if program.is_file():
            yield str(program)


def _libre_command(office: str, source: Path, folder: Path) -> list[str]:
    profile = (folder / "profile").as_uri()
    quiet = ["--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault"]
    quiet.append(f"--infilter={_FILTERS[source.suffix]}")
    conversion = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out")]
    return [office, f"-env:UserInstallation={profile}", *quiet, *conversion, str(source)]


_SETTINGS = MappingProxyType(
    {
        "DisableMacrosExecution": "true",
        "MacroSecurityLevel": "3",
        "BlockUntrustedRefererLinks": "true",
        "DisableActiveContent": "true",
    }
)


def _shut_off(user: Path) -> None:
    """Leave settings for LibreOffice by which it runs no macro and fetches nothing linked."""
    place = quoteattr("/org.openoffice.Office.Common/Security/Scripting")
    items = "".join(
        f'<item oor:path={place}><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{setting}</value></prop></item>"
        for name, setting in _SETTINGS.items()
    )
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items '
        f'xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )


# 3: macros are never run. 16: the format .docx. A wrong password fails at once, without asking.
_WORD_SCRIPT = """
$word = New-Object -ComObject Word.Application
try {{
  $word.Visible = $false
  $word.DisplayAlerts = 0
  $word.AutomationSecurity = 3
  $word.Options.UpdateLinksAtOpen = $false
  $text = $word.Documents.Open({source}, $false, $true, $false, 'x')
  $text.SaveAs2({target}, 16)
  $text.Close($false)
}} finally {{ $word.Quit($false) }}
"""


def word_command(source: Path, target: Path) -> list[str]:
    """What makes Word of this PC save `source` as .docx at `target`, unseen and without macros."""
    script = _WORD_SCRIPT.format(source=_quoted(source), target=_quoted(target))
    return ["powershell", "-NoProfile", "-NonInteractive", "-Command", script]


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _has_word() -> bool:
    if sys.platform != "win32":
        return False
    import winreg

    with suppress(OSError), winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, "Word.Application"):
        return True
    return False


def _ran(command: list[str], folder: Path, patience: float) -> bool:
    """Run to the end; False when the time was over, all its processes being ended then."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # It starts processes of its own, which are to end with it.
        start_new_session=sys.platform != "win32",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        _end(process)
        return False
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        ending = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(ending, capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
