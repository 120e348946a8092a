"""Contacts, out of their seven tables."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.store import cells
from salesassist.store.database import Database

# What a contact has one of and the table keeps, in the order of the class.
OWN = ("uid", "name", "given", "family", "middle", "prefix", "suffix", "nickname", "organization", "department",
       "role", "birthday", "web", "tier", "time_zone", "country", "best_hours", "how_met", "resting_until",
       "resting_reason", "do_not_contact", "notes", "extra", "added_at", "by_hand")  # fmt: skip
T = TypeVar("T")

AT_ONCE = 500  # SQLite takes 32,766 parameters a statement; a few hundred ids keep each statement quick

_FROM_FILE: dict[str, Callable[[Any], Any]] = {
    "web": cells.list_from, "tier": partial(cells.word_or_none, Tier), "resting_until": cells.day_or_none,
    "do_not_contact": bool, "extra": cells.list_from, "added_at": cells.moment_from,
    "by_hand": bool,
}  # fmt: skip
_CONVERTERS = [(OWN.index(name), from_file) for name, from_file in _FROM_FILE.items()]
_WEB, _TIER, _RESTING = (OWN.index(name) for name in ("web", "tier", "resting_until"))
_SELECT = (
    f"SELECT id, {', '.join(OWN)}, (SELECT uid FROM contact AS other WHERE other.id = contact.introduced_by_id), "
    "(SELECT last_touch FROM contact_index WHERE contact_id = contact.id) FROM contact"
)


def load(database: Database, where: str = "TRUE", *values: str) -> Iterator[Contact]:
    """Yield the contacts that a condition in SQL selects, in the order of their ids; trash included."""
    cursor = database.execute_sql(f"{_SELECT} WHERE {where} ORDER BY id", values)
    while batch := cursor.fetchmany(AT_ONCE):
        yield from _complete(database, cells.plain(batch))


def _complete(database: Database, rows: list[tuple]) -> Iterator[Contact]:
    ids = [row[0] for row in rows]
    marks = ", ".join("?" * len(ids))

    def parts(table: str, columns: str, make: Callable[..., T], order: str = "position") -> dict[int, tuple[T, ...]]:
        found: dict[int, list[T]] = defaultdict(list)
        sql = f"SELECT contact_id, {columns} FROM {table} WHERE contact_id IN ({marks}) ORDER BY {order}"
        for owner, *part in cells.plain(database.execute_sql(sql, ids).fetchall()):
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
            cells.moment_or_none(touch),
        )
