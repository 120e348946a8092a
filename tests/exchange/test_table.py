"""CSV files as the programs people come from write them, and what is said about damaged ones."""

import pytest

from salesassist.domain.contact import Contact
from salesassist.exchange.columns import known_names, plan_of
from salesassist.exchange.reading import Problem, Record, Unreadable
from salesassist.exchange.table import read_table


def read(text: str | bytes, region: str = "") -> tuple[list[Contact], list[Problem]]:
    data = text.encode() if isinstance(text, str) else text
    parts = list(read_table(data, "people.csv", region))
    problems = [part for part in parts if isinstance(part, Problem)]
    return [part.contact for part in parts if isinstance(part, Record)], problems


def one(text: str | bytes, region: str = "") -> Contact:
    contacts, problems = read(text, region)
    assert not problems
    assert len(contacts) == 1
    return contacts[0]


GOOGLE = "First Name,Last Name,Organization Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,"
GOOGLE += "Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,"
GOOGLE += "Address 1 - City,Relation 1 - Label,Relation 1 - Value\n"


def test_google_puts_several_values_in_a_cell_and_stars_before_labels() -> None:
    contact = one(
        GOOGLE + 'Anna,Berg,Fjord, --05-04,"Hello\nthere",* myContacts ::: Friends ::: * family,* Work,'
        'a@b.c ::: d@b.c,Mobile,+47 22 12 34 56 ::: +47 412 34 567,Home,"x\ny",Main St 1,Oslo,Spouse,Bo Berg\n'
    )
    assert (contact.name, contact.birthday) == ("Anna Berg", "--05-04")
    assert [(email.address, email.label) for email in contact.emails] == [("a@b.c", "work"), ("d@b.c", "work")]
    assert [(phone.number, phone.label, phone.e164) for phone in contact.phones] == [
        ("+47 22 12 34 56", "mobile", "+4722123456"),
        ("+47 412 34 567", "mobile", "+4741234567"),
    ]
    assert contact.tags == ("Friends", "family")
    assert (contact.addresses[0].one_line(), contact.addresses[0].label) == ("Main St 1, Oslo", "home")
    assert contact.notes == "Hello\nthere\n\nSpouse: Bo Berg"


def test_the_old_google_header_with_its_own_full_name_and_groups() -> None:
    header = "Name,Given Name,Additional Name,Family Name,Name Prefix,Group Membership,"
    header += "E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title\n"
    contact = one(header + "Dr. Max M,Max,,M,Dr.,Imported ::: * myContacts,* Home,m@b.c,Firma,Chef\n")
    assert (contact.name, contact.given, contact.family, contact.prefix) == ("Dr. Max M", "Max", "M", "Dr.")
    assert (contact.organization, contact.role, contact.tags) == ("Firma", "Chef", ("Imported",))


def test_linkedin_has_a_preamble_and_its_day_of_connection_is_how_we_met() -> None:
    contacts, problems = read(
        'Notes:\n"When exporting, you may notice that ""some"" are missing, First Name and all."\n\n'
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        'Inès,"Lind, MBA",https://linkedin.example/in/ines,,"Northwind, Inc.",Director,08 Feb 2026\n'
        ",,,,,,\n"
        "Bo,Ek,,b@e.k,,,15-Jan-24\n"
    )
    assert not problems
    assert [(contact.name, contact.how_met) for contact in contacts] == [
        ("Inès Lind, MBA", "Connected on LinkedIn on 2026-02-08"),
        ("Bo Ek", "Connected on LinkedIn on 2024-01-15"),
    ]
    assert contacts[0].web == ("https://linkedin.example/in/ines",)


def test_french_outlook_has_two_columns_of_one_name_and_a_semicolon() -> None:
    header = "Titre;Prénom;Deuxième prénom;Nom;Suffixe;Société;Service;Titre;Téléphone (bureau);Adresse de messagerie\n"
    contact = one((header + "Mme;Amira;;Haddad;;Haddad & Fils;Achats;Gérante;01 23 45 67 89;a@h.fr\n").encode(), "FR")
    assert (contact.prefix, contact.role) == ("Mme", "Gérante")
    assert (contact.name, contact.organization, contact.department) == ("Mme Amira Haddad", "Haddad & Fils", "Achats")
    assert contact.phones[0].e164 == "+33123456789"


def test_english_outlook_means_the_salutation_by_title_and_writes_the_month_first() -> None:
    header = "Title,First Name,Middle Name,Last Name,Suffix,Company,Job Title,Business Phone,E-mail Address,"
    header += "Birthday,Anniversary,Priority,Web Page\n"
    row = "Dr.,Anna,,Berg,,Fjord,Chef,555-0101,a@b.c,6/5/1984,0/0/00,Normal,http://f.example\n"
    (contact,), (guess,) = read(header + row)
    assert (contact.prefix, contact.role, contact.birthday) == ("Dr.", "Chef", "1984-06-05")
    assert "month first, which is a guess" in guess.reason
    assert contact.notes == ""  # 0/0/00 is no day


