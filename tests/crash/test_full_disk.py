"""The disk fills up amid a day's work: each act is done whole or refused with a sentence, and nothing else changes."""

import os
import random
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from salesassist.session import Session
from salesassist.store.errors import StoreError
from salesassist.store.store import FILE_NAME, Store
from tests.crash.day import MORNING, Clock, Day
from tests.crash.proof import rows_of, trouble_in

Room = Callable[[int], AbstractContextManager[None]]
"""Leaves only so many bytes for the store to grow by."""

posix = pytest.mark.skipif(os.name != "posix", reason="limits a process as only POSIX can")


@contextmanager
def small_disk(at: Path) -> Iterator[Room]:
    """A disk of its own at the folder `at`; skips where none may be mounted."""
    at.mkdir()
    if (
        shutil.which("mount") is None
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=24m", "none", str(at)], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("no disk may be mounted here")
    filler = at / "filler"

    @contextmanager
    def room(left: int) -> Iterator[None]:
        free = os.statvfs(at)
        filler.write_bytes(b"x" * max(0, free.f_bavail * free.f_frsize - left))
        try:
            yield
        finally:
            filler.unlink()

    try:
        yield room
    finally:
        subprocess.run(["umount", "-l", str(at)], check=True)


@contextmanager
def small_files(at: Path) -> Iterator[Room]:
    """Files that cannot grow: what a quota does."""
    import resource

    at.mkdir()

    @contextmanager
    def room(left: int) -> Iterator[None]:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        log = at / "data" / f"{FILE_NAME}-wal"
        largest = (log.stat().st_size if log.exists() else 0) + left
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    yield room


def committed(folder: Path) -> dict[str, list[tuple]]:
    with closing(sqlite3.connect(folder / FILE_NAME)) as raw:
        return rows_of(raw)


def lived(place: Path, room: Room, acts: int, seed: int) -> tuple[int, int]:
    """Live a day with little room now and then; how many acts were done, and how many refused."""
    folder = place / "data"
    folder.mkdir(mode=0o700)
    clock, dice, said = Clock(MORNING), random.Random(seed), list[str]()
    done = refused = 0
    with Store(folder) as store:
        session = Session(store, clock)
        session.failed.connect(said.append)
        for number, (name, act) in enumerate(Day(session, clock, seed, place.parent / "files").acts(acts)):
            before = committed(folder)
            said.clear()
            if number < 4 or dice.random() < 0.3:  # plenty
                assert act() is not None or not said, (name, said)
                assert not said, name
                done += 1
                continue
            with room(dice.choice((0, 0, 4096, 30_000, 200_000))):
                try:
                    act()
                except StoreError as error:  # a backup or an import, whose thread says it
                    said.append(str(error))
                except OSError as error:  # a copy: whoever asked for it says it in this way
                    said.append(f"{error.filename} cannot be written: {error.strerror}.")
                after = committed(folder)
            if said:
                refused += 1
                assert after == before, name
                assert "sqlite" not in said[0].lower() and said[0].endswith("."), said
                assert any(word in said[0] for word in ("full", "nothing was saved", "cannot be")), said
            else:
                done += 1
            fresh = store.lines(session.now(), session.preferences.currency)
            assert sorted(session.book, key=lambda line: line.uid) == sorted(fresh, key=lambda line: line.uid), name
        last = committed(folder)
    assert trouble_in(folder, {fingerprint_of(last)}) == []
    return done, refused


def fingerprint_of(rows: dict[str, list[tuple]]) -> str:
    from tests.crash.proof import fingerprint

    return fingerprint(rows)


@posix
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("disk", [small_disk, small_files])
def test_a_full_disk_costs_nothing_but_the_act(
    disk: Callable[[Path], AbstractContextManager[Room]], seed: int, qtbot: QtBot, tmp_path: Path
) -> None:
    with disk(tmp_path / "disk") as room:
        done, refused = lived(tmp_path / "disk", room, 90, seed)
    assert done > 10 and refused > 10


@posix
def test_an_act_refused_for_lack_of_room_works_once_there_is_some(qtbot: QtBot, tmp_path: Path) -> None:
    with small_files(tmp_path / "disk") as room:
        folder = tmp_path / "disk" / "data"
        with Store(folder) as store:
            session, said = Session(store, Clock(MORNING)), list[str]()
            session.failed.connect(said.append)
            day = Day(session, Clock(MORNING), 1, tmp_path / "files")
            (_name, act), *_ = day.acts(1)
            before = committed(folder)
            with room(4096), pytest.raises(StoreError, match=r"nothing was saved|full"):
                act()
            assert committed(folder) == before
            assert act() is True
            assert len(session.book) == 50
