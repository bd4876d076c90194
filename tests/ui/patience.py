"""A qtbot that waits for what comes: how long that takes is the machine's affair."""

from functools import partialmethod

from pytestqt.qtbot import QtBot

#: Milliseconds; what never comes fails after them, what comes costs nothing.
LONG = 60_000


class PatientBot(QtBot):
    """The bot whose waits end when the thing happened, on a busy machine too."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=LONG)  # noqa: N815 - the bot's own names
    waitSignal = partialmethod(QtBot.waitSignal, timeout=LONG)  # noqa: N815
    waitSignals = partialmethod(QtBot.waitSignals, timeout=LONG)  # noqa: N815
