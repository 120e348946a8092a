"""The whole store as JSON, both ways."""

import json
import string
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.everything import Everything
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part, PromiseEnd, State
from salesassist.domain.interaction import Direction, Interaction, Outcome
from salesassist.domain.messages import Given, Template, UsefulThing
from salesassist.domain.phone import e164
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.text import one_line
from salesassist.domain.times import Now
from salesassist.exchange import whole
from salesassist.exchange.reading import Unreadable
from salesassist.exchange.whole_records import CONTACT_LINES

NOW = Now(datetime(2026, 11, 24, 9, 30, tzinfo=UTC))

# --- any store

_lines = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(one_line)
_full_lines = _lines.filter(bool)
_texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
_uids = st.uuids().map(str)
_days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
_moments = st.datetimes(
    datetime(1990, 1, 1),
    datetime(2090, 1, 1),
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m))),
)
_phones = st.builds(
    Phone, st.one_of(_full_lines, st.sampled_from(["030 123456", "+48 22 555 01 23", "ask Jo"])), _lines
).map(lambda p: replace(p, e164=e164(p.number, "DE")))
_lists = st.lists(_full_lines, max_size=3, unique=True).map(tuple)


def _few(strategy: st.SearchStrategy, most: int = 2) -> st.SearchStrategy[tuple]:
    return st.lists(strategy, max_size=most).map(tuple)


@st.composite
def _contacts(draw: st.DrawFn) -> Contact:
    return Contact(
        uid=draw(_uids),
        name=draw(_full_lines),
        **{name: draw(_lines) for name in CONTACT_LINES if name not in ("time_zone", "country", "best_hours")},
        phones=draw(_few(_phones)),
        emails=draw(_few(st.builds(Email, _full_lines, _lines))),
        addresses=draw(_few(st.builds(Address, *[_lines] * 6, text=_texts))),
        web=draw(_lists),
        tags=draw(_lists),
        aliases=draw(_few(_uids)),
        tier=draw(st.sampled_from([None, *Tier])),
        time_zone=draw(st.sampled_from(["", "Europe/Berlin", "UTC"])),
        country=draw(st.sampled_from(["", "PL"])),
        best_hours=draw(st.sampled_from(["", "09:00-11:30"])),
        how_met=draw(_texts),
        introduced_by=draw(st.none() | _uids),
        resting_until=draw(st.none() | _days),
        resting_reason=draw(_texts),
        do_not_contact=draw(st.booleans()),
        notes=draw(_texts),
        extra=draw(_few(_texts)),
        added_at=draw(st.none() | _moments),
        by_hand=draw(st.booleans()),
    )


_dues = st.one_of(st.builds(Due, _days, st.sampled_from([None, *Part])), _moments.map(Due.moment))
_follow_ups = st.builds(
    FollowUp,
    uid=_uids,
    contact=_uids,
    purpose=_full_lines,
    due=_dues,
    channel=st.sampled_from(Channel),
    promised=st.booleans(),
    attempt=st.none() | st.integers(1, 50),
    state=st.sampled_from(State),
    rule_key=_lines,
    rule=_lines,
    points=_few(_texts),
    smallest_step=_texts,
    my_task=_texts,
    their_task=_texts,
    deal=st.none() | _uids,
    created_at=st.none() | _moments,
    closed_at=st.none() | _moments,
    promise_end=st.sampled_from([None, *PromiseEnd]),
    snoozed_until=st.none() | _moments,
)
_interactions = st.builds(
    Interaction,
    uid=_uids,
    contact=_uids,
    at=_moments,
    outcome=st.sampled_from(Outcome),
    channel=st.sampled_from(Channel),
    direction=st.sampled_from(Direction),
    note=_texts,
    follow_up=st.none() | _uids,
    recorded_at=st.none() | _moments,
)
_deals = st.builds(
    Deal,
    uid=_uids,
    contact=_uids,
    title=_full_lines,
    value=st.none() | st.decimals(0, 10**9, places=2),
    currency=st.text(string.ascii_uppercase, min_size=3, max_size=3),
    stage=st.sampled_from(Stage),
    expected_close=st.none() | _days,
    closed_on=st.none() | _days,
    delivered_on=st.none() | _days,
)
_relations = st.builds(
    Relation, _uids, _uids, st.sampled_from(RelationKind), st.integers(1, 3), st.none() | _days
)
_templates = st.builds(Template, _uids, _full_lines, st.sampled_from(Channel), _lines, _texts)
_things = st.builds(
    UsefulThing,
    _uids,
    _full_lines,
    _lines,
    _texts,
    st.none() | _moments,
    st.booleans(),
    st.lists(st.builds(Given, _uids, _moments), max_size=2, unique_by=lambda it: it.contact).map(tuple),
)
_everything = st.builds(
    Everything,
    contacts=_few(_contacts()),
    follow_ups=_few(_follow_ups),
    interactions=_few(_interactions),
    deals=_few(_deals),
    relations=_few(_relations),
    day_order=_few(_uids),
    settings=st.dictionaries(_full_lines, st.integers() | st.booleans() | _texts, max_size=3),
    trash=_few(st.tuples(_contacts(), _moments.map(datetime.isoformat))),
    templates=_few(_templates),
    useful_things=_few(_things),
)


