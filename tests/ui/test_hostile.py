"""Names and notes that are markup, code or tricks with the direction of writing are shown as the text they are."""

import json
import random
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QMimeData, QModelIndex, Qt, QThread, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLabel, QMessageBox, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.interaction import Direction, Outcome
from salesassist.domain.messages import UsefulThing, fill, mail_link
from salesassist.domain.promise import Promise, Whose
from salesassist.domain.relation import Relation, RelationKind
from salesassist.session import Session
from salesassist.settings import WindowState
from salesassist.ui.deals.dialog import DealDialog
from salesassist.ui.duplicates.window import DuplicatesWindow
from salesassist.ui.importing.dialog import ImportDialog
from salesassist.ui.insights.page import InsightsPage
from salesassist.ui.main_window import MainWindow
from salesassist.ui.messages.shelf_dialog import ShelfDialog
from salesassist.ui.messages.templates_dialog import TemplatesDialog
from salesassist.ui.network.way_dialog import WayDialog
from salesassist.ui.pane.fields import InlineText
from salesassist.ui.pane.log_dialog import LogDialog
from salesassist.ui.pane.message_dialog import MessageDialog
from salesassist.ui.pane.plan_dialogs import PlanDialog, RestDialog, ask_agreed
from salesassist.ui.pane.sheet import tel_link
from salesassist.ui.setup.erase_dialog import EraseDialog
from salesassist.ui.setup.export_dialog import ExportDialog
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, deal, follow_up, interaction, moment

EVIL = '<b>MARK</b><img src="http://198.51.100.1/x.png"><a href="file:///etc/passwd">here</a> {name.__class__} %n & "q"'


def shown(text: str, how: Qt.TextFormat) -> str:
    """What a reader sees of a text that Qt shows so."""
    if how == Qt.TextFormat.RichText or (how == Qt.TextFormat.AutoText and QtGui.Qt.mightBeRichText(text)):
        document = QTextDocument()
        document.setHtml(text)
        return document.toPlainText()
    return text


def is_taken_for_markup(seen: str) -> bool:
    return "MARK" in seen.replace("<b>MARK", "")


def leaks(root: QWidget) -> list[str]:
    """Where under `root` a text of the user's is taken for markup: labels, texts, tips, and what lists tell."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        where = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        if isinstance(widget, QLabel) and is_taken_for_markup(shown(widget.text(), widget.textFormat())):
            found.append(f"{where}: {widget.text()[:60]}")
        if isinstance(widget, QTextEdit) and is_taken_for_markup(widget.toPlainText()):
            found.append(f"{where}: {widget.toPlainText()[:60]}")
        for what in ("toolTip", "statusTip", "whatsThis"):
            if is_taken_for_markup(shown(getattr(widget, what)(), Qt.TextFormat.AutoText)):
                found.append(f"{what} of {where}: {getattr(widget, what)()[:60]}")
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            found += [f"tip of a row in {where}: {tip[:60]}" for tip in tips(widget.model())
                      if is_taken_for_markup(shown(tip, Qt.TextFormat.AutoText))]  # fmt: skip
        for action in widget.actions():
            if is_taken_for_markup(shown(action.toolTip(), Qt.TextFormat.AutoText)):
                found.append(f"action in {where}: {action.toolTip()[:60]}")
    return found


def labels_taken_for_markup(root: QWidget) -> list[str]:
    labels = root.findChildren(QLabel)
    return [it.text() for it in labels if is_taken_for_markup(shown(it.text(), it.textFormat()))]


def tips(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(min(model.rowCount(), 50)):
        for column in range(model.columnCount(QModelIndex()) if isinstance(model, QAbstractTableModel) else 1):
            tip = model.data(model.index(row, column), Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str):
                yield tip


@pytest.fixture
def evil(desk: Desk) -> Session:
    """A book in which every text is hostile."""
    values: dict[str, Any] = {
        "organization": EVIL, "department": EVIL, "role": EVIL, "nickname": EVIL, "how_met": EVIL, "notes": EVIL,
        "resting_reason": EVIL, "tags": (EVIL,), "web": (EVIL,), "phones": (Phone(EVIL, EVIL), Phone("030 1", "x")),
        "emails": (Email(EVIL, EVIL),), "addresses": (Address(text=EVIL, label=EVIL),), "birthday": EVIL,
        "given": EVIL, "family": EVIL, "tier": Tier.A,
    }  # fmt: skip
    ben = contact(EVIL + "Ben", uid="ben", **values)
    anna = contact(EVIL, uid="anna", introduced_by="ben", **values)
    twin = contact(EVIL, uid="twin", **values)
    step = follow_up(
        "anna", MONDAY, uid="a", promised=True, purpose=EVIL, points=(EVIL, EVIL), smallest_step=EVIL, my_task=EVIL,
        their_task=EVIL, rule=EVIL, rule_key="x", deal="d",
    )  # fmt: skip
    desk.keep(
        ben, anna, twin, deal("anna", title=EVIL, uid="d"), step,
        follow_up("anna", moment("2026-11-23 08:00"), uid="a2", promised=True, purpose=EVIL),
        interaction("anna", note=EVIL), interaction("anna", Outcome.REPLIED, direction=Direction.IN, note=EVIL),
        interaction("anna", at="2026-11-23 08:30", note=EVIL), interaction("ben", note=EVIL),
        Relation("ben", "anna", RelationKind.INTRODUCED), Relation("ben", "twin", RelationKind.KNOWS),
    )  # fmt: skip
    with desk.store.change():
        desk.store.save_useful_thing(UsefulThing("u", EVIL, EVIL, EVIL, moment("2026-01-05 10:00")))
        desk.store.save_promise(Promise("p", "anna", Whose.MINE, EVIL, MONDAY, moment("2026-01-05 10:00"), "a"))
    desk.session.reload()
    return desk.session


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, evil: Session, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(evil, theme, WindowState(tmp_path))
    window.show()
    yield window
    window.let_go()
    window.close()
    window.deleteLater()


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The leaks of every message box that would be shown."""
    found: list[str] = []

    def looked_at(box: QMessageBox) -> int:
        found.append(f"box {box.text()[:20]}")
        found.extend(leaks(box))
        return 0

    def asked(parent: QWidget, title: str, text: str, *_others: object) -> QMessageBox.StandardButton:
        box = QMessageBox(QMessageBox.Icon.Question, title, text)
        looked_at(box)
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "exec", looked_at)
    for name in ("question", "information", "warning", "critical"):
        monkeypatch.setattr(QMessageBox, name, asked)
    return found


