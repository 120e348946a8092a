"""Records made with a few words: every test names only what it is about."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st

from salesassist.domain.contact import Contact, Tier
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.follow_up import Due, FollowUp, Part, State
from salesassist.domain.interaction import Direction, Interaction, Outcome
from salesassist.domain.relation import Relation
from salesassist.domain.times import DAY_START, Now
from salesassist.store.changes import Changes
from salesassist.store.store import Store
from tests.emptied import emptied_store

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 11, 23)

MORE = settings(max_examples=2 * settings().max_examples)
"""For properties that need no store and are quick to try."""

_numbers = count(1)


def moment(text: str, zone: str = "Europe/Berlin", fold: int = 0) -> datetime:
    """The moment that clocks in `zone` show as `text` ("2026-11-23 09:14")."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)


def now(text: str = "2026-11-23 09:14", zone: str = "Europe/Berlin", day_start: time = DAY_START, fold: int = 0) -> Now:
    """Monday morning in Berlin, unless told otherwise."""
    return Now(moment(text, zone, fold), day_start)


def contact(name: str = "Anna Berg", **values: Any) -> Contact:
    values.setdefault("uid", f"contact-{next(_numbers)}")
    values.setdefault("added_at", moment("2026-01-05 10:00"))
    return Contact(name=name, **values)


def follow_up(contact: str | Contact = "contact", due: Due | date | datetime = MONDAY, **values: Any) -> FollowUp:
    """A call, all day on Monday. `due` may be a date (all day) or an aware datetime."""
    if isinstance(due, datetime):
        due = Due.moment(due)
    elif not isinstance(due, Due):
        due = Due(due)
    values.setdefault("uid", f"follow-up-{next(_numbers)}")
    values.setdefault("purpose", "Ask about the proposal")
    values.setdefault("created_at", moment("2026-11-02 10:00"))
    return FollowUp(contact=_uid(contact), due=due, **values)


def interaction(
    contact: str | Contact = "contact", outcome: Outcome = Outcome.SPOKE, at: str | datetime = "2026-11-20 10:00",
    **values: Any,
) -> Interaction:  # fmt: skip
    at = moment(at) if isinstance(at, str) else at
    values.setdefault("uid", f"interaction-{next(_numbers)}")
    values.setdefault("recorded_at", at)
    return Interaction(contact=_uid(contact), at=at, outcome=outcome, **values)


def deal(contact: str | Contact = "contact", value: str | int | None = "1200.00", **values: Any) -> Deal:
    values.setdefault("uid", f"deal-{next(_numbers)}")
    values.setdefault("title", "Website")
    return Deal(contact=_uid(contact), value=None if value is None else Decimal(value), **values)


def _uid(contact: str | Contact) -> str:
    return contact if isinstance(contact, str) else contact.uid


def store(folder: Path) -> Store:
    """The store in this folder; close it, or use it in a `with`."""
    return Store(folder)


@contextmanager
def fresh_store() -> Iterator[Store]:
    """A store of its own for one example of a property."""
    with emptied_store() as opened:
        yield opened


def keep(store: Store, *records: Contact | FollowUp | Interaction | Deal | Relation) -> Changes:
    """Add records to the store, in one transaction."""

    def those(kind: type) -> list[Any]:
        return [record for record in records if isinstance(record, kind)]

    with store.change() as change:
        store.add_contacts(those(Contact))
        store.add_deals(those(Deal))
        store.add_follow_ups(those(FollowUp))
        store.add_interactions(those(Interaction))
        store.add_relations(those(Relation))
    return change.done


# --- for properties --------------------------------------------------------------------------------------------------

ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland", "Asia/Kolkata", "UTC",
         "Pacific/Honolulu", "Europe/London")  # fmt: skip
_TURNS = [
    datetime.fromisoformat(f"{at}+00:00")
    for at in ("2026-11-23 08:00", "2026-03-29 01:00", "2026-10-25 01:00", "2026-03-08 07:00", "2026-11-01 06:00",
               "2026-04-04 15:00", "2026-10-03 15:30")
]  # fmt: skip
"""A Monday morning, and the moments at which clocks change in Berlin, New York and on Lord Howe."""


def instants(around: datetime, minutes: int) -> st.SearchStrategy[datetime]:
    """Moments in UTC no further than `minutes` from another."""
    return st.integers(-minutes, minutes).map(lambda n: around.astimezone(UTC) + timedelta(minutes=n))


