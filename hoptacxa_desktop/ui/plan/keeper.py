"""Keeps what is being typed on the plan's page until it is written."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from hoptacxa_desktop.domain.richtext import RichText, has_style, plain
from hoptacxa_desktop.domain.typed import Spot, Typed
from hoptacxa_desktop.ui.plan.places import COLUMN, ISSUE, Place, Places
from hoptacxa_desktop.ui.plan.typed_words import (
    Editor,
    as_editor,
    is_typed,
    put_in,
    words_in,
)

if TYPE_CHECKING:
    from hoptacxa_desktop.ui.plan.screen import PlanScreen


@dataclass(frozen=True, slots=True, kw_only=True)
class _Followed:
    """A field in which a person types. `before`: its words as the record has them."""

    editor: Editor
    place: Place
    before: RichText
    refused: bool = False
    waits: bool = False

    @property
    def differs(self) -> bool:
        """True when words stand there that were typed and that the record has not."""
        words = words_in(self.editor)
        if not is_typed(self.editor) or words == self.before:
            return False
        styled = has_style(words) or has_style(self.before)
        return styled or plain(words).strip() != plain(self.before).strip()


class Keeper(QObject):
    """Follows the field that has the focus.

    Once it has been quiet for `QUIET_MS` its words are kept; they are forgotten when they are
    written or given up. What was refused, or stands in a field that writes later, stays kept.
    """

    QUIET_MS = 2000

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen)
        self._session = screen.session
        self._kept = screen.session.desk.kept
        self.places = Places(screen)
        self._now: _Followed | None = None
        self._own: dict[Spot, _Followed] = {}
        self.quiet = QTimer(self, singleShot=True, interval=self.QUIET_MS)
        self.quiet.timeout.connect(self._on_quiet)
        self._session.wrote.connect(self._on_wrote)
        self._session.shown.connect(self._on_shown)
        self._session.opened.connect(self._on_shown)
        self._session.desk.unwritten.caught_up.connect(self._on_caught_up)
        screen.issue.closed.connect(partial(self._forget_all, ISSUE))
        screen.appendices.column_panel.closed.connect(partial(self._forget_all, COLUMN))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def restore(self, typed: Typed) -> bool:
        """The words put into their field as typed; False where there is no such field."""
        editor = self.places.show(typed.spot)
        if editor is None:
            return False
        editor.setFocus()
        self._follow(editor)
        put_in(editor, typed.words)
        self._look()
        if self._now is not None and self._now.place.spot != typed.spot:
            # The same field by another name, or a row that has moved: kept once.
            self._kept.forget(typed.spot)
        return True

    def close_down(self) -> None:
        """Follow nothing any more."""
        self._leave()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or (self._now is not None and self._now.editor is now):
            return
        self._leave()
        editor = as_editor(now)
        if editor is not None:
            self._follow(editor)

    def _follow(self, editor: Editor) -> None:
        if self._now is not None and self._now.editor is editor:
            return
        self._leave()
        place = self.places.of(editor)
        if place is None:
            return
        known = self._own.get(place.spot)
        same = known is not None and known.editor is editor
        before = known.before if known is not None and same else words_in(editor)
        self._now = _Followed(editor=editor, place=place, before=before)
        editor.textChanged.connect(self._on_typed)

    def _on_typed(self) -> None:
        self.quiet.start()

    def _on_quiet(self) -> None:
        now = self._now
        if now is not None and isValid(now.editor) and now.differs:
            self._now = replace(now, refused=False)
        self._look()

    def _look(self) -> None:
        """Keep what stands in the followed field, or forget it where it was typed back."""
        now = self._now
        if now is None or not isValid(now.editor):
            return
        if now.refused:
            return
        if now.differs:
            self._own[now.place.spot] = now
            self._kept.keep(now.place.spot, now.place.label, words_in(now.editor))
        else:
            self._forget(now.place.spot)

    def _leave(self) -> None:
        self.quiet.stop()
        now = self._now
        if now is None:
            return
        if isValid(now.editor):
            now.editor.textChanged.disconnect(self._on_typed)
        if isValid(now.editor) and not now.place.passing:
            self._look()
        elif not now.refused:
            # A cell that was left without a word about writing it was left by Esc.
            self._forget(now.place.spot)
        self._now = None

    def _on_shown(self) -> None:
        """The same editor may hold the words of something else now."""
        focus = self._now.editor if self._now is not None else None
        self._leave()
        if focus is not None and isValid(focus) and focus.hasFocus():
            self._follow(focus)

    def _on_wrote(self, done: bool) -> None:
        if self._now is not None and isValid(self._now.editor):
            if done:
                before = words_in(self._now.editor)
                self._now = replace(self._now, before=before, refused=False)
                self._forget(self._now.place.spot)
            elif self._now.differs:
                self._look()
                self._now = self._own[self._now.place.spot] = replace(
                    self._now, refused=True, waits=self._session.desk.unwritten.is_behind
                )
        if done:
            for spot, one in tuple(self._own.items()):
                if isValid(one.editor) and not one.differs and not one.refused:
                    self._forget(spot)

    def _on_caught_up(self) -> None:
        """What waited for the store is written, also where its field shows something else now."""
        if self._now is not None and self._now.waits:
            self._now = replace(self._now, refused=False, waits=False)
        for spot, one in tuple(self._own.items()):
            if one.waits:
                self._forget(spot)

    def _forget_all(self, panel: str) -> None:
        """What stood typed in a panel is in the record, or was given up."""
        for spot in tuple(self._own):
            if spot.field.startswith(panel):
                self._forget(spot)

    def _forget(self, spot: Spot) -> None:
        if self._own.pop(spot, None) is not None:
            self._kept.forget(spot)
