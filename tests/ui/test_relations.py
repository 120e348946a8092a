"""Relations in the call sheet, and the dialog that shows who knows whom."""

from collections.abc import Callable
from html import unescape
from re import sub

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Tier
from salesassist.domain.deal import Stage
from salesassist.domain.network import Link
from salesassist.domain.relation import Relation, RelationKind
from salesassist.ui.network.way_dialog import WayDialog
from salesassist.ui.pane.pane import ContactPane
from salesassist.ui.pane.relations import RelationsPart
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, deal

LEFT = Qt.MouseButton.LeftButton
INTRODUCED, COLLEAGUE, WORKS_AT, KNOWS = RelationKind


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, desk: Desk) -> ContactPane:
    desk.keep(
        contact("Anna Schmidt", uid="anna", organization="Acme GmbH", introduced_by="lori"),
        contact("Lori Brandt", uid="lori", tier=Tier.B), contact("Ben & Co", uid="ben"),
        contact("Cleo Day", uid="cleo", organization="Day Ltd"), contact("Cleo Day", uid="cleo2"),
        deal("anna", 18400), deal("ben", 500, stage=Stage.WON), Relation("anna", "ben", INTRODUCED, 1),
    )  # fmt: skip
    pane = ContactPane(desk.session, theme, QMenu())
    qtbot.addWidget(pane)
    pane.resize(400, 1200)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.show_contact("anna")
    return pane


def part(pane: ContactPane) -> RelationsPart:
    return pane.sheet.relations


def buttons(widget: QWidget) -> dict[str, QPushButton]:
    return {b.text(): b for b in widget.findChildren(QPushButton) if b.isVisible()}


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def add(qtbot: QtBot, pane: ContactPane, kind: int, name: str) -> None:
    relations = part(pane)
    qtbot.mouseClick(relations.add, LEFT)
    relations.editor.kind.setCurrentIndex(kind)
    qtbot.keyClicks(relations.editor.name, name)
    qtbot.mouseClick(relations.editor.save, LEFT)


def test_the_sheet_shows_each_relation_from_its_own_side(pane: ContactPane) -> None:
    said = texts(part(pane))
    assert "Introduced by" in said and "Introduced" in said
    assert {"Lori Brandt", "Ben && Co"} <= buttons(part(pane)).keys()
    assert any(text.startswith("1 introduced") and text.endswith("won €\xa0500") for text in said)
    pane.show_contact("lori")
    assert "1 introduced · 1 more through them · open €\xa018,400 · won €\xa0500" in texts(part(pane))


def test_a_relation_leads_to_the_other_contact(qtbot: QtBot, pane: ContactPane) -> None:
    with qtbot.waitSignal(pane.contact_requested) as asked:
        qtbot.mouseClick(buttons(part(pane))["Lori Brandt"], LEFT)
    assert asked.args == ["lori"]


