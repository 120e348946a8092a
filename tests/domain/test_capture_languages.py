"""Quick add in English, German, French and Spanish: the same lines, whatever the language of the window."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesassist.domain import capture
from salesassist.domain.capture_reading import Assumed, Kind, Reading, Speech, Trouble
from salesassist.domain.contact import Tier
from salesassist.domain.day_languages import LANGUAGES
from salesassist.domain.deal import Money
from salesassist.domain.follow_up import Channel
from salesassist.domain.names import NameMatch, Names
from salesassist.domain.times import Now
from tests.domain.when_phrases import PHRASES

NOW = Now(datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Europe/Berlin")))
NAMES = Names(
    NameMatch(name.split()[0].lower(), name)
    for name in ("Bob Tran", "Zoë Müller", "Jean-Luc Moreau", "Íñigo Núñez", "Max Huber")
)
FRAMES = {
    "en": ("call Bob {}", "{} call Bob about the offer", "call Bob about the offer {}"),
    "de": ("Bob {} anrufen", "{} Bob anrufen wegen Angebot", "Bob anrufen wegen Angebot {}"),
    "fr": ("appeler Bob {}", "{} appeler Bob au sujet du devis", "appeler Bob au sujet du devis {}"),
    "es": ("llamar a Bob {}", "{} llamar a Bob sobre la oferta", "llamar a Bob sobre la oferta {}"),
}
ABOUT = {"en": "the offer", "de": "Angebot", "fr": "devis", "es": "la oferta"}


def read(line: str, language: str = "en") -> Reading:
    return capture.read(line, NAMES, NOW, Speech(language, None if language == "en" else True))


def due(reading: Reading) -> str:
    if reading.due is None:
        return str(reading.troubles)
    return reading.due.iso()[:16] + (f" {reading.due.part}" if reading.due.part else "")


@pytest.mark.parametrize(("language", "phrase", "meaning"), PHRASES)
def test_a_day_is_read_in_whole_lines_of_its_language(language: str, phrase: str, meaning: str) -> None:
    for frame in FRAMES[language]:
        reading = read(frame.format(phrase), language)
        assert (due(reading), reading.name, reading.channel) == (meaning, "Bob", Channel.CALL), reading
        assert reading.purpose == (ABOUT[language] if frame != FRAMES[language][0] else "Call"), reading


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("Bob wegen Angebot morgen anrufen", "2026-11-25"),
        ("Bob wegen Angebot morgen um 10 anrufen, zugesagt", "2026-11-25T10:00"),
        ("Bob wegen Angebot anrufen morgen", "2026-11-25"),
        ("morgen Bob wegen Angebot anrufen", "2026-11-25"),
    ],
)
def test_the_day_may_stand_before_the_verb_that_ends_a_german_line(line: str, meaning: str) -> None:
    reading = read(line, "de")
    assert (due(reading), reading.purpose, reading.channel) == (meaning, "Angebot", Channel.CALL), reading
    assert not reading.assumed


def test_nearly_every_line_is_read_by_a_user_of_another_language_too() -> None:
    wrong = [
        (own, frame.format(phrase), due(reading))
        for language, phrase, meaning in PHRASES
        for own in LANGUAGES
        for frame in FRAMES[language][:1]
        if due(reading := read(frame.format(phrase), own)) != meaning
    ]
    assert len(wrong) <= 12, wrong


@pytest.mark.parametrize(
    ("language", "line", "channel", "name", "purpose"),
    [
        ("de", "rufe Zoë morgen um 10 an", Channel.CALL, "Zoë", "Call"),
        ("de", "Zoe Müller morgen zurückrufen wegen des Vertrags", Channel.CALL, "Zoe Müller", "des Vertrags"),
        ("de", "Bob Di 10:00 wegen Angebot anrufen, zugesagt", Channel.CALL, "Bob", "Angebot"),
        ("de", "Bob morgen wegen des neuen Vertrags treffen", Channel.MEETING, "Bob", "des neuen Vertrags"),
        ("de", "Bob morgen wegen Treffen anrufen", Channel.CALL, "Bob", "Treffen"),
        ("de", "Bob am Freitag anrufen wegen Termin zum Treffen", Channel.CALL, "Bob", "Termin zum Treffen"),
        ("de", "E-Mail an Max am Freitag über die Preise", Channel.EMAIL, "Max", "die Preise"),
        ("de", "Nachricht an Max morgen", Channel.MESSAGE, "Max", "Message"),
        ("de", "Treffen mit Max Di 10:00", Channel.MEETING, "Max", "Meeting"),
        ("de", "Karte an Max nächste Woche", Channel.POST, "Max", "Card"),
        ("fr", "rappeler Jean-Luc Moreau demain à 10h au sujet de l'offre", Channel.CALL, "Jean-Luc Moreau", "l'offre"),
        ("fr", "écrire à Zoé lundi à propos du contrat", Channel.EMAIL, "Zoé", "contrat"),
        ("fr", "rdv avec Max jeudi 14h30", Channel.MEETING, "Max", "Meeting"),
        ("fr", "envoyer une carte à Max demain", Channel.POST, "Max", "Card"),
        ("es", "llamada con Íñigo el viernes a las 10 sobre el precio", Channel.CALL, "Íñigo", "el precio"),
        ("es", "escribir a Inigo Nunez mañana", Channel.EMAIL, "Inigo Nunez", "E-mail"),
        ("es", "mensaje a Max hoy", Channel.MESSAGE, "Max", "Message"),
        ("es", "reunión con Max el martes a las 9:30", Channel.MEETING, "Max", "Meeting"),
    ],
)  # fmt: skip
def test_channels_names_and_purposes(language: str, line: str, channel: Channel, name: str, purpose: str) -> None:
    for own in (language, "en"):
        reading = read(line, own)
        assert (reading.channel, reading.name, reading.purpose) == (channel, name, purpose), own
        assert reading.troubles == () and not reading.quoted(Kind.UNREAD), own


@pytest.mark.parametrize("word", ["promised", "versprochen", "zugesagt", "promis", "prometido"])
def test_a_promise_in_every_language(word: str) -> None:
    assert read(f"call Bob tomorrow about the offer, {word}").promised
    assert read(f"Bob {word}").promised


@pytest.mark.parametrize(
    ("line", "mine", "theirs"),
    [
        ("call Bob Fri about the offer, I'll send the draft, they ask the board", "send the draft", "ask the board"),
        ("call Bob Fri, they send figures, promised", "", "send figures"),
        ("Bob am Freitag anrufen wegen Angebot, ich schicke den Entwurf, sie fragt die Chefin",
         "schicke den Entwurf", "fragt die Chefin"),
        ("appeler Bob vendredi, j'envoie le devis, il demande à son chef", "envoie le devis", "demande à son chef"),
        ("llamar a Bob el viernes, yo envío la oferta", "envío la oferta", ""),
        ("call Bob about what I promised, dates and they", "", ""),
    ],
)  # fmt: skip
def test_what_is_owed_is_a_clause_of_its_own(line: str, mine: str, theirs: str) -> None:
    reading = read(line)
    assert (reading.my_task, reading.their_task) == (mine, theirs)
    assert reading.contact is not None
    for task in filter(None, (mine, theirs)):
        assert task not in reading.purpose


def test_tags_a_tier_and_a_deal_are_marks_anywhere() -> None:
    reading = read("call Bob Fri about the shop #vip #Köln, tier A, worth €4,800, promised")
    assert reading.tags == ("vip", "Köln") and reading.tier is Tier.A and reading.promised
    assert reading.worth == Money(Decimal(4800), "EUR")
    assert reading.purpose == "the shop"
    assert read("Bob morgen anrufen, Stufe B, Auftrag 1.200,50 €", "de").worth == Money(Decimal("1200.50"), "EUR")
    assert read("Bob morgen anrufen, Stufe B", "de").tier is Tier.B
    assert read("call Bob tomorrow, deal $5k").worth == Money(Decimal(5000), "USD")


@pytest.mark.parametrize("line", ["call Bob about the invoice of €200", "call Bob about #12", "call Bob about level A",
                                  "send Bob 3 cards tomorrow"])  # fmt: skip
def test_what_only_looks_like_a_mark_is_none(line: str) -> None:
    reading = read(line)
    assert (reading.worth, reading.tags, reading.tier) == (None, (), None)


def test_somebody_new_is_read_with_what_the_line_tells_of_them() -> None:
    reading = read("call Lena Brandt at Acme Studio tomorrow 10:00 about the shop, +49 170 1234567, lena@acme.example")
    assert reading.troubles == (Trouble.UNKNOWN_NAME,)
    assert (reading.name, reading.firm) == ("Lena Brandt", "Acme Studio")
    assert (reading.phone, reading.email) == ("+49 170 1234567", "lena@acme.example")
    assert (reading.purpose, due(reading)) == ("the shop", "2026-11-25T10:00")
    german = read("Lena von Brandt bei Acme morgen anrufen 0170/1234567", "de")
    assert (german.name, german.firm, german.phone) == ("Lena von Brandt", "Acme", "0170/1234567")
    assert read("call Lena Brandt (Acme) tomorrow").firm == "Acme"
    assert read("call Lena Brandt confirm price tomorrow").purpose == "confirm price"


def test_of_somebody_known_an_address_stays_in_the_purpose() -> None:
    reading = read("call Bob tomorrow about +49 170 1234567")
    assert (reading.purpose, reading.phone) == ("+49 170 1234567", "")


def test_a_date_is_no_telephone_number() -> None:
    assert due(read("Bob anrufen 03/12/2026", "de")) == "2026-12-03"


def test_words_of_two_languages_go_by_the_user_and_by_the_line() -> None:
    assert due(read("Max Do 10:00", "de")) == "2026-11-26T10:00"
    assert due(read("Do call Max", "en")) == "2026-11-24"
    assert due(read("Max Do 14 Uhr anrufen", "en")) == "2026-11-26T14:00"
    assert due(read("Bob mar 10:00", "es")) == "2026-11-24T10:00"
    assert due(read("3/12 Bob", "de")) == "2026-12-03"
    assert read("call Bob 3/12", "en").troubles == (Trouble.BAD_DATE,)
    assert due(capture.read("call Bob 3/12", NAMES, NOW, Speech("en", False))) == "2027-03-12"


class Sure:
    """Finds one more contact than the names do: by the firm, or spelled a little otherwise."""

    def find(self, words: object) -> list[NameMatch]:
        return NAMES.find(words)  # type: ignore[arg-type]

    def firm(self, words: object) -> list[NameMatch]:
        return [NameMatch("ida", "Ida Blum", "Northwind")] if words == ["northwind"] else []

    def alike(self, words: object) -> tuple[list[NameMatch], bool]:
        return ([NameMatch("ida", "Ida Blum", "Northwind")], words == ["ida", "blumm"])


def guessed(line: str) -> Reading:
    return capture.read(line, NAMES, NOW, guesser=Sure())


def test_somebody_is_found_by_the_firm_and_through_a_slip_of_the_key() -> None:
    assert guessed("call Northwind tomorrow").contact == NameMatch("ida", "Ida Blum", "Northwind")
    slip = guessed("call Ida Blumm tomorrow")
    assert slip.contact is not None and slip.troubles == () and Assumed.SPELLING in slip.assumed
    unsure = guessed("call Ida Blank tomorrow")
    assert unsure.troubles == (Trouble.UNKNOWN_NAME,) and [match.uid for match in unsure.candidates] == ["ida"]


_WORDS = sorted({word for _language, phrase, _ in PHRASES for word in phrase.split()}) + [
    "call", "anrufen", "appeler", "llamar", "a", "mit", "avec", "Bob", "Zoë", "about", "wegen", "sobre", "au", "sujet",
    ",", "promised", "#vip", "tier", "A", "worth", "€4,800", "4.800", "I", "they", "ich", "je", "j'envoie", "Lena",
    "Brandt", "at", "bei", "(Acme)", "+49 170 1234567", "a@b.de", "re:", "²", "#", "Do", "mar",
]  # fmt: skip


@settings(max_examples=4 * settings().max_examples)
@given(st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join) | st.text(max_size=50), st.sampled_from(LANGUAGES))
def test_whatever_the_line_the_reading_is_sound(line: str, language: str) -> None:
    reading = capture.read(line, NAMES, NOW, Speech(language, True), guesser=Sure())
    end = 0
    for span in reading.spans:
        assert end <= span.start < span.end <= len(line)
        end = span.end
    no_name = {Trouble.NO_NAME, Trouble.UNKNOWN_NAME, Trouble.AMBIGUOUS_NAME} & set(reading.troubles)
    assert (reading.contact is None) == bool(no_name)
    no_day = {Trouble.BAD_DATE, Trouble.PAST_DATE, Trouble.BAD_TIME} & set(reading.troubles)
    assert (reading.due is None) == bool(no_day)
    assert reading.purpose
    assert bool(reading.tags) == (Kind.TAG in {span.kind for span in reading.spans})


@pytest.mark.parametrize(
    ("language", "line", "purpose"),
    [
        ("en", "call Bob at her office Tuesday", "at her office"),
        ("en", "call Bob on Tuesday at 10 at the office", "at the office"),
        ("en", "meet Bob in Berlin on Friday", "in Berlin"),
        ("en", "call Zelda at her office Tuesday", "at her office"),
        ("en", "meet Bob Friday in the cafe about the offer", "the offer, in the cafe"),
        ("en", "call Bob at 10", "Call"),
        ("en", "call Bob on", "Call"),
        ("de", "Bob anrufen am Dienstag um 10 im Büro", "im Büro"),
        ("de", "Treffen mit Bob bei ihr Dienstag", "bei ihr"),
        ("de", "Kaffee mit Bob am Bahnhof Dienstag 10 Uhr", "am Bahnhof"),
        ("de", "Bob um Rückmeldung bitten Freitag", "um Rückmeldung bitten"),
        ("fr", "appeler Bob à son bureau mardi à 10h", "à son bureau"),
        ("fr", "déjeuner avec Bob chez Paul vendredi à midi", "chez Paul"),
        ("es", "llamar a Bob en su oficina el martes a las 10", "en su oficina"),
        ("es", "llamar a Bob al móvil mañana", "al móvil"),
    ],
)
def test_where_it_is_to_be_stays_whole(language: str, line: str, purpose: str) -> None:
    reading = read(line, language)
    assert reading.purpose == purpose
    assert reading.quoted(Kind.UNREAD) == ""


@pytest.mark.parametrize(
    ("line", "language", "unread"),
    [
        ("call Bob every Monday", "en", "every"),
        ("call Bob weekly about the offer", "en", "weekly"),
        ("jeden Montag Bob anrufen", "de", "jeden"),
        ("appeler Bob chaque lundi", "fr", "chaque"),
        ("llamar a Bob cada lunes", "es", "cada"),
    ],
)
def test_that_it_should_come_again_is_told_as_not_read(line: str, language: str, unread: str) -> None:
    reading = read(line, language)
    assert reading.quoted(Kind.UNREAD) == unread
    assert reading.contact is not None and reading.due is not None
    assert unread not in reading.purpose


def test_a_word_for_again_may_be_a_part_of_the_purpose() -> None:
    assert "weekly report" in read("send Bob the weekly report tomorrow").purpose
    assert read("call Bob tomorrow about every invoice").purpose == "every invoice"


@pytest.mark.parametrize(
    ("language", "line", "channel", "purpose"),
    [
        ("en", "follow up with Bob", Channel.CALL, "follow up"),
        ("en", "check in with Bob tomorrow", Channel.CALL, "check in"),
        ("en", "check in on Bob", Channel.CALL, "check in"),
        ("en", "give Bob a call", Channel.CALL, "Call"),
        ("en", "give Bob a call about the offer", Channel.CALL, "the offer"),
        ("en", "drop Bob a line", Channel.EMAIL, "E-mail"),
        ("en", "send Bob a message", Channel.MESSAGE, "Message"),
        ("en", "lunch with Bob friday", Channel.MEETING, "Lunch"),
        ("en", "dinner with Bob about the offer", Channel.MEETING, "the offer"),
        ("en", "schedule a call with Bob", Channel.CALL, "Call"),
        ("en", "remind me to send Bob the contract", Channel.EMAIL, "send the contract"),
        ("en", "remind me to follow up with Bob on friday", Channel.CALL, "follow up"),
        ("en", "Don’t forget to call Bob", Channel.CALL, "Call"),
        ("en", "I need to call Bob back", Channel.CALL, "Call"),
        ("en", "ask Bob for a referral", Channel.CALL, "ask for a referral"),
        ("en", "invite Bob to the fair on friday", Channel.CALL, "invite to the fair"),
        ("en", "call w/ Bob", Channel.CALL, "Call"),
        ("de", "bei Bob nachfassen", Channel.CALL, "nachfassen"),
        ("de", "Bob kurz anrufen", Channel.CALL, "Call"),
        ("de", "Abendessen mit Bob Freitag", Channel.MEETING, "Abendessen"),
        ("de", "erinnere mich, Bob den Vertrag zu schicken", Channel.EMAIL, "Vertrag schicken"),
        ("de", "erinnere mich daran, Bob anzurufen", Channel.CALL, "Call"),
        ("de", "nicht vergessen: Bob morgen anrufen", Channel.CALL, "Call"),
        ("fr", "donner un coup de fil à Bob", Channel.CALL, "Call"),
        ("fr", "dîner avec Bob", Channel.MEETING, "Dîner"),
        ("fr", "rappelle-moi d’envoyer le contrat à Bob", Channel.EMAIL, "envoyer le contrat"),
        ("fr", "ne pas oublier d'appeler Bob", Channel.CALL, "Call"),
        ("es", "dar un toque a Bob", Channel.CALL, "Call"),
        ("es", "volver a llamar a Bob", Channel.CALL, "Call"),
        ("es", "almuerzo con Bob", Channel.MEETING, "Almuerzo"),
        ("es", "recuérdame enviar el contrato a Bob", Channel.EMAIL, "enviar el contrato"),
    ],
)
def test_what_people_say_is_read_as_they_mean_it(language: str, line: str, channel: Channel, purpose: str) -> None:
    reading = read(line, language)
    assert (reading.channel, reading.name, reading.purpose) == (channel, "Bob", purpose), reading
    assert not any(span.kind is Kind.UNREAD for span in reading.spans)


def test_a_line_that_only_says_not_to_forget_is_not_emptied() -> None:
    assert read("reminder").name == "reminder"
    assert read("remind me to").troubles
