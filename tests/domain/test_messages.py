"""Templates filled from the record: nothing missing goes out as a blank, nothing reaches outside the fields."""

import json
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Channel
from salesassist.domain.interaction import Outcome
from salesassist.domain.messages import (
    MAILTO_LIMIT,
    Given,
    Place,
    Template,
    UsefulThing,
    fill,
    first_name,
    mail_link,
    suggested,
    unfilled,
    values_of,
)
from tests.factories import MONDAY, MORE, contact, deal, follow_up, interaction, moment

ANNA = contact("Dr Anna Maria Schmidt", uid="anna", given="Anna", organization="Acme GmbH", role="Buyer")
STEP = follow_up("anna", MONDAY, purpose="the revised proposal", points=("no rollout", "before March"),
                 smallest_step="a site walk", my_task="send the plan", their_task="ask the board")  # fmt: skip
TEMPLATES = json.loads((Path(__file__).parents[2] / "resources" / "templates.json").read_text("utf-8"))


def test_every_place_is_filled_from_the_record() -> None:
    thing = UsefulThing("t", "A checklist", "https://x.example", "page 3")
    values = values_of(
        ANNA, STEP, [interaction("anna", Outcome.SPOKE, "2026-11-12 10:00", note="liked phase 1")],
        [deal("anna", title="Phase 2")], contact("Lori Brandt"), thing,
    )  # fmt: skip
    text = "{first_name}|{name}|{organization}|{role}|{purpose}|{point_1}|{point_2}|{smallest_step}|{my_task}"
    assert fill(text, values) == (
        "Anna|Dr Anna Maria Schmidt|Acme GmbH|Buyer|the revised proposal|no rollout|before March|a site walk"
        "|send the plan"
    )
    more = "{their_task}|{last_conversation}|{last_spoken_on}|{introducer}|{deal}|{useful_thing}|{useful_link}"
    assert fill(more, values) == (
        "ask the board|liked phase 1|2026-11-12|Lori Brandt|Phase 2|A checklist|https://x.example"
    )
    assert set(values) == set(Place) - {Place.HOW_MET}


def test_what_is_missing_stays_marked_and_is_never_a_blank() -> None:
    values = values_of(Contact("x", "info@acme.example"))
    text = fill("Hello {first_name}, about {purpose}. {first_name}!", values)
    assert text == "Hello {first_name}, about {purpose}. {first_name}!"
    assert unfilled(text) == ["first_name", "purpose"]


def test_a_place_that_nobody_knows_stays_too() -> None:
    assert unfilled(fill("{nonsense} {First_name}", {"first_name": "Anna"})) == ["nonsense", "First_name"]


@pytest.mark.parametrize("text", [
    "{contact.uid}", "{first_name.__class__}", "{first_name[0]}", "{first_name!r}", "{first_name:>99999}", "{}", "{0}",
    "{{first_name", "{ first_name }", "{__class__.__mro__}", "%(first_name)s", "$first_name",
])  # fmt: skip
def test_a_template_reaches_nothing_but_its_fields(text: str) -> None:
    assert "Anna" not in fill(text, {"first_name": "Anna"}) or text == "{{first_name"
    assert fill(text, {"first_name": "Anna"}) == text


def test_a_value_is_never_taken_for_a_place() -> None:
    assert fill("{purpose} {name}", {"purpose": "{name}", "name": "Anna"}) == "{name} Anna"


@MORE
@given(st.text(), st.dictionaries(st.sampled_from(Place).map(str), st.text(min_size=1)))
def test_filling_changes_only_the_places_there_are_values_for(text: str, values: dict[str, str]) -> None:
    filled = fill(text, values)
    if not unfilled(text):
        assert filled == text
    assert set(unfilled(text)) - set(values) <= set(unfilled(filled))


@pytest.mark.parametrize(("told", "called"), [
    (contact("Anna Schmidt"), "Anna"),
    (contact("Schmidt, Anna"), "Anna"),
    (contact("Dr Anna Schmidt", prefix="Dr"), "Anna"),
    (contact("A. Schmidt", given="Anna"), "Anna"),
    (contact("Anna Schmidt", given="Anna", nickname="Anni"), "Anni"),
    (contact("Acme GmbH", organization="ACME GmbH"), ""),
])  # fmt: skip
def test_what_to_call_somebody(told: Contact, called: str) -> None:
    assert first_name(told) == called


