"""Backups by themselves, as the running program takes them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from salesassist.domain.backup import Why
from salesassist.domain.contact import Contact
from salesassist.domain.times import Now
from salesassist.session.keeper import Keeper
from salesassist.store.backups import FOLDER
from salesassist.store.store import Store
from tests.desk import Desk


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    with Store(tmp_path) as store:
        yield Desk(store)


def later(desk: Desk, minutes: int) -> None:
    desk.at = Now(desk.at.at + timedelta(minutes=minutes))


@pytest.fixture
def keeper(desk: Desk) -> Iterator[Keeper]:
    keeper = Keeper(desk.session, desk.store.path)
    yield keeper
    keeper.end()


def add(desk: Desk, name: str) -> None:
    assert desk.session.new_contact(Contact("", name))


def kinds(keeper: Keeper) -> list[Why]:
    return [backup.why for backup in reversed(keeper.library.shelf().kept)]


def test_one_at_the_start_and_one_after_half_an_hour_of_changes(qtbot: QtBot, desk: Desk, keeper: Keeper) -> None:
    with qtbot.waitSignal(keeper.taken):
        keeper.start()
    later(desk, 40)
    desk.session.time_passed.emit()
    assert keeper._task is None  # nothing has changed
    add(desk, "Anna Berg")
    later(desk, 29)
    desk.session.time_passed.emit()
    assert keeper._task is None
    later(desk, 1)
    with qtbot.waitSignal(keeper.taken):
        desk.session.time_passed.emit()
    assert kinds(keeper) == [Why.START, Why.CHANGES]


def test_a_clock_that_went_back_does_not_put_a_backup_off(qtbot: QtBot, desk: Desk, keeper: Keeper) -> None:
    add(desk, "Anna Berg")
    later(desk, -600)
    with qtbot.waitSignal(keeper.taken):
        desk.session.time_passed.emit()


def test_what_touches_many_waits_for_its_backup(qtbot: QtBot, desk: Desk, keeper: Keeper) -> None:
    add(desk, "Anna Berg")
    seen: list[list[Why]] = []
    keeper.before(Why.BULK, lambda: seen.append(kinds(keeper)))
    keeper.before(Why.IMPORT, lambda: seen.append(kinds(keeper)))  # nothing has changed in between
    assert seen == []
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [[Why.BULK], [Why.BULK]]


def test_trouble_is_said_once_until_it_has_worked_again(qtbot: QtBot, desk: Desk, keeper: Keeper) -> None:
    said: list[str] = []
    done: list[int] = []
    keeper.trouble.connect(said.append)
    place = keeper.library.place
    place.write_text("in the way")
    for number in range(2):
        keeper.before(Why.HAND, lambda number=number: done.append(number))
    qtbot.waitUntil(lambda: done == [0, 1])
    assert len(said) == 1 and "cannot be used for backups" in said[0]
    place.unlink()
    with qtbot.waitSignal(keeper.taken):
        keeper.take_now()
    place.rename(place.with_name("elsewhere"))
    place.write_text("in the way")
    with qtbot.waitSignal(keeper.trouble):
        keeper.take_now()
    assert len(said) == 2


def test_a_backup_that_failed_is_tried_again(qtbot: QtBot, desk: Desk, keeper: Keeper) -> None:
    place = keeper.library.place
    place.write_text("in the way")
    add(desk, "Anna Berg")
    later(desk, 30)
    with qtbot.waitSignal(keeper.trouble):
        desk.session.time_passed.emit()
    place.unlink()
    later(desk, 30)
    with qtbot.waitSignal(keeper.taken):
        desk.session.time_passed.emit()


def test_another_folder_takes_the_next_one_and_one_that_is_away_is_told(
    qtbot: QtBot, desk: Desk, keeper: Keeper, tmp_path: Path
) -> None:
    said: list[str] = []
    moved: list[str] = []
    keeper.trouble.connect(said.append)
    keeper.moved.connect(moved.append)
    stick = tmp_path / "stick"
    stick.mkdir()
    with qtbot.waitSignal(keeper.taken):
        keeper.move(stick)
    assert [path.parent for path in stick.iterdir()] == [stick] and not (tmp_path / FOLDER).exists()
    assert keeper.newest is not None and keeper.newest.path.parent == stick
    stick.rename(tmp_path / "pulled out")
    add(desk, "Anna Berg")
    with qtbot.waitSignal(keeper.taken):
        keeper.take_now()
    assert not stick.exists()  # a folder of this name on the wrong disk would hide the right one
    assert said == [
        f"The folder for backups, {stick}, is not there just now. Backups go to {tmp_path / FOLDER} until it can be "
        "used again."
    ]
    assert len(list((tmp_path / FOLDER).iterdir())) == 1
    with qtbot.waitSignal(keeper.looked):
        keeper.move(None)
    assert moved == [str(stick), ""] and len(said) == 1


@pytest.mark.parametrize(("count", "kinds_then"), [(19, []), (20, [Why.BULK])])
def test_a_few_contacts_need_no_backup_first(
    qtbot: QtBot, desk: Desk, keeper: Keeper, count: int, kinds_then: list[Why]
) -> None:
    seen: list[list[Why]] = []
    keeper.before_many(count, lambda: seen.append(kinds(keeper)))
    qtbot.waitUntil(lambda: seen == [kinds_then])


def test_the_end_waits_for_no_backup_that_nobody_asked_for(qtbot: QtBot, desk: Desk, keeper: Keeper) -> None:
    keeper.start()
    keeper.end()
    assert keeper._task is not None and keeper._task.isFinished()
    assert list(desk.store.path.parent.rglob(".unpacked-*")) == []
    later(desk, 1)
    again = Keeper(desk.session, desk.store.path)  # the next start
    again.start()
    qtbot.waitUntil(lambda: not again.busy)
    assert kinds(again) == [Why.START]
    again.end()


def test_nothing_begins_once_the_program_ends(desk: Desk, keeper: Keeper) -> None:
    keeper.take_now()
    keeper.end()
    assert kinds(keeper) == [Why.HAND]  # what was being written is whole
    add(desk, "Anna Berg")
    keeper.take_now()
    assert keeper._next == []
