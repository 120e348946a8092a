"""The window program: builds everything once and introduces it to each other.

First the window, and nothing that it does not need; what works beside it (`behind`) once it has been painted.
"""

import logging
import os
import signal
import socket
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, Qt, QThread, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from salesassist import calendars
from salesassist.clock import VARIABLE as TIME_VARIABLE
from salesassist.clock import system_clock
from salesassist.domain.finding import Finding, Kind
from salesassist.domain.times import Clock
from salesassist.instance import FolderTrouble, Instance
from salesassist.keyrings import Keyring
from salesassist.languages import sample_in_words, speak
from salesassist.locking import Answer, Locked, let_in
from salesassist.quickly import collecting_nothing
from salesassist.sentences import translated
from salesassist.session import Session
from salesassist.session.passphrase import Unlocking
from salesassist.settings import BACKUP_FOLDER, LANGUAGE, SYSTEM, WindowState
from salesassist.start import Next, is_read_only, may_take_over, settle
from salesassist.store.changes import Changes
from salesassist.store.connecting import forget_keys
from salesassist.store.errors import DamagedStore, StoreError
from salesassist.store.finding import does_not_open, look, of_error
from salesassist.store.store import FILE_NAME, Store
from salesassist.sweeping import sweeping_here
from salesassist.traces import without_values
from salesassist.ui.main_window import MainWindow
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.behind import Behind

THEME_VARIABLE = "SALESASSIST_THEME"
"""For tests and pictures: "light" or "dark", "light-contrast" or "dark-contrast", whatever the system says."""
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
HIGH_CONTRAST = "contrast"

REFUSED = 2  # the exit status of the commands for the same
PAINTED_BY_MS = 1_000  # a window that nobody sees is never painted, and reminders are wanted all the same

log = logging.getLogger(__name__)


def run(
    folder: Path, *, minimized: bool = False, demo: bool = False, wish: Mapping[str, Any] | None = None
) -> int:
    """Open the window over the data in `folder` and stay until the user quits. Returns the exit status.

    `minimized`: into the tray only, where there is one. `demo`: sample data in a throw-away folder instead.
    `wish`: what the window is to show, as a message (see `wishes`).
    """
    application = QApplication([sys.argv[0]])
    application.setApplicationName("salesassist")
    application.setApplicationDisplayName("SalesAssist")
    application.setDesktopFileName("salesassist")
    if demo:
        import tempfile

        with (
            tempfile.TemporaryDirectory(prefix="salesassist-demo-", ignore_cleanup_errors=True) as throw_away,
            sweeping_here(),
        ):
            return _run(application, Path(throw_away), minimized, demo, wish)
    with sweeping_here():
        return _run(application, folder, minimized, demo, wish)


def _run(
    application: QApplication, folder: Path, minimized: bool, demo: bool, wish: Mapping[str, Any] | None = None
) -> int:
    theme = Theme(application)
    scheme, _, contrast = os.environ.get(THEME_VARIABLE, "").lower().partition("-")
    if scheme in _SCHEMES:
        theme.use(_SCHEMES[scheme], high_contrast=contrast == HIGH_CONTRAST)
    end: int | Next | Locked = Next(folder)
    while not isinstance(end, int):
        locked = end if isinstance(end, Locked) else None
        what = end if isinstance(end, Next) else Next(folder)
        end = _run_window(application, theme, what, minimized, demo, locked, wish)
        wish = None
    return end


