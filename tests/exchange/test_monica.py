"""Monica's JSON: contacts, and what is planned and happened with them."""

import json
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from salesassist.domain.contact import Tier
from salesassist.domain.follow_up import Channel, Due
from salesassist.domain.interaction import Direction, Outcome
from salesassist.domain.relation import RelationKind
from salesassist.domain.times import Now
from salesassist.exchange.monica import read_monica
from salesassist.exchange.read import read_contacts
from salesassist.exchange.reading import Problem, Record

NOW = Now(datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Europe/Berlin")))


def group(kind: str, *values: Any) -> dict[str, Any]:
    return {"count": len(values), "type": kind, "values": list(values)}


def thing(uuid: str, **properties: Any) -> dict[str, Any]:
    return {"uuid": uuid, "properties": properties}


def person(uuid: str, *data: Any, **properties: Any) -> dict[str, Any]:
    return thing(uuid, **properties) | {"data": list(data)}


def export(*groups: Any) -> bytes:
    kinds = [thing("k1", name="E-mail", protocol="mailto:", type="email"), thing("k2", name="Tel", protocol="tel:")]
    account = {"data": list(groups), "instance": {"contact_field_types": [*kinds, thing("k3", name="Twitter")]}}
    return json.dumps({"version": "1.0-preview.1", "app_version": "4", "account": account}, indent=1).encode()


def read(data: bytes) -> tuple[list[Record], list[str]]:
    parts = list(read_monica(data, "monica.json", "DE", NOW))
    said = [part.reason for part in parts if isinstance(part, Problem)]
    return [part for part in parts if isinstance(part, Record)], said


def test_fields_are_resolved_by_their_kind_and_the_rest_is_noted() -> None:
    fields = group("contact_field", thing("1", data="a@b.c", type="k1"), thing("2", data="030 123456", type="k2"),
                   thing("3", data="@anna", type="k3"))  # fmt: skip
    notes = group("note", thing("4", body="Likes\nclimbing"))
    data = export(group("contact", person("c1", fields, notes, first_name="Anna", last_name="Roth", company="Fjord",
                                          job="CEO", tags=["lyon"], food_preferences="no nuts")))  # fmt: skip
    (record,), _ = read(data)
    anna = record.contact
    assert (anna.uid, anna.name, anna.organization, anna.role) == ("c1", "Anna Roth", "Fjord", "CEO")
    assert anna.tags == ("lyon",)
    assert (anna.emails[0].address, anna.phones[0].e164) == ("a@b.c", "+4930123456")
    assert anna.notes == "Twitter: @anna\n\nFood: no nuts\n\nLikes\nclimbing"
    assert data.split(b"\n")[record.line - 1].strip().startswith(b'"uuid": "c1"')


def test_birthdays_without_a_year_are_kept_so_and_ages_are_only_told() -> None:
    def born(**special: Any) -> tuple[str, list[str]]:
        (record,), said = read(export(group("contact", person("c1", first_name="A", birthdate=special))))
        return record.contact.birthday, said

    day = "1984-05-14T00:00:00.000000Z"
    assert born(date=day, is_age_based=False, is_year_unknown=False) == ("1984-05-14", [])
    assert born(date=day, is_age_based=False, is_year_unknown=True) == ("--05-14", [])
    birthday, said = born(date=day, is_age_based=True)
    assert birthday == ""
    assert "about 1984" in said[0]


def test_staying_in_touch_becomes_the_nearest_tier_which_is_said_as_a_guess() -> None:
    def tier(days: int) -> tuple[Tier | None, list[str]]:
        (record,), said = read(export(group("contact", person("c1", first_name="A", stay_in_touch_frequency=days))))
        return record.contact.tier, said

    assert tier(30) == (Tier.B, [])
    assert tier(0) == (None, [])
    assert [tier(days)[0] for days in (3, 10, 60, 365)] == [Tier.A, Tier.A, Tier.C, Tier.C]
    assert "a guess" in tier(10)[1][0]


def test_partial_people_are_named_in_the_notes_and_are_no_contacts() -> None:
    data = export(
        group("contact", person("c1", first_name="Anna"), person("c2", first_name="Nina", is_partial=True),
              person("c3", first_name="Bo")),
        group("relationship", thing("", type="child", contact_is="c2", of_contact="c1"),
              thing("", type="colleague", contact_is="c3", of_contact="c1"),
              thing("", type="colleague", contact_is="c1", of_contact="c3")),
    )  # fmt: skip
    (anna, bo), said = read(data)
    assert anna.contact.notes == "Child: Nina\nColleague: Bo"
    assert bo.contact.notes == "Colleague: Anna"
    assert ["Nina exists in Monica only as a relation" in reason for reason in said] == [True]
    (relation,) = (*anna.relations, *bo.relations)
    assert (relation.source, relation.target, relation.kind) == ("c1", "c3", RelationKind.COLLEAGUE_OF)


def test_reminders_and_open_tasks_are_follow_ups() -> None:
    reminders = group(
        "reminder",
        thing("r1", title="Call about summer", initial_date="2025-06-01", frequency_type="year", frequency_number=1),
        thing("r2", title="Once, past", initial_date="2025-01-01", frequency_type="one_time"),
        thing("r3", title="Once, to come", initial_date="2027-01-01", frequency_type="one_time"),
        thing("r4", title="On the 31st", initial_date="2026-01-31", frequency_type="month", frequency_number=1),
        thing("r5", title="Fortnight", initial_date="2026-11-10", frequency_type="week", frequency_number=2),
    )
    tasks = group("task", thing("t1", title="Send recipe", completed=False), thing("t2", title="Old", completed=True))
    data = export(group("contact", person("c1", reminders, tasks, first_name="Anna")))
    (record,), said = read(data)
    assert [(step.purpose, step.due) for step in record.follow_ups] == [
        ("Call about summer", Due(date(2027, 6, 1))),
        ("Once, to come", Due(date(2027, 1, 1))),
        ("On the 31st", Due(date(2026, 11, 30))),
        ("Fortnight", Due(date(2026, 11, 24))),
        ("Send recipe", Due(date(2026, 11, 23))),
    ]
    assert record.contact.notes == "Done: Old"
    assert any("Once, past" in reason and "left out" in reason for reason in said)
    assert [step.uid for step in record.follow_ups] == [step.uid for step in read(data)[0][0].follow_ups]


def test_calls_activities_and_conversations_are_interactions() -> None:
    calls = group("call", thing("p1", called_at="2026-03-01T10:00:00.000000Z", content="About it", contact_called=True))
    talk = thing("v1", happened_at="2026-04-01", messages=[thing("", content="Hi", written_by_me=True)])
    data = export(
        group("contact", person("c1", calls, group("activity", "a1"), group("conversation", talk), first_name="Anna")),
        group("activity", thing("a1", summary="Lunch", happened_at="2026-05-05")),
    )
    (record,), _ = read(data)
    call, met, sent = record.interactions
    assert (call.outcome, call.direction) == (Outcome.SPOKE, Direction.IN)
    assert call.at.isoformat() == "2026-03-01T11:00:00+01:00"
    assert (met.outcome, met.channel, met.note, met.at.isoformat()) == (
        Outcome.MET, Channel.MEETING, "Lunch", "2026-05-05T12:00:00+02:00")  # fmt: skip
    assert (sent.outcome, sent.note) == (Outcome.SENT, "Me: Hi")


def test_whatever_is_damaged_in_it_raises_nothing_and_loses_no_other_contact() -> None:
    good = person("c9", first_name="Bo")
    damaged = thing("c1", first_name=["x"], tags=5), thing("c1", birthdate="x")
    for broken in (None, 7, [], "x", {}, {"uuid": 3}, *damaged):
        parts = list(read_contacts(export(group("contact", broken, good)), "monica.json", "DE", now=NOW))
        assert [part.contact.name for part in parts if isinstance(part, Record)][-1] == "Bo"
