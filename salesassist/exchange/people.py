"""Everyone known, found by whatever identifies a person, in the same time among ten or 100,000."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from salesassist.domain.contact import Contact
from salesassist.domain.identity import Identity
from salesassist.exchange.keys import MARK, Keys, keys_of, keys_of_contact
from salesassist.exchange.reading import Record, uid_key

MOST_COMPARED = 200  # contacts of the same name or organisation that one record is compared with

# The uids under a key. Most keys have one: a set for each would take as much memory as all the rest.
_Index = dict[str, str | dict[str, None]]


class People:
    """Everyone there is, by uid and alias, e-mail address, number, name and organisation. What is kept is small: the
    parts of 100,000 contacts by which they are compared.

    `trash` has the real uid of contacts in the trash by their uids and aliases, which nobody else may have; `apart` are
    pairs of uids of whom the user said that they are two people.
    """

    def __init__(
        self,
        identities: Iterable[Identity] = (),
        trash: Mapping[str, str] | None = None,
        apart: Iterable[frozenset[str]] = (),
    ) -> None:
        self._keys: dict[str, Keys] = {}
        self._by_uid: dict[str, str] = {}
        self._by_email: _Index = {}
        self._by_number: _Index = {}
        self._by_name: _Index = {}
        self._by_organization: _Index = {}
        self._names: dict[str, str] = {}
        self._trash = {uid_key(uid): real for uid, real in (trash or {}).items()}
        self._apart = set(apart)
        self._marks = False
        for identity in identities:
            self.add(identity)

    def let_go(self) -> None:
        """Forget everyone, one after the other: Python, which frees all of a table in one go, lets no other thread on
        meanwhile, 40 ms for 100,000 contacts."""
        names: tuple[dict[str, Any], ...] = (self._keys, self._by_uid, self._by_name, self._names)
        for table in (*names, self._by_email, self._by_number, self._by_organization):
            while table:
                table.popitem()

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

    def add(self, identity: Identity) -> None:
        """Take somebody in, or take in what has been added to somebody."""
        self._add(identity.uid, identity.aliases, identity.name, keys_of(identity))

    def _add(self, uid: str, aliases: tuple[str, ...], name: str, keys: Keys) -> None:
        known = self._keys.get(uid)
        self._keys[uid] = keys
        self._names[uid] = name
        self._by_uid.setdefault(key_of(uid), uid)
        for other in aliases:
            self._by_uid.setdefault(key_of(other), uid)
            self._marks = self._marks or other.startswith(MARK)
        for email in keys.emails:
            _put(self._by_email, email, uid)
        for number in keys.numbers:
            _put(self._by_number, number, uid)
        if known is not None and known.name != keys.name:
            _take_out(self._by_name, known.name, uid)
        _put(self._by_name, keys.name, uid)
        if keys.organization:
            _put(self._by_organization, keys.organization, uid)

    def _by_uid_of(self, contact: Contact) -> str | None:
        """The contact that answers to the uid of another account of it, or to one of the aliases there."""
        if contact.uid and (found := self._by_uid.get(uid_key(contact.uid))) is not None:
            return found
        if not contact.aliases:
            return None
        return next((self._by_uid[key] for key in map(uid_key, contact.aliases) if key in self._by_uid), None)

    def _sharing(self, keys: Keys) -> dict[str, str]:
        """Return the contacts that share an address or a number, with the words for it, the oldest first."""
        found: dict[str, str] = {}
        for email in keys.emails:
            if email in self._by_email:
                words = f"the e-mail address {email}"
                for uid in some(self._by_email, email):
                    found.setdefault(uid, words)
        for number in keys.numbers:
            if number in self._by_number:
                words = f"the number {number}"
                for uid in some(self._by_number, number):
                    found.setdefault(uid, words)
        return found

    def likely(self, record: Record) -> set[str]:
        """The uids of contacts that deciding on a record will probably ask for."""
        if (uid := self._by_uid_of(record.contact)) is not None:
            return {uid}
        keys = keys_of_contact(record.contact, record.has_own_name)
        found = [
            *(self._by_email[email] for email in keys.emails if email in self._by_email),
            *(self._by_number[number] for number in keys.numbers if number in self._by_number),
            *([self._by_name[keys.name]] if keys.name in self._by_name else []),
        ]
        return {one if isinstance(one, str) else next(iter(one), "") for one in found}


def key_of(uid: str) -> str:
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


def some(index: _Index, key: str) -> Sequence[str]:
    """The uids under a key, the oldest first, but never more than it makes sense to compare with."""
    found = index.get(key)
    if found is None:
        return ()
    return (found,) if isinstance(found, str) else list(islice(found, MOST_COMPARED))
