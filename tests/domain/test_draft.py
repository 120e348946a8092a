"""What quick add would save, and what the user corrected in it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain import capture
from salesassist.domain.capture_reading import Kind, Reading, Speech, Trouble
from salesassist.domain.draft import NONE, Corrections, corrected, deal_of, draft_of, marked
from salesassist.domain.follow_up import Channel, Due
from salesassist.domain.names import NameMatch
from tests.domain.test_capture_languages import NAMES, NOW
from tests.factories import contact

ZOE = NameMatch("zoë", "Zoë Müller")
DAY = Due(date(2026, 12, 24))
_LINES = st.lists(
    st.sampled_from(["call", "Bob", "Zz", "Lena", "tomorrow", "31.2.", "10:00", "about", "it", ",", "promised", "#vip",
                     "tier", "A", "worth", "€500", "I", "send", "+49 170 1234567"]), max_size=10,
).map(" ".join)  # fmt: skip
_CORRECTIONS = st.builds(
    Corrections,
    contact=st.none() | st.just(ZOE), new_name=st.none() | st.sampled_from(["", "  ", "Ida"]),
    due=st.none() | st.just(DAY), channel=st.none() | st.sampled_from(Channel),
    purpose=st.none() | st.sampled_from(["", "prices"]), promised=st.none() | st.booleans(),
    without=st.frozensets(st.sampled_from(Kind)),
)  # fmt: skip


def read(line: str) -> Reading:
    return capture.read(line, NAMES, NOW, Speech("en", True))


@given(_LINES, _CORRECTIONS)
def test_a_correction_is_what_is_saved_and_nothing_else_changes(line: str, said: Corrections) -> None:
    before = read(line)
    after = corrected(before, said)
    draft = draft_of(after, "DE")
    assert corrected(after, said) == after
    if said.contact is not None:
        assert after.contact == ZOE and not after.candidates
    if said.due is not None:
        assert after.due == DAY
    for now, was, wanted in ((after.channel, before.channel, said.channel),
                             (after.promised, before.promised, said.promised)):  # fmt: skip
        assert now == (was if wanted is None else wanted)
    assert after.purpose == (said.purpose or before.purpose)
    assert after.tags == (() if Kind.TAG in said.without else before.tags)
    is_new = after.troubles == (Trouble.UNKNOWN_NAME,)
    assert (draft is not None) == (not after.troubles or is_new)
    if draft is not None:
        assert (draft.new is not None) == is_new
        assert draft.name and draft.step.due == after.due and draft.step.promised == after.promised
        assert draft.step.purpose == after.purpose and draft.tags == after.tags


def test_without_corrections_a_reading_stays_as_it_is() -> None:
    reading = read("call Bob tomorrow")
    assert corrected(reading, NONE) is reading and not NONE


def test_of_a_line_that_is_too_long_nothing_is_saved_whatever_was_corrected() -> None:
    reading = corrected(read("x" * 2001), Corrections(contact=ZOE, due=DAY))
    assert draft_of(reading, "DE") is None


def test_somebody_new_has_a_number_that_can_be_dialled() -> None:
    draft = draft_of(read("call Lena Brandt at Acme tomorrow, 0170 1234567 #vip"), "DE")
    assert draft is not None and draft.new is not None
    assert (draft.new.name, draft.new.organization, draft.new.tags) == ("Lena Brandt", "Acme", ("vip",))
    assert [phone.e164 for phone in draft.new.phones] == ["+491701234567"]


def test_a_plain_purpose_is_said_in_the_words_of_the_window() -> None:
    draft = draft_of(read("Bob"), "DE", "Anruf")
    assert draft is not None and draft.step.purpose == "Anruf"


def test_tags_are_added_once_and_a_tier_takes_the_place_of_another() -> None:
    draft = draft_of(read("call Bob #VIP #new, tier A"), "DE")
    assert draft is not None
    bob = marked(contact("Bob Tran", tags=("vip",)), draft)
    assert bob.tags == ("vip", "new") and bob.tier == "A"
    assert deal_of(draft, "bob", NOW) is None
