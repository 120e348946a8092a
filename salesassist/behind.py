"""What works beside the window, built once that is painted: reminders, tray, backups, lock, a look at the file."""

import logging
import os
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer
from PySide6.QtGui import QColor, QPixmapCache
from PySide6.QtWidgets import QApplication

from salesassist import calendars
from salesassist.autostart import Autostart, for_this_system, mend, start_command
from salesassist.badge import Badge
from salesassist.check_up import COPIES_SEEN, CheckUp
from salesassist.clock import VARIABLE as TIME_VARIABLE
from salesassist.domain.status import Status
from salesassist.domain.times import Clock
from salesassist.global_shortcut import GlobalShortcut, Standing
from salesassist.instance import Instance
from salesassist.keyrings import Keyring
from salesassist.locking import Locked, Locker
from salesassist.reading_in import read_in
from salesassist.reminders.buttons import Act, Buttons
from salesassist.reminders.delivery import ThreadCourier
from salesassist.reminders.telling import Note
from salesassist.reminders.wake import Wake, uptime
from salesassist.reminders.watch import Watch
from salesassist.session import Session, Store
from salesassist.session.keeper import Keeper
from salesassist.session.task import Task
from salesassist.session.trash import Emptier
from salesassist.settings import BACKUP_FOLDER, WindowState, usual_data_dir
from salesassist.ui.backups.safekeeping import Safekeeping
from salesassist.ui.icon import application_icon
from salesassist.ui.main_window import MainWindow
from salesassist.ui.theme import Theme
from salesassist.ui.tray import Tray

if TYPE_CHECKING:
    from salesassist.ui.meanwhile import Meanwhile
    from salesassist.ui.settings import SettingsPage
    from salesassist.ui.waiting import WaitingPage

TICK_MS = 30_000  # where no watch makes time pass
READ_IN_AFTER_MS = 150
BUILD_AFTER_MS = 500  # after that: the start has long been painted, and few search within their first second
CHECK_UP_AFTER_MS = 3_000  # when the window has long been there
KEEP_AFTER_MS = 2_000
MEND_AFTER_MS = 1_000

log = logging.getLogger(__name__)


