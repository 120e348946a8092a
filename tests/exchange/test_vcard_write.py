"""What we write as vCards: read again it is the same contact, and other programs' libraries read it too."""

import os
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Component

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.domain.phone import e164
from salesassist.domain.text import one_line
from salesassist.exchange.reading import Problem, Record, clip_notes
from salesassist.exchange.vcard import read_vcards
from salesassist.exchange.vcard_write import LINE_BYTES, Version, vcard

CORPORA = os.environ.get("SALESASSIST_CORPORA")

FULL = Contact(
    "urn:uuid:11aa", "Dr. Anna Berg, jun.", "Anna", "Berg; van", "Lena", "Dr.", "jun.", "Annie, A.", "Fjord; Söhne, AS",
    "Sales, North", "Head of Sales, Europe", "1984-02-29",
    (Phone("+49 171 1234567", "mobile", "+491711234567"), Phone("030 123456", "work fax", "+4930123456"),
     Phone("030 777777", "Werkstatt, hinten", "+4930777777")),
    (Email("anna@fjord.example", "work"), Email("a@b.example", "Privat")),
    (Address("Main St 3", "Oslo; Øst", "Viken", "0150", "Norway", "work"),
     Address(label="home", text='Villa "Berg"\nnext ^to the\nlake; left')),
    ("https://fjord.example/?a=1,2;b=3",), ("Customer", "Hot, lead"), ("former-1", "former-2"), Tier.A, "Europe/Oslo",
    "NO", "09:00-12:00", "At the fair,\nin Köln", "introducer-uid", date(2027, 1, 31), "Asked; until spring", True,
    "Call, maybe; soon\n\n\\n is no line end \N{GRINNING FACE}", ("item1.X-ABDATE;type=pref:2020-01-01",
     'X-OTHER;A="b;c":one\\, two', "item1.X-ABLabel:_$!<Anniversary>!$_"),
    datetime(2026, 1, 5, 9, tzinfo=UTC),
)  # fmt: skip


def read_again(text: str) -> Contact:
    parts = list(read_vcards(text.encode(), "ours.vcf", "DE"))
    assert not [part for part in parts if isinstance(part, Problem)]
    (record,) = (part for part in parts if isinstance(part, Record))
    return record.contact


@pytest.mark.parametrize("version", Version)
def test_a_contact_with_everything_comes_back_as_it_was(version: Version) -> None:
    assert read_again(vcard(FULL, version)) == FULL


@pytest.mark.parametrize("version", Version)
@pytest.mark.parametrize(
    "values",
    [{"birthday": "--05-14"}, {"birthday": "1984"}, {"birthday": "around 1950"}, {"time_zone": "UTC"},
     {"organization": "", "department": "Sales"}, {"uid": ""}, {"tags": ("Starred", "My contacts")}],
)  # fmt: skip
def test_unusual_values_come_back_as_they_were(version: Version, values: dict[str, str]) -> None:
    contact = Contact(**{"uid": "u", "name": "Al", **values})
    assert read_again(vcard(contact, version)) == contact


_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=90)
_line = st.one_of(_text, st.text("a,;:\\\"'^n \N{GRINNING FACE}é\n", max_size=200)).map(one_line)
_some_line = _line.filter(bool)
_label = st.one_of(
    st.sampled_from(["", "work", "home", "mobile", "work fax", "other", "pager"]),
    st.text("abc ,;:\\é", min_size=1, max_size=20).map(one_line).map(lambda text: f"x{text}"),
)
_number = st.from_regex(r"\+49 [0-9]{5,9}", fullmatch=True)
_extra = st.tuples(
    st.sampled_from(["X-A", "item1.X-B", "item7.X-C;TYPE=a;V=\"b:c\"", "RELATED;VALUE=text"]),
    st.text("ab:;,\\é=", min_size=1, max_size=120),
).map(":".join)  # fmt: skip


def _contact(uid: str, name: str, **values: object) -> Contact:
    return Contact(uid, name, **values)  # type: ignore[arg-type]


