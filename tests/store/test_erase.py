"""Erasing for good: nothing of a person is left in any file, and nothing else is touched."""

import gzip
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from salesassist.domain.cadence import Cadence, Start
from salesassist.domain.contact import Contact, Email, Phone
from salesassist.domain.messages import UsefulThing
from salesassist.domain.person_record import Where
from salesassist.domain.promise import Promise, Whose
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.reminder import Reminder, Told
from salesassist.store import erase
from salesassist.store.errors import StoreError
from salesassist.store.store import Store
from tests.factories import MONDAY, contact, deal, follow_up, interaction, keep, moment

NAME, NUMBER, MAIL = "Zacharias Quenby", "+49 171 9876543", "zq@quenby.example"
SIGNS = (NAME, NUMBER, MAIL, "Quenby", "quenby", "+491719876543", "Zacharias wants a discount", "Quenby website",
         "his daughter rides", "promised him a list", "zq-uid-0123456789", "zq-former-uid-012345")  # fmt: skip
ZQ = contact(
    NAME, uid="zq-uid-0123456789", aliases=("zq-former-uid-012345",), phones=(Phone(NUMBER, "", "+491719876543"),),
    emails=(Email(MAIL),), notes="his daughter rides", organization="Quenby Ltd", tags=("quenby",),
)  # fmt: skip
ANNA = contact("Anna Berg", introduced_by=ZQ.uid, emails=(Email("anna@berg.example"),))


def fill(store: Store) -> None:
    step = follow_up(ZQ, purpose="Zacharias wants a discount", uid="zq-step")
    keep(
        store, ZQ, ANNA, step, follow_up(ANNA, uid="anna-step"), interaction(ZQ, note="his daughter rides"),
        interaction(ANNA, uid="anna-past"), deal(ZQ, title="Quenby website"), deal(ANNA, uid="anna-deal"),
        Relation(ZQ.uid, ANNA.uid, RelationKind.KNOWS),
    )  # fmt: skip
    with store.change():
        made = moment("2026-11-02 10:00")
        store.save_promise(Promise("zq-promise", ZQ.uid, Whose.MINE, "promised him a list", made_at=made))
        store.save_useful_thing(UsefulThing("thing", "An article", added_at=moment("2026-11-02 10:00")))
        store.give_useful_thing("thing", ZQ.uid, moment("2026-11-03 10:00"))
        store.give_useful_thing("thing", ANNA.uid, moment("2026-11-03 10:00"))
        store.save_cadence_start(Start(Cadence.LOST, ZQ.uid, MONDAY))
        store.set_day_order(["zq-step", "anna-step"])
        store.set_settings({"seen": [ZQ.uid, ANNA.uid], "pairs": [[ZQ.uid, "other"], ["a", "b"]], "currency": "EUR"})
    store.tellings.record([Reminder(step, NAME, "", "2026-11-23")], Told.SHOWN, moment("2026-11-23 09:00"))


def found_in(folder: Path) -> set[tuple[str, str]]:
    """Which signs of the person are in the bytes of which files."""
    found = set()
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            data += gzip.decompress(data) if path.suffix == ".gz" else b""
            found |= {(path.name, sign) for sign in SIGNS if sign.encode() in data}
    return found


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path) as store:
        fill(store)
        yield store


def test_no_byte_of_a_person_is_left_while_the_store_is_open(opened: Store) -> None:
    assert found_in(opened.path.parent)  # or the search would prove nothing
    before = opened.everything()
    assert erase.erase(opened.path, [ZQ.uid]) == (1, "")
    assert not found_in(opened.path.parent)
    after = opened.everything()
    assert after.contacts == (replace(before.contacts[1], introduced_by=None),)
    assert [it.uid for it in after.follow_ups] == ["anna-step"]
    assert [it.uid for it in after.interactions] == ["anna-past"]
    assert [it.uid for it in after.deals] == ["anna-deal"]
    assert not after.relations and not after.promises and not after.cadence_starts
    assert [given.contact for given in after.useful_things[0].given] == [ANNA.uid]
    assert after.day_order == ("anna-step",)
    assert after.settings == {"seen": [ANNA.uid], "pairs": [["a", "b"]], "currency": "EUR"}
    assert not list(opened.problems())


def test_what_was_edited_and_deleted_long_before_is_gone_too(opened: Store) -> None:
    with opened.change():
        opened.save_contact(replace(ZQ, name="Somebody else", phones=(), emails=(), notes="", tags=()))
    with opened.change():
        opened.delete_contacts([ZQ.uid], moment("2026-11-23 09:00"))
    assert found_in(opened.path.parent)
    erase.erase(opened.path, [ZQ.uid])
    signs = found_in(opened.path.parent)
    assert not signs
    assert opened.trash_uids() == {}


def test_a_former_uid_names_the_same_person_and_several_go_at_once(opened: Store) -> None:
    assert erase.erase(opened.path, ["zq-former-uid-012345", ANNA.uid]) == (2, "")
    assert opened.contacts() == []
    assert not found_in(opened.path.parent)


