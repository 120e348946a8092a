"""A calling session, the palette and the shortcut sheet on a real desktop, by keys alone."""

from datetime import date
from pathlib import Path

import pytest

from salesassist.domain.contact import Phone
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.interaction import Outcome
from salesassist.store.store import Store
from tests.desktop.desk import Desk
from tests.factories import contact, follow_up

pytestmark = pytest.mark.desktop
NOW = "2026-11-23T09:14:00+01:00[Europe/Berlin]"
TODAY = date(2026, 11, 23)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with Store(tmp_path / "data") as store, store.change():
        store.set_settings({"currency": "EUR", "region": "DE", "day_goal": 0})
        store.add_contacts([
            contact("Anna Schmidt", uid="anna", phones=(Phone("030 901820"),)), contact("Ben Okafor", uid="ben"),
            contact("Cara Lim", uid="cara"),
        ])  # fmt: skip
        store.add_follow_ups([
            follow_up("anna", TODAY, promised=True, purpose="Walk through the offer"),
            follow_up("ben", TODAY, purpose="Say thanks"), follow_up("cara", TODAY, purpose="Check in"),
        ])  # fmt: skip
    return tmp_path / "data"


def logged(data: Path, uid: str) -> list[tuple[Outcome, str]]:
    with Store(data) as store:
        return [(entry.outcome, entry.note) for entry in store.history(uid)]


def open_steps(data: Path, uid: str) -> list[FollowUp]:
    with Store(data) as store:
        return store.follow_ups_of(uid, open_only=True)


def heard(desk: Desk, text: str) -> None:
    """Wait until assistive technology is told this."""
    desk.until(lambda: text in desk.tree(), f"one hears of {text!r}")


def test_a_list_is_called_through_by_keys_alone(desk: Desk, data: Path) -> None:
    desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW})
    desk.find("Today’s list", seconds=15)
    desk.quiet()
    desk.key("ctrl+Return")
    heard(desk, "Anna Schmidt, Due today, Walk through the offer")
    desk.find("Call 030 901820", "push button")
    desk.key("n")
    desk.type("rang 3 times")
    desk.key("Return", "3")
    heard(desk, "Ben Okafor, Due today, Say thanks")
    assert logged(data, "anna") == [(Outcome.NO_ANSWER, "rang 3 times")]
    desk.key("l")
    heard(desk, "Cara Lim, Due today, Check in")
    desk.key("1")
    desk.find("What was said", "text")
    desk.quiet()
    desk.key("ctrl+Return")
    heard(desk, "3 of 3 · 1 spoke")
    assert logged(data, "cara") == [(Outcome.SPOKE, "")]
    desk.quiet()
    desk.shot("calling.png")
    desk.key("2")
    desk.find("Back to Today", "push button")
    desk.shot("calling-end.png")
    desk.key("u")
    heard(desk, "Ben Okafor, Due today, Say thanks")
    assert logged(data, "ben") == []
    desk.key("Escape")
    desk.find("Today’s list")


def test_the_palette_finds_a_contact_and_acts(desk: Desk, data: Path) -> None:
    desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW})
    desk.find("Today’s list", seconds=15)
    desk.quiet()
    desk.key("ctrl+k")
    desk.find("Contact or command", "text")
    desk.type("cara")
    heard(desk, "Cara Lim")
    desk.quiet()
    desk.shot("palette.png")
    desk.key("Tab")
    desk.type("no answer")
    desk.quiet()
    desk.key("Return")
    desk.until(lambda: logged(data, "cara") == [(Outcome.NO_ANSWER, "")], "it is logged")
    assert [step.attempt for step in open_steps(data, "cara")] == [2]
    desk.key("ctrl+k")
    desk.find("Contact or command", "text")
    desk.key("Escape")
    desk.quiet()
    desk.key("question")
    desk.find("Search the shortcuts", "text")
    desk.type("undo")
    desk.quiet()
    desk.shot("shortcuts.png")
