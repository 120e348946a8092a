"""Days and amounts as the user's locale orders them: what Qt's own formats do not say short enough."""

import re
from functools import cache

from PySide6.QtCore import QLocale


def day_pattern(*, weekday: bool = True, year: bool = False) -> str:
    """How a short day is written: "ddd d MMM" in Britain, "ddd MMM d" in the States, "ddd d. MMM" in Germany."""
    return _short(QLocale().name(), weekday, year)


def long_day_pattern() -> str:
    """How a day is written as a heading, without its year: "dddd d MMMM", "dddd, d. MMMM"."""
    return _long(QLocale().name())


def sign_last() -> bool:
    """Whether the sign of a currency stands behind the amount."""
    return _sign_last(QLocale().name())


def time_pattern() -> str:
    """How a time of day is written: "HH:mm"."""
    return QLocale().timeFormat(QLocale.FormatType.ShortFormat)


@cache
def _short(name: str, weekday: bool, year: bool) -> str:
    pattern = QLocale(name).dateFormat(QLocale.FormatType.LongFormat)
    if not year:
        pattern = _without_year(pattern)
    if not weekday:
        pattern = re.sub(r"[\s,]*dddd[\s,]*", "", pattern)
    return re.sub(r"dddd,", "ddd", pattern).replace("dddd", "ddd").replace("MMMM", "MMM")


@cache
def _long(name: str) -> str:
    locale = QLocale(name)
    pattern = _without_year(locale.dateFormat(QLocale.FormatType.LongFormat))
    plain = locale.language() in (QLocale.Language.English, QLocale.Language.C)
    return pattern.replace(",", "") if plain else pattern


def _without_year(pattern: str) -> str:
    return re.sub(r"[\s,]*('[^']*'\s*)?y{2,4}\s*('[^']*'\.?|[年년])?\s*", "", pattern).strip()


@cache
def _sign_last(name: str) -> bool:
    locale = QLocale(name)
    return locale.language() != QLocale.Language.C and not locale.toCurrencyString(1.0, "¤").startswith("¤")
