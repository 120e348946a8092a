"""Notes with buttons, where there is no desktop to show them. With one: tests/desktop/test_day.py."""

import pytest
from pytestqt.qtbot import QtBot

from salesassist.domain.reminder import Told
from salesassist.reminders import buttons as module
from salesassist.reminders.buttons import REMEMBERED, Act, Buttons
from salesassist.reminders.telling import Note

NOTE = Note("Call Anna", "Acme · 10:00", ("step",), "anna")


@pytest.fixture
def buttons(monkeypatch: pytest.MonkeyPatch) -> Buttons:
    """Buttons on a desktop whose service gives each note the next number."""
    monkeypatch.setattr(Buttons, "_connect", lambda self: None)
    monkeypatch.setattr(Buttons, "_close", lambda self, number: None)
    monkeypatch.setattr(module, "service_present", lambda service: True)
    made = Buttons(otherwise=lambda note: None)
    made._bus = object()
    numbers = iter(range(1, 10_000))
    monkeypatch.setattr(made, "_notify", lambda note: next(numbers))
    return made


def test_a_note_that_the_service_took_is_confirmed(buttons: Buttons) -> None:
    assert buttons.send(NOTE) is Told.CONFIRMED


@pytest.mark.parametrize("missing", ["bus", "service", "answer"])
def test_without_a_service_that_answers_the_other_way_is_taken(
    missing: str, buttons: Buttons, monkeypatch: pytest.MonkeyPatch
) -> None:
    if missing == "bus":
        buttons._bus = None
    elif missing == "service":
        monkeypatch.setattr(module, "service_present", lambda service: False)
    else:
        monkeypatch.setattr(buttons, "_notify", lambda note: 0)
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
    for _ in range(REMEMBERED + 5):
        buttons.send(NOTE)
    assert len(buttons._notes) == REMEMBERED
    assert 1 not in buttons._notes and REMEMBERED + 5 in buttons._notes
