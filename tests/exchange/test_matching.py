"""Who is the same person, and that reading a file twice changes nothing."""

from collections.abc import Iterable
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Contact, Email, Phone
from salesassist.domain.identity import has_own_name, identity_of
from salesassist.exchange.decisions import Decision, Verdict
from salesassist.exchange.keys import mark_of
from salesassist.exchange.matching import AddressBook
from salesassist.exchange.reading import Record

_numbers = count(1)


def person(name: str = "", org: str = "", email: str = "", phone: str = "", uid: str = "", **more: object) -> Contact:
    """A contact as a file gives it: called by its company, address or number where it has no name."""
    return Contact(
        uid=uid,
        name=name or org or email or phone,
        organization=org,
        emails=(Email(email),) if email else (),
        phones=(Phone(phone, "", phone if phone.startswith("+") else None),) if phone else (),
        **more,  # type: ignore[arg-type]
    )


def test_a_book_that_was_let_go_knows_nobody() -> None:
    book = AddressBook([identity_of(person("Anna Berg", "Berg GmbH", "anna@example.com", "+49301", uid="a"))])
    assert "a" in book and len(book) == 1
    book.let_go()
    assert "a" not in book and not len(book)
    assert not book.likely(Record(person("Anna Berg", email="anna@example.com", phone="+49301"), 1, True))


class Book:
    """A store in memory with the address book over it."""

    def __init__(self, *known: Contact) -> None:
        self.contacts = {contact.uid: contact for contact in known}
        self.index = AddressBook(map(identity_of, known))

    def take(self, contact: Contact) -> Decision:
        record = Record(contact, 1, has_own_name(contact))
        decision = self.index.decide(record, self.contacts.__getitem__, lambda: f"new-{next(_numbers)}")
        if decision.verdict in (Verdict.CREATE, Verdict.MERGE):
            self.contacts[decision.contact.uid] = decision.contact
        return decision

    def import_all(self, contacts: Iterable[Contact]) -> list[Decision]:
        """Import a file from the beginning, as a later start of the program would."""
        self.index = AddressBook(map(identity_of, self.contacts.values()))
        return [self.take(contact) for contact in contacts]


ANNA = person("Anna Berg", "Fjord", "anna@fjord.example", "+4722123456", uid="a1")


@pytest.mark.parametrize(
    ("incoming", "verdict"),
    [
        (person("Anna Berg", "Fjord", "anna@fjord.example", "+4722123456", uid="a1"), Verdict.UNCHANGED),
        (person("Somebody Else", uid="URN:UUID:A1"), Verdict.UNCHANGED),  # the same UID is the same person
        (person("anna BERG", email="ANNA@fjord.example"), Verdict.UNCHANGED),
        (person("Ánna Berg", email="anna@fjord.example", uid="b2"), Verdict.MERGE),
        (person("Anna Berg", phone="+4722123456", email="private@anna.example"), Verdict.MERGE),
        (person("", email="anna@fjord.example"), Verdict.UNCHANGED),
        (person("", "Fjord", email="anna@fjord.example", phone="+4799999999"), Verdict.MERGE),
        (person("Anna Berg", "Fjord", phone="+4799999999"), Verdict.MERGE),
        (person("Anna Berg", "Fjord"), Verdict.UNCHANGED),
        (person("Anna Berg"), Verdict.UNCHANGED),  # nothing but a name that is known
        (person("Fjord"), Verdict.UNCHANGED),
        (person("Anna Berg", "Fjord", "another@fjord.example"), Verdict.CREATE),  # a conflicting address
        (person("Anna Berg", "Other", phone="+4799999999"), Verdict.CREATE),
        (person("Anna Berg", phone="+4799999999"), Verdict.CREATE),
        (person("Bo Ek", email="anna@fjord.example"), Verdict.CREATE),
        (person("Bo Ek", phone="+4722123456"), Verdict.CREATE),
        (person("Bo Ek", "Fjord"), Verdict.CREATE),
    ],
)
def test_against_a_known_contact_the_rule_decides(incoming: Contact, verdict: Verdict) -> None:
    assert Book(ANNA).take(incoming).verdict is verdict


@pytest.mark.parametrize(
    ("incoming", "words"),
    [
        (person("Bo Ek", email="anna@fjord.example"), "e-mail address anna@fjord.example"),
        (person("Bo Ek", phone="+4722123456"), "number +4722123456"),
        (person("Anna Berg", "Fjord", "another@fjord.example"), "name and organisation"),
    ],
)
def test_who_shares_a_value_is_kept_apart_and_named_for_review(incoming: Contact, words: str) -> None:
    decision = Book(ANNA).take(incoming)
    assert [candidate.uid for candidate in decision.candidates] == ["a1"]
    assert words in decision.candidates[0].reason


def test_a_company_without_a_person_gets_the_name_of_the_person_who_has_its_address() -> None:
    book = Book(person("", "Fjord", "info@fjord.example", uid="f"))
    decision = book.take(person("Anna Berg", "Fjord", "info@fjord.example"))
    assert (decision.verdict, decision.contact.uid, decision.contact.name) == (Verdict.MERGE, "f", "Anna Berg")
    second = book.take(person("Bo Ek", "Fjord", "info@fjord.example"))
    assert second.verdict is Verdict.CREATE


def test_an_address_that_two_people_share_belongs_to_neither() -> None:
    book = Book(person("Anna", email="home@b.c", uid="a"), person("Bo", email="home@b.c", uid="b"))
    decision = book.take(person("", email="home@b.c", phone="+4799999999"))
    assert decision.verdict is Verdict.CREATE
    assert {candidate.uid for candidate in decision.candidates} == {"a", "b"}


