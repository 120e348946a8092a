"""The schema, as numbered steps in plain SQL. The file's `user_version` is the number of the last step it has had.

A step never changes once released: the next change is the next step. Each runs in one transaction together with its
new version number, so a file is never between two schemas.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from salesassist.store.errors import DamagedStore, NewerStore

APPLICATION_ID = 0x53414153  # "SAAS": marks the file as ours in its header

_FIRST = """
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    given TEXT NOT NULL DEFAULT '', family TEXT NOT NULL DEFAULT '', middle TEXT NOT NULL DEFAULT '',
    prefix TEXT NOT NULL DEFAULT '', suffix TEXT NOT NULL DEFAULT '', nickname TEXT NOT NULL DEFAULT '',
    organization TEXT NOT NULL DEFAULT '', department TEXT NOT NULL DEFAULT '', role TEXT NOT NULL DEFAULT '',
    birthday TEXT NOT NULL DEFAULT '',
    web TEXT NOT NULL DEFAULT '[]',
    tier TEXT CHECK (tier IN ('A', 'B', 'C')),
    time_zone TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '', best_hours TEXT NOT NULL DEFAULT '',
    how_met TEXT NOT NULL DEFAULT '',
    introduced_by_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
    resting_until TEXT, resting_reason TEXT NOT NULL DEFAULT '',
    do_not_contact INTEGER NOT NULL DEFAULT 0,
    notes TEXT NOT NULL DEFAULT '',
    extra TEXT NOT NULL DEFAULT '[]',
    added_at TEXT NOT NULL,
    deleted_at TEXT
);
CREATE INDEX contact_introduced_by ON contact (introduced_by_id) WHERE introduced_by_id IS NOT NULL;
CREATE TABLE phone (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, label TEXT NOT NULL DEFAULT '', number TEXT NOT NULL, e164 TEXT
);
CREATE INDEX phone_contact ON phone (contact_id);
CREATE TABLE email (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, label TEXT NOT NULL DEFAULT '', address TEXT NOT NULL
);
CREATE INDEX email_contact ON email (contact_id);
CREATE TABLE address (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, label TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '', city TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '',
    postal_code TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT ''
);
CREATE INDEX address_contact ON address (contact_id);
CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, name TEXT NOT NULL
);
CREATE INDEX tag_contact ON tag (contact_id);
CREATE TABLE alias (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    uid TEXT NOT NULL UNIQUE
);
CREATE INDEX alias_contact ON alias (contact_id);
CREATE TABLE deal (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    title TEXT NOT NULL, value TEXT, currency TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('talking', 'proposal', 'won', 'lost', 'not_now')),
    expected_close TEXT, closed_on TEXT, delivered_on TEXT
);
CREATE INDEX deal_contact ON deal (contact_id);
CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('call', 'email', 'message', 'meeting', 'post')),
    due_day TEXT NOT NULL, due_part TEXT CHECK (due_part IN ('morning', 'afternoon')), due_at TEXT,
    promised INTEGER NOT NULL DEFAULT 0,
    attempt INTEGER,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'skipped', 'cancelled')),
    rule_key TEXT NOT NULL DEFAULT '', rule TEXT NOT NULL DEFAULT '',
    points TEXT NOT NULL DEFAULT '[]', smallest_step TEXT NOT NULL DEFAULT '',
    my_task TEXT NOT NULL DEFAULT '', their_task TEXT NOT NULL DEFAULT '',
    deal_id INTEGER REFERENCES deal (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL, closed_at TEXT,
    promise_end TEXT CHECK (promise_end IN ('kept', 'late', 'broken', 'moved')),
    snoozed_until TEXT
);
CREATE INDEX follow_up_open ON follow_up (due_day) WHERE state = 'open';
CREATE INDEX follow_up_contact ON follow_up (contact_id, state);
CREATE INDEX follow_up_closed ON follow_up (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX follow_up_deal ON follow_up (deal_id) WHERE deal_id IS NOT NULL;
CREATE TABLE interaction (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('call', 'email', 'message', 'meeting', 'post')),
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    outcome TEXT NOT NULL
        CHECK (outcome IN ('spoke', 'left_message', 'no_answer', 'wrong_number', 'sent', 'met', 'replied')),
    note TEXT NOT NULL DEFAULT '',
    follow_up_id INTEGER REFERENCES follow_up (id) ON DELETE SET NULL,
    recorded_at TEXT NOT NULL
);
CREATE INDEX interaction_contact ON interaction (contact_id, at);
CREATE INDEX interaction_at ON interaction (at);
CREATE INDEX interaction_follow_up ON interaction (follow_up_id) WHERE follow_up_id IS NOT NULL;
CREATE TABLE relation (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('introduced', 'colleague_of', 'works_at', 'knows')),
    strength INTEGER NOT NULL DEFAULT 2 CHECK (strength BETWEEN 1 AND 3),
    UNIQUE (source_id, target_id, kind)
);
CREATE INDEX relation_target ON relation (target_id);
CREATE TABLE day_order (
    id INTEGER PRIMARY KEY,
    follow_up_id INTEGER NOT NULL UNIQUE REFERENCES follow_up (id) ON DELETE CASCADE,
    position INTEGER NOT NULL
);
CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
);
-- What follows is not the user's data: it is derived (contact_index, contact_text), or our own memory (telling).
CREATE TABLE contact_index (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    sort_name TEXT NOT NULL,
    last_touch TEXT,
    triaged INTEGER NOT NULL
);
CREATE TABLE contact_text (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    search_text TEXT NOT NULL
);
CREATE TABLE telling (
    follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
    due TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('shown', 'confirmed')),
    told_at TEXT NOT NULL,
    acted_at TEXT,
    PRIMARY KEY (follow_up_id, due)
) WITHOUT ROWID;
CREATE INDEX telling_waiting ON telling (told_at) WHERE acted_at IS NULL;
"""

_METHOD = """
ALTER TABLE relation ADD COLUMN thanked_on TEXT;
ALTER TABLE deal ADD COLUMN created_at TEXT;
CREATE TABLE cadence_step (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    cadence TEXT NOT NULL CHECK (cadence IN ('no_answer', 'proposal', 'delivered', 'lost', 'met_at_event')),
    position INTEGER NOT NULL,
    gap INTEGER NOT NULL CHECK (gap >= 0),
    unit TEXT NOT NULL CHECK (unit IN ('working_days', 'days')),
    channel TEXT NOT NULL CHECK (channel IN ('call', 'email', 'message', 'meeting', 'post')),
    purpose TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE cadence_start (
    id INTEGER PRIMARY KEY,
    cadence TEXT NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    deal_id INTEGER REFERENCES deal (id) ON DELETE CASCADE,
    started_on TEXT NOT NULL,
    UNIQUE (cadence, contact_id, deal_id)
);
CREATE INDEX cadence_start_contact ON cadence_start (contact_id);
CREATE INDEX cadence_start_deal ON cadence_start (deal_id) WHERE deal_id IS NOT NULL;
CREATE TABLE promise (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    follow_up_id INTEGER REFERENCES follow_up (id) ON DELETE SET NULL,
    whose TEXT NOT NULL CHECK (whose IN ('mine', 'theirs')),
    words TEXT NOT NULL,
    due_day TEXT,
    made_at TEXT NOT NULL,
    end TEXT CHECK (end IN ('kept', 'late', 'broken', 'moved')),
    ended_at TEXT
);
CREATE INDEX promise_contact ON promise (contact_id);
CREATE INDEX promise_follow_up ON promise (follow_up_id) WHERE follow_up_id IS NOT NULL;
CREATE TABLE template (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('call', 'email', 'message', 'meeting', 'post')),
    subject TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT ''
);
CREATE TABLE useful_thing (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    link TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    added_at TEXT NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE useful_given (
    id INTEGER PRIMARY KEY,
    useful_thing_id INTEGER NOT NULL REFERENCES useful_thing (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    UNIQUE (useful_thing_id, contact_id)
);
CREATE INDEX useful_given_contact ON useful_given (contact_id);
UPDATE contact SET introduced_by_id = (
    SELECT source_id FROM relation WHERE target_id = contact.id AND kind = 'introduced' AND source_id <> contact.id
    ORDER BY id LIMIT 1
) WHERE introduced_by_id IS NULL;
DROP INDEX interaction_at;
CREATE INDEX interaction_at ON interaction (at, outcome, channel, direction, contact_id);
UPDATE contact_index SET triaged = 1
    WHERE contact_id IN (SELECT id FROM contact WHERE do_not_contact OR resting_until IS NOT NULL);
"""

_NOT_SAME = """
CREATE TABLE not_same (
    id INTEGER PRIMARY KEY,
    one_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    UNIQUE (one_id, other_id),
    CHECK (one_id < other_id)
);
CREATE INDEX not_same_other ON not_same (other_id);
"""

# From here on the index alone answers who is where and who is found. `contact_find` finds texts by three letters in a
# row; `text_waiting` are the contacts it does not know yet, `letter` the letters that occur. One blank line ends each
# text, so that its last letters are followed by something.
_QUICK = """
ALTER TABLE contact_index ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contact_index ADD COLUMN never INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contact_index ADD COLUMN rest TEXT;
ALTER TABLE contact_index ADD COLUMN tier_of TEXT;
ALTER TABLE contact_index ADD COLUMN added TEXT;
ALTER TABLE contact_index ADD COLUMN open_day TEXT;
ALTER TABLE contact_index ADD COLUMN open_at TEXT;
UPDATE contact_index SET (gone, never, rest, tier_of, added) = (
    SELECT deleted_at IS NOT NULL, do_not_contact <> 0, iif(date(resting_until) IS resting_until, resting_until, NULL),
           tier, added_at FROM contact WHERE id = contact_id
) WHERE contact_id IN (SELECT id FROM contact);
UPDATE contact_index SET
    open_day = (SELECT min(iif(date(due_day) IS due_day, due_day, '2000-01-01')) FROM follow_up
                WHERE contact_id = contact_index.contact_id AND state = 'open'
                AND datetime(substr(due_at, 1, 19)) IS NULL),
    open_at = (SELECT min(substr(due_at, 1, 20)) FROM follow_up
               WHERE contact_id = contact_index.contact_id AND state = 'open'
               AND datetime(substr(due_at, 1, 19)) IS NOT NULL)
    WHERE contact_id IN (SELECT contact_id FROM follow_up WHERE state = 'open');
CREATE VIRTUAL TABLE contact_find USING fts5(
    search_text, content = 'contact_text', content_rowid = 'contact_id', tokenize = 'trigram', detail = none,
    columnsize = 0
);
CREATE TABLE text_waiting (contact_id INTEGER PRIMARY KEY);
CREATE TABLE letter (letter TEXT PRIMARY KEY) WITHOUT ROWID;
UPDATE contact_text SET search_text = search_text || char(10);
INSERT INTO text_waiting SELECT contact_id FROM contact_text;
CREATE TRIGGER contact_text_new AFTER INSERT ON contact_text BEGIN
    INSERT INTO text_waiting VALUES (NEW.contact_id); END;
CREATE TRIGGER contact_text_gone AFTER DELETE ON contact_text BEGIN
    INSERT INTO contact_find (contact_find, rowid, search_text) SELECT 'delete', OLD.contact_id, OLD.search_text
    WHERE NOT EXISTS (SELECT 1 FROM text_waiting WHERE contact_id = OLD.contact_id); DELETE FROM text_waiting
    WHERE contact_id = OLD.contact_id; END;
CREATE TRIGGER contact_text_other AFTER UPDATE OF search_text ON contact_text
    WHEN OLD.search_text IS NOT NEW.search_text BEGIN
    INSERT INTO contact_find (contact_find, rowid, search_text) SELECT 'delete', OLD.contact_id, OLD.search_text
    WHERE NOT EXISTS (SELECT 1 FROM text_waiting WHERE contact_id = OLD.contact_id); INSERT INTO text_waiting
    SELECT NEW.contact_id WHERE NOT EXISTS (SELECT 1 FROM text_waiting WHERE contact_id = NEW.contact_id); END;
CREATE TABLE revision (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL
);
INSERT INTO revision VALUES (1, 0);
CREATE INDEX contact_open_day ON contact_index (open_day) WHERE open_day IS NOT NULL;
CREATE INDEX contact_open_at ON contact_index (open_at) WHERE open_at IS NOT NULL;
CREATE INDEX contact_idle ON contact_index (triaged)
    WHERE open_day IS NULL AND open_at IS NULL AND gone = 0 AND never = 0;
CREATE INDEX contact_rest ON contact_index (rest) WHERE rest IS NOT NULL;
CREATE INDEX contact_never ON contact_index (gone) WHERE never <> 0;
CREATE INDEX contact_gone ON contact_index (gone) WHERE gone <> 0;
CREATE INDEX follow_up_timed ON follow_up (due_at) WHERE state = 'open' AND due_at IS NOT NULL;
CREATE INDEX follow_up_due ON follow_up (due_day, state, due_at, promise_end, contact_id);
CREATE INDEX follow_up_promised ON follow_up (due_day, due_at, closed_at, promise_end, contact_id) WHERE promised;
CREATE INDEX deal_open ON deal (contact_id, currency, value)
    WHERE stage IN ('talking', 'proposal') AND value IS NOT NULL;
DROP INDEX interaction_contact;
CREATE INDEX interaction_contact ON interaction (contact_id, at, outcome, direction);
CREATE INDEX tag_name ON tag (name, contact_id);
CREATE INDEX contact_deleted ON contact (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX follow_up_snoozed ON follow_up (snoozed_until) WHERE state = 'open' AND snoozed_until IS NOT NULL;
CREATE INDEX contact_cracks ON contact_index (tier_of, coalesce(last_touch, added))
    WHERE open_day IS NULL AND open_at IS NULL AND triaged AND NOT gone AND NOT never;
CREATE INDEX contact_planned ON contact_index (tier_of, coalesce(last_touch, added))
    WHERE tier_of IS NOT NULL AND (open_day IS NOT NULL OR open_at IS NOT NULL) AND triaged AND NOT gone AND NOT never;
"""

# Of a contact that is there already nobody knows: one with nothing planned, said or decided stays to be triaged.
_BY_HAND = """
ALTER TABLE contact ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;
"""

STEPS: tuple[Callable[[sqlite3.Connection], None] | str, ...] = (_FIRST, _METHOD, _NOT_SAME, _QUICK, _BY_HAND)
LATEST = len(STEPS)


def version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def inspect(connection: sqlite3.Connection, path: Path) -> int:
    """Return how many steps the file has had. Changes nothing.

    Raises NewerStore for a file of a newer program, DamagedStore for a database that is not ours.
    """
    found = version(connection)
    mark = int(connection.execute("PRAGMA application_id").fetchone()[0])
    try:
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except UnicodeDecodeError:  # what SQLite says of a damaged schema holds bytes of it
        raise sqlite3.DatabaseError("malformed database schema") from None
    if tables and mark != APPLICATION_ID:
        raise DamagedStore(f"{path} is a database, but not one of SalesAssist. It was left as it is.")
    if found > LATEST:
        raise NewerStore(
            f"{path} was written by a newer SalesAssist (its data has version {found}, this program knows {LATEST})."
        )
    return found


def migrate(connection: sqlite3.Connection, have: int) -> None:
    """Bring the file from step `have` to the latest, one transaction a step.

    Foreign keys are off meanwhile (a table rebuild would otherwise delete child rows) and checked after each step.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        for number, step in enumerate(STEPS[have:], have + 1):
            connection.execute("BEGIN IMMEDIATE")
            try:
                if version(connection) >= number:  # another program was quicker
                    connection.execute("ROLLBACK")
                    continue
                if isinstance(step, str):
                    for statement in step.split(";\n"):
                        if statement.strip():
                            connection.execute(statement)
                else:
                    step(connection)
                if connection.execute("PRAGMA foreign_key_check").fetchone():
                    raise DamagedStore(f"Step {number} of the data upgrade left records without their owner; undone.")
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {number}")
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
