"""A year of follow-up, with random outcomes and a fixed seed: no rule of the method is ever broken.

Once over the rules alone, with 500 contacts, and once through the real session and store with a few. Each prints what
it saw (pytest -s).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from salesassist.domain.cadence import (
    DEFAULT_RULES,
    Cadence,
    Proposal,
    Rule,
    after_tail,
    after_try,
    after_wrong_number,
    cadence_of,
    keep_in_touch,
    on_ladder,
    propose,
)
from salesassist.domain.contact import Contact, Tier
from salesassist.domain.courtesy import WorkingDays, hours_of, polite_day, unanswered, warnings
from salesassist.domain.deal import Stage
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part, State
from salesassist.domain.interaction import ANSWERS, TRIES, Interaction, Outcome, next_attempt
from salesassist.domain.promise import KeptShare, kept_share
from salesassist.domain.status import Status, status_of
from salesassist.domain.times import Now, local_moment
from salesassist.session import Entry
from salesassist.session.core import ended
from salesassist.session.history import History
from salesassist.store.store import Store
from tests.desk import Desk
from tests.factories import BERLIN, contact, deal, keep

DAY = timedelta(days=1)
FIRST, LAST = date(2026, 11, 23), date(2027, 11, 22)
SPOKE, LEFT, NO_ANSWER, WRONG, SENT, MET, REPLIED = Outcome
PLACES = (("DE", "Europe/Berlin"), ("DE", ""), ("US", "America/New_York"), ("GB", "Europe/London"),
          ("SA", "Asia/Riyadh"), ("JP", "Asia/Tokyo"))  # fmt: skip


def at(day: date, part: Part | None = None) -> Now:
    """The user's working hours on a day, in the morning or the afternoon."""
    return Now(local_moment(day, time(15) if part is Part.AFTERNOON else time(10), BERLIN))


@dataclass
class Year:
    """What a year came to. `broken` are the rules that were, with where."""

    contacts: int = 0
    tries: int = 0
    touches: int = 0
    proposals: int = 0
    broken: list[str] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)
    promises: list[FollowUp] = field(default_factory=list)
    rules: Counter[str] = field(default_factory=Counter)

    def check(self, who: str, day: date, rule: str, kept: bool) -> None:
        if not kept:
            self.broken.append(f"{day}: {who}: {rule}")

    def report(self, now: Now) -> str:
        share: KeptShare = kept_share(self.promises, now)
        rate = f"{share.share:.0%}" if share.share is not None else "none made"
        return (
            f"{self.contacts} contacts, {self.proposals} proposals, {self.tries} tries, {self.touches} touches; "
            f"promises kept {rate} of {share.counted}; coverage {len(self.touched)} of {self.contacts}; "
            f"broken rules {len(self.broken)}\n{dict(sorted(self.rules.items()))}"
        )


@dataclass
class Person:
    """One contact of the simulation: the record, what happened, and the one step that is open."""

    who: Contact
    days: WorkingDays
    step: FollowUp
    history: list[Interaction] = field(default_factory=list)


def person(number: int, chance: Random) -> Person:
    country, zone = PLACES[number % len(PLACES)]
    who = contact(
        f"Contact {number}", uid=f"c{number}", country=country, time_zone=zone, tier=chance.choice((None, *Tier)),
        best_hours=chance.choice(("", "", "10:00-12:00", "14:00-16:00")),
    )  # fmt: skip
    days = WorkingDays(country=country)
    day = days.on_or_after(FIRST + chance.randrange(30) * DAY)
    first = FollowUp(f"f{number}-0", who.uid, "First call", Due(day), attempt=1, created_at=at(FIRST).at)
    return Person(who, days, first)


def outcome_of(step: FollowUp, chance: Random) -> Outcome:
    if step.channel is Channel.CALL:
        return chance.choices((NO_ANSWER, LEFT, SPOKE, WRONG), (50, 20, 27, 3))[0]
    return chance.choices((SENT, REPLIED), (80, 20))[0]


def following(human: Person, outcome: Outcome, now: Now, chance: Random) -> Proposal:
    """What the rules propose after an outcome; after an answer, what the two agree on."""
    step, days, today = human.step, human.days, now.today
    before = human.history
    if outcome in TRIES:
        attempt = next_attempt(before, DEFAULT_RULES.cap)
        part = Part.MORNING if now.at.hour < 12 else Part.AFTERNOON
        proposal = after_try(outcome, today, part, attempt, today, days)
    elif outcome is WRONG:
        proposal = after_wrong_number(today, today, days)
    elif outcome is SENT and on_ladder(step) and (tail := after_tail(step.rule_key, today, today, days)) is not None:
        proposal = tail
    elif outcome is SENT and (then := DEFAULT_RULES.following(step.rule_key)) is not None:
        proposal = propose(then, today, today, days, first=False)
    elif outcome in ANSWERS:
        cadence = chance.choice((Cadence.PROPOSAL, Cadence.DELIVERED, Cadence.LOST, None))
        proposal = keep_in_touch(today, today, days, 30)
        if cadence is not None:
            proposal = propose(chance.choice(DEFAULT_RULES.of(cadence)), today, today, days)
    else:
        proposal = keep_in_touch(today, today, days)
    if proposal.channel is Channel.CALL:
        tried = [now.day_of(event.at) for event in unanswered(before)] + ([today] if outcome in TRIES else [])
        part = proposal.due.part and hours_of(human.who, BERLIN).part(proposal.due.day, proposal.due.part, BERLIN)
        proposal = replace(proposal, due=Due(polite_day(proposal.due.day, tried, days), part))
    return proposal


