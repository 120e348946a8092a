"""What contacts say, each as one text: the quick answer to whether a record of a file is in the store just as it came.

The store makes the text in SQL, and `contents_of` the same of a contact in memory: where these are equal, so is all
that the file of another program can tell. To load ten thousand contacts for that would take three times as long.
"""

import json
from collections.abc import Sequence
from operator import attrgetter

from salesassist.domain.contact import Contact
from salesassist.store.database import Database

_AT_ONCE = 500
_VALUE, _KIND = "\x1f", "\x1e"  # after each value, and after all of one kind; no text from a file has these
_TEXTS = ("name", "given", "family", "middle", "prefix", "suffix", "nickname", "organization", "department", "role",
          "birthday", "time_zone", "notes")  # fmt: skip
_PARTS = {
    "phone": ("number", "label", "e164"),
    "email": ("address", "label"),
    "address": ("street", "city", "region", "postal_code", "country", "label", "text"),
    "tag": ("name",),
}

_texts = attrgetter(*_TEXTS)
_said_here = attrgetter(
    "tier", "country", "best_hours", "how_met", "introduced_by", "resting_until", "resting_reason", "do_not_contact",
    "aliases", "by_hand",
)  # fmt: skip
_NOTHING_SAID = (None, "", "", "", None, None, "", False, (), False)


def contents_of(contact: Contact) -> str | None:
    """What a contact says; None if it says any of what only this program knows, and of which these texts are silent."""
    if _said_here(contact) != _NOTHING_SAID:
        return None
    values = [*_texts(contact)]
    for several in (contact.web, contact.extra):
        values.append(json.dumps(several, ensure_ascii=False) if several else "[]")
    for phone in contact.phones:
        values += (phone.number, phone.label, phone.e164 or "")
    values.append(_KIND)
    for email in contact.emails:
        values += (email.address, email.label)
    values.append(_KIND)
    for at in contact.addresses:
        values += (at.street, at.city, at.region, at.postal_code, at.country, at.label, at.text)
    values += (_KIND, *contact.tags, _KIND, "")
    return _VALUE.join(values)


def _together(columns: Sequence[str]) -> str:
    """SQL for values with a mark after each. In one go: || would copy the notes at every step."""
    return f"printf('{f'%s{_VALUE}' * len(columns)}', {', '.join(columns)})"


def _all_together() -> str:
    parts = [
        f"(SELECT group_concat({_together(columns)}, '') FROM {table} WHERE contact_id = contact.id)"
        for table, columns in _PARTS.items()
    ]
    own = _together((*_TEXTS, "web", "extra"))
    return f"printf('%s{f'%s{_KIND}{_VALUE}' * len(parts)}', {own}, {', '.join(parts)})"


_CONTENTS = f"SELECT uid, {_all_together()} FROM contact WHERE uid IN "


def contents(database: Database, uids: Sequence[str]) -> dict[str, str]:
    """What each of these contacts says, by uid."""
    found: dict[str, str] = {}
    for start in range(0, len(uids), _AT_ONCE):
        some = uids[start : start + _AT_ONCE]
        found.update(database.execute_sql(f"{_CONTENTS} ({', '.join('?' * len(some))})", list(some)).fetchall())
    return found
