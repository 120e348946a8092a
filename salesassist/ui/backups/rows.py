"""Backups in Settings: how often, where, the last one; and the doors to the list of them and to the trash."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from salesassist.session import Session
from salesassist.session.keeper import Keeper
from salesassist.ui.backups import in_words
from salesassist.ui.settings.controls import NumberField
from salesassist.ui.settings.row import PreferenceRow, Row, Setting
from salesassist.ui.theme import Theme


def minutes_row(session: Session, theme: Theme) -> PreferenceRow:
    """How often a backup is taken."""
    translate = QCoreApplication.translate
    setting = Setting(
        ("backup_minutes",), translate("BackupRows", "Back up after"),
        translate(
            "BackupRows", "This long after a change; also at the start, and before imports, restores and large deletes."
        ),
        lambda: NumberField(5, 1440, lambda _count: translate("BackupRows", "minutes")),
        translate("BackupRows", "backup safety copy every half hour"),
    )  # fmt: skip
    return PreferenceRow(setting, session, theme)


class BackupFolderRow(Row):
    """Where backups go. No undo step: it belongs to this computer."""

    def __init__(self, keeper: Keeper, theme: Theme) -> None:
        super().__init__(theme)
        self._keeper = keeper
        self.choose, self.usual = QPushButton(self.tr("Choose…")), QPushButton(self.tr("Usual place"))
        self.choose.setAccessibleName(self.tr("Choose a folder for backups"))
        self.usual.setAccessibleName(self.tr("Keep backups in the usual place"))
        self._place = QLabel()
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setWordWrap(True)
        self._place.setProperty("look", "muted")
        self._place.setFont(theme.font(size=0.88))
        flags = Qt.TextInteractionFlag
        self._place.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self._place.setAccessibleName(self.tr("Folder for backups"))
        below = QWidget()
        layout = QHBoxLayout(below)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._place, 1)
        self.fill(
            self.tr("Where backups go"),
            self.tr("A folder on another disk, or one that is synced, also survives the loss of this computer."),
            [self.usual, self.choose], self.tr("backup folder external disk cloud sync"), below,
        )  # fmt: skip
        self.choose.clicked.connect(self._ask)
        self.usual.clicked.connect(lambda: keeper.move(None))
        keeper.moved.connect(lambda _folder: self.refresh())
        keeper.trouble.connect(self.warn)
        keeper.taken.connect(lambda _kept: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        self._place.setText(str(self._keeper.library.place))
        self.usual.setVisible(self._keeper.library.folder is not None)

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.choose.accessibleName(), str(self._keeper.library.place))
        if name:
            self.warn("")
            self._keeper.move(Path(name))


class LastBackupRow(Row):
    """The last backup, another one at once, and the list of them."""

    list_asked = Signal()

    def __init__(self, session: Session, keeper: Keeper, theme: Theme) -> None:
        super().__init__(theme)
        self._session, self._keeper = session, keeper
        self.now, self.all = QPushButton(self.tr("Back up now")), QPushButton(self.tr("Restore…"))
        self.all.setAccessibleName(self.tr("Backups and restore"))
        self.fill(
            self.tr("Backups"), self.tr("Checked copies of everything, thinned out as they grow old."),
            [self.now, self.all], self.tr("backup restore bring back undo lost copy"),
        )  # fmt: skip
        self.now.clicked.connect(self._take)
        self.all.clicked.connect(self.list_asked)
        keeper.looked.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        self.now.setEnabled(not self._keeper.busy)
        newest = self._keeper.newest
        if self._keeper.busy:
            self.say(self.tr("Backing up…"))
        elif newest is None:
            self.say(self.tr("No backup yet") if self._keeper.has_looked else self.tr("Looking…"))
        else:
            when = in_words.moment(newest.at, self._session.now())
            text = self.tr("Last: {when}, {size}")
            self.say(text.format(when=when, size=in_words.size(newest.size)))

    def _take(self) -> None:
        self._keeper.take_now()
        self.refresh()


class TrashRow(Row):
    """The door to the trash."""

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.button = QPushButton(self.tr("Open trash…"))
        self.fill(
            self.tr("Trash"), self.tr("Contacts you deleted wait there for thirty days."), [self.button],
            self.tr("deleted restore empty bin"),
        )  # fmt: skip
        self.button.clicked.connect(self.asked)
