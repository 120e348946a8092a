"""What quick add reads in one typed line: which stretch says what, what was assumed, and what is in the way."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from salesassist.domain.contact import Tier
from salesassist.domain.deal import Money
from salesassist.domain.follow_up import Channel, Due
from salesassist.domain.names import Finder, NameMatch
from salesassist.frozen import dataclass


class Kind(StrEnum):
    """What a stretch of the line says."""

    CHANNEL = "channel"
    CONTACT = "contact"
    DAY = "day"
    TIME = "time"
    PURPOSE = "purpose"
    PROMISED = "promised"
    MINE = "mine"
    THEIRS = "theirs"
    TAG = "tag"
    TIER = "tier"
    DEAL = "deal"
    FIRM = "firm"
    PHONE = "phone"
    EMAIL = "email"
    UNREAD = "unread"


class Assumed(StrEnum):
    """What was not said: today (or tomorrow, for a time that is over), a call, a plain purpose, "at 3" as 15:00; or
    said a little otherwise than the contact is spelled."""

    DAY = "day"
    CHANNEL = "channel"
    PURPOSE = "purpose"
    AFTERNOON = "afternoon"
    SPELLING = "spelling"


class Trouble(StrEnum):
    """Why the line cannot be taken as it is."""

    NO_NAME = "no_name"
    UNKNOWN_NAME = "unknown_name"
    AMBIGUOUS_NAME = "ambiguous_name"
    BAD_DATE = "bad_date"
    PAST_DATE = "past_date"
    BAD_TIME = "bad_time"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of the line were read as this."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Speech:
    """How the user writes. `language`: their own (one of `LANGUAGES`; another counts as English); the others are
    understood where nothing clashes. `day_first`: whether 3/12 is in December; None if nobody knows."""

    language: str = "en"
    day_first: bool | None = None
    currency: str = "EUR"


ENGLISH = Speech()


class Guesser(Finder, Protocol):
    """Finds contacts also by what is not their name as it is spelled."""

    def firm(self, words: Sequence[str]) -> list[NameMatch]:
        """Whose organisation has all these words (folded)."""
        ...

    def alike(self, words: Sequence[str]) -> tuple[list[NameMatch], bool]:
        """Whose name is spelled much like these words (folded), the likeliest first, and whether that is so near that
        no other can be meant."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What one line says. `contact` is None while there is trouble with the name, which is then in `name` as typed
    (`candidates`: whom it may mean); `due` is None while there is trouble with the date or time; of a line that is too
    long both are None. `worth` is the value of a deal; `firm`, `phone` and `email` are read for a name nobody has."""

    text: str
    channel: Channel = Channel.CALL
    contact: NameMatch | None = None
    name: str = ""
    candidates: tuple[NameMatch, ...] = ()
    due: Due | None = None
    purpose: str = ""
    promised: bool = False
    my_task: str = ""
    their_task: str = ""
    tier: Tier | None = None
    tags: tuple[str, ...] = ()
    worth: Money | None = None
    firm: str = ""
    phone: str = ""
    email: str = ""
    spans: tuple[Span, ...] = ()
    assumed: frozenset[Assumed] = frozenset()
    troubles: tuple[Trouble, ...] = ()

    def quoted(self, kind: Kind) -> str:
        """What was typed for it, stretches put together."""
        return " … ".join(self.text[span.start : span.end] for span in self.spans if span.kind is kind)
