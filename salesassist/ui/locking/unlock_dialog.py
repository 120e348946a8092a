"""Asking for the passphrase: when the program starts, and when it was locked. Nothing of the data is shown."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from salesassist.session.task import Task
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.locking.field import PassphraseField
from salesassist.ui.room import grow_for_text, open_at
from salesassist.ui.theme import Theme
from salesassist.ui.wrapped_check_box import WrappedCheckBox


class UnlockDialog(QDialog):
    """Accepted when it is unlocked; rejected when the user would rather quit, or asks for other ways
    (`other_ways_wanted`), which a passphrase that does not fit lets them do.

    `unlock` is called with the passphrase in another thread, and returns a sentence why it will not do, or "".
    """

    def __init__(
        self, unlock: Callable[[str], str], theme: Theme, *, keyring: bool = False, parent: QWidget | None = None
    ) -> None:
        """`keyring`: offer to remember the key in the desktop's keyring."""
        super().__init__(parent)
        self._unlock = unlock
        self._task: Task | None = None
        self._leaving = self._stays = False
        self.other_ways_wanted = False
        self.setWindowTitle(self.tr("Locked"))
        open_at(self, theme, 440)
        self._title = QLabel(self.tr("SalesAssist is locked"))
        self._title.setFont(theme.font(size=1.35, weight=QFont.Weight.DemiBold))
        self._about = QLabel(self.tr("Your data is encrypted. Type your passphrase to open it."))
        self._about.setProperty("look", "muted")
        self.field = PassphraseField(self.tr("Passphrase"))
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self.unlock)
        self.field.caps_lock.connect(self._hint_at_caps)
        self._said = QLabel()
        self._said.setProperty("look", "caution")
        self._caps = QLabel(self.tr("Caps Lock seems to be on."))
        self._caps.setProperty("look", "muted")
        self._caps.hide()
        for label in (self._about, self._said, self._caps):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._said.hide()
        self.shown = QCheckBox(self.tr("&Show it"))
        self.shown.toggled.connect(self.field.show_text)
        self.remember = WrappedCheckBox(self.tr("&Remember on this computer, in the desktop’s keyring"))
        self.remember.setVisible(keyring)
        self._leave = QPushButton(self.tr("Quit"))
        self._leave.setAutoDefault(False)
        self._leave.clicked.connect(self.leave)
        self.other_ways = QPushButton(self.tr("Lost, or never set one?"))
        self.other_ways.setProperty("look", "link")
        self.other_ways.setAutoDefault(False)
        self.other_ways.clicked.connect(self._give_up)
        self.other_ways.hide()
        self.button = QPushButton(self.tr("Unlock"))
        self.button.setProperty("look", "primary")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.unlock)
        self._lay_out()
        self._look()

    @property
    def said(self) -> str:
        """Why it could not be unlocked."""
        return self._said.text()

    def unlock(self) -> None:
        """Try what was typed."""
        if self._task is not None or not self.field.text():
            return
        text = self.field.text()
        self._task = Task("unlock", lambda _progress, _cancelled: self._unlock(text))
        self._task.finished.connect(self._tried)
        self._say("")
        self.button.setText(self.tr("Unlocking…"))
        self._look()
        self._task.start()

    def stay_when_closed(self) -> None:
        """Only hide when the user closes it: there is a way to have it back."""
        self._stays = True

    def reject(self) -> None:
        """Close it; see `stay_when_closed`."""
        if self._stays:
            self.hide()
        else:
            self.leave()

    def leave(self) -> None:
        """Quit; while a passphrase is tried, once that has ended."""
        if self._task is None:
            super().reject()
        else:
            self._leaving = True

    def _tried(self) -> None:
        task, self._task = self._task, None
        assert task is not None
        self.button.setText(self.tr("Unlock"))
        self._look()
        if task.bug is not None:
            raise task.bug
        if self._leaving:
            super().reject()
        elif said := task.trouble or task.result:
            self.other_ways.show()
            self._say(said)
            self.field.setFocus()
            self.field.selectAll()
        else:
            self.field.clear()
            self.accept()

    def _give_up(self) -> None:
        self.other_ways_wanted = self._task is None
        self.leave()

    def _look(self) -> None:
        busy = self._task is not None
        self.button.setEnabled(not busy and bool(self.field.text()))
        self.field.setReadOnly(busy)

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setAccessibleName(text)
        self._said.setVisible(bool(text))
        grow_for_text(self)

    def _hint_at_caps(self, on: bool) -> None:
        self._caps.setVisible(on)
        grow_for_text(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        grow_for_text(self)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(8)
        for widget in (self._title, self._about, self.field, self.shown, self._caps, self._said, self.remember):
            layout.addWidget(widget)
        layout.addWidget(self.other_ways, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        layout.addSpacing(4)
        layout.addLayout(ButtonRow(self.button, self._leave))
        self.field.setFocus()
