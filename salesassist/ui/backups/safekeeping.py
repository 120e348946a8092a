"""What the window does about backups and the trash: opens them, and has its rows in Settings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from salesassist.session import Session
from salesassist.session.keeper import Keeper
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.ui.settings import SettingsPage


class Safekeeping(QObject):
    """Dialogs are read in when first opened: the start is quick."""

    def __init__(self, session: Session, keeper: Keeper, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._keeper, self._theme, self._window = session, keeper, theme, window

    def show_backups(self) -> None:
        from salesassist.ui.backups.dialog import BackupsDialog

        self._open(BackupsDialog(self._session, self._theme, self._keeper, self._window))

    def show_trash(self) -> None:
        from salesassist.ui.trash.dialog import TrashDialog

        self._open(TrashDialog(self._session, self._theme, self._window))

    def introduce_settings(self, page: "SettingsPage") -> None:
        """Give the page of Settings its rows about backups and the trash."""
        from salesassist.ui.backups.rows import BackupFolderRow, LastBackupRow, TrashRow, minutes_row

        last, trash = LastBackupRow(self._session, self._keeper, self._theme), TrashRow(self._theme)
        last.list_asked.connect(self.show_backups)
        trash.asked.connect(self.show_trash)
        folder = BackupFolderRow(self._keeper, self._theme)
        for row in (last, minutes_row(self._session, self._theme), folder, trash):
            page.add_row("data", row)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
