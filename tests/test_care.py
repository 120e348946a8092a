"""What a deal, an event and an answer start: each sentence of the method about cadences, through the session."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.cadence import DEFAULTS, Rule
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.follow_up import Channel, Due, FollowUp, PromiseEnd, State
from salesassist.domain.interaction import Outcome
from salesassist.domain.promise import Whose
from salesassist.domain.status import Status
from salesassist.exporting import export_everything
from salesassist.importing import run_import
from salesassist.session import Entry
from salesassist.store.store import Store
from tests.desk import Desk
from tests.emptied import emptied_store
from tests.factories import MONDAY, contact, deal, follow_up, fresh_store, keep

DAY = timedelta(days=1)
MON, TUE, WED, THU, FRI = (MONDAY + n * DAY for n in range(5))
WEEK = 7 * DAY
SPOKE, LEFT, NO_ANSWER, WRONG, SENT, MET, REPLIED = Outcome
SITE = deal("anna", uid="site", stage=Stage.TALKING)
ANNA = contact("Anna Schmidt", uid="anna", country="DE", organization="Acme GmbH")


@pytest.fixture
def desk(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    with emptied_store() as store:
        keep(store, ANNA, contact("Ben Okafor", uid="ben", country="DE"), SITE)
        yield Desk(store)


def site(desk: Desk) -> Deal:
    found = desk.store.deal("site")
    assert found is not None
    return found


def stage(desk: Desk, to: Stage) -> None:
    assert desk.session.move_deal("site", to)


def open_rules(desk: Desk, who: str = "anna") -> list[tuple[str, date]]:
    return [(f.rule_key, f.due.day) for f in desk.open(who)]


def next_week(text: str = "Walk through the offer") -> FollowUp:
    return FollowUp("", "anna", text, Due(MON + WEEK))


# --- proposal --------------------------------------------------------------------------------------------------------


def test_a_proposal_starts_a_check_in_two_working_days_after_it(desk: Desk) -> None:
    stage(desk, Stage.PROPOSAL)
    step = desk.one()
    assert (step.rule_key, step.due, step.channel, step.deal) == (Rule.CHECK_IN, Due(WED), Channel.CALL, "site")
    assert step.rule == "2 working days after a proposal"
    assert (step.promised, step.attempt) == (False, 1)


def test_a_deal_added_at_the_stage_of_a_proposal_starts_it_too(desk: Desk) -> None:
    desk.session.add_deal(deal("ben", stage=Stage.PROPOSAL))
    assert open_rules(desk, "ben") == [(Rule.CHECK_IN, WED)]


def test_starting_a_cadence_is_one_step_with_the_deal_and_undone_with_it(desk: Desk) -> None:
    stage(desk, Stage.PROPOSAL)
    assert desk.session.undo_stack.count() == 1
    desk.session.undo_stack.undo()
    assert (desk.open(), site(desk).stage, desk.store.cadence_starts("anna")) == ([], Stage.TALKING, [])
    desk.session.undo_stack.redo()
    assert open_rules(desk) == [(Rule.CHECK_IN, WED)]


def test_after_the_check_in_the_next_comes_five_working_days_later_one_at_a_time(desk: Desk) -> None:
    stage(desk, Stage.PROPOSAL)
    desk.time_is("2026-11-25 10:00")
    desk.session.close(desk.one().uid, State.DONE)
    assert open_rules(desk) == [(Rule.CHECK_IN_AGAIN, WED + WEEK)]
    assert desk.one().rule == "5 working days after the check-in"
    desk.session.close(desk.one().uid, State.SKIPPED)
    assert open_rules(desk)[0][0] == Rule.KEEP_IN_TOUCH  # it is over, and nobody is left without a date


def test_an_agreed_next_step_takes_the_place_of_the_check_in_after_this(desk: Desk) -> None:
    stage(desk, Stage.PROPOSAL)
    desk.log(SPOKE, closes=desk.one().uid, next_step=next_week())
    assert [f.purpose for f in desk.open()] == ["Walk through the offer"]


def test_a_proposal_that_is_won_needs_no_check_in_any_more(desk: Desk) -> None:
    stage(desk, Stage.PROPOSAL)
    check_in = desk.one()
    stage(desk, Stage.WON)
    assert desk.step(check_in.uid).state is State.CANCELLED
    assert [f.rule_key for f in desk.open()] == [Rule.KEEP_IN_TOUCH]


def test_a_cadence_starts_once_for_each_deal(desk: Desk) -> None:
    stage(desk, Stage.PROPOSAL)
    desk.log(SPOKE, closes=desk.one().uid, next_step=next_week())
    stage(desk, Stage.TALKING)
    stage(desk, Stage.PROPOSAL)
    assert [f.rule_key for f in desk.open()] == [""]
    desk.session.add_deal(deal("anna", uid="shop", stage=Stage.PROPOSAL))  # another deal: another start
    assert (Rule.CHECK_IN, WED) in open_rules(desk)


def test_who_asked_not_to_be_contacted_gets_no_cadence(desk: Desk) -> None:
    desk.session.do_not_contact("anna")
    stage(desk, Stage.PROPOSAL)
    desk.session.met_at_event(["anna"])
    assert desk.open() == []


def test_who_rests_is_not_called_before_the_rest_is_over(desk: Desk) -> None:
    desk.session.rest("anna", MON + WEEK, "on leave")
    stage(desk, Stage.PROPOSAL)
    assert open_rules(desk) == [(Rule.CHECK_IN, MON + WEEK)]


def test_a_deleted_deal_takes_its_open_steps_along(desk: Desk) -> None:
    stage(desk, Stage.PROPOSAL)
    desk.session.delete_deal("site")
    assert desk.open() == []


# --- delivered -------------------------------------------------------------------------------------------------------


def deliver(desk: Desk, day: date | None) -> None:
    assert desk.session.deliver("site", day)


def test_a_delivered_job_starts_its_own_care(desk: Desk) -> None:
    deliver(desk, MON)
    step = desk.one()
    assert (step.rule_key, step.due, step.channel) == (Rule.THANK_YOU, Due(WED), Channel.POST)
    assert step.rule == "2 working days after delivery"
    desk.time_is("2026-11-25 10:00")
    assert desk.log(SENT, closes=step.uid, channel=Channel.POST)
    assert open_rules(desk) == [(Rule.SATISFACTION, MON + 14 * DAY)]  # from delivery, not from the note


def test_setting_delivered_again_starts_nothing(desk: Desk) -> None:
    deliver(desk, MON)
    thanks = desk.one()
    desk.session.save_deal(replace(site(desk), title="Website and shop"))
    deliver(desk, None)
    deliver(desk, MON)
    assert desk.step(thanks.uid).state is State.CANCELLED
    assert not [f for f in desk.open() if f.rule_key != Rule.KEEP_IN_TOUCH]


def test_another_delivery_date_moves_the_open_step(desk: Desk) -> None:
    deliver(desk, FRI - WEEK)
    assert open_rules(desk) == [(Rule.THANK_YOU, TUE)]
    deliver(desk, MON)
    assert open_rules(desk) == [(Rule.THANK_YOU, WED)]
    desk.session.close(desk.one().uid, State.DONE)
    assert open_rules(desk) == [(Rule.SATISFACTION, MON + 14 * DAY)]


def test_a_promised_step_stays_where_it_was_promised(desk: Desk) -> None:
    deliver(desk, MON)
    desk.session.save_follow_up(replace(desk.one(), promised=True))
    deliver(desk, FRI - WEEK)
    assert open_rules(desk) == [(Rule.THANK_YOU, WED)]
    deliver(desk, None)
    assert open_rules(desk) == [(Rule.THANK_YOU, WED)]


def test_clearing_the_delivery_date_cancels_the_open_step(desk: Desk) -> None:
    deliver(desk, MON)
    thanks = desk.one()
    deliver(desk, None)
    assert desk.step(thanks.uid).state is State.CANCELLED


def test_care_long_after_delivery_begins_tomorrow_at_the_earliest(desk: Desk) -> None:
    deliver(desk, MON - 90 * DAY)
    assert open_rules(desk) == [(Rule.THANK_YOU, TUE)]


def to_the_check(desk: Desk) -> FollowUp:
    """Until the satisfaction check is due."""
    deliver(desk, MON)
    desk.session.close(desk.one().uid, State.DONE)
    desk.time_is("2026-12-07 10:00")
    return desk.one()


def test_a_satisfied_answer_leads_to_the_referral_ask(desk: Desk) -> None:
    check = to_the_check(desk)
    desk.log(SPOKE, closes=check.uid, next_step=FollowUp("", "anna", "Agreed", Due(date(2026, 12, 14))), satisfied=True)
    assert (Rule.REFERRAL, date(2027, 1, 22)) in open_rules(desk)  # 60 days after delivery
    assert len(desk.open()) == 2


def test_an_unhappy_answer_leads_to_a_repair_instead(desk: Desk) -> None:
    check, agreed = to_the_check(desk), FollowUp("", "anna", "Agreed", Due(date(2026, 12, 14)))
    desk.log(SPOKE, closes=check.uid, next_step=agreed, satisfied=False)
    (repair,) = (step for step in desk.open() if step.purpose != agreed.purpose)
    assert (repair.rule_key, repair.due, repair.rule) == (
        Rule.REPAIR, Due(date(2026, 12, 8)), "the next working day after an unhappy answer",
    )  # fmt: skip
    desk.time_is("2026-12-08 10:00")
    desk.session.close(repair.uid, State.DONE)
    assert (Rule.LOOK_IN, date(2027, 5, 24)) in open_rules(desk)  # 180 days are a Saturday
    assert len(desk.open()) == 2  # and no referral


def test_a_check_without_an_answer_leads_to_no_referral(desk: Desk) -> None:
    desk.session.close(to_the_check(desk).uid, State.SKIPPED)
    assert [key for key, _day in open_rules(desk)] == [Rule.LOOK_IN]


# --- lost, not now, met ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", [Stage.LOST, Stage.NOT_NOW])
def test_a_no_becomes_a_rare_useful_touch_again_and_again(to: Stage, desk: Desk) -> None:
    stage(desk, to)
    assert open_rules(desk) == [(Rule.LOST, MON + 91 * DAY)]  # the 90th day is a Sunday
    desk.time_is("2027-02-22 10:00")
    desk.log(SENT, closes=desk.one().uid, channel=Channel.EMAIL)
    assert open_rules(desk) == [(Rule.LOST, date(2027, 5, 24))]
    assert desk.one().rule == "every 90 days after a “no” or a “not now”"


def test_from_lost_to_not_now_starts_nothing_new(desk: Desk) -> None:
    stage(desk, Stage.LOST)
    stage(desk, Stage.NOT_NOW)
    assert len(desk.open()) == 1


def test_a_lost_deal_that_comes_back_needs_no_useful_touch(desk: Desk) -> None:
    stage(desk, Stage.LOST)
    stage(desk, Stage.TALKING)
    assert Rule.LOST not in [key for key, _day in open_rules(desk)]


def test_not_now_in_a_conversation_starts_it_once_for_the_deal(desk: Desk) -> None:
    useful = FollowUp("", "anna", "Send something useful", Due(MON + 91 * DAY), Channel.EMAIL, rule_key=Rule.LOST,
                      deal="site")  # fmt: skip
    desk.log(SPOKE, next_step=useful)
    assert [(s.cadence, s.deal) for s in desk.store.cadence_starts("anna")] == [("lost", "site")]
    stage(desk, Stage.NOT_NOW)
    assert len(desk.open()) == 1
    desk.session.close(desk.one().uid, State.DONE)
    assert [key for key, _day in open_rules(desk)] == [Rule.LOST]


def test_met_at_an_event_plans_a_line_the_next_working_day_for_each(desk: Desk) -> None:
    assert desk.session.met_at_event(["anna", "ben"], "Maker Faire")
    for who in ("anna", "ben"):
        assert open_rules(desk, who) == [(Rule.MET_AT_EVENT, TUE)]
        assert desk.person(who).how_met == "Maker Faire"
    assert (desk.undo_text, desk.session.undo_stack.count()) == ("Met 2 contact(s) at an event", 1)
    desk.session.met_at_event(["anna"])
    assert len(desk.open()) == 1  # the line is still to be written
    desk.log(SENT, closes=desk.one().uid)
    desk.session.met_at_event(["anna"])  # another event, another line
    assert (Rule.MET_AT_EVENT, TUE) in open_rules(desk)


# --- beside a ladder -------------------------------------------------------------------------------------------------


def test_while_a_ladder_runs_other_steps_wait_until_the_working_day_after_it_ends(desk: Desk) -> None:
    desk.log(NO_ANSWER)  # Wednesday, then Monday, and the message on Tuesday
    deliver(desk, MON)
    assert (Rule.THANK_YOU, WED + WEEK) in open_rules(desk)


def test_a_step_that_was_there_waits_too(desk: Desk) -> None:
    deliver(desk, MON)
    desk.log(NO_ANSWER)
    assert (Rule.THANK_YOU, WED + WEEK) in open_rules(desk)


def test_an_answer_ends_the_ladder_and_the_wait(desk: Desk) -> None:
    deliver(desk, MON)
    desk.log(NO_ANSWER)
    desk.log(REPLIED, next_step=next_week())
    assert (Rule.THANK_YOU, WED) in open_rules(desk)


def test_a_promised_step_does_not_wait(desk: Desk) -> None:
    desk.keep(follow_up("anna", TUE, uid="word", promised=True, channel=Channel.EMAIL))
    desk.log(NO_ANSWER)
    assert desk.step("word").due == Due(TUE)


def test_a_check_in_nobody_answers_is_taken_over_by_the_ladder_and_goes_on_after_it(desk: Desk) -> None:
    stage(desk, Stage.PROPOSAL)
    for at in ("2026-11-25 10:00", "2026-11-27 15:00", "2026-12-02 10:00"):
        desk.time_is(at)
        desk.log(NO_ANSWER, closes=desk.one().uid)
        assert desk.one().deal == "site"
    assert open_rules(desk) == [(Rule.DOOR_OPEN, date(2026, 12, 3))]
    desk.time_is("2026-12-03 10:00")
    desk.log(SENT, closes=desk.one().uid, channel=Channel.EMAIL)
    assert [key for key, _day in open_rules(desk)] == [Rule.CHECK_IN_AGAIN, Rule.USEFUL]


def test_an_answer_on_the_ladder_answers_the_satisfaction_check(desk: Desk) -> None:
    check = to_the_check(desk)
    desk.log(NO_ANSWER, closes=check.uid)
    assert [key for key, _day in open_rules(desk)] == [Rule.NO_ANSWER]
    desk.time_is("2026-12-09 15:00")
    desk.log(SPOKE, closes=desk.one().uid, next_step=FollowUp("", "anna", "Agreed", Due(date(2026, 12, 14))),
             satisfied=True)  # fmt: skip
    assert Rule.REFERRAL in [key for key, _day in open_rules(desk)]


def test_a_try_too_many_leaves_the_last_message_as_it_is_planned(desk: Desk) -> None:
    desk.keep(follow_up("anna", TUE, uid="last", rule_key=Rule.DOOR_OPEN, channel=Channel.EMAIL))
    desk.log(NO_ANSWER)
    assert open_rules(desk) == [(Rule.DOOR_OPEN, TUE)]


def test_a_new_ladder_takes_the_place_of_the_end_of_the_last_one(desk: Desk) -> None:
    desk.keep(follow_up("anna", FRI, uid="useful", rule_key=Rule.USEFUL, channel=Channel.EMAIL))
    desk.log(NO_ANSWER)
    assert open_rules(desk) == [(Rule.NO_ANSWER, WED)]
    assert desk.step("useful").state is State.CANCELLED


# --- nobody is left without a date -----------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", [SENT, WRONG, NO_ANSWER, LEFT])
def test_whatever_happened_there_is_a_next_date(outcome: Outcome, desk: Desk) -> None:
    desk.log(outcome)
    assert len(desk.open()) == 1
    assert desk.session.book.get("anna").status(desk.at) is Status.SCHEDULED  # type: ignore[union-attr]


def test_something_sent_is_followed_as_often_as_the_tier_asks_for(desk: Desk) -> None:
    desk.session.save_contact(replace(desk.person(), tier="B"))
    desk.log(SENT, channel=Channel.EMAIL)
    step = desk.one()
    assert (step.rule_key, step.due.day) == (Rule.KEEP_IN_TOUCH, WED + 28 * DAY)
    assert step.rule == "30 days on, as nothing else was planned"


ACTS = st.sampled_from((*Outcome, "skip", "proposal", "won", "lost", "deliver", "event"))


@given(acts=st.lists(ACTS, min_size=1, max_size=8))
def test_no_sequence_of_outcomes_leaves_anyone_without_a_date_or_doubles_a_step(acts: list[str]) -> None:
    with fresh_store() as store:
        keep(store, ANNA, SITE)
        desk = Desk(store)
        for number, act in enumerate(acts):
            desk.time_is(f"{MON + 2 * number * DAY} 10:00")
            next_step = desk.session.sheet("anna").next_step  # type: ignore[union-attr]
            if act == "skip":
                if next_step is None:
                    continue
                desk.session.close(next_step.uid, State.SKIPPED)
                if next_step.rule_key in ("", Rule.WRONG_NUMBER, Rule.KEEP_IN_TOUCH):
                    continue  # the user's own "no"
            elif act == "deliver":
                desk.session.deliver("site", desk.at.today)
            elif act == "event":
                desk.session.met_at_event(["anna"])
            elif act in Stage.__members__.values() or act in ("proposal", "won", "lost"):
                desk.session.move_deal("site", Stage(act))
                continue  # a deal that changes nothing plans nothing
            else:
                answered = act in (SPOKE, MET, REPLIED)
                agreed = FollowUp("", "anna", "Agreed", Due(desk.at.today + 5 * DAY)) if answered else None
                closes = desk.session.sheet("anna").closed_by(Outcome(act))  # type: ignore[union-attr]
                desk.log(Outcome(act), closes=closes.uid if closes else None, next_step=agreed)
            open_ones = desk.open()
            assert open_ones, act
            made = [(f.rule_key.partition(".")[0], f.deal) for f in open_ones if "." in f.rule_key]
            assert len(made) == len(set(made)), "one open step of a cadence at a time"
            assert all((f.attempt or 1) <= 3 for f in open_ones)
        assert desk.failed == []


# --- rules as data ---------------------------------------------------------------------------------------------------


def test_every_proposal_goes_by_the_users_own_rules(desk: Desk) -> None:
    slower = [replace(s, gap=s.gap + 1, purpose="Ring them" if s.key == Rule.CHECK_IN else "") for s in DEFAULTS]
    assert desk.session.save_rules(slower)
    desk.log(NO_ANSWER, who="ben")
    assert (desk.one("ben").due.day, desk.one("ben").rule) == (THU, "3 working days after no answer")
    stage(desk, Stage.PROPOSAL)
    assert (desk.one().due.day, desk.one().purpose) == (THU, "Ring them")
    desk.session.undo_stack.undo()
    desk.session.undo_stack.undo()
    desk.session.undo_stack.undo()
    assert desk.store.cadence_steps() == []
    desk.log(NO_ANSWER, who="ben")
    assert desk.one("ben").due.day == WED


def test_the_rules_as_they_come_are_kept_as_none(desk: Desk) -> None:
    desk.session.save_rules([*DEFAULTS[:-1], replace(DEFAULTS[-1], gap=3)])
    assert len(desk.store.cadence_steps()) == len(DEFAULTS)
    desk.session.save_rules(list(reversed(DEFAULTS)))
    assert desk.store.cadence_steps() == []


def test_a_ladder_with_more_tries_goes_on_to_its_own_cap(desk: Desk) -> None:
    fourth = replace(DEFAULTS[0], key="ladder.more", position=3, gap=4)
    later = [replace(s, position=s.position + 1) if s.position >= 3 else s for s in DEFAULTS]
    desk.session.save_rules([*later, fourth])
    assert desk.session.rules.cap == 4
    for _again in range(3):
        desk.log(NO_ANSWER, closes=desk.open()[0].uid if desk.open() else None)
        desk.time_is(f"{desk.one().due.day} 15:00")
    assert (desk.one().attempt, desk.one().rule_key) == (4, Rule.NO_ANSWER)
    desk.log(NO_ANSWER, closes=desk.one().uid)
    assert desk.one().rule_key == Rule.DOOR_OPEN


# --- promised tasks --------------------------------------------------------------------------------------------------


def test_a_task_with_a_day_is_a_promise_in_the_words_used(desk: Desk) -> None:
    agreed = replace(next_week(), my_task="Send the figures", their_task="Ask the board")
    desk.session.log(Entry("anna", SPOKE, desk.at.at, next_step=agreed, their_task_by=FRI))
    (theirs,) = desk.session.sheet("anna").promises  # type: ignore[union-attr]
    assert (theirs.whose, theirs.words, theirs.due_day, theirs.follow_up) == (
        Whose.THEIRS, "Ask the board", FRI, desk.one().uid,
    )  # fmt: skip
    desk.time_is("2026-11-30 10:00")
    assert theirs.days_late(desk.at) == 3
    assert desk.session.end_promise(theirs.uid)
    assert desk.session.sheet("anna").promises == ()  # type: ignore[union-attr]
    assert desk.session.promises("anna")[0].end is PromiseEnd.LATE
    desk.session.undo_stack.undo()
    assert desk.session.promises("anna") == [theirs]
    assert not desk.session.end_promise("none")


def test_nothing_is_planned_with_who_asked_not_to_be_contacted(desk: Desk) -> None:
    desk.session.do_not_contact("anna")
    assert not desk.session.plan(next_week())
    assert desk.failed == ["Anna Schmidt is marked “do not contact”; nothing was planned."]
    desk.log(SPOKE, next_step=next_week())  # they called: that is written down, and nothing follows
    assert desk.open() == [] and len(desk.store.history("anna")) == 1


# --- the whole store, out and in -------------------------------------------------------------------------------------


def test_rules_starts_and_promised_tasks_travel_with_the_whole_store(desk: Desk, tmp_path: Path) -> None:
    desk.session.save_rules([*DEFAULTS[:-1], replace(DEFAULTS[-1], gap=3, active=False)])
    stage(desk, Stage.PROPOSAL)
    agreed = replace(next_week(), their_task="Ask the board")
    desk.session.log(Entry("anna", SPOKE, desk.at.at, closes=desk.one().uid, next_step=agreed, their_task_by=FRI))
    file = tmp_path / "all.json"
    export_everything(desk.store, file, desk.at, "DE")
    with Store(tmp_path / "other") as other:
        report = run_import(other, [file], now=desk.at, region="DE")
        assert not report.failed and not report.problems
        assert other.everything() == desk.store.everything()
        before = other.everything()
        run_import(other, [file], now=desk.at, region="DE")
        assert other.everything() == before
