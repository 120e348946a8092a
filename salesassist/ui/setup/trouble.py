"""What is shown instead of the window where the data cannot be opened: what was found, where, and the ways out."""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.finding import Finding, Kind
from salesassist.domain.times import Now
from salesassist.sentences import translated
from salesassist.session.rescue import GoodBackup, Rescue, Saved
from salesassist.session.task import Task, Work
from salesassist.ui.backups import in_words
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.icon import application_icon
from salesassist.ui.room import open_at, room_of
from salesassist.ui.setup import trouble_words
from salesassist.ui.setup.card import Card, Picture
from salesassist.ui.setup.salvaged_page import SalvagedPage
from salesassist.ui.setup.wrapped_label import wrapped_label
from salesassist.ui.theme import Theme
from salesassist.ui.words import number

WIDTH = 620


class Outcome(Enum):
    """What the user chose, or what was done."""

    QUIT = auto()
    AGAIN = auto()
    """Try to open the same folder again: something was mended, or may have been."""
    FOLDER = auto()
    """Open another one: see `TroubleDialog.folder`."""
    LOOK = auto()
    """Open it to read only."""


class TroubleDialog(QDialog):
    """Says what was found, and lets the user choose. After `exec`, `outcome` says what; `folder` which other one."""

    def __init__(self, rescue: Rescue, now: Now, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rescue, self._now, self._theme = rescue, now, theme
        self.finding: Finding = rescue.finding
        self.outcome = Outcome.QUIT
        self.folder: Path | None = None
        self.good: GoodBackup | None = None
        self._task: Task | None = None
        self._looking: Task | None = None  # for backups
        self._leaving = False
        self.setWindowTitle(self.tr("SalesAssist"))
        self.setWindowIcon(application_icon())  # it may be all there is of the program
        open_at(self, theme, WIDTH)
        self._pages = QStackedWidget()
        self._offers = self._offers_page()
        self._pages.addWidget(self._offers)
        self._working = self._working_page()
        self._pages.addWidget(self._working)
        self.salvaged = SalvagedPage(theme)
        self.salvaged.wanted.connect(self._use_salvaged)
        self.salvaged.left.connect(self._go_back)
        self._pages.addWidget(self.salvaged)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._fit()
        next(offer for offer in self.offers.values() if offer.isEnabled()).setFocus()
        if self.finding.can_be_replaced:
            self._look_for_backups()

    # --- what was found, and the ways out ------------------------------------------------------------------------

    def _offers_page(self) -> QWidget:
        finding = self.finding
        inner = QWidget()
        inner.setProperty("look", "bare")
        column = QVBoxLayout(inner)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(10)
        title = trouble_words.title(finding.kind)
        column.addWidget(wrapped_label(self._theme, title, size=1.5, weight=QFont.Weight.DemiBold))
        column.addWidget(wrapped_label(self._theme, trouble_words.what_now(finding.kind)))
        where = wrapped_label(self._theme, translated(finding.why), muted=True)
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        where.setAccessibleName(self.tr("What was found"))
        column.addWidget(where)
        column.addSpacing(8)
        self.offers: dict[str, Card] = {}
        for name, offer in self._ways_out():
            self.offers[name] = offer
            column.addWidget(offer)
        self.said = wrapped_label(self._theme, "")
        self.said.setProperty("look", "caution")
        self.said.setVisible(False)
        self.said.setAccessibleName(self.tr("What went wrong"))
        column.addWidget(self.said)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        leave = QPushButton(self.tr("Quit"))
        leave.clicked.connect(self.reject)
        leave.setAutoDefault(False)
        foot = ButtonRow(None, leave)
        foot.setContentsMargins(28, 0, 28, 20)
        layout.addLayout(foot)
        self._inner, self._column, self._leave = inner, column, leave
        return page

    def _fit(self) -> None:
        """Be as high as what is offered, where the screen has room."""
        foot = self._leave.sizeHint().height() + 44
        inside = self._column.totalHeightForWidth(self.minimumWidth() - 4)
        self._inner.setFixedHeight(inside)
        self.resize(self.minimumWidth(), min(inside + foot, room_of(self).height() - 60))

    def _ways_out(self) -> list[tuple[str, Card]]:
        finding, found = self.finding, []
        if finding.can_be_replaced:
            offer = Card(
                Picture.RESTORE, self.tr("Bring back a backup"), self.tr("Looking for the newest good one…"),
                self._theme, primary=True,
            )  # fmt: skip
            offer.setEnabled(False)
            offer.clicked.connect(self._bring_back)
            found.append(("backup", offer))
        if finding.can_be_salvaged:
            offer = Card(
                Picture.IMPORT, self.tr("Save what can still be read"),
                self.tr("Reads the damaged file into a fresh one, and shows what was saved. Only then do you decide."),
                self._theme,
            )  # fmt: skip
            offer.clicked.connect(self._salvage)
            found.append(("salvage", offer))
        if finding.kind is Kind.READ_ONLY:
            offer = Card(
                Picture.LOOK, self.tr("Look at it all the same"), self.tr("The window opens; nothing can be changed."),
                self._theme, primary=True,
            )  # fmt: skip
            offer.clicked.connect(lambda: self._choose(Outcome.LOOK))
            found.append(("look", offer))
        if finding.kind in (Kind.READ_ONLY, Kind.BUSY, Kind.NOT_READABLE, Kind.LOG_ALONE, Kind.SEALED):
            offer = Card(
                Picture.AGAIN, self.tr("Try again"), trouble_words.about_again(finding.kind), self._theme,
                primary=finding.kind is not Kind.READ_ONLY and not finding.can_be_replaced,
            )  # fmt: skip
            offer.clicked.connect(lambda: self._choose(Outcome.AGAIN))
            found.append(("again", offer))
        offer = Card(
            Picture.FOLDER, self.tr("Choose another folder…"),
            self.tr("Opens the data there, this time. Nothing here is touched."), self._theme,
        )  # fmt: skip
        offer.clicked.connect(self._choose_folder)
        found.append(("folder", offer))
        if finding.can_begin_anew:
            offer = Card(
                Picture.ADD, self.tr("Begin anew"), self.tr("With an empty file here. The backups stay."), self._theme
            )
            offer.clicked.connect(self._begin_anew)
            found.append(("anew", offer))
        return found

    # --- doing it ------------------------------------------------------------------------------------------------

    def _look_for_backups(self) -> None:
        task = Task("newest-good-backup", self._rescue.newest_good)
        self._looking = task
        task.finished.connect(lambda: self._show_backup(task))
        task.start()

    def _show_backup(self, task: Task) -> None:
        if task.bug is not None:
            raise task.bug
        self.good = task.result
        offer = self.offers["backup"]
        if self.good is None:
            where = self._rescue.backups_folder
            offer.stand_out(False)
            offer.say(task.trouble or self.tr("No backup that can be read was found in {folder}.").format(folder=where))
            self._fit()
            return
        text = self.tr("{moment}: {contacts} contacts, {talks} conversations. What came later is not in it.")
        offer.say(text.format(
            moment=in_words.moment(self.good.backup.at, self._now), contacts=number(self.good.contacts),
            talks=number(self.good.interactions),
        ))  # fmt: skip
        offer.setEnabled(True)
        offer.setFocus()
        self._fit()

    def _bring_back(self) -> None:
        good = self.good
        if good is not None:
            self._do(
                self.tr("Bringing the backup back…"), lambda _tell, _stopped: self._rescue.bring_back(good.backup),
                lambda _kept: self._choose(Outcome.AGAIN), may_stop=False,
            )  # fmt: skip

    def _salvage(self) -> None:
        self._do(self.tr("Reading what can be read…"), self._rescue.salvage, self._show_salvaged)

    def _begin_anew(self) -> None:
        self._do(
            self.tr("Beginning anew…"), lambda _tell, _stopped: self._rescue.begin_anew(),
            lambda _none: self._choose(Outcome.AGAIN), may_stop=False,
        )  # fmt: skip

    def _use_salvaged(self) -> None:
        self._do(
            self.tr("Putting it in place…"), lambda _tell, _stopped: self._rescue.use_salvaged(),
            lambda _kept: self._choose(Outcome.AGAIN), may_stop=False,
        )  # fmt: skip

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("The folder with the data"), str(self._rescue.path.parent.parent)
        )
        if chosen:
            self.folder = Path(chosen)
            self._choose(Outcome.FOLDER)

    def _choose(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.accept()

    def _do(self, words: str, work: Work, then: Callable[[Any], object], *, may_stop: bool = True) -> None:
        """Do `work` in a thread of its own, and then call `then` with what it returned."""
        task = Task("rescue", work)
        self._task = task
        self._doing.setText(words)
        self._bar.setRange(0, 0)
        self._stop.setVisible(may_stop)
        self._pages.setCurrentWidget(self._working)
        task.finished.connect(lambda: self._done(task, then))
        task.start()

    def _done(self, task: Task, then: Callable[[Any], object]) -> None:
        self._task = None
        if task.bug is not None:
            self._pages.setCurrentWidget(self._offers)
            raise task.bug
        if self._leaving:
            self.reject()
        elif task.trouble:
            self.said.setText(task.trouble)
            self.said.setVisible(True)
            self._fit()
            self._pages.setCurrentWidget(self._offers)
        else:
            then(task.result)

    def _working_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 24, 28, 20)
        self._doing = wrapped_label(self._theme, "", size=1.1)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.clicked.connect(self._stop_it)
        column.addStretch(1)
        column.addWidget(self._doing)
        column.addWidget(self._bar)
        column.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(2)
        return page

    def _stop_it(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _show_salvaged(self, found: Saved) -> None:
        self.salvaged.show_saved(found)
        self._pages.setCurrentWidget(self.salvaged)
        self.salvaged.use.setFocus()

    def _go_back(self) -> None:
        self._rescue.drop_salvaged()
        self._pages.setCurrentWidget(self._offers)

    def reject(self) -> None:
        if self._task is not None:  # what is being put in place is finished first
            self._leaving = True
            self._task.cancel()
            return
        self._rescue.drop_salvaged()
        super().reject()

    def done(self, result: int) -> None:
        if self._looking is not None:
            self._looking.end()
        super().done(result)
