"""The menu of the look: colours and the size of letters."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from hoptacxa_desktop.services import look
from hoptacxa_desktop.services.look import Look

from .desk import Desk
from .fonts import FontSize
from .theme import Scheme, Theme

T = TypeVar("T", Scheme, FontSize)


class ViewMenu(QMenu):
    """ "Xem": what is chosen is used at once and kept for the next start."""

    def __init__(self, desk: Desk, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setTitle(self.tr("&Xem"))
        self._desk, self._theme = desk, theme
        colours = (
            (self.tr("Theo Windows"), Scheme.SYSTEM),
            (self.tr("Nền sáng"), Scheme.LIGHT),
            (self.tr("Nền tối"), Scheme.DARK),
        )
        letters = (
            (self.tr("Vừa"), FontSize.MEDIUM),
            (self.tr("Lớn"), FontSize.LARGE),
            (self.tr("Rất lớn"), FontSize.VERY_LARGE),
        )
        self._add_choices(self.tr("Màu nền"), colours, theme.scheme, theme.use)
        self._add_choices(self.tr("Cỡ chữ"), letters, theme.font_size, theme.use_font_size)

    def _add_choices(
        self,
        title: str,
        choices: tuple[tuple[str, T], ...],
        current: T,
        use: Callable[[T], None],
    ) -> None:
        menu = self.addMenu(title)
        group = QActionGroup(menu)
        for text, value in choices:
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(value is current)
            action.triggered.connect(partial(self._choose, use, value))
            group.addAction(action)
            menu.addAction(action)

    def _choose(self, use: Callable[[T], None], value: T, _checked: bool = False) -> None:
        use(value)
        wanted = Look(colours=self._theme.scheme.name, letters=self._theme.font_size.name)
        self._desk.do(look.keep, look=wanted)
