"""Relations, thanks, templates and the shelf through the session: each a step that can be undone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from salesassist.domain.contact import Tier
from salesassist.domain.deal import Stage
from salesassist.domain.follow_up import Channel
from salesassist.domain.interaction import Outcome
from salesassist.domain.messages import Template, UsefulThing
from salesassist.domain.network import Link
from salesassist.domain.relation import Relation, RelationKind
from salesassist.session import Entry, Session
from tests.desk import Desk
from tests.emptied import emptied_store
from tests.factories import MONDAY, contact, deal, follow_up, interaction, keep

INTRODUCED, COLLEAGUE, WORKS_AT, KNOWS = RelationKind
TUESDAY = date(2026, 11, 24)
THING = UsefulThing("thing", "A checklist", "https://x.example")


@pytest.fixture
def desk(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    with emptied_store() as store:
        keep(
            store, contact("Anna Schmidt", uid="anna", organization="Acme GmbH"), contact("Ben Okafor", uid="ben"),
            contact("Lori Brandt", uid="lori", tier=Tier.B), contact("Cleo Day", uid="cleo"),
        )  # fmt: skip
        desk = Desk(store)
        desk.session.save_useful_thing(THING)
        desk.session.undo_stack.clear()
        desk.told.clear()
        yield desk


def related(session: Session) -> None:
    assert session.relate("lori", "anna", INTRODUCED, 3)
    session.undo_stack.clear()


VERBS: dict[str, tuple[Callable[[Session], object], str]] = {
    "relate": (lambda s: s.relate("ben", "cleo", COLLEAGUE, 2), "Relate Ben Okafor and Cleo Day"),
    "introduce": (lambda s: s.relate("ben", "cleo", INTRODUCED), "Relate Ben Okafor and Cleo Day"),
    "unrelate": (lambda s: s.unrelate("lori", "anna", INTRODUCED), "Remove relation of Lori Brandt and Anna Schmidt"),
    "thank": (lambda s: s.thank("lori", "anna"), "Thanked Lori Brandt for Anna Schmidt"),
    "plan thanks": (
        lambda s: s.plan_thanks("lori", "anna"), "Plan Thank them for introducing Anna Schmidt with Lori Brandt",
    ),
    "add template": (lambda s: s.save_template(Template("", "Mine", body="Hi")), "Edit template Mine"),
    "delete template": (lambda s: s.delete_template("curious"), "Delete template Curious reminder"),
    "add thing": (lambda s: s.save_useful_thing(UsefulThing("", "A tip")), "Edit useful thing A tip"),
    "give thing": (
        lambda s: s.log(Entry("anna", Outcome.SENT, s.now().at, Channel.EMAIL, gave="thing")),
        "Log sent with Anna Schmidt",
    ),
}  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_is_one_named_step_that_can_be_undone_and_redone(verb: str, desk: Desk) -> None:
    related(desk.session)
    act, text = VERBS[verb]
    before = desk.store.everything()
    assert act(desk.session)
    after = desk.store.everything()
    assert after != before
    stack = desk.session.undo_stack
    assert (stack.count(), stack.undo_text()) == (1, text)
    for _again in range(2):
        stack.undo()
        assert desk.store.everything() == before
        stack.redo()
        assert desk.store.everything() == after
    assert desk.failed == []


# --- introductions ---------------------------------------------------------------------------------------------------


def test_thanks_are_owed_until_they_are_said(desk: Desk) -> None:
    session = desk.session
    related(session)
    owed = Link("lori", "anna", "introduced", 3)
    assert session.links("anna") == [owed]
    session.thank("lori", "anna")
    assert session.links("anna") == [replace_thanks(owed, MONDAY)]
    session.thank("lori", "anna", thanked=False)
    assert session.links("anna") == [owed]


def replace_thanks(link: Link, day: date) -> Link:
    return link._replace(thanked_on=day)


def test_changing_how_close_two_are_forgets_no_thanks(desk: Desk) -> None:
    related(desk.session)
    desk.session.thank("lori", "anna", on=TUESDAY)
    desk.session.relate("lori", "anna", INTRODUCED, 1)
    assert desk.session.links("anna") == [Link("lori", "anna", "introduced", 1, TUESDAY)]


def test_an_introducer_on_the_record_can_be_thanked(desk: Desk) -> None:
    desk.session.save_contact(replace(desk.person(), introduced_by="ben"))
    assert desk.session.thank("ben", "anna")
    assert desk.session.links("anna") == [Link("ben", "anna", "introduced", 2, MONDAY)]
    assert not desk.session.thank("cleo", "anna")  # who introduced nobody


def test_a_thank_you_is_planned_once_on_the_next_working_day(desk: Desk) -> None:
    related(desk.session)
    assert desk.session.plan_thanks("lori", "anna")
    step = desk.one("lori")
    assert (step.purpose, step.due.day, step.channel) == (
        "Thank them for introducing Anna Schmidt", TUESDAY, Channel.EMAIL,
    )  # fmt: skip
    assert desk.session.thanks_planned("lori", "anna")
    assert not desk.session.plan_thanks("lori", "anna")


def test_nobody_who_asked_to_be_left_alone_is_to_be_thanked(desk: Desk) -> None:
    related(desk.session)
    desk.session.do_not_contact("lori")
    assert not desk.session.plan_thanks("lori", "anna")


def test_what_introductions_were_worth(desk: Desk) -> None:
    related(desk.session)
    desk.session.relate("anna", "ben", INTRODUCED)
    desk.session.relate("ben", "lori", INTRODUCED)  # round in a circle
    desk.keep(deal("anna", 100), deal("ben", 40, stage=Stage.WON), deal("lori", 7))
    worth = desk.session.worth_of("lori")
    assert [str(m.amount) for m in worth.open] == ["100"] and [str(m.amount) for m in worth.won] == ["40"]
    assert [w.introducer for w in desk.session.introducers()] == ["lori", "anna", "ben"]


def test_a_relation_to_themself_is_refused_in_a_sentence(desk: Desk) -> None:
    assert not desk.session.relate("anna", "anna", KNOWS)
    assert desk.failed == ["Nobody has a relation to themself: choose another contact."]


# --- the warm way in -------------------------------------------------------------------------------------------------


def test_the_way_to_a_company_leads_through_whom_the_user_knows(desk: Desk) -> None:
    session = desk.session
    session.relate("lori", "ben", KNOWS)
    session.relate("anna", "ben", COLLEAGUE)
    (way,) = session.ways_to_company("acme gmbh")
    assert way.stops == ("lori", "ben", "anna")
    assert [w.stops for w in session.ways_to("anna")] == [("lori", "ben", "anna")]


def test_a_touch_makes_somebody_known_and_a_try_does_not(desk: Desk) -> None:
    session = desk.session
    session.relate("cleo", "anna", KNOWS)
    desk.keep(interaction("cleo", Outcome.NO_ANSWER))
    assert session.ways_to("anna") == []
    desk.keep(interaction("cleo", Outcome.MET))
    assert [w.stops for w in session.ways_to("anna")] == [("cleo", "anna")]


def test_whom_the_user_knows_is_shown_as_known_and_with_the_other_way(desk: Desk) -> None:
    desk.session.relate("lori", "anna", INTRODUCED)
    desk.keep(interaction("anna", Outcome.MET))
    assert [w.stops for w in desk.session.ways_to("anna")] == [("anna",), ("lori", "anna")]


def test_no_way_leads_through_somebody_who_asked_to_be_left_alone(desk: Desk) -> None:
    desk.session.relate("lori", "anna", INTRODUCED)
    desk.session.do_not_contact("lori")
    assert desk.session.ways_to("anna") == []


# --- templates and things --------------------------------------------------------------------------------------------


def test_the_templates_are_the_programs_until_one_is_edited(desk: Desk) -> None:
    session = desk.session
    before = session.templates()
    assert len(before) >= 7 and desk.store.templates() == []
    changed = replace(before[2], name="Mine now")
    session.save_template(changed)
    assert desk.store.templates() == [*before[:2], changed, *before[3:]] == session.templates()
    added = session.save_template(Template("", "Another"))
    assert session.templates()[-1] == Template(added or "", "Another")
    session.delete_template(before[0].uid)
    assert before[0] not in session.templates()
    session.restore_templates()
    assert session.templates() == before and desk.store.templates() == []


def test_the_last_template_stays(desk: Desk) -> None:
    session = desk.session
    for template in session.templates()[1:]:
        assert session.delete_template(template.uid)
    assert not session.delete_template(session.templates()[0].uid)
    assert desk.failed and len(session.templates()) == 1


def test_what_was_given_is_remembered_the_first_time(desk: Desk) -> None:
    session = desk.session
    first = session.now().at
    session.log(Entry("anna", Outcome.SENT, first, gave="thing"))
    desk.time_is("2026-11-25 09:14")
    session.log(Entry("anna", Outcome.SENT, session.now().at, gave="thing"))
    (thing,) = session.useful_things()
    assert thing.given_to("anna") == first and len(thing.given) == 1


def test_a_retired_thing_is_no_longer_offered_but_known(desk: Desk) -> None:
    session = desk.session
    session.log(Entry("anna", Outcome.SENT, session.now().at, gave="thing"))
    session.save_useful_thing(replace(session.useful_things()[0], retired=True))
    assert session.useful_things() == []
    (thing,) = session.useful_things(retired=True)
    assert thing.retired and thing.given_to("anna")
    session.save_useful_thing(replace(thing, retired=False))
    assert len(session.useful_things()) == 1


def test_the_call_sheet_names_the_introducer_of_a_recorded_introduction(desk: Desk) -> None:
    desk.keep(Relation("ben", "cleo", INTRODUCED), follow_up("cleo"))
    sheet = desk.session.sheet("cleo")
    assert sheet is not None and sheet.introducer is not None
    assert (sheet.introducer.uid, sheet.introduced_by_introducer) == ("ben", 1)
