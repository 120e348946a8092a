"""Erasing contacts for good: what goes and what stays, a clear second step, then what was done."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.person_record import BackupCopy, Erased, Erasure, Mention, Where
from salesassist.domain.text import fold
from salesassist.session import Session
from salesassist.session.task import Task, Work
from salesassist.ui import words
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.fitting import fit
from salesassist.ui.room import keep_in_sight, open_at
from salesassist.ui.theme import Theme
from salesassist.ui.wrapped_check_box import WrappedCheckBox

_HIGHEST = 560  # pixels, with letters of the usual size


class EraseDialog(QDialog):
    """Looks first, in a thread; erases only after the name was typed. Nothing brings the contacts back.

    `looked` carries the Erasure, `erased` the Erased.
    """

    looked = Signal(object)
    erased = Signal(object)

    def __init__(
        self, session: Session, theme: Theme, contacts: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._order = session.erase_order(contacts)
        self._erasure: Erasure | None = None
        self._task: Task | None = None
        self._leaving = False
        self.setWindowTitle(self.tr("Erase for good"))
        open_at(self, theme, 600, 240, least=(460, 150))
        self._theme = theme
        self._title = QLabel()
        self._title.setFont(theme.font(size=1.35, weight=QFont.Weight.DemiBold))
        self._subtitle = QLabel()
        for label in (self._title, self._subtitle):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._pages = QStackedWidget()
        self._working = self._make_working_page()
        self._asking = self._make_asking_page()
        self.told = self._make_list(self.tr("What was done"))
        for page in (self._working, self._asking, self.told):
            self._pages.addWidget(page)
        self._make_buttons()
        self._lay_out()
        self._look()

    # --- what the user does --------------------------------------------------------------------------------------

    def erase(self) -> None:
        """Erase them, after the name was typed."""
        if self._task is not None or self._erasure is None or not self._is_confirmed():
            return
        erasure, order = self._erasure, self._order
        copies = [copy.file for copy in erasure.copies if copy.holds] if self.rewrite.isChecked() else []
        self._run(
            lambda progress, _cancelled: order.run(copies, progress), self._take_erased,
            self.tr("Erasing…"), self.tr("This cannot be stopped halfway: it would leave remains."),
        )  # fmt: skip

    def reject(self) -> None:
        """Close; while it looks, once that has ended. While it erases it stays: what was done has to be read."""
        if self._task is None:
            super().reject()
        elif self._erasure is None:
            self._leaving = True
            self._task.cancel()

    def heading(self) -> str:
        """What the dialog says just now."""
        return self._title.text()

    # --- the work ------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self._run(
            self._order.look, self._take_looked, self.tr("Looking…"),
            self.tr("Where these contacts are kept, and which backups hold them."),
        )  # fmt: skip

    def _run(self, work: Work, then: Callable[[], None], title: str, subtitle: str) -> None:
        self._task = Task("erase", work, awaited=True)
        self._task.progressed.connect(self._show_progress)
        self._task.finished.connect(then)
        self._bar.setRange(0, 0)
        self._show(self._working, title, subtitle)
        for button in (self.erase_button, self._close):
            button.setEnabled(False)
        self._task.start()

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _result(self) -> object | None:
        """What the work gave; None, with the trouble shown, if it gave nothing."""
        task, self._task = self._task, None
        assert task is not None
        self._close.setEnabled(True)
        if self._leaving:
            super().reject()
        if task.bug is not None:
            raise task.bug
        if task.trouble:
            self.erase_button.hide()
            self._show(self.told, self.tr("Nothing was erased"), task.trouble)
            self._close.setText(self.tr("Close"))
            return None
        result: object = task.result
        return result

    def _take_looked(self) -> None:
        result = self._result()
        if not isinstance(result, Erasure):
            return
        if not result.names:
            self.erase_button.hide()
            self._show(self.told, self.tr("There is nothing to erase"), self.tr("The contacts are gone already."))
            self._close.setText(self.tr("Close"))
            return
        self._erasure = result
        one, many = self.tr("Erase {name} for good?"), self.tr("Erase {count} contacts for good?")
        title = one if len(result.names) == 1 else many
        self._show(
            self._asking, title.format(name=result.names[0], count=words.number(len(result.names))),
            self.tr("This cannot be undone, and every other undo step is forgotten with it."),
        )  # fmt: skip
        self.what.setPlainText("\n\n".join(self._in_words(result)))
        held = [copy for copy in result.copies if copy.holds]
        one = self.tr("Also &rewrite the backup that holds them")
        many = self.tr("Also &rewrite the {count} backups that hold them")
        self.rewrite.set_sentence((one if len(held) == 1 else many).format(count=words.number(len(held))))
        self.rewrite.setVisible(bool(held))
        self.rewrite.setChecked(bool(held))
        one, many = self.tr("To go on, type the name: {word}"), self.tr("To go on, type “{word}”")
        self._ask.setText((one if len(result.names) == 1 else many).format(word=self._word()))
        self._fit(self.what)
        self.typed.setFocus()
        self.looked.emit(result)

    def _take_erased(self) -> None:
        result = self._result()
        if not isinstance(result, Erased):
            return
        self._session.forget_erased()
        self.erase_button.hide()
        self._close.setText(self.tr("Close"))
        self._close.setDefault(True)
        one, many = self.tr("The contact is erased"), self.tr("{count} contacts are erased")
        self._show(
            self.told, (one if result.contacts == 1 else many).format(count=words.number(result.contacts)),
            self.tr("Nothing of them is left in the data, the search, the trash or undo."),
        )  # fmt: skip
        self.told.setPlainText("\n\n".join(self._told_in_words(result)))
        self._fit(self.told)
        self._close.setFocus()
        self.erased.emit(result)

    # --- in words ------------------------------------------------------------------------------------------------

    def _in_words(self, erasure: Erasure) -> list[str]:
        parts = []
        if len(erasure.names) > 1:
            parts.append(self.tr("Whom: {names}").format(names=", ".join(erasure.names)))
        kinds = self._kinds()
        counted = [
            f"{words.number(count)} {kinds[table][count != 1]}"
            for table, count in erasure.counts.items() if table in kinds
        ]  # fmt: skip
        what = ", ".join(counted) if counted else self.tr("nothing else")
        parts.append(self.tr("What goes with the record: {what}").format(what=what))
        parts += self._mentions(erasure.mentions)
        held = [copy for copy in erasure.copies if copy.holds]
        if held:
            one, many = self.tr("Backup that holds them:"), self.tr("Backups that hold them:")
            lines = [one if len(held) == 1 else many, *(f"• {copy.file}" for copy in held)]
            parts.append("\n".join(lines))
        parts += self._unreadable([copy for copy in erasure.copies if copy.holds is None])
        parts.append(self.tr(
            "Files you exported, and copies of the data on other disks, are not touched: look for them yourself."
        ))  # fmt: skip
        return parts

    def _told_in_words(self, result: Erased) -> list[str]:
        parts = [result.trouble] if result.trouble else []
        if result.rewritten:
            one, many = self.tr("Backup rewritten without them:"), self.tr("Backups rewritten without them:")
            lines = [one if len(result.rewritten) == 1 else many, *(f"• {file}" for file in result.rewritten)]
            parts.append("\n".join(lines))
        if held := [copy for copy in result.left if copy.holds]:
            one, many = self.tr("Backup that still holds them:"), self.tr("Backups that still hold them:")
            lines = [one if len(held) == 1 else many, *(f"• {copy.file}" for copy in held)]
            parts.append("\n".join(lines))
        parts += self._unreadable([copy for copy in result.left if copy.holds is None])
        if self._erasure is not None:
            parts += self._mentions(self._erasure.mentions)
        return parts or [self.tr("No backup held them.")]

    def _mentions(self, mentions: Sequence[Mention]) -> list[str]:
        if not mentions:
            return []
        where = self._places()
        shown = [
            f"• {where[it.where].format(name=it.name)}: {' '.join(it.text.split())[:120]}" for it in mentions[:100]
        ]
        if len(mentions) > 100:
            shown.append(self.tr("… and {count} more").format(count=words.number(len(mentions) - 100)))
        return ["\n".join([self.tr("Named elsewhere; these texts stay until you change them:"), *shown])]

    def _unreadable(self, copies: Sequence[BackupCopy]) -> list[str]:
        if not copies:
            return []
        lines = [self.tr("Not sure; delete these by hand if you do not need them:")]
        lines += [f"• {Path(copy.file).parent}: {copy.trouble}" for copy in copies]
        return ["\n".join(lines)]

    def _kinds(self) -> dict[str, tuple[str, str]]:
        """What the tables hold, one and several."""
        return {
            "follow_up": (self.tr("follow-up"), self.tr("follow-ups")),
            "interaction": (self.tr("entry of the history"), self.tr("entries of the history")),
            "deal": (self.tr("deal"), self.tr("deals")),
            "promise": (self.tr("promised task"), self.tr("promised tasks")),
            "relation": (self.tr("relation"), self.tr("relations")),
            "cadence_start": (self.tr("started plan"), self.tr("started plans")),
            "useful_given": (self.tr("useful thing sent"), self.tr("useful things sent")),
        }

    def _places(self) -> dict[Where, str]:
        return {
            Where.RECORD: self.tr("Record of {name}"), Where.FOLLOW_UP: self.tr("Follow-up with {name}"),
            Where.INTERACTION: self.tr("History of {name}"), Where.DEAL: self.tr("Deal with {name}"),
            Where.PROMISE: self.tr("Promised task with {name}"), Where.TEMPLATE: self.tr("Message template"),
            Where.USEFUL_THING: self.tr("Useful thing"),
        }  # fmt: skip

    def _word(self) -> str:
        """What the user has to type."""
        names = self._erasure.names if self._erasure else ()
        return names[0] if len(names) == 1 else self.tr("erase {count}").format(count=len(names))

    def _is_confirmed(self) -> bool:
        typed = fold(self.typed.text())
        return self._erasure is not None and bool(typed) and typed == fold(self._word())

    # --- pieces --------------------------------------------------------------------------------------------------

    def _show(self, page: QWidget, title: str, subtitle: str) -> None:
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._pages.setCurrentWidget(page)

    def _fit(self, shown: QWidget) -> None:
        """Be as high as what is shown asks."""
        if self.isVisible():
            fit(self, shown, round(_HIGHEST * self._theme.scale))
            keep_in_sight(self)

    def _make_working_page(self) -> QWidget:
        page = QWidget()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(self._bar)
        layout.addStretch(1)
        return page

    def _make_list(self, name: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setReadOnly(True)
        made.setProperty("look", "reading")
        made.setTabChangesFocus(True)
        made.setAccessibleName(name)
        return made

    def _make_asking_page(self) -> QWidget:
        page = QWidget()
        self.what = self._make_list(self.tr("What goes, and what stays"))
        self.rewrite = WrappedCheckBox()
        self._ask = QLabel()
        self._ask.setTextFormat(Qt.TextFormat.PlainText)
        self._ask.setWordWrap(True)
        self.typed = QLineEdit()
        self.typed.setAccessibleName(self.tr("What you are asked to type"))
        self.typed.textChanged.connect(lambda: self.erase_button.setEnabled(self._is_confirmed()))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.what, 1)
        layout.addWidget(self.rewrite)
        layout.addWidget(self._ask)
        layout.addWidget(self.typed)
        return page

    def _make_buttons(self) -> None:
        self._close = QPushButton(self.tr("Cancel"))
        self._close.clicked.connect(self.reject)
        self._close.setAutoDefault(False)
        self.erase_button = QPushButton(self.tr("Erase for good"))
        self.erase_button.setProperty("look", "danger")
        self.erase_button.setAutoDefault(False)
        self.erase_button.clicked.connect(self.erase)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._subtitle)
        layout.addSpacing(4)
        layout.addWidget(self._pages, 1)
        layout.addSpacing(8)
        layout.addLayout(ButtonRow(self.erase_button, self._close))
