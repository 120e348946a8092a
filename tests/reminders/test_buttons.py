"""Notes with buttons, where there is no desktop to show them. With one: tests/desktop/test_day.py."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from salesassist.domain.reminder import Told
from salesassist.reminders import buttons as module
from salesassist.reminders.buttons import REMEMBERED, Act, Buttons, _buttons
from salesassist.reminders.delivery import Delivery, Refused
from salesassist.reminders.service import Server
from salesassist.reminders.telling import Note

NOTE = Note("Call Anna", "Acme · 10:00", ("step",), "anna")
SERVER = Server("dunst", "1.9.0 (2022)", frozenset({"actions", "body-markup"}), ":1.7")


@pytest.fixture
def buttons(monkeypatch: pytest.MonkeyPatch) -> Buttons:
    """Buttons on a desktop whose service gives each note the next number."""
    monkeypatch.setattr(Buttons, "_connect", lambda self: None)
    monkeypatch.setattr(Buttons, "_close", lambda self, numbers: None)
    monkeypatch.setattr(module, "service_present", lambda service: True)
    monkeypatch.setattr(Buttons, "_server", lambda self: SERVER)
    monkeypatch.setattr(Buttons, "_unwelcome", lambda self, server: False)
    made = Buttons(otherwise=lambda note: None)
    made._bus = object()
    numbers = iter(range(1, 10_000))
    monkeypatch.setattr(made, "_notify", lambda note, server: (next(numbers), False))
    return made


def test_a_note_that_the_service_took_is_confirmed(buttons: Buttons) -> None:
    assert buttons.send(NOTE) == Delivery(Told.CONFIRMED, by="dunst 1.9.0")


@pytest.mark.parametrize("missing", ["bus", "service", "answer"])
def test_without_a_service_that_answers_the_other_way_is_taken(
    missing: str, buttons: Buttons, monkeypatch: pytest.MonkeyPatch
) -> None:
    if missing == "bus":
        buttons._bus = None
    elif missing == "service":
        monkeypatch.setattr(module, "service_present", lambda service: False)
    else:
        monkeypatch.setattr(buttons, "_notify", lambda note, server: (0, False))
    sent = []
    buttons._otherwise = lambda note: sent.append(note)  # type: ignore[func-returns-value]
    assert buttons.send(NOTE) is None  # nothing confirms: it counts as shown
    assert sent == [NOTE]


@pytest.mark.parametrize(
    ("key", "act"), [("default", Act.OPEN), ("open", Act.OPEN), ("snooze", Act.SNOOZE), ("tomorrow", Act.TOMORROW)]
)
def test_a_click_says_what_was_chosen_on_which_note(key: str, act: Act, qtbot: QtBot, buttons: Buttons) -> None:
    buttons.send(Note("Call Ben", "", ("other",), "ben"))
    buttons.send(NOTE)
    with qtbot.waitSignal(buttons.acted) as acted:
        buttons._clicked(2, key)
    assert acted.args == [NOTE, act.value]


def test_a_click_on_another_programs_note_or_a_second_one_means_nothing(qtbot: QtBot, buttons: Buttons) -> None:
    buttons.send(NOTE)
    buttons._clicked(1, "open")
    with qtbot.assertNotEmitted(buttons.acted):
        buttons._clicked(1, "open")
        buttons._clicked(77, "open")
        buttons.send(NOTE)
        buttons._clicked(2, "something else")


def test_notes_of_long_ago_are_forgotten(buttons: Buttons) -> None:
    for number in range(REMEMBERED + 5):
        buttons.send(replace(NOTE, follow_ups=(f"step {number}",)))
    assert len(buttons._notes) == REMEMBERED
    assert 1 not in buttons._notes and REMEMBERED + 5 in buttons._notes


def test_to_a_service_that_hangs_nothing_is_sent(buttons: Buttons, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would show all of it once it wakes up, and what was tried again in the meantime as well."""
    monkeypatch.setattr(buttons, "_server", lambda: None)
    monkeypatch.setattr(buttons, "_notify", lambda note, server: pytest.fail("sent"))
    with pytest.raises(Refused, match="does not answer"):
        buttons.send(NOTE)