def test_the_walk_finds_what_is_taken_for_markup(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    label = QLabel(EVIL, root)
    assert len(leaks(root)) == 1
    label.setTextFormat(Qt.TextFormat.PlainText)
    assert leaks(root) == []
    root.setToolTip(EVIL)
    assert len(leaks(root)) == 1


@pytest.mark.parametrize("place", ["today", "contacts", "deals", "waiting", "triage", "settings"])
def test_no_page_takes_a_text_for_markup(place: str, window: MainWindow, evil: Session, qtbot: QtBot) -> None:
    page = getattr(window.pages, place)
    window.pages.setCurrentWidget(page)
    if place == "waiting":
        window.show_waiting(evil.reminders())
    window.pane.show_contact("anna")
    window.warn(EVIL)
    assert page.isVisible() and EVIL in "".join(label.text() for label in window.findChildren(QLabel))
    assert leaks(window) == []


def test_insights_take_no_text_for_markup(qtbot: QtBot, theme: Theme, evil: Session) -> None:
    """Its labels alone: what the charts are made of is no place for texts, and not to be held by Python."""
    page = InsightsPage(evil, theme)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.counted):
        page.show()
    assert any("MARK" in label.text() for label in page.findChildren(QLabel))
    assert labels_taken_for_markup(page) == []


def test_the_form_takes_no_text_for_markup(window: MainWindow) -> None:
    window.pane.show_contact("anna")
    window.pane.edit()
    assert window.pane.form.isVisible()
    assert leaks(window) == []


