"""What can be a Vietnamese syllable: an onset and a rime. Tells words from abbreviations."""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from hoptacxa_desktop.domain.text.letters import TONES, split_letter, without_tone

_ONSET = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]|"
_RIMES = """
a ai ao au ay ac ach am an ang anh ap at
ăc ăk ăm ăn ăng ăp ăt âu ây âc âm ân âng âp ât
e eo ec em en eng ep et ê êu êch êm ên êng ênh êp êt
i iu ich im in inh ip it ia iêu iêc iêm iên iêng iêp iêt
o oi oc om on ong op ot ooc oong oa oai oao oay oac oach oam oan oang oanh oap oat
oăc oăm oăn oăng oăt oe oeo oem oen oet ô ôi ôc ôm ôn ông ôp ôt
ơ ơi ơm ơn ơp ơt u ui uc um un ung up ut ua uân uâng uât uây uê uêch uênh uơ
uôi uôc uôm uôn uông uôp uôt uy uya uych uyên uyêt uyn uynh uyp uyt uyu
ư ưi ưu ưc ưm ưn ưng ưt ưa ươi ươu ươc ươm ươn ương ươp ươt
y yêu yêm yên yêng yêt yt ych ynh
"""
_SYLLABLE = re.compile(f"(?P<onset>{_ONSET})(?P<rime>{'|'.join(_RIMES.split())})")


def is_syllable(word: str) -> bool:
    """True when the word could be one Vietnamese syllable, whatever its tone and capitals.

    It answers for the shape only: "ngoanh" passes, "HTX", "UBND" and "marketing" do not.
    """
    return _SYLLABLE.fullmatch(without_tone(word)) is not None


def is_well_spelt(word: str) -> bool:
    """True when the word is a syllable by the rules of spelling too.

    k, gh, ngh before i, e, ê and y only, c, g, ng elsewhere; before a final c, ch, p or t no
    tone but sắc and nặng. Foreign words, names ("Đắk") and abbreviations are not syllables.
    """
    parts = _SYLLABLE.fullmatch(without_tone(word))
    if parts is None or parts["rime"].endswith("k"):
        return False
    stopped = parts["rime"].endswith(("c", "ch", "p", "t"))
    if stopped and _tone(word) not in _SHARP_TONES:
        return False
    return parts["rime"][0] not in _NOT_BEFORE.get(parts["onset"], "")


_BACK = "aăâoôơuư"
# "gì" and "gìn" keep their g: the i belongs to the onset too.
_NOT_BEFORE: Mapping[str, str] = MappingProxyType(
    {"k": _BACK, "gh": _BACK, "ngh": _BACK, "c": "ieêy", "g": "eêy", "ng": "ieêy"}
)
_SHARP_TONES = (TONES.index("\u0301"), TONES.index("\u0323"))


def _tone(word: str) -> int:
    letters = (split_letter(char) for char in unicodedata.normalize("NFC", word))
    return max((letter.tone for letter in letters if letter), default=0)
