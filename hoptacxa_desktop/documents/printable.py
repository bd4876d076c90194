"""Words as they can stand in a file: composed letters, no control characters."""

import re
import unicodedata

# What XML 1.0 forbids, and the signs that mean nothing on paper. Line breaks stay.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u2028\u2029]")


def printable(text: str) -> str:
    """`text` in composed letters (NFC), tabs as blanks, without what no file can hold."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    return _FORBIDDEN.sub("", unicodedata.normalize("NFC", text.replace("\t", " ")))
