"""The store's verbs: what goes in comes out, all of it or nothing."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import peewee
import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.domain.deal import Stage
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part, PromiseEnd, State
from salesassist.domain.insights import Behind, Period
from salesassist.domain.interaction import Direction, Outcome
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.status import most_urgent
from salesassist.store.cells import moment_from, moment_text
from salesassist.store.errors import StoreError, told_plainly
from salesassist.store.store import Store
from tests import factories
from tests.factories import (
    MONDAY,
    ZONES,
    contact,
    deal,
    follow_up,
    fresh_store,
    interaction,
    keep,
    moment,
    worlds,
)


def in_its_offset(at: datetime) -> datetime:
    """The same moment in no zone but the offset then in force, as the store gives it back."""
    return at.astimezone(timezone(at.utcoffset() or timedelta(0)))


text = st.text(st.characters(codec="utf-8"), max_size=8)
moments = st.builds(
    lambda at, zone: in_its_offset(at.replace(microsecond=0, tzinfo=UTC).astimezone(ZoneInfo(zone))),
    st.datetimes(datetime(2000, 1, 2), datetime(2090, 1, 1)),
    st.sampled_from(ZONES),
)


def texts(of: type, **values: st.SearchStrategy) -> st.SearchStrategy:
    """Records of a class whose fields are texts, but for those given."""
    fields = {name: text for name, field in of.__dataclass_fields__.items() if field.type in (str, "str")}
    return st.builds(of, **(fields | values))


DAYS = st.dates(date(2, 1, 1), date(9998, 12, 31))  # the store refuses others
many_texts = st.lists(text, max_size=3).map(tuple)
contacts = texts(
    Contact,
    uid=st.just("anna"),
    phones=st.lists(texts(Phone, e164=st.none() | text), max_size=3).map(tuple),
    emails=st.lists(texts(Email), max_size=3).map(tuple),
    addresses=st.lists(texts(Address), max_size=2).map(tuple),
    web=many_texts,
    tags=many_texts,
    aliases=st.lists(text.filter(bool), max_size=3, unique=True).map(tuple),
    extra=many_texts,
    tier=st.none() | st.sampled_from(Tier),
    introduced_by=st.sampled_from((None, "anna", "bo")),
    resting_until=st.none() | DAYS,
    do_not_contact=st.booleans(),
    added_at=moments,
    by_hand=st.booleans(),
    last_touch=st.none(),
)


@given(contacts, contacts)
def test_a_contact_comes_back_as_it_was_added_and_as_it_was_saved(one: Contact, other: Contact) -> None:
    with fresh_store() as store:
        keep(store, contact("Bo", uid="bo"), one)
        assert store.contact("anna") == one
        with store.change():
            store.save_contact(other)
        assert store.contact("anna") == other
        assert list(store.contacts()) == [store.contact("bo"), other]
        assert list(store.problems()) == []


follow_ups = texts(
    FollowUp,
    uid=st.just("f"),
    contact=st.sampled_from(("anna", "bo")),
    due=st.builds(Due, DAYS, st.none() | st.sampled_from(Part)) | moments.map(Due.moment),
    channel=st.sampled_from(Channel),
    promised=st.booleans(),
    attempt=st.none() | st.integers(1, 9),
    state=st.sampled_from(State),
    points=many_texts,
    deal=st.sampled_from((None, "d")),
    created_at=moments,
    closed_at=st.none() | moments,
    promise_end=st.none() | st.sampled_from(PromiseEnd),
    snoozed_until=st.none() | moments,
)


@given(follow_ups, follow_ups)
def test_a_follow_up_comes_back_as_it_was_added_and_as_it_was_saved(one: FollowUp, other: FollowUp) -> None:
    with fresh_store() as store:
        keep(store, contact(uid="anna"), contact(uid="bo"), deal("bo", uid="d"), one)
        assert store.follow_up("f") == one
        with store.change():
            store.save_follow_up(other)
        assert store.follow_up("f") == other
        assert store.follow_ups_of(other.contact) == [other]
        assert store.follow_ups_of(other.contact, open_only=True) == ([other] if other.is_open else [])


def test_a_part_of_the_day_and_a_moment_come_back(tmp_path: Path) -> None:
    dues = [Due(MONDAY, Part.AFTERNOON), Due(MONDAY), Due.moment(moment("2026-11-23 08:00"))]
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), *(follow_up("anna", due, uid=str(n)) for n, due in enumerate(dues)))
        assert [store.follow_up(str(n)).due for n in range(3)] == dues  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", ["interaction", "deal"])
@given(st.data())
def test_an_interaction_or_a_deal_comes_back_as_it_was_added(kind: str, data: st.DataObject) -> None:
    days = st.none() | DAYS
    kinds = {
        "interaction": st.builds(
            interaction, st.just("anna"), st.sampled_from(Outcome), moments, channel=st.sampled_from(Channel),
            direction=st.sampled_from(Direction), note=text, follow_up=st.sampled_from((None, "f")),
            recorded_at=moments),
        "deal": st.builds(
            deal, st.just("anna"), st.none() | st.decimals(-1000, 10**12, places=2).map(str), title=text,
            currency=text, stage=st.sampled_from(Stage), expected_close=days, closed_on=days, delivered_on=days),
    }  # fmt: skip
    record = data.draw(kinds[kind])
    with fresh_store() as store:
        keep(store, contact(uid="anna"), follow_up("anna", uid="f"))
        keep(store, record)
        assert [repr(r) for r in (*store.history("anna"), *store.deals_of("anna"))] == [repr(record)]


@given(moments)
def test_a_stored_moment_is_the_same_instant_with_the_offset_then_in_force(at: datetime) -> None:
    back = moment_from(moment_text(at))
    assert back == at
    assert back.utcoffset() == at.utcoffset()
    assert moment_text(back) == moment_text(at)


@given(moments, moments)
def test_stored_moments_sort_as_they_happened(one: datetime, other: datetime) -> None:
    assert (moment_text(one)[:20] < moment_text(other)[:20]) == (one < other)
    if one != other:
        assert (moment_text(one) < moment_text(other)) == (one < other)


def test_a_moment_is_stored_as_the_page_says() -> None:
    assert moment_text(moment("2026-11-23 09:14")) == "2026-11-23T08:14:00Z+01:00"
    assert moment_text(moment("2026-11-23 09:14", "America/St_Johns")) == "2026-11-23T12:44:00Z-03:30"
    with pytest.raises(ValueError, match="zone"):
        moment_text(datetime(2026, 11, 23))


def test_past_days_do_not_change_when_the_laptop_travels(tmp_path: Path) -> None:
    at = moment("2026-11-20 23:30", "America/New_York")
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), interaction("anna", at=at))
        assert store.history("anna")[0].at.isoformat() == "2026-11-20T23:30:00-05:00"


def plain(records: Iterable) -> list[str]:
    """Records with their moments in no zone but the offset then in force, for comparing."""

    def value(of: object) -> object:
        if isinstance(of, datetime):
            return in_its_offset(of).isoformat()
        return {name: value(v) for name, v in of.items()} if isinstance(of, dict) else of

    return [str(value(asdict(record))) for record in records]


def instant(at: datetime) -> float:
    return at.timestamp()


@given(worlds())
def test_everything_is_everything(world: factories.World) -> None:
    with fresh_store() as store:
        world.keep(store)
        found = store.everything()
        touches = {
            c.uid: max(
                (i.at for i in world.interactions if i.is_touch and i.contact == c.uid),
                default=None,
                key=instant,
            )
            for c in world.contacts
        }
        expected = [replace(c, last_touch=touches[c.uid]) for c in world.contacts]
        assert plain(found.contacts) == plain(c for c in expected if c.uid not in world.deleted)
        assert plain(c for c, _at in found.trash) == plain(c for c in expected if c.uid in world.deleted)
        assert plain(sorted(found.follow_ups, key=lambda f: f.uid)) == plain(world.follow_ups)
        assert plain(sorted(found.interactions, key=lambda i: i.uid)) == plain(world.interactions)
        assert list(found.deals) == world.deals
        still_open = {f.uid for f in world.follow_ups if f.is_open}
        assert list(found.day_order) == [uid for uid in world.hand_order if uid in still_open]


def test_the_history_follows_every_change_however_often_it_is_asked_for(tmp_path: Path) -> None:
    """What was read of it is remembered by what stands in the file."""
    anna, annie = contact("Anna", uid="anna"), contact("Annie", uid="annie")
    first, second = (interaction("anna", at=f"2026-11-{day} 10:00", uid=day) for day in ("19", "20"))
    with factories.store(tmp_path) as store:
        keep(store, anna, annie, first)
        before = store.history("anna")
        assert [past.uid for past in before] == ["19"]
        keep(store, second)
        after = store.history("anna")
        assert [past.uid for past in after] == ["20", "19"]
        assert after[1] is before[0], "nothing is made anew"
        with store.change():
            store.merge_contacts(annie, ["anna"])
        assert [(past.uid, past.contact) for past in store.history("annie")] == [("20", "annie"), ("19", "annie")]


def test_the_history_comes_latest_first(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        days = ("2026-11-02 10:00", "2026-11-20 10:00", "2026-11-10 10:00")
        keep(store, contact(uid="anna"), *(interaction("anna", at=day, uid=day[8:10]) for day in days))
        keep(store, interaction("anna", at="2026-11-10 10:00", uid="later recorded"))
        assert [i.uid for i in store.history("anna")] == ["20", "later recorded", "10", "02"]
        assert [i.uid for i in store.history("anna", 2)] == ["20", "later recorded"]
        assert store.history("anna", 0) == []


def test_a_contact_answers_to_its_former_uids(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna", aliases=("old", "older")), contact(uid="bo"))
        keep(store, follow_up("older", uid="f"), interaction("old"), deal("old"))
        assert store.contact("old") == store.contact("older") == store.contact("anna")
        assert store.follow_up("f").contact == "anna"  # type: ignore[union-attr]
        assert len(store.history("older")) == len(store.deals_of("old")) == len(store.follow_ups_of("old")) == 1
        assert store.contact("unknown") is None


def test_what_is_in_the_trash_is_in_no_list_and_comes_back_with_all_it_had(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(
            store,
            contact(uid="anna"),
            contact(uid="bo"),
            follow_up("anna"),
            interaction("anna"),
            deal("anna"),
        )
        before = repr(store.everything())
        with store.change():
            store.delete_contacts(["anna"], moment("2026-11-23 09:14"))
        assert [c.uid for c in store.contacts()] == ["bo"]
        assert store.contact_count() == 1
        assert [line.uid for line in store.lines(factories.now(), "EUR")] == ["bo"]
        assert store.lines_of(["anna"], factories.now(), "EUR") == []
        assert store.day_rows(factories.now(), "EUR") == []
        assert store.interactions_between(moment("2026-11-01 00:00"), moment("2026-12-01 00:00")) == []
        assert [i.uid for i in store.identities()] == ["bo"]
        assert len(store.everything().follow_ups) == len(store.everything().deals) == 1
        assert store.everything().trash[0][1] == "2026-11-23T09:14:00+01:00"
        assert store.contact("anna") is not None
        with store.change():
            store.restore_contacts(["anna"])
        assert repr(store.everything()) == before


def test_what_happened_in_a_time_is_from_its_start_until_before_its_end(tmp_path: Path) -> None:
    start, end = moment("2026-11-23 04:00"), moment("2026-11-24 04:00")
    second = timedelta(seconds=1)
    with factories.store(tmp_path) as store:
        keep(store, contact("Anna", uid="anna"))
        for uid, at in {"before": start - second, "first": start, "last": end - second, "after": end}.items():
            keep(store, interaction("anna", at=at.astimezone(ZoneInfo("Asia/Tokyo")), uid=uid))
        keep(store, interaction("anna", Outcome.NO_ANSWER, at=start + second, uid="try"))
        found = store.interactions_between(start, end)
        assert [(i.uid, who) for i, who in found] == [("last", "Anna"), ("try", "Anna"), ("first", "Anna")]
        assert store.touches_between(start, end) == 2


def test_whom_a_contact_introduced_is_counted(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(
            store,
            contact(uid="bo", introduced_by="anna"),
            contact(uid="anna"),
            contact(uid="cy", introduced_by="anna"),
        )
        assert (store.introduced("anna"), store.introduced("bo"), store.introduced("unknown")) == (2, 0, 0)
        with store.change():
            store.delete_contacts(["cy"], moment("2026-11-23 09:14"))
        assert store.introduced("anna") == 1


def test_relations_come_back(tmp_path: Path) -> None:
    knows = [Relation("anna", "bo", kind, strength) for kind, strength in zip(RelationKind, (1, 2, 3, 1), strict=True)]
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), contact(uid="bo"), *knows)
        assert store.relations() == knows


def test_the_days_order_is_remembered_and_forgets_what_is_closed(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), *(follow_up("anna", uid=uid) for uid in "abc"))
        with store.change():
            store.set_day_order(["c", "gone", "a", "b"])
        assert store.day_order() == ["c", "a", "b"]
        with store.change():
            store.set_day_order(["b", "c"])
        assert store.day_order() == ["b", "c"]
        with store.change():
            store.save_follow_up(replace(store.follow_up("b"), state=State.DONE))  # type: ignore[type-var]
        assert store.day_order() == ["c"]
        with store.change():
            store.save_follow_up(replace(store.follow_up("b"), state=State.OPEN))  # type: ignore[type-var]
        assert store.day_order() == ["c"]


def test_settings_are_kept_changed_and_forgotten(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        with store.change():
            store.set_settings({"day_goal": 30, "days": [1, 2], "name": "Jürgen", "off": False})
        with store.change() as change:
            store.set_settings({"day_goal": 31, "days": None, "unknown": None})
        assert store.settings() == {"day_goal": 31, "name": "Jürgen", "off": False}
        assert change.done.kinds == {"setting"}


def test_a_store_keeps_its_records_when_it_is_closed(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), follow_up("anna"))
        before = repr(store.everything())
    with factories.store(tmp_path) as store:
        assert repr(store.everything()) == before


def test_an_exception_in_a_transaction_leaves_nothing(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact("Anna", uid="anna"), follow_up("anna", uid="f"))
        before = repr(store.everything())
        with pytest.raises(ZeroDivisionError), store.change() as abandoned:
            store.add_contacts([contact()])
            store.save_contact(contact("Bo", uid="anna"))
            store.set_day_order(["f"])
            store.set_settings({"day_goal": 5})
            store.delete_contacts(["anna"], moment("2026-11-23 09:14"))
            _ = 1 / 0
        assert not abandoned.done
        assert repr(store.everything()) == before
        assert store.search("bo") == set()
        with store.change() as change:  # and what was abandoned is no part of the next step
            store.set_settings({"day_goal": 6})
        assert change.done.kinds == {"setting"}
        assert change.done.contacts == frozenset()


def test_a_transaction_that_changes_nothing_is_no_change(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), step := follow_up("anna"))
        with store.change() as change:
            store.save_contact(store.contact("anna"))  # type: ignore[arg-type]
            store.save_follow_up(step)
            store.set_day_order([])
        assert not change.done
        assert change.done.entries == ()


def test_a_change_says_what_kinds_and_whom_it_concerned(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), contact(uid="bo"), contact(uid="cy"))
        change = keep(store, follow_up("anna"), interaction("bo"))
        assert change.kinds == {"follow_up", "interaction"}
        assert change.contacts == {"anna", "bo"}
        with store.change() as edited:
            store.save_contact(replace(store.contact("cy"), phones=(Phone("1"),), name="Cy"))  # type: ignore[type-var]
        assert edited.done.kinds == {"contact", "phone"}
        assert edited.done.contacts == {"cy"}


def test_undoing_an_addition_says_who_is_gone(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        added = keep(store, contact(uid="anna"))
        assert store.go_back(added).contacts == {"anna"}


def test_a_contact_that_gets_another_uid_is_told_of_under_both(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"))
        with store.change() as change:
            store._database.execute_sql("UPDATE contact SET uid = 'imported' WHERE uid = 'anna'")
        assert change.done.contacts == {"anna", "imported"}


def test_a_follow_up_handed_to_another_contact_concerns_both(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), contact(uid="bo"), follow_up("anna", uid="f"))
        assert [line.triaged for line in store.lines(factories.now(), "EUR")] == [True, False]
        with store.change() as change:
            store.save_follow_up(replace(store.follow_up("f"), contact="bo"))  # type: ignore[type-var]
        assert change.done.contacts == {"anna", "bo"}
        assert [line.triaged for line in store.lines(factories.now(), "EUR")] == [False, True]


def test_the_last_touch_and_triage_follow_the_records(tmp_path: Path) -> None:
    def line() -> tuple:
        (found,) = store.lines(factories.now(), "EUR")
        return found.last_touch and found.last_touch.isoformat(), found.triaged

    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"))
        assert line() == (None, False)
        keep(store, interaction("anna", Outcome.NO_ANSWER, "2026-11-20 10:00"))
        assert line() == (None, True)
        keep(store, interaction("anna", Outcome.SENT, "2026-11-19 10:00", uid="sent"))
        keep(store, interaction("anna", Outcome.SPOKE, "2026-11-10 10:00"))
        assert line() == ("2026-11-19T10:00:00+01:00", True)
        with store.change():
            store.delete_interaction("sent")
        assert line() == ("2026-11-10T10:00:00+01:00", True)


Work = Callable[[Store], object]
IMPOSSIBLE: dict[str, Work] = {
    "a uid twice": lambda s: s.add_contacts([contact(uid="anna")]),
    "a contact without the day it was added": lambda s: s.add_contacts([contact(added_at=None)]),
    "an unknown contact saved": lambda s: s.save_contact(contact(uid="unknown")),
    "a follow-up of nobody": lambda s: s.add_follow_ups([follow_up("unknown")]),
    "an interaction with nobody": lambda s: s.add_interactions([interaction("unknown")]),
    "a deal of nobody": lambda s: s.add_deals([deal("unknown")]),
    "an unknown follow-up saved": lambda s: s.save_follow_up(follow_up("anna")),
    "a strength of four": lambda s: s.add_relations([Relation("anna", "anna", RelationKind.KNOWS, 4)]),
    "a relation twice": lambda s: s.add_relations([Relation("anna", "anna", RelationKind.KNOWS)] * 2),
}


@pytest.mark.parametrize("what", IMPOSSIBLE)
def test_what_does_not_fit_is_refused_with_a_sentence_and_nothing_is_changed(what: str, tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact("Anna", uid="anna"))
        before = repr(store.everything())
        with pytest.raises(StoreError) as trouble, store.change():
            store.set_settings({"day_goal": 5})
            IMPOSSIBLE[what](store)
        assert str(trouble.value).endswith(".")
        assert repr(store.everything()) == before


def test_a_store_in_use_by_another_program_says_so(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store, factories.store(tmp_path) as other:
        store._database.execute_sql("PRAGMA busy_timeout = 0")
        with other.change():
            with pytest.raises(StoreError, match=r"in use by another program.*Try again"), store.change():
                pytest.fail("two transactions at once")
            with pytest.raises(StoreError, match="in use by another program"):
                store.tellings.acted("f", factories.now())
        with store.change():
            store.set_settings({"day_goal": 5})


def test_two_stores_on_one_file_see_each_others_changes(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store, factories.store(tmp_path) as other:
        seen = store.outside_changes()
        keep(store, contact("Bo", uid="bo"))
        assert store.outside_changes() == seen  # its own are none from outside
        keep(other, contact("Anna", uid="anna"))
        assert store.outside_changes() != seen
        assert [c.uid for c in store.contacts()] == ["bo", "anna"]
        assert store.search("anna") == other.search("anna") != set()


@pytest.mark.parametrize(
    ("pragma", "sentence"),
    [
        ("query_only = ON", "is read-only; nothing was saved"),
        ("max_page_count = 1", "is full; nothing was saved"),
    ],
)
def test_a_full_or_read_only_disk_is_told_in_a_sentence(pragma: str, sentence: str, tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        store._database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        store._database.execute_sql(f"PRAGMA {pragma}")
        with pytest.raises(StoreError, match=sentence):
            keep(store, *(contact(notes="x" * 5000) for _ in range(20)))
        assert store.contact_count() == 0


def test_a_backup_is_whole_while_the_store_is_in_use_and_for_its_owner_only(tmp_path: Path) -> None:
    target = tmp_path / "backup" / "salesassist.db"
    target.parent.mkdir()
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"))  # still in the write-ahead log
        with factories.store(tmp_path) as other, other.change():
            other.add_contacts([contact(uid="not yet")])
            store.back_up(target)
        expected = repr(replace(store.everything(), contacts=tuple(store.contacts())[:1]))
    assert target.stat().st_mode & 0o777 == 0o600
    with factories.store(target.parent) as copy:
        assert repr(copy.everything()) == expected
        assert list(copy.problems()) == []


def test_a_backup_overwrites_nothing(tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.write_text("precious")
    with factories.store(tmp_path) as store, pytest.raises(FileExistsError):
        store.back_up(target)
    assert target.read_text() == "precious"


def test_a_backup_that_fails_leaves_no_half_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with factories.store(tmp_path) as store:
        connect = sqlite3.connect
        monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(tmp_path / "missing" / "folder"))
        with pytest.raises(StoreError, match=r"copy\.db cannot be opened"):
            store.back_up(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_follow_up_may_lie_far_away(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), follow_up("anna", date(4501, 1, 1)))
        (line,) = store.lines(factories.now(day_start=time(0)), "EUR")
        assert line.status(factories.now()).value == "scheduled"


@pytest.mark.parametrize("day", [date.max, date.min])
def test_a_date_at_the_end_of_the_calendar_is_refused_with_a_sentence(day: date, tmp_path: Path) -> None:
    at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    with factories.store(tmp_path) as store:
        keep(store, contact("Anna", uid="anna"), step := follow_up("anna", uid="f"))
        refused = [
            lambda: keep(store, follow_up("anna", day)),
            lambda: keep(store, follow_up("anna", at)),
            lambda: keep(store, deal("anna", expected_close=day)),
            lambda: keep(store, contact(resting_until=day)),
        ]
        for attempt in refused:
            with pytest.raises(StoreError, match=rf"{day} is out of reach; nothing was saved. Choose .* 2 to 9998"):
                attempt()
        with pytest.raises(StoreError, match="out of reach"), store.change():
            store.save_follow_up(replace(step, due=Due(day)))
        assert store.follow_ups_of("anna") == [step]


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Pacific/Honolulu", "UTC"])
@pytest.mark.parametrize("at", ["", "00:30", "23:30"])
@pytest.mark.parametrize(("day", "status"), [("9999-12-31", "scheduled"), ("0001-01-01", "overdue")])
def test_a_date_at_the_end_of_the_calendar_that_is_there_breaks_no_list(
    day: str, status: str, at: str, zone: str, tmp_path: Path
) -> None:
    now = factories.now("2026-11-23 09:14", zone)
    with factories.store(tmp_path) as store:
        keep(store, contact("Anna", uid="anna"), follow_up("anna", uid="f"))
        with store.change():
            moment = f"{day}T{at}:00Z+00:00" if at else None
            store._database.execute_sql("UPDATE follow_up SET due_day = ?, due_at = ?", (day, moment))
            store.set_day_order(["f"])
        (line,), (row,) = store.lines(now, "EUR"), store.day_rows(now, "EUR")
        assert {line.status(now).value, row.status.value} == {status}
        assert most_urgent(store.follow_ups_of("anna"), now) == row.follow_up


def test_moments_of_early_years_come_back(tmp_path: Path) -> None:
    early = interaction("anna", at=datetime(2, 3, 4, 5, 6, tzinfo=UTC), uid="i")
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), early)
        assert [past.at for past in store.history("anna")] == [early.at]


def test_a_contact_saved_under_a_former_uid_keeps_the_one_it_has(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact("Anna", uid="anna", aliases=("old", "older"), phones=(Phone("1"),)))
        with store.change():
            store.save_contact(contact("Anna B.", uid="old", phones=(Phone("2"),)))
        (saved,) = store.contacts()
        assert (saved.uid, saved.aliases, saved.name) == ("anna", ("old", "older"), "Anna B.")
        assert [phone.number for phone in saved.phones] == ["2"]
        assert list(store.problems()) == []


def test_a_contact_goes_to_the_trash_and_comes_back_under_a_former_uid(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact("Anna", uid="anna", aliases=("old",)))
        with store.change():
            store.delete_contacts(["old"], moment("2026-11-23 09:14"))
        assert store.contact_count() == 0
        with store.change():
            store.restore_contacts(["old"])
        assert store.contact_count() == 1


def test_an_introducer_may_be_told_by_a_former_uid(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact("Bo", uid="bo", introduced_by="old"), contact("Anna", uid="anna", aliases=("old",)))
        with store.change():
            store.add_contacts([contact("Cy", uid="cy")])
            store.save_contact(replace(found(store, "cy"), introduced_by="old"))
        assert [found(store, uid).introduced_by for uid in ("bo", "cy")] == ["anna", "anna"]
        assert store.introduced("anna") == store.introduced("old") == 2


def found(store: Store, uid: str) -> Contact:
    one = store.contact(uid)
    assert one is not None
    return one


def test_the_touches_of_a_contact_in_the_trash_do_not_count(tmp_path: Path) -> None:
    start, end = moment("2026-11-20 00:00"), moment("2026-11-21 00:00")
    with factories.store(tmp_path) as store:
        keep(store, contact(uid="anna"), contact(uid="bo"), interaction("anna"), interaction("bo"))
        with store.change():
            store.delete_contacts(["bo"], moment("2026-11-23 09:14"))
        assert store.touches_between(start, end) == len(store.interactions_between(start, end)) == 1


def test_whoever_rests_or_is_not_to_be_contacted_was_triaged(tmp_path: Path) -> None:
    people = contact("A"), contact("B", resting_until=MONDAY), contact("C", do_not_contact=True)
    with factories.store(tmp_path) as store:
        keep(store, *people)
        assert [line.triaged for line in store.lines(factories.now(), "EUR")] == [False, True, True]


def test_who_was_added_by_hand_needs_no_triage_and_keeps_it_in_the_trash_and_out_of_it(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        keep(store, contact("A", uid="file"), contact("B", uid="hand", by_hand=True))

        def triaged() -> dict[str, bool]:
            return {line.uid: line.triaged for line in store.lines(factories.now(), "EUR")}

        assert triaged() == {"file": False, "hand": True}
        with store.change():
            store.delete_contacts(["file", "hand"], moment("2026-11-23 09:14"))
        with store.change():
            store.restore_contacts(["hand"])
        assert triaged() == {"hand": True}
        with store.change() as change:
            store.save_contact(replace(found(store, "hand"), by_hand=False))
        assert triaged() == {"hand": False}
        store.go_back(change.done)
        assert triaged() == {"hand": True}
        assert list(store.problems()) == []


def test_a_setting_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    with factories.store(tmp_path) as store:
        with store.change():
            store.set_settings({"day_goal": 5, "week_goal": 6})
            store._database.execute_sql("UPDATE setting SET value = '{' WHERE name = 'day_goal'")
        assert store.settings() == {"week_goal": 6}


READS: dict[str, Callable[[Store], object]] = {
    "contact": lambda s: s.contact("anna"),
    "contacts": lambda s: s.contacts(),
    "follow_up": lambda s: s.follow_up("f"),
    "follow_ups_of": lambda s: s.follow_ups_of("anna"),
    "history": lambda s: s.history("anna"),
    "interactions_between": lambda s: s.interactions_between(moment("2026-11-20 10:00"), moment("2026-11-21 10:00")),
    "touches_between": lambda s: s.touches_between(moment("2026-11-20 10:00"), moment("2026-11-21 10:00")),
    "deals_of": lambda s: s.deals_of("anna"),
    "deal": lambda s: s.deal("d"),
    "deal_lines": lambda s: s.deal_lines(factories.now()),
    "deals": lambda s: s.deals(),
    "relations": lambda s: s.relations(),
    "links": lambda s: s.links(),
    "templates": lambda s: s.templates(),
    "useful_things": lambda s: s.useful_things(),
    "cadence_steps": lambda s: s.cadence_steps(),
    "cadence_starts": lambda s: s.cadence_starts("anna"),
    "promises": lambda s: s.promises(),
    "promise": lambda s: s.promise("p"),
    "insights": lambda s: s.insights(factories.now(), Period.WEEK, 0, "EUR"),
    "countries": lambda s: s.countries(["anna"]),
    "calls_of": lambda s: s.calls_of(["anna"]),
    "open_per_day": lambda s: s.open_per_day(factories.MONDAY),
    "day_order": lambda s: s.day_order(),
    "settings": lambda s: s.settings(),
    "lines": lambda s: s.lines(factories.now(), "EUR"),
    "lines_of": lambda s: s.lines_of(["anna"], factories.now(), "EUR"),
    "day_rows": lambda s: s.day_rows(factories.now(), "EUR"),
    "first_ahead": lambda s: s.first_ahead(factories.MONDAY),
    "suggestions": lambda s: s.suggestions(factories.now(), "EUR", {"A": 7, "B": 30, "C": 90}, 5),
    "search": lambda s: s.search("anna"),
    "find_quickly": lambda s: s.find_quickly("anna"),
    "find_among": lambda s: s.find_among("anna", [1], 5, 5),
    "catch_up": lambda s: s.catch_up(5),
    "roll": lambda s: s.roll(factories.now()),
    "standings": lambda s: s.standings([1], factories.now()),
    "sort_name": lambda s: s.sort_name(1),
    "group_counts": lambda s: s.group_counts(factories.now()),
    "numbers": lambda s: s.numbers(["anna"]),
    "uids": lambda s: s.uids([1]),
    "lines_numbered": lambda s: s.lines_numbered([1], factories.now(), "EUR"),
    "open_values": lambda s: s.open_values("EUR"),
    "revision": lambda s: s.revision(),
    "cases": lambda s: s.cases(factories.now(), Behind.PROMISES, Period.WEEK, 0, "EUR"),
    "deal_count": lambda s: s.deal_count(),
    "deals_with": lambda s: s.deals_with(["anna"]),
    "found_by": lambda s: s.found_by([1]),
    "introductions_beneath": lambda s: s.introductions_beneath("anna"),
    "links_around": lambda s: s.links_around(["anna"]),
    "merits": lambda s: s.merits("anna"),
    "called": lambda s: s.called([1]),
    "name_list": lambda s: s.name_list(),
    "letter_list": lambda s: s.letter_list(),
    "find_all": lambda s: s.find_all("anna"),
    "some_texts": lambda s: s.some_texts(5),
    "texts": lambda s: s.texts([1]),
    "names_with": lambda s: s.names_with("anna"),
    "open_deal_count": lambda s: s.open_deal_count(),
    "stakes": lambda s: s.stakes(factories.now()),
    "tag_counts": lambda s: s.tag_counts([1]),
    "tag_names": lambda s: s.tag_names(),
    "uids_at": lambda s: s.uids_at("Acme"),
    "with_terms": lambda s: s.with_terms(["A"], ["x"]),
    "introduced": lambda s: s.introduced("anna"),
    "contact_count": lambda s: s.contact_count(),
    "identities": lambda s: s.identities(),
    "kept_apart": lambda s: s.kept_apart(),
    "record_uids": lambda s: s.record_uids(),
    "trash_uids": lambda s: s.trash_uids(),
    "everything": lambda s: s.everything(),
    "problems": lambda s: list(s.problems()),
    "contact_uids": lambda s: s.contact_uids(),
    "contacts_of": lambda s: s.contacts_of(["anna"]),
    "contents": lambda s: s.contents(["anna"]),
    "open_follow_ups_of": lambda s: s.open_follow_ups_of(["anna"]),
    "person_records": lambda s: s.person_records(["anna"]),
    "mentions": lambda s: s.mentions(["anna"]),
    "interaction_count": lambda s: s.interaction_count(),
    "trash": lambda s: s.trash(),
    "newest_moment": lambda s: s.newest_moment(),
}


@pytest.fixture(scope="module")
def unreadable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store that has lost its tables."""
    tables = ("contact", "follow_up", "interaction", "deal", "relation", "day_order", "setting", "contact_text",
              "contact_index", "text_waiting", "letter", "revision", "template", "useful_thing", "cadence_step",
              "cadence_start", "promise", "tag", "phone")  # fmt: skip
    with factories.store(tmp_path_factory.mktemp("unreadable")) as store:
        keep(store, contact(uid="anna"), follow_up("anna", uid="f"))
        store._database.execute_sql("PRAGMA foreign_keys = OFF")
        for table in tables:
            store._database.execute_sql(f"DROP TABLE {table}")
        yield store


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_whatever_cannot_be_read_is_told_in_a_sentence(read: Callable[[Store], object], unreadable: Store) -> None:
    with pytest.raises(StoreError, match=re.escape(str(unreadable.path))):
        read(unreadable)


def test_every_reading_method_is_tried_above() -> None:
    verbs = {name for name in dir(Store) if not name.startswith("_")}
    starts = ("add_", "save_", "set_", "delete_", "restore_", "give_", "merge_", "keep_", "bring_")
    changing = {name for name in verbs if name.startswith(starts)}
    others = {"change", "get_ready", "go_back", "close", "reopen", "is_open", "back_up", "outside_changes", "snapshot",
              "differences", "problems_of_file", "version"}  # fmt: skip
    assert verbs - changing - others == set(READS)


def test_a_disk_that_is_full_is_named_though_sqlite_went_back_by_itself(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"The disk that holds .* is full; nothing was saved"), told_plainly(tmp_path):
        try:
            raise peewee.OperationalError("database or disk is full")
        except peewee.OperationalError:
            raise peewee.OperationalError("cannot rollback - no transaction is active")  # noqa: B904 - as Peewee does
