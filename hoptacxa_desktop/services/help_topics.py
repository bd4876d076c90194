"""The help: short topics in plain words, one file a topic."""

from dataclasses import dataclass

from hoptacxa_desktop.paths import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One topic. `key`: the name of its file, that of its screen; `text`: Markdown."""

    key: str
    title: str
    text: str


def topics() -> tuple[Topic, ...]:
    """All topics, in the order of their files."""
    return tuple(_topic(path.stem) for path in sorted(resource("help").glob("*.md")))


def _topic(name: str) -> Topic:
    words = resource(f"help/{name}.md").read_text(encoding="utf-8")
    title, _, text = words.partition("\n")
    return Topic(key=name.partition("-")[2], title=title.removeprefix("# "), text=text.strip())
