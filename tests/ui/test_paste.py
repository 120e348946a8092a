"""A contact from the clipboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Email
from salesassist.session import Session
from salesassist.store.store import Store
from salesassist.ui.importing.dialog import ImportDialog
from salesassist.ui.importing.paste import ContactPaster, PasteDialog
from salesassist.ui.kept_offer import KeptOffer
from salesassist.ui.theme import Theme
from tests import factories

SIGNATURE = "Best regards\n\nAna Lopes\nHead of Sales\nLopes Lda\nPhone: +351 912 345 678\nana@example.com\n"
CARDS = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD\n" for name in ("Ana Lopes", "Bo Li"))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    now = factories.now()
    with Store(tmp_path) as store:
        yield Session(store, lambda: now)


@pytest.fixture
def paster(qtbot: QtBot, theme: Theme, session: Session) -> ContactPaster:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return ContactPaster(session, theme, window)


def pasted(paster: ContactPaster, text: str) -> PasteDialog:
    QGuiApplication.clipboard().setText(text)
    paster.take_clipboard()
    dialog = paster._window.findChild(PasteDialog)
    assert dialog is not None
    return dialog


def test_a_signature_fills_the_form_beside_what_was_pasted(
    qtbot: QtBot, paster: ContactPaster, session: Session
) -> None:
    dialog = pasted(paster, SIGNATURE)
    assert dialog.text.toPlainText() == SIGNATURE and dialog.add_to.isHidden()
    with qtbot.waitSignal(paster.contact_added) as added:
        qtbot.keyClick(dialog.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    contact = session.contact(added.args[0])
    assert contact is not None
    assert (contact.name, contact.organization, contact.role) == ("Ana Lopes", "Lopes Lda", "Head of Sales")
    assert contact.phones[0].e164 == "+351912345678" and contact.emails[0].address == "ana@example.com"
    assert session.undo_stack.count() == 1


def test_somebody_who_is_there_can_be_added_to(qtbot: QtBot, paster: ContactPaster, session: Session) -> None:
    session.new_contact(factories.contact("Ana Lopes", uid="ana", emails=(Email("ana@example.com"),)))
    dialog = pasted(paster, SIGNATURE)
    assert dialog.add_to.isVisible() and "Ana Lopes" in dialog.add_to.text()
    assert dialog.add_to.isChecked()  # the same name and address: an import would not ask either
    with qtbot.waitSignal(paster.contact_added) as added:
        qtbot.keyClick(dialog.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert added.args == ["ana"] and len(session.book) == 1
    ana = session.contact("ana")
    assert ana is not None and ana.role == "Head of Sales" and len(ana.emails) == 1


def test_several_are_an_import(qtbot: QtBot, paster: ContactPaster, session: Session, theme: Theme) -> None:
    with qtbot.waitSignal(paster.several) as several:
        paster.take(CARDS)
    dialog = ImportDialog(session, theme)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        dialog.take_text(several.args[0])
    assert dialog.preview.model.rowCount() == 2
    assert dialog._heading.title.text() == "What importing the pasted text will do"


@pytest.mark.parametrize("text", ["", "  \n", "BEGIN:VCARD\nEND:VCARD\n"])
def test_nothing_is_told_in_a_sentence(qtbot: QtBot, paster: ContactPaster, text: str) -> None:
    with qtbot.waitSignal(paster.failed) as failed:
        paster.take(text)
    assert failed.args[0].endswith(".")


def test_who_has_another_name_is_added_to_only_if_asked_for(paster: ContactPaster, session: Session) -> None:
    session.new_contact(factories.contact("Annabel Lopez", uid="ana", emails=(Email("ana@example.com"),)))
    dialog = pasted(paster, SIGNATURE)
    assert dialog.add_to.isVisible() and not dialog.add_to.isChecked()


def ended(dialog: PasteDialog, session: Session) -> None:
    """As `half_written.keep_all` does when the program has to end."""
    session.keep_half_written([dialog.keeping.now()])
    dialog.hide()
    dialog.setParent(None)
    dialog.deleteLater()


def test_what_was_pasted_is_kept_as_it_was_left(qtbot: QtBot, paster: ContactPaster, session: Session) -> None:
    session.new_contact(factories.contact("Annabel Lopez", uid="ana", emails=(Email("ana@example.com"),)))
    dialog = pasted(paster, SIGNATURE)
    dialog.form._role.setText("Head of everything")
    dialog.add_to.setChecked(True)
    ended(dialog, session)
    again = pasted(paster, "Rob Li\nrob@example.com\n")
    (offer,) = again.findChildren(KeptOffer)
    assert again.form._name.text() == "Rob Li" and not again.touched
    qtbot.mouseClick(offer.back, Qt.MouseButton.LeftButton)
    assert again.text.toPlainText() == SIGNATURE and again.touched
    assert (again.form._role.text(), again.add_to.isChecked()) == ("Head of everything", True)
    with qtbot.waitSignal(paster.contact_added):
        qtbot.keyClick(again.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.all_half_written() == ()


@pytest.mark.parametrize("text", ["", "BEGIN:VCARD\nEND:VCARD\n"])
def test_with_nothing_to_paste_what_was_pasted_before_opens(
    paster: ContactPaster, session: Session, text: str
) -> None:
    dialog = pasted(paster, SIGNATURE)
    ended(dialog, session)
    paster.take(text)
    again = paster._window.findChild(PasteDialog)
    assert again is not None
    assert again.text.toPlainText() == SIGNATURE and all(it.isHidden() for it in again.findChildren(KeptOffer))
    assert again.form._name.text() == "Ana Lopes"


def test_what_was_only_pasted_may_go_and_what_was_typed_asks(
    qtbot: QtBot, paster: ContactPaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr("salesassist.ui.careful.may_throw_away", lambda parent: bool(asked.append(parent)))
    dialog = pasted(paster, SIGNATURE)
    qtbot.keyClicks(dialog.form._role, "!")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and asked == [dialog]
    dialog.form._role.setText("Head of Sales")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and len(asked) == 1
