"""The names at the upper left of a paper (Nghị định 30/2020, Phụ lục I, II.2)."""

from dataclasses import dataclass

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
"""What stands at the upper right of every paper (Nghị định 30/2020, Phụ lục I, II.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The names at the upper left, as printed: the superior's lines (may be none), the issuer's."""

    superior: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