def test_one_day_that_tells_the_order_decides_for_all() -> None:
    contacts, problems = read("First Name,Last Name,Email,Birthday\nA,B,a@b.c,5/6/1981\nC,D,c@d.e,31/12/1980\n")
    assert [contact.birthday for contact in contacts] == ["1981-06-05", "1980-12-31"]
    assert not problems


def test_a_label_behind_a_value_and_what_keeps_excel_from_reckoning_are_understood() -> None:
    contact = one('Name,Email,Phone\nAnna,"a@b.c (Work), d@e.f (Home)","=""+49 30 123456"""\n', "DE")
    assert [(email.address, email.label) for email in contact.emails] == [("a@b.c", "work"), ("d@e.f", "home")]
    assert contact.phones[0].e164 == "+4930123456"


def test_a_number_that_a_spreadsheet_rounded_is_told() -> None:
    contacts, problems = read("Name;Telefon\nBo;4,930123E+10\n")
    assert contacts[0].phones[0].number == "4,930123E+10"
    assert "rounded by a spreadsheet" in problems[0].reason


def test_names_put_together_of_known_words_are_understood() -> None:
    header = "First Name,Last Name,Phone (Work),Home E-mail 2,Telefon - privat,Work Address City,Fax privat\n"
    contact = one(header + "Anna,Roth,030 123456,a@b.c,030 7654321,Berlin,030 99999\n", "DE")
    assert [(phone.label, phone.number) for phone in contact.phones] == [
        ("work", "030 123456"),
        ("home", "030 7654321"),
        ("home fax", "030 99999"),
    ]
    assert (contact.emails[0].label, contact.addresses[0].city) == ("home", "Berlin")


def test_polish_letters_under_a_header_without_any_are_windows_1250() -> None:
    contacts, problems = read("Nazwisko;E-mail;Firma\nŁukasz Żak;l@z.pl;Źródło\n".encode("cp1250"))
    assert contacts[0].organization == "Źródło"
    assert "Windows-1250" in problems[0].reason


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Datensatz-ID,Vorname,Nachname,E-Mail,Telefonnummer,Erstellungsdatum", "1,Anna,Roth,a@b.c,+49 30 123456,x"),
        ("Record ID,First Name,Last Name,Email,Phone Number,Create Date", "1,Anna,Roth,a@b.c,+49 30 123456,x"),
        ("ID de registro,Nombre,Apellidos,Correo,Número de teléfono,Fecha de creación",
         "1,Anna,Roth,a@b.c,+49 30 123456,x"),
        ("Person - ID;Person - Vorname;Person - Nachname;Person - E-Mail - Arbeit;Person - Telefon - Arbeit",
         "1;Anna;Roth;a@b.c;+49 30 123456"),
        ("Vorname\tFamilienname\tMailadresse\tRufnummer", "Anna\tRoth\ta@b.c\t+49 30 123456"),
    ],
)  # fmt: skip
def test_the_crms_write_their_columns_in_the_language_of_the_user(header: str, row: str) -> None:
    contact = one(f"{header}\n{row}\n")
    assert (contact.given, contact.family, contact.emails[0].address) == ("Anna", "Roth", "a@b.c")
    assert contact.phones[0].e164 == "+4930123456"
    assert contact.notes == ""


def test_title_alone_is_the_job() -> None:
    assert one("First Name,Last Name,Title,Company,Email\nAnna,Berg,Chef,Fjord,a@b.c\n").role == "Chef"


def test_german_thunderbird_in_windows_1252_with_a_birthday_in_three_columns() -> None:
    header = (
        "Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Tel. dienstlich,Geburtsjahr,Geburtsmonat,Geburtstag,\n"
    )
    contacts, problems = read((header + "Jürgen,Müller,J. Müller,j@m.de,030 123456,1972,1,31,\n").encode("cp1252"))
    assert (contacts[0].name, contacts[0].birthday) == ("J. Müller", "1972-01-31")
    assert ["Windows-1252" in problem.reason for problem in problems] == [True]


def test_a_japanese_header_tells_that_the_file_is_shift_jis() -> None:
    contacts, problems = read(
        "名,姓,電子メール アドレス,携帯電話\n圭一,伊能,k@i.jp,090-1234-5678\n".encode("cp932"), "JP"
    )
    assert (contacts[0].given, contacts[0].family) == ("圭一", "伊能")
    assert "Shift_JIS" in problems[0].reason


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig"])
def test_wide_encodings_need_no_guess(encoding: str) -> None:
    assert one("First Name,Last Name,Email\r\nZoë,Berg,z@b.c\r\n".encode(encoding)).name == "Zoë Berg"


def test_pipedrive_separates_with_commas_inside_a_cell() -> None:
    header = (
        "Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Work,Person - Labels,Person - ID\n"
    )
    contact = one(header + 'Anna Berg,Fjord,"a@b.c, b@b.c","+47 22 12 34 56, +47 41 23 45 67","Customer, Hot",17\n')
    assert len(contact.emails) == len(contact.phones) == 2
    assert contact.tags == ("Customer", "Hot")
    assert contact.notes == ""


