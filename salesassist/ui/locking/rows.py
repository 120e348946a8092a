"""What Settings shows of the passphrase: setting and removing it, the keyring, and when to lock."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QPushButton

from salesassist.session import Session
from salesassist.ui.settings.controls import ChoiceField, Switch
from salesassist.ui.settings.row import PreferenceRow, Row, Setting
from salesassist.ui.theme import Theme


class PassphraseRow(Row):
    """Whether the data are encrypted, and the ways to change that."""

    set_asked = Signal()
    change_asked = Signal()
    remove_asked = Signal()
    lock_asked = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(theme)
        self._session = session
        self.set, self.change = QPushButton(self.tr("Set passphrase…")), QPushButton(self.tr("Change…"))
        self.remove, self.lock = QPushButton(self.tr("Remove…")), QPushButton(self.tr("Lock now"))
        self.change.setAccessibleName(self.tr("Change the passphrase"))
        self.remove.setAccessibleName(self.tr("Remove the passphrase"))
        self.fill(
            self.tr("Passphrase"),
            self.tr("Encrypts your data and its backups. Without it nobody can read the files, nor can you."),
            [self.set, self.lock, self.change, self.remove],
            self.tr("password encryption encrypt lock privacy secret security"),
        )
        self.set.clicked.connect(self.set_asked)
        self.change.clicked.connect(self.change_asked)
        self.remove.clicked.connect(self.remove_asked)
        self.lock.clicked.connect(self.lock_asked)
        self.refresh()

    def refresh(self) -> None:
        on = self._session.encrypted
        self.set.setVisible(not on)
        for button in (self.lock, self.change, self.remove):
            button.setVisible(on)
        self.place_controls()
        self.say(self.tr("On: your data is encrypted.") if on else self.tr("Off."))


class KeyringRow(Row):
    """Whether the desktop's keyring opens the data at the start. What it keeps is asked for and told by whoever has
    the keyring."""

    wanted = Signal(bool)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(theme)
        self._session = session
        self._kept, self._there = False, True
        self.switch = Switch(theme)
        self.fill(
            self.tr("Remember on this computer"),
            self.tr("The desktop’s keyring opens the data when the program starts; after a lock you are asked."),
            [self.switch], self.tr("keyring passphrase password wallet login"),
        )  # fmt: skip
        self.switch.set_name(self.label)
        self.switch.describe(self.about)
        self.switch.chosen.connect(lambda on: self.wanted.emit(bool(on)))
        self.refresh()

    def show_kept(self, kept: bool, there: bool) -> None:
        """Whether the key is kept, and whether there is a keyring at all."""
        self._kept, self._there = kept, there
        self.refresh()

    def refresh(self) -> None:
        on = self._session.encrypted
        self.switch.setEnabled(on and self._there)
        self.switch.show_value(on and self._kept)
        if not on:
            self.say(self.tr("Only with a passphrase."))
        else:
            self.say("" if self._there else self.tr("This desktop has no keyring that could keep it."))


def lock_rows(session: Session, theme: Theme) -> list[Row]:
    """When to lock by itself."""
    translate = QCoreApplication.translate

    def span(minutes: Any) -> str:
        if not minutes:
            return translate("lock_rows", "Never")
        return translate("lock_rows", "{count} min").format(count=QLocale().toString(minutes))

    def choices() -> ChoiceField:
        return ChoiceField([(span(n), n) for n in (0, 1, 5, 10, 15, 30, 60, 120)], span)

    remark = translate("lock_rows", "Only with a passphrase.")
    settings = [
        Setting(
            ("lock_minutes",), translate("lock_rows", "Lock after"),
            translate("lock_rows", "So long without a key or the mouse in this program. What is half written is kept; "
                      "undo begins anew."),
            choices, translate("lock_rows", "passphrase idle privacy"),
            remark=lambda _preferences: "" if session.encrypted else remark,
        ),
        Setting(
            ("lock_at_sleep",), translate("lock_rows", "Lock when the computer sleeps"),
            translate("lock_rows", "Whoever wakes it is asked for the passphrase."),
            lambda: Switch(theme), translate("lock_rows", "passphrase suspend privacy"),
            remark=lambda _preferences: "" if session.encrypted else remark,
        ),
    ]  # fmt: skip
    return [PreferenceRow(setting, session, theme) for setting in settings]
