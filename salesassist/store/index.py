"""The derived index: what a contact is sorted and found by, its last touch, where it belongs, and whether it is still
to be triaged: only whom a file brought is, and only until something is decided or planned or has happened.

It is no data of the user's: it is brought up to date at the end of every transaction, and can be rebuilt at will. Texts
of many contacts at once (an import) are made quick to find afterwards, by `catch_up`; until then they are looked
through one by one.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from salesassist.domain.contact import Contact
from salesassist.domain.identity import folded
from salesassist.domain.interaction import TOUCHES
from salesassist.domain.phone import digits
from salesassist.domain.text import fold
from salesassist.store.cells import moment_text, plain
from salesassist.store.database import Database
from salesassist.store.inserting import insert_rows

_AT_ONCE = 500
_TOUCHES = ", ".join(f"'{outcome}'" for outcome in sorted(TOUCHES))
_LAST_TOUCH = f"(SELECT max(at) FROM interaction WHERE contact_id = contact.id AND outcome IN ({_TOUCHES}))"
_TRIAGED = """by_hand OR tier IS NOT NULL OR do_not_contact OR resting_until IS NOT NULL
    OR EXISTS (SELECT 1 FROM interaction WHERE contact_id = contact.id)
    OR EXISTS (SELECT 1 FROM follow_up WHERE contact_id = contact.id)
    OR EXISTS (SELECT 1 FROM deal WHERE contact_id = contact.id)"""
_OPEN = "FROM follow_up WHERE contact_id = contact.id AND state = 'open'"
_TIMED = "datetime(substr(due_at, 1, 19)) IS"
_STANDING = f"""deleted_at IS NOT NULL, do_not_contact <> 0,
    iif(date(resting_until) IS resting_until, resting_until, NULL), tier, added_at,
    (SELECT min(iif(date(due_day) IS due_day, due_day, '2000-01-01')) {_OPEN} AND {_TIMED} NULL),
    (SELECT min(substr(due_at, 1, 20)) {_OPEN} AND {_TIMED} NOT NULL)"""
_STANDING_COLUMNS = "gone, never, rest, tier_of, added, open_day, open_at"
_INDEX_COLUMNS = ("contact_id", "sort_name", "triaged", "never", "rest", "tier_of", "added")
_A_FEW = 50  # contacts whose texts are made quick to find in the transaction that changed them


def refresh(database: Database, contacts: Collection[int] | None = None) -> None:
    """Bring the index up to date for these contact ids (None: for all)."""
    if contacts is None:
        database.execute_sql("DELETE FROM contact_index")
        database.execute_sql("DELETE FROM contact_text")
        contacts = [row[0] for row in database.execute_sql("SELECT id FROM contact").fetchall()]
    ids = sorted(contacts)
    for start in range(0, len(ids), _AT_ONCE):
        _refresh_some(database, ids[start : start + _AT_ONCE])


def add(database: Database, first: int, contacts: Sequence[Contact], at: datetime | None) -> None:
    """Take in contacts that have just been added under ids from `first` on, and have nothing else yet. Those that do
    not say when were added `at`."""
    index, texts = [], []
    usual = moment_text(at) if at is not None else None  # of nearly all that come together
    for number, contact in enumerate(contacts, first):
        name = folded(contact.name)
        words = [contact.nickname, contact.organization, contact.role, contact.notes]
        words += [email.address for email in contact.emails]
        words += contact.tags
        numbers = {digits(phone.number) for phone in contact.phones}
        numbers.update([digits(phone.e164) for phone in contact.phones if phone.e164])
        never, rest, tier, added = contact.do_not_contact, contact.resting_until, contact.tier, contact.added_at
        triaged = contact.by_hand or never or tier is not None or rest is not None
        index.append((
            number, name, int(triaged), int(never), rest.isoformat() if rest is not None else None,
            str(tier) if tier is not None else None, usual if added is None else moment_text(added),
        ))  # fmt: skip
        texts.append((number, _text(name, fold(" ".join(filter(None, words))), numbers)))
    connection = database.connection()
    if contacts:  # what a damaged file may hold under ids that no contact has
        for table in ("contact_index", "contact_text"):
            database.execute_sql(f"DELETE FROM {table} WHERE contact_id BETWEEN ? AND ?", (first, number))
    insert_rows(connection, "contact_index", _INDEX_COLUMNS, index)
    insert_rows(connection, "contact_text", ("contact_id", "search_text"), texts)
    if len(texts) <= _A_FEW:
        catch_up(database, _A_FEW, [number for number, _ in texts])


def stale(database: Database) -> int:
    """How many contacts are in the index under other words, or with another last touch, than they should be."""
    run = database.execute_sql
    found = {
        row[0]
        for row in run(
            "SELECT contact_id FROM contact_index JOIN contact ON contact.id = contact_id "
            f"WHERE last_touch IS NOT {_LAST_TOUCH} OR triaged IS NOT ({_TRIAGED}) "
            f"OR ({_STANDING_COLUMNS}) IS NOT ({_STANDING})"
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


def _refresh_some(database: Database, ids: list[int]) -> None:
    names, texts = _words_of(database, ids)
    connection = database.connection()
    connection.executemany(
        f"""
        INSERT INTO contact_index (contact_id, sort_name, last_touch, triaged, {_STANDING_COLUMNS})
        SELECT id, ?, {_LAST_TOUCH}, {_TRIAGED}, {_STANDING} FROM contact WHERE id = ?
        ON CONFLICT (contact_id) DO UPDATE SET sort_name = excluded.sort_name,
            last_touch = excluded.last_touch, triaged = excluded.triaged, gone = excluded.gone,
            never = excluded.never, rest = excluded.rest, tier_of = excluded.tier_of, added = excluded.added,
            open_day = excluded.open_day, open_at = excluded.open_at
        """,
        names,
    )
    connection.executemany(
        "INSERT INTO contact_text (contact_id, search_text) VALUES (?, ?) "
        "ON CONFLICT (contact_id) DO UPDATE SET search_text = excluded.search_text "
        "WHERE search_text IS NOT excluded.search_text",
        texts,
    )
    if len(ids) <= _A_FEW:
        catch_up(database, _A_FEW, ids)


def _words_of(database: Database, ids: list[int]) -> tuple[list[tuple[str, int]], list[tuple[int, str]]]:
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
        name, numbers = folded(name), set(map(digits, phones.split("\n"))) if phones else set()
        texts.append((number, _text(name, fold(words), numbers)))
        names.append((name, number))
    return names, texts


def _text(name: str, words: str, numbers: set[str]) -> str:
    """What a contact is found by: one line each for its name, all other words (both folded), and the digits of every
    number."""
    numbers.discard("")
    return "\n".join((name, words, *sorted(numbers), ""))


def catch_up(database: Database, most: int, only: Sequence[int] | None = None) -> bool:
    """Make texts that are waiting for it quick to find, at most so many (or `only` those of these contacts); whether
    others wait still."""
    run = database.execute_sql
    among = "" if only is None else f"WHERE contact_id IN ({', '.join(map(str, only))})"
    waiting = f"SELECT contact_id, search_text FROM text_waiting JOIN contact_text USING (contact_id) {among} LIMIT ?"
    rows = run(waiting, (most,)).fetchall()
    if not rows:
        return False
    connection = database.connection()
    known = {row[0] for row in run("SELECT letter FROM letter").fetchall()}
    new = set().union(*(text for _, text in plain(rows))) - known
    connection.executemany("INSERT OR IGNORE INTO letter VALUES (?)", [(letter,) for letter in sorted(new)])
    connection.executemany(
        "INSERT INTO contact_find (rowid, search_text) SELECT contact_id, search_text FROM contact_text "
        "WHERE contact_id = ?", [(row[0],) for row in rows]
    )
    connection.executemany("DELETE FROM text_waiting WHERE contact_id = ?", [(row[0],) for row in rows])
    return len(rows) == most


def tidy(connection: Any) -> None:
    """Let nothing be left of texts that were deleted; their three letters in a row are otherwise kept for a while."""
    connection.execute("INSERT INTO contact_find (contact_find) VALUES ('optimize')")
