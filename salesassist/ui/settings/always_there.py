"""Rows about being there when something falls due: starting at login, a pause, and a reminder to try."""

import shlex
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from salesassist.autostart import Autostart, Entry, State
from salesassist.reminders.pauses import UNTIL_RESUMED
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.settings.controls import Switch
from salesassist.ui.settings.row import Row
from salesassist.ui.theme import Theme


class AutostartRow(Row):
    """Shows the entry as it is on the disk at this moment, and changes it. No undo step: it is no record."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._autostart: Autostart | None = None
        self.switch = Switch(theme)
        self.mend = QPushButton(self.tr("Start this one instead"))
        self.mend.clicked.connect(self._add)
        self._place = QLabel()
        self._place.setProperty("look", "muted")
        self._place.setFont(theme.font(size=0.88))
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        self._place.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self._place.setAccessibleName(self.tr("Where that is kept"))
        below = QWidget()
        layout = QVBoxLayout(below)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._place)
        layout.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
        self.fill(
            self.tr("Start at login"), self.tr("Begins in the tray when you log in, so that no reminder is missed."),
            [self.switch], self.tr("autostart startup boot automatically"), below,
        )  # fmt: skip
        self.switch.set_name(self.label)
        self.switch.describe(self.about)
        self.switch.chosen.connect(lambda on: self._add() if on else self._remove())
        self.refresh()

    def offer(self, autostart: Autostart) -> None:
        """The way to start at login that this system has."""
        self._autostart = autostart
        self.refresh()

    def refresh(self) -> None:
        """Look at the disk again."""
        self.switch.setEnabled(self._autostart is not None)
        self.mend.hide()
        if self._autostart is None:
            self.say(self.tr("Not offered for sample data."))
            self._place.hide()
            return
        try:
            entry = self._autostart.entry()
        except OSError as error:
            self.switch.show_value(False)
            self.warn(self._failed(error))
            return
        self.switch.show_value(entry.state is State.ON)
        self.say(self._in_words(entry))
        self.mend.setVisible(entry.state in (State.OTHER, State.GONE))
        place, command = self._autostart.place, shlex.join(entry.command)
        if entry.state is State.OFF:
            self._place.setText(self.tr("It would be kept in {place}").format(place=place))
        elif command:
            self._place.setText(self.tr("{place}\nstarts {command}").format(place=place, command=command))
        else:
            self._place.setText(place)
        self._place.show()

    def _in_words(self, entry: Entry) -> str:
        match entry.state:
            case State.OFF:
                return self.tr("Off: nothing starts at login.")
            case State.ON:
                return self.tr("On.")
            case State.OTHER:
                return self.tr("Another copy, or other data, starts at login.")
            case State.GONE:
                return self.tr("What would start at login is not there any more; it may have been moved.")
            case State.DISABLED:
                return self.tr("Your desktop’s own settings have switched it off; switch it on here to start it again.")

    def _add(self) -> None:
        self._change("add")

    def _remove(self) -> None:
        self._change("remove")

    def _change(self, what: str) -> None:
        if self._autostart is None:
            return
        self.warn("")
        try:
            if what == "add":
                self._autostart.add()
            else:
                self._autostart.remove()
        except OSError as error:
            self.warn(self._failed(error))
        self.refresh()

    def _failed(self, error: OSError) -> str:
        place = self._autostart.place if self._autostart is not None else ""
        text = self.tr("{place} cannot be changed: {why}.")
        return text.format(place=place, why=error.strerror or error)


class PauseRow(Row):
    """Pauses reminders and ends a pause."""

    hour_asked = Signal()
    tomorrow_asked = Signal()
    open_end_asked = Signal()
    ended = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(theme)
        self._session = session
        self._hour, self._tomorrow = QPushButton(self.tr("1 hour")), QPushButton(self.tr("Until tomorrow"))
        self._open_end, self._resume = QPushButton(self.tr("Until I resume")), QPushButton(self.tr("Resume"))
        self._hour.setAccessibleName(self.tr("Pause for 1 hour"))
        self._tomorrow.setAccessibleName(self.tr("Pause until tomorrow"))
        self._open_end.setAccessibleName(self.tr("Pause until I resume"))
        self._resume.setAccessibleName(self.tr("Resume reminders"))
        self.fill(
            self.tr("Pause"), self.tr("Nothing is told meanwhile; at the end you are told what came due."),
            [self._hour, self._tomorrow, self._open_end, self._resume], self.tr("silence stop snooze all resume"),
        )  # fmt: skip
        self._hour.clicked.connect(self.hour_asked)
        self._tomorrow.clicked.connect(self.tomorrow_asked)
        self._open_end.clicked.connect(self.open_end_asked)
        self._resume.clicked.connect(self.ended)
        self.show_pause(None)

    def show_pause(self, until: datetime | None) -> None:
        """Say until when reminders are paused; None: they are not."""
        for button in (self._hour, self._tomorrow, self._open_end):
            button.setVisible(until is None)
        self._resume.setVisible(until is not None)
        if until is None:
            self.say("")
        elif until == UNTIL_RESUMED:
            self.say(self.tr("Paused until you resume."))
        else:
            self.say(self.tr("Paused until {when}.").format(when=words.until(until, self._session.now())))


class TryRow(Row):
    """Sends a real reminder on its real way, and says which way that was."""

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.button = QPushButton(self.tr("Try it"))
        self.button.setAccessibleName(self.tr("Try a reminder"))
        self.fill(
            self.tr("Try a reminder"), self.tr("Sends a real one now, and says which way it took."),
            [self.button], self.tr("test notification sound"),
        )  # fmt: skip
        self.button.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.button.setEnabled(False)
        self.say(self.tr("On its way…"))
        self.asked.emit()

    def show_result(self, sentence: str) -> None:
        """Say how it went."""
        self.button.setEnabled(True)
        self.say(sentence)


class ButtonsRow(Row):
    """A row of buttons that lead elsewhere."""

    def __init__(self, label: str, about: str, theme: Theme, buttons: list[QPushButton], words: str = "") -> None:
        super().__init__(theme)
        self.buttons = buttons
        self.fill(label, about, buttons, words)


class FolderRow(Row):
    """Where the data are."""

    opened = Signal()

    def __init__(self, folder: str, theme: Theme) -> None:
        super().__init__(theme)
        open_it = QPushButton(self.tr("Open folder"))
        place = QLabel(folder)
        place.setTextFormat(Qt.TextFormat.PlainText)
        place.setWordWrap(True)
        place.setProperty("look", "muted")
        place.setFont(theme.font(size=0.88))
        flags = Qt.TextInteractionFlag
        place.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        place.setAccessibleName(self.tr("Data folder"))
        below = QWidget()
        layout = QHBoxLayout(below)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(place, 1)
        self.fill(
            self.tr("Where your data is"), self.tr("One folder with one database file. It is yours; copy it freely."),
            [open_it], f"{folder} sqlite path", below,
        )  # fmt: skip
        open_it.clicked.connect(self.opened)
