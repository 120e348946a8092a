"""The passphrase of encrypted data on the command line: from a file, the environment, or asked for on the terminal.

Never from an argument: those can be read by everybody on the computer.
"""

import os
import sys
from pathlib import Path

from salesassist.cli_language import sentence, told
from salesassist.cli_report import Refusal, say

VARIABLE = "SALESASSIST_PASSPHRASE"
_TRIES = 3

_given: list[str] = []  # what this command line and its environment say


def take_from(file: Path | None) -> None:
    """Take the passphrase that a file holds in its first line, or the environment. Raises Refusal."""
    _given.clear()
    if file is None:
        if text := os.environ.pop(VARIABLE, ""):  # and hand it on to no other program
            _given.append(text)
        return
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = sentence(getattr(error, "strerror", None) or str(error))
        raise Refusal(told("{file} cannot be read: {why}.").format(file=file, why=why)) from error
    if not lines or not lines[0]:
        raise Refusal(told("{file} is empty: the passphrase has to stand in its first line.").format(file=file))
    _given.append(lines[0])


def unlock(path: Path, *, needed: bool = True) -> None:
    """Unlock a file that is encrypted; do nothing for any other. Raises Refusal, unless it is not `needed`."""
    if not path.is_file():
        return
    with path.open("rb") as file:
        if file.read(15) == b"SQLite format 3":  # the usual case, in which nothing more is imported
            return
    from salesassist.store import keys
    from salesassist.store.errors import StoreError, WrongPassphrase

    if not keys.is_locked(path):
        return
    try:
        if _given:
            keys.unlock(path, _given[0])
            return
        if not needed:
            return
        if not sys.stdin.isatty():
            text = told(
                "{file} is encrypted, and there is no terminal to ask for its passphrase. Put it into the environment "
                "variable {variable}, or into the first line of a file: --passphrase-file FILE. If you have never set "
                "one, the file is damaged: keep it, and restore a backup."
            )
            raise Refusal(text.format(file=path, variable=VARIABLE))
        import getpass

        for left in reversed(range(_TRIES)):
            try:
                keys.unlock(path, getpass.getpass(told("Passphrase of {file}: ").format(file=path)))
                return
            except WrongPassphrase as error:
                if not left:
                    raise
                say(str(error))
    except StoreError as error:
        if needed:
            raise Refusal(str(error)) from error
    except EOFError as error:
        raise Refusal(told("No passphrase was given; nothing was done.")) from error


def unlock_if_told(folder: Path) -> None:
    """For the window, which asks by itself: use a passphrase that the command line or the environment gave."""
    if _given:
        from salesassist.store.store import FILE_NAME

        unlock(folder / FILE_NAME)
