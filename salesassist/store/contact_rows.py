"""Contacts, in and out of their seven tables."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peewee import Expression, Model, SqliteDatabase

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.domain.text import fold
from salesassist.store.rows import (
    AddressRow,
    AliasRow,
    ContactRow,
    EmailRow,
    PartOfContactRow,
    PhoneRow,
    TagRow,
    moment_from,
)

_OWN = ("uid", "name", "given", "family", "middle", "prefix", "suffix", "nickname", "organization", "department",
        "role", "birthday", "web", "tier", "time_zone", "country", "best_hours", "how_met", "resting_until",
        "resting_reason", "do_not_contact", "notes", "extra", "added_at")  # fmt: skip
_AT_ONCE = 500  # SQLite takes 32,766 parameters a statement; a few hundred ids keep each statement quick


def insert_many(database: SqliteDatabase, row_class: type[Model], names: Sequence[str], rows: Iterable[tuple]) -> None:
    """Insert rows given as tuples of values for the fields `names`."""
    fields = [row_class._meta.fields[name] for name in names]
    columns = ", ".join(f.column_name for f in fields)
    marks = ", ".join("?" * len(fields))
    convert = [f.db_value for f in fields]
    database.connection().executemany(
        f"INSERT INTO {row_class._meta.table_name} ({columns}) VALUES ({marks})",
        ([to_db(value) for to_db, value in zip(convert, row, strict=True)] for row in rows),
    )


def load(database: SqliteDatabase, where: Expression | None = None) -> Iterator[Contact]:
    """Yield the contacts that `where` (over ContactRow) selects, in the order of their ids; trash included."""
    introducer = ContactRow.alias()
    query = ContactRow.select(
        ContactRow.id, *(getattr(ContactRow, name) for name in _OWN), introducer.uid.alias("introduced_by")
    ).left_outer_join(introducer, on=(ContactRow.introduced_by == introducer.id))
    if where is not None:
        query = query.where(where)
    batch: list[dict[str, Any]] = []
    for row in query.order_by(ContactRow.id).dicts().execute(database):
        batch.append(row)
        if len(batch) == _AT_ONCE:
            yield from _complete(database, batch)
            batch = []
    if batch:
        yield from _complete(database, batch)


def _complete(database: SqliteDatabase, rows: list[dict[str, Any]]) -> Iterator[Contact]:
    ids = [row["id"] for row in rows]

    def parts(row_class: type[PartOfContactRow], *names: str) -> dict[int, list[dict[str, Any]]]:
        found: dict[int, list[dict[str, Any]]] = defaultdict(list)
        order = row_class.position if hasattr(row_class, "position") else row_class.id
        query = row_class.select(row_class.contact.alias("owner"), *(getattr(row_class, n) for n in names))
        for part in query.where(row_class.contact.in_(ids)).order_by(order).dicts().execute(database):
            found[part.pop("owner")].append(part)
        return found

    phones = parts(PhoneRow, "number", "label", "e164")
    emails = parts(EmailRow, "address", "label")
    addresses = parts(AddressRow, "street", "city", "region", "postal_code", "country", "label", "text")
    tags = parts(TagRow, "name")
    aliases = parts(AliasRow, "uid")
    marks = ", ".join("?" * len(ids))
    touches = dict(
        database.execute_sql(
            f"SELECT contact_id, last_touch FROM contact_index WHERE contact_id IN ({marks})", ids
        ).fetchall()
    )
    for row in rows:
        number = row.pop("id")
        touch = touches.get(number)
        yield Contact(
            **row,
            phones=tuple(Phone(**part) for part in phones[number]),
            emails=tuple(Email(**part) for part in emails[number]),
            addresses=tuple(Address(**part) for part in addresses[number]),
            tags=tuple(part["name"] for part in tags[number]),
            aliases=tuple(part["uid"] for part in aliases[number]),
            last_touch=moment_from(touch) if touch else None,
        )


def insert(database: SqliteDatabase, contacts: Sequence[Contact]) -> None:
    """Insert contacts that the store does not have. Who introduced them is set once all are there."""
    first = database.execute_sql("SELECT coalesce(max(id), 0) + 1 FROM contact").fetchone()[0]
    numbered = list(enumerate(contacts, first))
    insert_many(
        database, ContactRow, ("id", *_OWN), ((n, *(getattr(c, name) for name in _OWN)) for n, c in numbered)
    )
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
        "UPDATE contact SET introduced_by_id = (SELECT id FROM contact WHERE uid = ?) WHERE id = ?", (uid, number)
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