class Behind(QObject):
    """All of it, introduced to the window and to each other, and at work until `end`."""

    def __init__(
        self, application: QApplication, session: Session, store: Store, window: MainWindow, theme: Theme,
        state: WindowState, instance: Instance, keyring: Keyring, clock: Clock, damaged: Callable[[str], object],
        backups: Path | None, *, read_only: bool, demo: bool, opened_before: bool,
    ) -> None:  # fmt: skip
        """`damaged` is called with a sentence where the file turns out to be; `backups`: the folder that the user chose
        for them."""
        super().__init__()
        self._ended = False
        folder = store.path.parent
        self.tray = tray = Tray(session, _tray_colours(theme))
        buttons = Buttons(session)
        self.watch = watch = Watch(
            session, ThreadCourier(session, buttons.send), opened_before=opened_before, memory=state,
            uptime=uptime if TIME_VARIABLE not in os.environ else lambda: None,  # a clock that tests set is no sleep
        )  # fmt: skip
        _introduce(application, session, window, tray, watch, theme)
        self._badge = badge = Badge(application, window)
        tray.count_changed.connect(badge.show_count)
        watch.waiting_changed.connect(badge.show_waiting)
        badge.show_count(tray.count)
        self._keeper, self._emptier = Keeper(session, store.path, backups), Emptier(session, folder, state)
        safekeeping = _introduce_keeper(session, self._keeper, state, theme, window)
        autostart: Callable[[], Autostart | None] = cache(lambda: None if demo else _autostart(folder))
        self._later(MEND_AFTER_MS, autostart)
        window.settings_made.connect(lambda page: _introduce_settings(watch, autostart(), page))
        self._shortcut = self._ask_for_a_key(window, theme, state)
        window.backups_requested.connect(safekeeping.show_backups)
        window.trash_requested.connect(safekeeping.show_trash)
        window.acts.before_many = self._keeper.before_many
        window.settings_made.connect(safekeeping.introduce_settings)
        window.waiting_made.connect(partial(_introduce_waiting, window, watch))
        watch.settled.connect(buttons.withdraw)
        buttons.acted.connect(partial(_act_on_note, session, window, watch))
        buttons.came.connect(watch.look_again)
        self._wake = Wake(session)
        if not read_only:
            self._wake.woke.connect(watch.look)
        self._locker = Locker(application, session, window, theme, keyring, lambda: watch.paused_until, self._wake)
        self._locker.lock_requested.connect(partial(_lock, application, window))
        self._check_up = CheckUp(store.path, clock, state)
        self._check_up.damage_found.connect(damaged)
        self._check_up.noticed.connect(window.warn)
        self._check_up.finished.connect(self._remember_copies)
        self._state, self._session, self._application = state, session, application
        self._meanwhile: Meanwhile | None = None
        self._reading_in: Task | None = None
        self._later(READ_IN_AFTER_MS, partial(self._read_in, window))
        self._begin(session, window, instance, backups, read_only=read_only)

    @property
    def locked(self) -> Locked | None:
        """How the program was locked; None while it is not."""
        return self._locker.locked

    def end(self) -> None:
        """Stop it all, and wait for what is under way. The session must still be open."""
        self._ended = True
        self._badge.end()
        self._shortcut.end()
        if not self._session.encrypted:  # where nobody may read whom there is, nobody may read where they are
            calendars.keep(self._state, self._session.now().today)
        self._locker.end()
        if self._meanwhile is not None:
            self._meanwhile.end()
        self._session.work_no_more()
        if self._reading_in is not None:
            self._reading_in.end()
        self._check_up.end()
        self._keeper.end()
        self._emptier.end()
        self.watch.stop()
        self.tray.end()

    def _ask_for_a_key(self, window: MainWindow, theme: Theme, state: WindowState) -> GlobalShortcut:
        """Have the desktop's key for quick add, if the user wished for it once."""
        shortcut = GlobalShortcut(QCoreApplication.translate("Behind", "Quick add"), "salesassist", self)
        shortcut.pressed.connect(window.add_quickly)
        if state.flag("global_key"):
            self._later(KEEP_AFTER_MS, shortcut.begin)

        def remember() -> None:
            if not self._ended and shortcut.standing is not Standing.ASKING:
                state.remember(global_key=shortcut.standing is Standing.BOUND)

        shortcut.changed.connect(remember)

        def introduce(page: "SettingsPage") -> None:
            from salesassist.ui.settings.shortcut_row import ShortcutRow

            page.add_row("start", ShortcutRow(theme, shortcut))

        window.settings_made.connect(introduce)
        return shortcut

    def _begin(
        self, session: Session, window: MainWindow, instance: Instance, backups: Path | None, *, read_only: bool
    ) -> None:  # fmt: skip
        check_up, locker = self._check_up, self._locker
        if not window.isVisible():
            self.tray.wait_for_tray()
        self._later(0, session.keep_up)
        self._later(CHECK_UP_AFTER_MS, lambda: check_up.start(QThread.Priority.LowestPriority))
        if read_only:
            window.setWindowTitle(QCoreApplication.translate("Behind", "SalesAssist (read only)"))
            window.shown_up.disconnect(self.watch.look)  # nobody could remember that something was told
            passing = QTimer(session, interval=TICK_MS)
            passing.timeout.connect(session.time_passed)
            passing.start()
            window.warn(QCoreApplication.translate(
                "Behind", "The data can only be read: nothing that you enter is saved, and nobody is reminded."
            ))  # fmt: skip
            return
        from salesassist.ui.meanwhile import Meanwhile

        self._meanwhile = Meanwhile(self._application, window, session)
        window.settings_made.connect(locker.introduce_settings)
        session.time_passed.connect(instance.still_here)
        self._later(0, self.watch.start)
        self._later(0, lambda: window.show_waiting(self.watch.waiting))  # which is told only where something waits
        self._later(KEEP_AFTER_MS, self._keeper.start)
        self._later(KEEP_AFTER_MS, self._emptier.start)
        self._later(CHECK_UP_AFTER_MS, partial(locker.clear_up, backups))

    def _later(self, milliseconds: int, act: Callable[[], object]) -> None:
        """Do `act` after so long, unless it has ended by then: who unlocks may lock again at once."""
        QTimer.singleShot(milliseconds, self, lambda: None if self._ended else act())

    def _read_in(self, window: MainWindow) -> None:
        self._reading_in = task = read_in()
        task.finished.connect(lambda: self._later(BUILD_AFTER_MS, window.get_ready))

    def _remember_copies(self) -> None:
        self._state.remember(**{COPIES_SEEN: "\n".join(self._check_up.copies)})


def _lock(application: QApplication, window: MainWindow) -> None:
    """End the window, with what was being typed in it saved, so that the data can be locked."""
    window.let_go()
    application.exit(0)


def _introduce_keeper(
    session: Session, keeper: Keeper, state: WindowState, theme: Theme, window: MainWindow
) -> Safekeeping:
    """Have the window hear of backups, and whoever needs to know where they go."""

    def moved(folder: str) -> None:
        state.remember(**{BACKUP_FOLDER: folder})
        session.backup_folder = keeper.library.folder

    session.backup_folder = keeper.library.folder
    keeper.moved.connect(moved)
    keeper.trouble.connect(window.warn)
    return Safekeeping(session, keeper, theme, window)


