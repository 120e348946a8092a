"""The follow-up method, walked through in the window: the ladder to its end, care after delivery, the warm way in."""

from datetime import date
from pathlib import Path

import pytest

from salesassist.domain.cadence import Rule
from salesassist.domain.deal import Stage
from salesassist.domain.follow_up import Channel, FollowUp, Part
from salesassist.domain.interaction import Outcome
from salesassist.domain.relation import Relation, RelationKind
from salesassist.store.store import Store
from tests.desktop.desk import Desk
from tests.factories import contact, deal, follow_up, interaction, moment


class Walk:
    """The program on a desk with a clock that the test sets, and the records as they are stored."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.data, self._clock = desk, folder / "data", folder / "clock"
        self.set_clock("2026-11-23 09:14")

    def set_clock(self, text: str) -> None:
        self._clock.write_text(f"{moment(text).isoformat()}[Europe/Berlin]", "utf-8")

    def start(self) -> None:
        self.desk.start(data_dir=self.data, env={"SALESASSIST_NOW": str(self._clock)})
        self.desk.find("Today’s list", seconds=15)
        self.desk.until(self.desk.notes, "the morning's digest", 15)
        self.desk.run("dunstctl", "close-all")
        self.desk.quiet()

    def open_step(self, uid: str) -> FollowUp:
        with Store(self.data) as store:
            (step,) = store.follow_ups_of(uid, open_only=True)
            return step


@pytest.fixture
def walk(desk: Desk, tmp_path: Path) -> Walk:
    walk = Walk(desk, tmp_path)
    with Store(walk.data) as store, store.change():
        store.set_settings({"currency": "EUR", "region": "GB"})
        store.add_contacts([
            contact("Anna Berg", uid="anna", organization="Acme", country="GB"),
            contact("Lori Brandt", uid="lori", organization="Brandt Media", country="GB"),
            contact("Marie Keller", uid="marie", organization="Keller & Co", country="GB"),
            contact("Zoe Zander", uid="zoe", organization="Zenith AG", country="GB"),
        ])  # fmt: skip
        store.add_follow_ups([follow_up("anna", date(2026, 11, 23), uid="first", purpose="Ask about the proposal")])
        store.add_interactions([interaction("lori", Outcome.MET, "2026-11-20 10:00")])
        store.add_relations([
            Relation("lori", "marie", RelationKind.KNOWS, 3), Relation("marie", "zoe", RelationKind.COLLEAGUE_OF, 2),
        ])  # fmt: skip
        store.add_deals([deal("lori", 9000, uid="job", title="Website", stage=Stage.WON)])
    return walk


def test_three_tries_end_in_a_message_and_a_useful_thing(walk: Walk) -> None:
    walk.start()
    desk = walk.desk
    desk.key("3")
    desk.until(lambda: walk.open_step("anna").attempt == 2, "the second try is planned")
    step = walk.open_step("anna")
    assert (step.due.day, step.due.part) == (date(2026, 11, 25), Part.AFTERNOON)  # another day, another part of it
    desk.key("ctrl+2")
    spoken = "Anna Berg, Acme, scheduled, next step call: Ask about the proposal, Wed 25 Nov, afternoon"
    desk.click(spoken, "table cell")
    walk.set_clock("2026-11-25 14:00")
    desk.key("3")
    desk.until(lambda: walk.open_step("anna").attempt == 3, "the third try is planned")
    assert walk.open_step("anna").due.day == date(2026, 11, 30)
    walk.set_clock("2026-11-30 10:00")
    desk.key("3")
    desk.until(lambda: walk.open_step("anna").rule_key == Rule.DOOR_OPEN, "the ladder ends in a message")
    step = walk.open_step("anna")
    assert (step.channel, step.due.day) == (Channel.EMAIL, date(2026, 12, 1))
    desk.shot("ladder-ended.png")
    walk.set_clock("2026-12-01 10:00")
    desk.key("5")
    desk.until(lambda: walk.open_step("anna").rule_key == Rule.USEFUL, "a useful thing follows the message")
    assert walk.open_step("anna").due.day == date(2027, 1, 12)  # 42 days after it, a working day
    desk.key(*["ctrl+z"] * 4)
    desk.until(lambda: walk.open_step("anna").uid == "first", "four steps back, all is as it was")


def test_a_delivered_deal_starts_its_care_once(walk: Walk) -> None:
    walk.start()
    desk = walk.desk
    desk.key("ctrl+3")
    card = desk.find("Website, Brandt Media, €\xa09,000, won", "list item")
    desk.click_at(card.x, card.y)
    for _again in range(2):
        desk.click("Deal", "menu item")
        desk.click("Delivered today", "menu item")
        desk.until(lambda: walk.open_step("lori").rule_key, "care after delivery begins")
        step = walk.open_step("lori")  # one step, also the second time
        assert (step.due.day, step.promised, step.deal) == (date(2026, 11, 25), False, "job")
    desk.key("ctrl+2")
    desk.shot("care-plan.png")


def test_the_warm_way_in_to_a_company_two_steps_away(walk: Walk) -> None:
    walk.start()
    desk = walk.desk
    desk.click("Tools", "menu item")
    desk.click("Who knows a company?…", "menu item")
    desk.quiet()
    desk.type("Zenith AG")
    desk.key("Return")

    def ways() -> list[str]:
        return [line for line in desk.tree().splitlines() if "Zoe Zander" in line and "Lori Brandt" in line]

    (way, *_others) = desk.until(ways, "the way is shown")
    desk.shot("warm-way.png")
    assert way.index("Lori Brandt") < way.index("Marie Keller") < way.index("Zoe Zander")
