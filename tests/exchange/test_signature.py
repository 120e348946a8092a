"""Pasted signatures and cards, in four languages."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Contact
from salesassist.exchange.reading import Problem, Record
from salesassist.exchange.signature import read_pasted

GERMAN = """Mit freundlichen Grüßen

i. A. Dr. Jürgen von der Heide
Leiter Vertrieb

Fjord Maschinenbau GmbH & Co. KG
Hauptstraße 12a
10115 Berlin
Deutschland

Tel.: +49 30 123456-78
Mobil: 0171 2345678
Fax: +49 (0)30 123456-99
E-Mail: j.heide@fjord-maschinen.de
www.fjord-maschinen.de

Amtsgericht Berlin HRB 12345 | USt-IdNr. DE123456789"""


def one(text: str, region: str = "") -> Contact:
    (record,) = (part for part in read_pasted(text, region) if isinstance(part, Record))
    return record.contact


def test_a_german_signature() -> None:
    heide = one(GERMAN, "DE")
    assert (heide.name, heide.prefix, heide.given, heide.family) == (
        "Dr. Jürgen von der Heide", "Dr.", "Jürgen", "von der Heide")  # fmt: skip
    assert (heide.role, heide.organization) == ("Leiter Vertrieb", "Fjord Maschinenbau GmbH & Co. KG")
    assert [(phone.label, phone.e164) for phone in heide.phones] == [
        ("work", "+493012345678"), ("mobile", "+491712345678"), ("fax", "+493012345699")]  # fmt: skip
    assert heide.emails[0].address == "j.heide@fjord-maschinen.de"
    assert heide.web == ("www.fjord-maschinen.de",)
    assert heide.addresses[0].one_line() == "Hauptstraße 12a, 10115 Berlin, Deutschland"
    assert heide.notes == "Amtsgericht Berlin HRB 12345 | USt-IdNr. DE123456789"


def test_an_english_signature_with_several_things_on_a_line() -> None:
    roth = one(
        "Kind regards,\nAnna Roth | Head of Sales\nNorthwind Ltd. | 12 King Street, London EC1A 1BB\n"
        "T +44 20 7946 0018 | M +44 7700 900123\nanna.roth@northwind.example | https://northwind.example"
    )
    assert (roth.name, roth.role, roth.organization) == ("Anna Roth", "Head of Sales", "Northwind Ltd.")
    assert [phone.label for phone in roth.phones] == ["work", "mobile"]
    assert roth.addresses[0].text == "12 King Street, London EC1A 1BB"
    assert roth.notes == ""


def test_a_french_signature() -> None:
    ines = one(
        "Cordialement,\nMme Inès Lefèvre\nDirectrice commerciale\nBoulangerie Lefèvre SARL\n14 rue de la Paix\n"
        "75002 Paris\nTél : 01 23 45 67 89 / Port. : 06 12 34 56 78\nines@lefevre.example",
        "FR",
    )
    assert (ines.family, ines.role, ines.organization) == (
        "Lefèvre",
        "Directrice commerciale",
        "Boulangerie Lefèvre SARL",
    )
    assert [(phone.label, phone.e164) for phone in ines.phones] == [
        ("work", "+33123456789"),
        ("mobile", "+33612345678"),
    ]


def test_a_spanish_signature() -> None:
    garcia = one(
        "Un saludo,\nMaría José García López\nGerente\nConstrucciones García S.L.\nC/ Mayor 5, 28013 Madrid\n"
        "Tel. 91 123 45 67 · Móvil: 612 345 678\nmj@garcia.example",
        "ES",
    )
    assert (garcia.name, garcia.role) == ("María José García López", "Gerente")
    assert garcia.organization == "Construcciones García S.L."
    assert [phone.e164 for phone in garcia.phones] == ["+34911234567", "+34612345678"]


def test_what_is_guessed_is_said_and_what_is_not_understood_is_noted() -> None:
    parts = read_pasted("bruno.weber@kanzlei.example\n0351 / 44 55 66\nplease print this page double-sided", "DE")
    assert ["made of the e-mail address" in part.reason for part in parts if isinstance(part, Problem)] == [True]
    bruno = one("bruno.weber@kanzlei.example\n0351 / 44 55 66\nplease print this page double-sided", "DE")
    assert (bruno.name, bruno.notes) == ("Bruno Weber", "please print this page double-sided")
    assert bruno.phones[0].e164 == "+49351445566"


def test_capitals_degrees_and_a_role_beside_the_company() -> None:
    doe = one("JANE DOE, Ph.D.\nSenior Analyst, Contoso Inc.\nDirect 555.123.4567  Cell 555.765.4321", "US")
    assert (doe.given, doe.family, doe.suffix) == ("Jane", "Doe", "Ph.D.")
    assert (doe.role, doe.organization) == ("Senior Analyst", "Contoso Inc.")
    assert [phone.label for phone in doe.phones] == ["work", "mobile"]


def test_a_vcard_or_a_table_in_the_clipboard_is_read_as_such() -> None:
    assert one("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Roth\nEND:VCARD").name == "Anna Roth"
    assert one("Vorname\tNachname\tE-Mail\nAnna\tRoth\ta@b.c").emails[0].address == "a@b.c"


@pytest.mark.parametrize("text", ["", "  \n ", "hello there, how are you", "---"])
def test_a_text_without_anybody_in_it_gives_a_sentence(text: str) -> None:
    (problem,) = read_pasted(text, "DE")
    assert isinstance(problem, Problem)
    assert problem.lost


def test_nothing_pasted_is_lost_but_greetings() -> None:
    heide = one(GERMAN, "DE")
    kept = " ".join((heide.name, heide.role, heide.organization, heide.notes, heide.addresses[0].text, *heide.web,
                     *(phone.number for phone in heide.phones),
                     *(email.address for email in heide.emails)))  # fmt: skip
    for line in GERMAN.splitlines()[2:]:
        assert line.removeprefix("i. A. ").partition(": ")[2] in kept or line.removeprefix("i. A. ") in kept


@given(st.text(alphabet="aB1é@.:,|+-() \n\tTGmbH'", max_size=300))
def test_whatever_is_pasted_raises_nothing(text: str) -> None:
    assert isinstance(read_pasted(text, "DE"), list)


@pytest.mark.parametrize(
    "text", ["a" * 40_000, "A" * 290 + "1", "a-" * 20_000, " " * 40_000 + "1", "1 " * 20_000, "a." * 20_000]
)
def test_long_texts_are_read_at_once(text: str) -> None:
    began = process_time()
    read_pasted(text, "DE")
    assert process_time() - began < 0.5  # about a thousandth; seconds where a pattern goes back and forth
