"""What cards of every version say, and what is said about broken ones."""

import pytest

from salesassist.domain.contact import Contact, Email, Phone
from salesassist.exchange.reading import Problem, Record
from salesassist.exchange.vcard import read_vcards


def read(*lines: str, region: str = "DE", version: str = "3.0") -> tuple[list[Contact], list[Problem]]:
    """Read one card with these lines in it."""
    return read_bytes("\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]).encode(), region)


def read_bytes(data: bytes, region: str = "DE") -> tuple[list[Contact], list[Problem]]:
    parts = list(read_vcards(data, "cards.vcf", region))
    problems = [part for part in parts if isinstance(part, Problem)]
    return [part.contact for part in parts if isinstance(part, Record)], problems


def one(*lines: str, region: str = "DE", version: str = "3.0") -> Contact:
    contacts, problems = read(*lines, region=region, version=version)
    assert not problems
    assert len(contacts) == 1
    return contacts[0]


def test_a_card_gives_every_field_a_contact_has() -> None:
    contact = one(
        "UID:urn:uuid:11aa",
        "N:Berg;Anna;Lena;Dr.;jun.",
        "FN:Dr. Anna Berg",
        "NICKNAME:Annie",
        "ORG:Fjord AS;Sales;North",
        "TITLE:Head of Sales",
        "BDAY:1984-02-29",
        "TEL;TYPE=CELL:+49 171 1234567",
        "TEL;TYPE=HOME,FAX:030 123456",
        "EMAIL;TYPE=INTERNET,WORK:anna@fjord.example",
        "ADR;TYPE=WORK:PO 1;Floor 2;Main St 3;Oslo;Viken;0150;Norway",
        "URL:https\\://fjord.example",
        "CATEGORIES:Customer,Hot\\, lead",
        "TZ:Europe/Oslo",
        "NOTE:Met at the fair\\nCall, maybe\\; soon",
    )
    assert contact.uid == "urn:uuid:11aa"
    assert (contact.name, contact.given, contact.family) == ("Dr. Anna Berg", "Anna", "Berg")
    assert (contact.middle, contact.prefix, contact.suffix) == ("Lena", "Dr.", "jun.")
    assert (contact.nickname, contact.organization, contact.department) == ("Annie", "Fjord AS", "Sales, North")
    assert (contact.role, contact.birthday, contact.time_zone) == ("Head of Sales", "1984-02-29", "Europe/Oslo")
    assert contact.phones == (
        Phone("+49 171 1234567", "mobile", "+491711234567"),
        Phone("030 123456", "home fax", "+4930123456"),
    )
    assert contact.emails == (Email("anna@fjord.example", "work"),)
    assert contact.addresses[0].one_line() == "Main St 3, Floor 2, PO 1, 0150 Oslo, Viken, Norway"
    assert contact.web == ("https://fjord.example",)
    assert contact.tags == ("Customer", "Hot, lead")
    assert contact.notes == "Met at the fair\nCall, maybe; soon"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["FN:Anna Berg", "N:Other;Name;;;"], "Anna Berg"),
        (["N:Berg;Anna;Lena;Dr.;jun."], "Dr. Anna Lena Berg jun."),
        (["FN:", "N:;;;;", "NICKNAME:Johnny"], "Johnny"),
        (["ORG:Bike Shop", "EMAIL:a@b.c"], "Bike Shop"),
        (["EMAIL:a@b.c", "TEL:123"], "a@b.c"),
        (["TEL:030 123456"], "030 123456"),
        (["FN:Mr. John Richter, James Doe Sr."], "Mr. John Richter, James Doe Sr."),
    ],
)
def test_the_name_shown_is_the_first_of_these_that_there_is(lines: list[str], name: str) -> None:
    assert one(*lines).name == name


@pytest.mark.parametrize(
    ("lines", "own"),
    [
        (["FN:Anna Berg", "ORG:Fjord"], True),
        (["NICKNAME:Annie", "ORG:Fjord"], True),
        (["ORG:Fjord"], False),
        (["FN:Fjord", "ORG:Fjord"], False),
        (["FN:a@b.c", "EMAIL:A@B.C"], False),
        (["TEL:030 123456"], False),
    ],
)
def test_a_contact_called_by_its_company_or_address_has_no_name_of_its_own(lines: list[str], own: bool) -> None:
    data = "\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD"]).encode()
    (record,) = read_vcards(data, "", "")
    assert isinstance(record, Record)
    assert record.has_own_name is own