def test_the_last_conversation_is_the_latest_with_a_note_and_no_try() -> None:
    history = [
        interaction("anna", Outcome.NO_ANSWER, "2026-11-20 10:00", note="voicemail full"),
        interaction("anna", Outcome.MET, "2026-11-10 10:00"),
        interaction("anna", Outcome.SPOKE, "2026-11-02 10:00", note="two\nlines"),
    ]
    values = values_of(ANNA, None, history)
    assert values["last_conversation"] == "two lines"
    assert values["last_spoken_on"] == "2026-11-10"


def test_the_words_of_a_step_that_a_rule_made_are_not_for_the_contact() -> None:
    rule_made = follow_up("anna", purpose="Send something useful", channel=Channel.EMAIL, rule_key="ladder.useful")
    assert "purpose" not in values_of(ANNA, rule_made)
    again = follow_up("anna", purpose="the offer", rule_key="ladder.no_answer")  # a call keeps the user's own words
    assert values_of(ANNA, again)["purpose"] == "the offer"


def test_the_deal_is_the_steps_or_the_only_open_one() -> None:
    one, two = deal("anna", title="One", uid="one"), deal("anna", title="Two", uid="two")
    assert values_of(ANNA, None, (), [one])["deal"] == "One"
    assert "deal" not in values_of(ANNA, None, (), [one, two])
    assert values_of(ANNA, follow_up("anna", deal="two"), (), [one, two])["deal"] == "Two"


# --- mailto ----------------------------------------------------------------------------------------------------------


def test_a_mail_link_carries_subject_and_text_whole() -> None:
    body = "Grüße & mehr?\n100% = a+b #1"
    made = mail_link("anna@acme.example", "Ümlaut & co?", body)
    assert made.whole
    parts = urlsplit(made.link)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", "anna@acme.example")
    assert "+" not in parts.query and made.link.isascii()
    fields = {name: values[0] for name, values in parse_qs(parts.query).items()}
    assert fields == {"subject": "Ümlaut & co?", "body": body.replace("\n", "\r\n")}


@MORE
@given(st.text(), st.text(), st.text())
def test_nothing_typed_adds_a_field_or_a_recipient(address: str, subject: str, body: str) -> None:
    def known(text: str) -> str:
        return text.encode("utf-8", "replace").decode()

    link = mail_link(known(address), known(subject), known(body)).link
    assert link.isascii() and not set(link) & set("\r\n \"<>")
    query = link.partition("?")[2]
    assert {pair.partition("=")[0] for pair in query.split("&")} <= {"subject", "body", ""}
    assert "," not in link


def test_a_text_that_is_too_long_for_a_link_is_said_to_be() -> None:
    made = mail_link("anna@acme.example", "Hello", "x" * MAILTO_LIMIT)
    assert not made.whole and made.link == "mailto:anna@acme.example?subject=Hello"
    assert mail_link("anna@acme.example", "x" * MAILTO_LIMIT, "").link == "mailto:anna@acme.example"


# --- templates and things --------------------------------------------------------------------------------------------


def test_the_templates_that_come_with_the_program_name_only_what_there_is() -> None:
    for told in TEMPLATES["templates"]:
        assert set(unfilled(told["subject"] + told["body"])) <= set(Place), told["uid"]
        Channel(told["channel"])
    uids = [told["uid"] for told in TEMPLATES["templates"]]
    assert len(set(uids)) == len(uids) and set(TEMPLATES["suits"].values()) <= set(uids)


def test_the_template_to_begin_with_suits_the_step() -> None:
    have = [Template("first", "First"), Template("door-open", "Door")]
    suits = {"door_open": "door-open", "useful": "gone"}
    assert suggested(have, "ladder.door_open", suits) == have[1]
    assert suggested(have, "ladder.useful", suits) == have[0]
    assert suggested(have, "", suits) == have[0]
    assert suggested([], "", suits) is None


def test_a_useful_thing_knows_who_got_it() -> None:
    thing = UsefulThing("t", "A tip", given=(Given("anna", moment("2026-11-02 10:00")),))
    assert thing.given_to("anna") == moment("2026-11-02 10:00")
    assert thing.given_to("ben") is None
