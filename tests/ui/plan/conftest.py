"""A desk on a real store with the sample office, and the page of its first plan."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hoptacxa_desktop.domain.plan import Plan
from hoptacxa_desktop.paths import Paths
from hoptacxa_desktop.services import bases, office, plans, sample
from hoptacxa_desktop.store import Store
from hoptacxa_desktop.ui import theme
from hoptacxa_desktop.ui.desk import Desk
from hoptacxa_desktop.ui.jobs import Jobs
from hoptacxa_desktop.ui.plan.grid_pane import GridPane
from hoptacxa_desktop.ui.plan.screen import GRID, PlanScreen
from hoptacxa_desktop.ui.problems import Problems
from hoptacxa_desktop.ui.widgets.notices import Banner
from tests.ui.fakes import FakeDialogs

NOW = datetime(2027, 3, 5, 7, 5, tzinfo=UTC)


@pytest.fixture
def look(qapp: QApplication) -> theme.Theme:
    """The look that the pages are made for."""
    return theme.apply(qapp, theme.Scheme.LIGHT)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample office, its library and its first plan."""
    opened = Store.open(tmp_path / "kế hoạch.db", now=lambda: NOW, actor="Người soạn")
    office.declare(opened, office=sample.sample_office())
    with opened.write("Nhận danh mục căn cứ") as uow:
        for basis in bases.shipped()[:6]:
            uow.library.save_basis(basis)
    plans.add_plan(opened, plan=sample.sample_plans()[0], name="Nhận kế hoạch mẫu")
    yield opened
    opened.close()


@pytest.fixture
def dialogs() -> FakeDialogs:
    """Answers in place of a person."""
    return FakeDialogs()


@pytest.fixture
def desk(store: Store, tmp_path: Path, dialogs: FakeDialogs, look: theme.Theme) -> Iterator[Desk]:
    """What the screens work with."""
    problems = Problems(Banner(), tmp_path / "logs" / "log.txt")
    jobs = Jobs(problems)
    yield Desk(
        store=store,
        paths=Paths(data=tmp_path, documents=tmp_path / "papers"),
        dialogs=dialogs,
        jobs=jobs,
        problems=problems,
        clock=lambda: NOW,
    )
    jobs.close()


@pytest.fixture
def stored(store: Store) -> Callable[[], Plan]:
    """The first plan as it stands in the store."""
    plan_id = sample.sample_plans()[0].id

    def read() -> Plan:
        return plans.open_plan(store, plan_id=plan_id)

    return read


@pytest.fixture
def screen(desk: Desk, stored: Callable[[], Plan], qtbot: object) -> Iterator[PlanScreen]:
    """The page of the first plan, shown at 1288 x 640."""
    page = PlanScreen(desk)
    qtbot.addWidget(page)  # type: ignore[attr-defined]
    page.resize(1288, 676)
    page.show()
    page.open(stored().id)
    yield page
    page.close_down()


@pytest.fixture
def grid(screen: PlanScreen) -> GridPane:
    """The grid of that page, with the focus."""
    screen.tabs.bar.setCurrentIndex(GRID)
    screen.grid.view.setFocus()
    return screen.grid
