"""The one door for writes: each verb, its undo step, what it says, and what it does to promises and ladders."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from salesassist.domain.cadence import Rule
from salesassist.domain.everything import Everything
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part, PromiseEnd, State
from salesassist.domain.interaction import Direction, Interaction, Outcome
from salesassist.domain.reminder import Told
from salesassist.domain.status import Status
from salesassist.session import Changed, Entry, Session
from salesassist.store.store import Store
from tests.desk import Desk
from tests.emptied import emptied_store
from tests.factories import MONDAY, contact, deal, follow_up, fresh_store, interaction, keep, moment, now

DAY = timedelta(days=1)
MON, TUE, WED, THU, FRI = (MONDAY + n * DAY for n in range(5))
NEXT_MON = MONDAY + 7 * DAY
SPOKE, LEFT, NO_ANSWER, WRONG, SENT, MET, REPLIED = Outcome
OPEN, DONE, SKIPPED, CANCELLED = State
ANNA = contact("Anna Schmidt", uid="anna", country="DE", organization="Acme GmbH")
BEN = contact("Ben Okafor", uid="ben", country="DE")


@pytest.fixture
def desk(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")  # the user works in Germany
    with emptied_store() as store:
        keep(store, ANNA, BEN)
        yield Desk(store)


def step(uid: str = "call", due: Any = MON, **values: Any) -> FollowUp:
    return follow_up("anna", due, uid=uid, **values)


def ladder_step(uid: str = "try", due: Any = MON, **values: Any) -> FollowUp:
    return step(uid, due, rule_key=Rule.NO_ANSWER.value, rule="2 working days after no answer", **values)


NEXT = FollowUp("", "anna", "Walk through the offer", Due(WED))


# --- every verb ------------------------------------------------------------------------------------------------------

VERBS: dict[str, tuple[Callable[[Session], object], str, set[str]]] = {
    "new_contact": (lambda s: s.new_contact(contact("Cleo Day", uid="cleo")), "Add Cleo Day", {"cleo"}),
    "save_contact": (lambda s: s.save_contact(replace(ANNA, role="CEO")), "Edit Anna Schmidt", {"anna"}),
    "delete one": (lambda s: s.delete_contacts(["anna"]), "Delete Anna Schmidt", {"anna"}),
    "delete two": (lambda s: s.delete_contacts(["anna", "ben"]), "Delete 2 contacts", {"anna", "ben"}),
    "rest": (lambda s: s.rest("anna", FRI, "on leave", ["call"]), "Rest Anna Schmidt", {"anna"}),
    "wake": (lambda s: s.wake("resting"), "Wake Rita Rest", {"resting"}),
    "do_not_contact": (lambda s: s.do_not_contact("anna"), "Do not contact Anna Schmidt", {"anna"}),
    "plan": (lambda s: s.plan(NEXT), "Plan Walk through the offer with Anna Schmidt", {"anna"}),
    "save_follow_up": (
        lambda s: s.save_follow_up(step(purpose="Another")), "Edit next step of Anna Schmidt", {"anna"},
    ),
    "reschedule": (lambda s: s.reschedule("call", Due(THU)), "Reschedule Anna Schmidt", {"anna"}),
    "reschedule promise": (lambda s: s.reschedule("word", Due(THU), True), "Reschedule Ben Okafor", {"ben"}),
    "done": (lambda s: s.close("call", DONE), "Done: Ask about the proposal", {"anna"}),
    "skip": (lambda s: s.close("call", SKIPPED), "Skip Ask about the proposal", {"anna"}),
    "cancel": (lambda s: s.close("call", CANCELLED), "Cancel Ask about the proposal", {"anna"}),
    "snooze": (lambda s: s.snooze("call", moment("2026-11-23 11:00")), "Snooze Anna Schmidt", {"anna"}),
    "log a try": (
        lambda s: s.log(Entry("anna", NO_ANSWER, s.now().at, closes="call")),
        "Log no answer with Anna Schmidt", {"anna"},
    ),
    "log a conversation": (
        lambda s: s.log(Entry("anna", SPOKE, s.now().at, closes="call", next_step=NEXT)),
        "Log spoke with Anna Schmidt", {"anna"},
    ),
    "log without a next step": (
        lambda s: s.log(Entry("anna", MET, s.now().at, none_because="Budget frozen", look_again_on=FRI)),
        "Log met with Anna Schmidt", {"anna"},
    ),
    "delete_interaction": (
        lambda s: s.delete_interaction(interaction("anna", uid="past")), "Delete entry of Anna Schmidt", {"anna"},
    ),
    "place": (lambda s: s.place(["word", "call"], "Ben Okafor"), "Move Ben Okafor", set()),
    "put_on_today": (
        lambda s: s.put_on_today([("anna", "")], ["call", "word"], 2), "Put Anna Schmidt on today", set(),
    ),
    "put two on today": (
        lambda s: s.put_on_today([("resting", "Say hello"), ("anna", "")], [], 0),
        "Put 2 contacts on today", {"resting"},
    ),
    "prefer": (lambda s: s.prefer("Order of today’s list", by_urgency=True), "Order of today’s list", set()),
}  # fmt: skip


def busy(desk: Desk) -> None:
    """Something for every verb to work on."""
    rita = contact("Rita Rest", uid="resting", resting_until=FRI, resting_reason="on leave")
    promise = follow_up("ben", MON, uid="word", promised=True)
    desk.keep(rita, step(), promise, interaction("anna", uid="past", at="2026-11-16 10:00"), deal("anna"))
    told = desk.session.reminders()
    desk.store.tellings.record(told, Told.SHOWN, desk.at.at)


def records(desk: Desk) -> Everything:
    return desk.store.everything()


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_is_one_named_step_that_can_be_undone_and_redone(verb: str, desk: Desk) -> None:
    busy(desk)
    act, text, _concerned = VERBS[verb]
    before, stack = records(desk), desk.session.undo_stack
    assert act(desk.session)
    after = records(desk)
    assert after != before
    assert (stack.count(), stack.undo_text()) == (1, text)
    for _again in range(2):
        stack.undo()
        assert records(desk) == before
        assert stack.redo_text() == text
        stack.redo()
        assert records(desk) == after
    assert desk.failed == []


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_and_its_undo_say_whom_they_concern(verb: str, desk: Desk) -> None:
    busy(desk)
    act, _text, concerned = VERBS[verb]
    act(desk.session)
    (told,) = desk.told  # one change, told once
    assert concerned <= told.contacts
    assert not told.everything and told.kinds
    desk.session.undo_stack.undo()
    assert desk.told[-1] == told


@pytest.mark.parametrize("verb", VERBS)
def test_the_book_is_current_after_each_verb_and_each_undo(verb: str, desk: Desk) -> None:
    busy(desk)
    VERBS[verb][0](desk.session)
    for turn in (lambda: None, desk.session.undo_stack.undo, desk.session.undo_stack.redo):
        turn()
        fresh = {line.uid: line for line in desk.store.lines(desk.at, "EUR")}
        assert {line.uid: line for line in desk.session.book} == fresh


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_that_cannot_be_kept_changes_nothing_and_says_so(verb: str, desk: Desk) -> None:
    busy(desk)
    before, waiting = records(desk), desk.session.reminders()
    desk.store._database.execute_sql("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(desk.store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")  # another program is writing
    assert not VERBS[verb][0](desk.session)
    other.execute("ROLLBACK")
    other.close()
    assert records(desk) == before
    assert desk.session.reminders() == waiting  # nor is a reminder taken for answered
    assert desk.session.undo_stack.count() == 0
    assert desk.told == []
    (sentence,) = desk.failed  # said once
    assert "in use by another program; nothing was saved" in sentence


def test_a_read_only_store_is_told_in_a_sentence(desk: Desk) -> None:
    desk.store._database.execute_sql("PRAGMA query_only = 1")
    assert not desk.session.plan(NEXT)
    assert desk.failed and "read-only; nothing was saved" in desk.failed[0]


def test_what_changes_nothing_is_no_step(desk: Desk) -> None:
    assert desk.session.save_contact(desk.person())
    assert desk.session.undo_stack.count() == 0
    assert desk.told == []


def test_verbs_on_what_is_gone_do_nothing(desk: Desk) -> None:
    session = desk.session
    for done in (
        session.rest("nobody", FRI, ""), session.wake("nobody"), session.do_not_contact("nobody"),
        session.reschedule("none", Due(FRI)), session.close("none", SKIPPED), session.snooze("none", desk.at.at),
        desk.log(NO_ANSWER, who="nobody"),
    ):  # fmt: skip
        assert done is False
    assert session.undo_stack.count() == 0
    assert session.sheet("nobody") is None


@given(data=st.data())
def test_any_verbs_undone_one_by_one_give_back_every_state(data: st.DataObject) -> None:
    with fresh_store() as store:
        keep(store, ANNA, BEN)
        desk = Desk(store)
        busy(desk)
        stack, states = desk.session.undo_stack, [records(desk)]
        for verb in data.draw(st.lists(st.sampled_from(sorted(VERBS)), min_size=1, max_size=6)):
            VERBS[verb][0](desk.session)
            if stack.count() == len(states):
                states.append(records(desk))
        assert stack.count() == len(states) - 1
        for state in reversed(states[:-1]):
            stack.undo()
            assert records(desk) == state
        for state in states[1:]:
            stack.redo()
            assert records(desk) == state


# --- other programs --------------------------------------------------------------------------------------------------


def test_what_another_program_wrote_is_noticed(desk: Desk) -> None:
    desk.session.look_outside()
    assert desk.told == []  # nothing happened
    with Store(desk.store.path.parent) as other:
        keep(other, contact("Cleo Day", uid="cleo"))
    desk.session.look_outside()
    assert desk.told == [Changed(everything=True)]
    assert desk.session.name_of("cleo") == "Cleo Day"
    desk.session.look_outside()
    assert len(desk.told) == 1


def test_what_the_program_wrote_itself_is_not_taken_for_anothers(desk: Desk) -> None:
    desk.session.plan(NEXT)
    desk.told.clear()
    desk.session.look_outside()
    assert desk.told == []


def test_an_undo_that_another_program_came_between_is_refused_and_dropped(desk: Desk) -> None:
    desk.session.plan(NEXT)
    desk.session.save_contact(replace(ANNA, role="CEO"))
    with Store(desk.store.path.parent) as other, other.change():
        other.save_contact(replace(desk.person(), role="CTO"))
    desk.session.undo_stack.undo()
    assert desk.failed == ["This step cannot be undone: the record has been changed since, by another program."]
    assert desk.person().role == "CTO"
    assert desk.undo_text == "Plan Walk through the offer with Anna Schmidt"  # the step before it still can be
    assert not desk.session.undo_stack.can_redo()
    desk.session.undo_stack.undo()
    assert desk.open() == []


def test_a_change_of_very_many_contacts_is_told_as_everything(desk: Desk) -> None:
    many = [contact(f"Contact {number}", uid=f"c{number}") for number in range(301)]
    with Store(desk.store.path.parent) as other:
        changes = keep(other, *many)
    desk.session.note("Import 301 contacts", changes)
    assert desk.told == [Changed(changes.kinds, everything=True)]
    assert len(desk.session.book) == 303
    desk.session.undo_stack.undo()
    assert len(desk.session.book) == 2


# --- tries -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", [NO_ANSWER, LEFT])
def test_a_try_closes_the_call_and_plans_the_next(outcome: Outcome, desk: Desk) -> None:
    desk.keep(step(points=("Cheaper than last year",), smallest_step="A date for a demo"))
    assert desk.log(outcome, closes="call", note="  rang out  ")
    assert desk.step("call").state is DONE
    new = desk.one()
    assert new.due == Due(WED if outcome is NO_ANSWER else THU, Part.AFTERNOON)
    assert (new.channel, new.attempt, new.promised) == (Channel.CALL, 2, False)
    assert (new.purpose, new.points, new.smallest_step) == (
        "Ask about the proposal", ("Cheaper than last year",), "A date for a demo",
    )  # fmt: skip
    assert new.rule.startswith("2 working day" if outcome is NO_ANSWER else "3 working day")
    (entry,) = desk.store.history("anna")
    assert (entry.outcome, entry.follow_up, entry.note, entry.at) == (outcome, "call", "rang out", desk.at.at)


def test_a_try_is_no_touch(desk: Desk) -> None:
    desk.keep(interaction("anna", SPOKE, "2026-11-02 10:00"))
    desk.log(NO_ANSWER)
    assert desk.person().last_touch == moment("2026-11-02 10:00")
    assert desk.session.progress().today == 0


@pytest.mark.parametrize("outcome", [SPOKE, MET, REPLIED, SENT])
def test_a_touch_restarts_the_clock_whoever_began_it(outcome: Outcome, desk: Desk) -> None:
    desk.log(outcome, direction=Direction.IN, next_step=NEXT)
    assert desk.person().last_touch == desk.at.at
    assert desk.session.progress().today == 1


def test_three_tries_then_the_door_is_left_open_then_something_useful(desk: Desk) -> None:
    desk.keep(step())
    for day, due in ((MON, WED), (WED, NEXT_MON), (NEXT_MON, NEXT_MON + DAY)):
        desk.at = now(f"{day} 10:00")
        desk.log(NO_ANSWER, closes=desk.one().uid)
        assert desk.one().due.day == due
    last = desk.one()
    assert (last.rule_key, last.channel, last.attempt) == (Rule.DOOR_OPEN, Channel.EMAIL, None)
    desk.at = now(f"{NEXT_MON + DAY} 10:00")
    desk.log(SENT, closes=last.uid, channel=Channel.EMAIL)
    useful = desk.one()
    assert (useful.rule_key, useful.due) == (Rule.USEFUL, Due(date(2027, 1, 12)))
    assert desk.session.undo_stack.count() == 4


def test_the_door_open_message_skipped_leads_to_something_useful_too(desk: Desk) -> None:
    desk.keep(step("door", MON, rule_key=Rule.DOOR_OPEN.value, channel=Channel.EMAIL))
    desk.session.close("door", SKIPPED)
    assert (desk.one().rule_key, desk.one().due) == (Rule.USEFUL, Due(date(2027, 1, 4)))
    desk.session.undo_stack.undo()
    assert desk.one().uid == "door"
    desk.session.close("door", CANCELLED)
    assert desk.open() == []


def test_sent_ends_no_ladder(desk: Desk) -> None:
    desk.keep(ladder_step(attempt=2), interaction("anna", NO_ANSWER))
    desk.log(SENT, channel=Channel.EMAIL)
    assert desk.one().uid == "try"
    assert desk.one().attempt == 2


def test_a_wrong_number_is_neither_try_nor_touch(desk: Desk) -> None:
    desk.keep(step())
    desk.log(WRONG, closes="call")
    new = desk.one()
    assert (new.purpose, new.due, new.attempt) == ("Find the right number", Due(TUE), None)
    assert new.channel is not Channel.CALL
    assert desk.person().last_touch is None
    assert desk.session.sheet("anna").attempt == 1  # type: ignore[union-attr]


def test_a_wrong_number_keeps_no_promise(desk: Desk) -> None:
    desk.keep(step(promised=True))
    desk.log(WRONG, closes="call")
    assert desk.step("call").is_open
    assert desk.step("call").promise_end is None
    assert {f.purpose for f in desk.open()} == {"Ask about the proposal", "Find the right number"}
    assert desk.store.history("anna")[0].follow_up is None


def test_their_own_try_starts_no_ladder(desk: Desk) -> None:
    desk.log(LEFT, direction=Direction.IN)
    assert desk.one().rule_key == Rule.KEEP_IN_TOUCH  # but nobody is left without a date


def test_a_planned_call_is_not_doubled(desk: Desk) -> None:
    desk.keep(step("later", FRI))
    desk.log(NO_ANSWER)
    assert desk.one().uid == "later"


def test_open_calls_carry_the_number_of_the_next_try(desk: Desk) -> None:
    desk.keep(step("later", FRI, attempt=1), step("mail", FRI, channel=Channel.EMAIL))
    desk.log(NO_ANSWER)
    assert (desk.step("later").attempt, desk.step("mail").attempt) == (2, None)
    desk.log(NO_ANSWER)
    assert desk.step("later").attempt == 3
    desk.session.delete_interaction(desk.store.history("anna")[0])
    assert desk.step("later").attempt == 2
    desk.log(SPOKE, keeps="later")
    assert desk.step("later").attempt == 1
    desk.session.undo_stack.undo()
    assert desk.step("later").attempt == 2


def test_a_planned_call_gets_its_number_and_other_channels_none(desk: Desk) -> None:
    desk.keep(interaction("anna", NO_ANSWER))
    desk.session.plan(NEXT)
    assert desk.one().attempt == 2
    desk.session.save_follow_up(replace(desk.one(), channel=Channel.EMAIL))
    assert desk.one().attempt is None
    desk.session.reschedule(desk.one().uid, Due(FRI), None, replace(desk.one(), channel=Channel.CALL))
    assert desk.one().attempt == 2


def test_nothing_is_planned_with_someone_who_is_not_to_be_contacted(desk: Desk) -> None:
    desk.keep(contact("Nora Never", uid="nora", do_not_contact=True))
    desk.log(NO_ANSWER, who="nora")
    desk.log(WRONG, who="nora")
    assert desk.open("nora") == []


def test_after_midnight_a_try_still_belongs_to_the_day_before(desk: Desk) -> None:
    desk.at = now("2026-11-24 01:30")  # Tuesday on the calendar, Monday to the user
    desk.log(NO_ANSWER)
    assert desk.one().due.day == WED


def test_the_country_of_the_contact_decides_on_working_days(desk: Desk) -> None:
    desk.keep(contact("Uma Vance", uid="uma", country="US"), contact("Dee Zett", uid="dee"))
    desk.at = now("2026-11-24 10:00")
    desk.log(NO_ANSWER, who="uma")
    desk.log(NO_ANSWER, who="dee")
    assert desk.one("uma").due.day == FRI  # Thursday is Thanksgiving
    assert desk.one("dee").due.day == THU


# --- back-dating -----------------------------------------------------------------------------------------------------


def test_a_back_dated_try_counts_from_its_own_day(desk: Desk) -> None:
    desk.log(NO_ANSWER, at="2026-11-20 15:00")  # Friday afternoon
    assert desk.one().due == Due(TUE, Part.MORNING)
    (entry,) = desk.store.history("anna")
    assert (entry.at, entry.recorded_at) == (moment("2026-11-20 15:00"), desk.at.at)


def test_a_back_dated_try_whose_next_is_past_leads_to_the_next_working_day(desk: Desk) -> None:
    desk.log(NO_ANSWER, at="2026-11-09 10:00")
    assert desk.one().due.day == TUE


def test_a_try_from_before_they_answered_starts_no_ladder(desk: Desk) -> None:
    desk.keep(interaction("anna", SPOKE, "2026-11-20 10:00"))
    desk.log(NO_ANSWER, at="2026-11-18 10:00")
    assert desk.one().rule_key == Rule.KEEP_IN_TOUCH
    assert desk.session.sheet("anna").attempt == 1  # type: ignore[union-attr]


def test_a_back_dated_touch_does_not_move_the_last_touch_back(desk: Desk) -> None:
    desk.keep(interaction("anna", SPOKE, "2026-11-20 10:00"))
    desk.log(MET, at="2026-11-05 10:00", next_step=NEXT)
    assert desk.person().last_touch == moment("2026-11-20 10:00")


def test_a_back_dated_call_kept_a_promise_on_its_day(desk: Desk) -> None:
    desk.keep(step(due=MON - 3 * DAY, promised=True))  # Friday
    desk.log(SPOKE, at="2026-11-20 16:00", closes="call", next_step=NEXT)
    assert desk.step("call").promise_end is PromiseEnd.KEPT


# --- promises --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("outcome", "due", "end"),
    [
        (NO_ANSWER, MON, PromiseEnd.KEPT),  # you called when you said
        (LEFT, MON, PromiseEnd.KEPT),
        (NO_ANSWER, FRI, PromiseEnd.KEPT),  # before its day
        (SPOKE, MON, PromiseEnd.KEPT),
        (SENT, MON, PromiseEnd.KEPT),
        (REPLIED, MON, PromiseEnd.KEPT),
        (NO_ANSWER, moment("2026-11-23 08:00"), PromiseEnd.KEPT),  # late in the day, but on it
        (NO_ANSWER, MON - DAY, PromiseEnd.LATE),
        (SPOKE, MON - 3 * DAY, PromiseEnd.LATE),
    ],
)
def test_a_promise_ends_kept_or_late(outcome: Outcome, due: date | datetime, end: PromiseEnd, desk: Desk) -> None:
    desk.keep(step(due=due, promised=True))
    desk.log(outcome, closes="call", next_step=None if outcome in (NO_ANSWER, LEFT) else NEXT)
    assert desk.step("call").state is DONE
    assert desk.step("call").promise_end is end
    assert not desk.one().promised  # the next try is no promise


def test_the_day_of_a_promise_ends_at_the_day_start(desk: Desk) -> None:
    desk.keep(step(promised=True))
    desk.at = now("2026-11-24 03:30")
    desk.log(NO_ANSWER, closes="call")
    assert desk.step("call").promise_end is PromiseEnd.KEPT


@pytest.mark.parametrize("state", [SKIPPED, CANCELLED])
def test_a_promise_skipped_or_cancelled_is_broken(state: State, desk: Desk) -> None:
    desk.keep(step(promised=True))
    desk.session.close("call", state)
    assert desk.step("call").promise_end is PromiseEnd.BROKEN


def test_one_call_may_keep_several_promises(desk: Desk) -> None:
    desk.keep(step(promised=True), step("other", MON - DAY, promised=True))
    desk.log(SPOKE, closes="call", also_kept=("other",), next_step=NEXT)
    assert desk.step("call").promise_end is PromiseEnd.KEPT
    assert desk.step("other").promise_end is PromiseEnd.LATE


def test_what_is_no_promise_ends_as_none(desk: Desk) -> None:
    desk.keep(step())
    desk.session.close("call", SKIPPED)
    assert desk.step("call").promise_end is None


def test_a_promise_moved_with_their_agreement_is_promised_anew(desk: Desk) -> None:
    desk.keep(step(promised=True, points=("Ask for Tim",)))
    desk.session.place(["call"], "Anna Schmidt")
    desk.session.reschedule("call", Due(THU), agreed=True)
    old, new = desk.step("call"), desk.one()
    assert (old.state, old.promise_end, old.due) == (CANCELLED, PromiseEnd.MOVED, Due(MON))
    assert (new.due, new.promised, new.promise_end, new.points) == (Due(THU), True, None, ("Ask for Tim",))
    assert new.created_at == desk.at.at


@pytest.mark.parametrize("agreed", [False, None])
def test_a_promise_moved_without_them_is_broken(agreed: bool | None, desk: Desk) -> None:
    desk.keep(step(promised=True))
    desk.session.reschedule("call", Due(THU), agreed)
    assert desk.step("call").promise_end is PromiseEnd.BROKEN
    assert desk.one().due == Due(THU)
    assert not desk.one().promised


def test_what_is_no_promise_is_moved_as_it_is(desk: Desk) -> None:
    desk.keep(step(snoozed_until=moment("2026-11-23 11:00")))
    desk.session.reschedule("call", Due(THU), None, replace(desk.step("call"), purpose="Ask again"))
    moved = desk.one()
    assert (moved.uid, moved.due, moved.purpose) == ("call", Due(THU), "Ask again")
    assert moved.snoozed_until is None  # a new due time is told anew


def test_a_rest_that_moves_a_promise_breaks_it(desk: Desk) -> None:
    desk.keep(step(promised=True), step("other", TUE), step("stays", TUE))
    desk.session.rest("anna", FRI, "on leave", ["call", "other"])
    assert desk.step("call").promise_end is PromiseEnd.BROKEN
    dues = {f.purpose if f.uid not in ("other", "stays") else f.uid: (f.due.day, f.promised) for f in desk.open()}
    assert dues == {"Ask about the proposal": (FRI, False), "other": (FRI, False), "stays": (TUE, False)}
    assert (desk.person().resting_until, desk.person().resting_reason) == (FRI, "on leave")


# --- conversations ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", [SPOKE, MET, REPLIED])
def test_an_answer_ends_the_ladder_but_no_promise_and_nothing_of_the_users_own(outcome: Outcome, desk: Desk) -> None:
    desk.keep(
        ladder_step("try"), ladder_step("promised try", TUE, promised=True), step("own", FRI),
        ladder_step("theirs", who := MON), follow_up("ben", MON, uid="bens", rule_key=Rule.NO_ANSWER.value),
    )  # fmt: skip
    assert who == MON
    before = records(desk)
    desk.log(outcome, channel=Channel.EMAIL, next_step=NEXT)
    assert desk.step("try").state is CANCELLED
    assert desk.step("theirs").state is CANCELLED
    assert {f.uid for f in desk.open()} >= {"promised try", "own"}
    assert desk.step("bens").is_open  # another contact's ladder
    assert desk.session.undo_stack.count() == 1
    desk.session.undo_stack.undo()
    assert records(desk) == before


def test_what_a_call_was_about_goes_on_with_the_next_try_but_not_past_the_end_of_the_ladder(desk: Desk) -> None:
    said = {"points": ("the budget",), "smallest_step": "A date"}
    desk.keep(step(**said))
    desk.log(NO_ANSWER, closes="call")
    assert (desk.one().points, desk.one().smallest_step) == (("the budget",), "A date")
    desk.session.close(desk.one().uid, CANCELLED)
    desk.keep(step("door", rule_key=Rule.DOOR_OPEN.value, channel=Channel.EMAIL, **said))
    for one in desk.open():
        if one.uid != "door":
            desk.session.close(one.uid, CANCELLED)
    desk.log(SENT, closes="door", channel=Channel.EMAIL)
    assert (desk.one().rule_key, desk.one().points, desk.one().smallest_step) == (Rule.USEFUL, (), "")


@pytest.mark.parametrize("outcome", [NO_ANSWER, LEFT, WRONG, SENT])
def test_nothing_is_foretold_or_planned_for_who_asked_not_to_be_contacted(desk: Desk, outcome: Outcome) -> None:
    assert desk.session.preview(ANNA, outcome, 1) is not None or outcome is SENT
    assert desk.session.do_not_contact("anna")
    assert desk.session.preview(desk.person(), outcome, 1) is None
    assert desk.log(outcome)
    assert desk.open() == []


def test_a_step_that_is_kept_as_the_next_one_stays(desk: Desk) -> None:
    desk.keep(ladder_step("try", WED))
    desk.log(SPOKE, keeps="try")
    assert desk.one().uid == "try"


@pytest.mark.parametrize("outcome", [SPOKE, MET, REPLIED])
@pytest.mark.parametrize(
    "what",
    [
        {}, {"none_because": "no budget"}, {"look_again_on": FRI},
        {"keeps": "call", "closes": "call"},  # closed by the same entry: that leaves nothing
        {"keeps": "call", "also_kept": ("call",)},
    ],
)  # fmt: skip
def test_a_conversation_without_a_next_step_is_refused(outcome: Outcome, what: dict[str, Any], desk: Desk) -> None:
    desk.keep(step())
    before = records(desk)
    with pytest.raises(ValueError, match="closed with a next step"):
        desk.log(outcome, **what)
    assert records(desk) == before


def test_the_next_step_agreed_is_planned_as_it_was_agreed(desk: Desk) -> None:
    due = Due.moment(moment("2026-11-26 10:00"))
    agreed = replace(NEXT, due=due, promised=True, my_task="Send the draft", their_task="Ask the board")
    desk.log(SPOKE, next_step=agreed)
    new = desk.one()
    assert (new.due, new.promised, new.my_task, new.their_task, new.attempt) == (
        due, True, "Send the draft", "Ask the board", 1,
    )  # fmt: skip
    assert new.uid


def test_none_because_plans_a_day_to_look_again_and_rests_until_then(desk: Desk) -> None:
    desk.log(SPOKE, none_because="Budget frozen", look_again_on=FRI)
    look = desk.one()
    assert (look.purpose, look.due, look.promised) == ("Look again: Budget frozen", Due(FRI), False)
    assert look.rule_key == Rule.LOOK_AGAIN
    assert (desk.person().resting_until, desk.person().resting_reason) == (FRI, "Budget frozen")
    line = desk.session.book.get("anna")
    assert line is not None and line.status(desk.at) is Status.RESTING
    assert line.status(now("2026-11-27 09:00")) is Status.DUE


def test_a_reason_typed_over_several_lines_is_kept_as_one(desk: Desk) -> None:
    desk.log(SPOKE, none_because="Budget\nfrozen ", look_again_on=FRI)
    assert desk.one().purpose == "Look again: Budget frozen"
    assert desk.person().resting_reason == "Budget frozen"


def test_a_next_step_agreed_ends_a_rest(desk: Desk) -> None:
    desk.keep(contact("Rita Rest", uid="rita", resting_until=FRI, resting_reason="on leave"))
    desk.log(REPLIED, who="rita", next_step=NEXT)
    assert (desk.person("rita").resting_until, desk.person("rita").resting_reason) == (None, "")
    assert desk.one("rita").contact == "rita"


# --- contacts --------------------------------------------------------------------------------------------------------


def test_do_not_contact_cancels_what_is_open(desk: Desk) -> None:
    desk.keep(step(), step("word", TUE, promised=True), step("past", MON - DAY, state=DONE))
    desk.session.do_not_contact("anna", "asked by mail")
    assert desk.open() == []
    assert desk.step("word").promise_end is PromiseEnd.BROKEN
    assert desk.step("past").state is DONE
    assert desk.person().do_not_contact
    desk.session.undo_stack.undo()
    assert {f.uid for f in desk.open()} == {"call", "word"}


def test_waking_ends_a_rest_and_a_refusal(desk: Desk) -> None:
    desk.session.do_not_contact("anna", "asked by mail")
    desk.session.wake("anna")
    anna = desk.person()
    assert (anna.do_not_contact, anna.resting_until, anna.resting_reason) == (False, None, "")


def test_a_new_contact_gets_an_identity_and_the_moment(desk: Desk) -> None:
    uid = desk.session.new_contact(contact("Cleo Day", uid=""))
    assert uid
    assert desk.person(uid).added_at == desk.at.at
    assert desk.person(uid).by_hand
    assert desk.session.name_of(uid) == "Cleo Day"


def test_a_deleted_contact_is_gone_from_every_list_until_undone(desk: Desk) -> None:
    desk.keep(step())
    desk.session.delete_contacts(["anna"])
    assert desk.session.book.get("anna") is None
    assert desk.session.today() == []
    desk.session.undo_stack.undo()
    assert [row.key for row in desk.session.today()] == ["call"]


# --- the day ---------------------------------------------------------------------------------------------------------


def keys(desk: Desk) -> list[str]:
    return [row.key for row in desk.session.today() if not row.suggested]


def three(desk: Desk) -> None:
    desk.keep(step("a", MON - 2 * DAY), step("b", MON - DAY), step("c"))
    assert keys(desk) == ["a", "b", "c"]


def test_the_hand_order_is_kept_and_can_be_switched_off(desk: Desk) -> None:
    three(desk)
    desk.session.place(["c", "a", "b"], "Anna Schmidt")
    assert keys(desk) == ["c", "a", "b"]
    desk.session.prefer("Order", by_urgency=True)
    assert keys(desk) == ["a", "b", "c"]
    desk.session.prefer("Order", by_urgency=False)
    assert keys(desk) == ["c", "a", "b"]


def test_moving_a_row_while_by_urgency_shows_the_hand_order_again(desk: Desk) -> None:
    three(desk)
    desk.session.prefer("Order", by_urgency=True)
    desk.session.place(["b", "a", "c"], "Anna Schmidt")
    assert not desk.session.preferences.by_urgency
    assert keys(desk) == ["b", "a", "c"]
    desk.session.undo_stack.undo()
    assert desk.session.preferences.by_urgency
    assert keys(desk) == ["a", "b", "c"]


def test_the_hand_order_survives_a_restart_and_is_kept_tomorrow(desk: Desk) -> None:
    three(desk)
    desk.session.place(["c", "a", "b"], "Anna Schmidt")
    desk.at = now("2026-11-24 09:00")
    with Store(desk.store.path.parent) as again:
        session = Session(again, lambda: desk.at)
        assert [row.key for row in session.today()] == ["c", "a", "b"]


def test_a_step_moved_to_another_day_leaves_the_list_it_was_placed_on(desk: Desk) -> None:
    three(desk)
    desk.keep(step("word", promised=True))
    desk.session.place(["word", "c", "a", "b"], "Anna Schmidt")
    desk.session.reschedule("a", Due(FRI))
    assert keys(desk) == ["word", "c", "b"]
    desk.session.reschedule("word", Due(FRI), agreed=True)
    assert keys(desk) == ["c", "b"]
    desk.session.undo_stack.undo()
    desk.session.undo_stack.undo()
    assert keys(desk) == ["word", "c", "a", "b"]


def test_a_step_moved_within_today_keeps_its_place(desk: Desk) -> None:
    three(desk)
    desk.keep(step("word", MON - DAY, promised=True))
    desk.session.place(["c", "word", "a", "b"], "Anna Schmidt")
    desk.session.reschedule("word", Due(MON), agreed=True)
    desk.session.reschedule("b", Due(MON, Part.AFTERNOON))
    order = keys(desk)
    assert [order[0], *order[2:]] == ["c", "a", "b"]
    assert desk.step(order[1]).promised


def test_a_contact_put_on_today_keeps_its_due_date(desk: Desk) -> None:
    three(desk)
    desk.keep(follow_up("ben", FRI, uid="bens"))
    desk.session.put_on_today([("ben", "")], ["a", "b", "c"], 1)
    assert keys(desk) == ["a", "bens", "b", "c"]
    assert desk.step("bens").due == Due(FRI)
    assert desk.session.today()[1].status is Status.SCHEDULED


def test_a_contact_without_a_step_put_on_today_gets_one(desk: Desk) -> None:
    three(desk)
    desk.session.put_on_today([("ben", "Say hello")], ["a", "b", "c"], 3)
    made = desk.one("ben")
    assert keys(desk) == ["a", "b", "c", made.uid]
    assert (made.purpose, made.due, made.attempt) == ("Say hello", Due(MON), 1)


def test_a_row_of_the_list_dropped_on_it_again_is_moved(desk: Desk) -> None:
    desk.keep(step("a", MON - DAY), follow_up("ben", MON, uid="b"))
    desk.session.put_on_today([("ben", "")], ["a", "b"], 0)
    assert keys(desk) == ["b", "a"]


def test_putting_on_today_while_by_urgency_does_not_lose_the_hand_order(desk: Desk) -> None:
    three(desk)
    desk.session.place(["c", "a", "b"], "Anna Schmidt")
    desk.session.prefer("Order", by_urgency=True)
    desk.session.put_on_today([("ben", "Say hello")], keys(desk), 2)
    desk.session.prefer("Order", by_urgency=False)
    assert keys(desk) == [desk.one("ben").uid, "c", "a", "b"]


def test_suggestions_fill_the_day_up_to_the_goal_and_stay_last(desk: Desk) -> None:
    people = [contact(f"Crack {n}", uid=f"k{n}") for n in range(6)]
    desk.keep(*people, *(interaction(p, SPOKE, "2026-06-01 10:00") for p in people))
    three(desk)
    desk.session.prefer("Goal", day_goal=7)
    rows = desk.session.today()
    assert [row.suggested for row in rows] == [False] * 3 + [True] * 4
    desk.log(SENT, who="ben")  # one touch of the seven is made
    assert sum(row.suggested for row in desk.session.today()) == 3


def test_progress_counts_the_touches_of_the_users_day_and_week(desk: Desk) -> None:
    ben = [("2026-11-22 22:00", SENT), ("2026-11-23 02:00", SPOKE), ("2026-11-23 08:00", SENT)]
    desk.keep(*(interaction("ben", outcome, at) for at, outcome in ben), interaction("ben", LEFT, "2026-11-23 08:30"))
    progress = desk.session.progress()
    assert (progress.today, progress.week, progress.day_goal, progress.week_goal) == (1, 1, 20, 100)
    assert [entry.outcome for entry, _name in desk.session.done_today()] == [LEFT, SENT]


# --- reminders and preferences ---------------------------------------------------------------------------------------


def test_a_snooze_moves_the_reminder_and_never_the_due_date(desk: Desk) -> None:
    due = Due.moment(moment("2026-11-23 09:00"))
    desk.keep(step(due=due, promised=True))
    until = moment("2026-11-24 09:00")
    desk.session.snooze("call", until)
    snoozed = desk.step("call")
    assert (snoozed.due, snoozed.snoozed_until, snoozed.promised) == (due, until, True)
    line = desk.session.book.get("anna")
    assert line is not None and line.status(desk.at) is Status.OVERDUE  # it still shows as overdue
    assert desk.session.reminders() == []
    desk.at = now("2026-11-24 09:00")
    assert [r.follow_up.uid for r in desk.session.reminders()] == ["call"]


def test_logging_answers_the_reminder(desk: Desk) -> None:
    busy(desk)
    desk.log(NO_ANSWER, closes="call")
    assert "call" not in [r.follow_up.uid for r in desk.session.reminders()]


def test_a_day_that_begins_at_another_time_shifts_every_list(desk: Desk) -> None:
    desk.keep(step(due=MON - DAY))
    desk.at = now("2026-11-23 05:00")
    line = desk.session.book.get("anna")
    assert line is not None and line.status(desk.session.now()) is Status.OVERDUE
    desk.session.prefer("Day start", day_start=time(6))
    assert desk.session.now().today == MON - DAY
    line = desk.session.book.get("anna")
    assert line is not None and line.status(desk.session.now()) is Status.DUE
    assert desk.told[-1] == Changed(everything=True)
    desk.session.undo_stack.undo()
    assert desk.session.preferences.day_start == time(4)
    line = desk.session.book.get("anna")
    assert line is not None and line.status(desk.session.now()) is Status.OVERDUE


def test_preferences_are_kept(desk: Desk) -> None:
    desk.session.prefer("Goals", day_goal=5, working_days=(0, 2, 4), day_start=time(5, 30))
    with Store(desk.store.path.parent) as again:
        preferences = Session(again, lambda: desk.at).preferences
    assert (preferences.day_goal, preferences.working_days, preferences.day_start) == (5, (0, 2, 4), time(5, 30))
    assert preferences.week_goal == 100


# --- the call sheet --------------------------------------------------------------------------------------------------


def test_the_sheet_holds_all_that_the_call_needs(desk: Desk) -> None:
    cleo = contact("Cleo Day", uid="cleo", introduced_by="ben")
    first, second = interaction("cleo", SPOKE, "2026-11-01 10:00"), interaction("cleo", NO_ANSWER, "2026-11-20 10:00")
    offer = deal("cleo", 900)
    desk.keep(cleo, first, second, offer, follow_up("cleo", FRI, uid="later"), follow_up("cleo", MON, uid="first"),
              follow_up("cleo", MON, state=DONE))  # fmt: skip
    sheet = desk.session.sheet("cleo")
    assert sheet is not None
    assert [f.uid for f in sheet.follow_ups] == ["first", "later"]
    assert sheet.next_step is not None and sheet.next_step.uid == "first"
    assert [i.uid for i in sheet.history] == [second.uid, first.uid]
    assert sheet.deals == (offer,)
    assert sheet.introducer is not None and sheet.introducer.name == "Ben Okafor"
    assert (sheet.introduced_by_introducer, sheet.attempt) == (1, 2)


@pytest.mark.parametrize(
    ("outcome", "closes"),
    [(NO_ANSWER, "call"), (LEFT, "call"), (WRONG, None), (SENT, "mail")],
)
def test_an_outcome_closes_the_step_it_was_for(outcome: Outcome, closes: str | None, desk: Desk) -> None:
    desk.keep(step("mail", MON - DAY, channel=Channel.EMAIL), step("call", promised=True))
    sheet = desk.session.sheet("anna")
    assert sheet is not None and sheet.next_step is not None and sheet.next_step.uid == "mail"
    closed = sheet.closed_by(outcome)
    assert (closed.uid if closed else None) == closes


@pytest.mark.parametrize("outcome", [NO_ANSWER, LEFT, WRONG, SENT])
@pytest.mark.parametrize("number", range(5))
def test_what_a_button_foretells_is_what_happens(outcome: Outcome, number: int, desk: Desk) -> None:
    """Whatever is planned already, and however often they were tried."""
    past = [interaction("anna", NO_ANSWER, moment("2026-11-10 10:00") + n * DAY) for n in range(number % 3)]
    steps: tuple[tuple[FollowUp, ...], ...] = (
        (), (step(),), (step(), step("later", FRI)), (step("mail", channel=Channel.EMAIL), step("later", FRI)),
        (step("door", rule_key=Rule.DOOR_OPEN.value, channel=Channel.EMAIL),),
    )  # fmt: skip
    desk.keep(*past, *steps[number])
    sheet = desk.session.sheet("anna")
    assert sheet is not None
    closed = sheet.closed_by(outcome)
    staying = [f for f in sheet.follow_ups if f is not closed and (closed is None or f.uid != closed.uid)]
    told = desk.session.preview(sheet.contact, outcome, sheet.attempt, closed=closed, staying=staying)
    had = {f.uid for f in desk.open()}
    desk.log(outcome, closes=closed.uid if closed else None)
    made = [(f.due, f.rule_key, f.attempt, f.channel) for f in desk.open() if f.uid not in had]
    assert made == ([(told.due, told.rule, told.attempt, told.channel)] if told else [])


def test_an_entry_of_the_past_is_never_rewritten(desk: Desk) -> None:
    past = interaction("anna", SPOKE, "2026-11-01 10:00", note="liked phase 1")
    desk.keep(past, step())
    desk.log(NO_ANSWER, closes="call")
    desk.log(SPOKE, next_step=NEXT)
    kept: list[Interaction] = desk.store.history("anna")
    assert past in kept and len(kept) == 3


def test_a_step_that_cannot_be_undone_just_now_is_there_to_be_tried_again(qtbot: QtBot, desk: Desk) -> None:
    assert desk.session.new_contact(contact("Nadia Vogel")) is not None
    stack = desk.session.undo_stack
    run = desk.store._database.execute_sql
    run("PRAGMA query_only = 1")
    stack.undo()
    assert "read-only" in desk.failed[-1]
    run("PRAGMA query_only = 0")
    qtbot.waitUntil(stack.can_undo)
    assert stack.undo_text() == "Add Nadia Vogel"
    stack.undo()
    assert not [line for line in desk.session.book if line.name == "Nadia Vogel"]
    run("PRAGMA query_only = 1")
    stack.redo()
    run("PRAGMA query_only = 0")
    qtbot.waitUntil(stack.can_redo)
    stack.redo()
    assert [line.name for line in desk.session.book if line.name == "Nadia Vogel"]


@pytest.mark.parametrize(
    "act",
    [
        lambda s: s.snooze("call", moment("9999-12-31 12:00", "UTC")),
        lambda s: s.log(Entry("anna", SPOKE, s.now().at, closes="call", next_step=step(due=Due(date.max)))),
        lambda s: s.reschedule("call", Due(date.max)),
        lambda s: s.plan(step("new", Due(date.min))),
        lambda s: s.rest("anna", date.max, "moved away", ["call"]),
    ],
    ids=["snooze", "log", "reschedule", "plan", "rest"],
)
def test_a_date_out_of_reach_is_refused_and_no_reminder_taken_for_answered(
    act: Callable[[Session], bool], desk: Desk
) -> None:
    desk.keep(step("call", desk.at.today))
    waiting = desk.session.reminders()
    assert waiting
    assert not act(desk.session)
    (sentence,) = desk.failed
    assert "is out of reach; nothing was saved. Choose one in the years 2 to 9998." in sentence
    assert desk.session.reminders() == waiting
    assert desk.one().due == Due(desk.at.today)
    assert not desk.session.undo_stack.count()