def test_a_uid_that_could_be_anything_else_harms_nothing(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(store, contact("Al", uid="open"), ANNA, follow_up(ANNA, uid="anna-step"))
        with store.change():
            store.set_settings({"currency": "open"})
        erase.erase(store.path, ["open"])
        assert [step.uid for step in store.everything().follow_ups] == ["anna-step"]
        assert store.settings() == {"currency": "open"}


def test_erasing_that_fails_erases_nothing(opened: Store) -> None:
    with closing(sqlite3.connect(opened.path)) as other:
        other.execute("CREATE TRIGGER stop BEFORE DELETE ON deal BEGIN SELECT raise(ABORT, 'no'); END")
        other.commit()
    before = opened.everything()
    with pytest.raises(StoreError):
        erase.erase(opened.path, [ZQ.uid])
    assert opened.everything() == before


def test_remains_are_told_of_while_another_program_is_reading(opened: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erase, "PATIENCE", 0.2)
    with closing(sqlite3.connect(opened.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM contact").fetchone()
        count, trouble = erase.erase(opened.path, [ZQ.uid])
        assert count == 1 and "another program" in trouble
    assert erase.erase(opened.path, [ZQ.uid]) == (0, "")
    assert not found_in(opened.path.parent)


def copies(store: Store) -> list[Path]:
    """A copy from before an upgrade, a backup, a packed one, and one made before the person came."""
    folder = store.path.parent
    (folder / "backups").mkdir()
    early, old, kept, packed = (
        folder / "salesassist-before-upgrade-1.db", folder / "backups" / "2026-11-22.db",
        folder / "salesassist-before-restore-1.db", folder / "backups" / "2026-11-21.db.gz",
    )  # fmt: skip
    with Store(folder / "empty") as empty:
        keep(empty, contact("Al"))
        empty.back_up(early)
    shutil.rmtree(folder / "empty")
    store.back_up(old)
    store.back_up(kept)
    packed.write_bytes(gzip.compress(old.read_bytes()))
    return [early, old, kept, packed]


def test_backups_that_hold_a_person_are_found_and_rewritten(opened: Store) -> None:
    early, old, kept, packed = copies(opened)
    folder = opened.path.parent
    assert set(erase.copies_of(opened.path)) == {early, old, kept, packed}
    held = {copy: erase.look_into(copy, [ZQ.uid]).holds for copy in erase.copies_of(opened.path)}
    assert held == {early: 0, old: 1, kept: 1, packed: 1}
    modified = old.stat().st_mtime
    erase.erase(opened.path, [ZQ.uid])
    assert {name for name, _sign in found_in(folder)} == {old.name, kept.name, packed.name}
    for copy in (old, kept, packed):
        erase.erase_from_copy(copy, [ZQ.uid])
        assert erase.look_into(copy, [ZQ.uid]).holds == 0
        assert copy.stat().st_mode & 0o077 == 0
    assert not found_in(folder)
    assert old.stat().st_mtime == modified
    assert sorted(path.name for path in (folder / "backups").iterdir()) == [packed.name, old.name]
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT name FROM contact").fetchall() == [(ANNA.name,)]


def test_a_copy_that_cannot_be_read_is_told_and_left(opened: Store) -> None:
    damaged = opened.path.with_name("salesassist-before-restore-1.db")
    damaged.write_bytes(b"no database at all")
    copy = erase.look_into(damaged, [ZQ.uid])
    assert copy.holds is None and damaged.name in copy.trouble
    with pytest.raises(StoreError, match="could not be rewritten"):
        erase.erase_from_copy(damaged, [ZQ.uid])
    assert damaged.read_bytes() == b"no database at all"
    assert not list(opened.path.parent.glob(".*"))


def test_where_else_a_person_is_named_is_told(opened: Store) -> None:
    keep(
        opened, contact("Cleo", uid="cleo", notes="Cousin of zacharias QUENBY"),
        follow_up("cleo", purpose="Ask for +49 171 9876543?"), interaction("cleo", note="mail to ZQ@quenby.example"),
        contact("Nobody", uid="nobody", notes="Zach"),
    )  # fmt: skip
    with opened.change():
        cleo = opened.contact("cleo") or Contact("", "")
        opened.save_contact(replace(cleo, phones=(Phone("0171 9876543", "", "+491719876543"),)))
    told = sorted((it.where, it.uid, it.text) for it in opened.mentions([ZQ.uid]))
    assert told == [
        (Where.FOLLOW_UP, "cleo", "Ask for +49 171 9876543?"), (Where.INTERACTION, "cleo", "mail to ZQ@quenby.example"),
        (Where.RECORD, "cleo", "0171 9876543"), (Where.RECORD, "cleo", "Cousin of zacharias QUENBY"),
    ]  # fmt: skip
