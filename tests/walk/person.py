"""Eyes and hands at a screen of its own: an X server, keys, a mouse, pictures."""

import json
import os
import select
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE_MS = 8000
_LOOK_MS = 100


class Screen:
    """An X server with a window manager; it and all runs on it end with the `with` block."""

    def __init__(self, size: str = "1366x768") -> None:
        self._size = size
        self._started: list[subprocess.Popen[bytes]] = []
        self.people: list[Person] = []
        self.name = ""

    def __enter__(self) -> Self:
        readable, writable = os.pipe()
        line = ["Xvfb", "-displayfd", str(writable), "-screen", "0", f"{self._size}x24"]
        self._begin(line, pass_fds=(writable,))
        os.close(writable)
        with os.fdopen(readable) as told:
            self.name = f":{told.readline().strip()}"
        self._begin(["openbox"], env={**os.environ, "DISPLAY": self.name})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for person in self.people:
            person.kill()
        for process in reversed(self._started):
            process.terminate()
            process.wait()

    def _begin(self, line: list[str], **how: Any) -> None:
        quiet = subprocess.DEVNULL
        self._started.append(subprocess.Popen(line, stdout=quiet, stderr=quiet, **how))


class Person:
    """One run of the program, and somebody who uses it."""

    def __init__(self, screen: Screen, data: Path) -> None:
        own = {"DISPLAY": screen.name, "HOPTACXA_DATA": str(data), "HOME": str(data)}
        self._environ = {**os.environ, **own, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.walk.stage"],
            cwd=ROOT,
            env=self._environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        screen.people.append(self)

    def ask(self, **question: object) -> Any:
        """What the stage answers to one question. Raises TimeoutError where it stays silent."""
        asked, told = self._program.stdin, self._program.stdout
        assert asked is not None
        assert told is not None
        asked.write(json.dumps(question).encode() + b"\n")
        asked.flush()
        if not select.select([told], [], [], 30)[0]:
            raise TimeoutError(question)
        return json.loads(told.readline())

    def rest(self, ms: int) -> None:
        """Let the program be for `ms` milliseconds."""
        self.ask(rest=ms)

    def find(self, name: str, kind: str = "", nth: int = 0) -> dict[str, Any]:
        """Where `name` is to be seen, once it is. Raises LookupError with all that is there."""
        for _ in range(_PATIENCE_MS // _LOOK_MS):
            found = [one for one in self.ask(find=name) if not kind or one["kind"] == kind]
            if len(found) > nth:
                return dict(found[nth])
            self.rest(_LOOK_MS)
        raise LookupError(f"{name!r} is not among {sorted({s['text'] for s in self.ask(all=0)})}")

    def sees(self, name: str) -> bool:
        """Whether `name` is to be seen now."""
        return bool(self.ask(find=name))

    def press(
        self, name: str, kind: str = "", nth: int = 0, button: int = 1, times: int = 1
    ) -> None:
        """Click into the middle of what is called `name`."""
        x, y, width, height = self._at_rest(name, kind, nth)
        self.click(x + width // 2, y + height // 2, button, times)

    def _at_rest(self, name: str, kind: str, nth: int) -> list[int]:
        # A window that is being put on the screen still moves what stands in it.
        before: list[int] = []
        for _ in range(_PATIENCE_MS // _LOOK_MS):
            spot = self.find(name, kind, nth)
            if spot["rect"] == before and spot["seen"]:
                return before
            before = spot["rect"]
            if not spot["seen"] and spot["area"]:
                self._turn_wheel(spot["area"], down=before[1] > spot["area"][1])
            self.rest(60)
        raise LookupError(f"{name!r} does not come into view")

    def _turn_wheel(self, at: list[int], *, down: bool) -> None:
        self._hand("mousemove", *map(str, at))
        self._hand("click", "5" if down else "4")

    def click(self, x: int, y: int, button: int = 1, times: int = 1) -> None:
        """Click at a point of the screen."""
        self._hand("mousemove", str(x), str(y))
        self._hand("click", "--repeat", str(times), "--delay", "60", str(button))
        self.rest(80)

    def keys(self, *names: str) -> None:
        """Press keys one after the other: "ctrl+z", "Return"."""
        for name in names:
            self._hand("key", "--clearmodifiers", name)
            self.rest(40)

    def type(self, text: str) -> None:
        """Type letter by letter, as UniKey does: a marked letter comes by backspace and retype."""
        for plain, marked in _pieces(text):
            if plain:
                self._hand("type", "--clearmodifiers", "--delay", "12", "--", plain)
            if marked:
                self._hand("type", "--clearmodifiers", "x")
                self._hand("key", "--clearmodifiers", "BackSpace")
                self.paste(marked)
        self.rest(60)

    def paste(self, text: str) -> None:
        """Put words in by the clipboard, as input programs for Vietnamese do for whole words."""
        self.ask(clip=text)
        self.keys("ctrl+v")

    def fill(self, label: str, text: str, nth: int = 0) -> None:
        """Go into the field with this label and replace its words."""
        self.press(label, nth=nth)
        self.keys("ctrl+a")
        self.paste(text)

    def look(self, picture: Path) -> None:
        """Keep a picture of the whole screen."""
        self.rest(250)
        self.ask(grab=str(picture))

    def leave(self) -> int:
        """Close the window as its cross does; the program's exit code."""
        self._hand("key", "alt+F4")
        code = self._program.wait(timeout=20)
        self._shut()
        return code

    def kill(self) -> None:
        """Take the program's power away, if it still runs."""
        if self._program.poll() is None:
            self._program.kill()
            self._program.wait()
            self._shut()

    def _shut(self) -> None:
        for stream in (self._program.stdin, self._program.stdout):
            if stream is not None:
                stream.close()

    def _hand(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environ, check=True, timeout=30)


def _pieces(text: str) -> list[tuple[str, str]]:
    """The ASCII letters up to each marked one, and that one ("" at the end)."""
    found, plain = [], ""
    for letter in text:
        if letter.isascii():
            plain += letter
        else:
            found.append((plain, letter))
            plain = ""
    return [*found, (plain, "")]
