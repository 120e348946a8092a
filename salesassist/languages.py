"""The language of the window and its formats: the user's choice over what the system says."""

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from salesassist.own_files import RESOURCES
from salesassist.settings import LANGUAGE_VARIABLE, LANGUAGES

FOLDER = RESOURCES / "i18n"

_QT = {"en": QLocale.Language.English, "de": QLocale.Language.German}


def speak(application: QCoreApplication, chosen: str) -> str:
    """Let the program speak the language `chosen` (one of `LANGUAGES`, or "system") from now on, with days, numbers
    and amounts as they are written where the user lives. Returns the language. What is on the screen stays."""
    overruled = os.environ.get(LANGUAGE_VARIABLE, "").lower()
    if overruled in LANGUAGES:
        chosen = overruled
    system = QLocale.system()
    language = chosen if chosen in LANGUAGES else language_of(system)
    QLocale.setDefault(locale_of(language, system))
    be_silent(application)
    texts_of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (texts_of_qt / f"qtbase_{language}.qm", FOLDER / f"salesassist_{language}.qm"):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
        else:  # Qt's own texts are in English without one; a copy without ours speaks English, too
            translator.deleteLater()
    return language


def be_silent(application: QCoreApplication) -> None:
    """Translate nothing any more: every text is as it is written in the program."""
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()


def language_of(system: QLocale) -> str:
    """The first language of the system's that there is a translation of; else English."""
    names = (name.split("-")[0].split("_")[0] for name in (*system.uiLanguages(), system.name()))
    return next((name for name in names if name in LANGUAGES), "en")


def locale_of(language: str, system: QLocale) -> QLocale:
    """The formats of the system's country in this language, so that no word of another one is among them.

    Where the system names no country, or Qt does not know the two together: Britain's for English (24 hours, the day
    before the month), Germany's for German.
    """
    wanted = _QT[language]
    if system.language() == wanted:
        return system
    usual = QLocale(wanted, QLocale.Country.UnitedKingdom if language == "en" else QLocale.Country.Germany)
    if system.language() == QLocale.Language.C:
        return usual
    found = QLocale(wanted, system.territory())
    return found if found.territory() == system.territory() else usual


def countries() -> Iterator[tuple[str, str]]:
    """Each country there is: its two letters, and what Qt calls it, which is in English."""
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == 2 and code not in _NO_COUNTRIES:
            yield code, QLocale.territoryToString(territory)


_NO_COUNTRIES = ("EU", "EZ", "QO", "UN", "ZZ")  # unions, outlying islands together, the whole world


def country_in_words(name: str) -> str:
    """A country that Qt calls so, in the user's language."""
    return QCoreApplication.translate("Countries", name)


def sample_in_words(text: str) -> str:
    """A text of the sample data, in the user's language."""
    return QCoreApplication.translate("Sample", text)


def licence_in_words(text: str) -> str:
    """What a part of the program, or its licence, is called, in the user's language where it has a word for it."""
    return QCoreApplication.translate("Licences", text)
