"""The window program: builds everything once and introduces it to each other."""

import logging
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSocketNotifier, Qt, QThread, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QApplication, QMessageBox

from salesassist.autostart import Autostart, for_this_system, mend, start_command
from salesassist.clock import VARIABLE as TIME_VARIABLE
from salesassist.clock import system_clock
from salesassist.domain.finding import Finding, Kind
from salesassist.domain.status import Status
from salesassist.domain.times import Clock
from salesassist.instance import FolderTrouble, Instance
from salesassist.keyrings import Keyring
from salesassist.locking import Locked, Locker, let_in
from salesassist.reminders.buttons import Act, Buttons
from salesassist.reminders.delivery import ThreadCourier
from salesassist.reminders.telling import Note
from salesassist.reminders.wake import Wake, uptime
from salesassist.reminders.watch import Watch
from salesassist.session import Session
from salesassist.session.keeper import Keeper
from salesassist.session.trash import Emptier
from salesassist.settings import BACKUP_FOLDER, WindowState, usual_data_dir
from salesassist.start import Next, is_read_only, may_take_over, settle
from salesassist.store.changes import Changes
from salesassist.store.check import is_sound
from salesassist.store.connecting import forget_keys
from salesassist.store.errors import DamagedStore, StoreError
from salesassist.store.finding import look, of_error, other_copies
from salesassist.store.store import FILE_NAME, Store
from salesassist.store.values import damaged_records
from salesassist.traces import without_values
from salesassist.ui.backups.safekeeping import Safekeeping
from salesassist.ui.main_window import MainWindow
from salesassist.ui.theme import Theme
from salesassist.ui.tray import Tray, picture

if TYPE_CHECKING:
    from salesassist.ui.settings import SettingsPage
    from salesassist.ui.waiting import WaitingPage

THEME_VARIABLE = "SALESASSIST_THEME"
"""For tests and pictures: "light" or "dark", whatever the system says."""
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}

COPIES_SEEN = "copies_seen"
A_DAY, YEARS = timedelta(days=1), timedelta(days=3 * 365)

REFUSED = 2  # the exit status of the commands for the same
TICK_MS = 30_000  # where no watch makes time pass
CHECK_UP_AFTER_MS = 3_000  # when the window has long been there
KEEP_AFTER_MS = 2_000

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
    end: int | Next | Locked = Next(folder)
    while not isinstance(end, int):
        locked = end if isinstance(end, Locked) else None
        what = end if isinstance(end, Next) else Next(folder)
        end = _run_window(application, theme, what, minimized, demo, locked)
    return end


