"""What Windows shows about the program in its properties, in the words of a version resource."""

from collections.abc import Mapping

_TEMPLATE = """\
VSVersionInfo(
    ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, OS=0x40004, fileType=1),
    kids=[
        StringFileInfo([StringTable("042A04B0", [
{strings}
        ])]),
        VarFileInfo([VarStruct("Translation", [0x042A, 0x04B0])]),
    ],
)
"""
"""042A is Vietnamese, 04B0 Unicode; 40004 a program for Windows with 32 or more bits."""


def resource(version: str, strings: Mapping[str, str]) -> str:
    """The resource as PyInstaller reads it; `strings` under Windows' own names.

    `version`: two to four numbers with dots, perhaps with a suffix such as "rc1", which only the
    strings show. Raises ValueError for anything else.
    """
    shown = dict(strings) | {"FileVersion": version, "ProductVersion": version}
    lines = (f"            StringStruct({name!r}, {text!r})," for name, text in shown.items())
    return _TEMPLATE.format(numbers=numbers(version), strings="\n".join(lines))


def numbers(version: str) -> tuple[int, int, int, int]:
    """The version as Windows compares it: four numbers below 65536."""
    parts = version.split(".")
    if not 2 <= len(parts) <= 4:
        raise ValueError(f"not a version: {version}")
    *whole, last = parts
    found = [int(part) for part in (*whole, _leading_digits(last))]
    if not all(0 <= number < 65536 for number in found):
        raise ValueError(f"not a version: {version}")
    first, second, third, fourth, *_ = (*found, 0, 0)
    return first, second, third, fourth


def _leading_digits(part: str) -> str:
    return part[: len(part) - len(part.lstrip("0123456789"))]
