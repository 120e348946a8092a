"""Every page, dialog, menu and state of the window: how one comes to it, and away from it again.

The walks over what can be read out, over the keys and over the look go through all of them, and so do the pictures
(`tests/desktop/picture_set.py`). A screen that is added to the program is added here.
"""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from salesassist import about, demo
from salesassist.domain.asked import Asked
from salesassist.domain.backup import Why
from salesassist.domain.capture_reading import Kind as Part
from salesassist.domain.contact import Address, Email, Phone, Tier
from salesassist.domain.finding import Finding, Kind
from salesassist.domain.follow_up import Channel
from salesassist.domain.interaction import Outcome
from salesassist.domain.saved_filter import SavedFilter
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.languages import sample_in_words
from salesassist.sentences import translated
from salesassist.session import Session
from salesassist.session import task as tasks
from salesassist.session.keeper import Keeper
from salesassist.session.rescue import Rescue
from salesassist.settings import WindowState
from salesassist.store.backups import Backups
from salesassist.store.store import FILE_NAME, Store
from salesassist.ui import words
from salesassist.ui.backups.safekeeping import Safekeeping
from salesassist.ui.main_window import MainWindow
from salesassist.ui.theme import Theme
from tests.factories import contact, deal, follow_up, interaction, keep

LONG = "Dr. Wilhelmina Friederike von Hohenzollern-Sigmaringen-Oppersdorff"
CARDS = "".join(
    f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\n{more}\nEND:VCARD\n"
    for name, more in (
        ("P. Nair", "EMAIL:priya.nair@helixlabs.example\nTEL;TYPE=CELL:+44 20 7946 0958\nTITLE:Head of Data"),
        ("Ines Costa", "ORG:Costa Design\nEMAIL:ines@costa.example"), ("Jonas Weber", "TEL:+49 30 901820"),
        ("", "NOTE:nobody"),
    )
)  # fmt: skip
TABLE = "Wer;Wo;Womit\nAna Müller;Müller GmbH;ana@example.com\nBo Groß;Groß KG;bo@example.com\n"
SIGNATURE = "Best regards\n\nAna Lopes\nHead of Sales\nLopes Lda\nPhone: +351 912 345 678\nana@example.com\n"
GERMAN_SIGNATURE = (
    "Mit freundlichen Grüßen\n\nAna Lopes\nLeiterin Vertrieb\nLopes GmbH\nTelefon: +49 351 912345\nana@example.com\n"
)

MENUS = ("file", "edit", "view", "contact", "deal", "tools", "help")

_QUIET = 0.12  # seconds without work that a screen must have been left alone
_PATIENCE = 20.0


