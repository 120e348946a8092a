"""The command palette: any contact, any act, by a few letters."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Phone
from salesassist.settings import WindowState
from salesassist.ui.palette.acts import acts_of
from salesassist.ui.palette.choices import Choice
from salesassist.ui.palette.palette import Palette
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import contact, follow_up
from tests.ui.test_accessibility import nameless

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@dataclass
class Window:
    """A window with a few menus, and what was done through them."""

    frame: QMainWindow
    field: QLineEdit
    contact: QMenu
    view: QMenu
    palette: Palette
    done: list[str] = field(default_factory=list)

    def act(self, menu: QMenu, text: str, *keys: str, name: str = "") -> QAction:
        action = QAction(text, self.frame)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda: self.done.append(text.replace("&", "")))
        action.setObjectName(name)
        menu.addAction(action)
        return action

    @property
    def choices(self) -> list[Choice]:
        return list(self.palette._model.choices)

    @property
    def titles(self) -> list[str]:
        return [choice.title for choice in self.choices]


@pytest.fixture
def state(tmp_path: Path) -> WindowState:
    return WindowState(tmp_path)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, desk: Desk, state: WindowState) -> Iterator[Window]:
    desk.keep(contact("Anna Schmidt", uid="anna", organization="Acme GmbH"), contact("Jörg Müller", uid="joerg"),
              contact("Setna Oduya", uid="setna"))  # fmt: skip
    frame, middle = QMainWindow(), QWidget()
    qtbot.addWidget(frame)
    before = QLineEdit()
    QVBoxLayout(middle).addWidget(before)
    frame.setCentralWidget(middle)
    frame.resize(1000, 600)
    edit, view, people = (frame.menuBar().addMenu(text) for text in ("&Edit", "&View", "&Contact"))
    log = people.addMenu("Lo&g")
    shown: list[str] = []
    palette = Palette(desk.session, theme, state, middle, frame.menuBar(), people, view, shown.append,
                      lambda: desk.session.book.get(shown[-1]) if shown else None)  # fmt: skip
    made = Window(frame, before, people, view, palette)
    made.done = shown
    made.act(edit, "&Undo Move Anna Schmidt", "Ctrl+Z")
    made.act(edit, "&Settings", "Ctrl+,", name="settings")
    made.act(view, "&Today", "Ctrl+1", name="today")
    made.act(people, "&Plan a step…", "P", name="plan")
    made.act(log, "Spoke", "1", name="log_spoke")
    frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    before.setFocus()
    yield made


def typed(qtbot: QtBot, window: Window, text: str) -> None:
    qtbot.keyClicks(window.palette._query, text)


def press(qtbot: QtBot, window: Window, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window.palette._query, key)
    QApplication.processEvents()  # what was chosen is done after the key is through


def test_it_opens_over_the_window_and_takes_the_keys(window: Window) -> None:
    window.palette.open()
    assert window.palette.isVisible()
    assert window.palette._query.hasFocus()
    assert window.palette.geometry() == window.frame.centralWidget().rect()


def test_escape_closes_it_and_the_focus_is_back_where_it_was(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    press(qtbot, window, KEY.Key_Escape)
    assert not window.palette.isVisible()
    assert window.field.hasFocus()


def test_its_own_key_closes_it_again(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    qtbot.keyClick(window.palette._query, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not window.palette.isVisible()


def test_acts_of_all_menus_are_there_with_place_and_key(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    typed(qtbot, window, "spok")
    (choice,) = window.choices
    assert (choice.title, choice.about, choice.keys) == ("Spoke", "Contact › Log", "1")
    assert choice.marks == (0, 1, 2, 3)


def test_an_act_is_found_by_the_menu_it_is_in_too(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    typed(qtbot, window, "log spo")
    (choice,) = window.choices
    assert seen(choice) == ("Spo", "Log")


def test_it_does_not_offer_itself(qtbot: QtBot, window: Window) -> None:
    window.act(window.view, "Command palette…", "Ctrl+K")
    window.palette.open()
    typed(qtbot, window, "command")
    assert window.titles == []


def test_enter_does_the_act(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    typed(qtbot, window, "setti")
    press(qtbot, window, KEY.Key_Return)
    assert window.done == ["Settings"]
    assert not window.palette.isVisible()
    assert window.field.hasFocus()


def test_contacts_are_found_as_the_search_finds_them(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    typed(qtbot, window, "mull")
    (choice,) = window.choices
    assert choice.title == "Jörg Müller"
    assert "".join(choice.title[place] for place in choice.marks) == "Müll"
    press(qtbot, window, KEY.Key_Return)
    assert window.done == ["joerg"]


def test_contacts_found_by_something_else_are_there_too(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    typed(qtbot, window, "acme")
    assert window.titles == ["Anna Schmidt"]
    (choice,) = window.choices
    assert choice.marks == () and "".join(choice.about[place] for place in choice.about_marks) == "Acme"


def seen(choice: Choice) -> tuple[str, str]:
    """The letters that are marked, of the title and of what stands after it."""
    return ("".join(choice.title[place] for place in choice.marks),
            "".join(choice.about[place] for place in choice.about_marks))  # fmt: skip


def test_what_a_contact_was_found_by_is_shown(qtbot: QtBot, window: Window, desk: Desk) -> None:
    desk.keep(contact("Ben Okafor", uid="ben", organization="Okafor & Co", notes="Wants the printed catalogue"))
    window.palette.open()
    typed(qtbot, window, "catal")
    (choice,) = window.choices
    assert choice.about == "note: … printed catalogue · Okafor & Co"
    assert seen(choice) == ("", "catal")
    window.palette._query.setText("ben okafor co")
    assert seen(window.choices[0]) == ("BenOkafor", "OkaforCo")


def test_a_further_word_for_an_act_is_shown_where_it_was_meant(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    typed(qtbot, window, "pref")
    (choice,) = window.choices
    assert (choice.title, choice.about) == ("Settings", "preferences · Edit")
    assert seen(choice) == ("", "pref")


def test_contacts_come_before_acts_that_are_only_called_like_that_elsewhere(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    window.act(window.contact, "Erase for good…", name="erase")
    desk.keep(contact("Viktor Nagy", uid="viktor", organization="Duna Print"), contact("Priya Nair", uid="priya"))
    window.palette.open()
    typed(qtbot, window, "pri")
    assert window.titles == ["Priya Nair", "Viktor Nagy", "Erase for good…"]
    assert all("".join(seen(choice)).casefold() == "pri" for choice in window.choices)


def test_a_slip_of_the_finger_counts_only_where_nothing_is_called_so(qtbot: QtBot, window: Window) -> None:
    window.act(window.view, "Setting up")
    window.palette.open()
    typed(qtbot, window, "settings")
    assert window.titles == ["Settings"]
    window.palette._query.setText("setings")
    assert window.titles[0] == "Settings"


def test_the_menu_by_which_an_act_was_found_is_marked(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    typed(qtbot, window, "contact log sp")
    assert seen(window.choices[0]) == ("Sp", "ContactLog")


def test_contacts_and_acts_stand_together_best_first(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    typed(qtbot, window, "set")
    assert window.titles[:2] == ["Settings", "Setna Oduya"]


def test_a_name_comes_before_acts_that_have_its_letters_here_and_there(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    desk.keep(contact("Ben Okafor", uid="ben"))
    desk.session.reload()
    earlier = window.contact.addMenu("Log from &before")
    window.act(earlier, "No answer", "Shift+3")
    window.palette.open()
    typed(qtbot, window, "ben")
    assert window.titles == ["Ben Okafor", "No answer"]


def test_what_is_used_comes_first_the_next_time(qtbot: QtBot, window: Window, state: WindowState) -> None:
    for _ in range(3):
        window.palette.open()
        typed(qtbot, window, "setna")
        press(qtbot, window, KEY.Key_Return)
    window.palette.open()
    typed(qtbot, window, "set")
    assert window.titles[:2] == ["Setna Oduya", "Settings"]


def test_no_name_is_kept_of_what_was_used(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    for text in ("undo", "anna"):
        window.palette.open()
        typed(qtbot, window, text)
        press(qtbot, window, KEY.Key_Return)
    kept = (tmp_path / "window.json").read_text("utf-8")
    assert "contact:anna" in kept  # its uid
    assert "Anna" not in kept
    assert "Schmidt" not in kept
    assert len(json.loads(json.loads(kept)["palette"])) == 2


def test_who_is_gone_leaves_nothing_behind(qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path) -> None:
    window.palette.open()
    typed(qtbot, window, "anna")
    press(qtbot, window, KEY.Key_Return)
    desk.session.delete_contacts(["anna"])
    window.palette.open()
    assert "Anna Schmidt" not in window.titles
    typed(qtbot, window, "settings")
    press(qtbot, window, KEY.Key_Return)
    assert "contact:anna" not in (tmp_path / "window.json").read_text("utf-8")


def test_an_empty_query_shows_the_recent_then_the_contacts_acts_then_places(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    assert [(choice.heading, choice.title) for choice in window.choices] == [("Go to", "Today")]
    typed(qtbot, window, "anna")
    press(qtbot, window, KEY.Key_Return)
    window.palette.open()
    assert [(choice.heading, choice.title) for choice in window.choices] == [
        ("Recent", "Anna Schmidt"), ("Anna Schmidt", "Spoke"), ("", "Plan a step…"), ("Go to", "Today"),
    ]  # fmt: skip


@pytest.mark.parametrize("key", [KEY.Key_Tab, KEY.Key_Right])
def test_a_contact_offers_what_can_be_done_with_them(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    window.palette.open()
    typed(qtbot, window, "anna")
    press(qtbot, window, key)
    assert window.titles == ["Spoke", "Plan a step…"]
    typed(qtbot, window, "pl")
    press(qtbot, window, KEY.Key_Return)
    assert window.done == ["anna", "Plan a step…"]  # who it is for is shown first


def test_what_makes_no_sense_with_a_contact_is_not_offered(qtbot: QtBot, window: Window, desk: Desk) -> None:
    for title, name in (("Call", "call"), ("Add a number…", "add_number"), ("Snooze", "snooze"), ("Wake", "wake")):
        window.act(window.contact, title, name=name)
    desk.keep(contact("Ben Okafor", uid="ben", phones=(Phone("030 1"),)), follow_up("ben"))
    for who, titles in (("anna", ["Add a number…"]), ("ben", ["Call", "Snooze"])):
        window.palette.open()
        typed(qtbot, window, who)
        press(qtbot, window, KEY.Key_Tab)
        assert window.titles == ["Spoke", "Plan a step…", *titles]
        window.palette.dismiss()


@pytest.mark.parametrize(
    ("query", "title"), [("preferences", "Settings"), ("home", "Today"), ("dark mode", "Settings")]
)
def test_an_act_is_found_by_other_words_for_it(qtbot: QtBot, window: Window, query: str, title: str) -> None:
    window.palette.open()
    typed(qtbot, window, query)
    assert window.titles == [title]


def test_it_leads_back_from_a_contacts_acts(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    for back in (KEY.Key_Escape, KEY.Key_Backspace):
        typed(qtbot, window, "anna")
        press(qtbot, window, KEY.Key_Tab, back)
        assert window.palette.isVisible()
        assert window.titles == ["Today"]


def test_the_contacts_acts_are_offered_where_their_menu_is_greyed_out(qtbot: QtBot, window: Window) -> None:
    window.contact.menuAction().setEnabled(False)
    window.palette.open()
    typed(qtbot, window, "spoke")
    assert window.titles == []  # as there is nobody shown it could be for
    window.palette._query.clear()
    typed(qtbot, window, "anna")
    press(qtbot, window, KEY.Key_Tab)
    assert "Spoke" in window.titles


def test_the_arrows_go_round(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    typed(qtbot, window, "set")
    current = []
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Up):
        press(qtbot, window, key)
        assert window.palette.current is not None
        current.append(window.palette.current.title)
    last = window.titles[-1]
    assert current == ["Setna Oduya", last if len(window.titles) > 2 else "Settings", "Setna Oduya"]


def test_a_click_does_what_enter_does(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    typed(qtbot, window, "settings")
    view = window.palette._list
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(window.palette._model.index(0)).center())
    QApplication.processEvents()
    assert window.done == ["Settings"]


def test_a_click_beside_it_closes_it(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    qtbot.mouseClick(window.palette, LEFT, pos=window.palette.rect().bottomLeft())
    assert not window.palette.isVisible()


def test_while_it_is_open_no_key_means_what_the_menus_say(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    qtbot.keyClick(window.palette._query, KEY.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.palette._query, KEY.Key_P)
    assert window.done == []
    assert window.palette._query.text() == "p"


def test_it_says_so_when_nothing_is_called_that(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    typed(qtbot, window, "zzzq")
    assert window.palette._nothing.isVisible()
    assert window.palette._nothing.text() == "Nothing is called “zzzq”."
    press(qtbot, window, KEY.Key_Return, KEY.Key_Down, KEY.Key_Tab)
    assert window.palette.isVisible()


def test_the_chosen_line_can_be_heard(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    typed(qtbot, window, "spok")
    assert window.palette._query.accessibleDescription() == "Spoke, Contact › Log, 1"
    row = window.palette._model.index(0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Spoke, Contact › Log, 1"


def test_hidden_and_greyed_acts_are_not_offered(qtbot: QtBot, window: Window) -> None:
    window.act(window.view, "Insights").setEnabled(False)
    window.act(window.view, "Insights again").setVisible(False)
    window.palette.open()
    typed(qtbot, window, "insi")
    assert window.titles == []


def test_a_menu_that_knows_only_when_shown_what_it_offers_is_asked(window: Window) -> None:
    late = window.act(window.view, "Late")
    late.setVisible(False)
    window.view.aboutToShow.connect(lambda: late.setVisible(True))
    window.view.aboutToHide.connect(lambda: late.setVisible(False))
    assert "Late" in [act.title for act in acts_of(window.frame.menuBar())]
    assert not late.isVisible()


@pytest.mark.parametrize("text", ["[1]", "no", '{"a": "b", "act:today": true, "x": 1e999, "y": -3}'])
def test_a_state_that_makes_no_sense_is_no_trouble(
    text: str, qtbot: QtBot, theme: Theme, desk: Desk, window: Window, tmp_path: Path
) -> None:
    state = WindowState(tmp_path)
    state.remember(palette=text)
    frame = window.frame
    palette = Palette(desk.session, theme, state, frame.centralWidget(), frame.menuBar(), window.contact, window.view,
                      window.done.append, lambda: None)  # fmt: skip
    palette.open()
    assert [choice.title for choice in palette._model.choices] == ["Today"]


def test_it_follows_the_size_of_the_window(qtbot: QtBot, window: Window) -> None:
    window.palette.open()
    window.frame.resize(600, 300)
    QApplication.processEvents()
    card = window.palette._card.geometry()
    assert window.palette.rect().contains(card)


def test_names_that_mean_harm_are_shown_as_they_are(qtbot: QtBot, window: Window, desk: Desk) -> None:
    desk.keep(contact("<b>" + "W" * 5000, uid="long", organization="<i>" * 500), contact("أحمد بن علي", uid="ahmad"))
    window.palette.open()
    for text, uid in (("www", "long"), ("أحمد", "ahmad")):
        window.palette._query.setText(text)
        QApplication.processEvents()  # it is painted
        assert [choice.line.uid for choice in window.choices if choice.line] == [uid]
        press(qtbot, window, KEY.Key_Tab)
        QApplication.processEvents()
        press(qtbot, window, KEY.Key_Escape)
    card = window.palette._card.geometry()
    assert window.palette.rect().contains(card)


def test_every_control_of_it_can_be_read_out(window: Window) -> None:
    window.palette.open()
    assert nameless(window.palette) == []


def test_an_act_without_an_outline_has_that_of_its_menu(window: Window) -> None:
    acts = {act.title: act for act in acts_of(window.palette._bar)}
    assert acts["Spoke"].within is not None and acts["Spoke"].within.text() == "Lo&g"
