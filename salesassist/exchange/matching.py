"""Who is the same person: an index of everyone known, and the decision for each record that comes in.

Merged without asking: the same UID; a shared e-mail address or number and names that agree (equal after folding, or
one side has no name of its own); the same name and organisation with no conflicting e-mail address. Whoever else
shares one of these is kept apart and named as a candidate for review. Two different names never merge by themselves.

A record that adds nothing to somebody it agrees with is that somebody. This makes reading the same file again change
nothing, whatever else was merged into its contacts in the meantime.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from salesassist.domain.contact import Contact
from salesassist.domain.identity import Identity, folded, identity_of
from salesassist.exchange.merging import Difference, merge
from salesassist.exchange.reading import Record, uid_key

_MOST_COMPARED = 200  # contacts of the same name or organisation that one record is compared with


class Verdict(StrEnum):
    """What becomes of a record. SKIP is never decided here: it is for a user who leaves one out."""

    CREATE = "create"
    MERGE = "merge"
    UNCHANGED = "unchanged"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A contact that may be the same person but is not merged by itself, and why it may be, as a sentence."""

    uid: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with a record: the whole contact to store, why, what differs, and who else it may be."""

    verdict: Verdict
    contact: Contact
    record: Record
    reason: str = ""
    differences: tuple[Difference, ...] = ()
    candidates: tuple[Candidate, ...] = ()


class _Keys(NamedTuple):
    """An identity as it is compared."""

    name: str
    own: bool
    organization: str
    emails: tuple[str, ...]
    numbers: tuple[str, ...]


class AddressBook:
    """Everyone known, found by whatever identifies a person; and everyone decided on, so that records of the same
    import find each other. Lookups take the same time in a book of ten or of 100,000.

    Deciding on thousands of records makes many objects that stay and no cycles: an import that pauses the garbage
    collector meanwhile (`gc.disable()`) takes about a fifth less time.
    """

    def __init__(self, identities: Iterable[Identity] = ()) -> None:
        self._keys: dict[str, _Keys] = {}
        self._by_uid: dict[str, str] = {}
        self._by_email: dict[str, tuple[str, ...]] = {}
        self._by_number: dict[str, tuple[str, ...]] = {}
        self._by_name: dict[str, tuple[str, ...]] = {}
        self._by_organization: dict[str, tuple[str, ...]] = {}
        self._names: dict[str, str] = {}
        self._decided: dict[str, Contact] = {}
        for identity in identities:
            self.add(identity)

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, uid: str) -> bool:
        return uid_key(uid) in self._by_uid

    def add(self, identity: Identity) -> None:
        """Take somebody in, or take in what has been added to somebody."""
        self._add(identity.uid, identity.aliases, identity.name, _keys_of(identity))

    def _add(self, uid: str, aliases: tuple[str, ...], name: str, keys: "_Keys") -> None:
        known = self._keys.get(uid)
        self._keys[uid] = keys
        self._names[uid] = name
        for other in (uid, *aliases):
            self._by_uid.setdefault(uid_key(other), uid)
        for email in keys.emails:
            _put(self._by_email, email, uid)
        for number in keys.numbers:
            _put(self._by_number, number, uid)
        if known is not None and known.name != keys.name:
            self._by_name[known.name] = tuple(other for other in self._by_name[known.name] if other != uid)
        _put(self._by_name, keys.name, uid)
        if keys.organization:
            _put(self._by_organization, keys.organization, uid)

    def stored(self, uid: str) -> None:
        """Forget the contact decided on for this uid: it can be had from the store from now on.

        An import that stores as it goes calls this after each transaction, and stays small however long the file.
        """
        self._decided.pop(uid, None)

    def decide(self, record: Record, existing: Callable[[str], Contact], new_uid: Callable[[], str]) -> Decision:
        """Return what to do with a record, and remember it for the records that follow.

        `existing` returns a stored contact by its uid; it is asked only about contacts this book was told of and that
        were not changed by a decision since. `new_uid` makes a uid for a contact whose file gave none.
        """

        def contact_of(uid: str) -> Contact:
            decided = self._decided.get(uid)
            return decided if decided is not None else existing(uid)

        contact = record.contact
        if (uid := self._by_uid_of(contact)) is not None:
            return self._merged(record, uid, contact_of(uid), "same UID")
        keys = _keys_of_contact(contact, record.has_own_name)
        sharing = self._sharing(keys)
        agreeing = [uid for uid in sharing if _names_agree(keys, self._keys[uid])]
        namesakes = self._by_name.get(keys.name, ())[:_MOST_COMPARED]
        for uid in self._containing(keys, agreeing, namesakes):
            kept = contact_of(uid)
            merged, differences = merge(kept, contact)
            if merged is kept:
                return Decision(Verdict.UNCHANGED, kept, record, "adds nothing", differences)
        chosen, reason = self._choose(keys, agreeing, namesakes)
        if chosen:
            return self._merged(record, chosen, contact_of(chosen), reason, sharing)
        return self._created(record, keys, new_uid, sharing, namesakes)

    def _by_uid_of(self, contact: Contact) -> str | None:
        for uid in (contact.uid, *contact.aliases):
            if uid and (found := self._by_uid.get(uid_key(uid))) is not None:
                return found
        return None

    def _sharing(self, keys: _Keys) -> dict[str, str]:
        """Return the contacts that share an address or a number, with the words for it, the oldest first."""
        found: dict[str, str] = {}
        for email in keys.emails:
            for uid in self._by_email.get(email, ()):
                found.setdefault(uid, f"the e-mail address {email}")
        for number in keys.numbers:
            for uid in self._by_number.get(number, ()):
                found.setdefault(uid, f"the number {number}")
        return found

    def _containing(self, keys: _Keys, agreeing: list[str], namesakes: tuple[str, ...]) -> Iterator[str]:
        """Yield the contacts that may already hold all that a record says."""
        yield from agreeing
        same = [uid for uid in namesakes if keys.organization in ("", self._keys[uid].organization)]
        if keys.organization in ("", keys.name):
            # Perhaps a card of the company alone: somebody who works there says it all.
            same += self._by_organization.get(keys.name, ())[:_MOST_COMPARED]
        emails, numbers = set(keys.emails), set(keys.numbers)
        for uid in dict.fromkeys(same):
            known = self._keys[uid]
            if uid not in agreeing and emails.issubset(known.emails) and numbers.issubset(known.numbers):
                yield uid

    def _choose(self, keys: _Keys, agreeing: list[str], namesakes: tuple[str, ...]) -> tuple[str, str]:
        """Return whom a record merges with by the rule, and why; "" if nobody, or if it could be several."""
        same_name = [uid for uid in agreeing if self._keys[uid].name == keys.name]
        if same_name:
            return same_name[0], "same name, and an e-mail address or number in common"
        if len(agreeing) == 1:
            return agreeing[0], "an e-mail address or number in common, and one of them has no name of its own"
        if agreeing or not keys.organization:
            return "", ""
        colleagues = (uid for uid in namesakes if self._keys[uid].organization == keys.organization)
        unopposed = [uid for uid in colleagues if not _emails_conflict(keys, self._keys[uid])]
        if len(unopposed) == 1:
            return unopposed[0], "same name and organisation"
        return "", ""

    def _merged(
        self, record: Record, uid: str, kept: Contact, reason: str, sharing: dict[str, str] | None = None
    ) -> Decision:
        merged, differences = merge(kept, record.contact)
        others = self._candidates(record, {other: why for other, why in (sharing or {}).items() if other != uid})
        if merged is kept:
            return Decision(Verdict.UNCHANGED, kept, record, reason, differences)
        self.add(identity_of(merged))
        self._decided[uid] = merged
        return Decision(Verdict.MERGE, merged, record, reason, differences, others)

    def _created(
        self,
        record: Record,
        keys: _Keys,
        new_uid: Callable[[], str],
        sharing: dict[str, str],
        namesakes: tuple[str, ...],
    ) -> Decision:
        contact = record.contact
        if not contact.uid:
            contact = replace(contact, uid=new_uid())
        reasons = dict(sharing)
        if keys.organization:
            for uid in namesakes:
                if self._keys[uid].organization == keys.organization:
                    reasons.setdefault(uid, "name and organisation")
        self._add(contact.uid, contact.aliases, contact.name, keys)
        self._decided[contact.uid] = contact
        return Decision(Verdict.CREATE, contact, record, "new", candidates=self._candidates(record, reasons))

    def _candidates(self, record: Record, reasons: dict[str, str]) -> tuple[Candidate, ...]:
        return tuple(
            Candidate(
                uid,
                self._names[uid],
                f"{record.contact.name} and {self._names[uid]} have {why} in common, but may be two people.",
            )
            for uid, why in list(reasons.items())[:20]
        )


def _keys_of(identity: Identity) -> _Keys:
    return _Keys(
        folded(identity.name),
        identity.has_own_name,
        folded(identity.organization),
        tuple(dict.fromkeys(map(folded, identity.emails))),
        tuple(dict.fromkeys(identity.numbers)),
    )


def _keys_of_contact(contact: Contact, own: bool) -> _Keys:
    return _Keys(
        folded(contact.name),
        own,
        folded(contact.organization),
        tuple(dict.fromkeys(folded(email.address) for email in contact.emails)),
        tuple(dict.fromkeys(phone.e164 for phone in contact.phones if phone.e164)),
    )


def _names_agree(one: _Keys, other: _Keys) -> bool:
    """Return whether the names are equal, or one side has no name of its own but is called by its company."""
    if one.name == other.name or not (one.own and other.own):
        return True
    return _is_company_of(one, other) or _is_company_of(other, one)


def _is_company_of(one: _Keys, other: _Keys) -> bool:
    return one.name == other.organization and one.organization in ("", one.name)


def _emails_conflict(one: _Keys, other: _Keys) -> bool:
    """Return whether both have addresses and none of them in common."""
    return bool(one.emails and other.emails) and not set(one.emails) & set(other.emails)


def _put(index: dict, key: object, uid: str) -> None:
    """Add a uid to those under a key. A tuple of one is far smaller than a list, and most keys have one."""
    found = index.get(key)
    if found is None:
        index[key] = (uid,)
    elif uid not in found:
        index[key] = (*found, uid)
