"""Columns mapped by hand, and how a table is shown to whoever maps them."""

import pytest

from salesassist.domain.contact import Contact
from salesassist.exchange.mapping import MEANINGS, Mapping, Mappings, UnknownColumns, preview_table
from salesassist.exchange.read import read_contacts
from salesassist.exchange.reading import Record

STRANGE = "Kundin;Zeug;Rückruf\nAnna Roth;rot;030 123456\nBo Ek;;\n"


def contacts(text: str | bytes, mappings: Mappings) -> list[Contact]:
    data = text.encode() if isinstance(text, str) else text
    parts = read_contacts(data, "people.csv", "DE", mappings)
    return [part.contact for part in parts if isinstance(part, Record)]


def test_a_table_of_which_nothing_is_known_is_shown_and_asks_for_its_columns() -> None:
    preview = preview_table(STRANGE.encode(), "people.csv")
    assert preview.needs_mapping
    assert (preview.separator, preview.header_line) == (";", 1)  # words above numbers: titles
    assert preview.header == ("Kundin", "Zeug", "Rückruf")
    assert preview.samples[0] == ("Anna Roth", "rot", "030 123456")
    with pytest.raises(UnknownColumns, match="choose in the import window"):
        contacts(STRANGE, {})


def test_a_remembered_mapping_reads_every_table_with_that_header() -> None:
    key = preview_table(STRANGE.encode(), "people.csv").key
    mappings = {key: Mapping(("name", "note", "phone work"))}
    anna, bo = contacts(STRANGE, mappings)
    assert (anna.name, anna.phones[0].label, anna.phones[0].e164) == ("Anna Roth", "work", "+4930123456")
    assert (anna.notes, bo.notes) == ("Zeug: rot", "")
    later = "Kundin;Zeug;Rückruf\nCleo Dahl;;\n"
    assert [contact.name for contact in contacts(later, mappings)] == ["Cleo Dahl"]
    assert not preview_table(later.encode(), "later.csv", mappings=mappings).needs_mapping


def test_without_a_header_the_first_line_is_a_contact() -> None:
    text = "Anna Roth,Fjord\nBo Ek,Acme\n"
    key = preview_table(text.encode(), "people.csv").key
    mapping = Mapping(("name", "organization"), has_header=False)
    assert [(c.name, c.organization) for c in contacts(text, {key: mapping})] == [
        ("Anna Roth", "Fjord"),
        ("Bo Ek", "Acme"),
    ]
    preview = preview_table(text.encode(), "people.csv", mapping)
    assert preview.header == ("Column 1", "Column 2")
    assert preview.key == key


def test_the_user_chooses_encoding_and_order_of_day_and_month() -> None:
    data = "Имя,Birthday\nИван,5/6/1981\n".encode("cp1251")
    key = preview_table(data, "people.csv").key
    mapping = Mapping(("name", "birthday"), encoding="cp1251", month_first=False)
    preview = preview_table(data, "people.csv", mapping)
    assert (preview.header, preview.encoding, preview.key) == (("Имя", "Birthday"), "cp1251", key)
    (ivan,) = contacts(data, {key: mapping})
    assert (ivan.name, ivan.birthday) == ("Иван", "1981-06-05")


def test_a_column_whose_meaning_is_left_alone_keeps_its_label() -> None:
    text = "First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Business Phone\nAnna,Roth,* Mobile,0171 2345678,x\n"
    preview = preview_table(text.encode(), "people.csv")
    changed = Mapping((*preview.meanings[:-1], "ignore"))
    (anna,) = contacts(text, {preview.key: changed})
    assert [(phone.number, phone.label) for phone in anna.phones] == [("0171 2345678", "mobile")]


def test_every_meaning_of_a_preview_is_one_that_the_window_offers() -> None:
    offered = {meaning.key for meaning in MEANINGS}
    header = "Name,Title,Birth Year,Birth Month,Birth Day,Tier,Former UIDs,Labels,Address 1 - PO Box,Connected On,Foo"
    preview = preview_table(f"{header}\n{',' * 10}\n".encode(), "people.csv")
    assert set(preview.meanings) <= offered
    assert len(preview.meanings) == len(preview.header) == 11


def test_a_column_can_be_ignored_and_one_without_a_name_used() -> None:
    text = "First Name,Last Name,,Secret\nAnna,Roth,a@b.c,x\n"
    preview = preview_table(text.encode(), "people.csv")
    mapping = Mapping(("given", "family", "email", "ignore"))
    (anna,) = contacts(text, {preview.key: mapping})
    assert (anna.emails[0].address, anna.notes) == ("a@b.c", "")