def _run_window(
    application: QApplication, theme: Theme, what: Next, minimized: bool, demo: bool, locked: Locked | None
) -> int | Next | Locked:
    """The window over one folder, until it ends. Returns the exit status, or what to open instead, or how it was
    `locked`: then it is to be called again with that."""
    folder, read_only = what.folder, what.read_only
    try:
        clock = system_clock()
        clock()
        if not read_only:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        instance = Instance(folder)
        if not read_only and not instance.claim() and not _taken_over(instance, clock):
            if instance.elsewhere() is not None:
                return REFUSED
            if minimized or instance.ask_to_raise():  # at login it stays where it is
                return 0
            return _refuse("SalesAssist is open already for this data folder, but does not answer.", str(folder))
    except FolderTrouble as error:
        finding = look(folder)
        if is_read_only(finding) and finding is not None:
            return settle(finding, clock, theme, None) or REFUSED
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
    state = WindowState(folder)
    backups = Path(chosen) if (chosen := state.text(BACKUP_FOLDER)) else None
    finding = what.finding or look(folder, backups)
    if finding is not None and not (read_only and is_read_only(finding)):
        try:
            return settle(finding, clock, theme, backups) or REFUSED
        finally:
            instance.release()
    try:
        store = Store(folder, read_only=read_only)
        session = Session(store, clock)
        if demo:
            _fill(store, session)
            session.reload()
        _follow_colours(session, theme)
        window = MainWindow(session, theme, state)
        tray = Tray(session, _tray_colours(theme))
    except (StoreError, OSError) as error:
        if store is not None:
            store.close()
        try:
            if isinstance(error, StoreError):
                return settle(of_error(error, folder / FILE_NAME), clock, theme, backups) or REFUSED
            return _refuse("SalesAssist cannot use its data folder.", str(error))
        finally:
            instance.release()
    buttons = Buttons(session)
    watch = Watch(
        session, ThreadCourier(session, buttons.send), opened_before=opened_before, memory=state,
        uptime=uptime if TIME_VARIABLE not in os.environ else lambda: None,  # a clock that tests set is no sleep
    )  # fmt: skip
    _introduce(application, session, window, tray, watch, theme, instance)
    keeper, emptier = _keeper(session, store, state), Emptier(session, folder, state)
    safekeeping = _introduce_keeper(session, keeper, state, theme, window)
    autostart = None if demo else _autostart(folder)
    window.settings_made.connect(partial(_introduce_settings, watch, autostart))
    window.backups_requested.connect(safekeeping.show_backups)
    window.trash_requested.connect(safekeeping.show_trash)
    window.acts.before_many = keeper.before_many
    window.settings_made.connect(safekeeping.introduce_settings)
    window.waiting_made.connect(partial(_introduce_waiting, window, watch))
    watch.settled.connect(buttons.withdraw)
    buttons.acted.connect(partial(_act_on_note, session, window, watch))
    buttons.came.connect(watch.look_again)
    wake = Wake(session)
    if not read_only:
        wake.woke.connect(watch.tick)
    locker = Locker(application, session, window, theme, keyring, lambda: watch.paused_until, wake)
    locker.lock_requested.connect(partial(_lock, application, window))
    if not read_only:
        window.settings_made.connect(locker.introduce_settings)
        QTimer.singleShot(CHECK_UP_AFTER_MS, locker, partial(locker.clear_up, backups))
    window.sample_requested.connect(lambda: _add_sample(session, store))
    mend = _Mending(application, window, store.path)
    session.damaged.connect(mend.ask)
    hook = _catch_bugs(window, mend)
    if not minimized or read_only:
        window.show()
    else:
        tray.wait_for_tray()
    check_up = _CheckUp(store.path, clock, state)
    check_up.damage_found.connect(mend.ask)
    check_up.noticed.connect(window.warn)
    check_up.finished.connect(lambda: state.remember(**{COPIES_SEEN: "\n".join(check_up.copies)}))
    QTimer.singleShot(CHECK_UP_AFTER_MS, check_up, lambda: check_up.start(QThread.Priority.LowestPriority))
    if read_only:
        window.setWindowTitle(window.tr("SalesAssist (read only)"))
        window.shown_up.disconnect(watch.tick)  # nobody could remember that something was told
        passing = QTimer(session, interval=TICK_MS)
        passing.timeout.connect(session.time_passed)
        passing.start()
        window.warn(window.tr("The data can only be read: nothing that you enter is saved, and nobody is reminded."))
    else:
        session.time_passed.connect(instance.still_here)
        QTimer.singleShot(0, watch, watch.start)
        QTimer.singleShot(KEEP_AFTER_MS, keeper, keeper.start)
        QTimer.singleShot(KEEP_AFTER_MS, emptier, emptier.start)
    let_go_of_signals = _end_on_signals(application, window)
    try:
        end = application.exec()
        if locker.locked is not None:
            return locker.locked
        return Next(folder, finding=mend.finding) if mend.finding is not None else end
    finally:
        let_go_of_signals()
        locker.end()
        check_up.wait()
        keeper.end()
        emptier.end()
        watch.stop()
        tray.remove()
        window.remember()
        for left in application.topLevelWidgets():
            left.hide()  # else Qt does so as Python ends, and a page that then hears of it crashes
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


def _taken_over(instance: Instance, clock: Clock) -> bool:
    """Whether the folder, which a window on another computer has, was taken over because the user says so."""
    other = instance.elsewhere()
    if other is None or not may_take_over(other.host, other.seen, clock()):
        return False
    return instance.take_over()


def _keeper(session: Session, store: Store, state: WindowState) -> Keeper:
    """Backups by themselves, where the user wants them."""
    chosen = state.text(BACKUP_FOLDER)
    return Keeper(session, store.path, Path(chosen) if chosen else None)


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