class Stage:
    """The window with the sample data and what makes lists hard: long and foreign names, some to triage, doubles, a
    trash, a backup. `visit` goes to a screen, shows it to `look`, and goes back to Today. A window of no `size` takes
    the whole screen."""

    def __init__(self, folder: Path, theme: Theme, now: Now, size: tuple[int, int] | None = (1440, 900)) -> None:
        self.folder, self.theme, self.now, self.size = folder, theme, now, size
        self._stores: list[Store] = []
        self._windows: list[MainWindow] = []
        self._alone: QWidget | None = None
        self._keepers: list[Keeper] = []
        self.window = self._make("full")
        self.main = self.window
        self._show()

    @property
    def session(self) -> Session:
        return self.window._session

    def close(self) -> None:
        """End it all; the stores are closed."""
        for window in self._windows:
            window.hide_when_closed(lambda: False)
            window.let_go()
            window.close()
            window.deleteLater()
        for keeper in self._keepers:
            keeper.end()
        _settle()
        for store in self._stores:
            store.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- going to a screen ---------------------------------------------------------------------------------------

    def visit(self, name: str, look: Callable[[QWidget], object]) -> None:
        """Go to the screen `name`, and have `look` called with what is on top once nothing moves any more."""
        trouble: list[BaseException] = []
        began = time.monotonic()
        quiet_since = 0.0
        asked = done = False
        sight: object = None

        def tick() -> None:
            nonlocal quiet_since, done, sight
            if not asked or done:
                return
            at = time.monotonic()
            seen = _sight_of(self.top)
            if (tasks._at_work or seen != sight) and at - began < _PATIENCE:
                quiet_since, sight = at, seen
                return
            if at - quiet_since < _QUIET:
                return
            done = True
            try:
                if not trouble:
                    look(self.top)
            except BaseException as error:
                trouble.append(error)
            self._leave()

        def ask() -> None:
            nonlocal asked, quiet_since
            asked, quiet_since = True, time.monotonic()
            try:
                SCREENS[name](self)
            except BaseException as error:
                trouble.append(error)

        self._come_up()
        timer = QTimer()
        timer.setInterval(15)
        timer.timeout.connect(tick)
        timer.start()
        QTimer.singleShot(0, ask)
        while not done and time.monotonic() - began < _PATIENCE + 5:
            QApplication.processEvents()
            time.sleep(0.003)
        timer.stop()
        if not done:
            self._leave()
        if trouble:
            raise trouble[0]
        assert done, f"{name} never came to rest"

    def _come_up(self) -> None:
        end = time.monotonic() + _PATIENCE
        while not self.window.isActiveWindow() and time.monotonic() < end:
            self.window.activateWindow()
            QApplication.processEvents()

    @property
    def top(self) -> QWidget:
        """What the user has before them: a menu, a dialog, or the window."""
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._alone
        return over or self._small_window() or self.window

    def _small_window(self) -> QWidget | None:
        """That of quick add, if it is there."""
        small: QWidget | None = vars(self.window).get("quick_add_window")
        return small if small is not None and small.isVisible() else None

    def _leave(self) -> None:
        for _ in range(6):
            over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if over is None:
                break
            over.close()
            QApplication.processEvents()
        if (small := self._small_window()) is not None:
            small.close()
        if self._alone is not None:
            self._alone.close()
            self._alone.deleteLater()
            self._alone = None
        if self.window is not self.main:
            self.window.hide()
            self.window = self.main
        window = self.window
        if window.pane.editing:
            window.pane._leave_form()
        if tour := vars(window).get("tour"):
            tour.skip()
        if palette := vars(window).get("palette_of_acts"):
            palette.dismiss()
        made = vars(window.pages)
        if settings := made.get("settings"):
            settings.search.clear()
        if contacts := made.get("contacts"):
            contacts.show_status(None)
        if deals := made.get("deals"):
            deals.search.clear()
            deals._as_board.setChecked(True)
        window.today.quick_add._line.clear()
        window.toast.hide()
        if not window.isVisible():
            self._show()
        window.show_today()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    # --- what screens need ---------------------------------------------------------------------------------------

    def alone(self, dialog: QWidget) -> None:
        """Show a dialog that comes instead of the window."""
        self.window.hide()
        self._alone = dialog
        dialog.show()
        dialog.activateWindow()

    def instead(self, kind: str) -> MainWindow:
        """Another window in place of the usual one: "empty", "little" (one contact, nothing due), "two" (two calls for
        today), "far" (a goal that what is due does not reach), or "few" (five rows of Today at a time)."""
        self.window.hide()
        self.window = self._make(kind)
        self._show()
        return self.window

    def file(self, name: str, text: str) -> Path:
        """A file to be brought in."""
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def person(self, row: int = 0) -> str:
        """The contact of a row of today's list, shown on the call sheet."""
        self.window.show_today()
        view = self.window.today.view
        view.setCurrentIndex(view.model().index(row, 0))
        uid = self.window.today.current_contact()
        self.window.pane.show_contact(uid)
        return uid

    def type(self, text: str) -> None:
        """Write into what has the focus, as keys do."""
        from PySide6.QtTest import QTest

        QTest.keyClicks(self._writing(), text)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        from PySide6.QtTest import QTest

        QTest.keyClick(self._writing(), key, modifiers)

    def _writing(self) -> QWidget:
        """What has the keyboard; a window that has just come up has it a moment later."""
        end = time.monotonic() + _PATIENCE
        while (at := QApplication.focusWidget()) is None and time.monotonic() < end:
            self.window.activateWindow()
            QApplication.processEvents()
        assert at is not None, "nothing has the keyboard"
        return at

    def _make(self, kind: str) -> MainWindow:
        folder = self.folder / f"{kind}-{len(self._stores)}"
        store = Store(folder)
        self._stores.append(store)
        with store.change():
            at_home = {"currency": "EUR", "region": "DE", "holidays_of": "DE"}
            further: dict[str, dict[str, int]] = {"full": {}, "far": {"day_goal": 40}, "few": {"day_rows": 5}}
            store.set_settings({**at_home, **further[kind]} if kind in further else {})
        if kind in further:
            demo.fill(store, self.now, "EUR", sample_in_words)
        if kind == "full":
            _add_hard_cases(store)
        elif kind == "little":
            keep(store, contact("Anna Schmidt", uid="anna", organization="Acme GmbH"),
                 interaction("anna", Outcome.SPOKE, "2026-11-20 10:00"),
                 follow_up("anna", self.now.today.replace(day=30), purpose="Send the offer"))  # fmt: skip
        elif kind == "two":
            keep(store, contact("Anna Schmidt", uid="anna", organization="Acme GmbH"), contact("Ben Okafor", uid="ben"),
                 follow_up("anna", self.now.today, purpose="Walk through the offer"),
                 follow_up("anna", self.now.today.replace(day=30), purpose="Send the contract", promised=True),
                 follow_up("ben", self.now.today, purpose="Say thanks"))  # fmt: skip
        session = Session(store, lambda: self.now)
        if kind == "full":
            session.delete_contacts(["gone-1", "gone-2"])
            session.save_filter(SavedFilter("Warm in Berlin", Asked("berlin")))
            Backups(store.path).take(self.now.at, Why.CHANGES)
        window = MainWindow(session, self.theme, WindowState(folder))
        self._windows.append(window)
        keeper = Keeper(session, store.path)
        self._keepers.append(keeper)
        session.backup_folder = keeper.library.folder
        keeping = Safekeeping(session, keeper, self.theme, window)
        window.settings_made.connect(keeping.introduce_settings)
        window.backups_requested.connect(keeping.show_backups)
        window.trash_requested.connect(keeping.show_trash)
        window.show_waiting(session.reminders())
        return window

    def _show(self) -> None:
        if self.size is None:
            self.window.showMaximized()
        else:
            self.window.resize(*self.size)
            self.window.show()
        self.window.activateWindow()


