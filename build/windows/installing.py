"""Installs what was made, over an older one too, and removes it, as a person would."""

import shutil

from windows.machine import NAME, Machine, require
from windows.screen import until

_UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\KeHoachHTX"
# The exit code of an installer that was told that the program runs: setup.nsi.
_RUNS = 2


def clean(machine: Machine) -> None:
    """Forget what earlier rounds left."""
    shutil.rmtree(machine.person.installed, ignore_errors=True)
    forget_data(machine)


def forget_data(machine: Machine) -> None:
    """A person who never used the program."""
    shutil.rmtree(machine.person.data, ignore_errors=True)


def install(machine: Machine) -> str:
    """Install without a question."""
    ran = machine.wine.run(machine.places.setup, "/S", seconds=180)
    require(ran.code == 0, f"the installer ends well, not with {ran.code}")
    installed = machine.person.installed
    for name in ("KeHoachHTX.exe", "hoptacxa.exe", "uninstall.exe", "_internal"):
        require((installed / name).exists(), f"{name} is installed")
    for shortcut in machine.person.shortcuts:
        require(shortcut.exists(), f"{shortcut.name} in {shortcut.parent.name}")
    said = machine.wine.run("reg", "query", _UNINSTALL).said
    require("QuietUninstallString" in said, "Windows knows how to remove it")
    return f"installed silently: {ran.seconds:.1f} s"


def update(machine: Machine) -> str:
    """Install over what is there: no part of the older one stays, the data does."""
    stale = machine.person.installed / "_internal/old_part.pyd"
    stale.touch()
    before = machine.person.store.read_bytes()
    told = install(machine)
    require(not stale.exists(), "the older program's parts are gone")
    require(machine.person.store.read_bytes() == before, "the office's data is as it was")
    return told.replace("installed silently", "updated in place, the data untouched")


def refuse_while_open(machine: Machine) -> str:
    """A running program is not replaced under its own feet."""
    with machine.opened(NAME, "open-during-setup"):
        ran = machine.wine.run(machine.places.setup, "/S", seconds=180)
        require(ran.code == _RUNS, f"the installer says that the program runs, not {ran.code}")
        require((machine.person.installed / "_internal").is_dir(), "the open program is whole")
    return "the installer leaves a program that is open alone"


def install_by_hand(machine: Machine) -> str:
    """Install with Return alone, page after page; the last page opens the program."""
    process = machine.wine.start(machine.places.setup)
    with machine.ended(process):
        for page in ("welcome", "folder"):
            machine.wait_for("Cài đặt")
            machine.take(f"setup-{page}")
            machine.screen.key("Return")
        until(
            lambda: all(one.exists() for one in machine.person.shortcuts),
            seconds=180,
            what="the installer's last page",
        )
        machine.take("setup-done")
        machine.screen.key("Return")
        until(lambda: process.poll() is not None, seconds=60, what="the installer's end")
        machine.wait_for(NAME)
        machine.take("after-setup")
    return "installed page by page, opened from the last page"


def remove(machine: Machine) -> str:
    """Remove it; the office's data stays."""
    installed = machine.person.installed
    ran = machine.wine.run(installed / "uninstall.exe", "/S")
    # It goes on from a copy of itself, since a running program cannot remove itself.
    seconds = until(lambda: not installed.exists(), seconds=60, what="removing")
    for shortcut in machine.person.shortcuts:
        require(not shortcut.exists(), f"{shortcut} is removed")
    require(machine.wine.run("reg", "query", _UNINSTALL).code != 0, "its key is removed")
    require(machine.person.store.is_file(), "the office's data stays")
    return f"removed, the data stays: {ran.seconds + seconds:.1f} s"
