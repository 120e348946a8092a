"""Where else a contact is named: in the texts of other contacts' records, and in values they share."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from salesassist.domain.person_record import Mention, Where
from salesassist.domain.phone import digits
from salesassist.domain.text import fold
from salesassist.store.cells import plain
from salesassist.store.database import Database

_LONGEST = 200  # characters of a text that are quoted
_SHORTEST_NAME = 4  # letters; a shorter name would be found in every second word
_SHORTEST_NUMBER = 6  # digits
_PART = re.compile(r"\w+")

# Texts that belong to a contact: what they are of, the table, its column.
_TEXTS = (
    *((Where.RECORD, "contact", column) for column in (
        "name", "organization", "notes", "how_met", "resting_reason", "extra", "nickname", "web")),
    (Where.RECORD, "tag", "name"), (Where.RECORD, "email", "address"), (Where.RECORD, "address", "text"),
    *((Where.FOLLOW_UP, "follow_up", column) for column in (
        "purpose", "points", "smallest_step", "my_task", "their_task")),
    (Where.INTERACTION, "interaction", "note"), (Where.DEAL, "deal", "title"), (Where.PROMISE, "promise", "words"),
)  # fmt: skip
_UNOWNED = (
    *((Where.TEMPLATE, "template", column) for column in ("name", "subject", "body")),
    *((Where.USEFUL_THING, "useful_thing", column) for column in ("title", "note", "link")),
)


def mentions(database: Database, ids: Sequence[int]) -> Iterator[Mention]:
    """Yield where these contacts (ids) are named outside their own records."""
    run = database.execute_sql
    marks = ", ".join("?" * len(ids))
    names = [row[0] for row in plain(run(f"SELECT name FROM contact WHERE id IN ({marks})", list(ids)).fetchall())]
    mails = [r[0] for r in plain(run(f"SELECT address FROM email WHERE contact_id IN ({marks})", list(ids)).fetchall())]
    phones = plain(run(f"SELECT number, e164 FROM phone WHERE contact_id IN ({marks})", list(ids)).fetchall())
    words: dict[str, list[str]] = defaultdict(list)  # by their first part: thousands cost no more than one
    for word in map(fold, (*names, *mails)):
        if len(word) >= _SHORTEST_NAME and (first := _PART.search(word)):
            words[first[0]].append(word)
    numbers = {found for row in phones for text in row if len(found := digits(text or "")) >= _SHORTEST_NUMBER}

    def is_named(text: str) -> bool:
        plain = fold(text)
        if any(word in plain for part in set(_PART.findall(plain)) & words.keys() for word in words[part]):
            return True
        written = digits(text) if numbers else ""
        return len(written) >= _SHORTEST_NUMBER and any(number in written for number in numbers)

    own = set(ids)
    for what, table, column in _TEXTS:
        owner = "contact.id" if table == "contact" else f"{table}.contact_id"
        rows = run(
            f"SELECT contact.id, contact.uid, contact.name, {table}.{column} FROM {table} "
            + ("" if table == "contact" else f"JOIN contact ON contact.id = {owner} ")
            + f"WHERE {table}.{column} NOT IN ('', '[]') ORDER BY {table}.id"
        ).fetchall()
        for number, uid, name, text in plain(rows):
            if number not in own and is_named(text):
                yield Mention(what, uid, name, text[:_LONGEST])
    for number, uid, name, text, e164 in plain(run(
        "SELECT contact.id, contact.uid, contact.name, number, e164 FROM phone JOIN contact ON contact.id = contact_id"
    ).fetchall()) if numbers else ():  # fmt: skip
        if number not in own and numbers & {digits(text), digits(e164 or "")}:
            yield Mention(Where.RECORD, uid, name, text[:_LONGEST])
    for what, table, column in _UNOWNED:
        for (text,) in plain(run(f"SELECT {column} FROM {table} WHERE {column} <> ''").fetchall()):
            if is_named(text):
                yield Mention(what, "", "", text[:_LONGEST])
