"""Locked data in the window program: letting the user in, locking again, and what is told meanwhile.

Locking ends the window and closes the store, and the key is forgotten; what is kept meanwhile is only when something
falls due, and nothing of whom it is about.

What only a locked program needs is read in when it is locked: the start of one that is not waits for none of it.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from salesassist.domain.times import Clock
from salesassist.frozen import dataclass
from salesassist.keyrings import Keyring
from salesassist.session import Session, StoreError
from salesassist.session.passphrase import Unlocking
from salesassist.session.task import Task, something_awaited
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.domain.passphrase import Rewritten
    from salesassist.reminders.delivery import Courier
    from salesassist.reminders.wake import Wake
    from salesassist.ui.locking.passphrase_dialog import Act, PassphraseDialog
    from salesassist.ui.locking.rows import KeyringRow
    from salesassist.ui.settings import SettingsPage

TICK_SECONDS = 30
AGAIN_MS = 300
AHEAD = timedelta(days=14)
"""For how long a locked program knows when something falls due."""
_TOUCHES = frozenset((
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.DragMove,
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Locked:
    """How the program was locked: when something falls due, the soonest first, and whether the window was shown.
    `running`: whether the program was running before it asks."""

    due: tuple[datetime, ...] = ()
    shown: bool = True
    running: bool = True


class Answer(Enum):
    """What became of the question for the passphrase."""

    IN = auto()
    QUIT = auto()
    OTHER_WAYS = auto()
    """The passphrase does not open it: what else can be done is to be shown."""


# --- letting the user in -----------------------------------------------------------------------------------------


def let_in(
    folder: Path, theme: Theme, clock: Clock, *, keyring: Keyring, locked: Locked | None = None,
    raised: Any = None, courier: "Courier | None" = None,
) -> Answer:  # fmt: skip
    """Have the data of `folder` open to whoever knows their passphrase; at once, if they have none.

    `locked`: the program was running, and was locked; then the keyring is not asked, and reminders go on without
    names. `raised`: a signal that the window is to come up.
    """
    unlocking = Unlocking(folder)
    if not unlocking.is_locked:
        return Answer.IN
    if locked is None and _in_thread(lambda: unlocking.with_key(keyring.find())):
        return Answer.IN
    offer = locked is None and bool(_in_thread(keyring.available))
    gate = Gate(unlocking, theme, clock, locked or Locked(running=False), offer, courier)
    if raised is not None:
        raised.connect(gate.come_up)
    try:
        answer = gate.wait(shown=locked is None or locked.shown)
    finally:
        if raised is not None:
            raised.disconnect(gate.come_up)  # from now on it is the window that comes up
    if answer is Answer.IN and gate.dialog.remember.isChecked():
        _in_thread(lambda: keyring.keep(unlocking.key()))
    gate.dialog.deleteLater()
    return answer


def _in_thread(work: Callable[[], Any]) -> Any:
    """What `work` returns, done in a thread: a keyring may ask the user something first."""
    loop = QEventLoop()
    task = Task("keyring", lambda _progress, _cancelled: work())
    task.finished.connect(loop.quit)
    task.start()
    loop.exec()
    task.wait()
    return task.result


class Gate(QObject):
    """What there is of the program while the data are locked."""

    def __init__(
        self, unlocking: Unlocking, theme: Theme, clock: Clock, locked: Locked, keyring: bool,
        courier: "Courier | None" = None,
    ) -> None:  # fmt: skip
        from salesassist.reminders.delivery import ThreadCourier
        from salesassist.reminders.wake import Ticker
        from salesassist.ui.locking.locked_tray import LockedTray, padlock
        from salesassist.ui.locking.unlock_dialog import UnlockDialog

        super().__init__()
        self._clock, self._due = clock, list(locked.due)
        self._courier = courier or ThreadCourier(self)
        self._loop = QEventLoop()
        self.dialog = UnlockDialog(unlocking.with_passphrase, theme, keyring=keyring)
        self.dialog.setWindowIcon(padlock())
        self.dialog.accepted.connect(self._loop.quit)
        self.dialog.rejected.connect(self._loop.quit)
        self.tray = LockedTray(self)
        self.tray.unlock_requested.connect(self.come_up)
        self.tray.quit_requested.connect(self.dialog.leave)
        if locked.running and self.tray.available:
            self.dialog.stay_when_closed()  # what is due is told from the tray
        self._ticker = Ticker(TICK_SECONDS, self)
        self._ticker.ticked.connect(self.tick)

    def wait(self, *, shown: bool) -> Answer:
        """Until the data are unlocked, or the user has given that up. `shown`: with the question on the screen, which
        waits in the tray otherwise, where there is one."""
        if shown or not self.tray.available:
            self.come_up()
        if self._due:
            self._ticker.start()
        try:
            self._loop.exec()
        finally:
            self._ticker.stop()
            self._courier.stop()
            self.tray.remove()
            self.dialog.hide()
        if self.dialog.result() == self.dialog.DialogCode.Accepted:
            return Answer.IN
        return Answer.OTHER_WAYS if self.dialog.other_ways_wanted else Answer.QUIT

    def come_up(self) -> None:
        """Ask."""
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.field.setFocus()

    def tick(self) -> None:
        """Say that something is due, if it has come to be, without saying what."""
        from salesassist.reminders.telling import Note

        now, come = self._clock().at, 0
        while self._due and self._due[0] <= now:
            self._due.pop(0)
            come += 1
        if come:
            one, many = self.tr("A follow-up is due"), self.tr("Follow-ups are due")
            note = Note(one if come == 1 else many, self.tr("Unlock SalesAssist to see more."), (), may_snooze=False)
            self._courier.deliver(note, lambda _delivery: None)


# --- locking -----------------------------------------------------------------------------------------------------


class Locker(QObject):
    """Locks a running program: by the user's wish, after a time without a touch, and when the computer sleeps."""

    lock_requested = Signal()

    def __init__(
        self, application: QApplication, session: Session, window: QWidget, theme: Theme, keyring: Keyring,
        paused: Callable[[], datetime | None] = lambda: None, wake: "Wake | None" = None,
    ) -> None:  # fmt: skip
        """`paused`: until when reminders are paused."""
        super().__init__()
        self.locked: Locked | None = None
        self._application, self._session, self._window, self._theme = application, session, window, theme
        self._keyring, self._paused = keyring, paused
        self._touched, self._last = False, session.now().epoch
        self._waits = self._ended = False
        self._listens = False
        self._page: SettingsPage | None = None
        self._task: Task | None = None
        self._row: KeyringRow | None = None
        session.time_passed.connect(self._look_at_idle)
        session.changed.connect(lambda _changed: self._listen())
        if wake is not None:
            wake.falling_asleep.connect(self._sleep)
        self._listen()

    def lock(self) -> None:
        """Lock now, unless there is no passphrase; as soon as what the user waits for has ended."""
        if self._ended or self.locked is not None or not self._session.has_file or not self._session.encrypted:
            return
        if something_awaited():
            if not self._waits:
                self._waits = True
                QTimer.singleShot(AGAIN_MS, self, self._lock_now)
            return
        self.locked = Locked(tuple(coming(self._session, self._paused())), self._window.isVisible())
        self.lock_requested.emit()

    def _lock_now(self) -> None:
        self._waits = False
        self.lock()

    def end(self) -> None:
        """Touch nothing of the application any more."""
        if self._listens:
            self._application.removeEventFilter(self)
        self._listens, self._ended = False, True
        if self._task is not None:
            self._task.wait()

    def clear_up(self, backups: Path | None = None) -> None:
        """Finish, in the background, a change of the passphrase that was interrupted."""
        if self._session.encrypted:
            unlocking = self._session.unlocking
            self._start("clear up", lambda: unlocking.clear_up(backups), lambda _result: None)

    # --- idle, sleep ---------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._touched and event.type() in _TOUCHES:
            self._touched = True
        return False

    def _listen(self) -> None:
        """Notice touches where they matter: the filter sees every event of the program."""
        wanted = bool(self._session.has_file and self._session.encrypted and self._session.preferences.lock_minutes)
        if wanted == self._listens:
            return
        self._listens, self._touched = wanted, True
        if wanted:
            self._application.installEventFilter(self)
        else:
            self._application.removeEventFilter(self)

    def _look_at_idle(self) -> None:
        now, minutes = self._session.now().epoch, self._session.preferences.lock_minutes
        if self._touched or now < self._last:
            self._touched, self._last = False, now
        elif minutes and now - self._last >= minutes * 60 and not something_awaited():
            self.lock()

    def _sleep(self) -> None:
        if self._session.preferences.lock_at_sleep:
            self.lock()

    # --- Settings ------------------------------------------------------------------------------------------------

    def introduce_settings(self, page: "SettingsPage") -> None:
        """Give the page of Settings its rows about the passphrase."""
        from salesassist.ui.locking.passphrase_dialog import Act
        from salesassist.ui.locking.rows import KeyringRow, PassphraseRow, lock_rows

        self._page = page
        row, self._row = PassphraseRow(self._session, self._theme), KeyringRow(self._session, self._theme)
        row.set_asked.connect(partial(self.ask, Act.SET))
        row.change_asked.connect(partial(self.ask, Act.CHANGE))
        row.remove_asked.connect(partial(self.ask, Act.REMOVE))
        row.lock_asked.connect(self.lock)
        self._row.wanted.connect(self._remember)
        for added in (row, self._row, *lock_rows(self._session, self._theme)):
            page.add_row("data", added)
        self._ask_keyring()

    def ask(self, act: "Act") -> "PassphraseDialog":
        """Open the dialog that sets, changes or removes the passphrase."""
        from salesassist.ui.locking.passphrase_dialog import PassphraseDialog

        dialog = PassphraseDialog(self._session, self._theme, act, self._window)
        dialog.done_with.connect(self._passphrase_changed)
        dialog.setModal(True)
        dialog.show()
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _passphrase_changed(self, _rewritten: "Rewritten") -> None:
        self._listen()
        if self._page is not None:
            for row in self._page.rows():
                row.refresh()
        key, keyring = self._session.unlocking.key(), self._keyring

        def bring_up_to_date() -> bool:
            if keyring.find():
                return keyring.keep(key) if key else not keyring.forget()
            return False

        self._start("keyring", bring_up_to_date, self._show_kept)

    def _ask_keyring(self) -> None:
        if not self._session.encrypted:
            return
        keyring, key = self._keyring, self._session.unlocking.key()
        self._start("keyring", lambda: (keyring.find() == key, keyring.available()), self._show_found)

    def _remember(self, wanted: bool) -> None:
        keyring, key = self._keyring, self._session.unlocking.key()
        work = (lambda: keyring.keep(key)) if wanted else (lambda: not keyring.forget())
        self._start("keyring", work, partial(self._show_remembered, wanted))

    def _show_found(self, found: tuple[bool, bool]) -> None:
        if self._row is not None:
            self._row.show_kept(*found)

    def _show_kept(self, kept: bool) -> None:
        if self._row is not None:
            self._row.show_kept(kept, True)
        if not kept and self._session.encrypted:
            self._ask_keyring()

    def _show_remembered(self, wanted: bool, kept: bool) -> None:
        if self._row is None:
            return
        self._row.show_kept(kept, True)
        text = ""
        if kept != wanted:
            text = self.tr("The keyring did not do that. It may be locked, or this desktop may have none.")
        self._row.warn(text)

    def _start(self, name: str, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do `work` in a thread, and `then` with what it returns in this one."""
        if self._task is not None:
            QTimer.singleShot(100, self, partial(self._start, name, work, then))
            return
        task = self._task = Task(name, lambda _progress, _cancelled: work())

        def ended() -> None:
            self._task = None
            task.wait()
            if task.bug is not None:
                raise task.bug
            if not task.trouble:
                then(task.result)

        task.finished.connect(ended)
        task.start()


def coming(session: Session, paused: datetime | None) -> list[datetime]:
    """When something falls due in the time to come, the soonest first: for a program that is locked. Nothing where
    reminders are off; nothing during a pause, or in quiet hours before their end."""
    if not session.preferences.reminders_on:
        return []
    try:
        return sorted(_coming(session, paused))
    except StoreError:
        return []


def _coming(session: Session, paused: datetime | None) -> Iterator[datetime]:
    from salesassist.reminders.telling import Hours

    now, preferences = session.now(), session.preferences
    hours = Hours(
        preferences.day_begins_work, preferences.quiet_from, preferences.quiet_until, session.working_days()
    )
    end = now.at + AHEAD
    moments = {found.follow_up.due.at for found in session.reminders_ahead(AHEAD)}
    for day in session.days_ahead(AHEAD):  # what has a day alone is told in the morning
        moments.add(datetime.combine(day, preferences.day_begins_work, now.zone))
    for moment in moments:
        if moment is None:
            continue
        told = hours.after_quiet(moment, now).astimezone(UTC)
        if now.at < told <= end and (paused is None or told >= paused):
            yield told
