"""Finding and merging duplicates in the window, through real keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Email
from salesassist.domain.interaction import Outcome
from salesassist.ui.duplicates.certain_dialog import CertainDialog
from salesassist.ui.duplicates.merge_dialog import MergeDialog
from salesassist.ui.duplicates.model import Role
from salesassist.ui.duplicates.window import DuplicatesWindow
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import contact, follow_up, interaction

MAIL = (Email("anna@roth.example"),)
ANNA = contact("Anna Roth", uid="a1", emails=MAIL, role="Owner")
ROTH = contact("Roth, Anna", uid="a2", emails=MAIL, role="Boss", organization="Roth GmbH")
BEN = contact("Ben Okafor", uid="b1", organization="Okafor & Co")
BEN_AGAIN = contact("Ben Okafor", uid="b2", organization="Okafor & Co")


def open_window(desk: Desk, theme: Theme, qtbot: QtBot) -> DuplicatesWindow:
    window = DuplicatesWindow(desk.session, theme)
    qtbot.addWidget(window)
    window.show()
    settle(window, qtbot)
    return window


def settle(window: DuplicatesWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.stack.currentIndex() != 1)


def names(window: DuplicatesWindow) -> list[str]:
    return [window.model.index(row, 0).data(Role.NAMES) for row in range(window.model.rowCount())]


def text_of(window: DuplicatesWindow, field: str) -> str:
    return window.records._after[field].text().replace("\u200b", "")


def radio(window: DuplicatesWindow, said: str) -> QRadioButton:
    return next(it for it in window.records.findChildren(QRadioButton) if it.accessibleName() == said)


def test_m_merges_n_keeps_apart_and_ctrl_z_brings_back(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    desk.keep(ANNA, ROTH, BEN, BEN_AGAIN, interaction("a2", Outcome.SPOKE), follow_up("a1", uid="call"))
    before = desk.store.everything()
    window = open_window(desk, theme, qtbot)
    assert names(window) == ["Ben Okafor × 2", "Anna Roth  ·  Roth, Anna"]
    assert [window.model.index(row, 0).data(Role.WORD) for row in (0, 1)] == ["Certain", "Likely"]
    assert "Likely 92" in window.model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    qtbot.keyClick(window.list, Qt.Key.Key_Down)
    assert window.reasons.text().startswith("Same name")
    qtbot.keyClick(window.list, Qt.Key.Key_M)
    assert names(window) == ["Ben Okafor × 2"]
    assert desk.store.contact("a1") == desk.store.contact("a2")
    assert [it.uid for it in desk.open("a2")] == ["call"]
    qtbot.keyClick(window.list, Qt.Key.Key_N)
    assert desk.store.kept_apart() == {frozenset(("b1", "b2"))}
    assert window.nothing.text() == "All duplicates are settled"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(window) == ["Ben Okafor × 2"]
    qtbot.keyClick(window.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(window) == ["Ben Okafor × 2", "Anna Roth  ·  Roth, Anna"]
    assert {it.uid for it in window.records.contacts} == {"a1", "a2"}  # what came back is shown
    assert desk.store.everything() == before


def test_where_records_differ_the_user_chooses(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    desk.keep(ANNA, ROTH, follow_up("a1"), follow_up("a2"))
    window = open_window(desk, theme, qtbot)
    shown = {it.accessibleName() for it in window.records.findChildren(QRadioButton)}
    assert shown == {
        "Name: Anna Roth, of Anna Roth", "Name: Roth, Anna, of Roth, Anna",
        "Role: Owner, of Anna Roth", "Role: Boss, of Roth, Anna",
    }  # fmt: skip
    assert text_of(window, "organization") == "Roth GmbH"
    assert text_of(window, "emails") == "anna@roth.example"
    assert text_of(window, "role") == "Owner"
    assert "The 2 values you did not choose are kept in the notes." in window.explanation.text()
    assert "2 open next steps stay, none is closed." in window.explanation.text()
    boss = radio(window, "Role: Boss, of Roth, Anna")
    boss.setFocus()
    qtbot.keyClick(boss, Qt.Key.Key_Space)
    assert text_of(window, "role") == "Boss"
    qtbot.keyClick(boss, Qt.Key.Key_M)
    anna = desk.store.contact("a1")
    assert anna is not None
    assert (anna.name, anna.role, anna.organization) == ("Anna Roth", "Boss", "Roth GmbH")
    assert "Role: Owner" in anna.notes and "Name: Roth, Anna" in anna.notes
    assert len(desk.open("a1")) == 2


def test_one_of_three_can_be_left_out(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    desk.keep(ANNA, ROTH, contact("A. Roth", uid="a3", emails=MAIL))
    window = open_window(desk, theme, qtbot)
    box = next(it for it in window.records.findChildren(QCheckBox) if it.accessibleName() == "Merge A. Roth too")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.mouseClick(window.join, Qt.MouseButton.LeftButton)
    assert {it.uid for it in desk.store.contacts()} == {"a1", "a3"}
    assert names(window) == ["Anna Roth  ·  A. Roth"]


def test_all_certain_ones_are_listed_and_merged_in_one_step(
    desk: Desk, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.keep(ANNA, ROTH, BEN, BEN_AGAIN)
    listed: list[str] = []

    def agree(dialog: CertainDialog) -> bool:
        qtbot.addWidget(dialog)
        model = dialog.list.model()
        listed.extend(model.index(row, 0).data() for row in range(model.rowCount()))
        return True

    monkeypatch.setattr(CertainDialog, "exec", agree)
    window = open_window(desk, theme, qtbot)
    assert window.certain.text() == "Merge 1 certain…"
    qtbot.mouseClick(window.certain, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert listed == ["Ben Okafor × 2   ·   same name; same organisation"]
    assert names(window) == ["Anna Roth  ·  Roth, Anna"]
    assert not window.certain.isVisible()
    assert desk.session.undo_stack.undo_text() == "Merge a certain duplicate"
    desk.session.undo_stack.undo()
    assert window.model.rowCount() == 2


def test_a_book_without_duplicates_says_so(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    desk.keep(ANNA, BEN)
    window = open_window(desk, theme, qtbot)
    assert (window.nothing.text(), window.nothing_more.text()) == ("No duplicates found", "2 contacts compared.")
    desk.keep(BEN_AGAIN)
    qtbot.mouseClick(window.again, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert names(window) == ["Ben Okafor × 2"]


def test_a_search_that_is_stopped_says_so(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    desk.keep(ANNA, BEN)
    window = DuplicatesWindow(desk.session, theme)
    qtbot.addWidget(window)
    assert window._task is not None
    window._task.cancel()
    window.show()
    settle(window, qtbot)
    assert window.nothing.text() in ("Nothing was compared", "No duplicates found")  # it may have been quicker


def test_closing_the_window_ends_the_search(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    desk.keep(ANNA, ROTH)
    window = DuplicatesWindow(desk.session, theme)
    qtbot.addWidget(window)
    task = window._task
    assert task is not None
    window.show()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert task.isFinished()


def test_chosen_contacts_are_merged_from_the_list(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    desk.keep(ANNA, BEN, interaction("b1", Outcome.SPOKE))
    dialog = MergeDialog(desk.session, theme, ["a1", "b1"])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.join, Qt.MouseButton.LeftButton)
    assert dialog.merged == "b1"  # whom the user was in touch with
    assert [it.uid for it in desk.store.contacts()] == ["b1"]
    assert "Name: Anna Roth" in desk.person("b1").notes


def test_long_words_break_and_nothing_is_taken_for_markup(
    desk: Desk, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    long = "anna.katharina.schmidt-oberhausen@sueddeutsche-werkzeugmaschinenbau.example"
    desk.keep(ANNA, contact("<b>Anna</b> Roth", uid="a4", emails=(*MAIL, Email(long)), notes="<img src=x>"))
    dialog = MergeDialog(desk.session, theme, ["a1", "a4"])
    qtbot.addWidget(dialog)
    labels = dialog.records.findChildren(QLabel)
    assert any(it.text() == "<b>Anna</b> Roth" and it.textFormat() == Qt.TextFormat.PlainText for it in labels)
    assert all(it.textFormat() == Qt.TextFormat.PlainText for it in labels if "img" in it.text())
    assert any(long in it.text().replace("\u200b", "") and long not in it.text() for it in labels)
