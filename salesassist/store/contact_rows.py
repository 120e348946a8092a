"""Contacts, in and out of their seven tables."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any, TypeVar

from peewee import Model, SqliteDatabase

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.domain.text import fold
from salesassist.store.rows import (
    CONVERTED,
    AddressRow,
    AliasRow,
    ContactRow,
    EmailRow,
    PhoneRow,
    TagRow,
    moment_from,
)

_OWN = ("uid", "name", "given", "family", "middle", "prefix", "suffix", "nickname", "organization", "department",
        "role", "birthday", "web", "tier", "time_zone", "country", "best_hours", "how_met", "resting_until",
        "resting_reason", "do_not_contact", "notes", "extra", "added_at")  # fmt: skip
T = TypeVar("T")

_AT_ONCE = 500  # SQLite takes 32,766 parameters a statement; a few hundred ids keep each statement quick


def insert_many(database: SqliteDatabase, row_class: type[Model], names: Sequence[str], rows: Iterable[tuple]) -> None:
    """Insert rows given as tuples of values for the fields `names`."""
    fields = [row_class._meta.fields[name] for name in names]
    columns = ", ".join(f.column_name for f in fields)
    marks = ", ".join("?" * len(fields))
    convert = [(place, f.db_value) for place, f in enumerate(fields) if isinstance(f, CONVERTED)]

    def converted(row: tuple) -> Sequence[Any]:
        if not convert:
            return row
        values = list(row)
        for place, to_db in convert:
            values[place] = to_db(values[place])
        return values

    database.connection().executemany(
        f"INSERT INTO {row_class._meta.table_name} ({columns}) VALUES ({marks})", map(converted, rows)
    )


_CONVERTERS = {
    name: getattr(ContactRow, name).python_value for name in _OWN if isinstance(getattr(ContactRow, name), CONVERTED)
}
_SELECT = (
    f"SELECT id, {', '.join(_OWN)}, (SELECT uid FROM contact AS other WHERE other.id = contact.introduced_by_id), "
    "(SELECT last_touch FROM contact_index WHERE contact_id = contact.id) FROM contact"
)


def load(database: SqliteDatabase, where: str = "TRUE", *values: str) -> Iterator[Contact]:
    """Yield the contacts that a condition in SQL selects, in the order of their ids; trash included."""
    cursor = database.execute_sql(f"{_SELECT} WHERE {where} ORDER BY id", values)
    while batch := cursor.fetchmany(_AT_ONCE):
        yield from _complete(database, batch)


def _complete(database: SqliteDatabase, rows: list[tuple]) -> Iterator[Contact]:
    ids = [row[0] for row in rows]
    marks = ", ".join("?" * len(ids))

    def parts(table: str, columns: str, make: Callable[..., T], order: str = "position") -> dict[int, tuple[T, ...]]:
        found: dict[int, list[T]] = defaultdict(list)
        sql = f"SELECT contact_id, {columns} FROM {table} WHERE contact_id IN ({marks}) ORDER BY {order}"
        for owner, *part in database.execute_sql(sql, ids).fetchall():
            found[owner].append(make(*part))
        return {owner: tuple(several) for owner, several in found.items()}

    phones = parts("phone", "number, label, e164", Phone)
    emails = parts("email", "address, label", Email)
    addresses = parts("address", "street, city, region, postal_code, country, label, text", Address)
    tags = parts("tag", "name", str)
    aliases = parts("alias", "uid", str, "id")
    for number, *own, introducer, touch in rows:
        values: dict[str, Any] = dict(zip(_OWN, own, strict=True))
        for name, from_db in _CONVERTERS.items():
            values[name] = from_db(values[name])
        yield Contact(
            **values,
            phones=phones.get(number, ()),
            emails=emails.get(number, ()),
            addresses=addresses.get(number, ()),
            tags=tags.get(number, ()),
            aliases=aliases.get(number, ()),
            introduced_by=introducer,
            last_touch=moment_from(touch) if touch else None,
        )


def insert(database: SqliteDatabase, contacts: Sequence[Contact], at: datetime | None = None) -> None:
    """Insert contacts that the store does not have, added `at` unless they say when. Who introduced them is set once
    all are there."""
    first = database.execute_sql("SELECT coalesce(max(id), 0) + 1 FROM contact").fetchone()[0]
    numbered = list(enumerate(contacts, first))
    own = attrgetter(*_OWN[:-1])  # all but when it was added
    insert_many(database, ContactRow, ("id", *_OWN), ((n, *own(c), c.added_at or at) for n, c in numbered))
    _insert_parts(database, numbered)
    for number, contact in numbered:
        if contact.introduced_by:
            _set_introducer(database, number, contact.introduced_by)


def update(database: SqliteDatabase, number: int, before: Contact, after: Contact) -> None:
    """Bring the rows of contact `number` from one state to the other, touching only what differs."""
    changed = {name: getattr(after, name) for name in _OWN if getattr(before, name) != getattr(after, name)}
    if changed:
        ContactRow.update(changed).where(ContactRow.id == number).execute(database)
    if before.introduced_by != after.introduced_by:
        _set_introducer(database, number, after.introduced_by)
    for name, row_class in (
        ("phones", PhoneRow), ("emails", EmailRow), ("addresses", AddressRow), ("tags", TagRow), ("aliases", AliasRow),
    ):  # fmt: skip
        if getattr(before, name) != getattr(after, name):
            row_class.delete().where(row_class.contact == number).execute(database)
            _insert_parts(database, [(number, after)], (name,))


def set_tier(database: SqliteDatabase, contacts: Sequence[str], tier: Tier | None) -> None:
    """Give contacts (uids) a tier, touching nothing else."""
    for start in range(0, len(contacts), _AT_ONCE):
        some = list(contacts[start : start + _AT_ONCE])
        ContactRow.update(tier=tier).where(ContactRow.uid.in_(some)).execute(database)


def tag(database: SqliteDatabase, contacts: Sequence[str], add: Sequence[str], remove: Sequence[str]) -> None:
    """Add tags to contacts (uids) that lack them, and take others away; a tag is the same in any case."""
    gone = {fold(name) for name in remove}
    for start in range(0, len(contacts), _AT_ONCE):
        some = list(contacts[start : start + _AT_ONCE])
        ids = [row[0] for row in ContactRow.select(ContactRow.id).where(ContactRow.uid.in_(some)).tuples()
               .execute(database)]  # fmt: skip
        rows = TagRow.select(TagRow.id, TagRow.contact, TagRow.name).where(TagRow.contact.in_(ids)).tuples()
        has: dict[int, set[str]] = {number: set() for number in ids}
        for row, owner, name in rows.execute(database):
            if fold(name) in gone:
                TagRow.delete().where(TagRow.id == row).execute(database)
            else:
                has[owner].add(fold(name))
        insert_many(
            database, TagRow, ("contact", "position", "name"),
            ((number, 100 + place, name) for number in ids for place, name in enumerate(add)
             if fold(name) not in has[number]),
        )  # fmt: skip


def _set_introducer(database: SqliteDatabase, number: int, uid: str | None) -> None:
    database.execute_sql(
        "UPDATE contact SET introduced_by_id = coalesce("
        "(SELECT id FROM contact WHERE uid = ?1), (SELECT contact_id FROM alias WHERE uid = ?1)) WHERE id = ?2",
        (uid, number),
    )


_PARTS = ("phones", "emails", "addresses", "tags", "aliases")


def _insert_parts(
    database: SqliteDatabase, numbered: Sequence[tuple[int, Contact]], names: Sequence[str] = _PARTS
) -> None:
    if "phones" in names:
        insert_many(
            database, PhoneRow, ("contact", "position", "label", "number", "e164"),
            ((n, i, p.label, p.number, p.e164) for n, c in numbered for i, p in enumerate(c.phones)),
        )  # fmt: skip
    if "emails" in names:
        insert_many(
            database, EmailRow, ("contact", "position", "label", "address"),
            ((n, i, e.label, e.address) for n, c in numbered for i, e in enumerate(c.emails)),
        )  # fmt: skip
    if "addresses" in names:
        insert_many(
            database, AddressRow,
            ("contact", "position", "label", "street", "city", "region", "postal_code", "country", "text"),
            ((n, i, a.label, a.street, a.city, a.region, a.postal_code, a.country, a.text)
             for n, c in numbered for i, a in enumerate(c.addresses)),
        )  # fmt: skip
    if "tags" in names:
        insert_many(
            database, TagRow, ("contact", "position", "name"),
            ((n, i, tag) for n, c in numbered for i, tag in enumerate(c.tags)),
        )  # fmt: skip
    if "aliases" in names:
        insert_many(
            database, AliasRow, ("contact", "uid"), ((n, uid) for n, c in numbered for uid in c.aliases)
        )  # fmt: skip
