"""Relations in the store: an introduction told in one place is there in both, and is counted once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from salesassist.domain.network import Link
from salesassist.domain.relation import Relation, RelationKind
from salesassist.store.errors import StoreError
from salesassist.store.store import Store
from tests.factories import contact, fresh_store, keep, moment

INTRODUCED, COLLEAGUE, WORKS_AT, KNOWS = RelationKind
DAY = date(2026, 11, 20)


@pytest.fixture
def store() -> Iterator[Store]:
    with fresh_store() as store:
        keep(store, *(contact(uid.title(), uid=uid) for uid in ("anna", "ben", "lori")))
        yield store


def introducer(store: Store, uid: str = "anna") -> str | None:
    found = store.contact(uid)
    assert found is not None
    return found.introduced_by


def introduce(store: Store, uid: str | None, whom: str = "anna") -> None:
    found = store.contact(whom)
    assert found is not None
    with store.change():
        store.save_contact(replace(found, introduced_by=uid))


def save(store: Store, *relations: Relation) -> None:
    with store.change():
        for relation in relations:
            store.save_relation(relation)


def test_an_introducer_on_the_record_is_an_introduction(store: Store) -> None:
    introduce(store, "lori")
    assert store.links("anna") == store.links("lori") == store.links() == [Link("lori", "anna", "introduced")]
    assert store.introduced("lori") == 1
    assert store.relations() == []  # told once is enough


def test_a_recorded_introduction_is_the_introducer_on_the_record(store: Store) -> None:
    save(store, Relation("lori", "anna", INTRODUCED, 3, DAY))
    assert introducer(store) == "lori"
    assert store.links() == [Link("lori", "anna", "introduced", 3, DAY)]
    assert store.introduced("lori") == 1


def test_the_first_introducer_stays_when_another_is_recorded(store: Store) -> None:
    introduce(store, "lori")
    save(store, Relation("ben", "anna", INTRODUCED))
    assert introducer(store) == "lori"
    assert {link.source for link in store.links("anna")} == {"lori", "ben"}


def test_removing_an_introduction_removes_it_from_both_places(store: Store) -> None:
    save(store, Relation("lori", "anna", INTRODUCED), Relation("ben", "anna", INTRODUCED))
    with store.change():
        store.delete_relation("lori", "anna", INTRODUCED)
    assert introducer(store) == "ben"
    with store.change():
        store.delete_relation("ben", "anna", INTRODUCED)
    assert introducer(store) is None and store.links() == []


def test_one_that_is_only_on_the_record_can_be_removed_too(store: Store) -> None:
    introduce(store, "lori")
    with store.change():
        store.delete_relation("lori", "anna", INTRODUCED)
    assert introducer(store) is None


def test_another_introducer_on_the_record_replaces_the_introduction(store: Store) -> None:
    save(store, Relation("lori", "anna", INTRODUCED, 3, DAY))
    introduce(store, "ben")
    assert store.links() == [Link("ben", "anna", "introduced")]
    introduce(store, None)
    assert store.links() == []


def test_saving_a_relation_again_changes_it(store: Store) -> None:
    save(store, Relation("anna", "ben", KNOWS, 1))
    save(store, Relation("anna", "ben", KNOWS, 3))
    assert store.relations() == [Relation("anna", "ben", KNOWS, 3)]


def test_nobody_is_related_to_themself_or_to_nobody(store: Store) -> None:
    for pair in (("anna", "anna"), ("anna", "ghost")):
        with pytest.raises(StoreError):
            save(store, Relation(*pair, KNOWS))


def test_the_trash_has_no_relations_but_keeps_them(store: Store) -> None:
    save(store, Relation("lori", "anna", INTRODUCED), Relation("ben", "anna", COLLEAGUE))
    with store.change():
        store.delete_contacts(["anna"], moment("2026-11-20 10:00"))
    assert store.links() == [] and store.introduced("lori") == 0
    assert len(store.relations()) == 2
    with store.change():
        store.restore_contacts(["anna"])
    assert len(store.links()) == 2
