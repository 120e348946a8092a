"""How far a long command is, on the terminal."""

import sys

from salesassist.cli_language import number, told


class Progress:
    """One line on the terminal, if there is one."""

    def __init__(self) -> None:
        self._on = sys.stderr.isatty()
        self._wide = 0

    def show(self, done: int, total: int) -> None:
        """Say how many records are done, of how many if that is known (0: it is not)."""
        if self._on:
            text = told("{done} of {total} records") if total else told("{done} records read")
            text = text.format(done=number(done), total=number(total))
            print(f"\r{text:<{self._wide}}", end="", file=sys.stderr, flush=True)
            self._wide = len(text)

    def wipe(self) -> None:
        """Leave nothing of it on the terminal."""
        if self._wide:
            print("\r" + " " * self._wide, end="\r", file=sys.stderr, flush=True)
            self._wide = 0
