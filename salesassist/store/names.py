"""Finding contacts by a word of their name, as quick add reads it."""

import re
from collections.abc import Sequence

from salesassist.domain.names import NameMatch
from salesassist.domain.text import fold
from salesassist.store import search
from salesassist.store.cells import plain
from salesassist.store.database import Database

_A_FEW = 100  # contacts; to ask the index for more takes as long as looking at every name
_SPECIAL = re.compile(r"[*?\[]")


def with_word(database: Database, word: str, known: Sequence[int] | None = None) -> list[NameMatch]:
    """The contacts among which are all with this word (folded) in their name, in the order of names; none from the
    trash. Unless it is `known` who has it, that may cost a look at every name: some ten milliseconds for 100,000."""
    if known is not None:
        sql = f"SELECT uid, name, organization, id FROM contact WHERE id IN ({', '.join(map(str, known))})"
        rows = plain(database.execute_sql(f"{sql} AND deleted_at IS NULL").fetchall())
        rows.sort(key=lambda row: (fold(row[1]), row[3]))
        return [NameMatch(*row[:3]) for row in rows]
    candidates = search.find_quickly(database, word, _A_FEW)
    if candidates is not None and not candidates:
        return []
    among = ""
    if candidates is not None:
        among = f"AND contact_id IN ({', '.join(map(str, candidates))})"
    pattern = f"*[^a-z0-9]{_SPECIAL.sub(lambda mark: f'[{mark[0]}]', word)}[^a-z0-9]*"
    rows = database.execute_sql(
        "SELECT uid, name, organization FROM contact_index JOIN contact ON contact.id = contact_id "
        f"WHERE NOT gone {among} AND instr(sort_name, ?1) AND ' ' || sort_name || ' ' GLOB ?2 "
        "ORDER BY sort_name, contact_id",
        (word, pattern),
    ).fetchall()
    return [NameMatch(*row) for row in plain(rows)]
