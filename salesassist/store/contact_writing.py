"""Contacts into their seven tables."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from operator import attrgetter
from typing import Any, NamedTuple

from salesassist.domain.contact import Contact, Tier
from salesassist.domain.text import fold
from salesassist.store import changes, index, lists
from salesassist.store.contact_rows import AT_ONCE, OWN
from salesassist.store.database import Database
from salesassist.store.keeping import Keep, in_columns, insert_many
from salesassist.store.rows import (
    AddressRow,
    AliasRow,
    ContactRow,
    EmailRow,
    PhoneRow,
    TagRow,
    columns,
)


def insert(database: Database, contacts: Sequence[Contact], at: datetime | None = None) -> None:
    """Insert contacts that the store does not have, added `at` unless they say when. Who introduced them is set once
    all are there."""
    own = columns(ContactRow, OWN)
    in_file = in_columns(own)
    moments_in_file = in_file["added_at"]
    in_file["added_at"] = lambda moments: moments_in_file([moment or at for moment in moments])
    first = changes.insert_at_once(database, "contact", list(own), map(attrgetter(*OWN), contacts), in_file)
    for part in _PARTS.values():
        rows = (row for number, contact in enumerate(contacts, first) for row in part.rows(number, contact))
        changes.insert_at_once(database, part.table, list(part.columns), rows, in_columns(part.columns))
    for number, contact in enumerate(contacts, first):
        if contact.introduced_by:
            _set_introducer(database, number, contact.introduced_by)
    index.add(database, first, contacts, at)


def update(database: Database, number: int, before: Contact, after: Contact) -> None:
    """Bring the rows of contact `number` from one state to the other, touching only what differs."""
    changed = {name: getattr(after, name) for name in OWN if getattr(before, name) != getattr(after, name)}
    if changed:
        ContactRow.update(changed).where(ContactRow.id == number).execute(database.as_peewee)
    if before.introduced_by != after.introduced_by:
        _set_introducer(database, number, after.introduced_by)
    for name, part in _PARTS.items():
        if getattr(before, name) != getattr(after, name):
            part.row_class.delete().where(part.row_class.contact == number).execute(database.as_peewee)
            insert_many(database, part.table, part.columns, part.rows(number, after))


def set_tier(database: Database, contacts: Sequence[str], tier: Tier | None) -> None:
    """Give contacts (uids) a tier, touching nothing else."""
    for start in range(0, len(contacts), AT_ONCE):
        some = list(contacts[start : start + AT_ONCE])
        ContactRow.update(tier=tier).where(ContactRow.uid.in_(some)).execute(database.as_peewee)


def set_rest(database: Database, contact: str, until: date | None, reason: str) -> None:
    """Leave a contact (a uid) alone until a day, or no longer."""
    ContactRow.update(resting_until=until, resting_reason=reason).where(ContactRow.uid == contact).execute(
        database.as_peewee
    )


def set_rests(database: Database, contacts: Sequence[str], until: date, reason: str) -> None:
    """Leave contacts (uids) alone until a day. One that asked not to be contacted, or that rests for longer, stays as
    it is."""
    for start in range(0, len(contacts), AT_ONCE):
        some = list(contacts[start : start + AT_ONCE])
        shorter = ContactRow.resting_until.is_null() | (ContactRow.resting_until < until)
        ContactRow.update(resting_until=until, resting_reason=reason).where(
            ContactRow.uid.in_(some), ContactRow.do_not_contact == False, shorter  # noqa: E712 - it becomes SQL
        ).execute(database.as_peewee)


def set_deleted(database: Database, contacts: Sequence[str], at: datetime | None) -> None:
    """Put contacts (uids or aliases) into the trash, or with None take them out."""
    for uid in contacts:
        real = lists.real_uid(database, uid)
        ContactRow.update(deleted_at=at).where(ContactRow.uid == real).execute(database.as_peewee)


def tag(database: Database, contacts: Sequence[str], add: Sequence[str], remove: Sequence[str]) -> None:
    """Add tags to contacts (uids) that lack them, and take others away; a tag is the same in any case."""
    gone = {fold(name) for name in remove}
    for start in range(0, len(contacts), AT_ONCE):
        some = list(contacts[start : start + AT_ONCE])
        ids = [row[0] for row in ContactRow.select(ContactRow.id).where(ContactRow.uid.in_(some)).tuples()
               .execute(database.as_peewee)]  # fmt: skip
        rows = TagRow.select(TagRow.id, TagRow.contact, TagRow.name).where(TagRow.contact.in_(ids)).tuples()
        has: dict[int, set[str]] = {number: set() for number in ids}
        for row, owner, name in rows.execute(database.as_peewee):
            if fold(name) in gone:
                TagRow.delete().where(TagRow.id == row).execute(database.as_peewee)
            else:
                has[owner].add(fold(name))
        insert_many(
            database, "tag", _PARTS["tags"].columns,
            ((number, 100 + place, name) for number in ids for place, name in enumerate(add)
             if fold(name) not in has[number]),
        )  # fmt: skip


def _set_introducer(database: Database, number: int, uid: str | None) -> None:
    database.execute_sql(
        "UPDATE contact SET introduced_by_id = coalesce("
        "(SELECT id FROM contact WHERE uid = ?1), (SELECT contact_id FROM alias WHERE uid = ?1)) WHERE id = ?2",
        (uid, number),
    )


class _Part(NamedTuple):
    """One kind of things that a contact has several of: its table, the fields of that, and a contact's rows of it."""

    row_class: Any  # Peewee's models tell a type checker nothing about their fields
    names: tuple[str, ...]
    rows: Callable[[int, Contact], Iterable[tuple]]

    @property
    def table(self) -> str:
        return str(self.row_class._meta.table_name)

    @property
    def columns(self) -> dict[str, Keep | None]:
        return columns(self.row_class, self.names)


_PARTS = {
    "phones": _Part(
        PhoneRow, ("contact", "position", "label", "number", "e164"),
        lambda number, c: [(number, i, p.label, p.number, p.e164) for i, p in enumerate(c.phones)],
    ),
    "emails": _Part(
        EmailRow, ("contact", "position", "label", "address"),
        lambda number, c: [(number, i, e.label, e.address) for i, e in enumerate(c.emails)],
    ),
    "addresses": _Part(
        AddressRow, ("contact", "position", "label", "street", "city", "region", "postal_code", "country", "text"),
        lambda number, c: [
            (number, i, a.label, a.street, a.city, a.region, a.postal_code, a.country, a.text)
            for i, a in enumerate(c.addresses)
        ],
    ),
    "tags": _Part(
        TagRow, ("contact", "position", "name"), lambda number, c: [(number, i, tag) for i, tag in enumerate(c.tags)]
    ),
    "aliases": _Part(AliasRow, ("contact", "uid"), lambda number, c: [(number, uid) for uid in c.aliases]),
}  # fmt: skip
