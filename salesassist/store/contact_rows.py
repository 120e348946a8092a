"""Contacts, in and out of their seven tables."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from peewee import Model, SqliteDatabase

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.domain.text import fold
from salesassist.store import changes, search
from salesassist.store.cells import moment_or_none, plain
from salesassist.store.rows import (
    CONVERTED,
    AddressRow,
    AliasRow,
    ContactRow,
    EmailRow,
    MomentField,
    PhoneRow,
    TagRow,
)

# What a contact has one of and the table keeps, in the order of the class.
_OWN = ("uid", "name", "given", "family", "middle", "prefix", "suffix", "nickname", "organization", "department",
        "role", "birthday", "web", "tier", "time_zone", "country", "best_hours", "how_met", "resting_until",
        "resting_reason", "do_not_contact", "notes", "extra", "added_at")  # fmt: skip
T = TypeVar("T")

_AT_ONCE = 500  # SQLite takes 32,766 parameters a statement; a few hundred ids keep each statement quick


def insert_many(database: SqliteDatabase, row_class: type[Model], names: Sequence[str], rows: Iterable[tuple]) -> None:
    """Insert rows given as tuples of values for the fields `names`."""
    columns = _columns(row_class, names)
    marks = ", ".join("?" * len(columns))
    database.connection().executemany(
        f"INSERT INTO {row_class._meta.table_name} ({', '.join(columns)}) VALUES ({marks})",
        _converted(row_class, names, rows),
    )


def _columns(row_class: type[Model], names: Sequence[str]) -> list[str]:
    return [row_class._meta.fields[name].column_name for name in names]


def _converted(row_class: type[Model], names: Sequence[str], rows: Iterable[tuple]) -> Iterable[tuple]:
    """The rows with their values as the file keeps them."""
    fields = [row_class._meta.fields[name] for name in names]
    # Most rows have the same few values in these columns. (Moments that are equal may be written differently.)
    convert = [
        (place, field.db_value if isinstance(field, MomentField) else lru_cache(maxsize=256)(field.db_value))
        for place, field in enumerate(fields) if isinstance(field, CONVERTED)
    ]  # fmt: skip

    def converted(row: tuple) -> tuple:
        values = list(row)
        for place, to_db in convert:
            if values[place] is not None:
                values[place] = to_db(values[place])
        return tuple(values)

    return map(converted, rows) if convert else rows


_CONVERTERS = [
    (place, getattr(ContactRow, name).python_value)
    for place, name in enumerate(_OWN)
    if isinstance(getattr(ContactRow, name), CONVERTED)
]
_WEB, _TIER, _RESTING = (_OWN.index(name) for name in ("web", "tier", "resting_until"))
_SELECT = (
    f"SELECT id, {', '.join(_OWN)}, (SELECT uid FROM contact AS other WHERE other.id = contact.introduced_by_id), "
    "(SELECT last_touch FROM contact_index WHERE contact_id = contact.id) FROM contact"
)


def load(database: SqliteDatabase, where: str = "TRUE", *values: str) -> Iterator[Contact]:
    """Yield the contacts that a condition in SQL selects, in the order of their ids; trash included."""
    cursor = database.execute_sql(f"{_SELECT} WHERE {where} ORDER BY id", values)
    while batch := cursor.fetchmany(_AT_ONCE):
        yield from _complete(database, plain(batch))


def _complete(database: SqliteDatabase, rows: list[tuple]) -> Iterator[Contact]:
    ids = [row[0] for row in rows]
    marks = ", ".join("?" * len(ids))

    def parts(table: str, columns: str, make: Callable[..., T], order: str = "position") -> dict[int, tuple[T, ...]]:
        found: dict[int, list[T]] = defaultdict(list)
        sql = f"SELECT contact_id, {columns} FROM {table} WHERE contact_id IN ({marks}) ORDER BY {order}"
        for owner, *part in plain(database.execute_sql(sql, ids).fetchall()):
            found[owner].append(make(*part))
        return {owner: tuple(several) for owner, several in found.items()}

    phones = parts("phone", "number, label, e164", Phone)
    emails = parts("email", "address, label", Email)
    addresses = parts("address", "street, city, region, postal_code, country, label, text", Address)
    tags = parts("tag", "name", str)
    aliases = parts("alias", "uid", str, "id")
    for number, *own, introducer, touch in rows:
        for place, from_db in _CONVERTERS:
            own[place] = from_db(own[place])
        yield Contact(  # type: ignore[call-arg]  # by place, which is quicker than by name
            *own[:_WEB],
            phones.get(number, ()),
            emails.get(number, ()),
            addresses.get(number, ()),
            own[_WEB],
            tags.get(number, ()),
            aliases.get(number, ()),
            *own[_TIER:_RESTING],
            introducer,
            *own[_RESTING:],
            moment_or_none(touch),
        )


def insert(database: SqliteDatabase, contacts: Sequence[Contact], at: datetime | None = None) -> None:
    """Insert contacts that the store does not have, added `at` unless they say when. Who introduced them is set once
    all are there."""
    start, rest = attrgetter(*_OWN[:_RESTING]), attrgetter(*_OWN[_RESTING:-1])  # all but when it was added
    added = ContactRow.added_at.db_value(at)
    names = (*_OWN[:_RESTING], "introduced_by", *_OWN[_RESTING:], "deleted_at")  # as the table has them
    first = _insert_at_once(
        database, ContactRow, names, ((*start(c), None, *rest(c), c.added_at or added, None) for c in contacts)
    )  # fmt: skip
    for part in _PARTS.values():
        rows = (row for number, contact in enumerate(contacts, first) for row in part.rows(number, contact))
        _insert_at_once(database, part.row_class, part.names, rows)
    for number, contact in enumerate(contacts, first):
        if contact.introduced_by:
            _set_introducer(database, number, contact.introduced_by)
    search.add(database, first, contacts)


def _insert_at_once(
    database: SqliteDatabase, row_class: type[Model], names: Sequence[str], rows: Iterable[tuple]
) -> int:
    values = _converted(row_class, names, rows)
    return changes.insert_at_once(database, row_class._meta.table_name, _columns(row_class, names), values)


def update(database: SqliteDatabase, number: int, before: Contact, after: Contact) -> None:
    """Bring the rows of contact `number` from one state to the other, touching only what differs."""
    changed = {name: getattr(after, name) for name in _OWN if getattr(before, name) != getattr(after, name)}
    if changed:
        ContactRow.update(changed).where(ContactRow.id == number).execute(database)
    if before.introduced_by != after.introduced_by:
        _set_introducer(database, number, after.introduced_by)
    for name, part in _PARTS.items():
        if getattr(before, name) != getattr(after, name):
            part.row_class.delete().where(part.row_class.contact == number).execute(database)
            insert_many(database, part.row_class, part.names, part.rows(number, after))


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


class _Part(NamedTuple):
    """One kind of things that a contact has several of: its table, the fields of that, and a contact's rows of it."""

    row_class: Any  # Peewee's models tell a type checker nothing about their fields
    names: tuple[str, ...]
    rows: Callable[[int, Contact], Iterable[tuple]]


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