def _run_window(
    application: QApplication, theme: Theme, what: Next, minimized: bool, demo: bool, locked: Locked | None,
    wish: Mapping[str, Any] | None = None,
) -> int | Next | Locked:
    """The window over one folder, until it ends. Returns the exit status, or what to open instead, or how it was
    `locked`: then it is to be called again with that."""
    folder, read_only = what.folder, what.read_only
    asked = WindowState(folder).text(LANGUAGE, SYSTEM)
    speak(application, asked)
    try:
        clock = system_clock()
        clock()
        if not read_only:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        instance = Instance(folder)
        if not read_only and not instance.claim(listen=False) and not _taken_over(instance, clock):
            if instance.elsewhere() is not None:
                return REFUSED
            if (minimized and not wish) or instance.ask_to_raise(wish, patient=True):  # at login it stays where it is
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
    answer = Answer.IN
    if what.finding is None and Unlocking(folder).is_locked:
        instance.listen()
        answer = let_in(folder, theme, clock, keyring=keyring, locked=locked, raised=instance.raise_requested)
    if answer is not Answer.IN:
        instance.release()
        return Next(folder, finding=does_not_open(folder / FILE_NAME)) if answer is Answer.OTHER_WAYS else 0
    minimized = (minimized if locked is None else not locked.shown) and not what.in_settings
    store = None
    opened_before = (folder / FILE_NAME).exists()
    state = WindowState(folder)
    calendars.take(state)
    backups = Path(chosen) if (chosen := state.text(BACKUP_FOLDER)) else None
    finding = what.finding or look(folder, backups)
    if finding is not None and not (read_only and is_read_only(finding)):
        instance.listen()
        try:
            return settle(finding, clock, theme, backups) or REFUSED
        finally:
            instance.release()
    try:
        with collecting_nothing():
            store = Store(folder, read_only=read_only)
            session = Session(store, clock)
            if demo and not opened_before:
                _fill(store, session)
                session.reload()
            if session.preferences.language != asked:
                speak(application, session.preferences.language)
                state.remember(**{LANGUAGE: session.preferences.language})
            _follow_colours(session, theme)
            with theme.held():
                window = MainWindow(session, theme, state, hurried=not minimized or read_only)
    except (StoreError, OSError) as error:
        if store is not None:
            store.close()
        instance.listen()
        try:
            if isinstance(error, StoreError):
                return settle(of_error(error, folder / FILE_NAME), clock, theme, backups) or REFUSED
            return _refuse("SalesAssist cannot use its data folder.", str(error))
        finally:
            instance.release()
    mend = _Mending(application, window, store.path)
    session.damaged.connect(mend.ask)
    hook = _catch_bugs(window, mend)
    application.setQuitOnLastWindowClosed(False)
    window.quit_requested.connect(application.quit)
    application.commitDataRequest.connect(window.let_go, Qt.ConnectionType.DirectConnection)
    instance.raise_requested.connect(window.come_up)
    window.sample_requested.connect(lambda: _add_sample(session, store))
    behind: Behind | None = None
    painted = FirstPaint(window)

    def build_behind() -> None:
        nonlocal behind
        instance.listen()
        from salesassist.behind import Behind

        if not store.is_open:
            return  # the program ended before
        behind = Behind(
            application, session, store, window, theme, state, instance, keyring, clock, mend.ask, backups,
            read_only=read_only, demo=demo, opened_before=opened_before,
        )  # fmt: skip
        instance.keep_wish(wish)
        instance.wished.connect(partial(_grant, window, instance))
        instance.adds_quickly = True
        if session.all_half_written():
            from salesassist.ui.half_written import bring_back

            bring_back(window, session)
        _grant(window, instance)

    anew = False

    def open_anew() -> None:
        nonlocal anew
        anew = True
        window.let_go()
        application.exit(0)

    _follow_language(session, window, state, open_anew)

    def read_in_behind() -> None:
        window.complete()
        if what.in_settings:
            window.show_settings()
            window.pages.settings.show_setting(LANGUAGE)
        QTimer.singleShot(0, painted, import_behind)  # a key that was pressed meanwhile is heard first

    def import_behind() -> None:
        import salesassist.behind  # noqa: F401

        QTimer.singleShot(0, painted, build_behind)

    if not minimized or read_only:
        painted.done.connect(read_in_behind)
        painted.wait()
        window.show()
    else:
        build_behind()
    let_go_of_signals = _end_on_signals(application, window)
    try:
        end = application.exec()
        if behind is not None and behind.locked is not None:
            return behind.locked
        if anew:
            return Next(folder, read_only=read_only, in_settings=True)
        return Next(folder, finding=mend.finding) if mend.finding is not None else end
    finally:
        let_go_of_signals()
        painted.wait_no_more()
        if behind is not None:
            behind.end()
        window.remember()
        for left in application.topLevelWidgets():
            left.hide()  # else Qt does so as Python ends, and a page that then hears of it crashes
        store.close()
        if behind is not None and behind.locked is not None:
            forget_keys()
        if anew or (behind is not None and behind.locked is not None):
            window.deleteLater()  # hidden, it would still tell every name to whoever has the screen read out
            application.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        instance.release()
        sys.excepthook = hook