class _CheckUp(QThread):
    """Looks whether the file of the store is in order, and what is odd about it, beside everything else."""

    damage_found = Signal(str)
    noticed = Signal(str)

    def __init__(self, path: Path, clock: Clock | None = None, state: WindowState | None = None) -> None:
        super().__init__()
        self.setObjectName("check-up")
        self._path, self._clock = path, clock
        self._known = state.text(COPIES_SEEN).split("\n") if state is not None else []
        self.copies: list[str] = []

    def run(self) -> None:
        if not is_sound(self._path):
            text = self.tr(
                "The data in {file} is damaged in places. Please quit, keep a copy of the file, and restore a backup; "
                "“main.py check” tells what is wrong."
            )
            self.damage_found.emit(text.format(file=self._path))
            return
        if said := [text for text in (self._damaged_records(), self._wrong_clock(), self._other_copies()) if text]:
            self.noticed.emit("\n".join(said))

    def _damaged_records(self) -> str:
        count = damaged_records(self._path)
        if not count:
            return ""
        one = self.tr("One record is damaged and shows only what can be read. “main.py check” names it.")
        many = self.tr("{count} records are damaged and show only what can be read. “main.py check” names them.")
        return one if count == 1 else many.format(count=count)

    def _wrong_clock(self) -> str:
        if self._clock is None:
            return ""
        try:
            with Store(self._path.parent, read_only=True) as store:
                newest = store.newest_moment()
        except StoreError:
            return ""
        now = self._clock().at
        if newest is None or not (newest - now > A_DAY or now - newest > YEARS):
            return ""
        text = self.tr(
            "The clock of this computer says {now}, but your last entry is of {newest}. Is the clock right? What you "
            "enter now would be of the wrong day, and reminders come at the wrong time."
        )
        dates = QLocale()
        words = [dates.toString(QDate(m.year, m.month, m.day), QLocale.FormatType.LongFormat) for m in (now, newest)]
        return text.format(now=words[0], newest=words[1])

    def _other_copies(self) -> str:
        """Say once what a program that keeps folders in step has made of the store."""
        self.copies = names = [path.name for path in other_copies(self._path.parent)]
        if not set(names) - set(self._known):
            return ""
        text = self.tr(
            "Beside your data lies another copy of it: {names}. Two computers wrote at the same time, and what was "
            "entered on the other one may be in it alone. “main.py restore” can bring it back."
        )
        return text.format(names=", ".join(names))


class _Mending:
    """Asks once whether to do something about damage that showed while the window was open. After the program was
    made to end by the answer, `finding` says what was found."""

    def __init__(self, application: QApplication, window: MainWindow, path: Path) -> None:
        self.finding: Finding | None = None
        self._application, self._window, self._path = application, window, path
        self._asked = False

    def ask(self, why: str) -> None:
        """Say what is damaged, with the ways out."""
        if self._asked:
            self._window.warn(why)
            return
        self._asked = True
        window = self._window
        box = QMessageBox(QMessageBox.Icon.Warning, "SalesAssist", window.tr("Your data is damaged."), parent=window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            window.tr("A part of {file} can no longer be read. You can bring back a backup, or save what can still be "
                      "read; the window closes for that, and comes back.").format(file=self._path)
        )  # fmt: skip
        see = box.addButton(window.tr("See what can be done"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(window.tr("Later"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(see)
        box.finished.connect(lambda: self._answered(box.clickedButton() is see, why))
        box.finished.connect(box.deleteLater)
        if window.isVisible():
            box.open()
        else:
            window.warn(why)

    def _answered(self, leave: bool, why: str) -> None:
        if not leave:
            self._window.warn(why)
            return
        self.finding = Finding(Kind.DAMAGED, str(self._path), why)
        self._window.let_go()
        self._application.exit(0)


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
    tray.pause_until_resumed_requested.connect(watch.pause_until_resumed)
    tray.resume_requested.connect(watch.resume)
    tray.quit_requested.connect(window.leave)
    # Qt wakes up every ten seconds for as long as pictures that nobody draws are in its cache.
    session.time_passed.connect(lambda: None if window.isVisible() else QPixmapCache.clear())
    tray.available_changed.connect(lambda there: None if there or window.isVisible() else tray.wait_for_tray())
    tray.given_up.connect(partial(_keep_window, window))
    watch.paused_changed.connect(tray.show_pause)
    watch.waiting_changed.connect(window.show_waiting)
    watch.trouble.connect(window.warn)
    watch.digest_opened.connect(partial(_open_digest, window))
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
    window.waiting.choose(follow_ups)


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


def _catch_bugs(
    window: MainWindow, mend: _Mending | None = None
) -> Callable[[type[BaseException], BaseException, TracebackType | None], object]:
    """Show what nobody foresaw once, with all of it to copy; the program goes on. Returns the hook before."""
    before = sys.excepthook
    showing = False

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal showing
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, DamagedStore) and mend is not None:
            mend.ask(str(error))
            return
        if isinstance(error, StoreError):  # trouble with the file while it was only read
            window.warn(str(error))
            return
        text = without_values(error)
        log.error("unforeseen\n%s", text)
        if showing:
            return
        showing = True
        box = QMessageBox(QMessageBox.Icon.Critical, "SalesAssist", window.tr("Something went wrong."), parent=window)
        box.setInformativeText(
            window.tr("What was saved is safe. Please copy the details and send them to whoever maintains SalesAssist: "
                      "they name the place in the program, and nothing of your data.")
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
