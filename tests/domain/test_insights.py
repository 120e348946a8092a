"""The user's own numbers: each sentence of "Figures" and "Promises" in the product's description."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.deal import Stage
from salesassist.domain.follow_up import PromiseEnd, State
from salesassist.domain.insights import (
    Period,
    Share,
    Span,
    bars,
    best_hour,
    best_hours,
    coverage,
    introduced_work,
    slices,
    span,
)
from salesassist.domain.network import Link
from tests.factories import MONDAY, MORE, deal
from tests.plain_insights import CallRow, DueRow, PromiseRow, followed_up, promises, tries_until_spoken

QUARTER = Span(date(2026, 10, 1), MONDAY)


def ago(days: int) -> date:
    return MONDAY - timedelta(days=days)


# --- shares and periods ----------------------------------------------------------------------------------------------


def test_no_percentage_is_told_of_fewer_than_five_cases() -> None:
    assert Share(3, 4).percent is None and Share(3, 4).part is None
    assert Share(3, 5).percent == 60 and Share(3, 5).part == 0.6
    assert Share(4, 5).percent == 80
    assert Share().percent is None


@MORE
@given(st.integers(0, 2000), st.integers(0, 2000))
def test_only_all_is_a_hundred_percent_and_only_none_is_zero(a: int, b: int) -> None:
    share = Share(min(a, b), max(a, b))
    if share.percent is not None:
        assert (share.percent == 100) == (share.count == share.of)
        assert (share.percent == 0) == (share.count == 0)


def test_a_period_is_the_users_week_quarter_or_year_until_today() -> None:
    wednesday = date(2026, 11, 25)
    assert span(Period.WEEK, wednesday) == Span(MONDAY, wednesday)
    assert span(Period.WEEK, wednesday, 6) == Span(date(2026, 11, 22), wednesday), "a week that starts on Sunday"
    assert span(Period.QUARTER, wednesday) == Span(date(2026, 10, 1), wednesday)
    assert span(Period.YEAR, date(2028, 2, 29)) == Span(date(2028, 1, 1), date(2028, 2, 29))


def test_a_chart_has_a_bar_for_each_week_of_the_period_and_for_each_day_of_a_week() -> None:
    starts = slices(Period.QUARTER, QUARTER)
    assert starts[0] == date(2026, 9, 28) and starts[-1] == MONDAY and len(starts) == 9
    assert slices(Period.WEEK, Span(MONDAY, MONDAY)) == [MONDAY + timedelta(days=n) for n in range(7)]
    assert [bar.all for bar in bars(starts[:2], {starts[1]: (3, 4)})] == [0, 7]


# --- promises --------------------------------------------------------------------------------------------------------


def promise(due: date, end: PromiseEnd | None = PromiseEnd.KEPT, closed: date | None = None) -> PromiseRow:
    return PromiseRow("anna", "Call", due, end, closed or (due if end else None))


def test_share_kept_is_kept_of_those_closed_or_past_their_day_less_moved() -> None:
    rows = [
        promise(ago(3)), promise(ago(4), PromiseEnd.LATE, ago(2)), promise(ago(5), PromiseEnd.BROKEN),
        promise(ago(6), PromiseEnd.MOVED), promise(ago(1), None),
    ]  # fmt: skip
    found, cases = promises(rows, QUARTER)
    assert (found.kept, found.late, found.broken) == (Share(1, 4), 1, 2)
    assert [case.due for case in cases] == [ago(1), ago(3), ago(4), ago(5)]


def test_a_promise_still_open_is_broken_after_its_day_and_not_on_it() -> None:
    assert promises([promise(ago(1), None)], QUARTER)[0].broken == 1
    assert promises([promise(MONDAY, None)], QUARTER)[0].kept == Share()


def test_a_promise_kept_before_its_day_counts_on_the_day_it_was_kept() -> None:
    early = promise(MONDAY + timedelta(days=9), PromiseEnd.KEPT, ago(1))
    assert promises([early], QUARTER)[0].kept == Share(1, 1)


def test_a_promise_of_another_period_does_not_count() -> None:
    assert promises([promise(date(2026, 9, 30))], QUARTER)[0].kept == Share()


# --- followed up -----------------------------------------------------------------------------------------------------


def due(day: date, state: State = State.DONE, *, by: bool = True, closed: date | None = None) -> DueRow:
    return DueRow("anna", "Call", day, state, closed, by)


def test_share_followed_up_is_due_ones_closed_by_an_interaction_of_all_due() -> None:
    rows = [
        due(ago(1)), due(ago(2), State.OPEN, by=False), due(ago(3), State.SKIPPED, by=False), due(ago(4), by=False),
        due(MONDAY + timedelta(days=1), State.OPEN, by=False), due(date(2026, 9, 30)),
    ]  # fmt: skip
    share, missed = followed_up(rows, QUARTER)
    assert share == Share(1, 4)
    assert [row.due for row in missed] == [ago(2), ago(3), ago(4)]


def test_what_was_cancelled_before_its_day_never_became_due() -> None:
    rows = [
        due(ago(3), State.CANCELLED, by=False, closed=ago(4)), due(ago(3), State.CANCELLED, by=False, closed=ago(3))
    ]  # fmt: skip
    assert followed_up(rows, QUARTER)[0] == Share(0, 1)


# --- calls -----------------------------------------------------------------------------------------------------------


def test_tries_until_spoken_counts_from_the_last_answer_and_for_each_contact_alone() -> None:
    rows = [
        CallRow("1", "no_answer", False), CallRow("1", "left_message", False), CallRow("1", "spoke", True),
        CallRow("1", "spoke", True), CallRow("1", "no_answer", False),
        CallRow("2", "spoke", True), CallRow("2", "no_answer", False), CallRow("2", "replied", False),
        CallRow("2", "spoke", True),
    ]  # fmt: skip
    tries = tries_until_spoken(rows)
    assert tries.by_try == (3, 0, 1, 0, 0)
    assert tries.spoken == 4 and tries.share(1).percent is None


def test_the_fifth_try_and_all_later_ones_count_together() -> None:
    rows = [*(CallRow("1", "no_answer", False) for _ in range(9)), CallRow("1", "spoke", True)]
    assert tries_until_spoken(rows).by_try == (0, 0, 0, 0, 1)


def test_hours_tell_which_calls_were_answered_and_the_best_has_enough_of_them() -> None:
    hours = best_hours([(9, 2, 2), (9, 6, 0), (11, 3, 3), (14, 8, 4)])
    assert [(hour.hour, hour.answered) for hour in hours if hour.answered.of] == [
        (9, Share(2, 8)), (11, Share(3, 3)), (14, Share(4, 8))
    ]  # fmt: skip
    assert [hour.hour for hour in hours] == [9, 10, 11, 12, 13, 14]
    best = best_hour(hours)
    assert best is not None and best.hour == 14
    assert best_hour(best_hours([(9, 4, 4)])) is None and best_hours([]) == ()


# --- coverage --------------------------------------------------------------------------------------------------------


def test_clients_are_organisations_or_people_without_one_seen_if_any_of_their_people_was_touched() -> None:
    won = [("anna", "Anna", "Acme"), ("arno", "Arno", "ACME "), ("ben", "Ben", ""), ("cleo", "Cleo", "Zeta"),
           ("dora", "Dora", "")]  # fmt: skip
    found = coverage(won, [("other", "acmé"), ("ben", "")])
    assert found.seen == Share(2, 4)
    assert [(client.name, client.contacts) for client in found.left] == [("Dora", ("dora",)), ("Zeta", ("cleo",))]


@pytest.mark.parametrize("touched", [[], [("x", "")]])
def test_without_clients_nothing_is_covered(touched: list[tuple[str, str]]) -> None:
    assert coverage([], touched).seen == Share()


# --- introductions ---------------------------------------------------------------------------------------------------


def test_introductions_count_a_deal_once_even_in_a_circle() -> None:
    links = [Link("lori", "anna", "introduced"), Link("anna", "lori", "introduced"), Link("lori", "ben", "introduced")]
    won = deal("anna", 1000, stage=Stage.WON)
    found = introduced_work(links, [won], "EUR", dict.fromkeys)
    assert found.number == 3
    assert [money.amount for money in found.whole.won] == [1000]


def test_a_chain_shows_everybody_below_once_with_what_their_own_deals_are_worth() -> None:
    links = [Link("lori", "ben", "introduced"), Link("lori", "anna", "introduced"), Link("anna", "cleo", "introduced"),
             Link("cleo", "lori", "introduced"), Link("zoe", "yan", "introduced")]  # fmt: skip
    deals = [deal("cleo", 300, stage=Stage.WON), deal("anna", 50, stage=Stage.TALKING)]
    names = {"lori": "Lori", "anna": "Anna", "ben": "Ben", "cleo": "Cleo", "zoe": "Zoë", "yan": ""}
    found = introduced_work(links, deals, "EUR", lambda _asked: names)
    assert (found.people, found.number) == (4, 5)
    first = found.chains[0]
    assert [(row.name, row.depth) for row in first] == [("Lori", 0), ("Anna", 1), ("Cleo", 2), ("Ben", 1)]
    worth = {row.name: row.worth for row in first[1:]}
    assert worth["Ben"] is None and worth["Cleo"] is not None and worth["Cleo"].won[0].amount == 300
    assert [row.name for row in found.chains[-1]] == ["Zoë"], "whoever has no name any more is not shown"
