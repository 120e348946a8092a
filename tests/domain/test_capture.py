"""Quick add: what one typed line means."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from salesassist.domain import capture
from salesassist.domain.capture_reading import Assumed, Kind, Reading, Trouble
from salesassist.domain.follow_up import Channel, Due
from salesassist.domain.names import NameMatch, Names, words_of
from salesassist.domain.times import Now

BERLIN = ZoneInfo("Europe/Berlin")
NAMES = Names(
    NameMatch(name.lower().replace(" ", "-"), name, organization)
    for name, organization in (
        ("Anna Kowalska", "Northwind"),
        ("Anna Berg", "Contoso Design"),
        ("Bob Tran", ""),
        ("Søren Ågaard", ""),
        ("Li Sun", ""),
        ("April May", ""),
        ("Jean-Luc Moreau", ""),
        ("Dr. Ewa Nowak", ""),
        ("Max", ""),
        ("Max Huber", ""),
        ("Fabrikam Ltd", "Fabrikam Ltd"),
    )
)


def now(text: str = "2026-11-24 09:30") -> Now:
    """A Tuesday, unless said otherwise."""
    return Now(datetime.fromisoformat(text).replace(tzinfo=BERLIN))


def read(text: str, at: str = "2026-11-24 09:30") -> Reading:
    return capture.read(text, NAMES, now(at))


def due(text: str, at: str = "2026-11-24 09:30") -> str:
    reading = read(text, at)
    assert reading.due is not None, reading
    return reading.due.iso()[:16] + (f" {reading.due.part}" if reading.due.part else "")


def test_the_line_of_the_reference_is_understood_whole() -> None:
    reading = read("call Bob Tue 10:00 about the proposal, promised")
    assert reading.channel is Channel.CALL
    assert reading.contact == NameMatch("bob-tran", "Bob Tran")
    assert reading.due == Due.moment(datetime(2026, 11, 24, 10, tzinfo=BERLIN))
    assert reading.purpose == "the proposal"
    assert reading.promised
    assert reading.troubles == ()
    assert reading.assumed == frozenset()
    spans = [(reading.text[s.start : s.end], s.kind) for s in reading.spans]
    assert spans == [
        ("call", Kind.CHANNEL), ("Bob", Kind.CONTACT), ("Tue", Kind.DAY), ("10:00", Kind.TIME),
        ("about the proposal", Kind.PURPOSE), ("promised", Kind.PROMISED),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", "2026-11-24"),
        ("tomorrow", "2026-11-25"),
        ("day after tomorrow", "2026-11-26"),
        ("Tue", "2026-12-01"),
        ("Tuesday", "2026-12-01"),
        ("on Wednesday", "2026-11-25"),
        ("next Wed", "2026-12-02"),
        ("this Friday", "2026-11-27"),
        ("mon", "2026-11-30"),
        ("next week", "2026-11-30"),
        ("in 3 days", "2026-11-27"),
        ("in two weeks", "2026-12-08"),
        ("in a week", "2026-12-01"),
        ("2027-02-28", "2027-02-28"),
        ("4.12.", "2026-12-04"),
        ("04.12", "2026-12-04"),
        ("4.12.2027", "2027-12-04"),
        ("1.3.27", "2027-03-01"),
        ("4 Dec", "2026-12-04"),
        ("Dec 4th", "2026-12-04"),
        ("4th of December 2028", "2028-12-04"),
        ("3 March", "2027-03-03"),
        ("29 Feb", "2028-02-29"),
        ("tomorrow morning", "2026-11-25 morning"),
        ("this afternoon", "2026-11-24 afternoon"),
        ("Fri in the afternoon", "2026-11-27 afternoon"),
        ("tomorrow 9:05", "2026-11-25T09:05"),
        ("tomorrow at 10am", "2026-11-25T10:00"),
        ("tomorrow 10:30 pm", "2026-11-25T22:30"),
        ("tomorrow at 12am", "2026-11-26T00:00"),
        ("tomorrow at 3", "2026-11-25T15:00"),
        ("tomorrow at noon", "2026-11-25T12:00"),
        ("10:00 tomorrow", "2026-11-25T10:00"),
        ("Tue 10:00", "2026-11-24T10:00"),
        ("Tue 9:00", "2026-12-01T09:00"),
        ("10:00", "2026-11-24T10:00"),
        ("9:00", "2026-11-25T09:00"),
        ("in 2 hours", "2026-11-24T11:30"),
    ],
)
def test_days_and_times_are_read_as_people_write_them(words: str, day: str) -> None:
    for line in (f"call Bob {words}", f"call Bob {words} about the offer", f"{words} call Bob about the offer",
                 f"call Bob about the offer {words}"):  # fmt: skip
        reading = read(line)
        assert reading.contact == NameMatch("bob-tran", "Bob Tran"), line
        assert due(line) == day, line
        if "about" in line:
            assert reading.purpose == "the offer"


def test_the_small_hours_belong_to_the_evening_before() -> None:
    assert due("call Bob today 02:00", "2026-11-24 23:00") == "2026-11-25T02:00"
    assert due("call Bob today", "2026-11-25 01:00") == "2026-11-24"
    assert due("call Bob tomorrow 10:00", "2026-11-25 01:00") == "2026-11-25T10:00"
    assert due("call Bob 10:00", "2026-11-25 01:00") == "2026-11-25T10:00"
    assert due("call Bob Wed 02:00", "2026-11-23 12:00") == "2026-11-25T02:00"


def test_a_time_that_daylight_saving_skips_moves_forward() -> None:
    assert due("call Bob 2027-03-28 02:30", "2027-03-26 12:00") == "2027-03-28T03:30"


@pytest.mark.parametrize("words", ["2026-02-30", "2026-13-01", "31.2.", "31.02.2027", "31 Feb", "9999-12-31",
                                   "in 99999999 days"])  # fmt: skip
def test_a_date_that_does_not_exist_is_trouble_and_never_guessed(words: str) -> None:
    reading = read(f"call Bob {words} about the offer")
    assert reading.troubles == (Trouble.BAD_DATE,)
    assert reading.due is None
    assert reading.quoted(Kind.DAY) == words


@pytest.mark.parametrize("words", ["25:00", "10:61", "13pm", "at 24"])
def test_a_time_that_does_not_exist_is_trouble(words: str) -> None:
    reading = read(f"call Bob tomorrow {words}")
    assert reading.troubles == (Trouble.BAD_TIME,)
    assert reading.due is None


@pytest.mark.parametrize(
    ("line", "uid"),
    [
        ("call bob", "bob-tran"),
        ("call TRAN", "bob-tran"),
        ("call Tran Bob tomorrow", "bob-tran"),
        ("call Tran, Bob tomorrow", "bob-tran"),
        ("call Anna Kowalska", "anna-kowalska"),
        ("call anna k tomorrow", "anna-kowalska"),
        ("call Anna at Northwind tomorrow", "anna-kowalska"),
        ("call Anna (Contoso) tomorrow", "anna-berg"),
        ("call soren agaard", "søren-ågaard"),
        ("call jean-luc", "jean-luc-moreau"),
        ("ring Dr. Nowak tomorrow", "dr.-ewa-nowak"),
        ("call Dr Ewa Nowak tomorrow", "dr.-ewa-nowak"),
        ("call Ewa tomorrow", "dr.-ewa-nowak"),
        ("call Max", "max"),
        ("call Max Huber", "max-huber"),
        ("call Fabrikam", "fabrikam-ltd"),
        ("call Li Sun 10:00", "li-sun"),
        ("call Bob Sun 10:00", "bob-tran"),
        ("call April tomorrow", "april-may"),
        ('call "Bob Tran" tomorrow', "bob-tran"),
        ("send the offer to Bob tomorrow", "bob-tran"),
        ("please call Bob", "bob-tran"),
        ("call Bob about Anna Berg", "bob-tran"),
    ],
)
def test_a_name_is_found_however_it_is_typed(line: str, uid: str) -> None:
    reading = read(line)
    assert reading.contact is not None, reading
    assert reading.contact.uid == uid
    assert reading.troubles == ()


def test_a_name_that_may_mean_two_is_trouble_with_both_named() -> None:
    reading = read("call Anna tomorrow about the offer")
    assert reading.troubles == (Trouble.AMBIGUOUS_NAME,)
    assert reading.contact is None
    assert {match.name for match in reading.candidates} == {"Anna Kowalska", "Anna Berg"}


@pytest.mark.parametrize("line", ["call Zoe tomorrow", "call Zoe Quist tomorrow about Bob", "call Bob Quist tomorrow",
                                  "call Annika Kowalska", "call bob nowak tomorrow"])  # fmt: skip
def test_a_name_nobody_has_is_trouble_and_never_taken_for_another(line: str) -> None:
    reading = read(line)
    assert reading.troubles == (Trouble.UNKNOWN_NAME,)
    assert reading.contact is None
    assert reading.name in line


def test_a_line_without_a_name_says_so() -> None:
    for line in ("", "   ", "call tomorrow", "tomorrow 10:00", ",", "about", "call about the offer"):
        assert read(line).troubles == (Trouble.NO_NAME,), line


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("call Bob", Channel.CALL),
        ("phone Bob", Channel.CALL),
        ("email Bob", Channel.EMAIL),
        ("e-mail Bob", Channel.EMAIL),
        ("write to Bob", Channel.EMAIL),
        ("text Bob", Channel.MESSAGE),
        ("WhatsApp Bob", Channel.MESSAGE),
        ("meet Bob", Channel.MEETING),
        ("meeting with Bob tomorrow", Channel.MEETING),
        ("send a card to Bob", Channel.POST),
        ("post a card to Bob", Channel.POST),
        ("Bob tomorrow email", Channel.EMAIL),
        ("Bob, call back tomorrow", Channel.CALL),
    ],
)
def test_the_channel_is_one_word_or_a_phrase(line: str, channel: Channel) -> None:
    reading = read(line)
    assert reading.channel is channel
    assert reading.contact is not None
    assert Assumed.CHANNEL not in reading.assumed


def test_what_was_not_said_is_named_as_assumed() -> None:
    assert read("Bob").assumed == {Assumed.CHANNEL, Assumed.DAY, Assumed.PURPOSE}
    assert read("call Bob").purpose == "Call"
    assert read("call Bob").due == Due(date(2026, 11, 24))
    assert read("call Bob 9:00").assumed == {Assumed.DAY, Assumed.PURPOSE}
    assert read("call Bob tomorrow at 3 about it").assumed == {Assumed.AFTERNOON}


@pytest.mark.parametrize(
    ("line", "purpose"),
    [
        ("call Bob tomorrow about the plan for Friday's party", "the plan for Friday's party"),
        ("call Bob tomorrow to confirm the price", "confirm the price"),
        ("call Bob confirm price tomorrow", "confirm price"),
        ("send the offer to Bob tomorrow", "send the offer"),
        ("call Bob back tomorrow", "Call"),
        ("ring Anna Berg up about the plan", "the plan"),
        ("promised Bob to call back tomorrow", "Call"),
        ("call Bob re: invoice 2.0", "invoice 2.0"),
        ("call Bob about what I promised", "what I promised"),
        ("call Bob about prices, dates and colours", "prices, dates and colours"),
        ("call Bob, promised, about prices", "prices"),
    ],
)
def test_the_purpose_is_what_follows_about_or_what_is_left(line: str, purpose: str) -> None:
    assert read(line).purpose == purpose


@pytest.mark.parametrize(
    ("line", "promised"),
    [
        ("call Bob tomorrow, promised", True),
        ("call Bob tomorrow promised", True),
        ("call Bob, promised, about prices", True),
        ("call Bob about prices,promised", True),
        ("call Bob about the promised sample", False),
        ("call Bob about what we promised", False),
        ("promised Bob to call tomorrow", True),
        ("I promised Bob to call tomorrow", True),
        ("Promised: call Bob tomorrow", True),
        ("call Bob tomorrow, I promised", True),
        ("call Bob tomorrow about what I promised", False),
        ("Promise Obi tomorrow", False),
    ],
)
def test_a_promise_is_said_after_a_comma_or_last(line: str, promised: bool) -> None:
    assert read(line).promised is promised


def test_who_promised_is_no_task() -> None:
    assert read("call Bob tomorrow, I promised").my_task == ""
    assert read("promised Bob to call back thursday").contact == NameMatch("bob-tran", "Bob Tran")


def test_what_is_sent_is_taken_for_an_e_mail_and_said_to_be_assumed() -> None:
    for line in ("send the article to Bob", "Bob: send the offer on Friday", "Bob das Angebot schicken"):
        reading = read(line)
        assert (reading.channel, Assumed.CHANNEL in reading.assumed) == (Channel.EMAIL, True)
    assert read("send a card to Bob").channel is Channel.POST


def test_names_spelled_nearly_alike_are_proposed() -> None:
    assert [match.name for match in NAMES.like(words_of("Kowalsky"))] == ["Anna Kowalska"]
    assert "Max Huber" in [match.name for match in NAMES.like(words_of("max hubr"))]


@pytest.mark.parametrize("words", ["Fri 25 Dec", "25 Dec Fri", "Friday, 2026-12-25", "Fri. 25.12."])
def test_a_weekday_with_its_date_is_one_day(words: str) -> None:
    for line in (f"call Bob {words}", f"call Bob about the offer {words}"):
        reading = read(line)
        assert reading.troubles == () and reading.due == Due(date(2026, 12, 25)), line
        assert reading.purpose in ("Call", "the offer")


def test_a_weekday_that_is_not_that_of_the_date_is_trouble_with_both_named() -> None:
    reading = read("call Bob Thu 25 Dec")
    assert reading.troubles == (Trouble.BAD_DATE,) and reading.due is None
    assert reading.quoted(Kind.DAY) == "Thu 25 Dec"


@pytest.mark.parametrize("words", ["yesterday", "2026-11-23", "1.1.2026", "last Friday"])
def test_a_day_that_is_over_is_trouble(words: str) -> None:
    reading = read(f"call Bob {words}")
    assert reading.troubles == (Trouble.PAST_DATE,) and reading.due is None
    assert reading.quoted(Kind.DAY) == words


@pytest.mark.parametrize(
    ("words", "day"),
    [("12/24", "2026-12-24"), ("24/12", "2026-12-24"), ("24/12/2027", "2027-12-24"), ("5/5", "2027-05-05"),
     ("2026/12/24", "2026-12-24")],
)  # fmt: skip
def test_a_date_with_slashes_is_read_where_it_can_mean_one_day(words: str, day: str) -> None:
    assert due(f"call Bob {words}") == day


@pytest.mark.parametrize("words", ["3/4", "03/04/2027", "31/2", "13/14/2027"])
def test_a_date_with_slashes_that_may_mean_two_days_or_none_is_trouble(words: str) -> None:
    assert read(f"call Bob {words}").troubles == (Trouble.BAD_DATE,)


@pytest.mark.parametrize(
    ("line", "unread"),
    [
        ("call Bob Tran and Max tomorrow", "and Max"),
        ("call Bob and Zoe about prices", "and Zoe"),
        ("call Bob & Max Huber", "& Max Huber"),
        ("call Bob, Max and Fabrikam tomorrow", "Max and Fabrikam"),
    ],
)
def test_a_second_name_is_shown_as_not_read(line: str, unread: str) -> None:
    reading = read(line)
    assert reading.contact is not None and reading.contact.uid == "bob-tran"
    assert reading.quoted(Kind.UNREAD) == unread


def test_a_line_that_is_too_long_is_trouble_and_not_cut() -> None:
    line = "call Bob tomorrow about " + "x" * 2000
    assert read(line).troubles == (Trouble.TOO_LONG,)
    assert read(line[:2000]).troubles == ()


_WORDS = ["call", "Bob", "Anna", "tomorrow", "Tue", "next", "in", "3", "days", "at", "10:00", "10", "am", "about", ",",
          "promised", "4", "Dec", "31.2.", "2026-02-30", "the", "on", "of",
          "and", "Max", "Fri", "12/24", "3/4", "yesterday", "this", "morning", "²", "re:"]  # fmt: skip


@settings(max_examples=5 * settings().max_examples)
@given(st.text(max_size=60) | st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join))
@example("in " + "9" * 5000 + " days")
@example("call " * 5000)
def test_no_line_whatever_it_is_breaks_the_reading(line: str) -> None:
    reading = read(line)
    end = 0
    for span in reading.spans:
        assert end <= span.start < span.end <= len(line)
        end = span.end
    assert reading.purpose
    if Trouble.TOO_LONG in reading.troubles:
        assert reading.contact is None and reading.due is None
        return
    assert (reading.contact is None) == any(
        trouble in reading.troubles
        for trouble in (Trouble.NO_NAME, Trouble.UNKNOWN_NAME, Trouble.AMBIGUOUS_NAME)
    )
    assert (reading.due is None) == any(
        t in reading.troubles for t in (Trouble.BAD_DATE, Trouble.PAST_DATE, Trouble.BAD_TIME)
    )
