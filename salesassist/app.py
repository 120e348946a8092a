"""The window program: builds everything once and introduces it to each other."""

import logging
import os
import signal
import socket
import sys
import tempfile
import traceback
from collections.abc import Callable
from datetime import UTC, timedelta
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSocketNotifier, Qt, QThread, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QApplication, QMessageBox

from salesassist.autostart import Autostart, for_this_system, mend, start_command
from salesassist.clock import VARIABLE as TIME_VARIABLE
from salesassist.clock import system_clock
from salesassist.domain.status import Status
from salesassist.instance import FolderTrouble, Instance
from salesassist.keyrings import Keyring
from salesassist.locking import Locked, Locker, let_in
from salesassist.reminders.buttons import Act, Buttons
from salesassist.reminders.delivery import ThreadCourier
from salesassist.reminders.telling import Note
from salesassist.reminders.wake import Wake, uptime
from salesassist.reminders.watch import Watch
from salesassist.session import Session
from salesassist.settings import WindowState, usual_data_dir
from salesassist.store.changes import Changes
from salesassist.store.check import is_sound
from salesassist.store.connecting import forget_keys
from salesassist.store.errors import StoreError
from salesassist.store.store import FILE_NAME, Store
from salesassist.ui.main_window import MainWindow
from salesassist.ui.theme import Theme
from salesassist.ui.tray import Tray, picture

if TYPE_CHECKING:
    from salesassist.ui.settings import SettingsPage

THEME_VARIABLE = "SALESASSIST_THEME"
"""For tests and pictures: "light" or "dark", whatever the system says."""
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}

REFUSED = 2  # the exit status of the commands for the same
CHECK_UP_AFTER_MS = 3_000  # when the window has long been there

log = logging.getLogger(__name__)


def run(folder: Path, *, minimized: bool = False, demo: bool = False) -> int:
    """Open the window over the data in `folder` and stay until the user quits. Returns the exit status.

    `minimized`: into the tray only, where there is one. `demo`: sample data in a throw-away folder instead.
    """
    application = QApplication([sys.argv[0]])
    application.setApplicationName("salesassist")
    application.setApplicationDisplayName("SalesAssist")
    application.setDesktopFileName("salesassist")
    system = QLocale.system()
    nowhere = system.language() == QLocale.Language.C  # no locale set at all: plain English, 24 hours, day before month
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom) if nowhere else system)
    if demo:
        with tempfile.TemporaryDirectory(prefix="salesassist-demo-", ignore_cleanup_errors=True) as throw_away:
            return _run(application, Path(throw_away), minimized, demo)
    return _run(application, folder, minimized, demo)


def _run(application: QApplication, folder: Path, minimized: bool, demo: bool) -> int:
    theme = Theme(application)
    if (scheme := os.environ.get(THEME_VARIABLE, "").lower()) in _SCHEMES:
        theme.use(_SCHEMES[scheme])
    end: int | Locked | None = None
    while not isinstance(end, int):
        end = _run_window(application, theme, folder, minimized, demo, end)
    return end


