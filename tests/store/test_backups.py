"""Backups by themselves, and bringing back what was."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesassist.domain.backup import Named, Why
from salesassist.domain.contact import Email, Phone
from salesassist.domain.follow_up import State
from salesassist.domain.relation import Relation, RelationKind
from salesassist.store import erase
from salesassist.store.backups import FOLDER, Backups, pack, take_somewhere
from salesassist.store.errors import DamagedStore, Stopped, StoreError
from salesassist.store.store import Store, copy_before_upgrade
from tests.factories import contact, deal, follow_up, fresh_store, interaction, keep, moment
from tests.store.test_changes import Hand, assert_index_is_current

AT = moment("2026-11-22 10:30")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    with Store(tmp_path) as store:
        keep(store, contact("Anna Berg", uid="anna"), contact("Ben Roth", uid="ben"))
        yield store


@pytest.fixture
def backups(store: Store) -> Backups:
    return Backups(store.path)


def rename(store: Store, uid: str, name: str) -> None:
    one = store.contact(uid)
    assert one is not None
    with store.change():
        store.save_contact(contact(name, uid=uid))


# --- taking ---


def test_a_backup_is_the_store_as_it_is_and_only_for_its_owner(store: Store, backups: Backups) -> None:
    taken = backups.take(AT, Why.START)
    assert taken is not None
    assert taken.at == AT
    assert taken.path.name.startswith("salesassist-20261122T093000Z-start-")
    assert backups.kept() == [taken]
    assert taken.path.stat().st_mode & 0o777 == 0o600
    assert backups.folder.stat().st_mode & 0o777 == 0o700
    with backups.unpacked(taken) as folder, Store(folder) as then:
        assert repr(then.everything()) == repr(store.everything())
    assert [p.name for p in backups.folder.iterdir()] == [taken.path.name]
    assert not list(store.path.parent.glob(".unpacked*"))


def test_a_large_store_and_a_small_one_are_told_apart_by_the_same(
    store: Store, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = backups.take(AT, Why.START)
    assert taken is not None
    monkeypatch.setattr("salesassist.store.backups._LARGE", 0)  # by OpenSSL then, not by Python's own
    assert backups.is_whole(taken)
    assert backups.take(AT, Why.START) is None


def test_what_has_not_changed_is_not_copied_again(store: Store, backups: Backups) -> None:
    assert backups.take(AT, Why.START)
    assert backups.take(AT + timedelta(minutes=30), Why.CHANGES) is None
    rename(store, "anna", "Anna Winter")
    second = backups.take(AT + timedelta(hours=1), Why.CHANGES)
    assert [backup.why for backup in backups.kept()] == [Why.CHANGES, Why.START]
    assert second == backups.kept()[0]


def test_a_newest_backup_that_rotted_does_not_stand_for_one(store: Store, backups: Backups) -> None:
    first = backups.take(AT, Why.START)
    assert first is not None
    first.path.write_bytes(first.path.read_bytes()[:-40])
    assert not backups.is_whole(first)
    assert backups.take(AT + timedelta(hours=1), Why.START)


def test_a_damaged_store_is_not_copied_over_anything(store: Store, backups: Backups, tmp_path: Path) -> None:
    good = backups.take(AT, Why.START)
    keep(store, *(contact(f"Contact {n}", notes="x" * 200) for n in range(300)))
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with store.path.open("r+b") as file:
        file.seek(store.path.stat().st_size // 2)
        file.write(b"\xff" * 8192)
    with pytest.raises(DamagedStore, match="is damaged"):
        backups.take(AT + timedelta(hours=1), Why.CHANGES)
    assert backups.kept() == [good]
    assert [p.name for p in backups.folder.iterdir()] == [good.path.name]


def test_no_place_for_backups_is_a_sentence(store: Store, tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("")
    with pytest.raises(StoreError, match="cannot be used for backups"):
        Backups(store.path).take(AT, Why.START)
    with pytest.raises(StoreError, match="is not there just now"):
        Backups(store.path, tmp_path / "stick").take(AT, Why.START)
    assert not (tmp_path / "stick").exists()


def test_where_the_chosen_folder_is_away_the_usual_one_takes_it(store: Store, tmp_path: Path) -> None:
    taken, said = take_somewhere(store.path, tmp_path / "stick", AT, Why.START)
    assert taken is not None and taken.path.parent == tmp_path / FOLDER
    assert "stick, is not there just now" in said
    (tmp_path / "stick").mkdir()
    taken, said = take_somewhere(store.path, tmp_path / "stick", AT, Why.START)
    assert taken is not None and taken.path.parent == tmp_path / "stick" and not said


def test_copies_beside_the_store_are_backups_too(store: Store, backups: Backups) -> None:
    before = store.everything()
    copy_before_upgrade(store.path)
    store.back_up(store.path.with_name("salesassist-before-restore-20260101-090000.db"))
    rename(store, "anna", "Anna Winter")
    found = {backup.why: backup for backup in backups.beside()}
    assert found.keys() == {Why.UPGRADE, Why.RESTORE}
    for backup in found.values():
        with backups.unpacked(backup) as folder:
            store.bring_back(folder)
        assert store.everything() == before
        rename(store, "anna", "Anna Winter")


def test_a_file_from_elsewhere_is_looked_into_before_it_is_believed(
    store: Store, backups: Backups, tmp_path: Path
) -> None:
    plain, packed, foreign = tmp_path / "copy.db", tmp_path / "copy.db.gz", tmp_path / "other.db"
    store.back_up(plain)
    pack(plain, packed)
    for path in (plain, packed):
        with backups.unpacked(backups.of_file(path)) as folder:
            assert store.differences(folder).none
    with closing(sqlite3.connect(foreign)) as other:
        other.execute("CREATE TABLE mine (x)")
    with pytest.raises(StoreError, match="not one of SalesAssist"), backups.unpacked(backups.of_file(foreign)):
        pass
    foreign.write_text("Dear diary")
    with pytest.raises(DamagedStore, match="choose another"), backups.unpacked(backups.of_file(foreign)):
        pass
    plain.write_bytes(b"")
    with pytest.raises(DamagedStore, match="not a backup"), backups.unpacked(backups.of_file(plain)):
        pass
    with pytest.raises(StoreError, match="cannot be read"):
        backups.of_file(tmp_path / "missing.db")
    with pytest.raises(StoreError, match="the store itself"):
        backups.of_file(store.path)


def test_a_backup_that_was_rewritten_without_somebody_is_still_whole(store: Store, backups: Backups) -> None:
    taken = backups.take(AT, Why.HAND)
    assert taken is not None
    erase.erase_from_copy(taken.path, ["anna"])
    (kept,) = backups.kept()
    assert kept.at == taken.at and kept.fingerprint != taken.fingerprint and backups.is_whole(kept)
    with backups.unpacked(kept) as folder, Store(folder) as then:
        assert [it.uid for it in then.contacts()] == ["ben"]


def test_stopping_changes_nothing(store: Store, backups: Backups) -> None:
    keep(store, *(contact(f"Contact {n}", uid=f"c{n}", tags=("a", "b")) for n in range(400)))
    taken = backups.take(AT, Why.HAND)
    assert taken is not None
    with store.change():
        store.delete_contacts([f"c{n}" for n in range(400)], AT)
    before = store.everything()
    with backups.unpacked(taken) as folder:
        for work in (store.differences, store.bring_back):
            for later in (0, 1):  # at once, or when it has begun
                answers = iter([False] * later)
                with pytest.raises(Stopped):
                    work(folder, cancelled=lambda answers=answers: next(answers, True))  # type: ignore[operator]
        assert store.everything() == before
        assert store.bring_back(folder, cancelled=lambda: False)
    assert len(store.contacts()) == 402 and list(store.problems()) == []


@pytest.mark.parametrize("later", range(4))
def test_a_backup_that_is_stopped_leaves_nothing_behind(store: Store, backups: Backups, later: int) -> None:
    answers = iter([False] * later)
    with pytest.raises(Stopped):
        backups.take(AT, Why.START, cancelled=lambda: next(answers, True))
    assert backups.kept() == [] and [path.name for path in store.path.parent.glob(".*")] == []
    assert list(backups.folder.iterdir()) == []
    assert backups.take(AT, Why.START, cancelled=lambda: False)


def test_thinning_keeps_what_was_taken_before_something(store: Store, backups: Backups) -> None:
    for hour in range(5):
        for minute, why in ((0, Why.CHANGES), (20, Why.IMPORT), (40, Why.CHANGES)):
            rename(store, "anna", f"Anna {hour}:{minute}")
            backups.take(AT + timedelta(hours=hour, minutes=minute), why)
    foreign = backups.folder / "mine.db.gz"
    foreign.write_bytes(b"")
    gone = backups.thin(AT + timedelta(hours=24))
    assert len(gone) == 9 and {backup.why for backup in gone} == {Why.CHANGES}
    backups.thin(AT + timedelta(days=60))
    assert len(backups.kept()) == 1  # with age, those go as well
    assert foreign.exists()


def test_what_was_interrupted_is_swept_away(store: Store, backups: Backups) -> None:
    taken = backups.take(AT, Why.START)
    for folder in (backups.folder, store.path.parent):
        (folder / ".unpacked-abc").mkdir()
        (folder / ".unpacked-abc" / "salesassist.db").write_bytes(b"half")
    backups.sweep()
    assert not list(store.path.parent.rglob(".unpacked*"))
    assert backups.kept() == [taken]


@pytest.mark.parametrize("at", [10, 200, -30])
def test_a_damaged_backup_is_refused(store: Store, backups: Backups, at: int) -> None:
    taken = backups.take(AT, Why.HAND)
    assert taken is not None
    content = bytearray(taken.path.read_bytes())
    content[at] ^= 0xFF
    taken.path.write_bytes(content)
    with pytest.raises(DamagedStore, match="is damaged; choose another"), backups.unpacked(taken):
        pass
    assert not list(store.path.parent.glob(".unpacked*"))


# --- bringing back ---


@settings(max_examples=settings().max_examples // 2)
@given(st.data())
def test_everything_brought_back_is_what_it_was_and_can_be_undone(data: st.DataObject) -> None:
    with fresh_store() as store:
        hand = Hand(store, data)
        keep(store, *(hand.filled(hand.new("c")) for _ in range(2)), follow_up("c1", uid="f0"), deal("c2", uid="d0"))
        hand.step()
        then, backups = store.everything(), Backups(store.path)
        taken = backups.take(AT, Why.HAND)
        assert taken is not None
        for _ in range(data.draw(st.integers(0, 4))):
            hand.step()
        now = store.everything()
        with backups.unpacked(taken) as folder:
            assert store.differences(folder).none == (_people(then) == _people(now))
            changes = store.bring_back(folder)
        assert repr(store.everything()) == repr(then)
        assert_index_is_current(store)
        forward = store.go_back(changes)
        assert repr(store.everything()) == repr(now)
        store.go_back(forward)
        assert repr(store.everything()) == repr(then)
        assert list(store.problems()) == []


def _people(everything: object) -> str:
    from dataclasses import replace

    return repr(replace(everything, day_order=(), settings={}))  # type: ignore[type-var]


@settings(max_examples=settings().max_examples // 2)
@given(st.data())
def test_contacts_brought_back_leave_everybody_else_alone(data: st.DataObject) -> None:
    with fresh_store() as store:
        hand = Hand(store, data)
        keep(store, *(hand.filled(hand.new("c")) for _ in range(2)), follow_up("c1", uid="f0"), deal("c2", uid="d0"))
        backups = Backups(store.path)
        taken = backups.take(AT, Why.HAND)
        assert taken is not None
        was = store.contact("c1")
        for _ in range(data.draw(st.integers(0, 4))):
            hand.step()
        now = store.everything()
        with backups.unpacked(taken) as folder:
            changes = store.bring_back(folder, ["c1"])
        after = store.everything()
        assert was is not None and store.contact("c1").notes == was.notes  # type: ignore[union-attr]
        assert [c for c in after.contacts if c.uid != "c1"] == [c for c in now.contacts if c.uid != "c1"]
        assert {f.uid for f in now.follow_ups} | {"f0"} == {f.uid for f in after.follow_ups}
        assert {i.uid for i in now.interactions} <= {i.uid for i in after.interactions}
        assert_index_is_current(store)
        store.go_back(changes)
        assert repr(store.everything()) == repr(now)
        assert list(store.problems()) == []


def test_what_differs_is_told_by_contact(store: Store, backups: Backups) -> None:
    keep(store, follow_up("anna", uid="f"), interaction("ben", uid="i"))
    taken = backups.take(AT, Why.HAND)
    assert taken is not None
    keep(store, contact("Cleo", uid="cleo"), interaction("ben", uid="i2"))
    with store.change():
        store.delete_contacts(["anna"], AT)
    with backups.unpacked(taken) as folder:
        found = store.differences(folder)
    assert found.back == (Named("anna", "Anna Berg"),)
    assert found.gone == (Named("cleo", "Cleo"),)
    assert found.other == (Named("ben", "Ben Roth"),)
    assert found.counts == {"follow_up": (0, 0), "interaction": (0, 1), "deal": (0, 0)}
    assert not found.none


def test_one_contact_comes_back_with_all_that_was_kept_and_keeps_what_has_come_since(
    store: Store, backups: Backups
) -> None:
    anna = contact(
        "Anna Berg", uid="anna2", phones=(Phone("+49 30 1"),), emails=(Email("a@b.de"),), introduced_by="ben",
        tags=("x",),
    )  # fmt: skip
    keep(store, anna, deal("anna2", uid="d"), Relation("ben", "anna2", RelationKind.KNOWS))
    keep(store, follow_up("anna2", uid="f", deal="d"), interaction("anna2", uid="i", follow_up="f"))
    before = store.everything()
    taken = backups.take(AT, Why.HAND)
    assert taken is not None
    store._database.execute_sql("DELETE FROM contact WHERE uid = 'anna2'")  # gone for good, by whatever hand
    keep(store, contact("Someone else", uid="other"))  # and has its number now
    with backups.unpacked(taken) as folder:
        store.bring_back(folder, ["anna2"])
    after = store.everything()
    assert store.contact("anna2") == before.contacts[2]
    assert [c.uid for c in after.contacts] == ["anna", "ben", "other", "anna2"]
    assert after.deals == before.deals and after.interactions == before.interactions
    assert after.follow_ups == before.follow_ups and after.follow_ups[0].state is State.OPEN
    assert after.relations == before.relations
    assert list(store.problems()) == []