def test_the_uid_of_a_file_becomes_the_contacts_own_and_a_further_one_an_alias() -> None:
    book = Book()
    assert book.take(person("Anna", email="a@b.c", uid="first")).contact.uid == "first"
    merged = book.take(person("Anna", email="a@b.c", uid="second")).contact
    assert (merged.uid, merged.aliases) == ("first", ("second",))
    assert book.import_all([person("Another Name", uid="second")])[0].contact.uid == "first"


def test_records_of_one_file_find_each_other() -> None:
    book = Book()
    verdicts = [book.take(person("John Smith", email=email)).verdict for email in ("JOHN@e.com", "john@e.com")]
    assert verdicts == [Verdict.CREATE, Verdict.UNCHANGED]


def test_after_storing_a_contact_the_book_asks_the_store_for_it() -> None:
    book = Book()
    made = book.take(person("Anna", email="a@b.c"))
    book.index.stored(made.contact.uid)
    merged = book.take(person("Anna", email="a@b.c", phone="+4799999999"))
    assert merged.contact.phones[0].number == "+4799999999"


def test_do_not_contact_survives_an_import() -> None:
    book = Book(person("Anna", email="a@b.c", uid="a", do_not_contact=True))
    assert book.take(person("Anna", email="a@b.c", phone="+4799999999")).contact.do_not_contact


def test_one_uid_under_two_names_is_two_people_within_a_file_and_one_between_files() -> None:
    book = Book()
    book.take(person("Anna", uid="1"))
    second = book.take(person("Bo", uid="1"))
    assert (second.verdict, second.contact.uid != "1") == (Verdict.CREATE, True)
    assert "have the UID in common" in second.candidates[0].reason
    book.index.begin_file()
    assert book.take(person("Cid", uid="1")).contact.uid == "1"


def test_whom_the_user_keeps_apart_is_no_candidate() -> None:
    home = person("Anna", email="home@b.c", uid="a"), person("Bo", email="home@b.c", uid="b")
    book = Book(*home)
    assert book.take(home[1]).candidates
    book.index.keep_apart("a", "b")
    assert not book.take(home[1]).candidates


@pytest.mark.parametrize("target", [None, "b"])
def test_a_choice_against_the_rule_is_known_again_by_its_mark(target: str | None) -> None:
    book = Book(ANNA, person("Bo", uid="b"))
    record = Record(person("Anna Berg", email="anna@fjord.example", phone="+4799999999"), 1, True)
    mark = mark_of(record, 0)
    wished = book.index.decide_as_wished(record, book.contacts.__getitem__, lambda: "new", mark, target)
    book.contacts[wished.contact.uid] = wished.contact
    assert (wished.contact.uid, wished.against) == (target or "new", ("a1",))
    book.import_all([])
    assert book.index.has_marks
    again = book.index.decide(record, book.contacts.__getitem__, lambda: "newer", mark)
    assert (again.verdict, again.contact.uid) == (Verdict.UNCHANGED, target or "new")
    assert mark_of(record, 1) != mark


_PEOPLE = st.builds(
    person,
    st.sampled_from(["", "", "Anna", "anna", "Bo", "Cid"]),
    st.sampled_from(["", "Fjord", "Gnu"]),
    st.sampled_from(["", "", "a@x.y", "B@x.y", "b@x.y", "c@x.y"]),
    st.sampled_from(["", "", "+4722222222", "+4733333333", "Tel privat", "12 34 56"]),
    st.sampled_from(["", "", "", "u1", "urn:uuid:U1", "u2"]),
    role=st.sampled_from(["", "Chef", "Buyer"]),
    given=st.sampled_from(["", "Anna"]),
    notes=st.sampled_from(["", "met", "met at the fair", "called"]),
    tags=st.sampled_from([(), ("A",), ("a", "B")]),
    web=st.sampled_from([(), ("http://x.y/",), ("x.y",)]),
).filter(lambda contact: contact.name and contact.name not in ("Tel privat", "12 34 56"))


@given(st.lists(_PEOPLE, max_size=14), st.lists(_PEOPLE, max_size=5))
def test_reading_the_same_file_again_changes_nothing(file: list[Contact], other: list[Contact]) -> None:
    book = Book()
    book.import_all(other)
    book.import_all(file)
    before = dict(book.contacts)
    again = book.import_all(file)
    assert {decision.verdict for decision in again} <= {Verdict.UNCHANGED}
    assert book.contacts == before


@given(st.lists(_PEOPLE, max_size=14))
def test_different_names_never_merge_by_themselves(file: list[Contact]) -> None:
    book = Book()
    for incoming in file:
        decision = book.take(incoming)
        if has_own_name(incoming) and not incoming.uid:
            assert decision.contact.name.casefold() == incoming.name.casefold()


@given(st.lists(_PEOPLE, max_size=14))
def test_nothing_a_file_says_is_lost(file: list[Contact]) -> None:
    book = Book()
    for incoming in file:
        book.take(incoming)
    emails = {email.address.casefold() for contact in book.contacts.values() for email in contact.emails}
    numbers = {phone.number for contact in book.contacts.values() for phone in contact.phones}
    notes = "\n".join(contact.notes for contact in book.contacts.values())
    for incoming in file:
        assert {email.address.casefold() for email in incoming.emails} <= emails
        assert {phone.number for phone in incoming.phones} <= numbers
        assert incoming.notes in notes
