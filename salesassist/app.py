"""The window program: builds everything once and introduces it to each other."""

import logging
import os
import signal
import socket
import sys
import tempfile
import traceback
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QSocketNotifier, Qt, QThread, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from salesassist.clock import system_clock
from salesassist.domain.status import Status
from salesassist.instance import FolderTrouble, Instance
from salesassist.reminders.buttons import Act, Buttons
from salesassist.reminders.delivery import ThreadCourier
from salesassist.reminders.telling import Note
from salesassist.reminders.watch import Watch
from salesassist.session import Session
from salesassist.settings import WindowState
from salesassist.store.changes import Changes
from salesassist.store.check import is_sound
from salesassist.store.errors import StoreError
from salesassist.store.store import Store
from salesassist.ui.main_window import MainWindow
from salesassist.ui.theme import Theme
from salesassist.ui.tray import Tray, picture

THEME_VARIABLE = "SALESASSIST_THEME"
"""For tests and pictures: "light" or "dark", whatever the system says."""
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}

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
    try:
        clock = system_clock()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        instance = Instance(folder)
        if not instance.claim():
            if instance.ask_to_raise():
                return 0
            return _refuse("SalesAssist is open already for this data folder, but does not answer.", str(folder))
        store = Store(folder)
    except (StoreError, FolderTrouble, ValueError) as error:
        return _refuse("SalesAssist cannot open its data.", str(error))
    except OSError as error:
        return _refuse("SalesAssist cannot use its data folder.", f"{folder}: {error.strerror or error}.")
    try:
        session = Session(store, clock)
    except StoreError as error:
        store.close()
        instance.release()
        return _refuse("SalesAssist cannot read its data.", str(error))
    if demo:
        _fill(store, session)
        session.reload()
    state = WindowState(folder)
    buttons = Buttons(session)
    watch = Watch(session, ThreadCourier(session, buttons.send))
    window = MainWindow(session, theme, state)
    tray = Tray(session, _tray_colours(theme))
    _introduce(application, session, window, tray, watch, theme, instance)
    buttons.acted.connect(partial(_act_on_note, session, window, watch))
    window.sample_requested.connect(lambda: _add_sample(session, store))
    hook = _catch_bugs(window)
    if not minimized or not tray.available:
        window.show()
    QTimer.singleShot(0, watch, watch.start)
    check_up = _CheckUp(store.path)
    check_up.damage_found.connect(window.warn)
    QTimer.singleShot(CHECK_UP_AFTER_MS, check_up, lambda: check_up.start(QThread.Priority.LowestPriority))
    let_go_of_signals = _end_on_signals(application, window)
    try:
        return application.exec()
    finally:
        let_go_of_signals()
        check_up.wait()
        watch.stop()
        tray.remove()
        window.remember()
        store.close()
        instance.release()
        sys.excepthook = hook


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
    window.hide_when_closed(lambda: tray.available)
    window.quit_requested.connect(application.quit)
    application.commitDataRequest.connect(window.let_go, Qt.ConnectionType.DirectConnection)
    window.shown_up.connect(watch.tick)
    instance.raise_requested.connect(window.come_up)
    tray.open_requested.connect(window.come_up)
    tray.contact_requested.connect(window.show_contact)
    tray.quick_add_requested.connect(window.quick_add)
    tray.pause_requested.connect(lambda: watch.pause())
    tray.resume_requested.connect(watch.resume)
    tray.quit_requested.connect(window.leave)
    tray.available_changed.connect(lambda there: None if there or window.isVisible() else window.show())
    watch.paused_changed.connect(tray.show_pause)
    watch.waiting_changed.connect(window.show_waiting)
    watch.trouble.connect(window.warn)
    theme.changed.connect(lambda: tray.set_colours(_tray_colours(theme)))


def _act_on_note(session: Session, window: MainWindow, watch: Watch, note: Note, act: str) -> None:
    """Do what the user chose on a notification."""
    if act == Act.OPEN:
        if note.contact is None:
            window.show_waiting_page()
            return
        session.reminder_acted(note.follow_ups[0])
        window.show_contact(note.contact)
        return
    now = session.now()
    until = now.at + timedelta(hours=1) if act == Act.SNOOZE else watch.tomorrow()
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
    return 1


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
