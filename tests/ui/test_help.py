"""Help where the user is: the keys, the words of the method, tips that teach."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from salesassist.domain.interaction import Outcome
from salesassist.ui import words
from salesassist.ui.cracks.triage import TriagePage
from salesassist.ui.focus.page import FocusPage
from salesassist.ui.help import opening, terms
from salesassist.ui.help.key_sheet import KeySheet, on_paper
from salesassist.ui.help.keys import all_keys
from salesassist.ui.help.terms import Term
from salesassist.ui.help.tips import teach
from salesassist.ui.help.words_dialog import WordsDialog
from salesassist.ui.palette.acts import acts_of
from salesassist.ui.pane.fields import Section
from salesassist.ui.pane.outcomes import OutcomeBar
from salesassist.ui.pane.pane import ContactPane
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    window = QMainWindow()
    qtbot.addWidget(window)
    file, people = window.menuBar().addMenu("&File"), window.menuBar().addMenu("&Contact")
    log = people.addMenu("Lo&g")
    for menu, text, keys in (
        (file, "&Import…", ("Ctrl+I",)), (file, "&Quit", ("Ctrl+Q",)), (file, "&Backups…", ()),
        (log, "Spoke", ("1",)), (people, "Ed&it…", ("E", "F2")),
    ):  # fmt: skip
        action = QAction(text, window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        menu.addAction(action)
    yield window


def test_the_sheet_has_the_keys_of_the_menus_as_they_are(window: QMainWindow) -> None:
    groups = {group.title: {key.title: key.keys for key in group.keys} for group in all_keys(window.menuBar())}
    assert groups["File"] == {"Import…": ("Ctrl+I",), "Quit": ("Ctrl+Q",)}  # what has no key is not on it
    assert groups["Contact"] == {"Log › Spoke": ("1",), "Edit…": ("E", "F2")}


def test_no_contact_gets_onto_the_sheet(window: QMainWindow) -> None:
    edit = window.menuBar().addMenu("&Edit")
    for text, key in (("&Undo Log spoke with Anna", "Ctrl+Z"), ("&Redo Move Ben", "Ctrl+Shift+Z")):
        action = QAction(text, window)
        action.setShortcut(QKeySequence(key))
        edit.addAction(action)
    (group,) = (group for group in all_keys(window.menuBar()) if group.title == "Edit")
    assert [key.title for key in group.keys] == ["Undo", "Redo"]


def test_a_key_that_hardly_a_keyboard_has_is_not_on_the_sheet(window: QMainWindow) -> None:
    action = QAction("Again", window)
    action.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence(Qt.Key.Key_Redo)])
    window.menuBar().addMenu("&Edit").addAction(action)
    (group,) = (group for group in all_keys(window.menuBar()) if group.title == "Edit")
    assert group.keys[0].keys == ("Ctrl+Y",)


def test_a_greyed_out_act_is_on_the_sheet_all_the_same(window: QMainWindow) -> None:
    for action in window.menuBar().actions():
        action.setEnabled(False)
    assert {"File", "Contact"} <= {group.title for group in all_keys(window.menuBar())}


@pytest.mark.parametrize("title", ["While calling", "Triage"])
def test_a_page_hears_exactly_the_keys_that_the_sheet_says(
    title: str, qtbot: QtBot, theme: Theme, desk: Desk, window: QMainWindow
) -> None:
    pane = ContactPane(desk.session, theme, QMenu())
    page = FocusPage(desk.session, theme, pane) if title == "While calling" else TriagePage(desk.session, theme)
    for widget in (pane, page):
        qtbot.addWidget(widget)
    (group,) = (group for group in all_keys(window.menuBar()) if group.title == title)
    said = {QKeySequence(key)[0].key() for row in group.keys for key in row.keys}
    letters = {Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)}
    figures = {Qt.Key(code) for code in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)}
    others = {Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Right}
    none = Qt.KeyboardModifier.NoModifier
    heard = {
        key for key in letters | figures | others
        if page._key(QKeyEvent(QEvent.Type.KeyPress, key, none)) is not None
    }  # fmt: skip
    assert heard == said


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme, window: QMainWindow) -> KeySheet:
    sheet = KeySheet(all_keys(window.menuBar()), theme)
    qtbot.addWidget(sheet)
    return sheet


def text_of(dialog: QWidget) -> str:
    (browser,) = dialog.findChildren(QTextBrowser)
    return browser.toPlainText()


@pytest.mark.parametrize(("query", "there", "gone"), [
    ("quit", "Ctrl+Q", "Ctrl+I"),
    ("ctrl+i", "Import…", "Quit"),
    ("triage", "Not for sales", "Quit"),
    ("", "Log › Spoke", "No key does that"),
    ("zzzq", "No key does that.", "Quit"),
])  # fmt: skip
def test_the_sheet_is_searched_by_act_key_and_place(
    query: str, there: str, gone: str, qtbot: QtBot, sheet: KeySheet
) -> None:
    (search,) = sheet.findChildren(QLineEdit)
    qtbot.keyClicks(search, query)
    assert there in text_of(sheet).replace("\N{NO-BREAK SPACE}", " ")
    assert gone not in text_of(sheet).replace("\N{NO-BREAK SPACE}", " ")


def test_the_sheet_is_as_dark_as_the_theme_and_white_on_paper(
    sheet: KeySheet, theme: Theme, window: QMainWindow
) -> None:
    (browser,) = sheet.findChildren(QTextBrowser)
    try:
        theme.use(Qt.ColorScheme.Dark)
        assert theme.colours.text.name() in browser.toHtml()
        paper = on_paper(all_keys(window.menuBar()), "Keys")
        assert theme.colours.text.name() not in paper.toHtml()
        assert "Ctrl+I" in paper.toPlainText()
    finally:
        theme.use(Qt.ColorScheme.Unknown)


# --- What's this -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("term", Term)
def test_every_word_of_the_method_has_a_meaning(term: Term) -> None:
    assert terms.name(term)
    assert terms.meaning(term).endswith(".")


def test_all_words_are_on_one_page(qtbot: QtBot) -> None:
    dialog = WordsDialog()
    qtbot.addWidget(dialog)
    assert all(terms.name(term) in text_of(dialog) for term in Term)


def test_the_call_sheet_explains_its_words(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    desk.keep(contact("Anna Schmidt", uid="anna"), follow_up("anna", MONDAY, smallest_step="A date"))
    pane = ContactPane(desk.session, theme, QMenu())
    qtbot.addWidget(pane)
    pane.show_contact("anna")
    terms.explain(pane)
    explained = {section.accessibleName(): section.whatsThis() for section in pane.findChildren(Section)}
    assert explained["Smallest next step"] == terms.as_help(Term.SMALLEST)
    assert explained["Two points, in their words"] == terms.as_help(Term.POINTS)
    (bar,) = pane.findChildren(OutcomeBar)
    assert bar._buttons[Outcome.NO_ANSWER].whatsThis() == terms.as_help(Term.TRY)
    assert bar._buttons[Outcome.SPOKE].whatsThis() == terms.as_help(Term.OUTCOME)


def test_what_has_the_keyboard_is_explained_at_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    modes: list[bool] = []
    monkeypatch.setattr(terms.QWhatsThis, "showText", lambda _at, text, _widget: shown.append(text))
    monkeypatch.setattr(terms.QWhatsThis, "enterWhatsThisMode", lambda: modes.append(True))
    root = QWidget()
    qtbot.addWidget(root)
    button, other = QPushButton(words.outcome_word(Outcome.NO_ANSWER)), QLineEdit()
    layout = QVBoxLayout(root)
    layout.addWidget(button)
    layout.addWidget(other)
    root.show()
    root.activateWindow()
    qtbot.waitUntil(root.isActiveWindow)
    button.setFocus()
    terms.ask(root)
    assert shown == [terms.as_help(Term.TRY)]
    other.setFocus()
    terms.ask(root)
    assert len(shown) == 1
    assert modes == [True]  # the mouse asks


def test_who_chooses_it_with_the_mouse_clicks_what_is_to_be_explained(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(terms, "ask", lambda _window, *, by_mouse: asked.append(by_mouse))
    window, menu = QWidget(), QMenu()
    qtbot.addWidget(window)
    qtbot.addWidget(menu)
    act = menu.addAction("What’s this?")
    act.triggered.connect(partial(opening.ask_what_this_is, window, opening.Clicked(menu)))
    menu.popup(QPoint(0, 0))
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(act).center())
    assert asked == [True]
    QApplication.processEvents()
    act.trigger()  # by its key
    assert asked == [True, False]


# --- tips ------------------------------------------------------------------------------------------------------------


def test_a_button_called_like_an_act_says_its_key(qtbot: QtBot, window: QMainWindow) -> None:
    page = QWidget()
    window.setCentralWidget(page)
    plain, tipped, told, other = QPushButton("Import…", page), QPushButton("&Edit", page), QPushButton("Quit", page), \
        QPushButton("Something else", page)  # fmt: skip
    tipped.setToolTip("Change the record")
    told.setToolTip("Leave (Ctrl+Q) for today")
    for _ in range(2):  # it may be done again
        teach(page, acts_of(window.menuBar(), always=True))
    assert plain.toolTip() == "Import (Ctrl+I)"
    assert tipped.toolTip() == "Change the record (E)"
    assert told.toolTip() == "Leave (Ctrl+Q) for today"
    assert other.toolTip() == ""
    QApplication.processEvents()


def test_a_button_of_another_name_says_the_key_of_its_act(qtbot: QtBot, window: QMainWindow) -> None:
    page = QWidget()
    window.setCentralWidget(page)
    button = QPushButton("+49 30 901820", page)
    act = next(act for act in acts_of(window.menuBar(), always=True) if act.keys)
    act.action.setObjectName("ring")
    button.setProperty("act", "ring")
    teach(page, acts_of(window.menuBar(), always=True))
    assert button.toolTip() == f"+49 30 901820 ({act.keys[0]})"
    assert button.property("key") == act.keys[0]


def test_one_word_stands_for_both_enters(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    act = QAction("Start calling", window)
    act.setShortcuts([QKeySequence("Ctrl+Enter"), QKeySequence("Ctrl+Return")])
    window.menuBar().addMenu("&View").addAction(act)
    (group, *_others) = all_keys(window.menuBar())
    assert [key.keys for key in group.keys] == [("Ctrl+Enter",)]
