"""Two accounts of one contact put together: nothing is overwritten, nothing is lost, what differs is told."""

import re
from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar

from salesassist.domain.contact import Address, Contact, Email, Phone
from salesassist.domain.identity import folded, has_own_name
from salesassist.domain.phone import digits
from salesassist.exchange.reading import uid_key
from salesassist.frozen import dataclass, replace

T = TypeVar("T")

# Fields with one value. A blank one is filled; two that differ stay as they are and are reported.
_SINGLE = (
    "nickname", "organization", "role", "birthday", "tier", "time_zone", "country", "best_hours", "how_met",
    "introduced_by", "resting_until",
)  # fmt: skip
_singles = attrgetter(*_SINGLE)
_EXTENSION = re.compile(r"\d\D*?(?:ext|x|;|,|p|w|#)\D*\d+\s*$", re.IGNORECASE)
_NAME_PARTS = ("given", "family", "middle", "prefix", "suffix")
_names = attrgetter("name", *_NAME_PARTS)


@dataclass(frozen=True, slots=True)
class Difference:
    """A single value that a file tells otherwise: what was kept and what the file says."""

    field: str
    kept: str
    offered: str


@dataclass(frozen=True, slots=True)
class Added:
    """What a merge adds to one field, or changes in it: `field` is the name of the contact's field, `value` the text
    that comes, and `before` the text it takes the place of ("" where nothing is replaced)."""

    field: str
    value: str
    before: str = ""


def added(existing: Contact, incoming: Contact) -> tuple[Added, ...]:
    """Return what merging would add to the existing contact or change, field by field, one text for each value.

    Of what only programs see (aliases, properties of vCards) nothing is told.
    """
    merged, _ = merge(existing, incoming)
    if merged is existing:
        return ()
    told: list[Added] = []
    for field in ("name", *_NAME_PARTS, *_SINGLE, "department", "resting_reason"):
        before, after = getattr(existing, field), getattr(merged, field)
        if before != after:
            told.append(Added(field, str(after), str(before or "")))
    for field, words in _SEVERAL:
        known = {words(value) for value in getattr(existing, field)}
        told += [Added(field, text) for value in getattr(merged, field) if (text := words(value)) not in known]
    if merged.do_not_contact != existing.do_not_contact:
        told.append(Added("do_not_contact", "do not contact"))
    if merged.notes != existing.notes:
        told.append(Added("notes", merged.notes.removeprefix(existing.notes).strip()))
    return tuple(told)


def _labelled(text: str, label: str) -> str:
    return f"{text} ({label})" if label else text


_SEVERAL: tuple[tuple[str, Callable[[Any], str]], ...] = (
    ("phones", lambda phone: _labelled(phone.number, phone.label)),
    ("emails", lambda email: _labelled(email.address, email.label)),
    ("addresses", lambda address: _labelled(address.one_line(), address.label)),
    ("web", str),
    ("tags", str),
)


def merge(existing: Contact, incoming: Contact) -> tuple[Contact, tuple[Difference, ...]]:
    """Return the existing contact with what the incoming one adds, and the single values in which they differ.

    Blanks are filled; phones, e-mail addresses, postal addresses, pages, tags and properties of vCards are added
    unless they are there in another spelling; notes are appended unless they are contained; do-not-contact survives,
    and so does that one of them was added by hand. The existing uid stays, the incoming one becomes an alias. Merging
    the same again changes nothing, and the very same object comes back when there is nothing to add.
    """
    changes: dict[str, object] = {}
    differences: list[Difference] = []
    for field, added in (
        ("phones", _merged_phones(existing.phones, incoming.phones)),
        ("emails", _added(existing.emails, incoming.emails, _email_key)),
        ("addresses", _added(existing.addresses, incoming.addresses, _address_key)),
        ("web", _added(existing.web, incoming.web, _page_key)),
        ("tags", _added(existing.tags, incoming.tags, folded)),
        ("extra", _added(existing.extra, incoming.extra, str)),
        ("aliases", _merged_aliases(existing, incoming)),
    ):
        if added is not None:
            changes[field] = added
    if _singles(existing) != _singles(incoming):
        for field in _SINGLE:
            _fill(existing, incoming, field, changes, differences)
    if incoming.department and (
        not existing.organization or folded(incoming.organization) in ("", folded(existing.organization))
    ):
        _fill(existing, incoming, "department", changes, differences)
    if _names(existing) != _names(incoming) and _merge_names(existing, incoming, changes, differences):
        for field in _NAME_PARTS:
            _fill(existing, incoming, field, changes, differences)
    if "resting_until" in changes and not existing.resting_reason:
        changes["resting_reason"] = incoming.resting_reason
    if incoming.do_not_contact and not existing.do_not_contact:
        changes["do_not_contact"] = True
    if incoming.by_hand and not existing.by_hand:
        changes["by_hand"] = True
    notes = _merged_notes(existing.notes, incoming.notes)
    if notes != existing.notes:
        changes["notes"] = notes
    return (replace(existing, **changes) if changes else existing), tuple(differences)  # type: ignore[arg-type]