def test_a_relation_is_added_by_name_and_undone(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    add(qtbot, pane, 2, "Cleo Day (Day Ltd)")
    assert Link("anna", "cleo", "colleague_of", 2) in desk.session.links("anna")
    assert "Cleo Day" in buttons(part(pane))
    assert not part(pane).editor.isVisible() and part(pane).add.isVisible()
    desk.session.undo_stack.undo()
    assert "Cleo Day" not in buttons(part(pane))


def test_was_introduced_by_goes_the_other_way_round(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    pane.show_contact("ben")
    add(qtbot, pane, 0, "lori brandt")
    assert Link("lori", "ben", "introduced", 2) in desk.session.links("ben")


@pytest.mark.parametrize(("typed", "said"), [
    ("", "Type whom"), ("Nobody", "There is no contact “Nobody”"), ("cleo day", "Several contacts are called"),
    ("Anna Schmidt", "There is no contact"),
])  # fmt: skip
def test_a_name_that_is_nobody_or_several_is_asked_about(
    qtbot: QtBot, pane: ContactPane, desk: Desk, typed: str, said: str
) -> None:
    before = desk.session.links()
    add(qtbot, pane, 2, typed)
    assert part(pane).editor.trouble.isVisible() and said in part(pane).editor.trouble.text()
    assert desk.session.links() == before


def test_escape_leaves_without_adding(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    qtbot.mouseClick(part(pane).add, LEFT)
    qtbot.keyClick(part(pane).editor.name, Qt.Key.Key_Escape)
    assert part(pane).editor.isHidden() and part(pane).add.isVisible()
    assert desk.session.undo_stack.count() == 0


def test_a_relation_is_removed_with_one_click(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    (remove,) = [b for b in part(pane).findChildren(QToolButton)
                 if b.accessibleName() == "Remove: Introduced by Lori Brandt"]  # fmt: skip
    qtbot.mouseClick(remove, LEFT)
    assert desk.person().introduced_by is None
    assert "Lori Brandt" not in buttons(part(pane))
    assert pane.sheet._through_part.isHidden()


def test_thanks_are_planned_with_one_click_and_noted_with_another(
    qtbot: QtBot, pane: ContactPane, desk: Desk
) -> None:  # fmt: skip
    pane.show_contact("lori")
    assert "thanks owed" in texts(part(pane))
    qtbot.mouseClick(buttons(part(pane))["Plan a thank-you"], LEFT)
    assert desk.one("lori").purpose == "Thank them for introducing Anna Schmidt"
    assert "thank-you planned" in texts(part(pane)) and "Plan a thank-you" not in buttons(part(pane))
    qtbot.mouseClick(buttons(part(pane))["Thanked"], LEFT)
    assert "thanked Today" in texts(part(pane))
    assert desk.session.links("lori") == [Link("lori", "anna", "introduced", 2, MONDAY)]


def test_many_relations_are_shown_when_asked_for(qtbot: QtBot, pane: ContactPane, desk: Desk) -> None:
    others = [contact(f"Person {n}", uid=f"p{n}") for n in range(20)]
    desk.keep(*others, *(Relation("anna", other.uid, KNOWS) for other in others))
    pane.show_contact("cleo")
    pane.show_contact("anna")
    assert "Show 14 more" in buttons(part(pane))
    qtbot.mouseClick(buttons(part(pane))["Show 14 more"], LEFT)
    assert sum(text.startswith("Person") for text in buttons(part(pane))) == 20


# --- who knows them --------------------------------------------------------------------------------------------------


@pytest.fixture
def ways(qtbot: QtBot, theme: Theme, desk: Desk, pane: ContactPane) -> Callable[..., WayDialog]:
    def make(uid: str | None = None) -> WayDialog:
        dialog = WayDialog(desk.session, theme, uid)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def shown(dialog: WayDialog) -> list[str]:
    return [unescape(sub("<[^>]+>", "", label.text())) for label in dialog.paths]


def test_the_way_to_a_person_is_a_path(ways: Callable[..., WayDialog]) -> None:
    dialog = ways("anna")
    assert shown(dialog) == ["You → Lori Brandt → Anna Schmidt (Acme GmbH)"]
    assert "Lori Brandt introduced Anna Schmidt (good)" in texts(dialog)


def test_the_way_to_a_company_is_found_as_it_is_typed(qtbot: QtBot, ways: Callable[..., WayDialog]) -> None:
    dialog = ways()
    assert shown(dialog) == []
    qtbot.keyClicks(dialog.search, "ACME gmbh")
    assert shown(dialog) == ["You → Lori Brandt → Anna Schmidt (Acme GmbH)"]


def test_each_stop_of_a_path_is_a_link_for_the_keyboard_too(qtbot: QtBot, ways: Callable[..., WayDialog]) -> None:
    dialog = ways("ben")
    assert shown(dialog) == ["You → Lori Brandt → Anna Schmidt → Ben & Co"]
    (path,) = dialog.paths
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    path.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(path, Qt.Key.Key_Tab)
    with qtbot.waitSignal(dialog.contact_requested) as asked:
        qtbot.keyClick(path, Qt.Key.Key_Return)
    assert asked.args[0] in ("lori", "anna")
    assert not dialog.isVisible()


def test_no_way_and_no_such_company_are_said_apart(qtbot: QtBot, ways: Callable[..., WayDialog]) -> None:
    dialog = ways()
    dialog.search.setText("Day Ltd")
    assert any(text.startswith("No way to Day Ltd") for text in texts(dialog))
    dialog.search.setText("Nowhere Inc")
    assert "No contact is at a company of the name Nowhere Inc." in texts(dialog)


def test_a_name_cannot_write_into_the_path(ways: Callable[..., WayDialog], desk: Desk) -> None:
    desk.keep(contact("<b>Eve</b>", uid="eve", tier=Tier.A))
    dialog = ways("eve")
    assert "&lt;b&gt;Eve&lt;/b&gt;" in dialog.paths[0].text()