def _as_soon_as(within: QWidget, act: Callable[[], bool]) -> None:
    """Try until it is done."""
    timer = QTimer(within, interval=20)
    timer.timeout.connect(lambda: timer.stop() if act() else None)
    timer.start()


def _sight_of(root: QWidget) -> object:
    """What changes while a screen is still being made: how many things are shown in it, and what they say."""
    shown = [each for each in root.findChildren(QWidget) if each.isVisible()]
    return len(shown), [each.text() for each in shown if isinstance(each, QLabel)], [each.height() for each in shown]


def _settle() -> None:
    end = time.monotonic() + _PATIENCE
    while tasks._at_work and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.003)


def _add_hard_cases(store: Store) -> None:
    double = {"emails": (Email("j.doe@example.com"),), "phones": (Phone("+49 30 901820", e164="+4930901820"),)}
    keep(
        store,
        contact(LONG, uid="long", organization="Gesellschaft für außerordentlich lange Firmennamen mbH & Co. KG",
                role="Stellvertretende Abteilungsleiterin für Sonderaufgaben", tier=Tier.A,
                notes="Mag keine Anrufe vor zehn. " * 12,
                tags=("stammkundin", "newsletter", "messe 2025"), addresses=(Address("work", "Königstraße 1"),),
                phones=(Phone("+49 30 1234567890 ext. 12345", "work"), Phone("0171 555 0100", "mobile")),
                emails=(Email("wilhelmina.von.hohenzollern-sigmaringen@verwaltung.example.com", "work"),)),
        contact("محمد عبد الرحمن", uid="arabic", organization="شركة النور"),
        contact("山田 太郎", uid="japanese", organization="株式会社山田"),
        contact("Nobody to Call", uid="never", do_not_contact=True),
        *(contact(f"Imported Person {n}", uid=f"imported-{n}") for n in range(6)),
        contact("Jane Doe", uid="double-1", organization="Doe Ltd", tier=Tier.B, **double),
        contact("Jane M. Doe", uid="double-2", role="Owner", tier=Tier.B, **double),
        contact("Karl Weber", uid="double-3", emails=(Email("karl@weber.example"),)),
        contact("Karl Weber", uid="double-4", emails=(Email("karl@weber.example"),), role="Baker"),
        contact("Gone One", uid="gone-1", tier=Tier.C), contact("Gone Two", uid="gone-2", tier=Tier.C),
        interaction("arabic", Outcome.MET, "2026-11-02 10:00"),
        interaction("japanese", Outcome.SENT, "2026-11-02 10:00"),
        deal("long", "1234567.89", title="Umbau der Hauptverwaltung einschließlich aller Nebengebäude"),
        follow_up("long", channel=Channel.MEETING, promised=True,
                  purpose="Go through the whole offer once more, point by point, with the board and the works council"),
        follow_up("long", date(2026, 12, 1), uid="long-later", channel=Channel.POST, purpose="Thank-you note"),
        follow_up("long", date(2027, 3, 15), promised=True,
                  purpose="Ask how the move into the new building went, and who else there is thinking of one"),
    )  # fmt: skip


