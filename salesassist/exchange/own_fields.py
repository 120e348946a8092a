"""What of a contact only SalesAssist knows, as texts: for vCards (X-SALESASSIST-…) and for tables (a column each)."""

import re
import zoneinfo
from collections.abc import Iterator
from datetime import date, datetime

from salesassist.domain.contact import Contact, Tier
from salesassist.domain.text import one_line
from salesassist.domain.times import FIRST_YEAR, LAST_YEAR

OWN_PREFIX = "X-SALESASSIST-"
PROGRAM = "-//SalesAssist//EN"  # as what our vCards say they were made by

OWN_FIELDS: dict[str, str] = {
    "TIER": "tier",
    "COUNTRY": "country",
    "BEST-HOURS": "best_hours",
    "HOW-MET": "how_met",
    "INTRODUCED-BY": "introduced_by",
    "RESTING-UNTIL": "resting_until",
    "RESTING-REASON": "resting_reason",
    "DO-NOT-CONTACT": "do_not_contact",
    "ADDED-AT": "added_at",
    "BY-HAND": "by_hand",
    "ALIAS": "aliases",
    "TIME-ZONE": "time_zone",
}
"""By the end of the property's name: which field of a contact it is. An alias may come several times; the time zone is
written so only where it is none that TZ can say."""

_HOURS = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")


def own_values(contact: Contact) -> Iterator[tuple[str, str]]:
    """The name and text of each own property that a contact has, but for its time zone."""
    for end, field in OWN_FIELDS.items():
        value = getattr(contact, field)
        if field == "time_zone" or not value:
            continue
        for one in value if field == "aliases" else (value,):
            yield OWN_PREFIX + end, own_text(one)


def own_text(value: object) -> str:
    """A value as a text; `own_value` makes it of the text again."""
    if value is True:
        return "yes"
    return value.isoformat() if isinstance(value, date) else str(value)


def own_value(field: str, text: str) -> object:
    """What a text says of a field; None if it is nothing that field can be."""
    if field in ("how_met", "resting_reason"):
        return text.strip() or None
    text = one_line(text)
    try:
        match field:
            case "tier":
                return Tier(text.upper())
            case "country":
                return text.upper() if re.fullmatch("[A-Za-z]{2}", text) else None
            case "best_hours":
                return text if _HOURS.fullmatch(text) else None
            case "resting_until":
                day = date.fromisoformat(text)
                return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
            case "added_at":
                moment = datetime.fromisoformat(text)
                return moment if moment.tzinfo is not None and FIRST_YEAR <= moment.year <= LAST_YEAR else None
            case "do_not_contact" | "by_hand":
                return True if text.lower() in ("yes", "true", "1") else None
            case "time_zone":
                zoneinfo.ZoneInfo(text)
                return text
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        return None
    return text[:500] or None  # a uid
