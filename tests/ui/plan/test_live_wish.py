"""Whether the live page is seen is a wish of each tab."""

from hoptacxa_desktop.ui.plan.screen import COMPOSE, GENERAL, GRID, PlanScreen


def test_tables_have_the_width_until_the_page_is_wanted_there(screen: PlanScreen) -> None:
    assert screen.live.isVisible()
    screen.tabs.bar.setCurrentIndex(GRID)
    assert not screen.live.isVisible()
    screen.tabs.page.click()
    assert screen.live.isVisible()
    screen.tabs.bar.setCurrentIndex(GENERAL)
    assert screen.live.isVisible()
    screen.tabs.page.click()
    screen.tabs.bar.setCurrentIndex(GRID)
    assert screen.live.isVisible()
    screen.tabs.bar.setCurrentIndex(COMPOSE)
    assert screen.live.isVisible()
