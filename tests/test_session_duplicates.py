"""Merging contacts: one step, nothing lost, undone exactly; and who is not the same person."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.cadence import Cadence, Start
from salesassist.domain.contact import Contact, Email, Phone, Tier
from salesassist.domain.everything import Everything
from salesassist.domain.identity import has_own_name, identity_of
from salesassist.domain.interaction import Outcome
from salesassist.domain.messages import UsefulThing
from salesassist.domain.promise import Promise, Whose
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.text import fold
from salesassist.exchange.combining import CHOSEN, alternatives, combine
from salesassist.exchange.merging import merge
from salesassist.exporting import export_everything
from salesassist.importing import run_import
from salesassist.session.merging import combined
from salesassist.store.store import Store
from tests.desk import Desk
from tests.factories import MONDAY, contact, deal, follow_up, fresh_store, interaction, keep, moment

INTRODUCED, COLLEAGUE, WORKS_AT, KNOWS = RelationKind
ANNA = contact("Anna Roth", uid="anna", organization="Roth GmbH", role="Owner", birthday="1980-04-01", notes="Boats.",
               phones=(Phone("030 1", e164="+49301"),), tags=("Customer",),
               added_at=moment("2026-03-05 10:00"))  # fmt: skip
TWIN = contact("Anna Roth-Berg", uid="twin", aliases=("older",), role="Boss", birthday="1981-04-01", notes="Chess.",
               emails=(Email("anna@roth.example"),), tags=("customer", "Hot"), do_not_contact=True, tier=Tier.B,
               added_at=moment("2026-01-05 10:00"))  # fmt: skip
BEN = contact("Ben Okafor", uid="ben", introduced_by="twin")
LORI = contact("Lori Brandt", uid="lori")


@pytest.fixture
def desk(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    with fresh_store() as store:
        keep(
            store, LORI, ANNA, replace(TWIN, introduced_by="lori"), BEN,
            deal("anna", uid="site"), deal("twin", uid="shop"),
            follow_up("anna", uid="call", deal="site"), follow_up("twin", uid="other call"),
            interaction("anna", Outcome.SPOKE, "2026-11-02 10:00", uid="talk"),
            interaction("twin", Outcome.NO_ANSWER, "2026-11-20 10:00", uid="try", follow_up="other call"),
            Relation("anna", "twin", KNOWS), Relation("anna", "ben", COLLEAGUE, 1),
            Relation("twin", "ben", COLLEAGUE, 3, date(2026, 11, 2)), Relation("lori", "twin", KNOWS),
        )  # fmt: skip
        with store.change():
            store.save_promise(Promise("task", "twin", Whose.MINE, "send the plan", None, moment("2026-11-02 10:00")))
            store.save_cadence_start(Start(Cadence.LOST, "anna", date(2026, 3, 1), None))
            store.save_cadence_start(Start(Cadence.LOST, "twin", date(2026, 5, 1), None))
            store.save_cadence_start(Start(Cadence.DELIVERED, "twin", date(2026, 5, 1), "shop"))
            store.save_useful_thing(UsefulThing("thing", "A checklist", added_at=moment("2026-01-05 10:00")))
            store.give_useful_thing("thing", "anna", moment("2026-11-03 10:00"))
            store.give_useful_thing("thing", "twin", moment("2026-11-02 10:00"))
            store.set_day_order(["other call", "call"])
            store.keep_apart(["twin", "lori"])
        yield Desk(store)


def test_a_merge_hands_on_all_that_the_others_had(desk: Desk) -> None:
    assert desk.session.merge_contacts("anna", ["twin"])
    store = desk.store
    assert [c.uid for c in store.contacts()] == ["lori", "anna", "ben"]
    everything = store.everything()
    assert {(it.uid, it.contact) for it in everything.deals} == {("site", "anna"), ("shop", "anna")}
    assert {(it.uid, it.contact, it.is_open) for it in everything.follow_ups} == {
        ("call", "anna", True), ("other call", "anna", True)
    }  # fmt: skip
    assert {(it.uid, it.contact, it.follow_up) for it in everything.interactions} == {
        ("talk", "anna", None), ("try", "anna", "other call")
    }  # fmt: skip
    assert [it.contact for it in everything.promises] == ["anna"]
    assert set(everything.relations) == {
        Relation("anna", "ben", COLLEAGUE, 3, date(2026, 11, 2)), Relation("lori", "anna", KNOWS),
    }  # fmt: skip
    assert {(s.cadence, s.contact, s.deal, s.started_on) for s in everything.cadence_starts} == {
        (Cadence.LOST, "anna", None, date(2026, 5, 1)), (Cadence.DELIVERED, "anna", "shop", date(2026, 5, 1)),
    }  # fmt: skip
    (thing,) = everything.useful_things
    assert [(g.contact, g.at) for g in thing.given] == [("anna", moment("2026-11-02 10:00"))]
    assert everything.day_order == ("other call", "call")
    assert everything.not_same == (("lori", "anna"),)
    assert store.contact("ben").introduced_by == "anna"  # type: ignore[union-attr]
    assert list(store.problems()) == []


def test_a_merged_contact_has_what_either_had_and_the_notes_keep_what_gave_way(desk: Desk) -> None:
    assert desk.session.merge_contacts("anna", ["twin"], {"role": "Boss"})
    anna = desk.store.contact("anna")
    assert anna is not None
    assert (anna.name, anna.role, anna.birthday, anna.tier) == ("Anna Roth", "Boss", "1980-04-01", Tier.B)
    assert anna.do_not_contact
    assert anna.introduced_by == "lori"
    assert anna.added_at == moment("2026-01-05 10:00")
    assert [email.address for email in anna.emails] == ["anna@roth.example"]
    assert anna.tags == ("Customer", "Hot")
    assert {alias for alias in anna.aliases if not alias.startswith("record:")} == {"twin", "older"}
    assert desk.store.contact("older") == desk.store.contact("twin") == anna
    assert anna.notes.startswith("Boats.\n\nChess.\n\n")
    for kept in ("Name: Anna Roth-Berg", "Birthday: 1981-04-01", "Role: Owner"):
        assert kept in anna.notes
    assert desk.session.book.get("twin") is None


def test_a_merge_is_one_step_and_undone_exactly(desk: Desk) -> None:
    before = desk.store.everything()
    assert desk.session.merge_contacts("anna", ["twin"])
    after = desk.store.everything()
    assert desk.session.undo_stack.undo_text() == "Merge Anna Roth and Anna Roth-Berg"
    desk.session.undo_stack.undo()
    assert desk.store.everything() == before
    assert desk.session.book.get("twin") is not None
    assert list(desk.store.problems()) == []
    desk.session.undo_stack.redo()
    assert desk.store.everything() == after


def test_introducers_that_were_not_chosen_stay_recorded(desk: Desk) -> None:
    desk.session.save_contact(replace(ANNA, introduced_by="ben"))
    assert desk.session.merge_contacts("anna", ["twin"])
    anna = desk.store.contact("anna")
    assert anna is not None and anna.introduced_by == "ben"
    introducers = {it.source for it in desk.store.links("anna") if it.kind == INTRODUCED and it.target == "anna"}
    assert introducers == {"ben", "lori"}


def test_nobody_is_introduced_by_themself_after_a_merge(desk: Desk) -> None:
    desk.session.save_contact(replace(ANNA, introduced_by="twin"))
    assert desk.session.merge_contacts("anna", ["twin"])
    assert desk.store.contact("anna").introduced_by == "lori"  # type: ignore[union-attr]
    assert desk.session.merge_contacts("anna", ["lori"])
    assert desk.store.contact("anna").introduced_by is None  # type: ignore[union-attr]


def test_what_is_gone_cannot_be_merged(desk: Desk) -> None:
    before = desk.store.everything()
    assert not desk.session.merge_contacts("anna", ["nobody"])
    assert not desk.session.merge_contacts("anna", ["anna"])
    assert desk.failed == ["A merge needs two contacts that are in the address book; nothing was changed."] * 2
    assert desk.store.everything() == before


def test_who_is_not_the_same_is_remembered_for_search_and_import(desk: Desk) -> None:
    assert desk.session.keep_apart(["ben", "anna"])
    assert frozenset(("anna", "ben")) in desk.store.kept_apart()
    assert desk.session.kept_apart() == desk.store.kept_apart()
    assert desk.session.undo_stack.undo_text() == "Not the same: Ben Okafor and Anna Roth"
    desk.session.undo_stack.undo()
    assert desk.store.kept_apart() == {frozenset(("twin", "lori"))}


def test_many_merges_are_one_step(desk: Desk) -> None:
    before = desk.store.everything()
    keep(desk.store, contact("Cleo", uid="c1"), contact("Cleo", uid="c2"))
    desk.session.reload()
    with_cleo = desk.store.everything()
    work = desk.session.merging_many([("twin", "anna"), ("c1", "c2"), ("ben",)])
    told: list[tuple[int, int]] = []
    desk.session.note_merges(2, work.run(lambda done, total: told.append((done, total))))
    assert told[0] == (0, 3)
    assert [c.uid for c in desk.store.contacts()] == ["lori", "anna", "ben", "c1"]
    assert desk.session.undo_stack.undo_text() == "Merge 2 certain duplicates"
    desk.session.undo_stack.undo()
    assert desk.store.everything() == with_cleo != before


def test_many_merges_that_are_stopped_change_nothing(desk: Desk) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done:
            raise Stopped

    before: Everything = desk.store.everything()
    with pytest.raises(Stopped):
        desk.session.merging_many([("twin", "anna"), ("ben", "lori")]).run(stop)
    assert desk.store.everything() == before


def test_the_one_the_user_was_in_touch_with_stays(desk: Desk) -> None:
    assert desk.session.best_first(["twin", "anna", "ben"])[0] == "anna"


# --- what comes out --------------------------------------------------------------------------------------------------

_words = st.sampled_from(["", "", "Anna Roth", "anna roth", "Änna Roth", "Roth", "Roth GmbH", "Buyer", "1980-04-01"])
_phones = st.sampled_from([Phone("030 1", "work"), Phone("+49301", "", "+49301"), Phone("0301", "home", "+49301")])
_emails = st.sampled_from([Email("a@b.example"), Email("A@B.example", "work"), Email("x@y.example")])


def _few(one: st.SearchStrategy) -> st.SearchStrategy[tuple]:
    return st.lists(one, max_size=2).map(tuple)


@st.composite
def records(draw: st.DrawFn) -> Contact:
    return Contact(
        uid=str(draw(st.uuids())), name=draw(_words.filter(bool)),
        **{name: draw(_words) for name in ("given", "organization", "department", "role", "birthday", "nickname")},
        phones=draw(_few(_phones)), emails=draw(_few(_emails)), tags=draw(_few(st.sampled_from(["A", "a", "B"]))),
        notes=draw(st.sampled_from(["", "Boats.", "Likes boats.", "Chess."])), do_not_contact=draw(st.booleans()),
        tier=draw(st.sampled_from([None, *Tier])),
        resting_until=draw(st.sampled_from([None, MONDAY, date(2027, 1, 1)])),
        resting_reason=draw(st.sampled_from(["", "leave"])),
    )  # fmt: skip


@given(st.lists(records(), min_size=2, max_size=3, unique_by=lambda c: c.uid), st.data())
def test_after_a_merge_no_old_card_changes_anything_and_no_value_is_lost(
    contacts: list[Contact], data: st.DataObject
) -> None:
    picked = {
        field: data.draw(st.sampled_from(values))
        for field, values in alternatives(contacts).items()
        if data.draw(st.booleans())
    }
    first, *rest = contacts
    made = combined(first, rest, picked).contact
    for field, value in picked.items():
        assert getattr(made, field) == value
    for old in contacts:
        assert merge(made, old)[0] is made or not has_own_name(made)  # a company's name gives way to a person's
        assert old.uid == made.uid or old.uid in made.aliases
        known = identity_of(made)
        assert {email.address.casefold() for email in old.emails} <= {email.casefold() for email in known.emails}
        assert old.do_not_contact <= made.do_not_contact
        for field in CHOSEN:
            value = getattr(old, field)
            if value and field != "resting_until":
                assert fold(str(value)) in (fold(str(getattr(made, field))), "") or fold(str(value)) in fold(made.notes)


def test_the_longer_rest_and_its_reason_stay() -> None:
    short = contact(resting_until=MONDAY, resting_reason="fair")
    long = contact(resting_until=date(2027, 3, 1), resting_reason="on leave")
    made = combine(short, [long])
    assert (made.contact.resting_until, made.contact.resting_reason) == (date(2027, 3, 1), "on leave")
    assert [(it.field, it.value) for it in made.unchosen] == [
        ("resting_until", "2026-11-23"), ("resting_reason", "fair")
    ]  # fmt: skip


# --- with files ------------------------------------------------------------------------------------------------------

CARDS = """BEGIN:VCARD
VERSION:3.0
UID:card-1
N:Roth;Vera;;;
FN:Vera Roth
ORG:Roth GmbH;Purchasing
TITLE:Owner
BDAY:1980-04-01
TEL;TYPE=WORK:+49 89 1234567
NOTE:Boats.
END:VCARD
BEGIN:VCARD
VERSION:3.0
UID:card-2
N:Berg;Vera;;;
FN:Vera Berg
ORG:Berg AG;Sales
TITLE:Boss
BDAY:1981-04-01
EMAIL:vera@berg.example
NOTE:Chess.
END:VCARD
"""


@pytest.mark.parametrize("picked", [{}, {"name": "Vera Berg", "organization": "Berg AG", "role": "Boss"}])
def test_importing_the_old_cards_after_a_merge_changes_nothing(
    desk: Desk, tmp_path: Path, picked: dict[str, str]
) -> None:
    cards = tmp_path / "cards.vcf"
    cards.write_text(CARDS, encoding="utf-8")
    report = run_import(desk.store, [cards], now=desk.at, region="DE")
    assert report.created == 2
    desk.session.reload()
    assert desk.session.merge_contacts("card-1", ["card-2"], picked)
    before = desk.store.everything()
    again = run_import(desk.store, [cards], now=desk.at, region="DE")
    assert (again.created, again.merged, again.unchanged) == (0, 0, 2)
    assert desk.store.everything() == before


def test_who_is_not_the_same_goes_with_the_json_file_both_ways(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    export_everything(desk.store, file, desk.at, "DE")
    with Store(tmp_path / "other") as other:
        run_import(other, [file], now=desk.at, region="DE")
        assert other.kept_apart() == desk.store.kept_apart() == {frozenset(("twin", "lori"))}
        assert other.everything().not_same == desk.store.everything().not_same
        again = run_import(other, [file], now=desk.at, region="DE")
        assert (again.created, again.merged) == (0, 0)
        assert other.kept_apart() == {frozenset(("twin", "lori"))}


def test_a_pair_of_a_file_that_names_nobody_here_is_passed_over(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    export_everything(desk.store, file, desk.at, "DE")
    content = json.loads(file.read_text("utf-8"))
    content["not_same"] = [{"one": "anna", "other": "nobody"}, {"one": "anna"}, {"one": "anna", "other": "anna"}]
    file.write_text(json.dumps(content), "utf-8")
    with Store(tmp_path / "other") as other:
        report = run_import(other, [file], now=desk.at, region="DE")
        assert other.kept_apart() == set()
        assert any("not_same[1]" in problem.reason for problem in (*report.failed, *report.problems))


@pytest.mark.parametrize("survivor", [0, 1])
def test_what_was_merged_is_known_again_when_its_file_is_imported_again(
    tmp_path: Path, desk: Desk, survivor: int
) -> None:
    file = tmp_path / "two.vcf"
    cards = ("FN:Peter Jones\nTEL:+44 20 7946 0001", "FN:Pete Jones\nTEL:+44 20 7946 0001\nEMAIL:pete@jones.example")
    file.write_text("".join(f"BEGIN:VCARD\nVERSION:3.0\n{card}\nEND:VCARD\n" for card in cards), encoding="utf-8")
    run_import(desk.store, [file], now=desk.at, region="GB")
    desk.session.reload()
    uids = sorted((line for line in desk.session.book if "Jones" in line.name), key=lambda line: line.name)
    kept, gone = uids[survivor].uid, uids[1 - survivor].uid
    assert desk.session.merge_contacts(kept, [gone])
    again = run_import(desk.store, [file], now=desk.at, region="GB")
    assert (again.created, again.merged, again.unchanged) == (0, 0, 2)
    desk.session.undo_stack.undo()
    assert run_import(desk.store, [file], now=desk.at, region="GB").unchanged == 2
