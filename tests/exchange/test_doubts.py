"""What stands in a file where a number or an address belongs and is none: kept, and told."""

import pytest

from salesassist.domain.contact import Contact, Email, Phone
from salesassist.domain.phone import e164
from salesassist.exchange.doubts import MOST, doubts_of
from salesassist.exchange.read import read_contacts
from salesassist.exchange.reading import Problem, Record


def doubted(number: str = "", address: str = "") -> bool:
    phones = (Phone(number, "", e164(number, "DE")),) if number else ()
    return bool(doubts_of(Contact("u", "Anna", phones=phones, emails=(Email(address),) if address else ())))


@pytest.mark.parametrize("number", ["abc", "n/a", "-", "?", "Tel privat", "anna@example.org", "tel:abc", "FLOWERS"])
def test_what_nobody_can_dial_is_no_number(number: str) -> None:
    assert doubted(number)


@pytest.mark.parametrize("number", [
    "ext. 12", "0800-FLOWERS", "+49 (0)30 123456", "110", "*31#0170 1234567", "(030) 12 34 56 x7", "030/1234 oder 5678",
    "Zentrale 030 12", "٠٣٠١٢٣٤٥٦", "０３０１２３４", "sip:anna@example.org", "Skype:anna.berg", "1",
])  # fmt: skip
def test_odd_ways_to_write_a_number_are_no_problem(number: str) -> None:
    assert not doubted(number)


@pytest.mark.parametrize("address", ["no-at-sign", "@", "anna@", "@example.org", "a@exa mple.org", "n/a", "/O=F/CN=A"])
def test_what_no_mail_can_be_sent_to_is_no_address(address: str) -> None:
    assert doubted(address=address)


@pytest.mark.parametrize("address", [
    "a@b.c", "anna@localhost", "\"anna berg\"@example.org", "jörg@müller.example", "a+b@c.example", "a@b@c.example",
])  # fmt: skip
def test_unusual_addresses_are_no_problem(address: str) -> None:
    assert not doubted(address=address)


def test_of_very_many_the_first_are_told_and_the_rest_counted() -> None:
    phones = tuple(Phone(f"no number{'!' * times}") for times in range(30))
    told = doubts_of(Contact("u", "Anna", phones=phones))
    assert len(told) == MOST + 1
    assert told[-1] == "There are 20 more such texts of this contact."


FILES = {
    "vcf": (b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nTEL:abc\r\nEMAIL:no-at-sign\r\nEND:VCARD\r\n", 1),
    "csv": (b"Name,Phone,Email\nAnna,abc,no-at-sign\n", 2),
    "ldif": (b"dn: cn=Anna\nobjectclass: person\ncn: Anna\nmail: no-at-sign\nmobile: abc\n", 1),
}


@pytest.mark.parametrize("kind", FILES)
def test_every_kind_of_file_tells_it_before_the_record_and_keeps_it(kind: str) -> None:
    data, line = FILES[kind]
    parts = list(read_contacts(data, f"people.{kind}", "DE"))
    *problems, record = parts
    assert isinstance(record, Record)
    assert problems == [
        Problem(f"people.{kind}", line, f"“{text}” is not {what}; it was kept as it is.", name="Anna")
        for text, what in (("abc", "a telephone number"), ("no-at-sign", "an e-mail address"))
    ]
    assert [phone.number for phone in record.contact.phones] == ["abc"]
    assert [email.address for email in record.contact.emails] == ["no-at-sign"]