def live(human: Person, year: Year, chance: Random) -> None:
    """One contact's year: each step is done on its day, or some days late."""
    number = 0
    while True:
        step = human.step
        late = 0 if chance.random() < 0.8 else chance.randrange(1, 10)
        done_on = step.due.day + late * DAY
        if done_on > LAST:
            return
        now = at(done_on, step.due.part)
        outcome = outcome_of(step, chance)
        if step.channel is Channel.CALL and any(now.day_of(e.at) == now.today for e in human.history if e.is_try):
            outcome = SPOKE  # they rang themselves that day
        proposal = following(human, outcome, now, chance)
        number += 1
        human.history.append(Interaction(f"{human.who.uid}-{number}", human.who.uid, now.at, outcome, step.channel,
                                         follow_up=step.uid, recorded_at=now.at))  # fmt: skip
        if step.promised:
            year.promises.append(ended(step, State.DONE, now.at, now))
        year.tries += outcome in TRIES
        year.touches += human.history[-1].is_touch
        if human.history[-1].is_touch:
            year.touched.add(human.who.uid)
        promised = outcome in ANSWERS and chance.random() < 0.4
        attempt = next_attempt(human.history, DEFAULT_RULES.cap) if proposal.channel is Channel.CALL else None
        human.step = FollowUp(
            f"f{human.who.uid}-{number}", human.who.uid, "Next", proposal.due, proposal.channel, promised=promised,
            attempt=attempt, rule_key=str(proposal.rule),
        )  # fmt: skip
        hold_to_the_rules(human, year, now)


def hold_to_the_rules(human: Person, year: Year, now: Now) -> None:
    step, who = human.step, human.who.uid
    year.proposals += 1
    year.rules[step.rule_key] += 1
    year.check(who, now.today, "a next date", step.due.day > now.today)
    year.check(who, now.today, "a working day", human.days.includes(step.due.day))
    found = warnings(human.who, step, human.history, now, human.days)
    year.check(who, now.today, f"polite: {found}", not found)
    year.check(who, now.today, "the cap", (step.attempt or 1) <= DEFAULT_RULES.cap)
    status = status_of(human.who, [step], now)
    year.check(who, now.today, "on the list", status in (Status.SCHEDULED, Status.DUE))


def test_a_year_of_500_contacts_breaks_no_rule(capsys: pytest.CaptureFixture[str]) -> None:
    chance, year = Random(20261123), Year(contacts=500)
    for number in range(year.contacts):
        live(person(number, chance), year, chance)
    said = year.report(at(LAST))
    with capsys.disabled():
        print(f"\nA simulated year, rules alone: {said}")
    assert year.broken == []
    assert year.tries > 1000 and len(year.touched) > 450  # a year in which something happened
    assert {Rule.NO_ANSWER, Rule.LEFT_MESSAGE, Rule.DOOR_OPEN, Rule.USEFUL} <= year.rules.keys()


# --- through the session and the store -------------------------------------------------------------------------------


def act(desk: Desk, who: str, chance: Random, year: Year) -> None:
    """Do what is due with one contact, as a user would."""
    session, today = desk.session, desk.at.today
    sheet = session.sheet(who)
    assert sheet is not None and sheet.next_step is not None
    step = sheet.next_step
    if chance.random() < 0.04:
        session.close(step.uid, State.SKIPPED)
        if cadence_of(step.rule_key) is None and not desk.open(who):
            session.met_at_event([who])  # the user's own "no": they plan anew
        return
    if step.promised and chance.random() < 0.15:
        session.reschedule(step.uid, Due(session.working_days().after(today, 2)), chance.random() < 0.5)
        return
    outcome = outcome_of(step, chance)
    foretold = session.preview(
        sheet.contact, outcome, sheet.attempt, closed=step,
        staying=[f for f in sheet.follow_ups if f.uid != step.uid],
    )  # fmt: skip
    agreed = None
    if outcome in ANSWERS:
        day = session.working_days_of(sheet.contact).after(today, chance.randrange(1, 30))
        agreed = FollowUp("", who, "Agreed", Due(day), promised=chance.random() < 0.5)
    before = {f.uid for f in desk.open(who)}
    assert session.log(Entry(
        who, outcome, desk.at.at, step.channel, closes=step.uid, next_step=agreed,
        satisfied=chance.choice((True, False, None)),
    ))  # fmt: skip
    year.tries += outcome in TRIES
    year.touches += outcome not in (*TRIES, WRONG)
    if outcome not in (*TRIES, WRONG):
        year.touched.add(who)
    made = [f for f in desk.open(who) if f.uid not in before]
    if foretold is not None:
        year.check(who, today, "what the button foretold", (str(foretold.rule), foretold.due) in [
            (f.rule_key, f.due) for f in made
        ])  # fmt: skip
    watch(desk, who, made, year, agreed)