# --- how to get there ------------------------------------------------------------------------------------------------


def _typed(english: str, german: str) -> str:
    """What a user of the window's language would type."""
    return german if QLocale().language() == QLocale.Language.German else english


def _told(context: str, text: str) -> str:
    """A text of the program in the window's language."""
    return QCoreApplication.translate(context, text)


def _log(outcome: Outcome, *, earlier: bool = False) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        stage.person(0)
        stage.window.pane.log(outcome, earlier=earlier)

    return go


def _log_none(stage: Stage) -> None:
    """The log dialog, closing it without a next step."""

    def choose_none() -> bool:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isActiveWindow():
            return False
        dialog._none.click()
        return True

    _as_soon_as(stage.window, choose_none)
    _log(Outcome.SPOKE)(stage)


def _suggestions(stage: Stage) -> None:
    """A day with room for more than what is due."""
    stage.instead("far")
    stage.person(stage.window.today.view.model().rowCount() - 1)


def _of_person(act: Callable[[MainWindow], object]) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        stage.person(0)
        act(stage.window)

    return go


def _step(stage: Stage) -> None:
    """One of several steps of a contact."""
    stage.window.show_contact("long")
    stage.window.pane.open_step("long-later")


def _search(text: str) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        stage.window.find_contacts()
        stage.window.pages.contacts.search.setText(text)

    return go


def _deals(table: bool) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        stage.window.show_deals()
        deals = stage.window.pages.deals
        (deals._as_table if table else deals._as_board).setChecked(True)

    return go


def _deals_found(text: str) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        _deals(True)(stage)
        stage.window.pages.deals.search.setText(text)

    return go


def _settings(english: str, german: str) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        stage.window.show_settings()
        stage.window.pages.settings.search.setText(_typed(english, german))

    return go


def _palette(text: str, *, of_contact: bool = False) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        stage.person(0)
        stage.window.palette_of_acts.open()
        if text:
            stage.type(text)
        if of_contact:
            stage.key(Qt.Key.Key_Tab)

    return go


def _quick_add(english: str, german: str, part: Part | None = None) -> Callable[[Stage], object]:
    """The line that was typed, with the window open in which a part of it is corrected."""

    def go(stage: Stage) -> None:
        stage.window.quick_add()
        stage.type(_typed(english, german))
        if part is not None:
            chips = stage.window.today.quick_add._parts
            assert chips is not None
            chips._chips[part].click()

    return go


