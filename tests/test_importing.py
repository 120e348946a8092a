"""Importing files into the store: counts, problems, going back, and our own JSON both ways."""

import gc
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from salesassist.domain.contact import Contact, Email, Phone, Tier
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.follow_up import Channel, Due, FollowUp, State
from salesassist.domain.interaction import Interaction, Outcome
from salesassist.domain.messages import Given, Template, UsefulThing
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.times import Now
from salesassist.exchange import whole
from salesassist.importing import ImportReport, run_import
from salesassist.store import index
from salesassist.store.errors import StoreError
from salesassist.store.store import Store
from tests.emptied import emptied_store

NOW = Now(datetime(2026, 11, 24, 9, 30, tzinfo=UTC))


def card(name: str, *lines: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""))


@pytest.fixture
def store():
    with emptied_store() as store:
        yield store


def file(folder: Path, name: str, content: object) -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content, indent=1), "utf-8", newline="")
    return path


def run(store: Store, *paths: Path, **options: object) -> ImportReport:
    return run_import(store, paths, now=NOW, region="DE", **options)  # type: ignore[arg-type]


def counts(report: ImportReport) -> tuple[int, int, int, int, int]:
    return report.created, report.merged, report.unchanged, report.skipped, len(report.failed)


def document(**lists: object) -> dict[str, object]:
    return {"format": "salesassist", "version": 1, **lists}


def exported(store: Store) -> dict[str, object]:
    return whole.document(store.everything(), NOW, "DE")


def full_store(store: Store) -> None:
    """A store with one of everything, in several states."""
    moment = datetime(2026, 11, 2, 15, 0, tzinfo=UTC)
    with store.change():
        store.add_contacts([
            Contact("anna", "Anna Kowalska", phones=(Phone("030 123456", "work", "+4930123456"),),
                    emails=(Email("anna@example.org"),), tags=("vip",), tier=Tier.A, aliases=("old-anna",),
                    added_at=moment, introduced_by="bob", notes="likes\nrivers"),
            Contact("bob", "Bob Tran", added_at=moment, do_not_contact=True),
            Contact("twin", "Anna Kowalska", emails=(Email("anna@example.org"),), added_at=moment),
            Contact("gone", "Gone Person", added_at=moment, introduced_by="anna"),
        ])  # fmt: skip
        store.add_deals([Deal("deal", "anna", "Website", Decimal("1200.50"), "EUR", Stage.PROPOSAL)])
        store.add_follow_ups([
            FollowUp("f1", "anna", "Check in", Due(date(2026, 11, 20)), promised=True, deal="deal", created_at=moment),
            FollowUp("f2", "anna", "Call", Due.moment(moment + timedelta(days=30)), created_at=moment),
            FollowUp("f3", "gone", "Call", Due(date(2026, 11, 1)), state=State.DONE, created_at=moment),
        ])  # fmt: skip
        store.add_interactions([
            Interaction("i1", "anna", moment, Outcome.SPOKE, note="hello", recorded_at=moment),
            Interaction("i2", "gone", moment, Outcome.SENT, follow_up="f3", recorded_at=moment),
        ])  # fmt: skip
        store.add_relations([
            Relation("bob", "anna", RelationKind.INTRODUCED, 3, date(2026, 11, 5)),
            Relation("twin", "anna", RelationKind.INTRODUCED),
            Relation("gone", "bob", RelationKind.KNOWS, 1),
        ])  # fmt: skip
        hello = Template("hello", "Hello", Channel.MESSAGE, "", "Hi {first_name}\n")
        store.set_templates([hello, Template("t2", "Two")])
        store.save_useful_thing(
            UsefulThing("tip", "A tip", "https://x.example", "short", moment, given=(Given("anna", moment),))
        )
        store.save_useful_thing(UsefulThing("old", "Old", added_at=moment, retired=True))
        store.set_day_order(["f2", "f1"])
        store.set_settings({"day_goal": 7, "region": "DE"})
        store.delete_contacts(["gone"], moment)


def test_contacts_are_created_once_and_unchanged_the_second_time(store: Store, tmp_path: Path) -> None:
    path = file(tmp_path, "a.vcf", card("Anna Kowalska", "EMAIL:anna@example.org", "TEL:030 123456") + card("Bob"))
    first = run(store, path)
    assert counts(first) == (2, 0, 0, 0, 0)
    anna = next(contact for contact in store.contacts() if contact.name == "Anna Kowalska")
    assert anna.added_at == NOW.at
    assert anna.phones[0].e164 == "+4930123456"
    before = exported(store)
    again = run(store, path)
    assert counts(again) == (0, 0, 2, 0, 0)
    assert not again.changes
    assert exported(store) == before


