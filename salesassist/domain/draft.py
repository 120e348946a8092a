"""What quick add would save: a reading, with what the user corrected in it, as one draft."""

from typing import Any

from salesassist.domain.capture_reading import Assumed, Kind, Reading, Trouble
from salesassist.domain.contact import Contact, Email, Phone, Tier
from salesassist.domain.deal import Deal, Money
from salesassist.domain.follow_up import Channel, Due, FollowUp
from salesassist.domain.names import NameMatch
from salesassist.domain.phone import e164
from salesassist.domain.text import fold
from salesassist.domain.times import Now
from salesassist.domain.uids import new_uid
from salesassist.frozen import dataclass, replace

_OF_NAME = frozenset((Trouble.NO_NAME, Trouble.UNKNOWN_NAME, Trouble.AMBIGUOUS_NAME))
_OF_DAY = frozenset((Trouble.BAD_DATE, Trouble.PAST_DATE, Trouble.BAD_TIME))
_NO_CONTACT = NameMatch("", "")


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the user said beside the line; None: as the line says. `new_name`: somebody new of this name, whoever else
    the line may mean. `without`: marks of the line that are not to count."""

    contact: NameMatch | None = None
    new_name: str | None = None
    due: Due | None = None
    channel: Channel | None = None
    purpose: str | None = None
    promised: bool | None = None
    without: frozenset[Kind] = frozenset()

    def __bool__(self) -> bool:
        return self != NONE


NONE = Corrections()


@dataclass(frozen=True, slots=True)
class Draft:
    """`new` is somebody to add, with whom the step is then; otherwise `step.contact` says with whom. `tier` and `tags`
    are for that contact, `worth` is the value of a new deal that the step serves."""

    step: FollowUp
    name: str
    new: Contact | None = None
    tier: Tier | None = None
    tags: tuple[str, ...] = ()
    worth: Money | None = None


def corrected(reading: Reading, corrections: Corrections) -> Reading:
    """The reading with what the user corrected. Of a line that is too long nothing is read, whatever was corrected."""
    if not corrections or Trouble.TOO_LONG in reading.troubles:
        return reading
    changes: dict[str, Any] = {}
    troubles, assumed = list(reading.troubles), set(reading.assumed)
    if corrections.contact is not None or corrections.new_name is not None:
        troubles = [trouble for trouble in troubles if trouble not in _OF_NAME]
        assumed.discard(Assumed.SPELLING)
    if corrections.contact is not None:
        changes |= {"contact": corrections.contact, "candidates": (), "firm": "", "phone": "", "email": ""}
    elif corrections.new_name is not None:
        name = corrections.new_name.strip()
        troubles.append(Trouble.UNKNOWN_NAME if name else Trouble.NO_NAME)
        changes |= {"contact": None, "name": name, "candidates": ()}
    if corrections.due is not None:
        troubles = [trouble for trouble in troubles if trouble not in _OF_DAY]
        assumed -= {Assumed.DAY, Assumed.AFTERNOON}
        changes["due"] = corrections.due
    if corrections.channel is not None:
        assumed.discard(Assumed.CHANNEL)
        changes["channel"] = corrections.channel
    if corrections.purpose is not None and corrections.purpose.strip():
        assumed.discard(Assumed.PURPOSE)
        changes["purpose"] = corrections.purpose.strip()
    if corrections.promised is not None:
        changes["promised"] = corrections.promised
    empty: dict[Kind, tuple[str, Any]] = {
        Kind.TAG: ("tags", ()), Kind.TIER: ("tier", None), Kind.DEAL: ("worth", None), Kind.MINE: ("my_task", ""),
        Kind.THEIRS: ("their_task", ""), Kind.FIRM: ("firm", ""), Kind.PHONE: ("phone", ""), Kind.EMAIL: ("email", ""),
    }  # fmt: skip
    changes |= {empty[kind][0]: empty[kind][1] for kind in corrections.without if kind in empty}
    changes |= {"troubles": tuple(troubles), "assumed": frozenset(assumed)}
    return replace(reading, **changes)


def draft_of(reading: Reading, region: str, plain_purpose: str = "") -> Draft | None:
    """What would be saved; None while there is trouble, but for a name nobody has: that is somebody new.

    `region` is the ISO 3166 code by which a number without a country code is read. `plain_purpose` stands for a
    purpose that was not said.
    """
    is_new = reading.troubles == (Trouble.UNKNOWN_NAME,) and bool(reading.name.strip())
    if reading.due is None or (reading.troubles and not is_new) or not (is_new or reading.contact):
        return None
    who = reading.contact if reading.contact is not None and not is_new else _NO_CONTACT
    purpose = plain_purpose if Assumed.PURPOSE in reading.assumed and plain_purpose else reading.purpose
    step = FollowUp(
        "", who.uid, purpose, reading.due, reading.channel, promised=reading.promised, my_task=reading.my_task,
        their_task=reading.their_task,
    )  # fmt: skip
    new = person(reading, region) if is_new else None
    return Draft(step, new.name if new else who.name, new, reading.tier, reading.tags, reading.worth)


def marked(contact: Contact, draft: Draft) -> Contact:
    """A contact with the tags and the tier of a draft; tags that it has already stay as they are."""
    had = {fold(tag) for tag in contact.tags}
    tags = (*contact.tags, *(tag for tag in draft.tags if fold(tag) not in had))
    return replace(contact, tags=tags, tier=draft.tier or contact.tier)


def deal_of(draft: Draft, contact: str, now: Now) -> Deal | None:
    """The new deal of a draft, with `contact` (a uid); None if it says none."""
    if draft.worth is None:
        return None
    amount, currency = draft.worth.amount, draft.worth.currency
    return Deal(new_uid(), contact, draft.step.purpose, amount, currency, created_at=now.at)


def person(reading: Reading, region: str) -> Contact:
    """Somebody new, with what the line tells of them."""
    phone, email = reading.phone, reading.email
    return Contact(
        "", reading.name.strip(" ,;"), organization=reading.firm,
        phones=(Phone(phone, "", e164(phone, region)),) if phone else (),
        emails=(Email(email),) if email else (), tier=reading.tier, tags=reading.tags,
    )  # fmt: skip
