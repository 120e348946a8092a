"""What the lists show: many contacts or follow-ups at once, in few statements and light rows."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from salesassist.domain.contact import Tier
from salesassist.domain.contact_line import ContactLine, NextStep
from salesassist.domain.deal import Money, totals
from salesassist.domain.follow_up import Channel, Due, Part
from salesassist.domain.identity import Identity, is_own_name
from salesassist.domain.interaction import ANSWERS, TRIES, Direction, Interaction, Outcome
from salesassist.domain.times import Now, day_after
from salesassist.giving_way import give_way
from salesassist.store.cells import (
    amount_from,
    day_from,
    day_or_none,
    moment_from,
    moment_or_none,
    plain,
    word_from,
    word_or_none,
)
from salesassist.store.database import Database

_TIERS = {tier.value: tier for tier in Tier}
_A_MOMENT = "'????-??-??T??:??:??Z???:??'"  # as `cells` writes it
_VERY_MANY = 25_000  # from where reading all is quicker than looking for each
_OPEN_DEALS = "stage IN ('talking', 'proposal') AND value IS NOT NULL"


def number(database: Database, uid: str) -> int:
    """The store's own key of a contact, by its uid or an alias; -1 for an unknown one."""
    row = database.execute_sql("SELECT id FROM contact WHERE uid = ?", (real_uid(database, uid),)).fetchone()
    return row[0] if row else -1


def real_uid(database: Database, uid: str) -> str:
    """The uid of the contact that now answers to `uid`."""
    row = database.execute_sql(
        "SELECT contact.uid FROM alias JOIN contact ON contact.id = contact_id WHERE alias.uid = ?", (uid,)
    ).fetchone()
    return row[0] if row else uid


def uids(database: Database, numbers: Collection[int]) -> list[str]:
    ids, found = sorted(numbers), []
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        marks = ", ".join("?" * len(some))
        rows = database.execute_sql(f"SELECT uid FROM contact WHERE id IN ({marks})", some).fetchall()
        found += [row[0] for row in plain(rows)]
    return found


def uids_in_order(database: Database, wanted: Sequence[int]) -> list[str]:
    if len(wanted) > _VERY_MANY:
        rows = database.execute_sql("SELECT id, uid FROM contact").fetchall()
        all_of_them = dict(plain(rows))
        return [all_of_them[number] for number in wanted if number in all_of_them]
    found: list[str] = []
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        marks = ", ".join("?" * len(some))
        rows = database.execute_sql(f"SELECT id, uid FROM contact WHERE id IN ({marks})", list(some)).fetchall()
        uid_of = dict(plain(rows))
        found += [uid_of[number] for number in some if number in uid_of]
    return found


def numbers(database: Database, wanted: Collection[str]) -> dict[str, int]:
    uids, found = list(wanted), dict[str, int]()
    for start in range(0, len(uids), 500):
        some = uids[start : start + 500]
        marks = ", ".join("?" * len(some))
        rows = database.execute_sql(f"SELECT uid, id FROM contact WHERE uid IN ({marks})", some).fetchall()
        found |= dict(plain(rows))
    return found


def open_values(
    database: Database, main_currency: str, where: str = "", values: tuple = ()
) -> dict[int, tuple[Money, ...]]:
    """What open deals are worth, by contact key and currency."""
    found: dict[int, list[Money]] = {}
    rows = database.execute_sql(
        f"SELECT contact_id, value, currency FROM deal WHERE {_OPEN_DEALS} {where}", values
    ).fetchall()
    for owner, value, currency in plain(rows):
        if (amount := amount_from(value)) is not None:
            found.setdefault(owner, []).append(Money(amount, currency))
    return {owner: totals(amounts, main_currency) for owner, amounts in found.items()}


def lines(
    database: Database, now: Now, main_currency: str, only: Sequence[str] | None = None
) -> list[ContactLine]:
    """Contacts as lines of a list, by name; `only` these uids, if given."""
    if only is None:
        return _lines(database, now, main_currency, "", "", ())
    marks = ", ".join("?" * len(only))
    among = f"(SELECT id FROM contact WHERE uid IN ({marks}))"
    return _lines(database, now, main_currency, f"AND uid IN ({marks})", f"AND contact_id IN {among}", tuple(only))


def lines_numbered(
    database: Database, now: Now, main_currency: str, wanted: Sequence[int]
) -> dict[int, ContactLine]:
    """The lines of the contacts of these keys, by key."""
    among = f"IN ({', '.join('?' * len(wanted))})"
    found = _lines(database, now, main_currency, f"AND id {among}", f"AND contact_id {among}", tuple(wanted))
    return {line.number: line for line in found}


def _lines(
    database: Database, now: Now, main_currency: str, where: str, where_owner: str, values: tuple
) -> list[ContactLine]:
    """`where` says which contacts, `where_owner` the same of what belongs to a contact; both take `values`."""
    steps = next_steps(database, now, where_owner, values)
    worth = open_values(database, main_currency, where_owner, values)
    rows = database.execute_sql(
        "SELECT id, uid, name, sort_name, organization, tier, do_not_contact, resting_until, added_at, last_touch, "
        f"triaged FROM contact JOIN contact_index ON contact_id = id WHERE deleted_at IS NULL {where} "
        "ORDER BY sort_name, id",
        values,
    ).fetchall()
    found = []
    for key, uid, name, sort_name, organization, tier, never, rest, added, touch, triaged in plain(rows):
        step, due_from, overdue_from = steps.get(key, NO_STEP)
        line = ContactLine(
            key, uid, name, sort_name, organization, _TIERS.get(tier), bool(never),
            day_or_none(rest) if rest else None, moment_from(added), moment_or_none(touch) if touch else None,
            bool(triaged), step, due_from, overdue_from, worth.get(key, ()),
        )  # fmt: skip
        found.append(line)
    return found


