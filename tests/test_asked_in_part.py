"""What the session asks of the store in a few rows is what it would find by looking at every contact."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Tier
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.deal import Stage
from salesassist.domain.interaction import Outcome
from salesassist.domain.names import AskedNames, NameMatch, Names
from salesassist.domain.network import acquainted, introductions, people_at, warm_ways, worth
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.reminder import Told
from salesassist.session import Session
from tests.desk import Desk
from tests.emptied import emptied_store
from tests.factories import MONDAY, contact, deal, follow_up, fresh_store, interaction, keep, moment, now

UIDS = tuple("abcdefgh")
WORDS = ("anna", "Ånna", "Bo", "b", "Li", "O'Brien", "Anna-Lena", "müller,", "[x]", "Co*", "a", "Cleo", "(Cleo)")
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
firms = st.sampled_from(("", "Acme", "ÁCME", "Acme GmbH", "Ox"))
pairs = st.tuples(st.sampled_from(UIDS), st.sampled_from(UIDS), st.sampled_from(list(RelationKind)), st.integers(1, 3))
DAY = timedelta(days=1)


@given(st.lists(names, max_size=8), st.lists(st.sampled_from(WORDS), min_size=1, max_size=3))
def test_a_name_is_found_by_its_words_as_among_all(called: list[str], words: list[str]) -> None:
    from salesassist.domain.names import words_of

    with fresh_store() as store:
        people = [contact(name, uid=str(number)) for number, name in enumerate(called)]
        keep(store, *people)
        every = Names(NameMatch(person.uid, person.name) for person in people)
        asked = words_of(" ".join(words))
        found = AskedNames(store.names_with).find(asked)
        assert sorted(match.uid for match in found) == sorted(match.uid for match in every.find(asked))


def _everybody(session: Session) -> list[ContactLine]:
    return list(session.book)


@given(
    st.lists(st.tuples(firms, st.booleans(), st.booleans()), min_size=len(UIDS), max_size=len(UIDS)),
    st.lists(pairs, max_size=14), st.sampled_from(UIDS),
)  # fmt: skip
def test_the_ways_and_the_worth_are_those_of_the_whole_network(
    people: list[tuple[str, bool, bool]], relations: list[tuple[str, str, RelationKind, int]], uid: str
) -> None:
    with fresh_store() as store:
        keep(
            store,
            *[contact(f"Person {name}", uid=name, organization=firm, tier=Tier.B if known else None,
                      do_not_contact=never)
              for name, (firm, known, never) in zip(UIDS, people, strict=True)],
            *[deal(name, 100, stage=Stage.WON) for name in UIDS[::2]],
            *{(a, b, kind): Relation(a, b, kind, close) for a, b, kind, close in relations if a != b}.values(),
        )  # fmt: skip
        session = Session(store, now)
        lines, links = _everybody(session), store.links()
        known = {line.uid: strength for line in lines if (strength := acquainted(line))}
        closed = {line.uid for line in lines if line.do_not_contact}
        others = {other: strength for other, strength in known.items() if other != uid}
        there = people_at("acme", lines, links)

        def length_and_strength(ways: list) -> list[tuple]:
            return [(way.stops[-1], len(way.stops), way.strength) for way in ways]

        own = 1 if uid in known else 0
        assert length_and_strength(session.ways_to(uid)[own:]) == length_and_strength(
            warm_ways(others, links, [uid], closed)
        )
        found = session.ways_to_company("acme")
        assert [(way.stops, way.strength) for way in found] == [
            (way.stops, way.strength) for way in warm_ways(known, links, there, closed)
        ]
        assert session.is_company("acme") == bool(there)
        assert session.worth_of(uid) == worth(uid, introductions(links), store.deals(), "EUR")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(UIDS[:3]), st.sampled_from((None, 0, 5, 7)), st.sampled_from(list(Stage)),
            st.one_of(st.none(), st.integers(-2, 3)), st.booleans(),
        ),
        max_size=6,
    ),
    st.lists(st.sampled_from((None, -1, 1)), min_size=3, max_size=3), st.integers(-2, 3),
)  # fmt: skip
def test_what_waits_is_what_the_deals_say_at_any_time(
    deals: list[tuple[str, int | None, Stage, int | None, bool]], rests: list[int | None], later: int
) -> None:
    with fresh_store() as store:
        desk = Desk(store)
        desk.keep(*[
            contact(uid, uid=uid, resting_until=None if rest is None else MONDAY + rest * DAY)
            for uid, rest in zip(UIDS, rests, strict=False)
        ])  # fmt: skip
        for number, (uid, value, stage, due, named) in enumerate(deals):
            step = None if due is None else follow_up(uid, MONDAY + due * DAY, deal=f"d{number}" if named else None)
            desk.keep(deal(uid, value, uid=f"d{number}", stage=stage), *([step] if step else []))
        session = desk.session
        assert session.waiting_amounts() == session.money_waiting().totals
        desk.at = now(f"2026-11-{23 + later} 10:00")
        assert session.waiting_amounts() == session.money_waiting().totals
        assert session.open_deal_count() == sum(line.deal.is_open for line in session.deals())
        session.set_tier(["a"], Tier.A)
        session.delete_deal("d0")
        assert session.waiting_amounts() == session.money_waiting().totals
        assert session.open_deal_count() == sum(line.deal.is_open for line in session.deals())


@pytest.fixture
def desk(qapp: object) -> Iterator[Desk]:
    with emptied_store() as store:
        desk = Desk(store)
        desk.keep(contact("Anna Berg", uid="anna"))
        yield desk


def test_the_day_is_read_anew_when_a_record_changes_whoever_does_it(desk: Desk) -> None:
    assert desk.session.today() == [] and desk.session.progress().today == 0 and desk.session.done_today() == []
    keep(desk.store, follow_up("anna", uid="f"), interaction("anna", Outcome.SPOKE, "2026-11-23 08:00", uid="i"))
    assert [row.key for row in desk.session.today()] == ["f"]
    assert desk.session.progress().today == 1 and [entry.uid for entry, _name in desk.session.done_today()] == ["i"]
    desk.at = now("2026-11-24 10:00")
    assert desk.session.progress().today == 0 and desk.session.done_today() == []


def test_a_row_of_today_turns_overdue_without_being_read_anew(desk: Desk) -> None:
    desk.keep(follow_up("anna", moment("2026-11-23 10:00"), uid="f"))
    assert [row.status.value for row in desk.session.today()] == ["due"]
    desk.at = now("2026-11-23 10:01")
    assert [row.status.value for row in desk.session.today()] == ["overdue"]


def test_reminders_come_at_their_moment_however_often_they_were_asked_for(desk: Desk) -> None:
    session = desk.session
    desk.keep(
        follow_up("anna", moment("2026-11-23 10:00"), uid="timed"),
        follow_up("anna", moment("2026-12-10 10:00"), uid="early", snoozed_until=moment("2026-11-23 11:00")),
        follow_up("anna", MONDAY + DAY, uid="tomorrow"),
    )

    def come(text: str) -> list[str]:
        desk.at = now(text)
        return sorted(reminder.follow_up.uid for reminder in session.reminders())

    assert come("2026-11-23 09:59") == []
    assert come("2026-11-23 10:00") == ["timed"]
    assert come("2026-11-23 10:59") == ["timed"]
    assert come("2026-11-23 11:00") == ["early", "timed"]
    assert come("2026-11-24 03:59") == ["early", "timed"]
    assert come("2026-11-24 04:00") == ["early", "timed", "tomorrow"]
    assert come("2026-11-23 09:00") == []  # a clock that was set back
    assert come("2026-11-23 10:30") == ["timed"]
    session.reminders_told(session.reminders(), Told.CONFIRMED)
    assert [reminder.state for reminder in session.reminders()] == [Told.CONFIRMED]
    session.reminder_acted("timed")
    assert come("2026-11-23 10:31") == []


def test_the_days_ahead_are_those_of_what_has_no_time(desk: Desk) -> None:
    desk.keep(
        contact("Never", uid="never", do_not_contact=True), follow_up("never", MONDAY + DAY),
        follow_up("anna", MONDAY), follow_up("anna", MONDAY + 2 * DAY), follow_up("anna", MONDAY + 2 * DAY),
        follow_up("anna", moment("2026-11-26 10:00")), follow_up("anna", MONDAY + 9 * DAY),
    )  # fmt: skip
    assert desk.session.days_ahead(7 * DAY) == [MONDAY, MONDAY + 2 * DAY]
