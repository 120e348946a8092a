"""Erasing in the window: what goes is shown first, the name has to be typed, and nothing remembers them after."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Email
from salesassist.ui.setup.erase_dialog import EraseDialog
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import contact, follow_up, interaction, keep

ANNA = contact("Anna Quenby", uid="anna", emails=(Email("anna@quenby.example"),))
BEN = contact("Ben Okafor", uid="ben", notes="Brother of Anna Quenby")

Opened = Callable[..., EraseDialog]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, desk: Desk) -> Opened:
    keep(desk.store, ANNA, BEN, follow_up(ANNA), interaction(ANNA), interaction(ANNA))
    desk.session.reload()

    def open_dialog(*uids: str) -> EraseDialog:
        dialog = EraseDialog(desk.session, theme, uids)
        qtbot.addWidget(dialog)
        with qtbot.waitSignal(dialog.looked, timeout=20_000):
            dialog.show()
        return dialog

    return open_dialog


def confirm(qtbot: QtBot, dialog: EraseDialog, typed: str) -> None:
    qtbot.keyClicks(dialog.typed, typed)
    with qtbot.waitSignal(dialog.erased, timeout=20_000):
        qtbot.mouseClick(dialog.erase_button, Qt.MouseButton.LeftButton)


def test_it_shows_what_goes_and_what_stays_and_changes_nothing(opened: Opened, desk: Desk) -> None:
    dialog = opened("anna")
    text = dialog.what.toPlainText()
    assert "1 follow-up, 2 entries of the history" in text
    assert "Record of Ben Okafor: Brother of Anna Quenby" in text
    assert desk.store.contact("anna") is not None


def test_the_name_has_to_be_typed(qtbot: QtBot, opened: Opened, desk: Desk) -> None:
    dialog = opened("anna")
    assert not dialog.erase_button.isEnabled()
    qtbot.keyClicks(dialog.typed, "Anna")
    assert not dialog.erase_button.isEnabled()
    qtbot.keyClick(dialog.typed, Qt.Key.Key_Return)
    dialog.erase()
    assert desk.store.contact("anna") is not None
    qtbot.keyClicks(dialog.typed, " QUENBY")
    assert dialog.erase_button.isEnabled()


def test_it_is_as_high_as_what_there_is_to_say(opened: Opened, desk: Desk) -> None:
    keep(desk.store, *(contact(f"Friend {n}", uid=f"f{n}", notes="Knows Anna Quenby well") for n in range(60)))
    desk.session.reload()
    ben, anna = opened("ben"), opened("anna")
    assert ben.height() < anna.height()
    assert ben.what.verticalScrollBar().maximum() == 0 < anna.what.verticalScrollBar().maximum()


def test_nothing_remembers_an_erased_contact(qtbot: QtBot, opened: Opened, desk: Desk) -> None:
    desk.session.save_contact(contact("Anna Quenby-Smith", uid="anna"))
    desk.session.delete_contacts(["anna"])
    assert desk.session.undo_stack.count() == 2
    dialog = opened("anna")
    confirm(qtbot, dialog, "Anna Quenby-Smith")
    assert desk.session.undo_stack.count() == 0
    assert desk.store.contact("anna") is None
    assert {line.uid for line in desk.session.book} == {"ben"}
    folder = desk.store.path.parent
    assert not [path for path in folder.rglob("*") if path.is_file() and b"anna@quenby" in path.read_bytes()]


@pytest.mark.parametrize("rewrite", [True, False])
def test_backups_are_named_and_rewritten_if_wanted(
    qtbot: QtBot, opened: Opened, desk: Desk, rewrite: bool
) -> None:
    backup = desk.store.path.with_name("salesassist-before-restore-1.db")
    keep(desk.store, contact("Early", uid="early"))
    desk.store.back_up(backup)
    dialog = opened("early")
    assert backup.name in dialog.what.toPlainText()
    dialog.rewrite.setChecked(rewrite)
    confirm(qtbot, dialog, "early")
    assert (b"Early" in backup.read_bytes()) is not rewrite
    told = dialog.told.toPlainText()
    assert backup.name in told and ("rewritten" in told) is rewrite and ("still hold" in told) is not rewrite


def test_several_are_erased_together_by_a_word(qtbot: QtBot, opened: Opened, desk: Desk) -> None:
    dialog = opened("anna", "ben")
    assert "Whom: Anna Quenby, Ben Okafor" in dialog.what.toPlainText()
    confirm(qtbot, dialog, "erase 2")
    assert len(desk.session.book) == 0


def test_somebody_who_is_gone_already_cannot_be_erased(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    dialog = EraseDialog(desk.session, theme, ["nobody"])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "nothing to erase" in dialog.heading())
    assert not dialog.erase_button.isVisible()


def test_escape_while_it_looks_closes_it(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    keep(desk.store, contact("Al", uid="al"))
    dialog = EraseDialog(desk.session, theme, ["al"])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert desk.store.contact("al") is not None



def test_it_stays_while_it_erases(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened("anna")
    dialog.typed.setText("anna quenby")
    with qtbot.waitSignal(dialog.erased, timeout=20_000):
        dialog.erase()
        dialog.reject()
    assert dialog.isVisible() and dialog.heading() == "The contact is erased"
