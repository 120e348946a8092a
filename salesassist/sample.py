"""Sample data to look around with: forty contacts of a solo consultant, told from whatever today is.

The records are in resources/sample.json, their days counted from today. Here they get their dates, so that the lists
look lived in at any moment: yesterday's work on a working day, and what is due today still ahead of the clock. People
keep their names in every language; what they do and said is translated with the texts of the program.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.domain.courtesy import WorkingDays
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.everything import Everything
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part, PromiseEnd, State
from salesassist.domain.interaction import Direction, Interaction, Outcome, next_attempt
from salesassist.domain.messages import Given, UsefulThing
from salesassist.domain.phone import digits
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.times import Now
from salesassist.own_files import RESOURCES

_FILE = RESOURCES / "sample.json"
_FAMILY = UUID("5a1e5a55-0000-4000-8000-5a4d504c4500")  # whose names the uids of the sample are

_WORK_BEGINS, _WORK_ENDS, _LAST_CALL = time(7, 30), time(18, 30), time(19, 30)
_BETWEEN_TOUCHES = timedelta(minutes=9)
_BETWEEN_CALLS = timedelta(minutes=45)

_Told = dict[str, Any]


def sample(now: Now, currency: str, say: Callable[[str], str] = str) -> Everything:
    """The sample as it looks at `now`, in the language that `say` puts its texts into. Deals are in `currency`, but for
    a few; uids are the same at every call, whatever the language."""
    told = _told(say)
    people: list[_Told] = told["contacts"]
    calendar = _Calendar(now, people)
    contacts: list[Contact] = []
    follow_ups: list[FollowUp] = []
    interactions: list[Interaction] = []
    deals: list[Deal] = []
    for person in people:
        done, history = _history(person, calendar)
        own_deals = [
            _deal(person, number, deal, now.today, currency) for number, deal in enumerate(person.get("deals", ()))
        ]
        added = (history[0].at if history else now.at) - timedelta(days=7)
        contacts.append(_contact(person, calendar, added))
        follow_ups += done
        follow_ups += _planned(person, calendar, history, own_deals)
        interactions += history
        deals += own_deals
    relations = tuple(
        Relation(_uid(source), _uid(target), RelationKind(kind), strength, calendar.day(-ago[0]) if ago else None)
        for source, kind, target, strength, *ago in told["relations"]
    )
    things = tuple(_useful_thing(number, thing, now) for number, thing in enumerate(told["useful_things"]))
    return Everything(
        tuple(contacts), tuple(follow_ups), tuple(interactions), tuple(deals), relations, useful_things=things
    )


def texts() -> list[str]:
    """All that the sample says in words, in a fixed order: what there is to translate of it."""
    found: set[str] = set()

    def keep(text: str) -> str:
        found.add(text)
        return text

    _told(keep)
    return sorted(found)


def _told(say: Callable[[str], str]) -> _Told:
    """What is in the file, each text put into other words by `say`."""

    def put(record: _Told, *names: str) -> None:
        for name in names:
            if name in record:
                there = record[name]
                record[name] = [say(text) for text in there] if isinstance(there, list) else say(there)

    told: _Told = json.loads(_FILE.read_text("utf-8"))
    for person in told["contacts"]:
        put(person, "role", "tags", "met", "notes")
        for labelled in (*person.get("phones", ()), *person["emails"]):
            labelled[0] = say(labelled[0])
        if "resting" in person:
            person["resting"][1] = say(person["resting"][1])
        for entry in person["history"]:
            entry[2] = say(entry[2]) if entry[2] else ""  # Qt knows no translation of nothing
            for plan in entry[3:]:
                put(plan, "planned")
        for step in person.get("next", ()):
            put(step, "purpose", "points", "smallest", "mine", "theirs")
            if "rule" in step:
                step["rule"][1] = say(step["rule"][1])
        for deal in person.get("deals", ()):
            put(deal, "title")
    for thing in told["useful_things"]:
        put(thing, "title", "note")
    return told


def _useful_thing(number: int, thing: _Told, now: Now) -> UsefulThing:
    given = tuple(Given(_uid(person), now.at - timedelta(days=ago)) for person, ago in thing.get("given", {}).items())
    added = now.at - timedelta(days=thing["added"])
    return UsefulThing(_uid("useful", number), thing["title"], thing["link"], thing["note"], added, given=given)


class _Calendar:
    """Turns what the file says of days and times into dates and moments around `now`."""

    def __init__(self, now: Now, people: Sequence[_Told]) -> None:
        self.now = now
        self._week = WorkingDays()
        told_today = sorted(
            (when, person["key"]) for person in people for when, *_rest in person["history"] if when.startswith("0 ")
        )
        self._touches = dict(
            zip((key for _when, key in told_today), self._moments_today(len(told_today)), strict=False)
        )
        self._later = self._moments_ahead()

    def _moments_today(self, most: int) -> list[datetime]:
        """When the user was at work today until now: as many as that leaves time for, evenly."""
        now = self.now
        start = now.moment(now.today, _WORK_BEGINS)
        end = min(now.at - timedelta(minutes=5), now.moment(now.today, _WORK_ENDS), key=datetime.timestamp)
        length = timedelta(seconds=end.timestamp() - start.timestamp())
        count = max(0, min(most, length // _BETWEEN_TOUCHES))
        seconds = [start.timestamp() + number * length.total_seconds() / count for number in range(count)]
        return [datetime.fromtimestamp(second // 60 * 60, now.zone) for second in seconds]

    def _moments_ahead(self) -> Iterator[datetime]:
        """Times of today that are still to come, for what should have been earlier by the clock."""
        at = self.now.at + timedelta(minutes=20)
        at = at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0) + timedelta(minutes=15)
        while at.timestamp() <= self.now.moment(self.now.today, _LAST_CALL).timestamp():
            yield at
            at += _BETWEEN_CALLS

    def happened(self, person: str, when: str) -> datetime | None:
        """The moment of "11 14:00": so many days ago, on the working day before a weekend. None: not yet today."""
        days, _, clock = when.partition(" ")
        if days == "0":
            return self._touches.get(person)
        return self.now.moment(self.day(-int(days)), time.fromisoformat(clock))

    def day(self, days: int) -> date:
        """The working day so many days from today, away from today where that would be a weekend."""
        day = self.now.today + timedelta(days=days)
        if days > 0:
            return self._week.on_or_after(day)
        while days < 0 and not self._week.includes(day):
            day -= timedelta(days=1)
        return day

    def due(self, when: str) -> Due:
        """When "-4 10:00", "0 afternoon", "3" or "-35m" (so many minutes ago) is due."""
        now = self.now
        if when.endswith("m"):
            at = now.at.replace(second=0, microsecond=0) + timedelta(minutes=int(when[:-1]))
            if now.moment(now.today, _WORK_BEGINS) <= at <= now.moment(now.today, _WORK_ENDS):
                return Due.moment(at)
            when = "-1 16:00"
        days, _, rest = when.partition(" ")
        day = self.day(int(days))
        if rest in set(Part):
            return Due(day, Part(rest))
        if not rest:
            return Due(day)
        moment = now.moment(day, time.fromisoformat(rest))
        if days == "0" and moment.timestamp() < now.epoch + 600:
            later = next(self._later, None)
            return Due(day) if later is None else Due.moment(later)
        return Due.moment(moment)


def _uid(*name: str | int) -> str:
    return str(uuid5(_FAMILY, " ".join(map(str, name))))


def _contact(person: _Told, calendar: _Calendar, added: datetime) -> Contact:
    rest, reason = person.get("resting", (0, ""))
    return Contact(
        _uid(person["key"]),
        person.get("name") or f"{person['given']} {person['family']}",
        given=person["given"],
        family=person["family"],
        prefix=person.get("prefix", ""),
        organization=person["organization"],
        role=person["role"],
        phones=tuple(Phone(number, label, "+" + digits(number)) for label, number in person.get("phones", ())),
        emails=tuple(Email(address, label) for label, address in person["emails"]),
        addresses=(Address(city=person["city"]),),
        web=(person["web"],) if "web" in person else (),
        tags=tuple(person.get("tags", ())),
        tier=Tier(person["tier"]) if "tier" in person else None,
        time_zone=person["zone"],
        country=person["country"],
        best_hours=person.get("hours", ""),
        how_met=person.get("met", ""),
        introduced_by=_uid(person["through"]) if "through" in person else None,
        resting_until=calendar.day(rest) if rest else None,
        resting_reason=reason,
        do_not_contact=person.get("never", False),
        notes=person.get("notes", ""),
        added_at=added,
    )


def _history(person: _Told, calendar: _Calendar) -> tuple[list[FollowUp], list[Interaction]]:
    """What happened with one contact, and the follow-ups that this closed."""
    contact = _uid(person["key"])
    closed: list[FollowUp] = []
    history: list[Interaction] = []
    for number, (when, what, note, *more) in enumerate(person["history"]):
        at = calendar.happened(person["key"], when)
        if at is None:
            continue
        channel, outcome = Channel(what.split()[0]), Outcome(what.split()[1])
        direction = Direction.IN if outcome is Outcome.REPLIED else Direction.OUT
        plan: _Told = more[0] if more else {}
        step = None
        if plan:
            late = plan.get("late", 0)
            promised = plan.get("promised", False)
            end = (PromiseEnd.LATE if late else PromiseEnd.KEPT) if promised else None
            step = FollowUp(
                _uid(person["key"], "done", number), contact, plan["planned"],
                Due(calendar.now.day_of(at) - timedelta(days=late)), channel, promised,
                next_attempt(history) if channel is Channel.CALL else None, State.DONE,
                created_at=at - timedelta(days=max(5, late + 1)), closed_at=at, promise_end=end,
            )  # fmt: skip
            closed.append(step)
        history.append(
            Interaction(
                _uid(person["key"], "history", number), contact, at, outcome, channel, direction, note,
                step.uid if step else None, at,
            )
        )  # fmt: skip
    return closed, history


def _planned(
    person: _Told, calendar: _Calendar, history: Sequence[Interaction], deals: Sequence[Deal]
) -> Iterator[FollowUp]:
    """What is open with one contact."""
    channel = Channel.CALL if person.get("phones") else Channel.EMAIL
    for number, step in enumerate(person.get("next", ())):
        by = Channel(step["channel"]) if "channel" in step else channel
        rule_key, rule = step.get("rule", ("", ""))
        yield FollowUp(
            _uid(person["key"], "next", number),
            _uid(person["key"]),
            step["purpose"],
            calendar.due(step["due"]),
            by,
            step.get("promised", False),
            next_attempt(history) if by is Channel.CALL else None,
            rule_key=rule_key,
            rule=rule,
            points=tuple(step.get("points", ())),
            smallest_step=step.get("smallest", ""),
            my_task=step.get("mine", ""),
            their_task=step.get("theirs", ""),
            deal=deals[0].uid if step.get("deal") else None,
            created_at=history[-1].at if history else calendar.now.at,
        )


def _deal(person: _Told, number: int, deal: _Told, today: date, currency: str) -> Deal:
    def from_today(days: int | None) -> date | None:
        return None if days is None else today + timedelta(days=days)

    closed, delivered = deal.get("closed"), deal.get("delivered")
    return Deal(
        _uid(person["key"], "deal", number),
        _uid(person["key"]),
        deal["title"],
        Decimal(deal["value"]),
        deal.get("currency", currency),
        Stage(deal["stage"]),
        from_today(deal.get("close")),
        from_today(-closed if closed is not None else None),
        from_today(-delivered if delivered is not None else None),
    )
