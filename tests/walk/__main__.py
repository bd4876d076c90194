"""`python -m tests.walk OUT`: walk, keep the pictures and the papers in OUT, tell what is wrong."""

import sys
from pathlib import Path

from .person import Screen
from .walk import walk_all


def main(argv: list[str]) -> int:
    """0 where every word could be read whole, 1 otherwise, 2 for wrong use."""
    if len(argv) != 1:
        sys.stderr.write("python -m tests.walk OUT\n")
        return 2
    out = Path(argv[0]).absolute()
    data = out / "data"
    if data.exists():
        sys.stderr.write(f"{data} is there already: a new user has nothing yet\n")
        return 2
    data.mkdir(parents=True)
    with Screen() as screen:
        walk = walk_all(screen, data, out)
    sys.stdout.writelines(f"{told}\n" for told in walk.cut)
    return 1 if walk.cut else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