def test_who_a_file_brings_is_to_be_triaged_and_who_was_added_by_hand_stays_so(store: Store, tmp_path: Path) -> None:
    with store.change():
        by_hand = Contact("mine", "Anna Kowalska", emails=(Email("anna@example.org"),), by_hand=True)
        store.add_contacts([by_hand], NOW.at)
    run(store, file(tmp_path, "a.vcf", card("Anna Kowalska", "EMAIL:anna@example.org", "TITLE:Cook") + card("Bob")))
    assert {line.name: line.triaged for line in store.lines(NOW, "EUR")} == {"Anna Kowalska": True, "Bob": False}
    anna = store.contact("mine")
    assert anna is not None and anna.role == "Cook" and anna.by_hand
    with emptied_store() as other:  # whoever was added by hand there is nobody to triage here
        run(other, file(tmp_path, "b.vcf", card("Anna Kowalska", "EMAIL:anna@example.org")))
        assert [line.triaged for line in other.lines(NOW, "EUR")] == [False]
        report = run(other, file(tmp_path, "all.json", exported(store)))
        assert counts(report) == (1, 1, 0, 0, 0)
        assert {line.name: line.triaged for line in other.lines(NOW, "EUR")} == {"Anna Kowalska": True, "Bob": False}
        assert counts(run(other, file(tmp_path, "all.json", exported(store)))) == (0, 0, 2, 0, 0)


def test_what_is_no_number_and_no_address_is_told_and_kept(store: Store, tmp_path: Path) -> None:
    rows = "Name,Phone,Email\nAnna Berg,abc,no-at-sign\nBen Okafor,ext. 12,ben@example.org\n"
    path = file(tmp_path, "people.csv", rows)
    told = ["“abc” is not a telephone number; it was kept as it is.",
            "“no-at-sign” is not an e-mail address; it was kept as it is."]  # fmt: skip
    preview = run(store, path, dry_run=True)
    assert [entry.notes for entry in preview.entries] == [tuple(told), ()]
    report = run(store, path)
    assert counts(report) == (2, 0, 0, 0, 0)
    anna, ben = sorted(store.contacts(), key=lambda contact: contact.name)
    noted = [(note.line, note.reason, note.contact) for note in report.problems]
    assert noted == [(2, text, anna.uid) for text in told]
    assert (anna.phones, anna.emails) == ((Phone("abc"),), (Email("no-at-sign"),))
    assert ben.phones == (Phone("ext. 12"),)
    assert counts(run(store, path)) == (0, 0, 2, 0, 0)


def test_a_text_that_is_no_address_makes_nobody_the_same_person(store: Store, tmp_path: Path) -> None:
    rows = "Name,Company,Email\n,Acme,n/a\nBen Okafor,Beta,n/a\nCleo,,n/a\n,,n/a\n"
    path = file(tmp_path, "people.csv", rows)
    assert counts(run(store, path)) == (4, 0, 0, 0, 0)
    assert {contact.name for contact in store.contacts()} == {"Acme", "Ben Okafor", "Cleo", "n/a"}
    assert counts(run(store, path)) == (0, 0, 4, 0, 0)


def test_a_file_of_ours_is_not_asked_about_what_was_told_when_it_came(store: Store, tmp_path: Path) -> None:
    people = [{"uid": "anna", "name": "Anna", "phones": [{"number": "abc"}], "emails": [{"address": "@"}]}]
    report = run(store, file(tmp_path, "all.json", document(contacts=people)))
    assert counts(report) == (1, 0, 0, 0, 0) and report.problems == []
    (anna,) = store.contacts()
    assert (anna.phones, anna.emails) == ((Phone("abc"),), (Email("@"),))


def test_files_of_one_import_see_each_other(store: Store, tmp_path: Path) -> None:
    one = file(tmp_path, "one.vcf", card("Anna Kowalska", "EMAIL:anna@example.org"))
    two = file(tmp_path, "two.vcf", card("Anna Kowalska", "EMAIL:anna@example.org", "TITLE:Engineer"))
    assert counts(run(store, one, two)) == (1, 1, 0, 0, 0)
    (anna,) = store.contacts()
    assert anna.role == "Engineer"