def watch(desk: Desk, who: str, made: Iterable[FollowUp], year: Year, agreed: FollowUp | None) -> None:
    session, today, person = desk.session, desk.at.today, desk.person(who)
    days = session.working_days_of(person)
    for step in made:
        year.proposals += 1
        year.rules[step.rule_key or "agreed"] += 1
        if agreed is not None and step.purpose == agreed.purpose:
            continue
        year.check(who, today, f"a working day for {step.rule_key}", days.includes(step.due.day))
        year.check(who, today, f"never daily: {step.rule_key}", step.due.day > today)
    open_ones = desk.open(who)
    year.check(who, today, "a next date", bool(open_ones))
    year.check(who, today, "the cap", all((f.attempt or 1) <= session.rules.cap for f in open_ones))
    kinds = [(cadence_of(f.rule_key), f.deal) for f in open_ones if cadence_of(f.rule_key)]
    at_once = [(f.rule_key, f.due.day, f.deal) for f in open_ones]
    year.check(who, today, f"one open step of a cadence at a time: {at_once}", len(kinds) == len(set(kinds)))


@pytest.mark.slow
def test_a_year_through_the_session_breaks_no_rule(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    chance, year = Random(20261124), Year(contacts=30)
    monkeypatch.setattr("uuid.uuid4", lambda: UUID(int=chance.getrandbits(128), version=4))
    with Store(tmp_path) as store:
        for number in range(year.contacts):
            one = person(number, chance)
            keep(store, one.who, one.step, deal(one.who, uid=f"d{number}", stage=Stage.TALKING))
        store._database.execute_sql("PRAGMA synchronous = off")
        desk = Desk(store)
        desk.session.undo_stack = History(desk.session.go_back, desk.session, limit=1)
        for passed in range((LAST - FIRST).days + 1):
            day = FIRST + passed * DAY
            if day.weekday() > 4:
                continue
            desk.at = at(day, chance.choice((None, *Part)))
            due = [line.uid for line in desk.session.book if line.status(desk.at) in (Status.OVERDUE, Status.DUE)]
            for who in due:
                if chance.random() < 0.9:
                    act(desk, who, chance, year)
            if passed % 5 == 0:
                happen(desk, chance, year)
        for number in range(year.contacts):
            steps = store.follow_ups_of(f"c{number}")
            year.promises += [f for f in steps if f.promised]
            for key, times in Counter((f.rule_key, f.deal) for f in steps).items():
                once = cadence_of(key[0]) in (Cadence.PROPOSAL, Cadence.DELIVERED)
                year.check(f"c{number}", LAST, f"once per deal: {key}", not once or times == 1)
            hold_tries_apart(desk, f"c{number}", year)
        assert list(store.problems()) == []
        with capsys.disabled():
            print(f"\nA simulated year, through the session: {year.report(desk.at)}")
    assert year.broken == []
    assert desk.failed == []
    assert {Rule.DOOR_OPEN, Rule.CHECK_IN, Rule.THANK_YOU, Rule.SATISFACTION, Rule.LOST} <= year.rules.keys()


def happen(desk: Desk, chance: Random, year: Year) -> None:
    """Something happens to a deal."""
    uid = f"d{chance.randrange(year.contacts)}"
    found = desk.store.deal(uid)
    assert found is not None
    before = {f.uid for f in desk.open(found.contact)}
    match chance.randrange(5):
        case 0 | 1:
            desk.session.move_deal(uid, Stage.PROPOSAL)
        case 2:
            desk.session.move_deal(uid, chance.choice((Stage.LOST, Stage.NOT_NOW)))
        case 3:
            desk.session.deliver(uid, desk.at.today - chance.randrange(10) * DAY)
        case 4:
            desk.session.met_at_event([found.contact], "Fair")
    watch(desk, found.contact, [f for f in desk.open(found.contact) if f.uid not in before], year, None)


def hold_tries_apart(desk: Desk, who: str, year: Year) -> None:
    """At most one try a day."""
    days = [desk.at.day_of(event.at) for event in desk.store.history(who) if event.is_try]
    year.check(who, LAST, "one try a day", len(days) == len(set(days)))
