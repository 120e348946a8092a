"""Telephone numbers: the E.164 form for matching and dialling, two numbers in one cell, digits for searching."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# A pause or wait that a phone dials after the number: "p", "w" or a comma between digits. What follows is not part
# of the number. "1-800-MY-APPLE" has its letters between letters and stays whole.
_PAUSE = re.compile(r"(?<=\d)\s*[pPwW,;]+\s*(?=[\d*#])")
_LEADING_PAUSE = re.compile(r"^[\s,;]*[pPwW,;]+\s*(?=[\d*#])")
_BETWEEN = re.compile(r"\s*(?::::|[\r\n/;,|])\s*")
_NUMBER_ONLY = re.compile(r"[\s+\d().\-\u2010-\u2015\xa0]+")
_PLAIN = re.compile(r"\+?[0-9][0-9 .\-]*|\+?[0-9 ]*\([0-9]+\)[0-9 .\-]+")
_NO_DIGITS = dict.fromkeys({*range(128)} - {*range(ord("0"), ord("9") + 1)})
_SHORTEST = 7  # digits that a text needs to count as a whole number when a cell may hold two
_LONGEST = 250  # characters of a text that can be a number; the library refuses more


def numbers_of(cell: str, region: str) -> list[tuple[str, str | None]]:
    """Return the numbers of a cell that may hold several, each as typed and in its E.164 form."""
    cell = cell.strip()
    if len(cell) <= _LONGEST and _PLAIN.fullmatch(cell):
        quick = _plain_e164(cell, region)
        return [(cell, _parsed_e164(cell, region) if quick is None else quick or None)]
    return [(number, e164(number, region)) for number in split_numbers(cell)]


def e164(number: str, region: str) -> str | None:
    """Return "+33612345678" for a number as typed, None if it cannot be one.

    `region` is the ISO 3166 code by which a number without a country code is read ("" if unknown: then only
    international numbers count). An extension is left out, for it cannot be dialled as part of the number. A number
    that works only within its own area has no E.164 form, so None.
    """
    text = number.strip()[:_LONGEST]
    if text[:1] in "pPwW,;tT":
        text = _LEADING_PAUSE.sub("", text)
        text = text[4:] if text[:4].lower() == "tel:" else text
    if not _PLAIN.fullmatch(text):
        text = _PAUSE.split(text, maxsplit=1)[0]
        if sum(c.isdecimal() for c in text) < 3:
            return None
    elif (quick := _plain_e164(text, region)) is not None:
        return quick or None
    return _parsed_e164(text, region)


@lru_cache(maxsize=1 << 12)  # a company's number comes again with each of its people
def _parsed_e164(text: str, region: str) -> str | None:
    """Return the E.164 form of a number as the library reads it."""
    import phonenumbers  # takes 50 ms or more, which a start without an import need not wait for

    try:
        parsed = phonenumbers.parse(text, region.upper() or None)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(parsed) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    national = phonenumbers.national_significant_number(parsed)
    code = parsed.country_code or 0
    doubtful = national[0] == "0" or (code == 1 and national[0] == "1")  # dialled before it, in another country
    if doubtful and not _may_begin_so(code, national):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _may_begin_so(code: int, national: str) -> bool:
    """Whether any of the countries of a code has such numbers: in most none begins with 0, in Italy many do."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

    for region in COUNTRY_CODE_TO_REGION_CODE.get(code, ()):
        if region == "001":
            return True
        metadata = PhoneMetadata.metadata_for_region(region, None)
        pattern = metadata.general_desc.national_number_pattern if metadata and metadata.general_desc else None
        if pattern and re.fullmatch(pattern, national):
            return True
    return False


class _Rules(NamedTuple):
    """What the library knows of the numbers behind one country code."""

    code: str
    lengths: frozenset[int]
    prefix: re.Pattern[str] | None  # what is dialled before a number within the country, or out of it, if not just "0"
    abroad: re.Pattern[str]  # what is dialled to get out of it
    trunk: str  # "0" where just that is dialled within the country, else ""
    whole: re.Pattern[str]  # a number without what is dialled before it


