"""Whoever opens and closes the store's file by other means than SQLite drops every lock that this process has on it.
Then another program believes that it is alone, and what we write afterwards is lost."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from salesassist.domain.backup import Why
from salesassist.session.backups import Library
from salesassist.store import erase
from salesassist.store.backups import Backups
from salesassist.store.check import is_sound
from salesassist.store.store import Store
from tests.factories import contact, keep, moment

AT = moment("2026-11-23 09:14")
LOOK = (
    "import sqlite3, sys\n"
    "from contextlib import closing\n"
    "with closing(sqlite3.connect(sys.argv[1])) as other:\n"
    "    print(other.execute('SELECT count(*) FROM contact').fetchone()[0])"
)


def seen_by_another_program(store: Store) -> int:
    done = subprocess.run([sys.executable, "-c", LOOK, str(store.path)], capture_output=True, text=True, check=True)
    return int(done.stdout)


def read_only(folder: Path) -> None:
    with Store(folder, read_only=True) as store:
        store.contacts()


def compare(folder: Path) -> None:
    library = Library(folder / "salesassist.db")
    library.take(AT, Why.HAND)
    library.differences(library.shelf().kept[0], lambda *_: None, lambda: False)


def bring_back(folder: Path) -> None:
    library = Library(folder / "salesassist.db")
    library.bring_back(library.shelf().kept[-1], None, AT, lambda *_: None, lambda: False)


ACTS: list[Callable[[Path], object]] = [
    read_only, compare, bring_back, lambda folder: is_sound(folder / "salesassist.db"),
    lambda folder: Store(folder).close(), lambda folder: erase.purge(folder / "salesassist.db", ["nobody"]),
]  # fmt: skip


@pytest.mark.parametrize("act", ACTS, ids=["read only", "compare", "bring back", "check", "open", "purge"])
def test_what_is_done_beside_the_window_loses_nothing_of_it(act: Callable[[Path], object], tmp_path: Path) -> None:
    with Store(tmp_path) as window:
        keep(window, contact("Anna", uid="anna"))
        Backups(window.path).take(moment("2026-11-22 10:00"), Why.CHANGES)
        act(tmp_path)
        assert seen_by_another_program(window) == 1
        keep(window, contact("Ben", uid="ben"))
        assert seen_by_another_program(window) == 2
    with Store(tmp_path) as after:
        assert len(after.contacts()) == 2
