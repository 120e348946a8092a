"""Files out: everything or the chosen contacts, whole or not at all, and what comes back of them."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from icalendar import Calendar

from salesassist.domain.contact import Contact, Email, Phone
from salesassist.domain.messages import UsefulThing
from salesassist.domain.promise import Promise, Whose
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.reminder import Reminder, Told
from salesassist.exchange.forms import Form
from salesassist.exchange.vcard_write import Version, vcard
from salesassist.exporting import Cancelled, Exported, export, export_records
from salesassist.importing import run_import
from salesassist.store.errors import StoreError
from salesassist.store.store import Store
from tests.factories import contact, deal, follow_up, fresh_store, interaction, keep, moment, now

ANNA = contact(
    "Anna <b>Berg</b>", uid="anna", aliases=("old-anna",), notes="likes <script>alert(1)</script>",
    phones=(Phone("+49 171 1234567", "mobile", "+491711234567"),), emails=(Email("anna@berg.example"),),
    introduced_by="ben", extra=("X-OTHER:1",), tags=("a",),
)  # fmt: skip
BEN = contact("Ben Okafor", uid="ben", notes="knows anna@berg.example")
CLEO = contact("Cleo Day", uid="cleo")


@pytest.fixture
def store() -> Iterator[Store]:
    with fresh_store() as opened:
        step = follow_up(ANNA, uid="step")
        keep(
            opened, ANNA, BEN, CLEO, step, follow_up(BEN, uid="other"), interaction(ANNA, uid="past", follow_up="step"),
            deal(ANNA, uid="job"), Relation("anna", "cleo", RelationKind.KNOWS),
            Relation("ben", "cleo", RelationKind.KNOWS),
        )  # fmt: skip
        with opened.change():
            opened.save_promise(Promise("task", "anna", Whose.MINE, "a list", made_at=moment("2026-11-02 10:00")))
            opened.save_useful_thing(UsefulThing("thing", "An article", added_at=moment("2026-11-02 10:00")))
            opened.give_useful_thing("thing", "anna", moment("2026-11-03 10:00"))
            opened.give_useful_thing("thing", "ben", moment("2026-11-03 10:00"))
            opened.set_day_order(["other", "step"])
            opened.delete_contacts(["cleo"], moment("2026-11-04 10:00"))
        opened.tellings.record([Reminder(step, "", "", "2026-11-23")], Told.SHOWN, moment("2026-11-23 09:00"))
        yield opened


def imported(*files: Path) -> tuple[list[Contact], list[str]]:
    with fresh_store() as other:
        report = run_import(other, files, now=now(), region="DE")
        again = run_import(other, files, now=now(), region="DE")
        assert not again.created
        return other.contacts(), [note.reason for note in report.failed]


@pytest.mark.parametrize("form", [Form.VCARD_3, Form.VCARD_4])
def test_vcards_out_and_in_again_give_the_same_contacts(store: Store, tmp_path: Path, form: Form) -> None:
    file = tmp_path / "all.vcf"
    assert export(store, file, form, now(), "DE") == Exported(2)
    assert imported(file) == ([replace(it, last_touch=None) for it in store.contacts()], [])


def test_a_selection_is_no_more_than_the_chosen_and_an_alias_will_do(store: Store, tmp_path: Path) -> None:
    for form in (Form.VCARD_3, Form.CSV):
        file = tmp_path / f"some{form.ending}"
        assert export(store, file, form, now(), "DE", contacts=["old-anna", "anna"]) == Exported(1)
        assert "Ben" not in file.read_text("utf-8")


def test_a_calendar_has_the_open_follow_ups_of_whom_it_is_for(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "steps.ics"
    assert export(store, file, Form.TO_DOS, now(), "DE") == Exported(2, 2)
    assert [entry.name for entry in Calendar.from_ical(file.read_bytes()).subcomponents] == ["VTODO", "VTODO"]
    assert export(store, file, Form.EVENTS, now(), "DE", contacts=["ben"]) == Exported(1, 1)
    (event,) = Calendar.from_ical(file.read_bytes()).subcomponents
    assert (event.name, str(event["uid"])) == ("VEVENT", "other")


@pytest.mark.parametrize("more", [0, 300])
def test_the_json_of_a_selection_is_what_belongs_to_them(store: Store, tmp_path: Path, more: int) -> None:
    keep(store, *(contact(f"P{n}", uid=f"p{n}") for n in range(more)))
    file = tmp_path / "anna.json"
    wanted = ["anna", *(f"p{n}" for n in range(more))]
    export(store, file, Form.JSON, now(), "DE", contacts=wanted)
    content = json.loads(file.read_text("utf-8"))
    assert [it["uid"] for it in content["contacts"]] == wanted
    assert [it["uid"] for it in content["follow_ups"]] == ["step"]
    assert [it["uid"] for it in content["interactions"]] == ["past"]
    assert [it["uid"] for it in content["deals"]] == ["job"]
    assert content["relations"] == [] and content["settings"] == {} and content["trash"] == []
    assert [it["contact"] for it in content["useful_things"][0]["given"]] == ["anna"]
    assert content["day_order"] == ["step"]
    contacts, failed = imported(file)
    assert len(contacts) == 1 + more and not failed


def test_everything_out_and_in_again_is_everything(store: Store, tmp_path: Path) -> None:
    file, back = tmp_path / "all.json", tmp_path / "back.json"
    export(store, file, Form.JSON, now(), "DE")
    with fresh_store() as other:
        run_import(other, [file], now=now(), region="DE")
        export(other, back, Form.JSON, now(), "DE")
    assert json.loads(back.read_text("utf-8")) == json.loads(file.read_text("utf-8"))


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_complete_record_says_everything_and_nothing_in_it_is_run(store: Store, tmp_path: Path) -> None:
    page, data = tmp_path / "anna.html", tmp_path / "anna.json"
    assert export_records(store, page, "anna", now(), "DE", data=data) == ANNA.name
    seen = _Text()
    seen.feed(page.read_text("utf-8"))
    assert seen.tags <= {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "table", "tr", "th", "td",
                         "ul", "li"}  # fmt: skip
    for said in (
        ANNA.name, ANNA.notes, "+49 171 1234567", "anna@berg.example", "X-OTHER:1", "old-anna",
        "introduced by Ben Okafor", "knows Cleo Day", "Ask about the proposal", "spoke", "Website", "a list",
        "An article", "2026-11-23 09:00", "record of Ben Okafor",
    ):  # fmt: skip
        assert said in seen.text, said
    about = json.loads(data.read_text("utf-8"))["about"][0]
    assert {tie["other"] for tie in about["relations"]} == {"Ben Okafor", "Cleo Day"}
    assert about["named_in"][0]["whose"] == "Ben Okafor"
    contacts, failed = imported(data)
    assert [it.name for it in contacts] == [ANNA.name] and not failed


def test_the_record_of_somebody_in_the_trash_can_be_had(store: Store, tmp_path: Path) -> None:
    export_records(store, tmp_path / "cleo.html", "cleo", now(), "DE")
    assert "In the trash since 2026-11-04" in (tmp_path / "cleo.html").read_text("utf-8")
    with pytest.raises(StoreError):
        export_records(store, tmp_path / "x.html", "nobody", now(), "DE")
    assert not (tmp_path / "x.html").exists()


@pytest.mark.parametrize("form", Form)
def test_cancelling_leaves_the_file_as_it_was_and_nothing_beside_it(store: Store, tmp_path: Path, form: Form) -> None:
    file = tmp_path / "all"
    file.write_text("before")
    asked = iter(range(100))
    with pytest.raises(Cancelled):
        export(store, file, form, now(), "DE", cancelled=lambda: next(asked) >= 1)
    assert file.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all"]


def test_progress_comes_to_its_end(store: Store, tmp_path: Path) -> None:
    for form in Form:
        told: list[tuple[int, int]] = []
        export(store, tmp_path / "all", form, now(), "DE", progress=lambda *far, told=told: told.append(far))
        assert told[-1][0] == told[-1][1] > 0


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_only_the_owner_can_read_an_export_and_a_link_stays_one(store: Store, tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("before")
    link.symlink_to(real)
    export(store, link, Form.CSV, now(), "DE")
    assert link.is_symlink() and real.read_bytes().startswith(b"\xef\xbb\xbfName")
    assert real.stat().st_mode & 0o777 == 0o600


def test_an_introducer_is_known_again_wherever_they_stand_in_the_file_and_a_stranger_is_not(tmp_path: Path) -> None:
    file = tmp_path / "cards.vcf"
    people = (
        contact("Al", uid="al", introduced_by="bo"), contact("Bo", uid="bo", introduced_by="ghost"),
        contact("Cy", uid="cy", introduced_by="cy"),
    )  # fmt: skip
    file.write_text("".join(vcard(it, Version.V4) for it in people), encoding="utf-8", newline="")
    with fresh_store() as other:
        assert run_import(other, [file], now=now(), region="DE").created == 3
        assert [it.introduced_by for it in other.contacts()] == ["bo", None, None]
        assert run_import(other, [file], now=now(), region="DE").unchanged == 3
