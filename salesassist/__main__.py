"""The program as an installed command, and as `python -m salesassist`."""

import sys


def start() -> int:
    """Do what the command line asks for; returns the exit status."""
    from salesassist import ahead

    if ahead.for_window(sys.argv[1:]):
        ahead.begin()
    from salesassist import ahead

    if ahead.for_window(sys.argv[1:]):
        ahead.begin()
    from salesassist.cli import main

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