NO_STEP: tuple[NextStep | None, float, float] = (None, float("inf"), float("inf"))


def next_steps(
    database: Database, now: Now, where: str, values: tuple, *, by: str = "contact_id"
) -> dict[int, tuple[NextStep | None, float, float]]:
    """The most urgent open follow-up, and when it becomes due and overdue, by contact key or (`by`) by deal key."""
    starts: dict[date, float] = {}

    def start(day: date) -> float:
        if day not in starts:
            starts[day] = now.start_of(day).timestamp()
        return starts[day]

    found: dict[int, tuple[NextStep | None, float, float]] = {}
    rows = database.execute_sql(
        f"SELECT {by}, uid, purpose, channel, due_day, due_part, due_at, promised FROM follow_up "
        f"WHERE state = 'open' {where} ORDER BY promised DESC, uid",
        values,
    ).fetchall()
    for owner, uid, purpose, channel, day_text, part, at_text, promised in plain(rows):
        at = moment_or_none(at_text)
        if at is None:
            due = Due(day_from(day_text), word_or_none(Part, part))
            due_from, overdue_from = start(due.day), start(day_after(due.day))
        else:
            due = Due(day_from(day_text), None, at)
            due_from, overdue_from = start(now.day_of(at)), at.timestamp()
        if owner not in found or overdue_from < found[owner][2]:
            step = NextStep(uid, purpose, word_from(Channel, channel, Channel.CALL), due, bool(promised))
            found[owner] = (step, due_from, overdue_from)
    return found


def countries(database: Database, contacts: Sequence[str]) -> dict[str, str]:
    """The country of each of these contacts (uids) that has one."""
    found: dict[str, str] = {}
    for start in range(0, len(contacts), 500):
        some = contacts[start : start + 500]
        marks = ", ".join("?" * len(some))
        sql = f"SELECT uid, country FROM contact WHERE country != '' AND uid IN ({marks})"
        found |= dict(plain(database.execute_sql(sql, list(some)).fetchall()))
    return found


def calls_of(database: Database, contacts: Sequence[str]) -> dict[str, list[Interaction]]:
    """The tries and answers of each of these contacts (uids) that has any, from the last answer on: nothing before it
    tells anything of tries. Without their notes, in no order."""
    found: dict[str, list[Interaction]] = {}
    answers, wanted = _outcomes(ANSWERS), _outcomes(TRIES | ANSWERS)
    for start in range(0, len(contacts), 500):
        some = contacts[start : start + 500]
        marks = ", ".join("?" * len(some))
        rows = database.execute_sql(
            "WITH who (id, uid, answered) AS MATERIALIZED (SELECT id, uid, coalesce((SELECT max(substr(at, 1, 19)) "
            f"FROM interaction WHERE contact_id = contact.id AND outcome IN ({answers}) AND at GLOB {_A_MOMENT}), '') "
            f"FROM contact WHERE uid IN ({marks})) "
            "SELECT who.uid, interaction.uid, at, outcome, direction, recorded_at FROM who "
            f"CROSS JOIN interaction ON contact_id = who.id WHERE substr(at, 1, 19) >= answered "
            f"AND outcome IN ({wanted})",
            list(some),
        ).fetchall()
        for contact, uid, at, outcome, direction, recorded in plain(rows):
            found.setdefault(contact, []).append(Interaction(
                uid, contact, moment_from(at), Outcome(outcome),
                direction=word_from(Direction, direction, Direction.OUT),
                recorded_at=moment_from(recorded)))  # fmt: skip
    return found


def _outcomes(some: Collection[Outcome]) -> str:
    return ", ".join(f"'{outcome}'" for outcome in sorted(some))


def open_per_day(database: Database, first: date) -> dict[date, int]:
    """How many open follow-ups are due on each day from `first` on."""
    rows = database.execute_sql(
        "SELECT due_day, count(*) FROM follow_up JOIN contact ON contact.id = contact_id "
        "WHERE state = 'open' AND due_day >= ? AND deleted_at IS NULL AND NOT do_not_contact GROUP BY due_day",
        (first.isoformat(),),
    ).fetchall()
    return {day: count for text, count in rows if (day := day_or_none(text)) is not None}


def identities(database: Database) -> Iterator[Identity]:
    """What tells who is who, for every contact not in the trash."""

    def read(sql: str) -> Iterator[tuple]:
        cursor = database.execute_sql(sql)
        while batch := cursor.fetchmany(1_000):
            give_way()
            yield from plain(batch)

    def grouped(sql: str) -> dict[int, tuple[str, ...]]:
        parts: dict[int, tuple[str, ...]] = {}
        for owner, value in read(sql):
            parts[owner] = (*parts.get(owner, ()), value)
        return parts

    emails = grouped("SELECT contact_id, address FROM email")
    aliases = grouped("SELECT contact_id, uid FROM alias")
    phones = grouped("SELECT contact_id, number FROM phone")
    numbers = grouped("SELECT contact_id, e164 FROM phone WHERE e164 IS NOT NULL")
    for key, uid, name, organization, never in read(
        "SELECT id, uid, name, organization, do_not_contact FROM contact WHERE deleted_at IS NULL ORDER BY id"
    ):
        mails = emails.pop(key, ())  # all at once, they would be freed without letting another thread on
        own_name = is_own_name(name, organization, mails, phones.pop(key, ()))
        yield Identity(
            uid, aliases.pop(key, ()), name, own_name, organization, mails, numbers.pop(key, ()), bool(never)
        )  # fmt: skip