def _merge_names(
    existing: Contact, incoming: Contact, changes: dict[str, object], differences: list[Difference]
) -> bool:
    """Give a contact without a name of its own the one that comes; return whether the names are of one person.

    What was a name may turn out to be the company's, or an address, by what is filled in: `changes` has that already.
    """
    if existing.name == incoming.name or folded(existing.name) == folded(incoming.name):
        return True
    organization = folded(str(changes.get("organization", existing.organization)))
    is_company = folded(incoming.name) == organization and folded(incoming.organization) in ("", organization)
    if is_company or not has_own_name(incoming):
        return not (incoming.given or incoming.family)
    if not has_own_name(replace(existing, **changes) if changes else existing):  # type: ignore[arg-type]
        changes["name"] = incoming.name
        return True
    differences.insert(0, Difference("name", existing.name, incoming.name))
    return False


def _fill(
    existing: Contact,
    incoming: Contact,
    field: str,
    changes: dict[str, object],
    differences: list[Difference],
) -> None:
    offered = getattr(incoming, field)
    if offered:
        kept = getattr(existing, field)
        if not kept:
            changes[field] = offered
        elif kept != offered and folded(str(kept)) != folded(str(offered)):
            differences.append(Difference(field, str(kept), str(offered)))


def _merged_phones(existing: tuple[Phone, ...], incoming: tuple[Phone, ...]) -> tuple[Phone, ...] | None:
    """Return all phones, None if nothing is new. A number typed alike learns its E.164 form from the other."""
    if not incoming or incoming == existing:
        return None
    phones = list(existing)
    places: dict[str, int] = {}
    for place, phone in enumerate(phones):
        for key in _phone_keys(phone):
            places.setdefault(key, place)
    changed = False
    for phone in incoming:
        found = next((places[key] for key in _phone_keys(phone) if key in places), None)
        if found is None:
            for key in _phone_keys(phone):
                places[key] = len(phones)
            phones.append(phone)
            changed = True
        elif phone.e164 and not phones[found].e164:
            phones[found] = replace(phones[found], e164=phone.e164)
            places[phone.e164] = found
            changed = True
    return tuple(phones) if changed else None


def _phone_keys(phone: Phone) -> tuple[str, ...]:
    typed = digits(phone.number)
    if _EXTENSION.search(phone.number):
        return (f"with extension {typed}",)  # the same line, but another desk
    # A text with hardly a digit, "Tel privat" or "1", is compared as it stands.
    typed = typed if len(typed) > 3 else f"text {folded(phone.number)}"
    return (phone.e164, typed) if phone.e164 else (typed,)


def _added(existing: tuple[T, ...], incoming: tuple[T, ...], key: Callable[[T], str]) -> tuple[T, ...] | None:
    """Return the existing values and those that are new, None if none is."""
    if not incoming or incoming == existing:
        return None
    known = {key(value) for value in existing}
    new = []
    for value in incoming:
        if key(value) not in known:
            known.add(key(value))
            new.append(value)
    return (*existing, *new) if new else None


def _email_key(email: Email) -> str:
    return folded(email.address)


def _address_key(address: Address) -> str:
    return folded(address.one_line())


def _page_key(page: str) -> str:
    return folded(page).removeprefix("http://").removeprefix("https://").removeprefix("www.").rstrip("/")


def _merged_aliases(existing: Contact, incoming: Contact) -> tuple[str, ...] | None:
    if incoming.uid in ("", existing.uid) and not incoming.aliases:
        return None
    offered = [uid for uid in (incoming.uid, *incoming.aliases) if uid]
    known = {uid_key(uid) for uid in (existing.uid, *existing.aliases)}
    aliases = list(existing.aliases)
    for uid in offered:
        if uid_key(uid) not in known:
            known.add(uid_key(uid))
            aliases.append(uid)
    return tuple(aliases) if len(aliases) > len(existing.aliases) else None


def _merged_notes(existing: str, incoming: str) -> str:
    if not incoming or incoming in existing:
        return existing
    return f"{existing}\n\n{incoming}" if existing else incoming