@given(_everything)
def test_any_store_comes_back_from_its_json_as_it_was(everything: Everything) -> None:
    text = json.dumps(whole.document(everything, NOW, "DE"), ensure_ascii=False, indent=1)
    back = whole.from_document(json.loads(text), "US", "all.json", text)
    assert back.problems == []
    assert back.everything == everything


# --- one store, field by field


LISTS = ["contacts", "follow_ups", "interactions", "deals", "relations", "promises", "cadences", "templates",
         "useful_things", "day_order", "settings", "trash"]  # fmt: skip


def _document(**lists: object) -> dict[str, object]:
    return {"format": "salesassist", "version": 1, **lists}


ANNA = {"uid": "anna", "name": "Anna Kowalska"}


def _problems(**lists: object) -> list[str]:
    return [problem.reason for problem in whole.from_document(_document(**lists), "DE", "all.json").problems]


def test_every_list_and_derived_field_is_written() -> None:
    contact = Contact("c", "Anna", phones=(Phone("030 123456", "work", "+4930123456"),))
    kept = FollowUp("f", "c", "Call", Due(date(2026, 11, 23)), promised=True)
    deal = Deal("d", "c", "Website", Decimal("12500.00"), "EUR", Stage.PROPOSAL)
    content = whole.document(Everything((contact,), (kept,), deals=(deal,)), NOW, "DE")
    assert set(LISTS) <= content.keys()
    assert content["contacts"][0]["status"] == "overdue"
    assert content["contacts"][0]["last_touch"] is None
    assert content["contacts"][0]["phones"] == [{"label": "work", "number": "030 123456", "e164": "+4930123456"}]
    assert content["promises"] == [{"uid": "f", "follow_up": "f", "due": "2026-11-23", "end": None}]
    assert content["deals"][0]["value"] == "12500.00"


def test_derived_fields_are_worked_out_again_and_not_believed() -> None:
    derived = {"status": "resting", "last_touch": "soon"}
    contact = ANNA | derived | {"phones": [{"number": "030 123456", "e164": "+1"}]}
    back = whole.from_document(_document(contacts=[contact], region="DE"), "US", "all.json")
    assert back.problems == []
    assert back.everything.contacts[0].phones == (Phone("030 123456", "", "+4930123456"),)


@pytest.mark.parametrize(
    ("name", "record", "reason"),
    [
        ("contacts", 7, "contacts[0]: 7 is not an object"),
        ("contacts", {"uid": "x"}, "contacts[0].name: is empty"),
        ("contacts", ANNA | {"tier": "Z"}, 'contacts[0].tier: "Z" is not one of A, B, C'),
        ("contacts", ANNA | {"phones": [{"number": 5}]}, "contacts[0].phones[0].number: 5 is not text"),
        ("contacts", ANNA | {"tags": "vip"}, 'contacts[0].tags: "vip" is not a list'),
        ("contacts", ANNA | {"do_not_contact": "no"},
         'contacts[0].do_not_contact: "no" is not true or false'),
        ("contacts", ANNA | {"resting_until": "2026-02-30"},
         "contacts[0].resting_until: '2026-02-30' is not a date"),
        ("contacts", ANNA | {"added_at": "2026-02-03T10:00"},
         "contacts[0].added_at: '2026-02-03T10:00' does not say its offset from UTC, such as +01:00"),
        ("follow_ups", {"contact": "anna", "purpose": "Call", "due": "2026-13-01"},
         "follow_ups[0].due: '2026-13-01' is not a date"),
        ("follow_ups", {"contact": "anna", "due": "2026-12-01"}, "follow_ups[0].purpose: is missing"),
        ("follow_ups", {"contact": "anna", "purpose": "Call", "due": "2026-12-01", "channel": "fax"},
         'follow_ups[0].channel: "fax" is not one of call, email, message, meeting, post'),
        ("interactions", {"contact": "anna", "outcome": "spoke"}, "interactions[0].at: is missing"),
        ("interactions", {"contact": "anna", "outcome": "spoke", "at": "noon"},
         "interactions[0].at: 'noon' is not a date and time"),
        ("deals", {"contact": "anna", "title": "T", "value": "much", "currency": "EUR"},
         'deals[0].value: "much" is not an amount'),
        ("deals", {"contact": "anna", "title": "T", "value": "NaN", "currency": "EUR"},
         'deals[0].value: "NaN" is not an amount'),
        ("deals", {"contact": "anna", "title": "T", "value": "10", "currency": "Euro"},
         "deals[0].currency: 'EURO' is not a currency code such as EUR"),
        ("relations", {"source": "a", "target": "b", "strength": 9},
         "relations[0].strength: 9 is not a whole number from 1 to 3"),
        ("trash", ANNA, "trash[0].deleted_at: is missing"),
        ("day_order", 3, "day_order[0]: 3 is not the uid of a follow-up"),
    ],
)  # fmt: skip
def test_a_field_that_does_not_fit_is_named_with_its_place(name: str, record: object, reason: str) -> None:
    good = ANNA | {"uid": "good"}
    records = [record, good] if name == "contacts" else [record]
    back = whole.from_document(_document(contacts=[good]) | {name: records}, "DE", "all.json")
    assert [problem.reason for problem in back.problems] == [reason]
    assert all(problem.lost for problem in back.problems)
    assert [contact.uid for contact in back.everything.contacts] == ["good"]


