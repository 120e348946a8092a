"""The derived index: what a contact is sorted and found by, its last touch, and whether it was ever triaged.

It is no data of the user's: it is brought up to date at the end of every transaction, and can be rebuilt at will.
"""

import re
from collections.abc import Collection

from peewee import SqliteDatabase

from salesassist.domain.identity import folded
from salesassist.domain.interaction import TOUCHES
from salesassist.domain.phone import digits
from salesassist.domain.text import fold

_AT_ONCE = 500
_TOUCHES = ", ".join(f"'{outcome}'" for outcome in sorted(TOUCHES))
_PHONE_LIKE = re.compile(r"[\d\s()+./\-]*\d[\d\s()+./\-]*")


def refresh(database: SqliteDatabase, contacts: Collection[int] | None = None) -> None:
    """Bring the index up to date for these contact ids (None: for all)."""
    if contacts is None:
        database.execute_sql("DELETE FROM contact_index")
        database.execute_sql("DELETE FROM contact_text")
        contacts = [row[0] for row in database.execute_sql("SELECT id FROM contact").fetchall()]
    ids = sorted(contacts)
    for start in range(0, len(ids), _AT_ONCE):
        _refresh_some(database, ids[start : start + _AT_ONCE])


def _refresh_some(database: SqliteDatabase, ids: list[int]) -> None:
    marks = ", ".join("?" * len(ids))
    rows = database.execute_sql(
        f"""
        SELECT id, name, nickname || ' ' || organization || ' ' || role || ' ' || notes || ' '
               || coalesce((SELECT group_concat(address, ' ') FROM email WHERE contact_id = contact.id), '') || ' '
               || coalesce((SELECT group_concat(name, ' ') FROM tag WHERE contact_id = contact.id), ''),
               (SELECT group_concat(number || char(10) || coalesce(e164, ''), char(10))
                FROM phone WHERE contact_id = contact.id)
        FROM contact WHERE id IN ({marks})
        """,
        ids,
    ).fetchall()
    names, texts = [], []
    for number, name, words, phones in rows:
        sort_name = folded(name)
        numbers = {digits(phone) for phone in phones.split("\n")} - {""} if phones else ()
        texts.append((number, "\n".join((sort_name, fold(words), *sorted(numbers)))))
        names.append((sort_name, number))
    connection = database.connection()
    connection.executemany(
        f"""
        INSERT INTO contact_index (contact_id, sort_name, last_touch, triaged)
        SELECT id, ?, (SELECT max(at) FROM interaction WHERE contact_id = contact.id AND outcome IN ({_TOUCHES})),
               tier IS NOT NULL OR do_not_contact OR resting_until IS NOT NULL
               OR EXISTS (SELECT 1 FROM interaction WHERE contact_id = contact.id)
               OR EXISTS (SELECT 1 FROM follow_up WHERE contact_id = contact.id)
               OR EXISTS (SELECT 1 FROM deal WHERE contact_id = contact.id)
        FROM contact WHERE id = ?
        ON CONFLICT (contact_id) DO UPDATE SET sort_name = excluded.sort_name,
            last_touch = excluded.last_touch, triaged = excluded.triaged
        """,
        names,
    )
    connection.executemany(
        "INSERT INTO contact_text (contact_id, search_text) VALUES (?, ?) "
        "ON CONFLICT (contact_id) DO UPDATE SET search_text = excluded.search_text",
        texts,
    )


def find(database: SqliteDatabase, text: str) -> set[int] | None:
    """Return the ids of the contacts in which every word of `text` occurs (None: `text` asks for nothing).

    Case, accents and the way a phone number is spelled make no difference. Deleted contacts are left out.
    """
    words = fold(text).split()
    if not words:
        return None
    every = " AND ".join("instr(search_text, ?)" for _ in words)
    if _PHONE_LIKE.fullmatch(text.strip()):  # or a date or a figure in the notes
        every = f"({every} OR instr(search_text, ?))"
        words.append(_without_trunk(text))
    rows = database.execute_sql(
        f"SELECT contact_id FROM contact_text JOIN contact ON contact.id = contact_id "
        f"WHERE deleted_at IS NULL AND {every}",
        words,
    ).fetchall()
    return {row[0] for row in rows}


def _without_trunk(phone: str) -> str:
    """The digits of a number as typed, without the zeros that only say how to dial it (0049 30, 030, +49 (0)30)."""
    found = digits(phone.replace("(0)", ""))
    return found.lstrip("0") or found
