"""Steps that are gone back on and forward again, small ones at once and large ones in a thread."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Contact
from salesassist.store.store import Store
from tests.desk import Desk
from tests.factories import contact, keep


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    with Store(tmp_path) as store:
        yield Desk(store)


def bring_in(desk: Desk, count: int = 2000) -> None:
    with Store(desk.store.path.parent) as other:
        changes = keep(other, *(contact(f"Person {n}", uid=f"c{n}") for n in range(count)))
    desk.session.note("Import people", changes)


def test_a_large_step_is_undone_and_redone_without_holding_up_the_window(qtbot: QtBot, desk: Desk) -> None:
    bring_in(desk)
    stack, told = desk.session.undo_stack, list[str]()
    stack.working.connect(lambda text: told.append(f"working on {text}"))
    stack.undone.connect(lambda text: told.append(f"undone {text}"))
    stack.redone.connect(lambda text: told.append(f"redone {text}"))
    stack.undo()
    assert told == ["working on Import people"]
    assert stack.busy and not stack.can_undo() and not stack.can_redo()
    assert len(desk.session.book) == 2000  # it goes on in a thread
    assert not desk.session.new_contact(Contact("", "Anna Berg"))
    assert "try again in a moment" in desk.failed.pop()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1] == "undone Import people"
    assert len(desk.session.book) == 0 and stack.can_redo() and not stack.can_undo()
    stack.redo()
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told[3] == "redone Import people"
    assert len(desk.session.book) == 2000 and desk.store.contact_count() == 2000
    assert not desk.failed


def test_a_large_step_that_no_longer_fits_is_dropped_with_a_sentence(qtbot: QtBot, desk: Desk) -> None:
    bring_in(desk)
    with Store(desk.store.path.parent) as other, other.change():
        other.save_contact(contact("Renamed", uid="c7"))
    desk.session.undo_stack.undo()
    with qtbot.waitSignal(desk.session.undo_stack.rested):
        pass
    assert "changed since" in desk.failed[0]
    assert desk.session.undo_stack.count() == 0
    assert desk.store.contact_count() == 2000


def test_a_large_step_that_cannot_be_undone_just_now_stays(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(desk)
    stack = desk.session.undo_stack
    other = desk.session.another_store

    def read_only() -> Store:
        store = other()
        store._database.execute_sql("PRAGMA query_only = 1")
        return store

    monkeypatch.setattr(desk.session, "another_store", read_only)
    stack.undo()
    with qtbot.waitSignal(stack.rested):
        pass
    assert "read-only" in desk.failed[0] and stack.undo_text() == "Import people"
    monkeypatch.undo()
    stack.undo()
    qtbot.waitUntil(lambda: desk.store.contact_count() == 0)


def test_joined_steps_are_one(desk: Desk) -> None:
    stack = desk.session.undo_stack
    with stack.joined("Two people"):
        desk.session.new_contact(contact("Anna", uid="anna"))
        desk.session.new_contact(contact("Ben", uid="ben"))
    assert (stack.count(), stack.undo_text()) == (1, "Two people")
    stack.undo()
    assert desk.store.contact_count() == 0
    stack.redo()
    assert desk.store.contact_count() == 2
    with stack.joined("Nothing"):
        pass
    assert stack.count() == 1


def test_a_joined_step_of_which_a_part_no_longer_fits_leaves_no_half_way(desk: Desk) -> None:
    stack = desk.session.undo_stack
    desk.session.new_contact(contact("Cleo", uid="cleo"))
    with stack.joined("Two people"):
        desk.session.new_contact(contact("Anna", uid="anna"))
        desk.session.new_contact(contact("Ben", uid="ben"))
    with Store(desk.store.path.parent) as other, other.change():
        other.save_contact(contact("Annette", uid="anna"))
    stack.undo()
    assert stack.count() == 0  # Ben went, Anna stays as she is now
    assert {c.name for c in desk.store.contacts()} == {"Cleo", "Annette"}


def test_only_so_many_steps_are_kept(desk: Desk) -> None:
    from salesassist.session.history import History

    stack = History(lambda changes: changes, limit=3)
    for number in range(5):
        stack.push(f"step {number}", keep(desk.store, contact()))
    assert [stack.text(n) for n in range(stack.count())] == ["step 2", "step 3", "step 4"]
    stack.undo()
    stack.push("another", keep(desk.store, contact()))
    assert [stack.text(n) for n in range(stack.count())] == ["step 2", "step 3", "another"]
    assert not stack.can_redo() and stack.redo_text() == ""
