"""How much two contacts look like one person: never more than names alone allow, the same both ways round."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.identity import Identity
from salesassist.domain.likeness import CERTAIN, Likeness, likeness
from tests.factories import MORE

_numbers = count(1)
MAIL, PHONE = "anna.roth@roth.example", "+49891234567"


def who(name: str, organization: str = "", *, mail: str = "", phone: str = "", own: bool = True) -> Identity:
    emails, numbers = tuple(mail.split()), tuple(phone.split())
    return Identity(f"u{next(_numbers)}", (), name, own, organization, emails, numbers)


def score(one: Identity, other: Identity) -> int:
    return likeness(one, other).score


ANNA = who("Anna Roth", "Roth GmbH", mail=MAIL, phone=PHONE)


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (who("ANNA  ROTH", mail=MAIL), "same name"),
        (who("Änna Roth", phone=PHONE), "same name"),
        (who("Anna Roth", "roth gmbh"), "same organisation"),
        (who(MAIL, mail=MAIL, own=False), "one of them has no name of its own"),
        (who("Roth GmbH", "Roth GmbH", phone=PHONE, own=False), f"same number {PHONE}"),
    ],
)
def test_what_is_merged_without_asking_is_certain(other: Identity, reason: str) -> None:
    found = likeness(ANNA, other)
    assert found.certain and found.score == CERTAIN
    assert reason in found.reasons


@pytest.mark.parametrize(
    "other",
    [
        who("Roth, Anna", mail=MAIL),
        who("Roth Anna", mail=MAIL),
        who("Dr. Anna Roth", mail=MAIL),
        who("Anna M. Roth", mail=MAIL),
        who("Ann Roth", mail=MAIL),
        who("Ana Roth", phone=PHONE),
        who("A. Roth", phone=PHONE),
        who("Anna Rothe", phone=PHONE),
        who("Anna Roth", "Roth & Co. KG", mail="other@else.example"),
    ],
)
def test_one_name_in_another_shape_and_something_shared_is_likely_but_never_certain(other: Identity) -> None:
    assert 70 <= score(ANNA, other) < CERTAIN


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Jürgen Müller", "Juergen Mueller", "same name in another spelling"),
        ("Jürgen Müller", "Müller, Jürgen", "same name"),
        ("Karl Heinz Roth", "Karlheinz Roth", "same name in another spelling"),
        ("Li Wei", "Wei Li", "same name in another order"),
        ("Robert Miller", "Bob Miller", "one first name is short for the other (Bob, Robert)"),
        ("Anna Maria Roth", "Anna Roth", "same name but for a middle name"),
        ("Anna Meyer", "Anna Meier", "names differ by a typing slip (Meier, Meyer)"),
        ("Anna Roth", "A. Roth", "an initial only (A, Anna)"),
        ("Patrick O'Neill", "Patrick ONeill", "same name"),
    ],
)
def test_why_two_names_look_alike_is_said_but_names_alone_never_say_enough(one: str, other: str, said: str) -> None:
    found = likeness(who(one), who(other))
    assert said in found.reasons
    assert 40 <= found.score <= 60


@pytest.mark.parametrize("other", ["Ben Roth", "Maria Roth", "Carla Becker"])
def test_two_names_at_one_company_are_two_people_whatever_else_they_share(other: str) -> None:
    assert score(ANNA, who(other, "Roth GmbH", mail=MAIL, phone=PHONE)) <= 35


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mario Rossi", "Maria Rossi"), ("Daniel Kern", "Daniela Kern"), ("Andrea Kern", "Andreas Kern"),
     ("Tim Kern", "Tom Kern")],
)  # fmt: skip
def test_first_names_that_differ_by_their_ending_are_two_people(one: str, other: str) -> None:
    assert score(who(one, "Kern AG"), who(other, "Kern AG")) <= 30


def test_a_father_and_his_son_are_two_people() -> None:
    assert score(who("John Roth jr.", mail=MAIL), who("John Roth senior", mail=MAIL)) <= 35


def test_a_new_surname_with_the_old_address_is_worth_a_look() -> None:
    assert 50 <= score(ANNA, who("Anna Berger", mail=MAIL)) <= 60


def test_colleagues_have_nothing_in_common() -> None:
    assert likeness(ANNA, who("Carla Becker", "Roth GmbH", mail="carla.becker@roth.example")) == Likeness(0)
    assert likeness(ANNA, who("Anna Becker", "Roth GmbH", mail="anna.becker@roth.example")) == Likeness(0)


def test_one_name_at_two_companies_says_less_than_a_name_alone() -> None:
    alone = score(who("Anna Roth"), who("Anna Roth"))
    assert score(who("Anna Roth", "Berg AG"), who("Anna Roth", "Tal AG")) < alone


@pytest.mark.parametrize("legal", ["Roth", "Roth Ltd.", "ROTH Inc", "Roth & Co. KG", "Roth G.m.b.H."])
def test_the_legal_form_does_not_tell_companies_apart(legal: str) -> None:
    one, other = who("Anna Roth", "Roth GmbH", mail="a@x.example"), who("Anna Roth", legal, mail="b@y.example")
    assert "same organisation" in likeness(one, other).reasons


def test_an_address_that_spells_the_name_counts() -> None:
    found = likeness(who("Anna Roth"), who("aroth@gmx.example", mail="aroth@gmx.example", own=False))
    assert found.reasons == ("aroth@gmx.example spells the name",)
    assert not likeness(who("Anna Roth"), who("info@gmx.example", mail="info@gmx.example", own=False)).score


def test_the_same_part_before_the_at_counts_unless_it_names_a_desk() -> None:
    alone = score(who("Anna Roth"), who("Anna Roth"))
    assert score(who("Anna Roth", mail="annar@x.example"), who("Anna Roth", mail="annar@y.example")) > alone
    assert score(who("Anna Roth", mail="info@x.example"), who("Anna Roth", mail="info@y.example")) == alone


def test_a_number_with_an_extension_is_on_the_same_line() -> None:
    found = likeness(who("Anna Roth", phone="+49891234560"), who("Anna Roth", phone="+4989123456027"))
    assert any("on one line" in reason for reason in found.reasons)
    assert found.score > score(who("Anna Roth"), who("Anna Roth"))


# --- any two ---------------------------------------------------------------------------------------------------------

_given = st.sampled_from(["Anna", "Ana", "A.", "Bob", "Robert", "Mario", "Maria", "Jürgen", "Dr. Anna", "Li", ""])
_family = st.sampled_from(["Roth", "Rothe", "Müller", "Mueller", "O'Neill", "Roth jr.", "von der Heyden", ""])
_names = st.one_of(
    st.builds("{} {}".format, _given, _family).map(str.strip), st.builds("{}, {}".format, _family, _given),
    st.text(max_size=8),
).filter(str.strip)  # fmt: skip
_firms = st.sampled_from(["", "Roth GmbH", "Roth", "Roth & Co. KG", "Berg AG", "Anna Roth"])
_mails = st.lists(
    st.sampled_from(["anna.roth@roth.example", "aroth@gmail.com", "info@roth.example", "bob@x.example"]), max_size=2
)
_phones = st.lists(st.sampled_from(["+49891234567", "+498912345", "+491701", "+49891234560"]), max_size=2)


@st.composite
def identities(draw: st.DrawFn) -> Identity:
    return Identity(
        f"u{next(_numbers)}", (), draw(_names), draw(st.booleans()), draw(_firms), tuple(draw(_mails)),
        tuple(draw(_phones)),
    )  # fmt: skip


@MORE
@given(identities(), identities())
def test_likeness_is_the_same_both_ways_round_and_has_a_reason(one: Identity, other: Identity) -> None:
    found = likeness(one, other)
    assert found == likeness(other, one)
    assert 0 <= found.score <= CERTAIN
    assert bool(found.reasons) or not found.score


@MORE
@given(identities(), identities(), st.booleans())
def test_sharing_more_never_makes_two_less_alike(one: Identity, other: Identity, number: bool) -> None:
    if number:
        more = (it._replace(numbers=(*it.numbers, "+15550123456")) for it in (one, other))
    else:
        more = (it._replace(emails=(*it.emails, "shared@somewhere.example")) for it in (one, other))
    assert score(*more) >= score(one, other)


@MORE
@given(_names, _names)
def test_names_alone_never_reach_beyond_their_cap(one: str, other: str) -> None:
    assert score(who(one), who(other)) <= 60


@MORE
@given(identities(), identities())
def test_only_agreeing_names_and_something_shared_are_certain(one: Identity, other: Identity) -> None:
    if likeness(one, other).certain:
        shared = {*one.emails, *one.numbers} & {*other.emails, *other.numbers}
        assert shared or (one.organization and one.organization.lower() == other.organization.lower())
