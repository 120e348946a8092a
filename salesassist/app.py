"""The window program: builds everything once and introduces it to each other.

First the window, and nothing that it does not need; what works beside it (`behind`) once it has been painted.
"""

import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from salesassist import calendars
from salesassist.clock import VARIABLE as TIME_VARIABLE
from salesassist.clock import system_clock
from salesassist.domain.finding import Finding
from salesassist.domain.times import Clock
from salesassist.ending import end_on_signals
from salesassist.first_paint import FirstPaint
from salesassist.following import follow_colours, follow_language, use_asked_colours
from salesassist.frozen import dataclass
from salesassist.instance import FolderTrouble, Instance
from salesassist.keyrings import Keyring
from salesassist.languages import sample_in_words, speak
from salesassist.locking import Answer, Locked, let_in
from salesassist.mending import Mending, catch_bugs
from salesassist.quickly import collecting_nothing
from salesassist.sentences import translated
from salesassist.session import Session
from salesassist.session.passphrase import Unlocking
from salesassist.settings import BACKUP_FOLDER, LANGUAGE, SYSTEM, WindowState
from salesassist.start import Next, is_read_only, may_take_over, settle
from salesassist.store.changes import Changes
from salesassist.store.errors import StoreError
from salesassist.store.finding import does_not_open, look, of_error
from salesassist.store.keys import forget_keys
from salesassist.store.store import FILE_NAME, Store
from salesassist.sweeping import sweeping_here
from salesassist.ui.main_window import MainWindow
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.behind import Behind

REFUSED = 2  # the exit status of the commands for the same


@dataclass(frozen=True, slots=True)
class _Place:
    """A folder that may be opened, and what is known of it before there is a window. `backups`: the folder that the
    user chose for them."""

    what: Next
    clock: Clock
    instance: Instance
    keyring: Keyring
    state: WindowState
    backups: Path | None
    demo: bool
    opened_before: bool

    @property
    def folder(self) -> Path:
        return self.what.folder

    @property
    def read_only(self) -> bool:
        return self.what.read_only


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
    coloured = use_asked_colours(theme)
    end: int | Next | Locked = Next(folder)
    while not isinstance(end, int):
        locked = end if isinstance(end, Locked) else None
        what = end if isinstance(end, Next) else Next(folder)
        end = _run_window(application, theme, what, minimized, demo, locked, wish, coloured=coloured)
        wish = None
    return end


def _run_window(
    application: QApplication, theme: Theme, what: Next, minimized: bool, demo: bool, locked: Locked | None,
    wish: Mapping[str, Any] | None = None, *, coloured: bool = False,
) -> int | Next | Locked:  # fmt: skip
    """The window over one folder, until it ends. Returns the exit status, or what to open instead, or how it was
    `locked`: then it is to be called again with that. `coloured`: it is shown in colours that nobody prefers."""
    folder = what.folder
    speak(application, WindowState(folder).text(LANGUAGE, SYSTEM))
    try:
        clock = system_clock()
        clock()
        instance = Instance(folder)
        if (end := _claim(instance, what, clock, minimized, wish)) is not None:
            return end
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
    if what.finding is None and Unlocking(folder).is_locked:
        instance.listen()
        answer = let_in(folder, theme, clock, keyring=keyring, locked=locked, raised=instance.raise_requested)
        if answer is not Answer.IN:
            instance.release()
            return Next(folder, finding=does_not_open(folder / FILE_NAME)) if answer is Answer.OTHER_WAYS else 0
    minimized = (minimized if locked is None else not locked.shown) and not what.in_settings
    state = WindowState(folder)
    calendars.take(state)
    backups = Path(chosen) if (chosen := state.text(BACKUP_FOLDER)) else None
    opened_before = (folder / FILE_NAME).exists()
    place = _Place(what, clock, instance, keyring, state, backups, demo, opened_before)
    finding = what.finding or look(folder, backups)
    if finding is not None and not (what.read_only and is_read_only(finding)):
        return _settle(place, finding, theme)
    try:
        store, session, window = _open(application, theme, place, hurried=not minimized, coloured=coloured)
    except StoreError as error:
        return _settle(place, of_error(error, folder / FILE_NAME), theme)
    except OSError as error:
        instance.listen()
        try:
            return _refuse("SalesAssist cannot use its data folder.", str(error))
        finally:
            instance.release()
    return _Life(application, theme, place, store, session, window).live(minimized, wish)


def _claim(
    instance: Instance, what: Next, clock: Clock, minimized: bool, wish: Mapping[str, Any] | None
) -> int | None:
    """Take the folder, or have the window that has it come up. Returns the exit status if nothing is to be opened.

    Raises FolderTrouble or OSError where the folder cannot be used.
    """
    if what.read_only:
        return None
    what.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if instance.claim(listen=False) or _taken_over(instance, clock):
        return None
    if instance.elsewhere() is not None:
        return REFUSED
    if (minimized and not wish) or instance.ask_to_raise(wish, patient=True):  # at login it stays where it is
        return 0
    return _refuse("SalesAssist is open already for this data folder, but does not answer.", str(what.folder))


def _taken_over(instance: Instance, clock: Clock) -> bool:
    """Whether the folder, which a window on another computer has, was taken over because the user says so."""
    other = instance.elsewhere()
    if other is None or not may_take_over(other.host, other.seen, clock()):
        return False
    return instance.take_over(listen=False)


