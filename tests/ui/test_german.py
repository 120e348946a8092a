"""The window in German: nothing stays English, and no text is cut off, on the smallest screen."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QThread, QTimer
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QTableView,
    QTextBrowser,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from salesassist import about, demo, languages
from salesassist.domain.contact import Email, Phone
from salesassist.domain.courtesy import Nuisance, Warning
from salesassist.domain.interaction import Outcome
from salesassist.domain.saved_filter import SavedFilter
from salesassist.frozen import replace
from salesassist.settings import WindowState
from salesassist.ui.importing.comparison import Mark, field_lines
from salesassist.ui.importing.paste import PasteDialog
from salesassist.ui.main_window import MainWindow
from salesassist.ui.pane.form import ContactForm
from salesassist.ui.setup.about import AboutDialog
from salesassist.ui.theme import Theme, put_sheet_on, style_sheet
from salesassist.wording import nuisance
from tests.desk import Desk
from tests.factories import contact
from tests.i18n.texts import FOLDER

SMALLEST = 1024, 640
A_PIXEL = 2  # what rounding of fonts may take


@pytest.fixture
def german(qapp: QApplication, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(languages.LANGUAGE_VARIABLE, raising=False)
    languages.speak(qapp, "de")
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    yield
    languages.be_silent(qapp)
    languages.be_silent(qapp)


@pytest.fixture
def window(qtbot: QtBot, german: None, theme: Theme, desk: Desk, tmp_path: Path, qapp: QApplication) -> MainWindow:
    put_sheet_on(qapp, style_sheet(theme.colours))
    demo.fill(desk.store, desk.at, "EUR", languages.sample_in_words)
    desk.session.reload()
    window = MainWindow(desk.session, theme, WindowState(tmp_path))
    qtbot.addWidget(window, before_close_func=lambda window: window.hide_when_closed(lambda: False))
    window.resize(*SMALLEST)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_what_was_logged_is_undone_in_german(german: None, desk: Desk) -> None:
    desk.keep(contact("Anna", uid="anna"))
    desk.log(Outcome.NO_ANSWER)
    assert desk.undo_text == "„nicht erreicht“ bei Anna eintragen"


def test_the_menu_names_the_step_apart_from_its_word(german: None, desk: Desk, qapp: QApplication) -> None:
    undo = desk.session.undo_stack.undo_action(qapp, "&Rückgängig")
    assert undo.text() == "&Rückgängig"
    assert desk.session.save_filter(SavedFilter("R&D"))
    assert undo.text() == "&Rückgängig: Filter „R&&D“ speichern"


def test_labels_of_files_are_shown_in_german_and_kept_as_they_are(
    qtbot: QtBot, german: None, theme: Theme, desk: Desk
) -> None:
    phones = tuple(Phone(f"030 90182{end}", label) for end, label in enumerate(("work", "mobile", "Arbeit", "Hütte")))
    kept = replace(contact("Anna", uid="anna"), phones=phones, emails=(Email("anna@example.com", "home"),))
    form = ContactForm(theme, lambda: "DE")
    qtbot.addWidget(form)
    form.show_contact(kept, lambda _text: {}, "")
    kinds = [kind for _field, kind, _row in form._phones._rows]
    assert [kind.text() for kind in kinds] == ["Arbeit", "Mobil", "Arbeit", "Hütte"]
    assert not form.touched
    with qtbot.waitSignal(form.saved) as saved:
        form._save()
    (same,) = saved.args
    assert [phone.label for phone in same.phones] == ["work", "mobile", "Arbeit", "Hütte"]
    assert [email.label for email in same.emails] == ["home"]
    kinds[0].setText("Zentrale")
    kinds[1].clear()
    with qtbot.waitSignal(form.saved) as saved:
        form._save()
    assert [phone.label for phone in saved.args[0].phones] == ["Zentrale", "", "Arbeit", "Hütte"]
    lines = field_lines(kept, None, None)
    assert ("030 901820 (Arbeit)", Mark.PLAIN) in lines[1].offered


def test_what_a_pasted_text_was_taken_for_is_said_in_german(
    qtbot: QtBot, german: None, theme: Theme, desk: Desk
) -> None:
    contacts, notes = desk.session.read_pasted("Ana Lopes\nHead of Sales\nLopes Lda\nPhone: +351 912 345 678\n")
    dialog = PasteDialog(desk.session, theme, "", contacts[0], notes)
    qtbot.addWidget(dialog)
    assert dialog.doubts.text() == "„Lopes Lda“ wurde als Organisation verstanden."


def test_licences_are_told_in_german_where_they_are_words(
    qtbot: QtBot, german: None, theme: Theme, tmp_path: Path
) -> None:
    dialog = AboutDialog(about.facts(tmp_path), "", about.licences(), theme)
    qtbot.addWidget(dialog)
    told = " ".join(page.toPlainText() for page in dialog.findChildren(QTextBrowser))
    assert "SQLite: gemeinfrei" in told and "Inter, die Schrift" in told
    assert not re.search(r"\b(the|public|after|names)\b", told)


def test_no_sentence_ends_with_two_full_stops(german: None) -> None:
    second = nuisance(Warning(Nuisance.SAME_DAY, day=date(2026, 11, 19)), "Anna")
    assert second == "Am Do. 19. Nov. wäre das ein zweiter Versuch."


PLACES: dict[str, Callable[[MainWindow], object]] = {
    "today": MainWindow.show_today,
    "contacts": MainWindow.show_all_contacts,
    "deals": MainWindow.show_deals,
    "insights": MainWindow.show_insights,
    "waiting": MainWindow.show_waiting_page,
    "settings": MainWindow.show_settings,
    "triage": MainWindow.show_triage,
    "editing": lambda window: (window.show_all_contacts(), window.pane.edit()),
}


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_german_and_nothing_is_cut_off(
    place: str, window: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    PLACES[place](window)
    qtbot.waitUntil(lambda: not any(thread.isRunning() for thread in window.findChildren(QThread)), timeout=20_000)
    qapp.processEvents()
    assert "\n".join(wrong_in(window)) == ""


@pytest.mark.slow
def test_no_two_entries_of_a_menu_have_the_same_letter(window: MainWindow) -> None:
    def clashes(menu: QMenu | list[QAction], name: str) -> Iterator[str]:
        seen: dict[str, str] = {}
        for action in menu.actions() if isinstance(menu, QMenu) else menu:
            text = action.text().replace("&&", "")
            letter = text.partition("&")[2][:1].lower()
            if letter and letter in seen:
                yield f"{name}: {seen[letter]} / {text}"
            seen[letter] = text
            if isinstance(under := action.menu(), QMenu):
                yield from clashes(under, text)

    assert "\n".join(clashes(window.menuBar().actions(), "bar")) == ""


DIALOGS: dict[str, Callable[[MainWindow], object]] = {
    "spoke": lambda window: window.pane.log(Outcome.SPOKE),
    "plan": lambda window: window.pane.plan(),
    "rest": lambda window: window.pane.rest(),
    "message": lambda window: window.pane.message(),
    "deal": MainWindow.new_deal,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_is_german_and_nothing_is_cut_off(name: str, window: MainWindow, qapp: QApplication) -> None:
    window.show_today()
    found: list[str] = ["no dialog"]

    def look() -> None:
        dialog = qapp.activeModalWidget()
        if dialog is not None:
            found[:] = wrong_in(dialog)
            dialog.close()

    QTimer.singleShot(100, look)
    DIALOGS[name](window)
    qapp.processEvents()
    if found == ["no dialog"]:
        look()
    assert "\n".join(found) == ""


def wrong_in(window: QWidget) -> list[str]:
    """What is cut off or English in what is shown."""
    shown = [each for each in (window, *window.findChildren(QWidget)) if each.isVisible()]
    found = [f"cut off: {text}" for each in shown if (text := cut_off(each))]
    found += [f"English: {text}" for each in shown for text in texts_of(each) if text in sources()]
    found += [f"English: {a.text()}" for a in window.findChildren(QAction) if a.text() in sources()]
    return sorted(set(found))


def cut_off(widget: QWidget) -> str:
    """The text of a widget that has no room for it; "" if it has, or cuts it short on purpose."""
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton | QToolButton):
        wanted, text = widget.minimumSizeHint().width(), widget.text()
        return text if text and widget.width() + A_PIXEL < wanted else ""
    if isinstance(widget, QLabel) and not widget.wordWrap() and type(widget).paintEvent is QLabel.paintEvent:
        document = QTextDocument()
        document.setDefaultFont(widget.font())
        document.setDocumentMargin(0)
        plain = widget.textFormat() == Qt.TextFormat.PlainText or "</" not in widget.text()
        text = widget.text().replace("&", "") if widget.buddy() is not None else widget.text()
        (document.setPlainText if plain else document.setHtml)(text)
        return widget.text() if widget.contentsRect().width() + A_PIXEL < document.idealWidth() else ""
    return ""


def texts_of(widget: QWidget) -> Iterator[str]:
    """All that a widget says, its columns included; not what a list holds, which is the user's own."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
    if isinstance(widget, QAbstractButton | QLabel):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTableView) and (model := widget.model()) is not None:
        for column in range(model.columnCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")


@cache
def sources() -> frozenset[str]:
    """The English texts that are another in German."""
    found: dict[str, set[str]] = {}
    for message in ElementTree.parse(FOLDER / "salesassist_de.ts").getroot().iter("message"):
        found.setdefault(message.findtext("source", ""), set()).add(message.findtext("translation", "").strip())
    return frozenset(source for source, said in found.items() if source not in said)
