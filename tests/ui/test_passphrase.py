"""The dialogs and rows of the passphrase: typed twice, never lost in silence, and what cannot be is said."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from salesassist.session import StoreError
from salesassist.store import keys
from salesassist.store.backups import Backups, Why
from salesassist.store.keys import forget_keys
from salesassist.ui.locking.passphrase_dialog import Act, PassphraseDialog
from salesassist.ui.locking.rows import KeyringRow, PassphraseRow
from salesassist.ui.locking.unlock_dialog import UnlockDialog
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import contact

WORDS, OTHER = "correct horse battery", "some other words"
Make = Callable[[Act], PassphraseDialog]


@pytest.fixture(autouse=True)
def _quick_and_forgetful(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(keys, "ITERATIONS", 100)
    forget_keys()
    yield
    forget_keys()


@pytest.fixture
def make(qtbot: QtBot, desk: Desk, theme: Theme) -> Make:
    def made(act: Act) -> PassphraseDialog:
        dialog = PassphraseDialog(desk.session, theme, act)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    desk.keep(contact("Anna Berg", uid="anna"))
    return made


def fill(qtbot: QtBot, dialog: PassphraseDialog, *texts: str) -> None:
    for field, text in zip(dialog._fields(), texts, strict=True):
        field.clear()
        qtbot.keyClicks(field, text)


def carry_out(qtbot: QtBot, dialog: PassphraseDialog, *texts: str) -> None:
    fill(qtbot, dialog, *texts)
    with qtbot.waitSignal(dialog.done_with, timeout=20_000):
        qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)


def test_a_passphrase_is_set_changed_and_removed_while_the_window_lives_on(
    qtbot: QtBot, desk: Desk, make: Make
) -> None:
    carry_out(qtbot, make(Act.SET), WORDS, WORDS)
    assert desk.session.encrypted
    desk.session.delete_contacts(["anna"])
    assert len(desk.session.book) == 0
    carry_out(qtbot, make(Act.CHANGE), WORDS, OTHER, OTHER)
    desk.session.undo_stack.undo()  # of before the change: the steps are still there
    assert [line.name for line in desk.session.book] == ["Anna Berg"]
    carry_out(qtbot, make(Act.REMOVE), OTHER)
    assert not desk.session.encrypted
    assert desk.store.path.read_bytes()[:6] == b"SQLite"
    assert desk.failed == []


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("short", "short"), "At least 8"),
        (("aaaaaaaaaa", "aaaaaaaaaa"), "guessed at once"),
        ((WORDS, ""), "a second time"),
        ((WORDS, WORDS + "!"), "not the same"),
    ],
)
def test_what_will_not_do_is_said_and_cannot_be_confirmed(
    qtbot: QtBot, desk: Desk, make: Make, texts: tuple[str, str], said: str
) -> None:
    dialog = make(Act.SET)
    fill(qtbot, dialog, *texts)
    assert said in dialog.said
    assert not dialog.button.isEnabled()
    qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
    dialog.go()
    assert not desk.session.encrypted


@pytest.mark.parametrize(("act", "word"), [(Act.SET, "encrypting"), (Act.REMOVE, "decrypting")])
def test_the_backups_may_be_deleted_instead_of_what_is_done_with_them(make: Make, act: Act, word: str) -> None:
    assert make(act).delete.text() == f"&Delete existing backups instead of {word} them"


@pytest.mark.parametrize(("act", "texts"), [(Act.CHANGE, ("wrong one", OTHER, OTHER)), (Act.REMOVE, ("wrong one",))])
def test_who_does_not_know_the_present_passphrase_changes_nothing(
    qtbot: QtBot, desk: Desk, make: Make, act: Act, texts: tuple[str, ...]
) -> None:
    carry_out(qtbot, make(Act.SET), WORDS, WORDS)
    dialog = make(act)
    fill(qtbot, dialog, *texts)
    dialog.go()
    qtbot.waitUntil(lambda: "not the current passphrase" in dialog.said)
    assert desk.session.encrypted and desk.session.unlocking.is_passphrase(WORDS)
    assert len(desk.session.book) == 1


def test_a_lost_passphrase_is_warned_of(make: Make) -> None:
    assert "lost passphrase is lost" in make(Act.SET)._warning.text()
    assert make(Act.SET)._warning.isVisible() and make(Act.CHANGE)._warning.isVisible()


def test_the_file_is_closed_while_it_is_written_anew_and_a_verb_says_so(desk: Desk, make: Make) -> None:
    desk.session.let_go_of_file()
    assert not desk.session.has_file
    assert not desk.session.delete_contacts(["anna"])
    with pytest.raises(StoreError, match="closed just now"):
        desk.session.contact("anna")
    assert desk.session.take_up_file()
    assert desk.session.contact("anna") is not None


def test_what_became_of_the_backups_is_told(qtbot: QtBot, desk: Desk, make: Make) -> None:
    Backups(desk.store.path).take(desk.at.at, Why.HAND)
    dialog = make(Act.SET)
    carry_out(qtbot, dialog, WORDS, WORDS)
    assert "written anew" in dialog._about.text() and "traces" in dialog._about.text()
    again = make(Act.CHANGE)
    again.delete.setChecked(True)
    carry_out(qtbot, again, WORDS, OTHER, OTHER)
    assert "deleted" in again._about.text()
    assert Backups(desk.store.path).kept() == []


# --- asking ----------------------------------------------------------------------------------------------------------


def asking(qtbot: QtBot, theme: Theme, **options: bool) -> UnlockDialog:
    dialog = UnlockDialog(lambda text: "" if text == WORDS else "That is not it.", theme, **options)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_right_passphrase_unlocks_and_a_wrong_one_is_said(qtbot: QtBot, theme: Theme) -> None:
    dialog = asking(qtbot, theme)
    assert not dialog.button.isEnabled()
    qtbot.keyClicks(dialog.field, "wrong")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.said == "That is not it.")
    assert dialog.field.selectedText() == "wrong"
    qtbot.keyClicks(dialog.field, WORDS)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.field.text() == ""


def test_caps_lock_is_hinted_at(qtbot: QtBot, theme: Theme) -> None:
    dialog = asking(qtbot, theme)
    qtbot.keyClick(dialog.field, "a")
    assert not dialog._caps.isVisible()
    qtbot.keyClick(dialog.field, "A", Qt.KeyboardModifier.ShiftModifier)
    assert not dialog._caps.isVisible()
    qtbot.keyClick(dialog.field, "A")
    assert dialog._caps.isVisible()
    qtbot.keyClick(dialog.field, Qt.Key.Key_CapsLock)
    assert not dialog._caps.isVisible()


def test_what_is_typed_is_shown_only_if_wished(qtbot: QtBot, theme: Theme) -> None:
    dialog = asking(qtbot, theme)
    assert dialog.field.echoMode() is QLineEdit.EchoMode.Password
    dialog.shown.setChecked(True)
    assert dialog.field.echoMode() is QLineEdit.EchoMode.Normal


def test_the_keyring_is_offered_where_there_is_one(qtbot: QtBot, theme: Theme) -> None:
    assert not asking(qtbot, theme).remember.isVisible()
    assert asking(qtbot, theme, keyring=True).remember.isVisible()


# --- Settings --------------------------------------------------------------------------------------------------------


def visible(row: PassphraseRow) -> list[str]:
    return [button.text() for button in row.findChildren(QPushButton) if not button.isHidden()]


def test_the_row_offers_what_can_be_done(qtbot: QtBot, desk: Desk, theme: Theme, make: Make) -> None:
    row, keyring = PassphraseRow(desk.session, theme), KeyringRow(desk.session, theme)
    for made in (row, keyring):
        qtbot.addWidget(made)
    assert visible(row) == ["Set passphrase…"]
    assert "Only with a passphrase" in keyring.said
    carry_out(qtbot, make(Act.SET), WORDS, WORDS)
    row.refresh()
    keyring.show_kept(False, False)
    assert visible(row) == ["Lock now", "Change…", "Remove…"]
    assert "no keyring" in keyring.said


