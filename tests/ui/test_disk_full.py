"""The disk is full, the folder has gone, nothing may be written: a sentence says so, and what was typed is there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from salesassist.domain.interaction import Outcome
from salesassist.store.store import FILE_NAME, Store
from salesassist.ui.pane.log_dialog import LogDialog
from salesassist.ui.pane.pane import ContactPane
from salesassist.ui.theme import Theme
from salesassist.ui.today.quick_add import QuickAdd
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up

RETURN = Qt.Key.Key_Return
MUCH = "word " * 1_500 + "end"  # more than the free room of the pages that are there


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new one: no page of the file is free."""
    with Store(tmp_path) as store:
        yield store


@contextmanager
def full(desk: Desk) -> Iterator[None]:
    """No page may be added to the file of the store: what SQLite says then is what it says of a full disk."""
    run = desk.store._database.execute_sql
    pages = run("PRAGMA page_count").fetchone()[0]
    run(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        run("PRAGMA max_page_count = 1000000")


@contextmanager
def gone(desk: Desk) -> Iterator[None]:
    """The file of the store is somewhere else, as after its drive has vanished."""
    path = desk.store.path
    path.rename(path.with_name("away.db"))
    try:
        yield
    finally:
        path.with_name("away.db").rename(path)


@contextmanager
def read_only(desk: Desk) -> Iterator[None]:
    desk.store._database.execute_sql("PRAGMA query_only = ON")
    try:
        yield
    finally:
        desk.store._database.execute_sql("PRAGMA query_only = OFF")


TROUBLES = {full: "is full; nothing was saved", gone: "vanished", read_only: "is read-only; nothing was saved"}
Trouble = Callable[[Desk], Any]


@pytest.fixture(params=TROUBLES, ids=lambda trouble: trouble.__name__)
def trouble(request: pytest.FixtureRequest) -> Trouble:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, desk: Desk) -> ContactPane:
    desk.keep(contact("Anna Berg", uid="anna"), contact("Bo Lind", uid="bo"),
              follow_up("anna", MONDAY, uid="call", purpose="Ask about the proposal"))  # fmt: skip
    pane = ContactPane(desk.session, theme, QMenu())
    qtbot.addWidget(pane)
    pane.resize(420, 900)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.show_contact("anna")
    return pane


def said(desk: Desk, trouble: Trouble) -> None:
    assert desk.failed and TROUBLES[trouble] in desk.failed[-1]
    assert str(desk.store.path) in desk.failed[-1]


def one_after_the_other(*acts: Callable[[Any], None]) -> list[BaseException]:
    """Do each act with the dialog that is open when its turn comes. What goes wrong is in the list returned."""
    wrong: list[BaseException] = []
    left = list(acts)

    def go() -> None:
        box = QApplication.activeModalWidget()
        if box is None:
            return
        act = left.pop(0) if left else lambda it: it.reject()
        if left:
            QTimer.singleShot(0, go)
        try:
            act(box)
        except BaseException as error:
            wrong.append(error)
            box.reject()

    QTimer.singleShot(0, go)
    return wrong


def test_a_conversation_that_cannot_be_logged_comes_back_as_it_was_typed(
    pane: ContactPane, desk: Desk, trouble: Trouble
) -> None:
    seen: list[str] = []

    def note(dialog: Any) -> QPlainTextEdit:
        assert isinstance(dialog, LogDialog), dialog
        return dialog._note

    def type_it(dialog: Any) -> None:
        note(dialog).setPlainText(f"They want it by March {MUCH}")
        dialog.accept()

    def read_why(box: Any) -> None:
        assert isinstance(box, QMessageBox), box
        seen.append(box.informativeText())
        box.accept()

    def try_again(dialog: Any) -> None:
        assert note(dialog).toPlainText().startswith("They want it by March")
        blocked.__exit__(None, None, None)
        dialog.accept()

    blocked = trouble(desk)
    blocked.__enter__()
    wrong = one_after_the_other(type_it, read_why, try_again)
    pane.log(Outcome.SPOKE)
    assert wrong == []
    said(desk, trouble)
    assert TROUBLES[trouble] in seen[0]
    (entry,) = desk.store.history("anna")
    assert entry.note.startswith("They want it by March")
    assert desk.session.undo_stack.count() == 1


def test_a_conversation_can_be_given_up(pane: ContactPane, desk: Desk) -> None:
    def type_it(dialog: Any) -> None:
        dialog._note.setPlainText(MUCH)
        dialog.accept()

    wrong = one_after_the_other(type_it, QDialog.accept, QDialog.reject)
    with full(desk):
        pane.log(Outcome.SPOKE)
    assert wrong == []
    assert desk.store.history("anna") == []


