"""The derived index: what a contact is sorted and found by, its last touch, and whether it was ever triaged.

It is no data of the user's: it is brought up to date at the end of every transaction, and can be rebuilt at will.
"""

import re
from collections.abc import Collection, Sequence

from peewee import SqliteDatabase

from salesassist.domain.contact import Contact
from salesassist.domain.identity import folded
from salesassist.domain.interaction import TOUCHES
from salesassist.domain.phone import digits
from salesassist.domain.text import fold
from salesassist.store.cells import plain
from salesassist.store.inserting import insert_rows

_AT_ONCE = 500
_TOUCHES = ", ".join(f"'{outcome}'" for outcome in sorted(TOUCHES))
_LAST_TOUCH = f"(SELECT max(at) FROM interaction WHERE contact_id = contact.id AND outcome IN ({_TOUCHES}))"
_TRIAGED = """tier IS NOT NULL OR do_not_contact OR resting_until IS NOT NULL
    OR EXISTS (SELECT 1 FROM interaction WHERE contact_id = contact.id)
    OR EXISTS (SELECT 1 FROM follow_up WHERE contact_id = contact.id)
    OR EXISTS (SELECT 1 FROM deal WHERE contact_id = contact.id)"""
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


def add(database: SqliteDatabase, first: int, contacts: Sequence[Contact]) -> None:
    """Take in contacts that have just been added under ids from `first` on, and have nothing else yet."""
    index, texts = [], []
    for number, contact in enumerate(contacts, first):
        words = " ".join(filter(None, (
            contact.nickname, contact.organization, contact.role, contact.notes,
            *[email.address for email in contact.emails], *contact.tags,
        )))  # fmt: skip
        numbers = set()
        for phone in contact.phones:
            numbers.add(digits(phone.number))
            if phone.e164:
                numbers.add(digits(phone.e164))
        triaged = contact.tier is not None or contact.do_not_contact or contact.resting_until is not None
        index.append((number, folded(contact.name), int(triaged)))
        texts.append((number, _text(contact.name, words, numbers)))
    connection = database.connection()
    insert_rows(connection, "contact_index", ("contact_id", "sort_name", "triaged"), index, replace=True)
    insert_rows(connection, "contact_text", ("contact_id", "search_text"), texts, replace=True)


def stale(database: SqliteDatabase) -> int:
    """How many contacts are in the index under other words, or with another last touch, than they should be."""
    run = database.execute_sql
    found = {
        row[0]
        for row in run(
            "SELECT contact_id FROM contact_index JOIN contact ON contact.id = contact_id "
            f"WHERE last_touch IS NOT {_LAST_TOUCH} OR triaged IS NOT ({_TRIAGED})"
        ).fetchall()
    }
    ids = [row[0] for row in run("SELECT contact_id FROM contact_text").fetchall()]
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        names, texts = _words_of(database, some)
        marks = ", ".join("?" * len(some))
        had = run(f"SELECT contact_id, search_text FROM contact_text WHERE contact_id IN ({marks})", some).fetchall()
        sorts = run(f"SELECT contact_id, sort_name FROM contact_index WHERE contact_id IN ({marks})", some).fetchall()
        should, known = dict(texts), {number: name for name, number in names}
        for number, text in had:
            text, wanted = str(text), should.get(number, "")
            if text != wanted and sorted(text.split()) != sorted(wanted.split()):  # in whatever order
                found.add(number)
        found |= {number for number, name in sorts if name != known.get(number)}
    return len(found)


def _refresh_some(database: SqliteDatabase, ids: list[int]) -> None:
    names, texts = _words_of(database, ids)
    connection = database.connection()
    connection.executemany(
        f"""
        INSERT INTO contact_index (contact_id, sort_name, last_touch, triaged)
        SELECT id, ?, {_LAST_TOUCH}, {_TRIAGED} FROM contact WHERE id = ?
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


def _words_of(database: SqliteDatabase, ids: list[int]) -> tuple[list[tuple[str, int]], list[tuple[int, str]]]:
    """What these contacts are sorted by, and what they are found by."""
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
    for number, name, words, phones in plain(rows):
        texts.append((number, _text(name, words, set(map(digits, phones.split("\n"))) if phones else set())))
        names.append((folded(name), number))
    return names, texts


def _text(name: str, words: str, numbers: set[str]) -> str:
    """What a contact is found by: one line each for its name, all other words, and the digits of every number."""
    numbers.discard("")
    return "\n".join((folded(name), fold(words), *sorted(numbers)))


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
