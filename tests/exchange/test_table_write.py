"""What we write as a table: read again it is the same contact, and no spreadsheet runs anything in it."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.domain.text import one_line
from salesassist.exchange.read import read_contacts
from salesassist.exchange.reading import Problem, Record, clip_notes, is_system_tag
from salesassist.exchange.table_write import Width, guarded, header_text, plain_cell, table_text

FULL = Contact(
    "urn:uuid:11aa", "Dr. Anna Berg, jun.", "Anna", "Berg", "Lena", "Dr.", "jun.", "Annie", "Fjord; Söhne, AS",
    "Sales, North", "=Head of Sales", "1984-02-29",
    (Phone("+49 171 1234567", "mobile", "+491711234567"), Phone("030 777777", "Werkstatt", "+4930777777")),
    (Email("anna@fjord.example", "work"),),
    (Address("Main St 3", "Oslo", "Viken", "0150", "Norway", "work"), Address(label="home", text="Villa\nat the lake")),
    ("https://fjord.example",), ("Customer", "Hot, lead"), ("former-1", "former-2"), Tier.A, "Europe/Oslo",
    "NO", "09:00-12:00", "@the fair", "introducer-uid", date(2027, 1, 31), "-asked", True,
    "+note\n=1+1 \N{GRINNING FACE}", (), datetime(2026, 1, 5, 9, tzinfo=UTC), True,
)  # fmt: skip


def written(*contacts: Contact) -> bytes:
    width = Width().widened(contacts)
    return (header_text(width) + "".join(table_text(contacts, width))).encode()


def read_again(data: bytes) -> list[Contact]:
    parts = list(read_contacts(data, "ours.csv", "DE"))
    assert not [part for part in parts if isinstance(part, Problem)]
    return [part.contact for part in parts if isinstance(part, Record)]


def test_contacts_come_back_as_they_were() -> None:
    poor = Contact("u-2", "Al", tags=("a, b",))
    assert read_again(written(FULL, poor)) == [FULL, poor]


def test_a_table_from_before_it_said_who_was_added_by_hand_is_still_ours() -> None:
    rows = list(csv.reader(written(FULL).decode("utf-8-sig").splitlines(keepends=True)))
    place = rows[0].index("Added By Hand")
    text = io.StringIO()
    csv.writer(text).writerows(row[:place] + row[place + 1 :] for row in rows)
    assert read_again(text.getvalue().encode()) == [replace(FULL, by_hand=False)]


def test_excel_is_told_that_it_is_utf_8() -> None:
    assert written(FULL).startswith(b"\xef\xbb\xbfName,")


def test_every_row_has_the_columns_of_the_header() -> None:
    rows = list(csv.reader(written(FULL, Contact("u", "Al")).decode("utf-8-sig").splitlines(keepends=True)))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert rows[0][-1] == "UID"


@pytest.mark.parametrize("cell", ["=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "＝1+1", "'=1"])
def test_a_cell_that_would_be_run_is_guarded_and_comes_back(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"
    assert plain_cell(guarded(cell)) == cell


@pytest.mark.parametrize("cell", ["+49 171 1234567", "+1 (555) 010-9999 ext. 12", "-", "Anna", "'quoted'", "a=b", ""])
def test_a_phone_number_and_plain_text_are_left_alone(cell: str) -> None:
    assert guarded(cell) == cell
    assert plain_cell(cell) == cell


@given(st.text())
def test_no_cell_is_lost_by_guarding(cell: str) -> None:
    assert plain_cell(guarded(cell)) == cell


_line = st.one_of(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.text("=+-@',;\"x \n", max_size=20))
_names = _line.map(one_line).filter(lambda text: ":::" not in text)


_tags = st.lists(_names.filter(bool), max_size=3, unique=True)


@given(_names.filter(bool), _names, _names, _line.map(clip_notes), _tags)
def test_any_text_comes_back_as_it_was(name: str, family: str, company: str, notes: str, tags: list[str]) -> None:
    own = [tag for tag in tags if not is_system_tag(tag) and not tag.startswith("* ")]
    contact = replace(Contact("u-1", name), family=family, organization=company, notes=notes, tags=tuple(own))
    assert read_again(written(contact)) == [contact]
