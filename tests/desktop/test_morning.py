"""A whole morning with the keyboard alone: no event of a mouse comes into this file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from salesassist.domain.contact import Contact, Phone, Tier
from salesassist.domain.cracks import FOR_GOOD
from salesassist.domain.follow_up import Due, FollowUp
from salesassist.domain.interaction import Outcome
from salesassist.store.store import Store
from tests.desktop.desk import Desk
from tests.factories import contact, follow_up, moment

pytestmark = pytest.mark.desktop
NOW = "2026-11-23T09:14:00+01:00[Europe/Berlin]"
TODAY, TOMORROW = date(2026, 11, 23), moment("2026-11-24 10:00")


class Kept:
    """What is in the store by now."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def order(self) -> list[str]:
        with Store(self.folder) as store:
            return [step.contact for uid in store.day_order() if (step := store.follow_up(uid))]

    def logged(self, uid: str) -> list[tuple[Outcome, str]]:
        with Store(self.folder) as store:
            return [(entry.outcome, entry.note) for entry in store.history(uid)]

    def steps(self, uid: str) -> list[FollowUp]:
        with Store(self.folder) as store:
            return store.follow_ups_of(uid, open_only=True)

    def person(self, uid: str) -> Contact:
        with Store(self.folder) as store:
            found = store.contact(uid)
        assert found is not None
        return found


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    with Store(tmp_path / "data") as store, store.change():
        store.set_settings({"currency": "EUR", "region": "DE", "day_goal": 0})
        store.add_contacts([
            contact("Anna Schmidt", uid="anna", phones=(Phone("030 901820", e164="+4930901820"),)),
            contact("Ben Okafor", uid="ben"), contact("Cara Lim", uid="cara"),
            contact("Jürgen Müller", uid="mueller", tier=Tier.C, organization="Müller & Söhne"),
            *(contact(f"Imported {letter}", uid=f"new-{letter}") for letter in "ABCDEF"),
        ])  # fmt: skip
        store.add_follow_ups([
            follow_up("anna", TODAY, promised=True, purpose="Walk through the offer"),
            follow_up("ben", TODAY, purpose="Say thanks"), follow_up("cara", TODAY, purpose="Check in"),
        ])  # fmt: skip
    return Kept(tmp_path / "data")


def test_a_morning_without_a_mouse(desk: Desk, kept: Kept, tmp_path: Path) -> None:
    dialled = _listen_to_calls(tmp_path)
    path = f"{tmp_path}:{desk.env['PATH']}"
    program = desk.start(data_dir=kept.folder, env={"SALESASSIST_NOW": NOW, "PATH": path})

    def heard(text: str) -> None:
        desk.until(lambda: text in desk.tree(), f"one hears of {text!r}")

    def holds(what: Callable[[], object], meaning: str) -> None:
        desk.until(lambda: bool(what()), meaning)

    # today is read, in its order
    desk.find("Today’s list", seconds=20)
    desk.quiet()
    told = desk.tree().partition('list "Today’s list"')[2]
    places = [told.index(f'"{name},') for name in ("Anna Schmidt", "Ben Okafor", "Cara Lim")]
    assert places == sorted(places)
    # put in another order
    desk.key("alt+Down")
    holds(lambda: kept.order() == ["ben", "anna", "cara"], "Anna comes second")
    # called, and written down
    desk.key("ctrl+d")
    holds(lambda: dialled() == "tel:+4930901820", "Anna is dialled")
    desk.key("1")
    desk.find("What was said", "text")
    desk.quiet()
    desk.type("wants it by May")
    desk.key("ctrl+Return")
    holds(lambda: kept.logged("anna") == [(Outcome.SPOKE, "wants it by May")], "the conversation is kept")
    assert [step.due.day for step in kept.steps("anna")] != [TODAY]
    # planned in one line
    desk.key("ctrl+n")
    desk.quiet()
    desk.type("call Cara Lim tomorrow 10:00 about the workshop, promised")
    heard("Cara Lim")
    desk.quiet()
    desk.key("Return")
    planned = Due.moment(TOMORROW)
    holds(lambda: any(s.due == planned and s.promised and "workshop" in s.purpose for s in kept.steps("cara")),
          "the call is planned")  # fmt: skip
    # found, and written down
    desk.key("Escape", "ctrl+2")
    desk.quiet()
    desk.key("slash")
    desk.type("mül")
    heard("Jürgen Müller")
    desk.quiet()
    desk.key("Return")
    desk.key("3")
    holds(lambda: kept.logged("mueller") == [(Outcome.NO_ANSWER, "")], "the try is kept")
    assert [step.attempt for step in kept.steps("mueller")] == [2]
    # five of those imported, one key each
    desk.key("ctrl+k")
    desk.find("Contact or command", "text")
    desk.type("triage")
    desk.quiet()
    desk.key("Return")
    heard("Imported")
    desk.quiet()
    everybody = [f"new-{letter}" for letter in "ABCDEF"]

    def decided() -> list[str]:
        return sorted(decision(kept.person(uid)) for uid in everybody)

    for done, key in enumerate(("a", "b", "c", "r", "n"), 1):
        desk.key(key)
        holds(lambda done=done: decided().count("") == len(everybody) - done, f"{done} decided")
    assert decided() == ["", "A", "B", "C", "for good", "rests"]
    # the last one was a mistake
    desk.key("ctrl+z")
    holds(lambda: decided() == ["", "", "A", "B", "C", "rests"], "the last is to be decided again")
    desk.shot("morning.png")
    desk.key("ctrl+q")
    assert program.wait(15) == 0, program.said()


def decision(person: Contact) -> str:
    if person.resting_until is not None:
        return "for good" if person.resting_until == FOR_GOOD else "rests"
    return person.tier.value if person.tier else ""


def _listen_to_calls(folder: Path) -> Callable[[], str]:
    """Stand in for whatever dials on this desktop; what it was asked to dial."""
    dialler, called = folder / "xdg-open", folder / "dialled"
    dialler.write_text(f'#!/bin/sh\nprintf %s "$1" > "{called}"\n', "utf-8")
    dialler.chmod(0o755)
    return lambda: called.read_text("utf-8") if called.exists() else ""