def _quick_add_window(stage: Stage) -> None:
    stage.window.add_quickly()
    line = _typed("call Priya at her office Tue 10:00, promised", "Priya Di 10:00 vor Ort anrufen, zugesagt")
    stage.window.quick_add_window._entry._line.setText(line)


def _calling(*keys: Qt.Key) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        stage.window.start_calling()
        for key in keys:
            stage.key(key)

    return go


def _calling_numbers(stage: Stage) -> None:
    """The second number of whom is called."""
    stage.window.start_calling()
    calling = stage.window.pages.calling
    while calling.current not in (None, "long"):
        calling.later()
    QTimer.singleShot(40, stage.window, calling._card.others.offer)  # once the card is laid out


def _calling_end(stage: Stage) -> None:
    """Everybody of a day with two was called."""
    window = stage.instead("two")
    window.start_calling()
    for outcome in (Outcome.NO_ANSWER, Outcome.LEFT_MESSAGE):
        window.pages.calling.log(outcome)


def _some(count: int, act: Callable[[MainWindow, list[str]], object]) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        stage.window.show_all_contacts()
        uids = stage.window.pages.contacts.model.uids(range(count))
        act(stage.window, uids)

    return go


def _plan_cold(stage: Stage) -> None:
    stage.window.show_going_cold()
    contacts = stage.window.pages.contacts

    def plan() -> bool:
        if there := contacts.model.rowCount():
            uids = contacts.model.uids(range(there))
            QTimer.singleShot(0, stage.window, lambda: stage.window.acts.plan_many(uids))
        return bool(there)

    _as_soon_as(stage.window, plan)


def _chosen_many(stage: Stage) -> None:
    stage.window.show_all_contacts()
    stage.key(Qt.Key.Key_Down)
    for _ in range(3):
        stage.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def _import(name: str, text: str, *, done: bool = False) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        from salesassist.ui.importing.dialog import ImportDialog

        stage.window.acts.import_files([stage.file(name, text)])
        if done:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, ImportDialog)
            dialog.previewed.connect(dialog.start_import)

    return go


def _duplicates(stage: Stage) -> None:
    stage.window.acts.find_duplicates()


def _certain(stage: Stage) -> None:
    """What is asked before all certain duplicates are merged at once."""
    from salesassist.ui.duplicates.window import DuplicatesWindow

    stage.window.acts.find_duplicates()
    window = QApplication.activeModalWidget()
    assert isinstance(window, DuplicatesWindow)

    def press() -> bool:
        if there := window.certain.isVisible():
            QTimer.singleShot(0, window, window.certain.click)
        return there

    _as_soon_as(window, press)


def _choose_contact(stage: Stage) -> None:
    from salesassist.ui.importing.choose_contact import ChooseContact

    ChooseContact(stage.session, stage.theme, _told("PreviewPage", "Merge with whom?"), stage.window).open()


def _save_filter(stage: Stage) -> None:
    _search("an")(stage)
    stage.window.pages.contacts.save_filter()


def _filter_menu(stage: Stage) -> None:
    _search("an")(stage)
    menu = stage.window.pages.contacts.filter.menu()
    menu.popup(stage.window.mapToGlobal(QPoint(300, 160)))


def _import_settings(stage: Stage) -> None:
    """What the settings of another computer would change."""
    from salesassist.ui.settings.whole_page import SettingsFileRow

    with Store(stage.folder / "other") as store:
        with store.change():
            store.set_settings({"day_goal": 12, "week_goal": 60})
        other = Session(store, lambda: stage.now)
        assert other.export_settings(stage.folder / "settings.json")
    stage.window.show_settings()
    page = stage.window.pages.settings

    def open_it() -> bool:
        row = page.findChild(SettingsFileRow)
        if row is not None:
            row.import_from(stage.folder / "settings.json")
        return row is not None

    _as_soon_as(page, open_it)