@st.composite
def nows(draw: st.DrawFn) -> Now:
    """Any moment, preferably beside a change of the clocks, anywhere, with any start of the day."""
    at = draw(st.sampled_from(_TURNS).flatmap(lambda turn: instants(turn, 2000)))
    start = draw(st.one_of(st.just(DAY_START), st.builds(time, st.integers(0, 12), st.sampled_from((0, 15, 30, 45)))))
    return Now(at.astimezone(ZoneInfo(draw(st.sampled_from(ZONES)))), start)


@st.composite
def dues(draw: st.DrawFn, now: Now, days: int = 4) -> Due:
    """A day, a part of a day or a moment near `now`; the moment told in any zone."""
    if draw(st.booleans()):
        day = now.today + timedelta(days=draw(st.integers(-days, days)))
        return Due(day, draw(st.sampled_from((None, *Part))))
    zone = draw(st.sampled_from((now.zone, UTC, ZoneInfo("Asia/Tokyo"))))
    near, far = instants(now.at, 90), instants(now.at, days * 24 * 60)
    return Due.moment(draw(st.one_of(near, far)).replace(second=0, microsecond=0).astimezone(zone))


@dataclass
class World:
    """Some contacts and all that belongs to them, around one moment. `deleted` are uids of contacts in the trash."""

    now: Now
    contacts: list[Contact]
    follow_ups: list[FollowUp]
    interactions: list[Interaction]
    deals: list[Deal]
    deleted: list[str]
    hand_order: list[str]

    def keep(self, store: Store) -> None:
        keep(store, *self.contacts, *self.deals, *self.follow_ups, *self.interactions)
        with store.change():
            store.delete_contacts(self.deleted, self.now.at)
            store.set_day_order(self.hand_order)


@st.composite
def worlds(draw: st.DrawFn, most: int = 4) -> World:
    now = draw(nows())
    recent = instants(now.at, 40 * 24 * 60).map(lambda at: at.replace(second=0, microsecond=0).astimezone(now.zone))
    past = recent.map(lambda at: min(at, now.at.replace(second=0, microsecond=0)))
    names = st.sampled_from(("Ana", "Émile", "bo", "Zoë"))
    contacts = [
        contact(
            name, uid=f"c{number}", added_at=draw(past), tier=draw(st.sampled_from((None, *Tier))),
            do_not_contact=draw(st.sampled_from((False, False, False, True))),
            resting_until=draw(st.one_of(
                st.none(), st.integers(-2, 4).map(lambda days: now.today + timedelta(days=days)))),
            by_hand=draw(st.booleans()),
        )
        for number, name in enumerate(draw(st.lists(names, min_size=1, max_size=most)))
    ]  # fmt: skip
    uids = st.sampled_from([c.uid for c in contacts])
    deals = [
        deal(draw(uids), draw(st.sampled_from((None, 0, 100, 900))), uid=f"d{number}",
             stage=draw(st.sampled_from(Stage)), currency=draw(st.sampled_from(("EUR", "USD"))))
        for number in range(draw(st.integers(0, 3)))
    ]  # fmt: skip
    follow_ups = [
        follow_up(draw(uids), draw(dues(now)), uid=f"f{number}", promised=draw(st.booleans()),
                  created_at=draw(recent), deal=draw(st.sampled_from((None, *(d.uid for d in deals)))))
        for number in range(draw(st.integers(0, 5)))
    ]  # fmt: skip
    for number in range(len(follow_ups)):
        state = draw(st.sampled_from((State.OPEN, State.OPEN, State.OPEN, *State)))
        if state is not State.OPEN:
            follow_ups[number] = replace(follow_ups[number], state=state, closed_at=draw(st.one_of(st.none(), recent)))
    interactions = [
        interaction(draw(uids), draw(st.sampled_from(Outcome)), draw(past), uid=f"i{number}",
                    direction=draw(st.sampled_from(Direction)))
        for number in range(draw(st.integers(0, 4)))
    ]  # fmt: skip
    placeable = [f.uid for f in follow_ups if f.is_open]
    return World(
        now, contacts, follow_ups, interactions, deals,
        deleted=draw(st.lists(uids, max_size=1)) if len(contacts) > 1 else [],
        hand_order=draw(st.lists(st.sampled_from(placeable), unique=True)) if placeable else [],
    )  # fmt: skip
