"""What a quick-add line tells by its form alone: an e-mail address, a telephone number, what a deal is worth."""

import re
from collections.abc import Collection, Iterator
from enum import StrEnum
from functools import lru_cache

from salesassist.domain.deal import Money
from salesassist.domain.money import read_amount
from salesassist.domain.text import fold
from salesassist.frozen import dataclass

_EMAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = re.compile(r"(?<![\w./:-])(?:\+|0)[\d(][\d ()/.\-]{4,22}\d(?![\w:])", re.ASCII)
_CURRENCIES = {"€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "usd": "USD", "£": "GBP",
               "gbp": "GBP", "chf": "CHF"}  # fmt: skip
_SIGN = r"€|\$|£|eur|euros?|usd|gbp|chf"
_NUMBER = r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?"
_FEWEST = 7  # digits of a telephone number


class What(StrEnum):
    EMAIL = "email"
    PHONE = "phone"
    WORTH = "worth"


@dataclass(frozen=True, slots=True)
class Detail:
    """Characters `start` to `end` of the line say `what`; `worth` is the amount, of a deal."""

    start: int
    end: int
    what: What
    text: str
    worth: Money | None = None


@lru_cache(maxsize=16)
def _amounts(words: frozenset[str]) -> re.Pattern[str]:
    """An amount after one of these words ("worth €4,800", "Wert: 4.800")."""
    said = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    little = r"(?:\s*:\s*|\s+(?:of|over|über|von|de|d'|por)\s+|\s+)"
    figure = rf"(?:(?P<before>{_SIGN})\s?)?(?P<number>{_NUMBER})(?P<thousand>\s?k)?(?:\s?(?P<after>{_SIGN}))?"
    return re.compile(rf"(?<!\w)(?:{said}){little}{figure}(?![\w%])", re.IGNORECASE)


def details(text: str, worth: frozenset[str], currency: str) -> Iterator[Detail]:
    """What `text` tells, at most one of each kind. `worth` are the words before an amount, `currency` is whose it is
    when the line does not say."""
    if "@" in text and (found := _EMAIL.search(text)):
        yield Detail(found.start(), found.end(), What.EMAIL, found[0].rstrip("."))
    for found in _PHONE.finditer(text):
        if sum(c.isdigit() for c in found[0]) >= _FEWEST:
            yield Detail(found.start(), found.end(), What.PHONE, found[0].strip())
            break
    if _says(text, worth) and (found := _amounts(worth).search(text)):
        money = _money(found, currency)
        if money is not None:
            yield Detail(found.start(), found.end(), What.WORTH, found[0], money)


def _says(text: str, words: Collection[str]) -> bool:
    folded = fold(text)
    return any(word in folded for word in words)


def _money(found: re.Match[str], currency: str) -> Money | None:
    sign = (found["before"] or found["after"] or "").lower()
    number = found["number"]
    point, group = (",", ".") if re.search(r"\.\d{3}(?!\d)", number) else (".", ",")
    try:
        amount = read_amount(number, point, group)
    except ValueError:
        return None
    if amount is None:
        return None
    return Money(amount * 1000 if found["thousand"] else amount, _CURRENCIES.get(sign, currency))