def _tour(steps: int) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        stage.person(0)
        stage.window.tour.begin()
        for _ in range(steps):
            stage.window.tour.go_on()

    return go


def _later(stage: Stage) -> None:
    from salesassist.ui.waiting.later import LaterDialog

    stage.window.show_waiting_list()
    LaterDialog(stage.session, stage.theme, stage.window).open()


def _agreed(stage: Stage) -> None:
    from salesassist.ui.pane.plan_dialogs import ask_agreed

    ask_agreed(follow_up("long", promised=True), words.short_date(stage.now.today), stage.window)


def _passphrase(stage: Stage) -> None:
    from salesassist.ui.locking.passphrase_dialog import Act, PassphraseDialog

    PassphraseDialog(stage.session, stage.theme, Act.SET, stage.window).open()


def _unlock(*, keyring: bool) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        from salesassist.ui.locking.unlock_dialog import UnlockDialog

        trouble = translated(
            f"That is not the passphrase of {FILE_NAME}. Mind capital letters and the layout of the keyboard. If you "
            "are sure of it, the file is damaged: keep it, and restore a backup."
        )
        stage.alone(UnlockDialog(lambda _text: trouble, stage.theme, keyring=keyring))

    return go


def _trouble(kind: Kind) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        from salesassist.ui.setup.trouble import TroubleDialog

        file = next(stage.folder.glob("full-*")) / FILE_NAME
        said = {
            Kind.DAMAGED: f"{FILE_NAME} is damaged in places and cannot be read whole.",
            Kind.NEWER: f"{FILE_NAME} was written by a newer SalesAssist (its data has version 99, this program knows "
            "9).",
        }
        finding = Finding(kind, str(file), said[kind])
        stage.alone(TroubleDialog(Rescue(finding, lambda: stage.now), stage.now, stage.theme))

    return go


def _cases(stage: Stage) -> None:
    """The list behind the first figure."""
    stage.window.show_insights()
    page = stage.window.pages.insights
    if page.insights is not None:
        page.cards[0].show_list.click()
    else:
        page.counted.connect(lambda: page.cards[0].show_list.click(), Qt.ConnectionType.SingleShotConnection)


def _menu(pick: Callable[[MainWindow], QMenu]) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        menu = pick(stage.window)
        menu.popup(stage.window.mapToGlobal(QPoint(300, 60)))

    return go


def _bar(number: int) -> Callable[[MainWindow], QMenu]:
    def pick(window: MainWindow) -> QMenu:
        action: QAction = window.menuBar().actions()[number]
        menu = action.menu()
        assert isinstance(menu, QMenu)
        return menu

    return pick


def _drop_down(number: int) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        from PySide6.QtWidgets import QToolButton

        stage.window.show_waiting_list()
        buttons = [b for b in stage.window.pages.waiting.findChildren(QToolButton) if b.menu() is not None]
        menu = buttons[number].menu()
        assert isinstance(menu, QMenu)
        menu.popup(stage.window.mapToGlobal(QPoint(300, 160)))

    return go


def _deal_menu(stage: Stage) -> None:
    _deals(True)(stage)
    menu = stage.window.pages.deals.menu()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(stage.window.mapToGlobal(QPoint(300, 160)))


def _columns(stage: Stage) -> None:
    stage.window.show_all_contacts()
    stage.window.pages.contacts.columns_menu(stage.window).popup(stage.window.mapToGlobal(QPoint(300, 160)))


def _tray_menu(stage: Stage) -> None:
    from salesassist.ui.tray import Tray

    colours = stage.theme.colours
    tray = Tray(stage.session, {status: colours.tone(status).text for status in Status})
    tray.menu.aboutToHide.connect(tray.remove)
    stage.window._tray_of_stage = tray  # type: ignore[attr-defined]
    tray.refresh()
    tray.menu.popup(stage.window.mapToGlobal(QPoint(300, 160)))