def _run_window(
    application: QApplication, theme: Theme, folder: Path, minimized: bool, demo: bool, locked: Locked | None
) -> int | Locked:
    """The window over the folder, until it ends. Returns the exit status, or how it was `locked`: then it is to be
    called again with that."""
    try:
        clock = system_clock()
        clock()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        instance = Instance(folder)
        if not instance.claim():
            if minimized or instance.ask_to_raise():  # at login it stays where it is
                return 0
            return _refuse("SalesAssist is open already for this data folder, but does not answer.", str(folder))
    except FolderTrouble as error:
        return _refuse("SalesAssist cannot open its data.", str(error))
    except ValueError as error:
        return _refuse("The time cannot be told.", f"{error}. Check {TIME_VARIABLE} and TZ in the environment.")
    except OSError as error:
        return _refuse("SalesAssist cannot use its data folder.", f"{folder}: {error.strerror or error}.")
    keyring = Keyring(folder)
    if not let_in(folder, theme, clock, keyring=keyring, locked=locked, raised=instance.raise_requested):
        instance.release()
        return 0
    minimized = minimized if locked is None else not locked.shown
    store = None
    opened_before = (folder / FILE_NAME).exists()
    try:
        store = Store(folder)
        session = Session(store, clock)
        if demo:
            _fill(store, session)
            session.reload()
        _follow_colours(session, theme)
        state = WindowState(folder)
        window = MainWindow(session, theme, state)
        tray = Tray(session, _tray_colours(theme))
    except (StoreError, OSError) as error:
        if store is not None:
            store.close()
        instance.release()
        what = "SalesAssist cannot open its data." if store is None else "SalesAssist cannot read its data."
        return _refuse(what, str(error))
    buttons = Buttons(session)
    watch = Watch(
        session, ThreadCourier(session, buttons.send), opened_before=opened_before, memory=state,
        uptime=uptime if TIME_VARIABLE not in os.environ else lambda: None,  # a clock that tests set is no sleep
    )  # fmt: skip
    _introduce(application, session, window, tray, watch, theme, instance)
    autostart = None if demo else _autostart(folder)
    window.settings_made.connect(partial(_introduce_settings, watch, autostart))
    buttons.acted.connect(partial(_act_on_note, session, window, watch))
    buttons.came.connect(watch.look_again)
    wake = Wake(session)
    wake.woke.connect(watch.tick)
    locker = Locker(application, session, window, theme, keyring, lambda: watch.paused_until, wake)
    locker.lock_requested.connect(partial(_lock, application, window))
    window.settings_made.connect(locker.introduce_settings)
    QTimer.singleShot(CHECK_UP_AFTER_MS, locker, locker.clear_up)
    window.sample_requested.connect(lambda: _add_sample(session, store))
    hook = _catch_bugs(window)
    if not minimized:
        window.show()
    else:
        tray.wait_for_tray()
    QTimer.singleShot(0, watch, watch.start)
    check_up = _CheckUp(store.path)
    check_up.damage_found.connect(window.warn)
    QTimer.singleShot(CHECK_UP_AFTER_MS, check_up, lambda: check_up.start(QThread.Priority.LowestPriority))
    let_go_of_signals = _end_on_signals(application, window)
    try:
        status = application.exec()
        return locker.locked or status
    finally:
        let_go_of_signals()
        locker.end()
        check_up.wait()
        watch.stop()
        tray.remove()
        window.remember()
        store.close()
        if locker.locked is not None:
            window.hide()
            forget_keys()
        instance.release()
        sys.excepthook = hook


def _lock(application: QApplication, window: MainWindow) -> None:
    """End the window, with what was being typed in it saved, so that the data can be locked."""
    window.let_go()
    application.exit(0)


class _CheckUp(QThread):
    """Looks whether the file of the store is in order, beside everything else."""

    damage_found = Signal(str)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setObjectName("check-up")
        self._path = path

    def run(self) -> None:
        if not is_sound(self._path):
            text = self.tr(
                "The data in {file} is damaged in places. Please quit, keep a copy of the file, and restore a backup; "
                "“main.py check” tells what is wrong."
            )
            self.damage_found.emit(text.format(file=self._path))


def _end_on_signals(application: QApplication, window: MainWindow) -> Callable[[], None]:
    """Have the signals that ask a program to end (SIGTERM at shutdown, Ctrl+C) end it as its menu does, with what was
    being typed saved. Returns how to go back to what they did before.

    Python sees a signal only when Qt next runs some of it, which may be never. So the signal itself writes its number
    into a socket, and that wakes Qt.
    """
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    theirs.setblocking(False)
    asking = [number for name in ("SIGINT", "SIGTERM", "SIGHUP") if (number := getattr(signal, name, None))]
    asking = [number for number in asking if signal.getsignal(number) is not signal.SIG_IGN]  # nohup means it
    before = {number: signal.signal(number, lambda *_: None) for number in asking}
    signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read)

    def end() -> None:
        if set(ours.recv(4096)) & set(asking):
            window.let_go()
            application.exit(0)  # and asks no window or dialog whether it may

    def undo() -> None:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in before.items():
            signal.signal(number, handler)
        ours.close()
        theirs.close()

    notifier.activated.connect(end)
    return undo


