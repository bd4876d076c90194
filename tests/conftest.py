"""What holds for every test: no screen, no network, one time zone, nobody's own folders."""

import os
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

# Qt reads these when it is first imported, which is before any fixture.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "Asia/Ho_Chi_Minh"
if hasattr(time, "tzset"):
    time.tzset()

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """True when the golden files are to be written anew; the change is then read like code."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """The product never goes online: a test that opens a network socket fails."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "bind"):
            patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", _refuse)
        yield


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person's folders of each test are its own."""
    monkeypatch.setenv("HOPTACXA_DATA", str(tmp_path / "person"))


@pytest.fixture(scope="session")
def plans_folder() -> Path:
    """Real plans beside the checkout; a test that needs them is skipped where they are not."""
    folder = ROOT.parent / "shared" / "plans"
    if not folder.is_dir():
        pytest.skip("no real plans beside this checkout")
    return folder


def _guarded(method: Callable[..., object]) -> Callable[..., object]:
    def guard(self: socket.socket, *args: object) -> object:
        # Local sockets between processes of one machine are no network.
        if self.family == getattr(socket, "AF_UNIX", None):
            return method(self, *args)
        return _refuse()

    return guard


def _refuse(*_: object, **__: object) -> NoReturn:
    raise AssertionError("the program went to the network")