def _grant(window: MainWindow, instance: Instance) -> None:
    """Do what this start of the program, or another one since, wished for."""
    if messages := instance.take_wishes():
        from salesassist.ui.granting import grant
        from salesassist.wishes import Wish

        for message in messages:
            grant(window, Wish.heard(message))


class FirstPaint(QObject):
    """`done`, once: the window is on the screen, or nobody sees it."""

    done = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waits = False

    def wait(self) -> None:
        self._waits = True
        self._window.installEventFilter(self)
        QTimer.singleShot(PAINTED_BY_MS, self, self._end)

    def wait_no_more(self) -> None:
        self._waits = False
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._end)  # what it holds is painted in this turn
        return False

    def _end(self) -> None:
        if self._waits:
            self.wait_no_more()
            self.done.emit()


def _taken_over(instance: Instance, clock: Clock) -> bool:
    """Whether the folder, which a window on another computer has, was taken over because the user says so."""
    other = instance.elsewhere()
    if other is None or not may_take_over(other.host, other.seen, clock()):
        return False
    return instance.take_over(listen=False)


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
        from PySide6.QtWidgets import QMessageBox

        window, translate = self._window, QCoreApplication.translate
        title = translate("App", "Your data is damaged.")
        box = QMessageBox(QMessageBox.Icon.Warning, "SalesAssist", title, parent=window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        about = translate(
            "App",
            "A part of {file} can no longer be read. You can bring back a backup, or save what can still be "
            "read; the window closes for that, and comes back.",
        )
        box.setInformativeText(about.format(file=self._path))
        see = box.addButton(translate("App", "See what can be done"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(translate("App", "Later"), QMessageBox.ButtonRole.RejectRole)
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


def _follow_colours(session: Session, theme: Theme) -> None:
    """Use the colours that the user prefers, now and whenever they choose others."""
    used = "system"

    def look() -> None:
        nonlocal used
        if session.preferences.theme != used:
            used = session.preferences.theme
            theme.use(_SCHEMES.get(used, Qt.ColorScheme.Unknown), high_contrast=used == HIGH_CONTRAST)

    if os.environ.get(THEME_VARIABLE, "").lower().partition("-")[0] in _SCHEMES:
        used = session.preferences.theme  # what is shown is another, until the user chooses
    look()
    session.changed.connect(look)


def _follow_language(session: Session, window: MainWindow, state: WindowState, open_anew: Callable[[], None]) -> None:
    """Have the window open anew in the language that the user chooses: its texts were all made in another."""
    used = session.preferences.language

    def look() -> None:
        nonlocal used
        chosen = session.preferences.language
        if chosen == used or any(thread.isRunning() for thread in window.findChildren(QThread)):
            return  # what is under way is not cut short: looked at again at the next tick
        used = chosen
        state.remember(**{LANGUAGE: chosen})
        open_anew()

    session.changed.connect(look)
    session.time_passed.connect(look)


def _fill(store: Store, session: Session) -> Changes:
    from salesassist import demo  # only who asks for sample data waits for it at the start

    return demo.fill(store, session.now(), session.preferences.currency, sample_in_words)


def _add_sample(session: Session, store: Store) -> None:
    try:
        changes = _fill(store, session)
    except StoreError as error:
        session.failed.emit(str(error))
        return
    session.note(QCoreApplication.translate("App", "Add sample data"), changes)


def _refuse(what: str, why: str) -> int:
    """Say why there is no window, on the terminal and, where there is a screen, in a box. Returns the exit status."""
    print(f"salesassist: {translated(what)} {translated(why)}", file=sys.stderr)
    if QGuiApplication.platformName() != "offscreen":
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, "SalesAssist", translated(what))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(translated(why))
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
        from PySide6.QtWidgets import QMessageBox

        translate = QCoreApplication.translate
        title = translate("App", "Something went wrong.")
        box = QMessageBox(QMessageBox.Icon.Critical, "SalesAssist", title, parent=window)
        about = translate(
            "App",
            "What was saved is safe. Please copy the details and send them to whoever maintains SalesAssist: "
            "they name the place in the program, and nothing of your data.",
        )
        box.setInformativeText(about)
        box.setDetailedText(text)
        copy = box.addButton(translate("App", "Copy details"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        box.exec()
        if box.clickedButton() is copy:
            QGuiApplication.clipboard().setText(text)
        showing = False

    sys.excepthook = show
    return before
