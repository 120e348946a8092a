"""Backups in the window: what differs is seen first, and what is brought back is one step."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from salesassist.domain.backup import Why
from salesassist.session.keeper import Keeper
from salesassist.store.backups import Backups
from salesassist.ui.backups.dialog import BackupsDialog
from salesassist.ui.backups.moments import Role
from salesassist.ui.backups.rows import BackupFolderRow, LastBackupRow, minutes_row
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import contact, interaction, keep, moment
from tests.ui.test_accessibility import nameless

LEFT = Qt.MouseButton.LeftButton
CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def keeper(desk: Desk) -> Iterator[Keeper]:
    """Anna and Ben were there yesterday; Ben and Cleo are today, and Ben was spoken to."""
    keep(desk.store, contact("Anna Berg", uid="anna"), contact("Ben Roth", uid="ben"))
    Backups(desk.store.path).take(moment("2026-11-22 17:30"), Why.CHANGES)
    keep(desk.store, contact("Cleo Fox", uid="cleo"), interaction("ben", uid="i"))
    desk.session.reload()
    desk.session.delete_contacts(["anna"])
    keeper = Keeper(desk.session, desk.store.path)
    yield keeper
    keeper.end()


Opened = Callable[[], BackupsDialog]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, desk: Desk, keeper: Keeper) -> Opened:
    def open_dialog() -> BackupsDialog:
        dialog = BackupsDialog(desk.session, theme, keeper)
        qtbot.addWidget(dialog, before_close_func=lambda it: qtbot.waitUntil(lambda: it._task is None))
        with qtbot.waitSignal(dialog.looked, timeout=10_000):
            dialog.show()
        return dialog

    return open_dialog


def names(dialog: BackupsDialog) -> list[str]:
    model = dialog.found.model
    return [model.index(row).data() for row in range(model.rowCount())]


def people(desk: Desk) -> set[str]:
    return {line.uid for line in desk.session.book}


def answer(text: str, seen: list[str]) -> None:
    """Press this button of the question that comes."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, press)
            return
        seen.append(box.text())
        next(button for button in box.buttons() if button.text().replace("&", "") == text).click()

    QTimer.singleShot(0, press)


def test_a_moment_is_told_in_words_and_what_differs_by_name(opened: Opened) -> None:
    dialog = opened()
    index = dialog.model.index(0)
    assert index.data(Role.WHEN) == "Yesterday 17:30"
    assert index.data(Role.ABOUT).startswith("After changes  ·  ")
    found = dialog.found
    assert found.heading.text() == "What differs from Yesterday 17:30"
    assert found.figures.text() == "Conversations: 1 would go"
    assert [tab.text() for tab in found.tabs.values()] == ["Would come back 1", "Were different 1", "Would go 1"]
    assert names(dialog) == ["Anna Berg"]
    found.tabs["other"].click()
    assert names(dialog) == ["Ben Roth"]
    found.tabs["gone"].click()
    assert names(dialog) == ["Cleo Fox"] and found.model.index(0).data(CHECK) is None
    assert not dialog.some_button.isEnabled()


def test_everything_can_be_read_out(opened: Opened) -> None:
    dialog = opened()
    assert nameless(dialog) == []
    model = dialog.model
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Yesterday 17:30, After changes")


