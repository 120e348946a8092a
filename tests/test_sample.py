"""The sample looks right at any moment, and fits the store."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from salesassist.demo import fill
from salesassist.domain.deal import Stage
from salesassist.domain.everything import Everything
from salesassist.domain.follow_up import State
from salesassist.domain.phone import e164
from salesassist.domain.status import Status, most_urgent, status_of
from salesassist.domain.times import Now
from salesassist.sample import sample, texts
from salesassist.store.store import Store

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
MOMENTS = {
    "monday morning": datetime(2026, 11, 23, 9, 14, tzinfo=BERLIN),
    "saturday": datetime(2026, 11, 28, 15, 0, tzinfo=BERLIN),
    "sunday": datetime(2026, 11, 29, 11, 0, tzinfo=BERLIN),
    "before the day starts": datetime(2026, 11, 25, 3, 0, tzinfo=BERLIN),
    "just as it starts": datetime(2026, 11, 25, 4, 0, tzinfo=BERLIN),
    "late": datetime(2026, 11, 25, 23, 30, tzinfo=BERLIN),
    "the clocks go forward": datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN),
    "the clocks go back": datetime(2026, 11, 1, 1, 30, fold=1, tzinfo=NEW_YORK),
    "leap day": datetime(2028, 2, 29, 10, 0, tzinfo=BERLIN),
    "new year": datetime(2027, 1, 1, 12, 0, tzinfo=UTC),
    "far east": datetime(2026, 6, 30, 8, 0, tzinfo=ZoneInfo("Pacific/Kiritimati")),
}
AT = pytest.mark.parametrize("now", [pytest.param(Now(at), id=name) for name, at in MOMENTS.items()])


def statuses(told: Everything, now: Now) -> Counter[Status]:
    return Counter(
        status_of(contact, [step for step in told.follow_ups if step.contact == contact.uid], now)
        for contact in told.contacts
    )


@AT
def test_every_status_is_there_at_any_moment(now: Now) -> None:
    counts = statuses(sample(now, "EUR"), now)
    assert counts == {
        Status.OVERDUE: 6, Status.DUE: 7, Status.NONE: 5, Status.SCHEDULED: 18, Status.RESTING: 4,
    }  # fmt: skip


@AT
def test_history_lies_behind_and_plans_do_not_follow_from_the_future(now: Now) -> None:
    told = sample(now, "EUR")
    assert told.interactions
    assert all(entry.at < now.at for entry in told.interactions)
    assert all(contact.added_at and contact.added_at < now.at for contact in told.contacts)
    for step in told.follow_ups:
        assert step.created_at and step.created_at <= now.at
        if step.due.at is not None:
            assert step.created_at <= step.due.at, step.purpose


@AT
def test_it_fits_a_store_and_leaves_it_in_order(now: Now, tmp_path: Path) -> None:
    told = sample(now, "EUR")
    with Store(tmp_path) as store:
        changes = fill(store, now, "EUR")
        assert list(store.problems()) == []
        kept = store.everything()
        assert {contact.uid for contact in kept.contacts} == {contact.uid for contact in told.contacts}
        assert len(kept.follow_ups) == len(told.follow_ups)
        assert sorted(i.uid for i in kept.interactions) == sorted(i.uid for i in told.interactions)
        assert len(kept.deals) == len(told.deals) and len(kept.relations) == len(told.relations)
        lines = store.lines(now, "EUR")
        assert Counter(line.status(now) for line in lines) == statuses(told, now)
        assert all(line.triaged for line in lines)

        store.go_back(changes)
        assert store.everything() == Everything(settings={})


def test_there_are_forty_contacts_and_every_reference_resolves() -> None:
    told = sample(Now(MOMENTS["monday morning"]), "EUR")
    contacts = {contact.uid for contact in told.contacts}
    steps, deals = {step.uid for step in told.follow_ups}, {deal.uid for deal in told.deals}
    assert len(contacts) == len(told.contacts) == 40
    assert len(steps) == len(told.follow_ups) and len(deals) == len(told.deals)
    assert {contact.introduced_by for contact in told.contacts} <= contacts | {None}
    assert {record.contact for record in (*told.follow_ups, *told.interactions, *told.deals)} <= contacts
    assert {entry.follow_up for entry in told.interactions} <= steps | {None}
    assert {step.deal for step in told.follow_ups} <= deals | {None}
    assert {uid for relation in told.relations for uid in (relation.source, relation.target)} <= contacts
    assert {contact.tier for contact in told.contacts} >= {"A", "B", "C", None}
    assert {deal.stage for deal in told.deals} == set(Stage)
    assert any(deal.delivered_on for deal in told.deals)


def test_numbers_and_addresses_are_nobodys() -> None:
    told = sample(Now(MOMENTS["monday morning"]), "EUR")
    for contact in told.contacts:
        assert all(email.address.endswith((".example", "example.com")) for email in contact.emails)
        for phone in contact.phones:
            assert phone.e164 == e164(phone.number, ""), phone.number


def test_two_calls_at_one_moment_tell_the_same() -> None:
    now = Now(MOMENTS["saturday"])
    assert sample(now, "EUR") == sample(now, "EUR")
    later = sample(Now(now.at + timedelta(days=9)), "USD")
    assert [c.uid for c in later.contacts] == [c.uid for c in sample(now, "EUR").contacts]


def test_the_day_shows_progress_and_the_promised_call_comes_first(tmp_path: Path) -> None:
    now = Now(MOMENTS["monday morning"])
    with Store(tmp_path) as store:
        fill(store, now, "EUR")
        assert store.touches_between(now.start_of(now.today), now.start_of(now.tomorrow)) == 9
        told = store.everything()
    anna = next(contact for contact in told.contacts if contact.name == "Anna Schmidt")
    step = most_urgent([s for s in told.follow_ups if s.contact == anna.uid], now)
    assert step is not None and step.due.at == datetime(2026, 11, 19, 10, 0, tzinfo=BERLIN)
    assert step.promised and step.attempt == 2 and len(step.points) == 2


def test_due_times_are_still_ahead_while_the_day_leaves_time_for_them() -> None:
    now = Now(datetime(2026, 11, 24, 15, 0, tzinfo=BERLIN))
    told = sample(now, "EUR")
    today = [step.due for step in told.follow_ups if step.state is State.OPEN and step.due.user_day(now) == now.today]
    times = [due.at for due in today if due.at is not None and due.at > now.at]
    assert len(set(times)) == len(times) == 4
    assert sum(due.part is not None for due in today) == 2


def test_sample_data_that_was_deleted_comes_back(tmp_path: Path) -> None:
    now = Now(MOMENTS["monday morning"])
    with Store(tmp_path) as store:
        fill(store, now, "EUR")
        with store.change():
            store.delete_contacts([line.uid for line in store.lines(now, "EUR")], now.at)
        assert store.contact_count() == 0
        assert fill(store, now, "EUR")
        assert store.contact_count() == 40


def test_in_another_language_every_word_is_another_and_everybody_is_the_same() -> None:
    def marked(text: str) -> str:
        assert text
        return f"¤{text}"

    now = Now(MOMENTS["monday morning"])
    english, told = sample(now, "EUR"), sample(now, "EUR", marked)
    people = told.contacts
    words = [text for c in people for text in (c.role, c.how_met, c.notes, c.resting_reason, *c.tags)]
    words += [it.label for c in people for it in (*c.phones, *c.emails)]
    words += [entry.note for entry in told.interactions] + [deal.title for deal in told.deals]
    words += [text for thing in told.useful_things for text in (thing.title, thing.note)]
    words += [
        text for step in told.follow_ups
        for text in (step.purpose, step.smallest_step, step.my_task, step.their_task, step.rule, *step.points)
    ]  # fmt: skip
    assert [text for text in words if text and not text.startswith("¤")] == []
    assert {text.removeprefix("¤") for text in words if text} == set(texts())
    for before, after in zip(english.contacts, people, strict=True):
        assert (before.uid, before.name, before.organization) == (after.uid, after.name, after.organization)
    assert [it.uid for it in english.follow_ups] == [it.uid for it in told.follow_ups]
    assert [it.uid for it in english.useful_things] == [it.uid for it in told.useful_things]
