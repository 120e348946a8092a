"""The lists behind the figures: every case that one counts, read when it is asked for."""

from collections.abc import Iterator

from salesassist.domain.deal_line import money_waiting
from salesassist.domain.follow_up import PromiseEnd
from salesassist.domain.insights import Behind, Case, Period, Span, slices, span
from salesassist.domain.times import Now
from salesassist.store import deals, insights, network
from salesassist.store.cells import plain, word_or_none
from salesassist.store.database import Database
from salesassist.store.insights import CALLED, FELL_DUE, FOLLOWED_UP, PROMISE_ENDED, TOUCHED, WAS_PROMISED, Bounds

_WITH = "JOIN contact ON contact.id = contact_id"


def read(
    database: Database, now: Now, behind: Behind, period: Period, first_weekday: int, currency: str
) -> tuple[Case, ...]:
    """The cases of one list, the latest first where they have a day, otherwise in no order."""
    days = span(period, now.today, first_weekday)
    match behind:
        case Behind.PROMISES:
            found = sorted(_promises(database, Bounds(database, now, days)), key=_when, reverse=True)
        case Behind.MISSED:
            found = sorted(_missed(database, Bounds(database, now, days)), key=_when, reverse=True)
        case Behind.WAITING:
            lines = money_waiting(deals.lines(database, now), now, currency).deals
            found = [Case(line.deal.contact, line.name, line.deal.title, money=line.deal.money) for line in lines]
        case Behind.TOUCHED:
            first = slices(period, days, first_weekday)[0]
            found = list(_contacts(database, Bounds(database, now, Span(first, days.last)), TOUCHED))
        case Behind.CALLED:
            found = list(_contacts(database, Bounds(database, now, days), CALLED))
        case Behind.INTRODUCED:
            people = {link.target for link in network.links(database) if link.kind == "introduced"}
            found = [Case(uid, name, "") for uid, name in insights.names_of(database, people).items()]
        case Behind.CLIENTS_LEFT:
            left = insights.coverage(database, now, first_weekday).left
            found = [Case(uid, client.name, "") for client in left for uid in client.contacts]
    return tuple(found)


def _when(case: Case) -> tuple:
    return case.due, case.contact


def _promises(database: Database, bounds: Bounds) -> Iterator[Case]:
    rows = database.execute_sql(
        "SELECT uid, name, purpose, due_day, due_at, ended FROM (SELECT contact_id, purpose, due_day, due_at, "
        f"{PROMISE_ENDED} AS ended FROM follow_up WHERE {WAS_PROMISED} {bounds.there}) {_WITH}",
        bounds.values(),
    ).fetchall()
    for contact, name, purpose, due_day, due_at, end in plain(rows):
        yield Case(contact, name, purpose, bounds.user_day(due_day, due_at), word_or_none(PromiseEnd, end))


def _missed(database: Database, bounds: Bounds) -> Iterator[Case]:
    rows = database.execute_sql(
        "SELECT contact.uid, name, purpose, due_day, due_at, CASE state WHEN 'cancelled' THEN closed_at END "
        f"FROM follow_up {_WITH} WHERE {FELL_DUE} AND NOT ({FOLLOWED_UP}) {bounds.there}",
        bounds.values(),
    ).fetchall()
    for contact, name, purpose, due_day, due_at, closed in plain(rows):
        if bounds.was_due(due_day, due_at, closed):
            yield Case(contact, name, purpose, bounds.user_day(due_day, due_at))


def _contacts(database: Database, bounds: Bounds, what: str) -> Iterator[Case]:
    rows = database.execute_sql(
        "SELECT uid, name FROM contact WHERE deleted_at IS NULL "
        f"AND id IN (SELECT contact_id FROM interaction WHERE {what})",
        bounds.values(),
    ).fetchall()
    for uid, name in plain(rows):
        yield Case(uid, name, "")
