"""Who is the same person: the decision for each record that comes in, among everyone known.

Merged without asking: the same UID; a shared e-mail address or number and names that agree (equal after folding, or
one side has no name of its own); the same name and organisation with no conflicting e-mail address. Whoever else
shares one of these is kept apart and named as a candidate for review. Two different names never merge by themselves.

A record that adds nothing to somebody it agrees with is that somebody. This makes reading the same file again change
nothing, whatever else was merged into its contacts in the meantime. Where the user decided otherwise than the rule
would, the contact has a mark of the record among its aliases, by which it is known again.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from salesassist.domain.contact import Contact
from salesassist.domain.identity import Identity, identity_of
from salesassist.exchange.decisions import CERTAIN, Candidate, Decision, Reason, Verdict
from salesassist.exchange.keys import Keys, emails_conflict, keys_of_contact, names_agree, share
from salesassist.exchange.merging import Difference, merge
from salesassist.exchange.people import MOST_COMPARED, People, key_of, some
from salesassist.exchange.reading import Record, uid_key
from salesassist.frozen import replace

_MOST_CANDIDATES = 20


class _Found(NamedTuple):
    """Whom a record belongs to by the rule ("" for nobody), and who else it may be."""

    uid: str
    reason: Reason
    sharing: Mapping[str, str]
    namesakes: Sequence[str]
    kept: Contact | None = None  # where it adds nothing
    differences: tuple[Difference, ...] = ()


class AddressBook(People):
    """Everyone known, and everyone decided on, so that records of the same import find each other.

    Deciding on thousands of records makes many objects that stay and no cycles: an import that pauses the garbage
    collector meanwhile (`gc.disable()`) takes about a fifth less time.
    """

    def __init__(
        self,
        identities: Iterable[Identity] = (),
        trash: Mapping[str, str] | None = None,
        apart: Iterable[frozenset[str]] = (),
    ) -> None:
        super().__init__(identities, trash, apart)
        self._decided: dict[str, Contact] = {}
        self._uids_here: dict[str, Keys] = {}

    def begin_file(self) -> None:
        """What comes now is from another file. Within one, the same UID under two names is two people."""
        self._uids_here.clear()

    def stored(self, uid: str) -> None:
        """Forget the contact decided on for this uid: it can be had from the store from now on.

        An import that stores as it goes calls this after each transaction, and stays small however long the file.
        """
        self._decided.pop(uid, None)

    # --- deciding ---

    def decide(
        self,
        record: Record,
        existing: Callable[[str], Contact],
        new_uid: Callable[[], str],
        mark: str = "",
        strangers: Collection[str] = (),
        is_stored: bool = False,
    ) -> Decision:
        """Return what to do with a record, and remember it for the records that follow.

        `existing` returns a stored contact by its uid; it is asked only about contacts this book was told of and that
        were not changed by a decision since. `new_uid` makes a uid for a contact whose file gave none. A record of the
        user's choice has `mark` (see `mark_of`). With `strangers` a record of another UID is never merged. `is_stored`:
        the contact of the record's own UID says just what the record does.
        """
        keys = keys_of_contact(record.contact, record.has_own_name)
        found = self._find(record, keys, existing, mark)
        if is_stored and found.reason is Reason.SAME_UID and found.uid == record.contact.uid:
            found = found._replace(kept=record.contact)
        if strangers and found.uid in strangers and found.reason not in CERTAIN and record.contact.uid:
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
        keys = keys_of_contact(record.contact, record.has_own_name)
        found = self._find(record, keys, existing, mark)
        if found.uid == (target or "") and self.in_trash(record.contact) is None:
            return self._done(record, keys, found, existing, new_uid)
        self._marks = True
        chosen = _Found(target or "", Reason.CHOSEN, found.sharing, found.namesakes)
        decision = self._done(record, keys, chosen, existing, new_uid, mark)
        return decision._replace(against=(found.uid,)) if found.uid else decision

    def _find(self, record: Record, keys: Keys, existing: Callable[[str], Contact], mark: str) -> _Found:
        """Return whom a record belongs to by the rule, or by what the user decided on it before."""
        contact = record.contact
        sharing = self._sharing(keys)
        namesakes = some(self._by_name, keys.name)
        if mark and (uid := self._by_uid.get(uid_key(mark))) is not None:
            return _Found(uid, Reason.CHOSEN_BEFORE, sharing, namesakes)
        uid = self._by_uid_of(contact)
        another = self._is_another(contact, keys, uid)
        if uid is not None:
            if not another:
                return _Found(uid, Reason.SAME_UID, sharing, namesakes)
            sharing.setdefault(uid, "the UID")
        agreeing = []
        if sharing:
            agreeing = [other for other in sharing if other != uid and names_agree(keys, self._keys[other])]
            if len(sharing) >= MOST_COMPARED:  # there may be more
                agreeing += [other for other in namesakes if other not in sharing and share(keys, self._keys[other])]
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

    def _is_another(self, contact: Contact, keys: Keys, owner: str | None) -> bool:
        """Return whether this file has told of somebody else under the same UID, and this is not its owner either."""
        if not contact.uid:
            return False
        known = None if owner is None else self._keys[owner]
        mine = keys if known is None or known.name != keys.name else known  # the one that is kept anyway
        before = self._uids_here.setdefault(key_of(contact.uid), mine)
        if before is mine or known is None or names_agree(keys, before):
            return False
        return not names_agree(keys, known)

    def _with_own_uids(self, contact: Contact, owner: str) -> Contact:
        """The contact without the uids that somebody else than `owner` answers to."""
        if contact.uid in ("", owner) and not contact.aliases:
            return contact
        uid = contact.uid if self.owner(contact.uid) in (None, owner) else ""
        aliases = tuple(alias for alias in contact.aliases if self.owner(alias) in (None, owner))
        if uid == contact.uid and len(aliases) == len(contact.aliases):
            return contact
        return replace(contact, uid=uid, aliases=aliases)

    def _containing(self, keys: Keys, agreeing: list[str], namesakes: Sequence[str]) -> Iterator[str]:
        """Yield the contacts that may already hold all that a record says."""
        yield from agreeing
        same = [uid for uid in namesakes if keys.organization in ("", self._keys[uid].organization)]
        if keys.organization in ("", keys.name):
            # Perhaps a card of the company alone: somebody who works there says it all.
            same += some(self._by_organization, keys.name)
        if same:
            emails, numbers = set(keys.emails), set(keys.numbers)
            for uid in dict.fromkeys(same):
                known = self._keys[uid]
                if uid not in agreeing and emails.issubset(known.emails) and numbers.issubset(known.numbers):
                    yield uid

    def _choose(self, keys: Keys, agreeing: list[str], namesakes: Sequence[str]) -> tuple[str, Reason]:
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
        unopposed = [uid for uid in colleagues if not emails_conflict(keys, self._keys[uid])]
        return (unopposed[0], Reason.COLLEAGUE) if len(unopposed) == 1 else ("", Reason.NEW)

    # --- and doing so ---

    def _done(
        self,
        record: Record,
        keys: Keys,
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
        self, record: Record, keys: Keys, found: _Found, new_uid: Callable[[], str], mark: str
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
        return Decision(Verdict.CREATE, contact, record, found.reason, (), candidates)

    def _candidates(self, record: Record, keys: Keys, found: _Found, uid: str) -> tuple[Candidate, ...]:
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


