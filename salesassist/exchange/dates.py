"""Birthdays and other days as files write them, turned into ISO text."""

import re
from datetime import date

_NO_YEAR = (1604, 1)  # years that Apple's programs and old Outlooks write for "unknown"
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}
_COMPACT = re.compile(r"(\d{4}|--)-?(\d\d)-?(\d\d)(?:[T ].*)?")
_NUMBERS = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?:\s.*)?")
_NAMED = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -](\d{4}|\d\d)")
_NAMED_MONTH_FIRST = re.compile(r"([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})")


def iso_day(text: str, month_first: bool = True, newest_short_year: int = 30) -> str:
    """Return "1984-02-29", "--02-29" where the year is unknown, "" for an empty date, else the text as it is.

    `month_first` decides "6/5/1984", which alone does not tell. A year of two digits is of this century up to
    `newest_short_year`, of the last one above it.
    """
    text = " ".join(text.split())
    if not text or not text.strip("0/.-"):
        return ""
    if found := _COMPACT.fullmatch(text):
        year, month, day = found.groups()
        return _iso(0 if year == "--" else int(year), int(month), int(day), text)
    if found := _NUMBERS.fullmatch(text):
        first, mark, second, third = int(found[1]), found[2], int(found[3]), int(found[4])
        if len(found[1]) > 2:
            return _iso(first, second, third, text)
        day_first = mark == "." or first > 12 or (not month_first and second <= 12)
        day, month = (first, second) if day_first else (second, first)
        return _iso(_whole_year(third, found[4], newest_short_year), month, day, text)
    if found := _NAMED.fullmatch(text):
        month = _MONTHS.get(found[2].lower(), 0)
        return _iso(_whole_year(int(found[3]), found[3], newest_short_year), month, int(found[1]), text)
    if found := _NAMED_MONTH_FIRST.fullmatch(text):
        return _iso(int(found[3]), _MONTHS.get(found[1].lower(), 0), int(found[2]), text)
    return text[:100]


def first_is_month(text: str) -> bool | None:
    """Return what a day in numbers tells of the order in its file: "1/20/1981" has the month first, "20/1/1981" has
    not, "1/2/1981" may have either (None), as has what is no such day at all (see `is_unclear`)."""
    found = _NUMBERS.fullmatch(text.strip())
    if not found or len(found[1]) > 2 or found[2] == ".":
        return None
    first, second = int(found[1]), int(found[3])
    return None if first <= 12 and second <= 12 else first <= 12


def is_unclear(text: str) -> bool:
    """Return whether only the order of day and month in its file tells which day a text is."""
    found = _NUMBERS.fullmatch(text.strip())
    if not found or len(found[1]) > 2 or found[2] == ".":
        return False
    return 0 < int(found[1]) <= 12 and 0 < int(found[3]) <= 12 and int(found[1]) != int(found[3])


def iso_parts(year: str, month: str, day: str) -> str:
    """Return the ISO text of a day that a file keeps in three columns, "" if there is none."""
    if not (month.isdecimal() and day.isdecimal()):
        return " ".join(part for part in (year, month, day) if part)[:100]
    return _iso(int(year) if year.isdecimal() else 0, int(month), int(day), f"{year}-{month}-{day}")


def _whole_year(year: int, typed: str, newest_short_year: int) -> int:
    if len(typed) > 2:
        return year
    return year + (2000 if year <= newest_short_year else 1900)


def _iso(year: int, month: int, day: int, text: str) -> str:
    known = year if year and year not in _NO_YEAR else 0
    try:
        date(known or 2000, month, day)  # 2000: a 29 February without a year is a birthday too
    except ValueError:
        return text[:100]
    return f"{known:04}-{month:02}-{day:02}" if known else f"--{month:02}-{day:02}"