def _settle(place: _Place, finding: Finding, theme: Theme) -> int | Next:
    """Have the user say what to do about what was found. Returns what to open now, or the exit status."""
    place.instance.listen()
    try:
        return settle(finding, place.clock, theme, place.backups) or REFUSED
    finally:
        place.instance.release()


def _open(
    application: QApplication, theme: Theme, place: _Place, *, hurried: bool, coloured: bool
) -> tuple[Store, Session, MainWindow]:
    """Open the store, and build the window over it. Raises StoreError or OSError, and has nothing open then."""
    with collecting_nothing():
        store = Store(place.folder, read_only=place.read_only)
        try:
            session = Session(store, place.clock)
            if place.demo and not place.opened_before:
                _fill(store, session)
                session.reload()
            if session.preferences.language != place.state.text(LANGUAGE, SYSTEM):
                speak(application, session.preferences.language)
                place.state.remember(**{LANGUAGE: session.preferences.language})
            follow_colours(session, theme, coloured=coloured)
            with theme.held():
                window = MainWindow(session, theme, place.state, hurried=hurried or place.read_only)
        except BaseException:
            store.close()
            raise
    return store, session, window


class _Life:
    """The window over an open store and what works behind it, until it ends."""

    def __init__(
        self, application: QApplication, theme: Theme, place: _Place, store: Store, session: Session, window: MainWindow
    ) -> None:
        self._application, self._theme, self._place = application, theme, place
        self._store, self._session, self._window = store, session, window
        self._mending = Mending(application, window, store.path)
        self._behind: Behind | None = None
        self._anew = False
        self._wish: Mapping[str, Any] | None = None
        self._painted = FirstPaint(window)
        session.damaged.connect(self._mending.ask)
        application.setQuitOnLastWindowClosed(False)
        window.quit_requested.connect(application.quit)
        application.commitDataRequest.connect(window.let_go, Qt.ConnectionType.DirectConnection)
        place.instance.raise_requested.connect(window.come_up)
        window.sample_requested.connect(lambda: _add_sample(session, store))
        follow_language(session, place.state, self._open_anew)

    def live(self, minimized: bool, wish: Mapping[str, Any] | None) -> int | Next | Locked:
        """Show the window, unless it begins `minimized`, and stay until it ends. Returns as `_run_window`."""
        self._wish = wish
        hook = catch_bugs(self._window, self._mending)
        if minimized and not self._place.read_only:
            self._build_behind()
        else:
            self._painted.done.connect(self._read_in_behind)
            self._painted.wait()
            self._window.show()
        let_go_of_signals = end_on_signals(self._application, self._window)
        try:
            return self._what_now(self._application.exec())
        finally:
            let_go_of_signals()
            self._end()
            sys.excepthook = hook

    def _read_in_behind(self) -> None:
        self._window.complete()
        if self._place.what.in_settings:
            self._window.show_settings()
            self._window.pages.settings.show_setting(LANGUAGE)
        QTimer.singleShot(0, self._painted, self._import_behind)  # a key that was pressed meanwhile is heard first

    def _import_behind(self) -> None:
        import salesassist.behind  # noqa: F401

        QTimer.singleShot(0, self._painted, self._build_behind)

    def _build_behind(self) -> None:
        place, window, session = self._place, self._window, self._session
        place.instance.listen()
        from salesassist.behind import Behind

        if not self._store.is_open:
            return  # the program ended before
        self._behind = Behind(
            self._application, session, self._store, window, self._theme, place.state, place.instance, place.keyring,
            place.clock, self._mending.ask, place.backups, read_only=place.read_only, demo=place.demo,
            opened_before=place.opened_before,
        )  # fmt: skip
        place.instance.keep_wish(self._wish)
        place.instance.wished.connect(partial(_grant, window, place.instance))
        place.instance.adds_quickly = True
        if session.all_half_written():
            from salesassist.ui.keeping_all import bring_back

            bring_back(window, session)
        _grant(window, place.instance)

    def _open_anew(self) -> None:
        self._anew = True
        self._window.let_go()
        self._application.exit(0)

    @property
    def _locked(self) -> Locked | None:
        return self._behind.locked if self._behind is not None else None

    def _what_now(self, status: int) -> int | Next | Locked:
        if self._locked is not None:
            return self._locked
        if self._anew:
            return Next(self._place.folder, read_only=self._place.read_only, in_settings=True)
        return status if self._mending.finding is None else Next(self._place.folder, finding=self._mending.finding)

    def _end(self) -> None:
        """End what works behind the window before the store, which it uses."""
        window = self._window
        self._painted.wait_no_more()
        if self._behind is not None:
            self._behind.end()
        window.remember()
        for left in self._application.topLevelWidgets():
            left.hide()  # else Qt does so as Python ends, and a page that then hears of it crashes
        self._store.close()
        if self._locked is not None:
            forget_keys()
        if self._anew or self._locked is not None:
            window.deleteLater()  # hidden, it would still tell every name to whoever has the screen read out
            self._application.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        self._place.instance.release()


def _grant(window: MainWindow, instance: Instance) -> None:
    """Do what this start of the program, or another one since, wished for."""
    if messages := instance.take_wishes():
        from salesassist.ui.granting import grant
        from salesassist.wishes import Wish

        for message in messages:
            grant(window, Wish.heard(message))


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
