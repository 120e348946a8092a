"""What a file is, found from its content."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from salesassist.exchange import read as reading_room
from salesassist.exchange.read import Kind, read_contacts, sniff
from salesassist.exchange.reading import Record, Unreadable


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", Kind.EMPTY),
        (b"\xef\xbb\xbf \r\n", Kind.EMPTY),
        (b"BEGIN:VCARD\nEND:VCARD\n", Kind.VCARD),
        (b"\r\n  begin:vcard\r\n", Kind.VCARD),
        ("BEGIN:VCARD\n".encode("utf-16-le"), Kind.VCARD),
        (b"VERSION:3.0\nFN:A\nEND:VCARD\n", Kind.VCARD),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", Kind.ICALENDAR),
        (b"version: 1\n\ndn: cn=Anna\ncn: Anna\n", Kind.LDIF),
        (b'{"format": "salesassist", "version": 1}', Kind.SALESASSIST),
        (b'{"format": "salesassist", "region": "DE", "c": [{"country": "", "web": [], "f": 1}]}', Kind.SALESASSIST),
        (b'{"version": "1.0-preview.1", "app_version": "4.1.2", "account": {}}', Kind.MONICA),
        (b"First Name,Email\nAnna,a@b.c\n", Kind.CSV),
        ("First Name,Email\n".encode("utf-16"), Kind.CSV),
        (b'"First Name";"Email";"Notes"\nAnna;a@b.c;"quotes\nBEGIN:VCARD\nFN:Bo\nEND:VCARD"\n', Kind.CSV),
        (b'{"a": 1}', Kind.OTHER),
        (b"<!DOCTYPE html><html>", Kind.OTHER),
        (zipped("a.csv"), Kind.ARCHIVE),
        (zipped("xl/workbook.xml"), Kind.WORKBOOK),
        (b"%PDF-1.7\n", Kind.OTHER),
        (b"\x00\x01\x02\x03" * 100, Kind.OTHER),
    ],
)
def test_the_kind_is_found_from_the_content(data: bytes, kind: Kind) -> None:
    assert sniff(data) is kind


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "people is empty."),
        (b'{"version": "1.0-preview.1"}', "Monica without any contacts"),
        (b'{"version": "1.0-preview.1", "account": {', "Monica that is damaged at line 1"),
        (b"%PDF-1.7\n", "a PDF document"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "a workbook .* Save it as CSV"),
        (zipped("[Content_Types].xml", "word/document.xml"), "a document of Word"),
        (zipped("people.csv"), "no contacts were found"),
        (b"<html><body>", "a web page"),
        (b"<?xml version='1.0'?><a/>", "an XML file"),
        (b"\x89PNG\r\n", "a picture"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_it_seems_to_be(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        read_contacts(data, "people")


def test_a_file_is_called_by_its_own_name_in_what_is_said_about_it(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"^none\.vcf was not found"):
        read_contacts(tmp_path / "none.vcf")
    with pytest.raises(Unreadable, match="is a folder"):
        read_contacts(tmp_path)
    file = tmp_path / "wrong-ending.csv"
    file.write_bytes(b"BEGIN:VCARD\nFN:Anna\nEND:VCARD\n")
    (record,) = read_contacts(file)
    assert isinstance(record, Record)
    assert (record.contact.name, record.file, record.line) == ("Anna", "wrong-ending.csv", 1)


def test_a_file_larger_than_can_be_read_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_room, "LARGEST_FILE", 1_000_000)
    file = tmp_path / "huge.vcf"
    with file.open("wb") as stream:
        stream.truncate(3_000_000)
    with pytest.raises(Unreadable, match=r"huge\.vcf has 3 MB; files up to 1 MB"):
        read_contacts(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_a_pipe_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    """Nobody may ever write into it."""
    os.mkfifo(tmp_path / "contacts.vcf")
    with pytest.raises(Unreadable, match=r"contacts\.vcf is a pipe or a device, not a file\."):
        read_contacts(tmp_path / "contacts.vcf")


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="there is no file without end")
def test_a_file_without_end_is_refused() -> None:
    with pytest.raises(Unreadable, match="a pipe or a device"):
        read_contacts("/dev/zero")


def test_an_ldif_address_book_is_read_and_its_lists_are_told() -> None:
    data = b"""dn: cn=Anna
objectclass: person
givenName: Anna
sn: Berg
cn:: QW5uYSBCZXJn
mail: a@b.c
mobile: +47 412 34 567
description: long
  line
jpegPhoto:: AAAA

dn: cn=Choir
objectclass: groupOfNames
cn: Choir
"""
    parts = list(read_contacts(data, "book.ldif"))
    record = next(part for part in parts if isinstance(part, Record))
    assert (record.contact.name, record.contact.family, record.contact.notes) == ("Anna Berg", "Berg", "long line")
    assert record.contact.phones[0].label == "mobile"
    assert len(parts) == 2
