"""What stands in Settings, section by section."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from salesassist.autostart import Autostart
from salesassist.session import Session
from salesassist.ui.settings.always_there import AutostartRow, ButtonsRow, FolderRow, PauseRow, TryRow
from salesassist.ui.settings.preferences import PreferenceSettings
from salesassist.ui.settings.row import PreferenceRow, Row, Setting
from salesassist.ui.settings.whole_page import DefaultsRow, SettingsFileRow
from salesassist.ui.theme import Theme


class Sections(QObject):
    """Makes the rows, and tells them what has come to be known: at once, or when they are made. What the window or the
    program has to do is asked for by signals."""

    rules_requested = Signal()
    templates_requested = Signal()
    shelf_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    try_requested = Signal()
    pause_requested = Signal()
    pause_until_tomorrow_requested = Signal()
    pause_until_resumed_requested = Signal()
    resume_requested = Signal()

    def __init__(self, session: Session, theme: Theme, rows: Callable[[], list[Row]], parent: QObject) -> None:
        """`rows` makes all that are to be made, and returns them."""
        super().__init__(parent)
        self._session, self._theme, self._rows = session, theme, rows
        self._autostart: Autostart | None = None
        self._paused_until: datetime | None = None
        self._autostart_row: AutostartRow | None = None
        self._pause_row: PauseRow | None = None
        self._try_row: TryRow | None = None

    def offer_autostart(self, autostart: Autostart) -> None:
        """The way to start at login that this system has."""
        self._autostart = autostart
        if self._autostart_row is not None:
            self._autostart_row.offer(autostart)

    def look_at_autostart(self) -> None:
        """Whether it is on may have changed."""
        if self._autostart_row is not None:
            self._autostart_row.refresh()

    def show_pause(self, until: datetime | None) -> None:
        """Say until when reminders are paused; None: they are not."""
        self._paused_until = until
        if self._pause_row is not None:
            self._pause_row.show_pause(until)

    def show_try(self, sentence: str) -> None:
        """Say how the reminder that was asked for went."""
        if self._try_row is not None:
            self._try_row.show_result(sentence)

    def all(self) -> list[tuple[str, str, list[Callable[[], Row]]]]:
        """Of each its name, its heading, and what makes its rows."""
        theme, session = self._theme, self._session

        def of(settings: list[Setting]) -> list[Callable[[], Row]]:
            return [partial(PreferenceRow, setting, session, theme) for setting in settings]

        preferences, first = PreferenceSettings(self), session.preferences.first_weekday
        return [
            ("reminders", self.tr("Reminders"), [*of(preferences.reminders(theme)), self._pause, self._try]),
            ("day", self.tr("Your day"), of(preferences.day(theme, first))),
            ("method", self.tr("Follow-up method"),
             [*of(preferences.method(theme)), self._rules_link, self._words_links]),
            ("money", self.tr("Money and region"), of(preferences.money_and_region(theme))),
            ("look", self.tr("Appearance"), of(preferences.appearance(theme))),
            ("start", self.tr("Start"), [self._start_at_login, *of(preferences.staying(theme))]),
            ("data", self.tr("Data"), [self._folder, self._data_links, self._settings_file, self._defaults]),
        ]  # fmt: skip

    def _pause(self) -> Row:
        row = self._pause_row = PauseRow(self._session, self._theme)
        row.hour_asked.connect(self.pause_requested)
        row.tomorrow_asked.connect(self.pause_until_tomorrow_requested)
        row.open_end_asked.connect(self.pause_until_resumed_requested)
        row.ended.connect(self.resume_requested)
        row.show_pause(self._paused_until)
        return row

    def _try(self) -> Row:
        row = self._try_row = TryRow(self._theme)
        row.asked.connect(self.try_requested)
        return row

    def _start_at_login(self) -> Row:
        row = self._autostart_row = AutostartRow(self._theme)
        if self._autostart is not None:
            row.offer(self._autostart)
        return row

    def _folder(self) -> Row:
        row = FolderRow(str(self._session.folder), self._theme)
        row.opened.connect(self._open_folder)
        return row

    def _rules_link(self) -> Row:
        rules = QPushButton(self.tr("Rules…"))
        rules.clicked.connect(self.rules_requested)
        return ButtonsRow(
            self.tr("Follow-up rules"),
            self.tr("Which next step is proposed after what happens, and after how many days."),
            self._theme, [rules], self.tr("cadence ladder no answer proposal delivered lost"),
        )  # fmt: skip

    def _words_links(self) -> Row:
        templates, shelf = QPushButton(self.tr("Templates…")), QPushButton(self.tr("Useful things…"))
        templates.clicked.connect(self.templates_requested)
        shelf.clicked.connect(self.shelf_requested)
        return ButtonsRow(
            self.tr("Messages and useful things"),
            self.tr("Message templates, and the shelf of useful things to send."),
            self._theme, [templates, shelf], self.tr("messages shelf article"),
        )  # fmt: skip

    def _data_links(self) -> Row:
        bring, take = QPushButton(self.tr("Import…")), QPushButton(self.tr("Export everything…"))
        bring.clicked.connect(self.import_requested)
        take.clicked.connect(self.export_requested)
        return ButtonsRow(
            self.tr("Import and export"),
            self.tr("Address books and calendars in; everything, settings included, out."),
            self._theme, [bring, take], self.tr("import export csv vcard json settings"),
        )  # fmt: skip

    def _settings_file(self) -> Row:
        def rows() -> list[PreferenceRow]:
            return [row for row in self._rows() if isinstance(row, PreferenceRow)]

        return SettingsFileRow(self._session, self._theme, rows)

    def _defaults(self) -> Row:
        return DefaultsRow(self._session, self._theme)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.folder)))