DIALOGS: dict[str, Callable[[Session, Theme], QDialog]] = {
    "log": lambda s, t: LogDialog(s, t, s.sheet("anna"), Outcome.SPOKE, EVIL),
    "log sent": lambda s, t: LogDialog(s, t, s.sheet("anna"), Outcome.SENT, EVIL),
    "plan": lambda s, t: PlanDialog(s, t, s.contact("anna")),
    "message": lambda s, t: MessageDialog(s, t, s.sheet("anna")),
    "who knows": lambda s, t: WayDialog(s, t, "anna"),
    "templates": lambda s, t: TemplatesDialog(s, t),
    "useful things": lambda s, t: ShelfDialog(s, t),
    "rest": lambda s, t: RestDialog(s, t, s.sheet("anna")),
    "deal": lambda s, t: DealDialog(s, t, Deal("", "anna", EVIL, stage=Stage.WON)),
    "erase": lambda s, t: EraseDialog(s, t, ["anna"]),
    "export": lambda s, t: ExportDialog(s, t, ["anna"]),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_no_dialog_takes_a_text_for_markup(name: str, qtbot: QtBot, theme: Theme, evil: Session) -> None:
    dialog = DIALOGS[name](evil, theme)
    qtbot.addWidget(dialog)
    dialog.open()
    found = leaks(dialog)
    qtbot.waitUntil(lambda: not dialog.findChildren(QThread), timeout=20_000)  # what it looks up meanwhile
    assert found + leaks(dialog) == []


def test_no_question_takes_a_text_for_markup(
    boxes: list[str], window: MainWindow, evil: Session, theme: Theme, qtbot: QtBot
) -> None:
    window.acts.delete(["anna"], ask=True)
    ask_agreed(evil.sheet("anna").next_step, EVIL, window)
    rest = RestDialog(evil, theme, evil.sheet("anna"))
    qtbot.addWidget(rest)
    rest.moving()
    message = MessageDialog(evil, theme, evil.sheet("anna"))
    qtbot.addWidget(message)
    message._tell(EVIL)
    message._sure(EVIL, "Send")
    assert [box for box in boxes if not box.startswith("box ")] == []
    assert len(boxes) == 5


def test_no_message_in_passing_takes_a_text_for_markup(window: MainWindow) -> None:
    toast = window.toast
    for say in (toast.say, toast.say_undone, toast.say_redone, toast.warn):
        say(EVIL)
        assert leaks(toast) == []


def test_no_import_takes_a_text_for_markup(qtbot: QtBot, theme: Theme, evil: Session, tmp_path: Path) -> None:
    file = tmp_path / "<b>MARK<b>.vcf"
    text = EVIL.replace(",", "\\,")
    file.write_text("".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u{n}\r\nFN:{text}{n}\r\nNOTE:{text}\r\nORG:{text}\r\nTEL:{text}\r\n"
        f"EMAIL:{text}\r\nTITLE:{text}\r\nX-{n}:{text}\r\nBDAY:{text}\r\nEND:VCARD\r\n" for n in range(4)
    ), encoding="utf-8")  # fmt: skip
    dialog = ImportDialog(evil, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        dialog.take([file])
    assert labels_taken_for_markup(dialog) == []


def test_the_search_for_duplicates_takes_no_text_for_markup(qtbot: QtBot, theme: Theme, evil: Session) -> None:
    window = DuplicatesWindow(evil, theme)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.stack.currentIndex() != 1)
    assert window.model.rowCount() > 0
    assert leaks(window) == []


def test_pasted_text_comes_in_as_text(qtbot: QtBot, window: MainWindow) -> None:
    """Rich text on the clipboard: the fields take its words, and fetch nothing."""
    window.pane.show_contact("anna")
    window.pane.edit()
    data = QMimeData()
    data.setHtml('<b>bold</b><img src="http://198.51.100.1/x.png">')
    data.setText("bold")
    for field in window.findChildren(QPlainTextEdit):
        if field.isVisible() and not field.isReadOnly():
            field.clear()
            field.insertFromMimeData(data)
            assert field.toPlainText() == "bold"
    assert not window.findChildren(QTextEdit)


# --- links ---------------------------------------------------------------------------------------------------------

PIECES = [
    "+49", "30", "1234", " ", "-", "tel:", "sip:", "javascript:", "?", "&", "=", "#", "%00", "%0a", "\n", "\r", "\x00",
    "\u202e", ";", "ext=", "/", "//", "@", "<", ">", '"', "'", "٣", "１", "body", "bcc", "a@b.c", ",", "\\", "file://",
]  # fmt: skip


def test_a_number_to_dial_holds_nothing_else(qtbot: QtBot) -> None:
    dice = random.Random(1)
    for _ in range(3000):
        text = "".join(dice.choice(PIECES) for _ in range(dice.randrange(8)))
        assert re.fullmatch(r"(tel:\+?(?:[0-9*,]|%23)*[0-9](?:[0-9*,]|%23)*)?", tel_link(text)), text


def test_a_letter_to_write_has_one_recipient_and_no_other_fields() -> None:
    dice = random.Random(2)
    for _ in range(3000):
        address, subject, body = ("".join(dice.choice(PIECES) for _ in range(dice.randrange(8))) for _ in range(3))
        url = QUrl.fromEncoded(mail_link(address, subject, body).link.encode("ascii"))
        assert url.scheme() == "mailto" and not url.hasFragment()
        fields = [part.partition("=") for part in url.query(QUrl.ComponentFormattingOption.FullyEncoded).split("&")]
        assert [name for name, _equals, _value in fields] == ["subject", "body"]
        assert all(re.fullmatch(r"[\w.~%-]*", value, re.ASCII) for _name, _equals, value in fields)
        to = url.path(QUrl.ComponentFormattingOption.FullyEncoded)
        assert re.fullmatch(r"[\w.~%@/-]*", to, re.ASCII), to
        assert not re.search(r"%(0a|0d)", f"{to} {fields[0][2]}", re.IGNORECASE)