def test_an_import_is_undone_as_one_step(store: Store, tmp_path: Path) -> None:
    run(store, file(tmp_path, "one.vcf", card("Anna Kowalska", "EMAIL:anna@example.org")))
    before = exported(store)
    report = run(store, file(tmp_path, "two.vcf", card("Anna Kowalska", "EMAIL:anna@example.org", "TITLE:Cook")
                             + card("Zoe", "EMAIL:zoe@example.org")))  # fmt: skip
    assert counts(report) == (1, 1, 0, 0, 0)
    redo = store.go_back(report.changes)
    assert exported(store) == before
    store.go_back(redo)
    assert store.contact_count() == 2


def test_a_dry_run_tells_the_same_and_changes_nothing(store: Store, tmp_path: Path) -> None:
    full_store(store)
    before = exported(store)
    path = file(tmp_path, "a.vcf", card("Anna Kowalska", "UID:anna", "TITLE:Cook") + card("Zoe Quist"))
    dry = run(store, path, dry_run=True)
    assert exported(store) == before
    assert not dry.changes
    assert counts(dry) == counts(run(store, path)) == (1, 1, 0, 0, 0)


def test_a_cancelled_import_changes_nothing(store: Store, tmp_path: Path) -> None:
    path = file(tmp_path, "a.vcf", "".join(card(f"Person {n}") for n in range(500)))
    asked = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 7  # after all are read, while they are being decided

    report = run(store, path, cancelled=cancelled)
    assert report.cancelled
    assert counts(report) == (0, 0, 0, 0, 0)
    assert store.contact_count() == 0


def test_progress_ends_with_all_records_done(store: Store, tmp_path: Path) -> None:
    told = []
    run(store, file(tmp_path, "a.vcf", "".join(card(f"Person {n}") for n in range(250))),
        progress=lambda done, total: told.append((done, total)))  # fmt: skip
    assert (100, 0) in told
    assert (250, 250) in told


def test_a_file_that_cannot_be_read_does_not_stop_the_others(store: Store, tmp_path: Path) -> None:
    missing = tmp_path / "missing.vcf"
    report = run(store, missing, file(tmp_path, "a.vcf", card("Anna")))
    assert counts(report) == (1, 0, 0, 0, 1)
    assert report.failed[0].file == str(missing)
    assert report.failed[0].line is None
    assert not report.nothing_read
    assert run(store, missing, tmp_path).nothing_read


def test_a_problem_names_the_contact_that_was_kept(store: Store, tmp_path: Path) -> None:
    full_store(store)
    run(store, file(tmp_path, "a.vcf", card("Anna Kowalska", "UID:anna", "TITLE:Cook")))
    report = run(store, file(tmp_path, "b.vcf", "\r\n" + card("Anna Kowalska", "UID:anna", "TITLE:Singer")))
    (problem,) = report.problems
    assert problem.contact == "anna"
    assert problem.line == 2
    assert "'Cook' was kept" in problem.reason


def test_do_not_contact_survives_and_the_trash_stays_shut(store: Store, tmp_path: Path) -> None:
    full_store(store)
    report = run(store, file(tmp_path, "a.vcf", card("Bob Tran", "UID:bob") + card("Gone Person", "UID:gone")))
    assert counts(report) == (0, 0, 1, 1, 0)
    bob = store.contact("bob")
    assert bob is not None
    assert bob.do_not_contact
    assert "trash" in report.problems[0].reason
    assert all(contact.uid != "gone" for contact in store.contacts())


def test_our_own_json_makes_the_same_store_again(store: Store, tmp_path: Path) -> None:
    full_store(store)
    original = exported(store)
    path = file(tmp_path, "all.json", original)
    with Store(tmp_path / "other") as other:
        report = run(other, path)
        assert report.problems == []
        assert counts(report) == (4, 0, 0, 0, 0)
        assert report.added == {
            "deal": 1, "follow_up": 3, "interaction": 2, "relation": 3, "template": 2, "useful_thing": 2,
        }  # fmt: skip
        assert exported(other) == original
        assert list(other.problems()) == []
        again = run(other, path)
        assert counts(again) == (0, 0, 4, 0, 0)
        assert not again.changes
        assert exported(other) == original
        other.go_back(report.changes)
        assert other.everything().contacts == ()
        assert other.everything().trash == ()


