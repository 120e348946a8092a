"""Searching: who is found by what the user types, in parts of words and in whatever spelling.

`contact_text` holds what each contact is found by, folded; `contact_find` finds three letters in a row in it.
"""

import json
import re
from collections.abc import Collection, Sequence

from salesassist.domain.letter_list import LetterList
from salesassist.domain.marks import FoundBy
from salesassist.domain.name_list import Called, NameList
from salesassist.domain.phone import digits
from salesassist.domain.text import fold
from salesassist.frozen import dataclass
from salesassist.store.cells import plain
from salesassist.store.database import Database

_AT_ONCE = 500
_MOST = 4_000  # contacts that are looked at one by one in a few milliseconds
_MOST_LETTERS = 150  # of which each may follow two that are searched for
_GONE = "SELECT contact_id FROM contact_index WHERE gone <> 0"
_PHONE_LIKE = re.compile(r"[\d\s()+./\-]*\d[\d\s()+./\-]*")


@dataclass(frozen=True, slots=True)
class _Question:
    """Words that must all occur, or else (`digits`, if any) the digits of a phone number."""

    words: tuple[str, ...]
    digits: str = ""

    @classmethod
    def of(cls, text: str) -> "_Question | None":
        """What a text asks for; None if that is nothing."""
        words = tuple(dict.fromkeys(fold(text.replace("\0", " ")).split()))  # NUL would end what SQLite is asked
        if not words:
            return None
        # or a date or a figure in the notes
        return cls(words, _without_trunk(text) if _PHONE_LIKE.fullmatch(text.strip()) else "")

    def condition(self) -> tuple[str, list[str]]:
        """The SQL of the question, to be asked of `search_text`, and its values."""
        every = " AND ".join("instr(search_text, ?)" for _ in self.words)
        values = list(self.words)
        if self.digits and self.words != (self.digits,):
            every = f"({every} OR instr(search_text, ?))"
            values.append(self.digits)
        return every, values

    def match(self, letters: Collection[str]) -> tuple[str, bool] | None:
        """The question as the index of three letters in a row takes it, and whether what that finds is right without
        a second look. None if it cannot be asked that way: it asks for single letters only."""
        parts, exact = [], True
        for word in self.words:
            part, right = _match(word, letters)
            exact = exact and right
            if part:
                parts.append(part)
        if not parts:
            return None
        every = " AND ".join(parts)
        if self.digits and self.words != (self.digits,):
            other, right = _match(self.digits, letters)
            if not other:
                return None
            return f"({every}) OR ({other})", exact and right
        return every, exact


def _match(word: str, letters: Collection[str]) -> tuple[str, bool]:
    """What finds a word, or texts among which all with that word are; and whether they all have it."""
    if len(word) > 2:
        last = len(word) - 3
        some = sorted({*range(0, last, 3), last})  # all others cost more than they leave out
        return " AND ".join(_quoted(word[at : at + 3]) for at in some), last == 0
    if len(word) == 2 and len(letters) <= _MOST_LETTERS:
        return f"({' OR '.join(_quoted(word + letter) for letter in sorted(letters))})" if letters else "", True
    return "", False


def _quoted(part: str) -> str:
    return '"' + part.replace('"', '""') + '"'


def words_of(text: str) -> tuple[tuple[str, ...], str]:
    """The words (folded) that a search for `text` looks for, and the digits that it takes for a phone number ("" if
    none)."""
    question = _Question.of(text)
    return (question.words, question.digits) if question is not None else ((), "")


def find(database: Database, text: str) -> set[int] | None:
    """Return the ids of the contacts in which every word of `text` occurs (None: `text` asks for nothing).

    Case, accents and the way a phone number is spelled make no difference. Deleted contacts are left out.
    """
    question = _Question.of(text)
    if question is None:
        return None
    return set(_find(database, question)).difference(_ids(database, _GONE, ()))


def find_all(database: Database, text: str) -> list[int]:
    """The ids of the contacts that `find` finds, each once, and perhaps some of deleted ones; none for a text that asks
    for nothing."""
    question = _Question.of(text)
    return _find(database, question) if question is not None else []


