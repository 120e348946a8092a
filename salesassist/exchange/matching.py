"""Who is the same person: an index of everyone known, and the decision for each record that comes in.

Merged without asking: the same UID; a shared e-mail address or number and names that agree (equal after folding, or
one side has no name of its own); the same name and organisation with no conflicting e-mail address. Whoever else
shares one of these is kept apart and named as a candidate for review. Two different names never merge by themselves.

A record that adds nothing to somebody it agrees with is that somebody. This makes reading the same file again change
nothing, whatever else was merged into its contacts in the meantime. Where the user decided otherwise than the rule
would, the contact has a mark of the record among its aliases, by which it is known again.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from salesassist.domain.contact import Contact
from salesassist.domain.identity import Identity, folded, identity_of
from salesassist.domain.text import fold
from salesassist.exchange.merging import Difference, merge
from salesassist.exchange.reading import Record, uid_key

_MOST_COMPARED = 200  # contacts of the same name or organisation that one record is compared with
_MOST_CANDIDATES = 20
_MARK = "record:"


class Verdict(StrEnum):
    """What becomes of a record. SKIP is never decided here: it is for a user who leaves one out."""

    CREATE = "create"
    MERGE = "merge"
    UNCHANGED = "unchanged"
    SKIP = "skip"


class Reason(StrEnum):
    """Why, in words."""

    NEW = "new"
    SAME_UID = "same UID"
    NOTHING_NEW = "nothing in it is new"
    EMAIL = "same name, and an e-mail address in common"
    NUMBER = "same name, and a number in common"
    NAMELESS_EMAIL = "an e-mail address in common, and one of them has no name of its own"
    NAMELESS_NUMBER = "a number in common, and one of them has no name of its own"
    COLLEAGUE = "same name and organisation"
    CHOSEN_BEFORE = "as you chose before"
    CHOSEN = "as you chose"


_CERTAIN = (Reason.SAME_UID, Reason.CHOSEN_BEFORE)

@dataclass(frozen=True, slots=True)
class Candidate:
    """A contact that may be the same person but is not merged by itself, and why it may be, as a sentence."""

    uid: str
    name: str
    reason: str


class Decision(NamedTuple):
    """What to do with a record: the whole contact to store, why, what differs, and who else it may be.

    `existing` is the contact that the record is merged with, or was found to be, as it was before. `against` are
    contacts that the rule would have chosen, where the user chose otherwise.
    """

    verdict: Verdict
    contact: Contact
    record: Record
    reason: str = ""
    differences: tuple[Difference, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    existing: Contact | None = None
    against: tuple[str, ...] = ()


class _Keys(NamedTuple):
    """An identity as it is compared."""

    name: str
    own: bool
    organization: str
    emails: tuple[str, ...]
    numbers: tuple[str, ...]


# The uids under a key. Most keys have one: a set for each would take as much memory as all the rest.
_Index = dict[str, str | dict[str, None]]


class _Found(NamedTuple):
    """Whom a record belongs to by the rule ("" for nobody), and who else it may be."""

    uid: str
    reason: Reason
    sharing: Mapping[str, str]
    namesakes: Sequence[str]
    kept: Contact | None = None  # where it adds nothing
    differences: tuple[Difference, ...] = ()


class AddressBook:
    """Everyone known, found by whatever identifies a person; and everyone decided on, so that records of the same
    import find each other. Lookups take the same time in a book of ten or of 100,000.

    `trash` has the real uid of contacts in the trash by their uids and aliases, which nobody else may have; `apart` are
    pairs of uids of whom the user said that they are two people.

    Deciding on thousands of records makes many objects that stay and no cycles: an import that pauses the garbage
    collector meanwhile (`gc.disable()`) takes about a fifth less time.
    """

    def __init__(
        self,
        identities: Iterable[Identity] = (),
        trash: Mapping[str, str] | None = None,
        apart: Iterable[frozenset[str]] = (),
    ) -> None:
        self._keys: dict[str, _Keys] = {}
        self._by_uid: dict[str, str] = {}
        self._by_email: _Index = {}
        self._by_number: _Index = {}
        self._by_name: _Index = {}
        self._by_organization: _Index = {}
        self._names: dict[str, str] = {}
        self._decided: dict[str, Contact] = {}
        self._trash = {uid_key(uid): real for uid, real in (trash or {}).items()}
        self._apart = set(apart)
        self._uids_here: dict[str, _Keys] = {}
        self._marks = False
        for identity in identities:
            self.add(identity)

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, uid: str) -> bool:
        return uid_key(uid) in self._by_uid

    @property
    def has_marks(self) -> bool:
        """Whether anybody has the mark of a record on which the user decided."""
        return self._marks

    def owner(self, uid: str) -> str | None:
        """The uid of the contact that answers to a uid or alias, in the trash or not."""
        key = uid_key(uid)
        return self._by_uid.get(key) or self._trash.get(key)

    def in_trash(self, contact: Contact, mark: str = "") -> str | None:
        """The uid of the contact in the trash that a record is of."""
        if not self._trash:
            return None
        keys = [uid_key(uid) for uid in (mark, contact.uid, *contact.aliases) if uid]
        if any(key in self._by_uid for key in keys):
            return None
        return next((self._trash[key] for key in keys if key in self._trash), None)

    def bin(self, contact: Contact) -> None:
        """Take in a contact that is in the trash."""
        for uid in (contact.uid, *contact.aliases):
            if uid_key(uid) not in self._by_uid:
                self._trash.setdefault(uid_key(uid), contact.uid)

    def identity(self, uid: str) -> Identity:
        """What is known of somebody in the book, folded but for the name."""
        keys = self._keys[uid]
        return Identity(uid, (), self._names[uid], keys.own, keys.organization, keys.emails, keys.numbers)

    def keep_apart(self, one: str, other: str) -> None:
        """Remember that these are two people."""
        self._apart.add(frozenset((one, other)))

    def begin_file(self) -> None:
        """What comes now is from another file. Within one, the same UID under two names is two people."""
        self._uids_here.clear()

    def add(self, identity: Identity) -> None:
        """Take somebody in, or take in what has been added to somebody."""
        self._add(identity.uid, identity.aliases, identity.name, _keys_of(identity))

    def _add(self, uid: str, aliases: tuple[str, ...], name: str, keys: _Keys) -> None:
        known = self._keys.get(uid)
        self._keys[uid] = keys
        self._names[uid] = name
        self._by_uid.setdefault(_key(uid), uid)
        for other in aliases:
            self._by_uid.setdefault(_key(other), uid)
            self._marks = self._marks or other.startswith(_MARK)
        for email in keys.emails:
            _put(self._by_email, email, uid)
        for number in keys.numbers:
            _put(self._by_number, number, uid)
        if known is not None and known.name != keys.name:
            _take_out(self._by_name, known.name, uid)
        _put(self._by_name, keys.name, uid)
        if keys.organization:
            _put(self._by_organization, keys.organization, uid)

    def stored(self, uid: str) -> None:
        """Forget the contact decided on for this uid: it can be had from the store from now on.

        An import that stores as it goes calls this after each transaction, and stays small however long the file.
        """
        self._decided.pop(uid, None)

    # --- deciding ---

    def likely(self, record: Record) -> set[str]:
        """The uids of contacts that deciding on a record will probably ask for."""
        if (uid := self._by_uid_of(record.contact)) is not None:
            return {uid}
        keys = _keys_of_contact(record.contact, record.has_own_name)
        found = [
            *(self._by_email[email] for email in keys.emails if email in self._by_email),
            *(self._by_number[number] for number in keys.numbers if number in self._by_number),
            *([self._by_name[keys.name]] if keys.name in self._by_name else []),
        ]
        return {one if isinstance(one, str) else next(iter(one), "") for one in found}

    def decide(
        self,
        record: Record,
        existing: Callable[[str], Contact],
        new_uid: Callable[[], str],
        mark: str = "",
        strangers: Collection[str] = (),
    ) -> Decision:
        """Return what to do with a record, and remember it for the records that follow.

        `existing` returns a stored contact by its uid; it is asked only about contacts this book was told of and that
        were not changed by a decision since. `new_uid` makes a uid for a contact whose file gave none. A record of the
        user's choice has `mark` (see `mark_of`). With `strangers` a record of another UID is never merged.
        """
        keys = _keys_of_contact(record.contact, record.has_own_name)
        found = self._find(record, keys, existing, mark)
        if strangers and found.uid in strangers and found.reason not in _CERTAIN and record.contact.uid:
            found = _Found("", Reason.NEW, found.sharing, found.namesakes)
        return self._done(record, keys, found, existing, new_uid)

    def decide_as_wished(
        self,
        record: Record,
        existing: Callable[[str], Contact],
        new_uid: Callable[[], str],
        mark: str,
        target: str | None,
    ) -> Decision:
        """Do with a record what the user wants: merge it with `target` (a uid of this book), or make a new contact.

        Where the rule would do something else the contact gets `mark`, so that the record will be known again.
        """
        keys = _keys_of_contact(record.contact, record.has_own_name)
        found = self._find(record, keys, existing, mark)
        if found.uid == (target or "") and self.in_trash(record.contact) is None:
            return self._done(record, keys, found, existing, new_uid)
        self._marks = True
        chosen = _Found(target or "", Reason.CHOSEN, found.sharing, found.namesakes)
        decision = self._done(record, keys, chosen, existing, new_uid, mark)
        return decision._replace(against=(found.uid,)) if found.uid else decision

    def _find(self, record: Record, keys: _Keys, existing: Callable[[str], Contact], mark: str) -> _Found:
        """Return whom a record belongs to by the rule, or by what the user decided on it before."""
        contact = record.contact
        sharing = self._sharing(keys)
        namesakes = _some(self._by_name, keys.name)
        if mark and (uid := self._by_uid.get(uid_key(mark))) is not None:
            return _Found(uid, Reason.CHOSEN_BEFORE, sharing, namesakes)
        uid = self._by_uid_of(contact)
        another = self._is_another(contact, keys, uid)
        if uid is not None:
            if not another:
                return _Found(uid, Reason.SAME_UID, sharing, namesakes)
            sharing.setdefault(uid, "the UID")
        agreeing = [other for other in sharing if other != uid and _names_agree(keys, self._keys[other])]
        if len(sharing) >= _MOST_COMPARED:  # there may be more
            agreeing += [other for other in namesakes if other not in sharing and _share(keys, self._keys[other])]
        if agreeing or namesakes or keys.name in self._by_organization:
            for other in self._containing(keys, agreeing, namesakes):
                kept = self._contact_of(other, existing)
                merged, differences = merge(kept, self._with_own_uids(contact, other))
                if merged is kept:
                    return _Found(other, Reason.NOTHING_NEW, sharing, namesakes, kept, differences)
            chosen, reason = self._choose(keys, agreeing, namesakes)
            if chosen:
                return _Found(chosen, reason, sharing, namesakes)
        return _Found("", Reason.NEW, sharing, namesakes)

    def _contact_of(self, uid: str, existing: Callable[[str], Contact]) -> Contact:
        decided = self._decided.get(uid)
        return decided if decided is not None else existing(uid)

    def _by_uid_of(self, contact: Contact) -> str | None:
        if contact.uid and (found := self._by_uid.get(uid_key(contact.uid))) is not None:
            return found
        if not contact.aliases:
            return None
        return next((self._by_uid[key] for key in map(uid_key, contact.aliases) if key in self._by_uid), None)

    def _is_another(self, contact: Contact, keys: _Keys, owner: str | None) -> bool:
        """Return whether this file has told of somebody else under the same UID, and this is not its owner either."""
        if not contact.uid:
            return False
        known = None if owner is None else self._keys[owner]
        mine = keys if known is None or known.name != keys.name else known  # the one that is kept anyway
        before = self._uids_here.setdefault(_key(contact.uid), mine)
        if before is mine or known is None or _names_agree(keys, before):
            return False
        return not _names_agree(keys, known)

    def _with_own_uids(self, contact: Contact, owner: str) -> Contact:
        """The contact without the uids that somebody else than `owner` answers to."""
        if contact.uid in ("", owner) and not contact.aliases:
            return contact
        uid = contact.uid if self.owner(contact.uid) in (None, owner) else ""
        aliases = tuple(alias for alias in contact.aliases if self.owner(alias) in (None, owner))
        if uid == contact.uid and len(aliases) == len(contact.aliases):
            return contact
        return replace(contact, uid=uid, aliases=aliases)

    def _sharing(self, keys: _Keys) -> dict[str, str]:
        """Return the contacts that share an address or a number, with the words for it, the oldest first."""
        found: dict[str, str] = {}
        for email in keys.emails:
            if email in self._by_email:
                words = f"the e-mail address {email}"
                for uid in _some(self._by_email, email):
                    found.setdefault(uid, words)
        for number in keys.numbers:
            if number in self._by_number:
                words = f"the number {number}"
                for uid in _some(self._by_number, number):
                    found.setdefault(uid, words)
        return found

    def _containing(self, keys: _Keys, agreeing: list[str], namesakes: Sequence[str]) -> Iterator[str]:
        """Yield the contacts that may already hold all that a record says."""
        yield from agreeing
        same = [uid for uid in namesakes if keys.organization in ("", self._keys[uid].organization)]
        if keys.organization in ("", keys.name):
            # Perhaps a card of the company alone: somebody who works there says it all.
            same += _some(self._by_organization, keys.name)
        if same:
            emails, numbers = set(keys.emails), set(keys.numbers)
            for uid in dict.fromkeys(same):
                known = self._keys[uid]
                if uid not in agreeing and emails.issubset(known.emails) and numbers.issubset(known.numbers):
                    yield uid

    def _choose(self, keys: _Keys, agreeing: list[str], namesakes: Sequence[str]) -> tuple[str, Reason]:
        """Return whom a record merges with by the rule, and why; "" if nobody, or if it could be several."""
        same_name = [uid for uid in agreeing if self._keys[uid].name == keys.name]
        if same_name or len(agreeing) == 1:
            chosen = (same_name or agreeing)[0]
            if set(keys.emails).intersection(self._keys[chosen].emails):
                return chosen, Reason.EMAIL if same_name else Reason.NAMELESS_EMAIL
            return chosen, Reason.NUMBER if same_name else Reason.NAMELESS_NUMBER
        if agreeing or not keys.organization:
            return "", Reason.NEW
        colleagues = (uid for uid in namesakes if self._keys[uid].organization == keys.organization)
        unopposed = [uid for uid in colleagues if not _emails_conflict(keys, self._keys[uid])]
        return (unopposed[0], Reason.COLLEAGUE) if len(unopposed) == 1 else ("", Reason.NEW)

    # --- and doing so ---

    def _done(
        self,
        record: Record,
        keys: _Keys,
        found: _Found,
        existing: Callable[[str], Contact],
        new_uid: Callable[[], str],
        mark: str = "",
    ) -> Decision:
        if not found.uid:
            return self._created(record, keys, found, new_uid, mark)
        if (kept := found.kept) is not None:
            merged, differences = kept, found.differences
        else:
            kept = self._contact_of(found.uid, existing)
            contact = record.contact
            if mark:
                contact = replace(contact, aliases=(*contact.aliases, mark))
            merged, differences = merge(kept, self._with_own_uids(contact, found.uid))
        candidates = self._candidates(record, keys, found, found.uid)
        if merged is kept:
            return Decision(Verdict.UNCHANGED, kept, record, found.reason, differences, candidates, kept)
        self.add(identity_of(merged))
        self._decided[found.uid] = merged
        return Decision(Verdict.MERGE, merged, record, found.reason, differences, candidates, kept)

    def _created(
        self, record: Record, keys: _Keys, found: _Found, new_uid: Callable[[], str], mark: str
    ) -> Decision:
        contact = record.contact
        if contact.aliases or mark:
            aliases = dict.fromkeys((*contact.aliases, *([mark] if mark else [])))
            contact = replace(contact, aliases=tuple(alias for alias in aliases if self.owner(alias) is None))
        if not contact.uid or self.owner(contact.uid) is not None:
            contact = replace(contact, uid=new_uid())
        candidates = self._candidates(record, keys, found, contact.uid)
        self._add(contact.uid, contact.aliases, contact.name, keys)
        self._decided[contact.uid] = contact
        return Decision(Verdict.CREATE, contact, record, found.reason, candidates=candidates)

    def _candidates(self, record: Record, keys: _Keys, found: _Found, uid: str) -> tuple[Candidate, ...]:
        """Who else the record of the contact `uid` may be of, but for those of whom the user said that they are not."""
        sharing, namesakes = found.sharing, found.namesakes if keys.organization else ()
        if len(sharing) + len(namesakes) <= (uid in sharing) + (uid in namesakes):
            return ()  # nobody else
        reasons = dict(sharing)
        for other in namesakes:
            if self._keys[other].organization == keys.organization:
                reasons.setdefault(other, "name and organisation")
        reasons.pop(uid, None)
        if self._apart:
            reasons = {other: why for other, why in reasons.items() if frozenset((uid, other)) not in self._apart}
        return tuple(
            Candidate(
                other,
                self._names[other],
                f"{record.contact.name} and {self._names[other]} have {why} in common, but may be two people.",
            )
            for other, why in islice(reasons.items(), _MOST_CANDIDATES)
        )


def mark_of(record: Record, turn: int) -> str:
    """An alias by which a record is known again whatever the rule says of it. `turn` counts, from 0, the records of one
    file that are told from each other by nothing else."""
    keys = _keys_of_contact(record.contact, record.has_own_name)
    told = repr((uid_key(record.contact.uid), keys.name, keys.organization, keys.emails, keys.numbers, turn))
    return _MARK + hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _keys_of(identity: Identity) -> _Keys:
    return _Keys(
        folded(identity.name),
        identity.has_own_name,
        folded(identity.organization),
        _each(map(fold, identity.emails)),
        _each(identity.numbers),
    )


def _keys_of_contact(contact: Contact, own: bool) -> _Keys:
    return _Keys(
        folded(contact.name),
        own,
        folded(contact.organization),
        _each([fold(email.address) for email in contact.emails]),
        _each([phone.e164 for phone in contact.phones if phone.e164]),
    )


def _each(values: Iterable[str]) -> tuple[str, ...]:
    several = tuple(values)
    return several if len(several) < 2 else tuple(dict.fromkeys(several))


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


def _share(one: _Keys, other: _Keys) -> bool:
    """Return whether they have an address or a number in common."""
    return not (set(one.emails).isdisjoint(other.emails) and set(one.numbers).isdisjoint(other.numbers))


def _key(uid: str) -> str:
    """The `uid_key`, which takes no further memory where it is the uid itself."""
    key = uid_key(uid)
    return uid if key == uid else key


def _put(index: _Index, key: str, uid: str) -> None:
    """Add a uid to those under a key."""
    found = index.setdefault(key, uid)
    if found is not uid and found != uid:
        if isinstance(found, str):
            index[key] = {found: None, uid: None}
        else:
            found[uid] = None


def _take_out(index: _Index, key: str, uid: str) -> None:
    """Remove a uid from those under a key."""
    found = index[key]
    if isinstance(found, dict):
        found.pop(uid, None)
    elif found == uid:
        del index[key]


def _some(index: _Index, key: str) -> Sequence[str]:
    """The uids under a key, the oldest first, but never more than it makes sense to compare with."""
    found = index.get(key)
    if found is None:
        return ()
    return (found,) if isinstance(found, str) else list(islice(found, _MOST_COMPARED))