def _about(tab: int) -> Callable[[Stage], object]:
    def go(stage: Stage) -> None:
        from salesassist.ui.setup.about import AboutDialog

        facts = about.facts(Path("/home/you/.local/share/salesassist"))
        dialog = AboutDialog(facts, about.changelog(), about.licences(), stage.theme, stage.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        dialog.tabs[tab].click()

    return go


def _in_window(kind: str, act: Callable[[MainWindow], object]) -> Callable[[Stage], object]:
    return lambda stage: act(stage.instead(kind))


SCREENS: dict[str, Callable[[Stage], object]] = {
    # pages
    "today": lambda stage: stage.person(0),
    "today-last": lambda stage: stage.person(stage.window.today.view.model().rowCount() - 1),
    "today-suggestions": _suggestions,
    "today-left-out": _in_window("few", MainWindow.show_today),
    "today-nothing-due": _in_window("little", MainWindow.show_today),
    "quick-add": _quick_add("call Priya Tue 10:00 about the workshop, promised",
                            "Priya Di 10:00 wegen Workshop anrufen, zugesagt"),
    "quick-add-unknown": _quick_add("call Zacharias Unbekannt tomorrow about the workshop",
                                    "Zacharias Unbekannt morgen wegen Workshop anrufen"),
    "quick-add-who": _quick_add("call Jane tomorrow about the offer", "Jane morgen wegen Angebot anrufen",
                                Part.CONTACT),
    "quick-add-when": _quick_add("call Priya Tue 10:00 about the workshop",
                                 "Priya Di 10:00 wegen Workshop anrufen", Part.DAY),
    "quick-add-what": _quick_add("call Priya at her office tomorrow", "Priya morgen vor Ort anrufen", Part.PURPOSE),
    "quick-add-how": _quick_add("Priya tomorrow", "Priya morgen", Part.CHANNEL),
    "quick-add-window": _quick_add_window,
    "contacts": lambda stage: stage.window.show_all_contacts(),
    "contacts-found": _search("an"),
    "contacts-nothing-found": _search("zzzz"),
    "contacts-chosen": _chosen_many,
    "contacts-filter-saved": _save_filter,
    "contacts-filters": lambda stage: (stage.window.show_all_contacts(), stage.window.pages.contacts.edit_filters()),
    "contacts-cold": lambda stage: stage.window.show_going_cold(),
    "contact-long": lambda stage: stage.window.show_contact("long"),
    "contact-arabic": lambda stage: stage.window.show_contact("arabic"),
    "contact-never": lambda stage: stage.window.show_contact("never"),
    "edit": _of_person(lambda window: window.pane.edit()),
    "new-contact": lambda stage: stage.window.new_contact(),
    "deals-board": _deals(False),
    "deals-table": _deals(True),
    "deals-waiting": lambda stage: stage.window.show_money_waiting(),
    "deals-nothing-found": _deals_found("zzzz"),
    "deals-new-contact": lambda stage: (_deals(False)(stage), stage.window.new_contact()),
    "deals-none": _in_window("little", MainWindow.show_deals),
    "insights": lambda stage: stage.window.show_insights(),
    "insights-cases": _cases,
    "insights-little": _in_window("little", MainWindow.show_insights),
    "waiting": lambda stage: stage.window.show_waiting_list(),
    "waiting-nothing": _in_window("little", MainWindow.show_waiting_list),
    "settings": lambda stage: stage.window.show_settings(),
    "settings-found": _settings("promise", "Zusage"),
    "settings-data": _settings("backup", "Sicherung"),
    "settings-nothing-found": _settings("zzzz", "zzzz"),
    "settings-import": _import_settings,
    "after-import": lambda stage: stage.window._go(stage.window.pages.after_import),
    "tour-1": _tour(0),
    "tour-3": _tour(2),
    "tour-5": _tour(4),
    "triage": lambda stage: stage.window.show_triage(),
    "calling": _calling(),
    "calling-break": _calling(Qt.Key.Key_B),
    "calling-numbers": _calling_numbers,
    "calling-end": _calling_end,
    "first-run": _in_window("empty", MainWindow.show_today),
    "first-run-settings": _in_window("empty", MainWindow.show_settings),
    "said": lambda stage: stage.window.toast.say(
        _told("Acts", "{name} is tier {tier}").format(name="Priya Nair", tier="A")),
    "warned": lambda stage: stage.window.warn(translated(
        f"The disk that holds {FILE_NAME} is full; nothing was saved. Free some space and try again.")),
    "palette": _palette(""),
    "palette-found": _palette("pri"),
    "palette-acts": _palette("priya", of_contact=True),
    "palette-nothing": _palette("zzzz"),
    # dialogs
    "log-spoke": _log(Outcome.SPOKE),
    "log-none": _log_none,
    "log-met": _log(Outcome.MET),
    "log-sent": _log(Outcome.SENT),
    "log-earlier": _log(Outcome.NO_ANSWER, earlier=True),
    "plan": _of_person(lambda window: window.pane.plan()),
    "step": _step,
    "reschedule": _of_person(lambda window: window.pane.reschedule()),
    "agreed": _agreed,
    "rest": _of_person(lambda window: window.pane.rest()),
    "message": _of_person(lambda window: window.pane.message()),
    "deal-new": lambda stage: stage.window.new_deal(),
    "deal": lambda stage: (_deals(True)(stage), stage.window.pages.deals.edit_chosen()),
    "later": _later,
    "ways": lambda stage: stage.window.acts.show_ways(stage.person(0)),
    "ways-company": lambda stage: stage.window.acts.show_ways(),
    "rules": lambda stage: stage.window.acts.edit_rules(),
    "templates": lambda stage: stage.window.acts.edit_templates(),
    "shelf": lambda stage: stage.window.acts.edit_shelf(),
    "plan-many": _plan_cold,
    "plan-many-nobody": _some(5, lambda window, uids: window.acts.plan_many(uids)),
    "tags": _some(5, lambda window, uids: window.acts.tag(uids)),
    "rest-many": _some(5, lambda window, uids: window.acts.rest_many(uids)),
    "met-at-event": _some(3, lambda window, uids: window.acts.met_at_event(uids)),
    "delete": _some(3, lambda window, uids: window.acts.delete(uids, ask=True)),
    "put-on-today": lambda stage: stage.window.put_on_today(["imported-1"]),
    "import": lambda stage: stage.window.acts.import_files(),
    "import-preview": _import("friends.vcf", CARDS),
    "import-merge-with": _choose_contact,
    "import-columns": _import("kunden.csv", TABLE),
    "paste": lambda stage: stage.window.acts.take_text(_typed(SIGNATURE, GERMAN_SIGNATURE)),
    "export": lambda stage: stage.window.acts.export(()),
    "export-record": lambda stage: stage.window.acts.export_record([stage.person(0)]),
    "erase": lambda stage: stage.window.acts.erase(["imported-2"]),
    "duplicates": _duplicates,
    "duplicates-certain": _certain,
    "merge": lambda stage: stage.window.acts.merge(["double-1", "double-2"]),
    "backups": lambda stage: stage.window.backups_requested.emit(),
    "trash": lambda stage: stage.window.trash_requested.emit(),
    "passphrase": _passphrase,
    "locked": _unlock(keyring=True),
    "trouble": _trouble(Kind.DAMAGED),
    "trouble-newer": _trouble(Kind.NEWER),
    "keys": lambda stage: stage.window.menus.acts["keys"].trigger(),
    "words": lambda stage: stage.window.menus.acts["words"].trigger(),
    "about": _about(0),
    "about-changes": _about(1),
    "about-licences": _about(2),
    "closing": lambda stage: stage.window._explain_tray(),
    # menus
    **{f"menu-{name}": _menu(_bar(number)) for number, name in enumerate(MENUS)},
    "menu-columns": _columns,
    "menu-filter": _filter_menu,
    "menu-of-deal": _deal_menu,
    "menu-tray": _tray_menu,
    "menu-waiting-all": _drop_down(0),
    "menu-waiting-log": _drop_down(1),
    "menu-waiting-snooze": _drop_down(2),
}  # fmt: skip
