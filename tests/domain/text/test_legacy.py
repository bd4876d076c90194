import shutil
import subprocess

import pytest

from hoptacxa_desktop.domain.text.legacy import (
    Legacy,
    decode_run,
    detect_legacy,
    from_legacy,
    legacy_of_font,
)
from hoptacxa_desktop.domain.text.letters import TONES, VOWELS


@pytest.mark.parametrize(
    ("font", "legacy"),
    [
        (".VnTime", Legacy.TCVN3),
        (".VnArialH", Legacy.TCVN3),
        ("VNI-Times", Legacy.VNI),
        ("Times New Roman", None),
        ("", None),
    ],
)
def test_fonts_tell_the_encoding(font: str, legacy: Legacy | None) -> None:
    assert legacy_of_font(font) is legacy


@pytest.mark.parametrize(
    ("old", "font", "text"),
    [
        ("KÕ ho¹ch hç trî hîp t¸c x·", ".VnTime", "Kế hoạch hỗ trợ hợp tác xã"),
        ("céng hßa x· héi chñ nghÜa viÖt nam", ".VnTimeH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("§éc lËp - Tù do - H¹nh phóc", ".VnTime", "Độc lập - Tự do - Hạnh phúc"),
        ("\xadu tiªn ®êi sèng", ".VnTime", "ưu tiên đời sống"),
        ("Keá hoaïch hoã trôï hôïp taùc xaõ", "VNI-Times", "Kế hoạch hỗ trợ hợp tác xã"),
        ("COÄNG HOØA XAÕ HOÄI, NGHÓA VUÏ", "VNI-Helve", "CỘNG HÒA XÃ HỘI, NGHĨA VỤ"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "VNI-Times", "Độc lập - Tự do - Hạnh phúc"),
        ("naêm ñaëc bieät, quyù IV", "VNI-Times", "năm đặc biệt, quý IV"),
    ],
)  # fmt: skip
def test_old_text_is_read(old: str, font: str, text: str) -> None:
    assert decode_run(old, font) == text
    assert decode_run(old, "Times New Roman") == old


@pytest.mark.parametrize("text", ["Thái Bình, tháng tám", "Kế hoạch hỗ trợ", "2024", "Thị xã", ""])
@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
def test_unicode_under_an_old_name_is_left_alone(text: str, font: str) -> None:
    assert decode_run(text, font) == text
    assert detect_legacy(text) is None


def test_old_text_without_a_font_is_recognised() -> None:
    assert detect_legacy("KÕ ho¹ch hç trî hîp t¸c x· n¨m 2008") is Legacy.TCVN3
    assert detect_legacy("Keá hoaïch hoã trôï hôïp taùc xaõ naêm 2008") is Legacy.VNI


def test_no_two_letters_share_a_sign() -> None:
    signs = [chr(code) for code in range(0xA1, 0x100)]
    letters = [from_legacy(sign, Legacy.TCVN3) for sign in signs]
    changed = [letter for letter, sign in zip(letters, signs, strict=True) if letter != sign]
    assert len(changed) == len(set(changed))
    # đ and all vowels with their tones, but the plain ones, and "ý", which lies in its place.
    assert len([c for c in changed if c.islower()]) == 1 + len(VOWELS) * len(TONES) - 6 - 1


@pytest.mark.skipif(shutil.which("iconv") is None, reason="iconv knows TCVN 5712")
def test_the_table_is_that_of_the_standard() -> None:
    signs = bytes(code for code in range(0xA1, 0xFF) if code not in (0xF0, 0xA0))
    done = subprocess.run(
        ["iconv", "-f", "TCVN", "-t", "UTF-8"], input=signs, capture_output=True, check=True
    )
    standard = done.stdout.decode()
    ours = from_legacy(signs.decode("latin-1"), Legacy.TCVN3)
    # The standard has more capitals than the fonts, which draw them in a font of their own.
    both = zip(signs.decode("latin-1"), ours, standard, strict=True)
    assert all(mine == official for sign, mine, official in both if mine != sign)