def test_a_service_that_hangs_once_it_has_the_note_counts_as_shown(
    buttons: Buttons, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buttons, "_notify", lambda note, server: (0, True))
    assert buttons.send(NOTE) == Delivery(Told.SHOWN, by="dunst 1.9.0")


def test_a_desktop_not_to_be_disturbed_holds_the_note_back(buttons: Buttons, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(buttons, "_unwelcome", lambda server: True)
    monkeypatch.setattr(buttons, "_notify", lambda note, server: pytest.fail("sent"))
    assert buttons.send(NOTE) == Delivery(None, held=True)


def test_the_numbers_of_a_service_that_died_mean_nothing_any_more(qtbot: QtBot, buttons: Buttons) -> None:
    buttons.send(NOTE)
    with qtbot.assertNotEmitted(buttons.came):
        buttons._take_note_of_owner("", ":1.7", "")
    with qtbot.waitSignal(buttons.came):
        buttons._take_note_of_owner("", "", ":1.8")
    with qtbot.assertNotEmitted(buttons.acted):
        buttons._clicked(1, "open")
        buttons.send(NOTE)  # was on its way to the one that died
        buttons._clicked(2, "open")


def test_a_service_that_the_first_note_started_is_clicked_as_ever(qtbot: QtBot, buttons: Buttons) -> None:
    buttons.send(NOTE)
    buttons._take_note_of_owner("", "", ":1.7")  # which is heard of after the note was shown
    with qtbot.waitSignal(buttons.acted):
        buttons._clicked(1, "open")


def test_a_digest_and_a_notice_ahead_of_the_time_offer_no_snooze() -> None:
    gnome = replace(SERVER, name="gnome-shell")
    assert _buttons(NOTE, gnome)[::2] == ["default", "open", "snooze", "tomorrow"]
    assert _buttons(Note("3 follow-ups are due", "", ("a", "b", "c")), gnome)[::2] == ["default", "open"]
    assert _buttons(Note("Call Anna", "", ("step",), "anna", may_snooze=False), gnome)[::2] == ["default", "open"]


@pytest.mark.parametrize("name", ["dunst", "Xfce Notify Daemon"])
def test_where_a_click_on_the_note_has_a_button_there_is_one_open(name: str) -> None:
    assert _buttons(NOTE, replace(SERVER, name=name))[::2] == ["default", "snooze", "tomorrow"]


# --- notes that are out of date --------------------------------------------------------------------------------------


@pytest.fixture
def closed(buttons: Buttons, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the notes that were taken off the screen."""
    found: list[int] = []
    monkeypatch.setattr(buttons, "_close", found.extend)
    return found


def test_a_note_goes_when_the_user_has_reacted_elsewhere(qtbot: QtBot, buttons: Buttons, closed: list[int]) -> None:
    buttons.send(NOTE)
    buttons.send(Note("Call Ben", "", ("other",), "ben"))
    buttons.withdraw(["step", "never told"])
    assert closed == [1]
    with qtbot.assertNotEmitted(buttons.acted):
        buttons._clicked(1, "open")  # a click that was on its way
    buttons.withdraw(["step"])
    assert closed == [1]


def test_a_digest_goes_with_the_last_of_what_it_tells(buttons: Buttons, closed: list[int]) -> None:
    buttons.send(Note("3 follow-ups are due", "", ("a", "b", "c")))
    buttons.withdraw(["a", "b"])
    assert closed == []
    buttons.withdraw(["c"])
    assert closed == [1]


def test_a_note_takes_the_place_of_one_that_told_no_more(buttons: Buttons, closed: list[int]) -> None:
    buttons.send(NOTE)
    buttons.send(Note("Call Ben", "", ("other",), "ben"))
    buttons.send(NOTE)  # a promise, told again
    assert closed == [1]
    buttons.send(Note("2 follow-ups are due", "", ("step", "other")))
    assert closed == [1, 2, 3]


def test_the_note_of_a_trial_is_nobodys_and_stays(buttons: Buttons, closed: list[int]) -> None:
    buttons.send(Note("This is how SalesAssist reminds you", "", ()))
    buttons.send(NOTE)
    buttons.withdraw(["step"])
    assert closed == [2]
