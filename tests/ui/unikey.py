"""The three ways in which Vietnamese letters come into a field on Windows."""

import unicodedata
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Way = Callable[[QWidget, str], None]


def rewriting(widget: QWidget, words: str) -> None:
    """UniKey: plain letters as they are typed, then backspaces and the letters with their marks."""
    for gone, come in _steps(words):
        for _ in range(gone):
            QTest.keyClick(_hearing(widget), Qt.Key.Key_Backspace)
        for letter in come:
            _key(widget, letter)


def composing(widget: QWidget, words: str) -> None:
    """An input method: each syllable stands underlined until it is committed."""
    for word in _words(words):
        for end in range(1, len(word) + 1):
            _compose(widget, QInputMethodEvent(_plain(word[:end]), []))
        _compose(widget, QInputMethodEvent(word, []))
        committed = QInputMethodEvent()
        committed.setCommitString(word)
        _compose(widget, committed)


def decomposed(widget: QWidget, words: str) -> None:
    """Windows' own Vietnamese keyboard: the letter, then its mark as a sign of its own."""
    for sign in unicodedata.normalize("NFD", words):
        _key(widget, sign)


WAYS: tuple[Way, ...] = (rewriting, composing, decomposed)


def _steps(words: str) -> Iterator[tuple[int, str]]:
    for word in _words(words):
        typed = ""
        for letter in word:
            plain = _plain(letter)
            yield 0, plain
            typed += plain
            if letter in "đĐ":
                yield 1, letter
                typed = typed[:-1] + letter
        same = next(
            (at for at, pair in enumerate(zip(typed, word, strict=True)) if pair[0] != pair[1]),
            None,
        )
        if same is not None:
            yield len(typed) - same, word[same:]


def _words(words: str) -> Iterator[str]:
    """The syllables and what stands between them."""
    at = 0
    for end, sign in enumerate(words):
        if not sign.isalpha():
            yield from filter(None, (words[at:end], sign))
            at = end + 1
    yield from filter(None, (words[at:],))


def _plain(word: str) -> str:
    """What is typed for a word before its marks: one plain letter for each."""
    bare = word.replace("đ", "d").replace("Đ", "D")
    marks = unicodedata.normalize("NFD", bare)
    return "".join(sign for sign in marks if not unicodedata.combining(sign))


def _hearing(widget: QWidget) -> QWidget:
    """Who gets the keys: the list that a field has opened, which passes them on, else the field."""
    popup = QApplication.activePopupWidget()
    return widget if popup is None or popup.isAncestorOf(widget) else popup


def _key(widget: QWidget, sign: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(_hearing(widget), event)


def _compose(widget: QWidget, event: QInputMethodEvent) -> None:
    QApplication.sendEvent(widget, event)