def test_version_2_1_writes_quoted_printable_types_without_names_and_its_own_character_sets() -> None:
    data = (
        b"BEGIN:VCARD\r\nVERSION:2.1\r\n"
        b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=\r\n=BCrgen\r\n"
        b"FN;CHARSET=windows-1252:J\xfcrgen M\xfcller\r\n"
        b"TEL;CELL:+491711234567\r\n"
        b"NOTE;QUOTED-PRINTABLE;utf-8:first=0D=0Asecond, third; fourth =\r\n to the end\r\n"
        b"ORG:Gump\\;Co;Sales\r\n"
        b"END:VCARD\r\n"
    )
    contacts, problems = read_bytes(data)
    assert not problems
    assert contacts[0].name == "Jürgen Müller"
    assert (contacts[0].given, contacts[0].family) == ("Jürgen", "Müller")
    assert contacts[0].phones[0].label == "mobile"
    assert contacts[0].notes == "first\nsecond, third; fourth  to the end"
    assert (contacts[0].organization, contacts[0].department) == ("Gump;Co", "Sales")


def test_shift_jis_is_decoded_before_it_is_split_at_its_backslashes() -> None:
    name = "能登;圭一".encode("shift_jis")
    assert b"\\" in name
    contacts, _ = read_bytes(b"BEGIN:VCARD\nVERSION:3.0\nN;CHARSET=SHIFT_JIS:" + name + b";;;\nEND:VCARD")
    assert (contacts[0].family, contacts[0].given) == ("能登", "圭一")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_a_whole_file_may_be_in_a_wide_encoding(encoding: str) -> None:
    contacts, problems = read_bytes("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ǽgean ĽdaMonté\r\nEND:VCARD\r\n".encode(encoding))
    assert [contact.name for contact in contacts] == ["Ǽgean ĽdaMonté"]
    assert not problems


def test_text_that_is_not_utf_8_is_read_as_windows_1252_and_the_guess_is_told() -> None:
    contacts, problems = read_bytes(b"BEGIN:VCARD\nVERSION:3.0\nFN:J\xfcrgen\nEND:VCARD")
    assert contacts[0].name == "Jürgen"
    assert problems[0].line == 3
    assert "Windows-1252" in problems[0].reason
    assert not problems[0].lost


def test_a_line_folded_inside_a_character_is_whole_again() -> None:
    contacts, problems = read_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\xc3\r\n \xbcrgen\r\nEND:VCARD\r\n")
    assert contacts[0].name == "Jürgen"
    assert not problems


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\r\r\n"])
def test_any_line_end_will_do(ending: str) -> None:
    text = ending.join(["BEGIN:VCARD", "VERSION:3.0", "FN:Anna", " Berg", "END:VCARD"] * 2)
    assert [contact.name for contact in read_bytes(text.encode())[0]] == ["AnnaBerg", "AnnaBerg"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("1984-02-29", "1984-02-29"),
        ("19840229", "1984-02-29"),
        ("19531015T231000Z", "1953-10-15"),
        ("--0514", "--05-14"),
        ("--05-14", "--05-14"),
        ("1604-05-14", "--05-14"),
        ("circa 1800", "circa 1800"),
        ("19723101", "19723101"),
    ],
)
def test_a_birthday_is_iso_text_without_a_made_up_year(written: str, kept: str) -> None:
    assert one("FN:A", f"BDAY:{written}").birthday == kept


def test_apple_labels_name_what_they_stand_beside() -> None:
    contact = one(
        "FN:Anna",
        "item1.TEL:030 123456",
        "item1.X-ABLabel:_$!<Mobile>!$_",
        "item2.EMAIL;type=INTERNET:a@b.c",
        "item2.X-ABLabel:Secretary",
        "item3.X-ABDATE:2010-06-01",
        "item3.X-ABLabel:_$!<Anniversary>!$_",
    )
    assert contact.phones[0].label == "mobile"
    assert contact.emails[0].label == "Secretary"
    assert contact.extra == ("item3.X-ABDATE:2010-06-01", "item3.X-ABLabel:_$!<Anniversary>!$_")