def _plain_e164(text: str, region: str) -> str | None:
    """Return the E.164 form of a number of digits and punctuation, "" if it is none, None if this is not for sure.

    Gives what the library gives, twenty times faster, which counts when 10,000 contacts are read.
    """
    plain = _unpunctuated(text)
    if text[0] == "+":
        rules = _rules_of_start(plain[:3])
        if rules is None:
            return None
        national = plain[len(rules.code) :]
    else:
        rules = _rules_of_region(region)
        national = plain
        if rules is None or national.startswith(rules.code):
            return None
    if rules.trunk and national[:1] == "0":
        if rules.whole.fullmatch(national) or (text[0] != "+" and rules.abroad.match(national)):
            return None
        national = national[1:]
    elif rules.prefix is not None and rules.prefix.match(national):
        return None
    if len(national) not in rules.lengths or national[0] == "0":
        return None
    return f"+{rules.code}{national}"


@lru_cache(maxsize=1024)
def _rules_of_start(start: str) -> _Rules | None:
    """Return the rules for an international number by its first three digits: no country code begins another."""
    return next((found for size in (1, 2, 3) if (found := _rules_of_code(start[:size]))), None)


def _rules_of_code(code: str) -> _Rules | None:
    import phonenumbers

    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(int(code)) if code.isdecimal() and code[0] != "0" else None
    return _rules_of_region(regions[0]) if regions else None


@lru_cache(maxsize=512)
def _rules_of_region(region: str) -> _Rules | None:
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

    metadata = PhoneMetadata.metadata_for_region(region.upper(), None) if region.isalpha() else None
    if metadata is None or metadata.country_code is None:
        return None
    # Several countries may share a code; how long its numbers are, the first of them says, as in the library.
    main = PhoneMetadata.metadata_for_region(COUNTRY_CODE_TO_REGION_CODE[metadata.country_code][0], None)
    prefixes = (metadata.national_prefix_for_parsing, metadata.international_prefix)
    prefix = "|".join(f"(?:{found})" for found in prefixes if found) or "(?!)"
    lengths = frozenset(main.general_desc.possible_length) if main and main.general_desc else frozenset()
    has_plain_trunk = metadata.national_prefix_for_parsing == "0" and not metadata.national_prefix_transform_rule
    return _Rules(
        str(metadata.country_code),
        lengths,
        None if has_plain_trunk and not (metadata.international_prefix or "0").strip("0") else re.compile(prefix),
        re.compile(metadata.international_prefix or "(?!)"),
        "0" if has_plain_trunk else "",
        re.compile(metadata.general_desc.national_number_pattern or "(?!)" if metadata.general_desc else "(?!)"),
    )


def split_numbers(cell: str) -> list[str]:
    """Return the numbers of a cell that may hold several ("A / B", "A; B"), each as typed.

    Cut only where every part is a whole number by itself: "034441/ 2 22 67" is one number with its area code.
    """
    cell = cell.strip()
    if not cell or _PLAIN.fullmatch(cell):
        return [cell] if cell else []
    parts = [part for part in _BETWEEN.split(cell) if part]
    if len(parts) > 1 and all(_NUMBER_ONLY.fullmatch(part) and len(digits(part)) >= _SHORTEST for part in parts):
        return parts
    return [cell]


def _unpunctuated(text: str) -> str:
    """A number without what is written between its digits. In half the time that str.translate takes."""
    plain = text.replace(" ", "").replace("-", "").replace("+", "")
    return plain.replace("(", "").replace(")", "").replace(".", "")


def digits(text: str) -> str:
    """Return the digits of a text in plain 0-9, whatever script they were typed in: what numbers are searched by."""
    if text.isascii():
        if (plain := text.removeprefix("+")).isdecimal():  # as E.164 is written
            return plain
        plain = _unpunctuated(text)
        return plain if plain.isdecimal() else plain.translate(_NO_DIGITS)
    return "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())
