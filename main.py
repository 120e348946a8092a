"""SalesAssist: whom to call next, what to say, and what falls through the cracks."""

import os
import sys

REQUIREMENTS = {"PySide6", "shiboken6", "peewee", "playhouse", "plyer", "phonenumbers", "holidays", "dateutil", "six",
                "platformdirs", "tzlocal", "tzdata", "icalendar", "rapidfuzz", "sqlcipher3", "keyring",
                "jeepney"}  # fmt: skip


def _start() -> int:
    """Run; where a requirement is missing, say how to start with what scripts/run has set up."""
    try:
        from salesassist import ahead

        if ahead.for_window(sys.argv[1:]):
            ahead.begin()
        from salesassist.cli import main

        return main(sys.argv[1:])
    except ModuleNotFoundError as error:
        name = (error.name or "").partition(".")[0]
        if name not in REQUIREMENTS:
            raise
    import shlex

    command = ["sh", "scripts/run"] if os.name == "posix" else [r".venv\Scripts\python", "main.py"]
    start = " ".join([*command, *map(shlex.quote, sys.argv[1:])])
    print(f"{sys.executable} lacks {name}, which SalesAssist needs. Start it with: {start}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(_start())
