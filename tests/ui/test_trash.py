"""The trash in the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salesassist.ui.setup.erase_dialog import EraseDialog
from salesassist.ui.theme import Theme
from salesassist.ui.trash.dialog import TrashDialog
from salesassist.ui.trash.model import Column
from tests.desk import Desk
from tests.factories import contact, interaction
from tests.ui.test_accessibility import nameless

LEFT = Qt.MouseButton.LeftButton

Opened = Callable[[], TrashDialog]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, desk: Desk) -> Opened:
    desk.keep(
        contact("Anna Berg", uid="anna", organization="Müller"), contact("Ben Roth", uid="ben"),
        contact("Cleo Fox", uid="cleo"), interaction("anna", uid="i"),
    )  # fmt: skip

    def open_dialog() -> TrashDialog:
        dialog = TrashDialog(desk.session, theme)
        qtbot.addWidget(dialog, before_close_func=lambda it: qtbot.waitUntil(lambda: it._task is None))
        with qtbot.waitSignal(dialog.listed, timeout=10_000):
            dialog.show()
        return dialog

    return open_dialog


def names(dialog: TrashDialog) -> list[str]:
    return [dialog.model.index(row, Column.NAME).data() for row in range(dialog.model.rowCount())]


def test_an_empty_trash_says_what_it_is_for(opened: Opened) -> None:
    dialog = opened()
    assert "kept" not in dialog.summary.text() and "wait here for 30 days" in dialog.empty.text()
    assert dialog.empty.isVisible() and not dialog.table.isVisible()
    assert not any(b.isEnabled() for b in (dialog.restore_button, dialog.erase_button, dialog.empty_button))


def test_everything_can_be_read_out(desk: Desk, opened: Opened) -> None:
    desk.session.delete_contacts(["ben"])
    assert nameless(opened()) == []


def test_who_was_deleted_is_listed_with_when_and_until_when(desk: Desk, opened: Opened) -> None:
    desk.session.delete_contacts(["ben"])
    desk.time_is("2026-11-24 11:00")
    desk.session.delete_contacts(["anna"])
    dialog = opened()
    assert names(dialog) == ["Anna Berg", "Ben Roth"]
    assert [dialog.model.index(0, column).data() for column in Column] == [
        "Anna Berg", "Müller", "1 record", "Today, 11:00", "Thu 24 Dec"
    ]  # fmt: skip
    assert dialog.model.index(1, Column.DELETED).data() == "Yesterday, 09:14"
    assert dialog.summary.text() == "2 contacts, each kept for 30 days"


def test_who_is_found_comes_back_and_that_can_be_undone(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    desk.session.delete_contacts(["anna", "ben", "cleo"])
    dialog = opened()
    qtbot.keyClicks(dialog.search, "muller")
    assert names(dialog) == ["Anna Berg"]
    with qtbot.waitSignal(dialog.listed, timeout=10_000):
        qtbot.mouseClick(dialog.restore_button, LEFT)
    assert desk.session.book.get("anna") is not None
    assert dialog.said.text() == "Anna Berg is back in the address book"
    assert names(dialog) == [] and "Nobody in the trash" in dialog.empty.text()
    dialog.search.clear()
    assert sorted(names(dialog)) == ["Ben Roth", "Cleo Fox"]
    with qtbot.waitSignal(dialog.listed, timeout=10_000):
        qtbot.mouseClick(dialog.undo_button, LEFT)
    assert desk.session.book.get("anna") is None
    assert dialog.undo_button.isHidden() and not dialog.said.text()


def test_several_come_back_in_one_step(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    desk.session.delete_contacts(["anna", "ben", "cleo"])
    dialog = opened()
    dialog.table.selectAll()
    assert dialog.restore_button.text() == "&Restore 3 contacts"
    with qtbot.waitSignal(dialog.listed, timeout=10_000):
        qtbot.keyClick(dialog.table, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert len(desk.session.book) == 3 and desk.undo_text == "Restore 3 contacts"


def test_emptying_asks_for_a_word_and_nothing_is_left(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    desk.session.delete_contacts(["anna", "ben"])
    dialog = opened()
    qtbot.mouseClick(dialog.empty_button, LEFT)
    erasing = dialog.findChild(EraseDialog)
    assert erasing is not None
    qtbot.waitUntil(lambda: erasing.heading() == "Erase 2 contacts for good?", timeout=10_000)
    qtbot.keyClicks(erasing.typed, "erase 2")
    with qtbot.waitSignal(dialog.listed, timeout=20_000):
        qtbot.mouseClick(erasing.erase_button, LEFT)
    assert names(dialog) == [] and "empty" in dialog.empty.text()
    assert desk.store.contact("anna") is None and desk.store.contact("cleo") is not None
    erasing.reject()


def test_erasing_one_leaves_the_others(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    desk.session.delete_contacts(["anna", "ben"])
    dialog = opened()
    dialog.table.selectRow(1)
    who = names(dialog)[1]
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    erasing = dialog.findChild(EraseDialog)
    assert erasing is not None
    qtbot.waitUntil(lambda: erasing.heading() == f"Erase {who} for good?", timeout=10_000)
    erasing.reject()
    qtbot.waitUntil(lambda: dialog.findChild(EraseDialog) is None)
    assert len(names(dialog)) == 2


def test_what_is_deleted_meanwhile_appears(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    dialog = opened()
    with qtbot.waitSignal(dialog.listed, timeout=10_000):
        desk.session.delete_contacts(["cleo"])
    assert names(dialog) == ["Cleo Fox"] and dialog.table.isVisible()
