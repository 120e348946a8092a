"""Writing to a contact: filled, marked, handed over or copied, and logged only if it was sent."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Email
from salesassist.domain.follow_up import Channel, State
from salesassist.domain.interaction import Outcome
from salesassist.domain.messages import Template, UsefulThing
from salesassist.domain.status import Status
from salesassist.ui.messages.places import PlacesLine
from salesassist.ui.messages.shelf_dialog import ShelfDialog
from salesassist.ui.messages.templates_dialog import TemplatesDialog
from salesassist.ui.pane.message_dialog import MessageDialog
from salesassist.ui.pane.pane import ContactPane
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up

LEFT = Qt.MouseButton.LeftButton
ANNA = contact("Anna Schmidt", uid="anna", given="Anna", organization="Acme GmbH",
               emails=(Email("anna@acme.example"), Email("as@home.example")))  # fmt: skip
THING = UsefulThing("thing", "A checklist", "https://x.example/list")


class Desktop(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    @Slot(QUrl)
    def take(self, link: QUrl) -> None:
        self.links.append(bytes(link.toEncoded().data()).decode())


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    taken = Desktop()
    QDesktopServices.setUrlHandler("mailto", taken, "take")
    yield taken
    QDesktopServices.unsetUrlHandler("mailto")


@pytest.fixture
def full(desk: Desk) -> Desk:
    desk.keep(ANNA, contact("Ben Okafor", uid="ben"))
    for template in (
        Template("plain", "Plain", Channel.EMAIL, "Hello {first_name}", "Dear {first_name},\nabout {organization}."),
        Template("gap", "Gap", Channel.EMAIL, "{purpose}", "You said: {point_1}"),
        Template("look", "Useful", Channel.MESSAGE, "", "Look: {useful_thing} {useful_link}"),
    ):  # fmt: skip
        desk.session.save_template(template)
    for given in desk.session.templates():
        if given.uid not in ("plain", "gap", "look"):
            desk.session.delete_template(given.uid)
    desk.session.save_useful_thing(THING)
    desk.session.undo_stack.clear()
    return desk


Make = Callable[..., MessageDialog]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, full: Desk) -> Make:
    def make_it(uid: str = "anna") -> MessageDialog:
        sheet = full.session.sheet(uid)
        assert sheet is not None
        dialog = MessageDialog(full.session, theme, sheet)
        qtbot.addWidget(dialog, before_close_func=lambda dialog: dialog.done(0))  # which asks nothing
        dialog.show()
        return dialog

    return make_it


def choose(qtbot: QtBot, dialog: MessageDialog, box: str, text: str) -> None:
    combo = getattr(dialog, box)
    row = next(n for n in range(combo.count()) if combo.itemText(n).startswith(text))
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _step in range(row):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentIndex() == row


def in_turn(*acts: Callable[[Any], None]) -> None:
    """Do these with the modal dialogs that open, one after the other. Nothing waits for ever: what is still open when
    the dialogs do not come is closed."""
    waiting, done = list(acts), []

    def go(tries: int = 200) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog in done:
            if tries:
                QTimer.singleShot(5, lambda: go(tries - 1))
            elif dialog is not None:
                dialog.close()
            return
        done.append(dialog)
        act = waiting.pop(0)
        if waiting:
            QTimer.singleShot(5, go)
        act(dialog)

    QTimer.singleShot(0, go)


def answer(*presses: str) -> list[str]:
    """Press these buttons in the boxes that come up, in order; returns what the boxes say."""
    said: list[str] = []

    def press(wanted: str) -> Callable[[Any], None]:
        def go(box: Any) -> None:
            assert isinstance(box, QMessageBox)
            said.append(box.text())
            (found,) = [b for b in box.buttons() if b.text().replace("&", "") == wanted]
            found.click()

        return go

    in_turn(*map(press, presses))
    return said


def test_the_first_template_is_filled_from_the_record(make: Make) -> None:
    dialog = make()
    assert dialog.subject.text() == "Hello Anna"
    assert dialog.body.toPlainText() == "Dear Anna,\nabout Acme GmbH."
    assert dialog.missing.isHidden() and dialog.hand_over.isEnabled() and dialog.copy.isEnabled()
    assert [dialog.address.itemText(n) for n in range(2)] == ["anna@acme.example", "as@home.example"]


def test_what_the_record_lacks_is_named_and_holds_the_message_back(qtbot: QtBot, make: Make) -> None:
    dialog = make()
    choose(qtbot, dialog, "template", "Gap")
    assert dialog.subject.text() == "{purpose}" and dialog.body.toPlainText() == "You said: {point_1}"
    assert dialog.missing.text() == "Not in the record: {purpose}, {point_1}. Write it, or take it out."
    assert not dialog.hand_over.isEnabled() and not dialog.copy.isEnabled()
    marked = dialog.body.document().firstBlock().layout().formats()
    assert [(f.start, f.length) for f in marked] == [(10, 9)]
    dialog.subject.setText("The offer")
    dialog.body.setPlainText("You said: too dear")
    assert dialog.missing.isHidden() and dialog.hand_over.isEnabled()


def test_an_empty_message_is_not_sent(make: Make) -> None:
    dialog = make()
    dialog.body.clear()
    assert not dialog.hand_over.isEnabled() and not dialog.copy.isEnabled()


def test_the_message_is_handed_over_whole_and_logged_once_it_was_sent(
    qtbot: QtBot, make: Make, desktop: Desktop
) -> None:
    dialog = make()
    said = answer("Yes, sent")
    qtbot.mouseClick(dialog.hand_over, LEFT)
    (link,) = desktop.links
    parts = urlsplit(link)
    assert unquote(parts.path) == "anna@acme.example"
    assert parse_qs(parts.query) == {"subject": ["Hello Anna"], "body": ["Dear Anna,\r\nabout Acme GmbH."]}
    assert said == ["Sent it?"] and dialog.entry is not None
    assert (dialog.entry.outcome, dialog.entry.channel, dialog.entry.note) == (
        Outcome.SENT, Channel.EMAIL, "Hello Anna",
    )  # fmt: skip
    assert not dialog.isVisible()


def test_what_was_not_sent_is_not_logged(qtbot: QtBot, make: Make, desktop: Desktop) -> None:
    dialog = make()
    answer("Not yet")
    qtbot.mouseClick(dialog.hand_over, LEFT)
    assert desktop.links and dialog.entry is None and dialog.isVisible()


def test_a_text_too_long_for_a_link_is_copied(qtbot: QtBot, make: Make, desktop: Desktop) -> None:
    dialog = make()
    dialog.body.setPlainText("x" * 3000)
    said = answer("OK", "Not yet")
    qtbot.mouseClick(dialog.hand_over, LEFT)
    assert "body" not in desktop.links[0]
    assert QGuiApplication.clipboard().text() == "x" * 3000
    assert said[0].startswith("The text is too long to hand over.")


def test_without_an_address_the_text_can_be_copied(qtbot: QtBot, make: Make) -> None:
    dialog = make("ben")
    dialog.body.setPlainText("Hello Ben")
    dialog.subject.setText("Hi")
    assert not dialog.hand_over.isEnabled()
    answer("Yes, sent")
    qtbot.mouseClick(dialog.copy, LEFT)
    assert QGuiApplication.clipboard().text() == "Hello Ben"
    assert dialog.entry is not None and dialog.entry.channel is Channel.MESSAGE


def test_another_template_replaces_what_was_written_only_if_wanted(qtbot: QtBot, make: Make) -> None:
    dialog = make()
    dialog.body.setPlainText("My own words")
    answer("Cancel")
    dialog.template.setFocus()
    qtbot.keyClick(dialog.template, Qt.Key.Key_Down)
    assert dialog.template.currentText() == "Plain" and dialog.body.toPlainText() == "My own words"
    answer("Replace")
    qtbot.keyClick(dialog.template, Qt.Key.Key_Down)
    assert dialog.template.currentText() == "Gap" and dialog.body.toPlainText() == "You said: {point_1}"


def test_a_useful_thing_fills_its_places_and_leaves_the_rest(qtbot: QtBot, make: Make) -> None:
    dialog = make()
    choose(qtbot, dialog, "template", "Useful")
    assert dialog.missing.isVisible()
    dialog.body.setPlainText(dialog.body.toPlainText() + "\nMine")
    choose(qtbot, dialog, "thing", "A checklist")
    assert dialog.body.toPlainText() == "Look: A checklist https://x.example/list\nMine"
    assert dialog.missing.isHidden()


def test_giving_a_thing_twice_is_warned_of(qtbot: QtBot, make: Make, full: Desk) -> None:
    dialog = make()
    choose(qtbot, dialog, "template", "Useful")
    choose(qtbot, dialog, "thing", "A checklist")
    answer("Yes, sent")
    qtbot.mouseClick(dialog.copy, LEFT)
    assert dialog.entry is not None and dialog.entry.gave == "thing"
    full.session.log(dialog.entry)
    again = make()
    assert again.thing.itemText(1) == "A checklist (got it Today)"
    choose(qtbot, again, "template", "Useful")
    choose(qtbot, again, "thing", "A checklist")
    said = answer("Cancel")
    qtbot.mouseClick(again.copy, LEFT)
    assert said == ["Anna Schmidt got “A checklist” before (Today). Send it again?"]
    assert again.entry is None


def test_a_thing_that_is_not_in_the_text_was_not_given(qtbot: QtBot, make: Make) -> None:
    dialog = make()
    choose(qtbot, dialog, "thing", "A checklist")
    answer("Yes, sent")
    qtbot.mouseClick(dialog.copy, LEFT)
    assert dialog.entry is not None and dialog.entry.gave is None


# --- from the call sheet ---------------------------------------------------------------------------------------------


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, full: Desk) -> ContactPane:
    pane = ContactPane(full.session, theme, QMenu())
    qtbot.addWidget(pane)
    pane.resize(400, 900)
    pane.show()
    pane.show_contact("anna")
    return pane


def press_yes(box: QMessageBox) -> None:
    (yes,) = [b for b in box.buttons() if b.text() == "Yes, sent"]
    yes.click()


def test_a_message_sent_closes_the_written_step_and_leaves_a_next_one(
    qtbot: QtBot, pane: ContactPane, full: Desk
) -> None:
    full.keep(follow_up("anna", MONDAY, uid="write", purpose="Send the plan", channel=Channel.EMAIL))
    pane.show_contact("anna")
    in_turn(lambda dialog: qtbot.mouseClick(dialog.copy, LEFT), press_yes)
    qtbot.mouseClick(pane.sheet._mail, LEFT)
    assert full.step("write").state is State.DONE
    (entry,) = full.store.history("anna")
    assert (entry.outcome, entry.follow_up) == (Outcome.SENT, "write")
    assert full.one().uid != "write"


def test_a_message_leaves_a_planned_call_as_it_is(qtbot: QtBot, pane: ContactPane, full: Desk) -> None:
    full.keep(follow_up("anna", MONDAY, uid="call"))
    pane.show_contact("anna")
    in_turn(lambda dialog: qtbot.mouseClick(dialog.copy, LEFT), press_yes)
    pane.message()
    assert full.step("call").is_open
    assert full.store.history("anna")[0].follow_up is None


def test_nobody_who_asked_to_be_left_alone_is_written_to(qtbot: QtBot, pane: ContactPane, full: Desk) -> None:
    full.session.do_not_contact("anna")
    with qtbot.waitSignal(pane.said) as said:
        pane.message()
    assert said.args == ["Anna Schmidt asked not to be contacted"]


# --- the shelf, and the templates ------------------------------------------------------------------------------------


def test_a_thing_is_put_on_the_shelf_edited_and_retired(qtbot: QtBot, theme: Theme, full: Desk) -> None:
    dialog = ShelfDialog(full.session, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.new, LEFT)
    qtbot.mouseClick(dialog.keep, LEFT)  # nothing typed: nothing to keep
    qtbot.keyClicks(dialog.link, "https://y.example")
    qtbot.mouseClick(dialog.keep, LEFT)
    assert dialog.trouble.text() == "Give it a title."
    qtbot.keyClicks(dialog.title, "A tip")
    qtbot.mouseClick(dialog.keep, LEFT)
    assert [it.title for it in full.session.useful_things()] == ["A tip", "A checklist"]
    dialog.retired.click()
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))  # leaving a record keeps it
    assert [it.title for it in full.session.useful_things()] == ["A checklist"]
    assert dialog.title.text() == "A checklist"
    assert dialog.list.model().index(0, 0).data() == "A tip (retired)"


def test_the_fields_of_a_template_are_marked_in_its_subject_too(qtbot: QtBot, theme: Theme, full: Desk) -> None:
    dialog = TemplatesDialog(full.session, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.subject.setText("😀 about {point_1}, {deal}")
    assert dialog.subject.marked() == ["{point_1}", "{deal}"]
    tint = theme.colours.tone(Status.DUE).tint
    shown = dialog.subject.grab().toImage()
    tinted = [x for x in range(shown.width()) if shown.pixelColor(x, shown.height() // 2) == tint]
    metrics = dialog.subject.fontMetrics()
    assert tinted and tinted[0] > metrics.horizontalAdvance("😀 about")  # not one letter too early
    dialog.subject.selectAll()
    qtbot.keyClicks(dialog.subject, "Plain")
    assert dialog.subject.text() == "Plain" and dialog.subject.marked() == []


def test_marks_do_not_touch_what_is_selected_or_can_be_taken_back(qtbot: QtBot, theme: Theme) -> None:
    line = PlacesLine(theme)
    qtbot.addWidget(line)
    line.setText("For {name}")
    line.setSelection(0, 3)
    theme.changed.emit()
    assert line.selectedText() == "For" and not line.isModified() and not line.isUndoAvailable()


def test_while_letters_are_being_composed_nothing_is_marked(qtbot: QtBot, theme: Theme) -> None:
    line = PlacesLine(theme)
    qtbot.addWidget(line)
    line.setText("{name} ")
    line.end(False)
    QApplication.sendEvent(line, QInputMethodEvent("´", []))
    theme.changed.emit()
    assert "´" in line.displayText() or line._is_composing
    done = QInputMethodEvent("", [])
    done.setCommitString("é")
    QApplication.sendEvent(line, done)
    assert line.text() == "{name} é" and line.marked() == ["{name}"]


def test_a_field_is_put_where_the_cursor_was(qtbot: QtBot, theme: Theme, full: Desk) -> None:
    dialog = TemplatesDialog(full.session, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.subject.setFocus()
    dialog.subject.setText("Hello ")
    dialog.insert.menu().actions()[0].trigger()
    assert dialog.subject.text() == "Hello {first_name}" and dialog.subject.hasFocus()


def test_what_would_throw_away_the_users_own_words_is_not_done_by_enter(
    qtbot: QtBot, theme: Theme, full: Desk
) -> None:
    dialog = TemplatesDialog(full.session, theme)
    qtbot.addWidget(dialog, before_close_func=TemplatesDialog.hide)
    dialog.show()
    qtbot.keyClicks(dialog.name, "!")
    dialog.body.setPlainText("Hi {first_nam}")  # which cannot be saved
    for act in (dialog.reject, dialog.restore.click):
        asked: list[str] = []
        QTimer.singleShot(0, dialog, partial(_press_enter, asked))
        act()
        assert asked and dialog.isVisible() and dialog.body.toPlainText() == "Hi {first_nam}"
    dialog.show_row()  # or it would ask once more when the test is over


def _press_enter(asked: list[str]) -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    asked.append(box.text())
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_a_template_is_changed_added_deleted_and_restored(qtbot: QtBot, theme: Theme, full: Desk) -> None:
    dialog = TemplatesDialog(full.session, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.name, "!")
    dialog.body.setPlainText("Hi {first_nam}")
    qtbot.mouseClick(dialog.keep, LEFT)
    assert dialog.trouble.text().startswith("There is no field {first_nam}")
    dialog.body.setPlainText("Hi ")
    dialog.body.moveCursor(dialog.body.textCursor().MoveOperation.End)
    dialog.insert.menu().actions()[0].trigger()
    assert dialog.body.toPlainText() == "Hi {first_name}"
    qtbot.mouseClick(dialog.keep, LEFT)
    assert full.session.templates()[0].body == "Hi {first_name}"
    qtbot.mouseClick(dialog.new, LEFT)
    qtbot.keyClicks(dialog.name, "Newest")
    qtbot.mouseClick(dialog.keep, LEFT)
    assert full.session.templates()[-1].name == "Newest"
    qtbot.mouseClick(dialog.delete, LEFT)
    assert "Newest" not in [it.name for it in full.session.templates()]
    answer("Restore")
    qtbot.mouseClick(dialog.restore, LEFT)
    assert full.store.templates() == [] and dialog.list.model().rowCount() == len(full.session.templates())
