"""The trash in the session: bringing back, and letting go after thirty days."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from salesassist.domain.backup import Why
from salesassist.session.trash import Emptier
from salesassist.settings import WindowState
from salesassist.store.backups import Backups
from salesassist.store.store import Store
from tests.desk import Desk
from tests.factories import contact, deal, follow_up, interaction
from tests.store.test_changes import assert_index_is_current


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    with Store(tmp_path) as store:
        desk = Desk(store)
        desk.keep(
            contact("Anna Berg", uid="anna", organization="Berg & Söhne"), contact("Ben Roth", uid="ben"),
            follow_up("anna", uid="f"), interaction("anna", uid="i"), deal("anna", uid="d"),
        )  # fmt: skip
        yield desk


def in_trash(desk: Desk) -> list[str]:
    return [it.uid for it in desk.session.trash_look().run()]


def test_who_is_deleted_waits_in_the_trash_with_all_that_was_kept(desk: Desk) -> None:
    desk.session.delete_contacts(["anna"])
    (found,) = desk.session.trash_look().run()
    assert (found.name, found.organization, found.records) == ("Anna Berg", "Berg & Söhne", 3)
    assert found.deleted_at == desk.at.at


def test_restoring_is_one_step_with_a_name(desk: Desk) -> None:
    before = desk.store.everything()
    desk.session.delete_contacts(["anna", "ben"])
    assert desk.session.restore_contacts(desk.session.trash_look().run())
    assert desk.store.everything() == before
    assert desk.undo_text == "Restore 2 contacts"
    desk.session.undo_stack.undo()
    assert sorted(in_trash(desk)) == ["anna", "ben"]
    assert desk.session.restore_contacts(desk.session.trash_look().run()[:1])
    assert desk.undo_text == "Restore Anna Berg"
    assert not desk.session.restore_contacts([])


@pytest.fixture
def emptier(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[Emptier]:
    desk.session.delete_contacts(["anna"])
    emptier = Emptier(desk.session, tmp_path, WindowState(tmp_path))
    emptier.start()
    qtbot.waitUntil(lambda: emptier._task is None)
    yield emptier
    emptier.end()


def pass_days(qtbot: QtBot, desk: Desk, emptier: Emptier, *days: str) -> None:
    for day in days:
        desk.time_is(f"{day} 09:00")
        qtbot.waitUntil(lambda: emptier._task is None)


def test_after_thirty_days_they_go_and_no_undo_step_is_made(
    qtbot: QtBot, desk: Desk, emptier: Emptier, tmp_path: Path
) -> None:
    steps = desk.session.undo_stack.count()
    pass_days(qtbot, desk, emptier, "2026-11-24", "2026-12-22")
    assert in_trash(desk) == ["anna"]
    with qtbot.waitSignal(emptier.emptied) as told:
        pass_days(qtbot, desk, emptier, "2026-12-24")
    assert told.args == [1] and in_trash(desk) == []
    assert desk.session.undo_stack.count() == steps
    assert_index_is_current(desk.store)
    assert list(desk.store.problems()) == []
    assert not desk.store.everything().deals


def test_undoing_a_deletion_that_has_gone_for_good_says_that_it_cannot_be(
    qtbot: QtBot, desk: Desk, emptier: Emptier
) -> None:
    pass_days(qtbot, desk, emptier, "2026-12-10", "2026-12-24")
    desk.session.undo_stack.undo()
    assert len(desk.failed) == 1 and "cannot be undone" in desk.failed[0]


def test_a_clock_that_jumped_lets_nobody_go(qtbot: QtBot, desk: Desk, emptier: Emptier) -> None:
    pass_days(qtbot, desk, emptier, "2026-11-24", "2100-01-01", "1970-01-02")
    assert in_trash(desk) == ["anna"]
    pass_days(qtbot, desk, emptier, "2026-11-25", "2026-12-20", "2026-12-24")
    assert in_trash(desk) == []


def test_it_is_looked_through_once_a_day(qtbot: QtBot, desk: Desk, emptier: Emptier) -> None:
    pass_days(qtbot, desk, emptier, "2026-11-24")
    desk.time_is("2026-11-24 15:00")
    assert emptier._task is None


# --- what undo says ---


def test_undo_and_redo_are_told_by_name(qtbot: QtBot, desk: Desk) -> None:
    told: list[str] = []
    desk.session.undone.connect(lambda step: told.append(f"undone {step}"))
    desk.session.redone.connect(lambda step: told.append(f"redone {step}"))
    desk.keep(contact("Roth & Co", uid="roth"))
    desk.session.delete_contacts(["roth"])
    desk.session.undo_stack.undo()
    qtbot.waitUntil(lambda: told == ["undone Delete Roth & Co"])
    desk.session.undo_stack.redo()
    qtbot.waitUntil(lambda: told[1:] == ["redone Delete Roth & Co"])


def test_far_more_than_fifty_steps_can_be_undone(desk: Desk) -> None:
    before = desk.store.everything()
    for number in range(120):
        assert desk.session.set_tags(["anna"], [f"tag {number}"], [])
    names = {desk.session.undo_stack.text(step) for step in range(120)}
    assert all("Anna Berg" in name for name in names)
    desk.session.undo_stack.setIndex(0)
    assert desk.store.everything() == before


def test_erasing_for_good_reaches_the_folder_that_the_user_chose_for_backups(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backups = Backups(desk.store.path, stick)
    taken = backups.take(desk.at.at, Why.HAND)
    assert taken is not None
    desk.session.backup_folder = stick
    order = desk.session.erase_order(["anna"])
    held = [copy.file for copy in order.look(lambda *_: None, lambda: False).copies]
    assert held == [str(taken.path)]
    assert order.run(held, lambda *_: None).left == ()
    (kept,) = backups.kept()
    assert backups.is_whole(kept)
    with backups.unpacked(kept) as folder, Store(folder) as then:
        assert [it.uid for it in then.contacts()] == ["ben"]
