"""A contact: a person, or a company without a known person."""

from datetime import date, datetime
from enum import StrEnum

from salesassist.domain.text import behind_titles, fold
from salesassist.frozen import dataclass


class Tier(StrEnum):
    """How often a relationship wants a touch; the intervals in days are a setting."""

    A = "A"
    B = "B"
    C = "C"


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as it was typed, with its E.164 form beside it for matching and dialling (None: not a number)."""

    number: str
    label: str = ""
    e164: str | None = None


@dataclass(frozen=True, slots=True)
class Email:
    address: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address. `text` is the whole of it where the source gave only that."""

    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    label: str = ""
    text: str = ""

    def one_line(self) -> str:
        if self.text:
            return ", ".join(line.strip() for line in self.text.splitlines() if line.strip())
        city = " ".join(part for part in (self.postal_code, self.city) if part)
        return ", ".join(part for part in (self.street, city, self.region, self.country) if part)


@dataclass(frozen=True, slots=True)
class Contact:
    """Everything the user keeps about one contact. `uid` is stable for ever; `aliases` are uids merged into it.

    `name` is what every screen shows. `web` holds addresses of pages, `best_hours` is "HH:MM-HH:MM" in the
    contact's own zone, `country` an ISO 3166 code of two letters, `time_zone` an IANA name. `extra` holds the
    vCard properties we do not understand, one whole line each, so that they survive a round trip. `by_hand`: the user
    wrote this contact down themself, so it is somebody to follow up; one that came in a file is first to be triaged.
    """

    uid: str
    name: str
    given: str = ""
    family: str = ""
    middle: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    organization: str = ""
    department: str = ""
    role: str = ""
    birthday: str = ""
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    addresses: tuple[Address, ...] = ()
    web: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    tier: Tier | None = None
    time_zone: str = ""
    country: str = ""
    best_hours: str = ""
    how_met: str = ""
    introduced_by: str | None = None
    resting_until: date | None = None
    resting_reason: str = ""
    do_not_contact: bool = False
    notes: str = ""
    extra: tuple[str, ...] = ()
    added_at: datetime | None = None
    by_hand: bool = False
    last_touch: datetime | None = None  # derived from the interactions; what is set here is ignored on saving

    def is_resting(self, today: date) -> bool:
        """Whether the user chose to leave this contact alone today."""
        return self.do_not_contact or (self.resting_until is not None and self.resting_until > today)


def initials(name: str) -> str:
    """One or two letters for the round badge: of the first word behind titles and the last that begin with a letter."""
    words = [word for word in name.replace(".", " ").split() if word[:1].isalnum()]
    if not words:
        return name.strip()[:1].upper() or "?"
    named = words[-len(behind_titles([fold(word) for word in words])) :]
    return (named[0][0] + (named[-1][0] if len(named) > 1 else "")).upper()
