"""Keys: named, never a bare letter, never two meanings at one place."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hoptacxa_desktop.app import Program
from hoptacxa_desktop.domain.outline import walk
from hoptacxa_desktop.services import sample
from hoptacxa_desktop.ui import key_sheet
from hoptacxa_desktop.ui.key_sheet import Bound, bound_in, everywhere, shown
from hoptacxa_desktop.ui.main_window import CALENDAR, PLANS
from tests.conftest import ROOT

PLAN = sample.sample_plans()[0]


@pytest.fixture
def screens(sampled: Program) -> dict[str, QWidget]:
    """Every screen of the program, made."""
    sampled.window.show_screen(PLANS)
    sampled.window.show_screen(CALENDAR)
    sampled.window.open_plan(PLAN.id)
    bar = sampled.plan_page.tabs.bar
    for tab in range(bar.count()):
        bar.setCurrentIndex(tab)
    found = {key: sampled.window._screen(key) for key in (PLANS, CALENDAR, "plan")}
    pages = {"receiving": sampled.receiving, "list": sampled.list_in}
    return found | pages | {"wizard": sampled.make_wizard()}


def all_bound(sampled: Program, screens: dict[str, QWidget]) -> Iterator[Bound]:
    yield from everywhere(sampled.window)
    for screen in screens.values():
        yield from bound_in(screen)


def test_keys_are_bound_in_one_way() -> None:
    """By `bind`, which asks for the words that the sheet tells."""
    package = ROOT / "hoptacxa_desktop" / "ui"
    makers = [path for path in package.rglob("*.py") if "QShortcut(" in path.read_text("utf-8")]
    assert makers == [package / "widgets" / "keys.py"]


def test_every_key_is_named(sampled: Program, screens: dict[str, QWidget]) -> None:
    bound = list(all_bound(sampled, screens))
    assert len(bound) > 40
    assert not [one for one in bound if not one.name.strip() or not one.key]


def test_no_key_is_a_bare_letter_or_figure(sampled: Program, screens: dict[str, QWidget]) -> None:
    bare = re.compile(r"(Shift\+)?[\w/,.;'\[\]=-]", re.IGNORECASE)
    assert not [one for one in all_bound(sampled, screens) if bare.fullmatch(one.key)]


def holds_in(shortcut: QShortcut, screen: QWidget) -> QWidget:
    """Where the keyboard has to be for a shortcut to answer."""
    owner = shortcut.parent()
    assert isinstance(owner, QWidget)
    in_window = shortcut.context() is Qt.ShortcutContext.WindowShortcut
    return screen if in_window else owner


def test_no_key_has_two_meanings_at_one_place(
    sampled: Program, screens: dict[str, QWidget]
) -> None:
    """A key of a screen must not be one of the menus, nor bound anew inside where it holds.

    Qt answers neither of two shortcuts that both hold where the keyboard is.
    """
    menus = {one.key for one in everywhere(sampled.window)}
    assert max(Counter(one.key for one in everywhere(sampled.window)).values()) == 1
    for name, screen in screens.items():
        found = [
            (shown(one.key().toString(QKeySequence.SequenceFormat.PortableText)), one)
            for one in screen.findChildren(QShortcut)
        ]
        for at, (key, one) in enumerate(found):
            home = holds_in(one, screen)
            assert key not in menus or name == "wizard", (name, key)
            twice = [
                other.whatsThis()
                for other_key, other in found[at + 1 :]
                if other_key == key and _meet(home, holds_in(other, screen))
            ]
            assert not twice, (name, key, one.whatsThis(), twice)


def _meet(one: QWidget, other: QWidget) -> bool:
    return one is other or one.isAncestorOf(other) or other.isAncestorOf(one)


def test_the_sheet_has_the_keys_of_what_is_seen_and_of_the_menus(
    sampled: Program, screens: dict[str, QWidget]
) -> None:
    page = sampled.plan_page
    page.show_form(next(node.id for node in walk(PLAN.outline) if node.is_task))
    groups = key_sheet.sheet(sampled.window, page)
    told = {key for group in groups for key, _name in group.keys}
    assert {one.key for one in everywhere(sampled.window)} <= told
    assert {"Ctrl+P", "F6", "F8", "Alt+PgDn", "Ctrl+F"} <= told
    assert len(told) == len({key.casefold() for key in told})
    # The tab of the activities is not shown, and so are its keys.
    here = next(group for group in groups if group.title == "Trong màn hình này")
    assert "Dán từ Excel" not in [name for _key, name in here.keys]


@pytest.mark.parametrize(
    ("key", "expected"),
    [("Ctrl+Return", "Ctrl+Enter"), ("Alt+Up", "Alt+↑"), ("Ctrl+/", "Ctrl+/"), ("F1", "F1")],
)
def test_keys_are_shown_as_on_a_keyboard(key: str, expected: str) -> None:
    assert shown(key) == expected
