"""Offers what stood typed and unwritten when the program was cut off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from hoptacxa_desktop.domain.errors import NotFound
from hoptacxa_desktop.domain.identity import PlanId
from hoptacxa_desktop.domain.timing import dates
from hoptacxa_desktop.domain.typed import Typed

from .desk import Desk
from .widgets.notices import Banner, Level, Offer

if TYPE_CHECKING:
    from hoptacxa_desktop.ui.plan.screen import PlanScreen

_LONGEST = 120


class Recovery(QObject):
    """One notice after the other, the words typed last first. Closing it leaves them for later."""

    def __init__(self, desk: Desk, banner: Banner, page: Callable[[], PlanScreen]) -> None:
        super().__init__(desk)
        self._desk, self._banner, self._page = desk, banner, page
        self._busy = False

    def offer(self, plan: PlanId | None = None) -> None:
        """Offer the words of this plan, else of any; an error that is shown stays."""
        found = [one for one in self._desk.kept.left_over if plan in (None, one.spot.plan)]
        told = self._banner.isVisible() and self._banner.level is Level.ERROR
        if self._busy or told or not found:
            return
        typed = found[-1]
        self._say(
            self.tr("Khôi phục phần đang gõ dở"),
            typed,
            Offer(self.tr("Khôi phục"), lambda: self._restore(typed), primary=True),
        )

    def _say(self, sentence: str, typed: Typed, offer: Offer) -> None:
        forget = Offer(self.tr("Bỏ"), lambda: self._forget(typed))
        self._banner.tell(Level.INFO, sentence, words_of(typed), (offer, forget))

    def _restore(self, typed: Typed) -> None:
        self._busy = True
        try:
            restored = self._is_there(typed.spot.plan) and self._put_back(typed)
        finally:
            self._busy = False
        if not restored:
            copy = Offer(self.tr("Chép chữ"), lambda: self._copy(typed), primary=True)
            self._say(self.tr("Không còn chỗ của phần đang gõ dở"), typed, copy)
            return
        self._desk.kept.answered(typed.spot)
        self._next()

    def _put_back(self, typed: Typed) -> bool:
        self._desk.plan_wanted.emit(typed.spot.plan)
        page = self._page()
        return page.plan_id == typed.spot.plan and page.keeper.restore(typed)

    def _is_there(self, plan: PlanId) -> bool:
        from hoptacxa_desktop.services import plans

        try:
            plans.open_plan(self._desk.store, plan_id=plan)
        except NotFound:
            return False
        return True

    def _copy(self, typed: Typed) -> None:
        QGuiApplication.clipboard().setText(typed.text)
        self._forget(typed)

    def _forget(self, typed: Typed) -> None:
        self._desk.kept.forget(typed.spot)
        self._next()

    def _next(self) -> None:
        self._banner.close_notice()
        self.offer()


def words_of(typed: Typed) -> str:
    """Which field it was, when it was typed in, and how its words begin."""
    words = " ".join(typed.text.split())
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
    return f"{typed.label}: “{shown}” – gõ lúc {_moment(typed.when)}"


def _moment(when: datetime) -> str:
    local = when.astimezone()
    return f"{local:%H:%M} ngày {dates.short(local.date())}"