def test_single_contacts_come_back_and_what_has_come_since_stays(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    dialog = opened()
    dialog.found.list.setCurrentIndex(dialog.found.model.index(0))
    qtbot.keyClick(dialog.found.list, Qt.Key.Key_Space)
    assert dialog.some_button.text() == "Bring back 1 &chosen contact"
    before = desk.store.everything()
    with qtbot.waitSignal(dialog.restored, timeout=10_000):
        qtbot.mouseClick(dialog.some_button, LEFT)
    assert people(desk) == {"anna", "ben", "cleo"}
    assert desk.undo_text == "Bring back a contact as of Yesterday 17:30"
    assert "1 contact was brought back" in dialog.said
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    assert dialog.model.index(0).data(Role.ABOUT).startswith("Before a restore")
    assert dialog.list.currentIndex().row() == 1  # the same one is chosen
    qtbot.mouseClick(dialog.told.undo_button, LEFT)
    assert desk.store.everything() == before and dialog.said.startswith("Undone")


def test_everything_comes_back_once_the_user_has_read_what_would_go(
    qtbot: QtBot, desk: Desk, opened: Opened
) -> None:
    dialog = opened()
    seen: list[str] = []
    answer("Cancel", seen)
    qtbot.mouseClick(dialog.all_button, LEFT)
    assert people(desk) == {"ben", "cleo"}
    assert "• Cleo Fox" in seen[0] and "1 conversation." in seen[0] and "Yesterday 17:30" in seen[0]
    answer("Bring back everything", seen)
    before = desk.store.everything()
    with qtbot.waitSignal(dialog.restored, timeout=10_000):
        qtbot.mouseClick(dialog.all_button, LEFT)
    assert people(desk) == {"anna", "ben"}
    assert desk.undo_text == "Restore the backup of Yesterday 17:30"
    assert desk.store.history("ben") == []
    desk.session.undo_stack.undo()
    assert desk.store.everything() == before
    assert not dialog.told.undo_button.isEnabled()


def test_names_are_found_and_chosen_together(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    desk.session.delete_contacts(["ben"])
    dialog = opened()
    assert names(dialog) == ["Anna Berg", "Ben Roth"]
    dialog.found.search.setText("röth")
    assert names(dialog) == ["Ben Roth"]
    dialog.found.every.click()
    assert dialog.found.chosen == ["ben"] and dialog.found.every.text() == "Choose none"
    dialog.found.search.clear()
    assert dialog.found.every.text() == "Choose all"
    assert dialog.found.model.index(0).data(CHECK) == Qt.CheckState.Unchecked
    dialog.found.every.click()
    dialog.found.tabs["gone"].click()
    assert dialog.found.chosen == ["anna", "ben"]  # what is chosen stays chosen
    assert dialog.some_button.text() == "Bring back 2 &chosen contacts"


def test_a_damaged_backup_says_so_and_offers_the_next(
    qtbot: QtBot, desk: Desk, keeper: Keeper, opened: Opened
) -> None:
    newest = Backups(desk.store.path).take(moment("2026-11-23 09:00"), Why.START)
    assert newest is not None
    newest.path.write_bytes(newest.path.read_bytes()[:-60])
    dialog = opened()
    assert "cannot be used" in dialog.said and "is damaged" in dialog.said
    assert dialog.model.index(0).data(Role.ABOUT).startswith("Damaged")
    assert not dialog.all_button.isVisible()
    with qtbot.waitSignal(dialog.looked, timeout=10_000):
        qtbot.mouseClick(dialog.told.next_button, LEFT)
    assert names(dialog) == ["Anna Berg"]


def test_nothing_to_bring_back_is_said(desk: Desk, opened: Opened) -> None:
    Backups(desk.store.path).take(moment("2026-11-23 09:00"), Why.HAND)
    dialog = opened()
    assert dialog.said.startswith("Nothing differs")
    assert not dialog.all_button.isVisible() and not dialog.some_button.isVisible()


def test_the_list_follows_a_backup_taken_by_hand(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened()
    qtbot.mouseClick(dialog.now_button, LEFT)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2, timeout=10_000)
    assert dialog.model.index(0).data(Role.ABOUT).startswith("By hand")
    assert names(dialog) == ["Anna Berg"]  # what was being looked at is


def test_a_file_from_elsewhere_is_looked_into_like_the_others(
    qtbot: QtBot, desk: Desk, opened: Opened, tmp_path: Path
) -> None:
    dialog = opened()
    copy = tmp_path / "from another computer.db"
    desk.store.back_up(copy)
    with qtbot.waitSignal(dialog.looked, timeout=10_000):
        dialog.take_file(copy)
    assert dialog.said.startswith("Nothing differs")
    assert dialog.model.index(0).data(Role.ABOUT).startswith("from another computer.db")
    dialog.take_file(tmp_path / "missing.db")
    assert "missing.db cannot be read" in dialog._trouble.text() and dialog._trouble.isVisible()


def test_stopping_and_closing_bring_nothing_back(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    dialog = opened()
    before = desk.store.everything()
    dialog.found.model.tick_all(True)
    dialog.bring_some_back()
    dialog.cancel()
    qtbot.waitUntil(lambda: dialog._task is None)
    if "Stopped" in dialog.said:  # it may have been quicker
        assert desk.store.everything() == before
    else:
        assert people(desk) == {"anna", "ben", "cleo"}
    dialog._look()
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_with_no_backup_yet_the_first_can_be_made(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    keeper = Keeper(desk.session, desk.store.path)
    dialog = BackupsDialog(desk.session, theme, keeper)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.listed, timeout=10_000):
        dialog.show()
    assert dialog.said.startswith("There is no backup yet")
    qtbot.mouseClick(dialog.now_button, LEFT)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1, timeout=10_000)
    qtbot.waitUntil(lambda: dialog._task is None)
    keeper.end()


# --- in Settings ---


def test_settings_tell_the_last_backup_and_take_another(
    qtbot: QtBot, desk: Desk, theme: Theme, keeper: Keeper
) -> None:
    row = LastBackupRow(desk.session, keeper, theme)
    qtbot.addWidget(row)
    assert row.said == "Looking…"
    keeper.has_looked = True
    row.refresh()
    assert row.said == "No backup yet"
    with qtbot.waitSignal(keeper.looked, timeout=10_000):
        qtbot.mouseClick(row.now, LEFT)
        assert row.said == "Backing up…" and not row.now.isEnabled()
    assert row.said.startswith("Last: Today 09:14, ") and row.now.isEnabled()


def test_settings_tell_where_backups_go(
    qtbot: QtBot, theme: Theme, keeper: Keeper, tmp_path: Path
) -> None:
    row = BackupFolderRow(keeper, theme)
    qtbot.addWidget(row)
    stick = tmp_path / "stick"
    stick.mkdir()
    with qtbot.waitSignal(keeper.looked, timeout=10_000):
        keeper.move(stick)
    assert row._place.text() == str(stick) and not row.usual.isHidden()
    stick.rename(tmp_path / "away")
    with qtbot.waitSignal(keeper.looked, timeout=10_000):
        keeper.take_now()
    assert "is not there just now" in row.warning


def test_how_often_is_a_preference_like_others(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    row = minutes_row(desk.session, theme)
    qtbot.addWidget(row)
    row.control.chosen.emit(45)
    assert desk.session.preferences.backup_minutes == 45
    assert desk.undo_text == "Set Back up after"
