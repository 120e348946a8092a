"""What a search and the chips must show, found the plain way: by reading everything and looking at all of it.

Reads nothing that the program derives for its own speed, so that a quick answer can be held against a right one.
"""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from salesassist.domain.phone import digits
from salesassist.domain.text import fold
from salesassist.domain.times import Now
from salesassist.store.store import FILE_NAME

_PHONE_LIKE = re.compile(r"[\d\s()+./\-]*\d[\d\s()+./\-]*")
GROUPS = ("OVERDUE", "DUE", "NONE", "UNTRIAGED", "SCHEDULED", "RESTING")


class Plain:
    """The book as it was when this was made. `group` tells what chip each contact (a uid) stands under."""

    def __init__(self, folder: Path, now: Now) -> None:
        with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
            self._texts = _texts(connection)
            self.group = _groups(connection, now)
        self._found: dict[str, frozenset[str]] = {}

    def find(self, text: str) -> frozenset[str]:
        """The contacts (uids) in which every word of `text` occurs."""
        if text not in self._found:
            self._found[text] = frozenset(self._look_for(text))
        return self._found[text]

    def counts(self, uids: Iterable[str]) -> dict[str | None, int]:
        """How many of these contacts stand under each chip; None: under all."""
        found = Counter(map(self.group.__getitem__, uids))
        return {None: found.total()} | {group: found[group] for group in GROUPS}

    def _look_for(self, text: str) -> Iterable[str]:
        words = fold(text).split()
        dialled = digits(text.replace("(0)", "")) if _PHONE_LIKE.fullmatch(text.strip()) else ""
        dialled = dialled.lstrip("0") or dialled
        for uid, said in self._texts.items():
            if all(word in said for word in words) or (dialled and dialled in said):
                yield uid


def _texts(connection: sqlite3.Connection) -> dict[str, str]:
    parts: dict[int, list[str]] = defaultdict(list)
    numbers: dict[int, set[str]] = defaultdict(set)
    for owner, word in connection.execute(
        "SELECT contact_id, address FROM email UNION ALL SELECT contact_id, name FROM tag"
    ):
        parts[owner].append(fold(word))
    for owner, number, e164 in connection.execute("SELECT contact_id, number, e164 FROM phone"):
        numbers[owner] |= {digits(number), digits(e164 or "")} - {""}
    found = {}
    for owner, uid, *own in connection.execute(
        "SELECT id, uid, name, nickname, organization, role, notes FROM contact WHERE deleted_at IS NULL"
    ):
        found[uid] = "\n".join((*map(fold, own), *parts[owner], *numbers[owner]))
    return found


def _groups(connection: sqlite3.Connection, now: Now) -> dict[str, str]:
    """The rule of the five statuses, for books in which nobody rests until a day."""
    today, moment = now.today.isoformat(), now.at.timestamp()
    tomorrow = now.start_of(now.tomorrow).timestamp()
    steps: dict[int, int] = {}
    for owner, day, at in connection.execute(
        "SELECT contact_id, due_day, unixepoch(substr(due_at, 1, 19)) FROM follow_up WHERE state = 'open'"
    ):
        if at is None:
            urgency = 0 if day < today else 1 if day == today else 4
        else:
            urgency = 0 if at <= moment else 1 if at < tomorrow else 4
        steps[owner] = min(urgency, steps.get(owner, 4))
    known = {row[0] for table in ("interaction", "follow_up", "deal")
             for row in connection.execute(f"SELECT DISTINCT contact_id FROM {table}")}  # fmt: skip
    found = {}
    for owner, uid, tier, never in connection.execute(
        "SELECT id, uid, tier, do_not_contact FROM contact WHERE deleted_at IS NULL"
    ):
        place = 5 if never else steps.get(owner, 2 if tier or owner in known else 3)
        found[uid] = GROUPS[place]
    return found
