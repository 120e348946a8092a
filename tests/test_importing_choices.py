"""The records of an import one by one: what the preview says, what the user chooses, and that nothing doubles after."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesassist.domain.contact import Contact, Email, Phone
from salesassist.domain.times import Now
from salesassist.exchange.decisions import Verdict
from salesassist.importing import Choice, Entry, ImportRefused, ImportReport, Wish, run_import
from salesassist.store.store import Store
from tests.emptied import emptied_store

NOW = Now(datetime(2026, 11, 24, 9, 30, tzinfo=UTC))


def card(name: str, *lines: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""))


def file(folder: Path, *cards: str, name: str = "a.vcf") -> Path:
    path = folder / name
    path.write_text("".join(cards), "utf-8", newline="")
    return path


def run(store: Store, *paths: Path, **options: object) -> ImportReport:
    return run_import(store, paths, now=NOW, region="DE", **options)  # type: ignore[arg-type]


def preview(store: Store, *paths: Path, **options: object) -> ImportReport:
    return run(store, *paths, dry_run=True, **options)


def verdicts(report: ImportReport) -> list[str]:
    return [str(entry.verdict) for entry in report.entries]


def told(entries: Sequence[Entry]) -> list[tuple[object, ...]]:
    return [(e.number, e.verdict, e.reason, e.uid, e.target, e.matches, e.notes) for e in entries]


def names(store: Store) -> list[str]:
    return sorted(contact.name for contact in store.contacts())


@pytest.fixture
def store():
    with emptied_store() as store:
        yield store


@pytest.fixture
def anna(store: Store) -> Contact:
    contact = Contact(
        "anna", "Anna Berg", organization="Fjord", role="Buyer", emails=(Email("anna@fjord.example"),),
        phones=(Phone("030 123456", "", "+4930123456"),),
    )  # fmt: skip
    with store.change():
        store.add_contacts([contact], NOW.at)
    return contact


# --- what a preview says ---


def test_a_preview_tells_what_becomes_of_each_record_and_why(store: Store, tmp_path: Path, anna: Contact) -> None:
    with store.change():
        store.add_contacts([Contact("gone", "Gone Person")], NOW.at)
        store.delete_contacts(["gone"], NOW.at)
    report = preview(store, file(
        tmp_path,
        card("Anna Berg", "UID:anna", "TITLE:Cook", "TEL:+4917012345678"),
        card("Anna Berg", "EMAIL:anna@fjord.example"),
        card("Bo Ek", "TEL:030 123456"),
        card("Gone Person", "UID:gone"),
    ))  # fmt: skip
    first, second, third, fourth = report.entries
    assert (first.number, first.line, first.verdict, first.reason) == (0, 1, Verdict.MERGE, "same UID")
    assert (first.target, first.target_name, first.uid) == ("anna", "Anna Berg", "anna")
    assert [(it.field, it.kept, it.offered) for it in first.differences] == [("role", "Buyer", "Cook")]
    assert [(it.field, it.value) for it in first.added()] == [("phones", "+4917012345678")]
    assert (second.verdict, second.target, second.matches) == (Verdict.UNCHANGED, "anna", ())
    assert (third.verdict, third.reason, third.target) == (Verdict.CREATE, "new", None)
    assert [(match.uid, match.name) for match in third.matches] == [("anna", "Anna Berg")]
    assert "the number +4930123456" in third.matches[0].reason
    assert (fourth.verdict, fourth.reason, fourth.uid) == (Verdict.SKIP, "in the trash", "")
    assert report.read is not None
    assert store.contact_count() == 1


def test_unsure_matches_come_with_the_likeliest_first(store: Store, tmp_path: Path) -> None:
    with store.change():
        store.add_contacts([
            Contact("bo", "Bo Ek", emails=(Email("home@berg.example"),)),
            Contact("ann", "Anna Bergh", emails=(Email("home@berg.example"),)),
        ], NOW.at)  # fmt: skip
    (entry,) = preview(store, file(tmp_path, card("Anna Berg", "EMAIL:home@berg.example"))).entries
    assert [match.uid for match in entry.matches] == ["ann", "bo"]
    assert 0 <= entry.matches[1].score < entry.matches[0].score <= 100


def test_what_is_doubtful_about_a_record_stands_with_it(store: Store, tmp_path: Path) -> None:
    report = preview(store, file(tmp_path, card("Anna"), card("Bo", "X-ODD")))
    assert report.problems
    assert [entry.notes for entry in report.entries] == [(), tuple(problem.reason for problem in report.problems)]


def test_the_records_of_several_files_are_counted_through(store: Store, tmp_path: Path) -> None:
    one, two = file(tmp_path, card("Anna"), card("Bo")), file(tmp_path, card("Cid"), name="b.vcf")
    entries = preview(store, one, two).entries
    assert [(entry.number, entry.incoming.name, entry.file) for entry in entries] == [
        (0, "Anna", str(one)), (1, "Bo", str(one)), (2, "Cid", str(two)),
    ]  # fmt: skip


def test_an_import_keeps_entries_only_if_asked_to(store: Store, tmp_path: Path) -> None:
    path = file(tmp_path, card("Anna"))
    assert run(store, path).entries == []
    assert verdicts(run(store, path, keep_entries=True)) == ["unchanged"]


def test_a_file_of_ours_has_entries_too(store: Store, tmp_path: Path, anna: Contact) -> None:
    path = tmp_path / "all.json"
    path.write_text(
        '{"format": "salesassist", "version": 1, "contacts": ['
        '{"uid": "anna", "name": "Anna Berg"}, {"uid": "b", "name": "Bo Ek"}, {"uid": "c", "name": "Cid"}],'
        '"interactions": [{"uid": "i", "contact": "b", "at": "2026-11-20T10:00:00+01:00", "outcome": "spoke"},'
        '{"uid": "j", "contact": "c", "at": "2026-11-20T10:00:00+01:00", "outcome": "spoke"},'
        '{"uid": "k", "contact": "anna", "at": "2026-11-20T10:00:00+01:00", "outcome": "spoke"}]}',
        "utf-8",
    )
    seen = preview(store, path)
    assert verdicts(seen) == ["merge", "create", "create"]
    assert seen.entries[0].reason == "more of their history"
    report = run(store, path, previewed=seen, wishes={1: Wish(Choice.MERGE, "anna"), 2: Wish(Choice.SKIP)})
    assert (report.created, report.merged, report.skipped, report.failed) == (0, 2, 1, [])
    assert names(store) == ["Anna Berg"]
    assert {past.uid for past in store.history("anna")} == {"i", "k"}  # what was said with Bo was said with her
    again = run(store, path, wishes={2: Wish(Choice.SKIP)})
    assert (again.created, again.merged, again.unchanged, bool(again.changes)) == (0, 0, 2, False)


# --- wishes ---


def test_the_import_does_what_the_preview_said(store: Store, tmp_path: Path, anna: Contact) -> None:
    path = file(
        tmp_path,
        card("Anna Berg", "EMAIL:anna@fjord.example", "TITLE:Cook"),
        card("Anne Berg", "TEL:030 123456"),
        card("Cid"),
        card("Dag"),
    )
    wishes = {0: Wish(Choice.CREATE), 1: Wish(Choice.MERGE, "anna"), 2: Wish(Choice.SKIP)}
    seen = preview(store, path, wishes=wishes)
    assert verdicts(seen) == ["create", "merge", "skip", "create"]
    assert [entry.reason for entry in seen.entries] == ["as you chose", "as you chose", "left out by you", "new"]
    done = run(store, path, wishes=wishes, previewed=seen, keep_entries=True)
    assert told(done.entries) == told(seen.entries)
    assert (done.created, done.merged, done.skipped) == (2, 1, 1)
    assert names(store) == ["Anna Berg", "Anna Berg", "Dag"]
    assert {contact.uid for contact in store.contacts()} == {"anna", done.entries[0].uid, done.entries[3].uid}
    assert list(store.problems()) == []


@pytest.mark.parametrize("uids", [True, False], ids=["with uids", "without"])
@pytest.mark.parametrize("wish", [Wish(Choice.CREATE), Wish(Choice.MERGE, "other")], ids=["create", "merge"])
def test_after_a_choice_the_same_file_changes_nothing_and_is_not_asked_about_again(
    store: Store, tmp_path: Path, anna: Contact, uids: bool, wish: Wish
) -> None:
    with store.change():
        store.add_contacts([Contact("other", "Olaf")], NOW.at)
    uid = ["UID:anna"] if uids else []
    path = file(
        tmp_path,
        card("Anna Berg", "EMAIL:anna@fjord.example", "TEL:+4930999999", *uid),  # would be merged
        card("Bo Ek", "TEL:030 123456", *(["UID:bo"] if uids else [])),  # would be new, and unsure
        *([card("Bo Ek", "TEL:030 123456", "NOTE:again", "UID:bo")] if uids else []),
    )
    seen = preview(store, path, wishes={0: wish, 1: wish})
    run(store, path, wishes={0: wish, 1: wish}, previewed=seen)
    assert len(names(store)) == (4 if wish.choice is Choice.CREATE else 2)
    if wish.choice is Choice.MERGE:
        olaf = store.contact("other")
        assert olaf is not None
        assert {phone.e164 for phone in olaf.phones} == {"+4930999999", "+4930123456"}
    before = store.everything()
    again = run(store, path, keep_entries=True)
    assert set(verdicts(again)) == {"unchanged"}
    assert not again.changes
    assert store.everything() == before
    assert all(not entry.matches for entry in again.entries)
    assert not any("two people" in problem.reason for problem in again.problems) or wish.choice is Choice.MERGE


def test_a_choice_made_before_can_be_made_anew(store: Store, tmp_path: Path, anna: Contact) -> None:
    path = file(tmp_path, card("Bo Ek", "TEL:030 123456"))
    run(store, path, wishes={0: Wish(Choice.MERGE, "anna")})
    assert names(store) == ["Anna Berg"]
    report = run(store, path, wishes={0: Wish(Choice.CREATE)})
    assert report.created == 1
    assert names(store) == ["Anna Berg", "Bo Ek"]


def test_a_wish_for_what_the_rule_does_anyway_leaves_no_trace(store: Store, tmp_path: Path, anna: Contact) -> None:
    path = file(tmp_path, card("Anna Berg", "EMAIL:anna@fjord.example", "TEL:+4930999999"), card("Cid"))
    run(store, path, wishes={0: Wish(Choice.MERGE, "anna"), 1: Wish(Choice.CREATE)})
    assert [contact.aliases for contact in store.contacts()] == [(), ()]


def test_people_who_were_kept_apart_are_not_asked_about_again(store: Store, tmp_path: Path, anna: Contact) -> None:
    path = file(tmp_path, card("Bo Ek", "TEL:030 123456"))
    (entry,) = preview(store, path).entries
    assert entry.matches
    run(store, path, wishes={0: Wish(Choice.CREATE)})
    bo = next(contact.uid for contact in store.contacts() if contact.name == "Bo Ek")
    assert store.kept_apart() == {frozenset(("anna", bo))}
    more = file(tmp_path, card("Bo Ek", "TEL:030 123456", "TITLE:Cook"), name="b.vcf")
    (entry,) = preview(store, more).entries
    assert (entry.verdict, entry.uid, entry.matches) == (Verdict.MERGE, bo, ())
    assert run(store, more).problems == []


def test_a_record_may_be_merged_with_one_before_it(store: Store, tmp_path: Path) -> None:
    path = file(tmp_path, card("Anna Berg"), card("Anna Lund", "TITLE:Cook"))
    seen = preview(store, path)
    wishes = {1: Wish(Choice.MERGE, seen.entries[0].uid)}
    again = preview(store, path, wishes=wishes, previewed=seen)
    assert again.entries[1].target_name == "Anna Berg"
    run(store, path, wishes=wishes, previewed=again)
    (contact,) = store.contacts()
    assert (contact.uid, contact.name, contact.role) == (seen.entries[0].uid, "Anna Berg", "Cook")
    assert verdicts(run(store, path, keep_entries=True)) == ["unchanged", "unchanged"]


def test_who_is_merged_with_somebody_that_goes_elsewhere_goes_there_too(
    store: Store, tmp_path: Path, anna: Contact
) -> None:
    path = file(tmp_path, card("Ann B."), card("Anna Lund", "TITLE:Cook"))
    first = preview(store, path).entries[0].uid
    run(store, path, wishes={0: Wish(Choice.MERGE, "anna"), 1: Wish(Choice.MERGE, first)})
    assert names(store) == ["Anna Berg"]


def test_two_records_that_are_to_be_merged_with_each_other_become_one(store: Store, tmp_path: Path) -> None:
    path = file(tmp_path, card("Anna"), card("Bo"))
    one, two = (entry.uid for entry in preview(store, path).entries)
    wishes = {0: Wish(Choice.MERGE, two), 1: Wish(Choice.MERGE, one)}
    report = run(store, path, wishes=wishes)
    assert (report.created, report.merged) == (1, 1)
    assert "not there" in report.problems[0].reason
    assert names(store) == ["Anna"]


@pytest.mark.parametrize("meanwhile", ["in the trash", "not there"])
def test_a_wish_for_somebody_who_has_gone_is_told_and_the_rule_decides(
    store: Store, tmp_path: Path, anna: Contact, meanwhile: str
) -> None:
    path = file(tmp_path, card("Bo Ek", "TITLE:Cook"))
    seen = preview(store, path)
    target = "anna" if meanwhile == "in the trash" else "nobody"
    with store.change():
        store.delete_contacts(["anna"], NOW.at)
    report = run(store, path, wishes={0: Wish(Choice.MERGE, target)}, previewed=seen)
    assert report.created == 1
    assert meanwhile in report.problems[0].reason
    assert names(store) == ["Bo Ek"]


def test_a_record_in_the_trash_can_be_wished_back_as_a_new_contact(
    store: Store, tmp_path: Path, anna: Contact
) -> None:
    with store.change():
        store.delete_contacts(["anna"], NOW.at)
    path = file(tmp_path, card("Anna Berg", "UID:anna"))
    run(store, path, wishes={0: Wish(Choice.CREATE)})
    (contact,) = store.contacts()
    assert contact.uid != "anna"
    assert verdicts(run(store, path, keep_entries=True)) == ["unchanged"]


def test_a_wish_and_the_rule_may_put_two_records_into_one_contact(store: Store, tmp_path: Path, anna: Contact) -> None:
    path = file(tmp_path, card("Bo Ek", "TITLE:Cook", "TEL:+4930777777"),
                card("Anna Berg", "EMAIL:anna@fjord.example", "TEL:+4930888888"))  # fmt: skip
    run(store, path, wishes={0: Wish(Choice.MERGE, "anna")})
    (contact,) = store.contacts()
    assert {phone.e164 for phone in contact.phones} == {"+4930123456", "+4930777777", "+4930888888"}
    assert verdicts(run(store, path, keep_entries=True)) == ["unchanged", "unchanged"]


# --- the preview's files ---


def test_what_the_preview_read_is_imported_even_if_the_file_is_another_by_now(store: Store, tmp_path: Path) -> None:
    path = file(tmp_path, card("Anna"))
    seen = preview(store, path)
    path.unlink()
    assert run(store, path, previewed=seen).created == 1
    assert names(store) == ["Anna"]


def test_choices_are_never_applied_to_another_file_than_the_previewed(store: Store, tmp_path: Path) -> None:
    path = file(tmp_path, card("Anna"), card("Bo"))
    seen = preview(store, path)
    seen.read = None
    assert run(store, path, previewed=seen, wishes={0: Wish(Choice.SKIP)}).created == 1
    file(tmp_path, card("Bo"), card("Anna"))
    with pytest.raises(ImportRefused, match="has changed since the preview"):
        run(store, path, previewed=seen, wishes={0: Wish(Choice.SKIP)})
    assert names(store) == ["Bo"]


# --- one UID for two ---


def test_one_uid_for_two_people_of_one_file_does_not_make_them_one(store: Store, tmp_path: Path) -> None:
    path = file(tmp_path, card("Anna Berg", "UID:1", "TEL:+4930777777"), card("Bo Ek", "UID:1", "TITLE:Cook"),
                card("Cid", "UID:1"), card("Anna Berg", "UID:1", "ROLE:x"))  # fmt: skip
    first = run(store, path, keep_entries=True)
    assert names(store) == ["Anna Berg", "Bo Ek", "Cid"]
    assert any("the UID in common" in problem.reason for problem in first.problems)
    again = run(store, path, keep_entries=True)
    assert verdicts(again) == ["unchanged"] * 4
    assert not again.changes


def test_a_file_that_tells_of_a_new_name_under_a_known_uid_tells_of_the_same_person(
    store: Store, tmp_path: Path, anna: Contact
) -> None:
    assert verdicts(preview(store, file(tmp_path, card("Anna Lund", "UID:anna")))) == ["unchanged"]


# --- again and again ---


def test_the_same_pairs_are_told_of_the_second_time(store: Store, tmp_path: Path, anna: Contact) -> None:
    path = file(tmp_path, card("Bo Ek", "TEL:030 123456"), card("Cid", "EMAIL:c@x.example"),
                card("Dag", "EMAIL:c@x.example"), card("Anna Berg", "ORG:Fjord", "EMAIL:other@x.example"))  # fmt: skip
    first, second = run(store, path), run(store, path)
    assert second.unchanged == 4
    assert len(first.problems) == 3
    assert [(it.line, it.reason) for it in second.problems] == [(it.line, it.reason) for it in first.problems]


_LINES = {
    "uid": st.sampled_from(["", "", "UID:u1", "UID:u2"]),
    "email": st.sampled_from(["", "EMAIL:a@x.example", "EMAIL:b@x.example"]),
    "phone": st.sampled_from(["", "TEL:+4930123456", "TEL:+4930654321"]),
    "organization": st.sampled_from(["", "ORG:Fjord"]),
    "role": st.sampled_from(["", "TITLE:Cook", "TITLE:Smith"]),
}
_CARDS = st.builds(
    lambda name, **lines: card(name, *filter(None, lines.values())),
    st.sampled_from(["Anna", "Bo", "Cid", "Fjord"]), **_LINES,
)  # fmt: skip
_WISHES = st.dictionaries(
    st.integers(0, 6),
    st.one_of(
        st.just(Wish(Choice.CREATE)),
        st.builds(lambda number: (Choice.MERGE, number), st.integers(0, 7)),
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_CARDS, min_size=1, max_size=7), _WISHES)
def test_whatever_is_chosen_nothing_is_lost_and_the_same_file_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, cards: list[str], chosen: dict[int, object]
) -> None:
    folder = tmp_path_factory.mktemp("choices")
    with Store(folder) as store:
        with store.change():
            store.add_contacts([Contact("u1", "Anna", emails=(Email("a@x.example"),))], NOW.at)
        path = file(folder, *cards)
        seen = preview(store, path)
        uids = ["u1", *(entry.uid for entry in seen.entries)]
        wishes = {
            number: wish if isinstance(wish, Wish) else Wish(Choice.MERGE, uids[wish[1] % len(uids)])  # type: ignore[index]
            for number, wish in chosen.items()
        }
        said = preview(store, path, wishes=wishes, previewed=seen)
        done = run(store, path, wishes=wishes, previewed=seen, keep_entries=True)
        assert told(done.entries) == told(said.entries)
        assert list(store.problems()) == []
        assert store.contact_count() == 1 + done.created
        everywhere = [(contact.emails, contact.phones) for contact in store.contacts()]
        for entry in done.entries:
            kept = store.contact(entry.uid)
            assert kept is not None
            assert {it.address for it in entry.incoming.emails} <= {it.address for it in kept.emails}
            assert {it.number for it in entry.incoming.phones} <= {it.number for it in kept.phones}
        again = run(store, path, keep_entries=True)
        assert set(verdicts(again)) <= {"unchanged"}, (wishes, told(again.entries))
        assert [(contact.emails, contact.phones) for contact in store.contacts()] == everywhere
        if done.changes:
            store.go_back(done.changes)
            assert names(store) == ["Anna"]