contacts = st.builds(
    _contact,
    uid=st.from_regex(r"[a-z0-9-]{1,60}", fullmatch=True),
    name=_some_line.map(lambda text: text[:400].strip()).filter(bool),
    given=_line, family=_line, middle=_line, prefix=_line, suffix=_line, nickname=_line,
    organization=_line, role=_line,
    phones=st.lists(st.builds(lambda n, t: Phone(n, t, e164(n, "DE")), _number, _label), max_size=3,
                    unique_by=lambda phone: (phone.number, phone.label)).map(tuple),
    emails=st.lists(st.builds(Email, st.from_regex(r"[a-z]{1,9}@[a-z]{1,9}\.example", fullmatch=True), _label),
                    max_size=3, unique_by=lambda email: (email.address, email.label)).map(tuple),
    addresses=st.lists(st.builds(Address, street=_some_line, city=_line, postal_code=_line, label=_label), max_size=2,
                       unique=True).map(tuple),
    web=st.lists(_some_line, max_size=2, unique=True).map(tuple),
    tags=st.lists(_some_line, max_size=3, unique=True).map(tuple),
    tier=st.sampled_from([None, *Tier]),
    time_zone=st.sampled_from(["", "Europe/Berlin", "America/Argentina/Ushuaia", "UTC"]),
    best_hours=st.sampled_from(["", "09:00-12:00"]),
    resting_until=st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    do_not_contact=st.booleans(),
    by_hand=st.booleans(),
    how_met=_text.map(clip_notes),
    notes=st.one_of(_text, st.text("ab ,;:\\\n\N{GRINNING FACE}", max_size=400)).map(clip_notes),
    extra=st.lists(_extra, max_size=3, unique=True).map(tuple),
)  # fmt: skip


@given(contacts, st.sampled_from(Version))
def test_any_contact_comes_back_as_it_was(contact: Contact, version: Version) -> None:
    assert read_again(vcard(contact, version)) == contact


@given(contacts, st.sampled_from(Version))
def test_lines_end_as_the_standard_wants_and_are_folded_within_no_character(contact: Contact, version: Version) -> None:
    data = vcard(contact, version).encode()
    assert data.endswith(b"END:VCARD\r\n")
    for line in data.split(b"\r\n"):
        assert len(line) <= LINE_BYTES
        line.decode()
        assert b"\n" not in line and b"\r" not in line


@given(contacts, st.sampled_from(Version))
def test_another_programs_library_reads_what_we_write(contact: Contact, version: Version) -> None:
    (card,) = vobject.readComponents(vcard(contact, version))
    assert card.fn.value == contact.name
    assert [mail.value for mail in card.contents.get("email", [])] == [mail.address for mail in contact.emails]
    assert [tel.value for tel in card.contents.get("tel", [])] == [tel.number for tel in contact.phones]
    assert card.version.value == version


@pytest.mark.parametrize("version", Version)
def test_a_second_library_reads_what_we_write(version: Version) -> None:
    plain = Contact("u-1", "Anna Bergström", "Anna", "Bergström", phones=FULL.phones, emails=FULL.emails,
                    notes=FULL.notes, tags=("A, b", "c"), tier=Tier.B, extra=FULL.extra)  # fmt: skip
    card = Component.from_ical(vcard(plain, version))
    assert str(card["FN"]) == "Anna Bergström"
    assert [str(number) for number in card["TEL"]] == [phone.number for phone in plain.phones[:2]]  # one is in a group
    assert str(card["NOTE"]).startswith("Call\\, maybe\\; soon")  # which it leaves as written


def test_a_property_that_would_end_the_card_cannot_get_into_it() -> None:
    hostile = Contact("u", "Al\r\nEND:VCARD", notes="a\r\nEND:VCARD\r\nBEGIN:VCARD", extra=(
        "X-A:b\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Eve", "END:VCARD", "no property", "VERSION:2.1",
    ))  # fmt: skip
    text = vcard(hostile, Version.V3)
    assert re.findall(r"(?m)^(BEGIN|END):", text) == ["BEGIN", "END"]
    assert text.count("VERSION:") == 1
    assert len(list(read_vcards(text.encode(), "f", "DE"))) == 1


def test_a_label_of_ours_takes_no_group_of_another_program() -> None:
    contact = Contact("u", "Al", phones=(Phone("+49 30 1234567", "Werkstatt", "+49301234567"),), extra=(
        "item1.X-ABDATE:2020-01-01", "ITEM2.X-FOO:b", "item1.X-ABLabel:Anniversary",
    ))  # fmt: skip
    assert "item3.TEL:" in vcard(contact, Version.V4)
    assert read_again(vcard(contact, Version.V4)) == contact


@pytest.mark.skipif(CORPORA is None, reason="SALESASSIST_CORPORA does not name the corpora")
@pytest.mark.parametrize("version", Version)
def test_whatever_a_real_file_held_survives_us(version: Version) -> None:
    for file in sorted(Path(CORPORA or "").rglob("*.vcf")):
        for part in read_vcards(file.read_bytes(), file.name, "DE"):
            if isinstance(part, Record):
                again = read_again(vcard(part.contact, version))
                assert again == part.contact, file