def test_a_list_that_is_none_and_a_uid_given_twice_are_told() -> None:
    assert _problems(deals={"uid": "d"}) == ["deals is not a list"]
    assert _problems(contacts=[ANNA, ANNA]) == ["contacts[1].uid: 'anna' occurs twice in the file"]


def test_a_contact_is_kept_without_a_time_zone_nobody_knows() -> None:
    back = whole.from_document(_document(contacts=[ANNA | {"time_zone": "Mars/Base"}]), "DE", "all.json")
    assert back.everything.contacts[0].time_zone == ""
    (problem,) = back.problems
    assert problem.name == "Anna Kowalska"
    assert not problem.lost


def test_a_problem_names_the_line_of_its_record(tmp_path) -> None:
    path = tmp_path / "all.json"
    records = [{"contact": "anna", "purpose": "Call", "due": due} for due in ("2026-12-01", "2026-12-32")]
    content = _document(contacts=[ANNA, ANNA | {"uid": "b"}], settings={"a": [1]}, follow_ups=records)
    text = json.dumps(content, indent=2)
    path.write_text(text, "utf-8")
    (problem,) = whole.read(path, "DE", "all.json").problems
    assert "due" in text.splitlines()[problem.line + 2]
    assert "2026-12-32" in text.splitlines()[problem.line + 2]


def test_a_record_without_a_uid_gets_the_same_one_each_time() -> None:
    told = {"contact": "anna", "at": "2026-11-20T10:00:00+01:00", "outcome": "spoke"}
    content = _document(contacts=[ANNA], interactions=[told, told])
    first, second = (whole.from_document(content, "DE", "f").everything.interactions for _ in range(2))
    assert [i.uid for i in first] == [i.uid for i in second]
    assert len({i.uid for i in first}) == 2


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        (b"", "not whole JSON"),
        (b'{"format": "salesassist", "version": 1', "not whole JSON"),
        (b"[1, 2]", "not a SalesAssist file"),
        (b'{"format": "salesassist"}', "does not say which version"),
        (b'{"format": "salesassist", "version": 99}', "newer SalesAssist"),
        (b'{"format": "salesassist", "version": 1, "x": NaN}', "NaN is not a number"),
        (b"[" * 100_000, "JSON that can be read"),
        (b'{"a": "\xff"}', "byte 7 is not text"),
    ],
)
def test_a_file_that_is_no_store_is_refused_with_a_sentence(tmp_path, raw: bytes, word: str) -> None:
    path = tmp_path / "all.json"
    path.write_bytes(raw)
    with pytest.raises(Unreadable, match=word):
        whole.read(path, "DE", "all.json")


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)
_FIELDS = [
    "uid",
    "contact",
    "name",
    "due",
    "purpose",
    "at",
    "outcome",
    "phones",
    "tags",
    "value",
    "deleted_at",
]


@settings(max_examples=2 * settings().max_examples)
@given(
    st.dictionaries(
        st.sampled_from([*LISTS, "region"]),
        _json | st.lists(st.dictionaries(st.sampled_from(_FIELDS), _json), max_size=3),
    )
)
def test_no_document_whatever_its_values_breaks_the_reader(lists: dict[str, object]) -> None:
    content = _document(**lists)
    text = json.dumps(content)
    whole.from_document(json.loads(text), "DE", "all.json", text)
