"""Ctrl+Enter saves, from whatever field of a dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesassist.ui.careful import SavingDialog
from salesassist.ui.contacts.tags_dialog import TagsDialog
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import contact

RETURN, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot: QtBot) -> SavingDialog:
    dialog, layout = SavingDialog(), QVBoxLayout()
    dialog.setLayout(layout)
    cancel, save = QPushButton("Cancel"), QPushButton("Save")
    for widget in (QLineEdit(), QPlainTextEdit(), QComboBox(), cancel, save):
        layout.addWidget(widget)
    cancel.setAutoDefault(False)
    save.setDefault(True)
    save.clicked.connect(dialog.accept)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit, QComboBox])
def test_it_saves_from_any_field(qtbot: QtBot, dialog: SavingDialog, field: type[QWidget]) -> None:
    widget = dialog.findChild(field)
    assert isinstance(widget, QWidget)
    qtbot.keyClick(widget, RETURN, CTRL)
    assert dialog.result() == SavingDialog.DialogCode.Accepted


def test_it_does_not_where_saving_cannot_be_done_yet(qtbot: QtBot, dialog: SavingDialog) -> None:
    dialog.findChildren(QPushButton)[1].setEnabled(False)
    qtbot.keyClick(dialog.findChild(QPlainTextEdit), RETURN, CTRL)
    assert dialog.isVisible()


def test_a_tag_that_is_still_in_its_field_is_saved_too(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    desk.keep(contact("Anna Schmidt", uid="anna", tags=("fair",)))
    dialog = TagsDialog(desk.session, theme, ["anna"])
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    qtbot.keyClicks(dialog.field, "golf")
    qtbot.keyClick(dialog.field, RETURN, CTRL)
    assert not dialog.isVisible() and dialog.added == ["golf"]
