"""What is half-written is kept while it is being written: where power, program or screen go, nobody is told before."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from salesassist.domain.half_written import NOTE, QUICK_ADD
from salesassist.domain.interaction import Outcome
from salesassist.session.task import Task
from salesassist.settings import WindowState
from salesassist.ui.kept_offer import KeptOffer
from salesassist.ui.main_window import MainWindow
from salesassist.ui.meanwhile import Meanwhile
from salesassist.ui.pane.log_dialog import LogDialog
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, theme: Theme, desk: Desk, tmp_path: Path) -> Iterator[MainWindow]:
    desk.keep(contact("Anna Schmidt", uid="anna"), follow_up("anna", MONDAY, uid="a"))
    window = MainWindow(desk.session, theme, WindowState(tmp_path))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    meanwhile = Meanwhile(qapp, window, desk.session)
    yield window
    meanwhile.end()
    window.hide_when_closed(lambda: False)
    window.let_go()
    window.close()
    window.deleteLater()


def log_dialog(qtbot: QtBot, desk: Desk, theme: Theme) -> LogDialog:
    sheet = desk.session.sheet("anna")
    assert sheet is not None
    dialog = LogDialog(desk.session, theme, sheet, Outcome.SPOKE, "")
    qtbot.addWidget(dialog, before_close_func=lambda it: it.done(QDialog.DialogCode.Rejected))
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def kept(desk: Desk) -> dict[str, str]:
    return {one.form: str(one.fields) for one in desk.session.all_half_written()}


def tick(desk: Desk) -> None:
    desk.session.time_passed.emit()


def test_a_form_is_kept_as_time_passes_and_forgotten_when_it_is_saved(
    window: MainWindow, qtbot: QtBot, theme: Theme, desk: Desk
) -> None:
    dialog = log_dialog(qtbot, desk, theme)
    tick(desk)
    assert kept(desk) == {}
    qtbot.keyClicks(dialog._note, "She wants it")
    tick(desk)
    qtbot.keyClicks(dialog._note, " by March")
    tick(desk)
    (fields,) = kept(desk).values()
    assert "She wants it by March" in fields
    dialog.accept()
    tick(desk)
    assert kept(desk) == {}


def test_it_is_kept_when_the_user_turns_to_another_program(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    window.today.quick_add.put_back("call Anna Tue")
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)  # type: ignore[union-attr]
    assert QUICK_ADD in kept(desk) and "call Anna Tue" in kept(desk)[QUICK_ADD]


def test_what_is_kept_already_is_not_written_again(window: MainWindow, desk: Desk) -> None:
    window.pane.show_contact("anna")
    window.pane.sheet.note.setText("by March")
    tick(desk)
    assert NOTE in kept(desk)
    before = desk.store.revision()
    tick(desk)
    assert desk.store.revision() == before


def test_a_line_that_was_logged_is_not_kept_for_long(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    window.pane.show_contact("anna")
    window.pane.sheet.note.setText("by March")
    tick(desk)
    window.pane.log(Outcome.NO_ANSWER)
    qtbot.waitUntil(lambda: not kept(desk))


def test_what_a_form_still_offers_is_not_replaced_by_what_is_typed_under_it(
    window: MainWindow, qtbot: QtBot, theme: Theme, desk: Desk
) -> None:
    first = log_dialog(qtbot, desk, theme)
    qtbot.keyClicks(first._note, "the first words")
    tick(desk)
    first.hide()  # as where the program was killed
    again = log_dialog(qtbot, desk, theme)
    assert again.findChildren(KeptOffer)
    qtbot.keyClicks(again._note, "other words")
    tick(desk)
    (fields,) = kept(desk).values()
    assert "the first words" in fields
    away = next(button for button in again.findChildren(QPushButton) if "Throw" in button.text())
    qtbot.mouseClick(away, Qt.MouseButton.LeftButton)
    tick(desk)
    (fields,) = kept(desk).values()
    assert "other words" in fields


def test_nobody_waits_for_an_import_to_keep_a_line(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    may_end = Event()
    task = Task("import", lambda _progress, _cancelled: may_end.wait(20), awaited=True)
    task.start()
    window.today.quick_add.put_back("call Anna Tue")
    tick(desk)
    assert kept(desk) == {}
    with qtbot.waitSignal(task.finished):
        may_end.set()
    tick(desk)
    assert QUICK_ADD in kept(desk)