def test_our_json_is_known_whatever_the_order_of_its_keys(store: Store, tmp_path: Path) -> None:
    content = document(contacts=[{"uid": f"u{n}", "name": f"Person {n}", "notes": "x" * 900} for n in range(100)])
    path = file(tmp_path, "sorted.json", json.dumps(content, sort_keys=True))
    assert counts(run(store, path)) == (100, 0, 0, 0, 0)


def test_a_contact_introduced_by_somebody_new_counts_as_merged(store: Store, tmp_path: Path) -> None:
    people = [{"uid": "anna", "name": "Anna"}, {"uid": "bob", "name": "Bob"}]
    run(store, file(tmp_path, "one.json", document(contacts=people)))
    people[0]["introduced_by"] = "bob"
    path = file(tmp_path, "two.json", document(contacts=people))
    assert counts(run(store, path)) == (0, 1, 1, 0, 0)
    assert counts(run(store, path)) == (0, 0, 2, 0, 0)
    anna = store.contact("anna")
    assert anna is not None
    assert anna.introduced_by == "bob"


def test_a_json_file_adds_to_a_store_in_use_and_leaves_its_settings(store: Store, tmp_path: Path) -> None:
    full_store(store)
    path = file(tmp_path, "all.json", exported(store))
    with Store(tmp_path / "other") as other:
        with other.change():
            other.add_contacts([Contact("mine", "Bob Tran", organization="Acme", added_at=NOW.at)])
            other.set_settings({"day_goal": 3})
        report = run(other, path)
        assert counts(report) == (4, 0, 0, 0, 0)
        assert other.settings() == {"day_goal": 3}
        assert other.day_order() == []
        assert len(list(other.contacts())) == 4


def test_records_follow_a_contact_that_was_merged_into_another(store: Store, tmp_path: Path) -> None:
    with store.change():
        store.add_contacts([Contact("mine", "Anna Kowalska", emails=(Email("anna@example.org"),), added_at=NOW.at)])
    told = {"contact": "theirs", "at": "2026-11-20T10:00:00+01:00", "outcome": "spoke", "note": "hello"}
    theirs = {"uid": "theirs", "name": "Anna Kowalska", "emails": [{"address": "ANNA@example.org"}]}
    path = file(tmp_path, "all.json", document(contacts=[theirs], interactions=[told]))
    report = run(store, path)
    assert counts(report) == (0, 1, 0, 0, 0)
    assert [i.note for i in store.history("mine")] == ["hello"]
    assert store.contact("theirs") == store.contact("mine")
    again = run(store, path)
    assert counts(again) == (0, 0, 1, 0, 0)
    assert not again.changes


def test_a_contact_that_only_gets_new_history_counts_as_merged(store: Store, tmp_path: Path) -> None:
    anna = {"uid": "anna", "name": "Anna"}
    run(store, file(tmp_path, "one.json", document(contacts=[anna])))
    told = {"contact": "anna", "at": "2026-11-20T10:00:00+01:00", "outcome": "sent"}
    assert counts(run(store, file(tmp_path, "two.json", document(contacts=[anna], interactions=[told])))) == (
        0, 1, 0, 0, 0,
    )  # fmt: skip


def test_templates_and_things_are_added_and_ours_stay_as_they_are(store: Store, tmp_path: Path) -> None:
    moment = datetime(2026, 11, 2, 15, 0, tzinfo=UTC)
    full_store(store)
    path = file(tmp_path, "other.json", document(
        templates=[{"uid": "hello", "name": "Theirs"}, {"uid": "t3", "name": "Three", "body": "x"}],
        useful_things=[
            {"uid": "tip", "title": "Theirs", "given": [
                {"contact": "old-anna", "at": "2026-01-01T10:00:00+00:00"},
                {"contact": "bob", "at": "2026-01-02T10:00:00+00:00"},
                {"contact": "ghost", "at": "2026-01-02T10:00:00+00:00"}]},
            {"title": "New one", "link": "https://new.example"},
        ],
        relations=[{"source": "bob", "target": "anna", "kind": "introduced", "strength": 1}],
    ))  # fmt: skip
    report = run(store, path)
    assert [it.name for it in store.templates()] == ["Hello", "Two", "Three"]
    tip, _old, new = store.useful_things()
    assert (tip.title, [given.contact for given in tip.given]) == ("A tip", ["anna", "bob"])
    assert tip.given_to("anna") == moment
    assert (new.title, new.added_at) == ("New one", NOW.at)
    assert report.added == {"template": 1, "useful_thing": 1}
    assert [problem.reason for problem in report.problems] == [
        "useful_things[0].given[2].contact: no contact has the uid 'ghost'; left out"
    ]
    assert store.relations()[0].thanked_on == date(2026, 11, 5)  # what is here is kept
    before = exported(store)
    again = run(store, path)
    assert not again.changes and exported(store) == before