def _find(database: Database, question: _Question) -> list[int]:
    most = int(database.execute_sql("SELECT coalesce(max(contact_id), 0) FROM contact_text").fetchone()[0])
    found = _matching(database, question, max(most // 3, _MOST), None)  # of more, all texts are looked at sooner
    if found is None:
        condition, values = question.condition()
        found = _ids(database, f"SELECT contact_id FROM contact_text WHERE {condition}", values)
    return found


def find_quickly(database: Database, text: str, most: int | None = None) -> list[int] | None:
    """The ids of the contacts that `find` finds, and some of deleted ones, if a few milliseconds are enough to tell;
    None if they are not, and for a text that asks for nothing. `most`: how many may have to be looked at for it."""
    question = _Question.of(text)
    if question is None:
        return None
    most = _MOST if most is None else most
    return _matching(database, question, most, most * 3)


def find_among(database: Database, text: str, contacts: Sequence[int], limit: int, look_at: int) -> list[int]:
    """The first `limit` of these contacts (ids) that `find` finds, in their order, if they are among the first
    `look_at`; else fewer."""
    question = _Question.of(text)
    if question is None:
        return list(contacts[:limit])
    condition, values = question.condition()
    found: list[int] = []
    for start in range(0, min(len(contacts), look_at), _AT_ONCE):
        some = contacts[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        sql = f"SELECT contact_id FROM contact_text WHERE contact_id IN ({marks}) AND {condition}"
        match = set(_ids(database, sql, [*some, *values]))
        found += [number for number in some if number in match]
        if len(found) >= limit:
            break
    return found[:limit]


def merits(database: Database, text: str, contacts: Sequence[int] | None = None) -> dict[int, int]:
    """How well the names and organisations of these contacts (None: of all) answer `text`; 0 is best.

    The name begins so (0), every word begins a word of the name (1), stands in the name (2), or in the name or the
    organisation (3). Whom none of it is true of is left out. A few hundred take a millisecond.
    """
    question = _Question.of(text)
    if question is None:
        return {}
    firm = _firm(database)
    words, phrase = question.words, fold(text)
    begins = " AND ".join("(instr(' ' || sort_name, ?) OR instr(sort_name, ?))" for _ in words)
    within = " AND ".join("instr(sort_name, ?)" for _ in words)
    either = " AND ".join(f"(instr(sort_name, ?) OR instr({firm}, ?))" for _ in words)
    select = f"""SELECT contact_id, CASE WHEN substr(sort_name, 1, ?) = ? THEN 0 WHEN {begins} THEN 1
        WHEN {within} THEN 2 WHEN {either} THEN 3 END AS merit
        FROM contact_index JOIN contact ON contact.id = contact_id WHERE """
    twice = [word for word in words for _ in range(2)]
    before = [f"{mark}{word}" for word in words for mark in " -"]
    values = [len(phrase), phrase, *before, *words, *twice]
    if contacts is None:
        return dict(database.execute_sql(f"{select} merit IS NOT NULL", values).fetchall())
    found: dict[int, int] = {}
    for start in range(0, len(contacts), _AT_ONCE):
        some = contacts[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        sql = f"{select} contact_id IN ({marks}) AND merit IS NOT NULL"
        found.update(database.execute_sql(sql, [*values, *some]).fetchall())
    return found


def called(database: Database, contacts: Sequence[int]) -> dict[int, Called]:
    """What these contacts are called; those in the trash or unknown are left out."""
    found: dict[int, Called] = {}
    firm = _firm(database)
    for start in range(0, len(contacts), _AT_ONCE):
        some = contacts[start : start + _AT_ONCE]
        rows = database.execute_sql(
            f"SELECT contact_id, sort_name, {firm} FROM contact_index JOIN contact ON contact.id = contact_id "
            f"WHERE contact_id IN ({', '.join('?' * len(some))}) AND gone = 0", list(some),
        ).fetchall()  # fmt: skip
        found.update((number, Called(name, organization)) for number, name, organization in plain(rows))
    return found


def name_list(database: Database) -> NameList:
    """What all contacts are called, but for those in the trash."""
    number, names, firms = database.execute_sql(
        "SELECT group_concat(contact_id), group_concat(sort_name, char(10)), group_concat(firm, char(10)) FROM "
        f"(SELECT contact_id, sort_name, {_firm(database)} AS firm FROM contact_index "
        "CROSS JOIN contact ON contact.id = contact_id WHERE gone = 0)"
    ).fetchone()
    return NameList(map(int, number.split(",") if number else ()), names or "", firms or "")


def letter_list(database: Database) -> LetterList:
    """Who has which letter. Looks at all texts."""
    known = [row[0] for row in database.execute_sql("SELECT letter FROM letter").fetchall()]
    usual = set("abcdefghijklmnopqrstuvwxyz0123456789")
    letters = sorted(usual.union(known if len(known) <= _MOST_LETTERS else ()))
    flags = ", ".join("group_concat(instr(search_text, ?) > 0, '')" for _ in letters)
    number, *having = database.execute_sql(
        f"SELECT group_concat(contact_id), {flags} FROM (SELECT * FROM contact_text ORDER BY contact_id)", letters
    ).fetchone()
    numbers = json.loads(f"[{number or ''}]")
    return LetterList(numbers, {letter: flags or "" for letter, flags in zip(letters, having, strict=True)})


def some_texts(database: Database, most: int) -> list[str]:
    """What about so many contacts, of all ages, are found by, folded."""
    last = int(database.execute_sql("SELECT coalesce(max(contact_id), 0) FROM contact_text").fetchone()[0])
    numbers = range(1, last + 1, max(last // most, 1))
    sql = "SELECT search_text FROM json_each(?) CROSS JOIN contact_text ON contact_id = value"
    return [text for text, in plain(database.execute_sql(sql, [json.dumps(list(numbers))]).fetchall())]


def texts(database: Database, contacts: Sequence[int]) -> dict[int, str]:
    """What these contacts (ids) are found by, folded."""
    marks = ", ".join("?" * len(contacts))
    sql = f"SELECT contact_id, search_text FROM contact_text WHERE contact_id IN ({marks})"
    return dict(plain(database.execute_sql(sql, list(contacts)).fetchall()))


def _firm(database: Database) -> str:
    """SQL for an organisation as it is compared."""
    if not database.execute_sql("SELECT 1 FROM pragma_function_list WHERE name = 'folded'").fetchone():
        database.connection().create_function("folded", 1, _folded, deterministic=True)  # once: it may be in use
    return "CASE WHEN organization GLOB '*[^ -~]*' THEN folded(organization) ELSE lower(organization) END"


def _folded(text: object) -> str:
    return fold(text) if isinstance(text, str) else ""


def found_by(database: Database, contacts: Sequence[int]) -> dict[int, FoundBy]:
    """What these contacts (some dozens of ids) are found by beside name and organisation."""
    ids, marks = list(contacts), ", ".join("?" * len(contacts))

    def parts(table: str, columns: str) -> dict[int, list[tuple]]:
        rows = database.execute_sql(
            f"SELECT contact_id, {columns} FROM {table} WHERE contact_id IN ({marks}) ORDER BY position", ids
        ).fetchall()
        several: dict[int, list[tuple]] = {}
        for owner, *part in plain(rows):
            several.setdefault(owner, []).append(tuple(part))
        return several

    phones, emails, tags = parts("phone", "number, coalesce(e164, '')"), parts("email", "address"), parts("tag", "name")
    rows = database.execute_sql(f"SELECT id, nickname, role, notes FROM contact WHERE id IN ({marks})", ids).fetchall()
    return {
        number: FoundBy(
            nickname, role, notes, tuple(one for one, in emails.get(number, ())),
            tuple(one for one, in tags.get(number, ())), tuple((a, b) for a, b in phones.get(number, ())),
        )
        for number, nickname, role, notes in plain(rows)
    }  # fmt: skip


def with_terms(database: Database, tiers: Collection[str], tags: Collection[str]) -> set[int]:
    """The ids of the contacts, those in the trash left out, that have one of `tiers` ("": none), if any are given, and
    all of `tags`. A tag stands for those that begin so where none is called so."""
    conditions, values = ["gone = 0"], []
    if tiers:
        conditions.append(f"coalesce(tier_of, '') IN ({', '.join('?' * len(tiers))})")
        values += list(tiers)
    sql = f"SELECT contact_id FROM contact_index WHERE {' AND '.join(conditions)}"
    found: set[int] | None = set(_ids(database, sql, values)) if tiers or not tags else None
    if tags:
        known = {name: fold(name) for name, _count in _tags(database)}
        for tag in map(fold, tags):
            same = [name for name, folded in known.items() if folded == tag]
            same = same or [name for name, folded in known.items() if folded.startswith(tag)]
            marks = ", ".join("?" * len(same))
            rows = database.execute_sql(f"SELECT contact_id FROM tag WHERE name IN ({marks})", same).fetchall()
            some = {row[0] for row in rows}
            found = some if found is None else found & some
        if not tiers:
            found = (found or set()).difference(_ids(database, _GONE, ()))
    return found or set()


def tag_names(database: Database) -> list[str]:
    """Every tag that a contact has, as it is mostly written, the most used first."""
    return list({fold(name): name for name, _count in reversed(_tags(database))}.values())[::-1]


def _tags(database: Database) -> list[tuple[str, int]]:
    """Every spelling of a tag and how often it is used, the most used first."""
    rows = database.execute_sql("SELECT name, count(*) FROM tag GROUP BY name").fetchall()
    return sorted(plain(rows), key=lambda row: (-row[1], fold(row[0])))


def tag_counts(database: Database, contacts: Sequence[int]) -> dict[str, int]:
    """How many of these contacts (ids) have each tag, whatever its case, as the first of them has it."""
    counts: dict[str, int] = {}
    spelled: dict[str, str] = {}
    for start in range(0, len(contacts), _AT_ONCE):
        some = contacts[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        sql = f"SELECT name, count(*) FROM tag WHERE contact_id IN ({marks}) GROUP BY name ORDER BY min(id)"
        for name, count in plain(database.execute_sql(sql, list(some)).fetchall()):
            name = spelled.setdefault(fold(name), name)
            counts[name] = counts.get(name, 0) + count
    return counts


def _matching(database: Database, question: _Question, most: int, most_found: int | None) -> list[int] | None:
    """Who answers the question, by the index; None if it cannot be asked that way, if more than `most` would have to
    be looked at, or where that is not needed, if more than `most_found` (None: any number) are found."""
    condition, values = question.condition()
    waiting = _ids(database, "SELECT contact_id FROM text_waiting LIMIT ?", [most + 1])
    if len(waiting) > most:
        return None
    beside = []
    if waiting:  # these first: who is made quick to find meanwhile is then found twice, and nobody not at all
        sql = "SELECT contact_id FROM text_waiting CROSS JOIN contact_text USING (contact_id) WHERE "
        beside = _ids(database, sql + condition, values)
    letters = {row[0] for row in database.execute_sql("SELECT letter FROM letter").fetchall()}
    asked = question.match(letters)
    if asked is None:
        return None
    match, exact = asked
    limit = most + 1 if not exact else most_found + 1 if most_found is not None else -1
    told = _together(database, "SELECT rowid FROM contact_find WHERE contact_find MATCH ? LIMIT ?", [match, limit])
    found: list[int] = json.loads(told)
    if len(found) == limit:
        return None
    if not exact:  # asked once more: to look up a list of them takes longer
        sql = "SELECT contact_id FROM contact_find CROSS JOIN contact_text ON contact_id = contact_find.rowid "
        there = condition.replace("search_text", "contact_text.search_text")
        found = _ids(database, f"{sql} WHERE contact_find MATCH ? AND ({there})", [match, *values])
    return list(dict.fromkeys(found + beside)) if beside else found


def _ids(database: Database, sql: str, values: Sequence[object]) -> list[int]:
    """All that a statement finds in its one column, which holds whole numbers only."""
    found: list[int] = json.loads(_together(database, sql, values))
    return found


def _together(database: Database, sql: str, values: Sequence[object]) -> str:
    """The same as one text, a list in JSON. Row by row a hundred thousand take three times as long, and a thread waits
    before each for the others."""
    one = f"WITH found (number) AS ({sql}) SELECT group_concat(number) FROM found"
    return f"[{database.execute_sql(one, list(values)).fetchone()[0] or ''}]"


def _without_trunk(phone: str) -> str:
    """The digits of a number as typed, without the zeros that only say how to dial it (0049 30, 030, +49 (0)30)."""
    found = digits(phone.replace("(0)", ""))
    return found.lstrip("0") or found