def _introduce(
    application: QApplication,
    session: Session,
    window: MainWindow,
    tray: Tray,
    watch: Watch,
    theme: Theme,
) -> None:
    """Have them hear of each other."""
    application.setWindowIcon(application_icon())
    window.hide_when_closed(lambda: tray.available and session.preferences.keep_in_tray)
    window.shown_up.connect(watch.look)
    tray.open_requested.connect(window.come_up)
    tray.contact_requested.connect(window.show_contact)
    tray.quick_add_requested.connect(window.add_quickly)
    tray.pause_requested.connect(lambda: watch.pause())
    tray.pause_until_tomorrow_requested.connect(watch.pause_until_tomorrow)
    tray.pause_until_resumed_requested.connect(watch.pause_until_resumed)
    tray.resume_requested.connect(watch.resume)
    tray.quit_requested.connect(window.leave)
    # Qt wakes up every ten seconds for as long as pictures that nobody draws are in its cache.
    session.time_passed.connect(lambda: None if window.isVisible() else QPixmapCache.clear())
    tray.available_changed.connect(lambda there: None if there or window.isVisible() else tray.wait_for_tray())
    tray.given_up.connect(partial(_keep_window, window))
    watch.paused_changed.connect(tray.show_pause)
    watch.waiting_changed.connect(window.show_waiting)
    watch.trouble.connect(window.toast.tell)
    watch.digest_opened.connect(partial(_open_digest, window))
    theme.changed.connect(lambda: tray.set_colours(_tray_colours(theme)))
    theme.listen()


def _keep_window(window: MainWindow) -> None:
    """There is no tray to come back from: the window has to stay, but out of the way of what the user is doing."""
    if not window.isVisible():
        window.showMinimized()
        window.toast.tell(
            QCoreApplication.translate(
                "Behind", "This desktop has no tray, so the window stays, minimised. Reminders end when it is closed."
            )
        )


def _autostart(folder: Path) -> Autostart:
    """How this program, with these data, is started at login. An entry for it from where it was before is mended."""
    script = Path(__file__).parents[1] / "main.py"
    command = start_command(
        None if folder == usual_data_dir() else folder,
        frozen=getattr(sys, "frozen", False),
        executable=sys.executable,
        script=script if script.exists() else Path(sys.argv[0]).absolute(),
    )
    autostart = for_this_system(command, os.environ, Path.home())
    try:
        if mend(autostart, command):
            log.info("the entry for starting at login named a program that has gone, and was mended")
    except OSError as error:
        log.warning("the entry for starting at login cannot be read: %s", error)
    return autostart


def _introduce_settings(watch: Watch, autostart: Autostart | None, page: "SettingsPage") -> None:
    """Have the page of Settings, once it is made, hear of the reminders and of starting at login."""
    sections = page.sections
    if autostart is not None:
        sections.offer_autostart(autostart)
    sections.try_requested.connect(watch.try_it)
    watch.tried.connect(sections.show_try)
    sections.pause_requested.connect(lambda: watch.pause())
    sections.pause_until_tomorrow_requested.connect(watch.pause_until_tomorrow)
    sections.pause_until_resumed_requested.connect(watch.pause_until_resumed)
    sections.resume_requested.connect(watch.resume)
    watch.paused_changed.connect(sections.show_pause)
    sections.show_pause(watch.paused_until)


def _introduce_waiting(window: MainWindow, watch: Watch, page: "WaitingPage") -> None:
    """Have the list of what waits, once it is made, hear why something was told late, and call one after the other."""
    page.explain_late(watch.why_late)

    def call(contact: str) -> None:
        window.pane.show_contact(contact)
        window.pane.focus_outcomes()

    page.call_requested.connect(call)


def _open_digest(window: MainWindow, follow_ups: list[str]) -> None:
    """Show what waits, with what the digest told chosen."""
    window.show_waiting_page()
    window.pages.waiting.choose(follow_ups)


def _act_on_note(session: Session, window: MainWindow, watch: Watch, note: Note, act: str) -> None:
    """Do what the user chose on a notification."""
    if act == Act.OPEN:
        if note.contact is None:
            watch.digest_opened.emit(list(note.follow_ups))
            return
        session.reminder_acted(note.follow_ups[0])
        window.show_contact(note.contact)
        return
    now = session.now()
    until = now.later(timedelta(hours=1)) if act == Act.SNOOZE else watch.tomorrow()
    for follow_up in note.follow_ups:
        session.snooze(follow_up, until)


def _tray_colours(theme: Theme) -> dict[Status, QColor]:
    return {status: theme.colours.tone(status).text for status in Status} | {Status.NONE: theme.colours.accent}