def test_what_refers_to_nobody_fails_and_the_rest_is_kept(store: Store, tmp_path: Path) -> None:
    step = {"uid": "s", "contact": "anna", "purpose": "Call", "due": "2026-12-01", "deal": "none"}
    content = document(
        contacts=[{"uid": "anna", "name": "Anna", "introduced_by": "nobody"}],
        follow_ups=[step, step | {"uid": "t", "contact": "ghost"}, step | {"uid": "u", "due": "2026-13-01"}],
        relations=[{"source": "anna", "target": "ghost"}],
    )
    path = file(tmp_path, "all.json", content)
    report = run(store, path)
    reasons = {(note.reason, note.line is not None) for note in report.failed}
    assert reasons == {
        ("follow_ups[1].contact: no contact has the uid 'ghost'", True),
        ("follow_ups[2].due: '2026-13-01' is not a date", True),
        ("relations[0].target: no contact has the uid 'ghost'", True),
    }
    assert {note.reason.partition(":")[0].partition(" is ")[0] for note in report.problems} == {
        "introduced_by", "follow_ups[0].deal",
    }  # fmt: skip
    assert [f.uid for f in store.follow_ups_of("anna")] == ["s"]


def test_an_alias_that_is_somebody_elses_is_left_to_them(store: Store, tmp_path: Path) -> None:
    full_store(store)
    content = document(contacts=[{"uid": "bob", "name": "Bob Tran", "aliases": ["anna", "old-anna", "gone", "new"]}])
    report = run(store, file(tmp_path, "all.json", content))
    assert counts(report) == (0, 1, 0, 0, 0)
    bob = store.contact("bob")
    assert bob is not None
    assert bob.aliases == ("new",)


def test_a_large_address_book_is_read_again_without_a_change(store: Store, tmp_path: Path) -> None:
    cards = "".join(card(f"Person {n}", f"EMAIL:p{n}@example.org", f"UID:u{n}") for n in range(600))
    path = file(tmp_path, "a.vcf", cards)
    assert counts(run(store, path)) == (600, 0, 0, 0, 0)
    assert counts(run(store, path)) == (0, 0, 600, 0, 0)


def test_trouble_with_the_store_is_a_sentence(store: Store, tmp_path: Path, monkeypatch) -> None:
    def fail(*_: object) -> None:
        raise StoreError("The disk is full; nothing was saved.")

    monkeypatch.setattr(store, "add_contacts", fail)
    with pytest.raises(StoreError, match="disk is full"):
        run(store, file(tmp_path, "a.vcf", card("Anna")))
    assert store.contact_count() == 0


def test_nobody_waits_while_it_is_decided_and_what_they_wrote_is_seen(store: Store, tmp_path: Path) -> None:
    path = file(tmp_path, "a.vcf", card("Anna Kowalska", "EMAIL:anna@example.org", "TEL:+49301234567"))
    written = []
    with Store(store.path.parent) as window:

        def somebody_else(done: int, total: int) -> None:
            if done == total and not written:  # it has been decided, and is about to be written
                written.append("anna")
                with window.change():
                    window.add_contacts([Contact("mine", "Anna Kowalska", emails=(Email("anna@example.org"),))], NOW.at)

        report = run(store, path, progress=somebody_else)
        assert written
        assert counts(report) == (0, 1, 0, 0, 0)
        (anna,) = window.contacts()
        assert (anna.uid, [phone.number for phone in anna.phones]) == ("mine", ["+49301234567"])
        assert list(window.problems()) == []


