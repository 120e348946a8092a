"""The verbs against the cracks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from salesassist.domain.contact import Contact, Tier
from salesassist.domain.cracks import FOR_GOOD
from salesassist.domain.draft import Draft
from salesassist.domain.follow_up import Channel, State
from salesassist.domain.interaction import Outcome
from salesassist.domain.status import Status
from tests.desk import Desk
from tests.emptied import emptied_store
from tests.factories import MONDAY, contact, follow_up, interaction, keep

TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def desk(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    with emptied_store() as store:
        keep(
            store,
            contact("Anna", uid="anna", tier=Tier.B),
            contact("Ben", uid="ben", tier=Tier.A),
            contact("Cleo", uid="cleo", tags=("Client",)),
            contact("Dora", uid="dora", country="US"),
            contact("Never", uid="never", do_not_contact=True, tier=Tier.A),
            contact("Resting", uid="resting", resting_until=date(2027, 1, 4), tier=Tier.A),
            interaction("anna", at="2026-10-01 10:00"),
            interaction("ben", at="2026-11-20 10:00"),
            interaction("dora", at="2026-11-01 10:00"),
            follow_up("ben", date(2026, 11, 25), uid="f-ben"),
        )
        yield Desk(store)


def test_going_cold_is_worked_out_for_the_whole_book(desk: Desk) -> None:
    assert [line.uid for line in desk.session.going_cold()] == ["anna"]
    assert set(desk.session.cracks().no_next_step) == {"anna", "dora"}


def test_a_call_planned_with_one_contact_says_which_rule_made_it(desk: Desk) -> None:
    assert desk.session.plan_call("anna") == TUESDAY
    step = desk.one("anna")
    assert (step.due.day, step.channel, step.purpose) == (TUESDAY, Channel.CALL, "Keep in touch")
    assert step.rule == "keep in touch: tier B is 30 days"
    assert desk.undo_text == "Plan a call with Anna"
    assert not desk.session.going_cold()


def test_a_contact_whose_distant_step_leaves_them_cold_is_planned_all_the_same(desk: Desk) -> None:
    desk.keep(follow_up("anna", date(2027, 3, 1)))
    assert [line.uid for line in desk.session.going_cold()] == ["anna"]
    assert desk.session.plan_call("anna") == TUESDAY
    assert len(desk.open("anna")) == 2


def test_the_day_suggests_who_is_going_cold_behind_a_distant_step_too(desk: Desk) -> None:
    desk.keep(follow_up("anna", date(2027, 3, 1)), follow_up("dora", date(2027, 3, 1)))
    row = next(row for row in desk.session.today() if row.contact == "anna")
    assert row.suggested and row.status is Status.SCHEDULED
    assert "dora" not in {row.contact for row in desk.session.today()}, "has no tier"
    desk.keep(follow_up("anna", TUESDAY))
    assert "anna" not in {row.contact for row in desk.session.today()}


def test_a_selection_is_planned_in_one_step_and_spread_over_days(desk: Desk) -> None:
    days = desk.session.spread(["anna", "ben", "cleo", "dora", "never", "resting", "anna", "nobody"])
    assert days.never == ("never",) and days.resting == ("resting",) and days.planned == ("ben",)
    assert dict(days.days) == {
        "anna": TUESDAY, "cleo": TUESDAY + timedelta(days=1),
        "dora": TUESDAY,  # Thursday would be her turn, which is Thanksgiving where she lives
    }  # fmt: skip
    assert desk.session.plan_many(days, "Season's greetings")
    assert desk.one("cleo").purpose == "Season's greetings"
    assert desk.session.undo_stack.count() == 1
    desk.session.undo_stack.undo()
    assert not desk.open("anna") and not desk.open("cleo") and not desk.open("dora")


def test_what_is_planned_already_takes_its_room_of_a_day(desk: Desk) -> None:
    desk.session.prefer("goal", day_goal=2)
    desk.keep(*(follow_up("ben", TUESDAY) for _ in range(2)))
    assert dict(desk.session.spread(["anna"]).days) == {"anna": TUESDAY + timedelta(days=1)}


def test_a_planned_call_has_the_number_of_the_next_try(desk: Desk) -> None:
    desk.keep(interaction("anna", Outcome.NO_ANSWER, "2026-11-18 10:00"))
    desk.session.plan_call("anna")
    assert desk.one("anna").attempt == 2


def test_who_did_not_answer_three_times_lately_is_planned_when_that_is_no_nuisance(desk: Desk) -> None:
    for day in ("17", "19", "20"):
        desk.keep(interaction("anna", Outcome.NO_ANSWER, f"2026-11-{day} 10:00"))
    day = desk.session.plan_call("anna")
    assert day is not None and day > TUESDAY
    assert not desk.session.courtesy_of(desk.one("anna"))


def test_planning_nobody_changes_nothing(desk: Desk) -> None:
    assert desk.session.plan_call("never") is None
    assert not desk.session.undo_stack.count()


def test_a_tier_for_a_selection_is_one_step(desk: Desk) -> None:
    assert desk.session.set_tier(["cleo", "dora"], Tier.C)
    assert desk.person("cleo").tier is desk.person("dora").tier is Tier.C
    desk.session.undo_stack.undo()
    assert desk.person("cleo").tier is desk.person("dora").tier is None
    assert desk.session.set_tier(["anna"], None)
    assert desk.undo_text == "No tier for Anna"


def test_tags_are_added_once_and_taken_away_in_any_case(desk: Desk) -> None:
    assert desk.session.set_tags(["cleo", "dora"], add=["client", " Xmas "])
    assert desk.person("cleo").tags == ("Client", "Xmas")
    assert desk.person("dora").tags == ("client", "Xmas")
    assert desk.session.set_tags(["cleo", "dora"], remove=["CLIENT"])
    assert desk.person("cleo").tags == desk.person("dora").tags == ("Xmas",)
    desk.session.undo_stack.undo()
    assert desk.person("cleo").tags == ("Client", "Xmas")


def test_the_untriaged_come_most_recent_first_and_whatever_is_decided_counts_as_triaged(desk: Desk) -> None:
    desk.keep(
        contact("Old", uid="old", added_at=desk.at.at - timedelta(days=9)),
        contact("New", uid="new", added_at=desk.at.at),
        contact("Mid", uid="mid", added_at=desk.at.at - timedelta(days=2)),
    )
    session = desk.session
    assert [line.uid for line in session.untriaged()] == ["new", "mid", "old", "cleo"]
    assert session.untriaged_count() == 4
    session.set_tier(["new"], Tier.A)
    session.triage_rest("mid")
    session.not_for_sales("old")
    assert [line.uid for line in session.untriaged()] == ["cleo"]
    assert desk.person("mid").resting_until == MONDAY + timedelta(days=90)
    session.undo_stack.undo()
    assert [line.uid for line in session.untriaged()] == ["old", "cleo"]


def test_who_is_added_by_hand_without_a_next_step_falls_through_the_cracks(desk: Desk) -> None:
    session = desk.session
    uid = session.new_contact(contact("Greta", uid="greta"))
    assert uid == "greta"

    def in_cracks() -> bool:
        suggested = {row.contact for row in session.today() if row.suggested}
        found = "greta" in session.cracks().no_next_step
        assert found == ("greta" in suggested)
        return found

    assert in_cracks()
    assert [line.uid for line in session.untriaged()] == ["cleo"], "which a file brought"
    session.undo_stack.undo()
    assert session.book.get("greta") is None
    session.undo_stack.redo()
    assert in_cracks()
    assert session.plan(follow_up("greta", TUESDAY, uid="only"))
    assert not in_cracks()
    assert session.close("only", State.CANCELLED)
    assert in_cracks()
    assert session.delete_contacts(["greta"])
    assert session.restore_contacts(session.trash_look().run())
    assert in_cracks()
    assert session.untriaged_count() == 1


def test_who_quick_add_brings_stays_in_the_cracks_once_the_step_is_gone(desk: Desk) -> None:
    step = follow_up("", TUESDAY, uid="")
    uid = desk.session.add_captured(Draft(step, "Greta", new=Contact("", "Greta")))
    assert uid and desk.person(uid).by_hand
    desk.session.undo_stack.undo()
    desk.session.undo_stack.redo()
    assert desk.person(uid).by_hand
    known = desk.session.add_captured(Draft(replace(step, contact="cleo"), "Cleo"))
    assert known == "cleo" and not desk.person("cleo").by_hand


def test_who_was_edited_is_still_to_be_triaged_if_a_file_brought_them(desk: Desk) -> None:
    assert desk.session.save_contact(replace(desk.person("cleo"), role="Chief"))
    assert [line.uid for line in desk.session.untriaged()] == ["cleo"]


@pytest.mark.parametrize("stays", ["cleo", "hand"])
def test_who_a_file_brought_merged_with_who_was_added_by_hand_counts_as_added_by_hand(desk: Desk, stays: str) -> None:
    assert desk.session.new_contact(contact("Cleo", uid="hand"))
    assert desk.session.merge_contacts(stays, [{"cleo": "hand", "hand": "cleo"}[stays]])
    assert desk.person(stays).by_hand
    assert stays in desk.session.cracks().no_next_step and desk.session.untriaged_count() == 0
    desk.session.undo_stack.undo()
    assert [line.uid for line in desk.session.untriaged()] == ["cleo"]
    assert "hand" in desk.session.cracks().no_next_step


def test_not_for_sales_rests_for_good_and_cancels_nothing(desk: Desk) -> None:
    assert desk.session.not_for_sales("ben")
    ben = desk.person("ben")
    assert (ben.resting_until, ben.resting_reason, ben.do_not_contact) == (FOR_GOOD, "not for sales", False)
    assert len(desk.open("ben")) == 1
    desk.session.not_for_sales("cleo")
    line = desk.session.book.get("cleo")
    assert line is not None and line.status(desk.at) is Status.RESTING