def test_what_is_not_understood_survives_as_whole_lines() -> None:
    contact = one("FN:Anna", "IMPP;TYPE=home:xmpp:anna@b.c", "X-SKYPE:an", " na", "GEO:1;2", "REV:20240101")
    assert contact.extra == ("IMPP;TYPE=home:xmpp:anna@b.c", "X-SKYPE:anna", "GEO:1;2")


def test_a_huge_picture_is_left_out_and_told() -> None:
    contacts, problems = read("FN:Anna", "PHOTO;ENCODING=b:" + "A" * 100_000)
    assert contacts[0].extra == ()
    assert "PHOTO is left out: 100 kB" in problems[0].reason
    assert problems[0].name == "Anna"


def test_a_group_is_no_contact_but_a_tag_on_its_members() -> None:
    data = """BEGIN:VCARD
VERSION:3.0
X-ADDRESSBOOKSERVER-KIND:group
FN:Choir
X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:A1
END:VCARD
BEGIN:VCARD
VERSION:3.0
UID:a1
FN:Anna
CATEGORIES:myContacts
END:VCARD
BEGIN:VCARD
VERSION:3.0
UID:b2
FN:Bo
END:VCARD"""
    contacts, problems = read_bytes(data.encode())
    assert [(contact.name, contact.tags) for contact in contacts] == [("Anna", ("Choir",)), ("Bo", ())]
    assert not problems


def test_a_card_without_its_end_is_kept_and_so_is_the_next() -> None:
    data = b"BEGIN:VCARD\nVERSION:3.0\nFN:Anna\n\nBEGIN:VCARD\nVERSION:3.0\nFN:Bo\nEND:VCARD\n"
    contacts, problems = read_bytes(data)
    assert {contact.name for contact in contacts} == {"Anna", "Bo"}
    assert [(problem.line, problem.name) for problem in problems] == [(1, "Anna")]
    assert "END:VCARD" in problems[0].reason


def test_a_card_without_its_beginning_is_kept() -> None:
    contacts, problems = read_bytes(b"VERSION:3.0\nFN:Anna\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD")
    assert [contact.name for contact in contacts] == ["Anna", "Bo"]
    assert [problem.line for problem in problems] == [1]


def test_a_card_inside_a_card_does_not_end_the_outer_one() -> None:
    data = b"BEGIN:VCARD\nN:Outer\nBEGIN:VCARD\nN:Inner\nEND:VCARD\nTEL:1\nEND:VCARD"
    contacts, problems = read_bytes(data)
    assert [(contact.name, len(contact.phones)) for contact in contacts] == [("Inner", 0), ("Outer", 1)]
    assert not problems


def test_an_assistant_inside_a_card_becomes_a_note() -> None:
    data = (
        b"BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:BEGIN:VCARD\nFN:Jane Doe\nTEL:+1 987 654 3210\nEND:VCARD\nEND:VCARD"
    )
    contacts, problems = read_bytes(data)
    assert [(contact.name, contact.notes) for contact in contacts] == [("Boss", "Assistant: Jane Doe, +1 987 654 3210")]
    assert not problems


def test_cards_put_together_without_a_line_end_are_still_two() -> None:
    contacts, _ = read_bytes(b"BEGIN:VCARD\nFN:Anna\nEND:VCARDBEGIN:VCARD\nFN:Bo\nEND:VCARD")
    assert [contact.name for contact in contacts] == ["Anna", "Bo"]


def test_lower_case_groups_and_blanks_around_the_edges_are_understood() -> None:
    contacts, _ = read_bytes(b"home.begin:vcard \nfn:Anna\ntel;home:030 123456\nend:vcard\t\n")
    assert (contacts[0].name, contacts[0].phones[0].label) == ("Anna", "home")


def test_a_card_with_nothing_to_call_it_by_is_lost_with_its_line() -> None:
    _, problems = read_bytes(b"BEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nNOTE:hello\nEND:VCARD\n")
    assert [(problem.line, problem.lost) for problem in problems] == [(1, True), (3, True)]


def test_a_line_that_is_no_property_is_told_with_its_number_and_the_card_kept() -> None:
    contacts, problems = read("FN:Anna", "this is nothing")
    assert contacts[0].name == "Anna"
    assert [(problem.line, problem.name, problem.lost) for problem in problems] == [(4, "Anna", False)]
    assert "this is nothing" in problems[0].reason