def test_a_note_stays_where_its_try_cannot_be_logged(
    pane: ContactPane, desk: Desk, trouble: Trouble, qtbot: QtBot
) -> None:
    pane.sheet.note.setText(f"Ring after ten {MUCH}")
    with trouble(desk):
        pane.log(Outcome.NO_ANSWER)
    said(desk, trouble)
    assert pane.sheet.note.text().startswith("Ring after ten")
    pane.log(Outcome.NO_ANSWER)
    assert pane.sheet.note.text() == ""
    (entry,) = desk.store.history("anna")
    assert entry.note.startswith("Ring after ten")


def test_a_record_that_cannot_be_saved_stays_open(pane: ContactPane, desk: Desk, trouble: Trouble) -> None:
    pane.edit()
    with trouble(desk):
        pane._save_form(replace(desk.person(), notes=MUCH))
    said(desk, trouble)
    assert pane.editing
    pane._save_form(replace(desk.person(), notes=MUCH))
    assert not pane.editing
    assert desk.person().notes == MUCH


def test_what_is_typed_into_the_sheet_stays_and_is_saved_later(
    pane: ContactPane, desk: Desk, trouble: Trouble, qtbot: QtBot
) -> None:
    field = pane.sheet._smallest
    with trouble(desk):
        field.setFocus()
        field.setPlainText(MUCH)
        qtbot.keyClick(field, RETURN)
        said(desk, trouble)
        pane.show_contact("anna")  # as after every change
        assert field.toPlainText() == MUCH
        pane.show_contact("bo")
        assert field.toPlainText() == ""
        pane.show_contact("anna")
        assert field.toPlainText() == MUCH
    pane.sheet.commit()
    assert desk.step("call").smallest_step == MUCH
    desk.session.undo_stack.undo()
    assert field.toPlainText() == ""


def test_escape_gives_up_what_could_not_be_saved(pane: ContactPane, desk: Desk, qtbot: QtBot) -> None:
    field = pane.sheet._smallest
    with gone(desk):
        field.setFocus()
        field.setPlainText("A date")
        qtbot.keyClick(field, RETURN)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == ""
    assert desk.step("call").smallest_step == ""


def test_a_line_that_cannot_be_planned_stays(
    desk: Desk, theme: Theme, trouble: Trouble, qtbot: QtBot, pane: ContactPane
) -> None:
    quick = QuickAdd(desk.session, theme)
    qtbot.addWidget(quick)
    quick.show()
    line = quick.findChild(QLineEdit)
    assert line is not None
    text = "call Anna tomorrow 10:00 about the proposal"
    line.setText(text)
    with trouble(desk), filled_up(desk, trouble):
        qtbot.keyClick(line, RETURN)
    said(desk, trouble)
    assert line.text() == text
    qtbot.keyClick(line, RETURN)
    assert line.text() == ""
    assert len(desk.open()) == 2


@contextmanager
def filled_up(desk: Desk, trouble: Trouble) -> Iterator[None]:
    """For little that is written: use up the room that is left in the pages there are."""
    if trouble is not full:
        yield
        return
    before = desk.store._finish

    def finish(entries: Any) -> Any:
        for _ in range(200):
            desk.store._database.execute_sql(
                "INSERT INTO setting (name, value) VALUES (hex(randomblob(8)), hex(randomblob(2000)))"
            )
        return before(entries)

    desk.store._finish = finish  # type: ignore[method-assign]
    try:
        yield
    finally:
        desk.store._finish = before  # type: ignore[method-assign]


def test_an_undo_that_cannot_be_written_is_kept(pane: ContactPane, desk: Desk, trouble: Trouble, qtbot: QtBot) -> None:
    desk.log(Outcome.NO_ANSWER)
    desk.failed.clear()
    with trouble(desk), filled_up(desk, trouble):
        desk.session.undo_stack.undo()
    said(desk, trouble)
    assert len(desk.store.history("anna")) == 1
    qtbot.waitUntil(desk.session.undo_stack.can_undo)
    desk.session.undo_stack.undo()
    assert desk.store.history("anna") == []


def test_the_file_is_whole_after_all_that(pane: ContactPane, desk: Desk, trouble: Trouble, tmp_path: Path) -> None:
    pane.sheet.note.setText(MUCH)
    with trouble(desk):
        pane.log(Outcome.NO_ANSWER)
    assert list(desk.store.problems()) == []
    assert (tmp_path / FILE_NAME).exists()