def _introduce(
    application: QApplication,
    session: Session,
    window: MainWindow,
    tray: Tray,
    watch: Watch,
    theme: Theme,
    instance: Instance,
) -> None:
    """Have them hear of each other."""
    application.setQuitOnLastWindowClosed(False)
    icon = picture(Status.NONE, 0, _tray_colours(theme))
    application.setWindowIcon(icon)
    window.hide_when_closed(lambda: tray.available and session.preferences.keep_in_tray)
    window.quit_requested.connect(application.quit)
    application.commitDataRequest.connect(window.let_go, Qt.ConnectionType.DirectConnection)
    window.shown_up.connect(watch.tick)
    instance.raise_requested.connect(window.come_up)
    tray.open_requested.connect(window.come_up)
    tray.contact_requested.connect(window.show_contact)
    tray.quick_add_requested.connect(window.quick_add)
    tray.pause_requested.connect(lambda: watch.pause())
    tray.pause_until_tomorrow_requested.connect(watch.pause_until_tomorrow)
    tray.resume_requested.connect(watch.resume)
    tray.quit_requested.connect(window.leave)
    # Qt wakes up every ten seconds for as long as pictures that nobody draws are in its cache.
    session.time_passed.connect(lambda: None if window.isVisible() else QPixmapCache.clear())
    tray.available_changed.connect(lambda there: None if there or window.isVisible() else tray.wait_for_tray())
    tray.given_up.connect(partial(_keep_window, window))
    watch.paused_changed.connect(tray.show_pause)
    watch.waiting_changed.connect(window.show_waiting)
    watch.trouble.connect(window.warn)
    watch.digest_opened.connect(lambda _follow_ups: window.show_waiting_page())
    theme.changed.connect(lambda: tray.set_colours(_tray_colours(theme)))


def _keep_window(window: MainWindow) -> None:
    """There is no tray to come back from: the window has to stay, but out of the way of what the user is doing."""
    if not window.isVisible():
        window.showMinimized()
        window.warn(
            window.tr("This desktop has no tray, so the window stays, minimised. Reminders end when it is closed.")
        )


def _follow_colours(session: Session, theme: Theme) -> None:
    """Use the colours that the user prefers, now and whenever they choose others."""
    used = "system"

    def look() -> None:
        nonlocal used
        if session.preferences.theme != used:
            used = session.preferences.theme
            theme.use(_SCHEMES.get(used, Qt.ColorScheme.Unknown))

    if os.environ.get(THEME_VARIABLE, "").lower() in _SCHEMES:
        used = session.preferences.theme  # what is shown is another, until the user chooses
    look()
    session.changed.connect(look)


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
    if autostart is not None:
        page.offer_autostart(autostart)
    page.try_requested.connect(watch.try_it)
    watch.tried.connect(page.show_try)
    page.pause_requested.connect(lambda: watch.pause())
    page.pause_until_tomorrow_requested.connect(watch.pause_until_tomorrow)
    page.pause_until_resumed_requested.connect(watch.pause_until_resumed)
    page.resume_requested.connect(watch.resume)
    watch.paused_changed.connect(page.show_pause)
    page.show_pause(watch.paused_until)


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
    in_an_hour = (now.at.astimezone(UTC) + timedelta(hours=1)).astimezone(now.zone)  # whatever the clocks do meanwhile
    until = in_an_hour if act == Act.SNOOZE else watch.tomorrow()
    for follow_up in note.follow_ups:
        session.snooze(follow_up, until)


def _tray_colours(theme: Theme) -> dict[Status, QColor]:
    return {status: theme.colours.tone(status).text for status in Status} | {Status.NONE: theme.colours.accent}


def _fill(store: Store, session: Session) -> Changes:
    from salesassist import demo  # only who asks for sample data waits for it at the start

    return demo.fill(store, session.now(), session.preferences.currency)


def _add_sample(session: Session, store: Store) -> None:
    try:
        changes = _fill(store, session)
    except StoreError as error:
        session.failed.emit(str(error))
        return
    session.note(session.tr("Add sample data"), changes)


def _refuse(what: str, why: str) -> int:
    """Say why there is no window, on the terminal and, where there is a screen, in a box. Returns the exit status."""
    print(f"salesassist: {what} {why}", file=sys.stderr)
    if QGuiApplication.platformName() != "offscreen":
        box = QMessageBox(QMessageBox.Icon.Warning, "SalesAssist", what)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(why)
        box.exec()
    return REFUSED


def _catch_bugs(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], object]:
    """Show what nobody foresaw once, with all of it to copy; the program goes on. Returns the hook before."""
    before = sys.excepthook
    showing = False

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal showing
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, StoreError):  # trouble with the file while it was only read
            window.warn(str(error))
            return
        log.error("unforeseen", exc_info=(kind, error, trace))
        if showing:
            return
        showing = True
        text = "".join(traceback.format_exception(kind, error, trace))
        box = QMessageBox(QMessageBox.Icon.Critical, "SalesAssist", window.tr("Something went wrong."), parent=window)
        box.setInformativeText(
            window.tr("What was saved is safe. Please copy the details and send them to whoever maintains SalesAssist.")
        )
        box.setDetailedText(text)
        copy = box.addButton(window.tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        box.exec()
        if box.clickedButton() is copy:
            QGuiApplication.clipboard().setText(text)
        showing = False

    sys.excepthook = show
    return before
