"""The program's door: without arguments the window, with arguments the command line."""

import sys


def main() -> int:
    """Run the program; gives its exit code (0 good, 1 the person's situation, 2 wrong use)."""
    # Each side is loaded only when it is wanted: the command line must not wait for Qt.
    if len(sys.argv) > 1:
        from hoptacxa_desktop.cli import run as run_command

        return run_command(sys.argv[1:])
    from hoptacxa_desktop.app import run as run_window

    return run_window()


if __name__ == "__main__":
    sys.exit(main())
