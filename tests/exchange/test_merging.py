"""Two accounts of one contact put together."""

from dataclasses import replace
from datetime import date

from salesassist.domain.contact import Address, Contact, Email, Phone
from salesassist.exchange.merging import Added, Difference, added, merge

KNOWN = Contact(
    uid="a1",
    name="Anna Berg",
    organization="Fjord",
    role="Buyer",
    phones=(Phone("22 12 34 56", "work"),),
    emails=(Email("anna@fjord.example", "work"),),
    tags=("Customer",),
    web=("https://www.fjord.example/",),
    notes="Met at the fair.",
)


def test_blanks_are_filled_and_lists_grow_without_doubles() -> None:
    incoming = Contact(
        uid="b2",
        name="Anna Berg",
        given="Anna",
        birthday="--05-14",
        phones=(Phone("2212 3456", "", "+4722123456"), Phone("+47 412 34 567", "mobile", "+4741234567")),
        emails=(Email("ANNA@fjord.example"), Email("anna@home.example")),
        addresses=(Address(city="Oslo"),),
        tags=("customer", "Hot"),
        web=("http://fjord.example",),
        notes="Likes boats.",
        extra=("X-A:1",),
    )
    merged, differences = merge(KNOWN, incoming)
    assert not differences
    assert (merged.uid, merged.aliases) == ("a1", ("b2",))
    assert (merged.given, merged.birthday, merged.role) == ("Anna", "--05-14", "Buyer")
    assert merged.phones == (
        Phone("22 12 34 56", "work", "+4722123456"),
        Phone("+47 412 34 567", "mobile", "+4741234567"),
    )
    assert [email.address for email in merged.emails] == ["anna@fjord.example", "anna@home.example"]
    assert merged.tags == ("Customer", "Hot")
    assert merged.web == KNOWN.web
    assert merged.notes == "Met at the fair.\n\nLikes boats."
    assert merged.extra == ("X-A:1",)


def test_merging_again_gives_the_very_same_contact() -> None:
    incoming = Contact(uid="b2", name="Anna Berg", role="Chef", notes="Likes boats.", emails=(Email("x@y.z"),))
    once, _ = merge(KNOWN, incoming)
    again, differences = merge(once, incoming)
    assert again is once
    assert differences == (Difference("role", "Buyer", "Chef"),)


def test_single_values_that_differ_stay_and_are_told() -> None:
    incoming = replace(KNOWN, uid="", name="Anna Lund", organization="FJORD", role="Chef", given="Anna")
    merged, differences = merge(KNOWN, incoming)
    assert merged is KNOWN
    assert differences == (Difference("name", "Anna Berg", "Anna Lund"), Difference("role", "Buyer", "Chef"))


def test_the_department_of_another_company_is_not_taken_over() -> None:
    merged, differences = merge(KNOWN, Contact(uid="", name="Anna Berg", organization="Gnu", department="Sales"))
    assert merged is KNOWN
    assert [difference.field for difference in differences] == ["organization"]


def test_two_desks_behind_one_line_are_two_numbers() -> None:
    desk = Contact(uid="", name="Anna Berg", phones=(Phone("22 12 34 56 ext. 7", "", "+4722123456"),))
    merged, _ = merge(KNOWN, desk)
    assert [phone.number for phone in merged.phones] == ["22 12 34 56", "22 12 34 56 ext. 7"]
    assert merge(merged, desk)[0] is merged


def test_what_a_merge_adds_or_changes_is_told_field_by_field() -> None:
    incoming = Contact(
        uid="b2",
        name="Anna Berg",
        given="Anna",
        role="Chef",
        birthday="--05-14",
        phones=(Phone("2212 3456", "home"), Phone("+47 412 34 567", "mobile", "+4741234567")),
        emails=(Email("ANNA@fjord.example"), Email("anna@home.example")),
        addresses=(Address(street="Storgata 1", city="Oslo", label="home"),),
        tags=("customer", "Hot"),
        resting_until=date(2026, 12, 1),
        resting_reason="on leave",
        do_not_contact=True,
        notes="Likes boats.",
        extra=("X-A:1",),
    )
    assert added(KNOWN, incoming) == (
        Added("given", "Anna"),
        Added("birthday", "--05-14"),
        Added("resting_until", "2026-12-01"),
        Added("resting_reason", "on leave"),
        Added("phones", "+47 412 34 567 (mobile)"),
        Added("emails", "anna@home.example"),
        Added("addresses", "Storgata 1, Oslo (home)"),
        Added("tags", "Hot"),
        Added("do_not_contact", "do not contact"),
        Added("notes", "Likes boats."),
    )
    assert added(merge(KNOWN, incoming)[0], incoming) == ()


def test_who_was_added_by_hand_stays_so_whoever_is_merged_with_whom() -> None:
    by_hand = replace(KNOWN, by_hand=True)
    assert merge(KNOWN, by_hand)[0] == by_hand
    assert merge(by_hand, KNOWN)[0] is by_hand
    assert added(KNOWN, by_hand) == ()


def test_a_name_that_takes_the_place_of_a_companys_is_told_with_what_it_replaces() -> None:
    company = Contact(uid="f", name="Fjord", organization="Fjord")
    assert added(company, Contact(uid="", name="Anna Berg")) == (Added("name", "Anna Berg", "Fjord"),)