def test_columns_nobody_knows_are_kept_in_the_notes_and_told_once() -> None:
    contacts, problems = read("First Name,Email,Shoe Size,Empty\nAnna,a@b.c,39,\nBo,b@b.c,44,\n")
    assert [contact.notes for contact in contacts] == ["Shoe Size: 39", "Shoe Size: 44"]
    assert [(problem.line, "Shoe Size" in problem.reason, "Empty" in problem.reason) for problem in problems] == [
        (None, True, False)
    ]


def test_a_table_without_a_header_is_read_by_what_is_in_it_and_that_is_told() -> None:
    contacts, problems = read("John Doe,John,Doe,john@doe.invalid\nJane Doe,Jane,Doe,jane@doe.invalid\n")
    assert [(c.name, c.given, c.emails[0].address) for c in contacts] == [
        ("John Doe", "John", "john@doe.invalid"),
        ("Jane Doe", "Jane", "jane@doe.invalid"),
    ]
    assert "guessed" in problems[0].reason


def test_one_column_of_addresses_is_enough() -> None:
    contacts, problems = read("Primary Email\na@b.c\nd@b.c\n")
    assert [contact.name for contact in contacts] == ["a@b.c", "d@b.c"]
    assert not problems


@pytest.mark.parametrize("text", ["a,b,c\n1,2,3\n", "Dear Anna,\nhow are you?\n", "x" * 1000, "\n\n,,,\n"])
def test_a_text_that_is_no_table_of_contacts_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match=r"people.csv is a text file in which no column is known"):
        read(text)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Bo,Ek", "2 cells where there are 4"),
        ("Bo,Ek,Firm,b@e.k,more", "more cells than the 4 columns"),
        ('Bo,Ek,"Firm,b@e.k', "never closed"),
        ("Bo\tEk\tFirm\tb@e.k", "another character"),
    ],
)
def test_a_damaged_row_is_kept_with_its_line_and_the_next_is_not_swallowed(row: str, said: str) -> None:
    contacts, problems = read(
        f'First Name,Last Name,Company,Email\nAnna,Berg,Fjord,a@b.c\n{row}\nCid,"Dahl",Gnu,c@d.e\nEva,Falk,Hat,e@f.g\n'
    )
    assert [contact.given for contact in contacts] == ["Anna", "Bo", "Cid", "Eva"]
    assert [(problem.line, problem.lost) for problem in problems] == [(3, False)]
    assert said in problems[0].reason


def test_a_quoted_cell_may_have_lines_commas_and_returns() -> None:
    contacts, problems = read(
        'First Name,Notes,Email\r\nAnna,"one, two\r\nthree ""four""\r\n",a@b.c\r\n'
        'Bo,"5\rlines",b@b.c\r\nCid,5" pipe,c@b.c\r\n'
    )
    assert not problems
    assert [contact.notes for contact in contacts] == ['one, two\nthree "four"', "5\nlines", '5" pipe']


def test_a_row_with_nothing_to_call_anybody_by_is_lost_with_its_line() -> None:
    _, problems = read("First Name,Email,City\nAnna,a@b.c,Oslo\n,,Bergen\n")
    assert [(problem.line, problem.lost) for problem in problems] == [(3, True)]


def test_nul_characters_are_left_out() -> None:
    contacts, problems = read("First Name,Email\nAn\0na,a@b.c\n")
    assert contacts[0].name == "Anna"
    assert "NUL" in problems[0].reason


def test_a_header_without_rows_is_told() -> None:
    assert "no rows" in read("First Name,Email\n")[1][0].reason


def test_names_of_columns_are_known_in_any_case_and_spelling() -> None:
    assert known_names(["first_name", "LAST NAME", "e-mail", "Größe"]) == 3
    assert [column.kind for column in plan_of(["first_name", "E-Mail Address", "Größe"]).columns] == [
        "given", "email", "unknown",
    ]  # fmt: skip


def test_titles_nobody_knows_are_no_contact_and_days_no_numbers() -> None:
    contacts, problems = read(
        "kunde,zusatz,rufnr,kennung,seit\nHeike Braun,Braun KG,+49 40 5550101,hb@braun.example,03.04.2021\n"
        "Uwe Lenz,Lenz Bau,+49 40 5550102,ul@lenz.example,11.12.2020\n"
    )
    assert [(c.name, [p.number for p in c.phones], c.notes) for c in contacts] == [
        ("Heike Braun", ["+49 40 5550101"], "zusatz: Braun KG\nseit: 03.04.2021"),
        ("Uwe Lenz", ["+49 40 5550102"], "zusatz: Lenz Bau\nseit: 11.12.2020"),
    ]
    assert "kunde (full name), rufnr (phone), kennung (e-mail)" in problems[0].reason
