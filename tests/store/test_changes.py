"""Undo and redo, step by step, and what another program has changed in between."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesassist.domain.contact import Contact, Email, Phone, Tier
from salesassist.domain.everything import Everything
from salesassist.domain.follow_up import State
from salesassist.domain.interaction import Outcome
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.reminder import Told
from salesassist.store import index
from salesassist.store.changes import Changes
from salesassist.store.errors import Conflict
from salesassist.store.store import FILE_NAME, Store
from tests import factories
from tests.factories import MONDAY, contact, deal, follow_up, fresh_store, interaction, keep, moment

AT = moment("2026-11-23 09:14")
TEXT = st.text(st.characters(codec="utf-8"), max_size=4)


class Hand:
    """Does one thing after the other to a store, as drawn."""

    def __init__(self, store: Store, data: st.DataObject) -> None:
        self.store, self.draw = store, data.draw
        self.made: Counter[str] = Counter()

    def new(self, letter: str) -> str:
        self.made[letter] += 1
        return f"{letter}{self.made[letter]}"

    def one_of(self, uids: list[str]) -> str | None:
        return self.draw(st.sampled_from(uids)) if uids else None

    def contact_uid(self) -> str | None:
        return self.one_of([c.uid for c in self.store.contacts()])

    def filled(self, uid: str) -> Contact:
        return contact(
            self.draw(TEXT), uid=uid, notes=self.draw(TEXT), tier=self.draw(st.sampled_from((None, *Tier))),
            phones=tuple(Phone(number) for number in self.draw(st.lists(st.sampled_from(("1", "2")), max_size=2))),
            emails=tuple(Email(address) for address in self.draw(st.lists(TEXT, max_size=1))),
            tags=tuple(self.draw(st.lists(TEXT, max_size=2))), web=tuple(self.draw(st.lists(TEXT, max_size=1))),
            aliases=(self.new("alias "),) if self.draw(st.booleans()) else (),
            introduced_by=self.draw(st.sampled_from((None, "c1", "c2", uid))), by_hand=self.draw(st.booleans()),
        )  # fmt: skip

    def add_contacts(self) -> None:
        self.store.add_contacts([self.filled(self.new("c")) for _ in range(self.draw(st.integers(1, 2)))])

    def save_contact(self) -> None:
        if uid := self.contact_uid():
            self.store.save_contact(self.filled(uid))

    def delete_contacts(self) -> None:
        if uid := self.contact_uid():
            self.store.delete_contacts([uid], AT)

    def restore_contacts(self) -> None:
        if uid := self.one_of([c.uid for c, _at in self.store.everything().trash]):
            self.store.restore_contacts([uid])

    def add_follow_up(self) -> None:
        if uid := self.contact_uid():
            self.store.add_follow_ups([follow_up(uid, uid=self.new("f"), purpose=self.draw(TEXT), deal=self.deal())])

    def save_follow_up(self) -> None:
        if uid := self.one_of([f.uid for f in self.store.everything().follow_ups]):
            old = self.store.follow_up(uid)
            assert old is not None
            self.store.save_follow_up(
                replace(old, state=self.draw(st.sampled_from(State)), closed_at=AT, points=tuple(self.draw(TEXT)),
                        contact=self.contact_uid() or old.contact, deal=self.deal())
            )  # fmt: skip

    def deal(self) -> str | None:
        return self.one_of([d.uid for d in self.store.everything().deals])

    def log(self) -> None:
        if uid := self.contact_uid():
            closes = self.one_of([f.uid for f in self.store.everything().follow_ups])
            outcome = self.draw(st.sampled_from(Outcome))
            self.store.add_interactions([interaction(uid, outcome, uid=self.new("i"), follow_up=closes)])

    def delete_interaction(self) -> None:
        if uid := self.one_of([i.uid for i in self.store.everything().interactions]):
            self.store.delete_interaction(uid)

    def add_deal(self) -> None:
        if uid := self.contact_uid():
            self.store.add_deals([deal(uid, self.draw(st.sampled_from((None, "5", "0.10"))), uid=self.new("d"))])

    def relate(self) -> None:
        if (source := self.contact_uid()) and (target := self.contact_uid()):
            relation = Relation(source, target, self.draw(st.sampled_from(RelationKind)))
            if relation not in self.store.relations():
                self.store.add_relations([relation])

    def place(self) -> None:
        uids = [f.uid for f in self.store.everything().follow_ups]
        if uids:
            self.store.set_day_order(self.draw(st.lists(st.sampled_from(uids), unique=True)))

    def prefer(self) -> None:
        values = st.dictionaries(st.sampled_from("ab"), st.none() | st.integers() | TEXT, min_size=1)
        self.store.set_settings(self.draw(values))

    def step(self) -> Changes:
        verbs: list[Callable[[], None]] = [
            self.add_contacts, self.save_contact, self.delete_contacts, self.restore_contacts, self.add_follow_up,
            self.save_follow_up, self.log, self.delete_interaction, self.add_deal, self.relate, self.place,
            self.prefer,
        ]  # fmt: skip
        with self.store.change() as change:
            for verb in self.draw(st.lists(st.sampled_from(verbs), min_size=1, max_size=3)):
                verb()
        return change.done


def index_of(store: Store) -> list[tuple]:
    run = store._database.execute_sql
    return [
        *run("SELECT * FROM contact_index ORDER BY contact_id").fetchall(),
        *run("SELECT * FROM contact_text ORDER BY contact_id").fetchall(),
    ]


def assert_index_is_current(store: Store) -> None:
    found = index_of(store)
    index.refresh(store._database)
    assert found == index_of(store)


def records_by_contact(everything: Everything) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in (*everything.contacts, *(c for c, _at in everything.trash)):
        found.setdefault(one.uid, []).append(repr((one, one in everything.contacts)))
    for record in (*everything.follow_ups, *everything.interactions, *everything.deals):
        found.setdefault(record.contact, []).append(repr(record))
    return found


def assert_told(changes: Changes, before: Everything, after: Everything) -> None:
    """A list that looks again at the contacts named, and at those only, is current."""
    old, new = records_by_contact(before), records_by_contact(after)
    assert {uid for uid in old.keys() | new.keys() if old.get(uid) != new.get(uid)} <= changes.contacts
    assert bool(changes) == bool(changes.entries)
    if repr(before) != repr(after):
        assert changes


@settings(max_examples=settings().max_examples // 2)
@given(st.data())
def test_any_steps_undone_one_by_one_and_redone_give_back_every_state(data: st.DataObject) -> None:
    with fresh_store() as store:
        hand = Hand(store, data)
        keep(
            store,
            *(hand.filled(hand.new("c")) for _ in range(2)),
            follow_up("c1", uid="f0"),
            deal("c2", uid="d0"),
        )
        states = [store.everything()]
        changes: list[Changes] = []
        for _ in range(data.draw(st.integers(1, 6))):
            changes.append(hand.step())
            states.append(store.everything())
            assert_index_is_current(store)
            assert_told(changes[-1], states[-2], states[-1])
        for _ in range(2):  # there and back, twice
            for number in reversed(range(len(changes))):
                changes[number] = store.go_back(changes[number])
                assert repr(store.everything()) == repr(states[number])
                assert_index_is_current(store)
                assert_told(changes[number], states[number + 1], states[number])
            for number in range(len(changes)):
                changes[number] = store.go_back(changes[number])
                assert repr(store.everything()) == repr(states[number + 1])
                assert_told(changes[number], states[number], states[number + 1])
        assert_index_is_current(store)
        assert list(store.problems()) == []


# --- another program, in between -------------------------------------------------------------------------------------

Act = Callable[[Store], object]


def edit(**values: object) -> Act:
    return lambda store: store.save_contact(replace(store.contact("anna"), **values))  # type: ignore[type-var, arg-type]


def close(state: State) -> Act:
    return lambda store: store.save_follow_up(replace(store.follow_up("f"), state=state))  # type: ignore[type-var]


NEW = contact("New", uid="new", phones=(Phone("1"),))
CONFLICTS: dict[str, tuple[Act, Act]] = {
    "both rename a contact": (edit(name="Ann"), edit(name="Annie")),
    "both change a phone": (edit(phones=(Phone("2"),)), edit(phones=(Phone("3"),))),
    "a contact added is renamed": (
        lambda s: s.add_contacts([NEW]),
        lambda s: s.save_contact(replace(NEW, name="Newton")),
    ),
    "a contact added gets a follow-up": (
        lambda s: s.add_contacts([NEW]),
        lambda s: s.add_follow_ups([follow_up("new")]),
    ),
    "a contact added introduces another": (
        lambda s: s.add_contacts([NEW]),
        lambda s: s.add_contacts([contact(introduced_by="new")]),
    ),
    "of two contacts added one is renamed and one gets a follow-up": (
        lambda s: s.add_contacts([NEW, contact(uid="newer")]),
        lambda s: (s.save_contact(replace(NEW, name="Newton")), s.add_follow_ups([follow_up("newer")])),
    ),
    "a follow-up added is closed": (
        lambda s: s.add_follow_ups([follow_up("anna", uid="g")]),
        lambda s: s.save_follow_up(follow_up("anna", uid="g", state=State.DONE)),
    ),
    "a follow-up added is placed on the list": (
        lambda s: s.add_follow_ups([follow_up("anna", uid="g")]),
        lambda s: s.set_day_order(["g"]),
    ),
    "a follow-up closed is skipped": (close(State.DONE), close(State.SKIPPED)),
    "an entry added is deleted": (
        lambda s: s.add_interactions([interaction("anna", uid="j")]),
        lambda s: s.delete_interaction("j"),
    ),
    "the place of a deleted entry is taken": (
        lambda s: s.delete_interaction("i"),
        lambda s: s.add_interactions([interaction("anna", uid="j")]),
    ),
    "both change a preference": (
        lambda s: s.set_settings({"day_goal": 30}),
        lambda s: s.set_settings({"day_goal": 40}),
    ),
    "both set a preference after one forgot it": (
        lambda s: s.set_settings({"week_goal": None}),
        lambda s: s.set_settings({"week_goal": 40}),
    ),
    "both delete a contact": (
        lambda s: s.delete_contacts(["anna"], AT),
        lambda s: s.delete_contacts(["anna"], AT + timedelta(days=1)),
    ),
    "both arrange the day": (lambda s: s.set_day_order(["f", "f2"]), lambda s: s.set_day_order(["f2", "f"])),
}


def ready(folder: Path) -> Store:
    store = factories.store(folder)
    anna = contact("Anna", uid="anna", phones=(Phone("1"),))
    keep(store, anna, follow_up("anna", uid="f"), follow_up("anna", uid="f2"), interaction("anna", uid="i"))
    with store.change():
        store.set_settings({"day_goal": 20, "week_goal": 100})
    return store


@pytest.mark.parametrize("what", CONFLICTS)
def test_a_step_that_another_program_built_upon_is_not_undone(what: str, tmp_path: Path) -> None:
    ours, theirs = CONFLICTS[what]
    with ready(tmp_path) as store, factories.store(tmp_path) as other:
        with store.change() as change:
            ours(store)
        with other.change():
            theirs(other)
        before = repr(store.everything())
        with pytest.raises(Conflict, match=r"cannot be undone.*by another program\."):
            store.go_back(change.done)
        assert repr(store.everything()) == before == repr(other.everything())
        assert_index_is_current(store)


@pytest.mark.parametrize("what", CONFLICTS)
def test_the_same_step_is_undone_when_nobody_came_between(what: str, tmp_path: Path) -> None:
    with ready(tmp_path) as store:
        before = repr(store.everything())
        with store.change() as change:
            CONFLICTS[what][0](store)
        assert repr(store.everything()) != before
        store.go_back(change.done)
        assert repr(store.everything()) == before


def test_bytes_that_damage_left_in_a_record_are_noted_as_the_text_they_are(tmp_path: Path) -> None:
    ready(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection, connection:
        connection.execute("UPDATE contact SET notes = x'41c3a9', do_not_contact = x'30', country = x'ff42'")
        connection.execute("UPDATE follow_up SET attempt = x'32' WHERE uid = 'f'")
    with factories.store(tmp_path) as store:
        with store.change() as change:
            store.set_tier(["anna"], Tier.A)
            store.save_follow_up(follow_up("anna", uid="f", attempt=3))
        noted = {entry.table: json.loads(entry.before or "{}") for entry in change.done.entries}
        assert noted["contact"]["notes"] == "Aé" and noted["contact"]["do_not_contact"] == "0"
        assert noted["contact"]["country"].endswith("B") and noted["contact"]["tier"] is None
        assert noted["follow_up"]["attempt"] == "2"
        store.go_back(change.done)
        assert store.contacts()[0].tier is None


def test_undoing_keeps_what_another_program_changed_elsewhere(tmp_path: Path) -> None:
    with ready(tmp_path) as store, factories.store(tmp_path) as other:
        with store.change() as change:
            edit(name="Ann", phones=(Phone("2"),))(store)
        with other.change():
            edit(notes="likes tea", emails=(Email("anna@example.com"),))(other)
            close(State.DONE)(other)
        store.go_back(change.done)
        anna = store.contact("anna")
        assert anna is not None
        assert (anna.name, anna.phones) == ("Anna", (Phone("1"),))
        assert (anna.notes, anna.emails) == ("likes tea", (Email("anna@example.com"),))
        assert not store.follow_up("f").is_open  # type: ignore[union-attr]


def test_a_redo_that_no_longer_fits_is_refused(tmp_path: Path) -> None:
    with ready(tmp_path) as store, factories.store(tmp_path) as other:
        added = keep(store, contact(uid="new"))
        undone = store.go_back(added)
        keep(other, contact("Another", uid="new"))
        before = repr(store.everything())
        with pytest.raises(Conflict):
            store.go_back(undone)
        assert repr(store.everything()) == before


def test_an_entry_whose_contact_is_gone_is_not_brought_back(tmp_path: Path) -> None:
    with ready(tmp_path) as store, factories.store(tmp_path) as other:
        added = keep(other, contact(uid="new"))
        keep(store, interaction("new", uid="j"))
        with store.change() as deleted:
            store.delete_interaction("j")
        other.go_back(added)
        with pytest.raises(Conflict):
            store.go_back(deleted.done)
        assert store.contact("new") is None
        assert list(store.problems()) == []


def test_what_the_user_was_told_of_is_no_undo_step(tmp_path: Path) -> None:
    with ready(tmp_path) as store:
        with store.change() as change:
            store.save_follow_up(follow_up("anna", MONDAY + timedelta(days=9), uid="f"))
        now = factories.now()
        store.tellings.record(store.tellings.due(now), Told.SHOWN, now.at)
        told = store._database.execute_sql("SELECT * FROM telling").fetchall()
        store.go_back(change.done)
        assert store._database.execute_sql("SELECT * FROM telling").fetchall() == told != []


def test_contacts_added_together_are_few_entries_and_go_as_one(tmp_path: Path) -> None:
    several = [contact(f"Contact {n}", phones=(Phone(str(n)), Phone("1")), tags=("a",)) for n in range(300)]
    with factories.store(tmp_path) as store:
        keep(store, contact("Before"))
        with store.change() as change:
            store.add_contacts(several, AT)
        assert [(entry.table, entry.rows) for entry in change.done.entries] == [
            ("contact", 300), ("phone", 600), ("tag", 300),
        ]  # fmt: skip
        assert change.done.contacts == {c.uid for c in several}
        again = store.go_back(change.done)
        assert [c.name for c in store.contacts()] == ["Before"]
        store.go_back(again)
        assert [c.name for c in store.contacts()][1:] == [c.name for c in several]
        assert store.contacts()[300].phones == several[299].phones


@pytest.mark.parametrize("statement", [
    "UPDATE contact SET notes = 'mine' WHERE name = 'Contact 7'",
    "UPDATE contact SET deleted_at = '2026-11-23T08:14:00Z+01:00' WHERE name = 'Contact 7'",
    "DELETE FROM contact WHERE name = 'Contact 7'",
    "UPDATE tag SET name = 'mine' WHERE id = 3",
    "INSERT INTO phone (contact_id, position, number) VALUES (8, 5, '555')",
])  # fmt: skip
def test_contacts_added_together_stay_where_another_program_changed_one(tmp_path: Path, statement: str) -> None:
    with factories.store(tmp_path) as store:
        with store.change() as change:
            store.add_contacts([contact(f"Contact {n}", phones=(Phone("1"),), tags=("a",)) for n in range(20)], AT)
        with closing(sqlite3.connect(store.path)) as other:
            other.execute("PRAGMA foreign_keys = ON")
            other.execute(statement)
            other.commit()
        left = len(store.contacts())
        with pytest.raises(Conflict):
            store.go_back(change.done)
        assert len(store.contacts()) == left