def test_where_somebody_else_never_stops_writing_they_wait_at_last(store: Store, tmp_path: Path) -> None:
    path = file(tmp_path, "a.vcf", card("Anna", "X-ODD") + card("Bo"))
    tries, refused = [], []
    with Store(store.path.parent) as window:
        window._database.execute_sql("PRAGMA busy_timeout = 0")

        def somebody_else(done: int, total: int) -> None:
            if done == total == 3:  # the line that is not understood counts, too
                tries.append(done)
                try:
                    with window.change():
                        window.add_contacts([Contact(f"u{len(tries)}", f"Person {len(tries)}")], NOW.at)
                except StoreError as error:
                    refused.append(str(error))

        report = run(store, path, progress=somebody_else)
        assert (len(tries), len(refused)) == (4, 1)
        assert "in use by another program" in refused[0]
        assert counts(report) == (2, 0, 0, 0, 0)
        assert [len(report.problems), len(report.failed)] == [1, 0]  # each told once, however often it was decided
        assert window.contact_count() == 5


@pytest.mark.usefixtures("collecting_by_itself")
@pytest.mark.parametrize("trouble", ["", "cancelled", "disk"])
def test_the_garbage_collector_rests_meanwhile_and_works_again_after(
    trouble: str, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    resting = []

    def watch(_done: int, _total: int) -> None:
        resting.append(not gc.isenabled())
        if trouble == "disk":
            raise StoreError("The disk is full; nothing was saved.")

    path = file(tmp_path, "a.vcf", card("Anna"))
    if trouble == "disk":
        with pytest.raises(StoreError):
            run(store, path, progress=watch)
    else:
        run(store, path, progress=watch, cancelled=lambda: trouble == "cancelled" and bool(resting))
    assert resting and all(resting)
    assert gc.isenabled()


def test_what_is_in_the_trash_without_a_uid_is_taken_once(store: Store, tmp_path: Path) -> None:
    path = file(tmp_path, "trash.json", json.dumps({
        "format": "salesassist", "version": 1,
        "trash": [{"uid": "", "name": "Gone", "deleted_at": "2026-11-01T10:00:00+00:00"}],
    }))  # fmt: skip
    run(store, path)
    again = run(store, path)
    assert not again.changes
    assert len(store.everything().trash) == 1


def test_what_the_user_said_of_a_contact_survives_its_card_coming_again(store: Store, tmp_path: Path) -> None:
    again = file(tmp_path, "a.vcf", card("Anna Berg", "UID:anna", "TEL:030 123456", "NOTE:rivers"))
    run(store, again)
    anna = store.contact("anna")
    assert anna is not None
    with store.change():
        store.save_contact(replace(anna, tier=Tier.A, do_not_contact=True, how_met="fair"))
    before = store.everything()
    assert counts(run(store, again)) == (0, 0, 1, 0, 0)
    assert store.everything() == before


def test_a_card_that_is_in_the_store_as_it_comes_still_hears_of_what_came_before_it(
    store: Store, tmp_path: Path
) -> None:
    known = card("Anna Berg", "UID:anna", "EMAIL:anna@example.org")
    run(store, file(tmp_path, "a.vcf", known))
    more = card("Anna Berg", "UID:other", "EMAIL:anna@example.org", "TITLE:Buyer")
    report = run(store, file(tmp_path, "b.vcf", more + known + card("Anna Berg", "UID:anna", "NOTE:later")))
    assert counts(report) == (0, 2, 1, 0, 0)
    anna = store.contact("anna")
    assert anna is not None and (anna.role, anna.notes, anna.aliases) == ("Buyer", "later", ("other",))


def test_what_an_import_puts_into_the_index_is_what_making_it_anew_does(store: Store, tmp_path: Path) -> None:
    run(store, file(tmp_path, "a.vcf", card(
        "Jürgen  Groß", "UID:j", "ORG:Müller;Sales", "TITLE:Buyer", "NOTE:met\\nat fair", "CATEGORIES:Golf,VIP",
        "TEL:030 123456", "TEL:see notes", "EMAIL:J@Example.org", "X-SALESASSIST-TIER:A",
    ) + card("Nobody Else")))  # fmt: skip
    tables = ("SELECT * FROM contact_index ORDER BY 1", "SELECT * FROM contact_text ORDER BY 1")
    made = [store._database.execute_sql(sql).fetchall() for sql in tables]
    index.refresh(store._database)
    assert [store._database.execute_sql(sql).fetchall() for sql in tables] == made
    assert list(store.problems()) == []
