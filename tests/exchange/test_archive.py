"""Contacts in ZIP files and workbooks, and what is hostile about those."""

import io
import zipfile
import zlib
from collections.abc import Iterator

import pytest

from salesassist.exchange.mapping import Mapping, preview_table
from salesassist.exchange.read import Kind, read_contacts, sniff
from salesassist.exchange.reading import Problem, Record, Unreadable

CARD = "BEGIN:VCARD\nFN:{}\nEND:VCARD\n"


def packed(**members: str | bytes) -> bytes:
    return packed_as(members)


def packed_as(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def read(data: bytes) -> tuple[list[str], list[Problem]]:
    parts = list(read_contacts(data, "all.zip", "DE"))
    problems = [part for part in parts if isinstance(part, Problem)]
    return [part.contact.name for part in parts if isinstance(part, Record)], problems


def test_an_archive_of_google_takeout_is_read_with_its_pictures_left_alone() -> None:
    names, problems = read(packed_as({
        "Takeout/archive_browser.html": "<html>",
        "Takeout/Contacts/All Contacts/All Contacts.vcf": CARD.format("Anna") + CARD.format("Bo"),
        "Takeout/Contacts/All Contacts/Anna.jpg": b"\xff\xd8\xff",
        "__MACOSX/Takeout/._All Contacts.vcf": CARD.format("Nobody"),
    }))  # fmt: skip
    assert names == ["Anna", "Bo"]
    assert not problems


def test_of_linkedins_export_only_the_connections_and_contacts_are_people_the_user_knows() -> None:
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    recommended = "First Name,Last Name,Company,Job Title,Text\nCleo,Dahl,Acme,CEO,Great\n"
    names, problems = read(packed_as({
        "Connections.csv": f'Notes:\n"x"\n\n{header}Anna,Roth,,a@b.c,Fjord,CEO,08 Feb 2026\n',
        "Recommendations_Received.csv": recommended,
        "Profile.csv": "First Name,Last Name,Headline\nMe,Myself,x\n",
    }))  # fmt: skip
    assert names == ["Anna Roth"]
    assert "Recommendations_Received.csv, Profile.csv" in problems[-1].reason


def test_problems_say_which_file_of_the_archive_they_are_in() -> None:
    _, problems = read(packed_as({"a/b.vcf": CARD.format("Anna") + "BEGIN:VCARD\nEND:VCARD\n"}))
    assert [(problem.file, problem.line) for problem in problems] == [("all.zip: a/b.vcf", 4)]


def test_an_archive_within_the_archive_is_not_opened() -> None:
    with pytest.raises(Unreadable, match="no contacts were found"):
        read_contacts(packed_as({"inner.zip": packed_as({"a.vcf": CARD.format("Anna")})}), "all.zip")


def test_what_is_packed_too_tightly_is_not_unpacked_and_costs_nobody_else() -> None:
    bomb = CARD.format("Bomb") + "x" * 60_000_000
    names, problems = read(packed_as({"bomb.vcf": bomb, "good.vcf": CARD.format("Anna")}))
    assert names == ["Anna"]
    assert ["packed far too tightly" in problem.reason for problem in problems if problem.lost] == [True]


def test_sizes_that_an_archive_declares_are_not_believed() -> None:
    data = bytearray(packed_as({"a.vcf": CARD.format("Anna") * 1000}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (5).to_bytes(4, "little")
    _, problems = read(bytes(data))
    assert [problem.lost and "damaged" in problem.reason for problem in problems] == [True]


@pytest.mark.parametrize("cut", range(0, 220, 7))
def test_a_damaged_archive_is_told_in_a_sentence(cut: int) -> None:
    data = packed_as({"a.vcf": CARD.format("Anna"), "b.csv": "Name,Email\nBo,b@c.d\n"})
    for damaged in (data[:cut] + data[cut + 5 :], data[: len(data) - cut], b"PK\x03\x04" + data[cut:]):
        try:
            list(read_contacts(damaged, "all.zip"))
        except Unreadable as trouble:
            assert str(trouble)


def test_a_member_with_a_password_is_told() -> None:
    data = bytearray(packed_as({"Connections.csv": "First Name,Last Name,Email Address,Company\nA,B,a@b.c,X\n"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + place] |= 1
    _, problems = read(bytes(data))
    assert "password" in problems[0].reason


# --- workbooks ---

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(rows: str, texts: str = "", head: str = "") -> bytes:
    return packed_as({
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>'
        '<sheet name="H" state="hidden" r:id="r1"/><sheet name="People" r:id="r2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r2"'
        ' Target="worksheets/sheet2.xml"/></Relationships>',
        "xl/worksheets/sheet2.xml": f'{head}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{texts}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="14"/></cellXfs></styleSheet>',
    })  # fmt: skip


def texts(*found: str) -> str:
    return "".join(f"<si><t>{text}</t></si>" for text in found)


def cells(row: int, *found: str) -> str:
    return f'<row r="{row}">' + "".join(found) + "</row>"


def shared(place: str, number: int) -> str:
    return f'<c r="{place}" t="s"><v>{number}</v></c>'


HEADER = texts("Person - Name", "Person - Email - Work", "Person - Birthday", "Person - Phone - Work")
TOP = cells(1, *(shared(f"{letter}1", number) for number, letter in enumerate("ABCD")))


def contacts(data: bytes) -> Iterator[Record]:
    return (part for part in read_contacts(data, "people.xlsx", "DE") if isinstance(part, Record))


def test_the_first_visible_sheet_of_a_workbook_is_a_table() -> None:
    strings = HEADER + "<si><r><t>An</t></r><r><t>na</t></r><rPh><t>x</t></rPh></si>" + texts("two\nlines")
    row = cells(3, shared("A3", 4), '<c r="B3" t="inlineStr"><is><t>a@b.c</t></is></c>',
                '<c r="C3" s="1"><v>31000</v></c>', '<c r="D3"><v>4930123456.0</v></c>')  # fmt: skip
    data = workbook(TOP + row, strings)
    assert sniff(data) is Kind.WORKBOOK
    (record,) = contacts(data)
    anna = record.contact
    assert (anna.name, anna.emails[0].address, anna.birthday) == ("Anna", "a@b.c", "1984-11-14")
    assert (anna.phones[0].number, record.line) == ("4930123456", 3)


def test_rows_of_a_sheet_that_end_early_are_no_problem() -> None:
    rows = cells(2, shared("A2", 4)) + cells(3, shared("A3", 5), shared("B3", 6))
    data = workbook(TOP + rows, HEADER + texts("Lee; Ann", "Ben", "ben@example.org"))
    found = list(read_contacts(data, "people.xlsx", "DE"))
    assert [part.contact.name for part in found if isinstance(part, Record)] == ["Lee; Ann", "Ben"]
    assert [part.reason for part in found if isinstance(part, Problem)] == []


@pytest.mark.parametrize("rows", ["", cells(1, shared("A1", 0))])
def test_a_sheet_that_is_no_table_of_contacts_is_not_called_a_text_file(rows: str) -> None:
    with pytest.raises(Unreadable, match=r"people.xlsx is a workbook \(Excel\) in which no column is known"):
        list(contacts(workbook(rows, texts("Nothing much"))))


def test_a_workbook_can_be_mapped_by_hand() -> None:
    rows = cells(1, shared("A1", 0), shared("B1", 1)) + cells(2, shared("A2", 2), shared("B2", 3))
    data = workbook(rows, texts("Kundin", "Zeug", "Anna", "Fjord"))
    preview = preview_table(data, "people.xlsx")
    assert preview.needs_mapping
    mappings = {preview.key: Mapping(("name", "organization"))}
    (record,) = (p for p in read_contacts(data, "people.xlsx", "", mappings) if isinstance(p, Record))
    assert (record.contact.name, record.contact.organization) == ("Anna", "Fjord")


@pytest.mark.parametrize(
    "rows",
    [
        cells(1048576, shared("XFD1048576", 0)),
        "".join(f'<row r="{n}"><c r="BXX{n}"><v>1</v></c></row>' for n in range(1, 6000)),
        cells(1, shared("A1", 99)),
        '<row r="1"><c r="A1"><v>',
        "<row r='x'><c r='' s='y'><v>1</v></c></row>",
    ],
)
def test_a_hostile_sheet_is_refused_or_read_in_little_memory(rows: str) -> None:
    try:
        list(contacts(workbook(rows, HEADER)))
    except Unreadable as trouble:
        assert "Save it as CSV" in str(trouble) or "no column is known" in str(trouble)


def test_xml_that_declares_entities_is_not_read() -> None:
    head = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    with pytest.raises(Unreadable, match="declares entities"):
        read_contacts(workbook(TOP, HEADER, head), "people.xlsx")


def test_bytes_that_only_look_like_an_archive_are_refused() -> None:
    for data in (b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 100, b"PK\x05\x06" + zlib.compress(b"x")):
        with pytest.raises(Unreadable):
            read_contacts(data, "x.zip")
