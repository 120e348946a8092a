"""What other programs planned and noted: with whom it is, and that importing it again adds nothing."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from salesassist.domain.contact import Contact, Email
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.times import Now
from salesassist.importing import ImportReport, run_import
from salesassist.store.store import Store

NOW = Now(datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Europe/Berlin")))


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path / "data") as store:
        people = [
            Contact("anna", "Anna Roth", emails=(Email("Anna@Roth.example"),)),
            Contact("bo", "Bo Ek"),
            Contact("mark", "Mark"),
            Contact("cleo1", "Cleo Dahl", emails=(Email("c1@x.example"),)),
            Contact("cleo2", "Cleo Dahl", emails=(Email("c2@x.example"),)),
            Contact("rest", "Rita Rest", do_not_contact=True),
        ]
        with store.change():
            store.add_contacts(people, NOW.at)
        yield store


def run(store: Store, *paths: Path) -> ImportReport:
    return run_import(store, paths, now=NOW, region="DE")


def calendar(folder: Path, *entries: str) -> Path:
    path = folder / "my.ics"
    path.write_text("BEGIN:VCALENDAR\n" + "\n".join(entries) + "\nEND:VCALENDAR\n", "utf-8")
    return path


def todo(uid: str, title: str, *lines: str) -> str:
    return "\n".join(("BEGIN:VTODO", f"UID:{uid}", f"SUMMARY:{title}", "DUE;VALUE=DATE:20261201", *lines, "END:VTODO"))


def event(uid: str, title: str, day: str, *lines: str) -> str:
    return "\n".join(("BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", f"DTSTART:{day}T100000Z", *lines, "END:VEVENT"))


def follow_ups(store: Store, uid: str) -> list[FollowUp]:
    return store.follow_ups_of(uid)


@pytest.mark.parametrize(
    "entry",
    [
        todo("1", "Call Anna Roth about it"),
        todo("1", "Roth, Anna: call"),
        todo("1", "Send offer", "CONTACT:Anna Roth"),
        event("1", "Lunch", "20261201", "ATTENDEE:mailto:anna@roth.example", "ORGANIZER:mailto:me@me.example"),
    ],
)
def test_an_appointment_goes_to_the_one_contact_it_names(store: Store, tmp_path: Path, entry: str) -> None:
    report = run(store, calendar(tmp_path, entry))
    assert report.added == {"follow_up": 1}
    assert [step.due.day for step in follow_ups(store, "anna")] == [date(2026, 12, 1)]


def test_importing_a_calendar_again_adds_nothing(store: Store, tmp_path: Path) -> None:
    past = event("2", "Lunch", "20261101", "ATTENDEE:mailto:anna@roth.example")
    path = calendar(tmp_path, todo("1", "Call Anna Roth"), past, event("3", "Bo Ek", "20260101", "RRULE:FREQ=WEEKLY"))
    assert run(store, path).added == {"follow_up": 2, "interaction": 1}
    again = run(store, path)
    assert (again.added, bool(again.changes)) == ({}, False)
    assert len(follow_ups(store, "anna")) == 1


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Call Cleo Dahl", "any of 2 contacts"),
        ("Anna Roth and Bo Ek", "any of 2 contacts"),
        ("Mark invoice as paid", "neither an e-mail address nor a name"),
        ("Water the plants", "neither an e-mail address nor a name"),
    ],
)
def test_what_is_not_clear_is_reported_with_its_place_and_never_guessed(
    store: Store, tmp_path: Path, title: str, said: str
) -> None:
    report = run(store, calendar(tmp_path, todo("1", title)))
    assert report.added == {}
    assert [(note.line, said in note.reason, title in note.reason) for note in report.failed] == [(2, True, True)]


def test_a_name_of_one_word_counts_where_it_can_only_be_a_name(store: Store, tmp_path: Path) -> None:
    assert run(store, calendar(tmp_path, todo("1", "Call Mark"))).added == {"follow_up": 1}
    assert len(follow_ups(store, "mark")) == 1


def test_past_events_with_nobody_known_are_told_in_one_sentence(store: Store, tmp_path: Path) -> None:
    report = run(store, calendar(tmp_path, event("1", "Anna Roth", "20260101"), event("2", "Dentist", "20260102")))
    assert report.added == {}
    assert ["2 past events were with nobody" in note.reason for note in report.problems] == [True]


def test_who_is_not_to_be_contacted_gets_no_follow_up(store: Store, tmp_path: Path) -> None:
    report = run(store, calendar(tmp_path, todo("1", "Call Rita Rest")))
    assert report.added == {}
    assert "not to be contacted" in report.problems[0].reason


def test_a_calendar_finds_the_people_of_files_imported_with_it(store: Store, tmp_path: Path) -> None:
    cards = tmp_path / "new.vcf"
    cards.write_text("BEGIN:VCARD\nFN:Nils Holm\nEMAIL:n@h.example\nEND:VCARD\n", "utf-8")
    report = run(store, calendar(tmp_path, todo("1", "Write to Nils Holm")), cards)
    assert (report.created, report.added) == (1, {"follow_up": 1})


def test_monica_brings_history_and_plans_once(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "monica.json"
    people = """{"uuid": "m1", "properties": {"first_name": "Anna", "last_name": "Roth"}, "data": [
      {"type": "contact_field", "values": [{"uuid": "x", "properties": {"data": "anna@roth.example", "type": "k"}}]},
      {"type": "call", "values": [{"uuid": "p", "properties": {"called_at": "2026-01-02T10:00:00Z"}}]},
      {"type": "task", "values": [{"uuid": "t", "properties": {"title": "Send it", "completed": false}}]}]},
      {"uuid": "m2", "properties": {"first_name": "New", "last_name": "One"}, "data": []}"""
    relation = '{"properties": {"type": "friend", "contact_is": "m2", "of_contact": "m1"}}'
    path.write_text(
        '{"version": "1.0-preview.1", "app_version": "4", "account": {"instance": {"contact_field_types":'
        ' [{"uuid": "k", "properties": {"type": "email"}}]}, "data": ['
        f'{{"type": "contact", "values": [{people}]}}, {{"type": "relationship", "values": [{relation}]}}]}}}}',
        "utf-8",
    )
    report = run(store, path)
    assert (report.created, report.merged) == (1, 1)
    assert report.added == {"follow_up": 1, "interaction": 1, "relation": 1}
    assert [step.purpose for step in follow_ups(store, "anna")] == ["Send it"]
    again = run(store, path)
    assert (again.created, again.merged, again.unchanged, again.added) == (0, 0, 2, {})
