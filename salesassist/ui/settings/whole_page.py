"""Rows about the settings as a whole: out to a file, in from one, and back to the defaults."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from salesassist.domain.text import one_line
from salesassist.sentences import translated
from salesassist.session import Session, StoreError
from salesassist.settings import Preferences
from salesassist.ui.settings.row import PreferenceRow, Row
from salesassist.ui.theme import Theme

FILE_NAME = "salesassist-settings.json"


class SettingsFileRow(Row):
    """Settings out to a file of their own, and in again."""

    def __init__(self, session: Session, theme: Theme, rows: Callable[[], Sequence[PreferenceRow]]) -> None:
        """`rows`: every row over a preference, once somebody asks."""
        super().__init__(theme)
        self._session, self._rows = session, rows
        self.bring, self.take = QPushButton(self.tr("Import settings…")), QPushButton(self.tr("Export settings…"))
        self.fill(
            self.tr("Settings as a file"),
            self.tr("Preferences, rules, templates and saved filters, for another computer or to keep. No contacts, "
                    "and never a passphrase."),
            [self.bring, self.take], self.tr("import export json copy transfer backup share"),
        )  # fmt: skip
        self.bring.clicked.connect(self._choose_file)
        self.take.clicked.connect(self._choose_target)

    def _choose_target(self) -> None:
        self.warn("")
        start = str(Path(QDir.homePath()) / FILE_NAME)
        name, _kind = QFileDialog.getSaveFileName(self.window(), self.tr("Export settings"), start, self._kinds())
        if name:
            self.export_to(Path(name))

    def export_to(self, target: Path) -> None:
        """Write the settings to this file."""
        if not target.suffix:
            target = target.with_suffix(".json")
        if self._session.export_settings(target):
            self.say(self.tr("Written to {file}.").format(file=target))

    def _choose_file(self) -> None:
        self.warn("")
        name, _kind = QFileDialog.getOpenFileName(
            self.window(), self.tr("Import settings"), QDir.homePath(), self._kinds()
        )
        if name:
            self.import_from(Path(name))

    def _kinds(self) -> str:
        return self.tr("Settings (*.json);;All files (*)")

    def import_from(self, file: Path) -> None:
        """Show what the settings of this file would change."""
        from salesassist.ui.settings.import_dialog import ImportSettingsDialog

        self.say("")
        try:
            plan = self._session.plan_settings(file)
        except StoreError as error:
            box = QMessageBox(QMessageBox.Icon.Warning, "SalesAssist", self.tr("These settings cannot be imported."))
            box.setParent(self.window(), Qt.WindowType.Dialog)
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setInformativeText(one_line(translated(str(error))))
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.open()
            return
        dialog = ImportSettingsDialog(plan, self._rows(), self._session, self._theme, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.say(self.tr("Imported from {file}.").format(file=file.name)))
        dialog.open()


class DefaultsRow(Row):
    """Every preference back to what it was at first, as one step."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(theme)
        self._session = session
        self.button = QPushButton(self.tr("All to their defaults"))
        self.fill(
            self.tr("Back to the defaults"),
            self.tr("What you have set on this page. Rules and templates stay: they have a way back of their own."),
            [self.button], self.tr("reset restore original factory"),
        )  # fmt: skip
        self.button.clicked.connect(self._reset)

    def refresh(self) -> None:
        changed = changed_names(self._session.preferences)
        self.button.setEnabled(bool(changed))
        self.say(self.tr("%n preference(s) changed", "", len(changed)) if changed else "")

    def _reset(self) -> None:
        text = self.tr("Set all preferences to their defaults")
        self._session.prefer_default(text, *sorted(changed_names(self._session.preferences)))


def changed_names(preferences: Preferences) -> frozenset[str]:
    """The preferences that are not as they are by default."""
    default = Preferences.default()
    names = Preferences.__match_args__
    return frozenset(name for name in names if getattr(preferences, name) != getattr(default, name))
