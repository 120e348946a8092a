"""Setting, changing and removing the passphrase: what it means, typed twice, and what was done."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.passphrase import SHORTEST, Rewritten, Weakness, weakness_of
from salesassist.session import Session
from salesassist.session.task import Task
from salesassist.ui.body import Body
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.locking.field import PassphraseField
from salesassist.ui.room import grow_for_text, open_at
from salesassist.ui.theme import Theme
from salesassist.ui.words import number
from salesassist.ui.wrapped_check_box import WrappedCheckBox


class Act(Enum):
    """What is to be done with the passphrase."""

    SET = auto()
    CHANGE = auto()
    REMOVE = auto()


class PassphraseDialog(QDialog):
    """While it works, the session has let go of its file. `done`: the data are under another key now, or none."""

    done_with = Signal(object)
    """The Rewritten: what became of the backups."""

    def __init__(self, session: Session, theme: Theme, act: Act, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._act = session, act
        self._task: Task | None = None
        self.setWindowTitle(self._heading())
        open_at(self, theme, 520)
        self._title = QLabel(self._heading())
        self._title.setFont(theme.font(size=1.35, weight=QFont.Weight.DemiBold))
        self._about = QLabel(self._meaning())
        self._warning = QLabel(
            self.tr(
                "A lost passphrase is lost: nobody can open the data without it, and there is no way around it. Write "
                "it down, and keep it somewhere safe."
            )
        )
        self._warning.setProperty("look", "caution")
        self._warning.setVisible(act is not Act.REMOVE)
        self._said = QLabel()
        self._said.setProperty("look", "caution")
        self._said.hide()
        self._caps = QLabel(self.tr("Caps Lock seems to be on."))
        self._caps.setProperty("look", "muted")
        self._caps.hide()
        for label in (self._title, self._about, self._warning, self._said, self._caps):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.current = PassphraseField(self.tr("Current passphrase"))
        self.new = PassphraseField(self.tr("New passphrase"))
        self.again = PassphraseField(self.tr("The new passphrase again"))
        self.shown = QCheckBox(self.tr("&Show them"))
        decrypts = act is Act.REMOVE
        self.delete = WrappedCheckBox(
            self.tr("&Delete existing backups instead of decrypting them")
            if decrypts
            else self.tr("&Delete existing backups instead of encrypting them")
        )
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.hide()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        self.button = QPushButton(self._verb())
        self.button.setProperty("look", "primary")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.go)
        self._lay_out()
        for field in self._fields():
            field.textChanged.connect(self._look)
            field.returnPressed.connect(self._enter)
            field.caps_lock.connect(self._hint_at_caps)
            self.shown.toggled.connect(field.show_text)
        self._look()
        self._fields()[0].setFocus()

    def go(self) -> None:
        """Do it, if what was typed allows it."""
        if self._task is not None or self._lacking():
            return
        new = None if self._act is Act.REMOVE else self.new.text()
        order = self._session.passphrase_order(self.current.text(), new, delete=self.delete.isChecked())
        self._say("")
        self._session.let_go_of_file()
        self._task = Task("passphrase", lambda progress, _cancelled: order.run(progress))
        self._task.progressed.connect(self._show_progress)
        self._task.finished.connect(self._ended)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._enable(False)
        self._task.start()

    def reject(self) -> None:
        """Close, unless it is working: stopped halfway, some backups would have the old passphrase."""
        if self._task is None:
            super().reject()

    @property
    def said(self) -> str:
        """What stands in the way, or what was done."""
        return self._said.text()

    # --- the work ------------------------------------------------------------------------------------------------

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _ended(self) -> None:
        task, self._task = self._task, None
        assert task is not None
        self._bar.hide()
        self._enable(True)
        opened = self._session.take_up_file()
        if task.bug is not None:
            raise task.bug
        if task.trouble or not opened:
            self._say(task.trouble or self.tr("The data could not be opened again. Quit, and start again."))
            self._fields()[0].setFocus()
            self._fields()[0].selectAll()
            return
        for field in self._fields():
            field.clear()
        self._show_done(task.result)
        self.done_with.emit(task.result)

    def _show_done(self, result: Rewritten) -> None:
        for widget in (self._form, self.shown, self.delete, self._warning, self._caps, self._cancel):
            widget.hide()
        self._title.setText(self._outcome())
        parts = []
        if count := len(result.rewritten):
            many = self.tr("{count} backups were written anew").format(count=number(count))
            parts.append(self.tr("1 backup was written anew") if count == 1 else many)
        if count := len(result.deleted):
            many = self.tr("{count} backups were deleted").format(count=number(count))
            parts.append(self.tr("1 backup was deleted") if count == 1 else many)
        text = f"{'; '.join(parts)}. " if parts else ""
        if self._act is not Act.REMOVE:
            text += self.tr(
                "The old files were overwritten. Flash disks and some file systems keep traces of what was overwritten "
                "all the same, and copies elsewhere (exports, other disks, other people) are as they were."
            )
        self._about.setText(text)
        self._about.setVisible(bool(text))
        if result.left:
            lines = [f"• {Path(name).name}: {why}" for name, why in result.left]
            head = self.tr("These copies could not be written anew and are as they were; delete them by hand if you "
                           "do not need them:")  # fmt: skip
            self._say("\n".join([head, *lines]))
        self.button.setText(self.tr("Close"))
        self.button.setEnabled(True)
        self.button.clicked.disconnect()
        self.button.clicked.connect(self.accept)
        self.button.setDefault(True)
        self.button.setFocus()
        self.adjustSize()

    # --- what is typed -------------------------------------------------------------------------------------------

    def _lacking(self) -> str:
        """Why it cannot be done yet; "" if it can."""
        if self._act is not Act.SET and not self.current.text():
            return self.tr("Type your current passphrase.")
        if self._act is Act.REMOVE:
            return ""
        match weakness_of(self.new.text()):
            case Weakness.SHORT:
                text = self.tr("At least {count} characters; several words are easiest to keep in mind.")
                return text.format(count=SHORTEST)
            case Weakness.UNIFORM:
                return self.tr("That would be guessed at once.")
        if not self.again.text():
            return self.tr("Type it a second time.")
        return "" if self.new.text() == self.again.text() else self.tr("The two are not the same yet.")

    def _look(self) -> None:
        lacking = self._lacking()
        self.button.setEnabled(not lacking)
        begun = any(field.text() for field in self._fields())
        self._say(lacking if begun else "")

    def _enter(self) -> None:
        """On to the next field, or do it."""
        empty = next((field for field in self._fields() if not field.text()), None)
        if empty is not None:
            empty.setFocus()
        else:
            self.go()

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setAccessibleName(text)
        self._said.setVisible(bool(text))
        grow_for_text(self)

    def _hint_at_caps(self, on: bool) -> None:
        self._caps.setVisible(on)
        grow_for_text(self)

    def _enable(self, on: bool) -> None:
        for widget in (self._form, self.shown, self.delete, self.button, self._cancel):
            widget.setEnabled(on)

    # --- pieces --------------------------------------------------------------------------------------------------

    def _fields(self) -> list[PassphraseField]:
        match self._act:
            case Act.SET:
                return [self.new, self.again]
            case Act.CHANGE:
                return [self.current, self.new, self.again]
            case Act.REMOVE:
                return [self.current]

    def _heading(self) -> str:
        match self._act:
            case Act.SET:
                return self.tr("Set a passphrase")
            case Act.CHANGE:
                return self.tr("Change the passphrase")
            case Act.REMOVE:
                return self.tr("Remove the passphrase")

    def _meaning(self) -> str:
        match self._act:
            case Act.SET:
                return self.tr(
                    "Your data and its backups will be encrypted, and the program will ask for the passphrase when it "
                    "starts. Whoever has the files, but not the passphrase, can read nothing of them."
                )
            case Act.CHANGE:
                return self.tr(
                    "Your data and its backups will be encrypted anew; the old passphrase will open nothing here."
                )
            case Act.REMOVE:
                return self.tr(
                    "Your data and its backups will no longer be encrypted: whoever has the files can read them."
                )

    def _verb(self) -> str:
        match self._act:
            case Act.SET:
                return self.tr("Encrypt my data")
            case Act.CHANGE:
                return self.tr("Change it")
            case Act.REMOVE:
                return self.tr("Remove it")

    def _outcome(self) -> str:
        match self._act:
            case Act.SET:
                return self.tr("Your data is encrypted")
            case Act.CHANGE:
                return self.tr("The passphrase is changed")
            case Act.REMOVE:
                return self.tr("The passphrase is removed")

    def _lay_out(self) -> None:
        self._form = QWidget()
        form = QGridLayout(self._form)  # a form layout sets the names higher than what is typed
        form.setContentsMargins(0, 4, 0, 0)
        form.setHorizontalSpacing(14)
        names = {self.current: self.tr("Current"), self.new: self.tr("New"), self.again: self.tr("Again")}
        form.setColumnStretch(1, 1)
        for row, field in enumerate(self._fields()):
            name = QLabel(names[field])
            name.setBuddy(field)
            form.addWidget(name, row, 0)
            form.addWidget(field, row, 1)
        form.addWidget(self.shown, len(self._fields()), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(22, 20, 22, 18)
        outer.setSpacing(8)
        body = Body()
        layout = body.column
        for widget in (self._title, self._about, self._warning, self._form, self._caps, self._said, self.delete,
                       self._bar):  # fmt: skip
            layout.addWidget(widget)
        layout.addStretch(1)
        outer.addWidget(body, 1)
        outer.addSpacing(4)
        outer.addLayout(ButtonRow(self.button, self._cancel))
