"""Deals on a real desktop: a drag from column to column, undone; the money on Today; both views in both themes."""

from datetime import date
from pathlib import Path

import pytest

from salesassist.domain.deal import Stage
from salesassist.store.store import Store
from tests.desktop.desk import Desk
from tests.factories import contact, deal, follow_up

pytestmark = pytest.mark.desktop
NOW = "2026-11-23T09:14:00+01:00[Europe/Berlin]"
CARD = "Website relaunch, Acme GmbH, €\xa018,400, talking, next step call Thu 19 Nov, overdue 4 d"


def stages(folder: Path) -> dict[str, str]:
    with Store(folder) as store:
        return {d.title: d.stage.value for d in store.everything().deals}


def test_a_card_is_dragged_to_another_column_and_back_by_undo(desk: Desk, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Store(data) as store, store.change():
        store.set_settings({"currency": "EUR", "region": "DE"})
        store.add_contacts([
            contact("Anna Schmidt", uid="anna", organization="Acme GmbH"), contact("Ben Okafor", uid="ben"),
        ])  # fmt: skip
        store.add_deals([
            deal("anna", 18400, title="Website relaunch"), deal("ben", 900, title="Audit", stage=Stage.PROPOSAL),
        ])  # fmt: skip
        store.add_follow_ups([follow_up("anna", date(2026, 11, 19)), follow_up("ben", date(2026, 11, 26))])
    desk.start(data_dir=data, env={"SALESASSIST_NOW": NOW})
    desk.find("Deals, 2", "radio button", seconds=15)
    desk.quiet()
    desk.key("ctrl+3")
    card = desk.find(CARD, "list item")
    target = desk.find("Audit, Ben Okafor, €\xa0900, proposal, next step call Thu 26 Nov", "list item")
    desk.drag(card.x, card.y, target.x, target.bottom + 90)
    desk.find("Website relaunch, Acme GmbH, €\xa018,400, proposal, next step call Wed 25 Nov", "list item")
    assert stages(data) == {"Website relaunch": "proposal", "Audit": "proposal"}
    desk.quiet()
    desk.shot("deals-dropped.png")
    desk.key("ctrl+z")
    card = desk.find(CARD, "list item")
    assert stages(data)["Website relaunch"] == "talking"
    desk.click_at(card.x, card.y)
    desk.key("alt+Right", "alt+Right")
    desk.find("Website relaunch, Acme GmbH, €\xa018,400, won", "list item")
    assert stages(data)["Website relaunch"] == "won"