def test_a_template_reaches_nothing_but_its_places() -> None:
    values = {"name": "{organization} {name.__class__}", "organization": "Acme"}
    for text in (
        "{name.__class__}",
        "{0}",
        "{name!r}",
        "{name:>9999999}",
        "{__import__}",
        "%(name)s",
        "${name}",
        "{{name}}",
    ):
        filled = fill(text, values)
        assert "class 'str'" not in filled and len(filled) < 100
        assert filled == text.replace("{name}", values["name"])
    assert fill("{name}", values) == values["name"]  # and what a value holds is no place itself


def test_a_text_too_long_to_be_laid_out_is_shown_in_part_and_never_cut(qtbot: QtBot) -> None:
    saved: list[str] = []
    field = InlineText("Point", "")
    qtbot.addWidget(field)
    field.save = lambda text: not saved.append(text)
    field.show_text("x" * 100_000)
    assert len(field.toPlainText()) == 10_000 and field.isReadOnly()
    field.commit()
    assert saved == []
    field.show_text("short")
    assert field.toPlainText() == "short" and not field.isReadOnly()
    field.insertPlainText("er ")
    field.commit()
    assert saved == ["er short"]


@pytest.mark.slow
def test_a_megabyte_in_every_text_is_kept_and_holds_up_nothing(
    qtbot: QtBot, theme: Theme, desk: Desk, tmp_path: Path
) -> None:
    """Fields of one line hold as much as one can type there; notes, points and names of files that others made more."""
    short, long = "x<b>é\u202e" * 1_500, "x<b>é\u202e" * 120_000
    desk.keep(
        contact(short, uid="anna", organization=short, role=short, notes=long, how_met=short, tags=(short,)),
        follow_up("anna", MONDAY, uid="a", purpose=short, points=(long, long), smallest_step=long),
        deal("anna", title=short), interaction("anna", note=long),
        interaction("anna", at="2026-11-23 08:30", note=long),
    )  # fmt: skip
    began = time.monotonic()
    window = MainWindow(desk.session, theme, WindowState(tmp_path))
    qtbot.addWidget(window)
    window.show()
    for page in (window.today, window.pages.contacts, window.pages.deals):
        window.pages.setCurrentWidget(page)
        window.pane.show_contact("anna")
        window.grab()
    assert time.monotonic() - began < 10
    assert window.width() < 3000
    window.pane.sheet.commit()
    (step,) = desk.open()
    anna = desk.session.contact("anna")
    assert anna is not None and anna.notes == long and step.points == (long, long) and step.smallest_step == long


TRICKS = "\u202e\u202d\u202a\u202b\u2066\u2067\u2068\u2069\x00\x07\x1b\x7f\x85\ufeff"


@pytest.mark.parametrize("ending", ["vcf", "csv", "json"])
def test_no_name_that_comes_in_turns_the_words_around_it(ending: str, desk: Desk, tmp_path: Path) -> None:
    """Directions and controls in a name would change how the sentence around it reads."""
    name = f"An{TRICKS}na"
    text = {
        "vcf": f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:x\r\nFN:{name}\r\nORG:{name}\r\nEND:VCARD\r\n",
        "csv": f"Name,Organization,E-mail\n{name},{name},a@example.org\n",
        "json": json.dumps({"format": "salesassist", "version": 1, "contacts": [
            {"uid": "x", "name": name, "organization": name}]}),
    }[ending]  # fmt: skip
    file = tmp_path / f"people.{ending}"
    file.write_text(text, encoding="utf-8", newline="")
    desk.session.import_order([file]).run(dry_run=False, progress=lambda *_: None, cancelled=lambda: False)
    (found,) = desk.store.contacts()
    assert not set(TRICKS) & set(found.name + found.organization)
    assert found.name.replace(" ", "") == "Anna"


def test_no_name_that_is_typed_does_either(qtbot: QtBot, window: MainWindow) -> None:
    window.pane.new_contact(Contact("", f"An{TRICKS}na", organization=f"Ac{TRICKS}me"))
    made = window.pane.form._edited()
    assert made is not None
    assert not set(TRICKS) & set(made.name + made.organization)
