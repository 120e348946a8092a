"""Which language and which formats, and the sentences of the rooms without Qt in it."""

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QDate, QLocale

from salesassist import languages, sentences
from salesassist.domain.deal import Money
from salesassist.domain.interaction import Outcome
from salesassist.domain.text import one_line
from salesassist.formats import day_pattern, long_day_pattern
from salesassist.own_files import RESOURCES
from salesassist.sample import sample, texts
from salesassist.session import Session
from salesassist.settings import SYSTEM, Preferences
from salesassist.store.errors import StoreError
from salesassist.store.store import FILE_NAME, Store
from salesassist.ui import words
from tests.factories import now

ENGLISH, GERMAN = QLocale.Language.English, QLocale.Language.German
DAY = date(2026, 11, 30)


@pytest.fixture(autouse=True)
def as_before(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(languages.LANGUAGE_VARIABLE, raising=False)
    before = QLocale()
    yield
    languages.be_silent(qapp)
    QLocale.setDefault(before)


@pytest.fixture
def german(qapp: QCoreApplication) -> None:
    languages.speak(qapp, "de")


def test_the_language_chosen_is_spoken_and_english_comes_back(qapp: QCoreApplication) -> None:
    assert languages.speak(qapp, "de") == "de"
    assert words.outcome_word(Outcome.NO_ANSWER) == "Nicht erreicht"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"  # Qt's own
    assert languages.speak(qapp, "en") == "en"
    assert words.outcome_word(Outcome.NO_ANSWER) == "No answer"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_environment_overrules_what_is_chosen(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(languages.LANGUAGE_VARIABLE, "de")
    assert languages.speak(qapp, "en") == "de"
    monkeypatch.setenv(languages.LANGUAGE_VARIABLE, "tlh")
    assert languages.speak(qapp, "en") == "en"


def test_a_language_without_a_translation_is_english(qapp: QCoreApplication) -> None:
    assert languages.language_of(QLocale(QLocale.Language.French, QLocale.Country.France)) == "en"
    assert languages.language_of(QLocale(GERMAN, QLocale.Country.Austria)) == "de"
    assert languages.language_of(QLocale.c()) == "en"


@pytest.mark.parametrize(("language", "system", "expected"), [
    ("en", QLocale(ENGLISH, QLocale.Country.UnitedStates), "en_US"),
    ("de", QLocale(GERMAN, QLocale.Country.Austria), "de_AT"),
    ("en", QLocale(GERMAN, QLocale.Country.Germany), "en_DE"),
    ("de", QLocale(ENGLISH, QLocale.Country.UnitedStates), "de_DE"),
    ("de", QLocale(QLocale.Language.French, QLocale.Country.Switzerland), "de_CH"),
    ("en", QLocale.c(), "en_GB"), ("de", QLocale.c(), "de_DE"),
])  # fmt: skip
def test_the_formats_are_of_the_users_country_in_the_language(language: str, system: QLocale, expected: str) -> None:
    assert languages.locale_of(language, system).name() == expected


@pytest.mark.parametrize(("locale", "short", "long", "amount"), [
    ("en_GB", "Mon 30 Nov 2026", "Monday 30 November", "€\u00a01,234.50"),
    ("en_US", "Mon Nov 30, 2026", "Monday November 30", "€\u00a01,234.50"),
    ("en_DE", "Mon 30 Nov 2026", "Monday 30 November", "1.234,50\u00a0€"),
    ("de_DE", "Mo. 30. Nov. 2026", "Montag, 30. November", "1.234,50\u00a0€"),
    ("sv_SE", "mån 30 nov. 2026", "måndag 30 november", "1\u00a0234,50\u00a0€"),
])  # fmt: skip
def test_days_and_amounts_are_written_as_the_country_does(locale: str, short: str, long: str, amount: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert QLocale().toString(QDate(DAY.year, DAY.month, DAY.day), day_pattern(year=True)) == short
    assert words.long_day(DAY) == long
    assert one_line(words.money(Money(Decimal("1234.50"), "EUR"))) == one_line(amount)


@given(st.sampled_from([QLocale(language) for language in QLocale.Language]))
def test_no_pattern_of_any_language_loses_its_day_or_keeps_a_year_it_should_not(locale: QLocale) -> None:
    before = QLocale()
    QLocale.setDefault(locale)
    try:
        for pattern in (day_pattern(), day_pattern(weekday=False), long_day_pattern()):
            assert "d" in pattern.replace("ddd", "") and "M" in pattern and "yy" not in pattern
            assert pattern.count("'") % 2 == 0
        assert "yy" in day_pattern(year=True) and "ddd" not in day_pattern(weekday=False)
    finally:
        QLocale.setDefault(before)


def test_one_and_several_are_right_in_both_languages(qapp: QCoreApplication) -> None:
    def said(count: int) -> str:
        return QCoreApplication.translate("Acts", "%n contact(s) have no tier", "", count)

    languages.speak(qapp, "en")
    assert (said(1), said(2)) == ("1 contact has no tier", "2 contacts have no tier")
    languages.speak(qapp, "de")
    assert (said(1), said(2)) == ("1 Kontakt hat keine Stufe", "2 Kontakte haben keine Stufe")


def test_a_sentence_of_the_store_is_told_in_german(german: None, tmp_path: Path) -> None:
    Path(tmp_path, FILE_NAME).write_bytes(b"no database" * 1000)
    with pytest.raises(StoreError) as told:
        Store(tmp_path)
    said = sentences.translated(str(told.value))
    assert said.startswith(f"{tmp_path / FILE_NAME} ist ") and "Sicherung zurück" in said


@pytest.mark.parametrize(("english", "german_"), [
    ("/x/book.db is damaged in places.", "/x/book.db ist stellenweise beschädigt."),
    ("The folder for backups, /b, is not there just now. Backups go to /x until it can be used again.",
     "Der Ordner für Sicherungen, /b, ist gerade nicht da. Bis er wieder nutzbar ist, gehen Sicherungen nach /x."),
    ("same e-mail address {not} a place", "dieselbe E-Mail-Adresse {not} a place"),
    ("a.vcf was not found.\nb.vcf is empty.", "a.vcf wurde nicht gefunden.\nb.vcf ist leer."),
])  # fmt: skip
def test_what_is_filled_into_a_sentence_stays_and_sentences_in_it_are_translated(
    german: None, english: str, german_: str
) -> None:
    assert sentences.translated(english) == german_


@pytest.mark.parametrize("text", ["", "Anna Schmidt", "Something nobody has written.", "100 %", "{path}", "\n"])
def test_another_text_stays_as_it_is(german: None, text: str) -> None:
    assert sentences.translated(text) == text


def test_without_a_translation_a_sentence_is_as_it_is_written() -> None:
    assert sentences.translated("/x is not a file.") == "/x is not a file."


@pytest.mark.parametrize(("locale", "first"), [("en_US.UTF-8", 6), ("de_DE.UTF-8", 0), ("C.UTF-8", 0), ("ja_JP", 6)])
def test_the_week_begins_as_it_does_in_the_users_country(
    monkeypatch: pytest.MonkeyPatch, locale: str, first: int
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert Preferences.default().first_weekday == first


def test_a_language_nobody_knows_is_passed_over() -> None:
    assert Preferences.from_stored({"language": "tlh"}).language == SYSTEM
    assert Preferences.from_stored({"language": "de"}).language == "de"
    assert set(languages.LANGUAGES) | {SYSTEM} == {"system", "en", "de"}


def test_the_templates_to_begin_with_are_german_and_fill_the_same_places() -> None:
    def read(name: str) -> list[dict[str, str]]:
        return json.loads((RESOURCES / name).read_text("utf-8"))["templates"]

    for english, german_ in zip(read("templates.json"), read("templates_de.json"), strict=True):
        assert (english["uid"], english["channel"]) == (german_["uid"], german_["channel"])
        for part in ("subject", "body"):
            assert sorted(re.findall(r"\{\w+\}", english[part])) == sorted(re.findall(r"\{\w+\}", german_[part]))
        assert english["body"] != german_["body"]


def test_the_session_offers_the_templates_of_the_language(qapp: QCoreApplication, tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        session = Session(store, now)
        languages.speak(qapp, "de")
        assert session.templates()[0].name == "Neugierige Erinnerung"
        languages.speak(qapp, "en")
        assert session.templates()[0].name == "Curious reminder"


def test_the_sample_is_in_the_language_of_the_window(german: None) -> None:
    told = sample(now(), "EUR", languages.sample_in_words)
    anna = next(it for it in told.contacts if it.name == "Anna Schmidt")
    promised = next(it for it in told.follow_ups if it.contact == anna.uid and it.is_open)
    assert (anna.role, anna.phones[0].label) == ("Betriebsleiterin", "Arbeit")
    assert promised.purpose == "Überarbeitetes Angebot durchgehen"
    assert promised.points[0] == "Wir können die Linie für eine Einführung nicht anhalten"


def test_what_of_the_sample_is_the_same_in_german_is_so_on_purpose(german: None) -> None:
    same = {text for text in texts() if languages.sample_in_words(text) == text}
    assert same == {
        "CEO", "CFO", "COO", "CTO", "TechConf", "London", "Sydney",  # as Germans say it
        "Bitte keine Anglizismen", "Direktorin", "Directrice générale", "Sekretariat",  # no English either
    }  # fmt: skip
